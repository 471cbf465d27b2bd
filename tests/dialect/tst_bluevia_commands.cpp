// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qtresult.h"

#include "blueviastage.h"

using stage::Stage;
using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

// How command lists run: one row for each rule of the sheet's section 3.2, in its order.
class TestBlueviaCommands : public QObject
{
    Q_OBJECT

    /// The application answers CalledNumber with these commands; "more" are further answers.
    static Stage played(const QByteArray& commands, const QByteArray& more = {}, const QByteArray& people = {})
    {
        Stage stage("{'number':{'voiceCallbackUrl':'http://app/start','voiceFallbackUrl':'http://app/fallback'},"
                    "'answers':{'/start':[" +
                    commands + "]" + (more.isEmpty() ? "" : "," + more) + "}" +
                    (people.isEmpty() ? "" : "," + people) + "}");
        stage.inbound();
        return stage;
    }

private Q_SLOTS:
    void lists_data()
    {
        QTest::addColumn<QByteArray>("commands");
        QTest::addColumn<QByteArray>("answers");
        QTest::addColumn<QByteArray>("people");
        QTest::addColumn<QString>("entered");
        const QByteArray digits = "{'getDigits':{'actionUrl':'http://app/keys','numberOfDigits':1,'timeout':3,"
                                  "'speak':{'text':'0123456789'}}}";
        const QByteArray end = "{'hangup':{}}";
        QTest::newRow("3.2 row 1: commands run strictly from top to bottom")
            << QByteArray(
                   "{'speak':{'text':'0123456789'}},{'wait':{'length':2}},{'play':{'url':'http://m/a.wav'}},") +
                   end
            << QByteArray() << QByteArray() << u"callback 0, speak 0, wait 0.6, play 2.6, hangup 5.6"_s;
        QTest::newRow("3.2 row 2: a prompt may be spoken or played")
            << QByteArray(
                   "{'getDigits':{'actionUrl':'http://app/keys','timeout':1,'play':{'url':'http://m/a.wav'}}},") +
                   end
            << QByteArray() << QByteArray() << u"callback 0, getDigits 0, hangup 4"_s;
        QTest::newRow("3.2 row 3: getDigits, speak, redirect, with waits in between")
            << digits + ",{'wait':{'length':1}},{'speak':{'text':'0123456789'}},{'redirect':{'actionUrl':'http://app/"
                        "next'}}"
            << QByteArray("'/next':[{'hangup':{}}]") << QByteArray()
            << u"callback 0, getDigits 0, wait 3.6, speak 4.6, redirect 5.2, hangup 5.2"_s;
        QTest::newRow("3.2 row 4: once the keys are in, the rest of the list is dropped")
            << digits + ",{'speak':{'text':'never'}}" << QByteArray("'/keys':[{'wait':{'length':1}},{'hangup':{}}]")
            << QByteArray("'caller':[{'wait':2},{'press':'4'}]") << u"callback 0, getDigits 0, wait 2, hangup 3"_s;
        QTest::newRow("3.2 row 5: without the keys the next command runs")
            << digits + "," + end << QByteArray() << QByteArray() << u"callback 0, getDigits 0, hangup 3.6"_s;
        QTest::newRow("3.2 row 10: the finish key ends the input though it is not a valid digit")
            << QByteArray("{'getDigits':{'actionUrl':'http://app/keys','validDigits':'12','finishOnKey':'*'}}")
            << QByteArray("'/keys':[{'hangup':{}}]") << QByteArray("'caller':[{'wait':1},{'press':'1*'}]")
            << u"callback 0, getDigits 0, hangup 1.3"_s;
        QTest::newRow("3.2 row 19: after a redirect nothing of the old list runs")
            << QByteArray("{'redirect':{'actionUrl':'http://app/next'}},{'speak':{'text':'never'}}")
            << QByteArray("'/next':[{'wait':{'length':1}},{'hangup':{}}]") << QByteArray()
            << u"callback 0, redirect 0, wait 0, hangup 1"_s;
        QTest::newRow("3.2 row 20: hangup ends the call")
            << end + ",{'speak':{'text':'never'}}" << QByteArray() << QByteArray() << u"callback 0, hangup 0"_s;
    }
    void lists()
    {
        QFETCH(QByteArray, commands);
        QFETCH(QByteArray, answers);
        QFETCH(QByteArray, people);
        QFETCH(QString, entered);
        const Stage stage = played(commands, answers, people);
        QVERIFY2(stage.commands().join(u", "_s) == entered,
                 (stage.commands().join(u", "_s).toUtf8() + '\n' + stage.lines()).constData());
    }

