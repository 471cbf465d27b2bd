// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/session.h"

#include "fakes/endpoint.h"
#include "qtresult.h"
#include "webhook/httpclient.h"
#include "webhook/signature.h"
#include "workspace/callrun.h"

#include <QFileInfo>
#include <QMessageAuthenticationCode>
#include <QProcess>
#include <QTcpSocket>
#include <QWebSocket>
#include <QtTest>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

class TestVoipbin : public QObject
{
    Q_OBJECT

    std::unique_ptr<ProjectDocument> document;
    std::unique_ptr<Session> session;
    std::unique_ptr<fakes::Endpoint> endpoint;

    struct Answer
    {
        int status = 0;
        Json body;
    };
    /// A real request over a real socket.
    Answer ask(const QByteArray& method, const QString& path, const QByteArray& body = {})
    {
        HttpClient client;
        HttpCall call;
        call.request.method = method;
        call.request.target = (session->address() + path).toUtf8();
        call.request.headers.add("Authorization", "Bearer " + session->credentials().voipbinToken.toUtf8());
        call.request.body = QByteArray(body).replace('\'', '"');
        std::optional<Attempt> attempt;
        client.start(call, [&](const Attempt& done) { attempt = done; });
        if (!QTest::qWaitFor([&] { return attempt.has_value(); }, 10000) || !attempt->response)
            return {};
        const Result<Json> json = parseJson(attempt->response->body);
        return {attempt->response->status, json ? *json : Json()};
    }
    QString statusOf(const QString& call)
    {
        return stringMember(ask("GET", u"/v1.0/calls/"_s + call).body, "status");
    }

    bool setFarEnd(const char* number, const char* steps)
    {
        HttpClient client;
        HttpCall call;
        call.request.method = "PUT";
        call.request.target = session->address().toUtf8() + "/hookswitch/v1/far-ends/" + number;
        call.request.headers.add("Authorization", "Bearer " + session->credentials().controlKey.toUtf8());
        call.request.body = steps;
        std::optional<Attempt> attempt;
        client.start(call, [&](const Attempt& done) { attempt = done; });
        const bool isDone = QTest::qWaitFor([&] { return attempt.has_value(); }, 10000);
        return isDone && attempt->response && attempt->response->status < 300;
    }
    [[nodiscard]] QUrl streamUrl() const
    {
        return QUrl(session->address().replace("http:"_L1, "ws:"_L1) + u"/v1.0/ws?token="_s +
                    session->credentials().voipbinToken);
    }
    static void subscribe(QWebSocket& listener, const char* type, const QString& topic)
    {
        listener.sendTextMessage(
            QString::fromUtf8(writeJson(Json{{"type", type}, {"topics", Json::array({topic.toStdString()})}})));
    }
    /// A pong comes after all that was sent before the ping was taken.
    static bool settled(QWebSocket& listener)
    {
        bool isBack = false;
        const auto heard = connect(&listener, &QWebSocket::pong, &listener, [&isBack] { isBack = true; });
        listener.ping();
        const bool came = QTest::qWaitFor([&isBack] { return isBack; }, 10000);
        disconnect(heard);
        return came && listener.state() == QAbstractSocket::ConnectedState;
    }

private Q_SLOTS:
    void init()
    {
        document = std::make_unique<ProjectDocument>();
        document->reset(openSample(u"voipbin-quickstart"_s)->project);
        session = std::make_unique<Session>(*document);
        session->runner().setSpeed(0);
        endpoint = std::make_unique<fakes::Endpoint>();
        VERIFY_OK(session->startServer(0));
    }
    void cleanup()
    {
        session.reset();
        document.reset();
        endpoint.reset();
    }

    void aNumberBoundToAFlowIsCalled()
    {
        CallRunOrder order;
        order.call.from = u"+15550001111"_s;
        order.call.to = u"+13215550140"_s;
        order.call.press = u"1"_s;
        const Result<CallRunResult> run = runCall(document->project(), order);
        VERIFY_OK(run);
        QVERIFY2(run->refusal.isEmpty(), qPrintable(run->refusal));
        QStringList types;
        for (const TraceRow& row : run->rows) {
            if (row.kind == TraceKind::BlockEnter)
                types << row.module;
        }
        QCOMPARE(types.join(u' '), u"answer talk digits_receive branch talk hangup"_s);
    }

