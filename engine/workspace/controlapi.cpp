// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/controlapi.h"

#include "dialect/token.h"
#include "server/httpserver.h"
#include "webhook/courier.h"
#include "workspace/masking.h"

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

HttpResponse reply(int status, const Json& body)
{
    HttpResponse response;
    response.status = status;
    response.headers.add("Content-Type", "application/json");
    response.body = writeJson(body);
    return response;
}

HttpResponse wrongMethod(const char* allowed)
{
    HttpResponse response = plainAnswer(405, u"this address takes %1"_s.arg(QString::fromLatin1(allowed)));
    response.headers.set("Allow", allowed);
    return response;
}

const char* phaseName(LegState::Phase phase)
{
    switch (phase) {
    case LegState::Phase::Idle:
        return "idle";
    case LegState::Phase::Ringing:
        return "ringing";
    case LegState::Phase::Talking:
        return "talking";
    case LegState::Phase::Ended:
        return "ended";
    }
    return "";
}

Json legJson(const LegState& leg)
{
    return Json{{"id", leg.id.value},
                {"parent", leg.parent.value},
                {"role", leg.role.toStdString()},
                {"party", leg.party.toStdString()},
                {"name", leg.name.toStdString()},
                {"phase", phaseName(leg.phase)},
                {"cause", leg.cause.toStdString()}};
}

/// The body as an object; an empty body is an empty object.
Result<Json> bodyOf(const HttpRequest& request)
{
    if (request.body.trimmed().isEmpty())
        return Json::object();
    Result<Json> body = parseJson(request.body);
    if (body && !body->is_object())
        return Error{u"the body must be a JSON object"_s, {}};
    return body;
}

Json attemptJson(const Attempt& attempt)
{
    Json json{
        {"number", attempt.number}, {"at", attempt.at.toString(Qt::ISODateWithMs).toStdString()}, {"ok", attempt.ok}};
    if (attempt.response)
        json["status"] = attempt.response->status;
    if (!attempt.error.isEmpty())
        json["error"] = attempt.error.toStdString();
    if (attempt.total >= 0)
        json["seconds"] = attempt.total;
    return json;
}

Json deliveryJson(const Delivery& delivery)
{
    Json attempts = Json::array();
    for (const Attempt& attempt : delivery.attempts)
        attempts.push_back(attemptJson(attempt));
    return Json{{"id", delivery.id.value},
                {"key", delivery.key.toStdString()},
                {"event", delivery.event.toStdString()},
                {"platform", delivery.platform.toStdString()},
                {"number", delivery.number.toStdString()},
                {"call", delivery.call},
                {"method", delivery.request.method.toStdString()},
                {"url", delivery.request.target.toStdString()},
                {"body", QString::fromUtf8(delivery.request.body).toStdString()},
                {"state", deliveryStateName(delivery.state).toStdString()},
                {"attempts", std::move(attempts)}};
}

std::optional<quint32> idOf(const QString& text)
{
    bool ok = false;
    const uint id = text.toUInt(&ok);
    return ok && id > 0 ? std::optional<quint32>(id) : std::nullopt;
}

} // namespace

HttpResponse ControlApi::answer(const HttpRequest& request)
{
    std::vector<QString> path = request.segments();
    path.erase(path.begin(), path.begin() + std::min<std::ptrdiff_t>(2, std::ssize(path)));
    const bool isRead = request.method == "GET" || request.method == "HEAD";
    if (path == std::vector{u"health"_s})
        return isRead ? reply(200, Json{{"status", "ok"}, {"version", HOOKSWITCH_VERSION}}) : wrongMethod("GET");
    const QByteArray given = request.headers.value("Authorization");
    if (!given.toLower().startsWith("bearer ") || !sameSecret(given.sliced(7).trimmed(), m_bench.key.toUtf8())) {
        HttpResponse refused = plainAnswer(401, u"present the control key as \"Authorization: Bearer KEY\""_s);
        refused.headers.set("WWW-Authenticate", "Bearer");
        return refused;
    }
    if (path == std::vector{u"deliveries"_s})
        return isRead ? deliveries() : wrongMethod("GET");
    if (path.empty() || path[0] != u"calls")
        return plainAnswer(404, u"there is no such address below /hookswitch/v1"_s);
    return path.size() == 1 ? calls(request) : call(request, path);
}

HttpResponse ControlApi::calls(const HttpRequest& request)
{
    if (request.method == "POST")
        return placed(request);
    if (request.method != "GET" && request.method != "HEAD")
        return wrongMethod("GET, POST");
    Json list = Json::array();
    for (const auto& [id, state] : m_bench.board.calls())
        list.push_back(callJson(state));
    return reply(200, Json{{"calls", std::move(list)}});
}

