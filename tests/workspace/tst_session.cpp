// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/session.h"

#include "fakes/endpoint.h"
#include "qtresult.h"
#include "webhook/httpclient.h"
#include "webhook/signature.h"
#include "workspace/journal.h"
#include "workspace/keys.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Sends a real request over a real socket and waits for the answer.
HttpResponse ask(const QByteArray& method, const QString& url, const QByteArray& body = {},
                 const HttpHeaders& headers = {})
{
    HttpClient client;
    HttpCall call;
    call.request.method = method;
    call.request.target = url.toUtf8();
    call.request.body = body;
    call.request.headers = headers;
    std::optional<Attempt> attempt;
    client.start(call, [&](const Attempt& done) { attempt = done; });
    if (!QTest::qWaitFor([&] { return attempt.has_value(); }, 10000) || !attempt->response)
        return HttpResponse{0, {}, attempt ? attempt->error.toUtf8() : QByteArray("no answer")};
    return *attempt->response;
}

HttpHeaders header(const QByteArray& name, const QString& value)
{
    HttpHeaders headers;
    headers.add(name, value.toUtf8());
    return headers;
}

} // namespace

class SessionTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ProjectDocument> document;
    std::unique_ptr<Session> session;
    std::unique_ptr<fakes::Endpoint> endpoint;

    QString at(const QString& path) const { return session->address() + path; }

    HttpHeaders control() const { return header("Authorization", u"Bearer "_s + session->credentials().controlKey); }

    HttpHeaders fonestorm()
    {
        const Json body{{"username", session->credentials().fonestormUser.toStdString()},
                        {"password", session->credentials().fonestormPassword.toStdString()}};
        HttpHeaders json = header("Content-Type", u"application/json"_s);
        const HttpResponse login = ask("POST", at(u"/v2/auth"_s), writeJson(body), json);
        json.add("token", stringMember(parseJson(login.body)->at("auth"), "token").toLatin1());
        return json;
    }

    void setReceive(const QString& method, const QString& url, const QString& user = {})
    {
        std::vector<NumberBinding> numbers = document->project().numbers;
        Callback callback;
        callback.method = method;
        callback.url = url;
        callback.user = user;
        numbers[0].receive = callback;
        document->edit(u"callback"_s, {ProjectEdit::SetNumbers{numbers}});
    }

    CallId called(const CallOrder& order)
    {
        const Result<CallId> id = session->placeCall(order);
        return id ? *id : CallId();
    }

    bool ended(CallId call) const
    {
        const CallState* state = session->board().call(call);
        return state && state->end;
    }

    static CallOrder callTo(const QString& number, const QString& press = {})
    {
        CallOrder order;
        order.from = u"+12125550177"_s;
        order.to = number;
        order.press = press;
        return order;
    }

