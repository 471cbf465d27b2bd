// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/rows.h"
#include "webhook/delivery.h"

#include <QString>

#include <memory>
#include <vector>

namespace hookswitch {

/// Keeps deliveries with their attempts, exchanges, and traces of runs in one SQLite file (WAL; migrated by number
/// when older). Writes are batched: at most 200 ms of log are lost when the machine dies. Use from one thread; the
/// file is touched only on a thread of its own. Values of Authorization headers and other credentials are replaced by
/// "***" before they are kept. Before open() succeeded, nothing is kept and nothing is found.
class TrafficStore
{
public:
    TrafficStore();
    ~TrafficStore();

    /// Opens or creates the file; ":memory:" keeps nothing. A file of a newer program, or one that is no database, is
    /// an error.
    [[nodiscard]] Result<void> open(const QString& path);
    /// Inserts or updates by (session, id).
    void put(const Delivery& delivery);
    void put(const Exchange& exchange);
    /// Inserts or replaces the trace of a run. REQUIRES: run.id is unique over all sessions.
    void put(const StoredRun& run);
    /// Everything put so far is in the file when this returns, unless trouble() says otherwise.
    void flush();
    /// Why the last write failed ("" when it did not). What could not be written is kept and tried again.
    [[nodiscard]] QString trouble() const;

    /// Newest last, at most count.
    [[nodiscard]] std::vector<Delivery> deliveries(int count = 1000);
    [[nodiscard]] std::vector<Exchange> exchanges(int count = 1000);
    /// Newest last, at most count, without their traces.
    [[nodiscard]] std::vector<StoredRun> runs(int count = 1000);
    /// The trace of one run, null when it is not there.
    [[nodiscard]] QByteArray trace(const QString& run);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace hookswitch
