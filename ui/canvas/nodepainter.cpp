// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/nodepainter.h"

#include "canvas/canvastheme.h"
#include "canvas/nodeface.h"
#include "parts/icons.h"
#include "parts/tones.h"

#include <QPainter>
#include <QPainterPath>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

constexpr qreal corner = 9;
constexpr qreal stripe = 38;

QColor fillOf(const NodeMood& mood, const CanvasTheme& theme)
{
    switch (mood.run) {
    case NodeMood::Run::Here:
        return theme.cardLive;
    case NodeMood::Run::Visited:
        return theme.cardVisited;
    case NodeMood::Run::None:
        break;
    }
    return theme.card;
}

QPen outlineOf(const NodeFace& face, const NodeMood& mood, const CanvasTheme& theme)
{
    if (mood.run == NodeMood::Run::Here)
        return QPen(theme.live, 2.5);
    if (mood.run == NodeMood::Run::Visited)
        return QPen(mixed(theme.live, theme.card, 0.7), 1.4);
    if (!face.known)
        return QPen(theme.edge, 1.2, Qt::DashLine);
    return QPen(theme.edge, 1.2);
}

void paintBox(QPainter& painter, const NodeFace& face, const NodeMood& mood, const CanvasTheme& theme, qreal detail)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QRectF card(QPointF(), face.card);
    if (detail < boxDetail) {
        painter.fillRect(card, farColour(face, mood, theme));
        return;
    }
    painter.fillRect(card, fillOf(mood, theme));
    painter.fillRect(QRectF(0, 0, stripe, face.card.height()), theme.kind(face.colour));
    painter.setBrush(Qt::NoBrush);
    const bool strong = mood.selected || mood.target || mood.run == NodeMood::Run::Here;
    QPen pen(mood.selected || mood.target ? theme.select : strong ? theme.live : theme.edge, strong ? 3 : 1);
    pen.setCosmetic(true);
    painter.setPen(pen);
    painter.drawRect(card);
    if (mood.badge)
        painter.fillRect(QRectF(face.card.width() - 22, 0, 22, 22), theme.severity(*mood.badge));
}

/// The coloured side: round corners on the left, straight on the right.
QPainterPath sideOf(qreal height)
{
    QPainterPath side(QPointF(stripe, 0));
    side.lineTo(corner, 0);
    side.quadTo(0, 0, 0, corner);
    side.lineTo(0, height - corner);
    side.quadTo(0, height, corner, height);
    side.lineTo(stripe, height);
    side.closeSubpath();
    return side;
}

