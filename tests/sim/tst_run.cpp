// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qtresult.h"

#include "fakes/toyflows.h"
#include "sim/callboard.h"

#include <thread>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

class TestRun : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void collectEnds_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<QByteArray>("caller");
        QTest::addColumn<QString>("digits");
        QTest::addColumn<double>("seconds");
        QTest::newRow("silence") << u"2"_s << QByteArray("[]") << QString() << 8.0;
        QTest::newRow("full, and a key stops the prompt")
            << u"2"_s << QByteArray("[{'wait':1},{'press':'12'}]") << u"12"_s << 1.3;
        QTest::newRow("time between keys") << u"2"_s << QByteArray("[{'wait':1},{'press':'1'}]") << u"1"_s << 3.0;
        QTest::newRow("end key") << u"0"_s << QByteArray("[{'press':'123#'}]") << u"123"_s << 0.9;
        QTest::newRow("end key kept") << u"0,keep"_s << QByteArray("[{'press':'1#'}]") << u"1#"_s << 0.3;
        QTest::newRow("partial entry dropped") << u"2,drop"_s << QByteArray("[{'press':'1'}]") << QString() << 2.0;
        QTest::newRow("only some keys count") << u"2,only12"_s << QByteArray("[{'press':'3142'}]") << u"12"_s << 0.9;
        QTest::newRow("keys during the prompt are lost")
            << u"1,hold"_s << QByteArray("[{'wait':1},{'press':'1'},{'wait':3},{'press':'2'}]") << u"2"_s << 4.0;
        QTest::newRow("time for all of it")
            << u"9,total"_s << QByteArray("[{'wait':4},{'press':'111111','gap':1}]") << u"11"_s << 5.5;
    }
    void collectEnds()
    {
        QFETCH(QString, options);
        QFETCH(QByteArray, caller);
        QFETCH(QString, digits);
        QFETCH(double, seconds);
        ToyCall call({u"collect:"_s + options});
        call.scenario("{'caller':" + caller + "}").play();
        QCOMPARE(call.variable(u"digits"_s), digits);
        QCOMPARE(call.seconds(), seconds);
    }

    void keysThatAreNotValidLetTheTimeRunOn()
    {
        ToyCall call({u"collect:2,only12"_s});
        call.scenario("{'caller':[{'wait':4},{'press':'1'},{'wait':1.5},{'press':'9'}]}").play();
        QCOMPARE(call.variable(u"digits"_s), u"1"_s);
        QCOMPARE(call.seconds(), 6.0);
    }

    void aGreetingIsHeardByWhoAnswersAlone()
    {
        ToyCall call({u"dial:a,b;greet"_s, u"hangup:"_s});
        call.scenario("{'callees':{'a':[{'answer':1},{'wait':20},{'hangup':true}],'b':[{'answer':3}]}}").play();
        QStringList told;
        for (const TraceRow& row : call.rows) {
            if (row.kind == TraceKind::PromptStart || row.kind == TraceKind::LegAnswer)
                told << u"%1 %2 at %3"_s.arg(row.kindName).arg(row.leg.value).arg(row.t.seconds());
        }
        QCOMPARE(told, (QStringList{u"leg.answer 2 at 1"_s, u"prompt.start 2 at 1"_s, u"prompt.start 2 at 1.6"_s,
                                    u"leg.answer 1 at 4.6"_s}));
        QCOMPARE(call.seconds(), 21.0);
    }
    void aGreetingEndsWithThePhoneThatHearsIt()
    {
        ToyCall call({u"dial:a;greet"_s, u"hangup:"_s});
        call.scenario("{'callees':{'a':[{'answer':1},{'wait':0.2},{'hangup':true}]}}").play();
        QCOMPARE(call.seen(TraceKind::PromptEnd, "reason"), QStringList(u"hangup"_s));
        QCOMPARE(call.seconds(), 1.2);
        call = ToyCall({u"dial:a;greet"_s});
        call.scenario("{'caller':[{'wait':1.2},{'hangup':true}],'callees':{'a':[{'answer':1},{'wait':60}]}}").play();
        QCOMPARE(call.seen(TraceKind::PromptEnd, "reason"), QStringList(u"hangup"_s));
        QCOMPARE(call.seconds(), 1.2);
    }

    void strayKeysFollowTheRule_data()
    {
        QTest::addColumn<Rules::StrayDigits>("rule");
        QTest::addColumn<QString>("digits");
        QTest::newRow("append") << Rules::StrayDigits::Append << u"12"_s;
        QTest::newRow("overwrite") << Rules::StrayDigits::Overwrite << u"2"_s;
        QTest::newRow("drop") << Rules::StrayDigits::Drop << QString();
    }
    void strayKeysFollowTheRule()
    {
        QFETCH(Rules::StrayDigits, rule);
        QFETCH(QString, digits);
        Rules rules = ToyFlows::rules();
        rules.strayDigits = rule;
        ToyCall call({u"say:0123456789"_s, u"collect:2,stored"_s}, rules);
        call.scenario("{'caller':[{'press':'12','gap':0.1}]}").play();
        QCOMPARE(call.variable(u"digits"_s), digits);
    }

    void recordingsEnd_data()
    {
        QTest::addColumn<QByteArray>("caller");
        QTest::addColumn<QString>("recorded");
        QTest::addColumn<QString>("hungUp");
        QTest::newRow("nobody says anything") << QByteArray("[]") << u"0"_s << u"no"_s;
        QTest::newRow("silence after speech")
            << QByteArray("[{'wait':2},{'say':'0123456789'}]") << u"2.6"_s << u"no"_s;
        QTest::newRow("a key") << QByteArray("[{'wait':3},{'press':'#'}]") << u"3"_s << u"no"_s;
        QTest::newRow("another key does not") << QByteArray("[{'wait':3},{'press':'1'}]") << u"0"_s << u"no"_s;
        QTest::newRow("hanging up keeps it")
            << QByteArray("[{'say':'0123456789'},{'hangup':true}]") << u"0.6"_s << u"yes"_s;
    }
    void recordingsEnd()
    {
        QFETCH(QByteArray, caller);
        QFETCH(QString, recorded);
        QFETCH(QString, hungUp);
        ToyCall call({u"answer"_s, u"record"_s, u"nothing"_s});
        call.scenario("{'caller':" + caller + "}").play();
        QCOMPARE(call.variable(u"recorded"_s), recorded);
        QCOMPARE(call.variable(u"hungup"_s), hungUp);
        QCOMPARE(call.blocks().contains(u"nothing"_s), hungUp == "no"_L1);
    }

    void dialsEnd_data()
    {
        QTest::addColumn<QString>("dial");
        QTest::addColumn<QByteArray>("callees");
        QTest::addColumn<QString>("cause");
        QTest::addColumn<double>("seconds");
        QTest::newRow("nobody to ring") << u";"_s << QByteArray("{}") << u"NO_ROUTE_DESTINATION"_s << 0.0;
        QTest::newRow("answered") << u"a,b"_s << QByteArray("{'a':[{'answer':3}]}") << u"NORMAL_CLEARING"_s << 12.0;
        QTest::newRow("all refuse: the last cause counts")
            << u"a,b"_s << QByteArray("{'a':[{'wait':2},{'reject':404}],'b':[{'busy':true}]}")
            << u"UNALLOCATED_NUMBER"_s << 2.0;
        QTest::newRow("one rejection is enough")
            << u"a,b;single"_s << QByteArray("{'a':[{'wait':1},{'busy':true}],'b':[{'answer':5}]}") << u"USER_BUSY"_s
            << 1.0;
        QTest::newRow("in sequence, each for its time")
            << u"a,b,c;sequence"_s
            << QByteArray("{'a':[{'noanswer':true}],'b':[{'busy':true}],'c':[{'noanswer':true}]}") << u"NO_ANSWER"_s
            << 10.0;
        QTest::newRow("a delayed phone rings later")
            << u"a,b@4"_s << QByteArray("{'a':[{'noanswer':true}],'b':[{'answer':1}]}") << u"NORMAL_CLEARING"_s
            << 15.0;
        QTest::newRow("the attempt has a limit")
            << u"a,b@30"_s << QByteArray("{'a':[{'noanswer':true}]}") << u"NO_ANSWER"_s << 20.0;
        QTest::newRow("none is registered")
            << u"a,b"_s << QByteArray("{'a':[{'unregistered':true}],'b':[{'unregistered':true}]}")
            << u"USER_NOT_REGISTERED"_s << 0.0;
        QTest::newRow("an answer that needs a key gets it")
            << u"a;key"_s << QByteArray("{'a':[{'answer':1},{'press':'1','after':2},{'wait':3},{'hangup':true}]}")
            << u"NORMAL_CLEARING"_s << 6.0;
        QTest::newRow("an answer that needs a key does not get it")
            << u"a;key"_s << QByteArray("{'a':[{'machine':1}]}") << u"NO_ANSWER"_s << 11.0;
    }
    void dialsEnd()
    {
        QFETCH(QString, dial);
        QFETCH(QByteArray, callees);
        QFETCH(QString, cause);
        QFETCH(double, seconds);
        ToyCall call({u"dial:"_s + dial});
        call.scenario("{'callees':" + callees + "}").play();
        QCOMPARE(call.variable(u"cause"_s), cause);
        QCOMPARE(call.seconds(), seconds);
    }

    void callerWhoGivesUpStopsTheRinging()
    {
        ToyCall call({u"dial:a"_s});
        call.scenario("{'caller':[{'wait':1},{'hangup':true}]}").play();
        QCOMPARE(call.seen(TraceKind::LegEnd, "cause"),
                 (QStringList{u"ORIGINATOR_CANCEL"_s, u"ORIGINATOR_CANCEL"_s}));
        QCOMPARE(call.seen(TraceKind::CallEnd, "outcome"), QStringList{u"cancelled"_s});
    }

    void twoHundredPhonesRingAtOnce()
    {
        QStringList parties;
        for (int i = 0; i < 200; ++i)
            parties << u"p%1"_s.arg(i);
        ToyCall call({u"dial:"_s + parties.join(u',')});
        call.scenario("{'callees':{'p150':[{'answer':1}]}}").play();
        QCOMPARE(call.seen(TraceKind::LegRing, "timeout").size(), 201); // and the caller is told
        QCOMPARE(call.seen(TraceKind::LegEnd, "cause").filter(u"LOSE_RACE"_s).size(), 199);
    }

    void requestsAreAnswered_data()
    {
        QTest::addColumn<QByteArray>("scenario");
        QTest::addColumn<QString>("status");
        QTest::addColumn<double>("seconds");
        QTest::newRow("by the scenario")
            << QByteArray("{'http':[{'match':{'url':'/a'},'answer':{'status':200,'body':'hi','latency':1}}]}")
            << u"200"_s << 1.0;
        QTest::newRow("too late") << QByteArray("{'http':[{'match':{'url':'/a'},'answer':{'latency':11}}]}") << u"0"_s
                                  << 10.0;
        QTest::newRow("by nobody") << QByteArray("{}") << u"0"_s << 0.05;
    }
    void requestsAreAnswered()
    {
        QFETCH(QByteArray, scenario);
        QFETCH(QString, status);
        QFETCH(double, seconds);
        ToyCall call({u"fetch:http://h/a"_s});
        call.scenario(scenario).play();
        QCOMPARE(call.variable(u"status"_s), status);
        QCOMPARE(call.seconds(), seconds);
    }

    void timeStandsStillWhileAnAnswerIsPending()
    {
        ToyCall call({u"fetch:http://h/a"_s, u"nothing"_s});
        call.site.fetch = [](const HttpRequest&) { return std::nullopt; };
        Run run = call.run();
        run.placeCall(call.plan, SimTime::fromSeconds(1));
        QCOMPARE(run.advanceTo(SimTime::fromSeconds(50)), SimTime::fromSeconds(1));
        QVERIFY(!run.nextEventAt());
        const std::vector<PendingFetch> pending = run.pendingFetches();
        QCOMPARE(pending.size(), size_t(1));
        QCOMPARE(pending[0].request.target, "http://h/a"_ba);
        FetchAnswer answer;
        answer.status = 404;
        answer.after = SimTime::fromMs(200);
        run.deliver(pending[0].ticket, answer);
        run.deliver(pending[0].ticket, answer); // twice does no harm
        run.runToEnd();
        call.rows = run.trace().rows();
        QCOMPARE(call.variable(u"status"_s), u"404"_s);
        QCOMPARE(call.seconds(), 1.2);
    }

    void anAnswerAfterTheHangUpChangesNothing()
    {
        ToyCall call({u"fetch:http://h/a"_s});
        call.site.fetch = [](const HttpRequest&) { return std::nullopt; };
        Run run = call.run();
        const CallId id = run.placeCall(call.plan);
        run.advanceTo(SimTime::fromSeconds(1));
        QVERIFY(run.hangUp(id, LegId(1)));
        run.deliver(run.pendingFetches().front().ticket, FetchAnswer());
        run.runToEnd();
        QCOMPARE(run.trace().rows().back().kind, TraceKind::CallEnd);
        QCOMPARE(run.liveCalls(), size_t(0));
    }

    void webhooksAreQueuedAndAnsweredByTheScenario()
    {
        ToyCall call({u"hook:http://h/in"_s, u"hook:http://other/"_s, u"wait:5"_s});
        call.scenario("{'http':[{'match':{'url':'/in'},'answer':{'status':202,'latency':1}}]}").play();
        QCOMPARE(call.seen(TraceKind::WebhookQueued, "delivery"), (QStringList{u"d1-1"_s, u"d1-2"_s}));
        QCOMPARE(call.seen(TraceKind::WebhookDone, "status"), QStringList{u"202"_s});
    }

    void flowsRunFlows()
    {
        ToyCall call({u"run:b"_s, u"nothing"_s});
        call.site.flows[u"b"_s] = ToyFlows::program(u"b"_s, {u"answer"_s});
        call.play();
        QCOMPARE(call.blocks(), (QStringList{u"run"_s, u"answer"_s, u"nothing"_s}));
        QCOMPARE(call.rows[call.rows.size() - 3].flow, u"main"_s);
    }

    void jumpsClimbToTheFlowsBelow()
    {
        ToyCall call({u"nothing"_s, u"push:b"_s});
        call.site.flows[u"b"_s] = ToyFlows::program(u"b"_s, {u"answer"_s, u"wait:1"_s, u"climb:/1"_s});
        call.play();
        // "/1" is in b itself first: two jumps within it, then the end of b, and nothing follows the push.
        QCOMPARE(call.blocks().join(u' '), u"nothing push answer wait climb wait climb wait climb"_s);
        ToyCall up({u"nothing"_s, u"nothing"_s, u"nothing"_s, u"push:b"_s, u"say:x"_s});
        up.site.flows[u"b"_s] = ToyFlows::program(u"b"_s, {u"answer"_s, u"climb:/2"_s});
        up.play();
        // Each push begins b anew, so its count does too; the limit of turns is what ends it.
        QVERIFY(up.seen(TraceKind::Warning, "code").contains(u"limit-moment"_s));
        QVERIFY(!up.blocks().contains(u"say"_s));
    }

    void allFlowsEndAtOnce()
    {
        ToyCall call({u"climb:/9"_s, u"push:b"_s, u"say:never"_s});
        call.site.flows[u"b"_s] = ToyFlows::program(u"b"_s, {u"climb:/0"_s, u"end"_s, u"say:never"_s});
        call.play();
        QCOMPARE(call.variable(u"below"_s), u"from below"_s);
        QCOMPARE(call.variable(u"tally"_s), u"4"_s);
        QCOMPARE(call.blocks().join(u' '), u"climb push climb climb climb end"_s);
        QCOMPARE(call.rows.back().kind, TraceKind::CallEnd);
    }

    void aPlanGivesTheFlowWhatItFinds()
    {
        ToyCall call({u"end"_s});
        call.plan.answered = true;
        call.plan.variables = {{u"who"_s, u"me"_s, u"test"_s}};
        call.play();
        QCOMPARE(call.variable(u"who"_s), u"me"_s);
        QCOMPARE(call.seen(TraceKind::CallEnd, "outcome"), QStringList{u"answered"_s});
        call.plan.outbound = true;
        call.plan.early = true;
        call.plan.program = call.site.flows[u"main"_s];
        call.scenario("{'callees':{'1':[{'noanswer':true}]}}").play();
        QCOMPARE(call.variable(u"who"_s), u"me"_s);
        QCOMPARE(call.seconds(), 0.0);
    }

    void circlesEndWithAnExplanation_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("code");
        QTest::newRow("without time passing") << QStringList{u"A=nothing"_s, u"jump -> A"_s} << u"limit-moment"_s;
        QTest::newRow("with time passing") << QStringList{u"A=wait:1"_s, u"jump -> A"_s} << u"limit-call"_s;
        QTest::newRow("through other flows") << QStringList{u"run:main"_s, u"nothing"_s} << u"limit-branches"_s;
    }
    void circlesEndWithAnExplanation()
    {
        QFETCH(QStringList, lines);
        QFETCH(QString, code);
        ToyCall call(lines);
        call.setup.limits.turnsPerCall = 500;
        call.setup.limits.turnsPerMoment = 300;
        call.play();
        QCOMPARE(call.seen(TraceKind::Warning, "code"), QStringList{code});
        QCOMPARE(call.rows.back().kind, TraceKind::CallEnd);
    }

    void numbersThatRingEachOtherAreBounded()
    {
        // Each call rings its own number twice: without a bound, twenty levels would make a million calls.
        ToyCall call({u"dial:1,1;outside"_s});
        call.setup.limits.linkedCalls = 30;
        call.play();
        QCOMPARE(call.seen(TraceKind::CallStart, "from").size(), 31);
        QCOMPARE(call.seen(TraceKind::CallEnd, "cause").size(), 31);
        QVERIFY(call.seen(TraceKind::Warning, "code").contains(u"limit-linked"_s));
    }

    void aVeryLongScriptIsPlayedToItsEnd()
    {
        ToyCall call({u"collect:0"_s});
        call.scenario("{'caller':[{'press':'" + QByteArray(70'000, '1') + "#','gap':0.001}]}").play();
        QCOMPARE(call.variable(u"digits"_s).size(), 70'000);
    }

    void deepFlowsNeedNoStack()
    {
        QStringList lines;
        for (int i = 0; i < 50'000; ++i)
            lines << (i % 100 == 99 ? u"wait:1"_s : u"nothing"_s);
        ToyCall call(lines);
        call.play();
        QCOMPARE(call.blocks().size(), 50'000);
        QCOMPARE(call.seconds(), 500.0);
    }

    void oddBlocksGoOn()
    {
        ToyCall call({u"undecided"_s, u"unheard-of"_s, u"answer"_s});
        call.play();
        QCOMPARE(call.blocks().size(), 3);
        QCOMPARE(call.seen(TraceKind::Warning, "code"), (QStringList{u"undecided"_s, u"passed"_s}));
    }

    void emptyFlowsAndSilentEnds()
    {
        ToyCall empty(QStringList{});
        empty.play();
        QCOMPARE(empty.seen(TraceKind::Warning, "code"), QStringList{u"empty-flow"_s});
        Rules silent = ToyFlows::rules();
        silent.runningOut = Rules::RunningOut::Silent;
        ToyCall stays({u"answer"_s}, silent);
        stays.scenario("{'caller':[{'wait':30},{'hangup':true}]}").play();
        QCOMPARE(stays.seconds(), 30.0);
    }

    void peoplePlayTheirPhones()
    {
        ToyCall call({u"dial:a,b"_s});
        call.plan.interactive = true;
        Run run = call.run();
        const CallId id = run.placeCall(call.plan);
        run.advanceTo(SimTime::fromSeconds(1));
        QVERIFY(!run.answer(id, LegId(1)));
        QVERIFY(!run.answer(id, LegId(9)));
        QVERIFY(!run.press(CallId(7), LegId(1), u"1"_s));
        QVERIFY(run.reject(id, LegId(2), 486));
        QVERIFY(!run.reject(id, LegId(2), 486));
        run.advanceTo(SimTime::fromSeconds(3));
        QVERIFY(run.answer(id, LegId(3)));
        QVERIFY(run.press(id, LegId(1), u"5x6"_s));
        run.advanceTo(SimTime::fromSeconds(100));
        QVERIFY(run.isLive(id)); // nobody hangs up by himself
        QVERIFY(run.hangUp(id, LegId(3)));
        QVERIFY(!run.hangUp(id, LegId(3)));
        QVERIFY(!run.isLive(id));
        QCOMPARE(run.inputs().size(), size_t(5)); // the call itself is the first
        CallBoard board;
        board.append(run.trace().rows());
        QCOMPARE(board.call(id)->digits, u"56"_s);
        QCOMPARE(board.call(id)->outcome, u"answered"_s);
    }

    void interactivePhonesKeepTheirRingLimit()
    {
        ToyCall call({u"dial:a"_s});
        call.plan.interactive = true;
        call.play();
        QCOMPARE(call.variable(u"cause"_s), u"NO_ANSWER"_s);
        QCOMPARE(call.seconds(), 20.0);
    }

    void promptsTriggerWhatPeopleDo()
    {
        ToyCall call({u"answer"_s, u"say:welcome to us"_s, u"collect:1"_s});
        call.scenario("{'caller':[{'when':{'prompt':'WELCOME'},'wait':0.1},{'when':{'prompt':'which'},'press':'3','"
                      "after':1}]}")
            .play();
        QCOMPARE(call.variable(u"digits"_s), u"3"_s);
        QCOMPARE(call.seconds(), 13 * 0.06 + 1);
    }

    void scenarioBeforeProjectBeforeDefault()
    {
        ToyCall call({u"dial:a"_s});
        call.site.farEnds = personScriptsFromJson(parseJson("{\"a\":[{\"busy\":true}]}").take(), {}).take();
        call.play();
        QCOMPARE(call.variable(u"cause"_s), u"USER_BUSY"_s);
        call.scenario("{'callees':{'a':[{'reject':404}]}}").play();
        QCOMPARE(call.variable(u"cause"_s), u"UNALLOCATED_NUMBER"_s);
    }

    void aForkGoesItsOwnWay()
    {
        ToyCall call({u"collect:1"_s, u"wait:1"_s});
        call.plan.interactive = true;
        Run run = call.run();
        const CallId id = run.placeCall(call.plan);
        run.advanceTo(SimTime::fromSeconds(1));
        Run fork = run;
        QVERIFY(run.press(id, LegId(1), u"7"_s));
        QVERIFY(fork.press(id, LegId(1), u"8"_s));
        run.runToEnd();
        fork.runToEnd();
        const QByteArray one = ToyCall::lines(run.trace().rows());
        const QByteArray two = ToyCall::lines(fork.trace().rows());
        QVERIFY(one != two);
        QCOMPARE(QByteArray(one).replace("\"7\"", "\"8\""), two);
    }

    void sameOnEveryThread()
    {
        ToyCall call({u"answer"_s, u"collect:2"_s, u"dial:a,b"_s, u"record"_s});
        call.scenario("{'caller':[{'wait':{'exp':1}},{'press':'12'}],'callees':{'a':[{'answer':{'uniform':[1,9]}}],'"
                      "b':[{'answer':"
                      "{'lognormal':[5,2]}}]}}");
        const auto play = [&call](QByteArray& out) {
            Run run = call.run();
            for (int i = 0; i < 50; ++i)
                run.placeCall(call.plan, SimTime::fromSeconds(i * 0.5));
            run.runToEnd();
            out = ToyCall::lines(run.trace().rows());
        };
        QByteArray here;
        QByteArray there;
        std::thread other([&] { play(there); });
        play(here);
        other.join();
        QVERIFY(here.size() > 10'000);
        QCOMPARE(here, there);
    }

    void everyCauseLiesBeforeItsEffect()
    {
        ToyCall call({u"answer"_s, u"collect:2"_s, u"dial:a,b"_s});
        call.scenario("{'caller':[{'wait':1},{'press':'12'}]}").play();
        for (const TraceRow& row : call.rows) {
            QVERIFY(row.cause < row.seq);
            QVERIFY2(row.seq == 0 || row.cause >= 0, traceLine(row).constData());
        }
    }

    void withoutATraceTheSameHappens()
    {
        ToyCall call({u"answer"_s, u"collect:2"_s, u"dial:a,b"_s});
        Run with = call.run();
        call.setup.trace = false;
        Run without = call.run();
        for (Run* run : {&with, &without}) {
            for (int i = 0; i < 20; ++i)
                run->placeCall(call.plan, SimTime::fromSeconds(i));
            run->runToEnd();
        }
        QCOMPARE(without.entries(), with.entries());
        QCOMPARE(without.now(), with.now());
        QCOMPARE(without.trace().size(), 0);
        QCOMPARE(without.liveCalls(), size_t(0));
    }

    void aNewWorldHoldsForNewCallsOnly()
    {
        ToyCall call({u"wait:5"_s, u"answer"_s});
        Run run = call.run();
        run.placeCall(call.plan);
        run.advanceTo(SimTime::fromSeconds(1));
        ToyCall other({u"hangup:603"_s});
        run.setWorld(std::make_shared<const SiteWorld>(other.site));
        run.placeCall(call.plan);
        run.runToEnd();
        call.rows = run.trace().rows();
        QCOMPARE(call.seen(TraceKind::CallEnd, "outcome"), (QStringList{u"rejected"_s, u"answered"_s}));
    }
};

QTEST_GUILESS_MAIN(TestRun)
#include "tst_run.moc"
