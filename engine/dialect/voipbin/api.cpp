// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/voipbin/api.h"

#include "dialect/token.h"
#include "dialect/voipbin/file.h"
#include "dialect/voipbin/ids.h"

#include <QRegularExpression>

#include <algorithm>

namespace hookswitch::voipbin {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 tokenSeconds = 7 * 86400;
constexpr qint64 million = 1'000'000;

int httpStatus(const QByteArray& status)
{
    static const QHash<QByteArray, int> table{
        {"INVALID_ARGUMENT", 400},    {"UNAUTHENTICATED", 401},    {"PAYMENT_REQUIRED", 402},
        {"PERMISSION_DENIED", 403},   {"NOT_FOUND", 404},          {"ALREADY_EXISTS", 409},
        {"FAILED_PRECONDITION", 409}, {"RESOURCE_EXHAUSTED", 429}, {"UNAVAILABLE", 503}};
    return table.value(status, 500);
}

QString cookie(const HttpRequest& request, const QString& name)
{
    for (const QByteArray& part : request.headers.value("Cookie").split(';')) {
        const QString text = QString::fromUtf8(part.trimmed());
        if (text.startsWith(name + u'='))
            return text.mid(name.size() + 1);
    }
    return {};
}

QString bearer(const HttpRequest& request)
{
    const QString text = QString::fromUtf8(request.headers.value("Authorization"));
    return text.startsWith("Bearer "_L1, Qt::CaseInsensitive) ? text.mid(7).trimmed() : QString();
}

HttpResponse plain(int status)
{
    HttpResponse response;
    response.status = status;
    return response;
}

} // namespace

Api::Api(ApiHost& host, Credentials credentials, CallRecords::Clock clock, Notify notify)
    : m_host(host)
    , m_credentials(std::move(credentials))
    , m_notify(std::move(notify))
    , m_records(std::move(clock), [this](const CallRecords::Event& event) { tell(event); })
    , m_groups(waysOfGroups())
{}

void Api::tell(const CallRecords::Event& event)
{
    const CallRecord* call = event.resource == "call"_L1 ? m_records.call(event.id) : nullptr;
    const ActiveflowRecord* run = call ? nullptr : m_records.run(event.id);
    if (!call && !run)
        return;
    const ActiveflowRecord* owner = call ? m_records.run(event.activeflowId) : nullptr;
    m_notify({event.type, call ? callJson(*call, customer(), era()) : activeflowJson(*run, customer(), era()),
              event.resource, event.id, event.activeflowId, owner ? owner->webhook : WebhookTarget()});
    if (event.type == "call_progressing"_L1)
        m_groups.answered(event.id);
    else if (event.type == "call_hangup"_L1)
        m_groups.over(event.id);
}

bool Api::owns(const std::vector<QString>& path)
{
    if (path.empty())
        return false;
    return path[0] == "v1.0"_L1 || path == std::vector{u"ping"_s} || path == std::vector{u"auth"_s, u"login"_s};
}

QString Api::customer() const
{
    return stringMember(m_host.settings(), "customer_id", actionId(u"the customer of this project"_s));
}

HttpResponse Api::answer(const HttpRequest& request)
{
    const std::vector<QString> path = request.segments();
    if (path == std::vector{u"ping"_s})
        return reply(Json{{"message", "pong"}});
    if (path == std::vector{u"auth"_s, u"login"_s})
        return login(request);
    if (const auto refused = refusal(request))
        return fail(*refused, request);
    return routed({request, {path.begin() + 1, path.end()}});
}

bool Api::mayListen(const HttpRequest& request) const
{
    return request.segments() == std::vector{u"v1.0"_s, u"ws"_s} && !refusal(request);
}

HttpResponse Api::fail(const Failure& failure, const HttpRequest& request) const
{
    static const QRegularExpression fits(u"^[A-Za-z0-9_-]{1,64}$"_s);
    QString id = QString::fromUtf8(request.headers.value("X-Request-Id"));
    if (!fits.match(id).hasMatch())
        id = u"req_"_s + m_host.newUuid().remove(u'-').left(26).toUpper();
    HttpResponse response = reply(Json{{"error",
                                        {{"status", failure.status},
                                         {"reason", failure.reason},
                                         {"message", failure.message.toStdString()},
                                         {"request_id", id.toStdString()}}}});
    response.status = httpStatus(failure.status);
    response.headers.set("X-Request-Id", id.toUtf8());
    return response;
}

HttpResponse Api::reply(const Json& body) const
{
    HttpResponse response;
    response.headers.add("Content-Type", "application/json; charset=utf-8");
    response.body = writeJson(body);
    return response;
}

