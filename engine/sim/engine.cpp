// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/engine.h"

#include <algorithm>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

bool Engine::step(SimTime until)
{
    dropDead();
    if (m_pending > 0 || m_agenda.isEmpty() || m_agenda.next().t > until.us)
        return false;
    const Event event = m_agenda.take();
    fetchNext();
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

} // namespace hookswitch
