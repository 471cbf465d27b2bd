// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What calls do to one another: posts, calls that calls place, executions beside a talk, completions, interrupts.
#include "sim/engine.h"

#include <QRegularExpression>

#include <algorithm>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

void Engine::post(Post post)
{
    const quint32 number = m_nextPost++;
    post.cause = m_cause;
    m_agenda.add(m_now, Event::Kind::Post, {number, 0, 0});
    m_posts.emplace(number, std::move(post));
}

void Engine::act(quint32 number)
{
    const auto found = m_posts.find(number);
    const Post post = std::move(found->second);
    m_posts.erase(found);
    m_cause = post.cause;
    switch (post.kind) {
    case Post::Kind::EndRoom:
        return rooms::end(*this, post.name, u"the room was ended"_s);
    case Post::Kind::SetAgent:
        return queues::setAgent(*this, post.name, post.state);
    case Post::Kind::Match:
        return queues::match(*this, post.number);
    default:
        break;
    }
    Call* call = find(CallId(post.call));
    if (!call || call->finished)
        return;
    switch (post.kind) {
    case Post::Kind::LeaveRoom:
        return rooms::leaveIfIn(*this, *call, post.name, post.ended, post.value);
    case Post::Kind::Mute:
        return rooms::mute(*this, post.name, call->id, post.on);
    case Post::Kind::PartnerGone:
        return rooms::partnerGone(*this, *call);
    case Post::Kind::HangUp:
        return hangUpCall(*call, post.end);
    case Post::Kind::Signal:
        return signal(*call, post.from, post.name, post.value);
    case Post::Kind::Run:
        return setProgram(*call, post.program);
    case Post::Kind::Jump:
        return takeFromQueue(*call, post.name);
    case Post::Kind::Dequeue:
        return queues::dequeue(*this, *call, post.ended, post.value);
    default:
        break;
    }
}

/// The call waits beside its flow, and an agent is free: the flow drops what it does and goes to this block.
void Engine::takeFromQueue(Call& call, const QString& place)
{
    if (!call.extras || !call.extras.get()->queued)
        return;
    const std::optional<Turn::Spot> spot = spotOf(call, place);
    if (!spot) {
        warn(call, u"no-place"_s, u"The flow has no block %1 to go on at."_s.arg(place));
        return queues::forgetBeside(*this, call, u"the flow cannot go on"_s);
    }
    dropWait(call, u"the call is taken from the queue"_s);
    jump(call, *spot, {}, u"an agent of the queue is free"_s);
    drive(call);
}

void Engine::relate(const Call& call, const QString& relation, quint32 other)
{
    m_cause = emitEvent(call, TraceKind::CallLink, texts(relation, {}, other));
}

CallId Engine::placeBy(Call& call, CallPlan plan)
{
    if (!mayLink(call))
        return {};
    if (!plan.scenario)
        plan.scenario = call.plan->scenario;
    const CallId master = plan.master;
    const CallId id = place(std::make_shared<const CallPlan>(std::move(plan)), m_now);
    Call& other = *find(id);
    other.world = call.world;
    other.interactive = other.interactive || call.interactive;
    other.depth = quint16(call.depth + 1);
    other.root = call.root == 0 ? call.id.value : call.root;
    if (Call* owner = find(master))
        owner->extras.made().chained.push_back(id.value);
    return id;
}

void Engine::placeBeside(Call& host, const std::shared_ptr<const Program>& program)
{
    CallPlan plan;
    plan.from = host.plan->from;
    plan.fromName = host.plan->fromName;
    plan.fromKind = host.plan->fromKind;
    plan.fromId = host.plan->fromId;
    plan.to = host.plan->to;
    plan.phoneless = true;
    plan.program = program;
    plan.variables = variables(host);
    const CallId id = placeBy(host, std::move(plan));
    Call* beside = find(id);
    if (!beside)
        return;
    beside->host = host.id.value;
    host.extras.made().besides.push_back(id.value);
}

