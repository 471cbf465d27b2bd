// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/marks.h"

#include "canvas/canvastheme.h"
#include "canvas/nodepainter.h"
#include "parts/tones.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionGraphicsItem>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

constexpr qreal titleRoom = 26;
constexpr qreal border = 7;
constexpr qreal corner = 16;

std::optional<CanvasMark> markOf(const Json& json, CanvasMark::Kind kind)
{
    const Json* rect = member(json, "rect");
    if (!rect || !rect->is_array() || rect->size() != 4)
        return std::nullopt;
    std::array<qreal, 4> numbers{};
    for (std::size_t i = 0; i < 4; ++i) {
        if (!rect->at(i).is_number())
            return std::nullopt;
        numbers[i] = rect->at(i).get<double>();
    }
    CanvasMark mark;
    mark.kind = kind;
    mark.rect = QRectF(numbers[0], numbers[1], std::max(40.0, numbers[2]), std::max(30.0, numbers[3]));
    if (const Json* text = member(json, "text"); text && text->is_string())
        mark.text = stringOf(*text);
    if (const Json* colour = member(json, "colour"); colour && colour->is_number_integer())
        mark.colour = std::clamp(colour->get<int>(), 0, 9);
    mark.raw = json;
    return mark;
}

Json jsonOf(const CanvasMark& mark)
{
    Json json = mark.raw.is_object() ? mark.raw : Json::object();
    setMember(json, "text", mark.text.toStdString());
    setMember(
        json, "rect",
        Json{qRound(mark.rect.x()), qRound(mark.rect.y()), qRound(mark.rect.width()), qRound(mark.rect.height())});
    setMember(json, "colour", mark.colour);
    return json;
}

Json canvasOf(const Json& extra)
{
    const Json* canvas = member(extra, "canvas");
    return canvas && canvas->is_object() ? *canvas : Json::object();
}

Json withCanvas(Json extra, Json canvas)
{
    if (canvas.empty())
        removeMember(extra, "canvas");
    else
        setMember(extra, "canvas", std::move(canvas));
    return extra;
}

} // namespace

std::vector<CanvasMark> marksOf(const Json& extra)
{
    const Json canvas = canvasOf(extra);
    std::vector<CanvasMark> marks;
    for (const auto& [key, kind] :
         {std::pair("notes", CanvasMark::Kind::Note), std::pair("frames", CanvasMark::Kind::Frame)}) {
        const Json* list = member(canvas, key);
        if (!list || !list->is_array())
            continue;
        for (const Json& json : *list) {
            if (const auto mark = markOf(json, kind))
                marks.push_back(*mark);
        }
    }
    return marks;
}

Json withMarks(Json extra, const std::vector<CanvasMark>& marks)
{
    Json canvas = canvasOf(extra);
    for (const auto& [key, kind] :
         {std::pair("notes", CanvasMark::Kind::Note), std::pair("frames", CanvasMark::Kind::Frame)}) {
        Json list = Json::array();
        if (const Json* old = member(canvas, key); old && old->is_array()) {
            for (const Json& json : *old) {
                if (!markOf(json, kind))
                    list.push_back(json); // not understood, kept
            }
        }
        for (const CanvasMark& mark : marks) {
            if (mark.kind == kind)
                list.push_back(jsonOf(mark));
        }
        if (list.empty())
            removeMember(canvas, key);
        else
            setMember(canvas, key, std::move(list));
    }
    return withCanvas(std::move(extra), std::move(canvas));
}

FlowDirection directionOf(const Json& extra)
{
    const Json canvas = canvasOf(extra);
    const Json* direction = member(canvas, "direction");
    return direction && *direction == "right" ? FlowDirection::Right : FlowDirection::Down;
}

Json withDirection(Json extra, FlowDirection direction)
{
    Json canvas = canvasOf(extra);
    if (direction == FlowDirection::Right)
        setMember(canvas, "direction", "right");
    else
        removeMember(canvas, "direction");
    return withCanvas(std::move(extra), std::move(canvas));
}

