// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/tracerow.h"

#include <QHash>

#include <deque>
#include <map>
#include <optional>

namespace hookswitch::bluevia {

/// One leg as the call resource shows it. Times are virtual.
struct LegRecord
{
    enum class Status
    {
        Ringing,
        Answered,
        OnHold, ///< waits for others in a conference
        Terminated
    } status = Status::Ringing;
    QString id;
    QString callerId; ///< tel URI
    QString destination;
    bool inbound = false;
    SimTime created;
    std::optional<SimTime> answered;
    std::optional<SimTime> ended;

    /// Answered time until now in whole seconds.
    [[nodiscard]] int seconds(SimTime now) const;
    /// 0.05 USD for every minute begun, of an answered leg.
    [[nodiscard]] double cost(SimTime now) const;
};

/// A call and its legs: connecting until one leg is connected, terminated when none is left.
struct CallRecord
{
    CallId call;
    QString id;
    bool outbound = false;
    QString from; ///< as the trace has them
    QString to;
    QString number;       ///< ours
    QString dialCallerId; ///< shown by the last dial
    SimTime created;
    SimTime updated;
    std::optional<SimTime> answered;
    std::optional<SimTime> ended;
    std::map<LegId, LegRecord> legs;

    [[nodiscard]] bool isOver() const { return ended.has_value(); }
    /// The moment the record tells of: now, or the end.
    [[nodiscard]] SimTime moment(SimTime now) const { return ended.value_or(now); }
};

/// Keeps the calls of a run by their callId, by reading its trace in order. Ended calls beyond 2,000 are forgotten.
class CallBook
{
public:
    void see(const TraceRow& row);
    /// A call the API has just placed, whose rows are still to come.
    void expect(quint64 seed, CallRecord placed);
    void clear();

    [[nodiscard]] const CallRecord* find(const QString& callId) const;
    [[nodiscard]] const CallRecord* find(CallId call) const;

private:
    void begin(const TraceRow& row);
    void beginLeg(CallRecord& record, const TraceRow& row);
    void end(CallRecord& record, const TraceRow& row);

    std::map<CallId, CallRecord> m_calls;
    QHash<QString, CallId> m_ids;
    std::map<CallId, quint64> m_seeds;
    std::deque<CallId> m_ended; ///< oldest first
};

/// The call resource: members named in fields (comma-separated, unknown ones ignored; "": all), callId always.
/// startUnix: wall time at virtual time 0.
[[nodiscard]] Json callJson(const CallRecord& record, SimTime now, qint64 startUnix, const QString& fields = {});
[[nodiscard]] Json legJson(const LegRecord& leg, SimTime now, qint64 startUnix, const QString& fields = {});

} // namespace hookswitch::bluevia
