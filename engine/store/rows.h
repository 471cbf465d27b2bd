// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "webhook/delivery.h"

#include <variant>

namespace hookswitch {

/// The trace of one finished run, as the lines the trace contract prints.
struct StoredRun
{
    QString id;
    QDateTime at;     ///< UTC wall clock of the run's end
    QByteArray trace; ///< JSON lines
};

/// Something to be written.
using StoreRow = std::variant<Delivery, Exchange, StoredRun>;

/// Header lines as the bytes they have on the wire, each ended by CR LF; and back.
[[nodiscard]] QByteArray headersToBytes(const HttpHeaders& headers);
[[nodiscard]] HttpHeaders headersFromBytes(const QByteArray& bytes);

/// What may be kept of a request or answer: "***" instead of the values of Authorization, Proxy-Authorization,
/// Cookie, Set-Cookie and X-Auth-Token, of a password inside a URL, and of query items that are named as credentials
/// are (token, password, api_key...).
[[nodiscard]] HttpRequest withoutSecrets(HttpRequest request);
[[nodiscard]] HttpResponse withoutSecrets(HttpResponse response);

} // namespace hookswitch
