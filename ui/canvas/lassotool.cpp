// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/lassotool.h"

#include "canvas/flowscene.h"
#include "canvas/flowview.h"
#include "canvas/nodeitem.h"

#include <QMouseEvent>
#include <QPen>

namespace hookswitch {

bool LassoTool::press(const QMouseEvent& event)
{
    constexpr Qt::KeyboardModifiers held = Qt::ControlModifier | Qt::AltModifier;
    if (event.button() != Qt::LeftButton || !(m_view.isLasso() || (event.modifiers() & held) == held))
        return false;
    FlowScene& scene = m_view.flowScene();
    m_before = event.modifiers() & Qt::ShiftModifier ? scene.selection() : std::vector<NodeId>();
    m_line = std::make_unique<QGraphicsPathItem>();
    QPen pen(scene.theme().select, 1.6, Qt::DashLine);
    pen.setCosmetic(true);
    m_line->setPen(pen);
    QColor ground = scene.theme().select;
    ground.setAlphaF(0.1f);
    m_line->setBrush(ground);
    m_line->setZValue(3);
    m_line->setPath(QPainterPath(m_view.mapToScene(event.pos())));
    scene.addItem(m_line.get());
    return true;
}

void LassoTool::move(const QMouseEvent& event)
{
    QPainterPath path = m_line->path();
    path.lineTo(m_view.mapToScene(event.pos()));
    m_line->setPath(path);
}

void LassoTool::release(const QMouseEvent&)
{
    QPainterPath area = m_line->path();
    area.closeSubpath();
    m_line.reset();
    FlowScene& scene = m_view.flowScene();
    scene.setSelectionArea(area, Qt::ReplaceSelection, Qt::IntersectsItemShape);
    for (const NodeId id : m_before) {
        if (NodeItem* item = scene.item(id))
            item->setSelected(true);
    }
}

void LassoTool::cancel()
{
    m_line.reset();
}

} // namespace hookswitch
