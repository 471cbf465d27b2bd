// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The painting half of LadderView.
#include "runs/ladderview.h"

#include "runs/rowtext.h"

#include <QPainter>
#include <QScrollBar>

namespace hookswitch {

namespace {
constexpr int arrowHead = 7;
} // namespace

void LadderView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Base));
    if (m_ladder.lanes.empty())
        return;
    paintLanes(painter);
    const int first = std::max(0, verticalScrollBar()->value() / m_rowHeight);
    const int last = std::min(static_cast<int>(m_ladder.steps.size()) - 1,
                              (verticalScrollBar()->value() + viewport()->height()) / m_rowHeight);
    for (int step = first; step <= last; ++step)
        paintStep(painter, step);
    painter.setOpacity(1);
    paintHeader(painter);
}

void LadderView::paintLanes(QPainter& painter) const
{
    painter.setPen(
        QPen(mixed(palette().color(QPalette::Text), palette().color(QPalette::Base), 0.3), 1, Qt::DashLine));
    for (int lane = 0; lane < static_cast<int>(m_ladder.lanes.size()); ++lane)
        painter.drawLine(laneX(lane), m_headerHeight, laneX(lane), viewport()->height());
}

void LadderView::paintHeader(QPainter& painter) const
{
    const QRect bar(0, 0, viewport()->width(), m_headerHeight);
    painter.fillRect(bar, palette().color(QPalette::Window));
    painter.setPen(mixed(palette().color(QPalette::WindowText), palette().color(QPalette::Window), 0.25));
    painter.drawLine(bar.bottomLeft(), bar.bottomRight());
    painter.setPen(palette().color(QPalette::WindowText));
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    const QFontMetrics metrics(bold);
    for (int lane = 0; lane < static_cast<int>(m_ladder.lanes.size()); ++lane) {
        const QString& title = m_ladder.lanes[static_cast<size_t>(lane)].title;
        const QRect cell(laneX(lane) - m_laneWidth / 2 + 4, 0, m_laneWidth - 8, m_headerHeight);
        painter.drawText(cell, Qt::AlignCenter, metrics.elidedText(title, Qt::ElideMiddle, cell.width()));
    }
    painter.setFont(font());
    // Painted last, so that a scrolled lane title does not show through.
    const QRect corner(0, 0, m_timeWidth - 8, m_headerHeight - 1);
    painter.fillRect(corner, palette().color(QPalette::Window));
    painter.setPen(toneColor(Tone::Muted, palette()));
    painter.drawText(corner, Qt::AlignRight | Qt::AlignVCenter,
                     m_times == Times::FromStart ? tr("Time") : tr("After"));
}

QColor LadderView::stepColor(const LadderStep& step) const
{
    switch (step.style) {
    case LadderStep::Style::Media:
        return toneColor(Tone::Media, palette());
    case LadderStep::Style::Http:
        return toneColor(Tone::Info, palette());
    case LadderStep::Style::Signal:
        return palette().color(QPalette::Text);
    case LadderStep::Style::Note:
        break;
    }
    return step.label.startsWith(u'!') ? toneColor(Tone::Bad, palette()) : palette().color(QPalette::Text);
}

void LadderView::paintStep(QPainter& painter, int index) const
{
    const LadderStep& step = m_ladder.steps[static_cast<size_t>(index)];
    const QRect row = stepRect(index);
    painter.setOpacity(m_moment && step.seq > *m_moment ? 0.3 : 1);
    if (step.seq == m_chosen)
        painter.fillRect(row, mixed(palette().color(QPalette::Highlight), palette().color(QPalette::Base), 0.25));
    else if (index == m_hover)
        painter.fillRect(row, mixed(palette().color(QPalette::Text), palette().color(QPalette::Base), 0.06));
    if (step.from == step.to)
        paintNote(painter, step, row);
    else
        paintArrow(painter, step, row);
    const QRect time(0, row.top(), m_timeWidth - 10, row.height());
    painter.setPen(toneColor(Tone::Muted, palette()));
    painter.drawText(time, Qt::AlignRight | Qt::AlignVCenter, timeText(index));
}

void LadderView::paintArrow(QPainter& painter, const LadderStep& step, const QRect& row) const
{
    const int from = laneX(step.from);
    const int to = laneX(step.to);
    const int y = row.bottom() - 8;
    const int back = from < to ? -arrowHead : arrowHead;
    const QColor color = stepColor(step);
    painter.setPen(QPen(color, 1.4, step.style == LadderStep::Style::Media ? Qt::DashLine : Qt::SolidLine));
    painter.drawLine(from, y, to + back / 2, y);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const QPoint head[] = {{to, y}, {to + back, y - arrowHead / 2 - 1}, {to + back, y + arrowHead / 2 + 1}};
    painter.drawPolygon(head, 3);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(color);
    const int left = std::min(from, to) + arrowHead + 2;
    const int width = std::abs(from - to) - 2 * arrowHead - 4;
    const QString text = fontMetrics().elidedText(step.label, Qt::ElideRight, width);
    painter.drawText(QRect(left, row.top(), width, y - row.top() - 2), Qt::AlignHCenter | Qt::AlignBottom, text);
}

void LadderView::paintNote(QPainter& painter, const LadderStep& step, const QRect& row) const
{
    const QColor color = stepColor(step);
    const bool isWarning = color != palette().color(QPalette::Text);
    const int room = std::max(m_laneWidth - 16, std::min(2 * m_laneWidth - 24, viewport()->width() - m_timeWidth));
    const int width = std::min(room, fontMetrics().horizontalAdvance(step.label) + 20);
    QRect box(laneX(step.from) - width / 2, row.top() + 4, width, row.height() - 8);
    if (box.left() < m_timeWidth)
        box.moveLeft(m_timeWidth);
    painter.setPen(mixed(color, palette().color(QPalette::Base), 0.35));
    painter.setBrush(toneFill(isWarning ? Tone::Bad : Tone::Neutral, palette()));
    painter.drawRoundedRect(box, 5, 5);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(color);
    painter.drawText(box, Qt::AlignCenter, fontMetrics().elidedText(step.label, Qt::ElideRight, width - 12));
}

QString LadderView::timeText(int index) const
{
    const auto at = static_cast<size_t>(index);
    const SimTime t = m_ladder.steps[at].t;
    if (m_times == Times::FromPrevious && index > 0)
        return QStringLiteral("+%1").arg(clockText(t - m_ladder.steps[at - 1].t));
    // The same moment is written once.
    if (m_times == Times::FromStart && index > 0 && m_ladder.steps[at - 1].t == t)
        return {};
    return clockText(m_times == Times::FromStart ? t : SimTime());
}

} // namespace hookswitch
