// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blocks/choicedelegate.h"

#include <QComboBox>

#include <algorithm>

namespace hookswitch {

namespace {

Choices choicesOf(const QModelIndex& index)
{
    return index.data(ChoiceDelegate::ChoicesRole).value<Choices>();
}

} // namespace

QString titleAmong(const Choices& choices, const QString& value)
{
    const auto found =
        std::find_if(choices.begin(), choices.end(), [&](const Choice& choice) { return choice.value == value; });
    return found == choices.end() ? value : found->title;
}

QString valueAmong(const Choices& choices, const QString& text)
{
    const auto found =
        std::find_if(choices.begin(), choices.end(), [&](const Choice& choice) { return choice.title == text; });
    return found == choices.end() ? text : found->value;
}

QWidget* ChoiceDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                      const QModelIndex& index) const
{
    const Choices choices = choicesOf(index);
    if (choices.isEmpty())
        return QStyledItemDelegate::createEditor(parent, option, index);
    auto* combo = new QComboBox(parent);
    combo->setEditable(true);
    for (const Choice& choice : choices)
        combo->addItem(choice.title);
    return combo;
}

void ChoiceDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    if (auto* combo = qobject_cast<QComboBox*>(editor))
        combo->setCurrentText(titleAmong(choicesOf(index), index.data(Qt::EditRole).toString()));
    else
        QStyledItemDelegate::setEditorData(editor, index);
}

void ChoiceDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (const auto* combo = qobject_cast<QComboBox*>(editor))
        model->setData(index, valueAmong(choicesOf(index), combo->currentText().trimmed()), Qt::EditRole);
    else
        QStyledItemDelegate::setModelData(editor, model, index);
}

} // namespace hookswitch
