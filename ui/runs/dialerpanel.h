// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/runner.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace hookswitch {

/// Places calls: who calls whom, who plays the phones, how fast time runs.
class DialerPanel : public QWidget
{
    Q_OBJECT
public:
    explicit DialerPanel(QWidget* parent = nullptr);

    /// Numbers and people to choose from; what is typed stays.
    void setProject(const Project& project);
    /// The order as the form now stands.
    [[nodiscard]] CallOrder order() const;
    void setOrder(const CallOrder& order);
    /// Calls are alive, so that there is something to end.
    void setLive(bool live);
    /// 0 = as fast as possible.
    void setSpeed(double speed);
    [[nodiscard]] double speed() const;

public Q_SLOTS:
    void place();

Q_SIGNALS:
    void callRequested(const hookswitch::CallOrder& order);
    void endAllRequested();
    void speedChanged(double speed);
    void seedChanged(quint64 seed);

private:
    void build();
    QLayout* buildButtons();
    void applyMode();
    [[nodiscard]] QString typedNumber(const QComboBox& box) const;

    QComboBox* m_from;
    QComboBox* m_to;
    QComboBox* m_phones;
    QLineEdit* m_press;
    QLabel* m_pressLabel;
    QComboBox* m_speed;
    QSpinBox* m_seed;
    QPushButton* m_place;
    QPushButton* m_end;
};

} // namespace hookswitch
