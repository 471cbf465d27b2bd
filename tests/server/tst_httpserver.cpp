// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/httpserver.h"

#include "qtresult.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QtTest>

#include <sys/socket.h>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A client that says what it is told and keeps what it hears.
class Client
{
public:
    explicit Client(quint16 port)
    {
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket, [this] { heard += m_socket.readAll(); });
        m_socket.connectToHost(QHostAddress::LocalHost, port);
    }
    void say(const QByteArray& bytes) { m_socket.write(bytes); }
    void hangUp() { m_socket.abort(); }
    [[nodiscard]] bool isClosed() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
    [[nodiscard]] qsizetype answers() const { return heard.count("HTTP/1.1 "); }
    QTcpSocket& socket() { return m_socket; }

    QByteArray heard;

private:
    QTcpSocket m_socket;
};

const QByteArray get("GET /x HTTP/1.1\r\nHost: localhost\r\n\r\n");

HttpResponse text(const QByteArray& body)
{
    HttpResponse answer;
    answer.headers.add("Content-Type", "text/plain");
    answer.body = body;
    return answer;
}

QByteArray withoutDate(QByteArray answer)
{
    const qsizetype start = answer.indexOf("Date: ");
    return answer.remove(start, answer.indexOf("\r\n", start) + 2 - start);
}

} // namespace

class HttpServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answersAndStaysOpen();
    void sendsNoBodyForHead();
    void closesWhenAskedTo_data();
    void closesWhenAskedTo();
    void answersPipelinedRequestsInOrder();
    void bearsEndlessPipelining();
    void waitsForSlowReadersOfLargeAnswers();
    void answersClientsThatHaveSaidEverything();
    void continuesWhenExpected();
    void checksHostAndOrigin_data();
    void checksHostAndOrigin();
    void answersWhatCannotBeRead();
    void tellsLargeBodiesBeforeClosing();
    void dropsSlowHeadsBodiesAndIdlers_data();
    void dropsSlowHeadsBodiesAndIdlers();
    void leavesSlowHandlersAlone();
    void turnsAwayTooManyConnections();
    void survivesHandlersThatThrowOrForget();
    void survivesClientsThatHangUp();
    void survivesItsEndInsideAHandler();
    void finishesWritingWhenClosed();
    void namesABusyPort();
    void handsTheSocketToStreams();

private:
    quint16 start(const ServerLimits& limits = {});

    std::unique_ptr<HttpServer> m_server;
    HttpServer::Handler m_handler;
};

void HttpServerTest::init()
{
    m_handler = [](const HttpRequest& request, const HttpServer::Responder& respond) {
        respond(text(request.method + ' ' + request.target + ' ' + request.body));
    };
}

quint16 HttpServerTest::start(const ServerLimits& limits)
{
    m_server = std::make_unique<HttpServer>(nullptr, limits);
    m_server->setHandler(m_handler);
    const Result<quint16> port = m_server->listen(0);
    return port.ok() ? *port : 0;
}

void HttpServerTest::answersAndStaysOpen()
{
    Client client(start());
    QSignalSpy answered(m_server.get(), &HttpServer::answered);
    client.say("POST /a?b=1 HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5\r\n\r\nhello");
    QTRY_COMPARE(client.answers(), 1);
    QCOMPARE(
        withoutDate(client.heard),
        QByteArray("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 17\r\n\r\nPOST /a?b=1 hello"));
    client.say(get);
    QTRY_COMPARE(client.answers(), 2);
    QTRY_COMPARE(answered.size(), 2);
    QCOMPARE(answered[0][0].value<HttpRequest>().peer, u"127.0.0.1"_s);
    QVERIFY(!client.isClosed());
}

void HttpServerTest::sendsNoBodyForHead()
{
    Client client(start());
    client.say("HEAD /x HTTP/1.1\r\nHost: localhost\r\n\r\n" + get);
    QTRY_COMPARE(client.answers(), 2);
    QVERIFY2(client.heard.contains("Content-Length: 8\r\n\r\nHTTP/1.1 200"), client.heard);
}

void HttpServerTest::closesWhenAskedTo_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::newRow("Connection: close") << QByteArray(
        "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    QTest::newRow("HTTP/1.0") << QByteArray("GET / HTTP/1.0\r\n\r\n");
}

