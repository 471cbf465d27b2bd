// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/httpmessage.h"

class QObject;
class QTcpSocket;

namespace hookswitch {

/// Ways in which an answer can go wrong on the wire.
enum class AnswerFault
{
    None,
    Reset,   ///< the connection is reset (RST) instead of an answer
    Drip,    ///< the answer comes byte by byte, five a second
    Garbage, ///< bytes that are no HTTP, then the end
    Silence, ///< no answer until the client goes, for at most ten minutes
    Cut      ///< head and half of the body, then the end
};

/// An answer, when it comes (seconds of real time) and what goes wrong with it.
struct FaultyAnswer
{
    HttpResponse answer;
    double delay = 0;
    AnswerFault fault = AnswerFault::None;
};

/// Spoils the answer on a socket that was taken out of the server. Takes over the socket, which is gone when the
/// client is, or with owner.
void answerBadly(QTcpSocket* socket, const FaultyAnswer& answer, QObject* owner);

} // namespace hookswitch
