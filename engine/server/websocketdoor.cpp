// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/websocketdoor.h"

#include <QTcpSocket>
#include <QWebSocket>
#include <QWebSocketServer>

#include <algorithm>

namespace hookswitch {

namespace {

/// QWebSocketServer wants to read the head itself.
void putBack(QTcpSocket& socket, const HttpRequest& request)
{
    QByteArray head = request.method + ' ' + request.target + " HTTP/1.1\r\n";
    for (const auto& [name, value] : request.headers.lines())
        head += name + ": " + value + "\r\n";
    head += "\r\n";
    std::for_each(head.rbegin(), head.rend(), [&](char c) { socket.ungetChar(c); });
}

} // namespace

WebSocketDoor::WebSocketDoor(Entered entered, QObject* parent)
    : QObject(parent)
    , m_entered(std::move(entered))
    , m_handshakes(new QWebSocketServer(QStringLiteral("Hookswitch"), QWebSocketServer::NonSecureMode, this))
{
    connect(m_handshakes, &QWebSocketServer::newConnection, this, [this] {
        while (QWebSocket* socket = m_handshakes->nextPendingConnection())
            adopt(socket);
    });
}

bool WebSocketDoor::wants(const HttpRequest& request)
{
    return request.headers.value("Upgrade").compare("websocket", Qt::CaseInsensitive) == 0;
}

void WebSocketDoor::enter(QTcpSocket* socket, const HttpRequest& request)
{
    socket->setParent(this);
    std::erase_if(m_greetings, [](const Greeting& other) { return !other.socket; });
    m_greetings.push_back({socket, request});
    putBack(*socket, request);
    m_handshakes->handleConnection(socket);
    // Queued: this runs inside the socket's own readyRead.
    QMetaObject::invokeMethod(socket, [socket] { Q_EMIT socket->readyRead(); }, Qt::QueuedConnection);
}

void WebSocketDoor::adopt(QWebSocket* socket)
{
    const auto own = std::find_if(m_greetings.begin(), m_greetings.end(), [&](const Greeting& greeting) {
        const QTcpSocket* tcp = greeting.socket;
        return tcp && tcp->peerPort() == socket->peerPort() && tcp->peerAddress() == socket->peerAddress();
    });
    HttpRequest request;
    if (own != m_greetings.end()) {
        own->socket->setParent(socket);
        request = std::move(own->request);
        m_greetings.erase(own);
    }
    m_entered(socket, request);
}

} // namespace hookswitch
