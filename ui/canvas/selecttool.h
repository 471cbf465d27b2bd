// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "canvas/canvastool.h"
#include "flow/edit.h"

#include <QPointF>
#include <QRubberBand>

#include <optional>
#include <vector>

namespace hookswitch {

class NodeItem;

/// Selects by click and rubber band, drags blocks to another place, onto another block or to one of its exits.
class SelectTool : public CanvasTool
{
public:
    explicit SelectTool(FlowView& view);
    ~SelectTool() override;

    bool press(const QMouseEvent& event) override;
    void move(const QMouseEvent& event) override;
    void release(const QMouseEvent& event) override;
    void cancel() override;

private:
    void pressNode(NodeItem& item, Qt::KeyboardModifiers modifiers);
    void drag(const QPoint& to);
    void band(const QPoint& to);
    [[nodiscard]] NodeId targetAt(const QPointF& at) const;
    /// The block, and the exit under the mouse, that would get the branch.
    void markTarget(NodeId id, const QPointF& at = {});

    enum class Work
    {
        None,
        Drag,
        Band
    } m_work = Work::None;
    QPoint m_from;
    QPointF m_last;
    bool m_moved = false;
    NodeId m_grip; ///< the node pressed on
    NodeId m_target;
    std::optional<ExitKey> m_exit;
    std::vector<NodeId> m_dragged; ///< roots of the branches under way
    std::vector<NodeId> m_before;  ///< selection when a band that adds was begun
    QRubberBand* m_band;           ///< child of the viewport
};

} // namespace hookswitch
