// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <QStringList>

namespace hookswitch::kazoo {

/// A TwiML reply to a pivot as Kazoo blocks.
struct TwimlFlow
{
    Json node = Json::object(); ///< {module,data,children}; empty when the reply asks for nothing
    QStringList notes;          ///< verbs and settings that have no block
};

/// Say, Play, Pause, Gather, Dial (number, Number, User, Device, Conference, Queue), Record, Redirect, Reject, Hangup
/// become blocks in a row; the others are noted. Addresses are resolved against the page's own. Errors: not XML, no
/// Response.
[[nodiscard]] Result<TwimlFlow> readTwiml(const QByteArray& xml, const QString& page);

} // namespace hookswitch::kazoo
