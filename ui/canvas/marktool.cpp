// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/marktool.h"

#include "canvas/flowscene.h"
#include "canvas/flowview.h"
#include "canvas/nodeitem.h"
#include "canvas/wishes.h"

#include <QApplication>
#include <QMouseEvent>

namespace hookswitch {

bool MarkTool::press(const QMouseEvent& event)
{
    FlowScene& scene = m_view.flowScene();
    m_last = m_view.mapToScene(event.pos());
    if (event.button() != Qt::LeftButton || event.modifiers() || scene.itemUnder(m_last))
        return false;
    m_item = scene.markUnder(m_last);
    if (!m_item || !m_item->isGrip(m_last))
        return false;
    m_from = event.pos();
    m_moved = false;
    m_before = m_item->mark();
    m_sizing = m_item->isCorner(m_last);
    m_inside = m_sizing ? std::vector<NodeId>() : blocksInside();
    scene.select({});
    m_item->setSelected(true);
    return true;
}

/// The highest blocks of the branches that stand inside of a frame.
std::vector<NodeId> MarkTool::blocksInside() const
{
    std::vector<NodeId> tops;
    if (m_before.kind != CanvasMark::Kind::Frame)
        return tops;
    const FlowScene& scene = m_view.flowScene();
    const auto isInside = [&](NodeId id) {
        const NodeItem* item = scene.item(id);
        return item && item->isVisible() && m_before.rect.contains(item->cardRect());
    };
    for (const auto& [id, node] : scene.flow().flow.nodes()) {
        if (isInside(id) && !isInside(scene.forest().parent.value(id)))
            tops.push_back(id);
    }
    return tops;
}

void MarkTool::move(const QMouseEvent& event)
{
    if (!m_moved && (event.pos() - m_from).manhattanLength() < QApplication::startDragDistance())
        return;
    m_moved = true;
    const QPointF at = m_view.mapToScene(event.pos());
    const QPointF by = at - std::exchange(m_last, at);
    CanvasMark mark = m_item->mark();
    if (m_sizing)
        mark.rect.setSize(QSizeF(mark.rect.width() + by.x(), mark.rect.height() + by.y()).expandedTo({60, 40}));
    else
        mark.rect.translate(by);
    m_item->setMark(mark);
    for (const NodeId id : m_inside)
        m_view.flowScene().shiftBranch(id, by);
}

void MarkTool::release(const QMouseEvent&)
{
    FlowScene& scene = m_view.flowScene();
    MarkItem* item = std::exchange(m_item, nullptr);
    if (!m_moved)
        return;
    const CanvasMark after = item->mark();
    item->setMark(m_before); // the edit brings it there, or it stays
    if (scene.isReadOnly())
        scene.arrange();
    changeMark(scene, m_before, after, m_inside);
}

void MarkTool::cancel()
{
    if (MarkItem* item = std::exchange(m_item, nullptr))
        item->setMark(m_before);
    if (!m_inside.empty())
        m_view.flowScene().arrange();
}

} // namespace hookswitch
