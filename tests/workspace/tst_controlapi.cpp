// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/controlapi.h"

#include "fakes/endpoint.h"
#include "qtresult.h"
#include "store/trafficstore.h"
#include "webhook/courier.h"
#include "webhook/httpclient.h"
#include "webhook/signature.h"
#include "workspace/session.h"

#include <QTcpSocket>
#include <QWebSocket>
#include <QtTest>

#include <algorithm>

#include <set>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

class ControlApiTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ProjectDocument> document;
    std::unique_ptr<Session> session;

    HttpResponse ask(const QByteArray& method, const QByteArray& path, const QByteArray& body = {},
                     bool withKey = true) const
    {
        HttpClient client;
        HttpCall call;
        call.request.method = method;
        call.request.target = session->address().toLatin1() + "/hookswitch/v1" + path;
        call.request.body = body;
        if (withKey)
            call.request.headers.add("Authorization", "Bearer " + session->credentials().controlKey.toLatin1());
        std::optional<Attempt> attempt;
        client.start(call, [&](const Attempt& done) { attempt = done; });
        if (!QTest::qWaitFor([&] { return attempt.has_value(); }, 10000) || !attempt->response)
            return HttpResponse{0, {}, attempt ? attempt->error.toUtf8() : QByteArray("no answer")};
        return *attempt->response;
    }

    Json json(const QByteArray& path) const
    {
        const Result<Json> body = parseJson(ask("GET", path).body);
        return body ? *body : Json();
    }

    Json openApi() const { return *parseJson(ask("GET", "/openapi.json", {}, false).body); }

    CallId place(const QByteArray& body) const
    {
        const HttpResponse placed = ask("POST", "/calls", body);
        const Result<Json> answer = parseJson(placed.body);
        return answer ? CallId(quint32(numberMember(*answer, "id", 0))) : CallId();
    }

