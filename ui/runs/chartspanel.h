// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runs/runtrace.h"

#include <QTimer>
#include <QWidget>

class QAbstractBarSeries;
class QBoxLayout;
class QChart;
class QChartView;
class QLabel;

namespace hookswitch {

/// How the run's calls are spread over one stretch of its time.
struct CallBuckets
{
    double width = 1; ///< seconds
    std::vector<int> answered;
    std::vector<int> unanswered;
    std::vector<int> live; ///< not over yet

    friend bool operator==(const CallBuckets&, const CallBuckets&) = default;
};
/// At most limit buckets of a width people count in (1, 2, 5, 10, 15, 30, 60 s ...), from the start of the run.
[[nodiscard]] CallBuckets callBuckets(const CallBoard& board, int limit = 16);
/// Number of calls by outcome, live ones under "live".
[[nodiscard]] std::map<QString, int> callOutcomes(const CallBoard& board);

/// Figures and charts over all calls of the run. Redrawn at most ten times a second and only while visible.
class ChartsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ChartsPanel(RunTrace& trace, QWidget* parent = nullptr);

    /// Redraws now.
    void refresh();

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QChartView* addChart(QBoxLayout& box, const QString& title);
    void applyColors();
    void showOutcomes();
    void showBuckets();
    void setTimeAxes(QAbstractBarSeries& series, const CallBuckets& buckets);
    void showFigures();

    RunTrace& m_trace;
    QLabel* m_figures;
    std::map<QString, int> m_shownOutcomes;
    std::optional<CallBuckets> m_shownBuckets;
    QChart* m_outcomes = nullptr;
    QChart* m_times = nullptr;
    QWidget* m_charts;
    QWidget* m_hint;
    QTimer m_soon;
};

} // namespace hookswitch
