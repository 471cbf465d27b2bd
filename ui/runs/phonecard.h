// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runs/runtrace.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace hookswitch {

/// One phone: who it is, what it does, what it hears, and the buttons that make sense now.
class PhoneCard : public QFrame
{
    Q_OBJECT
public:
    explicit PhoneCard(QWidget* parent = nullptr);

    void setLeg(const LegState& leg, SimTime now);
    /// What it hears; none hides the line.
    void setPrompt(const std::optional<PromptNow>& prompt, SimTime now);
    /// The keypad speaks for this phone.
    void setChosen(bool chosen);

Q_SIGNALS:
    void answered();
    void rejected(int code);
    void hungUp();
    void chosen();

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QLayout* buildButtons();
    void applyLook();

    QLabel* m_role;
    QLabel* m_state;
    QLabel* m_name;
    QLabel* m_prompt;
    QProgressBar* m_progress;
    QPushButton* m_answer;
    QPushButton* m_busy;
    QPushButton* m_decline;
    QPushButton* m_hangup;
    LegState::Phase m_phase = LegState::Phase::Idle;
    bool m_isChosen = false;
};

} // namespace hookswitch
