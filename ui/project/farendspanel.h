// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/farend.h"
#include "workspace/document.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace hookswitch {

class JsonView;

/// How phones that are called behave when nobody plays them. Edits are edits of the document.
class FarEndsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit FarEndsPanel(ProjectDocument& document, QWidget* parent = nullptr);

    /// Adds an entry for a number or entity id, or chooses the one that is there.
    void add(const QString& key);
    void removeChosen();
    [[nodiscard]] QString chosenKey() const;
    [[nodiscard]] QTableWidget& table() { return *m_table; }

private:
    void build();
    QLayout* buildAddLine();
    QWidget* buildForm();
    void refresh();
    void showChosen();
    void take();
    void takeJson();
    void put(const QString& key, const Json& steps, const QString& name);

    ProjectDocument& m_document;
    QTableWidget* m_table;
    QComboBox* m_who;
    QPushButton* m_add;
    QPushButton* m_remove;
    QWidget* m_formWidget = nullptr;
    QFormLayout* m_form = nullptr;
    QComboBox* m_kind;
    QDoubleSpinBox* m_answer;
    QDoubleSpinBox* m_talks;
    QSpinBox* m_code;
    JsonView* m_json;
    QLabel* m_finding;
    QWidget* m_hint = nullptr;
    bool m_filling = false;
};

} // namespace hookswitch
