// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/httpmessage.h"
#include "base/result.h"

#include <QHostAddress>
#include <QObject>

#include <functional>
#include <memory>

class QTcpSocket;

namespace hookswitch {

/// Bounds of the server. Bytes and seconds.
struct ServerLimits
{
    int head = 16 * 1024;
    int target = 8 * 1024;
    qint64 body = qint64(8) << 20;
    double headSeconds = 15; ///< for a whole head, for every further progress of a body, and of an answer being taken
    double idleSeconds = 75; ///< between two requests of one connection
    int connections = 12000; ///< never more than the process may open files, less 500 for everything else
};

/// A JSON answer {"error","message"} of the server itself.
[[nodiscard]] HttpResponse plainAnswer(int status, const QString& sentence);

/// HTTP/1.1 on loopback: sockets by Qt, protocol by Boost.Beast. Lives on the thread that created it.
///
/// Hostile input ends in the right status (400, 408, 413, 414, 431, 501) or a closed connection; HEAD has no body,
/// "Expect: 100-continue" is answered, Host is required and must name this machine (else 421), requests with a
/// foreign Origin get 403. Pipelined requests are answered in their order. A handler that throws, or drops its
/// responder, answers 500. A client that shuts down its sending side still gets what is answered at once; afterwards
/// it counts as gone.
class HttpServer : public QObject
{
    Q_OBJECT
public:
    /// Answers the request it was given with; at most once; may be kept and called later on the server's thread, also
    /// after the client or the server is gone (then nothing happens).
    using Responder = std::function<void(HttpResponse)>;
    using Handler = std::function<void(const HttpRequest&, const Responder&)>;
    /// Takes the socket out of the server, with the request already read from it. The caller owns it; null when the
    /// client is gone.
    using TakeSocket = std::function<QTcpSocket*()>;
    /// True when the request begins a stream (events, WebSocket) and the socket was taken.
    using StreamHandler = std::function<bool(const HttpRequest&, const TakeSocket&)>;

    explicit HttpServer(QObject* parent = nullptr, const ServerLimits& limits = {});
    ~HttpServer() override;

    /// Every request that is well formed and allowed comes here. REQUIRES: set before listen().
    void setHandler(Handler handler);
    /// Asked before the handler for every allowed request that is alone on its connection.
    void setStreamHandler(StreamHandler handler);
    /// Origins other than our own that may call ("http://localhost:3000").
    void setAllowedOrigins(const QStringList& origins);

    /// Returns the port (for port 0 the one that was free). A busy port is an error that names it and says what to
    /// do.
    Result<quint16> listen(quint16 port, const QHostAddress& address = QHostAddress(QHostAddress::LocalHost));
    [[nodiscard]] bool isListening() const;
    [[nodiscard]] quint16 port() const;
    /// Stops listening, finishes what is being written, closes every connection.
    void close();

Q_SIGNALS:
    /// After an answer was handed to its socket. seconds: from the end of the request.
    void answered(const hookswitch::HttpRequest& request, const hookswitch::HttpResponse& response, double seconds);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace hookswitch
