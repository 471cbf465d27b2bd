// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ringing others, and requests to the web.
#include "sim/engine.h"

#include <algorithm>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

Json headersJson(const HttpHeaders& headers)
{
    Json json = Json::object();
    for (const auto& [name, value] : headers.lines())
        setMember(json, name.toStdString(), QString::fromUtf8(value).toStdString());
    return json;
}

Json requestJson(const HttpRequest& request)
{
    Json json = Json::object();
    json["method"] = request.method.toStdString();
    json["url"] = QString::fromUtf8(request.target).toStdString();
    json["headers"] = headersJson(request.headers);
    json["body"] = QString::fromUtf8(request.body).toStdString();
    return json;
}

Json answerJson(const FetchAnswer& answer)
{
    Json json = Json::object();
    if (answer.status == 0) {
        json["error"] = answer.error.toStdString();
        return json;
    }
    json["status"] = answer.status;
    json["headers"] = headersJson(answer.headers);
    json["body"] = QString::fromUtf8(answer.body).toStdString();
    return json;
}

} // namespace

void Engine::dial(Call& call, std::shared_ptr<const DialOrder> wanted)
{
    const DialOrder& order = *wanted;
    DialState state;
    state.firstLeg = quint16(call.legs.size() + 1);
    static const Cause noRoute = causeNamed(u"NO_ROUTE_DESTINATION"_s);
    state.failure = noRoute;
    if (int(call.legs.size() + order.targets.size()) > m_setup.limits.legs) {
        warn(call, u"limit-legs"_s,
             u"The call would have more than %1 phones; no more are rung."_s.arg(m_setup.limits.legs));
        state.givenUp = true;
    }
    state.order = std::move(wanted);
    call.execution.wait = std::move(state);
    call.execution.cause = m_cause;
    if (order.limit.us > 0)
        call.execution.limit = schedule(order.limit, Event::Kind::Limit, call);
    dialNext(call);
}

/// Rings the next phone, or all of them. A phone may refuse or answer on the spot, so the state is looked up again
/// each time.
void Engine::dialNext(Call& call)
{
    while (true) {
        auto* state = call.execution.wait.as<DialState>();
        if (!state || state->talkLeg != 0)
            return;
        if (state->isThrough())
            break;
        const DialOrder& order = *state->order;
        const DialTarget& target = order.targets[state->next++];
        const SimTime delay = order.inSequence ? SimTime() : target.delay;
        const quint16 leg = addLeg(call, target, false);
        if (!order.inSequence && target.timeout.us == 0)
            call.leg(leg).timeout = order.limit.us > 0 ? qMax(SimTime::fromMs(1), order.limit - delay) : SimTime();
        if (delay.us > 0)
            call.leg(leg).ringToken = schedule(delay, Event::Kind::Leg, call, leg);
        else
            ring(call, leg);
        state = call.execution.wait.as<DialState>();
        if (state && state->order->inSequence)
            return;
    }
    auto* state = call.execution.wait.as<DialState>();
    const auto begin = call.legs.begin() + (state->firstLeg - 1);
    const bool alive =
        std::any_of(begin, call.legs.end(), [](const Leg& leg) { return leg.phase != Leg::Phase::Ended; });
    if (!alive)
        dialFailed(call, state->failure);
}

void Engine::dialAnswered(Call& call, quint16 number)
{
    if (call.execution.wait.as<Queued>())
        return queues::legAnswered(*this, call, number);
    auto* state = call.execution.wait.as<DialState>();
    if (!state || state->talkLeg != 0)
        return closeLeg(call, number, causeNamed(u"LOSE_RACE"_s), Side::Engine);
    state->talkLeg = number;
    state->talkSince = m_now;
    state->givenUp = true;
    call.execution.limit = 0;
    for (quint16 other = state->firstLeg; other <= call.legs.size(); ++other) {
        if (other != number && call.leg(other).phase != Leg::Phase::Ended)
            closeLeg(call, other, causeNamed(u"LOSE_RACE"_s), Side::Engine);
    }
    greet(call, number);
}

void Engine::greet(Call& call, quint16 number)
{
    auto* state = call.execution.wait.as<DialState>();
    Leg& leg = call.leg(number);
    if (leg.greeted)
        endGreeting(call, number, 0);
    if (!state)
        return;
    if (state->greeting < state->order->greeting.size()) {
        const Prompt& prompt = state->order->greeting[state->greeting++];
        const SimTime length = lengthOf(prompt, world(call));
        TraceEvent begun = texts(prompt.text, {}, length.us, quint8(prompt.type));
        begun.leg = number;
        leg.cause = emitEvent(call, TraceKind::PromptStart, begun);
        leg.greeted = true;
        leg.ringToken = schedule(length, Event::Kind::Leg, call, number);
        return;
    }
    state->talkSince = m_now;
    if (state->order->answerCaller)
        answerLeg(call, 1);
}

void Engine::endGreeting(Call& call, quint16 number, quint8 reason)
{
    TraceEvent ended;
    ended.leg = number;
    ended.flags = reason;
    emitEvent(call, TraceKind::PromptEnd, ended);
    call.leg(number).greeted = false;
}

