// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/httpmessage.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <vector>

class QTcpSocket;
class QWebSocket;
class QWebSocketServer;

namespace hookswitch {

/// Turns connections of the HTTP server into WebSockets (RFC 6455). Lives on the server's thread.
class WebSocketDoor : public QObject
{
    Q_OBJECT
public:
    /// Called with each WebSocket whose handshake has succeeded; the receiver owns it.
    using Entered = std::function<void(QWebSocket* socket, const HttpRequest& request)>;

    explicit WebSocketDoor(Entered entered, QObject* parent = nullptr);

    /// Whether the request asks for a WebSocket.
    [[nodiscard]] static bool wants(const HttpRequest& request);
    /// Takes the socket, which must have been read up to the end of the request, and does the handshake. A handshake
    /// that fails is answered and closed.
    void enter(QTcpSocket* socket, const HttpRequest& request);

private:
    struct Greeting
    {
        QPointer<QTcpSocket> socket; ///< a QWebSocket uses its socket but does not own it
        HttpRequest request;
    };
    void adopt(QWebSocket* socket);

    Entered m_entered;
    QWebSocketServer* m_handshakes;
    std::vector<Greeting> m_greetings;
};

} // namespace hookswitch
