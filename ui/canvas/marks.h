// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "canvas/nodeface.h"

#include <QGraphicsItem>

namespace hookswitch {

struct CanvasTheme;

/// Something that stands on the canvas beside the blocks and means nothing to a call.
struct CanvasMark
{
    enum class Kind
    {
        Note, ///< a sheet with text
        Frame ///< a titled border around blocks
    } kind = Kind::Note;
    QString text;
    QRectF rect;
    int colour = 0; ///< as kindColour() counts
    Json raw = Json::object();

    friend bool operator==(const CanvasMark&, const CanvasMark&) = default;
};

/// What the "canvas" member of a flow's other keys holds; what cannot be read is left out here and kept there.
[[nodiscard]] std::vector<CanvasMark> marksOf(const Json& extra);
[[nodiscard]] Json withMarks(Json extra, const std::vector<CanvasMark>& marks);
[[nodiscard]] FlowDirection directionOf(const Json& extra);
[[nodiscard]] Json withDirection(Json extra, FlowDirection direction);

/// The picture of a mark. Notes lie above the wires, frames below everything.
class MarkItem : public QGraphicsItem
{
public:
    enum
    {
        Type = UserType + 3
    };

    /// theme: must outlive the item.
    MarkItem(CanvasMark mark, const CanvasTheme& theme);

    [[nodiscard]] const CanvasMark& mark() const { return m_mark; }
    void setMark(CanvasMark mark);
    /// Where it can be dragged by: the whole of a note, the title and border of a frame. In the scene.
    [[nodiscard]] bool isGrip(const QPointF& at) const;
    /// The corner that changes its size. In the scene.
    [[nodiscard]] bool isCorner(const QPointF& at) const;

    [[nodiscard]] int type() const override { return Type; }
    [[nodiscard]] QRectF boundingRect() const override;
    [[nodiscard]] QPainterPath shape() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void paintNote(QPainter& painter, bool words) const;
    void paintFrame(QPainter& painter, bool words) const;

    CanvasMark m_mark;
    const CanvasTheme& m_theme;
};

} // namespace hookswitch
