// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "webhook/address.h"

#include <QHostAddress>

#include <curl/curl.h>

#include <algorithm>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

struct CurlUrl
{
    CURLU* handle = curl_url();
    CurlUrl() = default;
    Q_DISABLE_COPY_MOVE(CurlUrl)
    ~CurlUrl() { curl_url_cleanup(handle); }

    [[nodiscard]] QString part(CURLUPart which, unsigned flags = 0) const
    {
        char* text = nullptr;
        if (curl_url_get(handle, which, &text, flags) != CURLUE_OK)
            return {};
        const QString result = QString::fromUtf8(text);
        curl_free(text);
        return result;
    }
};

/// People write blanks and umlauts into paths; on the wire they are percent-encoded. The host stays as it is.
QByteArray encodedBehindHost(const QByteArray& url)
{
    const qsizetype slashes = url.indexOf("://");
    qsizetype path = slashes < 0 ? url.size() : slashes + 3;
    while (path < url.size() && url[path] != '/' && url[path] != '?')
        ++path;
    QByteArray result = url.first(path);
    for (const char c : url.sliced(path)) {
        if (uchar(c) <= 0x20 || uchar(c) >= 0x7f)
            result += '%' + QByteArray(1, c).toHex().toUpper();
        else
            result += c;
    }
    return result;
}

bool matches(const Address& address, const QString& pattern)
{
    QString name = pattern.trimmed().toLower();
    const qsizetype colon = name.lastIndexOf(u':');
    const bool single = colon >= 0 && (name.indexOf(u':') == colon || name.lastIndexOf(u']') == colon - 1);
    if (single) {
        if (name.sliced(colon + 1) != QString::number(address.port))
            return false;
        name.truncate(colon);
    }
    if (name.startsWith(u'[') && name.endsWith(u']'))
        name = name.sliced(1).chopped(1);
    if (name.startsWith(u"*."_s))
        return address.host.endsWith(name.sliced(1)) && address.host.size() > name.size() - 1;
    return name == u"*"_s || name == address.host;
}

} // namespace

QString Address::text() const
{
    return (host.contains(u':') ? u'[' + host + u']' : host) + u':' + QString::number(port);
}

Result<Address> parseAddress(const QByteArray& url)
{
    const QByteArray trimmed = url.trimmed();
    const QString place = QString::fromUtf8(trimmed.first(qMin<qsizetype>(trimmed.size(), 200)));
    if (trimmed.isEmpty())
        return Error{u"There is no URL to call."_s, {}};
    Address address;
    address.url = encodedBehindHost(trimmed);
    const CurlUrl parts;
    const CURLUcode code =
        curl_url_set(parts.handle, CURLUPART_URL, address.url.constData(), CURLU_NON_SUPPORT_SCHEME);
    if (code == CURLUE_BAD_SCHEME || !address.url.contains("://"))
        return Error{u"A URL must begin with http:// or https://."_s, place};
    if (code != CURLUE_OK)
        return Error{u"This is no usable URL (%1)."_s.arg(QString::fromUtf8(curl_url_strerror(code))), place};
    address.scheme = parts.part(CURLUPART_SCHEME).toLower();
    if (address.scheme != u"http"_s && address.scheme != u"https"_s)
        return Error{u"Only http and https can be called, not \"%1\"."_s.arg(address.scheme), place};
    address.host = parts.part(CURLUPART_HOST).toLower();
    if (address.host.startsWith(u'['))
        address.host = address.host.sliced(1).chopped(1);
    address.port = parts.part(CURLUPART_PORT, CURLU_DEFAULT_PORT).toInt();
    if (address.host.isEmpty())
        return Error{u"The URL names no host."_s, place};
    return address;
}

bool isLoopback(const Address& address)
{
    QString name = address.host;
    if (name.endsWith(u'.'))
        name.chop(1);
    const QHostAddress literal(name);
    return literal.isNull() ? name == u"localhost"_s || name.endsWith(u".localhost"_s) : literal.isLoopback();
}

bool isAllowed(const Address& address, const QStringList& patterns)
{
    return isLoopback(address) || std::any_of(patterns.begin(), patterns.end(),
                                              [&](const QString& pattern) { return matches(address, pattern); });
}

} // namespace hookswitch
