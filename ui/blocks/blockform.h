// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "blocks/fieldeditor.h"
#include "flow/flow.h"

class QCheckBox;
class QFormLayout;
class QToolButton;

namespace hookswitch {

/// The data of one block as a form made from the catalogue. Asks for new data; changes nothing itself.
class BlockForm : public QWidget
{
    Q_OBJECT
public:
    /// What the form asks for.
    struct Sink
    {
        /// The whole data after the change of a field. title: the field's, for the name of the edit.
        std::function<void(const QString& field, const QString& title, Json data)> edited;
        std::function<void()> finished;
        std::function<void(const QString& kind, const QString& id)> entityRequested;
    };

    /// directory must outlive the form.
    BlockForm(const Directory& directory, Sink sink, QWidget* parent);

    /// spec: null when the catalogue does not know the block.
    void setNode(const Node& node, const BlockSpec* spec);
    void focusFirst();
    [[nodiscard]] FieldEditor* editor(const QString& field) const;

private:
    void build(const BlockSpec& spec);
    void addRow(const BlockSpec& spec, const FieldSpec& field);
    void showRows();
    void edit(const FieldSpec& field, Json value);

    struct Row
    {
        FieldEditor* editor;
        QWidget* label;
        bool advanced;
        QString when;
    };

    const Directory& m_directory;
    Sink m_sink;
    QFormLayout* m_form;
    QToolButton* m_more;
    QCheckBox* m_skip;
    QLabel* m_others;
    std::vector<Row> m_rows;
    const BlockSpec* m_spec = nullptr;
    Json m_data;
};

} // namespace hookswitch
