// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/fork.h"

#include "fakes/kazoolab.h"
#include "qtresult.h"
#include "workspace/projectworld.h"
#include "workspace/runner.h"

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

Project project()
{
    Project project;
    ProjectFlow flow;
    flow.id = u"f"_s;
    flow.flow =
        kazoo::loadFlow(
            looseJson("{'numbers':['100'],'flow':{'module':'answer','data':{},'children':{'_':{'module':'menu',"
                      "'data':{'id':'m'},'children':{'1':{'module':'device','data':{'id':'desk'},'children':{"
                      "'_':{'module':'tts','data':{'text':'nobody'},'children':{}}}},"
                      "'2':{'module':'tts','data':{'text':'two'},'children':{}}}}}}}"))
            .flow;
    project.flows.push_back(flow);
    project.directory.put({u"menus"_s, u"m"_s, looseJson("{'name':'M','retries':3,'timeout':10000}")});
    project.directory.put({u"devices"_s, u"desk"_s, looseJson("{'name':'Desk'}")});
    return project;
}

/// One run of that project and the forks of it.
struct Line
{
    Run run;
    CallId call;

    explicit Line(bool interactive, const QString& press = {})
        : run(runSetupOf(project()).take(), worldOf(project()).take())
    {
        CallOrder order;
        order.from = u"9"_s;
        order.to = u"100"_s;
        order.press = press;
        order.interactive = interactive;
        call = run.placeCall(callPlanOf(project(), order).take());
    }
    [[nodiscard]] TraceRows rows() const { return run.trace().rows(); }
    /// The first row of this kind, -1 without one.
    [[nodiscard]] static qint64 seqOf(const TraceRows& rows, TraceKind kind, LegId leg)
    {
        const auto found = std::find_if(rows.begin(), rows.end(),
                                        [&](const TraceRow& row) { return row.kind == kind && row.leg == leg; });
        return found == rows.end() ? -1 : found->seq;
    }
    [[nodiscard]] Fork fork(qint64 seq, quint32 leg, Fork::Change change) const
    {
        Fork fork;
        fork.seq = seq;
        fork.call = call;
        fork.leg = LegId(leg);
        fork.change = change;
        return fork;
    }
};

QStringList heard(const TraceRows& rows)
{
    QStringList prompts;
    for (const TraceRow& row : rows) {
        if (row.kind == TraceKind::PromptStart && stringMember(row.data, "type") == u"speech")
            prompts << stringMember(row.data, "prompt");
    }
    return prompts;
}

bool beginsAlike(const TraceRows& a, const TraceRows& b, qint64 before)
{
    for (qint64 i = 0; i < before; ++i) {
        if (traceLine(a[size_t(i)]) != traceLine(b[size_t(i)]))
            return false;
    }
    return true;
}

} // namespace

