// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/httpconnection.h"

#include "base/json.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QPointer>

#include <algorithm>
#include <sys/socket.h>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr size_t maxPipelined = 64;
constexpr qint64 maxUnsent = qint64(1) << 20; // beyond, a client that does not read gets no further answers made
constexpr double lingerSeconds = 2;

} // namespace

/// Given out with a request: carries its one answer back. A handler that forgets to answer must not leave the client
/// waiting, so the last copy answers on its way out. Shared because std::function copies what it holds.
struct HttpConnection::Ticket
{
    QPointer<HttpConnection> connection;
    quint64 number;
    bool used = false;

    Ticket(HttpConnection* owner, quint64 slot)
        : connection(owner)
        , number(slot)
    {}
    Q_DISABLE_COPY_MOVE(Ticket)
    ~Ticket() { answer(plainAnswer(500, u"The request was dropped without an answer."_s)); }

    void answer(HttpResponse response)
    {
        if (!std::exchange(used, true) && connection)
            connection->respond(number, std::move(response));
    }
};

HttpResponse plainAnswer(int status, const QString& sentence)
{
    HttpResponse answer;
    answer.status = status;
    answer.headers.add("Content-Type", "application/json");
    answer.body =
        writeJson(Json{{"error", httpReason(status).toStdString()}, {"message", sentence.toStdString()}}) + '\n';
    return answer;
}

qint64 HttpConnection::monotonicNow()
{
    static const QElapsedTimer clock = [] {
        QElapsedTimer timer;
        timer.start();
        return timer;
    }();
    return clock.elapsed() + 1; // 0 means "no deadline"
}

HttpConnection::HttpConnection(QTcpSocket* socket, ConnectionHost& host, QObject* parent)
    : QObject(parent)
    , m_socket(socket)
    , m_host(host)
    , m_framing({host.limits().head, host.limits().target, host.limits().body})
    , m_peer(socket->peerAddress().toString())
{
    m_socket->setParent(this);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket->setReadBufferSize(64 * 1024);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::onReadyRead);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &HttpConnection::onBytesWritten);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    armDeadline(Wait::Head, host.limits().headSeconds, true);
}

HttpConnection::~HttpConnection()
{
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->flush();
    if (!m_turning)
        return;
    m_socket->setParent(nullptr); // its readyRead is still on the stack
    m_socket->deleteLater();
}

void HttpConnection::onReadyRead()
{
    if (m_finishing)
        m_socket->readAll();
    else
        turn();
}

void HttpConnection::onBytesWritten()
{
    m_written = true;
    if (!m_finishing)
        turn();
    else if (m_refused && m_socket->bytesToWrite() == 0)
        linger();
    else if (m_wait == Wait::Write)
        armDeadline(Wait::Write, m_host.limits().headSeconds, true);
}

bool HttpConnection::mayTakeMore() const
{
    return !m_last && m_slots.size() < maxPipelined && m_unwritten + m_socket->bytesToWrite() < maxUnsent;
}

/// Reads and answers until nothing moves any more. Handlers may destroy the connection.
void HttpConnection::turn()
{
    if (m_turning || m_finishing || m_socket->state() != QAbstractSocket::ConnectedState)
        return;
    m_turning = true;
    const QPointer<HttpConnection> self(this);
    for (bool moved = true; moved && !m_finishing;) {
        moved = readRequests();
        if (!self || !m_socket)
            return;
        moved = writeAnswers() || moved;
        if (!self)
            return;
    }
    m_turning = false;
    updateDeadline();
}

/// True when it read something. Ends early when it destroyed the connection.
bool HttpConnection::readRequests()
{
    const QPointer<HttpConnection> self(this);
    bool moved = false;
    while (mayTakeMore()) {
        const QByteArray bytes = m_socket->readAll();
        m_framing.append(bytes);
        m_bodyMoved = m_bodyMoved || !bytes.isEmpty();
        std::optional<FramedRequest> framed = m_framing.next();
        if (!framed)
            break;
        moved = true;
        if (!accept(std::move(*framed)) || !self)
            return true;
    }
    if (m_framing.fault() && !m_last) {
        pushRefusal(m_framing.fault()->status, m_framing.fault()->sentence);
        return true;
    }
    if (m_slots.empty() && m_framing.takeContinue())
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    return moved;
}

/// False when the connection no longer has its socket.
bool HttpConnection::accept(FramedRequest framed)
{
    Slot slot;
    slot.number = ++m_taken;
    slot.request = std::move(framed.request);
    slot.request.peer = m_peer;
    slot.style = {slot.request.method == "HEAD", !framed.keepAlive, framed.http10};
    slot.since = monotonicNow();
    m_last = !framed.keepAlive;
    slot.answer = m_host.refusal(slot.request); // short, need not count as unwritten
    const bool open = !slot.answer;
    const HttpRequest request = slot.request;
    m_slots.push_back(std::move(slot));
    const QPointer<HttpConnection> self(this);
    if (open)
        offer(request, m_taken);
    return self && m_socket;
}

void HttpConnection::offer(const HttpRequest& request, quint64 number)
{
    const QPointer<HttpConnection> self(this);
    if (m_slots.size() == 1) {
        const bool taken = m_host.takeStream(request, [self] { return self ? self->takeSocket() : nullptr; });
        if (taken || !self)
            return;
    }
    // Shared: see Ticket.
    const auto ticket = std::make_shared<Ticket>(this, number);
    m_host.handle(request, [ticket](HttpResponse response) { ticket->answer(std::move(response)); });
}

