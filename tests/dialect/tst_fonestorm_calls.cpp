// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qtresult.h"

#include "dialect/fonestorm/behaviour.h"
#include "fakes/kazoolab.h"

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

class TestFonestormCalls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void outboundCallsEnd_data()
    {
        QTest::addColumn<QString>("speech");
        QTest::addColumn<QByteArray>("farEnd");
        QTest::addColumn<QString>("end");
        QTest::addColumn<double>("seconds");
        QTest::newRow("answered: the text is spoken once")
            << u"0123456789"_s << QByteArray("[{'answer':3}]") << u"answered NORMAL_CLEARING 200 0.6"_s << 3.6;
        QTest::newRow("answered without a text: silence until the called party hangs up")
            << QString() << QByteArray("[{'answer':3},{'wait':4},{'hangup':true}]")
            << u"answered NORMAL_CLEARING 200 4"_s << 7.0;
        QTest::newRow("hung up while the text is spoken")
            << u"0123456789"_s << QByteArray("[{'answer':0},{'wait':0.25},{'hangup':true}]")
            << u"answered NORMAL_CLEARING 200 0.25"_s << 0.25;
        QTest::newRow("busy") << u"x"_s << QByteArray("[{'wait':1},{'busy':true}]") << u"busy USER_BUSY 486 0"_s
                              << 1.0;
        QTest::newRow("rejected with a status")
            << u"x"_s << QByteArray("[{'reject':403}]") << u"rejected CALL_REJECTED 403 0"_s << 0.0;
        QTest::newRow("rejected with no such number")
            << u"x"_s << QByteArray("[{'reject':404}]") << u"failed UNALLOCATED_NUMBER 404 0"_s << 0.0;
        QTest::newRow("not answered in a minute")
            << u"x"_s << QByteArray("[{'noanswer':true}]") << u"no answer NO_ANSWER 480 0"_s << 60.0;
        QTest::newRow("not registered") << u"x"_s << QByteArray("[{'unregistered':true}]")
                                        << u"no answer USER_NOT_REGISTERED 480 0"_s << 0.0;
    }
    void outboundCallsEnd()
    {
        QFETCH(QString, speech);
        QFETCH(QByteArray, farEnd);
        QFETCH(QString, end);
        QFETCH(double, seconds);
        KazooLab lab;
        lab.farEnds("{'+4312345678':" + farEnd + "}");
        CallPlan plan = lab.from(u"12025550199"_s).plan(u"+4312345678"_s);
        plan.outbound = true;
        plan.program = fonestorm::outboundProgram(speech);
        Run run(lab.setup, lab.world());
        run.placeCall(plan);
        run.runToEnd();
        const TraceRow last = run.trace().rows().back();
        QCOMPARE(last.kind, TraceKind::CallEnd);
        const QString seen = u"%1 %2 %3 %4"_s.arg(
            stringMember(last.data, "outcome"), stringMember(last.data, "cause"),
            scalarText(*member(last.data, "code")), scalarText(*member(last.data, "answeredFor")));
        QCOMPARE(seen, end);
        QCOMPARE(last.t.seconds(), seconds);
    }

    void callersOfOneConferenceMeet()
    {
        KazooLab lab;
        Run run(lab.setup, lab.world());
        const auto call = [&](const QString& id, double at) {
            CallPlan plan = lab.from(u"12025550199"_s).plan(u"200"_s);
            plan.interactive = true;
            plan.program = fonestorm::inboundProgram(u"Conference"_s, id);
            return run.placeCall(plan, SimTime::fromSeconds(at));
        };
        const CallId first = call(u"sales"_s, 0);
        const CallId second = call(u"sales"_s, 5);
        const CallId other = call(u"board"_s, 6);
        run.advanceTo(SimTime::fromSeconds(10));
        run.hangUp(first, LegId(1));
        run.hangUp(other, LegId(1));
        run.advanceTo(SimTime::fromSeconds(20));
        run.hangUp(second, LegId(1));
        run.runToEnd();
        lab.rows = run.trace().rows();
        QCOMPARE(lab.seen(TraceKind::RoomJoin, "members"), (QStringList{u"1"_s, u"2"_s, u"1"_s}));
        QCOMPARE(lab.seen(TraceKind::CallEnd, "answeredFor"), (QStringList{u"10"_s, u"4"_s, u"15"_s}));
        QVERIFY(lab.warnings().isEmpty());
    }

    void aNumberOfOursIsTheCalledSide()
    {
        KazooLab lab;
        lab.flow(u"ivr"_s, "{'numbers':['200'],'flow':{'module':'sleep','data':{'duration':2},'children':{'_':{'"
                           "module':'answer','data':{},"
                           "'children':{'_':{'module':'dead_air','data':{}}}}}}}");
        CallPlan plan = lab.from(u"12025550199"_s).plan(u"200"_s);
        plan.outbound = true;
        plan.program = fonestorm::outboundProgram(u"0123456789"_s);
        Run run(lab.setup, lab.world());
        const CallId first = run.placeCall(plan);
        run.runToEnd();
        lab.rows = run.trace().rows();
        QCOMPARE(lab.seen(TraceKind::CallStart, "direction"), (QStringList{u"outbound"_s, u"inbound"_s}));
        QCOMPARE(lab.seen(TraceKind::CallEnd, "answeredFor"), (QStringList{u"0.6"_s, u"0.6"_s}));
        QCOMPARE(lab.seconds(), 2.6);
        QVERIFY(!run.isLive(first));
        QVERIFY(lab.warnings().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestFonestormCalls)
#include "tst_fonestorm_calls.moc"
