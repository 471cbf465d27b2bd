// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"
#include "fakes/endpoint.h"
#include "qtresult.h"
#include "webhook/delivery.h"
#include "webhook/httpclient.h"
#include "workspace/project.h"

#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <map>
#include <set>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int flowsAtATime = 4;

/// The program as `serve` runs it, with what its first line says.
struct Served
{
    QProcess process;
    QString address;
    QByteArray controlKey;
    QByteArray kazooAccount;
    QByteArray kazooToken;
};

} // namespace

/// The program is killed at random moments while it is written to and while its calls tell of themselves. Rounds: 10,
/// or HOOKSWITCH_SOAK_ROUNDS.
class CrashTest : public QObject
{
    Q_OBJECT

    Program program;
    HttpClient client;
    fakes::Endpoint endpoint;
    QString path;
    std::set<QString> answered;          ///< ids of flows whose creation was answered
    std::map<QByteArray, int> confirmed; ///< events the database called delivered: how often they had come by then
    int made = 0;

    std::optional<HttpResponse> ask(const QByteArray& method, const QString& url, const QByteArray& body,
                                    const HttpHeaders& headers)
    {
        std::optional<Attempt> attempt;
        client.start({{method, url.toUtf8(), headers, body, {}}, 10, false},
                     [&](const Attempt& done) { attempt = done; });
        if (!QTest::qWaitFor([&] { return attempt.has_value(); }, 15000))
            return {};
        return attempt->response;
    }