    void keys_data()
    {
        QTest::addColumn<QByteArray>("parameters");
        QTest::addColumn<QByteArray>("caller");
        QTest::addColumn<QString>("told"); // the digits, "-" when none were
        QTest::addColumn<double>("ends");
        // The prompt of ten characters takes 0.6 s.
        QTest::newRow("3.2 row 6: as many prompts as retries, and the list goes on")
            << QByteArray("'retries':2,'timeout':2") << QByteArray("") << u"-"_s << 5.2;
        QTest::newRow("3.2 row 7: what was entered by then is forgotten when a try begins anew")
            << QByteArray("'retries':2,'timeout':2,'numberOfDigits':2")
            << QByteArray("{'wait':1},{'press':'1'},{'wait':4},{'press':'23'}") << u"23"_s << 5.3;
        QTest::newRow("3.2 row 8: keys during the prompt are not heard")
            << QByteArray("'timeout':2,'numberOfDigits':1") << QByteArray("{'wait':0.3},{'press':'7'}") << u"-"_s
            << 2.6;
        QTest::newRow("3.2 row 9: the time begins anew at every key")
            << QByteArray("'timeout':2,'numberOfDigits':3")
            << QByteArray("{'wait':1},{'press':'1','gap':1.5},{'wait':1.5},{'press':'2'},{'wait':1.5},{'press':'3'}")
            << u"123"_s << 4.0;
        QTest::newRow("3.2 row 9: stopping half-way is no input")
            << QByteArray("'timeout':2,'numberOfDigits':3") << QByteArray("{'wait':1},{'press':'12'}") << u"-"_s
            << 3.3;
        QTest::newRow("3.2 row 10: a key that is not valid is ignored and the time runs on")
            << QByteArray("'timeout':2,'numberOfDigits':1,'validDigits':'123'")
            << QByteArray("{'wait':2},{'press':'9'}") << u"-"_s << 2.6;
        QTest::newRow("3.2 row 11: the last of so many keys completes at once, without a finish key")
            << QByteArray("'numberOfDigits':2") << QByteArray("{'wait':1},{'press':'12'}") << u"12"_s << 1.3;
        QTest::newRow("3.2 row 11: the finish key is part of the digits")
            << QByteArray("'finishOnKey':'#'") << QByteArray("{'wait':1},{'press':'4471#'}") << u"4471#"_s << 2.2;
        QTest::newRow("3.2 row 12: the finish key by itself is an input")
            << QByteArray("'finishOnKey':'*'") << QByteArray("{'wait':1},{'press':'*'}") << u"*"_s << 1.0;
    }
    void keys()
    {
        QFETCH(QByteArray, parameters);
        QFETCH(QByteArray, caller);
        QFETCH(QString, told);
        QFETCH(double, ends);
        const Stage stage = played("{'getDigits':{'actionUrl':'http://app/keys','speak':{'text':'0123456789'}," +
                                       parameters + "}},{'hangup':{}}",
                                   "'/keys':[{'hangup':{}}]", "'caller':[" + caller + "]");
        const QStringList expected = told == u"-"
                                         ? QStringList{u"/start CalledNumber"_s}
                                         : QStringList{u"/start CalledNumber"_s, u"/keys DigitsCollected "_s + told};
        QVERIFY2(stage.notifications() == expected, stage.lines().constData());
        QCOMPARE(stage.rows.back().t.seconds(), ends);
    }

