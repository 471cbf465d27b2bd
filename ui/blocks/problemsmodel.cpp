// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blocks/problemsmodel.h"

#include "parts/colours.h"
#include "parts/icons.h"

#include <QApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

QString severityTitle(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return ProblemsModel::tr("Error");
    case Severity::Warning:
        return ProblemsModel::tr("Warning");
    case Severity::Note:
        break;
    }
    return ProblemsModel::tr("Note");
}

} // namespace

void ProblemsModel::setProblems(std::vector<FlowProblem> problems)
{
    beginResetModel();
    m_problems = std::move(problems);
    std::stable_sort(m_problems.begin(), m_problems.end(), [](const FlowProblem& a, const FlowProblem& b) {
        return a.problem.severity < b.problem.severity;
    });
    endResetModel();
}

int ProblemsModel::count(QStringView code) const
{
    return static_cast<int>(std::count_if(m_problems.begin(), m_problems.end(),
                                          [&](const FlowProblem& each) { return each.problem.code == code; }));
}

int ProblemsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_problems.size());
}

int ProblemsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 3;
}

QVariant ProblemsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const FlowProblem& row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == 0)
            return severityTitle(row.problem.severity);
        return index.column() == 1 ? (row.where.isEmpty() ? row.problem.pointer : row.where) : row.problem.sentence;
    case Qt::DecorationRole:
        if (index.column() == 0)
            return drawnIcon(severityName(row.problem.severity),
                             toneColor(severityTone(row.problem.severity), QApplication::palette()));
        return {};
    case Qt::ToolTipRole:
        return u"%1\n%2 [%3]"_s.arg(row.problem.sentence, row.problem.pointer, row.problem.code);
    default:
        return {};
    }
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Severity") : section == 1 ? tr("Where") : tr("What");
}

} // namespace hookswitch
