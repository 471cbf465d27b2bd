// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/wiretool.h"

#include "canvas/flowscene.h"
#include "canvas/flowview.h"
#include "canvas/nodeitem.h"
#include "canvas/wishes.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPen>

namespace hookswitch {

WireTool::WireTool(FlowView& view)
    : CanvasTool(view)
{}

WireTool::~WireTool() = default;

bool WireTool::press(const QMouseEvent& event)
{
    FlowScene& scene = m_view.flowScene();
    const QPointF at = m_view.mapToScene(event.pos());
    const NodeItem* item =
        event.button() == Qt::LeftButton && m_view.zoom() >= textDetail ? scene.itemUnder(at) : nullptr;
    const int port = item ? item->portAt(at) : -1;
    if (port < 0)
        return false;
    const PortFace& face = item->face().ports[std::size_t(port)];
    m_end = {item->id(), face.name};
    m_wired = face.kind == PortFace::Kind::Wired;
    m_moved = false;
    m_from = event.pos();
    return true;
}

void WireTool::move(const QMouseEvent& event)
{
    FlowScene& scene = m_view.flowScene();
    if (!m_moved && (event.pos() - m_from).manhattanLength() < QApplication::startDragDistance())
        return;
    const QPointF at = m_view.mapToScene(event.pos());
    if (!m_moved) {
        m_moved = true;
        m_line = std::make_unique<QGraphicsPathItem>();
        m_line->setPen(QPen(scene.theme().select, 2.2, Qt::DashLine));
        m_line->setZValue(2);
        scene.addItem(m_line.get());
    }
    WireWay way;
    way.shape = WireWay::Shape::Curved;
    way.direction = scene.direction();
    way.from = m_view.mapToScene(m_from);
    way.to = at;
    m_line->setPath(way.path());
    const NodeItem* under = scene.itemUnder(at);
    markTarget(under && under->id() != m_end.from ? under->id() : NodeId());
}

void WireTool::release(const QMouseEvent& event)
{
    FlowScene& scene = m_view.flowScene();
    const NodeId target = m_target;
    const NodeItem* under = scene.itemUnder(m_view.mapToScene(event.pos()));
    const bool moved = m_moved;
    cancel();
    if (moved && target)
        m_view.offerSecondWays(m_end, target);
    else if (moved && under)
        return; // back on its own block: changed one's mind
    else if (!moved && m_wired)
        scene.select({}), scene.wires().setSelected(m_end);
    else
        m_view.offerBlocksAt(m_end.from, m_end.exit);
}

void WireTool::cancel()
{
    m_moved = false;
    m_line.reset();
    markTarget({});
}

void WireTool::markTarget(NodeId id)
{
    if (id == m_target)
        return;
    if (NodeItem* before = m_view.flowScene().item(m_target))
        before->setTarget(false);
    m_target = id;
    if (NodeItem* now = m_view.flowScene().item(m_target))
        now->setTarget(true);
}

} // namespace hookswitch
