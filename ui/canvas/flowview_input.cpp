// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keys and drops of the view.
#include "canvas/flowview.h"

#include "canvas/canvastool.h"
#include "canvas/flowscene.h"
#include "canvas/nodeitem.h"
#include "canvas/wishes.h"
#include "parts/blockmime.h"

#include <QDragMoveEvent>
#include <QKeyEvent>
#include <QMimeData>

namespace hookswitch {

bool FlowView::handleKey(QKeyEvent& event)
{
    if (event.matches(QKeySequence::Copy)) {
        copySelected(m_flow);
        return true;
    }
    // Not matches(Cut): that takes Shift+Delete too, which removes a branch here.
    if (event.key() == Qt::Key_X && event.modifiers() == Qt::ControlModifier) {
        cutSelected(m_flow);
        return true;
    }
    if (event.matches(QKeySequence::Paste)) {
        paste(m_flow);
        return true;
    }
    if (event.matches(QKeySequence::SelectAll)) {
        m_flow.selectAll();
        return true;
    }
    if (event.matches(QKeySequence::ZoomIn) ||
        (event.key() == Qt::Key_Equal && event.modifiers() == Qt::ControlModifier)) {
        zoomIn();
        return true;
    }
    if (event.matches(QKeySequence::ZoomOut)) {
        zoomOut();
        return true;
    }
    if (event.key() == Qt::Key_0 && event.modifiers() & Qt::ControlModifier) {
        zoomToNormal();
        return true;
    }
    return false;
}

void FlowView::keyPressEvent(QKeyEvent* event)
{
    event->accept();
    if (handleKey(*event))
        return;
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
        m_flow.walk(event->key());
        return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        removeSelected(m_flow, !(event->modifiers() & Qt::ShiftModifier));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const NodeId id = m_flow.selected())
            Q_EMIT m_flow.nodeActivated(id);
        return;
    case Qt::Key_Minus:
        m_flow.fold(m_flow.selected(), true);
        return;
    case Qt::Key_Plus:
        m_flow.fold(m_flow.selected(), false);
        return;
    case Qt::Key_Insert:
        if (const NodeItem* item = m_flow.item(m_flow.selected()); item && !item->face().ports.empty())
            offerBlocksAt(item->id(), item->face().ports.back().name);
        return;
    case Qt::Key_Escape:
        if (CanvasTool* tool = std::exchange(m_active, nullptr))
            tool->cancel();
        else
            m_flow.select({});
        return;
    case Qt::Key_Space:
        if (!event->isAutoRepeat()) {
            m_space = true;
            viewport()->setCursor(Qt::OpenHandCursor);
        }
        return;
    default:
        QGraphicsView::keyPressEvent(event);
    }
}

void FlowView::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Space || event->isAutoRepeat()) {
        QGraphicsView::keyReleaseEvent(event);
        return;
    }
    m_space = false;
    if (!m_active)
        viewport()->setCursor(Qt::ArrowCursor);
}

void FlowView::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasFormat(blockMimeType()) && !m_flow.isReadOnly())
        event->acceptProposedAction();
    else
        event->ignore();
}

void FlowView::dragMoveEvent(QDragMoveEvent* event)
{
    if (!event->mimeData()->hasFormat(blockMimeType()) || m_flow.isReadOnly()) {
        event->ignore();
        return;
    }
    markDrop(event->position().toPoint());
    event->acceptProposedAction();
}

void FlowView::dragLeaveEvent(QDragLeaveEvent*)
{
    endDrop();
}

void FlowView::dropEvent(QDropEvent* event)
{
    endDrop();
    const QString module = QString::fromUtf8(event->mimeData()->data(blockMimeType()));
    if (module.isEmpty() || m_flow.isReadOnly())
        return;
    event->acceptProposedAction();
    setFocus(Qt::MouseFocusReason);
    dropBlock(m_flow, module, mapToScene(event->position().toPoint()));
}

void FlowView::markDrop(const QPoint& at)
{
    const QPointF place = mapToScene(at);
    const NodeId target = dropParent(m_flow, place);
    if (NodeItem* before = m_flow.item(m_target); before && m_target != target)
        before->setTarget(false);
    m_target = target;
    if (NodeItem* now = m_flow.item(target))
        now->setTarget(true);
    const Wire* wire = target ? nullptr : m_flow.wires().wireAt(place, 12);
    m_flow.wires().setTarget(wire ? std::optional(wire->end) : std::nullopt);
}

void FlowView::endDrop()
{
    if (NodeItem* before = m_flow.item(m_target))
        before->setTarget(false);
    m_target = {};
    m_flow.wires().setTarget({});
}

} // namespace hookswitch
