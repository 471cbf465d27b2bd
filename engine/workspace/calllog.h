// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/callboard.h"
#include "store/rows.h"

#include <deque>
#include <functional>
#include <set>

namespace hookswitch {

/// The calls of the live run, as its rows tell: the state and the trace of each and, when it has ended, its record.
/// Ended calls beyond a number are forgotten, so that memory stays bounded however long the run is.
class CallLog
{
public:
    /// An ended call: for the store. Told again when rows of it come later.
    using Ended = std::function<void(const StoredCall&)>;
    using Forgotten = std::function<void(CallId)>;

    CallLog(Ended ended, Forgotten forgotten)
        : m_ended(std::move(ended))
        , m_forgotten(std::move(forgotten))
    {}

    /// Ended calls that stay in memory. Default 2,000.
    void setKept(std::size_t count) { m_kept = count; }

    /// Everything is forgotten; rows of this run follow.
    void begin(int run);
    /// uid: the id a platform gave a call.
    void add(const TraceRows& rows, const std::function<QString(CallId)>& uid);

    [[nodiscard]] int run() const { return m_run; }
    [[nodiscard]] const CallBoard& board() const { return m_board; }
    /// The trace of a call as JSON lines, null when the call is not in memory.
    [[nodiscard]] QByteArray trace(CallId call) const;
    [[nodiscard]] std::vector<CallId> live() const;

private:
    struct Known
    {
        QByteArray lines;
        QString flow;    ///< the first that ran
        QDateTime begun; ///< UTC wall clock
    };

    [[nodiscard]] StoredCall record(CallId call, const Known& known, const QString& uid) const;
    void forgetOld();

    Ended m_ended;
    Forgotten m_forgotten;
    std::size_t m_kept = 2000;
    int m_run = 0;
    CallBoard m_board;
    std::map<CallId, Known> m_calls;
    std::set<CallId> m_live;
    std::deque<CallId> m_order; ///< ended calls, oldest first
};

/// Call records as a table with a header line (RFC 4180): id, run, call, at, from, to, number, direction, flow, ring,
/// seconds, talk, outcome, cause, deliveries.
[[nodiscard]] QByteArray recordsCsv(const std::vector<StoredCall>& calls);
/// The same as a list of objects.
[[nodiscard]] Json recordsJson(const std::vector<StoredCall>& calls);

} // namespace hookswitch
