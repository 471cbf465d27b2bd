// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/flowform.h"

#include "dialect/formats.h"

namespace hookswitch {

ReadFlow readFlowDocument(Platform platform, const Json& document)
{
    LoadedAny loaded = loadFlow(platform, document);
    return {std::move(loaded.flow), std::move(loaded.problems)};
}

Json writeFlowDocument(const Flow& flow)
{
    return flowDocument(flow);
}

QHash<NodeId, QString> flowPlaces(const Flow& flow)
{
    return placesOf(flow);
}

} // namespace hookswitch