    void theSampleAnswersAsIn2023()
    {
        const Answer placed =
            ask("POST", u"/v1.0/calls"_s,
                "{'source':{'type':'tel','target':'+1'},'destinations':[{'type':'tel','target':'+2'}],"
                "'flow_id':'7c1f4b0e-52a1-4e0c-9a57-0f1d6f0a1002'}");
        QCOMPARE(placed.status, 200);
        QVERIFY(placed.body.is_array());
        const QString id = stringMember(placed.body[0], "id");
        QTRY_COMPARE_WITH_TIMEOUT(statusOf(id), u"hangup"_s, 10000);
        session->voipbin().setEra(u"current"_s);
        QCOMPARE(ask("GET", u"/v1.0/calls"_s).body["result"].size(), std::size_t(1));
        QVERIFY(ask("GET", u"/v1.0/calls/"_s + id).body.contains("activeflow_id"));
        QCOMPARE(stringMember(*member(document->project().settings, "voipbin"), "era"), u"seed2023"_s);
    }

    void theQuickstartsCallWithAnExistingFlow()
    {
        const QByteArray body = "{\n 'source': {'type': 'tel', 'target': '<your source number>'},\n"
                                " 'destinations': [{'type': 'tel', 'target': '<your destination number>'}],\n"
                                " 'flow_id': 'ed95a3c4-22d4-11ee-add7-8742a741581e'%1\n}";
        const Answer refused = ask("POST", u"/v1.0/calls"_s, QByteArray(body).replace("%1", ","));
        QCOMPARE(refused.status, 400);
        QVERIFY2(writeJson(refused.body).contains("line 5, column 1"), writeJson(refused.body));
        const Answer placed = ask("POST", u"/v1.0/calls"_s, QByteArray(body).replace("%1", ""));
        QCOMPARE(placed.status, 200);
        QCOMPARE(stringMember(placed.body[0], "flow_id"), u"ed95a3c4-22d4-11ee-add7-8742a741581e"_s);
        QCOMPARE(stringMember(placed.body[0]["action"], "id"), u"00000000-0000-0000-0000-000000000001"_s);
    }

    void eventsAreTold()
    {
        Json customer = Json::object();
        customer["webhook_uri"] = endpoint->url("/events").toStdString();
        QCOMPARE(ask("PUT", u"/v1.0/customer"_s, writeJson(customer)).status, 200);
        const Answer placed =
            ask("POST", u"/v1.0/calls"_s,
                "{'source':{'type':'tel','target':'+1'},'destinations':[{'type':'tel','target':'+2'}],"
                "'actions':[{'type':'talk','option':{'text':'hello'}}]}");
        const QString id = stringMember(placed.body[0], "id");
        QTRY_COMPARE_WITH_TIMEOUT(statusOf(id), u"hangup"_s, 10000);
        QTRY_VERIFY_WITH_TIMEOUT(endpoint->requests.size() >= 10, 10000);
        const Json first = *parseJson(endpoint->requests.front().body);
        QCOMPARE(stringMember(first, "type"), u"activeflow_created"_s);
        const Json last = *parseJson(endpoint->requests.back().body);
        QCOMPARE(stringMember(last, "type"), u"call_hangup"_s);
        QCOMPARE(stringMember(last["data"], "id"), id);
    }

    void anInboundCallIsShown()
    {
        CallOrder order;
        order.from = u"+15550001111"_s;
        order.to = u"+13215550140"_s;
        order.press = u"1"_s;
        VERIFY_OK(session->placeCall(order));
        QTRY_COMPARE_WITH_TIMEOUT(ask("GET", u"/v1.0/calls"_s).body["result"].size(), std::size_t(1), 10000);
        const Json call = ask("GET", u"/v1.0/calls"_s).body["result"][0];
        QCOMPARE(stringMember(call, "direction"), u"incoming"_s);
        QTRY_COMPARE_WITH_TIMEOUT(statusOf(stringMember(call, "id")), u"hangup"_s, 10000);
    }

