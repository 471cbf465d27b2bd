// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qtresult.h"

#include "dialect/bluevia/api.h"
#include "dialect/bluevia/ids.h"
#include "fakes/fakehost.h"

#include <QtTest>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Text with " in place of '.
QByteArray quoted(QByteArray text)
{
    return text.replace('\'', '"');
}

} // namespace

class TestBlueviaApi : public QObject
{
    Q_OBJECT

    FakeHost host;
    bluevia::CallBook book;
    std::unique_ptr<bluevia::Api> api;

    HttpResponse asked(const QByteArray& method, const QByteArray& path, const QByteArray& body = {},
                       const QByteArray& accept = {}, const QByteArray& keys = "KEY:SECRET")
    {
        HttpRequest request;
        request.method = method;
        request.target = "/comms/v1" + path;
        request.body = body;
        request.headers.add("Host", "127.0.0.1:8731");
        if (!keys.isEmpty())
            request.headers.add("Authorization", "Basic " + keys.toBase64());
        if (!accept.isEmpty())
            request.headers.add("Accept", accept);
        return api->answer(request);
    }
    static Json bodyOf(const HttpResponse& response) { return parseJson(response.body).take(); }

    /// Rows of a trace in short: {second, leg, kind, data}.
    void see(double t, int leg, TraceKind kind, const QByteArray& data = "{}", const QString& kindName = {})
    {
        TraceRow row;
        row.t = SimTime::fromSeconds(t);
        row.call = CallId(1);
        row.leg = LegId(quint32(leg));
        row.kind = kind;
        row.kindName = kindName;
        row.data = parseJson(QByteArray(data).replace('\'', '"')).take();
        book.see(row);
    }
    /// A call from +441632960100 that talks with two phones: the one of the platform's example.
    void seeTwoLegs()
    {
        see(0, 0, TraceKind::CallStart,
            "{'from':'+441632960100','to':'+441632960201','direction':'outbound','number':'+441632960100','seed':7}");
        see(0, 1, TraceKind::LegStart, "{'role':'callee','party':'+441632960201'}");
        see(6, 1, TraceKind::LegAnswer);
        see(10, 0, TraceKind::Vendor, "{'callerId':'tel:+441632960100'}", u"bluevia.dial"_s);
        see(10, 2, TraceKind::LegStart, "{'role':'callee','party':'+441632960202'}");
        see(16, 2, TraceKind::LegAnswer);
        host.runMoment = {SimTime::fromSeconds(126), 1365156000}; // 5 April 2013, 10:00 UTC
    }

private Q_SLOTS:
    void init()
    {
        host = FakeHost();
        book.clear();
        Host::Number number;
        number.number = u"+441632960100"_s;
        number.platform = u"bluevia"_s;
        host.ownNumbers.push_back(number);
        number.number = u"+442012345678"_s;
        host.ownNumbers.push_back(number);
        number.number = u"+441632960109"_s;
        number.platform = u"kazoo"_s;
        host.ownNumbers.push_back(number);
        Credentials credentials;
        credentials.blueviaKey = u"KEY"_s;
        credentials.blueviaSecret = u"SECRET"_s;
        api = std::make_unique<bluevia::Api>(host, book, credentials);
    }

    void keysAreAskedFor_data()
    {
        QTest::addColumn<QByteArray>("keys");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("wrong secret") << QByteArray("KEY:wrong");
        QTest::newRow("wrong key") << QByteArray("KEY2:SECRET");
        QTest::newRow("no colon") << QByteArray("KEYSECRET");
    }
    void keysAreAskedFor()
    {
        QFETCH(QByteArray, keys);
        const HttpResponse refused = asked("POST", "/calls", "{}", {}, keys);
        QCOMPARE(refused.status, 401);
        QCOMPARE(refused.headers.value("WWW-Authenticate"), QByteArray("Basic realm=\"BlueVia\""));
        QCOMPARE(stringMember(bodyOf(refused), "exceptionId"), u"SEC1000"_s);
    }

