// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/canvastool.h"
#include "canvas/wirelayer.h"

#include <QGraphicsPathItem>

#include <memory>

namespace hookswitch {

/// Draws wires: from a port to a block, or into the open, where a new block is offered. A click on a port without a
/// wire offers too.
class WireTool : public CanvasTool
{
public:
    explicit WireTool(FlowView& view);
    ~WireTool() override;

    bool press(const QMouseEvent& event) override;
    void move(const QMouseEvent& event) override;
    void release(const QMouseEvent& event) override;
    void cancel() override;

private:
    void markTarget(NodeId id);

    WireEnd m_end;
    bool m_wired = false; ///< the port already leads somewhere
    bool m_moved = false;
    QPoint m_from;
    NodeId m_target;
    std::unique_ptr<QGraphicsPathItem> m_line; ///< in the scene while dragging
};

} // namespace hookswitch
