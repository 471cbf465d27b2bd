// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/runner.h"

#include "dialect/bluevia/site.h"
#include "sim/causes.h"
#include "workspace/runnerworker.h"

#include <QThread>

#include <cmath>

namespace hookswitch {

Runner::Runner(QObject* parent)
    : QObject(parent)
    , m_thread(std::make_unique<QThread>())
    , m_worker(new RunnerWorker)
{
    m_thread->setObjectName(QStringLiteral("run"));
    m_worker->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &RunnerWorker::rowsReady, this, [this](const TraceRows& rows) {
        Q_EMIT rowsAdded(rows);
        post([](RunnerWorker& worker) { worker.acknowledge(); });
    });
    connect(m_worker, &RunnerWorker::cleared, this, &Runner::cleared);
    connect(m_worker, &RunnerWorker::synced, this, &Runner::synced);
    connect(m_worker, &RunnerWorker::fetched, this, &Runner::fetched);
    connect(m_worker, &RunnerWorker::stopped, this, &Runner::stopped);
    connect(m_worker, &RunnerWorker::paceChanged, this, [this](bool paused) {
        m_isPaused = paused;
        Q_EMIT clockChanged();
    });
    m_thread->start();
}

Runner::~Runner()
{
    m_thread->quit();
    m_thread->wait();
}

template <typename Do> void Runner::post(Do work)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, work] { work(*worker); }, Qt::QueuedConnection);
}

void Runner::setProject(const Project& project)
{
    post([project](RunnerWorker& worker) { worker.setProject(project); });
}

void Runner::setSpeed(double speed)
{
    m_speed = std::isfinite(speed) && speed > 0 ? speed : 0;
    post([speed](RunnerWorker& worker) { worker.setSpeed(speed); });
    Q_EMIT clockChanged();
}

void Runner::setPaused(bool paused)
{
    m_isPaused = paused;
    post([paused](RunnerWorker& worker) { worker.setPaused(paused); });
    Q_EMIT clockChanged();
}

void Runner::runTo(RunControl::Goal goal, CallId call, const QString& flow, const QString& node)
{
    post([=](RunnerWorker& worker) { worker.runTo(goal, call, flow, node); });
}

void Runner::setBreakpoints(const std::vector<Breakpoint>& breakpoints)
{
    post([breakpoints](RunnerWorker& worker) { worker.setBreakpoints(breakpoints); });
}

Result<TraceRows> Runner::fork(const Fork& fork)
{
    Result<TraceRows> rows = TraceRows();
    QMetaObject::invokeMethod(m_worker, [&] { rows = m_worker->fork(fork); }, Qt::BlockingQueuedConnection);
    return rows;
}

double Runner::virtualNow()
{
    double now = 0;
    QMetaObject::invokeMethod(m_worker, [&] { now = m_worker->virtualNow(); }, Qt::BlockingQueuedConnection);
    return now;
}

void Runner::setForgets(bool forgets)
{
    post([forgets](RunnerWorker& worker) { worker.setForgets(forgets); });
}

void Runner::sync()
{
    post([](RunnerWorker& worker) { worker.sync(); });
}

void Runner::setSeed(quint64 seed)
{
    m_seed = seed;
    post([seed](RunnerWorker& worker) { worker.setSeed(seed); });
}

Result<void> Runner::setProgram(CallId call, const std::shared_ptr<const Program>& program)
{
    bool isSet = false;
    const auto set = [&] {
        m_worker->act([&](Run& run) {
            run.signal(call, bluevia::superseded, QStringLiteral("true"));
            isSet = run.setProgram(call, program);
        });
    };
    QMetaObject::invokeMethod(m_worker, set, Qt::BlockingQueuedConnection);
    return isSet ? Result<void>() : Result<void>(Error{QStringLiteral("the call is over"), {}});
}

Host::Moment Runner::moment()
{
    Host::Moment moment;
    QMetaObject::invokeMethod(m_worker, [&] { moment = m_worker->moment(); }, Qt::BlockingQueuedConnection);
    return moment;
}

void Runner::setAllowedHosts(const QStringList& hosts)
{
    post([hosts](RunnerWorker& worker) { worker.setAllowedHosts(hosts); });
}

Result<CallId> Runner::placeCall(const CallOrder& order)
{
    Result<CallId> placed = CallId();
    QMetaObject::invokeMethod(m_worker, [&] { placed = m_worker->placeCall(order); }, Qt::BlockingQueuedConnection);
    return placed;
}

void Runner::press(CallId call, LegId leg, const QString& digits)
{
    post([=](RunnerWorker& worker) { worker.act([=](Run& run) { run.press(call, leg, digits); }); });
}

void Runner::answer(CallId call, LegId leg)
{
    post([=](RunnerWorker& worker) { worker.act([=](Run& run) { run.answer(call, leg); }); });
}

void Runner::reject(CallId call, LegId leg, int code)
{
    post([=](RunnerWorker& worker) { worker.act([=](Run& run) { run.reject(call, leg, code); }); });
}

void Runner::hangup(CallId call, LegId leg)
{
    post([=](RunnerWorker& worker) { worker.act([=](Run& run) { run.hangUp(call, leg); }); });
}

void Runner::endCall(CallId call)
{
    post([=](RunnerWorker& worker) { worker.act([=](Run& run) { run.endCall(call, normalClearing()); }); });
}

void Runner::signal(CallId call, const QString& name, const QString& value)
{
    post([=](RunnerWorker& worker) { worker.act([=](Run& run) { run.signal(call, name, value); }); });
}

void Runner::mute(const QString& room, CallId call, bool muted)
{
    post([=](RunnerWorker& worker) { worker.act([=](Run& run) { run.mute(room, call, muted); }); });
}

void Runner::clear()
{
    post([](RunnerWorker& worker) { worker.clear(); });
}

} // namespace hookswitch
