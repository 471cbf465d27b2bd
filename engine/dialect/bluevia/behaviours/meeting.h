// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/turn.h"

namespace hookswitch::bluevia {

// Calls that meet: conferences and running calls. Data is that of a dial command.

/// Enters the conference with the properties of this member: music until a second one is in, and until one who starts
/// it is. Full: the dial fails.
void enterConference(Turn& turn, const Json& data);
/// What is due when this member leaves: with endOnExit everybody does.
void leaveConference(Turn& turn, const Json& data);

/// The caller joins the call with this callId: its conference, or a talk with its phone. Ends when one of both goes.
/// Fails when there is no such call; a call that talks with a dialled phone cannot be joined (and warns).
void joinCall(Turn& turn, const QString& callId);

/// The block "join" of roomProgram().
void joinRoom(Turn& turn);

} // namespace hookswitch::bluevia
