// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/voipbin/api.h"
#include "dialect/voipbin/file.h"
#include "fakes/voipbinlab.h"

#include <QtTest>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A project in memory and a run that the test drives.
class FakeVoipbin : public voipbin::ApiHost
{
public:
    FakeVoipbin()
        : run(RunSetup(), std::make_shared<SiteWorld>(Site()))
    {}
    [[nodiscard]] std::vector<FlowEntry> flows() const override { return kept; }
    Result<void> putFlow(const FlowEntry& flow) override
    {
        eraseFlow(flow.id);
        kept.push_back(flow);
        return {};
    }
    void eraseFlow(const QString& id) override
    {
        std::erase_if(kept, [&id](const FlowEntry& entry) { return entry.id == id; });
    }
    [[nodiscard]] std::vector<NumberEntry> numbers() const override { return ours; }
    Result<void> putNumber(const NumberEntry& number) override
    {
        if (number.number.isEmpty())
            return Error{u"no number"_s, {}};
        eraseNumber(number.number);
        ours.push_back(number);
        return {};
    }
    void eraseNumber(const QString& number) override
    {
        std::erase_if(ours, [&number](const NumberEntry& entry) { return entry.number == number; });
    }
    Result<CallId> place(const CallPlan& plan) override { return run.placeCall(plan, run.now()); }
    void endCall(CallId call) override { (void)run.endCall(call, normalClearing()); }
    void turnSound(CallId call, const Sound& sound) override
    {
        (void)run.signal(call, u"voipbin."_s + sound.name, sound.value);
        if (!sound.room.isEmpty())
            (void)run.mute(sound.room, call, !sound.isHeard);
    }
    [[nodiscard]] QString webhookSecret() override { return u"the-secret"_s; }
    [[nodiscard]] Json settings() const override { return own; }
    void putSettings(const Json& settings) override { own = settings; }
    [[nodiscard]] qint64 now() override { return ++clock; }
    [[nodiscard]] QString newUuid() override
    {
        return u"00000000-0000-4000-8000-%1"_s.arg(++ids, 12, 10, QChar(u'0'));
    }

    Run run;
    std::vector<FlowEntry> kept;
    std::vector<NumberEntry> ours;
    Json own = Json::object();
    qint64 clock = 1'767'607'200'000'000;
    int ids = 0;
};

Credentials keys()
{
    Credentials keys;
    keys.voipbinUser = u"me"_s;
    keys.voipbinPassword = u"secret"_s;
    keys.voipbinToken = u"good-token"_s;
    keys.voipbinAccessKey = u"good-key"_s;
    keys.signingKey = QByteArray(32, 'k');
    return keys;
}

struct Answer
{
    int status = 0;
    Json body;
    HttpHeaders headers;
};

} // namespace

class TestVoipbinApi : public QObject
{
    Q_OBJECT

    struct Desk
    {
        explicit Desk(const char* era = "current")
            : api(
                  host, keys(), [](SimTime t) { return 1'767'607'300'000'000 + t.us; },
                  [this](const voipbin::Api::Notice& notice) { notices.push_back(notice); })
        {
            host.own["era"] = era;
        }
        Answer ask(const QByteArray& method, const QByteArray& target, QByteArray body = {},
                   const HttpHeaders::Line& header = {"Authorization", "Bearer good-token"})
        {
            HttpRequest request;
            request.method = method;
            request.target = target;
            request.body = body.replace('\'', '"');
            request.headers.add(header.first, header.second);
            const HttpResponse response = api.answer(request);
            const Result<Json> json = parseJson(response.body);
            return {response.status, json ? *json : Json(), response.headers};
        }
        /// Lets the run go on and the API read it.
        void advance(double seconds)
        {
            host.run.advanceTo(host.run.now() + SimTime::fromSeconds(seconds));
            const TraceRows rows = host.run.trace().rows(read, host.run.trace().size());
            read += qint64(rows.size());
            for (const TraceRow& row : rows)
                api.see(row);
        }
        QStringList events() const
        {
            QStringList types;
            for (const voipbin::Api::Notice& notice : notices)
                types << notice.type;
            return types;
        }
        static QString reason(const Answer& answer)
        {
            const Json* error = member(answer.body, "error");
            return error ? stringMember(*error, "reason") : QString();
        }

        FakeVoipbin host;
        std::vector<voipbin::Api::Notice> notices;
        voipbin::Api api;
        qint64 read = 0;
    };

