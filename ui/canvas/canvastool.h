// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>

class QMouseEvent;

namespace hookswitch {

class FlowView;

/// One way of working with the mouse, from a press to its release. Places are those of the viewport.
class CanvasTool
{
public:
    /// view: owns the tool.
    explicit CanvasTool(FlowView& view)
        : m_view(view)
    {}
    virtual ~CanvasTool() = default;
    Q_DISABLE_COPY_MOVE(CanvasTool)

    /// Whether this press begins work of this tool; then move() and release() follow.
    virtual bool press(const QMouseEvent& event) = 0;
    virtual void move(const QMouseEvent& event) = 0;
    virtual void release(const QMouseEvent& event) = 0;
    /// Escape: undoes what move() showed. Nothing follows.
    virtual void cancel() = 0;

protected:
    FlowView& m_view;
};

} // namespace hookswitch
