// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <QByteArray>

namespace hookswitch {

/// A JSON Web Token (RFC 7519) signed with HMAC-SHA256: three parts, header {"alg":"HS256","typ":"JWT"}.
[[nodiscard]] QByteArray signToken(const Json& claims, const QByteArray& key);

enum class TokenState
{
    Good,
    Bad,
    Expired
};

/// What a presented token says. claims is filled only for a good one.
struct ReadToken
{
    TokenState state = TokenState::Bad;
    Json claims = Json::object();
};

/// Checks the signature in constant time, the header (only HS256) and, against now (seconds since 1970), the claim
/// "exp".
[[nodiscard]] ReadToken readToken(const QByteArray& token, const QByteArray& key, qint64 now);

/// Compares two secrets without telling by its duration where they differ.
[[nodiscard]] bool sameSecret(const QByteArray& a, const QByteArray& b);

} // namespace hookswitch
