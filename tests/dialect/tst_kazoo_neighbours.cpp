// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qtresult.h"

#include "dialect/kazoo/api.h"
#include "dialect/kazoo/documentkinds.h"
#include "fakes/fakehost.h"

#include <QCryptographicHash>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

/// The documents beside callflows, and what a web console asks for between login and the first saved callflow.
class KazooNeighboursTest : public QObject
{
    Q_OBJECT

    const QString accountId = QString(32, u'a');
    std::unique_ptr<FakeHost> host;
    std::unique_ptr<kazoo::Api> api;
    QByteArray token;
    HttpResponse last;

    Json ask(const QByteArray& method, const QByteArray& address, const Json& data = Json(Json::value_t::discarded),
             const QByteArray& version = "v2")
    {
        HttpRequest request;
        request.method = method;
        request.target = '/' + version + "/accounts/" + accountId.toLatin1() + address;
        request.headers.add("X-Auth-Token", token);
        request.headers.add("Host", "127.0.0.1:8731");
        if (!data.is_discarded())
            request.body = writeJson(Json{{"data", data}});
        return send(request);
    }
    Json send(const HttpRequest& request)
    {
        last = api->answer(request);
        const Result<Json> answer = parseJson(last.body);
        return answer ? *answer : Json::object();
    }
    Json dataOf(const QByteArray& address)
    {
        const Json answer = ask("GET", address);
        return last.status == 200 ? answer.at("data") : Json(last.status);
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
        credentials.signingKey = "0123456789abcdef0123456789abcdef";
        api = std::make_unique<kazoo::Api>(*host, credentials);
        HttpRequest login;
        login.method = "PUT";
        login.target = "/v2/user_auth";
        const QByteArray secret = QCryptographicHash::hash("ann:secret", QCryptographicHash::Md5).toHex();
        login.body = writeJson(Json{
            {"data", {{"credentials", secret.toStdString()}, {"account_name", "brightwater"}, {"method", "md5"}}}});
        token = stringMember(send(login), "auth_token").toLatin1();
        QCOMPARE(last.status, 201);
    }

    void everyKindIsCreatedReadChangedAndDeleted_data()
    {
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QByteArray>("missing");
        const auto row = [](const char* address, const char* document, const char* missing) {
            QTest::newRow(address) << QByteArray(address) << QByteArray(document) << QByteArray(missing);
        };
        row("users", R"({"first_name":"Ada","last_name":"Byron"})", "last_name");
        row("devices", R"({"name":"Desk","sip":{"username":"x"}})", "name");
        row("groups", R"({"name":"Sales","endpoints":{}})", "name");
        row("menus", R"({"name":"Main"})", "name");
        row("vmboxes", R"({"name":"Box","mailbox":"2000"})", "mailbox");
        row("temporal_rules", R"({"name":"Day","cycle":"daily"})", "cycle");
        row("temporal_rules_sets", R"({"name":"Days","temporal_rules":["x"]})", "name");
        row("lists", R"({"name":"Friends"})", "name");
        row("directories", R"({"name":"All"})", "name");
        row("media", R"({"name":"Hello"})", "name");
        row("conferences", R"({"name":"Room"})", "");
        row("queues", R"({"name":"Support"})", "name");
        row("faxboxes", R"({"name":"Fax"})", "name");
        row("resources", R"({"name":"Carrier","gateways":[]})", "gateways");
        row("blacklists", R"({"name":"Spam"})", "name");
    }
    void everyKindIsCreatedReadChangedAndDeleted()
    {
        QFETCH(QByteArray, address);
        QFETCH(QByteArray, document);
        QFETCH(QByteArray, missing);
        const QByteArray place = '/' + address;
        QCOMPARE(ask("GET", place).at("data"), Json::array());
        Json answer = ask("PUT", place, *parseJson(document));
        QCOMPARE(last.status, 201);
        const QByteArray id = stringMember(answer.at("data"), "id").toLatin1();
        QCOMPARE(last.headers.value("Location"), id);
        QCOMPARE(host->entities(QString::fromLatin1(address)).size(), std::size_t(1));
        answer = ask("PATCH", place + '/' + id, Json{{"custom", {{"a", 1}}}, {"ui_metadata", {{"ui", "x"}}}});
        QCOMPARE(last.status, 200);
        QCOMPARE(answer.at("data").at("custom").at("a"), Json(1));
        const Json list = ask("GET", place + "?filter_custom.a=1");
        QCOMPARE(list.at("data").size(), std::size_t(1));
        QCOMPARE(stringMember(list.at("data")[0], "id").toLatin1(), id);
        QVERIFY(list.contains("page_size"));
        QCOMPARE(ask("GET", place + "?filter_custom.a=2").at("data"), Json::array());
        ask("POST", place + '/' + id, *parseJson(document));
        QCOMPARE(last.status, 200);
        QVERIFY(!dataOf(place + '/' + id).contains("custom"));
        if (!missing.isEmpty()) {
            Json broken = *parseJson(document);
            removeMember(broken, missing.toStdString());
            answer = ask("POST", place + '/' + id, broken);
            QCOMPARE(last.status, 400);
            QVERIFY(answer.at("data").at(missing.toStdString()).contains("required"));
        }
        answer = ask("DELETE", place + '/' + id);
        QCOMPARE(answer.at("data").at("_read_only").at("deleted"), Json(true));
        ask("GET", place + '/' + id);
        QCOMPARE(last.status, 404);
        ask("DELETE", place);
        QCOMPARE(last.status, 405);
    }