private Q_SLOTS:
    void init()
    {
        document = std::make_unique<ProjectDocument>();
        document->reset(openSample(u"first-call"_s)->project);
        session = std::make_unique<Session>(*document);
        session->runner().setSpeed(0);
        endpoint = std::make_unique<fakes::Endpoint>();
        VERIFY_OK(session->startServer(0));
    }
    void cleanup()
    {
        session.reset();
        document.reset();
    }

    void aCallTellsItsBeginningAndEnd()
    {
        setReceive(u"JSON"_s, QString::fromLatin1(endpoint->url("/in")));
        const CallId call = called(callTo(u"+13215550100"_s, u"1"_s));
        QVERIFY(call.isValid());
        QTRY_VERIFY(ended(call));
        QTRY_COMPARE(endpoint->requests.size(), 2U);
        const Json begin = *parseJson(endpoint->requests[0].body);
        const Json end = *parseJson(endpoint->requests[1].body);
        QCOMPARE(stringMember(begin, "status"), u"BEGIN"_s);
        QCOMPARE(stringMember(begin, "direction"), u"INBOUND"_s);
        QCOMPARE(stringMember(begin, "from"), u"2125550177"_s);
        QCOMPARE(stringMember(begin, "to"), u"3215550100"_s);
        QVERIFY(!begin.contains("disposition"));
        QCOMPARE(stringMember(end, "status"), u"END"_s);
        QCOMPARE(stringMember(end, "uid"), stringMember(begin, "uid"));
        QCOMPARE(stringMember(end, "disposition"), u"ANSWERED"_s);
        QVERIFY(numberMember(end, "billable_seconds", 0) > 10);
        QCOMPARE(endpoint->requests[0].headers.value("Content-Type"), "application/json");
    }

    void formsAndTokensCarryTheSame()
    {
        setReceive(u"POST"_s, QString::fromLatin1(endpoint->url("/in?n={{to}}")), u"hook"_s);
        VERIFY_OK(session->setCallbackPassword(u"3215550100"_s, false, u"secret"_s));
        QSignalSpy changes(session.get(), &Session::deliveryChanged);
        const CallId first = called(callTo(u"+13215550100"_s, u"h"_s));
        QTRY_VERIFY(ended(first));
        QTRY_COMPARE(endpoint->requests.size(), 2U);
        QCOMPARE(endpoint->requests[0].target, "/in?n=3215550100");
        QCOMPARE(endpoint->requests[0].headers.value("Authorization"), "Basic aG9vazpzZWNyZXQ=");
        QVERIFY(
            endpoint->requests[1].body.contains("status=END&from=2125550177&to=3215550100&type=VOICE&disposition="));
        QVERIFY(!changes.isEmpty());
        for (const auto& change : changes) {
            const Delivery delivery = change[0].value<Delivery>();
            QCOMPARE(delivery.request.headers.value("Authorization"),
                     delivery.event == u"callflow" ? "" : "Basic ***");
        }
        QVERIFY(!projectToJson(document->project()).contains("secret"));
    }

    void theApiPlacesARealCallWithCallbacks()
    {
        const HttpHeaders headers = fonestorm();
        const Json hook{
            {"fonenumber", "3215550100"},
            {"method", "GET"},
            {"url",
             endpoint->url("/out?s={{status}}&d={{disposition}}&id={{uid}}&sec={{billable_seconds}}").toStdString()}};
        QCOMPARE(ask("POST", at(u"/v2/calls/send_notify"_s), writeJson(hook), headers).status, 200);
        const Json order{
            {"fonenumber", "3215550100"}, {"to", "3215550182"}, {"tts", "Your appointment is tomorrow."}};
        const HttpResponse placed = ask("POST", at(u"/v2/calls"_s), writeJson(order), headers);
        QCOMPARE(placed.status, 201);
        const QByteArray uid = stringMember(parseJson(placed.body)->at("call"), "id").toLatin1();
        QTRY_COMPARE_WITH_TIMEOUT(endpoint->requests.size(), 2U, 15000);
        QCOMPARE(endpoint->requests[0].target, "/out?s=BEGIN&d=&id=" + uid + "&sec=");
        QVERIFY2(endpoint->requests[1].target.startsWith("/out?s=END&d=ANSWERED&id=" + uid + "&sec="),
                 endpoint->requests[1].target.constData());
        QVERIFY(document->canUndo());
    }

    void flowsMadeThroughTheApiAnswerCalls()
    {
        const QByteArray secret =
            (session->credentials().kazooUser + u':' + session->credentials().kazooPassword).toUtf8();
        const Json login{
            {"data",
             {{"credentials", QCryptographicHash::hash(secret, QCryptographicHash::Md5).toHex().toStdString()},
              {"account_name", session->credentials().kazooAccountName.toStdString()}}}};
        const HttpResponse logged = ask("PUT", at(u"/v2/user_auth"_s), writeJson(login));
        QCOMPARE(logged.status, 201);
        const HttpHeaders headers = header("X-Auth-Token", stringMember(*parseJson(logged.body), "auth_token"));
        const QString flows = at(u"/v2/accounts/%1/callflows"_s.arg(session->credentials().kazooAccountId));
        const Json flow{
            {"data",
             {{"name", "New"},
              {"numbers", {"555"}},
              {"flow",
               {{"module", "answer"},
                {"data", Json::object()},
                {"children",
                 {{"_", {{"module", "hangup"}, {"data", Json::object()}, {"children", Json::object()}}}}}}}}}};
        const HttpResponse created = ask("PUT", flows, writeJson(flow), headers);
        QCOMPARE(created.status, 201);
        const CallId call = called(callTo(u"555"_s));
        QTRY_VERIFY(ended(call));
        QCOMPARE(session->board().call(call)->outcome, u"answered"_s);
        const QString id = stringMember(parseJson(created.body)->at("data"), "id");
        QCOMPARE(ask("DELETE", flows + u'/' + id, {}, headers).status, 200);
        QVERIFY(!document->project().flow(id));
        QVERIFY(!document->project().number(u"555"));
        document->undo();
        QVERIFY(document->project().number(u"555"));
    }

    void theControlApiPlaysThePhones()
    {
        QCOMPARE(ask("GET", at(u"/hookswitch/v1/health"_s)).status, 200);
        QCOMPARE(ask("GET", at(u"/hookswitch/v1/calls"_s)).status, 401);
        session->runner().setSpeed(1);
        const HttpResponse placed =
            ask("POST", at(u"/hookswitch/v1/calls"_s), R"({"to":"3215550100","interactive":true})", control());
        QCOMPARE(placed.status, 201);
        const QString call = at(u"/hookswitch/v1/calls/1"_s);
        const auto state = [&] { return *parseJson(ask("GET", call, {}, control()).body); };
        QTRY_COMPARE(stringMember(state(), "module"), u"play"_s);
        QCOMPARE(ask("POST", call + u"/legs/1/press"_s, R"({"digits":"1"})", control()).status, 202);
        QTRY_COMPARE(stringMember(state(), "digits"), u"1"_s);
        QCOMPARE(ask("POST", call + u"/legs/1/dance"_s, {}, control()).status, 404);
        QCOMPARE(ask("POST", call + u"/legs/9/hangup"_s, {}, control()).status, 404);
        QCOMPARE(ask("POST", call + u"/legs/1/hangup"_s, {}, control()).status, 202);
        QTRY_COMPARE(stringMember(state(), "state"), u"ended"_s);
        const HttpResponse trace = ask("GET", call + u"/trace"_s, {}, control());
        QVERIFY(trace.body.startsWith("{\"t\":"));
        QVERIFY(trace.body.contains("\"call.end\""));
        QCOMPARE(ask("GET", at(u"/hookswitch/v1/deliveries"_s), {}, control()).status, 200);
        QCOMPARE(ask("GET", at(u"/hookswitch/v1/calls/77"_s), {}, control()).status, 404);
        QCOMPARE(ask("POST", at(u"/hookswitch/v1/calls"_s), "{}", control()).status, 400);
    }

    void exchangesAreLoggedWithoutSecrets()
    {
        QSignalSpy exchanges(session.get(), &Session::exchangeAdded);
        fonestorm();
        QTRY_COMPARE(exchanges.size(), 1);
        const Exchange exchange = exchanges[0][0].value<Exchange>();
        QCOMPARE(exchange.platform, u"fonestorm"_s);
        QVERIFY(!exchange.request.body.contains(session->credentials().fonestormPassword.toUtf8()));
        QVERIFY(exchange.request.body.contains("***"));
        QVERIFY(exchange.response.body.contains("\"token\":\"***\""));
    }

    void aBusyPortIsToldInWords()
    {
        ProjectDocument other;
        Session second(other);
        QSignalSpy states(&second, &Session::serverStateChanged);
        const Result<quint16> port = second.startServer(static_cast<quint16>(QUrl(session->address()).port()));
        QVERIFY(!port.ok());
        QCOMPARE(states.size(), 1);
        QVERIFY(states[0][1].toString().contains(QString::number(QUrl(session->address()).port())));
    }

    void changesAreSavedWithinASecond()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"p.hookswitch"_s);
        VERIFY_OK(saveProject(document->project(), path));
        document->reset(document->project(), path);
        SessionOptions options;
        options.folder = dir.filePath(u"data"_s);
        options.keysFile = options.folder + u"/keys.json"_s;
        options.saves = true;
        Session saving(*document, options);
        document->edit(u"name"_s, {ProjectEdit::SetName{u"Renamed"_s}});
        QTRY_COMPARE_WITH_TIMEOUT(openProject(path)->project.name, u"Renamed"_s, 1000);
        VERIFY_OK(saving.setCallbackPassword(u"+13215550100"_s, true, u"pw"_s));
        const QFileInfo secrets(options.folder + u"/secrets.json"_s);
        QVERIFY(secrets.exists());
        QCOMPARE(secrets.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
        QVERIFY(QFileInfo(options.folder + u"/keys.json"_s).exists());
    }

    void anAddressOfAnotherHostDoesNotGetThePassword()
    {
        const QString mine = callbackSecret(u"3215550100"_s, true, u"http://127.0.0.1:9/a"_s, u"u"_s);
        QCOMPARE(callbackSecret(u"+13215550100"_s, true, u"http://127.0.0.1:9/b?x"_s, u"u"_s), mine);
        QVERIFY(callbackSecret(u"3215550100"_s, true, u"http://evil.test/a"_s, u"u"_s) != mine);
        QVERIFY(callbackSecret(u"3215550100"_s, false, u"http://127.0.0.1:9/a"_s, u"u"_s) != mine);
    }

    void keysAreMadeOnceAndKept()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"keys.json"_s);
        const Result<Credentials> made = openKeys(path);
        VERIFY_OK(made);
        const Result<Credentials> again = openKeys(path);
        VERIFY_OK(again);
        QCOMPARE(credentialsJson(*made), credentialsJson(*again));
        QCOMPARE(made->kazooApiKey.size(), 64);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"kazoo":{"username":7}})");
        file.close();
        QVERIFY(openKeys(path).error().text().contains(u"/kazoo/username"_s));
    }

    void malformedFarEndsAreToldWhenACallIsPlaced()
    {
        document->edit(u"x"_s, {ProjectEdit::SetFarEnds{Json{{"1", Json{{"dance", 1}}}}}});
        const Result<CallId> call = session->placeCall(callTo(u"+13215550100"_s));
        QVERIFY(!call.ok());
        QVERIFY2(call.error().text().contains(u"/farEnds/1"_s), qPrintable(call.error().text()));
    }

    void servicesOfNumbersAnswerCalls_data()
    {
        QTest::addColumn<QString>("service");
        QTest::addColumn<QString>("disposition");
        QTest::addColumn<int>("seconds");
        QTest::newRow("Busy") << u"Busy"_s << u"BUSY"_s << 0;
        QTest::newRow("Reject") << u"Reject"_s << u"REJECTED"_s << 0;
        QTest::newRow("Hangup") << u"Hangup"_s << u"ANSWERED"_s << 1;
    }
    void servicesOfNumbersAnswerCalls()
    {
        QFETCH(QString, service);
        QFETCH(QString, disposition);
        QFETCH(int, seconds);
        std::vector<NumberBinding> numbers = document->project().numbers;
        NumberBinding own;
        own.number = u"4075550100"_s;
        own.platform = Platform::Fonestorm;
        own.receive = Callback{u"JSON"_s, QString::fromLatin1(endpoint->url("/in")), {}, Json::object()};
        numbers.push_back(own);
        document->edit(u"number"_s, {ProjectEdit::SetNumbers{numbers}});
        const Json body{{"service_type", service.toStdString()}};
        QCOMPARE(ask("POST", at(u"/v2/fonenumbers/4075550100/service"_s), writeJson(body), fonestorm()).status, 200);
        QVERIFY(called(callTo(u"4075550100"_s)).isValid());
        QTRY_COMPARE(endpoint->requests.size(), 2U);
        const Json end = *parseJson(endpoint->requests[1].body);
        QCOMPARE(stringMember(end, "disposition"), disposition);
        QCOMPARE(numberMember(end, "billable_seconds", -1), double(seconds));
    }

    void changesOfAKilledSessionAreTakenOver()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"p.hookswitch"_s);
        VERIFY_OK(saveProject(document->project(), path));
        Project changed = document->project();
        changed.name = u"Recovered"_s;
        changed.flows.clear();
        changed.numbers.clear();
        {
            TrafficStore store; // as a session leaves it that was killed before it saved
            VERIFY_OK(store.open(dir.filePath(u"traffic.sqlite"_s), path));
            const ProjectEdit edit = replacement(document->project(), changed);
            store.journal({path, 1, writeJson(journalChange(edit, changed))}, [](const Result<void>&) {});
            Delivery open;
            open.id = DeliveryId(1);
            open.key = u"same"_s;
            open.request.method = "POST";
            open.request.target = endpoint->url("/late");
            store.put(open);
        }
        ProjectDocument other;
        other.reset(openProject(path)->project, path);
        SessionOptions options;
        options.folder = dir.path();
        options.saves = true;
        Session next(other, options);
        QCOMPARE(next.trouble(), QString());
        QCOMPARE(next.recoveredChanges(), 1);
        QCOMPARE(next.resumedDeliveries(), 1);
        QCOMPARE(openProject(path)->project.name, u"Recovered"_s);
        QVERIFY(openProject(path)->project.flows.empty());
        QVERIFY(next.store().journal(path).empty());
        QTRY_COMPARE(endpoint->requests.size(), 1U);
        QCOMPARE(next.courier().deliveries().begin()->second.key, u"same"_s);
        ProjectDocument third;
        third.reset(openProject(path)->project, path);
        const Session refused(third, options);
        QVERIFY2(refused.refusal().contains(u"served already"_s), qPrintable(refused.refusal()));
    }

    void deliveriesWhosePasswordIsGoneAreShownAsFailed()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"p.hookswitch"_s);
        VERIFY_OK(saveProject(document->project(), path));
        {
            TrafficStore store;
            VERIFY_OK(store.open(dir.filePath(u"traffic.sqlite"_s), path));
            Delivery open;
            open.id = DeliveryId(1);
            open.request.method = "POST";
            open.request.target = endpoint->url("/late");
            open.request.headers.add("Authorization", "Basic abc");
            store.put(open);
        }
        ProjectDocument other;
        other.reset(openProject(path)->project, path);
        SessionOptions options;
        options.folder = dir.path();
        options.saves = true;
        Session next(other, options);
        QCOMPARE(next.resumedDeliveries(), 0);
        QCOMPARE(next.lostDeliveries(), 1);
        const Delivery& shown = next.courier().deliveries().begin()->second;
        QVERIFY(shown.state == Delivery::State::Failed);
        QVERIFY2(shown.attempts.back().error.contains(u"password"_s), qPrintable(shown.attempts.back().error));
        next.store().flush();
        QVERIFY(next.store().openDeliveries().empty());
        QVERIFY(endpoint->requests.empty());
    }

    void standardWebhooksAreSigned()
    {
        std::vector<NumberBinding> numbers = document->project().numbers;
        numbers[0].receive = Callback{
            u"JSON"_s, QString::fromLatin1(endpoint->url("/in")), {}, Json{{"profile", "standard-webhooks"}}};
        document->edit(u"callback"_s, {ProjectEdit::SetNumbers{numbers}});
        const QByteArray key = session->signingKey(u"+13215550100"_s, false);
        QVERIFY(key.startsWith("whsec_"));
        QVERIFY(!projectToJson(document->project()).contains(key));
        QVERIFY(called(callTo(u"+13215550100"_s, u"h"_s)).isValid());
        QTRY_COMPARE(endpoint->requests.size(), 2U);
        for (const HttpRequest& request : endpoint->requests)
            VERIFY_OK(verifyStandard(request, key, QDateTime::currentSecsSinceEpoch()));
    }

    void nothingIsToldWhileItGoes()
    {
        endpoint->replies = {fakes::Reply{}};
        endpoint->replies[0].silent = true;
        setReceive(u"JSON"_s, QString::fromLatin1(endpoint->url("/in")));
        QVERIFY(called(callTo(u"+13215550100"_s)).isValid());
        QTRY_VERIFY(!endpoint->requests.empty());
        QTcpSocket waiting; // a client whose answer is not written yet
        waiting.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(QUrl(session->address()).port()));
        QVERIFY(waiting.waitForConnected());
        waiting.write("POST /hooks/x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\n12");
        QTest::qWait(0);
        QSignalSpy deliveries(session.get(), &Session::deliveryChanged);
        QSignalSpy exchanges(session.get(), &Session::exchangeAdded);
        session.reset();
        QCOMPARE(deliveries.size(), 0);
        QCOMPARE(exchanges.size(), 0);
    }

    void finishingSendsTheEndOfEveryCall()
    {
        session->runner().setSpeed(1);
        setReceive(u"JSON"_s, QString::fromLatin1(endpoint->url("/in")));
        CallOrder order = callTo(u"+13215550100"_s);
        order.interactive = true;
        for (int i = 0; i < 5; ++i)
            QVERIFY(called(order).isValid());
        QTRY_COMPARE(endpoint->requests.size(), 5U);
        QSignalSpy finished(session.get(), &Session::finished);
        session->finish();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(endpoint->requests.size(), 10U);
        for (std::size_t i = 5; i < 10; ++i)
            QVERIFY(endpoint->requests[i].body.contains("\"END\""));
        QVERIFY(!session->placeCall(order).ok());
        QCOMPARE(session->store().calls().size(), 5U);
    }

    void endedCallsAreKeptInTheStoreOnly()
    {
        const CallId first = called(callTo(u"+13215550100"_s, u"h"_s));
        QTRY_VERIFY(ended(first));
        for (int i = 0; i < 2000; ++i)
            QVERIFY(called(callTo(u"+13215550100"_s, u"h"_s)).isValid());
        QTRY_VERIFY_WITH_TIMEOUT(!session->board().call(first) && session->calls().live().empty(), 60000);
        QCOMPARE(session->board().calls().size(), 2000U);
        const HttpResponse trace = ask("GET", at(u"/hookswitch/v1/calls/1/trace"_s), {}, control());
        QCOMPARE(trace.status, 200);
        QVERIFY(trace.body.contains("\"call.end\""));
    }

    void clearingStartsAnew()
    {
        const CallId first = called(callTo(u"+13215550100"_s, u"h"_s));
        QTRY_VERIFY(ended(first));
        QSignalSpy cleared(&session->runner(), &Runner::cleared);
        session->runner().clear();
        QTRY_COMPARE(cleared.size(), 1);
        QVERIFY(session->board().calls().empty());
        const CallId call = called(callTo(u"+13215550100"_s, u"h"_s));
        QCOMPARE(call, CallId(1));
        QTRY_VERIFY(ended(call));
    }
};

QTEST_GUILESS_MAIN(SessionTest)
#include "tst_session.moc"
