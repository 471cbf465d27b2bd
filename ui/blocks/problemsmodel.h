// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "blocks/problemspanel.h"

#include <QAbstractTableModel>

namespace hookswitch {

/// Findings as rows: severity, where, sentence.
class ProblemsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setProblems(std::vector<FlowProblem> problems);
    [[nodiscard]] const FlowProblem& at(int row) const { return m_problems[std::size_t(row)]; }
    /// How many findings have this code.
    [[nodiscard]] int count(QStringView code) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<FlowProblem> m_problems;
};

} // namespace hookswitch
