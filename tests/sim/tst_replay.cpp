// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qtresult.h"

#include "fakes/toyflows.h"
#include "sim/replay.h"

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray linesOf(const Run& run)
{
    return ToyCall::lines(run.trace().rows());
}

/// Numbers that talk, ring, ask the web, meet in rooms and queues.
Site busySite()
{
    Site site;
    const auto add = [&site](const QString& id, const QStringList& lines) {
        site.flows[id] = ToyFlows::program(id, lines);
        site.numbers[id] = id;
    };
    add(u"1"_s, {u"answer"_s, u"fetch:http://example.test/a"_s, u"collect:2"_s, u"dial:a"_s, u"say:bye"_s});
    add(u"2"_s, {u"answer"_s, u"room:r;music=jazz;keys=#"_s, u"wait:1"_s});
    add(u"3"_s, {u"queue:q;music=jazz"_s, u"run:4"_s, u"wait:1"_s});
    add(u"4"_s, {u"say:inner"_s, u"listen:news;limit=5"_s});
    site.fetch = [](const HttpRequest&) { return std::nullopt; };
    return site;
}

CallPlan planTo(const QString& to)
{
    CallPlan plan;
    plan.from = u"9"_s;
    plan.to = to;
    plan.interactive = true;
    return plan;
}

/// A run in which every kind of input is made.
Run busyRun()
{
    Run run(RunSetup(), std::make_shared<const SiteWorld>(busySite()));
    for (const QString& to : {u"1"_s, u"2"_s, u"2"_s, u"3"_s, u"3"_s})
        run.placeCall(planTo(to));
    run.advanceTo(SimTime::fromMs(10));
    FetchAnswer answer;
    answer.body = "live answer";
    for (const PendingFetch& fetch : run.pendingFetches())
        run.deliver(fetch.ticket, answer);
    run.advanceTo(SimTime::fromSeconds(1));
    run.press(CallId(1), LegId(1), u"12"_s);
    run.mute(u"r"_s, CallId(2), true);
    run.setAgent(u"agent 1"_s, Others::AgentState::Paused);
    run.advanceTo(SimTime::fromSeconds(2));
    run.answer(CallId(1), LegId(2));
    run.eject(u"r"_s, CallId(2));
    run.setAgent(u"agent 1"_s, Others::AgentState::Available);
    run.advanceTo(SimTime::fromSeconds(4));
    run.press(CallId(3), LegId(1), u"#"_s);
    run.setProgram(CallId(1), ToyFlows::program(u"extra"_s, {u"say:both"_s}));
    run.setWorld(std::make_shared<const SiteWorld>(busySite()));
    Entity entity;
    entity.kind = u"users"_s;
    entity.id = u"u"_s;
    run.changeDirectory(entity);
    run.placeCall(planTo(u"2"_s), SimTime::fromSeconds(7));
    run.advanceTo(SimTime::fromSeconds(9));
    run.endRoom(u"r"_s);
    run.hangUp(CallId(1), LegId(2));
    run.dequeue(CallId(5));
    run.signal(CallId(4), u"news"_s, u"good"_s);
    run.advanceTo(SimTime::fromSeconds(30));
    run.endCall(CallId(6), normalClearing());
    run.runToEnd();
    return run;
}

} // namespace

