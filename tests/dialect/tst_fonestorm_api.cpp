// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/fonestorm/api.h"
#include "dialect/fonestorm/events.h"

#include "fakes/fakehost.h"
#include "qtresult.h"

#include <QDir>
#include <QFile>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString payloads = QStringLiteral(SHARED_DATA "/payloads/fonestorm/");

Json fileJson(const QString& path)
{
    QFile file(payloads + path);
    return file.open(QIODevice::ReadOnly) ? parseJson(file.readAll()).take() : Json();
}

HttpRequest request(const QByteArray& method, const QByteArray& target, const QByteArray& body = {})
{
    HttpRequest made;
    made.method = method;
    made.target = target;
    made.body = body;
    if (!body.isEmpty())
        made.headers.add("Content-Type", "application/json");
    return made;
}

} // namespace

class FonestormApiTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakeHost> host;
    std::unique_ptr<fonestorm::Api> api;
    QByteArray token;

    HttpResponse ask(HttpRequest asked)
    {
        asked.headers.set("token", token);
        return api->answer(asked);
    }

    Json posted(const QByteArray& target, const Json& body, int status)
    {
        const HttpResponse response = ask(request("POST", target, writeJson(body)));
        if (response.status != status)
            qWarning("%s -> %d %s", target.constData(), response.status, response.body.constData());
        return response.status == status ? parseJson(response.body).take() : Json();
    }