    void methodsAreAsTheResourceTableSays_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("allow");
        const auto row = [](const char* request, int status, const char* allow = "") {
            QTest::newRow(request) << QByteArray(request) << status << QByteArray(allow);
        };
        row("GET /me", 501);
        row("POST /me", 405, "GET");
        row("POST /me/numbers", 501);
        row("DELETE /me/numbers", 405, "GET, POST");
        row("GET /me/numbers/tel:%2B441632960100", 501);
        row("DELETE /me/numbers/tel:%2B441632960100", 501);
        row("GET /availablenumbers?country=UK", 501);
        row("POST /availablenumbers", 405, "GET");
        row("GET /calls", 501);
        row("PUT /calls", 405, "POST, GET");
        row("POST /calls/abc", 405, "GET");
        row("DELETE /calls/abc", 405, "GET");
        row("GET /calls/abc/setcommands", 405, "POST");
        row("GET /calls/abc/legs", 405, "");
        row("POST /calls/abc/legs/x", 405, "GET");
        row("GET /calls/abc", 404);
        row("GET /nothing", 404);
        row("POST ", 404);
    }
    void methodsAreAsTheResourceTableSays()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        QFETCH(QByteArray, allow);
        const QByteArrayList words = request.split(' ');
        const HttpResponse response = asked(words[0], words[1]);
        QCOMPARE(response.status, status);
        if (status == 405)
            QCOMPARE(response.headers.value("Allow"), allow);
    }

    void aCallIsCreated_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("accept");
        QTest::addColumn<bool>("isXml");
        const QByteArray json = quoted("{'callerId':'tel:+441632960100','destination':'tel:+441632960201','"
                                       "callbackUrl':'http://127.0.0.1:8085/cb'}");
        const QByteArray xml =
            quoted("<?xml version='1.0'?><x:createCall xmlns:x='http://api.bluevia.com/schemas/comms/v1'> "
                   "<x:callerId>tel:+441632960100</x:callerId><x:destination>tel:+441632960201</x:destination> "
                   "<x:callbackUrl>http://127.0.0.1:8085/cb</x:callbackUrl></x:createCall>");
        QTest::newRow("JSON, nothing accepted in particular")
            << QByteArray("/calls") << json << QByteArray() << false;
        QTest::newRow("JSON, anything accepted") << QByteArray("/calls") << json << QByteArray("*/*") << false;
        QTest::newRow("JSON answered in XML")
            << QByteArray("/calls") << json << QByteArray("application/xml") << true;
        QTest::newRow("XML answered in JSON")
            << QByteArray("/calls") << xml << QByteArray("application/json") << false;
        QTest::newRow("the better liked form")
            << QByteArray("/calls") << json << QByteArray("application/json;q=0.5, text/xml") << true;
        QTest::newRow("the suffix beats Accept")
            << QByteArray("/calls.xml") << xml << QByteArray("application/json") << true;
        QTest::newRow("the suffix .json")
            << QByteArray("/calls.json") << xml << QByteArray("application/xml") << false;
        QTest::newRow("bare digits, as a sample sends them")
            << QByteArray("/calls")
            << QByteArray(quoted("{'callerId':'441632960100','destination':'441632960201','callbackUrl':'http://"
                                 "127.0.0.1:8085/cb'}"))
            << QByteArray() << false;
    }
    void aCallIsCreated()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, accept);
        QFETCH(bool, isXml);
        const HttpResponse response = asked("POST", path, body, accept);
        QVERIFY2(response.status == 201, response.body.constData());
        QCOMPARE(host.calls.size(), 1U);
        QCOMPARE(host.calls[0].from, u"+441632960100"_s);
        QCOMPARE(host.calls[0].to, u"+441632960201"_s);
        QCOMPARE(host.calls[0].contact[u"voiceCallbackUrl"_s], u"http://127.0.0.1:8085/cb"_s);
        QVERIFY(!host.calls[0].contact.contains(u"voiceFallbackUrl"_s));
        const QByteArray id = "00000000-0000-1000-8000-000000000001";
        QCOMPARE(response.headers.value("Location"), "http://127.0.0.1:8731/comms/v1/calls/" + id);
        QCOMPARE(response.body.startsWith("<?xml"), isXml);
        QVERIFY(response.headers.value("Content-Type").startsWith(isXml ? "application/xml" : "application/json"));
        QVERIFY(
            response.body.contains(isXml ? "<tns:callId>" + id + "</tns:callId>" : "{\"callId\":\"" + id + "\"}"));
    }

    void badCallsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("says");
        QTest::newRow("broken JSON, with its place")
            << QByteArray("{\n\"callerId\": }") << 400 << u"SVC0001"_s << u"line 2"_s;
        QTest::newRow("broken XML, with its place")
            << QByteArray("<a>\n<b></a>") << 400 << u"SVC0001"_s << u"line 2"_s;
        QTest::newRow("a list") << QByteArray("[]") << 400 << u"SVC0001"_s << u"object"_s;
        QTest::newRow("nothing") << QByteArray() << 400 << u"SVC0003"_s << u"callerId"_s;
        QTest::newRow("no destination") << quoted("{'callerId':'tel:+441632960100'}") << 400 << u"SVC0003"_s
                                        << u"destination"_s;
        QTest::newRow("not one of our numbers")
            << quoted("{'callerId':'tel:+441632960777','destination':'tel:+441632960201'}") << 400 << u"SVC0002"_s
            << u"not one of your numbers"_s;
        QTest::newRow("a number of another platform")
            << quoted("{'callerId':'tel:+441632960109','destination':'tel:+441632960201'}") << 400 << u"SVC0002"_s
            << u"callerId"_s;
        QTest::newRow("no number") << quoted("{'callerId':'tel:+441632960100','destination':'depot'}") << 400
                                   << u"SVC0002"_s << u"destination"_s;
        QTest::newRow("a country the alpha does not call")
            << quoted("{'callerId':'tel:+441632960100','destination':'tel:+34911234567'}") << 403 << u"POL0011"_s
            << u"+34911234567"_s;
        QTest::newRow("no address")
            << QByteArray(quoted(
                   "{'callerId':'tel:+441632960100','destination':'tel:+441632960201','fallbackUrl':'ftp://x/y'}"))
            << 400 << u"SVC0002"_s << u"fallbackUrl"_s;
    }
    void badCallsAreRefused()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(QString, code);
        QFETCH(QString, says);
        const HttpResponse response = asked("POST", "/calls", body);
        QCOMPARE(response.status, status);
        QCOMPARE(stringMember(bodyOf(response), "exceptionId"), code);
        QVERIFY2(stringMember(bodyOf(response), "exceptionText").contains(says), response.body.constData());
        QVERIFY(host.calls.empty());
        QVERIFY(asked("POST", "/calls.xml", body)
                    .body.contains("<tns:exceptionId>" + code.toUtf8() + "</tns:exceptionId>"));
    }

    void aSettingLetsCallsGoAnywhere()
    {
        host.projectSettings["bluevia"]["anyDestination"] = true;
        QCOMPARE(asked("POST", "/calls", quoted("{'callerId':'tel:+441632960100','destination':'tel:+34911234567'}"))
                     .status,
                 201);
    }

    void aCallTellsItsLegsAndCosts()
    {
        seeTwoLegs();
        const QByteArray path = "/calls/" + bluevia::callIdOf(7, CallId(1)).toUtf8();
        const Json call = bodyOf(asked("GET", path));
        QCOMPARE(stringMember(call, "callStatus"), u"Established"_s);
        QCOMPARE(stringMember(call, "createdAt"), u"2013-04-05T10:00:00"_s);
        QCOMPARE(stringMember(call, "startTime"), u"2013-04-05T10:00:06"_s);
        QCOMPARE(stringMember(call, "lastUpdated"), u"2013-04-05T10:02:06"_s);
        QCOMPARE(stringMember(call, "duration"), u"120"_s);
        QCOMPARE(writeJson(call.at("callCost")), QByteArray("{\"amount\":0.2}"));
        QCOMPARE(call.at("numberOfLegs"), Json(2));
        const Json& second = call.at("callLegs").at(1);
        QCOMPARE(stringMember(second, "destination"), u"tel:+441632960202"_s);
        QCOMPARE(stringMember(second, "duration"), u"110"_s);
        QCOMPARE(stringMember(second, "legStatus"), u"Answered"_s);
        QCOMPARE(stringMember(second, "direction"), u"Outbound"_s);
        QCOMPARE(writeJson(second.at("callLegCost")), QByteArray("{\"amount\":0.1,\"currency\":\"USD\"}"));
        const QByteArray legPath = path + "/legs/" + stringMember(second, "callLegId").toUtf8();
        QCOMPARE(bodyOf(asked("GET", legPath)), second);
        QCOMPARE(bodyOf(asked("GET", legPath + "?fields=duration")).size(), 2U);
        QCOMPARE(asked("GET", path + "/legs/none").status, 404);
        QVERIFY(asked("GET", path + ".xml").body.contains("<tns:callLegs>"));
    }

    void fieldsChooseMembers_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QByteArray>("members");
        QTest::newRow("two") << QByteArray("duration,callCost") << QByteArray("callId duration callCost");
        QTest::newRow("an unknown one is ignored") << QByteArray("colour") << QByteArray("callId");
        QTest::newRow("none means all")
            << QByteArray("")
            << QByteArray(
                   "callId createdAt lastUpdated callStatus startTime duration callCost numberOfLegs callLegs");
    }
    void fieldsChooseMembers()
    {
        QFETCH(QByteArray, fields);
        QFETCH(QByteArray, members);
        seeTwoLegs();
        const Json call =
            bodyOf(asked("GET", "/calls/" + bluevia::callIdOf(7, CallId(1)).toUtf8() + "?fields=" + fields));
        QByteArrayList names;
        for (const auto& [name, value] : call.items())
            names << QByteArray::fromStdString(name);
        QCOMPARE(names.join(' '), members);
    }

    void commandsAreSet_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("says");
        QTest::newRow("a document") << quoted("{'commands':[{'speak':{'text':'Hello.'}}]}") << 202 << QString();
        QTest::newRow("a document in XML")
            << QByteArray(quoted(
                   "<modifyCall "
                   "xmlns='http://api.bluevia.com/schemas/comms/v1'><commands><hangup/></commands></modifyCall>"))
            << 202 << QString();
        QTest::newRow("an address") << quoted("{'callbackUrl':'http://127.0.0.1:8085/next'}") << 202 << QString();
        QTest::newRow("an address in XML")
            << QByteArray(quoted("<modifyCall "
                                 "xmlns='http://api.bluevia.com/schemas/comms/v1'><callbackUrl>http://127.0.0.1:8085/"
                                 "next</callbackUrl></modifyCall>"))
            << 202 << QString();
        QTest::newRow("a wrong address") << quoted("{'url':'next'}") << 400 << u"SVC0002"_s;
        QTest::newRow("broken JSON") << QByteArray("{\"commands\": [\n}") << 400 << u"line 2"_s;
        QTest::newRow("a missing parameter, with its place")
            << quoted("{'commands':[{'wait':{}},{'speak':{}}]}") << 400 << u"/commands/1/speak/text"_s;
        QTest::newRow("a wrong value, with its place")
            << quoted("{'commands':[{'hangup':{'reason':'later'}}]}") << 400 << u"/commands/0/hangup/reason"_s;
        QTest::newRow("a bare command") << quoted("{'hangup':{}}") << 400 << u"list"_s;
    }
    void commandsAreSet()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(QString, says);
        seeTwoLegs();
        const HttpResponse response =
            asked("POST", "/calls/" + bluevia::callIdOf(7, CallId(1)).toUtf8() + "/setcommands", body);
        QVERIFY2(response.status == status, response.body.constData());
        QCOMPARE(host.programs.size(), status == 202 ? 1U : 0U);
        if (status == 202)
            QVERIFY(response.body.isEmpty() && host.programs[0].first == CallId(1));
        else
            QVERIFY2(QString::fromUtf8(response.body).contains(says), response.body.constData());
    }

    void aCallThatIsOverTakesNoCommands()
    {
        seeTwoLegs();
        see(130, 0, TraceKind::CallEnd);
        const QByteArray path = "/calls/" + bluevia::callIdOf(7, CallId(1)).toUtf8();
        QCOMPARE(asked("POST", path + "/setcommands", quoted("{'commands':[]}")).status, 409);
        QCOMPARE(stringMember(bodyOf(asked("GET", path)), "callStatus"), u"Terminated"_s);
        QCOMPARE(asked("POST", "/calls/none/setcommands", quoted("{'commands':[]}")).status, 404);
    }

    void numbersAreConfigured_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("contact"); // "" when refused
        QTest::newRow("all fields")
            << QByteArray(quoted(
                   "{'notificationFormat':'xml','voiceCallbackUrl':'http://a/x','voiceFallbackUrl':'http://a/y'}"))
            << QByteArray(quoted(
                   "{'voiceCallbackUrl':'http://a/x','voiceFallbackUrl':'http://a/y','notificationFormat':'XML'}"));
        QTest::newRow("the documented names")
            << quoted("{'callbackUrl':'http://a/x','fallbackUrl':'http://a/y'}")
            << quoted("{'voiceCallbackUrl':'http://a/x','voiceFallbackUrl':'http://a/y'}");
        QTest::newRow("voice* wins over the other spelling")
            << quoted("{'callbackUrl':'http://a/x','voiceCallbackUrl':'http://a/z'}")
            << quoted("{'voiceCallbackUrl':'http://a/z'}");
        QTest::newRow("absent fields are left alone")
            << quoted("{'voiceFallbackUrl':'http://a/y'}") << quoted("{'voiceFallbackUrl':'http://a/y'}");
        QTest::newRow("a wrong address") << quoted("{'callbackUrl':'x'}") << QByteArray();
        QTest::newRow("a wrong format") << quoted("{'notificationFormat':'YAML'}") << QByteArray();
    }
    void numbersAreConfigured()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, contact);
        const HttpResponse response = asked("POST", "/me/numbers/tel:%2B441632960100", body);
        QCOMPARE(response.status, contact.isEmpty() ? 400 : 200);
        QCOMPARE(host.contacts.size(), contact.isEmpty() ? 0U : 1U);
        if (!contact.isEmpty())
            QCOMPARE(writeJson(host.contacts[0].second), contact);
        QCOMPARE(asked("POST", "/me/numbers/tel:%2B4411", body).status, 404);
    }

    void requestsAsClientsSendThem_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("status");
        const auto row = [](const char* file, const char* path, int status) {
            QTest::newRow(file) << QString::fromLatin1(file) << QByteArray(path) << status;
        };
        row("rest/create_call.request.json", "/calls", 201);
        row("rest/create_call.request.minimal.json", "/calls", 201);
        row("proposed/create_call.request.xml", "/calls", 201);
        row("rest/setcommands.request.json", "/calls/ID/setcommands", 202);
        row("proposed/setcommands.by_url.request.json", "/calls/ID/setcommands", 202);
        row("proposed/setcommands.by_url.request.xml", "/calls/ID/setcommands", 202);
        row("rest/update_number.request.json", "/me/numbers/tel:%2B441632960100", 200);
        row("rest/update_number.request.documented_names.json", "/me/numbers/tel:%2B441632960100", 200);
        row("proposed/update_number.request.xml", "/me/numbers/tel:%2B441632960100", 200);
        row("wire/curl_create_call.request.json", "/calls", 201);
        row("wire/php_makeACall.request.json", "/calls", 201);
        row("wire/php_updateNumberConfig.request.json", "/me/numbers/tel:%2B442012345678", 200);
    }
    void requestsAsClientsSendThem()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, path);
        QFETCH(int, status);
        QFile read(QStringLiteral(SHARED_DATA "/payloads/bluevia/") + file);
        if (!read.open(QIODevice::ReadOnly))
            QSKIP("the reference payloads are not there");
        QByteArray body = read.readAll();
        if (file.startsWith(u"wire/"))
            body = stringMember(parseJson(body).take(), "body").toUtf8();
        seeTwoLegs();
        const HttpResponse response =
            asked("POST", path.replace("ID", bluevia::callIdOf(7, CallId(1)).toUtf8()), body);
        QVERIFY2(response.status == status, response.body.constData());
    }

    void theCallResourceIsTheDescribedOne()
    {
        QFile read(QStringLiteral(SHARED_DATA "/payloads/bluevia/rest/get_call.response.200.json"));
        if (!read.open(QIODevice::ReadOnly))
            QSKIP("the reference payloads are not there");
        Json expected = parseJson(read.readAll()).take();
        seeTwoLegs();
        Json call = bodyOf(asked("GET", "/calls/" + bluevia::callIdOf(7, CallId(1)).toUtf8()));
        for (Json* json : {&expected, &call}) {
            (*json)["callId"] = "";
            for (Json& leg : (*json)["callLegs"])
                leg["callLegId"] = "";
        }
        QCOMPARE(writeJson(call), writeJson(expected));
    }

    void everyDocumentIsTakenOrRefusedAsDescribed_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("commands") << u"commands"_s << true;
        QTest::newRow("tolerance") << u"tolerance"_s << true;
        QTest::newRow("invalid") << u"invalid"_s << false;
    }
    void everyDocumentIsTakenOrRefusedAsDescribed()
    {
        QFETCH(QString, folder);
        QFETCH(bool, isTaken);
        const QDir dir(QStringLiteral(SHARED_DATA "/payloads/bluevia/") + folder);
        if (!dir.exists())
            QSKIP("the reference payloads are not there");
        seeTwoLegs();
        for (const QString& name : dir.entryList(QDir::Files)) {
            QFile read(dir.filePath(name));
            QVERIFY(read.open(QIODevice::ReadOnly));
            const bool isBare = name == u"bare_command_no_wrapper.json";
            const HttpResponse response =
                asked("POST", "/calls/" + bluevia::callIdOf(7, CallId(1)).toUtf8() + "/setcommands", read.readAll());
            QVERIFY2(response.status == (isTaken && !isBare ? 202 : 400),
                     qPrintable(name + u": "_s + QString::fromUtf8(response.body)));
        }
    }
};

QTEST_GUILESS_MAIN(TestBlueviaApi)
#include "tst_bluevia_api.moc"
