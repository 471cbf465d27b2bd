// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/gateway.h"

#include "server/httpserver.h"
#include "workspace/serving.h"

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The server lets only our own and the allowed origins through, so the origin may be echoed; "*" is never said.
void addOrigin(HttpHeaders& headers, const HttpRequest& request)
{
    const QByteArray origin = request.headers.value("Origin");
    if (origin.isEmpty() || headers.has("Access-Control-Allow-Origin"))
        return;
    headers.add("Access-Control-Allow-Origin", origin);
    headers.add("Vary", "Origin");
    headers.add("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE, OPTIONS");
    headers.add("Access-Control-Allow-Headers", "content-type, token, authorization");
    headers.add("Access-Control-Expose-Headers", "Hookswitch-Call, Location");
    headers.add("Access-Control-Max-Age", "86400");
}

} // namespace

Gateway::Gateway(Host& host, const Parts& parts, const Credentials& credentials, ControlBench bench)
    : m_document(parts.document)
    , m_bluevia(host, parts.book, credentials)
    , m_kazoo(host, credentials)
    , m_fonestorm(host, credentials)
    , m_voipbin(parts.voipbin)
    , m_control(std::move(bench))
{}

Result<void> Gateway::serveFolder(const QString& folder)
{
    Result<StaticFiles> files = StaticFiles::ofFolder(folder);
    if (!files)
        return files.error();
    m_files = files.take();
    return {};
}

QString Gateway::platformOf(const HttpRequest& request)
{
    const std::vector<QString> path = request.segments();
    if (path.size() >= 2 && path[0] == u"hookswitch" && path[1] == u"v1")
        return u"control"_s;
    if (kazoo::Api::owns(path))
        return u"kazoo"_s;
    if (voipbin::Api::owns(path))
        return u"voipbin"_s;
    if (path.size() >= 2 && path[0] == u"hooks")
        return u"hooks"_s;
    if (bluevia::Api::owns(path))
        return u"bluevia"_s;
    if (isServed(path))
        return u"serve"_s;
    return !path.empty() && path[0] == u"v2" ? u"fonestorm"_s : QString();
}

bool Gateway::takeStream(const HttpRequest& request, const HttpServer::TakeSocket& take)
{
    if (m_voipbin.takeStream(request, take))
        return true;
    if (platformOf(request) != u"control" || !m_control.mayListen(request))
        return false;
    m_isHeard = true;
    HttpHeaders headers;
    addOrigin(headers, request);
    return m_events.accept(request, take, headers);
}

void Gateway::publish(const QByteArray& event, const std::function<QByteArray()>& data)
{
    if (m_isHeard)
        m_events.publish(event, data());
}

HttpResponse Gateway::answer(const HttpRequest& request)
{
    const QString platform = platformOf(request);
    HttpResponse response;
    if (platform == u"kazoo")
        response = m_kazoo.answer(request);
    else if (request.method == "OPTIONS")
        response.status = 204;
    else if (platform == u"bluevia")
        response = m_bluevia.answer(request);
    else if (platform == u"serve")
        response = serveFlow(m_document.project(), request);
    else if (platform == u"fonestorm")
        response = m_fonestorm.answer(request);
    else if (platform == u"voipbin")
        response = m_voipbin.api().answer(request);
    else if (platform == u"control")
        response = m_control.answer(request);
    else if (m_files)
        response = m_files->answer(request);
    else
        response =
            plainAnswer(404, u"nothing answers this path; Kazoo is below /v2/accounts, FoneStorm below /v2, "
                             u"VoIPBIN below /v1.0, BlueVia below /comms/v1, the control API below /hookswitch/v1, "
                             "the receiver at /hooks/NAME, served flows at /serve/NAME"_s);
    addOrigin(response.headers, request);
    return response;
}

} // namespace hookswitch
