// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/rows.h"
#include "webhook/delivery.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace hookswitch {

/// Keeps deliveries with their attempts, exchanges, ended calls, traces of runs and the journal of project files in
/// one SQLite file (WAL; migrated by number when older). Writes are batched: at most 200 ms of log are lost when the
/// machine dies, but of the journal nothing. Use from one thread; the file is touched only on a thread of its own.
/// Values of Authorization headers and other credentials are replaced by
/// "***" before they are kept. Before open() succeeded, nothing is kept and nothing is found.
class TrafficStore
{
public:
    TrafficStore();
    ~TrafficStore();

    /// Opens or creates the file; ":memory:" keeps nothing. A file of a newer program, or one that is no database, is
    /// an error.
    /// project: the project file this session is about, "" for none.
    [[nodiscard]] Result<void> open(const QString& path, const QString& project = {});
    /// Takes effect at once and now and then while rows come in.
    void setLimits(const StoreLimits& limits);
    /// Inserts or updates by (session, id).
    void put(const Delivery& delivery);
    void put(const Exchange& exchange);
    /// Inserts or replaces the trace of a run. REQUIRES: run.id is unique over all sessions.
    void put(const StoredRun& run);
    /// Inserts or replaces the record of a call of this session.
    void put(const StoredCall& call);
    /// Commits the entry, together with whatever else waits. committed is called once, on the store's own thread.
    void journal(const JournalEntry& entry, std::function<void(Result<void>)> committed);
    /// Forgets the entries of a project up to this number: its file holds them.
    void fold(const JournalFold& fold);
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
    /// Newest last, at most count, of every session, without their traces.
    [[nodiscard]] std::vector<StoredCall> calls(int count = 1000);
    /// A call of this session with its trace, none when it is not there.
    [[nodiscard]] std::optional<StoredCall> call(int run, quint32 call);
    /// The entries of a project in their order.
    [[nodiscard]] std::vector<JournalEntry> journal(const QString& project);
    /// Deliveries that earlier sessions of the project left queued or running, oldest first.
    [[nodiscard]] std::vector<Delivery> openDeliveries();
    /// From now on they count as failed there: this session has taken them over.
    void closeOpenDeliveries();

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace hookswitch
