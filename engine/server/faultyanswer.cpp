// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/faultyanswer.h"

#include "server/httpframing.h"

#include <QRandomGenerator>
#include <QTcpSocket>
#include <QTimer>

#include <sys/socket.h>

namespace hookswitch {

namespace {

constexpr int dripMs = 200;
constexpr int silenceMs = 600'000;
constexpr int garbageBytes = 512;

/// With a linger time of 0 closing sends RST.
void reset(QTcpSocket& socket)
{
    const linger none{1, 0};
    ::setsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof none);
    socket.abort();
    socket.deleteLater(); // abort() tells nobody when nothing was open any more
}

void drip(QTcpSocket* socket, const QByteArray& bytes)
{
    auto* timer = new QTimer(socket);
    QObject::connect(timer, &QTimer::timeout, socket, [socket, timer, bytes, sent = qsizetype(0)]() mutable {
        if (sent < bytes.size()) {
            socket->write(bytes.sliced(sent++, 1));
            return;
        }
        timer->stop();
        socket->disconnectFromHost();
    });
    timer->start(dripMs);
}

QByteArray garbage()
{
    QByteArray bytes(garbageBytes, '\0');
    for (char& byte : bytes)
        byte = char(QRandomGenerator::global()->bounded(256));
    bytes[0] = '\x15'; // no status line begins so
    return bytes;
}

} // namespace

namespace {

void spoil(QTcpSocket* socket, const HttpResponse& answer, AnswerFault fault)
{
    const QByteArray bytes = writeAnswer(answer, {false, true, false});
    switch (fault) {
    case AnswerFault::Reset:
        return reset(*socket);
    case AnswerFault::Drip:
        return drip(socket, bytes);
    case AnswerFault::Silence:
        QTimer::singleShot(silenceMs, socket, [socket] { socket->abort(); });
        return;
    case AnswerFault::Garbage:
        socket->write(garbage());
        break;
    case AnswerFault::Cut:
        socket->write(bytes.first(bytes.size() - (answer.body.size() + 1) / 2));
        break;
    case AnswerFault::None:
        socket->write(bytes);
    }
    socket->disconnectFromHost();
}

} // namespace

void answerBadly(QTcpSocket* socket, const FaultyAnswer& answer, QObject* owner)
{
    socket->setParent(owner);
    QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] { socket->readAll(); });
    QTimer::singleShot(int(answer.delay * 1000), socket,
                       [socket, answer] { spoil(socket, answer.answer, answer.fault); });
}

} // namespace hookswitch