HttpResponse ControlApi::placed(const HttpRequest& request)
{
    const Result<Json> body = bodyOf(request);
    if (!body)
        return plainAnswer(400, body.error().text());
    CallOrder order;
    order.from = stringMember(*body, "from", u"+15555550100"_s);
    order.to = stringMember(*body, "to");
    order.fromUser = stringMember(*body, "from_user");
    order.interactive = boolMember(*body, "interactive", false);
    order.press = stringMember(*body, "press");
    order.outbound = boolMember(*body, "outbound", false);
    order.speech = stringMember(*body, "speech");
    if (const Json* scenario = member(*body, "scenario"))
        order.scenario = *scenario;
    if (order.to.isEmpty())
        return plainAnswer(400, u"\"to\" is missing: the number to call"_s);
    const Result<CallId> id = m_bench.placeCall(order);
    if (!id)
        return plainAnswer(400, id.error().text());
    return reply(201, Json{{"id", id->value}, {"uid", m_bench.uid(*id).toStdString()}});
}

HttpResponse ControlApi::call(const HttpRequest& request, const std::vector<QString>& path)
{
    const std::optional<quint32> id = idOf(path[1]);
    const CallState* state = id ? m_bench.board.call(CallId(*id)) : nullptr;
    if (!state)
        return plainAnswer(404, u"there is no call %1"_s.arg(path[1]));
    if (path.size() == 5 && path[2] == u"legs")
        return request.method == "POST" ? phone(request, state->id, path) : wrongMethod("POST");
    const bool isTrace = path.size() == 3 && path[2] == u"trace";
    if (path.size() != 2 && !isTrace)
        return plainAnswer(404, u"there is no such address below /hookswitch/v1/calls"_s);
    if (request.method != "GET" && request.method != "HEAD")
        return wrongMethod("GET");
    return isTrace ? trace(state->id) : reply(200, callJson(*state));
}

HttpResponse ControlApi::trace(CallId call) const
{
    HttpResponse response;
    response.headers.add("Content-Type", "application/x-ndjson");
    for (const TraceRow& row : m_bench.rows) {
        if (row.call == call)
            response.body += traceLine(row) + '\n';
    }
    return response;
}

HttpResponse ControlApi::phone(const HttpRequest& request, CallId call, const std::vector<QString>& path)
{
    const std::optional<quint32> number = idOf(path[3]);
    const CallState* state = m_bench.board.call(call);
    if (!number || !state || !state->legs.contains(LegId(*number)))
        return plainAnswer(404, u"call %1 has no leg %2"_s.arg(call.value).arg(path[3]));
    const Result<Json> body = bodyOf(request);
    if (!body)
        return plainAnswer(400, body.error().text());
    const LegId leg(*number);
    const QString& action = path[4];
    if (action == u"press") {
        const QString digits = stringMember(*body, "digits");
        if (digits.isEmpty())
            return plainAnswer(400, u"\"digits\" is missing: the keys to press"_s);
        m_bench.runner.press(call, leg, digits);
    } else if (action == u"answer") {
        m_bench.runner.answer(call, leg);
    } else if (action == u"reject") {
        m_bench.runner.reject(call, leg, static_cast<int>(numberMember(*body, "code", 603)));
    } else if (action == u"hangup") {
        m_bench.runner.hangup(call, leg);
    } else {
        return plainAnswer(404, u"a phone can press, answer, reject and hangup, not \"%1\""_s.arg(action));
    }
    return reply(202, Json{{"status", "accepted"}});
}

HttpResponse ControlApi::deliveries() const
{
    Json list = Json::array();
    for (const auto& [id, delivery] : m_bench.courier.deliveries())
        list.push_back(deliveryJson(masked(delivery)));
    return reply(200, Json{{"deliveries", std::move(list)}});
}

Json ControlApi::callJson(const CallState& call) const
{
    Json legs = Json::array();
    bool isTalking = false;
    for (const auto& [id, leg] : call.legs) {
        legs.push_back(legJson(leg));
        isTalking = isTalking || leg.phase == LegState::Phase::Talking;
    }
    Json variables = Json::object();
    for (const auto& [name, value] : call.variables)
        variables[name.toStdString()] = value.toStdString();
    Json json{{"id", call.id.value},
              {"uid", m_bench.uid(call.id).toStdString()},
              {"from", call.from.toStdString()},
              {"to", call.to.toStdString()},
              {"number", call.number.toStdString()},
              {"direction", call.outbound ? "outbound" : "inbound"},
              {"state", call.end    ? "ended"
                        : isTalking ? "talking"
                                    : "ringing"},
              {"flow", call.flow.toStdString()},
              {"node", call.node.toStdString()},
              {"module", call.module.toStdString()},
              {"outcome", call.outcome.toStdString()},
              {"cause", call.cause.toStdString()},
              {"start", call.start.seconds()}};
    json["answered"] = call.answered ? Json(call.answered->seconds()) : Json(nullptr);
    json["end"] = call.end ? Json(call.end->seconds()) : Json(nullptr);
    json["digits"] = call.digits.toStdString();
    json["legs"] = std::move(legs);
    json["variables"] = std::move(variables);
    return json;
}

} // namespace hookswitch
