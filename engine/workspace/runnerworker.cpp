// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Virtual time is base + real time since the clock was started * speed. Whatever stops virtual time (a request that
// is out) or changes the speed starts the clock anew from where virtual time stands. At speed 0, and on the way to a
// goal, the run goes on in slices, so that inputs are heard in between. Rows are handed on as far as the control
// shows them. What people do while the run stands happens and is shown at once, unless a breakpoint is in between.

#include "workspace/runnerworker.h"

#include <QDateTime>

#include <cmath>

namespace hookswitch {

namespace {

constexpr int batchMs = 1000 / 60 + 1;
constexpr qint64 sliceMs = 8;

} // namespace

RunnerWorker::RunnerWorker()
    : m_client(this)
    , m_timer(this)
    , m_handOnTimer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_handOnTimer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &RunnerWorker::step);
    connect(&m_handOnTimer, &QTimer::timeout, this, &RunnerWorker::handOn);
    m_clock.start();
}

void RunnerWorker::setProject(const Project& project)
{
    m_project = project;
    m_isStale = true;
}

void RunnerWorker::setSpeed(double speed)
{
    step();
    m_speed = std::isfinite(speed) && speed > 0 ? std::min(speed, 1e6) : 0;
    m_base = m_run ? m_run->now() : SimTime();
    m_clock.start();
    plan();
}

void RunnerWorker::setPaused(bool paused)
{
    step();
    m_control.setGoal(RunControl::Goal::None);
    setPace(paused ? Pace::Paused : Pace::Going);
    step();
}

void RunnerWorker::runTo(RunControl::Goal goal, CallId call, const QString& flow, const QString& node)
{
    step();
    m_control.setGoal(goal, call, flow, node);
    setPace(Pace::Seeking);
    step();
}

void RunnerWorker::setPace(Pace pace)
{
    m_base = m_run ? m_run->now() : SimTime();
    m_clock.start();
    const bool wasPaused = m_pace == Pace::Paused;
    m_pace = pace;
    if (wasPaused != (pace == Pace::Paused))
        Q_EMIT paceChanged(!wasPaused);
}

void RunnerWorker::go(SimTime until)
{
    const std::optional<RunStop> stop = m_control.advance(*m_run, until);
    if (!stop)
        return;
    setPace(Pace::Paused);
    handOnNow(); // whoever hears of the stop has its row
    Q_EMIT stopped(*stop);
}

double RunnerWorker::virtualNow()
{
    step();
    return m_run ? m_run->now().seconds() : 0;
}

void RunnerWorker::sync()
{
    step();
    handOnNow();
    Q_EMIT synced();
}

void RunnerWorker::setSeed(quint64 seed)
{
    m_seed = seed;
    if (m_run && m_run->trace().size() == 0)
        m_run.reset();
    m_isStale = m_isStale || !m_run;
}

void RunnerWorker::setAllowedHosts(const QStringList& hosts)
{
    m_client.setAllowedHosts(hosts);
}

Result<CallId> RunnerWorker::placeCall(const CallOrder& order)
{
    step();
    if (const Result<void> ready = prepare(); !ready)
        return ready.error();
    Result<CallPlan> plan = callPlanOf(m_project, order);
    if (!plan)
        return plan.error();
    const CallId id = m_run->placeCall(*plan, std::max(due(), m_run->now()));
    if (m_pace == Pace::Paused) { // it begins, and waits in front of its first block
        m_control.setGoal(RunControl::Goal::NextBlock, id);
        go(m_run->now());
        m_control.setGoal(RunControl::Goal::None);
    }
    step();
    return id;
}

Result<void> RunnerWorker::prepare()
{
    if (!m_isStale && m_run)
        return {};
    Result<std::shared_ptr<const World>> world = worldOf(m_project, m_compiled);
    if (!world)
        return world.error();
    Result<RunSetup> setup = runSetupOf(m_project);
    if (!setup)
        return setup.error();
    if (!m_run) {
        setup->seed = m_seed;
        if (stringMember(m_project.settings, "at").isEmpty())
            setup->startUnix = QDateTime::currentSecsSinceEpoch();
        m_startUnix = setup->startUnix;
        m_run.emplace(*setup, *world);
        m_base = SimTime();
        m_clock.start();
    } else {
        m_run->setWorld(*world);
    }
    m_isStale = false;
    return {};
}

void RunnerWorker::act(const std::function<void(Run&)>& input)
{
    if (!m_run)
        return;
    step();
    input(*m_run);
    if (m_pace == Pace::Paused)
        go(m_run->now());
    step();
}

Host::Moment RunnerWorker::moment()
{
    step();
    const SimTime now = m_run ? m_run->now() : SimTime();
    return {m_asked.isEmpty() ? std::max(due(), now) : now, m_startUnix};
}

Result<TraceRows> RunnerWorker::fork(const Fork& fork) const
{
    if (!m_run || m_forgets)
        return Error{QStringLiteral("nothing of the run has been kept"), {}};
    return forkedRun(recordOf(*m_run), m_run->trace().rows(), fork);
}

