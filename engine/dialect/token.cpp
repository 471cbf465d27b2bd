// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/token.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <sodium.h>

namespace hookswitch {

namespace {

constexpr auto base64Form = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr qsizetype longestToken = 8 * 1024;

QByteArray signatureOf(const QByteArray& text, const QByteArray& key)
{
    return QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Sha256).toBase64(base64Form);
}

std::optional<Json> part(const QByteArray& text)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(text, QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return {};
    Result<Json> json = parseJson(*decoded);
    return json && json->is_object() ? std::optional<Json>(json.take()) : std::nullopt;
}

} // namespace

QByteArray signToken(const Json& claims, const QByteArray& key)
{
    const QByteArray text = QByteArray(R"({"alg":"HS256","typ":"JWT"})").toBase64(base64Form) + '.' +
                            writeJson(claims).toBase64(base64Form);
    return text + '.' + signatureOf(text, key);
}

ReadToken readToken(const QByteArray& token, const QByteArray& key, qint64 now)
{
    const QList<QByteArray> parts = token.size() > longestToken ? QList<QByteArray>() : token.split('.');
    if (parts.size() != 3 || !sameSecret(parts[2], signatureOf(parts[0] + '.' + parts[1], key)))
        return {};
    const std::optional<Json> header = part(parts[0]);
    const std::optional<Json> claims = part(parts[1]);
    if (!header || !claims || stringMember(*header, "alg") != QLatin1String("HS256"))
        return {};
    if (numberMember(*claims, "exp", 0) <= static_cast<double>(now))
        return {TokenState::Expired, Json::object()};
    return {TokenState::Good, *claims};
}

bool sameSecret(const QByteArray& a, const QByteArray& b)
{
    // Hashing first makes the lengths equal, so that not even the length of the secret shows.
    const QByteArray hashA = QCryptographicHash::hash(a, QCryptographicHash::Sha256);
    const QByteArray hashB = QCryptographicHash::hash(b, QCryptographicHash::Sha256);
    return sodium_memcmp(hashA.constData(), hashB.constData(), static_cast<std::size_t>(hashA.size())) == 0;
}

} // namespace hookswitch
