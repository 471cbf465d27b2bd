// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "canvas/nodeface.h"
#include "canvas/nodepainter.h"

#include <QGraphicsItem>

namespace hookswitch {

/// The picture of one node, its card's top-left corner at pos(). Knows the node's id and looks, nothing of the flow.
class NodeItem : public QGraphicsItem
{
public:
    enum
    {
        Type = UserType + 1
    };

    /// theme: must outlive the item.
    NodeItem(NodeId id, const CanvasTheme& theme);

    [[nodiscard]] NodeId id() const { return m_id; }
    /// Where the layout wants it. Before the first time it stands nowhere.
    void place(const QPointF& at);
    [[nodiscard]] bool isPlaced() const { return m_placed; }
    [[nodiscard]] const NodeFace& face() const { return m_face; }
    void setFace(NodeFace face);
    void setRun(NodeMood::Run run);
    void setTarget(bool target);
    void setHotPort(int port);
    void setProblem(std::optional<Severity> worst);
    void setBreakpoint(bool set);
    /// The blocks below are folded away: how many, 0 when they are shown.
    void setFolded(int count);
    [[nodiscard]] int folded() const { return m_mood.folded; }

    /// The card in the scene.
    [[nodiscard]] QRectF cardRect() const { return QRectF(pos(), m_face.card); }
    /// The port at a place of the scene, -1 for none.
    [[nodiscard]] int portAt(const QPointF& at) const;
    [[nodiscard]] int portOf(const ExitKey& name) const;
    /// Where a wire begins, in the scene.
    [[nodiscard]] QPointF portEnd(int port) const;
    /// Where wires arrive, in the scene.
    [[nodiscard]] QPointF entryEnd() const;
    /// The mark that stands for what is folded away, in the scene; empty without.
    [[nodiscard]] QRectF foldRect() const;

    [[nodiscard]] int type() const override { return Type; }
    [[nodiscard]] QRectF boundingRect() const override;
    [[nodiscard]] QPainterPath shape() const override;
    [[nodiscard]] NodeMood mood() const;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    NodeId m_id;
    const CanvasTheme& m_theme;
    NodeFace m_face;
    NodeMood m_mood;
    bool m_placed = false;
};

} // namespace hookswitch
