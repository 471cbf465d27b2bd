// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Phones: how legs begin, ring, answer and end, and how two calls are joined when one dials a number of ours.
#include "sim/engine.h"

#include <algorithm>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

const PersonScript* scriptIn(const PersonScripts& scripts, const QString& party)
{
    const auto found = scripts.find(party);
    return party.isEmpty() || found == scripts.end() ? nullptr : &found->second;
}

/// Scenario before project, the phone itself before its owner, before what people do by default.
const PersonScript* scriptOfCallee(const Call& call, const World& world, const DialTarget& target)
{
    if (call.plan->scenario) {
        for (const QString* party : {&target.party, &target.owner}) {
            if (const PersonScript* script = scriptIn(call.plan->scenario->callees, *party))
                return script;
        }
    }
    if (call.interactive)
        return nullptr;
    for (const QString* party : {&target.party, &target.owner}) {
        if (const PersonScript* script = party->isEmpty() ? nullptr : world.farEnd(*party))
            return script;
    }
    return &PersonScript::ofDefaultCallee();
}

const PersonScript* scriptOfCaller(const Call& call)
{
    if (call.parentCall != 0 || !call.plan->scenario || call.plan->scenario->caller.steps.empty())
        return nullptr;
    return &call.plan->scenario->caller;
}

bool isUnregistered(const Leg& leg)
{
    return leg.script && !leg.script->steps.empty() &&
           leg.script->steps.front().kind == PersonStep::Kind::Unregistered;
}

} // namespace

void Engine::arrive(Call& call)
{
    const CallPlan& plan = *call.plan;
    std::shared_ptr<const Answerer> found;
    if (!plan.program && !plan.outbound) {
        NumberQuery query;
        query.number = plan.to;
        query.knownCaller = !plan.fromKind.isEmpty();
        found = answererOf(call, query);
    }
    const std::shared_ptr<const Program>& program = found ? found->program : plan.program;
    const QString& number = found ? found->number : plan.outbound ? plan.from : plan.to;
    const quint8 direction = plan.phoneless ? 2 : plan.outbound ? 1 : 0;
    m_cause = emitEvent(call, TraceKind::CallStart, texts(plan.from, plan.to, m_trace.text(number), direction));
    tellOrigin(call);
    DialTarget first;
    first.party = plan.outbound ? plan.to : plan.from;
    first.name = plan.outbound ? QString() : plan.fromName;
    first.timeout = plan.ringLimit;
    first.outside = plan.outbound;
    if (!plan.phoneless)
        addLeg(call, first, !plan.outbound);
    if (plan.outbound && !plan.phoneless)
        return ring(call, 1);
    if (call.extras && call.extras.get()->moved)
        moveIn(call);
    if (!program) {
        warn(call, u"no-flow"_s, u"Nobody answers %1: %2."_s.arg(plan.to, found ? found->reason : QString()));
        return finish(call, causeNamed(u"NO_ROUTE_DESTINATION"_s), Side::Engine, {});
    }
    if (found && found->capture)
        call.extras.made().capture = found->capture;
    for (const auto& [name, value] : found ? found->named : std::map<QString, QString>())
        call.execution.variables.push_back({m_names.id(name), m_names.id(u"capture"_s), value});
    if (!plan.phoneless)
        runScript(call, 1);
    begin(call, program);
}

/// Says which other call brought this one about.
void Engine::tellOrigin(Call& call)
{
    const quint32 cause = m_cause;
    if (call.plan->master.isValid())
        relate(call, u"chained"_s, call.plan->master.value);
    if (call.host != 0)
        relate(call, u"beside"_s, call.host);
    if (call.completes != 0)
        relate(call, u"completes"_s, call.completes);
    if (call.parentCall != 0)
        relate(call, u"linked"_s, call.parentCall);
    m_cause = cause;
}

/// The flow of a call begins with what its plan gives it.
void Engine::begin(Call& call, const std::shared_ptr<const Program>& program)
{
    for (const CallVariable& given : call.plan->variables)
        setVariable(call, given.name, given.value, given.scope);
    if (call.plan->answered)
        answerLeg(call, 1);
    start(call, program);
    drive(call);
}

/// The phone of another call is the caller now: it talks already, and its person goes on where they were.
void Engine::moveIn(Call& call)
{
    const Box<Leg> moved = std::exchange(call.extras.get()->moved, {});
    const Leg& before = *moved.get();
    Leg& leg = call.legs.front();
    leg.script = before.script;
    leg.step = before.step;
    leg.keyIndex = before.keyIndex;
    leg.armed = before.armed;
    if (before.scriptToken != 0)
        leg.scriptToken = schedule(qMax(before.timeout, m_now) - m_now, Event::Kind::Script, call, 1);
    leg.machine = before.machine;
    leg.interactive = before.interactive;
    leg.speaksUntil = before.speaksUntil;
    answerLeg(call, 1);
}

