// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/selecttool.h"

#include "canvas/flowscene.h"
#include "canvas/flowview.h"
#include "canvas/nodeitem.h"
#include "canvas/steps.h"
#include "canvas/wishes.h"

#include <QApplication>
#include <QMouseEvent>

namespace hookswitch {

SelectTool::SelectTool(FlowView& view)
    : CanvasTool(view)
    , m_band(new QRubberBand(QRubberBand::Rectangle, view.viewport()))
{}

SelectTool::~SelectTool() = default;

bool SelectTool::press(const QMouseEvent& event)
{
    if (event.button() != Qt::LeftButton)
        return false;
    FlowScene& scene = m_view.flowScene();
    m_from = event.pos();
    m_last = m_view.mapToScene(m_from);
    m_moved = false;
    m_before.clear();
    if (NodeItem* item = scene.itemUnder(m_last)) {
        if (item->foldRect().contains(m_last)) {
            scene.fold(item->id(), false);
            m_work = Work::None;
            return true;
        }
        pressNode(*item, event.modifiers());
        return true;
    }
    m_work = Work::Band;
    const bool adds = event.modifiers() & (Qt::ShiftModifier | Qt::ControlModifier);
    if (adds)
        m_before = scene.selection();
    else
        scene.select({});
    if (const Wire* wire = scene.wires().wireAt(m_last, 6 / m_view.zoom()); wire && !adds) {
        m_work = Work::None;
        scene.wires().setSelected(wire->end);
    }
    return true;
}

void SelectTool::pressNode(NodeItem& item, Qt::KeyboardModifiers modifiers)
{
    m_work = Work::Drag;
    m_grip = item.id();
    if (modifiers & (Qt::ShiftModifier | Qt::ControlModifier)) {
        item.setSelected(!item.isSelected());
        m_work = Work::None;
    } else if (!item.isSelected()) {
        m_view.flowScene().select(item.id());
    }
}

void SelectTool::move(const QMouseEvent& event)
{
    if (!m_moved && (event.pos() - m_from).manhattanLength() < QApplication::startDragDistance())
        return;
    if (m_work == Work::Drag) {
        if (!m_moved)
            m_dragged = selectedTops(m_view.flowScene());
        m_moved = true;
        drag(event.pos());
    } else if (m_work == Work::Band) {
        m_moved = true;
        band(event.pos());
    }
}

void SelectTool::drag(const QPoint& to)
{
    const QPointF at = m_view.mapToScene(to);
    const QPointF by = at - std::exchange(m_last, at);
    for (const NodeId id : m_dragged)
        m_view.flowScene().shiftBranch(id, by);
    markTarget(m_dragged.size() == 1 ? targetAt(at) : NodeId(), at);
}

void SelectTool::band(const QPoint& to)
{
    const QRect rect = QRect(m_from, to).normalized();
    m_band->setGeometry(rect);
    m_band->show();
    FlowScene& scene = m_view.flowScene();
    QPainterPath area;
    area.addPolygon(m_view.mapToScene(rect));
    scene.setSelectionArea(area, Qt::ReplaceSelection, Qt::IntersectsItemShape);
    for (const NodeId id : m_before) {
        if (NodeItem* item = scene.item(id))
            item->setSelected(true);
    }
}

void SelectTool::release(const QMouseEvent&)
{
    FlowScene& scene = m_view.flowScene();
    const Work work = std::exchange(m_work, Work::None);
    const NodeId target = m_target;
    const std::optional<ExitKey> exit = m_exit;
    markTarget({});
    m_band->hide();
    if (work != Work::Drag)
        return;
    if (!m_moved) {
        if (scene.selection().size() > 1)
            scene.select(m_grip);
    } else if (scene.isReadOnly()) {
        scene.arrange();
    } else if (target) {
        moveUnder(scene, m_dragged.front(), target, exit);
    } else {
        placeByHand(scene, m_dragged);
    }
}

void SelectTool::cancel()
{
    const bool dragging = std::exchange(m_work, Work::None) == Work::Drag && m_moved;
    markTarget({});
    m_band->hide();
    if (dragging)
        m_view.flowScene().arrange();
}

NodeId SelectTool::targetAt(const QPointF& at) const
{
    const FlowScene& scene = m_view.flowScene();
    for (QGraphicsItem* item : scene.items(at)) {
        const auto* node = qgraphicsitem_cast<NodeItem*>(item);
        if (!node)
            continue;
        NodeId above = node->id();
        while (above && above != m_dragged.front())
            above = scene.forest().parent.value(above);
        if (!above && scene.forest().parent.value(m_dragged.front()) != node->id())
            return node->id();
    }
    return {};
}

void SelectTool::markTarget(NodeId id, const QPointF& at)
{
    FlowScene& scene = m_view.flowScene();
    if (NodeItem* before = scene.item(m_target)) {
        before->setTarget(false);
        before->setHotPort(-1);
    }
    m_target = id;
    m_exit.reset();
    NodeItem* now = scene.item(m_target);
    if (!now)
        return;
    now->setTarget(true);
    const int port = now->portAt(at);
    now->setHotPort(port);
    if (port >= 0)
        m_exit = now->face().ports[std::size_t(port)].name;
}

} // namespace hookswitch