private Q_SLOTS:
    void init()
    {
        host = std::make_unique<FakeHost>();
        host->ownNumbers = {{u"+13215550101"_s, u"fonestorm"_s, {}, {}, {}, {}},
                            {u"100"_s, u"kazoo"_s, {}, {}, {}, {}},
                            {u"3215550102"_s, u"fonestorm"_s, {}, {}, {}, {}}};
        Credentials credentials;
        credentials.fonestormUser = u"user"_s;
        credentials.fonestormPassword = u"p@ss w+rd&"_s;
        credentials.signingKey = "0123456789abcdef0123456789abcdef";
        api = std::make_unique<fonestorm::Api>(*host, credentials);
        const HttpResponse login =
            api->answer(request("POST", "/v2/auth", R"({"username":"user","password":"p@ss w+rd&"})"));
        QCOMPARE(login.status, 201);
        QCOMPARE(login.headers.value("Content-Type"), "application/json; charset=utf-8");
        token = stringMember(parseJson(login.body)->at("auth"), "token").toLatin1();
        QCOMPARE(token.count('.'), 2);
    }

    void theTokenTellsAccountAndLifetime()
    {
        const Json claims = *parseJson(QByteArray::fromBase64(token.split('.')[1], QByteArray::Base64UrlEncoding));
        QCOMPARE(stringMember(claims.at("account"), "id"), u"2005550100"_s);
        QCOMPARE(stringMember(claims.at("portal"), "token").size(), 32);
        QCOMPARE(claims.at("exp").get<qint64>() - claims.at("iat").get<qint64>(), 3600);
    }

    void tokensAreAskedForAndExpire()
    {
        QCOMPARE(api->answer(request("GET", "/v2/fonenumbers")).status, 401);
        host->time += 3599;
        QCOMPARE(ask(request("GET", "/v2/fonenumbers")).status, 200);
        host->time += 1;
        const HttpResponse late = ask(request("GET", "/v2/fonenumbers"));
        QCOMPARE(late.status, 401);
        QCOMPARE(stringMember(*parseJson(late.body), "message"), u"Token has expired"_s);
        token[token.size() - 1] = token.back() == 'A' ? 'B' : 'A';
        QCOMPARE(ask(request("GET", "/v2/fonenumbers")).status, 401);
    }

    void documentedErrorsLookAsDocumented_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("400 to is missing")
            << u"400.missing_to"_s << QByteArray(R"({"fonenumber":"3215550101"})") << QByteArray("/v2/calls");
        QTest::newRow("400 bad method") << u"400.bad_method"_s
                                        << QByteArray(R"({"fonenumber":"3215550101","method":"XML","url":"x"})")
                                        << QByteArray("/v2/calls/send_notify");
        QTest::newRow("404 not ours") << u"404.not_your_fonenumber"_s
                                      << QByteArray(R"({"fonenumber":"9995550199","to":"3215550101"})")
                                      << QByteArray("/v2/calls");
        QTest::newRow("401 wrong login")
            << u"401.bad_login"_s << QByteArray(R"({"username":"user","password":"x"})") << QByteArray("/v2/auth");
    }
    void documentedErrorsLookAsDocumented()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, target);
        if (!QDir(payloads).exists())
            QSKIP("the documented payloads are not beside this checkout");
        const Json wanted = fileJson(u"errors/"_s + file + u".json"_s);
        const HttpResponse response = ask(request("POST", target, body));
        QCOMPARE(response.body, writeJson(wanted));
        QCOMPARE(response.status, static_cast<int>(numberMember(wanted, "status_code", 0)));
    }

    void everyInvalidPayloadIsRefused()
    {
        const QStringList files = QDir(payloads + u"invalid"_s).entryList({u"*.json"_s});
        if (files.isEmpty())
            QSKIP("the documented payloads are not beside this checkout");
        for (const QString& file : files) {
            const Json wrong = fileJson(u"invalid/"_s + file);
            const HttpResponse response =
                ask(request("POST", stringMember(wrong, "route").toLatin1(), writeJson(wrong.at("body"))));
            QVERIFY2(response.status == (file == u"call_not_owned.json" ? 404 : 400), qPrintable(file));
            const Json body = *parseJson(response.body);
            QVERIFY(body.contains("error") && body.contains("message") && body.contains("status_code"));
        }
        QVERIFY(host->calls.empty());
        QVERIFY(host->changes.empty());
    }

    void requestsOfRealClientsAreUnderstood()
    {
        const QStringList files = QDir(payloads + u"wire"_s).entryList({u"*.json"_s});
        if (files.isEmpty())
            QSKIP("the documented payloads are not beside this checkout");
        host->ownNumbers = {{u"3215551081"_s, u"fonestorm"_s, {}, {}, {}, {}},
                            {u"3215551111"_s, u"fonestorm"_s, {}, {}, {}, {}}};
        for (const QString& file : files) {
            const Json wire = fileJson(u"wire/"_s + file);
            HttpRequest asked;
            asked.method = stringMember(wire, "method").toLatin1();
            asked.target = stringMember(wire, "path").toLatin1();
            asked.body = stringMember(wire, "body").toUtf8();
            for (const auto& [name, value] : wire.at("headers").items())
                asked.headers.add(QByteArray::fromStdString(name), stringOf(value).toUtf8());
            host->time += 1;
            const int status = ask(asked).status;
            const int wanted = file.contains(u"node_fetch.auth"_s)    ? 401
                               : file.contains(u"loses_parameters"_s) ? 400
                               : file.contains(u"auth"_s)             ? 201
                               : file.contains(u"calls"_s)            ? 201
                                                                      : 200;
            QVERIFY2(status == wanted, qPrintable(u"%1: %2"_s.arg(file).arg(status)));
        }
        QCOMPARE(host->calls.size(), std::size_t(3));
        for (const Host::OutboundCall& call : host->calls) {
            QCOMPARE(call.to, u"3215551801"_s);
            QVERIFY(call.speech.isEmpty() || call.speech == u"Hi & bye + café 100%"_s);
        }
    }

    void aCallIsPlacedFromTheNumberAsTheProjectWritesIt()
    {
        const Json body =
            posted("/v2/calls", Json{{"fonenumber", "321-555-0101"}, {"to", "1 (321) 555-0182"}, {"tts", "Hi"}}, 201);
        QCOMPARE(stringMember(body.at("call"), "id").size(), 36);
        QCOMPARE(body.at("call").size(), std::size_t(1));
        QCOMPARE(host->calls.front().from, u"+13215550101"_s);
        QCOMPARE(host->calls.front().to, u"3215550182"_s);
        QCOMPARE(host->calls.front().speech, u"Hi"_s);
    }

    void callbacksAreSetEchoedAndCleared()
    {
        const Json set = posted("/v2/calls/send_notify",
                                Json{{"fonenumber", "3215550101"},
                                     {"method", "POST"},
                                     {"url", "http://127.0.0.1:8086/hooks/out"},
                                     {"url_username", "hook"},
                                     {"url_password", "secret"}},
                                200);
        QCOMPARE(stringMember(set.at("callback"), "url"), u"http://127.0.0.1:8086/hooks/out"_s);
        QCOMPARE(stringMember(set.at("fonenumber").at("voice_options").at("send_notify"), "method"), u"POST"_s);
        QVERIFY(!writeJson(set).contains("secret") && !writeJson(set).contains("hook\""));
        QCOMPARE(host->changes.back().password, u"secret"_s);
        QVERIFY(host->changes.back().sending);
        const Json cleared =
            posted("/v2/calls/send_notify", Json{{"fonenumber", "3215550101"}, {"type", "None"}}, 200);
        QCOMPARE(stringMember(cleared.at("fonenumber").at("voice_options").at("send_notify"), "url"), QString());
        posted("/v2/calls/receive_notify",
               Json{{"fonenumber", "3215550101"}, {"method", "GET"}, {"url", "http%3A%2F%2Fx.test%2F%7B%7Bto%7D%7D"}},
               200);
        QCOMPARE(host->changes.back().url, u"http://x.test/{{to}}"_s);
        QVERIFY(!host->changes.back().sending);
    }

    void replyToNotifyIsTheDocumentedSuperset()
    {
        Json wanted = fileJson(u"calls/send_notify.response.superset_proposed.json"_s);
        if (wanted.is_null())
            QSKIP("the documented payloads are not beside this checkout");
        wanted["fonenumber"]["state"] = "";
        wanted["fonenumber"]["rate_center"] = "";
        const Json got = posted(
            "/v2/calls/send_notify",
            Json{{"fonenumber", "3215550101"}, {"method", "JSON"}, {"url", "http://127.0.0.1:8086/hooks/out"}}, 200);
        QCOMPARE(writeJson(got, 1), writeJson(wanted, 1));
    }

    void numbersAreListedShortAndLong()
    {
        QCOMPARE(ask(request("GET", "/v2/fonenumbers")).body,
                 QByteArray(R"({"fonenumbers":["3215550101","3215550102"]})"));
        const Json all = *parseJson(ask(request("GET", "/v2/fonenumbers?filter=all")).body);
        QCOMPARE(all.at("fonenumbers").size(), std::size_t(2));
        QCOMPARE(stringMember(all.at("fonenumbers")[1], "is_active"), u"yes"_s);
        QCOMPARE(ask(request("GET", "/v2/fonenumbers?filter=some")).status, 400);
        QCOMPARE(ask(request("GET", "/v2/fonenumbers/13215550102")).status, 200);
        QCOMPARE(ask(request("GET", "/v2/fonenumbers/3215550103")).status, 404);
    }

    void numbersAreOrderedRoutedServedAndCancelled()
    {
        const auto field = [](const HttpResponse& response, const char* pointer) {
            return stringOf(*atPointer(*parseJson(response.body), u"/fonenumber/"_s + QString::fromLatin1(pointer)));
        };
        const auto send = [&](const QByteArray& method, const QByteArray& target, const QByteArray& form) {
            HttpRequest asked = request(method, target);
            asked.headers.add("Content-Type", "application/x-www-form-urlencoded");
            asked.body = form;
            host->time += 1;
            return ask(asked);
        };
        const HttpResponse ordered = send("POST", "/v2/fonenumbers", "area_code=407");
        QCOMPARE(ordered.status, 201);
        QCOMPARE(field(ordered, "fonenumber"), u"4075550100"_s);
        QCOMPARE(field(send("POST", "/v2/fonenumbers", "area_code=407"), "fonenumber"), u"4075550101"_s);
        const HttpResponse routed =
            send("PUT", "/v2/fonenumbers/4075550100",
                 "type=URL&value=http%3A%2F%2F127.0.0.1%3A9%2Fsms&url_method=JSON&url_password=p");
        QCOMPARE(routed.status, 200);
        QCOMPARE(field(routed, "sms_options/receive/type"), u"URL"_s);
        QCOMPARE(field(routed, "sms_options/receive/url"), u"http://127.0.0.1:9/sms"_s);
        QCOMPARE(field(routed, "sms_options/receive/email"), u""_s);
        QVERIFY(!routed.body.contains("url_password"));
        const HttpResponse busy = send("POST", "/v2/fonenumbers/4075550100/service", "service_type=Busy");
        QCOMPARE(busy.status, 200);
        QCOMPARE(field(busy, "service/type"), u"Busy"_s);
        QCOMPARE(field(busy, "sms_options/receive/type"), u"URL"_s);
        const HttpResponse cancelled = send("DELETE", "/v2/fonenumbers/4075550100", "");
        QCOMPARE(cancelled.status, 200);
        QCOMPARE(field(cancelled, "is_active"), u"cancel"_s);
        QCOMPARE(send("POST", "/v2/calls", "fonenumber=4075550100&to=3215550182").status, 409);
        QCOMPARE(send("POST", "/v2/calls", "fonenumber=4075550101&to=3215550182").status, 201);
    }

    void notifyRepliesTakeTheChosenForm_data()
    {
        QTest::addColumn<QString>("form");
        QTest::addColumn<bool>("number");
        QTest::addColumn<bool>("callback");
        QTest::newRow("both, when nothing is chosen") << QString() << true << true;
        QTest::newRow("the FoneNumber, as released") << u"fonenumber"_s << true << false;
        QTest::newRow("the callback, as first drafted") << u"callback"_s << false << true;
    }
    void notifyRepliesTakeTheChosenForm()
    {
        QFETCH(QString, form);
        QFETCH(bool, number);
        QFETCH(bool, callback);
        host->projectSettings = Json{{"fonestorm", {{"notifyReply", form.toStdString()}}}};
        HttpRequest asked = request("POST", "/v2/calls/send_notify");
        asked.headers.add("Content-Type", "application/json");
        asked.body = R"({"fonenumber":"3215550101","method":"JSON","url":"http://127.0.0.1:9/x"})";
        const Json reply = *parseJson(ask(asked).body);
        QCOMPARE(reply.contains("fonenumber"), number);
        QCOMPARE(reply.contains("callback"), callback);
    }

    void documentedNumberRequestsAreTaken()
    {
        const Json service = fileJson(u"fonenumbers/service.Conference.request.v2.4.0.json"_s);
        if (service.empty())
            QSKIP("the documented payloads are not beside this checkout");
        for (const char* name : {"Busy", "Hangup", "Reject", "Conference"}) {
            HttpRequest asked = request("POST", "/v2/fonenumbers/3215550101/service");
            asked.headers.add("Content-Type", "application/json");
            asked.body =
                writeJson(fileJson(u"fonenumbers/service.%1.request.v2.4.0.json"_s.arg(QString::fromLatin1(name))));
            host->time += 1;
            const HttpResponse done = ask(asked);
            QCOMPARE(done.status, 200);
            const Json wanted = fileJson(u"fonenumbers/service.response.v2.4.0.json"_s);
            const Json got = *parseJson(done.body);
            for (const auto& [key, value] : wanted.at("fonenumber").items())
                QVERIFY2(got.at("fonenumber").contains(key), key.c_str());
        }
        for (const char* name : {"update.request.json", "update.request.url.json"}) {
            HttpRequest asked = request("PUT", "/v2/fonenumbers/3215550101");
            asked.headers.add("Content-Type", "application/json");
            asked.body = writeJson(fileJson(u"fonenumbers/"_s + QString::fromLatin1(name)));
            host->time += 1;
            QCOMPARE(ask(asked).status, 200);
        }
        HttpRequest order = request("POST", "/v2/fonenumbers");
        order.headers.add("Content-Type", "application/json");
        order.body = writeJson(fileJson(u"fonenumbers/order.request.json"_s));
        QCOMPARE(ask(order).status, 201);
    }

    void wrongRoutesVerbsAndBodiesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        const auto row = [](const char* name, const char* method, const char* target, const char* type,
                            const char* body, int status) {
            QTest::newRow(name) << QByteArray(method) << QByteArray(target) << QByteArray(type) << QByteArray(body)
                                << status;
        };
        row("unknown route", "GET", "/v2/nothing", "", "", 404);
        row("only the version", "GET", "/v2", "", "", 404);
        row("reading calls", "GET", "/v2/calls", "", "", 405);
        row("reading auth", "GET", "/v2/auth", "", "", 405);
        row("ordering a number without an area", "POST", "/v2/fonenumbers", "", "", 400);
        row("ordering a number in no area", "POST", "/v2/fonenumbers", "", "area_code=32x", 400);
        row("patching the numbers", "PATCH", "/v2/fonenumbers", "", "", 405);
        row("posting to a number", "POST", "/v2/fonenumbers/3215550101", "", "", 405);
        row("reading a service", "GET", "/v2/fonenumbers/3215550101/service", "", "", 405);
        row("changing a number of somebody else", "PUT", "/v2/fonenumbers/9995550101", "", "type=None", 404);
        row("a routing without a type", "PUT", "/v2/fonenumbers/3215550101", "", "value=x", 400);
        row("a routing of no known type", "PUT", "/v2/fonenumbers/3215550101", "", "type=Pigeon&value=x", 400);
        row("a routing without a value", "PUT", "/v2/fonenumbers/3215550101", "", "type=Email", 400);
        row("a routing to no URL", "PUT", "/v2/fonenumbers/3215550101", "", "type=URL&value=ftp://x&url_method=GET",
            400);
        row("a routing to a URL without a method", "PUT", "/v2/fonenumbers/3215550101", "",
            "type=URL&value=http://x/", 400);
        row("no service", "POST", "/v2/fonenumbers/3215550101/service", "", "", 400);
        row("an unknown service", "POST", "/v2/fonenumbers/3215550101/service", "", "service_type=busy", 400);
        row("a conference without its id", "POST", "/v2/fonenumbers/3215550101/service", "",
            "service_type=Conference", 400);
        row("deeper than a service", "GET", "/v2/fonenumbers/3215550101/service/x", "", "", 404);
        row("XML", "POST", "/v2/calls", "text/xml", "<a/>", 415);
        row("broken JSON", "POST", "/v2/calls", "application/json", "{", 400);
        row("a JSON list", "POST", "/v2/calls", "application/json", "[]", 400);
        row("nothing at all", "POST", "/v2/calls", "", "", 400);
        row("JSON without a type", "POST", "/v2/calls", "", R"({"fonenumber":"3215550101","to":"3215550182"})", 201);
        row("a form without a type", "POST", "/v2/calls", "", "fonenumber=3215550101&to=3215550182", 201);
        row("an object for a number", "POST", "/v2/calls", "application/json", R"({"fonenumber":{},"to":[]})", 400);
    }
    void wrongRoutesVerbsAndBodiesAreRefused()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        HttpRequest asked = request(method, target);
        asked.body = body;
        if (!type.isEmpty())
            asked.headers.add("Content-Type", type);
        const HttpResponse response = ask(asked);
        QCOMPARE(response.status, status);
        QCOMPARE(response.headers.has("Allow"), status == 405);
    }

    void theEleventhRequestOfASecondIsTooMuch()
    {
        for (int i = 0; i < 10; ++i)
            QCOMPARE(ask(request("GET", "/v2/fonenumbers")).status, 200);
        const HttpResponse response = ask(request("GET", "/v2/fonenumbers"));
        QCOMPARE(response.status, 429);
        QCOMPARE(stringMember(*parseJson(response.body), "message"), u"More than 10 requests in one second"_s);
        host->time += 1;
        QCOMPARE(ask(request("GET", "/v2/fonenumbers")).status, 200);
        host->projectSettings = Json{{"fonestorm", {{"requestsPerSecond", 0}}}};
        for (int i = 0; i < 30; ++i)
            QCOMPARE(ask(request("GET", "/v2/fonenumbers")).status, 200);
    }

    void outcomesHaveTheirDispositions()
    {
        QCOMPARE(fonestorm::disposition(u"answered"_s, 200), u"ANSWERED"_s);
        QCOMPARE(fonestorm::disposition(u"no answer"_s, 408), u"NO_ANSWER"_s);
        QCOMPARE(fonestorm::disposition(u"busy"_s, 486), u"BUSY"_s);
        QCOMPARE(fonestorm::disposition(u"cancelled"_s, 487), u"CANCEL"_s);
        QCOMPARE(fonestorm::disposition(u"rejected"_s, 603), u"REJECTED"_s);
        QCOMPARE(fonestorm::disposition(u"failed"_s, 404), u"FAILED:404"_s);
        QCOMPARE(fonestorm::disposition(u"failed"_s, 0), u"FAILED:480"_s);
        QCOMPARE(fonestorm::billableSeconds(36.01), 37);
        QCOMPARE(fonestorm::billableSeconds(37), 37);
        QCOMPARE(fonestorm::billableSeconds(0), 0);
    }
};

QTEST_GUILESS_MAIN(FonestormApiTest)
#include "tst_fonestorm_api.moc"
