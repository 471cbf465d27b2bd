// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/document.h"

#include <QWidget>

namespace hookswitch {

/// The selected block as a form, its exits, and its raw JSON. Every change is one named edit of the document; typing in one field
/// is one step. The document must outlive the panel.
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

private:
    class Pages;
    std::unique_ptr<Pages> m_pages;
};

} // namespace hookswitch
