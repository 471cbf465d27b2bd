// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/httpmessage.h"
#include "base/json.h"
#include "dialect/bluevia/document.h"

namespace hookswitch::bluevia {

/// What BlueVia tells an application about a call (its page on notifications).
struct Notification
{
    QString event; ///< "CalledNumber", "Answered", "DigitsCollected", ...
    qint64 unixSeconds = 0;
    QString callerId; ///< tel URI, as destination
    QString destination;
    QString callId;
    QString legId;
    QString digits;    ///< only DigitsCollected; "": left out
    QString direction; ///< only HangUp: "fromParticipant" or "fromApplication"; "": left out
};

/// The fields in the order of the platform's examples.
[[nodiscard]] Json notificationJson(const Notification& notification);
/// The same as XML, element callEvent. The platform never published this form; names are those of the JSON.
[[nodiscard]] QByteArray notificationXml(const Notification& notification);
/// POST to this address.
[[nodiscard]] HttpRequest notificationRequest(const QString& url, const Notification& notification, Form form);

/// An XML document in BlueVia's namespace, prefix tns, with the members of an object as elements; lists repeat the
/// element items has for their name.
[[nodiscard]] QByteArray xmlBody(const QString& root, const Json& members, const QHash<QString, QString>& items = {});

} // namespace hookswitch::bluevia
