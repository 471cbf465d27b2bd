// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "directory/directory.h"
#include "sim/callplan.h"
#include "sim/world.h"

namespace hookswitch {

/// Something that came from outside a run, with its place among the events: with the setup and the first world, the
/// inputs are enough to repeat the run to the byte (see replay.h).
struct RunInput
{
    enum class Kind : quint8
    {
        Press,   ///< call, leg, digits
        Answer,  ///< call, leg
        Reject,  ///< call, leg, code
        Hangup,  ///< call, leg
        Place,   ///< call (the id it got), more: plan, at
        Deliver, ///< code (the ticket), more: answer
        SetWorld,
        EndCall,         ///< call, code, digits (the cause's name)
        SetProgram,      ///< call, more: program
        Signal,          ///< call, more: name, value
        Mute,            ///< call, code (1: muted), more: name
        Eject,           ///< call, more: name
        EndRoom,         ///< more: name
        Dequeue,         ///< call
        SetAgent,        ///< code (Others::AgentState), more: name
        ChangeDirectory, ///< more: entity
        EndStuck         ///< nothing was due, so that waiting calls were ended
    } kind = Kind::Press;
    SimTime t{};
    CallId call{};
    LegId leg{};
    QString digits{};
    int code = 0;
    quint64 step = 0; ///< events of the agenda that had been handled before it

    struct More
    {
        QString name;
        QString value;
        SimTime at;
        std::shared_ptr<const CallPlan> plan;   ///< shared: with the call
        std::shared_ptr<const Program> program; ///< shared: programs are
        std::shared_ptr<const World> world;     ///< shared: with other runs
        FetchAnswer answer;
        Entity entity;
    };
    std::shared_ptr<const More> more{}; ///< null when the kind needs nothing of it; shared by copies of the run
};

/// A request the world could not answer at once.
struct PendingFetch
{
    quint32 ticket = 0;
    CallId call{};
    HttpRequest request;
};

} // namespace hookswitch
