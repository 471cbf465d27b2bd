// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/wirelayer.h"

#include "canvas/canvastheme.h"
#include "canvas/nodepainter.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionGraphicsItem>

#include <algorithm>

namespace hookswitch {

namespace {

void paintArrow(QPainter& painter, const WireWay& way, const QColor& colour)
{
    const QPointF tip = way.to;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    if (way.direction == FlowDirection::Down)
        painter.drawPolygon(QPolygonF({tip, tip + QPointF(-4.5, -8), tip + QPointF(4.5, -8)}));
    else
        painter.drawPolygon(QPolygonF({tip, tip + QPointF(-8, -4.5), tip + QPointF(-8, 4.5)}));
    painter.setBrush(Qt::NoBrush);
}

} // namespace

WireLayer::WireLayer(const CanvasTheme& theme)
    : m_theme(theme)
{
    setFlag(ItemUsesExtendedStyleOption);
    setAcceptedMouseButtons(Qt::NoButton);
}

void WireLayer::setWires(std::vector<Wire> wires)
{
    prepareGeometryChange();
    m_wires = std::move(wires);
    m_arrivals.clear();
    m_bounds = {};
    for (Wire& wire : m_wires) {
        wire.bounds = wire.way.bounds();
        m_bounds |= wire.bounds;
    }
    update();
}

void WireLayer::index()
{
    m_arrivals.reserve(m_wires.size());
    for (std::size_t i = 0; i < m_wires.size(); ++i)
        m_arrivals.emplace_back(m_wires[i].to, i);
    std::sort(m_arrivals.begin(), m_arrivals.end());
}

void WireLayer::change(const QSet<NodeId>& nodes, const std::function<void(Wire* first, std::size_t count)>& change)
{
    if (m_arrivals.size() != m_wires.size())
        index();
    QSet<NodeId> sources = nodes;
    for (const NodeId node : nodes) {
        auto at = std::lower_bound(m_arrivals.begin(), m_arrivals.end(), std::pair(node, std::size_t(0)));
        for (; at != m_arrivals.end() && at->first == node; ++at)
            sources.insert(m_wires[at->second].end.from);
    }
    prepareGeometryChange();
    for (const NodeId source : std::as_const(sources)) {
        const auto first = std::lower_bound(m_wires.begin(), m_wires.end(), source,
                                            [](const Wire& wire, NodeId id) { return wire.end.from < id; });
        auto last = first;
        while (last != m_wires.end() && last->end.from == source)
            ++last;
        if (first == last)
            continue;
        change(&*first, std::size_t(last - first));
        for (auto wire = first; wire != last; ++wire) {
            wire->bounds = wire->way.bounds();
            m_bounds |= wire->bounds;
        }
    }
    update();
}

void WireLayer::setVisited(const QSet<NodeId>& visited, NodeId current)
{
    bool changed = false;
    for (Wire& wire : m_wires) {
        const bool now = !visited.isEmpty() && visited.contains(wire.end.from) &&
                         (wire.to == current || visited.contains(wire.to));
        changed |= std::exchange(wire.visited, now) != now;
    }
    if (changed)
        update();
}

const Wire* WireLayer::wireAt(const QPointF& at, qreal reach) const
{
    for (const Wire& wire : m_wires) {
        if (!wire.bounds.adjusted(-reach, -reach, reach, reach).contains(at))
            continue;
        QPainterPathStroker stroker;
        stroker.setWidth(2 * reach);
        if (stroker.createStroke(wire.way.path()).contains(at))
            return &wire;
    }
    return nullptr;
}

void WireLayer::setSelected(const std::optional<WireEnd>& end)
{
    if (std::exchange(m_selected, end) != end)
        update();
}

void WireLayer::setTarget(const std::optional<WireEnd>& end)
{
    if (std::exchange(m_target, end) != end)
        update();
}

void WireLayer::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*)
{
    const qreal detail = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    const QRectF exposed = option->exposedRect.adjusted(-8, -8, 8, 8);
    if (detail < textDetail)
        paintFar(*painter, exposed);
    else
        paintNear(*painter, exposed);
}

void WireLayer::paintFar(QPainter& painter, const QRectF& exposed) const
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    QList<QLineF> plain;
    QList<QLineF> visited;
    for (const Wire& wire : m_wires) {
        if (wire.bounds.intersects(exposed))
            (wire.visited ? visited : plain).append(QLineF(wire.way.from, wire.way.to));
    }
    painter.setPen(QPen(m_theme.wire, 0));
    painter.drawLines(plain);
    painter.setPen(QPen(m_theme.live, 0));
    painter.drawLines(visited);
}

void WireLayer::paintNear(QPainter& painter, const QRectF& exposed) const
{
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setBrush(Qt::NoBrush);
    const QRectF clip = exposed.adjusted(-40, -40, 40, 40);
    for (const Wire& wire : m_wires) {
        if (!wire.bounds.intersects(exposed))
            continue;
        const bool strong = m_selected == wire.end || m_target == wire.end;
        const QColor colour = strong ? m_theme.select : wire.visited ? m_theme.live : m_theme.wire;
        QPen pen(colour, strong ? 3 : wire.visited ? 2.2 : 1.6);
        if (wire.back)
            pen.setStyle(Qt::DashLine);
        painter.setPen(pen);
        painter.drawPath(wire.way.path(clip));
        if (clip.contains(wire.way.to))
            paintArrow(painter, wire.way, colour);
    }
}

} // namespace hookswitch
