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
    QPainterPath side;
    side.setFillRule(Qt::WindingFill);
    side.addRoundedRect(0, 0, stripe, face.card.height(), corner, corner);
    side.addRect(stripe / 2, 0, stripe / 2, face.card.height());
    painter.setBrush(face.skipped || !face.known ? mixed(theme.kind(face.colour), theme.card, 0.35)
                                                 : theme.kind(face.colour));
    painter.drawPath(side.simplified());
    painter.setPen(outlineOf(face, mood, theme));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(card, corner, corner);
}

void paintText(QPainter& painter, const NodeFace& face, const CanvasTheme& theme)
{
    const qreal room = face.card.width() - stripe - 12;
    const QFontMetricsF title(theme.titleFont);
    const QFontMetricsF text(theme.textFont);
    const qreal ports = face.ports.empty() ? 0 : face.ports.front().box.height() / 2;
    const qreal lines = title.height() + (face.summary.isEmpty() ? 0 : text.height() + 2);
    const qreal top = std::round((face.card.height() - ports - lines) / 2);
    QFont font = theme.titleFont;
    font.setStrikeOut(face.skipped);
    painter.setFont(font);
    painter.setPen(face.skipped ? theme.quiet : theme.text);
    painter.drawText(QRectF(stripe + 11, top, room, title.height()), Qt::AlignLeft | Qt::AlignVCenter, face.title);
    painter.setFont(theme.textFont);
    painter.setPen(theme.quiet);
    painter.drawText(QRectF(stripe + 11, top + title.height() + 2, room, text.height()),
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

} // namespace

QColor farColour(const NodeFace& face, const NodeMood& mood, const CanvasTheme& theme)
{
    if (mood.selected || mood.target)
        return theme.select;
    if (mood.run == NodeMood::Run::Here)
        return theme.live;
    return mixed(mood.run == NodeMood::Run::Visited ? theme.live : theme.kind(face.colour), theme.card, 0.75);
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
                 contrast(theme.kind(face.colour), Qt::white) >= 2.6 ? QColor(Qt::white) : QColor(Qt::black));
    paintText(painter, face, theme);
    for (std::size_t i = 0; i < face.ports.size(); ++i)
        paintPort(painter, face.ports[i], int(i) == mood.hotPort, theme);
    if (mood.badge)
        paintBadge(painter, face, *mood.badge, theme);
}

} // namespace hookswitch
