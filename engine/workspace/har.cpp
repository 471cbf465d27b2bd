// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/har.h"

#include "workspace/masking.h"

#include <QStringDecoder>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

Json pairs(const std::vector<std::pair<QString, QString>>& items)
{
    Json list = Json::array();
    for (const auto& [name, value] : items)
        list.push_back(Json{{"name", name.toStdString()}, {"value", value.toStdString()}});
    return list;
}

Json headersJson(const HttpHeaders& headers)
{
    Json list = Json::array();
    for (const auto& [name, value] : headers.lines())
        list.push_back(Json{{"name", QString::fromLatin1(name).toStdString()},
                            {"value", QString::fromUtf8(value).toStdString()}});
    return list;
}

std::optional<QString> textOf(const QByteArray& body)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(body);
    return decoder.hasError() ? std::nullopt : std::optional<QString>(text);
}

std::string typeOf(const HttpHeaders& headers)
{
    return headers.value("Content-Type").toStdString();
}

Json requestJson(const HttpRequest& request)
{
    QByteArray url = request.target;
    if (url.startsWith('/'))
        url.prepend("http://" + request.headers.value("Host"));
    Json json{{"method", request.method.toStdString()},
              {"url", QString::fromUtf8(url).toStdString()},
              {"httpVersion", "HTTP/1.1"},
              {"cookies", Json::array()},
              {"headers", headersJson(request.headers)},
              {"queryString", pairs(request.query())},
              {"headersSize", -1},
              {"bodySize", request.body.size()}};
    if (request.body.isEmpty())
        return json;
    const std::optional<QString> text = textOf(request.body);
    json["postData"] = Json{{"mimeType", typeOf(request.headers)},
                            {"text", text ? text->toStdString() : request.body.toBase64().toStdString()}};
    if (!text)
        json["postData"]["_encoding"] = "base64";
    return json;
}

Json responseJson(const HttpResponse& response)
{
    const std::optional<QString> text = textOf(response.body);
    Json content{{"size", response.body.size()},
                 {"mimeType", typeOf(response.headers)},
                 {"text", text ? text->toStdString() : response.body.toBase64().toStdString()}};
    if (!text)
        content["encoding"] = "base64";
    return Json{{"status", response.status},
                {"statusText", response.status ? httpReason(response.status).toStdString() : ""},
                {"httpVersion", "HTTP/1.1"},
                {"cookies", Json::array()},
                {"headers", headersJson(response.headers)},
                {"content", std::move(content)},
                {"redirectURL", response.headers.value("Location").toStdString()},
                {"headersSize", -1},
                {"bodySize", response.body.size()}};
}

double milliseconds(double from, double to)
{
    return from < 0 || to < from ? -1 : (to - from) * 1000;
}

Json entry(const QDateTime& at, double seconds, const HttpRequest& request, const HttpResponse& response)
{
    return Json{{"startedDateTime", at.toUTC().toString(Qt::ISODateWithMs).toStdString()},
                {"time", seconds * 1000},
                {"request", requestJson(request)},
                {"response", responseJson(response)},
                {"cache", Json::object()},
                {"timings", {{"send", 0}, {"wait", seconds * 1000}, {"receive", 0}}}};
}

Json entryOf(const Exchange& exchange)
{
    Json json = entry(exchange.at, exchange.seconds, masked(exchange.request), masked(exchange.response));
    json["_direction"] = "received";
    json["_platform"] = exchange.platform.toStdString();
    if (exchange.call)
        json["_call"] = exchange.call;
    return json;
}

