// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qtresult.h"

#include "fakes/toyflows.h"

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Several calls of one run: number N runs the flow "N".
class Meeting
{
public:
    Meeting& flow(const QString& id, const QStringList& lines, const Rules& rules = ToyFlows::rules())
    {
        site.flows[id] = ToyFlows::program(id, lines, rules);
        site.numbers[id] = id;
        return *this;
    }
    Meeting& call(const QString& to, double at, QByteArray caller = "[]", const QByteArray& callees = "{}")
    {
        QByteArray json = "{'caller':" + caller + ",'callees':" + callees + "}";
        json.replace('\'', '"');
        CallPlan plan;
        plan.from = u"9%1"_s.arg(plans.size());
        plan.to = to;
        plan.scenario = std::make_shared<const Scenario>(Scenario::fromJson(parseJson(json).take()).take());
        plans.push_back({plan, SimTime::fromSeconds(at)});
        return *this;
    }
    [[nodiscard]] Run run() const
    {
        Run made(setup, std::make_shared<const SiteWorld>(site));
        for (const auto& [plan, at] : plans)
            made.placeCall(plan, at);
        return made;
    }
    Meeting& play()
    {
        Run made = run();
        made.runToEnd();
        rows = made.trace().rows();
        return *this;
    }
    /// "1: key 2 | 2: over 3": for each call, results and lengths of its blocks in order.
    [[nodiscard]] QString results() const
    {
        std::map<quint32, QStringList> byCall;
        for (const TraceRow& row : rows) {
            if (row.kind != TraceKind::Variable)
                continue;
            const QString name = stringMember(row.data, "name");
            if (name == "result"_L1 || name == "length"_L1)
                byCall[row.call.value] << stringMember(row.data, "value");
        }
        QStringList texts;
        for (const auto& [id, list] : byCall)
            texts << u"%1: %2"_s.arg(id).arg(list.join(u' '));
        return texts.join(u" | "_s);
    }
    [[nodiscard]] QStringList seen(TraceKind kind, std::string_view key) const
    {
        QStringList values;
        for (const TraceRow& row : rows) {
            if (row.kind == kind)
                values << u"%1:%2"_s.arg(row.call.value)
                              .arg(member(row.data, key) ? scalarText(*member(row.data, key)) : QString());
        }
        return values;
    }
    [[nodiscard]] QString variable(quint32 call, const QString& name) const
    {
        QString value;
        for (const TraceRow& row : rows) {
            if (row.kind == TraceKind::Variable && row.call.value == call && stringMember(row.data, "name") == name)
                value = stringMember(row.data, "value");
        }
        return value;
    }
    [[nodiscard]] QStringList warnings() const
    {
        QStringList codes;
        for (const TraceRow& row : rows) {
            if (row.kind == TraceKind::Warning)
                codes << stringMember(row.data, "code");
        }
        return codes;
    }

    RunSetup setup;
    Site site;
    std::vector<std::pair<CallPlan, SimTime>> plans;
    TraceRows rows;
};

std::shared_ptr<const QueuePlan> planOf(int agents, double service, double wrapUp = 0)
{
    auto plan = std::make_shared<QueuePlan>();
    for (int i = 0; i < agents; ++i) {
        QueueAgent agent;
        agent.id = u"agent %1"_s.arg(i + 1);
        agent.service = Span::fixed(service);
        agent.wrapUp = SimTime::fromSeconds(wrapUp);
        plan->agents.push_back(agent);
    }
    return plan;
}

std::shared_ptr<const QueuePlan> phonePlan(const QStringList& parties)
{
    auto plan = std::make_shared<QueuePlan>();
    for (const QString& party : parties) {
        QueueAgent agent;
        agent.id = party;
        agent.targets.emplace_back();
        agent.targets.back().party = party;
        plan->agents.push_back(agent);
    }
    return plan;
}

} // namespace

