// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/serving.h"

#include "dialect/bluevia/documentset.h"
#include "dialect/bluevia/ids.h"
#include "dialect/bluevia/wire.h"
#include "dialect/voipbin/file.h"
#include "server/httpserver.h"
#include "workspace/flowform.h"

#include <QSet>
#include <QUrl>

#include <algorithm>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

QString plainName(const QString& name)
{
    QString plain;
    for (const QChar c : name.toLower()) {
        if (c.isLetterOrNumber())
            plain += c;
        else if (!plain.isEmpty() && !plain.endsWith(u'-'))
            plain += u'-';
    }
    return plain.endsWith(u'-') ? plain.chopped(1) : plain;
}

/// Whether a notification asks for commands. Answered does so only of calls the application placed itself.
bool asksForCommands(const Project& project, const Json& notification)
{
    static const QSet<QString> asking{u"CalledNumber"_s, u"DigitsCollected"_s, u"CallbackUnavailable"_s};
    const QString event = stringMember(notification, "eventName");
    if (event == u"Answered")
        return project.number(bluevia::plainNumber(stringMember(notification, "destination"))) == nullptr;
    return event.isEmpty() || asking.contains(event);
}

HttpResponse jsonAnswer(const Json& body)
{
    HttpResponse response;
    response.headers.add("Content-Type", "application/json; charset=utf-8");
    response.body = writeJson(body);
    return response;
}

/// "/serve/menu/1" of a request for that or for "/serve/menu/1.xml".
QString askedPath(const HttpRequest& request)
{
    QString path;
    for (const QString& segment : request.segments())
        path += u'/' + segment;
    for (const QString& suffix : {u".json"_s, u".xml"_s}) {
        if (path.endsWith(suffix))
            return path.chopped(suffix.size());
    }
    return path;
}

/// The document of a set that is served at this path: the one for the collected digits, with or without the key that
/// ended them, else the one for any. isFirst: the path is the flow's own, at which a call begins.
std::optional<Flow> servedDocument(const Flow& flow, const QString& path, const QString& digits, bool isFirst)
{
    std::vector<bluevia::ServedDocument> all = bluevia::servedDocuments(flow);
    const QStringList wanted =
        digits.isEmpty() ? QStringList{QString()} : QStringList{digits, digits.chopped(1), QString()};
    for (const QString& each : wanted) {
        for (bluevia::ServedDocument& document : all) {
            if (QUrl(document.url).path() == path && document.digits == each)
                return std::move(document.flow);
        }
    }
    return isFirst && !all.empty() ? std::optional(std::move(all.front().flow)) : std::nullopt;
}

/// Further documents stand at addresses below, or beside, those of flows.
bool hasDocumentAt(const Flow& flow, const QString& path)
{
    if (flow.platform() != Platform::Bluevia || !bluevia::spansDocuments(flow))
        return false;
    const std::vector<bluevia::ServedDocument> all = bluevia::servedDocuments(flow);
    return std::any_of(all.begin(), all.end(),
                       [&](const bluevia::ServedDocument& document) { return QUrl(document.url).path() == path; });
}

HttpResponse blueviaAnswer(const Project& project, const Flow& flow, const HttpRequest& request)
{
    const bool isXmlNotification = request.body.trimmed().startsWith('<');
    const bool isXml = isXmlNotification || request.target.split('?').front().endsWith(".xml");
    const Result<Json> notification = bluevia::membersOf(request);
    HttpResponse response;
    response.status = 200;
    if (notification && !asksForCommands(project, *notification))
        return response;
    std::optional<Flow> document;
    if (bluevia::spansDocuments(flow)) {
        const QString path = askedPath(request);
        const QString digits = notification ? stringMember(*notification, "digits") : QString();
        document = servedDocument(flow, path, digits, !hasDocumentAt(flow, path));
        if (!document)
            return plainAnswer(404, u"no document of this flow answers these digits"_s);
    }
    response.headers.add("Content-Type",
                         isXml ? "application/xml; charset=utf-8" : "application/json; charset=utf-8");
    response.body = bluevia::writeFlow(document ? *document : flow, isXml ? bluevia::Form::Xml : bluevia::Form::Json);
    return response;
}

