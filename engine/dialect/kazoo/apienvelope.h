// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/httpmessage.h"
#include "base/json.h"
#include "base/result.h"

namespace hookswitch::kazoo {

/// What every answer of the API repeats about its request.
struct EnvelopeFacts
{
    QString requestId; ///< the client's X-Request-ID, else made
    QString authToken; ///< "" before a login
    qint64 now = 0;    ///< seconds since 1970
    bool pretty = false;
    QByteArray origin; ///< of the request, "" for none; the server lets only allowed ones through
};

/// {"data", "status":"success", ...}. revision goes into the envelope and, quoted, into the ETag; "" is written as
/// "automatic". extra holds further members of the envelope, such as page_size.
[[nodiscard]] HttpResponse successAnswer(const EnvelopeFacts& facts, int status, Json data,
                                         const QString& revision = {}, const Json& extra = Json::object());
/// {"data", "error":"404", "message", "status":"error", ...}
[[nodiscard]] HttpResponse errorAnswer(const EnvelopeFacts& facts, int status, const QString& message, Json data);
/// The usual ones by name: "bad_identifier" carries its cause.
[[nodiscard]] HttpResponse badIdentifier(const EnvelopeFacts& facts, const QString& id);
[[nodiscard]] HttpResponse notFound(const EnvelopeFacts& facts);
[[nodiscard]] HttpResponse invalidCredentials(const EnvelopeFacts& facts);
[[nodiscard]] HttpResponse invalidMethod(const EnvelopeFacts& facts, const QByteArray& allowed);
/// 412: the document is another revision by now.
[[nodiscard]] HttpResponse preconditionFailed(const EnvelopeFacts& facts);
/// 304 without a body.
[[nodiscard]] HttpResponse notModified(const EnvelopeFacts& facts, const QString& revision);
/// Headers only, for OPTIONS.
/// 400: a query parameter of a list is wrong; its name is the error's place.
[[nodiscard]] HttpResponse badPage(const EnvelopeFacts& facts, const Error& error);
[[nodiscard]] HttpResponse preflightAnswer(const EnvelopeFacts& facts);

} // namespace hookswitch::kazoo
