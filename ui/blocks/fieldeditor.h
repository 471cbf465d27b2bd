// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "directory/directory.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;

namespace hookswitch {

class RowsModel;

/// What a field editor tells its form.
struct FieldSink
{
    std::function<void(Json value)>
        edited;                     ///< discarded: unset. Comes while typing, only with values that have no objection
    std::function<void()> finished; ///< typing is over
    std::function<void(const QString& kind, const QString& id)> entityRequested;
};

/// Edits one field of a block. Unset shows the platform's default in grey.
class FieldEditor : public QWidget
{
    Q_OBJECT
public:
    FieldEditor(const FieldSpec& field, FieldSink sink, QWidget* parent);

    [[nodiscard]] const FieldSpec& field() const { return m_field; }
    /// null: unset. Never tells the sink.
    virtual void setValue(const Json* value) = 0;

protected:
    FieldSpec m_field;
    FieldSink m_sink;
};

/// Texts, numbers and JSON in a line, with the objection in place.
class LineEditor : public FieldEditor
{
    Q_OBJECT
public:
    LineEditor(const FieldSpec& field, FieldSink sink, QWidget* parent);
    void setValue(const Json* value) override;

private:
    void check(const QString& text);

    QLineEdit* m_line;
    QLabel* m_objection;
};

/// One of a few values, or the default.
class ChoiceEditor : public FieldEditor
{
    Q_OBJECT
public:
    ChoiceEditor(const FieldSpec& field, FieldSink sink, QWidget* parent);
    void setValue(const Json* value) override;

private:
    QComboBox* m_combo;
};

/// An entity of the directory by its title, or any id.
class ReferenceEditor : public FieldEditor
{
    Q_OBJECT
public:
    ReferenceEditor(const FieldSpec& field, const Directory& directory, FieldSink sink, QWidget* parent);
    void setValue(const Json* value) override;

private:
    void take();

    const Directory& m_directory;
    QComboBox* m_combo;
    QString m_id;
};

/// A list or an object as a small table.
class RowsEditor : public FieldEditor
{
    Q_OBJECT
public:
    /// columns: the fields of an item when the items are objects.
    RowsEditor(const FieldSpec& field, std::vector<FieldSpec> columns, const Directory& directory, FieldSink sink,
               QWidget* parent);
    void setValue(const Json* value) override;

private:
    void fitTable();

    RowsModel* m_model;
    QTableView* m_table;
};

/// The editor that fits a field. columns: the fields of its items. directory must outlive it.
[[nodiscard]] FieldEditor* makeFieldEditor(const FieldSpec& field, const std::vector<FieldSpec>& columns,
                                           const Directory& directory, FieldSink sink, QWidget* parent);

} // namespace hookswitch
