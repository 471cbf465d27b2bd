// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/call.h"
#include "sim/others.h"

namespace hookswitch {

/// Something one call does to another, or to a room or queue: it happens at the same moment as an event of the
/// agenda.
struct Post
{
    enum class Kind : quint8
    {
        LeaveRoom, ///< name, ended
        EndRoom,   ///< name
        Mute,      ///< name, on
        PartnerGone,
        HangUp, ///< end
        Signal, ///< name, value
        Run,    ///< program
        Jump,   ///< name: place
        Dequeue,
        SetAgent, ///< name, state
        Match     ///< number: queue
    } kind = Kind::HangUp;
    Ended ended = Ended::Done;
    Others::AgentState state = Others::AgentState::Available;
    bool on = false;
    quint32 call = 0;
    quint32 from = 0; ///< the call that does it
    quint32 number = 0;
    quint32 cause = 0; ///< as in TraceEvent
    QString name;
    QString value;
    Cause end;
    std::shared_ptr<const Program> program; ///< shared: programs are
};

} // namespace hookswitch
