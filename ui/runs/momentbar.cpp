// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/momentbar.h"

#include "parts/elidedlabel.h"
#include "parts/icons.h"
#include "runs/rowtext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QMenu>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

MomentBar::MomentBar(RunTrace& trace, QWidget* parent)
    : QWidget(parent)
    , m_trace(trace)
    , m_runs(new QComboBox(this))
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_words(new ElidedLabel({}, this))
    , m_fork(new QToolButton(this))
{
    build();
    connect(m_slider, &QSlider::valueChanged, this, &MomentBar::choose);
    connect(m_runs, &QComboBox::activated, this, &MomentBar::runChosen);
    connect(m_fork->menu(), &QMenu::aboutToShow, this, [this] {
        m_fork->menu()->clear();
        fillForkMenu(*m_fork->menu());
    });
    for (const auto signal : {&RunTrace::cleared, &RunTrace::momentChanged})
        connect(&trace, signal, this, &MomentBar::refresh);
    connect(&trace, &RunTrace::appended, this, &MomentBar::refresh);
    connect(&trace, &RunTrace::currentCallChanged, this, &MomentBar::refresh);
    refresh();
}

void MomentBar::build()
{
    m_runs->setAccessibleName(tr("Run that is shown"));
    m_runs->hide();
    m_slider->setAccessibleName(tr("Event of the call"));
    m_slider->setToolTip(
        tr("Look back: every panel shows this moment of the call. Left and Right go event by event."));
    m_slider->setMinimumWidth(140);
    m_fork->setText(tr("Fork Here"));
    m_fork->setIcon(drawnIcon(u"branch"_s));
    m_fork->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fork->setPopupMode(QToolButton::InstantPopup);
    m_fork->setToolTip(tr("Make the run again with a change at this moment; both runs are kept"));
    m_fork->setMenu(new QMenu(m_fork));
    auto* box = new QHBoxLayout(this);
    box->setContentsMargins(8, 3, 8, 3);
    box->addWidget(m_runs);
    box->addWidget(m_slider, 1);
    box->addWidget(m_words, 1);
    box->addWidget(m_fork);
}

void MomentBar::setGoing(bool going)
{
    m_going = going;
    refresh();
}

void MomentBar::setRuns(const QStringList& titles, int shown, bool mayFork)
{
    m_runs->clear();
    m_runs->addItems(titles);
    m_runs->setCurrentIndex(shown);
    m_runs->setVisible(titles.size() > 1);
    m_fork->setVisible(mayFork);
}

void MomentBar::step(int by)
{
    if (m_slider->isEnabled())
        m_slider->setValue(m_slider->value() + by);
}

void MomentBar::showPresent()
{
    m_trace.setMoment({});
}

void MomentBar::refresh()
{
    const std::vector<size_t>& places = m_trace.placesOf(m_trace.currentCall());
    setVisible(!m_trace.rows().empty());
    setEnabled(!m_going && !places.empty());
    const int last = std::max(0, int(places.size()) - 1);
    const std::optional<size_t> moment = m_trace.moment();
    // The last event of this call up to the moment; another call may have been chosen since.
    const auto after = moment ? std::upper_bound(places.begin(), places.end(), *moment) : places.end();
    const QSignalBlocker blocker(m_slider);
    m_slider->setRange(0, last);
    m_slider->setPageStep(std::max(1, last / 10));
    m_slider->setValue(std::max(0, int(after - places.begin()) - 1));
    showWords();
}

void MomentBar::showWords()
{
    const std::vector<size_t>& places = m_trace.placesOf(m_trace.currentCall());
    if (places.empty() || m_going) {
        m_words->clear();
        return;
    }
    const TraceRow& row = m_trace.rows()[places[size_t(m_slider->value())]];
    m_words->setText(tr("event %1 of %2, %3: %4")
                         .arg(m_slider->value() + 1)
                         .arg(places.size())
                         .arg(clockText(row.t), rowSummary(row)));
}

void MomentBar::choose(int index)
{
    const std::vector<size_t>& places = m_trace.placesOf(m_trace.currentCall());
    if (index == int(places.size()) - 1)
        m_trace.setMoment({});
    else if (index >= 0 && index < int(places.size()))
        m_trace.setMoment(places[size_t(index)]);
    showWords();
}

void MomentBar::fillForkMenu(QMenu& menu)
{
    const CallState* call = m_trace.current();
    if (!call)
        return;
    for (const auto& [id, leg] : call->legs) {
        if (leg.phase == LegState::Phase::Ended)
            continue;
        if (leg.role == u"caller" || call->outbound)
            menu.addAction(drawnIcon(u"keypad"_s), tr("%1 presses other &digits…").arg(partyText(leg)), this,
                           [this, id = id] { askDigits(id); });
        addPhone(menu, leg);
    }
    if (menu.isEmpty())
        menu.addAction(tr("The call is over at this moment"))->setEnabled(false);
}

void MomentBar::addPhone(QMenu& menu, const LegState& leg)
{
    const auto add = [&](const QString& text, const QString& icon, Fork::Change change, int code = 0) {
        menu.addAction(drawnIcon(icon), text.arg(partyText(leg)), this,
                       [this, id = leg.id, change, code] { Q_EMIT forkRequested(forkHere(id, change, code)); });
    };
    if (leg.phase == LegState::Phase::Ringing && leg.role != u"caller") {
        add(tr("%1 answers now"), u"answer"_s, Fork::Change::Answer);
        add(tr("%1 is busy (486)"), u"reject"_s, Fork::Change::Reject, 486);
        add(tr("%1 declines (603)"), u"reject"_s, Fork::Change::Reject, 603);
    }
    add(tr("%1 hangs up"), u"hangup"_s, Fork::Change::Hangup);
}

Fork MomentBar::forkHere(LegId leg, Fork::Change change, int code) const
{
    const std::vector<size_t>& places = m_trace.placesOf(m_trace.currentCall());
    Fork fork;
    fork.seq = m_trace.rows()[places[size_t(m_slider->value())]].seq;
    fork.call = m_trace.currentCall();
    fork.leg = leg;
    fork.change = change;
    fork.code = code;
    return fork;
}

void MomentBar::askDigits(LegId leg)
{
    static const QRegularExpression others(u"[^0-9*#A-D,]"_s);
    bool wanted = false;
    const QString typed = QInputDialog::getText(this, tr("Fork Here"),
                                                tr("Keys from this moment on; a comma waits for the next block:"),
                                                QLineEdit::Normal, QString(), &wanted);
    Fork fork = forkHere(leg, Fork::Change::Press);
    fork.digits = typed.toUpper().remove(others);
    if (wanted && !fork.digits.isEmpty())
        Q_EMIT forkRequested(fork);
}

} // namespace hookswitch
