// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/wirerouting.h"

#include "canvas/nodeitem.h"

#include <QPainterPath>

namespace hookswitch {

namespace {

constexpr qreal leastDrop = 34; ///< a wire that falls less than this is drawn as a curve
constexpr qreal widestStep = 7;

struct Run
{
    Wire* wire;
    QPointF from;
    QPointF to;
};

/// left: the leftmost takes the highest channel, so that no fall crosses another wire's run; right: the other way
/// round.
void routeSide(std::vector<Run>& runs, bool left)
{
    if (!left)
        std::reverse(runs.begin(), runs.end());
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const Run& run = runs[i];
        const qreal top = run.from.y() + 12;
        const qreal bottom = run.to.y() - 18;
        const qreal step = std::min(widestStep, (bottom - top) / qreal(runs.size()));
        const qreal channel = (top + bottom) / 2 + step * (qreal(i) - qreal(runs.size() - 1) / 2);
        run.wire->path = steppedPath(run.from, run.to, channel);
    }
}

} // namespace

std::vector<Wire> wiresOf(const Flow& flow, const FlowForest& forest)
{
    std::vector<Wire> wires;
    for (const auto& [id, node] : flow.nodes()) {
        for (const Exit& exit : node.exits) {
            if (!flow.node(exit.target))
                continue;
            Wire wire;
            wire.end = {id, {exit.role, exit.key}};
            wire.to = exit.target;
            wire.back = forest.parent.value(exit.target) != id;
            wires.push_back(std::move(wire));
        }
    }
    return wires;
}

void routeWires(std::vector<Wire*> wires, const QHash<NodeId, NodeItem*>& items)
{
    std::vector<Run> left;
    std::vector<Run> right;
    for (Wire* wire : wires) {
        const NodeItem* from = items.value(wire->end.from);
        const NodeItem* to = items.value(wire->to);
        const int port = from ? from->portOf(wire->end.exit) : -1;
        if (port < 0 || !to)
            continue;
        const Run run{wire, from->portEnd(port), to->topEnd()};
        if (wire->back || run.to.y() - run.from.y() < leastDrop)
            wire->path = curvedPath(run.from, run.to);
        else if (qAbs(run.to.x() - run.from.x()) < 1.5)
            wire->path = steppedPath(run.from, run.to, 0);
        else
            (run.to.x() < run.from.x() ? left : right).push_back(run);
    }
    routeSide(left, true);
    routeSide(right, false);
}

} // namespace hookswitch