    void defaultsAreStoredAndTextsBecomeNumbers()
    {
        const Json menu = ask("PUT", "/menus", Json{{"name", "Main"}, {"retries", "2"}}).at("data");
        QCOMPARE(menu.at("retries"), Json(2));
        QCOMPARE(menu.at("hunt"), Json(true));
        ask("PUT", "/menus", Json{{"name", "Main"}, {"retries", 11}});
        QCOMPARE(last.status, 400);
    }

    void unchangedDocumentsAreNotSentAgain()
    {
        const QByteArray id = stringMember(ask("PUT", "/menus", Json{{"name", "Main"}}).at("data"), "id").toLatin1();
        ask("GET", "/menus/" + id);
        HttpRequest again;
        again.method = "GET";
        again.target = "/v2/accounts/" + accountId.toLatin1() + "/menus/" + id;
        again.headers.add("X-Auth-Token", token);
        again.headers.add("If-None-Match", last.headers.value("ETag"));
        send(again);
        QCOMPARE(last.status, 304);
    }

    void matchListsHaveEntries()
    {
        const QByteArray first = stringMember(ask("PUT", "/lists", Json{{"name", "A"}}).at("data"), "id").toLatin1();
        const QByteArray other = stringMember(ask("PUT", "/lists", Json{{"name", "B"}}).at("data"), "id").toLatin1();
        const Json entry = ask("PUT", "/lists/" + first + "/entries", Json{{"number", "1555"}}).at("data");
        QCOMPARE(last.status, 201);
        const QByteArray id = stringMember(entry, "id").toLatin1();
        QCOMPARE(dataOf("/lists/" + first + "/entries").size(), std::size_t(1));
        QCOMPARE(dataOf("/lists/" + other + "/entries").size(), std::size_t(0));
        QCOMPARE(stringMember(dataOf("/lists/" + first + "/entries/" + id), "number"), u"1555"_s);
        QCOMPARE(dataOf("/lists/" + other + "/entries/" + id), Json(404));
        QCOMPARE(stringMember(host->entities(u"list_entries"_s).front().document, "list_id").toLatin1(), first);
    }

    void metaflowsHangOnAccountsUsersAndDevices()
    {
        const QByteArray id =
            stringMember(ask("PUT", "/devices", Json{{"name", "Desk"}}).at("data"), "id").toLatin1();
        for (const QByteArray& owner : {QByteArray(), QByteArray("/devices/" + id)}) {
            QCOMPARE(dataOf(owner + "/metaflows"), Json::object());
            ask("POST", owner + "/metaflows",
                Json{{"binding_digit", "*"}, {"numbers", {{"5", {{"module", "hold"}}}}}});
            QCOMPARE(last.status, 200);
            QCOMPARE(dataOf(owner + "/metaflows").at("numbers").at("5").at("module"), Json("hold"));
            ask("DELETE", owner + "/metaflows");
            QCOMPARE(dataOf(owner + "/metaflows"), Json::object());
        }
    }

    void mediaIsUploadedAndFetched()
    {
        const QByteArray id = stringMember(ask("PUT", "/media", Json{{"name", "Hello"}}).at("data"), "id").toLatin1();
        HttpRequest upload;
        upload.method = "POST";
        upload.target = "/v2/accounts/" + accountId.toLatin1() + "/media/" + id + "/raw";
        upload.headers.add("X-Auth-Token", token);
        upload.headers.add("Content-Type", "audio/mp3");
        upload.body = QByteArray("\0\xff{", 3);
        send(upload);
        QCOMPARE(last.status, 200);
        QCOMPARE(dataOf("/media/" + id).at("content_length"), Json(3));
        upload.method = "GET";
        upload.body.clear();
        send(upload);
        QCOMPARE(last.body, QByteArray("\0\xff{", 3));
        QCOMPARE(last.headers.value("Content-Type"), "audio/mp3");
    }

    void theAccountIsReadAndChanged()
    {
        QCOMPARE(stringMember(dataOf(""), "name"), u"Bright Water"_s);
        QCOMPARE(stringMember(dataOf(""), "realm"), u"brightwater.sip.invalid"_s);
        ask("PATCH", "", Json{{"preflow", {{"always", "x"}}}});
        QCOMPARE(last.status, 200);
        QCOMPARE(dataOf("").at("preflow").at("always"), Json("x"));
        QCOMPARE(stringMember(dataOf(""), "name"), u"Bright Water"_s);
        ask("PUT", "");
        QCOMPARE(last.status, 405);
    }

