// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/call.h"

#include <map>

namespace hookswitch {

class Engine;

struct RoomMember
{
    quint32 call = 0;
    bool moderator = false;
    bool muted = false;
};

struct Room
{
    std::vector<RoomMember> members; ///< in the order they came
    bool hadCompany = false;         ///< two were in at once
};

/// The rooms of a run, and the calls that are held under a name. Plain data.
struct Rooms
{
    std::map<QString, Room> rooms;
    std::map<QString, quint32> held; ///< name -> call
    quint32 talks = 0;               ///< counts the rooms made for talks of two
};

/// What happens in rooms; see RoomOrder and HoldOrder for the rules. Whatever one member's leaving means for others
/// comes as a post of its own, so that no call acts inside the act of another.
namespace rooms {

void join(Engine& engine, Call& call, RoomOrder order);
/// With a result for the flow. REQUIRES: the call is in a room.
void leave(Engine& engine, Call& call, Ended ended, const QString& reason, const QString& text = {});
/// Without one.
void forget(Engine& engine, Call& call, const QString& reason);
/// Ends the stay of this call if it is still in this room.
void leaveIfIn(Engine& engine, Call& call, const QString& room, Ended ended, const QString& reason);
/// Of all that are in at this moment.
void end(Engine& engine, const QString& room, const QString& reason);
void mute(Engine& engine, const QString& room, CallId call, bool muted);
/// A call somebody in a room waits for is over.
void partnerGone(Engine& engine, Call& waiting);

/// Two calls talk until one leaves. Their flows get Ended::Talked then. REQUIRES: neither is in a room.
void talk(Engine& engine, Call& first, Call& second, SimTime waited = {});

void hold(Engine& engine, Call& call, HoldOrder order);
void retrieve(Engine& engine, Call& call, const QString& name);
/// Without a result.
void forgetHeld(Engine& engine, Call& call, const QString& reason);
void pickUp(Engine& engine, Call& call, CallId other);

} // namespace rooms

} // namespace hookswitch
