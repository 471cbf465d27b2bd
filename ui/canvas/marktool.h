// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/canvastool.h"
#include "canvas/marks.h"
#include "flow/edit.h"

namespace hookswitch {

/// Moves notes and frames, and changes their size by the lower right corner. A frame takes the blocks that stand
/// wholly inside along.
class MarkTool : public CanvasTool
{
public:
    using CanvasTool::CanvasTool;

    bool press(const QMouseEvent& event) override;
    void move(const QMouseEvent& event) override;
    void release(const QMouseEvent& event) override;
    void cancel() override;

private:
    [[nodiscard]] std::vector<NodeId> blocksInside() const;

    MarkItem* m_item = nullptr; ///< in the scene; edits come only after release()
    CanvasMark m_before;
    std::vector<NodeId> m_inside;
    bool m_sizing = false;
    bool m_moved = false;
    QPoint m_from;
    QPointF m_last;
};

} // namespace hookswitch
