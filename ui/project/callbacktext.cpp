// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/callbacktext.h"

#include "base/httpmessage.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("callbacktext", text);
}

const QRegularExpression& token()
{
    static const QRegularExpression expression(u"(?:\\{\\{|%7B%7B)([A-Za-z_]+)(?:\\}\\}|%7D%7D)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return expression;
}

/// A finished example call, so that every field has a value.
std::vector<std::pair<QString, QString>> exampleFields(const QString& number, bool sending)
{
    const QString other = u"2025550143"_s;
    return {{u"uid"_s, u"6f1c2a5e-0c1d-11ee-8000-0242ac120002"_s}, {u"account_code"_s, u"1000"_s},
        {u"direction"_s, sending ? u"OUTBOUND"_s : u"INBOUND"_s}, {u"status"_s, u"END"_s},
        {u"from"_s, sending ? number : other}, {u"to"_s, sending ? other : number}, {u"type"_s, u"VOICE"_s},
        {u"disposition"_s, u"ANSWERED"_s}, {u"billable_seconds"_s, u"14"_s}};
}

QString replaced(const QString& url, const std::vector<std::pair<QString, QString>>& fields)
{
    QString text;
    qsizetype at = 0;
    auto matches = token().globalMatch(url);
    while (matches.hasNext()) {
        const auto match = matches.next();
        text += url.mid(at, match.capturedStart() - at);
        for (const auto& [name, value] : fields) {
            if (name == match.captured(1))
                text += QString::fromLatin1(QUrl::toPercentEncoding(value));
        }
        at = match.capturedEnd();
    }
    return text + url.mid(at);
}

QString jsonBody(const std::vector<std::pair<QString, QString>>& fields)
{
    Json body = Json::object();
    for (const auto& [name, value] : fields)
        appendMember(body, name.toStdString(), name == u"billable_seconds" ? Json(value.toInt()) : Json(value.toStdString()));
    return QString::fromUtf8(writeJson(body, 2));
}

} // namespace

QString urlProblem(const QString& url)
{
    if (url.isEmpty())
        return tr("Write the address that is to be called, such as http://127.0.0.1:9000/calls");
    static const QRegularExpression blank(u"\\s"_s);
    if (const auto match = blank.match(url); match.hasMatch())
        return tr("There is a blank at character %1; write %20 for a blank inside an address").arg(match.capturedStart() + 1);
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
        return tr("Write user and password into their own fields, so that the password stays out of the project file");
    return {};
}

QString callbackHint(const Callback& callback)
{
    if (callback.method == u"GET" && !token().match(callback.url).hasMatch())
        return tr("A GET callback carries data only through tokens such as {{uid}}, {{status}} or {{from}} in its address.");
    const QUrl url(callback.url);
    if (!callback.user.isEmpty() && url.scheme() == u"http" && url.host() != u"127.0.0.1" && url.host() != u"localhost")
        return tr("The password travels unencrypted over http.");
    return {};
}

QString callbackPreview(const Callback& callback, const QString& number, bool sending)
{
    const auto fields = exampleFields(number, sending);
    const bool get = callback.method == u"GET";
    QString text = (get ? u"GET "_s : u"POST "_s) + replaced(callback.url, fields) + u'\n';
    if (!callback.user.isEmpty())
        text += u"Authorization: Basic ***\n"_s;
    if (get)
        return text;
    const bool json = callback.method == u"JSON";
    text += json ? u"Content-Type: application/json\n\n"_s : u"Content-Type: application/x-www-form-urlencoded\n\n"_s;
    return text + (json ? jsonBody(fields) : QString::fromUtf8(writeForm(fields)));
}

} // namespace hookswitch