/// What belongs to a call that is over ends or goes on as its own rules say.
void Engine::endRelated(Call& call, const Cause& cause)
{
    CallExtras* extras = call.extras.get();
    if (!extras)
        return;
    if (extras->queued)
        queues::forgetBeside(*this, call, u"the call is over"_s);
    Post post;
    for (const std::vector<quint32>* ending : {&extras->besides, &extras->chained}) {
        for (const quint32 other : *ending) {
            post.call = other;
            post.end = normalClearing();
            this->post(post);
        }
    }
    post.kind = Post::Kind::PartnerGone;
    for (const quint32 other : extras->awaiting) {
        if (Call* waiting = find(CallId(other)))
            setVariable(*waiting, u"ended %1"_s.arg(call.id.value), cause.name, u"partner"_s);
        post.call = other;
        this->post(post);
    }
}

/// The flow that an execution's first flow names goes on with its variables.
void Engine::complete(Call& call, const Program& program)
{
    const int completions = call.extras ? call.extras.get()->completions : 0;
    if (completions >= program.rules().completions)
        return warn(call, u"limit-completions"_s,
                    u"%1 executions have completed one another, which is the platform's limit."_s.arg(completions));
    const std::shared_ptr<const Program> next = world(call).flow(program.onComplete());
    if (!next)
        return warn(call, u"no-flow"_s, u"There is no flow %1 to run on completion."_s.arg(program.onComplete()));
    CallPlan plan;
    plan.from = call.plan->from;
    plan.fromName = call.plan->fromName;
    plan.fromKind = call.plan->fromKind;
    plan.fromId = call.plan->fromId;
    plan.to = call.plan->to;
    plan.scenario = call.plan->scenario;
    plan.phoneless = true;
    plan.program = next;
    plan.variables = variables(call);
    const CallId id = place(std::make_shared<const CallPlan>(std::move(plan)), m_now);
    Call& other = *find(id);
    other.world = call.world;
    other.interactive = call.interactive;
    other.completes = call.id.value;
    other.extras.made().completions = completions + 1;
}

void Engine::hangUpCall(Call& call, const Cause& cause)
{
    const bool unanswered = !call.phoneless && !call.isAnswered() && cause == normalClearing();
    finish(call, unanswered ? causeNamed(u"ORIGINATOR_CANCEL"_s) : cause, Side::Flow, u"another call ended it"_s);
}

void Engine::signal(Call& call, quint32 from, const QString& name, const QString& value)
{
    call.execution.cause = m_cause = emitEvent(call, TraceKind::Signal, texts(name, value, from));
    setVariable(call, name, value, {});
    const auto* listening = call.execution.wait.as<Listening>();
    if (!listening || listening->signal != name)
        return;
    Outcome outcome;
    outcome.ended = Ended::Signal;
    outcome.text = value;
    conclude(call, std::move(outcome));
}

bool Engine::isTalking(const Call& call) const
{
    const Wait& wait = call.execution.wait;
    if (const auto* dial = wait.as<DialState>())
        return dial->talkLeg != 0;
    if (const auto* queued = wait.as<Queued>())
        return queued->ticket == 0;
    return wait.as<InRoom>() != nullptr;
}

void Engine::setProgram(Call& call, const std::shared_ptr<const Program>& program)
{
    if (isTalking(call))
        return placeBeside(call, program);
    dropWait(call, u"a new program replaces this one"_s);
    exitAll(call, u"a new program replaces this one"_s);
    start(call, program);
    drive(call);
}

void Engine::dropWait(Call& call, const QString& reason)
{
    Execution& execution = call.execution;
    const quint32 cause = m_cause;
    if (execution.prompting)
        endPrompt(call, call.mainGone() || call.finished ? 2 : 3);
    if (execution.wait.as<InRoom>()) {
        rooms::forget(*this, call, reason);
    } else if (execution.wait.as<Held>()) {
        rooms::forgetHeld(*this, call, reason);
    } else if (execution.wait.as<Queued>() || execution.wait.as<Serving>()) {
        queues::forget(*this, call, reason);
    } else if (const auto* dial = execution.wait.as<DialState>(); dial && !call.finished) {
        const quint16 first = dial->firstLeg;
        execution.wait = Idle(); // so that the end of the phones does not end the dial
        for (quint16 leg = first; leg <= call.legs.size(); ++leg) {
            if (call.leg(leg).phase != Leg::Phase::Ended)
                closeLeg(call, leg,
                         call.leg(leg).phase == Leg::Phase::Talking ? normalClearing()
                                                                    : causeNamed(u"ORIGINATOR_CANCEL"_s),
                         Side::Flow);
        }
    }
    execution.wait = Idle();
    execution.timer = execution.limit = execution.listening = 0;
    execution.ready = false;
    m_cause = cause;
}

