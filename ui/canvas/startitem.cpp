// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/startitem.h"

#include "canvas/canvastheme.h"
#include "canvas/nodepainter.h"
#include "parts/icons.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QStyleOptionGraphicsItem>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

constexpr qreal height = 30;
constexpr qreal lead = 26; ///< line between the pill and the block

} // namespace

StartItem::StartItem(const CanvasTheme& theme)
    : m_theme(theme)
{
    setAcceptedMouseButtons(Qt::NoButton);
    setNumbers({});
}

void StartItem::setNumbers(const QStringList& numbers)
{
    prepareGeometryChange();
    m_text = numbers.isEmpty() ? QCoreApplication::translate("StartItem", "no number yet")
                               : numbers.mid(0, 3).join(u", "_s);
    if (numbers.size() > 3)
        m_text += QCoreApplication::translate("StartItem", " and %1 more").arg(numbers.size() - 3);
    const QFontMetricsF metrics(m_theme.textFont);
    m_text = metrics.elidedText(m_text, Qt::ElideRight, 360);
    m_width = std::ceil(metrics.horizontalAdvance(m_text)) + 48;
    setToolTip(numbers.join(u'\n'));
    update();
}

void StartItem::stand(const QPointF& entry, FlowDirection direction)
{
    if (direction != m_direction)
        prepareGeometryChange();
    m_direction = direction;
    setPos(entry);
}

QRectF StartItem::pill() const
{
    return m_direction == FlowDirection::Down ? QRectF(-m_width / 2, -lead - height, m_width, height)
                                              : QRectF(-lead - m_width, -height / 2, m_width, height);
}

QRectF StartItem::boundingRect() const
{
    return (pill() | QRectF(-1, -1, 2, 2)).adjusted(-4, -4, 4, 4);
}

void StartItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const qreal detail = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    painter->setRenderHint(QPainter::Antialiasing, detail >= textDetail);
    const bool down = m_direction == FlowDirection::Down;
    const auto turned = [down](qreal x, qreal y) { return down ? QPointF(x, y) : QPointF(y, x); };
    painter->setPen(QPen(m_theme.wire, 1.6));
    painter->drawLine(turned(0, -lead), turned(0, -7));
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_theme.wire);
    painter->drawPolygon(QPolygonF({turned(0, 0), turned(-4.5, -8), turned(4.5, -8)}));
    painter->setPen(QPen(m_theme.live, 1.6));
    painter->setBrush(m_theme.card);
    painter->drawRoundedRect(pill(), 15, 15);
    if (detail < textDetail)
        return;
    paintDrawing(*painter, u"call"_s, QRectF(pill().left() + 10, pill().top() + 6, 18, 18), m_theme.live);
    painter->setFont(m_theme.textFont);
    painter->setPen(m_theme.text);
    painter->drawText(pill().adjusted(34, 0, -10, 0), Qt::AlignLeft | Qt::AlignVCenter, m_text);
}

} // namespace hookswitch
