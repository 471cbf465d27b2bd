// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/httpserver.h"

#include "server/hostcheck.h"
#include "server/httpconnection.h"

#include <QPointer>
#include <QTcpServer>
#include <QTimer>

#include <algorithm>
#include <sys/resource.h>
#include <unordered_set>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Raises the number of files this process may open as far as allowed, and tells how many connections that leaves.
int affordableConnections(int wanted)
{
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) != 0)
        return wanted;
    const rlim_t needed = std::min<rlim_t>(files.rlim_max, rlim_t(wanted) + 500);
    if (files.rlim_cur < needed) {
        files.rlim_cur = needed;
        setrlimit(RLIMIT_NOFILE, &files);
        getrlimit(RLIMIT_NOFILE, &files);
    }
    const rlim_t room = files.rlim_cur > 1000 ? files.rlim_cur - 500 : files.rlim_cur / 2;
    return int(std::min<rlim_t>(rlim_t(wanted), room));
}

QString listenTrouble(const QTcpServer& listener, quint16 port)
{
    switch (listener.serverError()) {
    case QAbstractSocket::AddressInUseError:
        return u"Port %1 is in use by another program. Close that program, or choose another port (--port 0 takes any free one)."_s
            .arg(port);
    case QAbstractSocket::SocketAccessError:
        return u"This user may not listen on port %1. Choose a port above 1023 (--port 0 takes any free one)."_s.arg(
            port);
    case QAbstractSocket::SocketAddressNotAvailableError:
        return u"This machine does not have that address."_s;
    default:
        return u"Listening failed: %1."_s.arg(listener.errorString());
    }
}

} // namespace

class HttpServer::Impl : public ConnectionHost
{
public:
    Impl(HttpServer& owner, const ServerLimits& bounds)
        : server(owner)
        , bound(bounds)
        , listener(&owner)
        , sweep(&owner)
    {}

    [[nodiscard]] const ServerLimits& limits() const override { return bound; }
    [[nodiscard]] std::optional<HttpResponse> refusal(const HttpRequest& request) const override;
    void handle(const HttpRequest& request, const Responder& respond) override;
    bool takeStream(const HttpRequest& request, const TakeSocket& take) override;
    void answered(const HttpRequest& request, const HttpResponse& response, double seconds) override
    {
        Q_EMIT server.answered(request, response, seconds);
    }
    void acceptConnections();
    void turnAway(QTcpSocket* socket) const;
    void checkDeadlines();
    [[nodiscard]] int sweepInterval() const;

    HttpServer& server;
    ServerLimits bound;
    int maxConnections = 0;
    Handler handler;
    StreamHandler streamHandler;
    QStringList origins;
    QTcpServer listener;
    QTimer sweep;
    std::unordered_set<HttpConnection*> connections; // children of the server
};

std::optional<HttpResponse> HttpServer::Impl::refusal(const HttpRequest& request) const
{
    const QByteArray host = request.headers.value("Host");
    if (!host.isNull() && !namesThisServer(host, listener.serverAddress(), listener.serverPort()))
        return plainAnswer(421, u"\"%1\" is not a name of this server."_s.arg(QString::fromUtf8(host)));
    const QByteArray origin = request.headers.value("Origin");
    if (origin.isNull() || isOwnOrigin(origin, listener.serverAddress(), listener.serverPort()))
        return {};
    const QString text = QString::fromUtf8(origin);
    if (text != u"null"_s && origins.contains(text, Qt::CaseInsensitive))
        return {};
    return plainAnswer(
        403, u"Pages from \"%1\" may not call this server; add it to the allowed origins first."_s.arg(text));
}

void HttpServer::Impl::handle(const HttpRequest& request, const Responder& respond)
{
    const Handler current = handler; // a handler may replace or destroy the server's
    try {
        if (current)
            current(request, respond);
        else
            respond(plainAnswer(404, u"Nothing is served here."_s));
    } catch (const std::exception& error) {
        respond(plainAnswer(500, u"The request could not be handled: %1."_s.arg(QString::fromUtf8(error.what()))));
    } catch (...) {
        respond(plainAnswer(500, u"The request could not be handled."_s));
    }
}

