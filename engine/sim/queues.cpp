// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A customer holds a numbered ticket. Lines keep tickets only; when a customer leaves, the ticket in the line is dead
// and passed over when its turn comes, so that leaving costs nothing however long the line is.
#include "sim/queues.h"

#include "sim/engine.h"

#include <algorithm>

namespace hookswitch::queues {

using namespace Qt::Literals::StringLiterals;

namespace {

Queue& queueNamed(Engine& engine, const QString& name, quint32& index)
{
    Queues& queues = engine.m_queues;
    const auto known = queues.names.constFind(name);
    if (known != queues.names.constEnd()) {
        index = *known;
        return queues.queues[index];
    }
    index = quint32(queues.queues.size());
    queues.names.insert(name, index);
    queues.queues.emplace_back();
    queues.queues.back().name = name;
    if (index == 0)
        queues.chance = Chance(engine.m_setup.seed, ~quint64(0));
    return queues.queues.back();
}

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

Outcome outcomeOf(Ended ended, const QString& text = {})
{
    Outcome outcome;
    outcome.ended = ended;
    outcome.text = text;
    return outcome;
}

/// "" when a call may get in.
QString refusal(const Engine& engine, const Queue& queue)
{
    if (!queue.plan)
        return {};
    if (queue.plan->maxWaiting > 0 && queue.waiting >= size_t(queue.plan->maxWaiting))
        return u"full"_s;
    return queue.plan->needsAgents && !hasAgents(engine, queue) ? u"no agents"_s : QString();
}

/// What the ticket belongs to, null when it is dead.
Queued* holderOf(Call& call, quint64 ticket)
{
    if (auto* queued = call.execution.wait.as<Queued>(); queued && queued->ticket == ticket)
        return queued;
    CallExtras* extras = call.extras.get();
    return extras && extras->queued && extras->queued->queued.ticket == ticket ? &extras->queued->queued : nullptr;
}

/// The next in line who is still there; none: nobody waits.
Call* front(Engine& engine, Queue& queue)
{
    while (!queue.lines.empty()) {
        std::deque<Queue::Ticket>& line = queue.lines.begin()->second.tickets;
        while (!line.empty()) {
            const Queue::Ticket ticket = line.front();
            if (holderOf(engine.m_calls[ticket.slot], ticket.number))
                return &engine.m_calls[ticket.slot];
            line.pop_front();
        }
        if (queue.lines.size() == 1)
            return nullptr; // kept for the next ones
        queue.lines.erase(queue.lines.begin());
    }
    return nullptr;
}

void popFront(Queue& queue)
{
    Queue::Line& line = queue.lines.begin()->second;
    line.tickets.pop_front();
    --line.waiting;
    --queue.waiting;
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
    const std::vector<Agent::Desk> desks = agent.desks;
    for (const Agent::Desk& desk : desks)
        match(engine, desk.queue);
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

void beginTalk(Engine& engine, Call& call, Queued& queued)
{
    Queue& queue = engine.m_queues.queues[queued.queue];
    const SimTime waited = engine.m_now - queued.since;
    ++queue.served;
    queue.waited += waited.us;
    queued.talkSince = engine.m_now;
    queued.ticket = 0;
    const quint32 number = quint32(queued.agent);
    Agent& agent = engine.m_queues.agents[number];
    ++agent.served;
    agent.phase = Agent::Phase::Talking;
    if (call.execution.prompting)
        engine.endPrompt(call, 0);
    call.execution.cause = engine.m_cause =
        engine.emitEvent(call, TraceKind::QueueServe, engine.texts(queue.name, agent.id, waited.us));
    tell(engine, agent);
    call.execution.limit = 0;
    if (queued.order->talkLimit.us > 0)
        call.execution.limit = engine.schedule(queued.order->talkLimit, Event::Kind::Limit, call);
    if (queued.order->answerCaller)
        engine.answerLeg(call, 1);
}

void endRinging(Engine& engine, Call& call, const Cause& cause, quint16 except = 0)
{
    const quint16 first = call.execution.wait.as<Queued>()->firstLeg;
    for (quint16 leg = first; first != 0 && leg <= call.legs.size(); ++leg) {
        if (leg != except && call.leg(leg).phase != Leg::Phase::Ended)
            engine.closeLeg(call, leg, cause, Side::Engine);
    }
}

/// Nobody answered at this agent's: the next one, the customer first in line.
void missed(Engine& engine, Call& call)
{
    auto& queued = *call.execution.wait.as<Queued>();
    Queue& queue = engine.m_queues.queues[queued.queue];
    const quint32 agent = quint32(queued.agent);
    queued.agent = -1;
    queued.firstLeg = 0;
    Queue::Line& line = queue.lines[queued.order->priority];
    line.tickets.push_front({queued.ticket, call.slot});
    ++line.waiting;
    ++queue.waiting;
    Post post; // later, since the next agent may refuse on the spot too
    post.kind = Post::Kind::Match;
    post.number = queued.queue;
    const SimTime pause = queue.plan ? queue.plan->afterMiss : SimTime();
    rest(engine, agent, qMax(pause, SimTime::fromMs(1)));
    engine.post(std::move(post));
}

void ringAgent(Engine& engine, Call& call, const QueueAgent& desk)
{
    auto* queued = call.execution.wait.as<Queued>();
    const SimTime ringTime = engine.m_queues.queues[queued->queue].plan->ringTime;
    if (int(call.legs.size() + desk.targets.size()) > engine.m_setup.limits.legs) {
        engine.warn(
            call, u"limit-legs"_s,
            u"The call would have more than %1 phones; it leaves the queue."_s.arg(engine.m_setup.limits.legs));
        return leave(engine, call, Ended::Failed, u"too many phones"_s, u"too many phones"_s);
    }
    queued->firstLeg = quint16(call.legs.size() + 1);
    queued->adding = true;
    const std::vector<DialTarget> targets = desk.targets; // the plan may change while phones ring
    for (DialTarget target : targets) {
        if (target.timeout.us == 0)
            target.timeout = ringTime;
        const quint16 leg = engine.addLeg(call, target, false);
        if (target.delay.us > 0)
            call.leg(leg).ringToken = engine.schedule(target.delay, Event::Kind::Leg, call, leg);
        else
            engine.ring(call, leg);
        queued = call.execution.wait.as<Queued>();
        if (!queued || call.finished)
            return;
    }
    queued->adding = false;
    if (queued->talkLeg == 0)
        legEnded(engine, call, 0, {});
}

/// The flow of a call that waits beside it goes to the block that takes part in the queue.
void callFlow(Engine& engine, const Call& call)
{
    Post post;
    post.kind = Post::Kind::Jump;
    post.call = call.id.value;
    post.name = call.extras.get()->queued->place;
    engine.post(std::move(post));
}

/// An agent takes the call, which has left the line.
void assign(Engine& engine, Call& call, quint32 number)
{
    auto* queued = call.execution.wait.as<Queued>();
    if (!queued) { // waits beside its flow: the flow comes here first
        Queued& beside = call.extras.get()->queued->queued;
        beside.agent = qint32(number);
        occupy(engine, number, Agent::Phase::Ringing);
        return callFlow(engine, call);
    }
    queued->agent = qint32(number);
    const Queue& queue = engine.m_queues.queues[queued->queue];
    const QueueAgent* desk = deskOf(queue, engine.m_queues.agents[number], queued->queue);
    if (desk && !desk->targets.empty()) {
        occupy(engine, number, Agent::Phase::Ringing);
        return ringAgent(engine, call, *desk);
    }
    occupy(engine, number, Agent::Phase::Talking);
    const SimTime service = desk ? desk->service.draw(call.chance) : SimTime();
    beginTalk(engine, call, *queued);
    call.execution.timer = engine.schedule(service, Event::Kind::Timer, call);
}

/// The agent is done with a customer.
void release(Engine& engine, const Queued& queued)
{
    if (queued.agent < 0)
        return;
    const quint32 number = quint32(queued.agent);
    const Queue& queue = engine.m_queues.queues[queued.queue];
    const QueueAgent* desk = deskOf(queue, engine.m_queues.agents[number], queued.queue);
    const bool talked = queued.ticket == 0;
    const quint32 cause = engine.m_cause;
    rest(engine, number, talked && desk ? desk->wrapUp : SimTime());
    engine.m_cause = cause;
}

void tellLeave(Engine& engine, Call& call, const Queued& queued, const QString& reason)
{
    const SimTime since = queued.ticket == 0 ? queued.talkSince : queued.since;
    engine.m_cause =
        engine.emitEvent(call, TraceKind::QueueLeave,
                         engine.texts(engine.m_queues.queues[queued.queue].name, reason, (engine.m_now - since).us));
}

void leaveLine(Engine& engine, const Queued& queued)
{
    if (queued.agent >= 0 || queued.ticket == 0)
        return;
    Queue& queue = engine.m_queues.queues[queued.queue];
    --queue.waiting;
    --queue.lines[queued.order->priority].waiting;
}

/// Into the line; or the place taken beside the flow is kept. Gives the agent that is reserved, or -1.
qint32 takePlace(Engine& engine, Call& call, Queued& queued)
{
    Queue& queue = engine.m_queues.queues[queued.queue];
    CallExtras* extras = call.extras.get();
    if (extras && extras->queued && extras->queued->queued.queue == queued.queue) {
        const Queued& before = extras->queued->queued;
        queued.ticket = before.ticket;
        queued.since = before.since;
        const qint32 agent = before.agent;
        extras->queued.reset();
        return agent;
    }
    queued.ticket = ++engine.m_queues.tickets;
    Queue::Line& line = queue.lines[queued.order->priority];
    line.tickets.push_back({queued.ticket, call.slot});
    ++line.waiting;
    ++queue.waiting;
    qint64 position = 0;
    for (const auto& [priority, other] : queue.lines)
        position += priority >= queued.order->priority ? qint64(other.waiting) : 0;
    const qint64 packed = (qint64(queued.order->priority) << 32) | (position & 0xffffffff);
    call.execution.cause = engine.m_cause =
        engine.emitEvent(call, TraceKind::QueueJoin, engine.texts(queue.name, {}, packed));
    return -1;
}

} // namespace

void join(Engine& engine, Call& call, std::shared_ptr<const QueueOrder> shared)
{
    const QueueOrder& order = *shared;
    Queued queued;
    Queue& queue = queueNamed(engine, order.queue, queued.queue);
    if (order.plan && queue.plan != order.plan)
        adopt(engine, queued.queue, order.plan);
    const CallExtras* extras = call.extras.get();
    const bool isIn = extras && extras->queued && extras->queued->queued.queue == queued.queue;
    if (const QString why = isIn ? QString() : refusal(engine, queue); !why.isEmpty())
        return engine.conclude(call, outcomeOf(Ended::Failed, why));
    if (extras && extras->queued && !isIn)
        forgetBeside(engine, call, u"it joined another queue"_s);
    queued.order = std::move(shared);
    queued.since = engine.m_now;
    const quint32 index = queued.queue;
    const qint32 reserved = takePlace(engine, call, queued);
    call.execution.wait = std::move(queued);
    if (order.limit.us > 0)
        call.execution.limit = engine.schedule(order.limit, Event::Kind::Limit, call);
    if (reserved >= 0)
        return assign(engine, call, quint32(reserved));
    const quint32 slot = call.slot;
    match(engine, index);
    const auto* still = engine.m_calls[slot].execution.wait.as<Queued>();
    if (still && still->ticket != 0 && order.music.type != Prompt::Type::Silence)
        engine.startMusic(call, order.music);
}

bool joinBeside(Engine& engine, Call& call, const QueueOrder& order, const QString& place)
{
    QueuedBeside beside;
    Queue& queue = queueNamed(engine, order.queue, beside.queued.queue);
    if (order.plan && queue.plan != order.plan)
        adopt(engine, beside.queued.queue, order.plan);
    if (!refusal(engine, queue).isEmpty())
        return false;
    if (call.extras && call.extras.get()->queued)
        forgetBeside(engine, call, u"it joined another queue"_s);
    beside.queued.order = std::make_shared<const QueueOrder>(order);
    beside.queued.since = engine.m_now;
    beside.place = place;
    const quint32 cause = call.execution.cause;
    (void)takePlace(engine, call, beside.queued);
    call.execution.cause = cause;
    const quint32 index = beside.queued.queue;
    call.extras.made().queued = std::move(beside);
    Post post; // after this turn, so that the flow has begun what it drops
    post.kind = Post::Kind::Match;
    post.number = index;
    engine.post(std::move(post));
    return true;
}

void match(Engine& engine, quint32 index)
{
    while (true) {
        Queue& queue = engine.m_queues.queues[index];
        if (queue.waiting == 0 || (queue.free.empty() && queue.serving.empty()))
            return;
        Call* customer = front(engine, queue);
        if (!customer)
            return;
        if (!queue.free.empty()) {
            popFront(queue);
            assign(engine, *customer, queue.free.begin()->agent);
            continue;
        }
        if (!customer->execution.wait.as<Queued>())
            return callFlow(engine, *customer); // it then asks for the queue and so gets here again
        Call* server = engine.find(CallId(queue.serving.front()));
        queue.serving.pop_front();
        if (!server || !server->execution.wait.as<Serving>())
            continue;
        popFront(queue);
        handOver(engine, *customer, u"call %1"_s.arg(server->id.value));
        if (server->execution.prompting)
            engine.endPrompt(*server, 0);
        const SimTime waited = engine.m_now - customer->execution.wait.as<Queued>()->since;
        rooms::talk(engine, *customer, *server, waited);
    }
}

void handOver(Engine& engine, Call& customer, const QString& agent)
{
    auto& queued = *customer.execution.wait.as<Queued>();
    Queue& queue = engine.m_queues.queues[queued.queue];
    const SimTime waited = engine.m_now - queued.since;
    ++queue.served;
    queue.waited += waited.us;
    if (customer.execution.prompting)
        engine.endPrompt(customer, 0);
    engine.m_cause = engine.emitEvent(customer, TraceKind::QueueServe, engine.texts(queue.name, agent, waited.us));
    if (queued.order->answerCaller)
        engine.answerLeg(customer, 1);
}

void serve(Engine& engine, Call& call, const QueueOrder& order)
{
    Serving serving;
    Queue& queue = queueNamed(engine, order.queue, serving.queue);
    if (order.plan && queue.plan != order.plan)
        adopt(engine, serving.queue, order.plan);
    serving.order = order;
    const quint32 index = serving.queue;
    call.execution.wait = std::move(serving);
    call.execution.cause = engine.m_cause;
    if (order.limit.us > 0)
        call.execution.limit = engine.schedule(order.limit, Event::Kind::Limit, call);
    queue.serving.push_back(call.id.value);
    if (order.music.type != Prompt::Type::Silence)
        engine.startMusic(call, order.music);
    match(engine, index);
}

void forget(Engine& engine, Call& call, const QString& reason)
{
    if (call.execution.prompting)
        engine.endPrompt(call, 0);
    if (const auto* serving = call.execution.wait.as<Serving>()) {
        std::erase(engine.m_queues.queues[serving->queue].serving, call.id.value);
        return;
    }
    endRinging(engine, call, normalClearing());
    const Queued queued = *call.execution.wait.as<Queued>();
    call.execution.wait = Idle();
    tellLeave(engine, call, queued, reason);
    leaveLine(engine, queued);
    release(engine, queued);
}

void leave(Engine& engine, Call& call, Ended ended, const QString& reason, const QString& text)
{
    Outcome outcome = outcomeOf(ended, text);
    if (const auto* queued = call.execution.wait.as<Queued>()) {
        const bool talks = queued->ticket == 0;
        outcome.length = talks ? engine.m_now - queued->talkSince : SimTime();
        outcome.more.made().waited = (talks ? queued->talkSince : engine.m_now) - queued->since;
        if (talks)
            outcome.more.made().cause = normalClearing();
    }
    forget(engine, call, reason);
    engine.conclude(call, std::move(outcome));
}

void forgetBeside(Engine& engine, Call& call, const QString& reason)
{
    const Queued queued = call.extras.get()->queued->queued;
    call.extras.get()->queued.reset();
    tellLeave(engine, call, queued, reason);
    leaveLine(engine, queued);
    release(engine, queued);
}

void dequeue(Engine& engine, Call& call, Ended ended, const QString& reason)
{
    if (call.execution.wait.as<Queued>())
        leave(engine, call, ended, reason, reason);
    else if (call.extras && call.extras.get()->queued)
        forgetBeside(engine, call, reason);
}

void onTimer(Engine& engine, Call& call)
{
    leave(engine, call, Ended::Talked, u"served"_s);
}

void onLimit(Engine& engine, Call& call)
{
    const auto* queued = call.execution.wait.as<Queued>();
    if (queued && queued->ticket == 0)
        return leave(engine, call, Ended::Talked, u"the talk reached its limit"_s);
    leave(engine, call, Ended::Total, u"waited for the limit"_s);
}

void onAgent(Engine& engine, quint32 agent)
{
    engine.m_cause = engine.m_queues.agents[agent].cause;
    setFree(engine, agent);
}

void legAnswered(Engine& engine, Call& call, quint16 leg)
{
    auto* queued = call.execution.wait.as<Queued>();
    if (queued->talkLeg != 0 || queued->agent < 0 || leg < queued->firstLeg)
        return engine.closeLeg(call, leg, causeNamed(u"LOSE_RACE"_s), Side::Engine);
    queued->talkLeg = leg;
    beginTalk(engine, call, *queued);
    endRinging(engine, call, causeNamed(u"LOSE_RACE"_s), leg);
}

void legEnded(Engine& engine, Call& call, quint16 leg, const Cause& cause)
{
    const auto* queued = call.execution.wait.as<Queued>();
    if (!queued || queued->agent < 0 || queued->adding)
        return;
    if (leg != 0 && leg == queued->talkLeg)
        return leave(engine, call, Ended::Talked, u"the agent's side ended the talk, %1"_s.arg(cause.name));
    if (queued->talkLeg != 0)
        return;
    for (quint16 other = queued->firstLeg; other <= call.legs.size(); ++other) {
        if (call.leg(other).phase != Leg::Phase::Ended)
            return;
    }
    missed(engine, call);
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