class TestReplay : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        auto plan = std::make_shared<QueuePlan>();
        plan->agents.push_back({u"agent 1"_s, {}, Span::fixed(3), {}, true});
        ToyMeeting::plans()[u"q"_s] = plan;
    }

    void aReplayIsTheSameToTheByte()
    {
        const Run run = busyRun();
        QVERIFY(run.inputs().size() > 15);
        const Run again = replay(recordOf(run));
        QCOMPARE(linesOf(again), linesOf(run));
        QCOMPARE(again.now(), run.now());
        QCOMPARE(again.inputs().size(), run.inputs().size());
        QCOMPARE(linesOf(replay(recordOf(again))), linesOf(run));
    }

    void aReplayStopsAtAMoment()
    {
        const Run run = busyRun();
        const TraceRows all = run.trace().rows();
        for (const double seconds : {0.005, 1.0, 1.5, 4.0, 8.0}) {
            const Run part = replayTo(recordOf(run), SimTime::fromSeconds(seconds));
            const QByteArray lines = linesOf(part);
            QVERIFY2(ToyCall::lines(all).startsWith(lines), "the beginning of the trace is the same");
            QVERIFY(part.now().seconds() <= seconds);
        }
    }

    void aForkGoesItsOwnWayAndTheOriginalStays()
    {
        const Run run = busyRun();
        const RunRecord record = recordOf(run);
        const auto pressed = std::find_if(record.inputs.begin(), record.inputs.end(),
                                          [](const RunInput& i) { return i.kind == RunInput::Kind::Press; });
        RunInput changed = *pressed;
        changed.digits = u"34"_s;
        const size_t index = size_t(pressed - record.inputs.begin());
        Run fork = forkAt(record, index, changed);
        fork.runToEnd();
        QVERIFY(linesOf(fork).contains("\"value\":\"34\""));
        QVERIFY(linesOf(run).contains("\"value\":\"12\""));
        Run later = forkAt(record, index, changed, true);
        QVERIFY(linesOf(later).contains("\"value\":\"34\""));
        QVERIFY(linesOf(later).contains("room.mute"));
        // An unchanged input and all that follows give the original again.
        QCOMPARE(linesOf(forkAt(record, index, *pressed, true)).left(2000), linesOf(run).left(2000));
        Run without = forkAt(record, index, {});
        without.runToEnd();
        QVERIFY(!linesOf(without).contains("\"kind\":\"digit\""));
    }

    void stateIsComputedFromTheTraceAlone()
    {
        const Run run = busyRun();
        const TraceRows rows = run.trace().rows();
        const CallBoard early = stateAt(rows, SimTime::fromMs(1500));
        QCOMPARE(early.rooms().at(u"r"_s), (std::vector<CallId>{CallId(2), CallId(3)}));
        QVERIFY(early.call(CallId(2))->muted);
        QCOMPARE(early.call(CallId(4))->agent, u"agent 1"_s);
        QCOMPARE(early.queuePosition(CallId(5)), 1);
        QCOMPARE(early.queuePosition(CallId(4)), 0);
        QCOMPARE(early.call(CallId(5))->prompt, u"jazz"_s);
        QCOMPARE(early.agents().at(u"agent 1"_s), u"talking"_s);
        QCOMPARE(early.call(CallId(1))->digits, u"12"_s);
        QCOMPARE(early.call(CallId(1))->legs.at(LegId(2)).phase, LegState::Phase::Ringing);
        const CallBoard inner = stateAt(rows, SimTime::fromMs(4100));
        const std::vector<CallState::Spot> stack{{u"3"_s, u"/1"_s, u"run"_s}, {u"4"_s, u"/1"_s, u"listen"_s}};
        QCOMPARE(inner.call(CallId(4))->stack, stack);
        const CallBoard end = stateAfter(rows, rows.back().seq);
        QVERIFY(end.rooms().empty());
        QVERIFY(end.queues().empty());
        for (const auto& [id, call] : end.calls()) {
            QVERIFY(call.end.has_value());
            QVERIFY(call.stack.empty());
        }
        QVERIFY(stateAfter(rows, -1).calls().empty());
    }

    void everyEventNamesItsCause()
    {
        // Only what comes from outside has no cause: arrivals, inputs, and calls the simulation ends.
        const Run run = busyRun();
        const TraceRows rows = run.trace().rows();
        for (const TraceRow& row : rows) {
            QVERIFY2(row.cause < row.seq, traceLine(row).constData());
            if (row.cause >= 0 || row.kind == TraceKind::CallStart || row.kind == TraceKind::Digit)
                continue;
            const bool fromOutside = std::any_of(run.inputs().begin(), run.inputs().end(),
                                                 [&](const RunInput& input) { return input.t == row.t; });
            QVERIFY2(fromOutside, traceLine(row).constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestReplay)
#include "tst_replay.moc"
