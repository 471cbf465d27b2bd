// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/controlapi.h"

#include "dialect/token.h"
#include "server/httpserver.h"

#include <QFile>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The values of the places when the path fits ("/calls/{id}" and "calls/7").
std::optional<QStringList> matched(const char* pathTemplate, const QStringList& path)
{
    const QStringList steps = QString::fromLatin1(pathTemplate).mid(1).split(u'/');
    if (steps.size() != path.size())
        return {};
    QStringList values;
    for (qsizetype i = 0; i < steps.size(); ++i) {
        if (steps[i].startsWith(u'{'))
            values.append(path[i]);
        else if (steps[i] != path[i])
            return {};
    }
    return values;
}

QStringList pathOf(const HttpRequest& request)
{
    const std::vector<QString> segments = request.segments();
    QStringList path;
    for (std::size_t i = 2; i < segments.size(); ++i)
        path.append(segments[i]);
    return path;
}

bool isOpen(const QStringList& path)
{
    return path == QStringList(u"health"_s) || path == QStringList(u"openapi.json"_s);
}

} // namespace

HttpResponse controlReply(int status, const Json& body)
{
    HttpResponse response;
    response.status = status;
    response.headers.add("Content-Type", "application/json");
    response.body = writeJson(body);
    return response;
}

Result<Json> controlBody(const HttpRequest& request)
{
    if (request.body.trimmed().isEmpty())
        return Json::object();
    Result<Json> body = parseJson(request.body);
    if (body && !body->is_object())
        return Error{u"the body must be a JSON object"_s, {}};
    return body;
}

const std::vector<ControlApi::Route>& ControlApi::table()
{
    static const std::vector<Route> routes{{"GET", "/health", &ControlApi::health},
                                           {"GET", "/openapi.json", &ControlApi::openApi},
                                           {"GET", "/events", &ControlApi::events},
                                           {"GET", "/calls", &ControlApi::calls},
                                           {"POST", "/calls", &ControlApi::placed},
                                           {"GET", "/calls/{id}", &ControlApi::call},
                                           {"GET", "/calls/{id}/trace", &ControlApi::trace},
                                           {"POST", "/calls/{id}/legs/{leg}/press", &ControlApi::press},
                                           {"POST", "/calls/{id}/legs/{leg}/answer", &ControlApi::pickUp},
                                           {"POST", "/calls/{id}/legs/{leg}/reject", &ControlApi::reject},
                                           {"POST", "/calls/{id}/legs/{leg}/hangup", &ControlApi::hangup},
                                           {"GET", "/far-ends", &ControlApi::farEnds},
                                           {"PUT", "/far-ends/{number}", &ControlApi::putFarEnd},
                                           {"DELETE", "/far-ends/{number}", &ControlApi::eraseFarEnd},
                                           {"GET", "/clock", &ControlApi::clock},
                                           {"PUT", "/clock", &ControlApi::setClock},
                                           {"GET", "/project", &ControlApi::project},
                                           {"PUT", "/project", &ControlApi::putProject},
                                           {"GET", "/hooks", &ControlApi::hooks},
                                           {"PUT", "/hooks/{name}", &ControlApi::putHook},
                                           {"GET", "/deliveries", &ControlApi::deliveries},
                                           {"GET", "/deliveries/{id}", &ControlApi::delivery},
                                           {"POST", "/deliveries/{id}/resend", &ControlApi::resend},
                                           {"GET", "/deliveries/{id}/copy", &ControlApi::deliveryCopy},
                                           {"POST", "/deliveries/{id}/verify", &ControlApi::deliveryVerdict},
                                           {"POST", "/deliveries/{id}/rule", &ControlApi::hookFromDelivery},
                                           {"GET", "/exchanges", &ControlApi::exchanges},
                                           {"GET", "/exchanges/{id}", &ControlApi::exchange},
                                           {"GET", "/exchanges/{id}/copy", &ControlApi::exchangeCopy},
                                           {"GET", "/exchanges/{id}/differences", &ControlApi::exchangeDifferences},
                                           {"POST", "/exchanges/{id}/verify", &ControlApi::exchangeVerdict},
                                           {"POST", "/exchanges/{id}/rule", &ControlApi::hookFromExchange},
                                           {"GET", "/log.har", &ControlApi::har},
                                           {"POST", "/log.har", &ControlApi::importHar},
                                           {"GET", "/records", &ControlApi::records}};
    return routes;
}

std::vector<std::pair<QByteArray, QByteArray>> ControlApi::routes()
{
    std::vector<std::pair<QByteArray, QByteArray>> list;
    for (const Route& route : table())
        list.emplace_back(route.method, route.path);
    return list;
}

bool ControlApi::isAuthorised(const HttpRequest& request) const
{
    const QByteArray given = request.headers.value("Authorization");
    return given.toLower().startsWith("bearer ") && sameSecret(given.sliced(7).trimmed(), m_bench.key.toUtf8());
}

bool ControlApi::mayListen(const HttpRequest& request) const
{
    return request.method == "GET" && pathOf(request) == QStringList(u"events"_s) &&
           (isAuthorised(request) || sameSecret(request.queryValue(u"key").toUtf8(), m_bench.key.toUtf8()));
}

HttpResponse ControlApi::answer(const HttpRequest& request)
{
    const QStringList path = pathOf(request);
    if (isOpen(path) || isAuthorised(request))
        return routed(request, path);
    HttpResponse refused = plainAnswer(401, u"present the control key as \"Authorization: Bearer KEY\""_s);
    refused.headers.set("WWW-Authenticate", "Bearer");
    return refused;
}

HttpResponse ControlApi::routed(const HttpRequest& request, const QStringList& path)
{
    const QByteArray method = request.method == "HEAD" ? QByteArray("GET") : request.method;
    QByteArrayList allowed;
    for (const Route& route : table()) {
        const std::optional<QStringList> arguments = matched(route.path, path);
        if (arguments && method == route.method)
            return (this->*route.handle)(request, *arguments);
        if (arguments)
            allowed.append(route.method);
    }
    if (allowed.isEmpty())
        return plainAnswer(404,
                           u"there is no such address below /hookswitch/v1; /hookswitch/v1/openapi.json lists all"_s);
    HttpResponse response = plainAnswer(405, u"this address takes %1"_s.arg(QString::fromLatin1(allowed.join(", "))));
    response.headers.set("Allow", allowed.join(", "));
    return response;
}

HttpResponse ControlApi::health(const HttpRequest&, const Arguments&)
{
    return controlReply(200, Json{{"status", "ok"}, {"version", HOOKSWITCH_VERSION}});
}

HttpResponse ControlApi::openApi(const HttpRequest&, const Arguments&)
{
    QFile file(u":/hookswitch/schemas/openapi.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return plainAnswer(500, u"the description of this API is missing in the program"_s);
    HttpResponse response;
    response.headers.add("Content-Type", "application/json");
    response.body = file.readAll();
    return response;
}

/// Only requests that could not become a stream come here: one of several on a connection.
HttpResponse ControlApi::events(const HttpRequest&, const Arguments&)
{
    return plainAnswer(400, u"events are a stream; ask for them as the only request of a connection"_s);
}

} // namespace hookswitch
