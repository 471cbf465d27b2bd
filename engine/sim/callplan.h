// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "sim/orders.h"
#include "sim/rules.h"
#include "sim/scenario.h"

#include <memory>

namespace hookswitch {

/// How a run begins.
struct RunSetup
{
    quint64 seed = 1;
    qint64 startUnix = 1767607200; ///< wall time at virtual time 0 for time rules: Monday 5 January 2026, 10:00 UTC
    QString zone = QStringLiteral("UTC"); ///< time zone of the account, IANA name
    Limits limits;
    bool trace = true; ///< false: nothing is recorded (load)
};

/// A call to be placed in a run.
struct CallPlan
{
    QString from;
    QString fromName;
    QString fromKind; ///< "users" or "devices" when the caller is one of ours, else ""
    QString fromId;
    QString to;               ///< number dialled
    bool interactive = false; ///< people are played through the inputs; legs ring until one comes (ring limits hold)
    QString press;            ///< keys for listening blocks: "," waits for the next one, "h" hangs up
    std::shared_ptr<const Scenario> scenario; ///< may be null
    /// Outbound: "to" is rung first, and when it answers this program runs on that leg. Otherwise null: the flow that
    /// answers "to" in this world, or, when given, this program.
    bool outbound = false;
    std::shared_ptr<const Program> program;
    SimTime ringLimit{60'000'000}; ///< outbound: how long "to" rings
    bool early = false;            ///< outbound: the program runs as soon as "to" rings
    bool answered = false;         ///< inbound: the caller is connected already when the flow begins
    /// No phone at all: the program (or the flow of "to") runs by itself, as when an API starts a flow.
    bool phoneless = false;
    CallId master;                       ///< the call this one ends with
    std::vector<CallVariable> variables; ///< it begins with
};

} // namespace hookswitch
