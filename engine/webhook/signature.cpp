// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "webhook/signature.h"

#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <sodium.h>

#include <cstdlib>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char keyPrefix[] = "whsec_";
constexpr qsizetype shortestKey = 24;
constexpr qsizetype longestKey = 64;

QByteArray macOf(const QByteArray& key, const QByteArray& text)
{
    return QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Sha256);
}

QByteArray standardSignature(const QByteArray& keyBytes, const QByteArray& id, const QByteArray& timestamp,
                             const QByteArray& body)
{
    return "v1," + macOf(keyBytes, id + '.' + timestamp + '.' + body).toBase64();
}

bool isSame(const QByteArray& a, const QByteArray& b)
{
    return a.size() == b.size() && sodium_memcmp(a.constData(), b.constData(), std::size_t(a.size())) == 0;
}

} // namespace

QByteArray makeSigningKey()
{
    QByteArray bytes(32, '\0');
    for (char& byte : bytes)
        byte = char(QRandomGenerator::system()->bounded(256));
    return keyPrefix + bytes.toBase64();
}

Result<QByteArray> signingKeyBytes(const QByteArray& key)
{
    if (!key.startsWith(keyPrefix))
        return Error{u"A signing key begins with \"whsec_\"."_s, {}};
    const auto decoded = QByteArray::fromBase64Encoding(key.sliced(qsizetype(sizeof keyPrefix) - 1),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return Error{u"What follows \"whsec_\" in a signing key must be base64."_s, {}};
    if (decoded.decoded.size() < shortestKey || decoded.decoded.size() > longestKey)
        return Error{u"A signing key holds %1 to %2 bytes; this one has %3."_s.arg(shortestKey)
                         .arg(longestKey)
                         .arg(decoded.decoded.size()),
                     {}};
    return decoded.decoded;
}

Result<void> signStandard(HttpRequest& request, const QByteArray& key, const QByteArray& id, qint64 timestamp)
{
    const Result<QByteArray> bytes = signingKeyBytes(key);
    if (!bytes)
        return bytes.error();
    const QByteArray moment = QByteArray::number(timestamp);
    request.headers.set("webhook-id", id);
    request.headers.set("webhook-timestamp", moment);
    request.headers.set("webhook-signature", standardSignature(*bytes, id, moment, request.body));
    return {};
}

Result<void> verifyStandard(const HttpRequest& request, const QByteArray& key, qint64 now, qint64 tolerance)
{
    const Result<QByteArray> bytes = signingKeyBytes(key);
    if (!bytes)
        return bytes.error();
    for (const char* name : {"webhook-id", "webhook-timestamp", "webhook-signature"}) {
        if (request.headers.value(name).isEmpty())
            return Error{u"The header %1 is missing."_s.arg(QString::fromLatin1(name)), {}};
    }
    const QByteArray timestamp = request.headers.value("webhook-timestamp");
    bool isNumber = false;
    const qint64 moment = timestamp.toLongLong(&isNumber);
    if (!isNumber)
        return Error{u"webhook-timestamp is no number of seconds."_s, {}};
    if (std::llabs(now - moment) > tolerance)
        return Error{
            u"The timestamp is %1 s away from now; at most %2 s are accepted."_s.arg(std::llabs(now - moment))
                .arg(tolerance),
            {}};
    const QByteArray expected =
        standardSignature(*bytes, request.headers.value("webhook-id"), timestamp, request.body);
    for (const QByteArray& given : request.headers.value("webhook-signature").split(' ')) {
        if (isSame(given, expected))
            return {};
    }
    return Error{u"No signature fits this key, id, timestamp and body."_s, {}};
}

QByteArray bodySignature(const QByteArray& secret, const QByteArray& body)
{
    return "sha256=" + macOf(secret, body).toHex();
}

Result<void> verifyBody(const HttpRequest& request, const QByteArray& header, const QByteArray& secret)
{
    const QByteArray given = request.headers.value(header).trimmed().toLower();
    if (given.isEmpty())
        return Error{u"The header %1 is missing."_s.arg(QString::fromLatin1(header)), {}};
    const QByteArray expected = bodySignature(secret, request.body);
    const bool bare = !given.startsWith("sha256=");
    if (isSame(bare ? "sha256=" + given : given, expected))
        return {};
    return Error{u"The signature does not fit this secret and body."_s, {}};
}

} // namespace hookswitch