    void flowsMadeByTheApiAreInTheProject()
    {
        const Answer made = ask("POST", u"/v1.0/flows"_s, "{'name':'new','actions':[{'type':'answer'}]}");
        QCOMPARE(made.status, 200);
        const QString id = stringMember(made.body, "id");
        QCOMPARE(document->project().flows.size(), std::size_t(4));
        QCOMPARE(
            ask("POST", u"/v1.0/numbers"_s, "{'number':'+13215550999','call_flow_id':'" + id.toUtf8() + "'}").status,
            200);
        QCOMPARE(document->project().number(u"+13215550999")->flow, document->project().flows.back().id);
        QCOMPARE(ask("DELETE", u"/v1.0/flows/"_s + id).status, 200);
        QVERIFY(document->project().number(u"+13215550999")->flow.isEmpty());
    }

    void answersFitTheOpenApiDocument()
    {
        const QString openApi = QStringLiteral(SHARED_DATA "/voipbin-openapi/openapi.bundled.json");
        if (!QFileInfo::exists(openApi))
            QSKIP("the reference document is not here");
        if (QProcess::execute(u"python3"_s, {u"-c"_s, u"import jsonschema"_s}) != 0)
            QSKIP("python3-jsonschema is not installed");
        session->voipbin().setEra(u"current"_s);
        QByteArray lines;
        const auto keep = [&](const char* method, const char* path, const QString& real,
                              const QByteArray& body = {}) {
            const Answer answer = ask(QByteArray(method).toUpper(), real, body);
            if (answer.status != 200)
                QTest::qFail(qPrintable(real), __FILE__, __LINE__);
            lines += writeJson(Json{{"method", method}, {"path", path}, {"body", answer.body}}) + '\n';
            return answer.body;
        };
        const Json placed =
            keep("post", "/calls", u"/v1.0/calls"_s,
                 "{'source':{'type':'tel','target':'+1'},'destinations':[{'type':'tel','target':'+2'}],"
                 "'actions':[{'type':'talk','option':{'text':'hello'}}]}");
        const QString call = stringMember(placed["calls"][0], "id");
        QTRY_COMPARE_WITH_TIMEOUT(statusOf(call), u"hangup"_s, 10000);
        keep("get", "/calls/{id}", u"/v1.0/calls/"_s + call);
        keep("get", "/calls", u"/v1.0/calls"_s);
        keep("post", "/calls/{id}/hangup", u"/v1.0/calls/%1/hangup"_s.arg(call));
        keep("delete", "/calls/{id}", u"/v1.0/calls/"_s + call);
        const QString flow = stringMember(
            keep("post", "/flows", u"/v1.0/flows"_s, "{'name':'x','actions':[{'type':'answer'}]}"), "id");
        keep("get", "/flows/{id}", u"/v1.0/flows/"_s + flow);
        keep("get", "/flows", u"/v1.0/flows"_s);
        const QByteArray bound = "{'number':'+1999','call_flow_id':'" + flow.toUtf8() + "'}";
        const QString number = stringMember(keep("post", "/numbers", u"/v1.0/numbers"_s, bound), "id");
        keep("get", "/numbers/{id}", u"/v1.0/numbers/"_s + number);
        keep("get", "/numbers", u"/v1.0/numbers"_s);
        const QString run = stringMember(
            keep("post", "/activeflows", u"/v1.0/activeflows"_s, "{'actions':[{'type':'block'}]}"), "id");
        keep("get", "/activeflows/{id}", u"/v1.0/activeflows/"_s + run);
        keep("get", "/activeflows", u"/v1.0/activeflows"_s);
        keep("post", "/activeflows/{id}/stop", u"/v1.0/activeflows/%1/stop"_s.arg(run));
        keep("get", "/customer", u"/v1.0/customer"_s);
        QProcess checker;
        checker.start(u"python3"_s, {QStringLiteral(SOURCE_ROOT "/tests/data/voipbin/fits_openapi.py"), openApi});
        checker.write(lines);
        checker.closeWriteChannel();
        QVERIFY(checker.waitForFinished(60000));
        const QByteArray said = checker.readAllStandardOutput() + checker.readAllStandardError();
        QVERIFY2(checker.exitCode() == 0, said.constData());
    }

