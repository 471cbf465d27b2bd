// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/httpmessage.h"
#include "base/result.h"

namespace hookswitch {

// Signatures of webhooks, both ways: Standard Webhooks 1.0.0 (symmetric "v1": HMAC-SHA256 over "ID.TIMESTAMP.BODY")
// and the plain HMAC-SHA256 of the body in hexadecimal digits that many senders use ("sha256=...", VoIPBIN).

/// A fresh key: "whsec_" and 32 random bytes in base64.
[[nodiscard]] QByteArray makeSigningKey();

/// The bytes of a key. Fails for what does not begin with "whsec_", is no base64, or holds less than 24 or more than
/// 64 bytes.
[[nodiscard]] Result<QByteArray> signingKeyBytes(const QByteArray& key);

/// Adds webhook-id, webhook-timestamp and webhook-signature; those there already are replaced. A malformed key adds
/// nothing and is the error. timestamp: seconds since 1970.
Result<void> signStandard(HttpRequest& request, const QByteArray& key, const QByteArray& id, qint64 timestamp);

/// Checks the three headers of a received or sent request; the signature header may hold several. The sentence says
/// what is wrong: a header that is missing, a timestamp more than tolerance seconds away from now, no match.
[[nodiscard]] Result<void> verifyStandard(const HttpRequest& request, const QByteArray& key, qint64 now,
                                          qint64 tolerance = 300);

/// "sha256=" and the HMAC-SHA256 of the body under this secret.
[[nodiscard]] QByteArray bodySignature(const QByteArray& secret, const QByteArray& body);

/// Checks such a header of a request ("X-VoIPBIN-Signature"), in constant time.
[[nodiscard]] Result<void> verifyBody(const HttpRequest& request, const QByteArray& header, const QByteArray& secret);

} // namespace hookswitch
