// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/httpserver.h"

#include <QObject>

#include <memory>

namespace hookswitch {

/// One stream of events and everybody who listens to it, by server-sent events (text/event-stream) or by WebSocket.
///
/// Each event has a number, counted from 1. SSE listeners get `id`, `event` and `data` lines and a comment every 15
/// s; one that comes back with Last-Event-ID gets what it missed, as far as the last 1,000 events reach. WebSocket
/// listeners get a text message
/// {"id","event","data"} and a ping every 15 s; what they send is not looked at. A listener that leaves more than 1
/// MiB unread is dropped. Lives on the server's thread; listeners end with the hub.
class EventHub : public QObject
{
    Q_OBJECT
public:
    explicit EventHub(QObject* parent = nullptr);
    ~EventHub() override;

    /// For HttpServer::setStreamHandler(), once the path and the rights are checked: takes the client as a listener.
    /// False, with the socket untouched, when the request is no GET. headers: further lines of the SSE answer, such
    /// as those for CORS.
    bool accept(const HttpRequest& request, const HttpServer::TakeSocket& take, const HttpHeaders& headers = {});

    /// Sends to every listener. event: a name without line breaks. data: JSON.
    void publish(const QByteArray& event, const QByteArray& data);

    [[nodiscard]] int listeners() const;

Q_SIGNALS:
    /// A listener came or went.
    void listenersChanged();

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace hookswitch