/// What would have come of it.
class TestFork : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void otherDigitsInsteadOfThosePlanned()
    {
        Line line(false, u"1"_s);
        line.run.runToEnd();
        const TraceRows rows = line.rows();
        const qint64 digit = Line::seqOf(rows, TraceKind::Digit, LegId(1));
        QVERIFY(digit > 0);
        Fork fork = line.fork(digit, 1, Fork::Change::Press);
        fork.digits = u"2"_s;
        const Result<TraceRows> made = forkedRun(recordOf(line.run), rows, fork);
        VERIFY_OK(made);
        QVERIFY(beginsAlike(rows, *made, digit));
        QCOMPARE(heard(*made), QStringList{u"two"_s});
        QCOMPARE(made->back().kind, TraceKind::CallEnd);
        QCOMPARE(line.rows().size(), rows.size()); // the run itself is as it was
    }

    void digitsAfterThosePressedAlready()
    {
        Line line(false, u"9"_s); // no such child: the menu asks again
        line.run.runToEnd();
        const TraceRows rows = line.rows();
        const qint64 digit = Line::seqOf(rows, TraceKind::Digit, LegId(1));
        Fork fork = line.fork(digit + 1, 1, Fork::Change::Press);
        fork.digits = u"2"_s;
        const Result<TraceRows> made = forkedRun(recordOf(line.run), rows, fork);
        VERIFY_OK(made);
        QVERIFY(beginsAlike(rows, *made, digit + 1));
        QCOMPARE(heard(*made), QStringList{u"two"_s});
    }

    void otherDigitsInsteadOfThoseAPersonPressed()
    {
        Line line(true);
        line.run.advanceTo(SimTime::fromSeconds(1));
        line.run.press(line.call, LegId(1), u"1"_s);
        line.run.advanceTo(SimTime::fromSeconds(4));
        line.run.hangUp(line.call, LegId(1));
        line.run.runToEnd();
        const TraceRows rows = line.rows();
        const qint64 digit = Line::seqOf(rows, TraceKind::Digit, LegId(1));
        Fork fork = line.fork(digit, 1, Fork::Change::Press);
        fork.digits = u"2"_s;
        const Result<TraceRows> made = forkedRun(recordOf(line.run), rows, fork);
        VERIFY_OK(made);
        QVERIFY(beginsAlike(rows, *made, digit));
        QCOMPARE(heard(*made), QStringList{u"two"_s});
        QCOMPARE(made->back().kind, TraceKind::CallEnd);
    }

    void aPhoneThatRingsDoesSomethingElse_data()
    {
        QTest::addColumn<bool>("interactive");
        QTest::addColumn<int>("code");
        QTest::newRow("busy instead of answering after two seconds") << false << 486;
        QTest::newRow("declined instead of answering after two seconds") << false << 603;
        QTest::newRow("busy instead of the person's answer") << true << 486;
    }
    void aPhoneThatRingsDoesSomethingElse()
    {
        QFETCH(bool, interactive);
        QFETCH(int, code);
        Line line(interactive, interactive ? QString() : u"1"_s);
        if (interactive) {
            line.run.advanceTo(SimTime::fromSeconds(1));
            line.run.press(line.call, LegId(1), u"1"_s);
            line.run.advanceTo(SimTime::fromSeconds(3));
            QVERIFY(line.run.answer(line.call, LegId(2)));
            line.run.advanceTo(SimTime::fromSeconds(8));
            line.run.hangUp(line.call, LegId(2));
        }
        line.run.runToEnd();
        const TraceRows rows = line.rows();
        const qint64 ring = Line::seqOf(rows, TraceKind::LegRing, LegId(2));
        QVERIFY(ring > 0);
        QVERIFY(Line::seqOf(rows, TraceKind::LegAnswer, LegId(2)) > ring);
        Fork fork = line.fork(ring, 2, Fork::Change::Reject);
        fork.code = code;
        const Result<TraceRows> made = forkedRun(recordOf(line.run), rows, fork);
        VERIFY_OK(made);
        QVERIFY(beginsAlike(rows, *made, ring + 1));
        QCOMPARE(Line::seqOf(*made, TraceKind::LegAnswer, LegId(2)), -1);
        QCOMPARE(heard(*made), QStringList{u"nobody"_s});
        QCOMPARE(made->back().kind, TraceKind::CallEnd);
    }

    void aCallerWhoHangsUpEarlier()
    {
        Line line(false, u"1"_s);
        line.run.runToEnd();
        const TraceRows rows = line.rows();
        const qint64 ring = Line::seqOf(rows, TraceKind::LegRing, LegId(2));
        const Result<TraceRows> made = forkedRun(recordOf(line.run), rows, line.fork(ring, 1, Fork::Change::Hangup));
        VERIFY_OK(made);
        QCOMPARE(made->back().kind, TraceKind::CallEnd);
        QCOMPARE(made->back().t.us, rows[size_t(ring)].t.us);
        QVERIFY(rows.back().t > made->back().t);
    }

    void aMomentAtWhichTheCallBegan()
    {
        Line line(false, u"1"_s);
        line.run.runToEnd();
        const TraceRows rows = line.rows();
        const auto menu = std::find_if(rows.begin(), rows.end(), [](const TraceRow& row) {
            return row.kind == TraceKind::BlockEnter && row.module == u"menu";
        });
        QVERIFY(menu != rows.end() && menu->t.us == 0);
        const Result<TraceRows> made =
            forkedRun(recordOf(line.run), rows, line.fork(menu->seq, 1, Fork::Change::Hangup));
        VERIFY_OK(made);
        QVERIFY(beginsAlike(rows, *made, menu->seq + 1));
        QCOMPARE(made->back().kind, TraceKind::CallEnd);
        QCOMPARE(made->back().t.us, 0);
    }

    void whatCannotBeIsRefused()
    {
        Line line(false, u"1"_s);
        line.run.runToEnd();
        const TraceRows rows = line.rows();
        QVERIFY(!forkedRun(recordOf(line.run), rows, line.fork(1'000'000, 1, Fork::Change::Hangup)));
        QVERIFY(!forkedRun(recordOf(line.run), rows, line.fork(0, 2, Fork::Change::Answer))); // it does not ring yet
        QVERIFY(!forkedRun(recordOf(line.run), rows, line.fork(rows.back().seq, 1, Fork::Change::Hangup)));
    }
};

QTEST_GUILESS_MAIN(TestFork)
#include "tst_fork.moc"