    void dialling_data()
    {
        QTest::addColumn<QByteArray>("dial");
        QTest::addColumn<QByteArray>("callees");
        QTest::addColumn<QString>("told"); // legs, prompts and commands
        const QByteArray b = "'number':{'destination':'tel:+441632960202'}";
        const QByteArray both = "'number':{'destination':['tel:+441632960202','tel:+441632960203']}";
        QTest::newRow("3.2 row 13: the leg rings and is bridged when it answers")
            << b << QByteArray("'+441632960202':[{'answer':3},{'wait':5},{'hangup':true}]")
            << u"leg.ring 2 at 0; leg.answer 2 at 3; leg.end 2 at 8; hangup at 8"_s;
        QTest::newRow("3.2 row 13: who answers hears behaviorOnAnswer first")
            << b + ",'behaviorOnAnswer':{'speak':{'text':'0123456789','repeat':2}}"
            << QByteArray("'+441632960202':[{'answer':3},{'wait':5},{'hangup':true}]")
            << u"leg.ring 2 at 0; leg.answer 2 at 3; prompt.start 2 at 3; prompt.start 2 at 3.6; leg.end 2 at 8; hangup at 8"_s;
        QTest::newRow("3.2 row 13: behaviorOnAnswer inside the number, as XML has it")
            << QByteArray("'number':{'destination':'tel:+441632960202','behaviorOnAnswer':{'play':{'url':'http://m/"
                          "a.wav'}}}")
            << QByteArray("'+441632960202':[{'answer':3},{'wait':5},{'hangup':true}]")
            << u"leg.ring 2 at 0; leg.answer 2 at 3; prompt.start 2 at 3; leg.end 2 at 8; hangup at 8"_s;
        QTest::newRow("3.2 row 14: of several the first to answer wins, the others stop ringing")
            << both
            << QByteArray("'+441632960202':[{'answer':4}],'+441632960203':[{'answer':2},{'wait':3},{'hangup':true}]")
            << u"leg.ring 2 at 0; leg.ring 3 at 0; leg.answer 3 at 2; leg.end 2 at 2; leg.end 3 at 5; hangup at 5"_s;
        QTest::newRow("3.2 row 14: several number objects are several destinations")
            << QByteArray("'number':[{'destination':'tel:+441632960202'},{'destination':'tel:+441632960203'}]")
            << QByteArray("'+441632960202':[{'busy':true}],'+441632960203':[{'busy':true}]")
            << u"leg.ring 2 at 0; leg.ring 3 at 0; leg.end 2 at 0; leg.end 3 at 0; hangup at 0"_s;
        QTest::newRow("3.2 row 15: a machine that answers counts as an answer")
            << b << QByteArray("'+441632960202':[{'machine':1},{'wait':4},{'hangup':true}]")
            << u"leg.ring 2 at 0; leg.answer 2 at 1; leg.end 2 at 5; hangup at 5"_s;
        QTest::newRow("3.2 row 16: a dial that fails lets the list go on")
            << b << QByteArray("'+441632960202':[{'wait':1},{'busy':true}]")
            << u"leg.ring 2 at 0; leg.end 2 at 1; hangup at 1"_s;
        QTest::newRow("3.2 row 16: nobody answers within a minute")
            << b << QByteArray("'+441632960202':[{'noanswer':true}]")
            << u"leg.ring 2 at 0; leg.end 2 at 60; hangup at 60"_s;
    }
    void dialling()
    {
        QFETCH(QByteArray, dial);
        QFETCH(QByteArray, callees);
        QFETCH(QString, told);
        const Stage stage = played("{'dial':{" + dial + "}},{'hangup':{}}", {}, "'callees':{" + callees + "}");
        QStringList seen;
        for (const TraceRow& row : stage.rows) {
            if (row.leg.value > 1 && row.kind != TraceKind::LegStart && row.kind != TraceKind::PromptEnd)
                seen << u"%1 %2 at %3"_s.arg(row.kindName).arg(row.leg.value).arg(row.t.seconds());
            else if (row.kind == TraceKind::BlockEnter && row.module == u"hangup")
                seen << u"hangup at %1"_s.arg(row.t.seconds());
        }
        QVERIFY2(seen.join(u"; "_s) == told, stage.lines().constData());
    }

    void aCallerWhoHangsUpEndsTheCallAndTheTraceSaysWhatIsMissing()
    {
        const QByteArray b = "{'dial':{'number':{'destination':'tel:+441632960202'}}}";
        const QByteArray people = "'caller':[{'wait':6},{'hangup':true}],'callees':{'+441632960202':[{'answer':2}]}";
        const auto approximated = [](const Stage& stage) {
            const TraceRows warnings = stage.all(TraceKind::Warning);
            return std::count_if(warnings.begin(), warnings.end(), [](const TraceRow& row) {
                return stringMember(row.data, "code") == u"approximated";
            });
        };
        const Stage more = played(b + ",{'speak':{'text':'never'}}", {}, people);
        QCOMPARE(more.rows.back().kind, TraceKind::CallEnd);
        QCOMPARE(more.rows.back().t.seconds(), 6.0);
        QVERIFY2(approximated(more) == 1, more.lines().constData());
        QCOMPARE(approximated(played(b, {}, people)), 0); // nothing would have followed
    }

    void theCalledSideSeesTheCallersNumberOrTheOneGiven()
    {
        const Stage stage = played(
            "{'dial':{'number':{'destination':'tel:+441632960202'}}},"
            "{'dial':{'number':{'destination':'tel:+441632960202','callerId':'tel:+441632960100'}}},{'hangup':{}}",
            {}, "'callees':{'+441632960202':[{'busy':true}]}");
        QStringList shown;
        for (const TraceRow& row : stage.all(TraceKind::Vendor)) {
            if (row.kindName == u"bluevia.dial")
                shown << stringMember(row.data, "callerId");
        }
        QCOMPARE(shown, (QStringList{u"tel:+441632960201"_s, u"tel:+441632960100"_s}));
    }

