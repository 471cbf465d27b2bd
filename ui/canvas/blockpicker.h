// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

#include <QFrame>

class QListWidget;

namespace hookswitch {

class SearchLine;

/// A small palette that pops up where a block is wanted: type a few letters, choose with arrow keys or the mouse.
/// Closes and deletes itself after a choice, Escape, or a click elsewhere.
class BlockPicker : public QFrame
{
    Q_OBJECT
public:
    /// catalog: must outlive the picker.
    BlockPicker(const Catalog& catalog, QWidget* parent);

    /// Shows it with its corner at this place of the screen, or beside it when there is no room.
    void popup(const QPoint& at);

Q_SIGNALS:
    void chosen(const QString& module);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill(const QString& typed);
    void take();

    const Catalog& m_catalog;
    SearchLine* m_search;
    QListWidget* m_list;
};

} // namespace hookswitch
