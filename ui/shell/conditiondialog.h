// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/runcontrol.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace hookswitch {

/// Asks when calls are to stop at a breakpoint: always, with a value of a variable, with digits, at one visit.
class ConditionDialog : public QDialog
{
    Q_OBJECT
public:
    /// variables: names to choose from; others can be typed.
    ConditionDialog(const Breakpoint& breakpoint, const QStringList& variables, QWidget* parent);

    /// The breakpoint as the form now stands.
    [[nodiscard]] Breakpoint breakpoint() const;

private:
    void build(const QStringList& variables);
    void showParts();

    Breakpoint m_breakpoint;
    QComboBox* m_when;
    QComboBox* m_name;
    QLineEdit* m_value;
    QSpinBox* m_count;
};

} // namespace hookswitch