quint16 Engine::addLeg(Call& call, const DialTarget& target, bool caller)
{
    const quint16 number = quint16(call.legs.size() + 1);
    Leg& leg = call.legs.emplace_back();
    leg.caller = caller;
    leg.phase = caller ? Leg::Phase::Ringing : Leg::Phase::Waiting;
    leg.party = target.party;
    leg.script = caller ? scriptOfCaller(call) : scriptOfCallee(call, world(call), target);
    leg.interactive = call.interactive && !leg.script && call.parentCall == 0;
    if (!caller && call.interactive && !leg.script)
        leg.interactive = true;
    leg.mustPressKey = target.mustPressKey;
    leg.outside = target.outside;
    leg.timeout = target.timeout;
    TraceEvent begun = texts(target.party, target.name, number == 1 ? 0 : 1, caller ? 0 : 1);
    begun.leg = number;
    leg.cause = emitEvent(call, TraceKind::LegStart, begun);
    return number;
}

void Engine::ring(Call& call, quint16 number)
{
    Leg& leg = call.leg(number);
    if (isUnregistered(leg))
        return endLeg(call, number, causeNamed(u"USER_NOT_REGISTERED"_s), Side::Callee);
    if (leg.outside && !link(call, number))
        return;
    leg.phase = Leg::Phase::Ringing;
    TraceEvent rings = texts({}, {}, leg.timeout.us);
    rings.leg = number;
    leg.cause = emitEvent(call, TraceKind::LegRing, rings);
    Leg& first = call.legs.front();
    if (number != 1 && first.caller && first.phase == Leg::Phase::Ringing && !first.indicated) {
        first.indicated = true;
        TraceEvent told;
        told.leg = 1;
        emitEvent(call, TraceKind::LegRing, told);
    }
    if (leg.timeout.us > 0)
        leg.ringToken = schedule(leg.timeout, Event::Kind::Leg, call, number);
    runScript(call, number);
    if (number == 1 && call.plan->outbound && call.plan->early && call.plan->program && !call.mainGone() &&
        call.execution.frames.empty())
        begin(call, call.plan->program);
}

/// When a flow of ours answers the number, that flow is the called side. False: the leg has ended.
bool Engine::link(Call& call, quint16 number)
{
    const bool scripted = call.plan->scenario && call.plan->scenario->callees.contains(call.leg(number).party);
    if (scripted)
        return true;
    NumberQuery query;
    query.number = call.leg(number).party;
    const std::shared_ptr<const Answerer> answerer = answererOf(call, query);
    if (!answerer->found() || answerer->catchAll)
        return true;
    if (!mayLink(call)) {
        endLeg(call, number, causeNamed(u"EXCHANGE_ROUTING_ERROR"_s), Side::Engine);
        return false;
    }
    CallPlan plan;
    const CallExtras* extras = call.extras.get();
    const bool changed = extras && extras->caller;
    plan.from = changed ? extras->caller->number : call.plan->from;
    plan.fromName = changed ? extras->caller->name : call.plan->fromName;
    plan.to = query.number;
    plan.interactive = call.interactive;
    plan.scenario = call.plan->scenario;
    m_cause = call.leg(number).cause;
    const CallId id = place(std::make_shared<const CallPlan>(std::move(plan)), m_now);
    Call& other = *find(id);
    other.world = call.world;
    other.parentCall = call.id.value;
    other.parentLeg = number;
    other.depth = quint16(call.depth + 1);
    other.root = call.root == 0 ? call.id.value : call.root;
    call.leg(number).linkCall = id.value;
    call.leg(number).script = nullptr;
    call.leg(number).interactive = false;
    return true;
}

bool Engine::mayLink(Call& call)
{
    const Limits& limits = m_setup.limits;
    int& linked = m_linked[call.root == 0 ? call.id.value : call.root];
    if (call.depth < limits.linkedDepth && linked < limits.linkedCalls) {
        ++linked;
        return true;
    }
    warn(call, u"limit-linked"_s,
         u"Numbers of ours have rung one another %1 times, %2 deep; the simulation lets no more through. "
         u"Check whether a number leads to itself."_s.arg(linked)
             .arg(call.depth));
    return false;
}

