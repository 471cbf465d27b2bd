// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"
#include "qtresult.h"
#include "webhook/httpclient.h"
#include "workspace/project.h"

#include <QDirIterator>
#include <QTcpSocket>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int manyConnections = 10'000;

/// As many files as this process may open; returns how many that are.
int raiseFileLimit()
{
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    return int(std::min<rlim_t>(files.rlim_cur, 1'000'000));
}

int connected(quint16 port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (socket >= 0 && ::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0)
        return socket;
    ::close(socket);
    return -1;
}

/// Resident memory of a process in MB.
double memoryOf(qint64 process)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.sliced(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

} // namespace

/// The program as users and attackers meet it, over real sockets.
class ServeTest : public QObject
{
    Q_OBJECT

    Program program;
    QProcess server;
    QString path;
    QString address;
    Json keys;

    QByteArray controlKey() const { return stringMember(keys.at("control"), "key").toLatin1(); }
    quint16 port() const { return quint16(QUrl(address).port()); }

    HttpResponse ask(const QByteArray& method, const QString& target, const QByteArray& body = {},
                     HttpHeaders headers = {}) const
    {
        HttpClient client;
        std::optional<Attempt> attempt;
        client.start({{method, (address + target).toUtf8(), std::move(headers), body, {}}, 20, false},
                     [&](const Attempt& done) { attempt = done; });
        if (!QTest::qWaitFor([&] { return attempt.has_value(); }, 25000) || !attempt->response)
            return HttpResponse{0, {}, attempt ? attempt->error.toUtf8() : QByteArray("no answer")};
        return *attempt->response;
    }

    HttpHeaders control() const
    {
        HttpHeaders headers;
        headers.add("Authorization", "Bearer " + controlKey());
        return headers;
    }

    /// What came back for these bytes until the server closed, or stopped talking.
    QByteArray said(const QByteArray& bytes) const
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port());
        if (!socket.waitForConnected(5000))
            return "not connected";
        QByteArray answer;
        for (qsizetype sent = 0; sent < bytes.size() && socket.state() == QAbstractSocket::ConnectedState;) {
            sent += std::max<qint64>(
                0, socket.write(bytes.sliced(sent, std::min<qsizetype>(65536, bytes.size() - sent))));
            (void)socket.waitForBytesWritten(5000);
            answer += socket.readAll();
        }
        while (socket.waitForReadyRead(answer.isEmpty() ? 5000 : 200))
            answer += socket.readAll();
        return answer + socket.readAll();
    }

