// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/engine.h"

#include <algorithm>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kLookups = 4096; ///< answers to remember before forgetting all

} // namespace

Engine::Engine(const RunSetup& setup, std::shared_ptr<const World> world)
    : m_setup(setup)
    , m_trace(setup.trace)
{
    m_trace.setSeed(setup.seed);
    setWorld(std::move(world));
}

void Engine::setWorld(std::shared_ptr<const World> world)
{
    m_worlds.push_back(std::move(world));
    m_directories.emplace_back();
}

CallId Engine::place(std::shared_ptr<const CallPlan> plan, SimTime at)
{
    quint32 slot = quint32(m_calls.size());
    if (m_free.empty()) {
        m_calls.emplace_back();
    } else {
        slot = m_free.back();
        m_free.pop_back();
    }
    Call& call = m_calls[slot];
    call.slot = slot;
    call.id = CallId(m_nextCall++);
    call.plan = std::move(plan);
    call.world = quint32(m_worlds.size() - 1);
    call.interactive = call.plan->interactive;
    call.chance = Chance(m_setup.seed, call.id.value);
    call.execution.cause = m_cause;
    call.phoneless = call.plan->phoneless;
    m_slots.push_back(slot + 1);
    ++m_live;
    call.execution.timer = schedule(qMax(at, m_now) - m_now, Event::Kind::Arrival, call);
    return call.id;
}

quint32 Engine::schedule(SimTime after, Event::Kind kind, const Call& call, quint16 leg)
{
    if (++m_token == 0)
        ++m_token; // 0 means "no timer"
    m_agenda.add(m_now + after, kind, {call.slot, leg, m_token});
    return m_token;
}

bool Engine::isDead(const Event& event) const
{
    if (event.kind() == Event::Kind::Webhook || event.kind() == Event::Kind::Post)
        return false;
    if (event.kind() == Event::Kind::Agent)
        return m_queues.agents[event.slot].token != event.token;
    const Call& call = m_calls[event.slot];
    switch (event.kind()) {
    case Event::Kind::Arrival:
    case Event::Kind::Timer:
        return call.execution.timer != event.token;
    case Event::Kind::Limit:
        return call.execution.limit != event.token;
    case Event::Kind::Key:
        return call.pressToken != event.token;
    case Event::Kind::Leg:
        return event.leg() > call.legs.size() || call.leg(event.leg()).ringToken != event.token;
    case Event::Kind::Script:
        return event.leg() > call.legs.size() || call.leg(event.leg()).scriptToken != event.token;
    case Event::Kind::Watch:
        return !call.extras || call.extras.get()->watchToken != event.token;
    default:
        break;
    }
    return false;
}

void Engine::dropDead()
{
    while (!m_agenda.isEmpty() && isDead(m_agenda.next()))
        m_agenda.take();
}

bool Engine::step(SimTime until)
{
    dropDead();
    if (m_pending > 0 || m_agenda.isEmpty() || m_agenda.next().t > until.us)
        return false;
    const Event event = m_agenda.take();
    m_now = SimTime::fromUs(event.t);
    ++m_steps;
    dispatch(event);
    m_cause = 0;
    reap();
    return true;
}

void Engine::dispatch(const Event& event)
{
    if (event.kind() == Event::Kind::Webhook)
        return answerWebhook(event.slot);
    if (event.kind() == Event::Kind::Post)
        return act(event.slot);
    if (event.kind() == Event::Kind::Agent)
        return queues::onAgent(*this, event.slot);
    Call& call = m_calls[event.slot];
    m_cause = call.execution.cause;
    switch (event.kind()) {
    case Event::Kind::Arrival:
        call.execution.timer = 0;
        arrive(call);
        break;
    case Event::Kind::Timer:
        call.execution.timer = 0;
        onTimer(call);
        break;
    case Event::Kind::Limit:
        call.execution.limit = 0;
        onLimit(call);
        break;
    case Event::Kind::Key:
        call.pressToken = 0;
        onKey(call);
        break;
    case Event::Kind::Leg:
        m_cause = call.leg(event.leg()).cause;
        call.leg(event.leg()).ringToken = 0;
        onLeg(call, event.leg());
        break;
    case Event::Kind::Script:
        m_cause = call.leg(event.leg()).cause;
        call.leg(event.leg()).scriptToken = 0;
        onScript(call, event.leg());
        break;
    case Event::Kind::Watch:
        endWatch(call);
        break;
    default:
        break;
    }
}

