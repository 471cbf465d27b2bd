// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/formats.h"

#include "dialect/bluevia/documentset.h"
#include "dialect/kazoo/file.h"
#include "dialect/voipbin/file.h"

#include <algorithm>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

bool hasAny(const Json& document, std::initializer_list<const char*> keys)
{
    return std::any_of(keys.begin(), keys.end(), [&](const char* key) { return document.contains(key); });
}

Error noPlatform(const Json& document)
{
    const QString known = u"A Kazoo callflow has \"flow\" or \"module\", a VoIPBIN flow \"actions\" or is a list of "
                          u"actions, a BlueVia document has "
                          "\"commands\" or is XML"_s;
    return {document.is_object() || document.is_array() ? u"this is no flow of a known platform. %1"_s.arg(known)
                                                        : u"a flow is a JSON object, a list or XML. %1"_s.arg(known),
            {}};
}

template <typename Loaded> LoadedAny any(Loaded loaded)
{
    return {std::move(loaded.flow), std::move(loaded.problems)};
}

} // namespace

bool isXmlText(QByteArrayView text)
{
    const QByteArrayView start = text.startsWith("\xef\xbb\xbf") ? text.sliced(3) : text;
    return start.trimmed().startsWith('<');
}

std::optional<Platform> platformOf(const Json& document)
{
    if (document.is_string())
        return isXmlText(QByteArray::fromStdString(document.get<std::string>())) ? std::optional(Platform::Bluevia)
                                                                                 : std::nullopt;
    if (document.is_array()) {
        const bool areActions = std::all_of(document.begin(), document.end(), [](const Json& item) {
            return item.contains("type") || item.contains("actions");
        });
        return areActions ? std::optional(Platform::Voipbin) : std::nullopt;
    }
    if (!document.is_object())
        return std::nullopt;
    if (hasAny(document, {"commands"}) || bluevia::isDocumentSet(document) ||
        (document.size() == 1 && bluevia::isVerb(toQString(document.begin().key()))))
        return Platform::Bluevia;
    if (hasAny(document, {"flow", "module"}))
        return Platform::Kazoo;
    if (hasAny(document, {"actions", "flow_id", "option", "destinations"}) || voipbin::isListOfFlows(document))
        return Platform::Voipbin;
    if (hasAny(document, {"metaflow", "numbers", "patterns", "featurecode"}))
        return Platform::Kazoo;
    return hasAny(document, {"type"}) ? std::optional(Platform::Voipbin) : std::nullopt;
}

LoadedAny loadFlow(Platform platform, Json document)
{
    switch (platform) {
    case Platform::Kazoo:
        return any(kazoo::loadFlow(std::move(document)));
    case Platform::Voipbin:
        return any(voipbin::loadFlow(document));
    case Platform::Bluevia:
        return any(bluevia::loadFlow(document));
    case Platform::Fonestorm:
        break;
    }
    Flow flow(platform);
    flow.setDocument(std::move(document));
    return {std::move(flow), {}};
}

Result<LoadedAny> loadAnyFlow(QByteArrayView text)
{
    Result<std::vector<LoadedAny>> flows = loadAnyFlows(text);
    if (!flows)
        return flows.error();
    if (flows->size() != 1)
        return Error{u"the file holds %1 flows; take them one by one"_s.arg(flows->size()), {}};
    return std::move(flows->front());
}

Result<std::vector<LoadedAny>> loadAnyFlows(QByteArrayView text, const JsonLimits& limits)
{
    if (isXmlText(text)) {
        Result<bluevia::LoadedFlow> loaded = bluevia::parseFlow(text);
        if (!loaded)
            return loaded.error();
        std::vector<LoadedAny> flows;
        flows.push_back(any(loaded.take()));
        return flows;
    }
    Result<Json> document = parseJson(text, limits);
    return document ? loadDocuments(document.take()) : document.error();
}

Result<std::vector<LoadedAny>> loadDocuments(Json document)
{
    std::vector<LoadedAny> flows;
    const std::optional<Platform> platform = platformOf(document);
    if (!platform)
        return noPlatform(document);
    if (*platform == Platform::Voipbin && voipbin::isListOfFlows(document)) {
        for (voipbin::LoadedFlow& loaded : voipbin::loadFlows(document).flows)
            flows.push_back(any(std::move(loaded)));
        return flows;
    }
    flows.push_back(loadFlow(*platform, std::move(document)));
    return flows;
}

Json flowDocument(const Flow& flow)
{
    switch (flow.platform()) {
    case Platform::Kazoo:
        return kazoo::saveFlow(flow);
    case Platform::Voipbin:
        return voipbin::saveFlow(flow);
    case Platform::Bluevia:
        return bluevia::saveFlow(flow);
    case Platform::Fonestorm:
        break;
    }
    return flow.document();
}

QByteArray saveAnyFlow(const Flow& flow, const SaveOptions& options)
{
    if (flow.platform() == Platform::Bluevia && (options.isXml || bluevia::formOf(flow) == bluevia::Form::Xml))
        return bluevia::writeFlow(flow, bluevia::Form::Xml);
    return writeJson(flowDocument(flow), options.indent) + '\n';
}

QHash<NodeId, QString> placesOf(const Flow& flow)
{
    switch (flow.platform()) {
    case Platform::Kazoo:
        return kazoo::nodePlaces(flow);
    case Platform::Voipbin:
        return voipbin::nodePlaces(flow);
    case Platform::Bluevia:
        return bluevia::nodePlaces(flow);
    case Platform::Fonestorm:
        break;
    }
    return {};
}

QHash<NodeId, QString> pointersOf(const Flow& flow)
{
    if (flow.platform() != Platform::Voipbin)
        return placesOf(flow);
    QHash<NodeId, QString> pointers;
    const std::vector<NodeId> order = voipbin::listOrder(flow);
    const QString list = flow.entries().empty() ? QString() : flow.entries().front().pointer;
    const bool isAlone = isJsonSlot(flow.document()) && order.size() == 1;
    for (std::size_t i = 0; i < order.size(); ++i)
        pointers.insert(order[i], isAlone ? QString() : u"%1/%2"_s.arg(list).arg(i));
    return pointers;
}

Problems unwritableExits(const Flow& flow)
{
    switch (flow.platform()) {
    case Platform::Voipbin:
        return voipbin::unwritableExits(flow);
    case Platform::Bluevia:
        return bluevia::unwritableExits(flow);
    default:
        return {};
    }
}

} // namespace hookswitch
