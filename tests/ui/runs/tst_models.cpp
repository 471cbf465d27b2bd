// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/callsmodel.h"
#include "runs/eventsmodel.h"
#include "runs/rowtext.h"
#include "ui/rows.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

class TestModels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void clockTellsTenths_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << 0.0 << u"0:00.0"_s;
        QTest::newRow("tenths are cut, not rounded up") << 59.99 << u"0:59.9"_s;
        QTest::newRow("minutes") << 61.5 << u"1:01.5"_s;
        QTest::newRow("hours") << 3723.0 << u"1:02:03.0"_s;
    }
    void clockTellsTenths()
    {
        QFETCH(double, seconds);
        QTEST(clockText(SimTime::fromSeconds(seconds)), "text");
    }

    void callsFollowTheTrace()
    {
        RunTrace trace;
        CallsModel model(trace);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        rows::List list;
        rows::ringing(list);
        trace.append(list.take());
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(text(model, 0, CallsModel::From), u"+15551230000"_s);
        QCOMPARE(text(model, 0, CallsModel::State), u"talking"_s);
        QCOMPARE(text(model, 0, CallsModel::Block), u"user"_s);
        QCOMPARE(text(model, 0, CallsModel::Hooks), u"1"_s);

        rows::talkAndEnd(list);
        trace.append(list.take());
        QCOMPARE(text(model, 0, CallsModel::State), u"ended"_s);
        QCOMPARE(text(model, 0, CallsModel::Outcome), u"answered (normal hang-up)"_s);
        QCOMPARE(text(model, 0, CallsModel::Duration), u"0:13.4"_s);
        QCOMPARE(text(model, 0, CallsModel::Block), u"user"_s);

        rows::ringing(list, 7, 20);
        trace.append(list.take());
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.rowOf(CallId(7)), 1);
        QCOMPARE(model.rowOf(CallId(3)), -1);
        trace.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void oneBatchMayBringManyCalls()
    {
        RunTrace trace;
        CallsModel model(trace);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        rows::List list;
        for (quint32 call = 1; call <= 50; ++call)
            rows::ringing(list, call, call * 0.5);
        trace.append(list.take());
        QCOMPARE(model.rowCount(), 50);
        QCOMPARE(model.callAt(49), CallId(50));
        QCOMPARE(model.callAt(50), CallId());
    }

    void eventsCanBeFiltered_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("call");
        QTest::addColumn<int>("rows");
        QTest::newRow("everything") << QString() << 0 << 32;
        QTest::newRow("one call") << QString() << 2 << 16;
        QTest::newRow("a word of the kind") << u"digit"_s << 0 << 4; // the key, and the variable Digits
        QTest::newRow("both words must be there") << u"enters menu"_s << 1 << 1;
        QTest::newRow("case does not matter") << u"WELCOME"_s << 0 << 2;
        QTest::newRow("nothing fits") << u"xyzzy"_s << 0 << 0;
    }
    void eventsCanBeFiltered()
    {
        QFETCH(QString, words);
        QFETCH(int, call);
        RunTrace trace;
        EventsModel model(trace);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        EventsFilter filter;
        filter.setSourceModel(&model);
        QAbstractItemModelTester filterTester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        filter.setWords(words);
        filter.setCall(CallId(static_cast<quint32>(call)));
        rows::List list;
        for (quint32 id = 1; id <= 2; ++id) {
            rows::ringing(list, id, id * 30);
            rows::talkAndEnd(list, id, id * 30 + 3);
        }
        trace.append(list.take());
        QTEST(filter.rowCount(), "rows");
    }

    void theFirstCallIsChosenByItself()
    {
        RunTrace trace;
        QSignalSpy spy(&trace, &RunTrace::currentCallChanged);
        rows::List list;
        rows::ringing(list, 4);
        trace.append(list.take());
        QCOMPARE(trace.currentCall(), CallId(4));
        QCOMPARE(spy.count(), 1);
        QCOMPARE(trace.visited(CallId(4), u"main"_s), QSet<QString>({u"/flow"_s, u"/flow/children/1"_s}));
        QVERIFY(trace.isLive());
    }

    void promptIsKnownOnlyWhileItPlays()
    {
        RunTrace trace;
        rows::List list;
        list.add(TraceKind::CallStart)
            .add(TraceKind::PromptStart, 1, {{"prompt", "Hello"}, {"type", "speech"}, {"seconds", 2}});
        trace.append(list.take());
        QCOMPARE(trace.prompt(CallId(1))->text, u"Hello"_s);
        list.add(TraceKind::PromptEnd, 1, {{"reason", "done"}});
        trace.append(list.take());
        QVERIFY(!trace.prompt(CallId(1)));
    }

private:
    static QString text(const QAbstractItemModel& model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }
};

QTEST_MAIN(TestModels)
#include "tst_models.moc"
