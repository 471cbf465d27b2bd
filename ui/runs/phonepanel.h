// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runs/runtrace.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace hookswitch {

class PhoneCard;

/// The phones of the current call: what each hears, and the keys and buttons to play them. Digits typed on the
/// keyboard go to the caller too while the panel has the focus.
class PhonePanel : public QWidget
{
    Q_OBJECT
public:
    explicit PhonePanel(RunTrace& trace, QWidget* parent = nullptr);

    /// The leg the keypad speaks for: the chosen phone, or the caller.
    [[nodiscard]] LegId keypadLeg() const;

Q_SIGNALS:
    void pressed(hookswitch::CallId call, hookswitch::LegId leg, const QString& digits);
    void answered(hookswitch::CallId call, hookswitch::LegId leg);
    /// code: SIP status.
    void rejected(hookswitch::CallId call, hookswitch::LegId leg, int code);
    void hungUp(hookswitch::CallId call, hookswitch::LegId leg);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* buildKeypad();
    QWidget* buildPhones();
    void refresh();
    void tick();
    void putCards(const CallState& call);
    PhoneCard* makeCard(LegId leg);
    void press(QChar digit);
    void choose(LegId leg);

    RunTrace& m_trace;
    QLabel* m_title;
    QLabel* m_digits;
    QWidget* m_hint;
    QVBoxLayout* m_cardBox;
    QWidget* m_keypad;
    std::map<LegId, PhoneCard*> m_cards;
    CallId m_shown;
    LegId m_chosen;
    QTimer m_tick;
};

} // namespace hookswitch
