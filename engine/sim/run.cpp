// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/run.h"

#include "sim/engine.h"

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
    m_engine->setWorld(std::move(world));
}

CallId Run::placeCall(const CallPlan& plan, SimTime at)
{
    return m_engine->place(std::make_shared<const CallPlan>(plan), at);
}

CallId Run::placeCall(std::shared_ptr<const CallPlan> plan, SimTime at)
{
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
    m_engine->m_inputs.push_back({RunInput::Kind::Press, m_engine->m_now, id, leg, digits, 0});
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
    m_engine->m_inputs.push_back({RunInput::Kind::Answer, m_engine->m_now, id, leg, {}, 0});
    m_engine->answerLeg(*call, quint16(leg.value));
    m_engine->m_cause = 0;
    m_engine->reap();
    return true;
}

bool Run::reject(CallId id, LegId leg, int code)
{
    Call* call = liveCall(*m_engine, id, leg);
    if (!call || !m_engine->rejectByPerson(*call, quint16(leg.value), causeOfCode(code)))
        return false;
    m_engine->m_inputs.push_back({RunInput::Kind::Reject, m_engine->m_now, id, leg, {}, code});
    m_engine->m_cause = 0;
    m_engine->reap();
    return true;
}

bool Run::hangUp(CallId id, LegId leg)
{
    Call* call = liveCall(*m_engine, id, leg);
    if (!call || !m_engine->hangUpByPerson(*call, quint16(leg.value)))
        return false;
    m_engine->m_inputs.push_back({RunInput::Kind::Hangup, m_engine->m_now, id, leg, {}, 0});
    m_engine->m_cause = 0;
    m_engine->reap();
    return true;
}

const std::vector<RunInput>& Run::inputs() const
{
    return m_engine->m_inputs;
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
    m_engine->deliver(ticket, answer);
}

bool Run::isLive(CallId call) const
{
    return m_engine->m_slots.contains(call.value);
}

size_t Run::liveCalls() const
{
    return size_t(m_engine->m_slots.size());
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

const Trace& Run::trace() const
{
    return m_engine->m_trace;
}

} // namespace hookswitch
