// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/api.h"
#include "dialect/kazoo/apilist.h"
#include "dialect/kazoo/apistore.h"

#include "fakes/fakehost.h"
#include "qtresult.h"

#include <QCryptographicHash>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString accountId = u"0123456789abcdef0123456789abcdef"_s;
const QByteArray flowsPath = "/v2/accounts/" + accountId.toLatin1() + "/callflows";

QByteArray hashed(QCryptographicHash::Algorithm algorithm)
{
    return QCryptographicHash::hash("ann:secret", algorithm).toHex();
}

} // namespace

Q_DECLARE_METATYPE(hookswitch::Json)

class KazooApiTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakeHost> host;
    std::unique_ptr<kazoo::Api> api;
    QByteArray token;
    HttpResponse last;

    HttpRequest request(const QByteArray& method, const QByteArray& target, const Json& data = nullptr) const
    {
        HttpRequest made;
        made.method = method;
        made.target = target;
        made.headers.add("X-Auth-Token", token);
        if (!data.is_null())
            made.body = writeJson(Json{{"data", data}});
        return made;
    }

    /// The answer's envelope; last keeps the whole answer.
    Json ask(const HttpRequest& asked)
    {
        last = api->answer(asked);
        const Result<Json> body = parseJson(last.body);
        return body ? *body : Json::object();
    }
    Json ask(const QByteArray& method, const QByteArray& target, const Json& data = nullptr)
    {
        return ask(request(method, target, data));
    }

    QByteArray created(const Json& data)
    {
        const Json answer = ask("PUT", flowsPath, data);
        return last.status == 201 ? stringMember(answer.at("data"), "id").toLatin1() : "not created: " + last.body;
    }

