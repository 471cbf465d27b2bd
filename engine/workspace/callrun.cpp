// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/callrun.h"

#include "webhook/httpclient.h"
#include "workspace/projectworld.h"

#include <QEventLoop>
#include <QTimer>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

void waitFor(double seconds)
{
    QEventLoop loop;
    QTimer::singleShot(static_cast<int>(std::min(seconds, 2e6) * 1000), Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Drives the run between what happens by itself, real requests and the real clock.
class Driver
{
public:
    Driver(Run& run, double speed, const QStringList& hosts, const std::function<void(const TraceRows&)>& onRows)
        : m_run(run)
        , m_speed(speed)
        , m_onRows(onRows)
    {
        m_client.setAllowedHosts(hosts);
    }

    void toTheEnd()
    {
        do {
            pace();
            m_run.runToEnd();
            tell();
        } while (fetchPending());
    }

private:
    void pace()
    {
        while (m_speed > 0 && m_run.pendingFetches().empty()) {
            const std::optional<SimTime> next = m_run.nextEventAt();
            if (!next)
                return;
            waitFor((*next - m_run.now()).seconds() / m_speed);
            m_run.advanceTo(*next);
            tell();
        }
    }

    void tell()
    {
        const qint64 size = m_run.trace().size();
        if (m_onRows && size > m_told)
            m_onRows(m_run.trace().rows(m_told, size));
        m_told = size;
    }

    bool fetchPending()
    {
        const std::vector<PendingFetch> pending = m_run.pendingFetches();
        if (pending.empty())
            return false;
        QEventLoop loop;
        std::size_t open = pending.size();
        for (const PendingFetch& fetch : pending) {
            HttpCall call;
            call.request = fetch.request;
            m_client.start(call, [&, ticket = fetch.ticket](const Attempt& attempt) {
                m_run.deliver(ticket, fetchAnswerOf(attempt));
                if (--open == 0)
                    loop.quit();
            });
        }
        loop.exec();
        return true;
    }

    Run& m_run;
    double m_speed;
    const std::function<void(const TraceRows&)>& m_onRows;
    HttpClient m_client;
    qint64 m_told = 0;
};

QString refusalIn(const TraceRows& rows)
{
    for (const TraceRow& row : rows) {
        const QString code = row.kind == TraceKind::Warning ? stringMember(row.data, "code") : QString();
        if (code == u"no-flow" || code == u"stuck" || code == u"engine-error" || code.startsWith(u"limit-"_s))
            return stringMember(row.data, "sentence");
    }
    return {};
}

QStringList allowedHosts(const Project& project)
{
    QStringList hosts;
    const Json* list = member(project.settings, "allowedHosts");
    for (std::size_t i = 0; list && list->is_array() && i < list->size(); ++i)
        hosts.append(stringOf((*list)[i]));
    return hosts;
}

} // namespace

Result<CallRunResult> runCall(const Project& project, const CallRunOrder& order,
                              const std::function<void(const TraceRows&)>& onRows)
{
    const Result<std::shared_ptr<const World>> world = worldOf(project);
    if (!world)
        return world.error();
    const Result<CallPlan> plan = callPlanOf(project, order.call);
    if (!plan)
        return plan.error();
    const QString at = order.at.isEmpty() && plan->scenario ? plan->scenario->at : order.at;
    Result<RunSetup> setup = runSetupOf(project, at, plan->scenario ? plan->scenario->zone : QString());
    if (!setup)
        return setup.error();
    setup->seed = order.seed;
    Run run(*setup, *world);
    run.placeCall(*plan);
    Driver(run, order.speed, allowedHosts(project), onRows).toTheEnd();
    CallRunResult result;
    result.rows = run.trace().rows();
    result.refusal = refusalIn(result.rows);
    return result;
}

} // namespace hookswitch
