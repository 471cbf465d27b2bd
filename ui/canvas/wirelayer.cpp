// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/wirelayer.h"

#include "canvas/canvastheme.h"
#include "canvas/nodepainter.h"
#include "parts/tones.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionGraphicsItem>

namespace hookswitch {

namespace {

constexpr qreal bend = 8;

void paintArrow(QPainter& painter, const QPointF& tip, const QColor& colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF({tip, tip + QPointF(-4.5, -8), tip + QPointF(4.5, -8)}));
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
    measure();
    update();
}

void WireLayer::reroute(const std::function<void(Wire&)>& change, const std::function<void()>& finish)
{
    prepareGeometryChange();
    for (Wire& wire : m_wires)
        change(wire);
    finish();
    measure();
    update();
}

void WireLayer::measure()
{
    m_bounds = {};
    for (Wire& wire : m_wires) {
        // A straight wire has no width, and united() passes over such rectangles.
        wire.bounds = wire.path.boundingRect();
        m_bounds |= wire.bounds.adjusted(-6, -6, 6, 6);
    }
}

const Wire* WireLayer::wireAt(const QPointF& at, qreal reach) const
{
    const QRectF near(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach);
    for (const Wire& wire : m_wires) {
        if (!wire.bounds.adjusted(-reach, -reach, reach, reach).contains(at))
            continue;
        QPainterPathStroker stroker;
        stroker.setWidth(2 * reach);
        if (stroker.createStroke(wire.path).contains(at))
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
        if (!wire.bounds.adjusted(-1, -1, 1, 1).intersects(exposed))
            continue;
        const QPointF from = wire.path.elementAt(0);
        (wire.visited ? visited : plain).append(QLineF(from, wire.path.currentPosition()));
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
    for (const Wire& wire : m_wires) {
        if (!wire.bounds.adjusted(-6, -6, 6, 6).intersects(exposed))
            continue;
        const bool strong = m_selected == wire.end || m_target == wire.end;
        const QColor colour = strong ? m_theme.select : wire.visited ? m_theme.live : m_theme.wire;
        QPen pen(colour, strong ? 3 : wire.visited ? 2.2 : 1.6);
        if (wire.back)
            pen.setStyle(Qt::DashLine);
        painter.setPen(pen);
        painter.drawPath(wire.path);
        paintArrow(painter, wire.path.currentPosition(), colour);
    }
}

QPainterPath steppedPath(const QPointF& from, const QPointF& to, qreal channel)
{
    QPainterPath path(from);
    const qreal across = to.x() - from.x();
    if (qAbs(across) < 1.5) {
        path = QPainterPath(QPointF(to.x(), from.y()));
        path.lineTo(to);
        return path;
    }
    const qreal round = std::min({bend, qAbs(across) / 2, channel - from.y(), to.y() - channel});
    const qreal side = across > 0 ? round : -round;
    path.lineTo(from.x(), channel - round);
    path.quadTo(from.x(), channel, from.x() + side, channel);
    path.lineTo(to.x() - side, channel);
    path.quadTo(to.x(), channel, to.x(), channel + round);
    path.lineTo(to);
    return path;
}

QPainterPath curvedPath(const QPointF& from, const QPointF& to)
{
    QPainterPath path(from);
    const qreal reach = std::clamp(qAbs(to.y() - from.y()) / 2, 50.0, 160.0);
    path.cubicTo(from + QPointF(0, reach), to - QPointF(0, reach), to);
    return path;
}

} // namespace hookswitch
