// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/flow.h"

#include <QPointF>
#include <QSizeF>

#include <functional>

namespace hookswitch {

/// Distances in device-independent pixels.
struct LayoutOptions {
    qreal siblingGap = 36;
    qreal levelGap = 64;
    bool leftToRight = false; ///< otherwise top-down
};

/// Where every node of the flow stands: top-left corners, the first entry's node at level 0. Trees never overlap: a parent is
/// centred over its children, branches keep their exits' order, nodes no entry reaches stand in columns to the right.
/// Linear in the number of nodes; any depth. sizeOf gives a node's size and must be positive.
[[nodiscard]] QHash<NodeId, QPointF> tidyLayout(
    const Flow& flow, const std::function<QSizeF(const Node&)>& sizeOf, const LayoutOptions& options = {});

} // namespace hookswitch
