// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a session's server does with requests.
#include "workspace/session.h"

#include "workspace/masking.h"
#include "workspace/trafficjson.h"

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The call a request placed, or whose phones it moved.
quint32 callOf(const HttpRequest& request, const HttpResponse& response)
{
    if (response.headers.has("Hookswitch-Call"))
        return response.headers.value("Hookswitch-Call").toUInt();
    const std::vector<QString> path = request.segments();
    const bool isCall = path.size() > 3 && path[0] == u"hookswitch" && path[2] == u"calls";
    return isCall ? path[3].toUInt() : 0;
}

} // namespace

Result<quint16> Session::startServer(quint16 port)
{
    Result<quint16> listening = m_server.listen(port);
    Q_EMIT serverStateChanged(address(), listening ? QString() : listening.error().text());
    return listening;
}

void Session::stopServer()
{
    m_server.close();
    Q_EMIT serverStateChanged({}, {});
}

QString Session::address() const
{
    return m_server.isListening() ? u"http://127.0.0.1:%1"_s.arg(m_server.port()) : QString();
}

/// A change is answered when the journal holds it: what a client was told is there after any crash.
void Session::handle(const HttpRequest& request, const HttpServer::Responder& respond)
{
    if (!hookName(request).isEmpty())
        return answerHook(request, respond);
    m_placed = {};
    const qint64 before = m_journal.last();
    HttpResponse response = m_gateway->answer(request);
    if (m_placed)
        response.headers.set("Hookswitch-Call", QByteArray::number(m_placed.value));
    if (m_journal.last() == before)
        return respond(std::move(response));
    m_journal.whenCommitted([respond, response](const Result<void>& kept) {
        if (kept)
            return respond(response);
        respond(plainAnswer(500, u"the change is made, but could not be kept: %1"_s.arg(kept.error().text())));
    });
}

void Session::answerHook(const HttpRequest& request, const HttpServer::Responder& respond)
{
    const Receiver::Reply reply = m_receiver.take(request);
    if (reply.delay <= 0)
        return respond(reply.answer);
    QTimer::singleShot(static_cast<int>(reply.delay * 1000), this,
                       [respond, answer = reply.answer] { respond(answer); });
}

bool Session::takeStream(const HttpRequest& request, const HttpServer::TakeSocket& take)
{
    if (hookName(request).isEmpty())
        return m_gateway->takeStream(request, take);
    if (m_receiver.look(request).fault == AnswerFault::None)
        return false;
    const Receiver::Reply reply = m_receiver.take(request);
    QTcpSocket* socket = take();
    if (!socket)
        return true;
    HttpResponse logged = reply.answer;
    if (reply.fault == AnswerFault::Reset || reply.fault == AnswerFault::Silence ||
        reply.fault == AnswerFault::Garbage)
        logged = HttpResponse{0, {}, {}};
    answerBadly(socket, reply, this);
    logExchange(request, logged, reply.delay);
    return true;
}

void Session::logExchange(const HttpRequest& request, const HttpResponse& response, double seconds)
{
    if (!m_logs)
        return;
    Exchange exchange;
    exchange.at = QDateTime::currentDateTimeUtc();
    exchange.seconds = seconds;
    exchange.platform = Gateway::platformOf(request);
    exchange.call = callOf(request, response);
    exchange.request = request;
    exchange.response = response;
    (void)keepExchange(std::move(exchange));
}

qint64 Session::keepExchange(Exchange exchange)
{
    exchange.id = ++m_exchanges;
    exchange.request = masked(exchange.request);
    exchange.response = masked(exchange.response);
    m_store.put(exchange);
    m_gateway->publish("exchange", [&] { return writeJson(exchangeJson(exchange)); });
    Q_EMIT exchangeAdded(exchange);
    return exchange.id;
}

} // namespace hookswitch
