// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks: entering, taking turns, leaving, changing flows. One loop per call, so that deep flows need no stack.
#include "sim/engine.h"

#include <algorithm>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

QString limitSentence(int turns, bool moment)
{
    if (moment)
        return u"The call took %1 steps without any time passing, so this flow goes round in a circle. The "
               u"simulation stopped it; put "
               u"something that takes time, or an end, into the circle."_s.arg(turns);
    return u"The call took %1 steps; the simulation stopped it there."_s.arg(turns);
}

/// What is missing behind a block, in words.
QString lackOf(const ProgramStep::Way* way, const Rules& rules)
{
    return way ? u"nothing follows at \"%1\""_s.arg(way->key) : u"there is no exit \"%1\""_s.arg(rules.defaultKey);
}

/// The block's own reason, the exit it wanted and did not find, what is missing: those that are said.
QString whyLeft(const Sentence& reason, const QString& missed, const QString& lack)
{
    QString why = reason.text();
    for (const QString& more : {missed.isEmpty() ? QString() : u"there is no exit \"%1\""_s.arg(missed), lack}) {
        if (!more.isEmpty())
            why += (why.isEmpty() ? u""_s : u"; "_s) + more;
    }
    return why;
}

} // namespace

/// Ends a call that has taken too many turns, so that no flow can keep the simulator busy for ever.
bool Engine::isOverLimit(Call& call)
{
    Execution& execution = call.execution;
    if (execution.turnsAt != m_now) {
        execution.turnsAt = m_now;
        execution.turnsNow = 0;
    }
    const bool moment = ++execution.turnsNow > m_setup.limits.turnsPerMoment;
    if (!moment && ++execution.turns <= m_setup.limits.turnsPerCall)
        return false;
    warn(call, moment ? u"limit-moment"_s : u"limit-call"_s,
         limitSentence(moment ? m_setup.limits.turnsPerMoment : m_setup.limits.turnsPerCall, moment));
    finish(call, causeNamed(u"NORMAL_TEMPORARY_FAILURE"_s), Side::Engine, u"stopped by a limit"_s);
    return true;
}

void Engine::drive(Call& call)
{
    if (call.driving)
        return; // the loop below the stack goes on
    call.driving = true;
    while (call.execution.ready && !call.finished) {
        call.execution.ready = false;
        if (isOverLimit(call))
            break;
        const ProgramStep& step = currentStep(call);
        if (step.skip) {
            leave(call, {}, u"skip_module is set"_s);
            continue;
        }
        if (!step.act) {
            warn(call, u"passed"_s, step.passReason);
            leave(call, {}, u"passed through"_s);
            continue;
        }
        Turn turn(*this, call);
        step.act(turn);
        if (!turn.m_decided) {
            warn(call, u"undecided"_s, u"The block decided nothing; the call goes on by the default exit."_s);
            leave(call, {}, {});
        }
    }
    call.driving = false;
}

void Engine::resume(Call& call, Outcome outcome, Turn::Why why)
{
    Execution& execution = call.execution;
    if (execution.frames.empty() || call.finished)
        return;
    execution.outcome = std::move(outcome);
    execution.why = why;
    execution.ready = true;
    drive(call);
}

void Engine::start(Call& call, const std::shared_ptr<const Program>& program)
{
    Execution& execution = call.execution;
    if (int(execution.frames.size()) >= m_setup.limits.frames) {
        warn(call, u"limit-frames"_s,
             u"%1 flows wait for one another to return; the simulation stopped the call."_s.arg(
                 m_setup.limits.frames));
        return finish(call, causeNamed(u"NORMAL_TEMPORARY_FAILURE"_s), Side::Engine, u"stopped by a limit"_s);
    }
    if (program->start() < 0) {
        warn(call, u"empty-flow"_s, u"The flow has no blocks."_s);
        return afterPop(call, program->rules(), u"the flow is empty"_s);
    }
    const quint32 index = programIndex(program);
    if (execution.origin == 0)
        execution.origin = index + 1;
    execution.frames.emplace_back().program = index;
    enter(call, program->start());
}

void Engine::enter(Call& call, int step)
{
    Execution& execution = call.execution;
    ++m_entries;
    Frame& frame = execution.frames.back();
    frame.step = step;
    frame.phase = 0;
    if (FrameMemory* memory = frame.memory.get()) {
        std::fill(std::begin(memory->counters), std::end(memory->counters), 0);
        memory->text.clear();
        memory->note.reset();
    }
    execution.stayAfterHangup = false;
    if (m_trace.isOn()) {
        const quint32 visit = execution.visits.made().add(m_programs[frame.program].base + quint32(step));
        m_cause = emitEvent(call, TraceKind::BlockEnter, texts({}, {}, visit));
    }
    execution.outcome.clear();
    execution.why = Turn::Why::Entered;
    execution.ready = true;
}