private Q_SLOTS:
    void init()
    {
        host = std::make_unique<FakeHost>();
        Credentials credentials;
        credentials.kazooAccountId = accountId;
        credentials.kazooAccountName = u"Bright Water"_s;
        credentials.kazooUser = u"ann"_s;
        credentials.kazooPassword = u"secret"_s;
        credentials.kazooApiKey = QString(64, u'a');
        credentials.signingKey = "0123456789abcdef0123456789abcdef";
        api = std::make_unique<kazoo::Api>(*host, credentials);
        token.clear();
        const Json login = ask("PUT", "/v2/user_auth",
                               Json{{"credentials", hashed(QCryptographicHash::Md5).toStdString()},
                                    {"account_name", "bright water"},
                                    {"method", "md5"}});
        QCOMPARE(last.status, 201);
        token = stringMember(login, "auth_token").toLatin1();
        QCOMPARE(stringMember(login.at("data"), "account_id"), accountId);
    }

    void loginsAreCompared_data()
    {
        QTest::addColumn<Json>("data");
        QTest::addColumn<int>("status");
        const std::string md5 = hashed(QCryptographicHash::Md5).toStdString();
        QTest::newRow("sha1") << Json{{"credentials", hashed(QCryptographicHash::Sha1).toStdString()},
                                      {"account_name", "BRIGHT-WATER"},
                                      {"method", "sha"}}
                              << 201;
        QTest::newRow("upper-case hash") << Json{{"credentials", QString::fromStdString(md5).toUpper().toStdString()},
                                                 {"account_name", "brightwater"}}
                                         << 201;
        QTest::newRow("realm") << Json{{"credentials", md5}, {"account_realm", "brightwater.sip.invalid"}} << 201;
        QTest::newRow("another account") << Json{{"credentials", md5}, {"account_name", "other"}} << 401;
        QTest::newRow("no account") << Json{{"credentials", md5}} << 401;
        QTest::newRow("wrong hash") << Json{{"credentials", std::string(32, '0')}, {"account_name", "brightwater"}}
                                    << 401;
        QTest::newRow("no credentials") << Json{{"account_name", "brightwater"}} << 400;
        QTest::newRow("credentials as number") << Json{{"credentials", 5}, {"account_name", "brightwater"}} << 400;
    }
    void loginsAreCompared()
    {
        QFETCH(Json, data);
        QFETCH(int, status);
        ask("PUT", "/v2/user_auth", data);
        QCOMPARE(last.status, status);
    }

    void apiKeysLogIn()
    {
        const Json answer = ask("PUT", "/v1/api_auth", Json{{"api_key", std::string(64, 'a')}});
        QCOMPARE(last.status, 201);
        QVERIFY(!answer.at("data").contains("owner_id"));
        ask("PUT", "/v2/api_auth", Json{{"api_key", std::string(64, 'b')}});
        QCOMPARE(last.status, 404);
        ask("PUT", "/v2/api_auth", Json::object());
        QCOMPARE(last.status, 400);
    }

    void tokensAreTakenFromEveryPlaceAndExpire()
    {
        const QByteArray mine = std::exchange(token, QByteArray());
        const Json refused = ask("GET", flowsPath);
        QCOMPARE(last.status, 401);
        QCOMPARE(stringMember(refused, "message"), u"invalid_credentials"_s);
        QCOMPARE(stringMember(refused, "error"), u"401"_s);
        ask("GET", flowsPath + "?auth_token=" + mine);
        QCOMPARE(last.status, 200);
        HttpRequest bearer = request("GET", flowsPath);
        bearer.headers.set("Authorization", "Bearer " + mine);
        ask(bearer);
        QCOMPARE(last.status, 200);
        HttpRequest inBody = request("PUT", flowsPath);
        inBody.body = writeJson(Json{{"data", {{"numbers", {"2600"}}}}, {"auth_token", mine.toStdString()}});
        ask(inBody);
        QCOMPARE(last.status, 201);
        ask("GET", "/v2/user_auth/" + mine);
        QCOMPARE(last.status, 200);
        host->time += 3600;
        ask("GET", flowsPath + "?auth_token=" + mine);
        QCOMPARE(last.status, 401);
        ask("GET", "/v2/user_auth/" + mine);
        QCOMPARE(last.status, 401);
    }

    void theSequenceOfKazoosOwnTests()
    {
        Json answer = ask("GET", flowsPath);
        QCOMPARE(answer.at("data"), Json::array());
        const QByteArray id = created(Json{{"numbers", {"2600"}}, {"flow", {{"module", "hangup"}}}});
        QCOMPARE(id.size(), 32);
        QCOMPARE(last.headers.value("Location"), id);
        answer = ask("PATCH", flowsPath + "/" + id, Json{{"custom", "value"}});
        QCOMPARE(last.status, 200);
        QCOMPARE(stringMember(answer.at("data"), "custom"), u"value"_s);
        QCOMPARE(answer.at("data").at("numbers"), Json::array({"2600"}));
        answer = ask("GET", flowsPath);
        QCOMPARE(answer.at("data").size(), std::size_t(1));
        QCOMPARE(stringMember(answer.at("data")[0], "id").toLatin1(), id);
        QCOMPARE(answer.at("data")[0].at("modules"), Json::array({"hangup"}));
        QCOMPARE(answer.at("data")[0].at("featurecode"), Json(false));
        answer = ask("DELETE", flowsPath + "/" + id);
        QCOMPARE(last.status, 200);
        QCOMPARE(answer.at("data").at("_read_only").at("deleted"), Json(true));
        QCOMPARE(ask("GET", flowsPath).at("data"), Json::array());
        answer = ask("GET", flowsPath + "/" + id);
        QCOMPARE(last.status, 404);
        QCOMPARE(stringMember(answer, "message"), u"bad_identifier"_s);
        QCOMPARE(stringMember(answer.at("data"), "cause").toLatin1(), id);
    }

    void replacingDropsWhatIsNotSent()
    {
        const QByteArray id = created(Json{{"numbers", {"2600"}}, {"name", "A"}, {"colour", "red"}});
        const Json answer = ask("POST", flowsPath + "/" + id,
                                Json{{"numbers", {"2601"}}, {"pvt_x", 1}, {"_rev", "2"}, {"id", "evil"}});
        QCOMPARE(last.status, 200);
        QCOMPARE(writeJson(answer.at("data").at("numbers")), QByteArray(R"(["2601"])"));
        QVERIFY(!answer.at("data").contains("colour") && !answer.at("data").contains("pvt_x") &&
                !answer.at("data").contains("_rev"));
        QCOMPARE(stringMember(answer.at("data"), "id").toLatin1(), id);
    }

    void patchesMergeDeeply()
    {
        const Json before = *parseJson(R"({"a":{"b":1,"c":[1,2]},"d":1,"e":{"f":2}})");
        const Json patch = *parseJson(R"({"a":{"c":[3]},"d":null,"e":5,"g":{"h":null,"i":1}})");
        QCOMPARE(writeJson(kazoo::patched(before, patch)), QByteArray(R"({"a":{"b":1,"c":[3]},"e":5,"g":{"i":1}})"));
    }

    void numbersAreNormalisedAndUnique()
    {
        const QByteArray first = created(Json{{"name", "Front"}, {"numbers", {"2125550101"}}, {"patterns", {"^9"}}});
        QCOMPARE(writeJson(ask("GET", flowsPath + "/" + first).at("data").at("numbers")),
                 QByteArray(R"(["+12125550101"])"));
        const Json answer =
            ask("PUT", flowsPath, Json{{"numbers", {"1 (212) 555-0101", "12125550101"}}, {"patterns", {"^9"}}});
        QCOMPARE(last.status, 400);
        QCOMPARE(stringMember(answer, "message"), u"validation error"_s);
        const Json unique = answer.at("data").at("numbers").at("unique");
        QCOMPARE(stringMember(unique, "message").toLatin1(),
                 "Number +12125550101 exists in callflow " + first + " Front");
        QCOMPARE(stringMember(unique, "cause"), u"+12125550101"_s);
        QVERIFY(answer.at("data").contains("patterns"));
        ask("POST", flowsPath + "/" + first, Json{{"name", "Front"}, {"numbers", {"2125550101"}}});
        QCOMPARE(last.status, 200);
    }

    void aFlowNeedsANumberOrAPattern()
    {
        const Json answer = ask("PUT", flowsPath, Json{{"flow", {{"module", "hangup"}}}});
        QCOMPARE(last.status, 400);
        QCOMPARE(stringMember(answer.at("data").at("numbers").at("required"), "message"),
                 u"Callflows must be assigned at least one number or pattern"_s);
        QVERIFY(host->flowsById.empty());
    }

    void listsArePaged()
    {
        for (int i = 0; i < 5; ++i)
            created(Json{{"numbers", {std::to_string(100 + i)}}});
        Json answer = ask("GET", flowsPath + "?page_size=2");
        QCOMPARE(answer.at("page_size"), Json(2));
        QVERIFY(stringMember(answer.at("data")[0], "id") > stringMember(answer.at("data")[1], "id"));
        QStringList seen;
        QString key;
        for (int page = 0; page < 5; ++page) {
            for (const Json& item : answer.at("data"))
                seen.append(stringMember(item, "id"));
            key = stringMember(answer, "next_start_key");
            if (key.isEmpty())
                break;
            answer = ask("GET", flowsPath + "?page_size=2&start_key=" + key.toLatin1());
            QCOMPARE(stringMember(answer, "start_key"), key);
        }
        QCOMPARE(seen.size(), 5);
        QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), 5);
        answer = ask("GET", flowsPath + "?paginate=false&ascending=true&_=12345");
        QCOMPARE(answer.at("data").size(), std::size_t(5));
        QVERIFY(!answer.contains("page_size") && !answer.contains("next_start_key"));
        QVERIFY(stringMember(answer.at("data")[0], "id") < stringMember(answer.at("data")[1], "id"));
        ask("GET", flowsPath + "?page_size=0");
        QCOMPARE(last.status, 400);
    }

    void filtersSeeTheWholeDocument_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("passes");
        QTest::newRow("equal text") << u"filter_name=Front"_s << true;
        QTest::newRow("other text") << u"filter_name=Back"_s << false;
        QTest::newRow("dots walk into objects") << u"filter_flow.module=menu"_s << true;
        QTest::newRow("a list is its items in a row") << u"filter_numbers=1000"_s << false;
        QTest::newRow("the whole list") << u"filter_numbers=10001001"_s << true;
        QTest::newRow("any of a JSON list") << u"filter_name=[\"A\",\"Front\"]"_s << true;
        QTest::newRow("not equal") << u"filter_not_name=Front"_s << false;
        QTest::newRow("not of several") << u"filter_not_name=A&filter_not_name=B"_s << true;
        QTest::newRow("two different values match nothing") << u"filter_name=Front&filter_name=B"_s << false;
        QTest::newRow("has the key") << u"has_key=empty"_s << true;
        QTest::newRow("key missing") << u"key_missing=empty"_s << false;
        QTest::newRow("has a value") << u"has_value=empty"_s << false;
        QTest::newRow("value missing") << u"value_missing=empty"_s << true;
        QTest::newRow("value missing, other spelling") << u"missing_value=name"_s << false;
        QTest::newRow("a cache buster") << u"_=17"_s << true;
    }
    void filtersSeeTheWholeDocument()
    {
        QFETCH(QString, query);
        QFETCH(bool, passes);
        const Json document =
            *parseJson(R"({"name":"Front","numbers":["1000","1001"],"empty":"","flow":{"module":"menu"}})");
        HttpRequest asked;
        asked.target = "/x?" + query.toUtf8();
        QCOMPARE(kazoo::passesFilters(document, asked.query()), passes);
    }

    void metadataNamesWhatTheFlowUses()
    {
        const std::string user(32, '1');
        host->entitiesByKey[{u"users"_s, QString(32, u'1')}] = Json{{"first_name", "Ann"}, {"last_name", "Lee"}};
        host->entitiesByKey[{u"vmboxes"_s, QString(32, u'2')}] = Json{{"name", "Box"}};
        host->entitiesByKey[{u"temporal_rules"_s, QString(32, u'3')}] = Json{{"name", "Open"}};
        const QByteArray target = created(Json{{"name", "Sub"}, {"numbers", {"7"}}});
        const Json flow = *parseJson(
            QByteArray(R"({"module":"temporal_route","data":{},"children":{"33333333333333333333333333333333":
            {"module":"user","data":{"id":"11111111111111111111111111111111","timeout":20},"children":{"_":{"module":"voicemail","data":{"id":"22222222222222222222222222222222"},"children":{}}}},
            "_":{"module":"ring_group_toggle","data":{"callflow_id":"TARGET","action":"login"},"children":{}}}})")
                .replace("TARGET", target));
        const QByteArray id = created(Json{{"numbers", {"8"}}, {"flow", flow}});
        const Json metadata = ask("GET", flowsPath + "/" + id).at("data").at("metadata");
        QCOMPARE(metadata.size(), std::size_t(4));
        QCOMPARE(stringMember(metadata.at(user), "name"), u"Ann Lee"_s);
        QCOMPARE(stringMember(metadata.at(user), "pvt_type"), u"user"_s);
        QCOMPARE(stringMember(metadata.at(std::string(32, '2')), "pvt_type"), u"vmbox"_s);
        QCOMPARE(stringMember(metadata.at(std::string(32, '3')), "pvt_type"), u"temporal_rule"_s);
        QCOMPARE(writeJson(metadata.at(target.toStdString()).at("numbers")), QByteArray(R"(["7"])"));
    }

    void unchangedDocumentsAreNotSentAgain()
    {
        const QByteArray id = created(Json{{"numbers", {"2600"}}});
        for (const QByteArray& target : {flowsPath, flowsPath + "/" + id}) {
            const Json answer = ask("GET", target);
            const QByteArray tag = last.headers.value("ETag");
            QCOMPARE(tag, '"' + stringMember(answer, "revision").toLatin1() + '"');
            HttpRequest again = request("GET", target);
            again.headers.set("If-None-Match", "\"other\", " + tag);
            ask(again);
            QCOMPARE(last.status, 304);
            QVERIFY(last.body.isEmpty());
            again.headers.set("If-None-Match", "\"other\"");
            ask(again);
            QCOMPARE(last.status, 200);
        }
    }

    void whatIsNotThereIsRefusedInKazoosWords_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const char* method, const QByteArray& target, const char* body,
                            int status, const char* message) {
            QTest::newRow(name) << QByteArray(method) << target << QByteArray(body) << status
                                << QString::fromLatin1(message);
        };
        row("unknown family", "GET", "/v2/accounts/" + accountId.toLatin1() + "/nothing", "", 404, "not_found");
        row("account id that is no id", "GET", "/v2/accounts/x/callflows", "", 404, "bad_identifier");
        row("unknown account", "GET", "/v2/accounts/" + QByteArray(32, 'f') + "/callflows", "", 404,
            "bad_identifier");
        row("unknown flow", "GET", flowsPath + "/" + QByteArray(32, 'f'), "", 404, "bad_identifier");
        row("deleting all", "DELETE", flowsPath, "", 405, "invalid_method");
        row("putting on a flow", "PUT", flowsPath + "/" + QByteArray(32, 'f'), "{}", 405, "invalid_method");
        row("reading user_auth", "GET", "/v2/user_auth", "", 405, "invalid_method");
        row("broken JSON", "PUT", flowsPath, "{\"data\":", 400, "parse_error");
        row("a list for an envelope", "PUT", flowsPath, "[]", 400, "parse_error");
        row("no data", "PUT", flowsPath, "{}", 400, "validation error");
        row("data as text", "PUT", flowsPath, "{\"data\":\"x\"}", 400, "validation error");
    }
    void whatIsNotThereIsRefusedInKazoosWords()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(QString, message);
        HttpRequest asked = request(method, target);
        asked.body = body;
        const Json answer = ask(asked);
        QCOMPARE(last.status, status);
        QCOMPARE(stringMember(answer, "message"), message);
        QCOMPARE(stringMember(answer, "error"), QString::number(status));
        QCOMPARE(stringMember(answer, "status"), u"error"_s);
    }

    void envelopesEchoTheRequest()
    {
        HttpRequest asked = request("GET", flowsPath + "?pretty_print=true");
        asked.headers.add("X-Request-ID", "my-own");
        asked.headers.add("Origin", "http://localhost:3000");
        const Json answer = ask(asked);
        QCOMPARE(stringMember(answer, "request_id"), u"my-own"_s);
        QCOMPARE(last.headers.value("X-Request-ID"), "my-own");
        QCOMPARE(last.headers.value("Access-Control-Allow-Origin"), "http://localhost:3000");
        QCOMPARE(stringMember(answer, "auth_token").toLatin1(), token);
        QVERIFY(last.body.contains("\n  \"data\""));
        ask("GET", flowsPath);
        QVERIFY(!last.headers.has("Access-Control-Allow-Origin"));
        QCOMPARE(last.headers.value("X-Request-ID").size(), 32);
    }

    void preflightsNeedNoLogin()
    {
        token.clear();
        HttpRequest asked = request("OPTIONS", flowsPath);
        asked.headers.add("Origin", "http://localhost:3000");
        ask(asked);
        QCOMPARE(last.status, 200);
        QVERIFY(last.headers.value("Access-Control-Allow-Methods").contains("PATCH"));
        QVERIFY(last.headers.value("Access-Control-Allow-Headers").contains("x-auth-token"));
    }

    void theBodyMayTunnelTheVerb()
    {
        const QByteArray id = created(Json{{"numbers", {"2600"}}});
        HttpRequest asked = request("POST", flowsPath + "/" + id);
        asked.body = R"({"data":{},"verb":"delete"})";
        ask(asked);
        QCOMPARE(last.status, 200);
        QVERIFY(host->flowsById.empty());
    }

    void everyWrongFieldIsToldAndNothingIsStored()
    {
        host->projectSettings = Json{{"kazoo", {{"internalUrls", false}}}};
        const Json answer = ask(
            "PUT", flowsPath,
            *parseJson(
                R"({"numbers":"12345","flow":{"module":"pivot","data":{"voice_url":"http:\/\/localhost\/123"}}})"));
        QCOMPARE(last.status, 400);
        QCOMPARE(stringMember(answer.at("data").at("numbers").at("type"), "value"), u"12345"_s);
        ask("PUT", flowsPath,
            *parseJson(
                R"({"numbers":["1"],"flow":{"module":"pivot","data":{"voice_url":"http:\/\/localhost\/123"}}})"));
        QCOMPARE(last.status, 400);
        const Json unknown =
            ask("PUT", flowsPath, *parseJson(R"({"numbers":["1"],"flow":{"module":"no_such","data":{}}})"));
        QCOMPARE(last.status, 400);
        QVERIFY(writeJson(unknown.at("data")).contains("no_such"));
        QVERIFY(host->flowsById.empty());
    }

    void theOwnMachineMayBeCalledUnlessTheProjectRefuses()
    {
        const Json flow =
            *parseJson(R"({"numbers":["1"],"flow":{"module":"webhook","data":{"uri":"http:\/\/127.0.0.1:9000"}}})");
        ask("PUT", flowsPath, flow);
        QCOMPARE(last.status, 201);
        QVERIFY(last.headers.value("Warning").contains("own network"));
        host->projectSettings = Json{{"kazoo", {{"internalUrls", false}}}};
        const Json answer = ask("PUT", flowsPath, flow);
        QCOMPARE(last.status, 400);
        QCOMPARE(stringMember(answer.at("data").at("flow.data.uri").at("error"), "message"), u"invalid client URL"_s);
    }

    void textsBecomeNumbersAndDefaultsAreStored()
    {
        const QByteArray id =
            created(*parseJson(R"({"numbers":["1"],"flow":{"module":"user","data":{"id":"x","timeout":"25"}}})"));
        const Json data = ask("GET", flowsPath + "/" + id).at("data").at("flow").at("data");
        QCOMPARE(data.at("timeout"), Json(25));
        QVERIFY(data.contains("strategy"));
    }

    void listsAreFilteredByTime_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<int>("rows");
        const auto at = [](qint64 unix) { return QByteArray::number(unix + 62'167'219'200); };
        QTest::newRow("made since") << "created_from=" + at(2000) << 1;
        QTest::newRow("made until, both ends included") << "created_to=" + at(1000) << 1;
        QTest::newRow("changed since") << "modified_from=" + at(3000) << 1;
        QTest::newRow("changed between") << "modified_from=" + at(1500) + "&modified_to=" + at(2500) << 1;
        QTest::newRow("nothing is that new") << "created_from=" + at(9000) << 0;
        QTest::newRow("a time that is no number counts for nothing") << QByteArray("created_from=x") << 2;
    }
    void listsAreFilteredByTime()
    {
        QFETCH(QByteArray, query);
        QFETCH(int, rows);
        const qint64 start = host->time;
        const auto shift = [&](qint64 seconds) { host->time = seconds; };
        shift(1000);
        const QByteArray first = created(Json{{"numbers", {"1"}}});
        shift(2000);
        QVERIFY(!created(Json{{"numbers", {"2"}}}).startsWith("not"));
        shift(3000);
        ask("PATCH", flowsPath + "/" + first, Json{{"custom", "x"}});
        QCOMPARE(last.status, 200);
        QVERIFY2(!last.body.contains("pvt_"), last.body);
        host->time = start;
        QCOMPARE(int(ask("GET", flowsPath + "?" + query).at("data").size()), rows);
        QVERIFY(!last.body.contains("pvt_"));
    }

    void aChangeOfAnotherRevisionIsRefused()
    {
        const QByteArray id = created(Json{{"numbers", {"1"}}});
        const QByteArray tag = last.headers.value("ETag");
        QVERIFY(!tag.isEmpty());
        const auto change = [&](const QByteArray& method, const QByteArray& seen) {
            HttpRequest made = request(method, flowsPath + "/" + id, Json{{"custom", method.toStdString()}});
            made.headers.add("If-Match", seen);
            ask(made);
            return last.status;
        };
        QCOMPARE(change("PATCH", "\"other\""), 412);
        QCOMPARE(change("PATCH", tag), 200);
        QCOMPARE(change("PATCH", tag), 412);
        QCOMPARE(change("DELETE", tag), 412);
        QCOMPARE(change("DELETE", "*"), 200);
    }

    void aWriteThatFailsIsTold()
    {
        host->failsOnWrite = true;
        const Json answer = ask("PUT", flowsPath, Json{{"numbers", {"2600"}}});
        QCOMPARE(last.status, 500);
        QCOMPARE(stringMember(answer.at("data"), "message"), u"the disk is full"_s);
    }
};

QTEST_GUILESS_MAIN(KazooApiTest)
#include "tst_kazoo_api.moc"
