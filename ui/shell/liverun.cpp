// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/liverun.h"

namespace hookswitch {

LiveRun::LiveRun(ProjectDocument& document, RunTrace& trace, const SessionOptions& options, QObject* parent)
    : QObject(parent)
    , m_trace(trace)
    , m_session(document, options)
{
    connect(&runner(), &Runner::rowsAdded, this, &LiveRun::take);
    connect(&runner(), &Runner::cleared, &m_trace, &RunTrace::clear);
    connect(&m_session, &Session::saveFailed, this, &LiveRun::failed);
    connect(&document, &ProjectDocument::wasReset, this, &LiveRun::clear);
}

void LiveRun::placeCall(const CallOrder& order)
{
    const Result<CallId> placed = m_session.placeCall(order);
    if (placed)
        m_trace.setCurrentCall(*placed);
    else
        Q_EMIT failed(placed.error().text());
}

/// Hangs up the caller, or whatever phone is left.
void LiveRun::endCall(CallId call)
{
    const CallState* state = m_trace.board().call(call);
    if (!state)
        return;
    for (const auto& [id, leg] : state->legs) {
        if (leg.phase != LegState::Phase::Ended)
            runner().hangup(call, id);
    }
}

void LiveRun::endAll()
{
    for (const auto& [id, call] : m_trace.board().calls()) {
        if (!call.end)
            endCall(id);
    }
}

void LiveRun::clear()
{
    runner().clear();
    m_trace.clear();
    if (std::exchange(m_live, false))
        Q_EMIT liveChanged(false);
}

void LiveRun::setSpeed(double speed)
{
    runner().setSpeed(speed);
    m_trace.setSpeed(speed);
}

void LiveRun::take(const TraceRows& rows)
{
    m_trace.append(rows);
    if (std::exchange(m_live, m_trace.isLive()) != m_trace.isLive())
        Q_EMIT liveChanged(m_trace.isLive());
}

} // namespace hookswitch
