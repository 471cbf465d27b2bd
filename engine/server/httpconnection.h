// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/httpframing.h"
#include "server/httpserver.h"

#include <QTcpSocket>

#include <deque>
#include <optional>

namespace hookswitch {

/// What a connection needs from the server it belongs to.
class ConnectionHost
{
public:
    virtual ~ConnectionHost() = default;
    [[nodiscard]] virtual const ServerLimits& limits() const = 0;
    /// The answer to a request that may not come in at all (foreign Host or Origin).
    [[nodiscard]] virtual std::optional<HttpResponse> refusal(const HttpRequest& request) const = 0;
    /// Hands the request to the application; may answer at once, later or never, and may destroy the connection.
    virtual void handle(const HttpRequest& request, const HttpServer::Responder& respond) = 0;
    /// Offers the request as the beginning of a stream; true when somebody took the socket with it (takeSocket()).
    virtual bool takeStream(const HttpRequest& request, const HttpServer::TakeSocket& take) = 0;
    virtual void answered(const HttpRequest& request, const HttpResponse& response, double seconds) = 0;
};

/// One client: reads requests, keeps their answers in order, watches the clock. Deletes itself when the socket is
/// gone.
class HttpConnection : public QObject
{
    Q_OBJECT
public:
    /// Takes over the socket. REQUIRES: host outlives the connection.
    HttpConnection(QTcpSocket* socket, ConnectionHost& host, QObject* parent);
    ~HttpConnection() override;

    /// Drops a client that let its time pass. now: milliseconds of a monotonic clock, as monotonicNow().
    void checkDeadline(qint64 now);
    /// Finishes what is being written and closes; answers still being made are dropped.
    void shutDown();

    [[nodiscard]] static qint64 monotonicNow();

private:
    /// A request and the place its answer has in the order of answers.
    struct Slot
    {
        quint64 number = 0;
        HttpRequest request;
        AnswerStyle style;
        qint64 since = 0;
        std::optional<HttpResponse> answer;
        qint64 unwritten = 0; // bytes of the answer while it waits for its turn
    };
    /// What the connection waits for; each has its own time limit.
    enum class Wait
    {
        Handler,
        Idle,
        Head,
        Body,
        Write,
        Linger
    };
    struct Ticket;

    void onReadyRead();
    void onBytesWritten();
    void turn();
    bool readRequests();
    bool accept(FramedRequest framed);
    void offer(const HttpRequest& request, quint64 number);
    void pushRefusal(int status, const QString& sentence);
    bool writeAnswers();
    bool report(const std::vector<Slot>& done);
    void respond(quint64 number, HttpResponse response);
    void finish();
    void linger();
    void updateDeadline();
    void armDeadline(Wait wait, double seconds, bool renewed);
    [[nodiscard]] bool mayTakeMore() const;
    QTcpSocket* takeSocket();

    QTcpSocket* m_socket;
    ConnectionHost& m_host;
    HttpFraming m_framing;
    std::deque<Slot> m_slots;
    quint64 m_taken = 0;      // requests so far, also the number of the newest slot
    quint64 m_waitsAfter = 0; // requests read when the deadline was last looked at
    qint64 m_unwritten = 0;   // bytes of answers that wait for their turn
    QString m_peer;
    Wait m_wait = Wait::Head;
    qint64 m_deadline = 0;    // monotonic milliseconds, 0 for none
    bool m_bodyMoved = false; // bytes of a body came since the deadline was set
    bool m_written = false;   // the client took bytes since the deadline was set
    bool m_last = false;      // no further request is read
    bool m_finishing = false; // everything is answered, the socket drains
    bool m_refused = false;   // the client may still be sending what nobody reads
    bool m_turning = false;
};

} // namespace hookswitch
