// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Agents of queues: whom a queue has, who is free, who rests.
#include "sim/engine.h"
#include "sim/queueparts.h"

#include <algorithm>

namespace hookswitch::queues {

using namespace Qt::Literals::StringLiterals;

namespace {

quint32 agentNamed(Engine& engine, const QString& id)
{
    Queues& queues = engine.m_queues;
    const auto known = queues.agentIds.constFind(id);
    if (known != queues.agentIds.constEnd())
        return *known;
    const quint32 index = quint32(queues.agents.size());
    queues.agentIds.insert(id, index);
    queues.agents.emplace_back();
    queues.agents.back().id = id;
    queues.agents.back().freeSince = engine.m_now;
    queues.agents.back().dice = queues.chance.next();
    return index;
}

Queue::Place placeOf(const Queue& queue, const Agent& agent, quint32 index)
{
    switch (queue.plan ? queue.plan->strategy : QueuePlan::Strategy::RoundRobin) {
    case QueuePlan::Strategy::RoundRobin:
        return {agent.chosen, index};
    case QueuePlan::Strategy::MostIdle:
        return {quint64(agent.freeSince.us), index};
    case QueuePlan::Strategy::FewestCalls:
        return {agent.served, index};
    case QueuePlan::Strategy::Random:
        return {agent.dice, index};
    }
    return {};
}

bool isReady(const Agent& agent)
{
    return agent.phase == Agent::Phase::Free && agent.state == Others::AgentState::Available;
}

void putFree(Engine& engine, quint32 index)
{
    const Agent& agent = engine.m_queues.agents[index];
    for (const Agent::Desk& desk : agent.desks) {
        Queue& queue = engine.m_queues.queues[desk.queue];
        queue.free.insert(placeOf(queue, agent, index));
    }
}

void takeFree(Engine& engine, quint32 index)
{
    const Agent& agent = engine.m_queues.agents[index];
    for (const Agent::Desk& desk : agent.desks) {
        Queue& queue = engine.m_queues.queues[desk.queue];
        queue.free.erase(placeOf(queue, agent, index));
    }
}

/// How the agent is now, in the order of the names in the trace.
quint8 shownState(const Agent& agent)
{
    if (agent.phase != Agent::Phase::Free)
        return quint8(agent.phase);
    return agent.state == Others::AgentState::Available ? 0 : agent.state == Others::AgentState::Paused ? 4 : 5;
}

void setFree(Engine& engine, quint32 index)
{
    Agent& agent = engine.m_queues.agents[index];
    agent.phase = Agent::Phase::Free;
    agent.freeSince = engine.m_now;
    agent.token = 0;
    if (engine.m_queues.queues[agent.desks.empty() ? 0 : agent.desks.front().queue].plan)
        agent.dice = engine.m_queues.chance.next();
    engine.m_cause = tell(engine, agent);
    if (!isReady(agent))
        return;
    putFree(engine, index);
    if (agent.desks.size() == 1) // most have one
        return match(engine, agent.desks.front().queue);
    const std::vector<Agent::Desk> desks = agent.desks;
    for (const Agent::Desk& desk : desks)
        match(engine, desk.queue);
}

} // namespace

quint32 tell(Engine& engine, const Agent& agent)
{
    if (!engine.m_trace.isOn())
        return 0;
    TraceEvent event = engine.texts(agent.id, {}, 0, shownState(agent));
    event.t = engine.m_now.us;
    event.cause = engine.m_cause;
    event.kind = TraceKind::QueueAgent;
    return engine.m_trace.append(event);
}

/// The queue's agents are those of the plan from now on.
void adopt(Engine& engine, quint32 index, const std::shared_ptr<const QueuePlan>& plan)
{
    Queue& queue = engine.m_queues.queues[index];
    for (const quint32 known : queue.agents) {
        Agent& agent = engine.m_queues.agents[known];
        std::erase_if(agent.desks, [index](const Agent::Desk& desk) { return desk.queue == index; });
    }
    queue.agents.clear();
    queue.free.clear();
    queue.plan = plan;
    for (quint32 i = 0; i < plan->agents.size(); ++i) {
        const bool isNew = !engine.m_queues.agentIds.contains(plan->agents[i].id);
        const quint32 number = agentNamed(engine, plan->agents[i].id);
        Agent& agent = engine.m_queues.agents[number];
        if (isNew && !plan->agents[i].available)
            agent.state = Others::AgentState::LoggedOut;
        agent.desks.push_back({index, i});
        queue.agents.push_back(number);
        if (isReady(agent))
            queue.free.insert(placeOf(queue, agent, number));
    }
}

const QueueAgent* deskOf(const Queue& queue, const Agent& agent, quint32 index)
{
    for (const Agent::Desk& desk : agent.desks) {
        if (desk.queue == index && queue.plan && desk.index < queue.plan->agents.size())
            return &queue.plan->agents[desk.index];
    }
    return nullptr;
}

bool hasAgents(const Engine& engine, const Queue& queue)
{
    return !queue.serving.empty() || std::any_of(queue.agents.begin(), queue.agents.end(), [&](quint32 agent) {
        return engine.m_queues.agents[agent].state == Others::AgentState::Available;
    });
}

void occupy(Engine& engine, quint32 index, Agent::Phase phase)
{
    Agent& agent = engine.m_queues.agents[index];
    if (agent.phase == Agent::Phase::Free)
        takeFree(engine, index);
    agent.phase = phase;
    agent.chosen = ++engine.m_queues.choices;
    tell(engine, agent);
}

/// The agent rests and is then free again.
void rest(Engine& engine, quint32 index, SimTime span)
{
    Agent& agent = engine.m_queues.agents[index];
    if (span.us <= 0)
        return setFree(engine, index);
    agent.phase = Agent::Phase::Resting;
    agent.cause = tell(engine, agent);
    if (++engine.m_token == 0)
        ++engine.m_token;
    agent.token = engine.m_token;
    engine.m_agenda.add(engine.m_now + span, Event::Kind::Agent, {index, 0, agent.token});
}

void onAgent(Engine& engine, quint32 agent)
{
    engine.m_cause = engine.m_queues.agents[agent].cause;
    setFree(engine, agent);
}

namespace {

/// The last agent is gone from a queue that needs one.
void sendAllAway(Engine& engine, const Queue& queue)
{
    for (const auto& [priority, line] : queue.lines) {
        for (const Queue::Ticket& ticket : line.tickets) {
            if (!holderOf(engine.m_calls[ticket.slot], ticket.number))
                continue;
            Post post;
            post.kind = Post::Kind::Dequeue;
            post.call = engine.m_calls[ticket.slot].id.value;
            post.ended = Ended::Failed;
            post.value = u"no agents"_s;
            engine.post(std::move(post));
        }
    }
}

} // namespace

void setAgent(Engine& engine, const QString& id, Others::AgentState state)
{
    const quint32 number = agentNamed(engine, id);
    Agent& agent = engine.m_queues.agents[number];
    if (agent.state == state)
        return;
    const bool wasReady = isReady(agent);
    if (wasReady)
        takeFree(engine, number);
    agent.state = state;
    if (agent.phase == Agent::Phase::Free)
        tell(engine, agent);
    if (isReady(agent)) {
        agent.freeSince = engine.m_now;
        putFree(engine, number);
    }
    const std::vector<Agent::Desk> desks = agent.desks;
    for (const Agent::Desk& desk : desks) {
        const Queue& queue = engine.m_queues.queues[desk.queue];
        if (queue.plan && queue.plan->needsAgents && !hasAgents(engine, queue))
            sendAllAway(engine, queue);
        match(engine, desk.queue);
    }
}

} // namespace hookswitch::queues