bool HttpServer::Impl::takeStream(const HttpRequest& request, const TakeSocket& take)
{
    const StreamHandler current = streamHandler;
    try {
        return current && current(request, take);
    } catch (...) {
        return false;
    }
}

void HttpServer::Impl::acceptConnections()
{
    while (QTcpSocket* socket = listener.nextPendingConnection()) {
        if (int(connections.size()) >= maxConnections) {
            turnAway(socket);
            continue;
        }
        auto* connection = new HttpConnection(socket, *this, &server);
        connections.insert(connection);
        QObject::connect(connection, &QObject::destroyed, &listener,
                         [this, connection] { connections.erase(connection); });
    }
}

void HttpServer::Impl::turnAway(QTcpSocket* socket) const
{
    QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    socket->write(writeAnswer(plainAnswer(503, u"Too many connections are open."_s), {false, true, false}));
    socket->disconnectFromHost();
}

int HttpServer::Impl::sweepInterval() const
{
    return int(std::clamp(std::min(bound.headSeconds, bound.idleSeconds) * 250, 5.0, 1000.0));
}

void HttpServer::Impl::checkDeadlines()
{
    const std::vector<HttpConnection*> all(connections.begin(), connections.end());
    const qint64 now = HttpConnection::monotonicNow();
    for (HttpConnection* connection : all) {
        if (connections.contains(connection))
            connection->checkDeadline(now);
    }
    if (connections.empty() && !listener.isListening())
        sweep.stop();
}

HttpServer::HttpServer(QObject* parent, const ServerLimits& limits)
    : QObject(parent)
    , m_impl(std::make_unique<Impl>(*this, limits))
{
    m_impl->listener.setListenBacklogSize(1024);
    m_impl->listener.setMaxPendingConnections(1024);
    connect(&m_impl->listener, &QTcpServer::newConnection, this, [this] { m_impl->acceptConnections(); });
    connect(&m_impl->sweep, &QTimer::timeout, this, [this] { m_impl->checkDeadlines(); });
}

HttpServer::~HttpServer()
{
    m_impl->listener.close();
    const std::vector<HttpConnection*> all(m_impl->connections.begin(), m_impl->connections.end());
    for (HttpConnection* connection : all)
        delete connection;
}

void HttpServer::setHandler(Handler handler)
{
    m_impl->handler = std::move(handler);
}

void HttpServer::setStreamHandler(StreamHandler handler)
{
    m_impl->streamHandler = std::move(handler);
}

void HttpServer::setAllowedOrigins(const QStringList& origins)
{
    m_impl->origins = origins;
    for (QString& origin : m_impl->origins) {
        while (origin.endsWith(u'/'))
            origin.chop(1);
    }
}

Result<quint16> HttpServer::listen(quint16 port, const QHostAddress& address)
{
    QTcpServer& listener = m_impl->listener;
    const QString place = address.toString() + u':' + QString::number(port);
    if (listener.isListening())
        return Error{u"The server listens already, on port %1."_s.arg(listener.serverPort()), place};
    if (!listener.listen(address, port))
        return Error{listenTrouble(listener, port), place};
    m_impl->maxConnections = affordableConnections(m_impl->bound.connections);
    m_impl->sweep.start(m_impl->sweepInterval());
    return listener.serverPort();
}

bool HttpServer::isListening() const
{
    return m_impl->listener.isListening();
}

quint16 HttpServer::port() const
{
    return m_impl->listener.serverPort();
}

void HttpServer::close()
{
    m_impl->listener.close();
    const std::vector<HttpConnection*> all(m_impl->connections.begin(), m_impl->connections.end());
    for (HttpConnection* connection : all) {
        if (m_impl->connections.contains(connection))
            connection->shutDown();
    }
}

} // namespace hookswitch
