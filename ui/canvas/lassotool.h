// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/canvastool.h"
#include "flow/edit.h"

#include <QGraphicsPathItem>

#include <memory>

namespace hookswitch {

/// Selects what a line drawn by hand goes around: with Ctrl and Alt held, or while the view asks for it. Shift adds
/// to what is selected.
class LassoTool : public CanvasTool
{
public:
    using CanvasTool::CanvasTool;

    bool press(const QMouseEvent& event) override;
    void move(const QMouseEvent& event) override;
    void release(const QMouseEvent& event) override;
    void cancel() override;

private:
    std::unique_ptr<QGraphicsPathItem> m_line; ///< in the scene while drawing
    std::vector<NodeId> m_before;
};

} // namespace hookswitch