void Engine::answerLeg(Call& call, quint16 number)
{
    if (number > call.legs.size())
        return; // an execution without a phone
    Leg& leg = call.leg(number);
    if (leg.phase == Leg::Phase::Talking || leg.phase == Leg::Phase::Ended)
        return;
    leg.phase = Leg::Phase::Talking;
    leg.ringToken = 0;
    TraceEvent answered;
    answered.leg = number;
    leg.cause = m_cause = emitEvent(call, TraceKind::LegAnswer, answered);
    if (number != 1) {
        if (leg.mustPressKey && leg.script != &PersonScript::ofDefaultCallee()) {
            leg.confirming = true;
            leg.ringToken = schedule(SimTime::fromMs(10'000), Event::Kind::Leg, call, number);
            return;
        }
        return dialAnswered(call, number);
    }
    call.answered = m_now;
    if (Call* parent = find(CallId(call.parentCall)))
        answerLeg(*parent, call.parentLeg);
    if (call.plan->outbound && call.plan->program && !call.plan->early)
        begin(call, call.plan->program);
}

void Engine::closeLeg(Call& call, quint16 number, const Cause& cause, Side by)
{
    Leg& leg = call.leg(number);
    const bool talking = leg.phase == Leg::Phase::Talking;
    if (leg.greeted)
        endGreeting(call, number, 2);
    leg.phase = Leg::Phase::Ended;
    leg.ringToken = leg.scriptToken = 0;
    leg.script = nullptr;
    TraceEvent ended = texts(cause.name, {}, cause.code, quint8(by));
    ended.leg = number;
    const quint32 before = m_cause;
    m_cause = emitEvent(call, TraceKind::LegEnd, ended);
    if (Call* other = find(CallId(leg.linkCall))) {
        if (!other->finished)
            endLeg(*other, 1, talking ? normalClearing() : causeNamed(u"ORIGINATOR_CANCEL"_s), Side::Caller);
    }
    if (number == 1) {
        if (Call* parent = find(CallId(call.parentCall)))
            endLeg(*parent, call.parentLeg, cause, Side::Callee);
    }
    m_cause = before == 0 ? m_cause : before;
}

void Engine::endLeg(Call& call, quint16 number, const Cause& cause, Side by)
{
    if (call.finished || number > call.legs.size() || call.leg(number).phase == Leg::Phase::Ended)
        return;
    closeLeg(call, number, cause, by);
    if (number == 1)
        callerGone(call, cause, by);
    else
        dialLegEnded(call, number, cause, by);
}

void Engine::callerGone(Call& call, const Cause& cause, Side by)
{
    call.extras.made().gone = cause;
    if (call.execution.prompting)
        endPrompt(call, 2);
    if (!call.execution.stayAfterHangup || call.execution.frames.empty())
        return finish(call, cause, by, by == Side::Caller ? u"the caller hung up"_s : u"the called party hung up"_s);
    Outcome outcome;
    outcome.ended = Ended::Hangup;
    if (const auto* recording = call.execution.wait.as<Recording>())
        outcome.length = m_now - recording->since;
    if (const auto* stay = call.execution.wait.as<InRoom>())
        outcome.length = m_now - stay->since;
    dropWait(call, u"the caller hung up"_s);
    resume(call, outcome, Turn::Why::Hangup);
}

void Engine::finish(Call& call, const Cause& cause, Side by, const Sentence& reason)
{
    if (call.finished)
        return;
    call.finished = true;
    dropWait(call, said(reason));
    exitAll(call, reason);
    call.pressToken = 0;
    for (quint16 number = 1; number <= call.legs.size(); ++number) {
        const Leg::Phase phase = call.leg(number).phase;
        if (phase == Leg::Phase::Ended)
            continue;
        const bool talks = phase == Leg::Phase::Talking;
        const Cause own = talks ? normalClearing() : number == 1 ? cause : causeNamed(u"ORIGINATOR_CANCEL"_s);
        closeLeg(call, number, own, by);
    }
    reportUnpressed(call);
    endRelated(call, cause);
    if (call.execution.origin != 0) {
        const std::shared_ptr<const Program> first = m_programs[call.execution.origin - 1].program;
        if (!first->onComplete().isEmpty())
            complete(call, *first);
    }
    const bool answered = call.isAnswered();
    const qint64 talked = answered ? (m_now - call.answered).us : 0;
    emitEvent(call, TraceKind::CallEnd,
              texts(call.phoneless ? u"finished"_s
                    : answered     ? u"answered"_s
                                   : outcomeOf(cause),
                    cause.name, (talked << 10) | (cause.code & 1023)));
    m_dead.push_back(call.slot);
}

/// A delayed phone begins to ring, or one has rung (or waited for its key) long enough.
void Engine::onLeg(Call& call, quint16 number)
{
    if (call.leg(number).phase == Leg::Phase::Waiting)
        return ring(call, number);
    if (call.leg(number).greeted)
        return greet(call, number);
    endLeg(call, number, causeNamed(u"NO_ANSWER"_s), Side::Engine);
}

} // namespace hookswitch
