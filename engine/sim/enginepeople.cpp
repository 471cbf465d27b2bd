// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What people do: scripts step by step, keys for listening blocks. Everything a person does comes through the agenda,
// so that no act happens inside another.
#include "sim/engine.h"

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kFirstKey = 1'000'000;
constexpr qint64 kKeyGap = 300'000;
constexpr qint64 kCharacter = 60'000;
constexpr qint64 kTalk = 10'000'000;

} // namespace

/// Begins the step the person has come to, or waits for its prompt.
void Engine::runScript(Call& call, quint16 number)
{
    Leg& leg = call.leg(number);
    if (!leg.script || leg.phase == Leg::Phase::Ended || leg.armed)
        return;
    if (leg.step >= leg.script->steps.size()) {
        // A called person whose script says no more hangs up some time later.
        if (!leg.caller && leg.phase == Leg::Phase::Talking && leg.scriptToken == 0)
            leg.scriptToken = schedule(SimTime::fromUs(kTalk), Event::Kind::Script, call, number);
        return;
    }
    const PersonStep& step = leg.script->steps[leg.step];
    if (!step.whenPrompt.isEmpty() && !leg.promptCame && !takePrompt(call, number))
        return;
    leg.armed = true;
    leg.keyIndex = 0;
    const SimTime speaking = qMax(leg.speaksUntil, m_now) - m_now; // one thing at a time
    leg.scriptToken = schedule(speaking + step.span.draw(call.chance), Event::Kind::Script, call, number);
}

void Engine::onScript(Call& call, quint16 number)
{
    Leg& leg = call.leg(number);
    if (!leg.armed) {
        hangUpByPerson(call, number);
        return;
    }
    leg.armed = false;
    const PersonStep& step = leg.script->steps[leg.step];
    if (step.kind == PersonStep::Kind::Press && leg.keyIndex + 1 < step.text.size()) {
        const QChar key = step.text[leg.keyIndex++];
        leg.armed = true;
        leg.scriptToken = schedule(step.gap.draw(call.chance), Event::Kind::Script, call, number);
        return press(call, number, key);
    }
    ++leg.step;
    leg.promptCame = false;
    switch (step.kind) {
    case PersonStep::Kind::Press:
        press(call, number, step.text[leg.keyIndex]);
        break;
    case PersonStep::Kind::Say: {
        const SimTime length = SimTime::fromUs(kCharacter * step.text.size());
        leg.speaksUntil = m_now + length;
        TraceEvent says = texts(u"says: "_s + step.text, {}, length.us);
        says.leg = number;
        emitEvent(call, TraceKind::Timer, says);
        break;
    }
    case PersonStep::Kind::Hangup:
        hangUpByPerson(call, number);
        return;
    case PersonStep::Kind::Machine:
        leg.machine = true;
        [[fallthrough]];
    case PersonStep::Kind::Answer:
        answerLeg(call, number);
        break;
    case PersonStep::Kind::Busy:
        rejectByPerson(call, number, causeNamed(u"USER_BUSY"_s));
        return;
    case PersonStep::Kind::Reject:
        rejectByPerson(call, number, causeOfCode(step.code));
        return;
    case PersonStep::Kind::NoAnswer:
        return;
    case PersonStep::Kind::Unregistered:
        rejectByPerson(call, number, causeNamed(u"USER_NOT_REGISTERED"_s));
        return;
    case PersonStep::Kind::Wait:
        break;
    }
    if (!call.finished)
        runScript(call, number);
}

/// Whether the prompt to be heard now is the one this step waits for; each prompt counts once.
bool Engine::takePrompt(Call& call, quint16 number)
{
    Leg& leg = call.leg(number);
    const Call* speaker = &call;
    for (const quint32 id : call.extras ? call.extras.get()->besides : std::vector<quint32>()) {
        const Call* beside = find(CallId(id));
        if (number == 1 && beside && beside->execution.prompting)
            speaker = beside;
    }
    if (number == 1 && speaker == &call && !call.execution.prompting) {
        const auto* dialling = call.execution.wait.as<DialState>();
        for (quint16 other = dialling ? dialling->firstLeg : 0; other != 0 && other <= call.legs.size(); ++other) {
            const Call* linked = find(CallId(call.leg(other).linkCall));
            if (linked && linked->execution.prompting)
                speaker = linked;
        }
    }
    const Execution& execution = speaker->execution;
    const Prompt* prompt = promptNow(execution);
    if (number != 1 || !prompt || leg.heard == execution.promptNumber)
        return false;
    const QString& wanted = leg.script->steps[leg.step].whenPrompt;
    if (!prompt->text.contains(wanted, Qt::CaseInsensitive))
        return false;
    leg.heard = execution.promptNumber;
    leg.promptCame = true;
    leg.cause = m_cause;
    return true;
}

