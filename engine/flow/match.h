// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/flow.h"

namespace hookswitch {

/// Which node of one flow is "the same" as which of another, although ids differ. Every node has at most one partner.
struct FlowMatch
{
    QHash<NodeId, NodeId> toRight; ///< node of the left flow -> node of the right flow
    QHash<NodeId, NodeId> toLeft;
};

/// Pairs the nodes of two flows: first whole branches that are equal, the largest first and wherever they hang; then,
/// from the entries down, blocks of the same module at the same exit; then blocks whose branches share most of their
/// pairs. About linear in the number of nodes.
[[nodiscard]] FlowMatch matchFlows(const Flow& left, const Flow& right);

} // namespace hookswitch