    void start(Served& served)
    {
        program.begin(served.process,
                      {u"serve"_s, path, u"--port"_s, u"0"_s, u"--keys"_s, program.file(u"k.json"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(served.process.canReadLine() || served.process.state() == QProcess::NotRunning,
                                 30000);
        const Result<Json> line = parseJson(served.process.readLine());
        QVERIFY2(line.ok(), served.process.readAllStandardError().constData());
        served.address = stringMember(*line, "address");
        served.controlKey = stringMember(line->at("control"), "key").toLatin1();
        const Json& kazoo = line->at("kazoo");
        served.kazooAccount = stringMember(kazoo, "account_id").toLatin1();
        const Json login{{"data", {{"api_key", stringMember(kazoo, "api_key").toStdString()}}}};
        const auto reply = ask("PUT", served.address + u"/v2/api_auth"_s, writeJson(login), {});
        QVERIFY(reply && reply->status == 201);
        served.kazooToken = stringMember(*parseJson(reply->body), "auth_token").toLatin1();
    }

    void prepare()
    {
        Project project = openSample(u"first-call"_s)->project;
        Callback callback;
        callback.method = u"JSON"_s;
        callback.url = QString::fromLatin1(endpoint.url("/in"));
        project.numbers[0].receive = callback;
        path = program.file(u"p.hookswitch"_s);
        VERIFY_OK(saveProject(project, path));
    }

    /// Writes flows, several at a time, and places calls, until the program is killed under it.
    void writeUntil(Served& served, int milliseconds)
    {
        HttpHeaders token;
        token.add("X-Auth-Token", served.kazooToken);
        HttpHeaders control;
        control.add("Authorization", "Bearer " + served.controlKey);
        const QByteArray flows = served.address.toLatin1() + "/v2/accounts/" + served.kazooAccount + "/callflows";
        int open = 0;
        bool isOver = false;
        const std::function<void()> writeOne = [&] {
            if (isOver)
                return;
            ++open;
            const Json flow{{"data",
                             {{"name", "Flow"},
                              {"numbers", {std::to_string(20000 + ++made)}},
                              {"flow", {{"module", "hangup"}, {"data", Json::object()}}}}}};
            client.start({{"PUT", flows, token, writeJson(flow), {}}, 10, false}, [&](const Attempt& attempt) {
                --open;
                if (attempt.response && attempt.response->status == 201)
                    answered.insert(stringMember(parseJson(attempt.response->body)->at("data"), "id"));
                writeOne();
            });
        };
        for (int i = 0; i < flowsAtATime; ++i)
            writeOne();
        for (int i = 0; i < 100; ++i)
            client.start({{"POST",
                           served.address.toLatin1() + "/hookswitch/v1/calls",
                           control,
                           R"({"to":"+13215550100","press":"1"})",
                           {}},
                          10,
                          false},
                         [](const Attempt&) {});
        QTest::qWait(milliseconds); // a random moment is the point of this test
        isOver = true;
        served.process.kill();
        QVERIFY(served.process.waitForFinished(10000));
        QTRY_COMPARE_WITH_TIMEOUT(open, 0, 15000);
    }

    /// The database is sound; what it calls delivered is remembered with how often it has come.
    void checkDatabase()
    {
        const std::map<QByteArray, int> come = arrivals();
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"check"_s);
            database.setDatabaseName(program.file(u"data/hookswitch/traffic.sqlite"_s));
            QVERIFY(database.open());
            QSqlQuery check(u"PRAGMA integrity_check"_s, database);
            QVERIFY(check.next());
            QCOMPARE(check.value(0).toString(), u"ok"_s);
            QSqlQuery done(database);
            QVERIFY(done.exec(u"SELECT body FROM delivery WHERE state = %1"_s.arg(int(Delivery::State::Delivered))));
            while (done.next()) {
                const QByteArray event = eventOf(done.value(0).toByteArray());
                if (event.isEmpty())
                    continue; // from a block of the flow, to another address
                const auto at = come.find(event);
                QVERIFY2(at != come.end(), event + " is called delivered and never came");
                confirmed.insert(*at);
            }
        }
        QSqlDatabase::removeDatabase(u"check"_s);
    }

    /// A call's uid and status: what makes an event the same. Empty for what is no event of a number.
    static QByteArray eventOf(const QByteArray& body)
    {
        const Result<Json> event = parseJson(body);
        const QString uid = event ? stringMember(*event, "uid") : QString();
        return uid.isEmpty() ? QByteArray() : (uid + u' ' + stringMember(*event, "status")).toLatin1();
    }

    [[nodiscard]] std::map<QByteArray, int> arrivals() const
    {
        std::map<QByteArray, int> come;
        for (const HttpRequest& request : endpoint.requests)
            ++come[eventOf(request.body)];
        return come;
    }

    /// What a kill left unconfirmed is sent again as the same event; what was confirmed never is.
    void checkDeliveries()
    {
        std::map<QByteArray, int> come = arrivals();
        QVERIFY(!come.contains(QByteArray()));
        for (const auto& [event, count] : confirmed)
            QVERIFY2(come[event] == count, event + " came again after it had been confirmed");
    }

private Q_SLOTS:
    void whatWasAnsweredIsThereAfterAKill()
    {
        const bool isSoak = qEnvironmentVariableIsSet("HOOKSWITCH_SOAK_ROUNDS");
        const int wanted = isSoak ? std::max(1, qEnvironmentVariableIntValue("HOOKSWITCH_SOAK_ROUNDS")) : 10;
        prepare();
        for (int round = 0; round < wanted; ++round) {
            Served served;
            start(served);
            if (QTest::currentTestFailed())
                return;
            const auto project = openProject(path); // the journal is folded into it before the first line
            VERIFY_OK(project);
            for (const QString& id : answered) {
                QVERIFY2(project->project.flow(id), qPrintable(u"round %1 lost flow %2"_s.arg(round).arg(id)));
            }
            writeUntil(served, QRandomGenerator::global()->bounded(50, 900));
            if (QTest::currentTestFailed())
                return;
            VERIFY_OK(openProject(path)); // the old or the new file, never a torn one
            checkDatabase();
        }
        checkDeliveries();
        QVERIFY(!answered.empty());
        QVERIFY(!confirmed.empty());
        qInfo("%d rounds, %d flows answered, %d callbacks, %d events confirmed", wanted, int(answered.size()),
              int(endpoint.requests.size()), int(confirmed.size()));
    }
};

QTEST_GUILESS_MAIN(CrashTest)
#include "tst_crash.moc"
