// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/project.h"

#include <QWidget>

class QTreeView;

namespace hookswitch {

class EmptyHint;
class OutlineModel;
class SearchLine;

/// The flow as an indented tree: the canvas for the keyboard and for screen readers.
class OutlinePanel : public QWidget
{
    Q_OBJECT
public:
    explicit OutlinePanel(QWidget* parent = nullptr);

    void setFlow(const ProjectFlow& flow, const Directory& directory);
    /// Follows the selection elsewhere without telling about it.
    void setCurrent(NodeId id);

Q_SIGNALS:
    void nodeSelected(hookswitch::NodeId id);
    void nodeActivated(hookswitch::NodeId id);
    void removeRequested(hookswitch::NodeId id);
    void copyRequested(hookswitch::NodeId id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void filter(const QString& words);

    OutlineModel* m_model;
    SearchLine* m_search;
    QTreeView* m_tree;
    EmptyHint* m_nothing;
    NodeId m_current;
    bool m_following = false; ///< the selection changes without a person
};

} // namespace hookswitch
