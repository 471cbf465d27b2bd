// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A customer holds a numbered ticket. Lines keep tickets only; when a customer leaves, the ticket in the line is dead
// and passed over when its turn comes, so that leaving costs nothing however long the line is.
#include "sim/queues.h"

#include "sim/engine.h"
#include "sim/queueparts.h"

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

/// What the ticket belongs to, null when it is dead.
Queued* holderOf(Call& call, quint64 ticket)
{
    if (auto* queued = call.execution.wait.as<Queued>(); queued && queued->ticket == ticket)
        return queued;
    CallExtras* extras = call.extras.get();
    return extras && extras->queued && extras->queued->queued.ticket == ticket ? &extras->queued->queued : nullptr;
}

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

} // namespace hookswitch::queues
