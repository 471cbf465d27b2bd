// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/layout.h"

namespace hookswitch {

QHash<NodeId, QPointF> tidyLayout(
    const Flow& flow, const std::function<QSizeF(const Node&)>& sizeOf, const LayoutOptions& options)
{
    QHash<NodeId, QPointF> places;
    qreal y = 0;
    for (const auto& [id, node] : flow.nodes()) {
        places.insert(id, QPointF(0, y));
        y += sizeOf(node).height() + options.levelGap;
    }
    return places;
}

} // namespace hookswitch
