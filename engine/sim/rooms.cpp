// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/rooms.h"

#include "sim/engine.h"

#include <algorithm>

namespace hookswitch::rooms {

using namespace Qt::Literals::StringLiterals;

namespace {

Room* roomOf(Engine& engine, const QString& name)
{
    const auto found = engine.m_rooms.rooms.find(name);
    return found == engine.m_rooms.rooms.end() ? nullptr : &found->second;
}

bool hasModerator(const Room& room)
{
    return std::any_of(room.members.begin(), room.members.end(), [](const RoomMember& m) { return m.moderator; });
}

Outcome outcomeOf(Ended ended, SimTime length, const QString& text = {})
{
    Outcome outcome;
    outcome.ended = ended;
    outcome.length = length;
    outcome.text = text;
    if (ended == Ended::Talked)
        outcome.more.made().cause = normalClearing();
    return outcome;
}

/// Music begins or ends for each member, as the room is now.
void refreshMusic(Engine& engine, const Room& room)
{
    const bool moderated = hasModerator(room);
    const std::vector<RoomMember> members = room.members;
    for (const RoomMember& member : members) {
        Call* call = engine.find(CallId(member.call));
        const auto* stay = call ? call->execution.wait.as<InRoom>() : nullptr;
        if (!stay)
            continue;
        const bool wanted = members.size() == 1 || (stay->order.waitForModerator && !moderated);
        if (wanted && !call->execution.prompting && stay->order.music.type != Prompt::Type::Silence)
            engine.startMusic(*call, stay->order.music);
        else if (!wanted && call->execution.prompting)
            engine.endPrompt(*call, 0);
    }
}

void postLeave(Engine& engine, quint32 call, const QString& room, Ended ended, const QString& reason)
{
    Post post;
    post.kind = Post::Kind::LeaveRoom;
    post.call = call;
    post.name = room;
    post.value = reason;
    post.ended = ended;
    engine.post(std::move(post));
}

/// One has left: the rules of those who remain.
void settle(Engine& engine, const Room& room, const QString& name, bool moderatorLeft)
{
    const bool moderated = hasModerator(room);
    for (const RoomMember& member : room.members) {
        const Call* call = engine.find(CallId(member.call));
        const auto* stay = call ? call->execution.wait.as<InRoom>() : nullptr;
        if (!stay)
            continue;
        if (stay->order.endWithModerator && moderatorLeft && !moderated)
            postLeave(engine, member.call, name, stay->whenOver, u"the last moderator has left"_s);
        else if (stay->order.endWhenAlone && room.hadCompany && room.members.size() == 1)
            postLeave(engine, member.call, name, stay->whenOver, u"all others have left"_s);
    }
}

void enter(Engine& engine, Call& call, const InRoom& stay)
{
    Room& room = engine.m_rooms.rooms[stay.order.room];
    room.members.push_back({call.id.value, stay.order.moderator, stay.order.muted});
    room.hadCompany = room.hadCompany || room.members.size() > 1;
    const quint8 flags = quint8((stay.order.moderator ? 1 : 0) | (stay.order.muted ? 2 : 0));
    TraceEvent joined = engine.texts(stay.order.room, stay.order.enterSound, qint64(room.members.size()), flags);
    call.execution.cause = engine.m_cause = engine.emitEvent(call, TraceKind::RoomJoin, joined);
    call.execution.wait = stay;
}

/// Those who wait to be answered until somebody else is in.
void answerWaiting(Engine& engine, const QString& name)
{
    const Room* room = roomOf(engine, name);
    if (!room || room->members.size() < 2)
        return;
    const std::vector<RoomMember> members = room->members;
    for (const RoomMember& member : members) {
        Call* call = engine.find(CallId(member.call));
        const auto* stay = call ? call->execution.wait.as<InRoom>() : nullptr;
        if (stay && stay->order.answerOnCompany)
            engine.answerLeg(*call, 1);
    }
}

bool anyAlive(Engine& engine, const std::vector<quint32>& calls)
{
    return std::any_of(calls.begin(), calls.end(), [&](quint32 id) {
        const Call* call = engine.find(CallId(id));
        return call && !call->finished;
    });
}

} // namespace

void join(Engine& engine, Call& call, RoomOrder order)
{
    const Room* room = roomOf(engine, order.room);
    if (room && order.maxMembers > 0 && room->members.size() >= size_t(order.maxMembers))
        return engine.conclude(call, outcomeOf(Ended::Failed, {}, u"full"_s));
    InRoom stay;
    stay.since = engine.m_now;
    stay.order = std::move(order);
    const QString name = stay.order.room;
    enter(engine, call, stay);
    if (stay.order.limit.us > 0)
        call.execution.limit = engine.schedule(stay.order.limit, Event::Kind::Limit, call);
    for (const quint32 partner : stay.order.partners) {
        if (Call* other = engine.find(CallId(partner)))
            other->extras.made().awaiting.push_back(call.id.value);
    }
    if (!stay.order.partners.empty())
        partnerGone(engine, call);
    refreshMusic(engine, *roomOf(engine, name));
    answerWaiting(engine, name);
}

void forget(Engine& engine, Call& call, const QString& reason)
{
    const auto* stay = call.execution.wait.as<InRoom>();
    const QString name = stay->order.room;
    Room* room = roomOf(engine, name);
    if (!room)
        return;
    const auto found = std::find_if(room->members.begin(), room->members.end(),
                                    [&](const RoomMember& m) { return m.call == call.id.value; });
    if (found == room->members.end())
        return;
    const bool moderatorLeft = found->moderator;
    room->members.erase(found);
    if (call.execution.prompting)
        engine.endPrompt(call, 0);
    engine.m_cause =
        engine.emitEvent(call, TraceKind::RoomLeave, engine.texts(name, reason, qint64(room->members.size())));
    if (room->members.empty()) {
        engine.m_rooms.rooms.erase(name);
    } else {
        settle(engine, *room, name, moderatorLeft);
        refreshMusic(engine, *room);
    }
}

void leave(Engine& engine, Call& call, Ended ended, const QString& reason, const QString& text)
{
    const auto* stay = call.execution.wait.as<InRoom>();
    Outcome outcome = outcomeOf(ended, engine.m_now - stay->since, text);
    if (stay->waited.us > 0)
        outcome.more.made().waited = stay->waited;
    forget(engine, call, reason);
    engine.conclude(call, std::move(outcome));
}

void leaveIfIn(Engine& engine, Call& call, const QString& room, Ended ended, const QString& reason)
{
    const auto* stay = call.execution.wait.as<InRoom>();
    if (stay && stay->order.room == room)
        leave(engine, call, ended, reason);
}

void end(Engine& engine, const QString& name, const QString& reason)
{
    const Room* room = roomOf(engine, name);
    if (!room)
        return;
    for (const RoomMember& member : room->members) {
        const Call* call = engine.find(CallId(member.call));
        const auto* stay = call ? call->execution.wait.as<InRoom>() : nullptr;
        if (stay)
            postLeave(engine, member.call, name, stay->whenOver, reason);
    }
}

void mute(Engine& engine, const QString& name, CallId id, bool muted)
{
    Room* room = roomOf(engine, name);
    const Call* call = engine.find(id);
    if (!room || !call)
        return;
    for (RoomMember& member : room->members) {
        if (member.call != id.value || member.muted == muted)
            continue;
        member.muted = muted;
        engine.emitEvent(*call, TraceKind::RoomMute, engine.texts(name, {}, 0, muted ? 2 : 0));
    }
}

void partnerGone(Engine& engine, Call& waiting)
{
    const auto* stay = waiting.execution.wait.as<InRoom>();
    if (!stay || stay->order.partners.empty() || anyAlive(engine, stay->order.partners))
        return;
    const Room* room = roomOf(engine, stay->order.room);
    if (room && room->members.size() == 1)
        postLeave(engine, waiting.id.value, stay->order.room, stay->whenOver, u"nobody is left to come"_s);
}

void talk(Engine& engine, Call& first, Call& second, SimTime waited)
{
    InRoom stay;
    stay.since = engine.m_now;
    stay.order.room = u"talk %1"_s.arg(++engine.m_rooms.talks);
    stay.order.endWhenAlone = true;
    stay.whenOver = Ended::Talked;
    for (Call* call : {&first, &second}) {
        call->execution.timer = call->execution.limit = call->execution.listening = 0;
        stay.waited = call == &first ? waited : SimTime();
        enter(engine, *call, stay);
    }
}

void hold(Engine& engine, Call& call, HoldOrder order)
{
    if (engine.m_rooms.held.contains(order.name))
        return engine.conclude(call, outcomeOf(Ended::Failed, {}, u"taken"_s));
    engine.m_rooms.held[order.name] = call.id.value;
    call.execution.cause = engine.m_cause =
        engine.emitEvent(call, TraceKind::HoldBegin, engine.texts(order.name, {}, order.limit.us));
    if (order.limit.us > 0)
        call.execution.limit = engine.schedule(order.limit, Event::Kind::Limit, call);
    const Prompt music = order.music;
    call.execution.wait = Held{std::move(order), engine.m_now};
    if (music.type != Prompt::Type::Silence)
        engine.startMusic(call, music);
}

void forgetHeld(Engine& engine, Call& call, const QString& reason)
{
    const QString name = call.execution.wait.as<Held>()->order.name;
    engine.m_rooms.held.erase(name);
    if (call.execution.prompting)
        engine.endPrompt(call, 0);
    engine.m_cause = engine.emitEvent(call, TraceKind::HoldEnd, engine.texts(name, reason));
}

void retrieve(Engine& engine, Call& call, const QString& name)
{
    const auto found = engine.m_rooms.held.find(name);
    Call* held = found == engine.m_rooms.held.end() ? nullptr : engine.find(CallId(found->second));
    if (!held || held == &call)
        return engine.conclude(call, outcomeOf(Ended::Failed, {}, u"nobody is held there"_s));
    engine.relate(call, u"retrieved"_s, held->id.value);
    forgetHeld(engine, *held, u"retrieved"_s);
    engine.answerLeg(call, 1);
    talk(engine, *held, call);
}

void pickUp(Engine& engine, Call& call, CallId id)
{
    Call* other = engine.find(id);
    auto* dial = other && other != &call ? other->execution.wait.as<DialState>() : nullptr;
    if (!dial)
        return engine.conclude(call, outcomeOf(Ended::Failed, {}, u"that call rings nobody"_s));
    const bool answerCaller = dial->order->answerCaller;
    const quint16 firstLeg = dial->firstLeg;
    dial->givenUp = true;
    engine.relate(call, u"picked up"_s, id.value);
    other->execution.wait = Idle(); // so that the end of its phones does not end the dial
    other->execution.limit = 0;
    for (quint16 leg = firstLeg; leg <= other->legs.size(); ++leg) {
        if (other->leg(leg).phase != Leg::Phase::Ended)
            engine.closeLeg(*other, leg, causeNamed(u"PICKED_OFF"_s), Side::Engine);
    }
    engine.answerLeg(call, 1);
    if (answerCaller)
        engine.answerLeg(*other, 1);
    talk(engine, *other, call);
}

} // namespace hookswitch::rooms
