// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/voipbin/action.h"
#include "dialect/voipbin/runvariables.h"
#include "fakes/voipbinlab.h"

#include <QtTest>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

class TestVoipbinCalls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyActionOfTheCatalogueRuns()
    {
        for (const BlockSpec& block : Catalog::of(Platform::Voipbin).blocks())
            QVERIFY2(voipbin::kindOf(block.module).act, qPrintable(block.module));
    }

    void pathsThroughFlows_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("end");
        QTest::newRow("one after the other, then the call ends")
            << QStringList{u"answer"_s, u"beep"_s} << u"answer beep"_s << u"finish"_s;
        QTest::newRow("an empty id of next_id is none")
            << QStringList{u"answer -> "_s, u"beep"_s} << u"answer beep"_s << u"finish"_s;
        QTest::newRow("next_id goes elsewhere")
            << QStringList{u"answer -> z"_s, u"beep"_s, u"z: sleep {'duration':10}"_s} << u"answer sleep"_s
            << u"finish"_s;
        QTest::newRow("an unknown next_id ends the flow without a word")
            << QStringList{u"answer -> nowhere"_s, u"beep"_s} << u"answer"_s << u"finish"_s;
        QTest::newRow("hangup") << QStringList{u"hangup {'reason':'busy'}"_s, u"beep"_s} << u"hangup"_s
                                << u"hangup"_s;
        QTest::newRow("stop") << QStringList{u"stop"_s, u"beep"_s} << u"stop"_s << u"finish"_s;
        QTest::newRow("goto jumps as often as it says")
            << QStringList{u"up: beep"_s, u"goto {'target_id':'up','loop_count':3}"_s, u"hangup"_s}
            << u"beep goto beep goto beep goto beep goto hangup"_s << u"hangup"_s;
        QTest::newRow("goto without a count needs no target")
            << QStringList{u"goto {'target_id':'nowhere'}"_s, u"beep"_s} << u"goto beep"_s << u"finish"_s;
        QTest::newRow("goto into nothing")
            << QStringList{u"goto {'target_id':'nowhere','loop_count':1}"_s} << u"goto"_s << u"target"_s;
        QTest::newRow("a number written as a text fails only when it runs")
            << QStringList{u"beep"_s, u"goto {'target_id':'x','loop_count':'1'}"_s} << u"beep goto"_s << u"option"_s;
        QTest::newRow("a branch needs a way") << QStringList{u"branch {}"_s} << u"branch"_s << u"target"_s;
        QTest::newRow("the empty text is a way")
            << QStringList{u"branch {'target_ids':{'':'b'}}"_s, u"beep"_s, u"b: hangup"_s} << u"branch hangup"_s
            << u"hangup"_s;
        QTest::newRow("block and its like are passed over in a call")
            << QStringList{u"block"_s, u"ai_task {}"_s, u"ai_summary {}"_s, u"beep"_s}
            << u"block ai_task ai_summary beep"_s << u"finish"_s;
        QTest::newRow("what has no effect has none")
            << QStringList{u"mute"_s, u"transcribe_stop"_s, u"recording_stop"_s, u"external_media_start {}"_s,
                           u"external_media_stop"_s}
            << u"mute transcribe_stop recording_stop external_media_start external_media_stop"_s << u"finish"_s;
        QTest::newRow("a flow nobody has")
            << QStringList{u"fetch_flow {'flow_id':'none'}"_s} << u"fetch_flow"_s << u"flow"_s;
    }
    void pathsThroughFlows()
    {
        QFETCH(QStringList, lines);
        QFETCH(QString, path);
        QFETCH(QString, end);
        VoipbinLab lab;
        lab.flow(u"main"_s, lines).play();
        QCOMPARE(lab.path(), path);
        QCOMPARE(lab.end(), end);
        QCOMPARE(lab.rows.back().kind, TraceKind::CallEnd);
    }

    void aHundredAndOneActionsRun()
    {
        QStringList lines;
        for (int i = 0; i < 120; ++i)
            lines << u"variable_set {'key':'n','value':'%1'}"_s.arg(i);
        VoipbinLab lab;
        lab.flow(u"main"_s, lines).play();
        QCOMPARE(lab.path().count(u"variable_set"_s), 101);
        QCOMPARE(lab.variable(u"n"_s), u"100"_s);
        QCOMPARE(lab.end(), u"limit-moves"_s);
        QVERIFY(lab.seen(TraceKind::Warning, "code").contains(u"limit-moves"_s));
    }

    void ofTwoActionsWithOneIdTheFirstRuns()
    {
        VoipbinLab lab;
        lab.flow(u"main"_s,
                 {u"a: talk {'text':'first'}"_s, u"b: talk {'text':'between'}"_s, u"a: talk {'text':'second'}"_s})
            .play();
        QVERIFY(!lab.said().contains(u"second"_s));
        QCOMPARE(lab.said().mid(0, 4), (QStringList{u"first"_s, u"between"_s, u"first"_s, u"between"_s}));
    }

    void flowsRunFlowsAndReturn()
    {
        VoipbinLab lab;
        lab.flow(u"main"_s, {u"top: fetch_flow {'flow_id':'inner'}"_s, u"after: beep"_s, u"far: hangup"_s})
            .flow(u"inner"_s, {u"answer"_s, u"goto {'target_id':'far','loop_count':1}"_s})
            .play();
        QCOMPARE(lab.path(), u"fetch_flow answer goto hangup"_s); // a jump out of the inner flow drops it
        VoipbinLab plain;
        plain.flow(u"main"_s, {u"fetch_flow {'flow_id':'inner'}"_s, u"beep"_s})
            .flow(u"inner"_s, {u"answer"_s, u"fetch_flow {'flow_id':'empty'}"_s})
            .flow(u"empty"_s, {})
            .play();
        QCOMPARE(plain.path(), u"fetch_flow answer fetch_flow beep"_s);
        VoipbinLab stopped;
        stopped.flow(u"main"_s, {u"fetch_flow {'flow_id':'inner'}"_s, u"beep"_s})
            .flow(u"inner"_s, {u"stop"_s})
            .play();
        QCOMPARE(stopped.path(), u"fetch_flow stop"_s);
        QCOMPARE(stopped.end(), u"finish"_s);
        VoipbinLab below; // jumps never go down into a flow that is run
        below.flow(u"main"_s, {u"goto {'target_id':'deep','loop_count':1}"_s})
            .flow(u"inner"_s, {u"deep: beep"_s})
            .play();
        QCOMPARE(below.end(), u"target"_s);
    }

    void aFlowFetchedAgainCountsItsJumpsAnew()
    {
        VoipbinLab lab;
        lab.flow(u"main"_s,
                 {u"again: fetch_flow {'flow_id':'inner'}"_s, u"goto {'target_id':'again','loop_count':1}"_s})
            .flow(u"inner"_s, {u"x: beep"_s, u"goto {'target_id':'x','loop_count':1}"_s})
            .play();
        QCOMPARE(lab.path(), u"fetch_flow beep goto beep goto goto fetch_flow beep goto beep goto goto"_s);
    }

    void digits_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QByteArray>("caller");
        QTest::addColumn<QString>("digits");
        QTest::addColumn<QString>("by");
        const QString five = u"digits_receive {'duration':5000,'length':2,'key':'#'}"_s;
        QTest::newRow("enough") << QStringList{five} << QByteArray("[{'press':'123'}]") << u"12"_s << u"condition"_s;
        QTest::newRow("the end key stays in the value")
            << QStringList{five} << QByteArray("[{'press':'#'}]") << u"#"_s << u"condition"_s;
        QTest::newRow("time runs out") << QStringList{five} << QByteArray("[{'press':'1'}]") << u"1"_s
                                       << u"timeout"_s;
        QTest::newRow("no time at all") << QStringList{u"digits_receive {'length':1}"_s}
                                        << QByteArray("[{'wait':1},{'press':'1'}]") << QString() << u"timeout"_s;
        QTest::newRow("a key during a talk replaces those before, and counts")
            << QStringList{u"talk {'text':'one two three four five'}"_s,
                           u"digits_receive {'duration':5000,'length':1}"_s}
            << QByteArray("[{'press':'78','gap':0.1}]") << u"8"_s << u"already satisfied"_s;
        QTest::newRow("a key while it waits in silence counts too")
            << QStringList{u"sleep {'duration':2000}"_s, u"digits_receive {'duration':5000,'length':1}"_s}
            << QByteArray("[{'press':'4'}]") << u"4"_s << u"already satisfied"_s;
        QTest::newRow("nothing is cleared between two")
            << QStringList{five, five} << QByteArray("[{'press':'12'},{'wait':1},{'press':'34'}]") << u"12"_s
            << u"already satisfied"_s;
        QTest::newRow("clearing them makes it wait")
            << QStringList{five, u"variable_set {'key':'voipbin.call.digits','value':''}"_s, five}
            << QByteArray("[{'press':'12'},{'wait':1},{'press':'34'}]") << u"34"_s << u"condition"_s;
    }
    void digits()
    {
        QFETCH(QStringList, lines);
        QFETCH(QByteArray, caller);
        QFETCH(QString, digits);
        QFETCH(QString, by);
        VoipbinLab lab;
        lab.flow(u"main"_s, lines).scenario("{'caller':" + caller + "}").play();
        QCOMPARE(lab.variable(u"voipbin.call.digits"_s), digits);
        QCOMPARE(lab.told(u"voipbin.done"_s, "by").back(), by);
    }

    void aKeyMayEndATalk()
    {
        VoipbinLab lab;
        lab.flow(u"main"_s, {u"talk {'text':'a rather long sentence to be spoken','digits_handle':'next'}"_s})
            .scenario("{'caller':[{'wait':1},{'press':'5'}]}")
            .play();
        QCOMPARE(lab.seconds(), 1.0);
        QCOMPARE(lab.told(u"voipbin.done"_s, "by"), QStringList{u"interrupted"_s});
    }

    void conditions_data()
    {
        QTest::addColumn<QString>("condition");
        QTest::addColumn<bool>("isTrue");
        const auto variable = [](const char* left, const char* op, const char* rest) {
            return u"condition_variable {'variable':'%1','condition':'%2',%3,'false_target_id':'no'}"_s.arg(
                QString::fromUtf8(left), QString::fromLatin1(op), QString::fromLatin1(rest));
        };
        QTest::newRow("texts by bytes") << variable("b", ">", "'value_type':'string','value_string':'a'") << true;
        QTest::newRow("a bare name is its own text")
            << variable("n", "==", "'value_type':'string','value_string':'12'") << false;
        QTest::newRow("a variable") << variable("${n}", "==", "'value_type':'string','value_string':'12'") << true;
        QTest::newRow("numbers") << variable("${n}", ">=", "'value_type':'number','value_number':9.5") << true;
        QTest::newRow("no number is false even for !=")
            << variable("x", "!=", "'value_type':'number','value_number':1") << false;
        QTest::newRow("blanks make no number")
            << variable(" 1", "==", "'value_type':'number','value_number':1") << false;
        QTest::newRow("length in bytes") << variable("äö", "==", "'value_type':'length','value_length':4") << true;
        QTest::newRow("length of nothing")
            << variable("${none}", "<", "'value_type':'length','value_length':1") << true;
        QTest::newRow("an operator in words")
            << variable("a", "equal", "'value_type':'string','value_string':'a'") << false;
        QTest::newRow("an unknown type of value")
            << variable("a", "==", "'value_type':'text','value_string':'a'") << false;
        const auto date = [](const char* option) {
            return u"condition_datetime {%1,'false_target_id':'no'}"_s.arg(QString::fromLatin1(option));
        };
        // The run begins on Monday 5 January 2026, 10:00 UTC.
        QTest::newRow("option before now") << date("'condition':'>=','hour':18,'minute':-1") << true;
        QTest::newRow("each part by itself") << date("'condition':'>=','hour':18,'minute':0,'day':4") << false;
        QTest::newRow("a missing hour is 0") << date("'condition':'==','minute':0") << false;
        QTest::newRow("on that day of the week")
            << date("'condition':'==','hour':-1,'minute':-1,'weekdays':[1,3]") << true;
        QTest::newRow("on another") << date("'condition':'==','hour':-1,'minute':-1,'weekdays':[0]") << false;
        QTest::newRow("the month") << date("'condition':'==','hour':-1,'minute':-1,'month':1") << true;
        QTest::newRow("not answered yet")
            << u"condition_call_status {'status':'ringing','false_target_id':'no'}"_s << true;
        QTest::newRow("no digits at all") << u"condition_call_digits {'false_target_id':'no'}"_s << false;
    }
    void conditions()
    {
        QFETCH(QString, condition);
        QFETCH(bool, isTrue);
        VoipbinLab lab;
        lab.flow(u"main"_s, {u"variable_set {'key':'n','value':'12'}"_s, condition, u"stop"_s, u"no: hangup"_s})
            .play();
        QCOMPARE(lab.path().section(u' ', -1), isTrue ? u"stop"_s : u"hangup"_s);
    }

    void aConditionThatHoldsNeedsNoTarget()
    {
        const QString left =
            u"condition_variable {'variable':'%1','condition':'==','value_type':'string','value_string':'a'}"_s;
        VoipbinLab holds;
        holds.flow(u"main"_s, {left.arg(u"a"_s), u"beep"_s}).play();
        QCOMPARE(holds.path(), u"condition_variable beep"_s);
        VoipbinLab fails;
        fails.flow(u"main"_s, {left.arg(u"b"_s), u"beep"_s}).play();
        QCOMPARE(fails.end(), u"target"_s);
    }

    void variables()
    {
        VoipbinLab lab;
        lab.plan.fromName = u"Ada"_s;
        lab.plan.variables = {{u"tpl"_s, u"x ${name} y"_s, {}}, {u"name"_s, u"Ada"_s, {}}};
        lab.flow(
               u"main"_s,
               {u"variable_set {'key':'out','value':'${tpl}'}"_s,
                u"talk {'text':'${out}|${none}|${voipbin.call.source.target}|${voipbin.call.source.type}|"
                "${voipbin.call.source.target_name}|${voipbin.call.direction}|${voipbin.activeflow.complete_count}|${open'}"_s,
                u"variable_set {'key':'voipbin.call.direction','value':'sideways'}"_s,
                u"talk {'text':'${voipbin.call.direction}'}"_s})
            .play();
        QCOMPARE(lab.said(), (QStringList{u"x Ada y||+15550001111|tel|Ada|incoming|0|${open"_s, u"sideways"_s}));
    }

    void aBranchEmptiesItsVariable()
    {
        VoipbinLab lab;
        lab.flow(u"main"_s, {u"variable_set {'key':'tier','value':'gold'}"_s,
                             u"branch {'variable':'tier','target_ids':{'gold':'g'}}"_s, u"beep"_s,
                             u"g: talk {'text':'[${tier}]'}"_s})
            .play();
        QCOMPARE(lab.said(), QStringList{u"[]"_s});
    }

    void fetchedActions_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("end");
        const QByteArray id = "11111111-2222-4333-8444-555555555555";
        QTest::newRow("run, then it returns")
            << QByteArray("{'body':'[{\\'id\\':\\'" + id + "\\',\\'type\\':\\'beep\\'}]'}").replace("\\'", "\\\\\\'")
            << u"fetch beep hangup"_s << u"hangup"_s;
        QTest::newRow("without ids nothing runs")
            << QByteArray("{'body':'[{}]'}") << u"fetch hangup"_s << u"hangup"_s;
        QTest::newRow("no list") << QByteArray("{'body':'{}'}") << u"fetch"_s << u"fetch"_s;
        QTest::newRow("another status") << QByteArray("{'status':201,'body':'[]'}") << u"fetch"_s << u"fetch"_s;
        QTest::newRow("an empty list") << QByteArray("{'body':'[]'}") << u"fetch hangup"_s << u"hangup"_s;
    }
    void fetchedActions()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QString, path);
        QFETCH(QString, end);
        VoipbinLab lab;
        lab.flow(u"main"_s, {u"fetch {'event_url':'http://127.0.0.1/more','event_method':'POST'}"_s, u"hangup"_s});
        answer.replace("\\\\\\'", "\\\"");
        lab.scenario("{'http':[{'match':{'url':'/more'},'answer':" + answer + "}]}").play();
        QCOMPARE(lab.path(), path);
        QCOMPARE(lab.end(), end);
        const Json body = VoipbinLab::json(lab.seen(TraceKind::HttpRequest, "body").front().toUtf8());
        QCOMPARE(stringMember(body, "reference_id").size(), 36);
        QCOMPARE(stringMember(body, "activeflow_id"), lab.told(u"voipbin.activeflow"_s, "id").front());
    }

    void actionsOfUnknownTypesArePassedOver()
    {
        VoipbinLab lab;
        lab.flow(u"main"_s, {u"dance"_s, u"beep"_s}).play();
        QCOMPARE(lab.path(), u"dance beep"_s);
        QCOMPARE(lab.told(u"voipbin.skip"_s, "type"), QStringList{u"dance"_s});
        QCOMPARE(*voipbin::refusedType(VoipbinLab::actions({u"answer"_s, u"dance"_s})), u"dance"_s);
        QVERIFY(!voipbin::refusedType(VoipbinLab::actions({u"answer"_s})));
        QVERIFY(voipbin::refusedType(VoipbinLab::actions({u"chatbot_talk"_s})));
        QVERIFY(!voipbin::refusedType(VoipbinLab::actions({u"chatbot_talk"_s}), true));
    }

    void servicesMayFail()
    {
        const QByteArray fails = "{'http':[{'match':{'url':'voipbin://%1'},'answer':{'status':500}}]}";
        VoipbinLab message;
        message.flow(u"main"_s, {u"message_send {'text':'hi'}"_s, u"beep"_s})
            .scenario(QByteArray(fails).replace("%1", "message_send"))
            .play();
        QCOMPARE(message.end(), u"send"_s);
        VoipbinLab mail;
        mail.flow(u"main"_s, {u"email_send {'subject':'s'}"_s, u"beep"_s})
            .scenario(QByteArray(fails).replace("%1", "email_send"))
            .play();
        QCOMPARE(mail.path(), u"email_send beep"_s);
    }

    void webhooksCarryJsonOnly()
    {
        VoipbinLab lab;
        lab.flow(u"main"_s, {u"webhook_send {'uri':'http://h/a','method':'PUT','data':'[1]'}"_s,
                             u"webhook_send {'uri':'http://h/b','data':'no json'}"_s})
            .play();
        QCOMPARE(lab.seen(TraceKind::WebhookQueued, "url"), QStringList{u"http://h/a"_s});
        QCOMPARE(lab.seen(TraceKind::WebhookQueued, "method"), QStringList{u"PUT"_s});
        QVERIFY(lab.seen(TraceKind::Warning, "code").contains(u"not-sent"_s));
    }

    void theDeployedEngine()
    {
        VoipbinLab loops;
        loops.asDeployed()
            .flow(u"main"_s, {u"up: beep"_s, u"goto {'target_id':'up','loop_count':1}"_s, u"hangup"_s})
            .play();
        QCOMPARE(loops.end(), u"limit-moves"_s);
        VoipbinLab weekdays;
        weekdays.asDeployed()
            .flow(u"main"_s, {u"condition_datetime {'condition':'==','hour':-1,'minute':-1,'weekdays':[1]}"_s})
            .play();
        QCOMPARE(weekdays.end(), u"option"_s);
        const Json symbolic = VoipbinLab::json("[{'id':'a','type':'branch','option':{'default_target_id':'b'}},"
                                               "{'type':'beep'},{'id':'b','type':'hangup'}]");
        for (const auto manner : {voipbin::Manner::Documented, voipbin::Manner::AsDeployed}) {
            CallPlan plan;
            plan.program = voipbin::compileActions(u"f"_s, symbolic, manner);
            Run run(RunSetup(), std::make_shared<SiteWorld>(Site()));
            run.placeCall(plan);
            run.runToEnd();
            VoipbinLab lab;
            lab.rows = run.trace().rows();
            QCOMPARE(lab.end(), manner == voipbin::Manner::Documented ? u"hangup"_s : u"option"_s);
        }
    }

    void withoutACall()
    {
        VoipbinLab lab;
        lab.withoutCall()
            .flow(u"main"_s,
                  {u"answer"_s, u"talk {'text':'x'}"_s, u"variable_set {'key':'k','value':'v'}"_s, u"hangup"_s,
                   u"variable_set {'key':'t','value':'${voipbin.activeflow.reference_type}'}"_s})
            .play();
        QCOMPARE(lab.path(), u"answer talk variable_set hangup variable_set"_s);
        QCOMPARE(lab.variable(u"t"_s), u"api"_s);
        QCOMPARE(lab.end(), u"finish"_s);
        QVERIFY(lab.said().isEmpty());
    }

    void aBlockedRunGoesOnWhenItIsTold()
    {
        VoipbinLab lab;
        Run& run =
            lab.withoutCall().flow(u"main"_s, {u"b: block"_s, u"variable_set {'key':'k','value':'v'}"_s}).begin();
        run.advanceTo(SimTime::fromSeconds(5));
        lab.take();
        QCOMPARE(lab.path(), u"block"_s);
        QVERIFY(run.signal(lab.call, u"voipbin.continue"_s, u"another"_s));
        run.advanceTo(SimTime::fromSeconds(6));
        QCOMPARE(lab.take().path(), u"block"_s);
        QVERIFY(run.signal(lab.call, u"voipbin.continue"_s, voipbin::actionId(u"b"_s)));
        run.advanceTo(SimTime::fromSeconds(7));
        QCOMPARE(lab.take().path(), u"block variable_set"_s);
    }

    void aFlowThatCompletesAnother_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QByteArray>("caller");
        QTest::newRow("after the end") << QStringList{u"variable_set {'key':'a','value':'1'}"_s} << QByteArray("[]");
        QTest::newRow("after an engine error")
            << QStringList{u"variable_set {'key':'a','value':'1'}"_s, u"branch {}"_s} << QByteArray("[]");
        QTest::newRow("after the caller hung up")
            << QStringList{u"variable_set {'key':'a','value':'1'}"_s, u"sleep {'duration':9000}"_s}
            << QByteArray("[{'wait':1},{'hangup':true}]");
    }
    void aFlowThatCompletesAnother()
    {
        QFETCH(QStringList, lines);
        QFETCH(QByteArray, caller);
        VoipbinLab lab;
        lab.flow(u"main"_s, lines, u"then"_s)
            .flow(u"then"_s, {u"talk {'text':'nobody hears it'}"_s,
                              u"variable_set {'key':'b','value':'${a}-${voipbin.activeflow.complete_count}'}"_s})
            .scenario("{'caller':" + caller + "}")
            .play();
        QCOMPARE(lab.path(2), u"talk variable_set"_s);
        QCOMPARE(lab.variable(u"b"_s), u"1-1"_s);
        QVERIFY(lab.said().isEmpty());
        const QString first = lab.told(u"voipbin.activeflow"_s, "id", 1).front();
        QCOMPARE(lab.told(u"voipbin.activeflow"_s, "reference_activeflow_id", 2).front(), first);
        QVERIFY(lab.told(u"voipbin.activeflow"_s, "id", 2).front() != first);
        QCOMPARE(lab.told(u"voipbin.activeflow"_s, "reference_id", 2).front(),
                 lab.told(u"voipbin.activeflow"_s, "reference_id", 1).front());
    }

    void connecting()
    {
        VoipbinLab lab;
        lab.flow(u"main"_s,
                 {u"answer"_s,
                  u"connect {'source':{'type':'tel','target':'+1'},'destinations':[{'type':'tel','target':'+2'}]}"_s,
                  u"talk {'text':'after'}"_s})
            .scenario("{'callees':{'+2':[{'answer':3},{'wait':7},{'hangup':true}]}}")
            .play();
        QCOMPARE(lab.path(), u"answer connect confbridge_join talk"_s);
        QCOMPARE(lab.path(2), u"confbridge_join"_s);
        QCOMPARE(lab.told(u"voipbin.service"_s, "service"),
                 (QStringList{u"confbridge_create"_s, u"flow_create"_s, u"calls_create"_s}));
        QCOMPARE(lab.seconds(), 10 + 5 * 0.06);
    }

    void theCallerGoesOnWhenNobodyAnswers()
    {
        VoipbinLab lab;
        lab.flow(u"main"_s,
                 {u"connect {'destinations':[{'type':'tel','target':'+2'},{'type':'sip','target':'a@b'}]}"_s,
                  u"talk {'text':'after'}"_s})
            .scenario("{'callees':{'+2':[{'wait':1},{'busy':true}],'a@b':[{'wait':2},{'reject':603}]}}")
            .play();
        QCOMPARE(lab.path(), u"connect confbridge_join talk"_s);
        QCOMPARE(lab.seconds(), 2 + 5 * 0.06);
        VoipbinLab nobody;
        nobody.flow(u"main"_s, {u"connect {'destinations':[{'type':'email','target':'a@b'}]}"_s}).play();
        QCOMPARE(nobody.end(), u"calls"_s);
    }

    void theCauseOfTheFirstLegIsRelayed()
    {
        VoipbinLab lab;
        lab.flow(u"main"_s, {u"connect {'destinations':[{'type':'tel','target':'+2'}],'relay_reason':true}"_s,
                             u"talk {'text':'never'}"_s})
            .scenario("{'callees':{'+2':[{'wait':1},{'busy':true}]}}")
            .play();
        QCOMPARE(lab.path(), u"connect confbridge_join hangup"_s);
        QCOMPARE(lab.seen(TraceKind::CallEnd, "cause", 1), QStringList{u"USER_BUSY"_s});
    }

    void startingCalls()
    {
        VoipbinLab lab;
        lab.flow(u"main"_s,
                 {u"call {'source':{'type':'tel','target':'+1'},'destinations':[{'type':'tel','target':'+2'}],"
                  "'actions':[{'type':'talk','option':{'text':'hello'}}]}"_s,
                  u"beep"_s})
            .play();
        QCOMPARE(lab.path(), u"call beep"_s);
        QCOMPARE(lab.path(2), u"talk"_s); // goes on after its maker has ended
        VoipbinLab chained;
        chained
            .flow(u"main"_s,
                  {u"call {'destinations':[{'type':'tel','target':'+2'}],'flow_id':'other','chained':true}"_s,
                   u"sleep {'duration':3000}"_s})
            .flow(u"other"_s, {u"sleep {'duration':60000}"_s, u"beep"_s})
            .play();
        QCOMPARE(chained.path(2), u"sleep"_s);
        QCOMPARE(chained.seconds(), 3.0);
    }

    void aQueueRunsItsWaitFlowUntilAnAgentIsFree()
    {
        VoipbinLab lab;
        lab.flow(u"main"_s, {u"queue_join {'queue_id':'q'}"_s, u"talk {'text':'after'}"_s})
            .flow(u"wait"_s, {u"sleep {'duration':1000}"_s});
        const QString queue = voipbin::actionId(u"q"_s);
        lab.entity(u"queues"_s, queue, "{'wait_flow_id':'wait','agents':[{'id':'x','service':4,'available':false}]}");
        Run& run = lab.begin();
        run.advanceTo(SimTime::fromMs(2500));
        run.setAgent(u"x"_s, Others::AgentState::Available);
        run.runToEnd();
        lab.take();
        QCOMPARE(lab.path(),
                 u"queue_join fetch_flow sleep empty fetch_flow sleep empty fetch_flow sleep confbridge_join talk"_s);
        QCOMPARE(lab.seconds(), 6.5 + 5 * 0.06);
    }

    void callsAnswerLateAndMachinesAreNoticed()
    {
        VoipbinLab ringing;
        ringing.flow(u"main"_s, {u"recording_start {}"_s, u"talk {'text':'x'}"_s, u"recording_start {}"_s}).play();
        QCOMPARE(ringing.told(u"voipbin.recording"_s, "event"), QStringList{u"started"_s});
        VoipbinLab out;
        out.plan.outbound = true;
        out.flow(u"main"_s, {u"amd {'machine_handle':'hangup'}"_s, u"talk {'text':'hello'}"_s})
            .scenario("{'callees':{'+15550002222':[{'machine':3}]}}")
            .play();
        QCOMPARE(out.path(), u"amd"_s);
        QCOMPARE(out.seen(TraceKind::CallEnd, "cause"), QStringList{u"MACHINE_DETECTED"_s});
    }

    /// Without a trace the id is made only when a flow asks for it.
    void aVisitToAQueueHasTheSameIdWithoutATrace()
    {
        const QString queue = voipbin::actionId(u"q"_s);
        const auto lab = [&queue](const QString& known) {
            VoipbinLab made;
            made.flow(u"main"_s, {u"queue_join {'queue_id':'q'}"_s, u"hangup"_s})
                .flow(u"wait"_s,
                      {u"branch {'variable':'voipbin.queuecall.id','target_ids':{'%1':'known'},"
                       "'default_target_id':'other'}"_s.arg(known),
                       u"known: sleep {'duration':1000}"_s, u"beep"_s, u"other: sleep {'duration':1000}"_s});
            made.entity(u"queues"_s, queue,
                        "{'wait_flow_id':'wait','agents':[{'id':'x','service':4,'available':false}]}");
            return made;
        };
        VoipbinLab first = lab(u"?"_s);
        first.play();
        QString id;
        for (const TraceRow& row : first.rows) {
            if (id.isEmpty() && stringMember(row.data, "name") == u"voipbin.queuecall.id"_s)
                id = stringMember(row.data, "value");
        }
        VoipbinLab traced = lab(id);
        traced.play();
        QVERIFY2(traced.path().contains(u"branch sleep beep"_s), qPrintable(traced.path()));
        VoipbinLab silent = lab(id);
        silent.setup.trace = false;
        Run& run = silent.begin();
        run.runToEnd();
        QCOMPARE(run.entries(), quint64(traced.path().count(u' ') + 1));
    }
};

QTEST_GUILESS_MAIN(TestVoipbinCalls)
#include "tst_voipbin_calls.moc"
