// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/hostcheck.h"

#include <QSysInfo>

#include <algorithm>
#include <optional>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Authority
{
    QString name;
    std::optional<quint16> port;
};

std::optional<Authority> parseAuthority(QByteArrayView text)
{
    QByteArrayView name = text;
    QByteArrayView port;
    const qsizetype bracket = text.lastIndexOf(']');
    const qsizetype colon = text.lastIndexOf(':');
    if (colon > bracket) {
        name = text.first(colon);
        port = text.sliced(colon + 1);
    }
    if (name.startsWith('[') != name.endsWith(']'))
        return {};
    if (name.startsWith('['))
        name = name.sliced(1).chopped(1);
    if (name.isEmpty())
        return {};
    Authority authority{QString::fromLatin1(name).toLower(), {}};
    if (authority.name.endsWith(u'.'))
        authority.name.chop(1);
    if (port.isEmpty())
        return authority;
    bool ok = false;
    authority.port = port.toByteArray().toUShort(&ok);
    const bool digits = std::all_of(port.begin(), port.end(), [](char c) { return c >= '0' && c <= '9'; });
    return ok && digits ? std::optional(authority) : std::nullopt;
}

bool isAll(const QHostAddress& bound)
{
    return bound == QHostAddress(QHostAddress::Any) || bound == QHostAddress(QHostAddress::AnyIPv4) ||
           bound == QHostAddress(QHostAddress::AnyIPv6);
}

bool isLocalName(const QString& name, const QHostAddress& bound)
{
    if (name == u"localhost"_s || name.endsWith(u".localhost"_s))
        return true;
    const QHostAddress address(name);
    if (!address.isNull())
        return address.isLoopback() || isAll(bound) || address.isEqual(bound, QHostAddress::TolerantConversion);
    return !bound.isLoopback() && name == QSysInfo::machineHostName().toLower();
}

} // namespace

bool namesThisServer(QByteArrayView host, const QHostAddress& bound, quint16 port)
{
    const auto authority = parseAuthority(host);
    return authority && authority->port.value_or(port) == port && isLocalName(authority->name, bound);
}

bool isOwnOrigin(QByteArrayView origin, const QHostAddress& bound, quint16 port)
{
    static constexpr QByteArrayView scheme("http://");
    if (!origin.startsWith(scheme))
        return false;
    const auto authority = parseAuthority(origin.sliced(scheme.size()));
    return authority && authority->port.value_or(80) == port && isLocalName(authority->name, bound);
}

} // namespace hookswitch
