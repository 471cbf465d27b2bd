// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/run.h"

#include "sim/engine.h"

#include <algorithm>
#include <limits>

namespace hookswitch {

Run::Run(const RunSetup& setup, std::shared_ptr<const World> world)
    : m_engine(std::make_unique<Engine>(setup, std::move(world)))
{}

Run::Run(const Run& other)
    : m_engine(std::make_unique<Engine>(*other.m_engine))
{}
Run::Run(Run&& other) noexcept = default;
Run::~Run() = default;

Run& Run::operator=(Run other) noexcept
{
    m_engine.swap(other.m_engine);
    return *this;
}

void Run::setWorld(std::shared_ptr<const World> world)
{
    RunInput::More more;
    more.world = world;
    m_engine->record({.kind = RunInput::Kind::SetWorld}, std::move(more));
    m_engine->setWorld(std::move(world));
}

CallId Run::placeCall(const CallPlan& plan, SimTime at)
{
    return placeCall(std::make_shared<const CallPlan>(plan), at);
}

CallId Run::placeCall(std::shared_ptr<const CallPlan> plan, SimTime at)
{
    RunInput::More more;
    more.plan = plan;
    more.at = at;
    m_engine->record({.kind = RunInput::Kind::Place, .call = CallId(m_engine->m_nextCall)}, std::move(more));
    return m_engine->place(std::move(plan), at);
}

namespace {

/// The call, when it has this leg and is not over.
Call* liveCall(Engine& engine, CallId id, LegId leg)
{
    Call* call = engine.find(id);
    return call && !call->finished && leg.isValid() && leg.value <= call->legs.size() ? call : nullptr;
}

} // namespace

bool Run::press(CallId id, LegId leg, const QString& digits)
{
    Call* call = liveCall(*m_engine, id, leg);
    if (!call || call->leg(quint16(leg.value)).phase == Leg::Phase::Ended)
        return false;
    m_engine->record({.kind = RunInput::Kind::Press, .call = id, .leg = leg, .digits = digits});
    for (const QChar key : digits) {
        const QChar upper = key.toUpper();
        if (QStringLiteral("0123456789*#ABCD").contains(upper))
            m_engine->press(*call, quint16(leg.value), upper);
        m_engine->m_cause = 0;
    }
    m_engine->reap();
    return true;
}

bool Run::answer(CallId id, LegId leg)
{
    Call* call = liveCall(*m_engine, id, leg);
    if (!call || call->leg(quint16(leg.value)).caller || call->leg(quint16(leg.value)).phase != Leg::Phase::Ringing)
        return false;
    m_engine->record({.kind = RunInput::Kind::Answer, .call = id, .leg = leg});
    m_engine->answerLeg(*call, quint16(leg.value));
    return m_engine->settle();
}

bool Run::reject(CallId id, LegId leg, int code)
{
    Call* call = liveCall(*m_engine, id, leg);
    if (!call || !m_engine->mayReject(*call, quint16(leg.value)))
        return false;
    m_engine->record({.kind = RunInput::Kind::Reject, .call = id, .leg = leg, .code = code});
    m_engine->rejectByPerson(*call, quint16(leg.value), causeOfCode(code));
    return m_engine->settle();
}

bool Run::hangUp(CallId id, LegId leg)
{
    Call* call = liveCall(*m_engine, id, leg);
    if (!call || !m_engine->mayHangUp(*call, quint16(leg.value)))
        return false;
    m_engine->record({.kind = RunInput::Kind::Hangup, .call = id, .leg = leg});
    m_engine->hangUpByPerson(*call, quint16(leg.value));
    return m_engine->settle();
}

bool Run::endCall(CallId id, const Cause& cause)
{
    Call* call = m_engine->find(id);
    if (!call)
        return false;
    m_engine->record({.kind = RunInput::Kind::EndCall, .call = id, .digits = cause.name, .code = cause.code});
    m_engine->finish(*call, cause, Side::Flow, QStringLiteral("ended from outside"));
    return m_engine->settle();
}

bool Run::setProgram(CallId id, std::shared_ptr<const Program> program)
{
    Call* call = m_engine->find(id);
    if (!call || !program)
        return false;
    RunInput::More more;
    more.program = program;
    m_engine->record({.kind = RunInput::Kind::SetProgram, .call = id}, std::move(more));
    m_engine->setProgram(*call, program);
    return m_engine->settle();
}

bool Run::signal(CallId id, const QString& name, const QString& value)
{
    Call* call = m_engine->find(id);
    if (!call)
        return false;
    RunInput::More more;
    more.name = name;
    more.value = value;
    m_engine->record({.kind = RunInput::Kind::Signal, .call = id}, std::move(more));
    m_engine->signal(*call, 0, name, value);
    return m_engine->settle();
}

namespace {

bool isIn(const Engine& engine, const QString& room, CallId call)
{
    const auto found = engine.m_rooms.rooms.find(room);
    return found != engine.m_rooms.rooms.end() &&
           std::any_of(found->second.members.begin(), found->second.members.end(),
                       [call](const RoomMember& member) { return member.call == call.value; });
}

RunInput::More named(const QString& name)
{
    RunInput::More more;
    more.name = name;
    return more;
}

} // namespace

bool Run::mute(const QString& room, CallId call, bool muted)
{
    if (!isIn(*m_engine, room, call))
        return false;
    m_engine->record({.kind = RunInput::Kind::Mute, .call = call, .code = muted ? 1 : 0}, named(room));
    rooms::mute(*m_engine, room, call, muted);
    return m_engine->settle();
}

bool Run::eject(const QString& room, CallId call)
{
    if (!isIn(*m_engine, room, call))
        return false;
    m_engine->record({.kind = RunInput::Kind::Eject, .call = call}, named(room));
    rooms::leaveIfIn(*m_engine, *m_engine->find(call), room, Ended::Ejected, QStringLiteral("ejected"));
    return m_engine->settle();
}

bool Run::endRoom(const QString& room)
{
    if (!m_engine->m_rooms.rooms.contains(room))
        return false;
    m_engine->record({.kind = RunInput::Kind::EndRoom}, named(room));
    rooms::end(*m_engine, room, QStringLiteral("the room was ended"));
    return m_engine->settle();
}

bool Run::dequeue(CallId id)
{
    Call* call = m_engine->find(id);
    const bool waits = call && (call->execution.wait.as<Queued>() || (call->extras && call->extras.get()->queued));
    if (!waits)
        return false;
    m_engine->record({.kind = RunInput::Kind::Dequeue, .call = id});
    queues::dequeue(*m_engine, *call, Ended::Ejected, QStringLiteral("taken out of the queue"));
    return m_engine->settle();
}

void Run::setAgent(const QString& id, Others::AgentState state)
{
    m_engine->record({.kind = RunInput::Kind::SetAgent, .code = int(state)}, named(id));
    queues::setAgent(*m_engine, id, state);
    m_engine->settle();
}

void Run::changeDirectory(const Entity& entity)
{
    RunInput::More more;
    more.entity = entity;
    m_engine->record({.kind = RunInput::Kind::ChangeDirectory}, std::move(more));
    m_engine->changeDirectory(quint32(m_engine->m_worlds.size() - 1), entity);
}

const std::vector<RunInput>& Run::inputs() const
{
    return m_engine->m_inputs;
}
quint64 Run::steps() const
{
    return m_engine->m_steps;
}
const RunSetup& Run::setup() const
{
    return m_engine->m_setup;
}
std::shared_ptr<const World> Run::firstWorld() const
{
    return m_engine->m_worlds.front();
}

void Run::goTo(quint64 steps, SimTime t)
{
    while (m_engine->m_steps < steps && m_engine->step(SimTime::fromUs(std::numeric_limits<qint64>::max()))) {
    }
    m_engine->m_now = qMax(m_engine->m_now, t);
}

bool Run::repeat(const RunInput& input)
{
    goTo(input.step, input.t);
    return apply(input);
}

bool Run::apply(const RunInput& input)
{
    static const RunInput::More none;
    const RunInput::More& more = input.more ? *input.more : none;
    switch (input.kind) {
    case RunInput::Kind::Press:
        return press(input.call, input.leg, input.digits);
    case RunInput::Kind::Answer:
        return answer(input.call, input.leg);
    case RunInput::Kind::Reject:
        return reject(input.call, input.leg, input.code);
    case RunInput::Kind::Hangup:
        return hangUp(input.call, input.leg);
    case RunInput::Kind::Place:
        return placeCall(more.plan, more.at).isValid();
    case RunInput::Kind::Deliver:
        deliver(quint32(input.code), more.answer);
        return true;
    case RunInput::Kind::SetWorld:
        setWorld(more.world);
        return true;
    case RunInput::Kind::EndCall:
        return endCall(input.call, {input.digits, input.code});
    case RunInput::Kind::SetProgram:
        return setProgram(input.call, more.program);
    case RunInput::Kind::Signal:
        return signal(input.call, more.name, more.value);
    case RunInput::Kind::Mute:
        return mute(more.name, input.call, input.code != 0);
    case RunInput::Kind::Eject:
        return eject(more.name, input.call);
    case RunInput::Kind::EndRoom:
        return endRoom(more.name);
    case RunInput::Kind::Dequeue:
        return dequeue(input.call);
    case RunInput::Kind::SetAgent:
        setAgent(more.name, Others::AgentState(input.code));
        return true;
    case RunInput::Kind::ChangeDirectory:
        changeDirectory(more.entity);
        return true;
    case RunInput::Kind::EndStuck:
        return m_engine->endStuckCalls();
    }
    return false;
}

SimTime Run::now() const
{
    return m_engine->m_now;
}

std::optional<SimTime> Run::nextEventAt() const
{
    m_engine->dropDead();
    if (m_engine->m_agenda.isEmpty() || m_engine->m_pending > 0)
        return {};
    return SimTime::fromUs(m_engine->m_agenda.next().t);
}

bool Run::step(SimTime until)
{
    return m_engine->step(until);
}

SimTime Run::advanceTo(SimTime t)
{
    while (m_engine->step(t)) {
    }
    if (m_engine->m_pending == 0)
        m_engine->m_now = qMax(m_engine->m_now, t);
    return m_engine->m_now;
}

void Run::runToEnd(SimTime limit)
{
    do {
        while (m_engine->step(limit)) {
        }
        if (m_engine->m_pending > 0 || !m_engine->m_agenda.isEmpty())
            return;
    } while (m_engine->endStuckCalls());
}

std::vector<PendingFetch> Run::pendingFetches() const
{
    std::vector<PendingFetch> pending;
    for (const auto& [ticket, request] : m_engine->m_requests) {
        if (request.isPending)
            pending.push_back(request.pending);
    }
    return pending;
}

void Run::deliver(quint32 ticket, const FetchAnswer& answer)
{
    RunInput::More more;
    more.answer = answer;
    m_engine->record({.kind = RunInput::Kind::Deliver, .code = int(ticket)}, std::move(more));
    m_engine->deliver(ticket, answer);
}

bool Run::isLive(CallId call) const
{
    return m_engine->find(call) != nullptr;
}

size_t Run::liveCalls() const
{
    return m_engine->m_live;
}
quint64 Run::entries() const
{
    return m_engine->m_entries;
}

const Directory& Run::directory() const
{
    const std::optional<Directory>& changed = m_engine->m_directories.back();
    return changed ? *changed : m_engine->m_worlds.back()->directory();
}

void Run::forget(qint64 before)
{
    m_engine->m_trace.forget(before);
    m_engine->m_inputs.clear();
}

const Trace& Run::trace() const
{
    return m_engine->m_trace;
}

} // namespace hookswitch
