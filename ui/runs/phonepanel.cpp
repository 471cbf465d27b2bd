// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/phonepanel.h"

#include "parts/emptyhint.h"
#include "runs/phonecard.h"
#include "runs/rowtext.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {
const QString keys = u"123456789*0#"_s;
} // namespace

PhonePanel::PhonePanel(RunTrace& trace, QWidget* parent)
    : QWidget(parent)
    , m_trace(trace)
    , m_title(new QLabel(this))
    , m_digits(new QLabel(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMinimumWidth(230);
    m_title->setContentsMargins(10, 8, 10, 0);
    m_title->setWordWrap(true);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(m_title);
    box->addWidget(buildPhones(), 1);
    m_keypad = buildKeypad();
    box->addWidget(m_keypad);
    m_hint = new EmptyHint(this, tr("No phone rings"),
                           tr("Place a call with the dialer. The caller's phone and every phone that rings appear "
                              "here, with a keypad."));
    connect(&trace, &RunTrace::appended, this, &PhonePanel::refresh);
    connect(&trace, &RunTrace::cleared, this, &PhonePanel::refresh);
    connect(&trace, &RunTrace::currentCallChanged, this, &PhonePanel::refresh);
    connect(&trace, &RunTrace::momentChanged, this, &PhonePanel::refresh);
    connect(&m_tick, &QTimer::timeout, this, &PhonePanel::tick);
    m_tick.start(100);
    refresh();
}

QWidget* PhonePanel::buildPhones()
{
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto* inner = new QWidget(area);
    m_cardBox = new QVBoxLayout(inner);
    m_cardBox->setContentsMargins(8, 4, 8, 4);
    m_cardBox->addStretch(1);
    area->setWidget(inner);
    return area;
}

QWidget* PhonePanel::buildKeypad()
{
    auto* pad = new QWidget(this);
    auto* grid = new QGridLayout(pad);
    grid->setContentsMargins(8, 0, 8, 8);
    grid->setSpacing(4);
    m_digits->setAlignment(Qt::AlignCenter);
    m_digits->setTextInteractionFlags(Qt::TextSelectableByMouse);
    grid->addWidget(m_digits, 0, 0, 1, 3);
    int place = 0;
    for (const QChar key : keys) {
        auto* button = new QPushButton(QString(key), pad);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAutoDefault(false);
        button->setMinimumSize(34, 32);
        button->setObjectName(u"key%1"_s.arg(key));
        button->setAccessibleName(tr("Key %1").arg(key));
        connect(button, &QPushButton::clicked, this, [this, key] { press(key); });
        grid->addWidget(button, 1 + place / 3, place % 3);
        ++place;
    }
    return pad;
}

LegId PhonePanel::keypadLeg() const
{
    const CallState* call = m_trace.current();
    if (!call)
        return {};
    const auto chosen = call->legs.find(m_chosen);
    if (chosen != call->legs.end() && chosen->second.phase != LegState::Phase::Ended)
        return m_chosen;
    for (const auto& [id, leg] : call->legs) {
        if (leg.role == u"caller")
            return id;
    }
    return call->legs.empty() ? LegId() : call->legs.begin()->first;
}

void PhonePanel::keyPressEvent(QKeyEvent* event)
{
    const QString text = event->text();
    if (text.size() == 1 && keys.contains(text) && m_keypad->isEnabled())
        press(text.front());
    else
        QWidget::keyPressEvent(event);
}

void PhonePanel::press(QChar digit)
{
    const LegId leg = keypadLeg();
    if (leg)
        Q_EMIT pressed(m_trace.currentCall(), leg, QString(digit));
}

void PhonePanel::choose(LegId leg)
{
    m_chosen = leg;
    setFocus();
    refresh();
}

void PhonePanel::refresh()
{
    const CallState* call = m_trace.current();
    if (m_shown != m_trace.currentCall()) {
        m_shown = m_trace.currentCall();
        m_chosen = {};
        for (const auto& [id, card] : m_cards)
            delete card;
        m_cards.clear();
    }
    m_hint->setVisible(!call);
    m_title->setVisible(call);
    m_keypad->setVisible(call);
    if (!call)
        return;
    m_title->setText(
        u"%1  →  %2\n%3"_s.arg(call->from.isEmpty() ? tr("unknown") : call->from, call->to, callStateText(*call)));
    m_digits->setText(call->digits.isEmpty() ? tr("Keys go to the caller's phone")
                                             : tr("Pressed: %1").arg(call->digits));
    m_keypad->setEnabled(!call->end);
    putCards(*call);
}

void PhonePanel::putCards(const CallState& call)
{
    const SimTime now = m_trace.now();
    const auto prompt = m_trace.prompt(call.id);
    const LegId keypad = keypadLeg();
    for (const auto& [id, leg] : call.legs) {
        PhoneCard*& card = m_cards[id];
        if (!card)
            card = makeCard(id);
        card->setLeg(leg, now);
        const bool hears = prompt && (prompt->leg == id || (!prompt->leg && leg.role == u"caller"));
        card->setPrompt(hears ? prompt : std::nullopt, now);
        card->setChosen(call.legs.size() > 1 && id == keypad && !call.end);
    }
}

PhoneCard* PhonePanel::makeCard(LegId leg)
{
    auto* card = new PhoneCard(this);
    m_cardBox->insertWidget(m_cardBox->count() - 1, card);
    card->show(); // a layout shows what it is given only later
    connect(card, &PhoneCard::answered, this, [this, leg] { Q_EMIT answered(m_shown, leg); });
    connect(card, &PhoneCard::rejected, this, [this, leg](int code) { Q_EMIT rejected(m_shown, leg, code); });
    connect(card, &PhoneCard::hungUp, this, [this, leg] { Q_EMIT hungUp(m_shown, leg); });
    connect(card, &PhoneCard::chosen, this, [this, leg] { choose(leg); });
    return card;
}

void PhonePanel::tick()
{
    const CallState* call = m_trace.current();
    if (isVisible() && call && !call->end)
        putCards(*call);
}

} // namespace hookswitch
