// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/canvastool.h"

namespace hookswitch {

/// Moves the view: middle button, or left button with Space held.
class PanTool : public CanvasTool
{
public:
    using CanvasTool::CanvasTool;

    bool press(const QMouseEvent& event) override;
    void move(const QMouseEvent& event) override;
    void release(const QMouseEvent& event) override;
    void cancel() override;

private:
    QPoint m_last;
};

} // namespace hookswitch
