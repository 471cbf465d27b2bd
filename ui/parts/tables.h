// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace hookswitch {

/// The look all our tables share: whole rows, one at a time, compact, no grid, no row numbers, last column takes what
/// is left.
void setUpTable(QTableView& table);
/// Column widths in characters of the table's font, at least those of the headings; 0 keeps what it is.
void setColumnChars(QTableView& table, std::initializer_list<int> characters);
/// The last row is in sight. Asked before rows come in, it tells whether to scroll down after them.
[[nodiscard]] bool atEnd(const QTableView& table);

} // namespace hookswitch
