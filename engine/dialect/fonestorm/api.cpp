// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/fonestorm/api.h"

#include "dialect/fonestorm/apivalues.h"
#include "dialect/fonestorm/events.h"
#include "dialect/token.h"

#include <cmath>

namespace hookswitch::fonestorm {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The seconds a token shall live, or none when the field holds something else.
std::optional<int> lifetime(const Fields& fields)
{
    const auto field = fields.find(u"expires"_s);
    if (field == fields.end())
        return 3600;
    bool isNumber = field->second.is_string();
    const double seconds =
        isNumber ? stringOf(field->second).toDouble(&isNumber) : numberOf(field->second).value_or(0);
    if (seconds < 1 || seconds > 86400 || seconds != std::floor(seconds))
        return {};
    return static_cast<int>(seconds);
}

} // namespace

QString accountCode(const Json& settings)
{
    const Json* own = member(settings, "fonestorm");
    return own ? stringMember(*own, "account", u"2005550100"_s) : u"2005550100"_s;
}

Api::Api(Host& host, Credentials credentials)
    : m_host(host)
    , m_credentials(std::move(credentials))
{}

HttpResponse Api::answer(const HttpRequest& request)
{
    std::vector<QString> path = request.segments();
    if (!path.empty())
        path.erase(path.begin()); // v2
    if (path == std::vector{u"auth"_s})
        return request.method == "POST" ? posted(request, &Api::auth) : wrongMethod(request, u"/auth"_s, "POST");
    const ReadToken token = readToken(request.headers.value("token"), m_credentials.signingKey, m_host.now());
    if (!request.headers.has("token"))
        return error(401, u"No token in the request"_s);
    if (token.state == TokenState::Expired)
        return error(401, u"Token has expired"_s);
    if (token.state == TokenState::Bad || !token.claims.contains("portal"))
        return error(401, u"Token is not valid"_s);
    if (isTooFast())
        return error(429, u"More than %1 requests in one second"_s.arg(m_inSecond - 1));
    return authorised(request, path);
}

HttpResponse Api::authorised(const HttpRequest& request, const std::vector<QString>& path)
{
    static const std::map<std::vector<QString>, Route> posts{
        {{u"calls"_s}, &Api::placeCall},
        {{u"calls"_s, u"send_notify"_s}, &Api::sendNotify},
        {{u"calls"_s, u"receive_notify"_s}, &Api::receiveNotify}};
    if (const auto route = posts.find(path); route != posts.end()) {
        const QString name = path.size() == 1 ? u"/calls"_s : u"/calls/"_s + path[1];
        return request.method == "POST" ? posted(request, route->second) : wrongMethod(request, name, "POST");
    }
    if (path.empty() || path[0] != u"fonenumbers" || path.size() > 3 || (path.size() == 3 && path[2] != u"service"))
        return error(404, u"No such route"_s);
    return numbers(request, path);
}

HttpResponse Api::posted(const HttpRequest& request, Route route)
{
    const auto fields = readFields(request);
    if (const auto* refusal = std::get_if<HttpResponse>(&fields))
        return *refusal;
    return (this->*route)(std::get<Fields>(fields));
}

bool Api::isTooFast()
{
    const Json* own = member(m_host.settings(), "fonestorm");
    const double limit = own ? numberMember(*own, "requestsPerSecond", 10) : 10;
    if (limit <= 0)
        return false;
    if (m_host.now() != m_second) {
        m_second = m_host.now();
        m_inSecond = 0;
    }
    m_inSecond = std::min(m_inSecond + 1, static_cast<int>(std::min(limit, 1e6)) + 1);
    return m_inSecond > limit;
}

HttpResponse Api::auth(const Fields& fields)
{
    for (const QString& name : {u"username"_s, u"password"_s}) {
        if (textOf(fields, name).isEmpty())
            return error(400, name + u" is required"_s);
    }
    const std::optional<int> seconds = lifetime(fields);
    if (!seconds)
        return error(400, u"expires must be a whole number of seconds between 1 and 86400"_s);
    const bool known = sameSecret(textOf(fields, u"username"_s).toUtf8(), m_credentials.fonestormUser.toUtf8());
    if (!sameSecret(textOf(fields, u"password"_s).toUtf8(), m_credentials.fonestormPassword.toUtf8()) || !known)
        return error(401, u"Username or password is wrong"_s);
    const qint64 now = m_host.now();
    const Json claims{{"account", {{"id", accountCode(m_host.settings()).toStdString()}}},
                      {"portal", {{"token", m_host.newId().toStdString()}}},
                      {"iat", now},
                      {"exp", now + *seconds}};
    return reply(201, Json{{"auth", {{"token", signToken(claims, m_credentials.signingKey).toStdString()}}}});
}

