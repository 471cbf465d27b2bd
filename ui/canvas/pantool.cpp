// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/pantool.h"

#include "canvas/flowview.h"

#include <QMouseEvent>
#include <QScrollBar>

namespace hookswitch {

bool PanTool::press(const QMouseEvent& event)
{
    if (event.button() != Qt::MiddleButton && !(event.button() == Qt::LeftButton && m_view.isGrabbing()))
        return false;
    m_last = event.pos();
    m_view.viewport()->setCursor(Qt::ClosedHandCursor);
    return true;
}

void PanTool::move(const QMouseEvent& event)
{
    const QPoint by = event.pos() - std::exchange(m_last, event.pos());
    m_view.horizontalScrollBar()->setValue(m_view.horizontalScrollBar()->value() - by.x());
    m_view.verticalScrollBar()->setValue(m_view.verticalScrollBar()->value() - by.y());
}

void PanTool::release(const QMouseEvent&)
{
    cancel();
}

void PanTool::cancel()
{
    m_view.viewport()->setCursor(m_view.isGrabbing() ? Qt::OpenHandCursor : Qt::ArrowCursor);
}

} // namespace hookswitch
