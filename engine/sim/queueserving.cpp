// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// From the moment an agent takes a customer: phones that ring, the talk, and what follows when nobody answers.
#include "sim/engine.h"
#include "sim/queueparts.h"

namespace hookswitch::queues {

using namespace Qt::Literals::StringLiterals;

namespace {

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

} // namespace

void callFlow(Engine& engine, const Call& call)
{
    Post post;
    post.kind = Post::Kind::Jump;
    post.call = call.id.value;
    post.name = call.extras.get()->queued->place;
    engine.post(std::move(post));
}

void endRinging(Engine& engine, Call& call, const Cause& cause, quint16 except)
{
    const quint16 first = call.execution.wait.as<Queued>()->firstLeg;
    for (quint16 leg = first; first != 0 && leg <= call.legs.size(); ++leg) {
        if (leg != except && call.leg(leg).phase != Leg::Phase::Ended)
            engine.closeLeg(call, leg, cause, Side::Engine);
    }
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

} // namespace hookswitch::queues
