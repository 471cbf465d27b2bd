// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/others.h"

#include "sim/engine.h"

#include <algorithm>

namespace hookswitch {

namespace {

OtherCall viewOf(const Call& call)
{
    OtherCall view;
    view.id = call.id;
    view.from = call.plan->from;
    view.to = call.plan->to;
    view.fromKind = call.plan->fromKind;
    view.fromId = call.plan->fromId;
    view.answered = call.isAnswered();
    for (quint16 leg = 1; leg <= call.legs.size(); ++leg) {
        const Leg& phone = call.leg(leg);
        const bool rings = phone.phase == Leg::Phase::Ringing;
        const bool talks = phone.phase == Leg::Phase::Talking;
        if (!phone.caller && leg != 1 && (rings || talks))
            view.phones.push_back({LegId(leg), phone.party, rings, talks});
    }
    if (const auto* stay = call.execution.wait.as<InRoom>())
        view.room = stay->order.room;
    return view;
}

Post postTo(Post::Kind kind, CallId call, const QString& name = {})
{
    Post post;
    post.kind = kind;
    post.call = call.value;
    post.name = name;
    return post;
}

} // namespace

std::vector<OtherCall> Others::calls() const
{
    std::vector<OtherCall> views;
    for (const Call& call : m_engine.m_calls) {
        if (call.id.isValid() && !call.finished && !call.phoneless && &call != &m_call && !call.legs.empty())
            views.push_back(viewOf(call));
    }
    std::sort(views.begin(), views.end(), [](const OtherCall& a, const OtherCall& b) { return a.id < b.id; });
    return views;
}

bool Others::isLive(CallId id) const
{
    const Call* call = m_engine.find(id);
    return call && !call->finished;
}

bool Others::isHeld(const QString& name) const
{
    return m_engine.m_rooms.held.contains(name);
}

QStringList Others::held(const QString& prefix) const
{
    QStringList names;
    for (auto it = m_engine.m_rooms.held.lower_bound(prefix); it != m_engine.m_rooms.held.end(); ++it) {
        if (!it->first.startsWith(prefix))
            break;
        names << it->first;
    }
    return names;
}

std::optional<RoomView> Others::room(const QString& name) const
{
    const auto found = m_engine.m_rooms.rooms.find(name);
    if (found == m_engine.m_rooms.rooms.end())
        return {};
    RoomView view;
    for (const RoomMember& member : found->second.members)
        view.members.push_back({CallId(member.call), member.moderator, member.muted});
    return view;
}

QueueView Others::queue(const QString& name) const
{
    const auto found = m_engine.m_queues.names.constFind(name);
    if (found == m_engine.m_queues.names.constEnd())
        return {};
    const Queue& queue = m_engine.m_queues.queues[*found];
    QueueView view;
    view.waiting = queue.waiting;
    view.served = queue.served;
    view.averageWait = queue.served == 0 ? 0 : double(queue.waited) / 1e6 / double(queue.served);
    view.agents = queue.serving.size();
    for (const quint32 agent : queue.agents)
        view.agents += m_engine.m_queues.agents[agent].state == AgentState::LoggedOut ? 0 : 1;
    return view;
}

std::shared_ptr<const QueuePlan> Others::queuePlan(const QString& name) const
{
    const auto found = m_engine.m_queues.names.constFind(name);
    return found == m_engine.m_queues.names.constEnd() ? nullptr : m_engine.m_queues.queues[*found].plan;
}

std::optional<Others::AgentState> Others::agent(const QString& id) const
{
    const auto found = m_engine.m_queues.agentIds.constFind(id);
    if (found == m_engine.m_queues.agentIds.constEnd())
        return {};
    return m_engine.m_queues.agents[*found].state;
}

CallId Others::place(CallPlan plan)
{
    return m_engine.placeBy(m_call, std::move(plan));
}

void Others::hangUp(CallId call, const Cause& cause)
{
    Post post = postTo(Post::Kind::HangUp, call);
    post.end = cause;
    m_engine.post(std::move(post));
}

void Others::signal(CallId call, const QString& name, const QString& value)
{
    Post post = postTo(Post::Kind::Signal, call, name);
    post.value = value;
    post.from = m_call.id.value;
    m_engine.post(std::move(post));
}

void Others::run(CallId call, std::shared_ptr<const Program> program)
{
    if (!program)
        return;
    Post post = postTo(Post::Kind::Run, call);
    post.program = std::move(program);
    m_engine.post(std::move(post));
}

bool Others::sendAway(const QString& number)
{
    Call* host = m_call.host != 0 ? m_engine.find(CallId(m_call.host)) : &m_call;
    return host && m_engine.sendAway(*host, number);
}

void Others::mute(const QString& room, CallId call, bool muted)
{
    Post post = postTo(Post::Kind::Mute, call, room);
    post.on = muted;
    m_engine.post(std::move(post));
}

void Others::eject(const QString& room, CallId call)
{
    Post post = postTo(Post::Kind::LeaveRoom, call, room);
    post.ended = Ended::Ejected;
    post.value = QStringLiteral("ejected");
    m_engine.post(std::move(post));
}

void Others::endRoom(const QString& room)
{
    m_engine.post(postTo(Post::Kind::EndRoom, {}, room));
}

void Others::dequeue(CallId call)
{
    Post post = postTo(Post::Kind::Dequeue, call);
    post.ended = Ended::Ejected;
    post.value = QStringLiteral("taken out of the queue");
    m_engine.post(std::move(post));
}

void Others::setAgent(const QString& id, AgentState state)
{
    Post post = postTo(Post::Kind::SetAgent, {}, id);
    post.state = state;
    m_engine.post(std::move(post));
}

} // namespace hookswitch
