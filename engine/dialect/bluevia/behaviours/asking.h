// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/bluevia/notification.h"
#include "sim/turn.h"

namespace hookswitch::bluevia {

/// What the number of ours and the call say about notifications.
struct Contact
{
    QString callbackUrl;
    QString fallbackUrl;
    Form form = Form::Json;
};
[[nodiscard]] Contact contactOf(const Turn& turn);

/// What the application is told first about a call; a redirect tells it again ("CalledNumber" of an inbound call,
/// "Answered" of one the API placed).
[[nodiscard]] QString firstEvent(const Turn& turn);

/// Asks an address for commands by a notification, with the block's next turns given to takeAnswer(). When nothing or
/// no command document comes, the fallback URL is asked with CallbackUnavailable; when that fails too, the call ends
/// (bluevia.md 5). An empty answer changes nothing: the call stays up.
void ask(Turn& turn, const QString& url, const QString& event, const QString& digits = {});
[[nodiscard]] bool isAsking(Turn& turn);
void takeAnswer(Turn& turn);

} // namespace hookswitch::bluevia
