// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parts/tables.h"

#include <QHeaderView>
#include <QScrollBar>

#include <algorithm>

namespace hookswitch {

void setUpTable(QTableView& table)
{
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setAlternatingRowColors(true);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().height() + 8);
    table.horizontalHeader()->setStretchLastSection(true);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.setFrameShape(QFrame::NoFrame);
}

void setColumnChars(QTableView& table, std::initializer_list<int> characters)
{
    int column = 0;
    for (const int count : characters) {
        const int wanted = table.fontMetrics().averageCharWidth() * count + 12;
        if (count > 0)
            table.setColumnWidth(column, std::max(wanted, table.horizontalHeader()->sectionSizeHint(column)));
        ++column;
    }
}

bool atEnd(const QTableView& table)
{
    const QScrollBar* bar = table.verticalScrollBar();
    return bar->value() >= bar->maximum() - 2;
}

} // namespace hookswitch
