// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/ladderpanel.h"

#include "parts/emptyhint.h"
#include "runs/ladderview.h"
#include "runs/rowtext.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QToolButton>

namespace hookswitch {

LadderPanel::LadderPanel(RunTrace& trace, QWidget* parent)
    : QWidget(parent)
    , m_trace(trace)
    , m_view(new LadderView(this))
    , m_title(new QLabel(this))
{
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addLayout(buildBar());
    box->addWidget(m_view, 1);
    m_hint = new EmptyHint(
        m_view->viewport(), tr("No call to draw"),
        tr("Place a call: who signals what to whom, prompts, digits and webhooks are drawn here as they happen."));
    m_soon.setSingleShot(true);
    m_soon.setInterval(50);
    connect(&m_soon, &QTimer::timeout, this, &LadderPanel::refresh);
    connect(&trace, &RunTrace::appended, this, &LadderPanel::refreshSoon);
    connect(&trace, &RunTrace::cleared, this, &LadderPanel::refresh);
    connect(&trace, &RunTrace::currentCallChanged, this, &LadderPanel::showCall);
    connect(&trace, &RunTrace::momentChanged, this, &LadderPanel::showMoment);
    connect(m_view, &LadderView::stepActivated, this, &LadderPanel::stepActivated);
    refresh();
}

QLayout* LadderPanel::buildBar()
{
    auto* times = new QComboBox(this);
    times->addItem(tr("Time since the run began"));
    times->addItem(tr("Time since the step before"));
    times->setAccessibleName(tr("What the time column tells"));
    auto* copy = new QToolButton(this);
    copy->setText(tr("Copy as Text"));
    copy->setToolTip(tr("Copy the diagram as plain text, for an e-mail or a bug report"));
    connect(times, &QComboBox::currentIndexChanged, m_view,
            [this](int index) { m_view->setTimes(static_cast<LadderView::Times>(index)); });
    connect(copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });
    m_title->setTextFormat(Qt::PlainText);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(8, 4, 6, 4);
    line->addWidget(m_title, 1);
    line->addWidget(times);
    line->addWidget(copy);
    return line;
}

QString LadderPanel::text() const
{
    return ladderText(namedLadder()).join(u'\n') + u'\n';
}

/// Media, boxes and people by the names the directory has for them.
Ladder LadderPanel::namedLadder() const
{
    const CallId call = m_trace.currentCall();
    Ladder ladder = ladderOf(m_trace.rowsOf(call), call);
    for (LadderStep& step : ladder.steps)
        step.label = m_trace.nameOf(step.label);
    return ladder;
}

void LadderPanel::refresh()
{
    const CallId call = m_trace.currentCall();
    const CallState* state = m_trace.current();
    m_view->setLadder(call ? namedLadder() : Ladder());
    showMoment();
    m_hint->setVisible(m_view->ladder().steps.empty());
    m_title->setText(
        state ? tr("Call %1: %2 to %3, %4").arg(call.value).arg(state->from, state->to, callStateText(*state))
              : QString());
}

void LadderPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void LadderPanel::refreshSoon()
{
    if (isVisible() && !m_soon.isActive())
        m_soon.start();
}

void LadderPanel::showMoment()
{
    const std::optional<size_t> moment = m_trace.moment();
    m_view->setMoment(moment ? std::optional(m_trace.rows()[*moment].seq) : std::nullopt);
}

void LadderPanel::showCall()
{
    refresh();
    m_view->followEnd();
}

} // namespace hookswitch
