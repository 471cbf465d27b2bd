// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/voipbinstream.h"

#include <QUuid>
#include <QWebSocket>

#include <algorithm>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int heartbeatMs = 10'000;
constexpr qint64 silenceMs = 60'000;
constexpr qint64 mostUnread = qint64(1) << 20;
constexpr quint64 mostMessage = quint64(64) * 1024;
constexpr qsizetype mostTopics = 1000;

bool isAgentTopic(const QString& topic)
{
    const QStringList parts = topic.split(u':');
    return parts.size() >= 2 && parts[0] == "agent_id"_L1 && !QUuid::fromString(parts[1]).isNull();
}

} // namespace

VoipbinStream::VoipbinStream(std::function<QString()> customer)
    : m_customer(std::move(customer))
    , m_door([this](QWebSocket* socket, const HttpRequest&) { adopt(socket); })
{
    connect(&m_heartbeat, &QTimer::timeout, this, [this] { beat(); });
    m_heartbeat.start(heartbeatMs);
}

VoipbinStream::~VoipbinStream()
{
    for (const auto& [socket, listener] : m_listeners)
        socket->disconnect(this);
}

bool VoipbinStream::accept(const HttpRequest& request, const HttpServer::TakeSocket& take)
{
    if (request.method != "GET" || !WebSocketDoor::wants(request))
        return false;
    if (QTcpSocket* socket = take())
        m_door.enter(socket, request);
    return true;
}

void VoipbinStream::adopt(QWebSocket* socket)
{
    socket->setParent(this);
    socket->setMaxAllowedIncomingMessageSize(mostMessage);
    m_listeners[socket].heard.start();
    connect(socket, &QWebSocket::disconnected, this, [this, socket] { drop(socket); });
    connect(socket, &QWebSocket::textMessageReceived, this,
            [this, socket](const QString& message) { this->take(socket, message); });
    connect(socket, &QWebSocket::binaryMessageReceived, this, [socket] { socket->close(); });
    connect(socket, &QWebSocket::pong, this, [this, socket] {
        if (const auto found = m_listeners.find(socket); found != m_listeners.end())
            found->second.heard.restart();
    });
}

void VoipbinStream::drop(QWebSocket* socket)
{
    if (m_listeners.erase(socket) != 0)
        socket->deleteLater();
}

bool VoipbinStream::mayHear(const QString& topic) const
{
    const QString own = u"customer_id:"_s + m_customer();
    return topic == own || topic.startsWith(own + u':') || isAgentTopic(topic);
}

void VoipbinStream::take(QWebSocket* socket, const QString& message)
{
    const auto found = m_listeners.find(socket);
    const Result<Json> json = parseJson(message.toUtf8());
    const Json* topics = json ? member(*json, "topics") : nullptr;
    const QString type = json ? stringMember(*json, "type") : QString();
    if (found == m_listeners.end() || !topics || !topics->is_array())
        return;
    QSet<QString>& own = found->second.topics;
    for (const Json& given : *topics) {
        const QString topic = stringOf(given);
        if (type == "unsubscribe"_L1)
            own.remove(topic);
        else if (type == "subscribe"_L1 && mayHear(topic) && own.size() < mostTopics)
            own.insert(topic);
        else if (type == "subscribe"_L1)
            return socket->close();
    }
}

/// Dropping a listener changes the map, so its keys are walked as they were.
void VoipbinStream::publish(const voipbin::Api::Notice& notice)
{
    if (m_listeners.empty())
        return;
    const QString begin = u"customer_id:"_s + m_customer() + u':' + notice.resource + u':';
    const QStringList published{begin + notice.id, begin + notice.type + u':' + notice.id};
    const QString frame =
        QString::fromUtf8(writeJson(Json{{"type", notice.type.toStdString()}, {"data", notice.data}}));
    std::vector<QWebSocket*> late;
    for (const auto& [socket, listener] : m_listeners) {
        for (const QString& full : published) {
            const bool fits = std::any_of(listener.topics.begin(), listener.topics.end(),
                                          [&full](const QString& topic) { return full.startsWith(topic); });
            if (fits)
                socket->sendTextMessage(frame);
        }
        if (socket->bytesToWrite() > mostUnread)
            late.push_back(socket);
    }
    for (QWebSocket* socket : late)
        socket->abort();
}

void VoipbinStream::beat()
{
    std::vector<QWebSocket*> gone;
    for (const auto& [socket, listener] : m_listeners) {
        if (listener.heard.elapsed() > silenceMs)
            gone.push_back(socket);
        else
            socket->ping();
    }
    for (QWebSocket* socket : gone)
        socket->abort();
}

} // namespace hookswitch
