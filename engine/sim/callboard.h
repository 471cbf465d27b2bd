// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/tracerow.h"

#include <map>
#include <optional>
#include <vector>

namespace hookswitch {

/// One phone of a call, as its trace tells.
struct LegState
{
    LegId id;
    LegId parent;
    QString role;  ///< "caller" or "callee"
    QString party; ///< number or entity id
    QString name;
    enum class Phase
    {
        Idle,
        Ringing,
        Talking,
        Ended
    } phase = Phase::Idle;
    QString cause; ///< why it ended
    SimTime since; ///< when the phase began
};

/// One call, as its trace tells.
struct CallState
{
    CallId id;
    QString from;
    QString to;
    QString number; ///< the number of ours the call belongs to
    bool outbound = false;
    SimTime start;
    std::optional<SimTime> answered;
    std::optional<SimTime> end;
    QString flow; ///< id of the flow now running, "" when none
    QString node; ///< place of the block now running, "" when none
    QString module;
    QString outcome; ///< after the end: "answered", "no answer", "busy", "rejected", "cancelled", "failed"
    QString cause;
    QString digits; ///< every key the caller pressed, in order
    /// The flows under way, the running one last; the others wait for it to return.
    struct Spot
    {
        QString flow;
        QString node;
        QString module;
        friend bool operator==(const Spot&, const Spot&) = default;
    };
    std::vector<Spot> stack;
    std::map<LegId, LegState> legs;
    std::map<QString, QString> variables;
    QString prompt; ///< heard now, "" when none
    QString room;   ///< it is in, "" when in none
    bool moderator = false;
    bool muted = false;
    QString held;  ///< name it is held under, ""
    QString queue; ///< it waits in (agent empty) or is served by, ""
    QString agent;
    int priority = 0;                              ///< in the queue
    std::vector<std::pair<QString, CallId>> links; ///< relation to other calls
    int deliveries = 0;                            ///< webhooks queued
    int warnings = 0;
};

/// Keeps the state of every call of a run by reading its trace. Append-only; any prefix of a trace gives the state at
/// that moment.
class CallBoard
{
public:
    void append(const TraceRow& row);
    void append(const TraceRows& rows);
    void clear();
    /// Lets go of a call; further rows of it begin a new state.
    void forget(CallId id) { m_calls.erase(id); }

    [[nodiscard]] const std::map<CallId, CallState>& calls() const { return m_calls; }
    [[nodiscard]] const CallState* call(CallId id) const;
    /// Members in the order they came; rooms without members are not there.
    [[nodiscard]] const std::map<QString, std::vector<CallId>>& rooms() const { return m_rooms; }
    /// Who waits, the next one first; queues nobody waits in are not there.
    [[nodiscard]] const std::map<QString, std::vector<CallId>>& queues() const { return m_queues; }
    /// 1 for the next one, 0 when the call waits in no queue.
    [[nodiscard]] int queuePosition(CallId id) const;
    /// "available", "ringing", ... by agent id; see TraceKind::QueueAgent.
    [[nodiscard]] const std::map<QString, QString>& agents() const { return m_agents; }

private:
    void meet(CallState& call, const TraceRow& row);
    void joinQueue(CallState& call, const TraceRow& row);

    std::map<CallId, CallState> m_calls;
    std::map<QString, std::vector<CallId>> m_rooms;
    std::map<QString, std::vector<CallId>> m_queues;
    std::map<QString, QString> m_agents;
};

} // namespace hookswitch
