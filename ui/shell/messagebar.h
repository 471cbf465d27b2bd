// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "parts/tones.h"

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace hookswitch {

/// A sentence above the work that stays until it is closed or replaced; instead of a box that blocks everything.
class MessageBar : public QFrame
{
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);

    void say(Tone tone, const QString& sentence);
    /// The same with a button that does something about it; the bar closes then.
    void offer(Tone tone, const QString& sentence, const QString& button, std::function<void()> work);
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void colour();

    QLabel* m_label;
    QPushButton* m_button;
    std::function<void()> m_work;
    Tone m_tone = Tone::Info;
};

} // namespace hookswitch
