// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"

#include <QWidget>

class QPushButton;
class QTableView;

namespace hookswitch {

class ProblemsModel;
class ProjectDocument;

/// A finding together with the flow it was made in.
struct FlowProblem
{
    QString flow;  ///< id
    QString where; ///< what a person calls the place: "Main number › Menu"; "" shows the pointer
    Problem problem;
};

/// The findings about all flows, worst first; Enter or double click jumps to the place. Where one change clearly
/// settles a finding, a button makes it, and another one makes it for all findings of the kind; each is one step to
/// undo.
class ProblemsPanel : public QWidget
{
    Q_OBJECT
public:
    /// document: must outlive this.
    explicit ProblemsPanel(ProjectDocument& document, QWidget* parent = nullptr);

    /// Of the document as it is now. After the next edit nothing is offered until findings come again.
    void setProblems(const std::vector<FlowProblem>& problems);

Q_SIGNALS:
    /// pointer: JSON pointer into the flow's document.
    void problemActivated(const QString& flow, const QString& pointer);

private:
    /// For the finding that is chosen.
    void offerFixes();
    void fixCurrent();
    void fixKind();
    void showMenu(const QPoint& at);
    [[nodiscard]] const FlowProblem* current() const;

    ProjectDocument& m_document;
    ProblemsModel* m_model;
    QTableView* m_table;
    QWidget* m_fine;
    QPushButton* m_fix;
    QPushButton* m_fixAll;
    bool m_isCurrent = false; ///< the findings are those of the document as it is
};

} // namespace hookswitch
