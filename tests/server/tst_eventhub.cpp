// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/eventhub.h"

#include "qtresult.h"

#include <QTcpSocket>
#include <QWebSocket>
#include <QtTest>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

class EventHubTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sendsServerSentEvents();
    void givesReturningListenersWhatTheyMissed();
    void sendsWebSocketMessages();
    void refusesWebSocketsOfForeignPages();
    void dropsListenersThatDoNotRead();
    void endsItsListenersWithItself();

private:
    std::unique_ptr<HttpServer> m_server;
    std::unique_ptr<EventHub> m_hub;
};

void EventHubTest::init()
{
    m_hub = std::make_unique<EventHub>();
    m_server = std::make_unique<HttpServer>();
    m_server->setStreamHandler([this](const HttpRequest& request, const HttpServer::TakeSocket& take) {
        HttpHeaders cors;
        cors.add("Access-Control-Allow-Origin", request.headers.value("Origin"));
        return request.target == "/events" && m_hub->accept(request, take, cors);
    });
    VERIFY_OK(m_server->listen(0));
}

void EventHubTest::sendsServerSentEvents()
{
    QTcpSocket client;
    QByteArray heard;
    connect(&client, &QTcpSocket::readyRead, this, [&] { heard += client.readAll(); });
    client.connectToHost(QHostAddress::LocalHost, m_server->port());
    client.write("GET /events HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QTRY_COMPARE(m_hub->listeners(), 1);
    m_hub->publish("trace", "{\"t\":0}");
    m_hub->publish("note", "{\n}");
    QTRY_VERIFY2(
        heard.endsWith("\r\n\r\nid: 1\nevent: trace\ndata: {\"t\":0}\n\nid: 2\nevent: note\ndata: {\ndata: }\n\n"),
        heard);
    QVERIFY2(heard.contains("Content-Type: text/event-stream\r\n"), heard);
    client.abort();
    QTRY_COMPARE(m_hub->listeners(), 0);
    m_hub->publish("trace", "{}");
}

void EventHubTest::givesReturningListenersWhatTheyMissed()
{
    for (int i = 0; i < 3; ++i)
        m_hub->publish("n", QByteArray::number(i));
    QTcpSocket client;
    QByteArray heard;
    connect(&client, &QTcpSocket::readyRead, this, [&] { heard += client.readAll(); });
    client.connectToHost(QHostAddress::LocalHost, m_server->port());
    client.write("GET /events HTTP/1.1\r\nHost: localhost\r\nLast-Event-ID: 2\r\n\r\n");
    QTRY_VERIFY2(heard.endsWith("\r\n\r\nid: 3\nevent: n\ndata: 2\n\n"), heard);
}

void EventHubTest::sendsWebSocketMessages()
{
    QWebSocket client;
    QStringList heard;
    connect(&client, &QWebSocket::textMessageReceived, this, [&](const QString& message) { heard += message; });
    client.open(QUrl(u"ws://127.0.0.1:%1/events"_s.arg(m_server->port())));
    QTRY_COMPARE(m_hub->listeners(), 1);
    client.sendTextMessage(u"nobody looks at this"_s);
    m_hub->publish("trace", "{\"t\":0}");
    QTRY_COMPARE(heard, QStringList{u"{\"id\":1,\"event\":\"trace\",\"data\":{\"t\":0}}"_s});
    client.close();
    QTRY_COMPARE(m_hub->listeners(), 0);
}

void EventHubTest::refusesWebSocketsOfForeignPages()
{
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, m_server->port());
    client.write("GET /events HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                 "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nOrigin: "
                 "http://evil.example\r\n\r\n");
    QTRY_VERIFY(client.peek(100).startsWith("HTTP/1.1 403 "));
    QCOMPARE(m_hub->listeners(), 0);
}

void EventHubTest::dropsListenersThatDoNotRead()
{
    QTcpSocket client;
    client.setReadBufferSize(1024);
    client.connectToHost(QHostAddress::LocalHost, m_server->port());
    client.write("GET /events HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QTRY_COMPARE(m_hub->listeners(), 1);
    const QByteArray large = '"' + QByteArray(100'000, 'x') + '"';
    for (int i = 0; i < 1000 && m_hub->listeners() > 0; ++i) {
        m_hub->publish("large", large);
        QCoreApplication::processEvents();
    }
    QCOMPARE(m_hub->listeners(), 0);
}

void EventHubTest::endsItsListenersWithItself()
{
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, m_server->port());
    client.write("GET /events HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QWebSocket webSocket;
    webSocket.open(QUrl(u"ws://127.0.0.1:%1/events"_s.arg(m_server->port())));
    QTRY_COMPARE(m_hub->listeners(), 2);
    m_server.reset();
    m_hub.reset();
    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    QTRY_COMPARE(webSocket.state(), QAbstractSocket::UnconnectedState);
}

QTEST_GUILESS_MAIN(EventHubTest)
#include "tst_eventhub.moc"
