// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/chartspanel.h"

#include "parts/emptyhint.h"
#include "runs/rowtext.h"

#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QChart>
#include <QtCharts/QChartView>
#include <QtCharts/QLegend>
#include <QtCharts/QPieSeries>
#include <QtCharts/QStackedBarSeries>
#include <QtCharts/QValueAxis>

#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

Tone outcomeTone(const QString& outcome)
{
    if (outcome == u"answered")
        return Tone::Good;
    if (outcome == u"live")
        return Tone::Info;
    return outcome == u"cancelled" || outcome == u"no answer" ? Tone::Attention : Tone::Bad;
}

std::vector<int>& bucketsFor(CallBuckets& buckets, const CallState& call)
{
    if (!call.end)
        return buckets.live;
    return call.answered ? buckets.answered : buckets.unanswered;
}

} // namespace

CallBuckets callBuckets(const CallBoard& board, int limit)
{
    static constexpr std::array<double, 14> widths{1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200};
    SimTime last;
    for (const auto& [id, call] : board.calls())
        last = std::max(last, call.start);
    CallBuckets buckets;
    const auto fits = [&](double width) { return last.seconds() / width < limit; };
    const auto it = std::find_if(widths.begin(), widths.end(), fits);
    buckets.width = it != widths.end() ? *it : std::ceil(last.seconds() / limit + 1);
    const auto count = static_cast<size_t>(last.seconds() / buckets.width) + 1;
    for (auto* list : {&buckets.answered, &buckets.unanswered, &buckets.live})
        list->resize(count, 0);
    for (const auto& [id, call] : board.calls())
        ++bucketsFor(buckets, call)[static_cast<size_t>(call.start.seconds() / buckets.width)];
    return buckets;
}

std::map<QString, int> callOutcomes(const CallBoard& board)
{
    std::map<QString, int> outcomes;
    for (const auto& [id, call] : board.calls())
        ++outcomes[call.end ? (call.outcome.isEmpty() ? u"ended"_s : call.outcome) : u"live"_s];
    return outcomes;
}

ChartsPanel::ChartsPanel(RunTrace& trace, QWidget* parent)
    : QWidget(parent)
    , m_trace(trace)
    , m_figures(new QLabel(this))
    , m_charts(new QWidget(this))
{
    m_figures->setContentsMargins(12, 8, 12, 0);
    m_figures->setTextFormat(Qt::PlainText);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addWidget(m_figures);
    box->addWidget(m_charts, 1);
    auto* line = new QHBoxLayout(m_charts);
    line->setContentsMargins(4, 0, 4, 4);
    m_outcomes = addChart(*line, tr("How calls ended"))->chart();
    m_times = addChart(*line, tr("Calls over the time of the run"))->chart();
    m_hint = new EmptyHint(this, tr("No figures yet"),
                           tr("Place some calls: how they end and when they come is charted here."));
    m_soon.setSingleShot(true);
    m_soon.setInterval(100);
    connect(&m_soon, &QTimer::timeout, this, &ChartsPanel::refresh);
    connect(&trace, &RunTrace::appended, &m_soon, [this] {
        if (isVisible() && !m_soon.isActive())
            m_soon.start();
    });
    connect(&trace, &RunTrace::cleared, this, &ChartsPanel::refresh);
    refresh();
}

QChartView* ChartsPanel::addChart(QBoxLayout& box, const QString& title)
{
    auto* view = new QChartView(m_charts);
    view->setRenderHint(QPainter::Antialiasing);
    view->setFrameShape(QFrame::NoFrame);
    view->setMinimumHeight(140);
    view->setAccessibleName(title);
    QChart* chart = view->chart();
    chart->setTitle(title);
    chart->setMargins(QMargins(4, 0, 4, 4));
    chart->setBackgroundRoundness(0);
    chart->legend()->setMarkerShape(QLegend::MarkerShapeCircle);
    box.addWidget(view, 1);
    return view;
}

void ChartsPanel::refresh()
{
    const bool any = !m_trace.board().calls().empty();
    m_hint->setVisible(!any);
    m_charts->setVisible(any);
    m_figures->setVisible(any);
    if (!any) {
        m_shownOutcomes.clear();
        m_shownBuckets.reset();
        return;
    }
    showFigures();
    showOutcomes();
    showBuckets();
    applyColors();
}

