// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/tracerow.h"

#include <map>
#include <optional>

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
    std::map<LegId, LegState> legs;
    std::map<QString, QString> variables;
    int deliveries = 0; ///< webhooks queued
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

    [[nodiscard]] const std::map<CallId, CallState>& calls() const { return m_calls; }
    [[nodiscard]] const CallState* call(CallId id) const;

private:
    std::map<CallId, CallState> m_calls;
};

} // namespace hookswitch
