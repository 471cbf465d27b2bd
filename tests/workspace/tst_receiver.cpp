// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/receiver.h"

#include "qtresult.h"
#include "webhook/httpclient.h"
#include "workspace/session.h"

#include <QSignalSpy>
#include <QtTest>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

HttpRequest request(const QByteArray& method, const QByteArray& target, const QByteArray& body = {},
                    const QByteArray& type = "application/json")
{
    HttpRequest made;
    made.method = method;
    made.target = target;
    made.headers.add("Content-Type", type);
    made.headers.add("X-Kind", "test");
    made.body = body;
    return made;
}

HookRule rule(const QByteArray& json)
{
    const Result<std::vector<HookRule>> rules = hookRules(Json{{"rules", Json::array({*parseJson(json)})}});
    return rules ? rules->at(0) : HookRule();
}

} // namespace

class ReceiverTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ProjectDocument> document;
    std::unique_ptr<Session> session;

    void setRules(const QByteArray& rules)
    {
        document->edit(u"rules"_s, {ProjectEdit::SetSettings{
                                       withHook(Json::object(), u"in"_s, Json{{"rules", *parseJson(rules)}})}});
    }

    Attempt post(const QByteArray& path, const QByteArray& body = "{}", double timeout = 5)
    {
        HttpClient client;
        HttpRequest sent = request("POST", session->address().toLatin1() + path, body);
        std::optional<Attempt> attempt;
        client.start({sent, timeout, false}, [&](const Attempt& done) { attempt = done; });
        (void)QTest::qWaitFor([&] { return attempt.has_value(); }, 10000);
        return attempt.value_or(Attempt());
    }

