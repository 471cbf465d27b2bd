// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/ladderview.h"

#include "runs/rowtext.h"

#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {
constexpr int widestLane = 260;
constexpr int narrowestLane = 120;
} // namespace

LadderView::LadderView(QWidget* parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Base);
    setAccessibleName(tr("Ladder diagram of the call"));
    measure();
}

void LadderView::setLadder(Ladder ladder)
{
    const QScrollBar* bar = verticalScrollBar();
    const bool follow = bar->value() >= bar->maximum();
    m_ladder = std::move(ladder);
    m_hover = -1;
    measure();
    if (follow)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    setAccessibleDescription(ladderText(m_ladder, 80).join(u'\n'));
    viewport()->update();
}

void LadderView::setTimes(Times times)
{
    m_times = times;
    viewport()->update();
}

void LadderView::followEnd()
{
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void LadderView::choose(qint64 seq)
{
    m_chosen = seq;
    bringIntoSight(chosenStep());
    viewport()->update();
}

void LadderView::setMoment(std::optional<qint64> seq)
{
    if (std::exchange(m_moment, seq) == seq)
        return;
    if (seq) {
        const auto later = std::find_if(m_ladder.steps.begin(), m_ladder.steps.end(),
                                        [&](const LadderStep& step) { return step.seq > *seq; });
        bringIntoSight(static_cast<int>(later - m_ladder.steps.begin()) - 1);
    }
    viewport()->update();
}

void LadderView::bringIntoSight(int step)
{
    if (step < 0)
        return;
    const QRect rect = stepRect(step);
    QScrollBar* bar = verticalScrollBar();
    if (rect.top() < m_headerHeight)
        bar->setValue(bar->value() + rect.top() - m_headerHeight);
    else if (rect.bottom() > viewport()->height())
        bar->setValue(bar->value() + rect.bottom() - viewport()->height());
}

QRect LadderView::stepRect(int step) const
{
    return {0, m_headerHeight + step * m_rowHeight - verticalScrollBar()->value(), viewport()->width(), m_rowHeight};
}

void LadderView::measure()
{
    const QFontMetrics metrics = fontMetrics();
    m_rowHeight = metrics.height() * 2 + 6;
    m_headerHeight = metrics.height() + 14;
    m_timeWidth = metrics.horizontalAdvance(u"0:00:00.0"_s) + 20;
    const int lanes = std::max(1, static_cast<int>(m_ladder.lanes.size()));
    const int room = viewport()->width() - m_timeWidth;
    m_laneWidth = std::clamp(room / lanes, narrowestLane, widestLane);
    const int height = m_headerHeight + static_cast<int>(m_ladder.steps.size()) * m_rowHeight + 10;
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height() - m_headerHeight);
    verticalScrollBar()->setSingleStep(m_rowHeight);
    horizontalScrollBar()->setRange(0, std::max(0, m_timeWidth + lanes * m_laneWidth - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(20);
}

int LadderView::stepAt(const QPoint& pos) const
{
    if (pos.y() < m_headerHeight)
        return -1;
    const int step = (pos.y() - m_headerHeight + verticalScrollBar()->value()) / m_rowHeight;
    return step >= 0 && step < static_cast<int>(m_ladder.steps.size()) ? step : -1;
}

int LadderView::chosenStep() const
{
    const auto& steps = m_ladder.steps;
    const auto it =
        std::find_if(steps.begin(), steps.end(), [this](const LadderStep& step) { return step.seq == m_chosen; });
    return it == steps.end() ? -1 : static_cast<int>(it - steps.begin());
}

void LadderView::activate(int index)
{
    const LadderStep& step = m_ladder.steps[static_cast<size_t>(index)];
    choose(step.seq);
    Q_EMIT stepActivated(step.flow, step.node, step.seq);
}

void LadderView::hover(int step)
{
    if (step == m_hover)
        return;
    m_hover = step;
    viewport()->update();
}

int LadderView::laneX(int lane) const
{
    return m_timeWidth + lane * m_laneWidth + m_laneWidth / 2 - horizontalScrollBar()->value();
}

bool LadderView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave) {
        hover(-1);
    } else if (event->type() == QEvent::MouseMove) {
        hover(stepAt(static_cast<QMouseEvent*>(event)->position().toPoint()));
    } else if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int step = stepAt(help->pos());
        if (step < 0)
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), m_ladder.steps[static_cast<size_t>(step)].detail, viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void LadderView::mousePressEvent(QMouseEvent* event)
{
    const int step = stepAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && step >= 0)
        activate(step);
}

void LadderView::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_ladder.steps.size()) - 1;
    const int at = chosenStep();
    int next = -1;
    switch (event->key()) {
    case Qt::Key_Down:
        next = std::min(last, at + 1);
        break;
    case Qt::Key_Up:
        next = at < 0 ? last : std::max(0, at - 1);
        break;
    case Qt::Key_Home:
        next = 0;
        break;
    case Qt::Key_End:
        next = last;
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    if (last >= 0)
        activate(next);
}

void LadderView::resizeEvent(QResizeEvent* event)
{
    const bool follow = verticalScrollBar()->value() >= verticalScrollBar()->maximum();
    QAbstractScrollArea::resizeEvent(event);
    measure();
    if (follow)
        followEnd();
}

void LadderView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        measure();
        viewport()->update();
    }
}

} // namespace hookswitch