private Q_SLOTS:
    void init()
    {
        document = std::make_unique<ProjectDocument>();
        document->reset(openSample(u"first-call"_s)->project);
        session = std::make_unique<Session>(*document);
        VERIFY_OK(session->startServer(0));
    }
    void cleanup()
    {
        session.reset();
        document.reset();
    }

    void everyRouteIsDescribedAndEveryDescriptionIsARoute()
    {
        std::set<QByteArray> described;
        const Json description = openApi();
        QCOMPARE(stringMember(description, "openapi"), u"3.1.0"_s);
        for (const auto& [path, operations] : description.at("paths").items()) {
            for (const auto& [method, operation] : operations.items())
                described.insert(QByteArray::fromStdString(method).toUpper() + ' ' + QByteArray::fromStdString(path));
        }
        std::set<QByteArray> served;
        for (const auto& [method, path] : ControlApi::routes())
            served.insert(method + ' ' + path);
        for (const QByteArray& route : described)
            QVERIFY2(served.contains(route), route.constData());
        for (const QByteArray& route : served)
            QVERIFY2(described.contains(route), route.constData());
    }

    void everyRouteAnswersAsDescribed()
    {
        session->runner().setSpeed(1);
        QCOMPARE(place(R"({"to":"3215550100","interactive":true})"), CallId(1));
        QTRY_VERIFY(session->board().call(CallId(1)) && !session->board().call(CallId(1))->legs.empty());
        const Json description = openApi();
        for (const auto& [method, path] : ControlApi::routes()) {
            if (path == "/events")
                continue; // a stream
            QByteArray real = path;
            real.replace("{id}", "1").replace("{leg}", "1").replace("{number}", "555").replace("{name}", "in");
            const HttpResponse response = ask(method, real, method == "GET" ? "" : "{}");
            const Json& responses =
                description.at("paths").at(path.toStdString()).at(method.toLower().toStdString()).at("responses");
            QVERIFY2(responses.contains(std::to_string(response.status)),
                     method + ' ' + path + " answered " + QByteArray::number(response.status));
        }
    }

    void nothingIsDoneWithoutTheKey()
    {
        for (const auto& [method, path] : ControlApi::routes()) {
            const bool isOpen = path == "/health" || path == "/openapi.json";
            QByteArray real = path;
            real.replace("{id}", "1").replace("{leg}", "1").replace("{number}", "555").replace("{name}", "in");
            QCOMPARE(ask(method, real, "{}", false).status, isOpen ? 200 : 401);
        }
        QVERIFY(!document->canUndo());
    }

    void wrongMethodsNameTheRightOnes()
    {
        const HttpResponse wrong = ask("DELETE", "/calls");
        QCOMPARE(wrong.status, 405);
        QCOMPARE(wrong.headers.value("Allow"), "GET, POST");
        QCOMPARE(ask("GET", "/nothing").status, 404);
        QCOMPARE(ask("HEAD", "/clock").status, 200);
    }

    void theClockIsSetAndPaused()
    {
        QCOMPARE(ask("PUT", "/clock", R"({"speed":"max"})").status, 200);
        QCOMPARE(stringMember(json("/clock"), "speed"), u"max"_s);
        QCOMPARE(ask("PUT", "/clock", R"({"speed":2.5,"paused":true})").status, 200);
        const CallId call = place(R"({"to":"3215550100","press":"1"})");
        QVERIFY(call);
        const double then = numberMember(json("/clock"), "now", -1);
        QTest::qWait(60);
        QCOMPARE(numberMember(json("/clock"), "now", -1), then);
        QCOMPARE(numberMember(json("/clock"), "live", -1), 1.0);
        QCOMPARE(ask("PUT", "/clock", R"({"speed":"max","paused":false})").status, 200);
        QTRY_COMPARE(numberMember(json("/clock"), "live", -1), 0.0);
        for (const char* bad : {"{\"speed\":0}", "{\"speed\":\"fast\"}", "{\"paused\":1}", "[]", "7"})
            QCOMPARE(ask("PUT", "/clock", bad).status, 400);
    }

    void theProjectIsReplacedInOneStep()
    {
        const Json before = json("/project");
        Json changed = before;
        changed["name"] = "Other";
        changed["flows"] = Json::array();
        changed["numbers"] = Json::array();
        changed["mine"] = 7;
        QCOMPARE(ask("PUT", "/project", writeJson(changed)).status, 200);
        QCOMPARE(json("/project"), changed);
        document->undo();
        QCOMPARE(json("/project"), before);
        QVERIFY(!document->canUndo());
        const HttpResponse refused = ask("PUT", "/project", R"({"format":2})");
        QCOMPARE(refused.status, 400);
        QVERIFY(refused.body.contains("/format"));
    }

    void farEndsAreSetForOneNumber()
    {
        QCOMPARE(ask("PUT", "/far-ends/+13215550182", R"([{"busy":true}])").status, 200);
        session->runner().setSpeed(0);
        const CallId call = place(R"({"to":"+13215550182","from":"+13215550100","outbound":true})");
        QTRY_VERIFY(session->board().call(call) && session->board().call(call)->end);
        QCOMPARE(session->board().call(call)->outcome, u"busy"_s);
        QCOMPARE(ask("PUT", "/far-ends/+13215550182", R"([{"dance":true}])").status, 400);
        QCOMPARE(ask("DELETE", "/far-ends/+13215550182").status, 204);
        QCOMPARE(ask("DELETE", "/far-ends/+13215550182").status, 404);
    }

    void callsAreRecorded()
    {
        session->runner().setSpeed(0);
        const CallId call = place(writeJson(Json{{"to", "3215550100"}, {"press", "1"}, {"from", "=cmd,\"x\""}}));
        QTRY_VERIFY(session->board().call(call) && session->board().call(call)->end);
        const Json records = json("/records").at("records");
        QCOMPARE(records.size(), 1U);
        QCOMPARE(stringMember(records[0], "outcome"), u"answered"_s);
        QVERIFY(numberMember(records[0], "talk", 0) > 5);
        QVERIFY(!stringMember(records[0], "flow").isEmpty());
        const QByteArray csv = ask("GET", "/records?format=csv").body;
        QVERIFY(csv.startsWith("id,run,call,at,from,to,"));
        QVERIFY2(csv.contains(",\" =cmd,\"\"x\"\"\","), csv.constData());
        QCOMPARE(ask("GET", "/records?format=pdf").status, 400);
    }

    void theLogIsFilteredAndExported()
    {
        ask("GET", "/calls/99");
        QTRY_VERIFY(!json("/exchanges?status=404").at("exchanges").empty());
        const Json exchange = json("/exchanges?path=calls/99&status=4xx").at("exchanges")[0];
        QCOMPARE(numberMember(exchange.at("response"), "status", 0), 404.0);
        QVERIFY(!writeJson(exchange).contains(session->credentials().controlKey.toLatin1()));
        QCOMPARE(ask("GET", "/exchanges?status=often").status, 400);
        const HttpResponse har = ask("GET", "/log.har");
        QCOMPARE(stringMember(parseJson(har.body)->at("log"), "version"), u"1.2"_s);
        QVERIFY(!har.body.contains(session->credentials().controlKey.toLatin1()));
    }

    void deliveriesAreSentAgainChanged()
    {
        fakes::Endpoint endpoint;
        std::vector<NumberBinding> numbers = document->project().numbers;
        numbers[0].receive = Callback{u"JSON"_s, QString::fromLatin1(endpoint.url("/in")), {}, Json::object()};
        document->edit(u"callback"_s, {ProjectEdit::SetNumbers{numbers}});
        session->runner().setSpeed(0);
        place(R"({"to":"3215550100","press":"h"})");
        QTRY_COMPARE(endpoint.requests.size(), 2U);
        QTRY_COMPARE(json("/deliveries?field=status%3DEND&status=delivered").at("deliveries").size(), 1U);
        const Json end = json("/deliveries?field=status%3DEND").at("deliveries")[0];
        QVERIFY(numberMember(end.at("attempts")[0], "firstByte", -1) >= 0);
        const QByteArray path = "/deliveries/" + QByteArray::number(int(numberMember(end, "id", 0)));
        QCOMPARE(ask("POST", path + "/resend", R"({"headers":{"X-Again":"1"},"body":{"status":"NEVER"}})").status,
                 201);
        QTRY_COMPARE(endpoint.requests.size(), 3U);
        QCOMPARE(endpoint.requests[2].body, R"({"status":"NEVER"})");
        QCOMPARE(endpoint.requests[2].headers.value("X-Again"), "1");
        QCOMPARE(ask("POST", path + "/resend", R"({"headers":7})").status, 400);
        QCOMPARE(ask("POST", "/deliveries/9999/resend").status, 404);
    }

    void aLoggedRequestIsShownCopiedAndCompared()
    {
        ask("PUT", "/far-ends/555", "[]");
        ask("PUT", "/far-ends/556", R"([{"busy":true}])");
        session->store().flush();
        const Json first = json("/exchanges/1");
        QCOMPARE(stringMember(first["request"], "method"), u"PUT"_s);
        const HttpResponse curl = ask("GET", "/exchanges/1/copy?as=curl");
        QVERIFY2(curl.body.startsWith("curl ") && curl.body.contains("far-ends/555"), curl.body);
        QVERIFY2(!curl.body.contains(session->credentials().controlKey.toLatin1()), curl.body);
        QVERIFY(ask("GET", "/exchanges/1/copy?as=python").body.contains("requests"));
        QCOMPARE(ask("GET", "/exchanges/1/copy?as=cobol").status, 400);
        const Json compared = json("/exchanges/1/differences?with=2");
        QStringList places;
        for (const Json& difference : compared["request"])
            places << stringMember(difference, "place");
        QVERIFY2(places.contains(u"url"_s), qPrintable(places.join(u' ')));
        QCOMPARE(ask("GET", "/exchanges/1/differences?with=999999").status, 404);
        QCOMPARE(ask("GET", "/exchanges/999999").status, 404);
    }

    void archivesAreTakenIntoTheLog()
    {
        const Json entry{
            {"startedDateTime", "2026-03-02T10:30:00.000Z"},
            {"time", 12},
            {"request",
             {{"method", "POST"},
              {"url", "http://shop.example/orders?token=hidden"},
              {"headers", Json::array()},
              {"postData", {{"mimeType", "application/json"}, {"text", "{\"password\":\"hidden\"}"}}}}},
            {"response", {{"status", 201}, {"headers", Json::array()}, {"content", {{"text", "made"}}}}}};
        const QByteArray har = writeJson(Json{{"log", {{"version", "1.2"}, {"entries", Json::array({entry})}}}});
        const HttpResponse taken = ask("POST", "/log.har", har);
        QCOMPARE(taken.status, 201);
        const Json ids = (*parseJson(taken.body))["exchanges"];
        QCOMPARE(ids.size(), std::size_t(1));
        const Json listed = json("/exchanges?platform=imported");
        QCOMPARE(listed["exchanges"].size(), std::size_t(1));
        QVERIFY(writeJson(listed).contains("shop.example/orders"));
        QVERIFY2(!writeJson(listed).contains("hidden"), writeJson(listed));
        const HttpResponse rule =
            ask("POST", "/exchanges/" + QByteArray::number(qint64(numberOf(ids[0]).value_or(0))) + "/rule",
                R"({"hook":"shop"})");
        QCOMPARE(rule.status, 201);
        QCOMPARE(ask("POST", "/log.har", "{}").status, 400);
        QCOMPARE(ask("POST", "/log.har", "[").status, 400);
    }

    void signaturesOfLoggedRequestsAreVerified()
    {
        HttpClient client;
        HttpCall call;
        call.request.method = "POST";
        call.request.target = session->address().toLatin1() + "/hooks/in";
        call.request.body = R"({"type":"call_hangup"})";
        call.request.headers.add("X-VoIPBIN-Signature", bodySignature("shared", call.request.body));
        std::optional<Attempt> attempt;
        client.start(call, [&](const Attempt& done) { attempt = done; });
        QTRY_VERIFY(attempt.has_value());
        session->store().flush();
        const auto verdict = [this](const QByteArray& how) {
            return *parseJson(ask("POST", "/exchanges/1/verify", how).body);
        };
        QCOMPARE(verdict(R"({"secret":"shared"})")["valid"], Json(true));
        QCOMPARE(verdict(R"({"secret":"other"})")["valid"], Json(false));
        QVERIFY(!stringMember(verdict(R"({"secret":"other"})"), "reason").isEmpty());
        QCOMPARE(verdict(R"({"key":"whsec_AAAA"})")["valid"], Json(false));
        QCOMPARE(ask("POST", "/exchanges/1/verify", "{}").status, 400);
        QCOMPARE(ask("POST", "/exchanges/77777/verify", R"({"secret":"x"})").status, 404);
    }

    void anAnsweredWebhookBecomesARule()
    {
        fakes::Endpoint endpoint;
        Delivery delivery;
        delivery.request.method = "POST";
        delivery.request.target = endpoint.url("/x");
        const DeliveryId id = session->courier().send(delivery);
        const QByteArray at = "/deliveries/" + QByteArray::number(id.value);
        QTRY_COMPARE(endpoint.requests.size(), 1U);
        QTRY_VERIFY(session->courier().isIdle());
        QVERIFY(ask("GET", at + "/copy?as=php").body.contains("curl_init"));
        QCOMPARE(ask("POST", at + "/rule").status, 400);
        QCOMPARE(ask("POST", at + "/rule", R"({"hook":"again"})").status, 201);
        QVERIFY(document->project().settings["hooks"].contains("again"));
    }

    void requestsThatPlaceCallsSayWhich()
    {
        const HttpResponse placed = ask("POST", "/calls", R"({"to":"3215550100"})");
        QCOMPARE(placed.headers.value("Hookswitch-Call"), "1");
        QCOMPARE(placed.headers.value("Location"), "/hookswitch/v1/calls/1");
        QTRY_COMPARE(json("/exchanges?call=1").at("exchanges").size(), 1U);
    }

    void eventsComeAsAStream()
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, quint16(QUrl(session->address()).port()));
        socket.write("GET /hookswitch/v1/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " +
                     session->credentials().controlKey.toLatin1() + "\r\n\r\n");
        QByteArray got;
        const auto reads = [&](const char* text) {
            got += socket.readAll();
            return got.contains(text);
        };
        QTRY_VERIFY(reads("text/event-stream"));
        session->runner().setSpeed(0);
        place(R"({"to":"3215550100","press":"h"})");
        QTRY_VERIFY(reads("event: trace"));
        QTRY_VERIFY(reads("call.end"));
        QTRY_VERIFY(reads("event: exchange"));
    }

    void eventsComeByWebSocket()
    {
        QCOMPARE(ask("GET", "/events?key=wrong", {}, false).status, 401);
        QWebSocket socket;
        QStringList messages;
        connect(&socket, &QWebSocket::textMessageReceived, this, [&](const QString& text) { messages += text; });
        QSignalSpy connected(&socket, &QWebSocket::connected);
        socket.open(QUrl(session->address().replace(u"http"_s, u"ws"_s) + u"/hookswitch/v1/events?key="_s +
                         session->credentials().controlKey));
        QTRY_COMPARE(connected.size(), 1);
        session->runner().setSpeed(0);
        place(R"({"to":"3215550100","press":"h"})");
        QTRY_VERIFY(messages.join(u'\n').contains(u"call.end"_s));
        const auto tellsTrace = [](const QString& text) {
            return stringMember(*parseJson(text.toUtf8()), "event") == u"trace";
        };
        QVERIFY(std::any_of(messages.begin(), messages.end(), tellsTrace));
    }
};

QTEST_GUILESS_MAIN(ControlApiTest)
#include "tst_controlapi.moc"