    void signaturesCoverTheBody()
    {
        const voipbin::Api::Notice notice{u"call_hangup"_s, Json{{"id", "x"}}, u"call"_s, u"x"_s, {}, {}};
        const voipbin::WebhookTarget target{u"http://127.0.0.1/"_s, u"PUT"_s};
        const Delivery delivery = voipbinDelivery(notice, target, "key");
        QCOMPARE(delivery.request.method, "PUT"_ba);
        QCOMPARE(delivery.request.headers.value("X-VoIPBIN-Signature"),
                 "sha256=" + QMessageAuthenticationCode::hash(R"({"type":"call_hangup","data":{"id":"x"}})", "key",
                                                              QCryptographicHash::Sha256)
                                 .toHex());
        QVERIFY(!voipbinDelivery(notice, target, {}).request.headers.has("X-VoIPBIN-Signature"));
    }

    void theSecretOfWebhooksIsMadeAndShownInTheCustomersRecord()
    {
        session->voipbin().setEra(u"current"_s);
        Json customer = Json::object();
        customer["webhook_uri"] = endpoint->url("/events").toStdString();
        const Answer told = ask("PUT", u"/v1.0/customer"_s, writeJson(customer));
        const QByteArray secret = stringMember(told.body, "webhook_secret").toUtf8();
        QVERIFY(secret.size() > 20);
        QCOMPARE(stringMember(ask("GET", u"/v1.0/customer"_s).body, "webhook_secret").toUtf8(), secret);
        QVERIFY(ask("POST", u"/v1.0/activeflows"_s, "{'actions':[{'type':'stop'}]}").status == 200);
        QTRY_VERIFY_WITH_TIMEOUT(!endpoint->requests.empty(), 10000);
        VERIFY_OK(verifyBody(endpoint->requests.front(), "X-VoIPBIN-Signature", secret));
        session->voipbin().setEra(u"seed2023"_s);
        QVERIFY(!ask("GET", u"/v1.0/customer"_s).body.contains("webhook_secret"));
        session->store().flush();
        for (const Exchange& exchange : session->store().exchanges())
            QVERIFY2(!exchange.response.body.contains(secret), exchange.request.target);
    }

    void activeflowsKeepTheirAddress_data()
    {
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<QString>("reason");
        QTest::newRow("an address") << QByteArray("'webhook_uri':'http://127.0.0.1:1/x','webhook_method':'PUT'")
                                    << QString();
        QTest::newRow("no web address") << QByteArray("'webhook_uri':'ftp://x/'") << u"INVALID_WEBHOOK_URI"_s;
        QTest::newRow("no such method") << QByteArray("'webhook_uri':'http://x/','webhook_method':'PATCH'")
                                        << u"INVALID_WEBHOOK_METHOD"_s;
    }
    void activeflowsKeepTheirAddress()
    {
        QFETCH(QByteArray, more);
        QFETCH(QString, reason);
        session->voipbin().setEra(u"current"_s);
        const Answer made = ask("POST", u"/v1.0/activeflows"_s, "{'actions':[{'type':'stop'}]," + more + "}");
        QCOMPARE(made.status, reason.isEmpty() ? 200 : 400);
        if (!reason.isEmpty()) {
            QCOMPARE(stringMember(made.body["error"], "reason"), reason);
            return;
        }
        const Json shown = ask("GET", u"/v1.0/activeflows/"_s + stringMember(made.body, "id")).body;
        QCOMPARE(stringMember(shown, "webhook_uri"), u"http://127.0.0.1:1/x"_s);
        QCOMPARE(stringMember(shown, "webhook_method"), u"PUT"_s);
    }

    void theFirstToAnswerAGroupcallEndsTheOthers()
    {
        session->voipbin().setEra(u"current"_s);
        session->runner().setSpeed(10);
        const Answer made = ask("POST", u"/v1.0/groupcalls"_s,
                                "{'source':{'type':'tel','target':'+1'},'answer_method':'hangup_others',"
                                "'destinations':[{'type':'tel','target':'+13215550141'},"
                                "{'type':'tel','target':'+13215550142'}],"
                                "'actions':[{'type':'talk','option':{'text':'hello'}}]}");
        QCOMPARE(made.status, 200);
        QCOMPARE(made.body["call_ids"].size(), std::size_t(2));
        const QString group = u"/v1.0/groupcalls/"_s + stringMember(made.body, "id");
        const QString slow = stringOf(made.body["call_ids"][0]);
        const QString quick = stringOf(made.body["call_ids"][1]);
        QTRY_COMPARE_WITH_TIMEOUT(stringMember(ask("GET", group).body, "status"), u"hangup"_s, 10000);
        QCOMPARE(stringMember(ask("GET", group).body, "answer_call_id"), quick);
        const Json other = ask("GET", u"/v1.0/calls/"_s + slow).body;
        QCOMPARE(stringMember(other, "hangup_reason"), u"cancel"_s);
        QCOMPARE(stringMember(other, "hangup_by"), u"local"_s);
        QVERIFY(!other.contains("tm_progressing"));
    }

