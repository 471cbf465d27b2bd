// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/fonestorm/api.h"

#include "dialect/fonestorm/events.h"
#include "dialect/token.h"

#include <QUrl>

#include <cmath>

namespace hookswitch::fonestorm {

using namespace Qt::Literals::StringLiterals;

namespace {

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

QString textOf(const std::map<QString, Json>& fields, const QString& name)
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

/// Unset values are empty texts, never null or absent (facts of the 2.2.0 pages).
Json numberJson(const Host::Number& number)
{
    const Json none = callbackJson({}, {});
    return Json{{"fonenumber", tenDigits(number.number).toStdString()},
                {"state", ""},
                {"rate_center", ""},
                {"is_active", "yes"},
                {"sms_options",
                 {{"receive",
                   {{"type", ""}, {"email", ""}, {"device", ""}, {"forward", ""}, {"url", ""}, {"url_method", ""}}},
                  {"receive_notify", none},
                  {"send_notify", none},
                  {"sms_enabled", "no"},
                  {"mms_enabled", "no"}}},
                {"voice_options",
                 {{"receive_notify", callbackJson(number.receiveMethod, number.receiveUrl)},
                  {"send_notify", callbackJson(number.sendMethod, number.sendUrl)}}},
                {"fax_options", {{"receive_notify", none}, {"send_notify", none}}}};
}

/// The seconds a token shall live, or none when the field holds something else.
std::optional<int> lifetime(const std::map<QString, Json>& fields)
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

/// The fields of a body of either kind, or the answer that refuses it.
std::variant<std::map<QString, Json>, HttpResponse> readFields(const HttpRequest& request)
{
    std::map<QString, Json> fields;
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
    if (path.empty() || path[0] != u"fonenumbers" || path.size() > 2)
        return error(404, u"No such route"_s);
    if (request.method != "GET" && request.method != "HEAD")
        return wrongMethod(request, u"/fonenumbers"_s, "GET");
    if (path.size() == 1)
        return list(request);
    const std::optional<Host::Number> number = ownNumber(path[1]);
    if (!number)
        return error(404, u"No such FoneNumber on this account"_s);
    return reply(200, Json{{"fonenumber", numberJson(*number)}});
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
    return reply(200, Json{{"fonenumber", now}, {"callback", callbackJson(change.method, change.url)}});
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