/// An action without an id is never run by VoIPBIN, so every one gets its id.
HttpResponse voipbinAnswer(const Project&, const Flow& flow, const HttpRequest&)
{
    return jsonAnswer(voipbin::actionsWithIds(flow));
}

/// Kazoo takes one node with its children; entries beside the flow (metaflows) are not part of a reply.
HttpResponse kazooAnswer(const Project&, const Flow& flow, const HttpRequest&)
{
    const Json document = writeFlowDocument(flow);
    const Json* first = member(document, "flow");
    if (!first || !first->is_object() || first->empty())
        return plainAnswer(404, u"this flow has no first block yet, so there is nothing to serve"_s);
    return jsonAnswer(*first);
}

/// How flows of each platform are served.
struct Service
{
    Platform platform;
    QByteArrayList methods;
    HttpResponse (*answer)(const Project& project, const Flow& flow, const HttpRequest& request);
    const char* askedBy;
};

const std::vector<Service>& services()
{
    static const std::vector<Service> all{
        {Platform::Bluevia, {"GET", "POST"}, &blueviaAnswer, "BlueVia callback"},
        {Platform::Voipbin, {"GET", "POST", "PUT", "DELETE", "PATCH"}, &voipbinAnswer, "VoIPBIN fetch"},
        {Platform::Kazoo, {"GET", "POST"}, &kazooAnswer, "Kazoo pivot"}};
    return all;
}

} // namespace

QString servedName(const Project& project, const ProjectFlow& flow)
{
    const QString name = plainName(flow.name);
    for (const ProjectFlow& other : project.flows) {
        if (other.id == flow.id)
            break;
        if (plainName(other.name) == name)
            return flow.id;
    }
    return name.isEmpty() ? flow.id : name;
}

QString servedAddress(const Project& project, const ProjectFlow& flow, const QString& server)
{
    const bool isServed = std::any_of(services().begin(), services().end(), [&flow](const Service& service) {
        return service.platform == flow.flow.platform();
    });
    return isServed && !server.isEmpty() ? server + u"/serve/"_s + servedName(project, flow) : QString();
}

QString askerOf(Platform platform)
{
    for (const Service& service : services()) {
        if (service.platform == platform)
            return QString::fromLatin1(service.askedBy);
    }
    return {};
}

const ProjectFlow* servedFlow(const Project& project, const QString& name)
{
    for (const ProjectFlow& flow : project.flows) {
        if (flow.id == name || servedName(project, flow) == name)
            return &flow;
    }
    return nullptr;
}

bool isServed(const std::vector<QString>& path)
{
    return !path.empty() && path[0] == u"serve";
}

HttpResponse serveFlow(const Project& project, const HttpRequest& request)
{
    const std::vector<QString> path = request.segments();
    QString name = path.size() == 2 ? path[1] : QString();
    const ProjectFlow* flow = servedFlow(project, name);
    for (const QString& suffix : {u".json"_s, u".xml"_s}) {
        if (!flow && name.endsWith(suffix))
            flow = servedFlow(project, name.chopped(suffix.size()));
    }
    for (const ProjectFlow& each : project.flows) {
        if (!flow && hasDocumentAt(each.flow, askedPath(request)))
            flow = &each;
    }
    if (!flow)
        return plainAnswer(404, u"no flow is served here; the address is /serve/ and the flow's name or id"_s);
    for (const Service& service : services()) {
        if (service.platform != flow->flow.platform())
            continue;
        if (service.methods.contains(request.method))
            return service.answer(project, flow->flow, request);
        HttpResponse refused =
            plainAnswer(405, u"this address takes %1"_s.arg(QString::fromLatin1(service.methods.join(", "))));
        refused.headers.set("Allow", service.methods.join(", "));
        return refused;
    }
    return plainAnswer(404, u"flows of %1 are not served"_s.arg(platformName(flow->flow.platform())));
}

} // namespace hookswitch
