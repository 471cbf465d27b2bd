// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/document.h"

#include <QWidget>

class QAction;
class QLabel;
class QMenu;
class QTreeWidget;
class QTreeWidgetItem;

namespace hookswitch {

/// The flows of the project with the numbers that lead to each; a feature code is told by its name. Deleting asks
/// nothing, since it can be undone.
class FlowsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit FlowsPanel(ProjectDocument& document, QWidget* parent = nullptr);

    [[nodiscard]] QString currentFlow() const; ///< id, "" when there is none
    void setCurrentFlow(const QString& id);
    /// Where flows are served, "" while the server is off; shown below the list, to be copied.
    void setServerAddress(const QString& address);

    /// Adds an empty flow and returns its id.
    QString addFlow(Platform platform = Platform::Kazoo);
    /// Adds the callflow of a feature code (see kazoo/featurecodes.h) and returns its id, "" for an unknown name.
    QString addFeatureCode(const QString& name);
    void renameCurrent(); ///< starts editing the name in place
    void duplicateCurrent();
    void removeCurrent();

Q_SIGNALS:
    /// A flow was clicked, reached by the keys, or made; show it.
    void flowActivated(const QString& id);

private:
    QLayout* buildBar();
    /// What the project has already is ticked and cannot be chosen again.
    void fillFeatureCodes(QMenu& menu);
    QString put(ProjectFlow flow, const QString& what);
    void refresh();
    void takeName(QTreeWidgetItem* item);
    void showAddress();
    void copyAddress();

    ProjectDocument& m_document;
    QTreeWidget* m_tree;
    QAction* m_rename;
    QAction* m_duplicate;
    QAction* m_remove;
    QAction* m_copy;
    QLabel* m_address;
    QString m_server;
    bool m_filling = false;
};

/// The numbers that lead to a flow: bindings, then the document's own numbers and patterns.
[[nodiscard]] QStringList numbersOf(const Project& project, const ProjectFlow& flow);

} // namespace hookswitch
