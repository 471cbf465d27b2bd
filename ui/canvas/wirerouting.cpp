// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ways are found as if the flow grew downwards: for one that grows to the right, x and y change places.
#include "canvas/wirerouting.h"

#include "canvas/nodeitem.h"

#include <limits>

namespace hookswitch {

namespace {

constexpr qreal leastDrop = 34; ///< a wire that falls less than this is drawn as a curve
constexpr qreal widestStep = 7;
constexpr qreal clearance = 14; ///< between a lane and a card
constexpr qreal farthest = 900; ///< how far to the side a lane is looked for

QPointF turned(const QPointF& point, FlowDirection direction)
{
    return direction == FlowDirection::Down ? point : point.transposed();
}

QRectF turned(const QRectF& rect, FlowDirection direction)
{
    return direction == FlowDirection::Down ? rect : QRectF(rect.y(), rect.x(), rect.height(), rect.width());
}

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
        run.wire->way.shape = WireWay::Shape::Stepped;
        run.wire->way.channel = (top + bottom) / 2 + step * (qreal(i) - qreal(runs.size() - 1) / 2);
    }
}

/// What a card blocks, with room beside it.
using Blocked = std::pair<qreal, qreal>;

std::vector<Blocked> merged(std::vector<Blocked> all)
{
    std::sort(all.begin(), all.end());
    std::vector<Blocked> out;
    for (const Blocked& one : all) {
        if (!out.empty() && one.first <= out.back().second)
            out.back().second = std::max(out.back().second, one.second);
        else
            out.push_back(one);
    }
    return out;
}

/// The free place with the least detour from one place to the other.
qreal bestLane(qreal from, qreal to, const std::vector<Blocked>& blocked)
{
    std::vector<qreal> wishes{from, to};
    for (const Blocked& one : blocked)
        wishes.insert(wishes.end(), {one.first, one.second});
    qreal best = from;
    qreal least = std::numeric_limits<qreal>::max();
    for (const qreal wish : wishes) {
        const qreal cost = qAbs(wish - from) + qAbs(wish - to);
        const bool free = std::none_of(blocked.begin(), blocked.end(), [&](const Blocked& one) {
            return wish > one.first + 0.5 && wish < one.second - 0.5;
        });
        if (free && cost < least) {
            least = cost;
            best = wish;
        }
    }
    return best;
}

} // namespace

std::vector<Wire> wiresOf(const Flow& flow, const FlowForest& forest, const FlowForest& shown)
{
    std::vector<Wire> wires;
    wires.reserve(flow.nodes().size());
    const bool all = shown.parent.size() == forest.parent.size();
    for (const auto& [id, node] : flow.nodes()) {
        if (!all && !shown.parent.contains(id))
            continue;
        for (std::size_t i = 0; i < node.exits.size(); ++i) {
            const Exit& exit = node.exits[i];
            const auto above = shown.parent.constFind(exit.target);
            if (!exit.target || above == shown.parent.cend())
                continue;
            Wire wire;
            wire.end = {id, {exit.role, exit.key}};
            wire.to = exit.target;
            wire.port = int(i);
            wire.back = *above != id;
            wires.push_back(std::move(wire));
        }
    }
    return wires;
}

void routeWires(Wire* first, std::size_t count, const QHash<NodeId, NodeItem*>& items)
{
    const NodeItem* from = count > 0 ? items.value(first->end.from) : nullptr;
    if (!from)
        return;
    const FlowDirection direction = from->face().direction;
    std::vector<Run> left;
    std::vector<Run> right;
    for (Wire* wire = first; wire != first + count; ++wire) {
        wire->way = {};
        const NodeItem* to = items.value(wire->to);
        if (!to || std::size_t(wire->port) >= from->face().ports.size())
            continue;
        wire->way.direction = direction;
        wire->way.from = from->folded() ? from->foldRect().center() : from->portEnd(wire->port);
        wire->way.to = to->entryEnd();
        const Run run{wire, turned(wire->way.from, direction), turned(wire->way.to, direction)};
        if (wire->back || run.to.y() - run.from.y() < leastDrop)
            wire->way.shape = WireWay::Shape::Curved;
        else if (qAbs(run.to.x() - run.from.x()) < 1.5) {
            wire->way.shape = WireWay::Shape::Straight;
            wire->way.from = turned(QPointF(run.to.x(), run.from.y()), direction); // exactly upright
        } else
            (run.to.x() < run.from.x() ? left : right).push_back(run);
    }
    routeSide(left, true);
    routeSide(right, false);
}

WireWay routeAround(const Wire& wire, const std::function<std::vector<QRectF>(const QRectF&)>& cardsIn)
{
    WireWay way = wire.way;
    const QPointF from = turned(way.from, way.direction);
    const QPointF to = turned(way.to, way.direction);
    const qreal apart = (wire.port % 4) * 4; // wires of one block do not lie on each other
    way.channel = from.y() + 14 + apart;
    way.landing = to.y() - 18 - apart;
    const qreal top = std::min(way.channel, way.landing);
    const qreal bottom = std::max(way.channel, way.landing);
    const qreal left = std::min(from.x(), to.x()) - farthest;
    const qreal right = std::max(from.x(), to.x()) + farthest;
    std::vector<Blocked> blocked;
    for (const QRectF& card : cardsIn(turned(QRectF(left, top, right - left, bottom - top), way.direction))) {
        const QRectF seen = turned(card, way.direction);
        if (seen.bottom() > top && seen.top() < bottom)
            blocked.emplace_back(seen.left() - clearance, seen.right() + clearance);
    }
    const qreal lane = bestLane(from.x(), to.x(), merged(std::move(blocked)));
    way.lane = lane == from.x() || lane == to.x() ? lane : lane + (lane > from.x() ? apart : -apart);
    way.shape = WireWay::Shape::Around;
    return way;
}

} // namespace hookswitch
