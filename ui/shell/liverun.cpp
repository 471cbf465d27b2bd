// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/liverun.h"

namespace hookswitch {

LiveRun::LiveRun(ProjectDocument& document, RunTrace& trace, const SessionOptions& options, QObject* parent)
    : QObject(parent)
    , m_trace(trace)
    , m_session(document, options)
    , m_kept{{tr("Live run"), {}, {}}}
{
    connect(&runner(), &Runner::rowsAdded, this, &LiveRun::take);
    connect(&runner(), &Runner::cleared, this, [this] {
        dropForks();
        m_trace.clear();
    });
    connect(&runner(), &Runner::clockChanged, this,
            [this] { m_trace.setSpeed(runner().isPaused() ? 0 : runner().speed()); });
    connect(&m_session, &Session::saveFailed, this, &LiveRun::failed);
    connect(&document, &ProjectDocument::wasReset, this, &LiveRun::clear);
}

void LiveRun::placeCall(const CallOrder& order)
{
    showRun(0);
    const Result<CallId> placed = m_session.placeCall(order);
    if (placed)
        m_trace.setCurrentCall(*placed);
    else
        Q_EMIT failed(placed.error().text());
}

/// Hangs up the caller, or whatever phone is left.
void LiveRun::endCall(CallId call)
{
    const CallState* state = m_session.board().call(call);
    if (!state)
        return;
    for (const auto& [id, leg] : state->legs) {
        if (leg.phase != LegState::Phase::Ended)
            runner().hangup(call, id);
    }
}

void LiveRun::endAll()
{
    for (const auto& [id, call] : m_session.board().calls()) {
        if (!call.end)
            endCall(id);
    }
}

void LiveRun::clear()
{
    runner().clear();
    dropForks();
    m_trace.clear();
    if (std::exchange(m_liveCalls, 0) > 0)
        Q_EMIT liveChanged(false);
}

void LiveRun::dropForks()
{
    m_kept.resize(1);
    m_kept.front().rows.clear();
    m_shown = 0;
    Q_EMIT runsChanged();
}

void LiveRun::fork(const Fork& fork)
{
    if (m_shown != 0)
        return;
    Result<TraceRows> rows = runner().fork(fork);
    if (!rows)
        return Q_EMIT failed(tr("The run cannot be forked here: %1.").arg(rows.error().text()));
    const auto at =
        std::find_if(rows->begin(), rows->end(), [&](const TraceRow& row) { return row.seq == fork.seq; });
    const QString when = at == rows->end() ? QString() : secondsText(at->t);
    m_kept.push_back({tr("Fork %1, at %2 s").arg(m_kept.size()).arg(when), rows.take(), fork.call});
    showRun(int(m_kept.size()) - 1);
}

QStringList LiveRun::runs() const
{
    QStringList titles;
    for (const Kept& kept : m_kept)
        titles += kept.title;
    return titles;
}

void LiveRun::showRun(int run)
{
    if (run < 0 || size_t(run) >= m_kept.size() || size_t(run) == m_shown)
        return;
    m_kept[m_shown].rows = m_trace.rows();
    m_kept[m_shown].call = m_trace.currentCall();
    m_shown = size_t(run);
    m_trace.clear();
    m_trace.append(std::exchange(m_kept[m_shown].rows, {}));
    m_trace.setCurrentCall(m_kept[m_shown].call);
    Q_EMIT runsChanged();
}

void LiveRun::setSpeed(double speed)
{
    runner().setSpeed(speed);
}

void LiveRun::take(const TraceRows& rows)
{
    const bool wasLive = m_liveCalls > 0;
    for (const TraceRow& row : rows) {
        m_liveCalls += row.kind == TraceKind::CallStart;
        m_liveCalls -= row.kind == TraceKind::CallEnd && m_liveCalls > 0;
    }
    if (m_shown == 0)
        m_trace.append(rows);
    else
        m_kept.front().rows.insert(m_kept.front().rows.end(), rows.begin(), rows.end());
    if (wasLive != (m_liveCalls > 0))
        Q_EMIT liveChanged(m_liveCalls > 0);
}

} // namespace hookswitch
