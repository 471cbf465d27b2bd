// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/fonestorm/api.h"
#include "dialect/fonestorm/apivalues.h"
#include "dialect/fonestorm/events.h"

namespace hookswitch::fonestorm {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int firstLine = 5'550'100; ///< of the numbers handed out in an area: 555-0100 on

} // namespace

HttpResponse Api::numbers(const HttpRequest& request, const std::vector<QString>& path)
{
    const bool reads = request.method == "GET" || request.method == "HEAD";
    if (path.size() == 1) {
        if (request.method == "POST")
            return posted(request, &Api::order);
        return reads ? list(request) : wrongMethod(request, u"/fonenumbers"_s, "GET, POST");
    }
    const bool isService = path.size() == 3;
    const bool fits =
        isService ? request.method == "POST" : reads || request.method == "PUT" || request.method == "DELETE";
    if (!fits)
        return wrongMethod(request, u"/fonenumbers/"_s + path[1], isService ? "POST" : "GET, PUT, DELETE");
    const std::optional<Host::Number> number = ownNumber(path[1]);
    if (!number)
        return error(404, u"No such FoneNumber on this account"_s);
    if (request.method == "DELETE")
        return cancelled(*number);
    if (reads)
        return reply(200, Json{{"fonenumber", numberJson(*number)}});
    const auto fields = readFields(request);
    if (const auto* refusal = std::get_if<HttpResponse>(&fields))
        return *refusal;
    return isService ? setService(*number, std::get<Fields>(fields)) : update(*number, std::get<Fields>(fields));
}

HttpResponse Api::order(const Fields& fields)
{
    const QString area = textOf(fields, u"area_code"_s);
    const bool isArea =
        area.size() == 3 && std::all_of(area.begin(), area.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!isArea)
        return error(400, area.isEmpty() ? u"area_code is required"_s : u"area_code must have 3 digits"_s);
    for (int line = firstLine; line < 10'000'000; ++line) {
        const QString number = area + QString::number(line);
        if (ownNumber(number))
            continue;
        if (const Result<void> added = m_host.putNumberDetails(number, u"fonestorm"_s, Json{{"is_active", "yes"}});
            !added)
            return error(500, added.error().sentence);
        return reply(201, Json{{"fonenumber", numberJson(ownNumber(number).value_or(Host::Number()))}});
    }
    return error(409, u"area_code has no free FoneNumber"_s);
}

/// Where messages to the number go. Messages are not simulated: the setting is kept and shown, its password is not.
HttpResponse Api::update(const Host::Number& number, const Fields& fields)
{
    static const std::map<QString, const char*> places{{u"None"_s, nullptr},
                                                       {u"Device"_s, "device"},
                                                       {u"Email"_s, "email"},
                                                       {u"URL"_s, "url"},
                                                       {u"Forward"_s, "forward"}};
    const QString type = textOf(fields, u"type"_s);
    const QString value = type == u"URL" ? plainUrl(textOf(fields, u"value"_s)) : textOf(fields, u"value"_s);
    const QString method = textOf(fields, u"url_method"_s);
    const auto place = places.find(type);
    if (place == places.end())
        return error(400, type.isEmpty() ? u"type is required"_s
                                         : u"type must be one of None, Device, Email, URL, Forward"_s);
    if (place->second && value.isEmpty())
        return error(400, u"value is required"_s);
    if (type == u"URL" && !isWebUrl(value))
        return error(400, u"value must be a complete http or https address"_s);
    if (type == u"URL" && method != u"GET" && method != u"POST" && method != u"JSON")
        return error(400,
                     method.isEmpty() ? u"url_method is required"_s : u"url_method must be one of GET, POST, JSON"_s);
    Json receive{{"type", type.toStdString()}};
    if (place->second)
        receive[place->second] = value.toStdString();
    if (type == u"URL")
        receive["url_method"] = method.toStdString();
    Json details = number.details;
    setMember(details, "receive", std::move(receive));
    return changed(number, details);
}

HttpResponse Api::setService(const Host::Number& number, const Fields& fields)
{
    const QString type = textOf(fields, u"service_type"_s);
    const QString id = textOf(fields, u"service_id"_s);
    if (type != u"Busy" && type != u"Reject" && type != u"Hangup" && type != u"Conference")
        return error(400, type.isEmpty() ? u"service_type is required"_s
                                         : u"service_type must be one of Conference, Hangup, Busy, Reject"_s);
    if (type == u"Conference" && id.isEmpty())
        return error(400, u"service_id is required"_s);
    Json details = number.details;
    setMember(details, "service", Json{{"type", type.toStdString()}, {"id", id.toStdString()}});
    return changed(number, details);
}

HttpResponse Api::cancelled(const Host::Number& number)
{
    Json details = number.details;
    setMember(details, "is_active", "cancel");
    return changed(number, details);
}

HttpResponse Api::changed(const Host::Number& number, const Json& details)
{
    if (const Result<void> done = m_host.putNumberDetails(number.number, u"fonestorm"_s, details); !done)
        return error(500, done.error().sentence);
    return reply(200, Json{{"fonenumber", numberJson(ownNumber(number.number).value_or(number))}});
}

} // namespace hookswitch::fonestorm
