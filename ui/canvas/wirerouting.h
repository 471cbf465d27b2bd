// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/wirelayer.h"
#include "flow/layout.h"

namespace hookswitch {

class NodeItem;

/// Every wire between nodes that are shown, without ways; the wires of one node stand together. shown: forest without
/// the branches that are folded away.
[[nodiscard]] std::vector<Wire> wiresOf(const Flow& flow, const FlowForest& forest, const FlowForest& shown);

/// Finds the ways of the wires that leave one node. Wires across get channels of their own, so that none runs over
/// another. items: where the nodes are.
void routeWires(Wire* first, std::size_t count, const QHash<NodeId, NodeItem*>& items);

/// A way for a jump that runs between the cards, which are given as seen by cardsIn (in the scene).
[[nodiscard]] WireWay routeAround(const Wire& wire, const std::function<std::vector<QRectF>(const QRectF&)>& cardsIn);

} // namespace hookswitch
