// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rows.h"

#include <algorithm>
#include <array>

namespace hookswitch {

namespace {

constexpr char stars[] = "***";

template <size_t N> bool isOneOf(QByteArrayView name, const std::array<const char*, N>& names)
{
    return std::any_of(names.begin(), names.end(),
                       [&](const char* n) { return name.compare(QByteArrayView(n), Qt::CaseInsensitive) == 0; });
}

HttpHeaders cleaned(const HttpHeaders& headers)
{
    static constexpr std::array names = {"Authorization", "Proxy-Authorization", "Cookie",
                                         "Set-Cookie",    "X-Auth-Token",        "X-Api-Key"};
    HttpHeaders result;
    for (const auto& [name, value] : headers.lines())
        result.add(name, isOneOf(name, names) ? QByteArray(stars) : value);
    return result;
}

/// "http://user:secret@host" to "http://user:***@host".
QByteArray withoutPassword(const QByteArray& target)
{
    const qsizetype start = target.indexOf("://");
    if (start < 0)
        return target;
    const qsizetype path = std::find_if(target.begin() + start + 3, target.end(),
                                        [](char c) { return c == '/' || c == '?' || c == '#'; }) -
                           target.begin();
    const QByteArrayView authority = QByteArrayView(target).sliced(start + 3, path - start - 3);
    const qsizetype at = authority.lastIndexOf('@');
    const qsizetype colon = authority.indexOf(':');
    if (at < 0 || colon < 0 || colon > at)
        return target;
    return QByteArray(target).replace(start + 3 + colon + 1, at - colon - 1, stars);
}

QByteArray withoutQuerySecrets(const QByteArray& target)
{
    static constexpr std::array names = {"token",  "auth_token", "access_token", "accesskey", "access_key", "api_key",
                                         "apikey", "password",   "passwd",       "secret",    "signature"};
    const qsizetype query = target.indexOf('?');
    if (query < 0)
        return target;
    QByteArrayList items = target.sliced(query + 1).split('&');
    for (QByteArray& item : items) {
        const qsizetype equals = item.indexOf('=');
        if (equals > 0 && isOneOf(QByteArray::fromPercentEncoding(item.first(equals)), names))
            item = item.first(equals + 1) + stars;
    }
    return target.first(query + 1) + items.join('&');
}

} // namespace

QByteArray headersToBytes(const HttpHeaders& headers)
{
    QByteArray bytes;
    for (const auto& [name, value] : headers.lines())
        bytes += name + ": " + value + "\r\n";
    return bytes;
}

HttpHeaders headersFromBytes(const QByteArray& bytes)
{
    HttpHeaders headers;
    for (const QByteArray& line : bytes.split('\n')) {
        const qsizetype colon = line.indexOf(": ");
        if (colon >= 0)
            headers.add(line.first(colon), line.sliced(colon + 2));
    }
    return headers;
}

HttpRequest withoutSecrets(HttpRequest request)
{
    request.headers = cleaned(request.headers);
    request.target = withoutQuerySecrets(withoutPassword(request.target));
    return request;
}

HttpResponse withoutSecrets(HttpResponse response)
{
    response.headers = cleaned(response.headers);
    return response;
}

} // namespace hookswitch