    void aLinearGroupcallAsksOneAfterTheOther()
    {
        session->voipbin().setEra(u"current"_s);
        QVERIFY(setFarEnd("+13215550143", R"([{"busy":true}])"));
        const Answer made = ask("POST", u"/v1.0/groupcalls"_s,
                                "{'source':{'type':'tel','target':'+1'},'ring_method':'linear',"
                                "'destinations':[{'type':'tel','target':'+13215550143'},"
                                "{'type':'line','target':'nobody'},{'type':'tel','target':'+13215550142'}]}");
        QCOMPARE(made.status, 200);
        QCOMPARE(made.body["call_ids"].size(), std::size_t(1));
        const QString group = u"/v1.0/groupcalls/"_s + stringMember(made.body, "id");
        QTRY_COMPARE_WITH_TIMEOUT(stringMember(ask("GET", group).body, "status"), u"hangup"_s, 10000);
        const Json over = ask("GET", group).body;
        QCOMPARE(over["call_ids"].size(), std::size_t(2));
        QCOMPARE(over["answer_call_id"], over["call_ids"][1]);
        QCOMPARE(over["dial_index"], Json(3));
        const Json busy = ask("GET", u"/v1.0/calls/"_s + stringOf(over["call_ids"][0])).body;
        QCOMPARE(stringMember(busy, "hangup_reason"), u"busy"_s);
        QCOMPARE(ask("DELETE", group).status, 200);
        QCOMPARE(ask("GET", group).status, 404);
        QVERIFY(ask("GET", u"/v1.0/groupcalls"_s).body["result"].empty());
    }

    void peopleAreCalledByGroupcalls()
    {
        session->voipbin().setEra(u"current"_s);
        session->runner().setPaused(true);
        const Answer made =
            ask("POST", u"/v1.0/calls"_s,
                "{'source':{'type':'tel','target':'+1'},'destinations':["
                "{'type':'extension','target':'3f0c1a52-0000-4000-8000-000000000001',"
                "'target_name':'204'},{'type':'tel','target':'+2'},{'type':'web_session','target':'x'},"
                "{'type':'agent','target':'3f0c1a52-0000-4000-8000-000000000002'}]}");
        QCOMPARE(made.status, 200);
        QCOMPARE(made.body["calls"].size(), std::size_t(1));
        QCOMPARE(made.body["groupcalls"].size(), std::size_t(2));
        const Json& group = made.body["groupcalls"][0];
        QCOMPARE(stringMember(group["destinations"][0], "type"), u"extension"_s);
        const QString leg = stringOf(group["call_ids"][0]);
        const Json call = ask("GET", u"/v1.0/calls/"_s + leg).body;
        QCOMPARE(stringMember(call["destination"], "target_name"), u"204"_s);
        const Answer ended = ask("POST", u"/v1.0/groupcalls/"_s + stringMember(group, "id") + u"/hangup"_s);
        QCOMPARE(stringMember(ended.body, "status"), u"hangingup"_s);
        session->runner().setPaused(false);
        QTRY_COMPARE_WITH_TIMEOUT(statusOf(leg), u"hangup"_s, 10000);
        QCOMPARE(stringMember(ask("GET", u"/v1.0/calls/"_s + leg).body, "hangup_reason"), u"cancel"_s);
    }