class TestMeeting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ToyMeeting::plans().clear(); }

    void roomsEnd_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<QByteArray>("firstCaller");
        QTest::addColumn<QByteArray>("secondCaller");
        QTest::addColumn<QString>("results");
        QTest::newRow("a leave key ends only the own stay")
            << u"r;keys=#"_s << u"r;keys=#"_s << QByteArray("[{'wait':5},{'press':'#'}]")
            << QByteArray("[{'wait':7},{'press':'#'}]") << u"1: key 5 | 2: key 7"_s;
        QTest::newRow("two-party bridge: who is left alone leaves")
            << u"r;alone"_s << u"r;alone"_s << QByteArray("[{'wait':5},{'hangup':true}]") << QByteArray("[]")
            << u"2: over 4"_s;
        QTest::newRow("the last moderator takes the others along")
            << u"r;moderator"_s << u"r;withmoderator"_s << QByteArray("[{'wait':5},{'hangup':true}]")
            << QByteArray("[]") << u"2: over 4"_s;
        QTest::newRow("each has its own time limit") << u"r;limit=3"_s << u"r;limit=9"_s << QByteArray("[]")
                                                     << QByteArray("[]") << u"1: total 3 | 2: total 9"_s;
        QTest::newRow("nobody gets into a full room") << u"r;limit=3"_s << u"r;max=1"_s << QByteArray("[]")
                                                      << QByteArray("[]") << u"1: total 3 | 2: failed 0"_s;
    }
    void roomsEnd()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QFETCH(QByteArray, firstCaller);
        QFETCH(QByteArray, secondCaller);
        QFETCH(QString, results);
        Meeting meeting;
        meeting.flow(u"1"_s, {u"answer"_s, u"room:"_s + first}).flow(u"2"_s, {u"answer"_s, u"room:"_s + second});
        meeting.call(u"1"_s, 0, firstCaller).call(u"2"_s, 1, secondCaller).play();
        QCOMPARE(meeting.results(), results);
        QCOMPARE(meeting.warnings(), QStringList());
    }

    void musicPlaysWhileAloneOrWithoutModerator()
    {
        Meeting meeting;
        meeting.flow(u"1"_s, {u"room:r;music=jazz;limit=4"_s})
            .flow(u"2"_s, {u"room:r;wait;music=waltz;limit=9"_s})
            .flow(u"3"_s, {u"room:r;moderator;limit=2"_s});
        meeting.call(u"1"_s, 0).call(u"2"_s, 1).call(u"3"_s, 3).play();
        // Alone from 0 to 1; the second hears music until the moderator comes and after he has gone.
        QCOMPARE(meeting.seen(TraceKind::PromptStart, "prompt"),
                 (QStringList{u"1:jazz"_s, u"2:waltz"_s, u"2:waltz"_s}));
        QCOMPARE(meeting.seen(TraceKind::PromptEnd, "reason"), (QStringList{u"1:done"_s, u"2:done"_s, u"2:done"_s}));
        QCOMPARE(meeting.seen(TraceKind::RoomJoin, "members"), (QStringList{u"1:1"_s, u"2:2"_s, u"3:3"_s}));
        QCOMPARE(meeting.seen(TraceKind::RoomLeave, "members"), (QStringList{u"1:2"_s, u"3:1"_s, u"2:0"_s}));
    }

    void anotherCallEjectsMutesAndEnds()
    {
        Meeting meeting;
        meeting.flow(u"1"_s, {u"room:r"_s}).flow(u"2"_s, {u"room:r"_s});
        meeting.flow(u"3"_s, {u"eject:r;mute"_s, u"wait:1"_s, u"eject:r;first"_s, u"wait:1"_s, u"eject:r;all"_s});
        meeting.call(u"1"_s, 0).call(u"2"_s, 0).call(u"3"_s, 2).play();
        QCOMPARE(meeting.results(), u"1: ejected 3 | 2: over 4"_s);
        QCOMPARE(meeting.seen(TraceKind::RoomMute, "muted"), QStringList{u"1:true"_s});
        Run run = meeting.run();
        run.advanceTo(SimTime::fromSeconds(1));
        QVERIFY(run.eject(u"r"_s, CallId(2)));
        QVERIFY(!run.eject(u"r"_s, CallId(2)));
        QVERIFY(run.mute(u"r"_s, CallId(1), true));
        QVERIFY(run.endRoom(u"r"_s));
        QVERIFY(!run.endRoom(u"nowhere"_s));
        run.advanceTo(SimTime::fromSeconds(1));
        QVERIFY(!run.endRoom(u"r"_s));
    }

    void heldCallsAreRetrieved()
    {
        Meeting meeting;
        meeting.flow(u"1"_s, {u"answer"_s, u"hold:slot;music=jazz"_s}).flow(u"2"_s, {u"retrieve:slot"_s});
        meeting.call(u"1"_s, 0).call(u"2"_s, 5, "[{'wait':3},{'hangup':true}]").play();
        QCOMPARE(meeting.results(), u"1: talked 3"_s);
        QCOMPARE(meeting.seen(TraceKind::HoldEnd, "reason"), QStringList{u"1:retrieved"_s});
        QCOMPARE(meeting.seen(TraceKind::RoomJoin, "room"), (QStringList{u"1:talk 1"_s, u"2:talk 1"_s}));
        QCOMPARE(meeting.seen(TraceKind::CallLink, "other"), QStringList{u"2:1"_s});
    }

    void holdingEnds_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<QByteArray>("caller");
        QTest::addColumn<QString>("results");
        QTest::newRow("limit") << u"slot;limit=4"_s << QByteArray("[]") << u"1: total 0 | 2: failed 0"_s;
        QTest::newRow("key") << u"slot;keys=*"_s << QByteArray("[{'wait':2},{'press':'1*'}]")
                             << u"1: key 0 | 2: failed 0"_s;
    }
    void holdingEnds()
    {
        QFETCH(QString, options);
        QFETCH(QByteArray, caller);
        QFETCH(QString, results);
        Meeting meeting;
        meeting.flow(u"1"_s, {u"answer"_s, u"hold:"_s + options}).flow(u"2"_s, {u"retrieve:slot"_s});
        meeting.call(u"1"_s, 0, caller).call(u"2"_s, 5).play();
        QCOMPARE(meeting.results(), results);
    }

    void aNameHoldsOneCall()
    {
        Meeting meeting;
        meeting.flow(u"1"_s, {u"hold:slot;limit=2"_s});
        meeting.call(u"1"_s, 0).call(u"1"_s, 1).play();
        QCOMPARE(meeting.results(), u"1: total 0 | 2: failed 0"_s);
    }

    void ringingCallsArePickedUp()
    {
        Meeting meeting;
        meeting.flow(u"1"_s, {u"dial:a,b"_s}).flow(u"2"_s, {u"pickup"_s});
        meeting.call(u"1"_s, 0, "[]", "{'a':[{'noanswer':true}],'b':[{'noanswer':true}]}")
            .call(u"2"_s, 3, "[{'wait':6},{'hangup':true}]")
            .play();
        QCOMPARE(meeting.seen(TraceKind::LegEnd, "cause").mid(0, 2),
                 (QStringList{u"1:PICKED_OFF"_s, u"1:PICKED_OFF"_s}));
        QCOMPARE(meeting.variable(1, u"cause"_s), u"NORMAL_CLEARING"_s);
        QCOMPARE(meeting.seen(TraceKind::CallEnd, "outcome"), (QStringList{u"2:answered"_s, u"1:answered"_s}));
    }

    void queuesServe_data()
    {
        QTest::addColumn<QStringList>("flows");
        QTest::addColumn<int>("agents");
        QTest::addColumn<double>("wrapUp");
        QTest::addColumn<QStringList>("served");
        QTest::newRow("in the order they came, as agents get free")
            << QStringList{u"queue:q"_s, u"queue:q"_s, u"queue:q"_s} << 1 << 0.0
            << QStringList{u"1:0"_s, u"2:9"_s, u"3:18"_s};
        QTest::newRow("higher priority first") << QStringList{u"queue:q"_s, u"queue:q"_s, u"queue:q;priority=5"_s}
                                               << 1 << 0.0 << QStringList{u"1:0"_s, u"3:8"_s, u"2:19"_s};
        QTest::newRow("two agents") << QStringList{u"queue:q"_s, u"queue:q"_s, u"queue:q"_s} << 2 << 0.0
                                    << QStringList{u"1:0"_s, u"2:0"_s, u"3:8"_s};
        QTest::newRow("wrapping up takes time")
            << QStringList{u"queue:q"_s, u"queue:q"_s} << 1 << 4.0 << QStringList{u"1:0"_s, u"2:13"_s};
    }
    void queuesServe()
    {
        QFETCH(QStringList, flows);
        QFETCH(int, agents);
        QFETCH(double, wrapUp);
        QFETCH(QStringList, served);
        ToyMeeting::plans()[u"q"_s] = planOf(agents, 10, wrapUp);
        Meeting meeting;
        for (qsizetype i = 0; i < flows.size(); ++i) {
            meeting.flow(QString::number(i + 1), {flows[i]});
            meeting.call(QString::number(i + 1), double(i));
        }
        meeting.play();
        QCOMPARE(meeting.seen(TraceKind::QueueServe, "waited"), served);
        QCOMPARE(meeting.warnings(), QStringList());
    }

    void queueingEnds_data()
    {
        QTest::addColumn<QString>("queue");
        QTest::addColumn<QByteArray>("caller");
        QTest::addColumn<QString>("results");
        QTest::newRow("waited for the limit") << u"q;limit=6"_s << QByteArray("[]") << u"1: talked 10 | 2: total 0"_s;
        QTest::newRow("exit key") << u"q;keys=#"_s << QByteArray("[{'wait':3},{'press':'1#'}]")
                                  << u"1: talked 10 | 2: key 0"_s;
        QTest::newRow("the caller hangs up")
            << u"q"_s << QByteArray("[{'wait':3},{'hangup':true}]") << u"1: talked 10"_s;
        QTest::newRow("the talk has a limit") << u"q;talk=2"_s << QByteArray("[]") << u"1: talked 10 | 2: talked 2"_s;
    }
    void queueingEnds()
    {
        QFETCH(QString, queue);
        QFETCH(QByteArray, caller);
        QFETCH(QString, results);
        ToyMeeting::plans()[u"q"_s] = planOf(1, 10);
        Meeting meeting;
        meeting.flow(u"1"_s, {u"queue:q"_s}).flow(u"2"_s, {u"answer"_s, u"queue:"_s + queue});
        meeting.call(u"1"_s, 0).call(u"2"_s, 1, caller).play();
        QCOMPARE(meeting.results(), results);
    }

    void queuesRefuse()
    {
        auto plan = std::make_shared<QueuePlan>(*planOf(1, 10));
        plan->maxWaiting = 1;
        ToyMeeting::plans()[u"q"_s] = plan;
        auto empty = std::make_shared<QueuePlan>();
        empty->needsAgents = true;
        ToyMeeting::plans()[u"empty"_s] = empty;
        Meeting meeting;
        meeting.flow(u"1"_s, {u"queue:q"_s}).flow(u"2"_s, {u"queue:empty"_s});
        meeting.call(u"1"_s, 0).call(u"1"_s, 1).call(u"1"_s, 2).call(u"2"_s, 3).play();
        QCOMPARE(meeting.variable(3, u"text"_s), u"full"_s);
        QCOMPARE(meeting.variable(4, u"text"_s), u"no agents"_s);
    }

    void theLastAgentGoesAndEverybodyLeaves()
    {
        auto plan = std::make_shared<QueuePlan>(*planOf(1, 10));
        plan->needsAgents = true;
        ToyMeeting::plans()[u"q"_s] = plan;
        Meeting meeting;
        meeting.flow(u"1"_s, {u"queue:q"_s}).flow(u"2"_s, {u"agent:agent 1;out"_s});
        meeting.call(u"1"_s, 0).call(u"1"_s, 1).call(u"2"_s, 4).play();
        QCOMPARE(meeting.results(), u"1: talked 10 | 2: failed 0"_s);
        QCOMPARE(meeting.variable(2, u"text"_s), u"no agents"_s);
    }

    void agentsComeAndGo()
    {
        auto plan = std::make_shared<QueuePlan>(*planOf(1, 10));
        plan->agents.front().available = false;
        ToyMeeting::plans()[u"q"_s] = plan;
        Meeting meeting;
        meeting.flow(u"1"_s, {u"queue:q"_s}).flow(u"2"_s, {u"agent:agent 1;in"_s});
        meeting.call(u"1"_s, 0).call(u"2"_s, 4).play();
        QCOMPARE(meeting.seen(TraceKind::QueueServe, "waited"), QStringList{u"1:4"_s});
    }

    void strategiesChoose_data()
    {
        QTest::addColumn<QueuePlan::Strategy>("strategy");
        QTest::addColumn<QStringList>("chosen");
        QTest::newRow("who was chosen longest ago")
            << QueuePlan::Strategy::RoundRobin << QStringList{u"1:agent 1"_s, u"2:agent 2"_s, u"3:agent 1"_s};
        QTest::newRow("who has been free for longest")
            << QueuePlan::Strategy::MostIdle << QStringList{u"1:agent 1"_s, u"2:agent 2"_s, u"3:agent 2"_s};
        QTest::newRow("fewest calls") << QueuePlan::Strategy::FewestCalls
                                      << QStringList{u"1:agent 1"_s, u"2:agent 2"_s, u"3:agent 1"_s};
    }
    void strategiesChoose()
    {
        QFETCH(QueuePlan::Strategy, strategy);
        QFETCH(QStringList, chosen);
        auto plan = std::make_shared<QueuePlan>(*planOf(2, 10));
        plan->strategy = strategy;
        plan->agents[1].service = Span::fixed(2); // free again before the first
        ToyMeeting::plans()[u"q"_s] = plan;
        Meeting meeting;
        meeting.flow(u"1"_s, {u"queue:q"_s});
        meeting.call(u"1"_s, 0).call(u"1"_s, 1).call(u"1"_s, 20).play();
        QCOMPARE(meeting.seen(TraceKind::QueueServe, "agent"), chosen);
    }

    void agentsAreRungUntilOneAnswers()
    {
        ToyMeeting::plans()[u"q"_s] = phonePlan({u"a"_s, u"b"_s, u"c"_s});
        Meeting meeting;
        meeting.flow(u"1"_s, {u"queue:q;music=jazz"_s});
        meeting
            .call(
                u"1"_s, 0, "[]",
                "{'a':[{'unregistered':true}],'b':[{'noanswer':true}],'c':[{'answer':1},{'wait':4},{'hangup':true}]}")
            .play();
        // b rings for 15 s; a has been rung again by then and refuses again, c answers a second later.
        QCOMPARE(meeting.seen(TraceKind::QueueServe, "agent"), QStringList{u"1:c"_s});
        QCOMPARE(meeting.seen(TraceKind::QueueServe, "waited"), QStringList{u"1:16"_s});
        QCOMPARE(meeting.results(), u"1: talked 4"_s);
    }

    void callsServeAQueue()
    {
        Meeting meeting;
        meeting.flow(u"1"_s, {u"answer"_s, u"queue:q"_s}).flow(u"2"_s, {u"serve:q;music=jazz"_s, u"serve:q"_s});
        meeting.call(u"1"_s, 0, "[{'wait':5},{'hangup':true}]")
            .call(u"2"_s, 2, "[{'wait':60},{'hangup':true}]")
            .call(u"1"_s, 20, "[{'wait':7},{'hangup':true}]")
            .play();
        QCOMPARE(meeting.results(), u"2: talked 3 talked 7"_s);
    }

    void aFlowGoesOnWhileTheCallWaitsInAQueue()
    {
        ToyMeeting::plans()[u"q"_s] = planOf(1, 10);
        Meeting meeting;
        meeting.flow(u"1"_s, {u"queue:q"_s});
        meeting.flow(u"2"_s, {u"enqueue:q;then=/3"_s, u"say:please wait"_s, u"wait:100"_s, u"queue:q"_s});
        meeting.call(u"1"_s, 0).call(u"2"_s, 2).play();
        QCOMPARE(meeting.seen(TraceKind::QueueServe, "waited"), (QStringList{u"1:0"_s, u"2:8"_s}));
        QCOMPARE(meeting.results(), u"1: talked 10 | 2: talked 10"_s);
        // Hanging up meanwhile frees the place.
        Meeting gone;
        gone.flow(u"1"_s, {u"queue:q"_s}).flow(u"2"_s, {u"enqueue:q;then=/1"_s, u"queue:q"_s});
        gone.flow(u"3"_s, {u"enqueue:q;then=/2"_s, u"wait:100"_s, u"queue:q"_s});
        gone.call(u"1"_s, 0).call(u"3"_s, 1, "[{'wait':3},{'hangup':true}]").call(u"1"_s, 2).play();
        QCOMPARE(gone.seen(TraceKind::QueueServe, "waited"), (QStringList{u"1:0"_s, u"3:8"_s}));
    }

    void chainedCallsConnectAndEndTogether()
    {
        Meeting meeting;
        meeting.flow(u"1"_s, {u"place:555;flow=leg;chained"_s, u"room:r;alone"_s, u"wait:1"_s});
        meeting.flow(u"leg"_s, {u"room:r;alone"_s, u"hangup"_s});
        meeting.call(u"1"_s, 0, "[]", "{'555':[{'answer':2},{'wait':5},{'hangup':true}]}").play();
        // The caller is answered when the other is in, and moves on when the other has left.
        QCOMPARE(meeting.seen(TraceKind::LegAnswer, "x").size(), 2);
        QCOMPARE(meeting.results(), u"1: over 7"_s);
        QCOMPARE(meeting.variable(2, u"given"_s), u"by 1"_s);
        Meeting refused;
        refused.site = meeting.site;
        refused.call(u"1"_s, 0, "[]", "{'555':[{'wait':3},{'busy':true}]}").play();
        QCOMPARE(refused.results(), u"1: over 3"_s);
        Meeting given;
        given.site = meeting.site;
        given.call(u"1"_s, 0, "[{'wait':1},{'hangup':true}]", "{'555':[{'noanswer':true}]}").play();
        QCOMPARE(given.seen(TraceKind::CallEnd, "cause").size(), 2);
        QCOMPARE(given.rows.back().t.seconds(), 1.0);
    }

    void flowsRunWithoutAPhone()
    {
        Meeting meeting;
        meeting.flow(u"1"_s, {u"wait:2"_s, u"say:nobody hears this"_s, u"dial:a"_s});
        CallPlan plan;
        plan.to = u"1"_s;
        plan.phoneless = true;
        plan.variables = {{u"a"_s, u"b"_s, {}}};
        meeting.plans.push_back({plan, {}});
        meeting.play();
        QCOMPARE(meeting.seen(TraceKind::CallStart, "direction"), QStringList{u"1:none"_s});
        QCOMPARE(meeting.seen(TraceKind::CallEnd, "outcome"), QStringList{u"1:finished"_s});
        QCOMPARE(meeting.warnings(), (QStringList{u"no-phone"_s, u"no-phone"_s}));
        QCOMPARE(meeting.variable(1, u"a"_s), u"b"_s);
    }

    void signalsReachOtherCalls()
    {
        Meeting meeting;
        meeting.flow(u"1"_s, {u"listen:news;limit=9"_s, u"listen:news;limit=2"_s})
            .flow(u"2"_s, {u"signal:1;name=news;value=good"_s});
        meeting.call(u"1"_s, 0).call(u"2"_s, 3).play();
        QCOMPARE(meeting.results(), u"1: signal 0 total 0"_s);
        QCOMPARE(meeting.variable(1, u"news"_s), u"good"_s);
        QCOMPARE(meeting.seen(TraceKind::Signal, "from"), QStringList{u"1:2"_s});
    }

    void keysDuringATalkRunAFlowBesideIt()
    {
        Meeting meeting;
        meeting.flow(u"1"_s, {u"watch:2=side"_s, u"dial:a"_s}).flow(u"side"_s, {u"collect:1"_s});
        meeting
            .call(u"1"_s, 0, "[{'wait':5},{'press':'*2'},{'wait':1},{'press':'7'}]",
                  "{'a':[{'answer':1},{'wait':20},{'hangup':true}]}")
            .play();
        QCOMPARE(meeting.variable(2, u"digits"_s), u"7"_s);
        QCOMPARE(meeting.variable(1, u"cause"_s), u"NORMAL_CLEARING"_s);
        QCOMPARE(meeting.rows.back().t.seconds(), 21.0);
        QCOMPARE(meeting.seen(TraceKind::CallLink, "relation"), QStringList{u"2:beside"_s});
    }

    void theOtherSideIsSentToAnotherNumber()
    {
        Meeting meeting;
        meeting.flow(u"1"_s, {u"watch:4=side"_s, u"dial:a"_s})
            .flow(u"side"_s, {u"sendaway:7"_s})
            .flow(u"7"_s, {u"collect:1"_s});
        meeting
            .call(u"1"_s, 0, "[{'wait':5},{'press':'*4'}]",
                  "{'a':[{'answer':1},{'wait':9},{'press':'3'},{'wait':20},{'hangup':true}]}")
            .play();
        QCOMPARE(meeting.variable(1, u"cause"_s), u"BLIND_TRANSFER"_s);
        QCOMPARE(meeting.variable(3, u"digits"_s), u"3"_s);
        QCOMPARE(meeting.seen(TraceKind::CallStart, "from").mid(2), QStringList{u"3:a"_s});
    }

    void anOutsideProgramReplacesTheRunningOne()
    {
        Meeting meeting;
        meeting.flow(u"1"_s, {u"say:a long text that goes on and on"_s, u"wait:100"_s});
        meeting.call(u"1"_s, 0);
        Run run = meeting.run();
        run.advanceTo(SimTime::fromSeconds(1));
        QVERIFY(run.setProgram(CallId(1), ToyFlows::program(u"new"_s, {u"wait:2"_s})));
        run.runToEnd();
        const TraceRows rows = run.trace().rows();
        QCOMPARE(rows.back().t.seconds(), 3.0);
        QVERIFY(std::any_of(rows.begin(), rows.end(), [](const TraceRow& row) {
            return row.kind == TraceKind::PromptEnd && stringMember(row.data, "reason") == "interrupted"_L1;
        }));
        QVERIFY(!run.setProgram(CallId(1), nullptr));
    }

    void anOutsideProgramRunsBesideATalk()
    {
        Meeting meeting;
        meeting.flow(u"1"_s, {u"dial:a"_s});
        meeting.call(u"1"_s, 0, "[]", "{'a':[{'answer':1},{'wait':9},{'hangup':true}]}");
        Run run = meeting.run();
        run.advanceTo(SimTime::fromSeconds(3));
        QVERIFY(run.setProgram(CallId(1), ToyFlows::program(u"new"_s, {u"say:hello both"_s})));
        run.runToEnd();
        const TraceRows rows = run.trace().rows();
        QCOMPARE(rows.back().t.seconds(), 10.0);
        QVERIFY(std::any_of(rows.begin(), rows.end(), [](const TraceRow& row) {
            return row.kind == TraceKind::PromptStart && row.call == CallId(1);
        }));
    }
};

QTEST_GUILESS_MAIN(TestMeeting)
#include "tst_meeting.moc"
