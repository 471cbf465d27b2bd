// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runs/runtrace.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace hookswitch {

/// One phone: who it is, what it does, what it hears, and the buttons that make sense now.
class PhoneCard : public QWidget
{
    Q_OBJECT
public:
    explicit PhoneCard(QWidget* parent = nullptr);

    void setLeg(const LegState& leg, SimTime now);
    /// What it hears; none hides the line. Call after setLeg().
    void setPrompt(const std::optional<PromptNow>& prompt, SimTime now);
    /// The keypad speaks for this phone.
    void setChosen(bool chosen);

Q_SIGNALS:
    void answered();
    void rejected(int code);
    void hungUp();
    void chosen();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QLayout* buildButtons();
    void colourState();

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
    QString m_ending; ///< why the phone's part is over, in words
    bool m_isChosen = false;
};

} // namespace hookswitch
