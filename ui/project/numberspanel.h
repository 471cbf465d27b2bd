// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/document.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace hookswitch {

class CallbackEditor;
class NumbersModel;

/// The numbers of the project, which flow answers each, and its callbacks. Every change is an edit of the document,
/// so it can be undone; passwords are not part of it and leave by secretChanged().
class NumbersPanel : public QWidget
{
    Q_OBJECT
public:
    explicit NumbersPanel(ProjectDocument& document, QWidget* parent = nullptr);

    [[nodiscard]] QTableView& table() { return *m_table; }
    void choose(int row);
    /// Adds a free example number and chooses it.
    void addNumber();

Q_SIGNALS:
    /// sending: for the callback of calls from the number. An empty password forgets it.
    void secretChanged(const QString& number, bool sending, const QString& password);
    void testRequested(const QString& number, bool sending);

private:
    void build();
    QWidget* buildForm();
    void connectForm();
    void refresh();
    void showChosen();
    void removeNumber();
    void change(const QString& name, const std::function<void(NumberBinding&)>& edit, const QString& mergeKey = {});
    void renameTo(const QString& text);
    [[nodiscard]] int chosenRow() const;
    [[nodiscard]] const NumberBinding* chosen() const;

    ProjectDocument& m_document;
    NumbersModel* m_model;
    QTableView* m_table;
    QWidget* m_form = nullptr;
    QLineEdit* m_number;
    QLabel* m_finding;
    QComboBox* m_platform;
    QComboBox* m_flow;
    CallbackEditor* m_send;
    CallbackEditor* m_receive;
    QPushButton* m_add;
    QPushButton* m_remove;
};

} // namespace hookswitch