Json entryOf(const Delivery& delivery, const Attempt& attempt)
{
    const HttpResponse answer = attempt.response ? masked(*attempt.response) : HttpResponse{0, {}, {}};
    Json json = entry(attempt.at, std::max(attempt.total, 0.0), delivery.request, answer);
    const double sent = std::max(attempt.connected, 0.0);
    json["timings"] = Json{{"dns", milliseconds(0, attempt.resolved)},
                           {"connect", milliseconds(attempt.resolved, attempt.connected)},
                           {"send", 0},
                           {"wait", std::max(milliseconds(sent, attempt.firstByte), 0.0)},
                           {"receive", std::max(milliseconds(attempt.firstByte, attempt.total), 0.0)}};
    json["_direction"] = "sent";
    json["_platform"] = delivery.platform.toStdString();
    json["_event"] = delivery.event.toStdString();
    json["_attempt"] = attempt.number;
    if (delivery.call)
        json["_call"] = delivery.call;
    if (!delivery.node.isEmpty())
        json["_node"] = delivery.node.toStdString();
    if (!attempt.error.isEmpty())
        json["_error"] = attempt.error.toStdString();
    return json;
}

void readHeaders(HttpHeaders& headers, const Json& from)
{
    const Json* list = member(from, "headers");
    for (std::size_t i = 0; list && list->is_array() && i < list->size(); ++i)
        headers.add(stringMember((*list)[i], "name").toLatin1(), stringMember((*list)[i], "value").toUtf8());
}

QByteArray bodyOf(const Json* content)
{
    if (!content)
        return {};
    const QByteArray text = stringMember(*content, "text").toUtf8();
    const bool isBase64 = stringMember(*content, "encoding", stringMember(*content, "_encoding")) == u"base64";
    return isBase64 ? QByteArray::fromBase64(text) : text;
}

Exchange exchangeOf(const Json& entry, const Json& request, const Json& response)
{
    Exchange exchange;
    exchange.at = QDateTime::fromString(stringMember(entry, "startedDateTime"), Qt::ISODateWithMs).toUTC();
    exchange.seconds = std::max(0.0, numberMember(entry, "time", 0)) / 1000;
    exchange.platform = stringMember(entry, "_platform");
    exchange.call = static_cast<quint32>(std::clamp(numberMember(entry, "_call", 0), 0.0, 4e9));
    exchange.request.method = stringMember(request, "method").toLatin1();
    exchange.request.target = stringMember(request, "url").toUtf8();
    readHeaders(exchange.request.headers, request);
    exchange.request.body = bodyOf(member(request, "postData"));
    exchange.response.status = static_cast<int>(std::clamp(numberMember(response, "status", 0), 0.0, 999.0));
    readHeaders(exchange.response.headers, response);
    exchange.response.body = bodyOf(member(response, "content"));
    return exchange;
}

} // namespace

Json harOf(const std::vector<Exchange>& exchanges, const std::vector<Delivery>& deliveries)
{
    std::vector<Json> entries;
    for (const Exchange& exchange : exchanges)
        entries.push_back(entryOf(exchange));
    for (const Delivery& given : deliveries) {
        const Delivery delivery = masked(given);
        for (const Attempt& attempt : delivery.attempts)
            entries.push_back(entryOf(delivery, attempt));
    }
    std::stable_sort(entries.begin(), entries.end(), [](const Json& a, const Json& b) {
        return stringMember(a, "startedDateTime") < stringMember(b, "startedDateTime");
    });
    return Json{{"log",
                 {{"version", "1.2"},
                  {"creator", {{"name", "Hookswitch"}, {"version", HOOKSWITCH_VERSION}}},
                  {"entries", std::move(entries)}}}};
}

Result<std::vector<Exchange>> exchangesFromHar(const Json& har)
{
    const Json* log = member(har, "log");
    const Json* entries = log ? member(*log, "entries") : nullptr;
    if (!entries || !entries->is_array())
        return Error{u"this is no HTTP Archive: \"entries\" is missing"_s, u"/log/entries"_s};
    std::vector<Exchange> list;
    for (std::size_t i = 0; i < entries->size(); ++i) {
        const Json& entry = (*entries)[i];
        const Json* request = member(entry, "request");
        const Json* response = member(entry, "response");
        if (!request || stringMember(*request, "url").isEmpty())
            return Error{u"an entry needs a \"request\" with its \"url\""_s, u"/log/entries/%1/request"_s.arg(i)};
        Exchange exchange = exchangeOf(entry, *request, response ? *response : Json::object());
        exchange.id = qint64(i) + 1;
        list.push_back(std::move(exchange));
    }
    return list;
}

} // namespace hookswitch
