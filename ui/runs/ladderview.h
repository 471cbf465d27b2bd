// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/ladder.h"

#include <QAbstractScrollArea>

namespace hookswitch {

/// Paints a sequence diagram. The lane titles stay in sight; only the steps in sight are painted.
class LadderView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    /// What the time column tells.
    enum class Times
    {
        FromStart,
        FromPrevious
    };

    explicit LadderView(QWidget* parent = nullptr);

    /// Shows a diagram as a whole. When the end was in sight it stays in sight; the chosen step stays chosen.
    void setLadder(Ladder ladder);
    [[nodiscard]] const Ladder& ladder() const { return m_ladder; }
    void setTimes(Times times);
    /// Scrolls to the end now and with every longer diagram, until the person scrolls away.
    void followEnd();

    /// Chooses the step of this trace event; -1 chooses none. Emits nothing.
    void choose(qint64 seq);
    /// Steps after this trace event are faint, as not happened yet, and the last one before is brought into sight.
    void setMoment(std::optional<qint64> seq);
    [[nodiscard]] qint64 chosen() const { return m_chosen; }

    /// Where a step stands in the viewport, for tests and tooltips.
    [[nodiscard]] QRect stepRect(int step) const;
    [[nodiscard]] QSize sizeHint() const override { return {520, 300}; }

Q_SIGNALS:
    /// A step was clicked or reached by the arrow keys.
    void stepActivated(const QString& flow, const QString& node, qint64 seq);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void measure();
    [[nodiscard]] int stepAt(const QPoint& pos) const; ///< -1 for none
    [[nodiscard]] int chosenStep() const;
    void bringIntoSight(int step);
    void activate(int step);
    void hover(int step);
    [[nodiscard]] int laneX(int lane) const; ///< middle of a lane in the viewport
    [[nodiscard]] QColor stepColor(const LadderStep& step) const;
    void paintLanes(QPainter& painter) const;
    void paintHeader(QPainter& painter) const;
    void paintStep(QPainter& painter, int step) const;
    void paintArrow(QPainter& painter, const LadderStep& step, const QRect& row) const;
    void paintNote(QPainter& painter, const LadderStep& step, const QRect& row) const;
    [[nodiscard]] QString timeText(int step) const;

    Ladder m_ladder;
    Times m_times = Times::FromStart;
    qint64 m_chosen = -1;
    std::optional<qint64> m_moment;
    int m_hover = -1;
    int m_laneWidth = 160;
    int m_timeWidth = 70;
    int m_rowHeight = 34;
    int m_headerHeight = 30;
};

} // namespace hookswitch
