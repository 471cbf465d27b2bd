// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qtresult.h"

#include "dialect/kazoo/api.h"
#include "fakes/fakehost.h"

#include <QCryptographicHash>
#include <QDir>
#include <QRegularExpression>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

/// Real documents and the sequences of Kazoo's own API tests against the handler, which refuses internal hosts here.
class KazooConformanceTest : public QObject
{
    Q_OBJECT

    const QString accountId = QString(32, u'a');
    std::unique_ptr<FakeHost> host;
    std::unique_ptr<kazoo::Api> api;
    QByteArray token;
    HttpResponse last;

    Json ask(const QByteArray& method, const QByteArray& address, const QByteArray& data = {})
    {
        HttpRequest request;
        request.method = method;
        request.target = "/v2/accounts/" + accountId.toLatin1() + address;
        request.headers.add("X-Auth-Token", token);
        request.body = data.isEmpty() ? QByteArray() : "{\"data\":" + data + '}';
        last = api->answer(request);
        const Result<Json> answer = parseJson(last.body);
        return answer ? *answer : Json::object();
    }
    QByteArray idOf(const Json& answer) const { return stringMember(answer.at("data"), "id").toLatin1(); }
    /// "ok" or "400 path:code".
    QString verdict(const QByteArray& document)
    {
        const Json answer = ask("PUT", "/callflows", document);
        if (last.status == 201)
            return u"ok"_s;
        const Json& data = answer.at("data");
        return u"%1 %2:%3"_s.arg(QString::number(last.status), toQString(data.begin().key()),
                                 toQString(data.begin().value().begin().key()));
    }

    /// Every placeholder such as {USER_ID} becomes 32 hexadecimal digits of its own.
    static QString withIds(QString text)
    {
        static const QRegularExpression placeholder(u"\\{[A-Z0-9_]*[A-Z][A-Z0-9_]*\\}"_s);
        for (auto match = placeholder.match(text); match.hasMatch(); match = placeholder.match(text)) {
            const QByteArray hash = QCryptographicHash::hash(match.captured().toUtf8(), QCryptographicHash::Md5);
            text.replace(match.captured(), QString::fromLatin1(hash.toHex()));
        }
        return text;
    }

private Q_SLOTS:
    void init()
    {
        host = std::make_unique<FakeHost>();
        host->projectSettings = Json{{"kazoo", {{"internalUrls", false}}}};
        Credentials credentials;
        credentials.kazooAccountId = accountId;
        credentials.kazooAccountName = u"Bright Water"_s;
        credentials.kazooApiKey = QString(64, u'b');
        credentials.signingKey = "0123456789abcdef0123456789abcdef";
        api = std::make_unique<kazoo::Api>(*host, credentials);
        HttpRequest login;
        login.method = "PUT";
        login.target = "/v2/api_auth";
        login.body = "{\"data\":{\"api_key\":\"" + QByteArray(64, 'b') + "\"}}";
        token = stringMember(*parseJson(api->answer(login).body), "auth_token").toLatin1();
        QVERIFY(!token.isEmpty());
    }

