// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/flow.h"

#include <QPointF>
#include <QSizeF>

#include <functional>

namespace hookswitch {

/// The flow seen as a forest: every node hangs below the first wire that reaches it in depth-first order, exits in
/// their order. Wires to nodes that already hang somewhere are not part of it.
struct FlowForest
{
    std::vector<NodeId> roots; ///< entry targets in order, then one root for each part no entry reaches
    std::size_t reached = 0;   ///< how many of the roots are entry targets
    QHash<NodeId, NodeId> parent;
    QHash<NodeId, std::vector<NodeId>> children;
};
[[nodiscard]] FlowForest forestOf(const Flow& flow);

/// Distances in device-independent pixels.
struct LayoutOptions
{
    qreal siblingGap = 36;
    qreal levelGap = 64;
    bool leftToRight = false; ///< otherwise top-down
};

/// Where every node of the flow stands: top-left corners, the first entry's node at level 0. Trees never overlap: a
/// parent is centred over its children, branches keep their exits' order. What no entry reaches stands to the right:
/// branches as trees, single nodes in columns. The drawing begins at (0, 0). Linear in the number of nodes; any
/// depth. sizeOf gives a node's size and must be positive.
[[nodiscard]] QHash<NodeId, QPointF> tidyLayout(const Flow& flow, const std::function<QSizeF(const Node&)>& sizeOf,
                                                const LayoutOptions& options = {});
/// The same for a forest made beforehand; what is missing from it gets no place. REQUIRES: its nodes are in the flow.
[[nodiscard]] QHash<NodeId, QPointF> tidyLayout(const Flow& flow, const FlowForest& forest,
                                                const std::function<QSizeF(const Node&)>& sizeOf,
                                                const LayoutOptions& options = {});

} // namespace hookswitch
