// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "blocks/choicedelegate.h"
#include "catalog/catalog.h"
#include "directory/directory.h"

#include <QAbstractTableModel>

namespace hookswitch {

/// A list or an object of data as rows: a list of objects with a column for each field, a list of single values with
/// one column, an object with names and values. Unknown members of list items are kept.
class RowsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Shape
    {
        Objects,
        Values,
        Names
    };

    /// columns: the fields of an item; for Values one, for Names none. directory must outlive the model.
    RowsModel(Shape shape, std::vector<FieldSpec> columns, const Directory& directory, QObject* parent);

    void setValue(const Json& value);
    [[nodiscard]] Json value() const;

    void addRow();
    void removeRow(int row);
    void moveRow(int row, int by);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    /// A person changed something.
    void edited();

private:
    [[nodiscard]] const Json* cell(const QModelIndex& index) const;
    [[nodiscard]] Choices choices(const QModelIndex& index) const;
    [[nodiscard]] Json freshItem() const;

    Shape m_shape;
    std::vector<FieldSpec> m_columns;
    const Directory& m_directory;
    std::vector<Json> m_items; ///< for Names: the values
    QStringList m_names;       ///< for Names
};

/// Entities of a kind as choices, by title.
[[nodiscard]] Choices entityChoices(const Directory& directory, const QString& kind);

} // namespace hookswitch
