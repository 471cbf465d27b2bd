// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "traffic/trafficitem.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace hookswitch {

/// The traffic log, newest last. A delivery keeps its row while it is tried.
class TrafficModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        Time,
        Direction,
        Event,
        Method,
        Url,
        State,
        Status,
        Attempts,
        Milliseconds,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void put(const Delivery& delivery);
    void add(const Exchange& exchange);
    /// What an earlier session left, before everything else; these rows cannot be sent again.
    void setHistory(const std::vector<Delivery>& deliveries, const std::vector<Exchange>& exchanges);
    void clear();

    /// null for a row that does not exist.
    [[nodiscard]] const TrafficItem* itemAt(int row) const;
    [[nodiscard]] bool isHistory(int row) const { return row < m_history; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void append(TrafficItem item);

    std::vector<TrafficItem> m_items;
    std::map<DeliveryId, int> m_rows; ///< of this session's deliveries
    int m_history = 0;
};

/// Rows that hold every word, in any column, header or body; of one direction; only failures.
class TrafficFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    enum class Show
    {
        Everything,
        Webhooks,
        Requests,
        Failures
    };

    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setWords(const QString& text);
    void setShow(Show show);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words;
    Show m_show = Show::Everything;
};

} // namespace hookswitch