HttpResponse Api::login(const HttpRequest& request)
{
    if (request.method != "POST")
        return plain(404);
    const Result<Json> body = parseJson(request.body);
    const QString user = body ? stringMember(*body, "username") : QString();
    const QString password = body ? stringMember(*body, "password") : QString();
    const bool isUser = sameSecret(user.toUtf8(), m_credentials.voipbinUser.toUtf8());
    if (!sameSecret(password.toUtf8(), m_credentials.voipbinPassword.toUtf8()) || !isUser)
        return plain(400);
    const QByteArray token = signToken(Json{{"customer_id", customer().toStdString()},
                                            {"username", user.toStdString()},
                                            {"exp", m_host.now() / million + tokenSeconds}},
                                       m_credentials.signingKey);
    HttpResponse response = reply(Json{{"username", user.toStdString()}, {"token", token.toStdString()}});
    response.headers.add("Set-Cookie", "token=" + token + "; Path=/; Max-Age=" + QByteArray::number(tokenSeconds) +
                                           "; HttpOnly; SameSite=Strict");
    return response;
}

std::optional<Api::Failure> Api::refusal(const HttpRequest& request) const
{
    const QString tokens[]{cookie(request, u"token"_s), request.queryValue(u"token"), bearer(request)};
    const QString keys[]{cookie(request, u"accesskey"_s), request.queryValue(u"accesskey")};
    const auto isThere = [](const QString& text) { return !text.isEmpty(); };
    const auto token = std::find_if(std::begin(tokens), std::end(tokens), isThere);
    const auto key = std::find_if(std::begin(keys), std::end(keys), isThere);
    bool isGood = false;
    if (token != std::end(tokens))
        isGood =
            sameSecret(token->toUtf8(), m_credentials.voipbinToken.toUtf8()) ||
            readToken(token->toUtf8(), m_credentials.signingKey, m_host.now() / million).state == TokenState::Good;
    else if (key != std::end(keys))
        isGood = sameSecret(key->toUtf8(), m_credentials.voipbinAccessKey.toUtf8());
    else
        return Failure{"UNAUTHENTICATED", "AUTHENTICATION_REQUIRED", u"Present a token or an access key."_s};
    if (isGood)
        return {};
    return Failure{"UNAUTHENTICATED", "INVALID_CREDENTIALS", u"The token or access key is wrong or has expired."_s};
}

HttpResponse Api::routed(const Asked& asked)
{
    const QString what = asked.path.empty() ? QString() : asked.path.front();
    if (what == "calls"_L1)
        return calls(asked);
    if (what == "groupcalls"_L1)
        return groupcalls(asked);
    if (what == "flows"_L1)
        return flows(asked);
    if (what == "activeflows"_L1)
        return activeflows(asked);
    if (what == "numbers"_L1)
        return numbers(asked);
    if (what == "customer"_L1 && asked.path.size() == 1)
        return customerRecord(asked);
    if (what == "ws"_L1 && asked.path.size() == 1)
        return fail({"INVALID_ARGUMENT", "INVALID_REQUEST_PARAMETER",
                     u"This is the event stream: ask for it with a WebSocket."_s},
                    asked.request);
    return unknown(asked);
}

HttpResponse Api::unknown(const Asked& asked) const
{
    return fail({"NOT_FOUND", "ROUTE_NOT_FOUND",
                 u"There is no %1 %2."_s.arg(QString::fromLatin1(asked.request.method),
                                             QString::fromUtf8(asked.request.target).section(u'?', 0, 0))},
                asked.request);
}

Api::Or<Json> Api::body(const HttpRequest& request) const
{
    const Result<Json> json = parseJson(request.body);
    if (!json)
        return Failure{"INVALID_ARGUMENT", "INVALID_JSON_BODY", u"The body is no JSON: "_s + json.error().text()};
    if (!json->is_object())
        return Failure{"INVALID_ARGUMENT", "INVALID_JSON_BODY", u"The body must be a JSON object."_s};
    return *json;
}

/// Newest first, those made before the token's moment, and the moment of the last one as the next token.
HttpResponse Api::list(const Asked& asked, std::vector<std::pair<qint64, Json>> rows, int most) const
{
    const QString size = asked.request.queryValue(u"page_size");
    bool isNumber = true;
    qint64 wanted = size.isEmpty() ? most : size.toLongLong(&isNumber);
    if (!isNumber)
        return fail({"INVALID_ARGUMENT", "INVALID_REQUEST_PARAMETER", u"page_size must be a whole number."_s},
                    asked.request);
    if (wanted <= 0 || wanted > 100)
        wanted = most;
    const QString token = asked.request.queryValue(u"page_token");
    const qint64 before = momentOfToken(token).value_or(std::numeric_limits<qint64>::max());
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    Json result = Json::array();
    QString next;
    for (auto& [created, row] : rows) {
        if (created >= before || qint64(result.size()) >= wanted)
            continue;
        result.push_back(std::move(row));
        next = pagingToken(created, era());
    }
    return reply(Json{{"result", std::move(result)}, {"next_page_token", next.toStdString()}});
}

} // namespace hookswitch::voipbin
