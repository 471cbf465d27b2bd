// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/callbacktext.h"

#include "workspace/notifier.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("hookswitch", text);
}

const QRegularExpression& token()
{
    static const QRegularExpression expression(u"(?:\\{\\{|%7B%7B)([A-Za-z_]+)(?:\\}\\}|%7D%7D)"_s,
                                               QRegularExpression::CaseInsensitiveOption);
    return expression;
}

} // namespace

QString urlProblem(const QString& url)
{
    if (url.isEmpty())
        return tr("Write the address that is to be called, such as http://127.0.0.1:9000/calls");
    static const QRegularExpression blank(u"\\s"_s);
    if (const auto match = blank.match(url); match.hasMatch())
        return tr("There is a blank at character %1; write %20 for a blank inside an address")
            .arg(match.capturedStart() + 1);
    const QString lower = url.toLower();
    if (QStringView(u"http://").startsWith(lower) || QStringView(u"https://").startsWith(lower))
        return tr("Go on: the host is missing");
    if (!lower.startsWith(u"http://"_s) && !lower.startsWith(u"https://"_s))
        return tr("The address must begin with http:// or https://");
    QString plain = url;
    plain.replace(token(), u"x"_s);
    const QUrl parsed(plain, QUrl::StrictMode);
    if (!parsed.isValid())
        return tr("This is no valid address: %1").arg(parsed.errorString());
    if (parsed.host().isEmpty())
        return tr("The host is missing");
    if (!parsed.userInfo().isEmpty())
        return tr(
            "Write user and password into their own fields, so that the password stays out of the project file");
    return {};
}

QString callbackHint(const Callback& callback)
{
    if (callback.method == u"GET" && !token().match(callback.url).hasMatch())
        return tr("A GET callback carries data only through tokens such as {{uid}}, {{status}} or {{from}} in its "
                  "address.");
    const QUrl url(callback.url);
    if (!callback.user.isEmpty() && url.scheme() == u"http" && url.host() != u"127.0.0.1" &&
        url.host() != u"localhost")
        return tr("The password travels unencrypted over http.");
    return {};
}

QString previewText(const Callback& callback, const QString& number, bool sending)
{
    NumberBinding binding;
    binding.number = number;
    (sending ? binding.send : binding.receive) = callback;
    const HttpRequest request = callbackPreview(binding, sending, true);
    QString text = QString::fromUtf8(request.method + ' ' + request.target) + u'\n';
    if (!callback.user.isEmpty())
        text += u"Authorization: Basic ***\n"_s;
    for (const auto& [name, value] : request.headers.lines())
        text += QString::fromUtf8(name + ": " + value) + u'\n';
    if (request.body.isEmpty())
        return text;
    const auto json = parseJson(request.body);
    return text + u'\n' + QString::fromUtf8(json ? writeJson(*json, 2) : request.body);
}

} // namespace hookswitch
