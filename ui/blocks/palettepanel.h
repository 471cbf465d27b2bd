// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

#include <QWidget>

class QTreeView;

namespace hookswitch {

class PaletteModel;
class SearchLine;
class EmptyHint;

/// The blocks of one platform in groups, to drag onto the canvas or to add by double click or Enter.
class PalettePanel : public QWidget
{
    Q_OBJECT
public:
    explicit PalettePanel(QWidget* parent = nullptr);

    void setPlatform(Platform platform);
    /// Moves the keyboard to the search line.
    void startSearch();

Q_SIGNALS:
    void addRequested(const QString& module);

private:
    void filter(const QString& words);

    PaletteModel* m_model;
    SearchLine* m_search;
    QTreeView* m_tree;
    EmptyHint* m_nothing;
};

} // namespace hookswitch
