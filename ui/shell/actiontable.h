// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QHash>

class QMainWindow;
class QMenu;

namespace hookswitch {

/// Every action of the window, made from one table: menus, shortcuts, icons and tips. What an action does is
/// connected elsewhere.
class ActionTable
{
public:
    /// Fills the window's menu bar.
    explicit ActionTable(QMainWindow& window);

    /// REQUIRES: the id is in the table.
    [[nodiscard]] QAction& operator[](const QString& id) const;
    /// A menu of the bar ("file") or one of the sub-menus of the table ("recent"). REQUIRES: it is in the table.
    [[nodiscard]] QMenu& menu(const QString& id) const;
    [[nodiscard]] const QList<QAction*>& all() const { return m_all; }

    /// Triggering the action does this work while target lives.
    template <typename Target, typename Work> void on(const char16_t* id, Target* target, Work work) const
    {
        QObject::connect(&(*this)[QString::fromUtf16(id)], &QAction::triggered, target, work);
    }

private:
    QHash<QString, QAction*> m_actions; ///< owned by the window
    QHash<QString, QMenu*> m_menus;
    QList<QAction*> m_all;
};

} // namespace hookswitch