void ChartsPanel::showFigures()
{
    int answered = 0;
    double talked = 0;
    const auto& calls = m_trace.board().calls();
    for (const auto& [id, call] : calls) {
        if (!call.answered)
            continue;
        ++answered;
        talked += (call.end.value_or(m_trace.now()) - *call.answered).seconds();
    }
    const auto count = static_cast<int>(calls.size());
    const QString talk = answered ? clockText(SimTime::fromSeconds(talked / answered)) : u"–"_s;
    m_figures->setText((count == 1 ? tr("1 call") : tr("%1 calls").arg(count)) + u"   ·   "_s +
                       tr("%1 answered (%2 %)").arg(answered).arg(answered * 100 / count) + u"   ·   "_s +
                       tr("average talk %1").arg(talk));
}

/// The series is built anew only when the figures changed: new slices make the legend lay itself out again.
void ChartsPanel::showOutcomes()
{
    const auto outcomes = callOutcomes(m_trace.board());
    if (outcomes == m_shownOutcomes)
        return;
    m_shownOutcomes = outcomes;
    m_outcomes->removeAllSeries();
    auto* pie = new QPieSeries;
    pie->setHoleSize(0.55);
    pie->setPieSize(0.85);
    for (const auto& [outcome, count] : outcomes)
        pie->append(u"%1: %2"_s.arg(outcomeWord(outcome)).arg(count), count)
            ->setProperty("tone", int(outcomeTone(outcome)));
    m_outcomes->addSeries(pie);
    m_outcomes->legend()->setAlignment(Qt::AlignRight);
}

void ChartsPanel::showBuckets()
{
    const CallBuckets buckets = callBuckets(m_trace.board());
    if (buckets == m_shownBuckets)
        return;
    m_shownBuckets = buckets;
    m_times->removeAllSeries();
    auto* series = new QStackedBarSeries;
    series->setBarWidth(0.7);
    const auto addSet = [&](const QString& name, Tone tone, const std::vector<int>& counts) {
        auto* set = new QBarSet(name);
        for (const int count : counts)
            set->append(count);
        set->setProperty("tone", int(tone));
        series->append(set);
    };
    addSet(tr("answered"), Tone::Good, buckets.answered);
    addSet(tr("not answered"), Tone::Attention, buckets.unanswered);
    addSet(tr("live"), Tone::Info, buckets.live);
    m_times->addSeries(series);
    setTimeAxes(*series, buckets);
    m_times->legend()->setAlignment(Qt::AlignBottom);
}

void ChartsPanel::setTimeAxes(QAbstractBarSeries& series, const CallBuckets& buckets)
{
    for (QAbstractAxis* axis : m_times->axes())
        delete axis;
    const bool minutes = buckets.width >= 60;
    QStringList labels;
    int highest = 1;
    for (size_t i = 0; i < buckets.answered.size(); ++i) {
        labels += QString::number(static_cast<double>(i) * buckets.width / (minutes ? 60 : 1));
        highest = std::max(highest, buckets.answered[i] + buckets.unanswered[i] + buckets.live[i]);
    }
    auto* x = new QBarCategoryAxis;
    x->append(labels);
    x->setTitleText(minutes ? tr("minutes since the run began") : tr("seconds since the run began"));
    x->setGridLineVisible(false);
    auto* y = new QValueAxis;
    const int step = (highest + 4) / 5;
    const int ticks = (highest + step - 1) / step;
    y->setRange(0, step * ticks);
    y->setLabelFormat(u"%d"_s);
    y->setTickCount(ticks + 1);
    m_times->addAxis(x, Qt::AlignBottom);
    m_times->addAxis(y, Qt::AlignLeft);
    series.attachAxis(x);
    series.attachAxis(y);
}

void ChartsPanel::applyColors()
{
    const QColor text = palette().color(QPalette::Text);
    const QColor grid = mixed(text, palette().color(QPalette::Base), 0.15);
    const auto colourOf = [this](const QObject& object) {
        return toneColor(Tone(object.property("tone").toInt()), palette());
    };
    for (QPieSlice* slice : m_outcomes->findChildren<QPieSlice*>()) {
        slice->setColor(colourOf(*slice));
        slice->setBorderColor(palette().color(QPalette::Base));
    }
    for (QBarSet* set : m_times->findChildren<QBarSet*>()) {
        set->setColor(colourOf(*set));
        set->setBorderColor(Qt::transparent);
    }
    for (QChart* chart : {m_outcomes, m_times}) {
        chart->setBackgroundBrush(palette().color(QPalette::Base));
        chart->setTitleBrush(text);
        chart->legend()->setLabelColor(text);
        for (QAbstractAxis* axis : chart->axes()) {
            axis->setLabelsColor(text);
            axis->setTitleBrush(text);
            axis->setGridLineColor(grid);
            axis->setLinePenColor(grid);
        }
    }
}

void ChartsPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void ChartsPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_outcomes)
        refresh();
}

} // namespace hookswitch