/// The called side goes on as a call of its own, whose caller it is; its script goes with it.
bool Engine::sendAway(Call& call, const QString& number)
{
    auto* dial = call.execution.wait.as<DialState>();
    if (!dial || dial->talkLeg == 0)
        return false;
    const quint16 gone = dial->talkLeg;
    const Leg before = call.leg(gone);
    CallPlan plan;
    plan.from = before.party;
    plan.to = number;
    plan.interactive = call.plan->interactive;
    const CallId id = placeBy(call, std::move(plan));
    Call* other = find(id);
    if (!other)
        return false;
    relate(call, u"sent away"_s, id.value);
    if (before.linkCall != 0)
        warn(call, u"approximated"_s,
             u"The called side is a flow of ours; it hears the talk end, and a phone of the same number calls %1."_s
                 .arg(number));
    Leg& moved = other->extras.made().moved.made();
    moved = before;
    moved.linkCall = 0;
    if (before.scriptToken != 0)
        moved.timeout = m_agenda.dueOf(before.scriptToken).value_or(m_now); // goes on there
    other->execution.cause = m_cause;
    closeLeg(call, gone, causeNamed(u"BLIND_TRANSFER"_s), Side::Flow);
    dialLegEnded(call, gone, causeNamed(u"BLIND_TRANSFER"_s), Side::Flow);
    return true;
}

bool Engine::watchKey(Call& call, quint16 leg, QChar key)
{
    CallExtras* extras = call.extras.get();
    if (!extras || !extras->watch || !isTalking(call))
        return false;
    const KeyWatch& watch = *extras->watch;
    if (!(leg == 1 ? watch.ownLeg : watch.otherLeg))
        return false;
    const bool begun = extras->watchToken != 0;
    if (!begun && !watch.bindingKey.contains(key))
        return false;
    if (begun)
        extras->watched += key;
    const bool fits = std::any_of(watch.entries.begin(), watch.entries.end(), [&](const KeyWatch::Entry& entry) {
        return !entry.digits.isEmpty() && entry.digits == extras->watched;
    });
    const bool mayGrow = std::any_of(watch.entries.begin(), watch.entries.end(), [&](const KeyWatch::Entry& entry) {
        return !entry.pattern.isEmpty() ||
               (entry.digits.startsWith(extras->watched) && entry.digits != extras->watched);
    });
    if (begun && fits && !mayGrow) {
        endWatch(call);
        return true;
    }
    extras->watchToken = schedule(watch.between, Event::Kind::Watch, call);
    return true;
}

/// The keys since the binding key choose a flow, which runs beside the talk.
void Engine::endWatch(Call& call)
{
    CallExtras& extras = call.extras.made();
    extras.watchToken = 0;
    const QString keys = std::exchange(extras.watched, {});
    const std::shared_ptr<const KeyWatch> watch = extras.watch;
    if (!watch || !isTalking(call))
        return;
    std::optional<QString> capture;
    const auto found = std::find_if(watch->entries.begin(), watch->entries.end(), [&](const KeyWatch::Entry& entry) {
        if (!entry.digits.isEmpty())
            return entry.digits == keys;
        const QRegularExpressionMatch match = QRegularExpression(entry.pattern).match(keys);
        if (match.hasMatch())
            capture = match.captured(match.lastCapturedIndex() > 0 ? 1 : 0);
        return match.hasMatch();
    });
    if (found == watch->entries.end() || !found->program)
        return warn(call, u"watch-unknown"_s, u"No flow belongs to the keys \"%1\" during a talk."_s.arg(keys));
    placeBeside(call, found->program);
    Call* beside = call.extras.get()->besides.empty() ? nullptr : find(CallId(call.extras.get()->besides.back()));
    if (beside)
        beside->extras.made().capture = capture ? capture : std::optional(keys);
}

} // namespace hookswitch