private Q_SLOTS:
    void init()
    {
        document = std::make_unique<ProjectDocument>();
        session = std::make_unique<Session>(*document);
        VERIFY_OK(session->startServer(0));
    }
    void cleanup()
    {
        session.reset();
        document.reset();
    }

    void rulesFitByEveryPart_data()
    {
        QTest::addColumn<QByteArray>("match");
        QTest::addColumn<bool>("fits");
        QTest::newRow("nothing is asked for") << QByteArray("{}") << true;
        QTest::newRow("the method") << QByteArray(R"({"method":"post"})") << true;
        QTest::newRow("another method") << QByteArray(R"({"method":"GET"})") << false;
        QTest::newRow("the path below the name") << QByteArray(R"({"path":"/sms/7"})") << true;
        QTest::newRow("the beginning of the path") << QByteArray("{\"path\":\"/sms/*\"}") << true;
        QTest::newRow("another path") << QByteArray(R"({"path":"/sms"})") << false;
        QTest::newRow("a query value") << QByteArray(R"({"query":{"a":"1"}})") << true;
        QTest::newRow("another query value") << QByteArray(R"({"query":{"a":"2"}})") << false;
        QTest::newRow("a header") << QByteArray(R"({"headers":{"x-kind":"test"}})") << true;
        QTest::newRow("another header") << QByteArray(R"({"headers":{"x-kind":"real"}})") << false;
        QTest::newRow("a field") << QByteArray(R"({"fields":{"/call/id":7}})") << true;
        QTest::newRow("a field written as a text") << QByteArray(R"({"fields":{"/call/id":"7"}})") << true;
        QTest::newRow("another field") << QByteArray(R"({"fields":{"/call/id":8}})") << false;
        QTest::newRow("part of the body") << QByteArray(R"({"contains":"id"})") << true;
        QTest::newRow("part of another body") << QByteArray(R"({"contains":"nothing"})") << false;
        QTest::newRow("one of two does not fit") << QByteArray(R"({"method":"POST","contains":"nothing"})") << false;
    }
    void rulesFitByEveryPart()
    {
        QFETCH(QByteArray, match);
        QFETCH(bool, fits);
        const HookRule made = rule("{\"match\":" + match + ",\"answer\":{}}");
        QCOMPARE(made.matches(request("POST", "/hooks/in/sms/7?a=1", R"({"call":{"id":7}})")), fits);
    }

    void formsHaveFieldsToo()
    {
        const HookRule made = rule(R"({"match":{"fields":{"/to":"555"}},"answer":{"body":"to {{body_to}}"}})");
        const HttpRequest form = request("POST", "/hooks/in", "to=555&x=%2B", "application/x-www-form-urlencoded");
        QVERIFY(made.matches(form));
        QCOMPARE(hookAnswer(made, form).body, "to 555");
    }

    void bodiesAreTemplates()
    {
        const HookRule made = rule(
            R"({"answer":{"body":"{{method}} {{path}} {{query_a}} {{header_x_kind}} {{body_id}} {{unknown}}."}})");
        QCOMPARE(hookAnswer(made, request("PUT", "/hooks/in/x?a=b", R"({"id":7})")).body, "PUT /x b test 7 .");
    }

    void malformedRulesSayWhere_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("place");
        QTest::newRow("rules are no list") << QByteArray(R"({"rules":7})") << u"/rules"_s;
        QTest::newRow("a rule is no object") << QByteArray(R"({"rules":[7]})") << u"/rules/0"_s;
        QTest::newRow("status") << QByteArray(R"({"rules":[{},{"answer":{"status":99}}]})")
                                << u"/rules/1/answer/status"_s;
        QTest::newRow("delay") << QByteArray(R"({"rules":[{"answer":{"delay":-1}}]})") << u"/rules/0/answer/delay"_s;
        QTest::newRow("fault") << QByteArray(R"({"rules":[{"answer":{"fault":"x"}}]})") << u"/rules/0/answer/fault"_s;
    }
    void malformedRulesSayWhere()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, place);
        const auto rules = hookRules(*parseJson(json));
        QVERIFY(!rules.ok());
        QCOMPARE(rules.error().place, place);
    }

    void anybodyIsAnsweredAndLogged()
    {
        QSignalSpy exchanges(session.get(), &Session::exchangeAdded);
        const Attempt attempt = post("/hooks/anything/at/all", R"({"password":"geheim"})");
        QVERIFY(attempt.response);
        QCOMPARE(attempt.response->status, 200);
        QTRY_COMPARE(exchanges.size(), 1);
        const Exchange logged = exchanges[0][0].value<Exchange>();
        QCOMPARE(logged.platform, u"hooks"_s);
        QVERIFY(!logged.request.body.contains("geheim"));
    }

    void theFirstFittingRuleAnswersAsOftenAsItMay()
    {
        setRules(R"([{"match":{"method":"GET"},"answer":{"status":204}},
                     {"times":2,"answer":{"status":503,"headers":{"Retry-After":"1"}}},
                     {"answer":{"status":201,"body":{"ok":true}}}])");
        QCOMPARE(post("/hooks/in").response->status, 503);
        QCOMPARE(post("/hooks/in").response->headers.value("Retry-After"), "1");
        const Attempt third = post("/hooks/in");
        QCOMPARE(third.response->status, 201);
        QCOMPARE(third.response->body, "{\"ok\":true}");
        QCOMPARE(third.response->headers.value("Content-Type"), "application/json");
    }

    void answersMayComeLate()
    {
        setRules(R"([{"answer":{"delay":0.3}}])");
        QVERIFY(post("/hooks/in").total >= 0.29);
    }

    void answersMayGoWrong_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<QString>("words");
        QTest::newRow("reset") << QByteArray("reset") << u"cut the connection"_s;
        QTest::newRow("garbage") << QByteArray("garbage") << u"not an HTTP answer"_s;
        QTest::newRow("cut") << QByteArray("cut") << u"broke off"_s;
        QTest::newRow("silence") << QByteArray("silence") << u"No answer"_s;
        QTest::newRow("drip") << QByteArray("drip") << u"0.5 s"_s;
    }
    void answersMayGoWrong()
    {
        QFETCH(QByteArray, fault);
        QFETCH(QString, words);
        setRules("[{\"answer\":{\"body\":\"a long enough body\",\"fault\":\"" + fault + "\"}}]");
        QSignalSpy exchanges(session.get(), &Session::exchangeAdded);
        const Attempt attempt = post("/hooks/in", "{}", 0.5);
        QVERIFY2(attempt.error.contains(words), qPrintable(attempt.error));
        QCOMPARE(exchanges.size(), 1);
    }

    void theTypeMayBeWrong()
    {
        setRules(R"([{"answer":{"body":{"a":1},"fault":"wrong-type"}}])");
        QCOMPARE(post("/hooks/in").response->headers.value("Content-Type"), "text/html");
    }

    void aLoggedRequestBecomesARule()
    {
        Exchange exchange;
        exchange.request = request("POST", "/hooks/in/sms?a=1", "{}");
        exchange.response = HttpResponse{202, {}, "fine"};
        exchange.response.headers.add("Content-Type", "text/plain");
        const Json settings = withRule(Json::object(), u"in"_s, ruleOf(exchange));
        Receiver receiver;
        receiver.setRules(settings);
        const Receiver::Reply reply = receiver.take(exchange.request);
        QCOMPARE(reply.answer.status, 202);
        QCOMPARE(reply.answer.body, "fine");
        QCOMPARE(reply.answer.headers.value("Content-Type"), "text/plain");
        QCOMPARE(receiver.take(request("POST", "/hooks/in/other", "{}")).answer.status, 200);
        Delivery delivery;
        delivery.request = request("POST", "http://127.0.0.1:9/hooks/in/cb", "{}");
        Attempt attempt;
        attempt.response = HttpResponse{409, {}, "no"};
        delivery.attempts.push_back(attempt);
        receiver.setRules(withRule(settings, u"in"_s, ruleOf(delivery)));
        QCOMPARE(receiver.take(request("POST", "/hooks/in/cb", "{}")).answer.status, 409);
    }

    void brokenRulesAnswerWithTheirMistake()
    {
        setRules(R"([{"answer":{"status":1000}}])");
        const Attempt attempt = post("/hooks/in");
        QCOMPARE(attempt.response->status, 500);
        QVERIFY(attempt.response->body.contains("/rules/0/answer/status"));
    }
};

QTEST_GUILESS_MAIN(ReceiverTest)
#include "tst_receiver.moc"
