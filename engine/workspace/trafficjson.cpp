// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/trafficjson.h"

#include "workspace/masking.h"

#include <QStringDecoder>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

Json headersJson(const HttpHeaders& headers)
{
    Json list = Json::array();
    for (const auto& [name, value] : headers.lines())
        list.push_back(
            Json::array({QString::fromLatin1(name).toStdString(), QString::fromUtf8(value).toStdString()}));
    return list;
}

void addBody(Json& json, const QByteArray& body)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(body);
    if (decoder.hasError())
        json["bodyBase64"] = body.toBase64().toStdString();
    else
        json["body"] = text.toStdString();
}

Json requestJson(const HttpRequest& request)
{
    Json json{{"method", request.method.toStdString()},
              {"url", QString::fromUtf8(request.target).toStdString()},
              {"headers", headersJson(request.headers)}};
    addBody(json, request.body);
    return json;
}

Json responseJson(const HttpResponse& response)
{
    Json json{{"status", response.status}, {"headers", headersJson(response.headers)}};
    addBody(json, response.body);
    return json;
}

Json attemptJson(const Attempt& attempt)
{
    Json json{
        {"number", attempt.number}, {"at", attempt.at.toString(Qt::ISODateWithMs).toStdString()}, {"ok", attempt.ok}};
    if (attempt.response)
        json["status"] = attempt.response->status;
    if (!attempt.error.isEmpty())
        json["error"] = attempt.error.toStdString();
    const std::pair<const char*, double> phases[] = {{"resolved", attempt.resolved},
                                                     {"connected", attempt.connected},
                                                     {"firstByte", attempt.firstByte},
                                                     {"seconds", attempt.total}};
    for (const auto& [name, seconds] : phases) {
        if (seconds >= 0)
            json[name] = seconds;
    }
    if (attempt.response)
        json["response"] = responseJson(masked(*attempt.response));
    return json;
}

} // namespace

Json exchangeJson(const Exchange& exchange)
{
    return Json{{"id", exchange.id},
                {"at", exchange.at.toString(Qt::ISODateWithMs).toStdString()},
                {"seconds", exchange.seconds},
                {"platform", exchange.platform.toStdString()},
                {"call", exchange.call},
                {"peer", exchange.request.peer.toStdString()},
                {"request", requestJson(masked(exchange.request))},
                {"response", responseJson(masked(exchange.response))}};
}

Json deliveryJson(const Delivery& given)
{
    const Delivery delivery = masked(given);
    Json attempts = Json::array();
    for (const Attempt& attempt : delivery.attempts)
        attempts.push_back(attemptJson(attempt));
    Json json{{"id", delivery.id.value},
              {"key", delivery.key.toStdString()},
              {"event", delivery.event.toStdString()},
              {"platform", delivery.platform.toStdString()},
              {"number", delivery.number.toStdString()},
              {"call", delivery.call},
              {"leg", delivery.leg},
              {"flow", delivery.flow.toStdString()},
              {"node", delivery.node.toStdString()},
              {"seq", delivery.traceSeq}};
    const Json request = requestJson(delivery.request);
    for (const auto& [key, value] : request.items())
        json[key] = value;
    json["state"] = deliveryStateName(delivery.state).toStdString();
    json["attempts"] = std::move(attempts);
    return json;
}

Result<Delivery> edited(Delivery delivery, const Json& changes)
{
    if (changes.empty())
        return delivery;
    delivery.key.clear();
    delivery.request.method =
        stringMember(changes, "method", QString::fromLatin1(delivery.request.method)).toLatin1();
    delivery.request.target = stringMember(changes, "url", QString::fromUtf8(delivery.request.target)).toUtf8();
    if (const Json* headers = member(changes, "headers")) {
        if (!headers->is_object())
            return Error{u"\"headers\" must be an object of names and texts"_s, u"/headers"_s};
        for (const auto& [name, value] : headers->items()) {
            if (value.is_null())
                delivery.request.headers.remove(QByteArray::fromStdString(name));
            else
                delivery.request.headers.set(QByteArray::fromStdString(name), scalarText(value).toUtf8());
        }
    }
    if (const Json* body = member(changes, "body"))
        delivery.request.body = body->is_string() ? stringOf(*body).toUtf8() : writeJson(*body);
    return delivery;
}

} // namespace hookswitch
