// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/fonestorm/apivalues.h"

#include "dialect/fonestorm/events.h"

#include <QUrl>

namespace hookswitch::fonestorm {

using namespace Qt::Literals::StringLiterals;

namespace {

enum class BodyKind
{
    Json,
    Form,
    Other
};

BodyKind bodyKind(const HttpRequest& request)
{
    const QByteArray type = request.headers.value("Content-Type").split(';').first().trimmed().toLower();
    if (type == "application/json" || type.endsWith("+json"))
        return BodyKind::Json;
    if (type == "application/x-www-form-urlencoded")
        return BodyKind::Form;
    if (!type.isEmpty())
        return BodyKind::Other;
    return request.body.trimmed().startsWith('{') ? BodyKind::Json : BodyKind::Form;
}

Json receiveJson(const Json& details)
{
    Json receive{{"type", ""}, {"email", ""}, {"device", ""}, {"forward", ""}, {"url", ""}, {"url_method", ""}};
    const Json* known = member(details, "receive");
    for (auto item = receive.begin(); known && item != receive.end(); ++item)
        *item = stringMember(*known, item.key()).toStdString();
    return receive;
}

} // namespace

HttpResponse reply(int status, const Json& body)
{
    HttpResponse response;
    response.status = status;
    response.headers.add("Content-Type", "application/json; charset=utf-8");
    response.body = writeJson(body);
    return response;
}

HttpResponse error(int status, const QString& message)
{
    return reply(status, Json{{"error", httpReason(status).toStdString()},
                              {"message", message.toStdString()},
                              {"status_code", status}});
}

HttpResponse wrongMethod(const HttpRequest& request, const QString& route, const char* allowed)
{
    HttpResponse response = error(405, u"%1 is not allowed on %2"_s.arg(QString::fromLatin1(request.method), route));
    response.headers.add("Allow", allowed);
    return response;
}

QString textOf(const Fields& fields, const QString& name)
{
    const auto field = fields.find(name);
    return field == fields.end() ? QString() : scalarText(field->second);
}

bool isTenDigits(const QString& text)
{
    return text.size() == 10 && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

Json callbackJson(const std::optional<QString>& method, const std::optional<QString>& url)
{
    return Json{{"url", url.value_or(QString()).toStdString()}, {"method", method.value_or(QString()).toStdString()}};
}

Json numberJson(const Host::Number& number)
{
    const Json none = callbackJson({}, {});
    const Json& details = number.details;
    Json json{{"fonenumber", tenDigits(number.number).toStdString()},
              {"state", stringMember(details, "state").toStdString()},
              {"rate_center", stringMember(details, "rate_center").toStdString()},
              {"is_active", stringMember(details, "is_active", u"yes"_s).toStdString()},
              {"sms_options",
               {{"receive", receiveJson(details)},
                {"receive_notify", none},
                {"send_notify", none},
                {"sms_enabled", "no"},
                {"mms_enabled", "no"}}},
              {"voice_options",
               {{"receive_notify", callbackJson(number.receiveMethod, number.receiveUrl)},
                {"send_notify", callbackJson(number.sendMethod, number.sendUrl)}}},
              {"fax_options", {{"receive_notify", none}, {"send_notify", none}}}};
    if (const Json* service = member(details, "service"))
        json["service"] = *service;
    return json;
}

/// Documentation examples show whole URLs percent-encoded in JSON; those are decoded once.
QString plainUrl(const QString& url)
{
    const bool encoded =
        url.startsWith(u"http%3A"_s, Qt::CaseInsensitive) || url.startsWith(u"https%3A"_s, Qt::CaseInsensitive);
    return encoded ? QUrl::fromPercentEncoding(url.toUtf8()) : url;
}

bool isWebUrl(const QString& text)
{
    const QUrl url(text);
    return url.isValid() && (url.scheme() == u"http" || url.scheme() == u"https") && !url.host().isEmpty();
}

std::variant<Fields, HttpResponse> readFields(const HttpRequest& request)
{
    Fields fields;
    if (request.body.trimmed().isEmpty())
        return fields;
    const BodyKind kind = bodyKind(request);
    if (kind == BodyKind::Other)
        return error(415, u"The body must be application/json or application/x-www-form-urlencoded"_s);
    if (kind == BodyKind::Form) {
        for (const auto& [name, value] : parseForm(request.body))
            fields[name] = value.toStdString();
        return fields;
    }
    const Result<Json> json = parseJson(request.body);
    if (!json || !json->is_object())
        return error(400,
                     json ? u"The body must be a JSON object"_s : u"The body is not JSON: "_s + json.error().text());
    for (const auto& [name, value] : json->items())
        fields[toQString(name)] = value;
    return fields;
}

} // namespace hookswitch::fonestorm