MarkItem::MarkItem(CanvasMark mark, const CanvasTheme& theme)
    : m_mark(std::move(mark))
    , m_theme(theme)
{
    setFlag(ItemIsSelectable);
    setZValue(m_mark.kind == CanvasMark::Kind::Note ? 0.5 : -1);
    setPos(m_mark.rect.topLeft());
}

void MarkItem::setMark(CanvasMark mark)
{
    prepareGeometryChange();
    m_mark = std::move(mark);
    setPos(m_mark.rect.topLeft());
    update();
}

bool MarkItem::isGrip(const QPointF& at) const
{
    return shape().contains(at - pos());
}

bool MarkItem::isCorner(const QPointF& at) const
{
    return QRectF(m_mark.rect.bottomRight() - QPointF(corner, corner), QSizeF(corner + 3, corner + 3)).contains(at);
}

QRectF MarkItem::boundingRect() const
{
    return QRectF(QPointF(), m_mark.rect.size()).adjusted(-4, -4, 4, 4);
}

QPainterPath MarkItem::shape() const
{
    const QRectF all(QPointF(), m_mark.rect.size());
    QPainterPath path;
    path.addRect(all);
    if (m_mark.kind == CanvasMark::Kind::Note)
        return path;
    const QRectF inside = all.adjusted(border, titleRoom, -border, -border);
    path.setFillRule(Qt::OddEvenFill);
    if (inside.isValid())
        path.addRect(inside);
    path.addRect(QRectF(all.bottomRight() - QPointF(corner, corner), QSizeF(corner - border, corner - border)));
    return path;
}

void MarkItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const qreal detail = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    painter->setRenderHint(QPainter::Antialiasing, detail >= textDetail);
    if (m_mark.kind == CanvasMark::Kind::Note)
        paintNote(*painter, detail >= textDetail);
    else
        paintFrame(*painter, detail >= textDetail);
    if (!isSelected())
        return;
    painter->setPen(QPen(m_theme.select, 2.5));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(QRectF(QPointF(), m_mark.rect.size()).adjusted(-2, -2, 2, 2));
    painter->setBrush(m_theme.select);
    painter->drawRect(QRectF(m_mark.rect.width() - 5, m_mark.rect.height() - 5, 8, 8));
}

void MarkItem::paintNote(QPainter& painter, bool words) const
{
    const QRectF sheet(QPointF(), m_mark.rect.size());
    const QColor tint = m_theme.kind(m_mark.colour);
    painter.setPen(QPen(mixed(tint, m_theme.card, 0.55), 1.2));
    painter.setBrush(mixed(tint, m_theme.card, 0.14));
    painter.drawRect(sheet);
    painter.fillRect(QRectF(0, 0, 4, sheet.height()), tint);
    if (!words)
        return;
    painter.setFont(m_theme.textFont);
    painter.setPen(m_theme.text);
    painter.drawText(sheet.adjusted(14, 8, -8, -8), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_mark.text);
}

void MarkItem::paintFrame(QPainter& painter, bool words) const
{
    const QRectF all(QPointF(), m_mark.rect.size());
    const QColor tint = m_theme.kind(m_mark.colour);
    QColor ground = tint;
    ground.setAlphaF(0.07f);
    painter.setPen(QPen(mixed(tint, m_theme.ground, 0.6), 1.4));
    painter.setBrush(ground);
    painter.drawRoundedRect(all, 10, 10);
    if (!words)
        return;
    painter.setFont(m_theme.titleFont);
    painter.setPen(mixed(tint, m_theme.text, 0.55));
    const QFontMetricsF metrics(m_theme.titleFont);
    painter.drawText(QRectF(12, 4, all.width() - 20, titleRoom - 4), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(m_mark.text, Qt::ElideRight, all.width() - 20));
}

} // namespace hookswitch