/// A prompt begins: the caller hears it, also one whose call is joined to this one.
void Engine::heard(Call& call, int depth)
{
    if (Call* host = find(CallId(call.host)))
        return heard(*host, depth + 1);
    if (call.legs.empty() || depth > m_setup.limits.linkedDepth)
        return;
    if (Call* parent = find(CallId(call.parentCall)))
        return heard(*parent, depth + 1);
    runScript(call, 1);
}

bool Engine::mayHangUp(const Call& call, quint16 number)
{
    const Leg::Phase phase = call.leg(number).phase;
    return !call.finished && phase != Leg::Phase::Ended && phase != Leg::Phase::Waiting;
}

bool Engine::mayReject(const Call& call, quint16 number)
{
    const Leg& leg = call.leg(number);
    return !call.finished && !leg.caller && leg.phase == Leg::Phase::Ringing;
}

bool Engine::hangUpByPerson(Call& call, quint16 number)
{
    Leg& leg = call.leg(number);
    if (!mayHangUp(call, number))
        return false;
    if (leg.caller) {
        const Cause cause = leg.phase == Leg::Phase::Talking ? normalClearing() : causeNamed(u"ORIGINATOR_CANCEL"_s);
        endLeg(call, number, cause, Side::Caller);
    } else {
        const Cause cause = leg.phase == Leg::Phase::Talking ? normalClearing() : causeNamed(u"CALL_REJECTED"_s);
        endLeg(call, number, cause, Side::Callee);
    }
    return true;
}

bool Engine::rejectByPerson(Call& call, quint16 number, const Cause& cause)
{
    if (!mayReject(call, number))
        return false;
    endLeg(call, number, cause, Side::Callee);
    return true;
}

/// A block begins to listen: the next keys of the plan come soon.
void Engine::listen(Call& call)
{
    Execution& execution = call.execution;
    execution.listening = ++execution.listenings;
    const QString& keys = call.plan->press;
    if (call.pressAt >= keys.size())
        return;
    const bool hangsUpSoon = call.pressToken != 0 && keys[call.pressAt] == u'h';
    if (!hangsUpSoon)
        call.pressToken = schedule(SimTime::fromUs(kFirstKey), Event::Kind::Key, call);
}

void Engine::onKey(Call& call)
{
    const QString& keys = call.plan->press;
    const QChar key = keys[call.pressAt];
    const quint32 listening = call.execution.listening;
    if (key == u'h') {
        ++call.pressAt;
        hangUpByPerson(call, 1);
        return;
    }
    if (listening == 0)
        return; // the block no longer listens; the next one takes the key
    ++call.pressAt;
    if (key == u',')
        return;
    press(call, 1, key.toUpper());
    if (call.finished || call.pressAt >= keys.size())
        return;
    if (keys[call.pressAt] == u',') {
        ++call.pressAt; // what follows is for the next block that listens
        return;
    }
    const bool sameBlock = call.execution.listening == listening;
    if (keys[call.pressAt] == u'h' || (sameBlock && call.pressToken == 0))
        call.pressToken = schedule(SimTime::fromUs(kKeyGap), Event::Kind::Key, call);
}

void Engine::reportUnpressed(Call& call)
{
    if (!m_trace.isOn())
        return;
    QString left = call.plan->press.mid(call.pressAt);
    left.remove(u',');
    left.remove(u'h');
    if (!left.isEmpty())
        warn(call, u"press-left"_s,
             u"The keys \"%1\" were never pressed, because no further block listened."_s.arg(left));
}

} // namespace hookswitch
