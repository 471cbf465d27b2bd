// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/enginestate.h"

#include <algorithm>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kLookups = 4096; ///< answers to remember before forgetting all

} // namespace

EngineState::EngineState(const RunSetup& setup, std::shared_ptr<const World> world)
    : m_setup(setup)
    , m_trace(setup.trace)
{
    m_trace.setSeed(setup.seed);
    setWorld(std::move(world));
}

void EngineState::setWorld(std::shared_ptr<const World> world)
{
    m_worlds.push_back(std::move(world));
    m_directories.emplace_back();
}

CallId EngineState::place(std::shared_ptr<const CallPlan> plan, SimTime at)
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

quint32 EngineState::schedule(SimTime after, Event::Kind kind, const Call& call, quint16 leg)
{
    if (++m_token == 0)
        ++m_token; // 0 means "no timer"
    m_agenda.add(m_now + after, kind, {call.slot, leg, m_token});
    return m_token;
}

bool EngineState::isDead(const Event& event) const
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

void EngineState::fetchNext() const
{
    const quint32 slot = m_agenda.isEmpty() ? 0 : m_agenda.next().slot;
    if (slot < m_calls.size())
        __builtin_prefetch(&m_calls[slot].execution);
}

void EngineState::dropDead()
{
    while (!m_agenda.isEmpty() && isDead(m_agenda.next()))
        m_agenda.take();
}

void EngineState::record(RunInput input, std::optional<RunInput::More> more)
{
    if (!m_trace.isOn())
        return;
    input.t = m_now;
    input.step = m_steps;
    if (more)
        input.more = std::make_shared<const RunInput::More>(*std::move(more));
    m_inputs.push_back(std::move(input));
}

std::shared_ptr<const Answerer> EngineState::answererOf(const Call& call, const NumberQuery& query)
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

quint32 EngineState::append(const Call& call, TraceKind kind, TraceEvent event)
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

void EngineState::warn(Call& call, const QString& code, const Sentence& sentence)
{
    if (m_trace.isOn())
        append(call, TraceKind::Warning, texts(code, sentence.text()));
}

const Directory& EngineState::directory(const Call& call) const
{
    const std::optional<Directory>& changed = m_directories[call.world];
    return changed ? *changed : world(call).directory();
}

void EngineState::changeDirectory(quint32 world, Entity entity)
{
    std::optional<Directory>& changed = m_directories[world];
    if (!changed)
        changed = m_worlds[world]->directory();
    m_recollections.forget();
    changed->put(std::move(entity));
}

quint32 EngineState::programIndex(const std::shared_ptr<const Program>& program)
{
    const auto known = m_programIndex.constFind(program.get());
    if (known != m_programIndex.constEnd())
        return *known;
    const quint32 index = quint32(m_programs.size());
    m_programs.push_back({program, program->steps().data(), m_trace.addProgram(program)});
    m_programIndex.insert(program.get(), index);
    return index;
}

void EngineState::setVariable(Call& call, const QString& name, const QString& value, const QString& scope)
{
    if (m_trace.isOn())
        append(call, TraceKind::Variable, texts(name, value, m_trace.text(scope)));
    const TextId nameId = m_names.id(name);
    const TextId scopeId = m_names.id(scope);
    for (KeptVariable& variable : call.execution.variables) {
        if (variable.name == nameId && variable.scope == scopeId) {
            variable.value = value;
            return;
        }
    }
    std::vector<KeptVariable>& all = call.execution.variables;
    if (all.size() == all.capacity())
        all.reserve(all.size() + all.size() / 4 + 1); // most calls have few
    all.push_back({nameId, scopeId, value});
}

const QString& EngineState::variable(const Call& call, const QString& name, const QString& scope)
{
    const TextId nameId = m_names.id(name);
    const TextId scopeId = m_names.id(scope);
    for (const KeptVariable& variable : call.execution.variables) {
        if (variable.name == nameId && variable.scope == scopeId)
            return variable.value;
    }
    static const QString none;
    return none;
}

std::vector<CallVariable> EngineState::variables(const Call& call) const
{
    std::vector<CallVariable> all;
    for (const KeptVariable& variable : call.execution.variables)
        all.push_back({m_names.text(variable.name), variable.value, m_names.text(variable.scope)});
    return all;
}

} // namespace hookswitch