void HttpServerTest::closesWhenAskedTo()
{
    QFETCH(QByteArray, request);
    Client client(start());
    client.say(request);
    QTRY_VERIFY(client.isClosed());
    QVERIFY2(client.heard.contains("\r\nConnection: close\r\n"), client.heard);
    QVERIFY2(client.heard.endsWith("GET / "), client.heard);
}

void HttpServerTest::answersPipelinedRequestsInOrder()
{
    std::vector<std::pair<QByteArray, HttpServer::Responder>> kept;
    m_handler = [&](const HttpRequest& request, const HttpServer::Responder& respond) {
        if (request.target == "/now")
            respond(text("now"));
        else
            kept.emplace_back(request.target, respond);
    };
    Client client(start());
    const QByteArray rest(" HTTP/1.1\r\nHost: localhost\r\n\r\n");
    client.say("GET /first" + rest + "GET /now" + rest + "GET /second" + rest);
    QTRY_COMPARE(kept.size(), 2U);
    kept[1].second(text("second"));
    kept[1].second(text("never seen"));
    QCOMPARE(client.heard, QByteArray());
    kept[0].second(text("first"));
    QTRY_COMPARE(client.answers(), 3);
    const QByteArray& all = client.heard;
    QVERIFY2(all.indexOf("first") < all.indexOf("now") && all.indexOf("now") < all.indexOf("second"), all);
    QVERIFY(!all.contains("never"));
}

void HttpServerTest::bearsEndlessPipelining()
{
    size_t mostWaiting = 0;
    std::vector<HttpServer::Responder> kept;
    m_handler = [&](const HttpRequest&, const HttpServer::Responder& respond) {
        kept.push_back(respond);
        mostWaiting = std::max(mostWaiting, kept.size());
        if (kept.size() == 1)
            QTimer::singleShot(0, this, [&] {
                for (const auto& respondNow : std::exchange(kept, {}))
                    respondNow(text("x"));
            });
    };
    Client client(start());
    client.say(get.repeated(5000));
    QTRY_COMPARE(client.answers(), 5000);
    QVERIFY2(mostWaiting <= 128, QByteArray::number(qulonglong(mostWaiting)));
}

void HttpServerTest::waitsForSlowReadersOfLargeAnswers()
{
    int made = 0;
    m_handler = [&](const HttpRequest&, const HttpServer::Responder& respond) {
        ++made;
        respond(text(QByteArray(4 << 20, 'x')));
    };
    Client client(start());
    client.socket().setReadBufferSize(1024);
    disconnect(&client.socket(), &QTcpSocket::readyRead, nullptr, nullptr);
    client.say(get.repeated(50));
    QTRY_VERIFY(made > 0);
    QTest::qWait(50);
    QVERIFY2(made < 10, QByteArray::number(made));
}

void HttpServerTest::answersClientsThatHaveSaidEverything()
{
    Client client(start());
    QVERIFY(client.socket().waitForConnected());
    client.say(get + get);
    QVERIFY(client.socket().flush());
    QCOMPARE(::shutdown(int(client.socket().socketDescriptor()), SHUT_WR), 0);
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.answers(), 2);
}