    void personsWithinAGroupcallHaveOneOfTheirOwn()
    {
        session->voipbin().setEra(u"current"_s);
        const Answer made = ask("POST", u"/v1.0/groupcalls"_s,
                                "{'source':{'type':'tel','target':'+1'},'destinations':["
                                "{'type':'extension','target':'204'}]}");
        QCOMPARE(made.body["groupcall_count"], Json(1));
        const QString own = stringMember(made.body, "id");
        const QString nested = stringOf(made.body["groupcall_ids"][0]);
        QTRY_COMPARE_WITH_TIMEOUT(stringMember(ask("GET", u"/v1.0/groupcalls/"_s + own).body, "status"), u"hangup"_s,
                                  10000);
        const Json outer = ask("GET", u"/v1.0/groupcalls/"_s + own).body;
        QCOMPARE(stringMember(outer, "answer_groupcall_id"), nested);
        QCOMPARE(stringMember(ask("GET", u"/v1.0/groupcalls/"_s + nested).body, "master_groupcall_id"), own);
    }

    void groupcallsThatCannotBeAreRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::newRow("nobody to call") << QByteArray("{'destinations':[]}") << 500;
        QTest::newRow("a ring method nobody knows") << QByteArray("{'ring_method':'random'}") << 400;
        QTest::newRow("a flow that is not there")
            << QByteArray("{'flow_id':'11111111-2222-4333-8444-555555555555'}") << 404;
        QTest::newRow("no JSON") << QByteArray("{") << 400;
    }
    void groupcallsThatCannotBeAreRefused()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        session->voipbin().setEra(u"current"_s);
        QCOMPARE(ask("POST", u"/v1.0/groupcalls"_s, body).status, status);
    }

    void holdMusicAndSilenceStandInTheTrace()
    {
        session->runner().setSpeed(1);
        TraceRows signals_;
        connect(&session->runner(), &Runner::rowsAdded, this, [&signals_](const TraceRows& rows) {
            for (const TraceRow& row : rows) {
                if (row.kind == TraceKind::Signal)
                    signals_.push_back(row);
            }
        });
        const Answer placed =
            ask("POST", u"/v1.0/calls"_s,
                "{'source':{'type':'tel','target':'+1'},'destinations':[{'type':'tel','target':'+2'}],"
                "'actions':[{'type':'sleep','option':{'duration':60000}}]}");
        const QString call = u"/v1.0/calls/"_s + stringMember(placed.body[0], "id");
        QCOMPARE(ask("POST", call + u"/hold"_s).status, 200);
        QCOMPARE(ask("DELETE", call + u"/hold"_s).status, 200);
        QCOMPARE(ask("POST", call + u"/moh"_s).status, 200);
        QCOMPARE(ask("POST", call + u"/silence"_s).status, 200);
        QCOMPARE(ask("POST", call + u"/mute"_s, "{}").status, 200);
        QCOMPARE(ask("DELETE", call + u"/mute"_s, "{'direction':'in'}").status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(signals_.size(), std::size_t(6), 10000);
        QStringList told;
        for (const TraceRow& row : signals_)
            told << stringMember(row.data, "name") + u'=' + stringMember(row.data, "value");
        QCOMPARE(told.join(u' '), u"voipbin.hold=on voipbin.hold=off voipbin.moh=on voipbin.silence=on "
                                  "voipbin.mute=both voipbin.mute=out"_s);
    }

    void whoIsOnHoldIsNotHeardInTheBridge()
    {
        session->runner().setSpeed(1);
        QStringList rooms;
        connect(&session->runner(), &Runner::rowsAdded, this, [&rooms](const TraceRows& rows) {
            for (const TraceRow& row : rows) {
                if (row.kind == TraceKind::RoomJoin)
                    rooms << u"join"_s;
                if (row.kind == TraceKind::RoomMute)
                    rooms << (boolMember(row.data, "muted", false) ? u"muted"_s : u"heard"_s);
            }
        });
        QVERIFY(setFarEnd("+2", "[{\"answer\":0.1}]"));
        const Answer placed =
            ask("POST", u"/v1.0/calls"_s,
                "{'source':{'type':'tel','target':'+1'},'destinations':[{'type':'tel','target':'+2'}],"
                "'actions':[{'type':'connect','option':{'source':{'type':'tel','target':'+1'},"
                "'destinations':[{'type':'tel','target':'+3'}]}}]}");
        const QString call = u"/v1.0/calls/"_s + stringMember(placed.body[0], "id");
        QTRY_VERIFY_WITH_TIMEOUT(rooms.contains(u"join"_s), 10000);
        QCOMPARE(ask("POST", call + u"/hold"_s).status, 200);
        QCOMPARE(ask("POST", call + u"/mute"_s, "{}").status, 200);
        QCOMPARE(ask("DELETE", call + u"/hold"_s).status, 200);
        QCOMPARE(ask("DELETE", call + u"/mute"_s, "{}").status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(rooms.filter(u"muted"_s).size(), 1, 10000);
        QTRY_COMPARE_WITH_TIMEOUT(rooms.filter(u"heard"_s).size(), 1, 10000);
    }

    void eventsAreStreamedByTopic()
    {
        QWebSocket listener;
        QList<Json> heard;
        connect(&listener, &QWebSocket::textMessageReceived, this,
                [&heard](const QString& message) { heard << *parseJson(message.toUtf8()); });
        listener.open(streamUrl());
        QTRY_COMPARE_WITH_TIMEOUT(listener.state(), QAbstractSocket::ConnectedState, 10000);
        const QString own = u"customer_id:"_s + session->voipbin().api().customer();
        listener.sendTextMessage(u"not JSON"_s);
        subscribe(listener, "subscribe", own + u":call:call_hangup"_s);
        subscribe(listener, "subscribe", own + u":activeflow"_s);
        subscribe(listener, "unsubscribe", own + u":activeflow"_s);
        QVERIFY(settled(listener));
        const Answer placed =
            ask("POST", u"/v1.0/calls"_s,
                "{'source':{'type':'tel','target':'+1'},'destinations':[{'type':'tel','target':'+2'}]}");
        QTRY_COMPARE_WITH_TIMEOUT(heard.size(), 1, 10000);
        QCOMPARE(stringMember(heard[0], "type"), u"call_hangup"_s);
        QCOMPARE(heard[0]["data"]["id"], placed.body[0]["id"]);
        heard.clear();
        subscribe(listener, "unsubscribe", own + u":call:call_hangup"_s);
        subscribe(listener, "subscribe", own + u":call"_s);
        QVERIFY(settled(listener));
        QCOMPARE(ask("DELETE", u"/v1.0/calls/"_s + stringMember(placed.body[0], "id")).status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(heard.size(), 2, 10000);
        QCOMPARE(heard[0], heard[1]);
        QCOMPARE(stringMember(heard[0], "type"), u"call_deleted"_s);
    }

    void streamsAreClosed_data()
    {
        QTest::addColumn<QString>("topic");
        QTest::addColumn<bool>("closes");
        const QString stranger = u"11111111-2222-4333-8444-555555555555"_s;
        QTest::newRow("a topic of another customer") << u"customer_id:"_s + stranger + u":call"_s << true;
        QTest::newRow("a topic of nobody") << u"everything"_s << true;
        QTest::newRow("an agent that is no UUID") << u"agent_id:me"_s << true;
        QTest::newRow("an agent") << u"agent_id:"_s + stranger << false;
        QTest::newRow("a binary frame") << QString() << true;
    }
    void streamsAreClosed()
    {
        QFETCH(QString, topic);
        QFETCH(bool, closes);
        QWebSocket listener;
        listener.open(streamUrl());
        QTRY_COMPARE_WITH_TIMEOUT(listener.state(), QAbstractSocket::ConnectedState, 10000);
        if (topic.isEmpty())
            listener.sendBinaryMessage("x");
        else
            subscribe(listener, "subscribe", topic);
        if (closes)
            QTRY_COMPARE_WITH_TIMEOUT(listener.state(), QAbstractSocket::UnconnectedState, 10000);
        else
            QVERIFY(settled(listener));
    }

    void streamsAskForCredentials()
    {
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, quint16(QUrl(session->address()).port()));
        client.write("GET /v1.0/ws?token=wrong HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\n"
                     "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                     "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
        QByteArray got;
        QTRY_VERIFY_WITH_TIMEOUT((got += client.readAll()).contains("INVALID_CREDENTIALS"), 10000);
        QVERIFY2(got.startsWith("HTTP/1.1 401"), got);
        QCOMPARE(ask("GET", u"/v1.0/ws"_s).status, 400);
    }
};

QTEST_GUILESS_MAIN(TestVoipbin)
#include "tst_voipbin.moc"
