// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blocks/rowsmodel.h"

#include "blocks/fieldtext.h"
#include "parts/tones.h"

#include <QApplication>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

Choices entityChoices(const Directory& directory, const QString& kind)
{
    Choices choices;
    for (const Entity* entity : directory.all(kind))
        choices.append({entity->id, entity->title()});
    return choices;
}

RowsModel::RowsModel(Shape shape, std::vector<FieldSpec> columns, const Directory& directory, QObject* parent)
    : QAbstractTableModel(parent)
    , m_shape(shape)
    , m_columns(std::move(columns))
    , m_directory(directory)
{}

void RowsModel::setValue(const Json& value)
{
    beginResetModel();
    m_items.clear();
    m_names.clear();
    if (m_shape == Shape::Names && value.is_object()) {
        for (const auto& [name, item] : value.items()) {
            m_names.append(toQString(name));
            m_items.push_back(item);
        }
    } else if (m_shape != Shape::Names && value.is_array()) {
        m_items.assign(value.begin(), value.end());
    }
    endResetModel();
}

Json RowsModel::value() const
{
    Json value = m_shape == Shape::Names ? Json::object() : Json::array();
    for (std::size_t row = 0; row < m_items.size(); ++row) {
        if (m_shape == Shape::Names)
            setMember(value, m_names[qsizetype(row)].toStdString(), m_items[row]);
        else
            value.push_back(m_items[row]);
    }
    return value;
}

Json RowsModel::freshItem() const
{
    if (m_shape != Shape::Objects)
        return m_shape == Shape::Values && m_columns.front().type == FieldSpec::Type::Integer ? Json(0) : Json("");
    Json item = Json::object();
    for (const FieldSpec& column : m_columns) {
        if (!column.required)
            continue;
        if (!column.values.isEmpty())
            setMember(item, column.name.toStdString(), column.values.front().toStdString());
        else
            setMember(item, column.name.toStdString(), column.fallback.is_discarded() ? Json("") : column.fallback);
    }
    return item;
}

void RowsModel::addRow()
{
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_items.push_back(freshItem());
    if (m_shape == Shape::Names) {
        QString name = tr("name");
        for (int i = 2; m_names.contains(name); ++i)
            name = tr("name%1").arg(i);
        m_names.append(name);
    }
    endInsertRows();
    Q_EMIT edited();
}

void RowsModel::removeRow(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    beginRemoveRows({}, row, row);
    m_items.erase(m_items.begin() + row);
    if (m_shape == Shape::Names)
        m_names.removeAt(row);
    endRemoveRows();
    Q_EMIT edited();
}

void RowsModel::moveRow(int row, int by)
{
    const int to = row + by;
    if (row < 0 || row >= rowCount() || to < 0 || to >= rowCount())
        return;
    beginMoveRows({}, row, row, {}, by > 0 ? to + 1 : to);
    std::swap(m_items[std::size_t(row)], m_items[std::size_t(to)]);
    if (m_shape == Shape::Names)
        m_names.swapItemsAt(row, to);
    endMoveRows();
    Q_EMIT edited();
}

int RowsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

int RowsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_shape == Shape::Names ? 2 : int(m_columns.size());
}

const Json* RowsModel::cell(const QModelIndex& index) const
{
    const Json& item = m_items[std::size_t(index.row())];
    return m_shape == Shape::Objects ? member(item, m_columns[std::size_t(index.column())].name.toStdString())
                                     : &item;
}

Choices RowsModel::choices(const QModelIndex& index) const
{
    if (m_shape == Shape::Names)
        return {};
    const FieldSpec& column = m_columns[std::size_t(index.column())];
    Choices choices;
    for (const QString& value : column.values)
        choices.append({value, value});
    if (column.type == FieldSpec::Type::Bool)
        choices = {{u"true"_s, tr("yes")}, {u"false"_s, tr("no")}};
    if (column.reference.startsWith(u'@')) {
        // The kind stands beside, in the singular.
        const QString kind = stringMember(m_items[std::size_t(index.row())], column.reference.mid(1).toStdString());
        return entityChoices(m_directory, kind + u's');
    }
    return column.reference.isEmpty() ? choices : entityChoices(m_directory, column.reference);
}

QVariant RowsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (m_shape == Shape::Names && index.column() == 0)
        return role == Qt::DisplayRole || role == Qt::EditRole ? QVariant(m_names[index.row()]) : QVariant();
    const Json* value = cell(index);
    switch (role) {
    case Qt::EditRole:
        return value ? typedText(*value) : QString();
    case Qt::DisplayRole: {
        if (!value)
            return defaultWords(m_columns[std::size_t(index.column())]);
        const QString text = titleAmong(choices(index), typedText(*value));
        const QString unit = m_shape == Shape::Names ? QString() : m_columns[std::size_t(index.column())].unit;
        return unit.isEmpty() ? text : text + u' ' + unit;
    }
    case Qt::ForegroundRole:
        return value ? QVariant() : QVariant(toneColor(Tone::Muted, QApplication::palette()));
    case ChoiceDelegate::ChoicesRole:
        return QVariant::fromValue(choices(index));
    default:
        return {};
    }
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (m_shape == Shape::Names)
        return role == Qt::DisplayRole ? QVariant(section == 0 ? tr("Name") : tr("Value")) : QVariant();
    const FieldSpec& column = m_columns[std::size_t(section)];
    if (role == Qt::ToolTipRole)
        return column.help;
    return role == Qt::DisplayRole ? QVariant(column.title) : QVariant();
}

Qt::ItemFlags RowsModel::flags(const QModelIndex& index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable : Qt::NoItemFlags;
}

bool RowsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || value.toString() == index.data(Qt::EditRole).toString())
        return false;
    const QString text = value.toString();
    Json& item = m_items[std::size_t(index.row())];
    if (m_shape == Shape::Names && index.column() == 0) {
        if (text.isEmpty() || m_names.contains(text))
            return false;
        m_names[index.row()] = text;
    } else if (m_shape == Shape::Names) {
        item = text.toStdString();
    } else {
        const FieldSpec& column = m_columns[std::size_t(index.column())];
        if (!text.isEmpty() && objection(column, text))
            return false;
        if (m_shape == Shape::Values)
            item = valueOfText(column, text);
        else if (text.isEmpty())
            removeMember(item, column.name.toStdString());
        else
            setMember(item, column.name.toStdString(), valueOfText(column, text));
    }
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), columnCount() - 1));
    Q_EMIT edited();
    return true;
}

} // namespace hookswitch
