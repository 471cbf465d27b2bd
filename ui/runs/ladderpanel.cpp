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
    return ladderText(ladderOf(m_trace.rowsOf(m_trace.currentCall()), m_trace.currentCall())).join(u'\n') + u'\n';
}

void LadderPanel::refresh()
{
    const CallId call = m_trace.currentCall();
    const CallState* state = m_trace.current();
    Ladder ladder = call ? ladderOf(m_trace.rowsOf(call), call) : Ladder();
    for (LadderStep& step : ladder.steps)
        step.label = m_trace.nameOf(step.label);
    m_view->setLadder(std::move(ladder));
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

void LadderPanel::showCall()
{
    refresh();
    m_view->followEnd();
}

} // namespace hookswitch
