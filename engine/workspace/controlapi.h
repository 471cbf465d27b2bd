// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/httpmessage.h"
#include "webhook/delivery.h"
#include "workspace/calllog.h"
#include "workspace/document.h"
#include "workspace/runner.h"

namespace hookswitch {

class Courier;
class TrafficStore;

/// What the control API works on.
struct ControlBench
{
    ProjectDocument& document;
    Runner& runner;
    Courier& courier;
    TrafficStore& store;
    const CallLog& calls;
    QString key; ///< the bearer key every request but /health and /openapi.json presents
    std::function<Result<CallId>(const CallOrder&)> placeCall;
    std::function<QString(CallId)> uid;
    /// Puts an exchange of elsewhere into the log and returns its number there.
    std::function<qint64(Exchange)> keepExchange;
};

/// Our own API below /hookswitch/v1, described by resources/schemas/openapi.json: calls, their traces and phones, far
/// ends, the clock, the project, receiver rules, deliveries, exchanges and call records. GET /events is a stream and
/// taken before (mayListen()); here it answers only what is wrong with the request.
class ControlApi
{
public:
    explicit ControlApi(ControlBench bench)
        : m_bench(std::move(bench))
    {}

    [[nodiscard]] HttpResponse answer(const HttpRequest& request);

    /// Whether the request is a GET of /events with the key: in Authorization, or, for browsers, as ?key=.
    [[nodiscard]] bool mayListen(const HttpRequest& request) const;

    /// Every method and path below /hookswitch/v1 ("GET", "/calls/{id}").
    [[nodiscard]] static std::vector<std::pair<QByteArray, QByteArray>> routes();

private:
    using Arguments = QStringList; ///< the values of a path's places, in order
    using Handler = HttpResponse (ControlApi::*)(const HttpRequest& request, const Arguments& arguments);
    struct Route
    {
        const char* method;
        const char* path;
        Handler handle;
    };
    [[nodiscard]] static const std::vector<Route>& table();
    [[nodiscard]] bool isAuthorised(const HttpRequest& request) const;
    [[nodiscard]] HttpResponse routed(const HttpRequest& request, const QStringList& path);

    HttpResponse health(const HttpRequest& request, const Arguments& arguments);
    HttpResponse openApi(const HttpRequest& request, const Arguments& arguments);
    HttpResponse events(const HttpRequest& request, const Arguments& arguments);
    HttpResponse calls(const HttpRequest& request, const Arguments& arguments);
    HttpResponse placed(const HttpRequest& request, const Arguments& arguments);
    HttpResponse call(const HttpRequest& request, const Arguments& arguments);
    HttpResponse trace(const HttpRequest& request, const Arguments& arguments);
    HttpResponse press(const HttpRequest& request, const Arguments& arguments);
    HttpResponse pickUp(const HttpRequest& request, const Arguments& arguments);
    HttpResponse reject(const HttpRequest& request, const Arguments& arguments);
    HttpResponse hangup(const HttpRequest& request, const Arguments& arguments);
    HttpResponse farEnds(const HttpRequest& request, const Arguments& arguments);
    HttpResponse putFarEnd(const HttpRequest& request, const Arguments& arguments);
    HttpResponse eraseFarEnd(const HttpRequest& request, const Arguments& arguments);
    HttpResponse clock(const HttpRequest& request, const Arguments& arguments);
    HttpResponse setClock(const HttpRequest& request, const Arguments& arguments);
    HttpResponse project(const HttpRequest& request, const Arguments& arguments);
    HttpResponse putProject(const HttpRequest& request, const Arguments& arguments);
    HttpResponse hooks(const HttpRequest& request, const Arguments& arguments);
    HttpResponse putHook(const HttpRequest& request, const Arguments& arguments);
    HttpResponse deliveries(const HttpRequest& request, const Arguments& arguments);
    HttpResponse delivery(const HttpRequest& request, const Arguments& arguments);
    HttpResponse resend(const HttpRequest& request, const Arguments& arguments);
    HttpResponse exchanges(const HttpRequest& request, const Arguments& arguments);
    HttpResponse har(const HttpRequest& request, const Arguments& arguments);
    HttpResponse records(const HttpRequest& request, const Arguments& arguments);

    // controltraffic.cpp
    HttpResponse exchange(const HttpRequest& request, const Arguments& arguments);
    HttpResponse exchangeCopy(const HttpRequest& request, const Arguments& arguments);
    HttpResponse exchangeVerdict(const HttpRequest& request, const Arguments& arguments);
    HttpResponse exchangeDifferences(const HttpRequest& request, const Arguments& arguments);
    HttpResponse hookFromExchange(const HttpRequest& request, const Arguments& arguments);
    HttpResponse deliveryCopy(const HttpRequest& request, const Arguments& arguments);
    HttpResponse deliveryVerdict(const HttpRequest& request, const Arguments& arguments);
    HttpResponse hookFromDelivery(const HttpRequest& request, const Arguments& arguments);
    HttpResponse importHar(const HttpRequest& request, const Arguments& arguments);
    [[nodiscard]] HttpResponse onExchange(const QString& id,
                                          const std::function<HttpResponse(const Exchange&)>& act) const;
    [[nodiscard]] HttpResponse onDelivery(const QString& id,
                                          const std::function<HttpResponse(const Delivery&)>& act) const;
    [[nodiscard]] HttpResponse ruled(const QString& name, const Json& rule);

    struct Phone
    {
        CallId call;
        LegId leg;
    };
    using Act = std::function<HttpResponse(const Phone& phone, const Json& body)>;
    [[nodiscard]] Result<Phone> phone(const Arguments& arguments) const;
    /// The answer of act, unless there is no such phone or the body is no object.
    [[nodiscard]] HttpResponse onPhone(const HttpRequest& request, const Arguments& arguments, const Act& act) const;
    [[nodiscard]] Json callJson(const CallState& call) const;

    ControlBench m_bench;
};

/// A JSON answer.
[[nodiscard]] HttpResponse controlReply(int status, const Json& body);
/// The body as an object; an empty body is an empty object.
[[nodiscard]] Result<Json> controlBody(const HttpRequest& request);

} // namespace hookswitch
