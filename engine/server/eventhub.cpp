// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/eventhub.h"

#include "server/headcheck.h"
#include "server/websocketdoor.h"

#include <QTcpSocket>
#include <QTimer>
#include <QWebSocket>

#include <algorithm>
#include <deque>

namespace hookswitch {

namespace {

constexpr size_t keptEvents = 1000;
constexpr qint64 maxUnread = qint64(1) << 20;
constexpr quint64 maxMessage = quint64(64) * 1024; // of a WebSocket listener; nobody reads it
constexpr int heartbeatMilliseconds = 15000;

QByteArray streamHead(const HttpHeaders& headers)
{
    QByteArray head =
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\nConnection: close\r\n";
    for (const auto& [name, value] : headers.lines()) {
        if (isToken(name))
            head += name + ": " + value + "\r\n";
    }
    return head + "\r\n";
}

} // namespace

class EventHub::Impl
{
public:
    explicit Impl(EventHub& owner);

    /// An event in both of its forms.
    struct Event
    {
        qint64 id = 0;
        QByteArray lines;
        QByteArray message;
    };

    void addStream(QTcpSocket* socket, const HttpRequest& request, const HttpHeaders& headers);
    void addWebSocket(QWebSocket* socket);
    void send(const Event& event);
    void beat();
    template <typename Socket> void drop(std::vector<Socket*>& sockets, Socket* socket);

    EventHub& hub;
    WebSocketDoor door;
    QTimer heartbeat;
    std::vector<QTcpSocket*> streams;    // children of the hub
    std::vector<QWebSocket*> webSockets; // children of the hub
    std::deque<Event> kept;
    qint64 lastId = 0;
};

EventHub::Impl::Impl(EventHub& owner)
    : hub(owner)
    , door([this](QWebSocket* socket, const HttpRequest&) { addWebSocket(socket); })
    , heartbeat(&owner)
{
    QObject::connect(&heartbeat, &QTimer::timeout, &hub, [this] { beat(); });
    heartbeat.start(heartbeatMilliseconds);
}

template <typename Socket> void EventHub::Impl::drop(std::vector<Socket*>& sockets, Socket* socket)
{
    if (std::erase(sockets, socket) == 0)
        return;
    socket->deleteLater();
    Q_EMIT hub.listenersChanged();
}

void EventHub::Impl::addStream(QTcpSocket* socket, const HttpRequest& request, const HttpHeaders& headers)
{
    socket->setParent(&hub);
    streams.push_back(socket);
    QObject::connect(socket, &QTcpSocket::disconnected, &hub, [this, socket] { drop(streams, socket); });
    QObject::connect(socket, &QTcpSocket::readyRead, &hub, [socket] { socket->readAll(); });
    QByteArray bytes = streamHead(headers);
    bool known = false;
    const qint64 seen = request.headers.value("Last-Event-ID").toLongLong(&known);
    for (const Event& event : kept) {
        if (known && event.id > seen)
            bytes += event.lines;
    }
    socket->write(bytes);
    Q_EMIT hub.listenersChanged();
}

void EventHub::Impl::addWebSocket(QWebSocket* socket)
{
    socket->setParent(&hub);
    socket->setMaxAllowedIncomingMessageSize(maxMessage);
    webSockets.push_back(socket);
    QObject::connect(socket, &QWebSocket::disconnected, &hub, [this, socket] { drop(webSockets, socket); });
    Q_EMIT hub.listenersChanged();
}

/// Dropping a listener changes the lists, so copies are walked.
void EventHub::Impl::send(const Event& event)
{
    for (QTcpSocket* socket : std::vector(streams)) {
        socket->write(event.lines);
        if (socket->bytesToWrite() > maxUnread)
            socket->abort();
    }
    for (QWebSocket* socket : std::vector(webSockets)) {
        socket->sendTextMessage(QString::fromUtf8(event.message));
        if (socket->bytesToWrite() > maxUnread)
            socket->abort();
    }
}

void EventHub::Impl::beat()
{
    for (QTcpSocket* socket : std::vector(streams))
        socket->write(":\n\n");
    for (QWebSocket* socket : std::vector(webSockets))
        socket->ping();
}

EventHub::EventHub(QObject* parent)
    : QObject(parent)
    , m_impl(std::make_unique<Impl>(*this))
{}

EventHub::~EventHub()
{
    for (QTcpSocket* socket : m_impl->streams)
        socket->disconnect(this);
    for (QWebSocket* socket : m_impl->webSockets)
        socket->disconnect(this);
}

bool EventHub::accept(const HttpRequest& request, const HttpServer::TakeSocket& take, const HttpHeaders& headers)
{
    if (request.method != "GET")
        return false;
    QTcpSocket* socket = take();
    if (!socket)
        return true;
    if (WebSocketDoor::wants(request))
        m_impl->door.enter(socket, request);
    else
        m_impl->addStream(socket, request, headers);
    return true;
}

void EventHub::publish(const QByteArray& event, const QByteArray& data)
{
    Impl::Event made;
    made.id = ++m_impl->lastId;
    const QByteArray id = QByteArray::number(made.id);
    made.lines = "id: " + id + "\nevent: " + event + "\ndata: " + QByteArray(data).replace("\n", "\ndata: ") + "\n\n";
    made.message = "{\"id\":" + id + ",\"event\":\"" + event + "\",\"data\":" + data + '}';
    m_impl->kept.push_back(made);
    if (m_impl->kept.size() > keptEvents)
        m_impl->kept.pop_front();
    m_impl->send(made);
}

int EventHub::listeners() const
{
    return int(m_impl->streams.size() + m_impl->webSockets.size());
}

} // namespace hookswitch
