// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runs/runtrace.h"

#include <QWidget>

class QLabel;
class QTableWidget;

namespace hookswitch {

/// Digits and variables of the current call.
class VariablesPanel : public QWidget
{
    Q_OBJECT
public:
    explicit VariablesPanel(RunTrace& trace, QWidget* parent = nullptr);

private:
    void refresh();

    RunTrace& m_trace;
    QLabel* m_digits;
    QTableWidget* m_table;
    QWidget* m_hint;
};

} // namespace hookswitch
