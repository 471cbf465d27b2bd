// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/voipbin/api.h"
#include "server/httpserver.h"
#include "server/websocketdoor.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTimer>

#include <map>

namespace hookswitch {

/// VoIPBIN's event stream, /v1.0/ws: listeners subscribe to topics and get each event as its webhook's envelope
/// {"type","data"}.
///
/// Listeners send {"type":"subscribe"|"unsubscribe","topics":[...]} and get no answer. A topic is a prefix, compared
/// letter by letter, of "customer_id:CUSTOMER:RESOURCE:ID" and of "customer_id:CUSTOMER:RESOURCE:EVENT:ID": a
/// subscription that fits both gets the event twice. A topic of another customer, a malformed one and a binary frame
/// close the socket without a word; text that is no JSON is passed over. Topics of agents ("agent_id:UUID...") are
/// taken, but nothing is owned by an agent here. A ping every 10 s; a listener that has not answered for 60 s, or
/// leaves more than 1 MiB unread, is dropped. Lives on the server's thread.
class VoipbinStream : public QObject
{
    Q_OBJECT
public:
    explicit VoipbinStream(std::function<QString()> customer);
    ~VoipbinStream() override;

    /// Takes the socket of a request with good credentials. False, with the socket untouched, when it asks for no
    /// WebSocket.
    bool accept(const HttpRequest& request, const HttpServer::TakeSocket& take);
    void publish(const voipbin::Api::Notice& notice);
    [[nodiscard]] int listeners() const { return int(m_listeners.size()); }

private:
    struct Listener
    {
        QSet<QString> topics;
        QElapsedTimer heard; ///< since its last pong
    };
    void adopt(QWebSocket* socket);
    void take(QWebSocket* socket, const QString& message);
    [[nodiscard]] bool mayHear(const QString& topic) const;
    void beat();
    void drop(QWebSocket* socket);

    std::function<QString()> m_customer;
    WebSocketDoor m_door;
    QTimer m_heartbeat;
    std::map<QWebSocket*, Listener> m_listeners; ///< children of this object
};

} // namespace hookswitch
