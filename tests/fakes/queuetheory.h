// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/callplan.h"
#include "sim/run.h"
#include "sim/siteworld.h"
#include "sim/turn.h"

#include <cmath>

namespace hookswitch::theory {

/// Customers who come by chance, a few agents, service by chance: in units of the mean service time, 1 s.
struct System
{
    int agents = 10;
    double load = 0.9; ///< of each agent
    bool waits = true; ///< false: who finds no free agent goes at once (M/M/c/c)
    int customers = 20'000;
};

struct Result
{
    double meanWait = 0; ///< seconds
    double lost = 0;     ///< share of the customers
    int served = 0;
};

/// The flow of each customer is three blocks: answer, queue, hang-up.
class Station
{
public:
    static Result play(const System& system, quint64 seed)
    {
        counted() = {};
        auto plan = std::make_shared<QueuePlan>();
        for (int i = 0; i < system.agents; ++i) {
            QueueAgent agent;
            agent.id = QString::number(i);
            agent.service.kind = Span::Kind::Exponential;
            agent.service.a = 1;
            plan->agents.push_back(agent);
        }
        Site site;
        site.flows[QStringLiteral("main")] = program({plan, system.waits});
        site.numbers[QStringLiteral("1")] = QStringLiteral("main");
        RunSetup setup;
        setup.seed = seed;
        setup.trace = false;
        Run run(setup, std::make_shared<const SiteWorld>(std::move(site)));
        CallPlan call;
        call.to = QStringLiteral("1");
        const auto shared = std::make_shared<const CallPlan>(call);
        Chance arrivals(seed, 1'000'000'007);
        double now = 0;
        for (int i = 0; i < system.customers; ++i) {
            now += arrivals.exponential(1 / (system.load * system.agents));
            run.advanceTo(SimTime::fromSeconds(now));
            run.placeCall(shared);
        }
        run.runToEnd();
        const Counted& seen = counted();
        if (run.liveCalls() != 0 || run.entries() != quint64(system.customers) * 3 ||
            seen.served + seen.lost != system.customers)
            return {-1, -1, 0};
        return {seen.waited / seen.served, double(seen.lost) / system.customers, seen.served};
    }

private:
    struct Counted
    {
        double waited = 0;
        int served = 0;
        int lost = 0;
    };
    /// What the customers of this thread's run came to.
    static Counted& counted()
    {
        static thread_local Counted made;
        return made;
    }
    struct Desk
    {
        std::shared_ptr<const QueuePlan> plan;
        bool waits = true;
    };
    static Desk& desk()
    {
        static thread_local Desk made;
        return made;
    }
    static Desk readDesk(const Json&) { return desk(); }

    static void answer(Turn& turn)
    {
        turn.answer();
        turn.leave();
    }
    static void queue(Turn& turn)
    {
        const Desk& parameters = turn.parameters<Desk>();
        if (turn.why() == Turn::Why::Entered) {
            QueueOrder order;
            order.queue = QStringLiteral("desk");
            order.plan = parameters.plan;
            order.limit = parameters.waits ? SimTime() : SimTime::fromUs(1); // the shortest time there is
            return turn.queue(order);
        }
        if (turn.ended() == Ended::Talked) {
            counted().waited += turn.waited().seconds();
            ++counted().served;
        } else {
            ++counted().lost;
        }
        turn.leave();
    }
    static void hangUp(Turn& turn) { turn.hangUp(normalClearing(), {}); }

    static const BehaviourTable& table()
    {
        static const BehaviourTable made = [] {
            BehaviourTable blocks;
            blocks.add(QStringLiteral("answer"), &answer);
            blocks.add(QStringLiteral("queue"), &queue, &readDesk);
            blocks.add(QStringLiteral("hangup"), &hangUp);
            return blocks;
        }();
        return made;
    }

    static std::shared_ptr<const Program> program(const Desk& parameters)
    {
        desk() = parameters;
        Flow flow;
        CompileOrder order;
        order.flowId = QStringLiteral("main");
        order.behaviours = &table();
        order.rules.defaultKey = QStringLiteral("next");
        NodeId before;
        for (const char* module : {"answer", "queue", "hangup"}) {
            Node node;
            node.module = QString::fromLatin1(module);
            node.data = Json::object();
            const NodeId id = flow.add(std::move(node));
            if (before.isValid())
                flow.node(before)->exits.push_back({ExitRole::Key, QStringLiteral("next"), id, {}});
            else
                flow.setEntries({Entry{{}, id, {}}});
            before = id;
        }
        return Program::compile(flow, order);
    }
};

/// Share of customers an M/M/c/c system loses.
inline double erlangB(int agents, double load)
{
    const double offered = agents * load;
    double blocked = 1;
    for (int i = 1; i <= agents; ++i)
        blocked = offered * blocked / (i + offered * blocked);
    return blocked;
}

/// Mean wait of all customers of an M/M/c system, in mean service times.
inline double erlangCWait(int agents, double load)
{
    const double blocked = erlangB(agents, load);
    const double waits = blocked / (1 - load * (1 - blocked));
    return waits / (agents * (1 - load));
}

/// A mean and how far from the truth it may lie, at 99 %, by what independent runs say.
struct Estimate
{
    double mean = 0;
    double halfWidth = 0;
    [[nodiscard]] bool agreesWith(double truth) const { return std::abs(mean - truth) <= halfWidth; }
};
/// REQUIRES: twenty values (the quantile is that of 19 degrees of freedom).
inline Estimate estimateOf(const std::vector<double>& values)
{
    Estimate estimate;
    for (const double value : values)
        estimate.mean += value / double(values.size());
    double squares = 0;
    for (const double value : values)
        squares += (value - estimate.mean) * (value - estimate.mean);
    estimate.halfWidth = 2.861 * std::sqrt(squares / double(values.size() - 1) / double(values.size()));
    return estimate;
}

} // namespace hookswitch::theory
