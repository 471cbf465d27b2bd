// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/localurl.h"

#include <QHostAddress>
#include <QUrl>

#include <algorithm>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

bool isLocalUrl(const QString& url)
{
    const QString host = QUrl(url).host();
    const QHostAddress address(host);
    if (address.isNull())
        return host == u"localhost" || host.endsWith(u".localhost") || !host.contains(u'.');
    static const QStringList own{u"0.0.0.0/8"_s,      u"10.0.0.0/8"_s,    u"127.0.0.0/8"_s,
                                 u"169.254.0.0/16"_s, u"172.16.0.0/12"_s, u"192.168.0.0/16"_s,
                                 u"::/127"_s,         u"fc00::/7"_s,      u"fe80::/10"_s};
    return std::any_of(own.begin(), own.end(),
                       [&](const QString& subnet) { return address.isInSubnet(QHostAddress::parseSubnet(subnet)); });
}

Problem urlProblem(const QString& url, const QString& pointer)
{
    if (url.isEmpty() || url.contains(u"${"))
        return {};
    const QUrl parsed(url, QUrl::StrictMode);
    const bool isWeb =
        parsed.isValid() && (parsed.scheme() == u"http" || parsed.scheme() == u"https") && !parsed.host().isEmpty();
    if (!isWeb)
        return {Severity::Warning, u"bad-url"_s, pointer,
                u"\"%1\" is no web address the platform can call; begin with http:// or https://."_s.arg(url)};
    if (isLocalUrl(url))
        return {
            Severity::Note, u"local-url"_s, pointer,
            u"\"%1\" can be reached from this machine only; the real platform needs a public address."_s.arg(url)};
    return {};
}

} // namespace hookswitch