void HttpServerTest::continuesWhenExpected()
{
    Client client(start());
    client.say("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
    QTRY_COMPARE(client.heard, QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
    client.say("ok");
    QTRY_VERIFY(client.heard.endsWith("POST / ok"));
}

void HttpServerTest::checksHostAndOrigin_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<int>("status");
    QTest::newRow("localhost without a port") << QByteArray("Host: localhost\r\n") << 200;
    QTest::newRow("our port") << QByteArray("Host: 127.0.0.1:PORT\r\n") << 200;
    QTest::newRow("the IPv6 loopback") << QByteArray("Host: [::1]:PORT\r\n") << 200;
    QTest::newRow("a name below localhost") << QByteArray("Host: app.localhost:PORT\r\n") << 200;
    QTest::newRow("another port") << QByteArray("Host: localhost:1\r\n") << 421;
    QTest::newRow("a stranger's name") << QByteArray("Host: evil.example\r\n") << 421;
    QTest::newRow("a name that only begins like ours") << QByteArray("Host: localhost.evil.example:PORT\r\n") << 421;
    QTest::newRow("another address") << QByteArray("Host: 192.0.2.1:PORT\r\n") << 421;
    QTest::newRow("an empty name") << QByteArray("Host: \r\n") << 421;
    QTest::newRow("a port that is no number") << QByteArray("Host: localhost:x\r\n") << 421;
    QTest::newRow("our own page") << QByteArray("Host: localhost\r\nOrigin: http://localhost:PORT\r\n") << 200;
    QTest::newRow("an allowed page") << QByteArray("Host: localhost\r\nOrigin: http://localhost:3000\r\n") << 200;
    QTest::newRow("a foreign page") << QByteArray("Host: localhost\r\nOrigin: https://evil.example\r\n") << 403;
    QTest::newRow("our address with https")
        << QByteArray("Host: localhost\r\nOrigin: https://localhost:PORT\r\n") << 403;
    QTest::newRow("a page without an origin") << QByteArray("Host: localhost\r\nOrigin: null\r\n") << 403;
}

void HttpServerTest::checksHostAndOrigin()
{
    QFETCH(QByteArray, lines);
    QFETCH(int, status);
    const quint16 port = start();
    m_server->setAllowedOrigins({u"http://localhost:3000/"_s});
    Client client(port);
    client.say("GET / HTTP/1.1\r\n" + lines.replace("PORT", QByteArray::number(port)) + "\r\n");
    QTRY_COMPARE(client.answers(), 1);
    QVERIFY2(client.heard.startsWith("HTTP/1.1 " + QByteArray::number(status)), client.heard);
}

void HttpServerTest::answersWhatCannotBeRead()
{
    Client client(start());
    QSignalSpy answered(m_server.get(), &HttpServer::answered);
    client.say(get + "\x16\x03\x01 hello\r\n\r\n" + get);
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.answers(), 2);
    QVERIFY2(client.heard.contains("HTTP/1.1 400 Bad Request"), client.heard);
    QCOMPARE(answered.size(), 2);
}

void HttpServerTest::tellsLargeBodiesBeforeClosing()
{
    ServerLimits limits;
    limits.body = 1024;
    Client client(start(limits));
    client.say("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 8000000\r\n\r\n" + QByteArray(8000000, 'x'));
    QTRY_VERIFY(client.heard.startsWith("HTTP/1.1 413 "));
    QTRY_VERIFY(client.isClosed());
}

void HttpServerTest::dropsSlowHeadsBodiesAndIdlers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("nothing said") << QByteArray() << QByteArray();
    QTest::newRow("half a head") << QByteArray("GET / HTTP/1.1\r\nHost: local") << QByteArray();
    QTest::newRow("half a body") << QByteArray("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nabc")
                                 << QByteArray("HTTP/1.1 408 ");
    QTest::newRow("nothing after an answer") << get << QByteArray("HTTP/1.1 200 ");
}

void HttpServerTest::dropsSlowHeadsBodiesAndIdlers()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, answer);
    ServerLimits limits;
    limits.headSeconds = 0.1;
    limits.idleSeconds = 0.1;
    Client client(start(limits));
    QElapsedTimer clock;
    clock.start();
    client.say(bytes);
    QTRY_VERIFY(client.socket().state() == QAbstractSocket::ConnectedState);
    QTRY_VERIFY(client.isClosed());
    QVERIFY2(clock.elapsed() >= 90, QByteArray::number(clock.elapsed()));
    QVERIFY2(client.heard.startsWith(answer) && (answer.isEmpty() == client.heard.isEmpty()), client.heard);
}

void HttpServerTest::leavesSlowHandlersAlone()
{
    ServerLimits limits;
    limits.headSeconds = 0.05;
    limits.idleSeconds = 0.05;
    m_handler = [](const HttpRequest&, const HttpServer::Responder& respond) {
        QTimer::singleShot(250, [respond] { respond(text("late")); });
    };
    Client client(start(limits));
    client.say(get);
    QTRY_VERIFY2(client.heard.endsWith("late"), client.heard);
}

