// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qtresult.h"

#include "fakes/toyflows.h"
#include "sim/runcontrol.h"

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

const SimTime kEnd = SimTime::fromSeconds(1000);

Run runOf(const QStringList& lines, const QByteArray& caller = "[]")
{
    ToyCall call(lines);
    call.scenario("{'caller':" + caller + "}");
    Run run = call.run();
    run.placeCall(call.plan);
    return run;
}

/// The places of all stops until there are no more.
QStringList stops(RunControl& control, Run& run)
{
    QStringList places;
    while (const std::optional<RunStop> stop = control.advance(run, kEnd))
        places << u"%1@%2"_s.arg(stop->node, secondsText(stop->t));
    return places;
}

Breakpoint at(const QString& node)
{
    Breakpoint breakpoint;
    breakpoint.flow = u"main"_s;
    breakpoint.node = node;
    return breakpoint;
}

} // namespace

class TestRunControl : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void breakpointsStop_data()
    {
        QTest::addColumn<Breakpoint>("breakpoint");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("always") << at(u"/1"_s) << QStringList{u"/1@0"_s, u"/1@9"_s, u"/1@18"_s};
        Breakpoint third = at(u"/1"_s);
        third.when = Breakpoint::When::Visit;
        third.count = 3;
        QTest::newRow("the third visit") << third << QStringList{u"/1@18"_s};
        Breakpoint variable = at(u"/3"_s);
        variable.when = Breakpoint::When::Variable;
        variable.name = u"digits"_s;
        variable.value = u"7"_s;
        QTest::newRow("a variable has a value") << variable << QStringList{u"/3@20"_s};
        variable.value = u"8"_s;
        QTest::newRow("a variable has another value") << variable << QStringList();
        Breakpoint digits = at(u"/3"_s);
        digits.when = Breakpoint::When::Digits;
        digits.value = u"7"_s;
        QTest::newRow("keys were pressed") << digits << QStringList{u"/3@20"_s};
        digits.value = u"6"_s;
        QTest::newRow("other keys were pressed") << digits << QStringList();
        QTest::newRow("a block nobody enters") << at(u"/9"_s) << QStringList();
    }
    void breakpointsStop()
    {
        QFETCH(Breakpoint, breakpoint);
        QFETCH(QStringList, expected);
        // Each round waits 1 s and listens for 8 s; the key comes in the third.
        Run run = runOf({u"answer"_s, u"LOOP=wait:1"_s, u"collect:1 -> LOOP"_s, u"nothing"_s},
                        "[{'wait':20},{'press':'7'}]");
        RunControl control;
        control.setBreakpoints({breakpoint});
        QCOMPARE(stops(control, run), expected);
    }

    void stepsGoBlockByBlockWithoutTimePassing()
    {
        Run run = runOf({u"answer"_s, u"nothing"_s, u"nothing"_s, u"wait:5"_s, u"nothing"_s});
        RunControl control;
        QStringList places;
        std::optional<RunStop> stop;
        do {
            control.setGoal(RunControl::Goal::NextBlock);
            stop = control.advance(run, kEnd);
            if (!stop)
                break;
            places << stop->node + u'@' + secondsText(stop->t);
            QCOMPARE(control.shown(), stop->seq + 1);
            QCOMPARE(control.board().call(CallId(1))->node, stop->node);
        } while (true);
        QCOMPARE(places, (QStringList{u"/0@0"_s, u"/1@0"_s, u"/2@0"_s, u"/3@0"_s, u"/4@5"_s}));
        QCOMPARE(control.shown(), run.trace().size());
    }

    void aRunGoesToABlock()
    {
        Run run = runOf({u"answer"_s, u"wait:1"_s, u"wait:1"_s, u"nothing"_s});
        RunControl control;
        control.setGoal(RunControl::Goal::Block, {}, u"main"_s, u"/3"_s);
        const std::optional<RunStop> stop = control.advance(run, kEnd);
        QVERIFY(stop);
        QCOMPARE(stop->node, u"/3"_s);
        QCOMPARE(run.now().seconds(), 2.0);
        QVERIFY(!control.advance(run, kEnd)); // the goal counts once
    }

    void aRunGoesToTheNextWebhook()
    {
        Run run = runOf({u"answer"_s, u"wait:1"_s, u"hook:http://example.test"_s, u"wait:1"_s});
        RunControl control;
        control.setGoal(RunControl::Goal::Webhook);
        const std::optional<RunStop> stop = control.advance(run, kEnd);
        QVERIFY(stop);
        QCOMPARE(stop->reason, RunStop::Reason::Webhook);
        QCOMPARE(stop->t.seconds(), 1.0);
    }

    void onlyTheCallThatIsMeantCounts()
    {
        ToyCall call({u"answer"_s, u"wait:2"_s, u"nothing"_s});
        Run run = call.run();
        run.placeCall(call.plan);
        run.placeCall(call.plan, SimTime::fromSeconds(1));
        RunControl control;
        control.setGoal(RunControl::Goal::NextBlock, CallId(2));
        const std::optional<RunStop> stop = control.advance(run, kEnd);
        QVERIFY(stop);
        QCOMPARE(stop->call, CallId(2));
        QCOMPARE(stop->t.seconds(), 1.0);
    }

    void stoppingNeverChangesATrace()
    {
        const QStringList lines{u"answer"_s, u"nothing"_s, u"wait:1"_s, u"say:hello"_s, u"nothing"_s};
        Run free = runOf(lines);
        free.runToEnd();
        Run stepped = runOf(lines);
        RunControl control;
        do {
            control.setGoal(RunControl::Goal::NextBlock);
        } while (control.advance(stepped, kEnd));
        QCOMPARE(ToyCall::lines(stepped.trace().rows()), ToyCall::lines(free.trace().rows()));
    }

    void breakpointsMayComeLater()
    {
        Run run = runOf({u"answer"_s, u"collect:1"_s, u"wait:5"_s, u"nothing"_s}, "[{'wait':1},{'press':'4'}]");
        RunControl control;
        QVERIFY(!control.advance(run, SimTime::fromSeconds(3)));
        Breakpoint late = at(u"/3"_s);
        late.when = Breakpoint::When::Variable;
        late.name = u"digits"_s;
        late.value = u"4"_s;
        control.setBreakpoints({late});
        const std::optional<RunStop> stop = control.advance(run, kEnd);
        QVERIFY(stop);
        QCOMPARE(stop->reason, RunStop::Reason::Breakpoint);
        control.clear();
        QCOMPARE(control.shown(), 0);
    }
};

QTEST_GUILESS_MAIN(TestRunControl)
#include "tst_runcontrol.moc"