private Q_SLOTS:
    void initTestCase()
    {
        Project project = openSample(u"first-call"_s)->project;
        project.numbers[0].receive = Callback{u"JSON"_s, u"http://blocked.example/in"_s, u"hook"_s, Json::object()};
        path = program.file(u"p.hookswitch"_s);
        VERIFY_OK(saveProject(project, path));
        program.begin(server, {u"serve"_s, path, u"--port"_s, u"0"_s, u"--keys"_s, program.file(u"keys.json"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(server.canReadLine() || server.state() == QProcess::NotRunning, 30000);
        const Result<Json> line = parseJson(server.readLine());
        QVERIFY2(line.ok(), server.readAllStandardError().constData());
        keys = *line;
        address = stringMember(keys, "address");
    }

    void cleanupTestCase()
    {
        server.terminate();
        QVERIFY(server.waitForFinished(15000));
        QCOMPARE(server.exitCode(), 0);
    }

    void hostileInputIsAnsweredOrClosed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("status");
        const QByteArray get = "GET /hookswitch/v1/health HTTP/1.1\r\nHost: localhost\r\n";
        const QByteArray post = "POST /hooks/x HTTP/1.1\r\nHost: localhost\r\n";
        const auto row = [](const char* name, const QByteArray& bytes, const char* status) {
            QTest::newRow(name) << bytes << QByteArray(status);
        };
        row("a good request, to compare with", get + "\r\n", "200");
        row("a head of 64 MiB", get + "X-Long: " + QByteArray(64 << 20, 'a') + "\r\n\r\n", "431");
        row("a hundred thousand header lines", get + QByteArray("X-A: b\r\n").repeated(100'000) + "\r\n", "431");
        row("a target of 16 MiB", "GET /" + QByteArray(16 << 20, 'a') + " HTTP/1.1\r\nHost: localhost\r\n\r\n", "4");
        row("a declared body of 1 GiB", post + "Content-Length: 1073741824\r\n\r\n", "413");
        row("a body larger than the limit", post + "Content-Length: 16777216\r\n\r\n" + QByteArray(1 << 20, 'b'),
            "413");
        row("two lengths", post + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab", "400");
        row("a negative length", post + "Content-Length: -1\r\n\r\n", "400");
        row("a length beyond 64 bits", post + "Content-Length: 99999999999999999999\r\n\r\n", "4");
        row("length and chunks", post + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "400");
        row("a chunk size that is none", post + "Transfer-Encoding: chunked\r\n\r\nzz\r\n", "400");
        row("a chunk of 2 GiB", post + "Transfer-Encoding: chunked\r\n\r\n7FFFFFFF\r\n", "413");
        row("an unknown coding", post + "Transfer-Encoding: gzip\r\n\r\n", "501");
        row("a NUL in the path", QByteArray("GET /a\0b HTTP/1.1\r\nHost: localhost\r\n\r\n", 38), "400");
        row("an encoded NUL", "GET /%00 HTTP/1.1\r\nHost: localhost\r\n\r\n", "400");
        row("a path that is not UTF-8", "GET /%ff%fe HTTP/1.1\r\nHost: localhost\r\n\r\n", "400");
        row("a version of the future", "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n", "400");
        row("no Host", "GET / HTTP/1.1\r\n\r\n", "400");
        row("a folded line", get + "X-A: b\r\n c\r\n\r\n", "400");
        row("a TLS greeting", QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 15), "400");
        row("garbage", QByteArray("\x01\x02\x03\x04\r\n\r\n", 8), "400");
        row("a foreign Host", "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", "421");
        row("a foreign Origin", get + "Origin: https://evil.example\r\n\r\n", "403");
    }
    void hostileInputIsAnsweredOrClosed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, status);
        const double before = memoryOf(server.processId());
        const QByteArray answer = said(bytes);
        QVERIFY2(answer.startsWith("HTTP/1.1 " + status), answer.left(80).constData());
        QCOMPARE(ask("GET", u"/hookswitch/v1/health"_s).status, 200);
        QVERIFY(memoryOf(server.processId()) < before + 32);
    }

    void threePipelinedRequestsGetThreeAnswers()
    {
        const QByteArray get = "GET /hookswitch/v1/health HTTP/1.1\r\nHost: localhost\r\n\r\n";
        QCOMPARE(said(get.repeated(3)).count("HTTP/1.1 200"), 3);
    }

    void nothingIsReachedWithoutItsKey_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("target");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("value");
        const auto row = [](const char* name, const char* method, const char* target, const char* header,
                            const char* value) {
            QTest::newRow(name) << QByteArray(method) << QString::fromLatin1(target) << QByteArray(header)
                                << QByteArray(value);
        };
        row("control, no key", "GET", "/hookswitch/v1/project", "", "");
        row("control, a wrong key", "PUT", "/hookswitch/v1/project", "Authorization", "Bearer 0");
        row("control, an empty key", "GET", "/hookswitch/v1/calls", "Authorization", "Bearer ");
        row("events, a wrong key", "GET", "/hookswitch/v1/events?key=0", "", "");
        row("FoneStorm, no token", "GET", "/v2/fonenumbers", "", "");
        row("FoneStorm, no JWT", "POST", "/v2/calls", "token", "abc");
        row("FoneStorm, an unsigned JWT", "GET", "/v2/fonenumbers", "token",
            "eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.eyJleHAiOjk5OTk5OTk5OTl9.");
        row("Kazoo, no token", "GET", "/v2/accounts/0/callflows", "", "");
        row("Kazoo, a wrong token", "PUT", "/v2/accounts/0/callflows", "X-Auth-Token", "x");
    }
    void nothingIsReachedWithoutItsKey()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, target);
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, value);
        HttpHeaders headers;
        headers.add("Content-Type", "application/json");
        if (!header.isEmpty())
            headers.add(header, value);
        const QByteArray before = ask("GET", u"/hookswitch/v1/project"_s, {}, control()).body;
        QCOMPARE(ask(method, target, method == "GET" ? "" : "{}", headers).status, 401);
        QCOMPARE(ask("GET", u"/hookswitch/v1/project"_s, {}, control()).body, before);
    }

    void hostsThatAreNotAllowedAreRefusedVisibly()
    {
        QCOMPARE(ask("PUT", u"/hookswitch/v1/clock"_s, R"({"speed":"max"})", control()).status, 200);
        QCOMPARE(ask("POST", u"/hookswitch/v1/calls"_s, R"({"to":"3215550100","press":"h"})", control()).status, 201);
        QByteArray list;
        QTRY_VERIFY_WITH_TIMEOUT(
            (list = ask("GET", u"/hookswitch/v1/deliveries?status=failed"_s, {}, control()).body).contains("\"END\""),
            10000);
        QVERIFY2(list.contains("blocked.example") && list.contains("allow"), list.constData());
    }

    void tenThousandIdleConnectionsHarmNobody()
    {
        if (raiseFileLimit() < manyConnections + 500)
            QSKIP("this user may not open that many files");
        const double before = memoryOf(server.processId());
        std::vector<int> sockets;
        for (int i = 0; i < manyConnections; ++i) {
            const int socket = connected(port());
            if (socket < 0)
                break;
            sockets.push_back(socket);
        }
        QCOMPARE(int(sockets.size()), manyConnections);
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(ask("GET", u"/hookswitch/v1/health"_s).status, 200);
        qInfo("answered after %lld ms beside %d idle connections, %.0f MB more", clock.elapsed(), manyConnections,
              memoryOf(server.processId()) - before);
        QVERIFY(clock.elapsed() < 10000);
        QVERIFY(memoryOf(server.processId()) - before < 400);
        for (const int socket : sockets)
            ::close(socket);
        QCOMPARE(ask("GET", u"/hookswitch/v1/health"_s).status, 200);
    }

    /// Runs last: everything above is in the log by now.
    void noSecretIsInLogExportOrProject()
    {
        const QByteArray fonestormPassword = stringMember(keys.at("fonestorm"), "password").toLatin1();
        const QByteArray kazooKey = stringMember(keys.at("kazoo"), "api_key").toLatin1();
        HttpHeaders json;
        json.add("Content-Type", "application/json");
        const Json login{{"username", "hookswitch"}, {"password", fonestormPassword.toStdString()}};
        const HttpResponse token = ask("POST", u"/v2/auth"_s, writeJson(login), json);
        QCOMPARE(token.status, 201);
        const Json kazoo{{"data", {{"api_key", kazooKey.toStdString()}}}};
        QCOMPARE(ask("PUT", u"/v2/api_auth"_s, writeJson(kazoo), json).status, 201);
        json.add("token", stringMember(parseJson(token.body)->at("auth"), "token").toLatin1());
        const Json hook{{"fonenumber", "3215550100"},
                        {"method", "JSON"},
                        {"url", "http://127.0.0.1:9/"},
                        {"url_username", "u"},
                        {"url_password", "geheimnis"}};
        QCOMPARE(ask("POST", u"/v2/calls/send_notify"_s, writeJson(hook), json).status, 200);
        const QByteArray har = ask("GET", u"/hookswitch/v1/log.har"_s, {}, control()).body;
        QVERIFY(har.contains("/v2/auth"));
        QTest::qWait(1500); // the log may lag by 200 ms, the project by a second
        QByteArrayList places{har};
        QDirIterator files(program.file(u"data"_s), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.fileName().endsWith(u"secrets.json"_s) && file.open(QIODevice::ReadOnly))
                places.append(file.readAll());
        }
        QFile project(path);
        QVERIFY(project.open(QIODevice::ReadOnly));
        places.append(project.readAll());
        for (const QByteArray& secret :
             {controlKey(), fonestormPassword, kazooKey, QByteArray("geheimnis"), json.value("token")}) {
            for (const QByteArray& place : places)
                QVERIFY2(!place.contains(secret), secret.constData());
        }
    }

    void logAndSendWorkBesideIt()
    {
        const Program::Outcome log = program.run({u"log"_s, u"received"_s, u"--path"_s, u"/v2/auth"_s});
        QCOMPARE(log.code, 0);
        QVERIFY2(log.out.contains("POST /v2/auth  201"), log.out.constData());
        const Program::Outcome har = program.run({u"log"_s, u"--format"_s, u"har"_s, u"--status"_s, u"ok"_s});
        VERIFY_OK(parseJson(har.out));
        const QString kept = program.write(u"log.har"_s, har.out);
        const Program::Outcome curl =
            program.run({u"log"_s, u"--har"_s, kept, u"--format"_s, u"curl"_s, u"--path"_s, u"/v2/auth"_s});
        QVERIFY2(curl.out.startsWith("curl -X 'POST' 'http://127.0.0.1:"), curl.out.constData());
        QVERIFY(program.run({u"log"_s, u"calls"_s, u"--format"_s, u"csv"_s}).out.startsWith("id,run,"));
        QCOMPARE(program.run({u"log"_s, u"--status"_s, u"often"_s}).code, 2);
        const Program::Outcome sent = program.run({u"send"_s, address + u"/hooks/cli"_s, u"-d"_s, u"{\"a\":1}"_s});
        QCOMPARE(sent.code, 0);
        QVERIFY2(sent.out.startsWith("try 1: 200 after "), sent.out.constData());
        const Program::Outcome refused = program.run({u"send"_s, path, u"3215550100"_s, u"--receive"_s});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.out.contains("blocked.example"), refused.out.constData());
        QCOMPARE(program.run({u"send"_s, path, u"999"_s}).code, 2);
        QCOMPARE(program.run({u"send"_s, address + u"/hooks/cli"_s, u"--sign"_s, u"secret"_s}).code, 2);
    }
};

QTEST_GUILESS_MAIN(ServeTest)
#include "tst_serve.moc"