bool Engine::endStuckCalls()
{
    bool any = false;
    const bool waits = std::any_of(m_calls.begin(), m_calls.end(), [](const Call& call) {
        return call.id.isValid() && !call.finished && !call.interactive;
    });
    if (waits)
        record({.kind = RunInput::Kind::EndStuck});
    for (size_t slot = 0; slot < m_calls.size(); ++slot) {
        Call& call = m_calls[slot];
        if (!call.id.isValid() || call.finished || call.interactive)
            continue;
        any = true;
        warn(call, u"stuck"_s,
             u"Nothing can happen any more: the flow waits, and nobody will hang up. The simulation ends the "
             u"call here; let the caller hang up in a scenario or with \"h\" among the keys."_s);
        finish(call, normalClearing(), Side::Engine, u"the simulation ended the call"_s);
        if (!m_agenda.isEmpty())
            break; // its end made something happen
    }
    m_cause = 0;
    reap();
    return any;
}

void Engine::record(RunInput input, std::optional<RunInput::More> more)
{
    if (!m_trace.isOn())
        return;
    input.t = m_now;
    input.step = m_steps;
    if (more)
        input.more = std::make_shared<const RunInput::More>(*std::move(more));
    m_inputs.push_back(std::move(input));
}

bool Engine::settle()
{
    m_cause = 0;
    reap();
    return true;
}

void Engine::reap()
{
    for (const quint32 slot : m_dead) {
        m_slots[m_calls[slot].id.value - m_oldest] = 0;
        --m_live;
        if (!m_linked.isEmpty())
            m_linked.remove(m_calls[slot].id.value);
        m_calls[slot].clear();
        m_free.push_back(slot);
    }
    m_dead.clear();
    while (!m_slots.empty() && m_slots.front() == 0) {
        m_slots.pop_front();
        ++m_oldest;
    }
}

std::shared_ptr<const Answerer> Engine::answererOf(const Call& call, const NumberQuery& query)
{
    const Lookup lookup{query.number, call.world, query.asTyped, query.knownCaller};
    const auto known = m_answerers.constFind(lookup);
    if (known != m_answerers.constEnd())
        return *known;
    if (m_answerers.size() >= kLookups)
        m_answerers.clear();
    auto found = std::make_shared<const Answerer>(world(call).answererOf(query));
    m_answerers.insert(lookup, found);
    return found;
}

quint32 Engine::append(const Call& call, TraceKind kind, TraceEvent event)
{
    event.t = m_now.us;
    event.cause = m_cause;
    event.call = call.id.value;
    event.kind = kind;
    if (call.host != 0 && (kind == TraceKind::PromptStart || kind == TraceKind::PromptEnd))
        event.call = call.host; // where it is heard
    const Execution& execution = call.execution;
    if (!execution.frames.empty() && kind != TraceKind::CallEnd)
        event.place = m_programs[execution.frames.back().program].base + quint32(execution.frames.back().step);
    return m_trace.append(event);
}

void Engine::warn(Call& call, const QString& code, const Sentence& sentence)
{
    if (m_trace.isOn())
        append(call, TraceKind::Warning, texts(code, sentence.text()));
}

const Directory& Engine::directory(const Call& call) const
{
    const std::optional<Directory>& changed = m_directories[call.world];
    return changed ? *changed : world(call).directory();
}

void Engine::changeDirectory(const Call& call, Entity entity)
{
    std::optional<Directory>& changed = m_directories[call.world];
    if (!changed)
        changed = world(call).directory();
    changed->put(std::move(entity));
}

quint32 Engine::programIndex(const std::shared_ptr<const Program>& program)
{
    const auto known = m_programIndex.constFind(program.get());
    if (known != m_programIndex.constEnd())
        return *known;
    const quint32 index = quint32(m_programs.size());
    m_programs.push_back({program, m_trace.addProgram(program)});
    m_programIndex.insert(program.get(), index);
    return index;
}

const ProgramStep& Engine::currentStep(const Call& call) const
{
    const Frame& frame = call.execution.frames.back();
    return m_programs[frame.program].program->steps()[size_t(frame.step)];
}

const Rules& Engine::rules(const Call& call) const
{
    return m_programs[call.execution.frames.back().program].program->rules();
}

} // namespace hookswitch
