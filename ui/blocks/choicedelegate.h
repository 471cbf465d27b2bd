// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace hookswitch {

/// A value with the words a person reads for it.
struct Choice
{
    QString value;
    QString title;
};
using Choices = QList<Choice>;

/// Edits a cell by an editable list of choices when its data under ChoicesRole has some, otherwise as plain text.
class ChoiceDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum Role
    {
        ChoicesRole = Qt::UserRole + 50
    };

    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
};

/// The title of a value among choices, or the value itself.
[[nodiscard]] QString titleAmong(const Choices& choices, const QString& value);
/// The value with this title, or the text itself.
[[nodiscard]] QString valueAmong(const Choices& choices, const QString& text);

} // namespace hookswitch

Q_DECLARE_METATYPE(hookswitch::Choices)