    void realDocumentsGetTheirVerdict_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        const QDir folder(QStringLiteral(SHARED_DATA "/kazoo-examples"));
        QFile index(folder.filePath(u"index.md"_s));
        if (!index.open(QIODevice::ReadOnly))
            return;
        for (const QString& line : QString::fromUtf8(index.readAll()).split(u'\n')) {
            const QStringList cells = line.split(u'|');
            if (cells.size() < 8 || !cells[1].trimmed().endsWith(u".json"_s))
                continue;
            QFile file(folder.filePath(cells[1].trimmed()));
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
            const QByteArray text = withIds(QString::fromUtf8(file.readAll())).toUtf8();
            const QByteArray kind = cells[2].trimmed().toLatin1();
            QTest::newRow(qPrintable(cells[1].trimmed()))
                << kind << (kind == "flow" ? "{\"numbers\":[\"100\"],\"flow\":" + text + '}' : text)
                << cells[6].trimmed().section(u',', 0, 0);
        }
    }
    void realDocumentsGetTheirVerdict()
    {
        if (!QDir(QStringLiteral(SHARED_DATA "/kazoo-examples")).exists())
            QSKIP("the folder of real documents is not beside this checkout");
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        if (kind != "metaflows")
            QCOMPARE(verdict(text), expected);
        else
            QCOMPARE((ask("POST", "/metaflows", text), last.status), 200);
    }

    void row24DuplicateNumbersAreUnique400()
    {
        QCOMPARE(verdict(R"({"numbers":["2600"],"name":"First"})"), u"ok"_s);
        QCOMPARE(verdict(R"({"numbers":["2600"]})"), u"400 numbers:unique"_s);
        QCOMPARE(verdict(R"({"numbers":["14155550100"]})"), u"ok"_s);
        QCOMPARE(verdict(R"({"numbers":["4155550100"]})"), u"400 numbers:unique"_s);
    }

    void row25TextIsCoercedDefaultsAreStoredAndDataMayBeLeftOut()
    {
        QByteArray id =
            idOf(ask("PUT", "/callflows", R"({"numbers":["1"],"flow":{"module":"user","data":{"timeout":"20"}}})"));
        const Json data = ask("GET", "/callflows/" + id).at("data").at("flow").at("data");
        QCOMPARE(data.at("timeout"), Json(20));
        QCOMPARE(data.at("strategy"), Json("simultaneous"));
        id = idOf(ask("PUT", "/callflows", R"({"numbers":["2"],"flow":{"module":"hangup"}})"));
        QCOMPARE(last.status, 201);
        QVERIFY(ask("GET", "/callflows/" + id).at("data").at("flow").contains("data"));
    }

    void row26ListsAreDescendingPagedAndFilteredOnTheWholeDocument()
    {
        for (int i = 0; i < 60; ++i)
            ask("PUT", "/callflows",
                "{\"numbers\":[\"" + QByteArray::number(3000 + i) + "\"],\"colour\":{\"tone\":\"" +
                    (i % 2 ? "red" : "blue") + "\"}}");
        Json answer = ask("GET", "/callflows");
        QCOMPARE(answer.at("data").size(), std::size_t(50));
        QCOMPARE(answer.at("page_size"), Json(50));
        QVERIFY(stringMember(answer.at("data")[0], "id") > stringMember(answer.at("data")[1], "id"));
        answer = ask("GET", "/callflows?start_key=" + stringMember(answer, "next_start_key").toLatin1());
        QCOMPARE(answer.at("data").size(), std::size_t(10));
        QVERIFY(!answer.contains("next_start_key"));
        QCOMPARE(ask("GET", "/callflows?paginate=false&filter_colour.tone=red").at("data").size(), std::size_t(30));
    }

    void row27DeletingIsSoftAndAnswersWithTheDocument()
    {
        const QByteArray id = idOf(ask("PUT", "/callflows", R"({"numbers":["2600"],"name":"Gone"})"));
        const Json answer = ask("DELETE", "/callflows/" + id);
        QCOMPARE(last.status, 200);
        QCOMPARE(stringMember(answer.at("data"), "name"), u"Gone"_s);
        QCOMPARE(answer.at("data").at("_read_only").at("deleted"), Json(true));
        ask("GET", "/callflows/" + id);
        QCOMPARE(last.status, 404);
        QCOMPARE(ask("GET", "/callflows").at("data"), Json::array());
    }

    void whatKazoosOwnSequencesRefuse()
    {
        QCOMPARE(
            verdict(R"({"numbers":["1"],"flow":{"module":"pivot","data":{"voice_url":"http:\/\/localhost\/123"}}})"),
            u"400 flow.data.voice_url:error"_s);
        const Json answer = ask("PUT", "/callflows", R"({"numbers":"12345"})");
        QCOMPARE(last.status, 400);
        QCOMPARE(stringMember(answer.at("data").at("numbers").at("type"), "value"), u"12345"_s);
    }

    void metadataNamesWhatAFlowRefersTo()
    {
        const QByteArray user = idOf(ask("PUT", "/users", R"({"first_name":"Ada","last_name":"Byron"})"));
        const QByteArray box = idOf(ask("PUT", "/vmboxes", R"({"name":"Box","mailbox":"2000"})"));
        const QByteArray flow =
            idOf(ask("PUT", "/callflows",
                     R"({"numbers":["1"],"name":"Main","flow":{"module":"user","data":{"id":")" + user +
                         R"("},"children":{"_":{"module":"voicemail","data":{"id":")" + box + R"("}}}}})"));
        Json metadata = ask("GET", "/callflows/" + flow).at("data").at("metadata");
        QCOMPARE(metadata.at(user.toStdString()).at("pvt_type"), Json("user"));
        QCOMPARE(metadata.at(user.toStdString()).at("name"), Json("Ada Byron"));
        QCOMPARE(metadata.at(box.toStdString()).at("pvt_type"), Json("vmbox"));
        const QByteArray toggle =
            idOf(ask("PUT", "/callflows",
                     R"({"numbers":["2"],"flow":{"module":"ring_group_toggle","data":{"action":)"
                     R"("login","callflow_id":")" +
                         flow + R"("}}})"));
        metadata = ask("GET", "/callflows/" + toggle).at("data").at("metadata");
        QCOMPARE(metadata.at(flow.toStdString()).at("pvt_type"), Json("callflow"));
        QCOMPARE(metadata.at(flow.toStdString()).at("name"), Json("Main"));
        QCOMPARE(metadata.at(flow.toStdString()).at("numbers"), Json::array({"1"}));
        const QByteArray plain = idOf(ask("PUT", "/callflows", R"({"numbers":["3"],"flow":{"module":"hangup"}})"));
        QCOMPARE(ask("GET", "/callflows/" + plain).at("data").at("metadata"), Json::object());
    }
};

QTEST_GUILESS_MAIN(KazooConformanceTest)
#include "tst_kazoo_conformance.moc"
