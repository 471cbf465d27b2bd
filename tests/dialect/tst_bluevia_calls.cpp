// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qtresult.h"

#include "blueviastage.h"
#include "dialect/bluevia/callbook.h"

using stage::Stage;
using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

// Notifications (section 4 of the sheet), callback and fallback (5), calls and legs (6), sequences (7).
class TestBlueviaCalls : public QObject
{
    Q_OBJECT

    static Json told(const Stage& stage, std::size_t index = 0)
    {
        const std::vector<TraceRow> asked = stage.all(TraceKind::HttpRequest);
        return index < asked.size() ? parseJson(stringMember(asked[index].data, "body").toUtf8()).take() : Json();
    }
    static const char* number() { return "'number':{'voiceCallbackUrl':'http://app/start'}"; }

    /// The record of the first call at a moment of the trace.
    static bluevia::CallRecord recordAt(const Stage& stage, double t)
    {
        bluevia::CallBook book;
        for (const TraceRow& row : stage.rows) {
            if (row.t.seconds() <= t)
                book.see(row);
        }
        const bluevia::CallRecord* record = book.find(CallId(1));
        return record ? *record : bluevia::CallRecord();
    }
    static QString statesAt(const Stage& stage, double t)
    {
        const Json call = bluevia::callJson(recordAt(stage, t), SimTime::fromSeconds(t), 0);
        QStringList states{stringMember(call, "callStatus")};
        for (const Json& leg : call.at("callLegs"))
            states << stringMember(leg, "legStatus");
        return states.join(u' ');
    }

private Q_SLOTS:
    void notificationsHaveTheirFields_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::newRow("4 timestamp: date and time in UTC") << u"timestamp"_s << u"2026-01-05T10:00:00Z"_s;
        QTest::newRow("4 callerId: the calling party") << u"callerId"_s << u"tel:+441632960201"_s;
        QTest::newRow("4 destination: the called party") << u"destination"_s << u"tel:+441632960100"_s;
        QTest::newRow("4 eventName") << u"eventName"_s << u"CalledNumber"_s;
        QTest::newRow("4 callId") << u"callId"_s << bluevia::callIdOf(1, CallId(1));
        QTest::newRow("4 legId: the callLegId of the call resource")
            << u"legId"_s << bluevia::legIdOf(1, CallId(1), LegId(1));
        QTest::newRow("4 digits: only when keys were collected") << u"digits"_s << QString();
        QTest::newRow("4 direction: only of a HangUp") << u"direction"_s << QString();
    }
    void notificationsHaveTheirFields()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        Stage stage(QByteArray("{") + number() + ",'answers':{'/start':[{'hangup':{}}]}}");
        QCOMPARE(stringMember(told(stage.inbound()), field.toStdString()), value);
    }

    void notificationsTravelAsTheNumberSays_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("JSON by default")
            << QByteArray() << QByteArray("application/json") << QByteArray("{\"timestamp\"");
        QTest::newRow("XML") << QByteArray("XML") << QByteArray("application/xml") << QByteArray("<?xml");
    }
    void notificationsTravelAsTheNumberSays()
    {
        QFETCH(QByteArray, format);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, begins);
        Stage stage("{'number':{'voiceCallbackUrl':'http://app/start','notificationFormat':'" + format +
                    "'},'answers':{'/start':[{'hangup':{}}]}}");
        const TraceRow asked = stage.inbound().all(TraceKind::HttpRequest).at(0);
        QCOMPARE(stringMember(asked.data, "method"), u"POST"_s);
        QCOMPARE(stringMember(asked.data.at("headers"), "Content-Type").toUtf8(), type);
        QVERIFY(stringMember(asked.data, "body").toUtf8().startsWith(begins));
        QVERIFY(!asked.data.at("headers").contains("Authorization"));
    }

    void notificationsLookAsDescribed_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("event");
        QTest::addColumn<QString>("digits");
        QTest::newRow("called number") << u"notifications/inbound.CalledNumber.json"_s << u"CalledNumber"_s
                                       << QString();
        QTest::newRow("digits") << u"notifications/inbound.DigitsCollected.with_finish_key.json"_s
                                << u"DigitsCollected"_s << u"4471#"_s;
        QTest::newRow("called number in XML")
            << u"proposed/notification.CalledNumber.xml"_s << u"CalledNumber"_s << QString();
        QTest::newRow("digits in XML") << u"proposed/notification.DigitsCollected.xml"_s << u"DigitsCollected"_s
                                       << u"4471#"_s;
    }
    void notificationsLookAsDescribed()
    {
        QFETCH(QString, file);
        QFETCH(QString, event);
        QFETCH(QString, digits);
        QFile read(QStringLiteral(SHARED_DATA "/payloads/bluevia/") + file);
        if (!read.open(QIODevice::ReadOnly))
            QSKIP("the reference payloads are not there");
        bluevia::Notification notification;
        notification.event = event;
        notification.unixSeconds = 1365156006;
        notification.callerId = u"tel:+441632960201"_s;
        notification.destination = u"tel:+441632960100"_s;
        notification.callId = u"5f0c1d4e-7d1a-4b62-9a55-0c4f6f2f9a01"_s;
        notification.legId = u"8a7b6c5d-0000-4000-8000-000000000011"_s;
        notification.digits = digits;
        if (file.endsWith(u".xml"))
            QCOMPARE(bluevia::notificationXml(notification).simplified(), read.readAll().simplified());
        else
            QCOMPARE(bluevia::notificationJson(notification), parseJson(read.readAll()).take());
    }

    void eventsOfTheAlpha_data()
    {
        QTest::addColumn<bool>("outbound");
        QTest::addColumn<QByteArray>("people");
        QTest::addColumn<QStringList>("notifications");
        QTest::newRow("4 CalledNumber: an own number is called")
            << false << QByteArray("'caller':[{'wait':9},{'hangup':true}]") << QStringList{u"/start CalledNumber"_s};
        QTest::newRow("4 Answered: the called party of an API call answers")
            << true << QByteArray("'callees':{'+441632960201':[{'answer':3},{'wait':9},{'hangup':true}]}")
            << QStringList{u"/start Answered"_s};
        QTest::newRow("4 Busy: nothing in the alpha")
            << true << QByteArray("'callees':{'+441632960201':[{'busy':true}]}") << QStringList();
        QTest::newRow("4 NoAnswer: nothing in the alpha")
            << true << QByteArray("'callees':{'+441632960201':[{'noanswer':true}]}") << QStringList();
        QTest::newRow("4 Failed: nothing in the alpha")
            << true << QByteArray("'callees':{'+441632960201':[{'reject':503}]}") << QStringList();
        QTest::newRow("4 NotReachable: nothing in the alpha")
            << true << QByteArray("'callees':{'+441632960201':[{'unregistered':true}]}") << QStringList();
    }
    void eventsOfTheAlpha()
    {
        QFETCH(bool, outbound);
        QFETCH(QByteArray, people);
        QFETCH(QStringList, notifications);
        Stage stage(QByteArray("{") + number() + ",'answers':{'/start':''}," + people + "}");
        outbound ? stage.outbound() : stage.inbound();
        QCOMPARE(stage.notifications(), notifications);
    }

    void whoIsAsked_data()
    {
        QTest::addColumn<QByteArray>("number");
        QTest::addColumn<bool>("outbound");
        QTest::addColumn<QString>("ownCallback");
        QTest::addColumn<QString>("ownFallback");
        QTest::addColumn<QStringList>("notifications");
        const QByteArray both = "'voiceCallbackUrl':'http://app/start','voiceFallbackUrl':'http://app/fallback'";
        const QByteArray gone = "'voiceCallbackUrl':'http://app/gone','voiceFallbackUrl':'http://app/fallback'";
        QTest::newRow("5 point 1: the number's callback URL of an incoming call")
            << both << false << QString() << QString() << QStringList{u"/start CalledNumber"_s};
        QTest::newRow("5 point 1: the number's callback URL of an outgoing call")
            << both << true << QString() << QString() << QStringList{u"/start Answered"_s};
        QTest::newRow("5 point 1: the call's own callback URL comes before the number's")
            << gone << true << u"http://app/start"_s << QString() << QStringList{u"/start Answered"_s};
        QTest::newRow("5 point 2: the fallback URL is told when the callback URL fails")
            << gone << false << QString() << QString()
            << QStringList{u"/gone CalledNumber"_s, u"/fallback CallbackUnavailable"_s};
        QTest::newRow("5 point 2: the call's own fallback URL comes first")
            << gone << true << QString() << u"http://app/second"_s
            << QStringList{u"/gone Answered"_s, u"/second CallbackUnavailable"_s};
        QTest::newRow("5 point 5: a number nobody configured runs the built-in document")
            << QByteArray() << false << QString() << QString() << QStringList();
    }
    void whoIsAsked()
    {
        QFETCH(QByteArray, number);
        QFETCH(bool, outbound);
        QFETCH(QString, ownCallback);
        QFETCH(QString, ownFallback);
        QFETCH(QStringList, notifications);
        Stage stage("{'number':{" + number +
                    "},'answers':{'/start':[{'hangup':{}}],'/fallback':[{'hangup':{}}],'/second':[{'hangup':{}}],'/"
                    "gone':{'status':503}}}");
        std::vector<CallVariable> variables;
        if (!ownCallback.isEmpty())
            variables.push_back({u"voiceCallbackUrl"_s, ownCallback, bluevia::callScope});
        if (!ownFallback.isEmpty())
            variables.push_back({u"voiceFallbackUrl"_s, ownFallback, bluevia::callScope});
        outbound ? stage.outbound(variables) : stage.inbound();
        QVERIFY2(stage.notifications() == notifications, stage.lines().constData());
        if (notifications.isEmpty())
            QCOMPARE(stage.commands().size(), 5); // the question nobody answers, speak, wait, speak, hangup
    }

    void callControlFails_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("5 point 3: the fallback fails too, and nobody tries again") << QByteArray("{'status':500}");
        QTest::newRow("5 point 4: no answer within ten seconds counts as a failure")
            << QByteArray("{'status':200,'body':'','latency':11}");
    }
    void callControlFails()
    {
        QFETCH(QByteArray, answer);
        Stage stage(
            "{'number':{'voiceCallbackUrl':'http://app/a','voiceFallbackUrl':'http://app/b'},'answers':{'/a':" +
            answer + ",'/b':" + answer + "}}");
        stage.inbound();
        QCOMPARE(stage.notifications(), (QStringList{u"/a CalledNumber"_s, u"/b CallbackUnavailable"_s}));
        QVERIFY2(stage.ending().endsWith(u"by flow"), stage.lines().constData());
        QCOMPARE(stage.warnings(), (QStringList{u"callback-failed"_s, u"callback-failed"_s}));
    }

    void statesOfCallsAndLegs()
    {
        Stage stage(QByteArray("{") + number() +
                    ",'answers':{'/"
                    "start':[{'dial':{'number':{'destination':'tel:+441632960202'}}},{'wait':{'length':5}},{'dial':{'"
                    "conferenceName':'c'}}]},"
                    "'callees':{'+441632960201':[{'answer':4},{'wait':50},{'hangup':true}],'+441632960202':[{'answer'"
                    ":6},{'wait':10},{'hangup':true}]}}");
        stage.outbound();
        QVERIFY2(statesAt(stage, 1) == u"Connecting Ringing", stage.lines().constData()); // 6 connecting, ringing
        QCOMPARE(statesAt(stage, 6), u"Established Answered Ringing"_s);                  // 6 established, connected
        QCOMPARE(statesAt(stage, 12), u"Established Answered Answered"_s);
        QCOMPARE(statesAt(stage, 22), u"Established Answered Terminated"_s);
        QCOMPARE(statesAt(stage, 30), u"Established OnHold Terminated"_s); // 6 onhold
        QCOMPARE(statesAt(stage, 60), u"Terminated Terminated Terminated"_s);
    }
    void aCallThatIsNeverAnsweredIsTerminatedToo()
    {
        Stage stage(QByteArray("{") + number() + ",'callees':{'+441632960201':[{'wait':2},{'busy':true}]}}");
        stage.outbound();
        QCOMPARE(statesAt(stage, 1), u"Connecting Ringing"_s);
        QCOMPARE(statesAt(stage, 3), u"Terminated Terminated"_s);
        const Json call = bluevia::callJson(recordAt(stage, 3), SimTime::fromSeconds(3), 0);
        QVERIFY(!call.contains("startTime"));
        QCOMPARE(stringMember(call, "duration"), u"0"_s);
        QCOMPARE(writeJson(call.at("callCost")), QByteArray("{\"amount\":0.0}"));
    }

    void costs_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<double>("amount");
        QTest::newRow("6: a minute that has begun is paid") << 0.5 << 0.05;
        QTest::newRow("6: one minute") << 60.0 << 0.05;
        QTest::newRow("6: the second has begun") << 60.5 << 0.10;
        QTest::newRow("6: an hour") << 3600.0 << 3.0;
    }
    void costs()
    {
        QFETCH(double, seconds);
        QFETCH(double, amount);
        bluevia::LegRecord leg;
        leg.answered = SimTime::fromSeconds(10);
        QCOMPARE(leg.cost(SimTime::fromSeconds(10 + seconds)), amount);
    }

    void sequences_data()
    {
        QTest::addColumn<bool>("outbound");
        QTest::addColumn<QByteArray>("people");
        QTest::addColumn<QString>("steps");
        const QByteArray b = "'+441632960202':[{'answer':6},{'wait':20},{'hangup':true}]";
        QTest::newRow("7 outbound: ring, answer, Answered, dial, bridge, hang up")
            << true << "'callees':{'+441632960201':[{'answer':4},{'wait':60},{'hangup':true}]," + b + "}"
            << u"leg.start 1, leg.ring 1, leg.answer 1, http.request, http.answer, leg.start 2, leg.ring 2, leg.answer 2, leg.end 2, leg.end 1, call.end"_s;
        QTest::newRow("7 outbound, busy at step 4: the call ends without Answered")
            << true << QByteArray("'callees':{'+441632960201':[{'wait':1},{'busy':true}]}")
            << u"leg.start 1, leg.ring 1, leg.end 1, call.end"_s;
        QTest::newRow("7 inbound: CalledNumber, then the leg is connected, dial, bridge, hang up")
            << false << "'callees':{" + b + "}"
            << u"leg.start 1, http.request, http.answer, leg.answer 1, leg.start 2, leg.ring 2, leg.answer 2, leg.end 2, leg.end 1, call.end"_s;
    }
    void sequences()
    {
        QFETCH(bool, outbound);
        QFETCH(QByteArray, people);
        QFETCH(QString, steps);
        Stage stage(QByteArray("{") + number() +
                    ",'answers':{'/start':[{'dial':{'number':{'destination':'tel:+441632960202'}}},{'hangup':{}}]}," +
                    people + "}");
        outbound ? stage.outbound() : stage.inbound();
        QStringList seen;
        for (const TraceRow& row : stage.rows) {
            if (row.kindName.startsWith(u"leg.") || row.kindName.startsWith(u"http."))
                seen << (row.leg.isValid() ? u"%1 %2"_s.arg(row.kindName).arg(row.leg.value) : row.kindName);
        }
        seen << stage.rows.back().kindName;
        QVERIFY2(seen.join(u", "_s) == steps, (seen.join(u", "_s).toUtf8() + '\n' + stage.lines()).constData());
    }

    void aHangupAsTheFirstCommandRefuses_data()
    {
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<QString>("ending");
        QTest::newRow("7 inbound step 4: busy") << QByteArray("{'reason':'busy'}") << u"busy USER_BUSY by flow"_s;
        QTest::newRow("7 inbound step 4: rejected")
            << QByteArray("{'reason':'rejected'}") << u"rejected CALL_REJECTED by flow"_s;
        QTest::newRow("7 inbound step 4: rejected is the default")
            << QByteArray("{}") << u"rejected CALL_REJECTED by flow"_s;
    }
    void aHangupAsTheFirstCommandRefuses()
    {
        QFETCH(QByteArray, reason);
        QFETCH(QString, ending);
        Stage stage(QByteArray("{") + number() + ",'answers':{'/start':[{'hangup':" + reason + "}]}}");
        QCOMPARE(stage.inbound().ending(), ending);
        QVERIFY(stage.all(TraceKind::LegAnswer).empty());
    }

    void theConversationOfThePlatformsSample()
    {
        Stage stage(QByteArray("{") + number() + R"(,'answers':{
            '/start':[{'getDigits':{'timeout':5,'numberOfDigits':1,'actionUrl':'http://app/choice','speak':{'text':'1 or 2?'}}},{'speak':{'text':'Sorry.'}},{'hangup':{}}],
            '/choice':[{'getDigits':{'finishOnKey':'#','timeout':'15','retries':'2','actionUrl':'http://app/pin','speak':{'text':'PIN?'}}},{'speak':{'text':'Sorry.'}}],
            '/pin':[{'dial':{'conferenceName':'1234','conferenceProperties':{'startOnEnter':true}}}]},
            'caller':[{'wait':1},{'press':'1'},{'wait':1},{'press':'1234#'},{'wait':30},{'hangup':true}]})");
        stage.inbound();
        QCOMPARE(stage.notifications(), (QStringList{u"/start CalledNumber"_s, u"/choice DigitsCollected 1"_s,
                                                     u"/pin DigitsCollected 1234#"_s}));
        QCOMPARE(stage.all(TraceKind::RoomJoin).size(), 1U);
    }

    void aRedirectTellsTheFirstNotificationAgain()
    {
        Stage stage(
            QByteArray("{") + number() +
            R"(,'answers':{'/start':[{'redirect':{'actionUrl':'http://app/again'}}],'/again':[{'hangup':{}}]}})");
        QCOMPARE(stage.outbound().notifications(), (QStringList{u"/start Answered"_s, u"/again Answered"_s}));
    }

    void recordings_data()
    {
        QTest::addColumn<QByteArray>("record");
        QTest::addColumn<QByteArray>("account");
        QTest::addColumn<QString>("sent");
        QTest::newRow("silence ends it") << QByteArray("'timeout':4,'export':{'url':'http://app/rec?who=a'}")
                                         << QByteArray("{}") << u"POST http://app/rec?who=a"_s;
        QTest::newRow("by PUT when the account says so")
            << QByteArray("'timeout':4,'export':{'url':'http://app/rec'}") << QByteArray("{'recordingMethod':'PUT'}")
            << u"PUT http://app/rec"_s;
        QTest::newRow("into a bucket")
            << QByteArray("'timeout':4,'export':{'aws-bucket':'b','aws-host':'s3.example','filename':'m 1.wav'}")
            << QByteArray("{}") << u"PUT https://s3.example/b/m%201.wav"_s;
    }
    void recordings()
    {
        QFETCH(QByteArray, record);
        QFETCH(QByteArray, account);
        QFETCH(QString, sent);
        Stage stage(QByteArray("{") + number() + ",'account':" + account +
                    ",'answers':{'/start':[{'record':{'playBeep':'true'," + record +
                    "}},{'hangup':{}}]},'caller':[{'wait':2},{'say':'0123456789'}]}");
        const std::vector<TraceRow> queued = stage.inbound().all(TraceKind::WebhookQueued);
        QCOMPARE(queued.size(), 1U);
        QCOMPARE(stringMember(queued[0].data, "method") + u' ' + stringMember(queued[0].data, "url"), sent);
        QCOMPARE(stringMember(queued[0].data.at("headers"), "Content-Type"), u"audio/wav"_s);
        QVERIFY2(numberMember(queued[0].data, "recording", -1) > 0, stage.lines().constData());
        QCOMPARE(stage.commands().last().section(u' ', 0, 0), u"hangup"_s);
    }
    void aCallerWhoHangsUpIsStillRecorded()
    {
        Stage stage(QByteArray("{") + number() +
                    ",'answers':{'/start':[{'record':{'export':{'url':'http://app/"
                    "rec'}}}]},'caller':[{'wait':3},{'hangup':true}]}");
        const std::vector<TraceRow> queued = stage.inbound().all(TraceKind::WebhookQueued);
        QCOMPARE(queued.size(), 1U);
        QCOMPARE(numberMember(queued[0].data, "recording", -1), 3.0);
    }
};

QTEST_GUILESS_MAIN(TestBlueviaCalls)
#include "tst_bluevia_calls.moc"
