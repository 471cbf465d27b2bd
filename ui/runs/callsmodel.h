// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runs/runtrace.h"

#include <QAbstractTableModel>

namespace hookswitch {

/// Every call of the run, one a row, newest last, live ones updated as rows come in.
class CallsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        Time,
        From,
        To,
        State,
        Block,
        Duration,
        Hooks,
        Outcome,
        ColumnCount
    };
    static constexpr int CallRole = Qt::UserRole; ///< quint32: the CallId

    explicit CallsModel(RunTrace& trace, QObject* parent = nullptr);

    [[nodiscard]] CallId callAt(int row) const;
    [[nodiscard]] int rowOf(CallId call) const; ///< -1 when unknown
    /// Asks views to read the growing durations again.
    void tick();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void takeNew(qsizetype first);
    void reset();

    RunTrace& m_trace;
    std::vector<CallId> m_calls;
};

} // namespace hookswitch