void HttpServerTest::turnsAwayTooManyConnections()
{
    ServerLimits limits;
    limits.connections = 2;
    const quint16 port = start(limits);
    Client first(port);
    Client second(port);
    first.say(get);
    second.say(get);
    QTRY_VERIFY(first.answers() == 1 && second.answers() == 1);
    Client third(port);
    QTRY_VERIFY(third.isClosed() && third.heard.startsWith("HTTP/1.1 503 "));
    first.hangUp();
    QTRY_VERIFY([&] {
        Client fourth(port);
        fourth.say(get);
        return QTest::qWaitFor([&] { return fourth.answers() == 1; }, 200) &&
               fourth.heard.startsWith("HTTP/1.1 200 ");
    }());
}

void HttpServerTest::survivesHandlersThatThrowOrForget()
{
    m_handler = [](const HttpRequest& request, const HttpServer::Responder&) {
        if (request.method == "POST")
            throw std::runtime_error("out of order");
        if (request.method == "PUT")
            throw 1;
    };
    Client client(start());
    client.say("POST / HTTP/1.1\r\nHost: localhost\r\n\r\nPUT / HTTP/1.1\r\nHost: localhost\r\n\r\n" + get);
    QTRY_COMPARE(client.answers(), 3);
    QCOMPARE(client.heard.count("HTTP/1.1 500 "), 3);
    QVERIFY2(client.heard.contains("out of order"), client.heard);
}

void HttpServerTest::survivesClientsThatHangUp()
{
    std::vector<HttpServer::Responder> kept;
    m_handler = [&](const HttpRequest&, const HttpServer::Responder& respond) { kept.push_back(respond); };
    const quint16 port = start();
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < 200; ++i) {
        clients.push_back(std::make_unique<Client>(port));
        clients.back()->say(get);
    }
    QTRY_COMPARE(kept.size(), 200U);
    for (size_t i = 0; i < clients.size(); i += 2)
        clients[i]->hangUp();
    for (size_t i = 0; i < 100; ++i)
        kept[i](text("half of them are gone"));
    QTRY_COMPARE(std::count_if(clients.begin(), clients.end(), [](const auto& c) { return c->answers() == 1; }), 50);
    m_server.reset();
    for (const HttpServer::Responder& respond : kept)
        respond(text("nobody is there"));
    QTRY_VERIFY(std::all_of(clients.begin(), clients.end(), [](const auto& c) { return c->isClosed(); }));
}

void HttpServerTest::survivesItsEndInsideAHandler()
{
    m_handler = [this](const HttpRequest&, const HttpServer::Responder& respond) {
        m_server.reset();
        respond(text("too late"));
    };
    Client client(start());
    client.say(get + get);
    QTRY_VERIFY(client.isClosed());
    QVERIFY(!m_server);
    QCOMPARE(client.answers(), 0);
}

void HttpServerTest::finishesWritingWhenClosed()
{
    m_handler = [this](const HttpRequest&, const HttpServer::Responder& respond) {
        respond(text(QByteArray(1 << 20, 'x')));
        QTimer::singleShot(0, this, [this] { m_server->close(); });
    };
    const quint16 port = start();
    Client client(port);
    client.say(get);
    QTRY_VERIFY(client.isClosed());
    QVERIFY2(client.heard.size() > (1 << 20), QByteArray::number(client.heard.size()));
    QVERIFY(!m_server->isListening());
    const Result<quint16> again = m_server->listen(port);
    VERIFY_OK(again);
}

void HttpServerTest::namesABusyPort()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    HttpServer server;
    const Result<quint16> port = server.listen(other.serverPort());
    QVERIFY(!port.ok());
    const QString words = port.error().text();
    for (const QString& part : {u"127.0.0.1:%1"_s.arg(other.serverPort()), u"in use"_s, u"--port 0"_s})
        QVERIFY2(words.contains(part), qPrintable(words));
}

void HttpServerTest::handsTheSocketToStreams()
{
    QPointer<QTcpSocket> stream;
    const quint16 port = start();
    m_server->setStreamHandler([&](const HttpRequest& request, const HttpServer::TakeSocket& take) {
        if (request.target != "/events")
            return false;
        stream = take();
        return true;
    });
    Client client(port);
    client.say("GET /events HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QTRY_VERIFY(stream);
    stream->write("ours");
    QTRY_COMPARE(client.heard, QByteArray("ours"));
    m_server.reset();
    QVERIFY(stream);
    delete stream;
    QTRY_VERIFY(client.isClosed());
}

QTEST_GUILESS_MAIN(HttpServerTest)
#include "tst_httpserver.moc"