HttpResponse Api::placeCall(const Fields& fields)
{
    for (const QString& name : {u"fonenumber"_s, u"to"_s}) {
        if (textOf(fields, name).isEmpty())
            return error(400, name + u" is required"_s);
        if (!isTenDigits(tenDigits(textOf(fields, name))))
            return error(400, name + u" must have 10 digits"_s);
    }
    const std::optional<Host::Number> from = ownNumber(textOf(fields, u"fonenumber"_s));
    if (!from)
        return error(404, u"No such FoneNumber on this account"_s);
    if (stringMember(from->details, "is_active", u"yes"_s) == u"cancel")
        return error(409, u"fonenumber is cancelled"_s);
    Host::OutboundCall call;
    call.platform = u"fonestorm"_s;
    call.from = from->number;
    call.to = tenDigits(textOf(fields, u"to"_s));
    call.speech = textOf(fields, u"tts"_s);
    const Result<QString> id = m_host.placeCall(call);
    if (!id)
        return error(503, id.error().sentence);
    return reply(201, Json{{"call", {{"id", id->toStdString()}}}});
}

HttpResponse Api::sendNotify(const Fields& fields)
{
    return notify(fields, true);
}

HttpResponse Api::receiveNotify(const Fields& fields)
{
    return notify(fields, false);
}

HttpResponse Api::notify(const Fields& fields, bool sending)
{
    Host::CallbackChange change;
    change.sending = sending;
    change.method = textOf(fields, u"method"_s);
    change.url = plainUrl(textOf(fields, u"url"_s));
    change.user = textOf(fields, u"url_username"_s);
    change.password = textOf(fields, u"url_password"_s);
    const bool clears = textOf(fields, u"type"_s) == u"None" || (fields.contains(u"url"_s) && change.url.isEmpty());
    if (textOf(fields, u"fonenumber"_s).isEmpty())
        return error(400, u"fonenumber is required"_s);
    if (!isTenDigits(tenDigits(textOf(fields, u"fonenumber"_s))))
        return error(400, u"fonenumber must have 10 digits"_s);
    if (!clears && change.method != u"GET" && change.method != u"POST" && change.method != u"JSON")
        return error(400,
                     change.method.isEmpty() ? u"method is required"_s : u"method must be one of GET, POST, JSON"_s);
    if (!clears && !isWebUrl(change.url))
        return error(400,
                     change.url.isEmpty() ? u"url is required"_s : u"url must be a complete http or https address"_s);
    const std::optional<Host::Number> number = ownNumber(textOf(fields, u"fonenumber"_s));
    if (!number)
        return error(404, u"No such FoneNumber on this account"_s);
    change.number = number->number;
    if (clears)
        change = {change.number, sending, {}, {}, {}, {}};
    if (const Result<void> done = m_host.setCallback(change); !done)
        return error(500, done.error().sentence);
    const Json now = numberJson(ownNumber(change.number).value_or(*number));
    const Json callback = callbackJson(change.method, change.url);
    const Json* own = member(m_host.settings(), "fonestorm");
    const QString form = own ? stringMember(*own, "notifyReply") : QString();
    if (form == u"fonenumber")
        return reply(200, Json{{"fonenumber", now}});
    if (form == u"callback")
        return reply(200, Json{{"callback", callback}});
    return reply(200, Json{{"fonenumber", now}, {"callback", callback}});
}

HttpResponse Api::list(const HttpRequest& request) const
{
    const QString filter = request.queryValue(u"filter");
    if (!filter.isEmpty() && filter != u"all" && filter != u"fonenumbers")
        return error(400, u"filter must be fonenumbers or all"_s);
    Json numbers = Json::array();
    for (const Host::Number& number : m_host.numbers()) {
        if (!isTenDigits(tenDigits(number.number)))
            continue;
        if (filter == u"all")
            numbers.push_back(numberJson(number));
        else
            numbers.push_back(tenDigits(number.number).toStdString());
    }
    return reply(200, Json{{"fonenumbers", std::move(numbers)}});
}

std::optional<Host::Number> Api::ownNumber(const QString& text) const
{
    const QString wanted = tenDigits(text);
    for (const Host::Number& number : m_host.numbers()) {
        if (isTenDigits(wanted) && tenDigits(number.number) == wanted)
            return number;
    }
    return {};
}

} // namespace hookswitch::fonestorm