void Engine::dialLegEnded(Call& call, quint16 number, const Cause& cause, Side by)
{
    if (call.execution.wait.as<Queued>())
        return queues::legEnded(*this, call, number, cause);
    auto* state = call.execution.wait.as<DialState>();
    if (!state)
        return;
    if (number == state->talkLeg) {
        Outcome outcome;
        outcome.ended = Ended::Talked;
        outcome.length = m_now - state->talkSince;
        outcome.more.made().cause = cause;
        return conclude(call, outcome);
    }
    if (state->talkLeg != 0)
        return;
    state->failure = cause;
    if (state->order->failOnSingleReject && by == Side::Callee) {
        state->givenUp = true;
        for (quint16 other = state->firstLeg; other <= call.legs.size(); ++other) {
            if (call.leg(other).phase != Leg::Phase::Ended)
                closeLeg(call, other, causeNamed(u"ORIGINATOR_CANCEL"_s), Side::Engine);
        }
    }
    // While phones are still being added, the loop in dialNext looks at the result itself.
    if (state->isThrough() || state->order->inSequence)
        dialNext(call);
}

void Engine::dialTimedOut(Call& call)
{
    auto& state = *call.execution.wait.as<DialState>();
    state.givenUp = true;
    const Cause cause = causeNamed(u"NO_ANSWER"_s);
    for (quint16 number = state.firstLeg; number <= call.legs.size(); ++number) {
        if (call.leg(number).phase != Leg::Phase::Ended)
            closeLeg(call, number, cause, Side::Engine);
    }
    dialFailed(call, cause);
}

void Engine::dialFailed(Call& call, const Cause& cause)
{
    call.extras.made().failure = cause;
    Outcome outcome;
    outcome.ended = Ended::Failed;
    outcome.more.made().cause = cause;
    conclude(call, outcome);
}

void Engine::fetch(Call& call, const FetchOrder& order)
{
    const quint32 ticket = m_nextTicket++;
    TraceEvent asked = texts(QString::fromUtf8(writeJson(requestJson(order.request))));
    call.execution.cause = m_cause = emitEvent(call, TraceKind::HttpRequest, asked);
    call.execution.wait = Fetching{ticket};
    call.execution.limit = schedule(order.limit, Event::Kind::Limit, call);
    Request& request = m_requests[ticket];
    request.pending = {ticket, call.id, order.request};
    request.since = m_now;
    ++m_pending;
    const HttpRule* rule = call.plan->scenario ? call.plan->scenario->ruleFor(order.request) : nullptr;
    const std::optional<FetchAnswer> answer = rule ? std::optional(rule->answer) : world(call).fetch(order.request);
    if (answer)
        deliver(ticket, *answer);
}

void Engine::deliver(quint32 ticket, const FetchAnswer& answer)
{
    const auto found = m_requests.find(ticket);
    if (found == m_requests.end() || !found->second.isPending)
        return;
    Request& request = found->second;
    request.isPending = false;
    request.answer = answer;
    --m_pending;
    Call* call = find(request.pending.call);
    const Fetching* fetching = call ? call->execution.wait.as<Fetching>() : nullptr;
    if (!fetching || fetching->ticket != ticket || call->finished) {
        m_requests.erase(found); // the caller hung up meanwhile
        return;
    }
    const SimTime due = qMax(request.since + answer.after, m_now);
    call->execution.timer = schedule(due - m_now, Event::Kind::Timer, *call);
}

void Engine::endFetch(Call& call, quint32 ticket)
{
    const FetchAnswer answer = m_requests[ticket].answer;
    m_requests.erase(ticket);
    m_cause = emitEvent(call, TraceKind::HttpAnswer, texts(QString::fromUtf8(writeJson(answerJson(answer)))));
    Outcome outcome;
    outcome.ended = answer.status == 0 ? Ended::Failed : Ended::Done;
    outcome.text = answer.error;
    outcome.more.made().status = answer.status;
    outcome.more.made().body = answer.body;
    conclude(call, outcome);
}

void Engine::fetchTimedOut(Call& call, quint32 ticket)
{
    FetchAnswer& answer = m_requests[ticket].answer;
    answer.status = 0;
    answer.error = u"no answer in time"_s;
    endFetch(call, ticket);
}

void Engine::queueWebhook(Call& call, const WebhookOrder& order)
{
    Json json = Json::object();
    const QString delivery = u"d%1-%2"_s.arg(call.id.value).arg(++call.webhooks);
    json["delivery"] = delivery.toStdString();
    json.update(requestJson(order.request));
    json["event"] = order.event.toStdString();
    if (order.recording.us >= 0)
        json["recording"] = order.recording.seconds();
    const HttpRule* rule = call.plan->scenario ? call.plan->scenario->ruleFor(order.request) : nullptr;
    if (rule)
        json["scripted"] = true;
    const quint32 queued = emitEvent(call, TraceKind::WebhookQueued, texts(QString::fromUtf8(writeJson(json))));
    if (!rule)
        return;
    Json done = Json::object();
    done["delivery"] = delivery.toStdString();
    if (rule->answer.status == 0)
        done["error"] = rule->answer.error.toStdString();
    else
        done["status"] = rule->answer.status;
    TraceEvent event = texts(QString::fromUtf8(writeJson(done)));
    event.kind = TraceKind::WebhookDone;
    event.call = call.id.value;
    event.cause = queued;
    m_agenda.add(m_now + rule->answer.after, Event::Kind::Webhook, {quint32(m_webhooks.size()), 0, 0});
    m_webhooks.push_back(event);
}

void Engine::answerWebhook(quint32 index)
{
    TraceEvent event = m_webhooks[index];
    event.t = m_now.us;
    m_trace.append(event);
}

} // namespace hookswitch
