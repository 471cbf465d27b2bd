// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/runner.h"

#include "fakes/kazoolab.h"
#include "qtresult.h"

#include <QSignalSpy>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kAnswer = "/flow";
constexpr auto kSleep = "/flow/children/_";
constexpr auto kSpeak = "/flow/children/_/children/_";

Project project()
{
    Project project;
    ProjectFlow flow;
    flow.id = u"f"_s;
    flow.flow = kazoo::loadFlow(looseJson("{'numbers':['100'],'flow':{'module':'answer','data':{},'children':{'_':"
                                          "{'module':'sleep','data':{'duration':60,'unit':'s'},'children':{'_':"
                                          "{'module':'tts','data':{'text':'hi'},'children':{}}}}}}}"))
                    .flow;
    project.flows.push_back(flow);
    return project;
}

CallOrder order()
{
    CallOrder order;
    order.from = u"9"_s;
    order.to = u"100"_s;
    return order;
}

} // namespace

/// Pause, steps and breakpoints of the live run. No test waits for virtual time at the pace of real time.
class TestRunner : public QObject
{
    Q_OBJECT

    std::unique_ptr<Runner> m_runner;
    TraceRows m_rows;
    std::vector<RunStop> m_stops;

    [[nodiscard]] bool stopsAt(const char* node, size_t count)
    {
        return QTest::qWaitFor([&] { return m_stops.size() == count; }) && m_stops.back().node == QLatin1String(node);
    }

private Q_SLOTS:
    void init()
    {
        m_rows.clear();
        m_stops.clear();
        m_runner = std::make_unique<Runner>();
        connect(m_runner.get(), &Runner::rowsAdded, this,
                [this](const TraceRows& rows) { m_rows.insert(m_rows.end(), rows.begin(), rows.end()); });
        connect(m_runner.get(), &Runner::stopped, this, [this](const RunStop& stop) { m_stops.push_back(stop); });
        m_runner->setProject(project());
    }
    void cleanup() { m_runner.reset(); }

    void aCallPlacedWhileTheRunStandsWaitsInFrontOfItsFirstBlock()
    {
        m_runner->setPaused(true);
        VERIFY_OK(m_runner->placeCall(order()));
        QVERIFY(stopsAt(kAnswer, 1));
        QCOMPARE(m_rows.back().kind, TraceKind::BlockEnter);
        QCOMPARE(m_rows.back().module, u"answer"_s);
        QVERIFY(m_runner->isPaused());
        QCOMPARE(m_runner->virtualNow(), 0.0);
    }

    void aPausedRunGoesBlockByBlock()
    {
        m_runner->setPaused(true);
        VERIFY_OK(m_runner->placeCall(order()));
        QVERIFY(stopsAt(kAnswer, 1));
        const char* const next[] = {kSleep, kSpeak};
        for (size_t i = 0; i < std::size(next); ++i) {
            m_runner->runTo(RunControl::Goal::NextBlock);
            QVERIFY2(stopsAt(next[i], i + 2), qPrintable(m_stops.back().node));
            QCOMPARE(m_rows.back().node, QString::fromLatin1(next[i])); // nothing beyond the stop is shown
        }
        QCOMPARE(m_stops.back().t.seconds(), 60.0);
        QCOMPARE(m_runner->virtualNow(), 60.0);
    }

    void aRunGoesToABlock()
    {
        VERIFY_OK(m_runner->placeCall(order()));
        m_runner->runTo(RunControl::Goal::Block, {}, u"f"_s, QString::fromLatin1(kSpeak));
        QVERIFY(stopsAt(kSpeak, 1));
        QCOMPARE(m_stops.back().reason, RunStop::Reason::Block);
        QTRY_VERIFY(m_runner->isPaused());
    }

    void aBreakpointPausesTheRunAtAnySpeed_data()
    {
        QTest::addColumn<double>("speed");
        QTest::newRow("as fast as possible") << 0.0;
        QTest::newRow("a million times as fast") << 1e6;
    }
    void aBreakpointPausesTheRunAtAnySpeed()
    {
        QFETCH(double, speed);
        m_runner->setSpeed(speed);
        Breakpoint breakpoint;
        breakpoint.flow = u"f"_s;
        breakpoint.node = QString::fromLatin1(kSpeak);
        m_runner->setBreakpoints({breakpoint});
        QSignalSpy clock(m_runner.get(), &Runner::clockChanged);
        VERIFY_OK(m_runner->placeCall(order()));
        QVERIFY(stopsAt(kSpeak, 1));
        QCOMPARE(m_stops.back().reason, RunStop::Reason::Breakpoint);
        QCOMPARE(m_rows.back().module, u"tts"_s);
        QCOMPARE(m_rows.back().kind, TraceKind::BlockEnter);
        QTRY_VERIFY(m_runner->isPaused());
        QVERIFY(!clock.isEmpty());
        m_runner->setPaused(false);
        QTRY_COMPARE(m_rows.back().kind, TraceKind::CallEnd);
        QCOMPARE(m_stops.size(), size_t(1));
    }

    void stoppingChangesNothingInTheTrace()
    {
        const auto whole = [&] {
            QByteArray lines;
            for (const TraceRow& row : m_rows)
                lines += traceLine(row) + '\n';
            return lines;
        };
        m_runner->setSpeed(0);
        VERIFY_OK(m_runner->placeCall(order()));
        QTRY_VERIFY(!m_rows.empty() && m_rows.back().kind == TraceKind::CallEnd);
        const QByteArray straight = whole();
        init();
        m_runner->setPaused(true);
        VERIFY_OK(m_runner->placeCall(order()));
        for (size_t stop = 1; stop < 4; ++stop) {
            QTRY_COMPARE(m_stops.size(), stop);
            m_runner->runTo(RunControl::Goal::NextBlock);
        }
        QTRY_COMPARE(m_rows.back().kind, TraceKind::CallEnd);
        QCOMPARE(whole(), straight);
    }

    void aPersonIsHeardWhileTheRunStands()
    {
        m_runner->setPaused(true);
        CallOrder wanted = order();
        wanted.interactive = true;
        const Result<CallId> call = m_runner->placeCall(wanted);
        VERIFY_OK(call);
        QVERIFY(stopsAt(kAnswer, 1));
        m_runner->press(*call, LegId(1), u"7"_s);
        QTRY_COMPARE(std::count_if(m_rows.begin(), m_rows.end(),
                                   [](const TraceRow& row) { return row.kind == TraceKind::Digit; }),
                     1);
        QCOMPARE(m_runner->virtualNow(), 0.0);
        m_runner->hangup(*call, LegId(1));
        QTRY_COMPARE(m_rows.back().kind, TraceKind::CallEnd);
    }

    void aGoalThatNothingCanReachPauses()
    {
        VERIFY_OK(m_runner->placeCall(order()));
        m_runner->runTo(RunControl::Goal::Webhook);
        QTRY_VERIFY(!m_rows.empty() && m_rows.back().kind == TraceKind::CallEnd);
        QTRY_VERIFY(m_runner->isPaused());
        QVERIFY(m_stops.empty());
    }

    void clearingLetsTheRunGoOn()
    {
        m_runner->setPaused(true);
        VERIFY_OK(m_runner->placeCall(order()));
        QVERIFY(stopsAt(kAnswer, 1));
        m_runner->clear();
        QTRY_VERIFY(!m_runner->isPaused());
    }
};

QTEST_GUILESS_MAIN(TestRunner)
#include "tst_runner.moc"
