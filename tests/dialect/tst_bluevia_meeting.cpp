// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qtresult.h"

#include "blueviastage.h"

using stage::Stage;
using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

// Several phones and calls at once: conferences, running calls, commands that interrupt.
class TestBlueviaMeeting : public QObject
{
    Q_OBJECT

    static std::shared_ptr<const Program> commands(const QByteArray& list)
    {
        return bluevia::compileFlow(u"set"_s,
                                    bluevia::loadFlow(Json{{"commands", stage::json("[" + list + "]")}}).flow);
    }

    /// Callers come one after the other, "start" seconds apart; each runs its own list and hangs up when it says so.
    struct Caller
    {
        QByteArray list;
        QByteArray steps;
        double at = 0;
    };
    static Stage met(const std::vector<Caller>& callers, const QByteArray& account = "{}")
    {
        Stage stage("{'account':" + account + "}");
        for (const Caller& caller : callers) {
            CallPlan plan = stage.plan();
            plan.program = commands(caller.list);
            const Json scenario = stage::json("{'caller':[" + caller.steps + "]}");
            plan.scenario = std::make_shared<const Scenario>(Scenario::fromJson(scenario).take());
            stage.run().placeCall(plan, SimTime::fromSeconds(caller.at));
        }
        stage.end();
        return stage;
    }
    /// "join 1 at 0", "music 1 at 0", "leave 1 at 5", "hangup 1 at 5": what calls do, in order.
    static QStringList told(const Stage& stage)
    {
        QStringList lines;
        const auto tell = [&](const TraceRow& row, const QString& what) {
            lines << u"%1 %2 at %3"_s.arg(what).arg(row.call.value).arg(row.t.seconds());
        };
        for (const TraceRow& row : stage.rows) {
            if (row.kind == TraceKind::RoomJoin)
                tell(row, u"join"_s);
            else if (row.kind == TraceKind::RoomLeave)
                tell(row, u"leave"_s);
            else if (row.kind == TraceKind::PromptStart)
                tell(row, stringMember(row.data, "prompt") == u"conference music" ? u"music"_s
                                                                                  : stringMember(row.data, "prompt"));
            else if (row.kind == TraceKind::BlockEnter && row.module == u"hangup")
                tell(row, u"hangup"_s);
        }
        return lines;
    }

private Q_SLOTS:
    void conferences_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<QString>("lines");
        const QByteArray plain = "{'dial':{'conferenceName':'c'}},{'hangup':{}}";
        QTest::newRow("3.2 row 17: one member hears music until the second enters")
            << plain << plain
            << u"join 1 at 0; music 1 at 0; join 2 at 4; leave 1 at 10; music 2 at 10; leave 2 at 14"_s;
        QTest::newRow("who does not start it waits in music until somebody does")
            << QByteArray("{'dial':{'conferenceName':'c','conferenceProperties':{'startOnEnter':'false'}}}") << plain
            << u"join 1 at 0; music 1 at 0; join 2 at 4; leave 1 at 10; music 2 at 10; leave 2 at 14"_s;
        QTest::newRow("two who do not start it both wait")
            << QByteArray("{'dial':{'conferenceName':'c','conferenceProperties':{'startOnEnter':false}}}")
            << QByteArray("{'dial':{'conferenceName':'c','conferenceProperties':{'startOnEnter':false}}}")
            << u"join 1 at 0; music 1 at 0; join 2 at 4; music 2 at 4; leave 1 at 10; leave 2 at 14"_s;
        QTest::newRow("the member with endOnExit takes everybody along")
            << QByteArray("{'dial':{'conferenceName':'c','conferenceProperties':{'endOnExit':'true'}}}") << plain
            << u"join 1 at 0; music 1 at 0; join 2 at 4; leave 1 at 10; music 2 at 10; leave 2 at 10; hangup 2 at 10"_s;
        QTest::newRow("nobody gets into a full one")
            << plain
            << QByteArray("{'dial':{'conferenceName':'c','conferenceProperties':{'maxMembers':1}}},{'hangup':{}}")
            << u"join 1 at 0; music 1 at 0; hangup 2 at 4; leave 1 at 10"_s;
        QTest::newRow("the time limit ends the stay, and the list goes on")
            << QByteArray("{'dial':{'conferenceName':'c','conferenceProperties':{'timeLimit':2}}},{'hangup':{}}")
            << QByteArray("{'hangup':{}}")
            << u"join 1 at 0; music 1 at 0; leave 1 at 2; hangup 1 at 2; hangup 2 at 4"_s;
        QTest::newRow("other names are other conferences")
            << plain << QByteArray("{'dial':{'conferenceName':'d'}}")
            << u"join 1 at 0; music 1 at 0; join 2 at 4; music 2 at 4; leave 1 at 10; leave 2 at 14"_s;
    }
    void conferences()
    {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        QFETCH(QString, lines);
        const QByteArray ten = "{'wait':10},{'hangup':true}";
        const Stage stage = met({{first, ten, 0}, {second, ten, 4}});
        const QString seen = told(stage).join(u"; "_s);
        QVERIFY2(seen == lines, (seen.toUtf8() + '\n' + stage.lines()).constData());
    }

    void membersAreHeardEnteringAndLeaving_data()
    {
        QTest::addColumn<QByteArray>("properties");
        QTest::addColumn<QString>("enters");
        QTest::addColumn<QString>("leaves");
        QTest::newRow("nothing") << QByteArray("{}") << QString() << QString();
        QTest::newRow("beeps") << QByteArray("{'beepsOnEnter':'1','beepsOnExit':2}") << u"beep"_s << u"two beeps"_s;
        QTest::newRow("words") << QByteArray("{'speakOnEnter':{'text':'Ann'},'speakOnExit':{'speak':{'text':'Bye'}}}")
                               << u"Ann"_s << u"Bye"_s;
        QTest::newRow("sounds")
            << QByteArray("{'playOnEnter':{'url':'http://m/in.wav'},'playOnExit':{'url':'http://m/out.wav'}}")
            << u"http://m/in.wav"_s << u"http://m/out.wav"_s;
    }
    void membersAreHeardEnteringAndLeaving()
    {
        QFETCH(QByteArray, properties);
        QFETCH(QString, enters);
        QFETCH(QString, leaves);
        const Stage stage = met({{"{'dial':{'conferenceName':'c','conferenceProperties':" + properties + "}}",
                                  "{'wait':3},{'hangup':true}"}});
        const std::vector<TraceRow> joins = stage.all(TraceKind::RoomJoin);
        QCOMPARE(joins.size(), 1U);
        QVERIFY2(stage.lines().contains(enters.toUtf8()) && stage.lines().contains(leaves.toUtf8()),
                 stage.lines().constData());
    }

    void anotherCallIsJoined()
    {
        const QByteArray id = bluevia::callIdOf(1, CallId(1)).toUtf8();
        const Stage stage = met({{"{'wait':{'length':1}}", "{'wait':20},{'hangup':true}", 0},
                                 {"{'dial':{'callId':'" + id + "'}},{'hangup':{}}", "", 4}});
        QCOMPARE(told(stage).join(u"; "_s),
                 u"join 2 at 4; join 1 at 4; leave 1 at 20; leave 2 at 20; hangup 2 at 20"_s);
    }
    void anotherCallIsJoinedInItsConference()
    {
        const QByteArray id = bluevia::callIdOf(1, CallId(1)).toUtf8();
        const Stage stage = met({{"{'dial':{'conferenceName':'c'}}", "{'wait':20},{'hangup':true}", 0},
                                 {"{'dial':{'callId':'" + id + "'}},{'hangup':{}}", "", 4}});
        QCOMPARE(told(stage).join(u"; "_s),
                 u"join 1 at 0; music 1 at 0; join 2 at 4; leave 1 at 20; leave 2 at 20; hangup 2 at 20"_s);
    }
    void joiningFails_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::newRow("3.2 row 18: an unknown call lets the list go on") << QByteArray("none");
        QTest::newRow("3.2 row 18: so does one that is over") << bluevia::callIdOf(1, CallId(1)).toUtf8();
    }
    void joiningFails()
    {
        QFETCH(QByteArray, id);
        const Stage stage =
            met({{"{'hangup':{}}", "", 0}, {"{'dial':{'callId':'" + id + "'}},{'hangup':{}}", "", 4}});
        QCOMPARE(told(stage).join(u"; "_s), u"hangup 1 at 0; hangup 2 at 4"_s);
        QCOMPARE(stage.warnings(), QStringList(u"no-call"_s));
    }

    void everybodyWhoAnswersJoinsWhenTheAccountSaysSo()
    {
        Stage stage("{'account':{'severalDestinations':'join'},'callees':{'+441632960202':[{'answer':2},{'wait':8},{'"
                    "hangup':true}],"
                    "'+441632960203':[{'answer':4},{'wait':9},{'hangup':true}]}}");
        CallPlan plan = stage.plan();
        plan.program =
            commands("{'dial':{'number':{'destination':['tel:+441632960202','tel:+441632960203']}}},{'hangup':{}}");
        stage.run().placeCall(plan);
        stage.end();
        QCOMPARE(
            told(stage).join(u"; "_s),
            u"join 1 at 0; join 2 at 2; join 3 at 4; leave 2 at 10; leave 3 at 13; leave 1 at 13; hangup 1 at 13"_s);
    }

    void aNumberDialledIntoAConference()
    {
        Stage stage("{'callees':{'+441632960202':[{'answer':2},{'wait':8},{'hangup':true}]}}");
        CallPlan plan = stage.plan();
        plan.program =
            commands("{'dial':{'number':{'destination':'tel:+441632960202'},'conferenceName':'c'}},{'hangup':{}}");
        stage.run().placeCall(plan);
        stage.end();
        QCOMPARE(told(stage).join(u"; "_s), u"hangup 1 at 0; join 2 at 2; music 2 at 2; leave 2 at 10"_s);
    }

    void newCommandsInterrupt_data()
    {
        QTest::addColumn<QByteArray>("running");
        const QByteArray after = ",{'speak':{'text':'never'}}";
        QTest::newRow("3.2 row 22: a speak is cut short, what follows is dropped")
            << QByteArray("{'speak':{'text':'0123456789','repeat':50}}") + after;
        QTest::newRow("3.2 row 22: a wait ends") << QByteArray("{'wait':{'length':60}}") + after;
        QTest::newRow("3.2 row 22: getDigits stops listening")
            << QByteArray("{'getDigits':{'actionUrl':'http://app/x','timeout':60}}") + after;
        QTest::newRow("3.2 row 22: a list that has run out goes on with them") << QByteArray("{'wait':{'length':1}}");
    }
    void newCommandsInterrupt()
    {
        QFETCH(QByteArray, running);
        Stage stage("{}");
        CallPlan plan = stage.plan();
        plan.program = commands(running);
        const CallId call = stage.run().placeCall(plan);
        stage.run().advanceTo(SimTime::fromSeconds(5));
        QVERIFY(stage.run().setProgram(call, commands("{'speak':{'text':'new'}},{'hangup':{}}")));
        stage.end();
        QVERIFY2(!stage.lines().contains("never"), stage.lines().constData());
        const QStringList prompts = stage.prompts();
        QVERIFY2(prompts.contains(u"new 5"_s), stage.lines().constData());
        QCOMPARE(stage.commands().last(), u"hangup 5.18"_s);
    }

    void talksAreKeptWhenNewCommandsCome()
    {
        Stage stage("{'callees':{'+441632960202':[{'answer':2},{'wait':20},{'hangup':true}]},'caller':[{'wait':60},{'"
                    "hangup':true}]}");
        CallPlan plan = stage.plan();
        plan.program = commands("{'dial':{'number':{'destination':'tel:+441632960202'}}},{'speak':{'text':'never'}}");
        const CallId call = stage.run().placeCall(plan);
        stage.run().advanceTo(SimTime::fromSeconds(5));
        QVERIFY(stage.run().signal(call, bluevia::superseded, u"true"_s));
        QVERIFY(stage.run().setProgram(call, commands("{'speak':{'text':'One minute left.'}}")));
        stage.end();
        QVERIFY2(stage.prompts().contains(u"One minute left. 5"_s), stage.lines().constData());
        QVERIFY2(!stage.lines().contains("never"), stage.lines().constData());
        QCOMPARE(stage.ending(), u"answered NORMAL_CLEARING by caller"_s);
    }
    void aHangupBesideATalkEndsTheCall()
    {
        Stage stage("{'callees':{'+441632960202':[{'answer':2},{'wait':20},{'hangup':true}]}}");
        CallPlan plan = stage.plan();
        plan.program = commands("{'dial':{'number':{'destination':'tel:+441632960202'}}}");
        const CallId call = stage.run().placeCall(plan);
        stage.run().advanceTo(SimTime::fromSeconds(5));
        QVERIFY(stage.run().setProgram(call, commands("{'wait':{'length':1}},{'hangup':{}}")));
        stage.end();
        QCOMPARE(stage.rows.back().t.seconds(), 6.0);
    }
};

QTEST_GUILESS_MAIN(TestBlueviaMeeting)
#include "tst_bluevia_meeting.moc"
