// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// M/M/10 at a load of 0.9: the same customers in a bare event loop, in the simulator, drawn as a VoIPBIN flow, and in
// SimPy where it is installed. Then what queue theory says of them.
#include "bench.h"

#include "dialect/voipbin/site.h"
#include "fakes/queuetheory.h"

#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>

#include <cstdio>
#include <cstdlib>
#include <deque>
#include <queue>

namespace hookswitch::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kAgents = 10;
constexpr double kLoad = 0.9;
constexpr const char* kQueue = "4b2f6f6e-9d41-4c0e-8f39-2f6f3b1d7a10";

struct BareEvent
{
    double t = 0;
    quint64 order = 0;
    bool arrival = false;
    bool operator>(const BareEvent& other) const { return t != other.t ? t > other.t : order > other.order; }
};

/// The least that such a simulation can be: one heap of events, one line of arrival times.
double bareMeanWait(int customers)
{
    Chance chance(1, 1);
    std::priority_queue<BareEvent, std::vector<BareEvent>, std::greater<>> events;
    std::deque<double> line;
    quint64 order = 0;
    int free = kAgents;
    int came = 0;
    double waited = 0;
    events.push({0, order++, true});
    while (!events.empty()) {
        const BareEvent event = events.top();
        events.pop();
        if (event.arrival) {
            if (++came < customers)
                events.push({event.t + chance.exponential(1 / (kLoad * kAgents)), order++, true});
            line.push_back(event.t);
        } else {
            ++free;
        }
        if (free > 0 && !line.empty()) {
            --free;
            waited += event.t - line.front();
            line.pop_front();
            events.push({event.t + chance.exponential(1), order++, false});
        }
    }
    return waited / customers;
}

/// Customers as calls of the VoIPBIN flow answer, queue_join, hangup.
void playVoipbin(int customers)
{
    Json agents = Json::array();
    for (int i = 0; i < kAgents; ++i)
        agents.push_back(Json{{"id", std::to_string(i)}, {"service", {{"exp", 1}}}});
    Site site;
    site.directory.put({u"queues"_s, QString::fromLatin1(kQueue), Json{{"name", "Desk"}, {"agents", agents}}});
    const Json actions =
        Json::array({Json{{"type", "answer"}}, Json{{"type", "queue_join"}, {"option", {{"queue_id", kQueue}}}},
                     Json{{"type", "hangup"}}});
    CallPlan plan;
    plan.to = u"+821100000001"_s;
    plan.program = voipbin::compileActions(u"desk"_s, actions);
    const auto shared = std::make_shared<const CallPlan>(plan);
    RunSetup setup;
    setup.trace = false;
    Run run(setup, std::make_shared<const SiteWorld>(std::move(site)));
    Chance arrivals(1, 1'000'000'007);
    double now = 0;
    for (int i = 0; i < customers; ++i) {
        now += arrivals.exponential(1 / (kLoad * kAgents));
        run.advanceTo(SimTime::fromSeconds(now));
        run.placeCall(shared);
    }
    run.runToEnd();
    if (run.entries() == quint64(customers) * 4 && run.liveCalls() == 0) // queue_join runs a list of one action
        return;
    std::fprintf(stderr, "bench: %llu blocks of %d customers\n", static_cast<unsigned long long>(run.entries()),
                 customers);
    std::abort();
}

/// What SimPy's script prints as customers per second, run by this Python; none when SimPy is not there.
std::optional<double> simpyRate(const QString& interpreter, const QString& script)
{
    QProcess python;
    python.start(interpreter, {script, u"200000"_s});
    if (!python.waitForFinished(120'000) || python.exitCode() != 0)
        return {};
    static const QRegularExpression rate(u"= ([0-9]+)/s"_s);
    const auto match = rate.match(QString::fromUtf8(python.readAllStandardOutput()));
    return match.hasMatch() ? std::optional(match.captured(1).toDouble()) : std::nullopt;
}

/// By the first Python that has SimPy, none when no one has or the script is not there.
std::optional<double> simpyRate()
{
    const QString script = QStringLiteral(SHARED_DATA) + u"/../bench/mmc_simpy.py"_s;
    if (!QFileInfo::exists(script))
        return {};
    const std::optional<double> first = simpyRate(u"python3"_s, script);
    return first ? first : simpyRate(u"/usr/bin/python3"_s, script); // where the system's packages go
}

void printCustomers(const char* name, double rate, double bare)
{
    std::printf("%-58s %9.0f customers/s, %.3f of the bare loop\n", name, rate, rate / bare);
}

void speed()
{
    const auto rateOf = [](int customers, int rounds, const std::function<void()>& operation) {
        return customers / timed(rounds, operation).min * 1000;
    };
    const double bare = rateOf(1'000'000, 3, [] { (void)bareMeanWait(1'000'000); });
    printCustomers("M/M/10: bare loop on a heap", bare, bare);
    theory::System system;
    system.customers = 200'000;
    printCustomers("M/M/10: three blocks that only queue",
                   rateOf(200'000, 3, [&] { (void)theory::Station::play(system, 1); }), bare);
    const double voipbin = rateOf(50'000, 3, [] { playVoipbin(50'000); });
    printCustomers("M/M/10: VoIPBIN answer, queue_join, hangup", voipbin, bare);
    std::printf("%-58s %9s  (target at least 0.4 of the bare loop)\n", "", "");
    if (const std::optional<double> simpy = simpyRate())
        printRatio(u"M/M/10: VoIPBIN flow against SimPy (%1/s)"_s.arg(*simpy, 0, 'f', 0), voipbin / *simpy,
                   u"at least 10"_s);
    else
        std::printf("%-58s\n", "M/M/10: SimPy or its script is not here, no comparison");
}

void agreement(const char* name, double truth, const std::function<double(quint64 seed)>& run)
{
    std::vector<double> values;
    for (quint64 seed = 1; seed <= 20; ++seed)
        values.push_back(run(seed));
    const theory::Estimate estimate = theory::estimateOf(values);
    std::printf("%-58s %9.5f +- %.5f at 99 %%, theory %.5f: %s\n", name, estimate.mean, estimate.halfWidth, truth,
                estimate.agreesWith(truth) ? "agrees" : "DISAGREES");
}

} // namespace

void queueBenchmarks()
{
    speed();
    theory::System system;
    system.customers = 1'000'000;
    agreement("M/M/10, 20 x 1,000,000 calls: mean wait (Erlang C)", theory::erlangCWait(kAgents, kLoad),
              [&](quint64 seed) { return theory::Station::play(system, seed).meanWait; });
    system.waits = false;
    agreement("M/M/10/10, 20 x 1,000,000 calls: share lost (Erlang B)", theory::erlangB(kAgents, kLoad),
              [&](quint64 seed) { return theory::Station::play(system, seed).lost; });
}

} // namespace hookswitch::bench
