// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/wirelayer.h"
#include "flow/layout.h"

namespace hookswitch {

class NodeItem;

/// Every wire of the flow, without paths; the wires of one node stand together.
[[nodiscard]] std::vector<Wire> wiresOf(const Flow& flow, const FlowForest& forest);

/// Finds the ways of the wires that leave one node. Wires across get channels of their own, so that none runs over
/// another. items: where the nodes are.
void routeWires(std::vector<Wire*> wires, const QHash<NodeId, NodeItem*>& items);

} // namespace hookswitch
