// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/comparison.h"
#include "workspace/copyas.h"
#include "workspace/har.h"
#include "workspace/masking.h"
#include "workspace/trafficfilter.h"
#include "workspace/trafficjson.h"

#include "fakes/endpoint.h"
#include "qtresult.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

Exchange exchange()
{
    Exchange made;
    made.id = 7;
    made.at = QDateTime(QDate(2026, 3, 2), QTime(10, 0), Qt::UTC);
    made.seconds = 0.012;
    made.platform = u"kazoo"_s;
    made.call = 3;
    made.request.method = "POST";
    made.request.target = "/v2/accounts/a1/callflows?page=2";
    made.request.headers.add("Host", "127.0.0.1:8731");
    made.request.headers.add("Content-Type", "application/json");
    made.request.headers.add("X-Auth-Token", "geheim");
    made.request.body = R"({"data":{"id":"x1","numbers":["555"]}})";
    made.response = HttpResponse{404, {}, R"({"error":"404"})"};
    return made;
}

Delivery delivery()
{
    Delivery made;
    made.id = DeliveryId(4);
    made.event = u"END"_s;
    made.platform = u"fonestorm"_s;
    made.call = 3;
    made.node = u"/flow"_s;
    made.request.method = "POST";
    made.request.target = "http://user:pass@127.0.0.1:9/in?x=1";
    made.request.headers.add("Content-Type", "application/x-www-form-urlencoded");
    made.request.headers.add("Authorization", "Basic Z2VoZWlt");
    made.request.body = "status=END&to=3215550100";
    Attempt failed;
    failed.at = QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
    failed.error = u"Nothing listens there."_s;
    failed.total = 0.001;
    Attempt good;
    good.number = 2;
    good.at = failed.at.addSecs(7200);
    good.resolved = 0.001;
    good.connected = 0.003;
    good.firstByte = 0.010;
    good.total = 0.012;
    good.response = HttpResponse{200, {}, QByteArray("\xff\x00", 2)};
    good.ok = true;
    made.attempts = {failed, good};
    made.state = Delivery::State::Delivered;
    return made;
}

TrafficFilter filter(const QString& name, const QString& value)
{
    const Result<TrafficFilter> read = trafficFilter({{name, value}});
    return read ? *read : TrafficFilter();
}

HttpRequest nasty(const QByteArray& target)
{
    HttpRequest request;
    request.method = "POST";
    request.target = target;
    request.headers.add("Content-Type", "application/json");
    request.headers.add("X-Nasty", "a'b\"c\\d$HOME`id`");
    request.body = "{\"text\":\"it's \\\"quoted\\\" \\\\ $(id) `id` ${HOME} ü\n\"}";
    return request;
}

} // namespace

class TrafficTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void secretsAreMaskedWhateverTheBodyIsCalled_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("shown");
        const QByteArray form = "application/x-www-form-urlencoded";
        QTest::newRow("JSON that curl calls a form")
            << form << QByteArray(R"({"data":{"api_key":"hidden"}})") << QByteArray(R"({"data":{"api_key":"***"}})");
        QTest::newRow("JSON with a comma too many")
            << QByteArray("application/json") << QByteArray("{\"username\":\"me\",\"password\": \"hid\\\"den\",}")
            << QByteArray("{\"username\":\"me\",\"password\": \"***\",}");
        QTest::newRow("JSON that was cut off")
            << QByteArray() << QByteArray("{\"token\":\"hid") << QByteArray("{\"token\":\"***\"");
        QTest::newRow("a number as a password")
            << QByteArray() << QByteArray(R"({"pin":1234,})") << QByteArray(R"({"pin":"***",})");
        QTest::newRow("a form") << form << QByteArray("user=me&password=hidden")
                                << QByteArray("user=me&password=***");
        QTest::newRow("nothing to hide") << form << QByteArray(R"({"a":1,})") << QByteArray(R"({"a":1,})");
    }
    void secretsAreMaskedWhateverTheBodyIsCalled()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, shown);
        HttpRequest request;
        request.headers.add("Content-Type", type);
        request.body = body;
        QCOMPARE(masked(request).body, shown);
    }

    void filtersFit_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("received");
        QTest::addColumn<bool>("sent");
        const auto row = [](const char* what, const char* name, const char* value, bool received, bool sent) {
            QTest::newRow(what) << QString::fromLatin1(name) << QString::fromLatin1(value) << received << sent;
        };
        row("text in a body", "text", "NUMBERS", true, false);
        row("text in a URL", "text", "127.0.0.1:9/in", false, true);
        row("text in an error of an earlier try", "text", "nothing listens", false, true);
        row("path", "path", "callflows", true, false);
        row("a status", "status", "404", true, false);
        row("a class of status", "status", "2xx", false, true);
        row("good ones", "status", "ok", false, true);
        row("bad ones", "status", "failed", true, false);
        row("a state", "status", "delivered", false, true);
        row("a call", "call", "3", true, true);
        row("another call", "call", "4", false, false);
        row("a platform", "platform", "fonestorm", false, true);
        row("a field by pointer", "field", "/data/numbers/0=555", true, false);
        row("a field by names", "field", "data.id=x1", true, false);
        row("a field by names from the root", "field", "$.data.id=x1", true, false);
        row("a field of a form", "field", "status=END", false, true);
        row("another value", "field", "status=BEGIN", false, false);
        row("a field of whatever value", "field", "/data/id", true, false);
        row("a field of the answer", "field", "error=404", true, false);
    }
    void filtersFit()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        QFETCH(bool, received);
        QFETCH(bool, sent);
        QCOMPARE(filter(name, value).matches(exchange()), received);
        QCOMPARE(filter(name, value).matches(delivery()), sent);
    }

    void uselessFiltersAreTold()
    {
        QVERIFY(!trafficFilter({{u"call"_s, u"x"_s}}).ok());
        QVERIFY(!trafficFilter({{u"status"_s, u"often"_s}}).ok());
        VERIFY_OK(trafficFilter({{u"limit"_s, u"7"_s}}));
    }

    void archivesHoldBothDirectionsInOrderWithoutSecrets()
    {
        const Json har = harOf({exchange()}, {delivery()});
        const QByteArray text = writeJson(har);
        QVERIFY(!text.contains("geheim") && !text.contains("Z2VoZWlt") && !text.contains("pass@"));
        const Json& entries = har.at("log").at("entries");
        QCOMPARE(entries.size(), std::size_t(3));
        QCOMPARE(stringMember(entries[0], "_error"), u"Nothing listens there."_s);
        QCOMPARE(stringMember(entries[1].at("request"), "url"),
                 u"http://127.0.0.1:8731/v2/accounts/a1/callflows?page=2"_s);
        QCOMPARE(stringMember(entries[1].at("request").at("queryString")[0], "value"), u"2"_s);
        const Json& timings = entries[2].at("timings");
        QCOMPARE(numberMember(timings, "dns", 0), 1.0);
        QCOMPARE(numberMember(timings, "connect", 0), 2.0);
        QCOMPARE(numberMember(timings, "wait", 0), 7.0);
        QCOMPARE(stringMember(entries[2].at("response").at("content"), "encoding"), u"base64"_s);
        QCOMPARE(numberMember(entries[2], "_attempt", 0), 2.0);
        for (const Json& entry : entries) {
            for (const char* key : {"startedDateTime", "time", "request", "response", "cache", "timings"})
                QVERIFY(entry.contains(key));
        }
    }

    void archivesAreReadBack()
    {
        const Result<std::vector<Exchange>> read = exchangesFromHar(harOf({exchange()}, {delivery()}));
        VERIFY_OK(read);
        QCOMPARE(read->size(), 3U);
        QCOMPARE(read->at(1).request.body, exchange().request.body);
        QCOMPARE(read->at(1).response.status, 404);
        QCOMPARE(read->at(1).call, 3U);
        QCOMPARE(read->at(2).response.body, QByteArray("\xff\x00", 2));
        QCOMPARE(read->at(0).response.status, 0);
        QCOMPARE(exchangesFromHar(Json::object()).error().place, u"/log/entries"_s);
        const auto broken = exchangesFromHar(Json{{"log", {{"entries", Json::array({Json::object()})}}}});
        QCOMPARE(broken.error().place, u"/log/entries/0/request"_s);
    }

    void copiesSendTheSame_data()
    {
        QTest::addColumn<QString>("form");
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("curl") << u"curl"_s << u"sh"_s << QStringList();
        QTest::newRow("javascript") << u"javascript"_s << u"node"_s << QStringList(u"--input-type=module"_s);
        QTest::newRow("php") << u"php"_s << u"php"_s << QStringList();
    }
    void copiesSendTheSame()
    {
        QFETCH(QString, form);
        QFETCH(QString, program);
        QFETCH(QStringList, arguments);
        if (QStandardPaths::findExecutable(program).isEmpty())
            QSKIP("the program that runs this form is not installed");
        fakes::Endpoint endpoint;
        const HttpRequest request = nasty(endpoint.url("/in?q=it%27s&x=$(id)"));
        QProcess process;
        process.start(program, arguments);
        process.write(copyAs(request, *copyFormNamed(form)).toUtf8());
        process.closeWriteChannel();
        QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 20000);
        QVERIFY2(endpoint.requests.size() == 1, process.readAllStandardError().constData());
        const HttpRequest& got = endpoint.requests[0];
        QCOMPARE(got.method, request.method);
        QCOMPARE(got.target, "/in?q=it%27s&x=$(id)");
        QCOMPARE(got.headers.value("X-Nasty"), request.headers.value("X-Nasty"));
        QCOMPARE(got.body, request.body);
    }

    void pythonIsQuotedAsPythonReadsIt()
    {
        if (QStandardPaths::findExecutable(u"python3"_s).isEmpty())
            QSKIP("python3 is not installed");
        const HttpRequest request = nasty("http://127.0.0.1:9/in");
        const QByteArray stub =
            "class requests:\n  @staticmethod\n  def request(m, u, headers=None, data=None, "
            "timeout=None):\n    import sys\n    sys.stdout.buffer.write(data)\n    sys.exit(0)\n";
        QString text = copyAs(request, CopyForm::Python);
        text.remove(u"import requests\n"_s);
        QProcess process;
        process.start(u"python3"_s, {u"-"_s});
        process.write(stub + text.toUtf8());
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(20000));
        QCOMPARE(process.readAllStandardOutput(), request.body);
    }

    void messagesAreComparedByTheirParts()
    {
        HttpRequest left = exchange().request;
        HttpRequest right = left;
        QVERIFY(differences(left, right).empty());
        right.body = R"({"data":{"numbers":["555","556"],"id":"x2"}})";
        right.headers.set("content-type", "application/json");
        right.headers.add("X-More", "1");
        right.headers.remove("Host");
        const std::vector<Difference> found = differences(left, right);
        const std::vector<Difference> wanted{{u"header Host"_s, u"127.0.0.1:8731"_s, {}},
                                             {u"header X-More"_s, {}, u"1"_s},
                                             {u"body /data/id"_s, u"\"x1\""_s, u"\"x2\""_s},
                                             {u"body /data/numbers/1"_s, {}, u"\"556\""_s}};
        QCOMPARE(found.size(), wanted.size());
        for (std::size_t i = 0; i < wanted.size(); ++i)
            QVERIFY2(found[i] == wanted[i], qPrintable(found[i].place + u" "_s + found[i].left + found[i].right));
        const std::vector<Difference> answers = differences(HttpResponse{200, {}, "a"}, HttpResponse{404, {}, "b"});
        QCOMPARE(answers[0].place, u"status"_s);
        QCOMPARE(answers[1].place, u"body"_s);
    }

    void deliveriesAreEdited()
    {
        Delivery before = delivery();
        before.key = u"k"_s;
        QCOMPARE(edited(before, Json::object())->key, u"k"_s);
        const Result<Delivery> after =
            edited(before, *parseJson(R"({"method":"PUT","headers":{"Authorization":null,"X":1},"body":{"a":1}})"));
        VERIFY_OK(after);
        QVERIFY(after->key.isEmpty());
        QCOMPARE(after->request.method, "PUT");
        QVERIFY(!after->request.headers.has("Authorization"));
        QCOMPARE(after->request.headers.value("X"), "1");
        QCOMPARE(after->request.body, "{\"a\":1}");
    }
};

QTEST_GUILESS_MAIN(TrafficTest)
#include "tst_traffic.moc"
