// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QIcon>

#include <functional>
#include <vector>

class QListWidget;

namespace hookswitch {

class SearchLine;

/// One thing the command bar can do or go to.
struct CommandEntry
{
    QString title;
    QString detail; ///< beside it: shortcut, flow, number
    QIcon icon;
    std::function<void()> run;
};

/// Type a few letters of anything, press Enter. Entries keep their order while nothing is typed.
class CommandBar : public QDialog
{
    Q_OBJECT
public:
    CommandBar(std::vector<CommandEntry> entries, const QString& hint, QWidget* parent);

    /// At the upper middle of the window.
    void popup();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill(const QString& typed);
    void take();

    std::vector<CommandEntry> m_entries;
    SearchLine* m_search;
    QListWidget* m_list;
};

} // namespace hookswitch
