// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "traffic/trafficitem.h"

#include "base/json.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("hookswitch", text);
}

QString stateText(Delivery::State state)
{
    switch (state) {
    case Delivery::State::Queued:
        return tr("queued");
    case Delivery::State::Running:
        return tr("running");
    case Delivery::State::Delivered:
        return tr("delivered");
    case Delivery::State::Failed:
        break;
    }
    return tr("failed");
}

QString shellQuoted(const QString& text)
{
    QString inner = text;
    inner.replace(u'\'', u"'\\''"_s);
    return u'\'' + inner + u'\'';
}

QString formText(const QByteArray& body)
{
    QString text;
    for (const auto& [name, value] : parseForm(body))
        text += name + u" = "_s + value + u'\n';
    return text;
}

QString hexText(const QByteArray& body)
{
    QString text = tr("%1 bytes that are no text:").arg(body.size()) + u'\n';
    for (qsizetype at = 0; at < std::min<qsizetype>(body.size(), 512); at += 16)
        text += QString::fromLatin1(body.mid(at, 16).toHex(' ')) + u'\n';
    return text;
}

bool isText(const QByteArray& body)
{
    return body.isValidUtf8() && !body.contains('\0');
}

QString headerLines(const HttpHeaders& headers)
{
    QString text;
    for (const auto& line : headers.lines())
        text += u'\n' + QString::fromUtf8(line.first) + u": "_s + QString::fromUtf8(shownHeader(line));
    return text;
}

QString phaseText(const char* name, double seconds)
{
    return seconds < 0 ? QString() : u"  %1 %2 ms"_s.arg(tr(name)).arg(std::lround(seconds * 1000));
}

} // namespace

const HttpRequest& TrafficItem::request() const
{
    return delivery() ? delivery()->request : exchange()->request;
}

const HttpResponse* TrafficItem::response() const
{
    if (const Exchange* in = exchange())
        return &in->response;
    const auto& tries = delivery()->attempts;
    return tries.empty() || !tries.back().response ? nullptr : &*tries.back().response;
}

QDateTime TrafficItem::at() const
{
    if (const Exchange* in = exchange())
        return in->at;
    return delivery()->attempts.empty() ? QDateTime() : delivery()->attempts.front().at;
}

QString TrafficItem::event() const
{
    return delivery() ? delivery()->event : exchange()->platform;
}

QString TrafficItem::state() const
{
    return delivery() ? stateText(delivery()->state) : tr(QT_TRANSLATE_NOOP("hookswitch", "answered"));
}

QString TrafficItem::status() const
{
    const HttpResponse* answer = response();
    return answer ? QString::number(answer->status) : u"–"_s;
}

QString TrafficItem::error() const
{
    return !delivery() || delivery()->attempts.empty() ? QString() : delivery()->attempts.back().error;
}

int TrafficItem::attempts() const
{
    return delivery() ? static_cast<int>(delivery()->attempts.size()) : 1;
}

double TrafficItem::seconds() const
{
    if (const Exchange* in = exchange())
        return in->seconds;
    return delivery()->attempts.empty() ? -1 : delivery()->attempts.back().total;
}

Tone TrafficItem::tone() const
{
    if (const Exchange* in = exchange())
        return in->response.status >= 500 ? Tone::Bad : in->response.status >= 400 ? Tone::Attention : Tone::Good;
    switch (delivery()->state) {
    case Delivery::State::Delivered:
        return Tone::Good;
    case Delivery::State::Failed:
        return Tone::Bad;
    case Delivery::State::Queued:
    case Delivery::State::Running:
        break;
    }
    return Tone::Attention;
}

QByteArray shownHeader(const HttpHeaders::Line& line)
{
    const QByteArray name = line.first.toLower();
    const bool secret = name == "authorization" || name == "proxy-authorization" || name == "cookie" ||
                        name == "set-cookie" || name == "x-auth-token" || name == "token";
    return secret ? QByteArray("***") : line.second;
}

QString headText(const HttpRequest& request)
{
    return QString::fromUtf8(request.method + ' ' + request.target) + headerLines(request.headers);
}

QString headText(const HttpResponse& response)
{
    return u"%1 %2"_s.arg(response.status).arg(QString::fromUtf8(httpReason(response.status))) +
           headerLines(response.headers);
}

QString bodyText(const HttpHeaders& headers, const QByteArray& body)
{
    if (!isText(body))
        return hexText(body);
    const QByteArray type = headers.value("Content-Type").toLower();
    if (type.startsWith("application/x-www-form-urlencoded"))
        return formText(body);
    const QByteArray start = body.trimmed().left(1);
    if (type.contains("json") || start == "{" || start == "[") {
        const auto value = parseJson(body);
        if (value)
            return QString::fromUtf8(writeJson(*value, 2));
    }
    return QString::fromUtf8(body);
}

QString curlCommand(const HttpRequest& request, const QString& base)
{
    QString target = QString::fromUtf8(request.target);
    if (target.startsWith(u'/'))
        target.prepend(base);
    QString text = u"curl -X %1 %2"_s.arg(QString::fromUtf8(request.method), shellQuoted(target));
    for (const auto& line : request.headers.lines()) {
        const QByteArray name = line.first.toLower();
        if (name == "host" || name == "content-length" || name == "connection")
            continue; // curl writes these itself
        const QString header = QString::fromUtf8(line.first) + u": "_s + QString::fromUtf8(shownHeader(line));
        text += u" \\\n  -H "_s + shellQuoted(header);
    }
    if (!request.body.isEmpty())
        text += u" \\\n  --data-raw "_s + shellQuoted(QString::fromUtf8(request.body));
    return text;
}

QString attemptsText(const Delivery& delivery)
{
    if (delivery.attempts.empty())
        return tr("Not tried yet.");
    QString text;
    for (const Attempt& attempt : delivery.attempts) {
        const QString when = attempt.at.toLocalTime().toString(u"HH:mm:ss.zzz"_s);
        const QString end = attempt.response ? u"%1 %2"_s.arg(attempt.response->status)
                                                   .arg(QString::fromUtf8(httpReason(attempt.response->status)))
                                             : attempt.error;
        text += tr("Attempt %1 at %2: %3").arg(QString::number(attempt.number), when, end);
        text += u'\n' + phaseText(QT_TRANSLATE_NOOP("hookswitch", "name found"), attempt.resolved) +
                phaseText(QT_TRANSLATE_NOOP("hookswitch", "connected"), attempt.connected) +
                phaseText(QT_TRANSLATE_NOOP("hookswitch", "first byte"), attempt.firstByte) +
                phaseText(QT_TRANSLATE_NOOP("hookswitch", "complete"), attempt.total) + u'\n';
        if (attempt.response && !attempt.error.isEmpty())
            text += u"  "_s + attempt.error + u'\n';
    }
    const bool more = delivery.state == Delivery::State::Queued || delivery.state == Delivery::State::Running;
    if (more && delivery.attempts.size() <= delivery.retry.delays.size())
        text += tr("Will be tried again.") + u'\n';
    return text;
}

} // namespace hookswitch
