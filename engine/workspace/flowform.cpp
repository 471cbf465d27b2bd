// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/flowform.h"

#include "dialect/kazoo/file.h"

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

ReadFlow readFlowDocument(Platform platform, const Json& document)
{
    if (platform == Platform::Kazoo) {
        kazoo::LoadedFlow loaded = kazoo::loadFlow(document);
        return {std::move(loaded.flow), std::move(loaded.problems)};
    }
    Flow flow(platform);
    flow.setDocument(document);
    return {std::move(flow),
        {{Severity::Warning, u"not-drawn"_s, {},
            u"Flows of %1 are kept as they are, but cannot be drawn or run yet."_s.arg(platformName(platform))}}};
}

Json writeFlowDocument(const Flow& flow)
{
    return flow.platform() == Platform::Kazoo ? kazoo::saveFlow(flow) : flow.document();
}

QHash<NodeId, QString> flowPlaces(const Flow& flow)
{
    return flow.platform() == Platform::Kazoo ? kazoo::nodePlaces(flow) : QHash<NodeId, QString>();
}

} // namespace hookswitch
