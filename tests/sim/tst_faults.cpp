// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qtresult.h"

#include "fakes/toyflows.h"

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

/// Flows that no platform could stand: each ends, and the trace says why.
class TestFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFlowLoopsForEver_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("code");
        QTest::newRow("without time passing") << QStringList{u"A=nothing"_s, u"jump -> A"_s} << u"limit-moment"_s;
        QTest::newRow("a second a round") << QStringList{u"A=wait:1"_s, u"jump -> A"_s} << u"limit-call"_s;
        QTest::newRow("rooms one enters and leaves")
            << QStringList{u"A=room:r;limit=1"_s, u"jump -> A"_s} << u"limit-call"_s;
        QTest::newRow("an empty queue") << QStringList{u"A=queue:q;limit=1"_s, u"jump -> A"_s} << u"limit-call"_s;
    }
    void aFlowLoopsForEver()
    {
        QFETCH(QStringList, lines);
        QFETCH(QString, code);
        ToyCall call(lines);
        call.setup.limits.turnsPerMoment = 2'000;
        call.setup.limits.turnsPerCall = 5'000;
        call.play();
        QCOMPARE(call.seen(TraceKind::Warning, "code"), QStringList{code});
        QCOMPARE(call.seen(TraceKind::CallEnd, "cause"), QStringList{u"NORMAL_TEMPORARY_FAILURE"_s});
    }

    void flowsBranchTenThousandDeep()
    {
        Rules rules = ToyFlows::rules();
        rules.branches = 1'000'000;
        ToyCall call({u"run:0"_s, u"nothing"_s}, rules);
        for (int i = 0; i < 10'000; ++i) {
            const QString id = QString::number(i);
            call.site.flows[id] = ToyFlows::program(id, {u"run:%1"_s.arg(i + 1), u"nothing"_s}, rules);
        }
        call.site.flows[u"10000"_s] = ToyFlows::program(u"10000"_s, {u"nothing"_s}, rules);
        call.play();
        QCOMPARE(call.seen(TraceKind::Warning, "code"), QStringList{u"limit-frames"_s});
        call.setup.limits.frames = 20'000;
        call.setup.limits.turnsPerMoment = 100'000;
        call.play();
        QCOMPARE(call.seen(TraceKind::Warning, "code"), QStringList());
        QCOMPARE(call.blocks().size(), 20'003);
    }

    void tenThousandEndpointsRing()
    {
        QStringList parties;
        for (int i = 0; i < 10'000; ++i)
            parties << u"p%1"_s.arg(i);
        ToyCall call({u"dial:"_s + parties.join(u',')});
        call.play();
        QCOMPARE(call.seen(TraceKind::Warning, "code"), QStringList{u"limit-legs"_s});
        call.setup.limits.legs = 20'000;
        call.play();
        QCOMPARE(call.seen(TraceKind::LegRing, "timeout").size(), 10'001);
        QCOMPARE(call.seen(TraceKind::CallEnd, "outcome"), QStringList{u"answered"_s});
    }

    void aQueueHasTenThousandAgentsWhoRefuse()
    {
        auto plan = std::make_shared<QueuePlan>();
        for (int i = 0; i < 10'000; ++i) {
            QueueAgent agent;
            agent.id = u"a%1"_s.arg(i);
            agent.targets.emplace_back();
            agent.targets.back().party = u"gone"_s;
            plan->agents.push_back(agent);
        }
        ToyMeeting::plans()[u"q"_s] = plan;
        ToyCall call({u"queue:q;limit=60"_s});
        call.scenario("{'callees':{'gone':[{'unregistered':true}]}}").play();
        QCOMPARE(call.seen(TraceKind::Warning, "code"), QStringList{u"limit-legs"_s});
        QCOMPARE(call.variable(u"result"_s), u"failed"_s);
    }

    void aBlockWaitsForAYear()
    {
        ToyCall call({u"wait:31536000"_s});
        call.play();
        QCOMPARE(call.seconds(), 31'536'000.0);
        QCOMPARE(call.seen(TraceKind::Warning, "code"), QStringList());
    }

    void aFlowIsEditedWhileCallsRunOnIt()
    {
        ToyCall call({u"wait:5"_s, u"say:old"_s});
        Run run = call.run();
        run.placeCall(call.plan);
        run.advanceTo(SimTime::fromSeconds(1));
        call.site.flows[u"main"_s] = ToyFlows::program(u"main"_s, {u"say:new"_s});
        run.setWorld(std::make_shared<const SiteWorld>(call.site));
        run.placeCall(call.plan);
        run.runToEnd();
        call.rows = run.trace().rows();
        QCOMPARE(call.seen(TraceKind::PromptStart, "prompt"), (QStringList{u"new"_s, u"old"_s}));
    }

    void callsPlaceCallsForEver()
    {
        ToyCall call({u"place:;flow=main;phoneless"_s, u"wait:1"_s});
        call.play();
        QVERIFY(call.seen(TraceKind::Warning, "code").contains(u"limit-linked"_s));
        QVERIFY(call.seen(TraceKind::CallStart, "from").size() <= 21);
    }
};

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