void HttpConnection::pushRefusal(int status, const QString& sentence)
{
    Slot slot;
    slot.number = ++m_taken;
    slot.request = m_framing.unfinished();
    slot.request.peer = m_peer;
    slot.style.close = true;
    slot.since = monotonicNow();
    slot.answer = plainAnswer(status, sentence);
    m_slots.push_back(std::move(slot));
    m_last = true;
    m_refused = true;
}

/// Writes every answer whose turn has come as one batch; true when there was one.
bool HttpConnection::writeAnswers()
{
    QByteArray batch;
    std::vector<Slot> done;
    while (!m_slots.empty() && m_slots.front().answer) {
        Slot& slot = m_slots.front();
        const bool close = slot.answer->headers.value("Connection").compare("close", Qt::CaseInsensitive) == 0;
        slot.style.close = slot.style.close || close;
        batch += writeAnswer(*slot.answer, slot.style);
        m_unwritten -= std::exchange(slot.unwritten, 0);
        done.push_back(std::move(slot));
        m_slots.pop_front();
        if (done.back().style.close) {
            m_slots.clear();
            break;
        }
    }
    if (done.empty())
        return false;
    m_socket->write(batch);
    m_socket->flush(); // at once: a client that has shut down its side is taken for gone at the next look
    if (done.back().style.close)
        finish();
    return report(done);
}

/// Always true; the connection may be gone afterwards.
bool HttpConnection::report(const std::vector<Slot>& done)
{
    const QPointer<HttpConnection> self(this);
    const qint64 now = monotonicNow();
    for (const Slot& slot : done) {
        if (!self)
            break;
        m_host.answered(slot.request, *slot.answer, double(now - slot.since) / 1000);
    }
    return true;
}

void HttpConnection::respond(quint64 number, HttpResponse response)
{
    const auto slot = std::find_if(m_slots.begin(), m_slots.end(), [=](const Slot& s) { return s.number == number; });
    if (slot == m_slots.end() || slot->answer || m_finishing)
        return;
    m_unwritten += slot->unwritten = response.body.size();
    slot->answer = std::move(response);
    turn();
}

/// Closing while the client still sends would reset the connection and take our answer with it.
void HttpConnection::finish()
{
    m_last = m_finishing = true;
    m_refused = m_refused || m_framing.phase() == HttpFraming::Phase::Body;
    armDeadline(Wait::Write, m_host.limits().headSeconds, true);
    if (!m_refused)
        m_socket->disconnectFromHost();
    else if (m_socket->bytesToWrite() == 0)
        linger();
}

void HttpConnection::linger()
{
    if (m_wait == Wait::Linger)
        return;
    ::shutdown(int(m_socket->socketDescriptor()), SHUT_WR);
    armDeadline(Wait::Linger, lingerSeconds, true);
    m_socket->readAll();
}

void HttpConnection::shutDown()
{
    m_last = m_finishing = true;
    m_slots.clear();
    armDeadline(Wait::Write, m_host.limits().headSeconds, true);
    m_socket->disconnectFromHost();
}

QTcpSocket* HttpConnection::takeSocket()
{
    QTcpSocket* socket = std::exchange(m_socket, nullptr);
    if (!socket)
        return nullptr;
    socket->disconnect(this);
    socket->setParent(nullptr);
    socket->setReadBufferSize(0);
    m_last = m_finishing = true;
    m_slots.clear();
    m_deadline = 0;
    deleteLater();
    return socket;
}

void HttpConnection::armDeadline(Wait wait, double seconds, bool renewed)
{
    if (m_wait == wait && !renewed)
        return;
    m_wait = wait;
    m_deadline = monotonicNow() + qint64(seconds * 1000);
    m_bodyMoved = m_written = false;
}

void HttpConnection::updateDeadline()
{
    const ServerLimits& limits = m_host.limits();
    if (m_finishing)
        return;
    if (m_socket->bytesToWrite() > 0) {
        armDeadline(Wait::Write, limits.headSeconds, m_written);
    } else if (!m_slots.empty()) {
        m_wait = Wait::Handler;
        m_deadline = 0;
    } else if (m_framing.phase() == HttpFraming::Phase::Body) {
        armDeadline(Wait::Body, limits.headSeconds, m_bodyMoved);
    } else if (m_framing.phase() == HttpFraming::Phase::Head || m_taken == 0) {
        armDeadline(Wait::Head, limits.headSeconds, m_waitsAfter != m_taken);
    } else {
        armDeadline(Wait::Idle, limits.idleSeconds, m_waitsAfter != m_taken);
    }
    m_waitsAfter = m_taken;
}

void HttpConnection::checkDeadline(qint64 now)
{
    if (!m_deadline || now < m_deadline || !m_socket)
        return;
    if (m_wait == Wait::Body) {
        pushRefusal(408, u"The body of the request stopped on its way."_s);
        turn();
        return;
    }
    // Half a head earns no answer: whoever sends many of them on purpose is to cost nothing.
    m_socket->abort(); // ends in disconnected(), which deletes the connection
}

} // namespace hookswitch
