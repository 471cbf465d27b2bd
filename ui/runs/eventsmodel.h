// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runs/runtrace.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace hookswitch {

/// Every event of the run, one a row.
class EventsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        Time,
        Call,
        Leg,
        Kind,
        Block,
        Summary,
        ColumnCount
    };
    static constexpr int CallRole = Qt::UserRole; ///< quint32

    explicit EventsModel(RunTrace& trace, QObject* parent = nullptr);

    /// null for a row that does not exist.
    [[nodiscard]] const TraceRow* rowAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void takeNew(qsizetype first);
    void reset();

    RunTrace& m_trace;
    int m_count = 0; ///< rows the views know of
};

/// Rows whose texts hold every word of the filter, of one call or of all.
class EventsFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setWords(const QString& text);
    /// none: all calls.
    void setCall(CallId call);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words;
    CallId m_call;
};

} // namespace hookswitch