void RunnerWorker::clear()
{
    m_run.reset();
    ++m_generation;
    m_asked.clear();
    m_fetches.clear();
    m_timer.stop();
    m_handOnTimer.stop();
    m_handed = 0;
    m_control.clear();
    setPace(Pace::Going);
    Q_EMIT cleared();
}

SimTime RunnerWorker::due() const
{
    if (!m_run || m_speed <= 0 || m_pace != Pace::Going)
        return m_run ? m_run->now() : SimTime();
    return m_base + SimTime::fromSeconds(static_cast<double>(m_clock.nsecsElapsed()) * 1e-9 * m_speed);
}

void RunnerWorker::step()
{
    if (!m_run)
        return;
    if (m_pace == Pace::Seeking || (m_pace == Pace::Going && m_speed <= 0))
        stepFreely();
    else if (m_pace == Pace::Going && m_asked.isEmpty())
        go(due());
    sendPending();
    handOn();
    plan();
}

void RunnerWorker::stepFreely()
{
    QElapsedTimer slice;
    slice.start();
    go(m_run->now()); // what has happened already may hold a stop
    while (m_pace != Pace::Paused && m_run->pendingFetches().empty() && slice.elapsed() < sliceMs) {
        const std::optional<SimTime> next = m_run->nextEventAt();
        if (!next)
            return m_pace == Pace::Seeking ? setPace(Pace::Paused) : void(); // a goal that nothing can reach
        go(*next);
    }
}

void RunnerWorker::plan()
{
    const bool mayGoOn = m_run && m_asked.isEmpty() && m_pace != Pace::Paused;
    const std::optional<SimTime> next = mayGoOn ? m_run->nextEventAt() : std::nullopt;
    if (!next) {
        m_timer.stop();
        return;
    }
    const bool isFree = m_speed <= 0 || m_pace == Pace::Seeking;
    const double wait = isFree ? 0 : std::max(0.0, (*next - due()).seconds() / m_speed * 1000);
    m_timer.start(static_cast<int>(std::ceil(std::min(wait, 3.6e6))));
}

void RunnerWorker::sendPending()
{
    for (const PendingFetch& fetch : m_run->pendingFetches()) {
        if (m_asked.contains(fetch.ticket))
            continue;
        m_asked.insert(fetch.ticket);
        m_fetches.insert(fetch.ticket, fetchOf(fetch));
        HttpCall call;
        call.request = fetch.request;
        const int generation = m_generation;
        m_client.start(call, [this, ticket = fetch.ticket, generation](const Attempt& attempt) {
            answered(ticket, generation, attempt);
        });
    }
}

void RunnerWorker::answered(quint32 ticket, int generation, const Attempt& attempt)
{
    if (generation != m_generation || !m_run)
        return;
    m_asked.remove(ticket);
    Delivery fetch = m_fetches.take(ticket);
    fetch.attempts.push_back(attempt);
    fetch.state = attempt.ok ? Delivery::State::Delivered : Delivery::State::Failed;
    Q_EMIT fetched(fetch);
    m_run->deliver(ticket, fetchAnswerOf(attempt));
    m_base = m_run->now();
    m_clock.start();
    step();
}

/// The block that asks wrote its request into the trace just before.
Delivery RunnerWorker::fetchOf(const PendingFetch& fetch) const
{
    constexpr qint64 lookBack = 256;
    Delivery delivery;
    delivery.event = QStringLiteral("request");
    delivery.call = fetch.call.value;
    delivery.request = fetch.request;
    const TraceRows rows = m_run->trace().rows(m_run->trace().size() - lookBack);
    const auto row = std::find_if(rows.rbegin(), rows.rend(), [&](const TraceRow& r) {
        return r.kind == TraceKind::HttpRequest && r.call == fetch.call;
    });
    if (row == rows.rend())
        return delivery;
    delivery.leg = row->leg.value;
    delivery.traceSeq = row->seq;
    delivery.flow = row->flow;
    delivery.node = row->node;
    return delivery;
}

void RunnerWorker::handOn()
{
    const qint64 size = shown();
    if (m_isBatchOut || size == m_handed)
        return;
    if (m_lastBatch.isValid() && m_lastBatch.elapsed() < batchMs) {
        if (!m_handOnTimer.isActive())
            m_handOnTimer.start(static_cast<int>(batchMs - m_lastBatch.elapsed()));
        return;
    }
    handOnNow();
}

void RunnerWorker::handOnNow()
{
    const qint64 size = shown();
    if (size == m_handed)
        return;
    m_lastBatch.start();
    m_isBatchOut = true;
    const TraceRows rows = m_run->trace().rows(m_handed, size);
    m_handed = size;
    if (m_forgets)
        m_run->forget(m_handed);
    Q_EMIT rowsReady(rows);
}

void RunnerWorker::acknowledge()
{
    m_isBatchOut = false;
    handOn();
}

} // namespace hookswitch
