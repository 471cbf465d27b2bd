// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "sim/chance.h"
#include "sim/execution.h"
#include "sim/leg.h"
#include "sim/run.h"

namespace hookswitch {

/// A call that waits in a queue while its flow goes on.
struct QueuedBeside
{
    Queued queued;
    QString place; ///< of the block the flow is sent to when an agent is free
};

/// What few calls need.
struct CallExtras
{
    std::vector<quint32> chained;  ///< calls that end with this one
    std::vector<quint32> besides;  ///< executions that run beside this one
    std::vector<quint32> awaiting; ///< calls in rooms that wait for this one
    int completions = 0;
    std::optional<QueuedBeside> queued;
    std::shared_ptr<const KeyWatch> watch; ///< shared: immutable
    QString watched;                       ///< keys since the binding key
    quint32 watchToken = 0;
    std::optional<QString> capture;
    std::optional<CallerInfo> caller; ///< when the flow changed the caller id
    QString stored;                   ///< stray keys
    Box<Leg> moved;                   ///< a phone of another call that becomes the caller of this one
    Cause failure;                    ///< of the last dial that failed
    Cause gone;                       ///< why the first leg ended
};

/// Who a call is and how it stands to others, in numbers.
struct CallMarks
{
    CallId id;
    quint32 slot = 0;
    quint32 world = 0;     ///< index of the world it was placed in
    quint32 completes = 0; ///< the execution this one completes
    Chance chance;
    SimTime answered{-1};   ///< below zero: not yet
    quint32 host = 0;       ///< the call this execution runs beside
    quint32 parentCall = 0; ///< the call whose leg the caller of this one is
    quint16 parentLeg = 0;
    quint16 depth = 0;   ///< of linked calls
    quint32 root = 0;    ///< the first of the calls that are linked, 0: this one
    quint32 pressAt = 0; ///< into plan->press
    quint32 pressToken = 0;
    quint32 webhooks = 0;
    bool interactive = false;
    bool phoneless = false;
    bool driving = false; ///< a turn is on the stack
    bool finished = false;
};

/// A call: its plan, its legs and its execution. A value without pointers into its run. A call without a phone is an
/// execution alone: a flow started by an API, one beside a talk, one that completes another.
struct Call : CallMarks
{
    std::shared_ptr<const CallPlan> plan; ///< shared: immutable, and forks of a run keep using it
    std::vector<Leg> legs;                ///< leg n at index n - 1; the first is the one the flow serves
    Execution execution;
    Box<CallExtras> extras;

    [[nodiscard]] Leg& leg(quint16 n) { return legs[size_t(n - 1)]; }
    [[nodiscard]] const Leg& leg(quint16 n) const { return legs[size_t(n - 1)]; }
    [[nodiscard]] bool isAnswered() const { return answered.us >= 0; }
    [[nodiscard]] bool mainGone() const
    {
        return !phoneless && (legs.empty() || legs.front().phase == Leg::Phase::Ended);
    }
    /// Ready for a new call, which finds the memory of this one.
    void clear()
    {
        static_cast<CallMarks&>(*this) = {};
        plan.reset();
        legs.clear();
        execution.clear();
        extras.clear();
    }
};

} // namespace hookswitch