    void theListIsOver_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("3.2 row 21: without a hangup the call stays up and silent")
            << QByteArray("[{'wait':{'length':2}}]");
        QTest::newRow("3.2 row 23: an empty answer changes nothing") << QByteArray("''");
        QTest::newRow("3.2 row 23: neither does an empty list") << QByteArray("[]");
        QTest::newRow("3.2 row 23: after a redirect nothing is left to run")
            << QByteArray("[{'redirect':{'actionUrl':'http://app/empty'}},{'hangup':{}}]");
    }
    void theListIsOver()
    {
        QFETCH(QByteArray, answer);
        Stage stage("{'number':{'voiceCallbackUrl':'http://app/start'},'answers':{'/start':" + answer +
                    ",'/empty':'  '},'caller':[{'wait':600},{'hangup':true}]}");
        stage.inbound();
        QVERIFY2(stage.ending() == u"answered NORMAL_CLEARING by caller", stage.lines().constData());
        QCOMPARE(stage.rows.back().t.seconds(), 600.0);
    }

    void badAnswersGoToTheFallback_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("reason");
        QTest::newRow("3.2 row 23: a client error") << QByteArray("{'status':404}") << u"404"_s;
        QTest::newRow("3.2 row 23: a server error") << QByteArray("{'status':500}") << u"500"_s;
        QTest::newRow("3.2 row 23: rubbish, with its line and column")
            << QByteArray("{'status':200,'body':'{\\n oops}'}") << u"line 2, column"_s;
        QTest::newRow("3.2 row 23: a document the platform refuses")
            << QByteArray("[{'speak':{}}]") << u"\"text\" is missing"_s;
        QTest::newRow("3.2 row 23: a command without its list")
            << QByteArray("{'status':200,'body':{'hangup':{}}}") << u"list"_s;
    }
    void badAnswersGoToTheFallback()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QString, reason);
        Stage stage("{'number':{'voiceCallbackUrl':'http://app/start','voiceFallbackUrl':'http://app/fallback'},"
                    "'answers':{'/start':" +
                    answer + ",'/fallback':[{'hangup':{}}]}}");
        stage.inbound();
        QCOMPARE(stage.notifications(), (QStringList{u"/start CalledNumber"_s, u"/fallback CallbackUnavailable"_s}));
        const std::vector<TraceRow> warned = stage.all(TraceKind::Warning);
        QCOMPARE(warned.size(), 1U);
        QVERIFY2(stringMember(warned[0].data, "sentence").contains(reason), stage.lines().constData());
    }

    void valuesAsTheSamplesSendThem_data()
    {
        QTest::addColumn<QByteArray>("commands");
        QTest::addColumn<double>("ends");
        QTest::newRow("numbers as texts") << QByteArray("{'wait':{'length':'2'}},{'hangup':{}}") << 2.0;
        QTest::newRow("lenght") << QByteArray("{'wait':{'lenght':2}},{'hangup':[]}") << 2.0;
        QTest::newRow("null is not given")
            << QByteArray("{'speak':{'text':'0123456789','repeat':null,'voice':'MALE'}},{'hangup':null}") << 0.6;
        QTest::newRow("repeat") << QByteArray("{'speak':{'text':'0123456789','repeat':'3'}},{'hangup':{}}") << 1.8;
        QTest::newRow("redirect by callbackUrl")
            << QByteArray("{'redirect':{'callbackUrl':'http://app/next'}}") << 1.0;
    }
    void valuesAsTheSamplesSendThem()
    {
        QFETCH(QByteArray, commands);
        QFETCH(double, ends);
        const Stage stage = played(commands, "'/next':[{'wait':{'length':1}},{'hangup':{}}]");
        QVERIFY2(stage.rows.back().t.seconds() == ends, stage.lines().constData());
    }

    void aCommandDocumentInXmlRunsToo()
    {
        Stage stage(R"({'number':{'voiceCallbackUrl':'http://app/start'},'answers':{'/start':
            '<tns:modifyCall xmlns:tns=\'http://api.bluevia.com/schemas/comms/v1\'><tns:commands><tns:wait><tns:length>2</tns:length></tns:wait><tns:hangup/></tns:commands></tns:modifyCall>'}})"_ba
                        .replace("\\'", "\\\""));
        QCOMPARE(stage.inbound().commands().join(u", "_s), u"callback 0, wait 0, hangup 2"_s);
    }
};

QTEST_GUILESS_MAIN(TestBlueviaCommands)
#include "tst_bluevia_commands.moc"
