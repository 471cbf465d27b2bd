// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/bluevia/behaviours/meeting.h"

#include "dialect/bluevia/behaviours/common.h"
#include "dialect/bluevia/ids.h"
#include "dialect/bluevia/site.h"
#include "sim/others.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::bluevia {
namespace {

constexpr int kMostMembers = 41;

enum JoinPhase
{
    Greeting,
    Joined
};

QString conferenceRoom(const Json& data)
{
    return u"bluevia.conference/"_s + textIn(data, "conferenceName");
}

/// What all hear when a member enters or leaves: words, a sound, or beeps.
QString sound(const Json& properties, const char* speak, const char* play, const char* beeps)
{
    for (const char* name : {speak, play}) {
        const Json* found = given(properties, name);
        const std::vector<Prompt> prompts = found ? promptsIn(*found) : std::vector<Prompt>();
        if (!prompts.empty())
            return prompts.front().text;
    }
    const int count = countIn(properties, beeps, 0);
    return count == 0 ? QString() : count == 1 ? u"beep"_s : u"two beeps"_s;
}

std::optional<OtherCall> callWithId(Turn& turn, const QString& callId)
{
    for (OtherCall& other : turn.others().calls()) {
        if (callIdOf(turn.seed(), other.id) == callId)
            return std::move(other);
    }
    return {};
}

} // namespace

void enterConference(Turn& turn, const Json& data)
{
    static const Json none = Json::object();
    const Json* found = given(data, "conferenceProperties");
    const Json& properties = found ? *found : none;
    RoomOrder order;
    order.room = conferenceRoom(data);
    order.moderator = switchIn(properties, "startOnEnter", true);
    order.waitForModerator = !order.moderator;
    order.muted = switchIn(properties, "mute", false);
    order.maxMembers = std::clamp(countIn(properties, "maxMembers", kMostMembers), 1, kMostMembers);
    order.limit = SimTime::fromSeconds(std::max(0, countIn(properties, "timeLimit", 0)));
    order.music = Prompt::named(u"conference music"_s);
    order.enterSound = sound(properties, "speakOnEnter", "playOnEnter", "beepsOnEnter");
    turn.stayAfterHangup();
    turn.join(std::move(order));
}

void leaveConference(Turn& turn, const Json& data)
{
    const Json* properties = given(data, "conferenceProperties");
    if (!properties || turn.ended() == Ended::Failed)
        return;
    const QString heard = sound(*properties, "speakOnExit", "playOnExit", "beepsOnExit");
    if (!heard.isEmpty())
        turn.note(u"bluevia.conference"_s, Json{{"left", true},
                                                {"sound", heard.toStdString()},
                                                {"label", u"leaves; the others hear %1"_s.arg(heard).toStdString()}});
    if (switchIn(*properties, "endOnExit", false))
        turn.others().endRoom(conferenceRoom(data));
}

void joinCall(Turn& turn, const QString& callId)
{
    const std::optional<OtherCall> other = callWithId(turn, callId);
    if (!other) {
        turn.warn(u"no-call"_s, u"No call with the callId %1 is running"_s.arg(callId));
        return turn.leave({}, u"there is no such call"_s);
    }
    const bool talks =
        std::any_of(other->phones.begin(), other->phones.end(), [](const auto& p) { return p.talking; });
    if (talks && other->room.isEmpty()) {
        turn.warn(u"approximated"_s, u"Joining a call that talks with a dialled phone is not simulated"_s);
        return turn.leave({}, u"the call cannot be joined"_s);
    }
    RoomOrder order;
    order.room = other->room.isEmpty() ? u"bluevia.call/"_s + callId : other->room;
    order.endWhenAlone = true;
    if (other->room.isEmpty())
        turn.others().run(other->id, roomProgram(order.room, Json::object()));
    turn.join(std::move(order));
}

void joinRoom(Turn& turn)
{
    const Json& data = turn.parameters<CommandData>().json;
    if (turn.why() == Turn::Why::Entered) {
        connectCaller(turn);
        PlayOrder greeting;
        greeting.prompts = promptsIn(data.at("greeting"));
        if (!greeting.prompts.empty())
            return turn.play(std::move(greeting));
    }
    if (turn.phase() == Joined)
        return turn.leave({}, u"the talk is over"_s);
    turn.phase() = Joined;
    RoomOrder order;
    order.room = textIn(data, "room");
    order.endWhenAlone = true;
    turn.join(std::move(order));
}

} // namespace hookswitch::bluevia
