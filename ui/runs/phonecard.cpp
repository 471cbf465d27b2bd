// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/phonecard.h"

#include "runs/rowtext.h"

#include <QEvent>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

constexpr int sipBusy = 486;
constexpr int sipDecline = 603;

Tone phaseTone(LegState::Phase phase)
{
    switch (phase) {
    case LegState::Phase::Idle:
    case LegState::Phase::Ringing:
        return Tone::Attention;
    case LegState::Phase::Talking:
        return Tone::Good;
    case LegState::Phase::Ended:
        break;
    }
    return Tone::Muted;
}

} // namespace

PhoneCard::PhoneCard(QWidget* parent)
    : QWidget(parent)
    , m_role(new QLabel(this))
    , m_state(new QLabel(this))
    , m_name(new QLabel(this))
    , m_prompt(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_answer(new QPushButton(tr("Answer"), this))
    , m_busy(new QPushButton(tr("Busy"), this))
    , m_decline(new QPushButton(tr("Decline"), this))
    , m_hangup(new QPushButton(tr("Hang up"), this))
{
    QFont bold = font();
    bold.setBold(true);
    m_name->setFont(bold);
    m_name->setWordWrap(true);
    m_prompt->setWordWrap(true);
    m_prompt->setTextFormat(Qt::PlainText);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(5);
    m_state->setAlignment(Qt::AlignRight);
    auto* head = new QHBoxLayout;
    head->addWidget(m_role);
    head->addWidget(m_state, 1);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(12, 8, 12, 10);
    box->setSpacing(4);
    box->addLayout(head);
    box->addWidget(m_name);
    box->addWidget(m_prompt);
    box->addWidget(m_progress);
    box->addLayout(buildButtons());
    setPrompt({}, {});
}

QLayout* PhoneCard::buildButtons()
{
    m_busy->setToolTip(tr("Reject as busy (486)"));
    m_decline->setToolTip(tr("Reject the call (603)"));
    connect(m_answer, &QPushButton::clicked, this, &PhoneCard::answered);
    connect(m_hangup, &QPushButton::clicked, this, &PhoneCard::hungUp);
    connect(m_busy, &QPushButton::clicked, this, [this] { Q_EMIT rejected(sipBusy); });
    connect(m_decline, &QPushButton::clicked, this, [this] { Q_EMIT rejected(sipDecline); });
    auto* line = new QHBoxLayout;
    line->setSpacing(6);
    for (QPushButton* button : {m_answer, m_busy, m_decline, m_hangup}) {
        button->setFocusPolicy(Qt::TabFocus); // a click must not take the digits typed on the keyboard
        line->addWidget(button);
    }
    return line;
}

void PhoneCard::setLeg(const LegState& leg, SimTime now)
{
    const bool caller = leg.role == u"caller";
    m_phase = leg.phase;
    m_role->setText(caller ? tr("Caller") : tr("Called phone"));
    m_name->setText(leg.party.isEmpty() && leg.name.isEmpty() ? tr("unknown number") : partyText(leg));
    const bool ended = leg.phase == LegState::Phase::Ended;
    m_state->setText(ended ? phaseText(leg.phase)
                           : u"%1, %2"_s.arg(phaseText(leg.phase), clockText(std::max(now, leg.since) - leg.since)));
    m_ending = ended ? causeText(leg.cause) : QString();
    const bool rings = !caller && (leg.phase == LegState::Phase::Ringing || leg.phase == LegState::Phase::Idle);
    for (QPushButton* button : {m_answer, m_busy, m_decline})
        button->setVisible(rings);
    m_hangup->setVisible(!ended && !rings);
    setAccessibleName(tr("Phone %1, %2").arg(m_name->text(), m_state->text()));
    colourState();
    update();
}

void PhoneCard::setPrompt(const std::optional<PromptNow>& prompt, SimTime now)
{
    m_prompt->setVisible(prompt || !m_ending.isEmpty());
    m_prompt->setText(m_ending);
    m_progress->setVisible(prompt && prompt->seconds > 0);
    if (!prompt)
        return;
    const QString sign = prompt->type == u"speech" ? tr("says: %1") : tr("plays: %1");
    m_prompt->setText(sign.arg(prompt->text));
    m_progress->setRange(0, std::max(1, static_cast<int>(prompt->seconds * 1000)));
    m_progress->setValue(std::min(m_progress->maximum(), static_cast<int>((now - prompt->since).ms())));
}

void PhoneCard::setChosen(bool chosen)
{
    if (m_isChosen == chosen)
        return;
    m_isChosen = chosen;
    update();
}

void PhoneCard::mousePressEvent(QMouseEvent* event)
{
    QWidget::mousePressEvent(event);
    Q_EMIT chosen();
}

void PhoneCard::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colourState();
}

void PhoneCard::paintEvent(QPaintEvent*)
{
    const Tone tone = phaseTone(m_phase);
    const bool over = m_phase == LegState::Phase::Ended;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(over ? palette().color(QPalette::Window) : toneFill(tone, palette()));
    painter.setPen(m_isChosen ? QPen(palette().color(QPalette::Highlight), 2)
                              : QPen(mixed(toneColor(tone, palette()), palette().color(QPalette::Base), 0.45), 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
}

void PhoneCard::colourState()
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneColor(phaseTone(m_phase), palette()));
    m_state->setPalette(colours);
}

} // namespace hookswitch
