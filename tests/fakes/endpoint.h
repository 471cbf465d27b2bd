// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/httpmessage.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <functional>
#include <vector>

namespace hookswitch::fakes {

/// What an endpoint does with one request.
struct Reply
{
    int status = 200;
    HttpHeaders headers = {};
    QByteArray body = "ok";
    int delay = 0;       ///< milliseconds before anything is sent
    bool silent = false; ///< never answers
    bool hangUp = false; ///< closes instead of answering
    bool close = false;  ///< closes after the answer
    QByteArray raw = {}; ///< sent as it is instead of an answer when not empty, then closes
    int drip = 0;        ///< milliseconds between single bytes of the answer, 0 for all at once
};

/// A web server on loopback that does as it is told and remembers every request. Lives in the test's event loop.
///
///     Endpoint endpoint;
///     endpoint.replies = {first, second};                           // one after the other, the last one for all
///     further requests endpoint.rule = [](const HttpRequest& r) { return Reply{}; }; // or by rule
///     send(endpoint.url("/hook"));
///     QTRY_COMPARE(endpoint.requests.size(), 1U);
class Endpoint
{
public:
    Endpoint()
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            while (QTcpSocket* socket = m_server.nextPendingConnection())
                adopt(socket);
        });
    }

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] QByteArray url(const QByteArray& path = "/") const
    {
        return "http://127.0.0.1:" + QByteArray::number(port()) + path;
    }

    std::vector<Reply> replies;
    std::function<Reply(const HttpRequest&)> rule;
    std::vector<HttpRequest> requests; ///< in order of arrival, whole
    int inFlight = 0;                  ///< requests not answered yet
    int mostInFlight = 0;
    int connections = 0; ///< accepted so far

private:
    void adopt(QTcpSocket* socket)
    {
        ++connections;
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        QObject::connect(socket, &QTcpSocket::readyRead, &m_server, [this, socket, in = QByteArray()]() mutable {
            in += socket->readAll();
            while (takeRequest(socket, in)) {
            }
        });
    }

    bool takeRequest(QTcpSocket* socket, QByteArray& in)
    {
        const qsizetype end = in.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        HttpRequest request;
        QByteArrayList lines = in.first(end).split('\n');
        const QByteArrayList first = lines.takeFirst().trimmed().split(' ');
        request.method = first.value(0);
        request.target = first.value(1);
        for (const QByteArray& line : lines) {
            const qsizetype colon = line.indexOf(':');
            request.headers.add(line.first(qMax<qsizetype>(colon, 0)), line.sliced(colon + 1).trimmed());
        }
        const qsizetype length = request.headers.value("Content-Length").toLongLong();
        if (in.size() < end + 4 + length)
            return false;
        request.body = in.sliced(end + 4, length);
        in.remove(0, end + 4 + length);
        serve(socket, request);
        return true;
    }

    void serve(QTcpSocket* socket, const HttpRequest& request)
    {
        const size_t place = qMin(requests.size(), replies.size() - 1);
        const Reply reply = rule ? rule(request) : replies.empty() ? Reply{} : replies[place];
        requests.push_back(request);
        mostInFlight = qMax(mostInFlight, ++inFlight);
        if (!reply.silent)
            QTimer::singleShot(reply.delay, socket, [this, socket, reply] { answer(socket, reply); });
    }

    void answer(QTcpSocket* socket, const Reply& reply)
    {
        --inFlight;
        if (reply.hangUp) {
            socket->disconnectFromHost();
            return;
        }
        const QByteArray bytes = reply.raw.isEmpty() ? written(reply) : reply.raw;
        if (reply.drip > 0) {
            drip(socket, bytes, reply.drip);
            return;
        }
        socket->write(bytes);
        if (reply.close || !reply.raw.isEmpty())
            socket->disconnectFromHost();
    }

    static QByteArray written(const Reply& reply)
    {
        QByteArray bytes = "HTTP/1.1 " + QByteArray::number(reply.status) + ' ' + httpReason(reply.status) + "\r\n";
        for (const auto& [name, value] : reply.headers.lines())
            bytes += name + ": " + value + "\r\n";
        if (reply.status == 204)
            return bytes + "\r\n";
        return bytes + "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n\r\n" + reply.body;
    }

    static void drip(QTcpSocket* socket, const QByteArray& bytes, int interval)
    {
        auto* timer = new QTimer(socket);
        QObject::connect(timer, &QTimer::timeout, socket, [socket, timer, bytes, sent = qsizetype(0)]() mutable {
            if (socket->isOpen() && sent < bytes.size())
                socket->write(bytes.sliced(sent++, 1));
            else
                timer->deleteLater();
        });
        timer->start(interval);
    }

    QTcpServer m_server;
};

} // namespace hookswitch::fakes
