// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/session.h"

#include "fakes/endpoint.h"
#include "qtresult.h"
#include "webhook/httpclient.h"
#include "workspace/callrun.h"

#include <QFileInfo>
#include <QMessageAuthenticationCode>
#include <QProcess>
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
        QCOMPARE(document->project().flows.size(), std::size_t(3));
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
        const voipbin::Api::Notice notice{u"call_hangup"_s, Json{{"id", "x"}}, u"call"_s, u"x"_s, {}};
        const Json settings{{"webhook_uri", "http://127.0.0.1/"}, {"webhook_method", "PUT"}};
        const auto delivery = voipbinDelivery(notice, settings, "key");
        QVERIFY(delivery);
        QCOMPARE(delivery->request.method, "PUT"_ba);
        QCOMPARE(delivery->request.headers.value("X-VoIPBIN-Signature"),
                 "sha256=" + QMessageAuthenticationCode::hash(R"({"type":"call_hangup","data":{"id":"x"}})", "key",
                                                              QCryptographicHash::Sha256)
                                 .toHex());
        QVERIFY(!voipbinDelivery(notice, settings, {})->request.headers.has("X-VoIPBIN-Signature"));
        QVERIFY(!voipbinDelivery(notice, Json::object(), "key"));
    }
};

QTEST_GUILESS_MAIN(TestVoipbin)
#include "tst_voipbin.moc"
