// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "catalog/wording.h"

#include <QGraphicsItem>

namespace hookswitch {

struct CanvasTheme;

/// A wire by where it begins.
struct WireEnd
{
    NodeId from;
    ExitKey exit;

    friend bool operator==(const WireEnd&, const WireEnd&) = default;
};

/// One wire as it is drawn.
struct Wire
{
    WireEnd end;
    NodeId to;
    bool back = false;    ///< not part of the tree: dashed, as a curve
    bool visited = false; ///< a call went this way
    QPainterPath path;
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

    void setWires(std::vector<Wire> wires);
    [[nodiscard]] const std::vector<Wire>& wires() const { return m_wires; }
    /// Calls change for every wire in order, then finish; measures and draws anew.
    void reroute(const std::function<void(Wire&)>& change, const std::function<void()>& finish);
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
    void measure();
    void paintNear(QPainter& painter, const QRectF& exposed) const;

    const CanvasTheme& m_theme;
    std::vector<Wire> m_wires;
    QRectF m_bounds;
    std::optional<WireEnd> m_selected;
    std::optional<WireEnd> m_target;
};

/// Down, across at the height of the channel, and down again, with round corners.
[[nodiscard]] QPainterPath steppedPath(const QPointF& from, const QPointF& to, qreal channel);
/// A curve that leaves downwards and arrives from above, wherever the ends are.
[[nodiscard]] QPainterPath curvedPath(const QPointF& from, const QPointF& to);

} // namespace hookswitch
