// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"

#include <QHash>
#include <QWidget>

class QTableView;

namespace hookswitch {

class ProblemsModel;

/// A finding together with the flow it was made in.
struct FlowProblem
{
    QString flow;  ///< id
    QString where; ///< what a person calls the place: "Main number › Menu"; "" shows the pointer
    Problem problem;
};

/// The findings about all flows, worst first; Enter or double click jumps to the place.
class ProblemsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ProblemsPanel(QWidget* parent = nullptr);

    void setProblems(const std::vector<FlowProblem>& problems);

Q_SIGNALS:
    /// pointer: JSON pointer into the flow's document.
    void problemActivated(const QString& flow, const QString& pointer);

private:
    ProblemsModel* m_model;
    QTableView* m_table;
    QWidget* m_fine;
};

} // namespace hookswitch