void Engine::leave(Call& call, const QString& key, const Sentence& reason)
{
    const ProgramStep& step = currentStep(call);
    const ProgramStep::Way* way = key.isEmpty() ? nullptr : step.way(key);
    const Rules& own = rules(call);
    const bool missed = !way && !key.isEmpty() && key != own.defaultKey;
    if (!way)
        way = step.otherwise();
    if (!way || way->target < 0)
        return pop(call, [&] { return whyLeft(reason, missed ? key : QString(), lackOf(way, own)); });
    if (call.mainGone())
        return finish(call, call.extras.made().gone, Side::Caller, u"the caller has hung up, so nothing follows"_s);
    if (m_trace.isOn())
        m_cause = append(call, TraceKind::BlockExit, texts(way->key, whyLeft(reason, missed ? key : QString(), {})));
    enter(call, way->target);
}

void Engine::pop(Call& call, const Sentence& reason)
{
    const Rules& own = rules(call);
    const QString why = said(reason);
    dropFrame(call, why);
    afterPop(call, own, why);
}

void Engine::dropFrame(Call& call, const QString& reason)
{
    std::vector<Frame>& frames = call.execution.frames;
    m_cause = emitEvent(call, TraceKind::BlockExit, texts({}, reason));
    frames.pop_back();
    if (!frames.empty())
        emitEvent(call, TraceKind::StackPop, texts({}, reason, qint64(frames.size())));
}

/// A flow is over: the one that waits for it goes on, or the platform's rule for running out holds.
void Engine::afterPop(Call& call, const Rules& own, const Sentence& reason)
{
    Execution& execution = call.execution;
    if (call.mainGone())
        return finish(call, call.extras.made().gone, Side::Caller, reason);
    if (!execution.frames.empty()) {
        execution.outcome.clear();
        execution.why = Turn::Why::Returned;
        execution.ready = true;
    } else if (own.runningOut == Rules::RunningOut::HangUp || call.phoneless) {
        hangUp(call, normalClearing(), reason);
    } else {
        execution.wait = Waiting();
    }
}

void Engine::branch(Call& call, const std::shared_ptr<const Program>& program, bool returns, const Sentence& reason)
{
    Execution& execution = call.execution;
    const Rules& own = rules(call);
    if (++execution.branches > own.branches) {
        warn(call, u"limit-branches"_s,
             u"This call has changed into other flows %1 times, which is the platform's limit; the flow "
             u"ends here. Flows may refer to one another in a circle."_s.arg(own.branches));
        return pop(call, u"too many branches into other flows"_s);
    }
    const ProgramStep::Way* way = currentStep(call).way(own.defaultKey);
    if (returns && way && way->target >= 0)
        return push(call, program, reason);
    m_cause = emitEvent(call, TraceKind::BlockExit, texts({}, said(reason)));
    execution.frames.pop_back();
    start(call, program);
}

void Engine::push(Call& call, const std::shared_ptr<const Program>& program, const Sentence& reason)
{
    const qint64 depth = qint64(call.execution.frames.size()) + 1;
    m_cause = emitEvent(call, TraceKind::StackPush, texts(program->flowId(), said(reason), depth));
    start(call, program);
}

std::optional<Turn::Spot> Engine::spotOf(const Call& call, const QString& place) const
{
    const std::vector<Frame>& frames = call.execution.frames;
    for (size_t i = frames.size(); i-- > 0;) {
        const int step = m_programs[frames[i].program].program->stepAt(place);
        if (step >= 0)
            return Turn::Spot{i, step};
    }
    return {};
}

void Engine::jump(Call& call, const Turn::Spot& spot, const QString& key, const Sentence& reason)
{
    std::vector<Frame>& frames = call.execution.frames;
    const QString why = said(reason);
    m_cause = emitEvent(call, TraceKind::BlockExit, texts(key, why));
    while (frames.size() > spot.frame + 1) {
        frames.pop_back();
        emitEvent(call, TraceKind::StackPop, texts({}, why, qint64(frames.size())));
        emitEvent(call, TraceKind::BlockExit, texts({}, why));
    }
    enter(call, spot.step);
}

void Engine::exitAll(Call& call, const Sentence& reason)
{
    const QString why = said(reason);
    const quint32 cause = m_cause;
    while (!call.execution.frames.empty())
        dropFrame(call, why);
    m_cause = cause;
    call.execution.wait = Idle();
    call.execution.ready = false;
}

void Engine::hangUp(Call& call, const Cause& cause, const Sentence& reason)
{
    Cause shown = cause;
    if (!call.isAnswered() && cause == normalClearing())
        shown =
            call.extras && call.extras.get()->failure.code != 0 ? call.extras.get()->failure : Cause{cause.name, 480};
    finish(call, shown, Side::Flow, reason);
}

} // namespace hookswitch
