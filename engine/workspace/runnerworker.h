// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/runcontrol.h"
#include "webhook/httpclient.h"
#include "workspace/compiledflows.h"
#include "workspace/fork.h"
#include "workspace/projectworld.h"
#include "workspace/runner.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTimer>

namespace hookswitch {

/// The run behind a Runner: paces virtual time along the real clock, sends pending HTTP requests and hands rows on in
/// batches. Lives on the runner's thread; every function is called there.
class RunnerWorker : public QObject
{
    Q_OBJECT
public:
    RunnerWorker();

    void setProject(const Project& project);
    void setSpeed(double speed);
    void setPaused(bool paused);
    void setBreakpoints(const std::vector<Breakpoint>& breakpoints) { m_control.setBreakpoints(breakpoints); }
    void runTo(RunControl::Goal goal, CallId call, const QString& flow, const QString& node);
    void setForgets(bool forgets) { m_forgets = forgets; }
    [[nodiscard]] double virtualNow();
    /// Hands on every row there is, then says so.
    void sync();
    void setSeed(quint64 seed);
    void setAllowedHosts(const QStringList& hosts);
    [[nodiscard]] Result<CallId> placeCall(const CallOrder& order);
    void act(const std::function<void(Run&)>& input);
    [[nodiscard]] Host::Moment moment();
    [[nodiscard]] Result<TraceRows> fork(const Fork& fork) const;
    void clear();
    /// The rows of the last batch were taken; the next one may come.
    void acknowledge();

Q_SIGNALS:
    void rowsReady(const hookswitch::TraceRows& rows);
    void cleared();
    void synced();
    void fetched(const hookswitch::Delivery& fetch);
    void paceChanged(bool paused);
    void stopped(const hookswitch::RunStop& stop);

private:
    enum class Pace
    {
        Going,  ///< by the speed
        Paused, ///< virtual time stands still
        Seeking ///< as fast as possible to the goal
    };

    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] SimTime due() const;
    void step();
    void stepFreely();
    void setPace(Pace pace);
    void go(SimTime until);
    [[nodiscard]] qint64 shown() const { return m_run ? m_control.shown() : 0; }
    void plan();
    void sendPending();
    void answered(quint32 ticket, int generation, const Attempt& attempt);
    [[nodiscard]] Delivery fetchOf(const PendingFetch& fetch) const;
    void handOn();
    void handOnNow();

    Project m_project;
    CompiledFlows m_compiled;
    bool m_isStale = true; ///< the run's world is not the project's yet
    quint64 m_seed = 1;
    qint64 m_startUnix = 0;
    double m_speed = 1;
    Pace m_pace = Pace::Going;
    RunControl m_control;
    bool m_forgets = false;
    std::optional<Run> m_run;
    int m_generation = 0; ///< counts runs, so that answers for an earlier one are dropped
    QSet<quint32> m_asked;
    QHash<quint32, Delivery> m_fetches; ///< what is known of the requests that are out, for the log
    HttpClient m_client;

    QTimer m_timer;        ///< the next thing that happens
    QTimer m_handOnTimer;  ///< the next batch
    QElapsedTimer m_clock; ///< real time since m_base
    SimTime m_base;        ///< virtual time when m_clock was started
    QElapsedTimer m_lastBatch;
    qint64 m_handed = 0; ///< rows handed on
    bool m_isBatchOut = false;
};

} // namespace hookswitch
