// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/flowform.h"

#include "dialect/bluevia/document.h"
#include "dialect/kazoo/file.h"
#include "dialect/voipbin/file.h"

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

template<typename Loaded>
ReadFlow taken(Loaded loaded)
{
    return {std::move(loaded.flow), std::move(loaded.problems)};
}

} // namespace

ReadFlow readFlowDocument(Platform platform, const Json& document)
{
    switch (platform) {
    case Platform::Kazoo: return taken(kazoo::loadFlow(document));
    case Platform::Voipbin: return taken(voipbin::loadFlow(document));
    case Platform::Bluevia: return taken(bluevia::loadFlow(document));
    case Platform::Fonestorm: break;
    }
    Flow flow(platform);
    flow.setDocument(document);
    return {std::move(flow),
        {{Severity::Warning, u"no-flows"_s, {},
            u"%1 has no flows; the document is kept as it is."_s.arg(platformName(platform))}}};
}

Json writeFlowDocument(const Flow& flow)
{
    switch (flow.platform()) {
    case Platform::Kazoo: return kazoo::saveFlow(flow);
    case Platform::Voipbin: return voipbin::saveFlow(flow);
    case Platform::Bluevia: return bluevia::saveFlow(flow);
    case Platform::Fonestorm: break;
    }
    return flow.document();
}

QHash<NodeId, QString> flowPlaces(const Flow& flow)
{
    switch (flow.platform()) {
    case Platform::Kazoo: return kazoo::nodePlaces(flow);
    case Platform::Voipbin: return voipbin::nodePlaces(flow);
    case Platform::Bluevia: return bluevia::nodePlaces(flow);
    case Platform::Fonestorm: break;
    }
    return {};
}

} // namespace hookswitch
