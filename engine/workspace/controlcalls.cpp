// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/controlapi.h"

#include "server/httpserver.h"
#include "store/trafficstore.h"

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

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

std::optional<quint32> idOf(const QString& text)
{
    bool ok = false;
    const uint id = text.toUInt(&ok);
    return ok && id > 0 ? std::optional<quint32>(id) : std::nullopt;
}

HttpResponse accepted()
{
    return controlReply(202, Json{{"status", "accepted"}});
}

HttpResponse noCall(const QString& id)
{
    return plainAnswer(404, u"there is no call %1 in this run"_s.arg(id));
}

} // namespace

HttpResponse ControlApi::calls(const HttpRequest& request, const Arguments&)
{
    const QString state = request.queryValue(u"state");
    Json list = Json::array();
    for (const auto& [id, call] : m_bench.calls.board().calls()) {
        Json json = callJson(call);
        if (state.isEmpty() || stringMember(json, "state") == state)
            list.push_back(std::move(json));
    }
    return controlReply(200, Json{{"calls", std::move(list)}});
}

HttpResponse ControlApi::placed(const HttpRequest& request, const Arguments&)
{
    const Result<Json> body = controlBody(request);
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
    HttpResponse response = controlReply(201, Json{{"id", id->value}, {"uid", m_bench.uid(*id).toStdString()}});
    response.headers.add("Location", "/hookswitch/v1/calls/" + QByteArray::number(id->value));
    return response;
}

HttpResponse ControlApi::call(const HttpRequest&, const Arguments& arguments)
{
    const std::optional<quint32> id = idOf(arguments[0]);
    const CallState* state = id ? m_bench.calls.board().call(CallId(*id)) : nullptr;
    return state ? controlReply(200, callJson(*state)) : noCall(arguments[0]);
}

HttpResponse ControlApi::trace(const HttpRequest&, const Arguments& arguments)
{
    const std::optional<quint32> id = idOf(arguments[0]);
    if (!id)
        return noCall(arguments[0]);
    HttpResponse response;
    response.headers.add("Content-Type", "application/x-ndjson");
    response.body = m_bench.calls.trace(CallId(*id));
    if (!response.body.isNull())
        return response;
    const std::optional<StoredCall> stored = m_bench.store.call(m_bench.calls.run(), *id);
    if (!stored)
        return noCall(arguments[0]);
    response.body = stored->trace;
    return response;
}

Result<ControlApi::Phone> ControlApi::phone(const Arguments& arguments) const
{
    const std::optional<quint32> call = idOf(arguments[0]);
    const std::optional<quint32> leg = idOf(arguments[1]);
    const CallState* state = call ? m_bench.calls.board().call(CallId(*call)) : nullptr;
    if (!state)
        return Error{u"there is no call %1 in this run"_s.arg(arguments[0]), {}};
    if (!leg || !state->legs.contains(LegId(*leg)))
        return Error{u"call %1 has no leg %2"_s.arg(arguments[0], arguments[1]), {}};
    return Phone{CallId(*call), LegId(*leg)};
}

HttpResponse ControlApi::onPhone(const HttpRequest& request, const Arguments& arguments, const Act& act) const
{
    const Result<Phone> at = phone(arguments);
    if (!at)
        return plainAnswer(404, at.error().text());
    const Result<Json> body = controlBody(request);
    return body ? act(*at, *body) : plainAnswer(400, body.error().text());
}

HttpResponse ControlApi::press(const HttpRequest& request, const Arguments& arguments)
{
    return onPhone(request, arguments, [this](const Phone& at, const Json& body) {
        const QString digits = stringMember(body, "digits");
        if (digits.isEmpty())
            return plainAnswer(400, u"\"digits\" is missing: the keys to press"_s);
        m_bench.runner.press(at.call, at.leg, digits);
        return accepted();
    });
}

HttpResponse ControlApi::pickUp(const HttpRequest& request, const Arguments& arguments)
{
    return onPhone(request, arguments, [this](const Phone& at, const Json&) {
        m_bench.runner.answer(at.call, at.leg);
        return accepted();
    });
}

HttpResponse ControlApi::reject(const HttpRequest& request, const Arguments& arguments)
{
    return onPhone(request, arguments, [this](const Phone& at, const Json& body) {
        const double code = numberMember(body, "code", 603);
        if (!(code >= 400 && code <= 699))
            return plainAnswer(400, u"\"code\" must be a SIP status from 400 to 699"_s);
        m_bench.runner.reject(at.call, at.leg, static_cast<int>(code));
        return accepted();
    });
}

HttpResponse ControlApi::hangup(const HttpRequest& request, const Arguments& arguments)
{
    return onPhone(request, arguments, [this](const Phone& at, const Json&) {
        m_bench.runner.hangup(at.call, at.leg);
        return accepted();
    });
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
