// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/document.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTabWidget;

namespace hookswitch {

class BlockForm;
class ExitsEditor;
class RawPage;

/// The selected block as a form, its exits, and its raw JSON. Every change is one named edit of the document; typing
/// in one field is one step. The document must outlive the panel.
class InspectorPanel : public QWidget
{
    Q_OBJECT
public:
    explicit InspectorPanel(ProjectDocument& document, QWidget* parent = nullptr);
    ~InspectorPanel() override;

    /// none shows a hint instead.
    void showNode(const QString& flow, NodeId node);
    /// Moves the keyboard to the first field.
    void startEditing();

Q_SIGNALS:
    /// A block is wanted at this exit of the shown node; the canvas offers what there is.
    void addBlockRequested(hookswitch::NodeId node, const QString& key);
    /// The target of an exit is wanted.
    void nodeSelected(hookswitch::NodeId node);
    /// The entity a field refers to is to be shown or, when id is empty, made.
    void entityRequested(const QString& kind, const QString& id);
    void message(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void refresh(bool keepTyping);
    void showHelp(QWidget* focused);
    void edit(const QString& name, const Edit& edit, const QString& mergeKey = {});
    void rename(const QString& from, const QString& to);
    void remove(const ExitKey& exit);
    [[nodiscard]] const Node* node() const;
    [[nodiscard]] const Flow* flow() const;

    ProjectDocument& m_document;
    Directory m_references; ///< as of the last refresh
    QString m_flow;
    NodeId m_node;
    QStackedWidget* m_stack = nullptr;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_module;
    QLabel* m_help;
    QTabWidget* m_tabs;
    BlockForm* m_form;
    ExitsEditor* m_exits;
    RawPage* m_raw;
};

} // namespace hookswitch
