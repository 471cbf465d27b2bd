// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/trafficfilter.h"

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

bool contains(const QByteArray& bytes, const QString& text)
{
    return QString::fromUtf8(bytes).contains(text, Qt::CaseInsensitive);
}

bool contains(const HttpHeaders& headers, const QString& text)
{
    return std::any_of(headers.lines().begin(), headers.lines().end(), [&](const HttpHeaders::Line& line) {
        return contains(line.first, text) || contains(line.second, text);
    });
}

template <typename Message> bool contains(const Message& message, const QString& text)
{
    return contains(message.headers, text) || contains(message.body, text);
}

/// "data.id", "$.data.id" and "/data/id" as a JSON pointer.
QString pointerOf(const QString& field)
{
    if (field.startsWith(u'/') || field.isEmpty())
        return field;
    QString pointer;
    for (const QString& step : field.split(u'.')) {
        if (step != u"$")
            pointer += u'/' + pointerStep(step);
    }
    return pointer;
}

bool hasField(const HttpHeaders& headers, const QByteArray& body, const QString& field)
{
    const qsizetype equals = field.indexOf(u'=');
    const QString name = field.left(equals);
    const bool wantsValue = equals >= 0;
    const QString value = field.mid(equals + 1);
    if (headers.value("Content-Type").startsWith("application/x-www-form-urlencoded")) {
        const auto items = parseForm(body);
        return std::any_of(items.begin(), items.end(), [&](const auto& item) {
            return item.first == name && (!wantsValue || item.second == value);
        });
    }
    const Result<Json> json = parseJson(body);
    const Json* found = json ? atPointer(*json, pointerOf(name)) : nullptr;
    return found && (!wantsValue || scalarText(*found) == value);
}

bool fitsStatus(const QString& wanted, int status)
{
    if (wanted == u"ok")
        return status >= 200 && status < 300;
    if (wanted == u"failed")
        return status == 0 || status >= 400;
    if (wanted.size() == 3 && wanted.endsWith(u"xx"_s))
        return QString::number(status / 100) == wanted.left(1);
    return QString::number(status) == wanted;
}

bool isStatus(const QString& text)
{
    static const QStringList words{u"ok"_s, u"failed"_s, u"queued"_s, u"running"_s, u"delivered"_s};
    const bool isClass = text.size() == 3 && text.endsWith(u"xx"_s) && text[0].isDigit();
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return words.contains(text) || isClass || (isNumber && number >= 0 && number <= 999);
}

} // namespace

bool TrafficFilter::matches(const Exchange& exchange) const
{
    const HttpRequest& request = exchange.request;
    if ((call && call != exchange.call) || (!platform.isEmpty() && platform != exchange.platform))
        return false;
    if (!path.isEmpty() && !contains(request.target, path))
        return false;
    if (!status.isEmpty() && !fitsStatus(status, exchange.response.status))
        return false;
    if (!field.isEmpty() && !hasField(request.headers, request.body, field) &&
        !hasField(exchange.response.headers, exchange.response.body, field))
        return false;
    return text.isEmpty() || contains(request.target, text) || contains(request, text) ||
           contains(exchange.response, text);
}

bool TrafficFilter::matches(const Delivery& delivery) const
{
    const HttpRequest& request = delivery.request;
    const HttpResponse answer = !delivery.attempts.empty() && delivery.attempts.back().response
                                    ? *delivery.attempts.back().response
                                    : HttpResponse{0, {}, {}};
    if ((call && call != delivery.call) || (!platform.isEmpty() && platform != delivery.platform))
        return false;
    if (!path.isEmpty() && !contains(request.target, path))
        return false;
    if (!status.isEmpty() && status != deliveryStateName(delivery.state) && !fitsStatus(status, answer.status))
        return false;
    if (!field.isEmpty() && !hasField(request.headers, request.body, field) &&
        !hasField(answer.headers, answer.body, field))
        return false;
    const bool inErrors =
        std::any_of(delivery.attempts.begin(), delivery.attempts.end(),
                    [&](const Attempt& attempt) { return attempt.error.contains(text, Qt::CaseInsensitive); });
    return text.isEmpty() || inErrors || contains(request.target, text) || contains(request, text) ||
           contains(answer, text) || delivery.event.contains(text, Qt::CaseInsensitive);
}

Result<TrafficFilter> trafficFilter(const std::vector<std::pair<QString, QString>>& items)
{
    TrafficFilter filter;
    for (const auto& [name, value] : items) {
        if (name == u"text")
            filter.text = value;
        else if (name == u"path")
            filter.path = value;
        else if (name == u"platform")
            filter.platform = value;
        else if (name == u"field")
            filter.field = value;
        else if (name == u"status")
            filter.status = value.toLower();
        else if (name == u"call")
            filter.call = value.toUInt();
        else
            continue;
        if (name == u"call" && filter.call == 0)
            return Error{u"\"call\" must be the number of a call"_s, name};
        if (name == u"status" && !isStatus(filter.status))
            return Error{
                u"\"%1\" is no status; write 404, 4xx, ok, failed, queued, running or delivered"_s.arg(value), name};
    }
    return filter;
}

} // namespace hookswitch
