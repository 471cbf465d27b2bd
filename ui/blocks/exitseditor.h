// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/wording.h"

#include <QWidget>

class QMenu;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace hookswitch {

/// The ways out of one block: key, what the key means, where it leads; to rename, take away and add.
class ExitsEditor : public QWidget
{
    Q_OBJECT
public:
    explicit ExitsEditor(QWidget* parent = nullptr);

    void setNode(const Flow& flow, const Node& node, const Directory& directory);

Q_SIGNALS:
    void renameRequested(const QString& from, const QString& to);
    void removeRequested(const hookswitch::ExitKey& exit);
    void addRequested(const QString& key);
    void targetChosen(hookswitch::NodeId node);

private:
    void fillAddMenu(const Catalog& catalog, const Directory& directory, const Node& node);
    [[nodiscard]] const Exit* current() const;

    QTreeWidget* m_list;
    QToolButton* m_add;
    QToolButton* m_remove;
    QMenu* m_menu;
    std::vector<Exit> m_exits;
    bool m_filling = false;
};

} // namespace hookswitch
