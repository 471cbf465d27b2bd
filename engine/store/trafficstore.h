// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "webhook/delivery.h"

#include <QString>

#include <memory>
#include <vector>

namespace hookswitch {

/// Keeps deliveries with their attempts, and exchanges, in one SQLite file (WAL; migrated by number when older). Writes are batched:
/// at most 200 ms of log are lost when the machine dies. Use from one thread; writing happens on a thread of its own.
class TrafficStore
{
public:
    TrafficStore();
    ~TrafficStore();

    /// Opens or creates the file; ":memory:" keeps nothing. A file of a newer program, or one that is no database, is an error.
    [[nodiscard]] Result<void> open(const QString& path);
    /// Inserts or updates by (session, id).
    void put(const Delivery& delivery);
    void put(const Exchange& exchange);
    /// Everything put so far is in the file when this returns.
    void flush();

    /// Newest last, at most count.
    [[nodiscard]] std::vector<Delivery> deliveries(int count = 1000);
    [[nodiscard]] std::vector<Exchange> exchanges(int count = 1000);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace hookswitch
