// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "canvas/nodeface.h"

#include <QGraphicsItem>
#include <QSet>

namespace hookswitch {

struct CanvasTheme;

/// A wire by where it begins.
struct WireEnd
{
    NodeId from;
    ExitKey exit;

    friend bool operator==(const WireEnd&, const WireEnd&) = default;
};

/// The way of a wire: few numbers, from which its path is made when it is drawn. Lengths are those of the scene.
struct WireWay
{
    enum class Shape
    {
        None,
        Straight,
        Stepped, ///< along, across at the channel, and along again
        Curved,  ///< leaves and arrives along the flow, wherever the ends are
        Around   ///< out to the channel, along the lane, and back in at the other channel
    } shape = Shape::None;
    FlowDirection direction = FlowDirection::Down;
    QPointF from;
    QPointF to;
    qreal channel = 0; ///< along the flow, where the wire first turns
    qreal lane = 0;    ///< for Around: across the flow
    qreal landing = 0; ///< for Around: the channel before the end

    /// clip: what lies outside may be left out; empty for all. Long wires cost their whole length.
    [[nodiscard]] QPainterPath path(const QRectF& clip = {}) const;
    [[nodiscard]] QRectF bounds() const;
};

/// One wire as it is drawn.
struct Wire
{
    WireEnd end;
    NodeId to;
    int port = 0;         ///< of the block it begins at
    bool back = false;    ///< not part of the tree: dashed
    bool visited = false; ///< a call went this way
    WireWay way;
    QRectF bounds;
};

/// All wires of a flow in one item: 10,000 items of their own would cost more than drawing them.
class WireLayer : public QGraphicsItem
{
public:
    enum
    {
        Type = UserType + 2
    };

    explicit WireLayer(const CanvasTheme& theme);

    /// Wires with their ways, those of one node side by side.
    void setWires(std::vector<Wire> wires);
    [[nodiscard]] const std::vector<Wire>& wires() const { return m_wires; }
    /// Calls change once for the wires of every node from which one goes to or comes from these nodes.
    void change(const QSet<NodeId>& nodes, const std::function<void(Wire* first, std::size_t count)>& change);
    /// A call has been at these nodes and is now at that one.
    void setVisited(const QSet<NodeId>& visited, NodeId current);
    /// The wire at a place of the scene, null for none. reach: how far off the line still counts.
    [[nodiscard]] const Wire* wireAt(const QPointF& at, qreal reach) const;

    void setSelected(const std::optional<WireEnd>& end);
    [[nodiscard]] const std::optional<WireEnd>& selected() const { return m_selected; }
    /// The wire something would be dropped on.
    void setTarget(const std::optional<WireEnd>& end);

    /// Straight lines without width, all at once.
    void paintFar(QPainter& painter, const QRectF& exposed) const;

    [[nodiscard]] int type() const override { return Type; }
    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    [[nodiscard]] QPainterPath shape() const override { return {}; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void index();
    void paintNear(QPainter& painter, const QRectF& exposed) const;

    const CanvasTheme& m_theme;
    std::vector<Wire> m_wires;
    std::vector<std::pair<NodeId, std::size_t>> m_arrivals; ///< sorted; made when first asked for
    QRectF m_bounds;
    std::optional<WireEnd> m_selected;
    std::optional<WireEnd> m_target;
};

} // namespace hookswitch