void paintCard(QPainter& painter, const NodeFace& face, const NodeMood& mood, const CanvasTheme& theme)
{
    const QRectF card(QPointF(), face.card);
    if (mood.selected || mood.target) {
        painter.setPen(QPen(theme.select, mood.target ? 3 : 2.5, mood.target ? Qt::DashLine : Qt::SolidLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(card.adjusted(-4, -4, 4, 4), corner + 3, corner + 3);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(fillOf(mood, theme));
    painter.drawRoundedRect(card, corner, corner);
    painter.setBrush(face.skipped || !face.known ? theme.kindFaint(face.colour) : theme.kind(face.colour));
    painter.drawPath(sideOf(face.card.height()));
    painter.setPen(outlineOf(face, mood, theme));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(card, corner, corner);
}

void paintText(QPainter& painter, const NodeFace& face, const CanvasTheme& theme)
{
    const qreal room = face.card.width() - stripe - 12;
    const bool down = face.direction == FlowDirection::Down && !face.ports.empty();
    const qreal ports = down ? face.ports.front().box.height() / 2 : 0;
    const qreal lines = theme.titleHeight + (face.summary.isEmpty() ? 0 : theme.textHeight + 2);
    const qreal top = std::round((face.card.height() - ports - lines) / 2);
    painter.setFont(face.skipped ? theme.struckFont : theme.titleFont);
    painter.setPen(face.skipped ? theme.quiet : theme.text);
    painter.drawText(QRectF(stripe + 11, top, room, theme.titleHeight), Qt::AlignLeft | Qt::AlignVCenter, face.title);
    if (face.summary.isEmpty())
        return;
    painter.setFont(theme.textFont);
    painter.setPen(theme.quiet);
    painter.drawText(QRectF(stripe + 11, top + theme.titleHeight + 2, room, theme.textHeight),
                     Qt::AlignLeft | Qt::AlignVCenter, face.summary);
}

void paintPort(QPainter& painter, const PortFace& port, bool hot, const CanvasTheme& theme)
{
    const qreal round = port.box.height() / 2;
    const bool wired = port.kind == PortFace::Kind::Wired;
    painter.setPen(QPen(hot     ? theme.select
                        : wired ? theme.wire
                                : theme.edge,
                        hot ? 2 : 1.2, wired || hot ? Qt::SolidLine : Qt::DashLine));
    painter.setBrush(wired ? theme.pill : theme.card);
    painter.drawRoundedRect(port.box, round, round);
    painter.setFont(theme.portFont);
    painter.setPen(wired || hot ? theme.text : theme.quiet);
    painter.drawText(port.box, Qt::AlignCenter, port.label);
}

void paintBadge(QPainter& painter, const NodeFace& face, Severity severity, const CanvasTheme& theme)
{
    const QRectF round(face.card.width() - 12, -8, 20, 20);
    painter.setPen(QPen(theme.ground, 2));
    painter.setBrush(theme.card);
    painter.drawEllipse(round);
    paintDrawing(painter, severityName(severity), round.adjusted(1, 1, -1, -1), theme.severity(severity));
}

/// A red dot on the coloured side, as debuggers have it.
void paintBreakpoint(QPainter& painter, const CanvasTheme& theme)
{
    painter.setPen(QPen(theme.card, 2));
    painter.setBrush(theme.severity(Severity::Error));
    painter.drawEllipse(QRectF(-6, -6, 16, 16));
}

void paintFold(QPainter& painter, const NodeFace& face, int count, const CanvasTheme& theme)
{
    const QRectF box = foldBox(face, theme);
    painter.setPen(QPen(theme.wire, 1.2));
    painter.setBrush(theme.pill);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    painter.setFont(theme.portFont);
    painter.setPen(theme.text);
    painter.drawText(box, Qt::AlignCenter, u"+ %1"_s.arg(count));
}

} // namespace

QRectF foldBox(const NodeFace& face, const CanvasTheme& theme)
{
    const qreal height = theme.portHeight + 4;
    const QRectF box(0, 0, 56, height);
    return face.direction == FlowDirection::Down
               ? box.translated(face.card.width() / 2 - 28, face.card.height() - height / 2)
               : box.translated(face.card.width() - 14, face.card.height() / 2 - height / 2);
}

QColor farColour(const NodeFace& face, const NodeMood& mood, const CanvasTheme& theme)
{
    if (mood.selected || mood.target)
        return theme.select;
    if (mood.run == NodeMood::Run::Here)
        return theme.live;
    return mood.run == NodeMood::Run::Visited ? theme.liveFar : theme.kindFar(face.colour);
}

void paintNode(QPainter& painter, const NodeFace& face, const NodeMood& mood, const CanvasTheme& theme, qreal detail)
{
    if (detail < textDetail) {
        paintBox(painter, face, mood, theme, detail);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
    paintCard(painter, face, mood, theme);
    paintDrawing(painter, face.icon, QRectF(stripe / 2 - 11, face.card.height() / 2 - 11, 22, 22),
                 theme.onKind(face.colour));
    paintText(painter, face, theme);
    if (mood.folded)
        paintFold(painter, face, mood.folded, theme);
    for (std::size_t i = 0; !mood.folded && i < face.ports.size(); ++i)
        paintPort(painter, face.ports[i], int(i) == mood.hotPort, theme);
    if (mood.breakpoint)
        paintBreakpoint(painter, theme);
    if (mood.badge)
        paintBadge(painter, face, *mood.badge, theme);
}

} // namespace hookswitch