    static inline const QByteArray talkTo =
        "{'source':{'type':'tel','target':'+1'},'destinations':[{'type':'tel','target':'+1 (555) 0'}],"
        "'actions':[{'type':'talk','option':{'text':'hello'}}]}";

private Q_SLOTS:
    void credentials_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QString>("reason");
        QTest::newRow("none") << QByteArray("X") << QByteArray() << QByteArray() << u"AUTHENTICATION_REQUIRED"_s;
        QTest::newRow("a token in a cookie")
            << QByteArray("Cookie") << QByteArray("a=b; token=good-token") << QByteArray() << QString();
        QTest::newRow("a token in the query")
            << QByteArray("X") << QByteArray() << QByteArray("?token=good-token") << QString();
        QTest::newRow("a bearer") << QByteArray("Authorization") << QByteArray("Bearer good-token") << QByteArray()
                                  << QString();
        QTest::newRow("a key in a cookie")
            << QByteArray("Cookie") << QByteArray("accesskey=good-key") << QByteArray() << QString();
        QTest::newRow("a key in the query")
            << QByteArray("X") << QByteArray() << QByteArray("?accesskey=good-key") << QString();
        QTest::newRow("a wrong one") << QByteArray("X") << QByteArray() << QByteArray("?token=bad")
                                     << u"INVALID_CREDENTIALS"_s;
        QTest::newRow("a wrong token before a good key")
            << QByteArray("Cookie") << QByteArray("token=bad") << QByteArray("?accesskey=good-key")
            << u"INVALID_CREDENTIALS"_s;
    }
    void credentials()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, query);
        QFETCH(QString, reason);
        Desk desk;
        const Answer answer = desk.ask("GET", "/v1.0/calls" + query, {}, {header, value});
        QCOMPARE(answer.status, reason.isEmpty() ? 200 : 401);
        QCOMPARE(Desk::reason(answer), reason);
    }

    void loggingIn()
    {
        Desk desk;
        QCOMPARE(desk.ask("POST", "/auth/login", "{'username':'me','password':'wrong'}").status, 400);
        const Answer in = desk.ask("POST", "/auth/login", "{'username':'me','password':'secret'}");
        const QByteArray token = stringMember(in.body, "token").toUtf8();
        QVERIFY(in.headers.value("Set-Cookie").startsWith("token=" + token));
        QCOMPARE(desk.ask("GET", "/v1.0/flows", {}, {"Authorization", "Bearer " + token}).status, 200);
        desk.host.clock += 8ll * 86400 * 1'000'000;
        QCOMPARE(desk.ask("GET", "/v1.0/flows", {}, {"Authorization", "Bearer " + token}).status, 401);
        QCOMPARE(desk.ask("GET", "/ping", {}, {"X", ""}).status, 200);
    }

    void errorsSayWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("reason");
        const QByteArray any = "11111111-2222-4333-8444-555555555555";
        QTest::newRow("no such path") << QByteArray("GET") << QByteArray("/v1.0/cats") << QByteArray() << 404
                                      << u"ROUTE_NOT_FOUND"_s;
        QTest::newRow("no JSON") << QByteArray("POST") << QByteArray("/v1.0/calls") << QByteArray("{'a':1,}") << 400
                                 << u"INVALID_JSON_BODY"_s;
        QTest::newRow("no body") << QByteArray("POST") << QByteArray("/v1.0/flows") << QByteArray() << 400
                                 << u"INVALID_JSON_BODY"_s;
        QTest::newRow("no UUID") << QByteArray("GET") << QByteArray("/v1.0/calls/1") << QByteArray() << 400
                                 << u"INVALID_ID"_s;
        QTest::newRow("no such call") << QByteArray("GET") << "/v1.0/calls/" + any << QByteArray() << 404
                                      << u"CALL_NOT_FOUND"_s;
        QTest::newRow("no such flow") << QByteArray("POST") << QByteArray("/v1.0/calls")
                                      << "{'flow_id':'" + any + "'}" << 404 << u"FLOW_NOT_FOUND"_s;
        QTest::newRow("no such activeflow") << QByteArray("POST") << "/v1.0/activeflows/" + any + "/stop"
                                            << QByteArray() << 404 << u"ACTIVEFLOW_NOT_FOUND"_s;
        QTest::newRow("a type nobody knows")
            << QByteArray("POST") << QByteArray("/v1.0/flows") << QByteArray("{'actions':[{'type':'dance'}]}") << 400
            << u"INVALID_ACTION_TYPE"_s;
        QTest::newRow("nobody to call") << QByteArray("POST") << QByteArray("/v1.0/calls") << QByteArray("{}") << 500
                                        << u"INTERNAL"_s;
        QTest::newRow("a page of no number") << QByteArray("GET") << QByteArray("/v1.0/calls?page_size=x")
                                             << QByteArray() << 400 << u"INVALID_REQUEST_PARAMETER"_s;
    }
    void errorsSayWhatIsWrong()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(QString, reason);
        Desk desk;
        const Answer answer = desk.ask(method, target, body);
        QCOMPARE(answer.status, status);
        QCOMPARE(Desk::reason(answer), reason);
        QVERIFY(answer.headers.value("X-Request-Id").startsWith("req_"));
    }

    void aBodyThatIsNoJsonIsNamedByLineAndColumn()
    {
        Desk desk;
        const Answer answer = desk.ask("POST", "/v1.0/calls", "{\n'flow_id': 'x',\n}");
        QVERIFY2(stringMember(answer.body["error"], "message").contains(u"line 3, column 1"_s),
                 writeJson(answer.body).constData());
    }

    void bothErasOfACreatedCall()
    {
        Desk today;
        const Answer now = today.ask("POST", "/v1.0/calls", talkTo);
        QCOMPARE(now.status, 200);
        const Json& call = now.body["calls"][0];
        QVERIFY(now.body["groupcalls"].is_array());
        QCOMPARE(stringMember(call, "status"), u"dialing"_s);
        QCOMPARE(stringMember(call["destination"], "target"), u"+15550"_s);
        QVERIFY(!call.contains("tm_hangup"));
        QVERIFY(!call.contains("hangup_by"));
        QVERIFY(call["action"].contains("tm_execute"));
        QVERIFY(stringMember(call, "tm_create").endsWith(u'Z'));
        Desk seed("seed2023");
        const Answer then = seed.ask("POST", "/v1.0/calls", talkTo);
        QVERIFY(then.body.is_array());
        QCOMPARE(stringMember(then.body[0], "tm_hangup"), u"9999-01-01 00:00:00.000000"_s);
        QCOMPARE(stringMember(then.body[0], "hangup_by", u"(none)"_s), QString());
        QCOMPARE(then.body[0]["source"].size(), std::size_t(5));
        QCOMPARE(
            writeJson(then.body[0]["action"]),
            "{\"id\":\"00000000-0000-0000-0000-000000000001\",\"next_id\":\"00000000-0000-0000-0000-000000000000\","
            "\"type\":\"\"}"_ba);
        QCOMPARE(seed.ask("POST", "/v1.0/calls", "{}").status, 400);
    }

    void aCallAndItsEvents()
    {
        Desk desk;
        const QByteArray id = stringMember(desk.ask("POST", "/v1.0/calls", talkTo).body["calls"][0], "id").toUtf8();
        desk.advance(1);
        QCOMPARE(stringMember(desk.ask("GET", "/v1.0/calls/" + id).body, "status"), u"ringing"_s);
        desk.advance(60);
        const Json call = desk.ask("GET", "/v1.0/calls/" + id).body;
        QCOMPARE(stringMember(call, "status"), u"hangup"_s);
        QCOMPARE(stringMember(call, "hangup_by"), u"local"_s);
        QCOMPARE(stringMember(call, "hangup_reason"), u"normal"_s);
        QCOMPARE(desk.events().join(u' '),
                 u"activeflow_created call_created call_ringing call_progressing activeflow_updated call_updated "
                 "activeflow_updated activeflow_updated call_terminating call_hangup"_s);
        const Json run = desk.ask("GET", "/v1.0/activeflows/" + stringMember(call, "activeflow_id").toUtf8()).body;
        QCOMPARE(stringMember(run, "status"), u"ended"_s);
        QCOMPARE(stringMember(run, "reference_id").toUtf8(), id);
        QCOMPARE(run["executed_actions"].size(), std::size_t(2));
        const QByteArray flow = stringMember(call, "flow_id").toUtf8();
        QCOMPARE(stringMember(desk.ask("GET", "/v1.0/flows/" + flow).body, "name"), u"tmp"_s);
        QVERIFY(desk.ask("GET", "/v1.0/flows").body["result"].empty());
    }

    void hangingUpAndDeleting()
    {
        Desk desk;
        const QByteArray id = stringMember(desk.ask("POST", "/v1.0/calls", talkTo).body["calls"][0], "id").toUtf8();
        desk.advance(1);
        QCOMPARE(stringMember(desk.ask("POST", "/v1.0/calls/" + id + "/hangup").body, "status"), u"canceling"_s);
        desk.advance(1);
        const Json call = desk.ask("POST", "/v1.0/calls/" + id + "/hangup").body; // once more changes nothing
        QCOMPARE(stringMember(call, "status"), u"hangup"_s);
        QCOMPARE(stringMember(call, "hangup_reason"), u"cancel"_s);
        QVERIFY(desk.ask("DELETE", "/v1.0/calls/" + id).body.contains("tm_delete"));
        QCOMPARE(Desk::reason(desk.ask("GET", "/v1.0/calls/" + id)), u"STATE_INVALID"_s);
        QVERIFY(desk.ask("GET", "/v1.0/calls").body["result"].empty());
    }

    void switchesOfACall()
    {
        Desk desk;
        const QByteArray id = stringMember(desk.ask("POST", "/v1.0/calls", talkTo).body["calls"][0], "id").toUtf8();
        QCOMPARE(desk.ask("POST", "/v1.0/calls/" + id + "/hold").status, 200);
        QCOMPARE(desk.ask("POST", "/v1.0/calls/" + id + "/mute").status, 400);
        QCOMPARE(desk.ask("POST", "/v1.0/calls/" + id + "/mute", "{}").status, 200);
        QCOMPARE(desk.ask("DELETE", "/v1.0/calls/" + id + "/mute", "{'direction':'in'}").status, 200);
        QCOMPARE(stringMember(desk.ask("GET", "/v1.0/calls/" + id).body, "mute_direction"), u"out"_s);
    }

    void recordings()
    {
        Desk desk;
        const QByteArray id = stringMember(desk.ask("POST", "/v1.0/calls", talkTo).body["calls"][0], "id").toUtf8();
        QCOMPARE(desk.ask("POST", "/v1.0/calls/" + id + "/recording_start").status, 400);
        desk.advance(2.1);
        const Json call = desk.ask("POST", "/v1.0/calls/" + id + "/recording_start", "{'format':'wav'}").body;
        QCOMPARE(call["recording_ids"].size(), std::size_t(1));
        const Json after = desk.ask("POST", "/v1.0/calls/" + id + "/recording_stop").body;
        QCOMPARE(stringMember(after, "recording_id"), u"00000000-0000-0000-0000-000000000000"_s);
        QCOMPARE(after["recording_ids"].size(), std::size_t(1));
        QCOMPARE(desk.ask("POST", "/v1.0/calls/" + id + "/recording_play").status, 404);
    }

    void pagesEndWithAnEmptyOne()
    {
        Desk desk;
        for (int i = 0; i < 5; ++i)
            desk.ask("POST", "/v1.0/calls", talkTo);
        QByteArray token;
        QList<std::size_t> sizes;
        do {
            const Json page = desk.ask("GET", "/v1.0/calls?page_size=2&page_token=" + token).body;
            sizes << page["result"].size();
            token = stringMember(page, "next_page_token").toUtf8();
        } while (!token.isEmpty() && sizes.size() < 9);
        QCOMPARE(sizes, (QList<std::size_t>{2, 2, 1, 0}));
    }

    void flowsAndNumbers()
    {
        Desk desk;
        const Json made = desk.ask("POST", "/v1.0/flows", "{'name':'n','actions':[{'type':'answer'}]}").body;
        const QByteArray id = stringMember(made, "id").toUtf8();
        QCOMPARE(stringMember(made["actions"][0], "id").size(), 36);
        QVERIFY(made["tm_update"].is_null());
        const Json number =
            desk.ask("POST", "/v1.0/numbers", "{'number':'+1999','call_flow_id':'" + id + "','name':'x'}").body;
        const QByteArray numberId = stringMember(number, "id").toUtf8();
        QCOMPARE(stringMember(number, "call_flow_id").toUtf8(), id);
        const Json changed = desk.ask("PUT", "/v1.0/flows/" + id, "{'actions':[]}").body;
        QCOMPARE(stringMember(changed, "name"), QString());
        QCOMPARE(desk.ask("GET", "/v1.0/numbers").body["result"].size(), std::size_t(1));
        QVERIFY(!desk.ask("DELETE", "/v1.0/flows/" + id).body["tm_delete"].is_null());
        QCOMPARE(stringMember(desk.ask("GET", "/v1.0/numbers/" + numberId).body, "call_flow_id"),
                 u"00000000-0000-0000-0000-000000000000"_s);
        QCOMPARE(desk.ask("DELETE", "/v1.0/numbers/" + numberId).status, 200);
        QVERIFY(desk.host.ours.empty());
    }

    void aRunWithoutACall()
    {
        Desk desk;
        const Answer made = desk.ask("POST", "/v1.0/activeflows",
                                     "{'actions':[{'type':'talk'},{'type':'block'}],'variables':{'a':'1'}}");
        QCOMPARE(stringMember(made.body, "reference_type"), u"api"_s);
        const QByteArray id = stringMember(made.body, "id").toUtf8();
        desk.advance(1);
        const Json run = desk.ask("GET", "/v1.0/activeflows/" + id).body;
        QCOMPARE(stringMember(run["current_action"], "type"), u"block"_s);
        QCOMPARE(stringMember(run, "status"), u"running"_s);
        QCOMPARE(stringMember(desk.ask("POST", "/v1.0/activeflows/" + id + "/stop").body, "status"), u"ended"_s);
        QCOMPARE(desk.ask("POST", "/v1.0/activeflows/" + id + "/stop").status, 200);
        QCOMPARE(Desk::reason(
                     desk.ask("POST", "/v1.0/activeflows", "{'variables':{'a':'" + QByteArray(40'000, 'x') + "'}}")),
                 u"INVALID_VARIABLES"_s);
    }

    void theCustomersOwnRecord()
    {
        Desk desk;
        QCOMPARE(
            desk.ask("PUT", "/v1.0/customer", "{'webhook_uri':'http://127.0.0.1/in','webhook_method':'POST'}").status,
            200);
        QCOMPARE(stringMember(desk.ask("GET", "/v1.0/customer").body, "webhook_uri"), u"http://127.0.0.1/in"_s);
    }
};

QTEST_GUILESS_MAIN(TestVoipbinApi)
#include "tst_voipbin_api.moc"