    void aConsoleFindsWhatItAsksForAtStart_data()
    {
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<QByteArray>("expected"); // a JSON pointer that must be there, "" for an empty list, "404"
        QTest::newRow("apps_store") << QByteArray("/apps_store") << QByteArray("/0/i18n/en-US/label");
        QTest::newRow("ledgers") << QByteArray("/ledgers/total") << QByteArray("/amount");
        QTest::newRow("limits") << QByteArray("/limits") << QByteArray("/twoway_trunks");
        QTest::newRow("alerts") << QByteArray("/alerts") << QByteArray();
        QTest::newRow("external_numbers") << QByteArray("/external_numbers") << QByteArray();
        QTest::newRow("braintree") << QByteArray("/braintree/customer") << QByteArray("404");
        QTest::newRow("phone_numbers") << QByteArray("/phone_numbers") << QByteArray("/numbers/+12025550100/state");
        QTest::newRow("one number") << QByteArray("/phone_numbers/2025550100") << QByteArray("/state");
        QTest::newRow("classifiers") << QByteArray("/phone_numbers/classifiers")
                                     << QByteArray("/did_us/friendly_name");
        QTest::newRow("something else") << QByteArray("/nothing") << QByteArray("404");
    }
    void aConsoleFindsWhatItAsksForAtStart()
    {
        QFETCH(QByteArray, address);
        QFETCH(QByteArray, expected);
        host->ownNumbers.push_back({u"2025550100"_s, u"kazoo"_s, {}, {}, {}, {}});
        const Json data = dataOf(address);
        if (expected == "404")
            QCOMPARE(data, Json(404));
        else if (expected.isEmpty())
            QCOMPARE(data, Json::array());
        else
            QVERIFY2(data.contains(Json::json_pointer(expected.toStdString())), last.body.constData());
    }

    void theUserWhoLogsInIsThereForClientsOnly()
    {
        const QByteArray place = "/users/" + QCryptographicHash::hash("ann", QCryptographicHash::Md5).toHex();
        QCOMPARE(stringMember(dataOf(place), "priv_level"), u"admin"_s);
        ask("PATCH", place, Json{{"appList", Json::array()}});
        QCOMPARE(last.status, 200);
        QCOMPARE(dataOf(place).at("appList"), Json::array());
        QVERIFY(host->entities(u"users"_s).empty());
        ask("DELETE", place);
        QCOMPARE(last.status, 403);
    }

    void searchFindsByTheBeginningOfNamesAndNumbers()
    {
        ask("PUT", "/callflows", Json{{"name", "Sales"}, {"numbers", {"2600", "4155550100"}}});
        ask("PUT", "/users", Json{{"first_name", "Saul"}, {"last_name", "B"}});
        const auto hits = [this](const QByteArray& query) { return dataOf("/search?" + query).size(); };
        QCOMPARE(hits("t=callflow&q=name&v=sal"), std::size_t(1));
        QCOMPARE(hits("t=callflow&q=name&v=ales"), std::size_t(0));
        QCOMPARE(hits("t=callflow&q=number&v=26"), std::size_t(1));
        QCOMPARE(hits("t=callflow&q=number&v=4155550100"), std::size_t(1));
        QCOMPARE(hits("t=callflow&q=name_and_number&v=26"), std::size_t(1));
        QCOMPARE(hits("t=user&q=name&v=Sa"), std::size_t(1));
        QCOMPARE(dataOf("/search?t=menu&q=name&v=x"), Json(400));
        const Json all = dataOf("/search/multi?t=callflow&by_name=sal&by_number=99");
        QCOMPARE(all.at("name").size(), std::size_t(1));
        QCOMPARE(all.at("number").size(), std::size_t(0));
    }

    void theOldVersionAnswersToo()
    {
        const Json answer = ask("PUT", "/menus", Json{{"name", "Main"}}, "v1");
        QCOMPARE(last.status, 201);
        ask("GET", "/menus/" + stringMember(answer.at("data"), "id").toLatin1(), Json(Json::value_t::discarded),
            "v1");
        QCOMPARE(last.status, 200);
    }

    void schemasAreToldWithoutALogin()
    {
        token.clear();
        HttpRequest request;
        request.method = "GET";
        request.target = "/v2/schemas";
        const Json names = send(request).at("data");
        QVERIFY(std::find(names.begin(), names.end(), Json("callflows.menu")) != names.end());
        for (const Json& name : names) {
            request.target = "/v2/schemas/" + stringOf(name).toLatin1();
            QCOMPARE(send(request).at("data").at("type"), Json("object"));
        }
        request.target = "/v2/schemas/callflows.ring_group";
        const Json schema = send(request).at("data");
        QCOMPARE(schema.at("required"), Json::array({"endpoints"}));
        QCOMPARE(schema.at("properties").at("endpoints").at("items").at("required"),
                 Json::array({"endpoint_type", "id"}));
        request.target = "/v2/schemas/nothing";
        send(request);
        QCOMPARE(last.status, 404);
    }

    void withoutATokenNothingIsTold()
    {
        token.clear();
        for (const char* address : {"", "/users", "/menus/x", "/search?t=callflow&q=name&v=a", "/apps_store"}) {
            ask("GET", address);
            QCOMPARE(last.status, 401);
        }
    }
};

QTEST_GUILESS_MAIN(KazooNeighboursTest)
#include "tst_kazoo_neighbours.moc"
