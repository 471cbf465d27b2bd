// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/project.h"

namespace hookswitch {

/// One place of a block where something was found.
struct Found
{
    QString flow; ///< id
    NodeId node;
    QString field; ///< JSON pointer inside the block's data, "" for its title, kind or an exit
    QString text;  ///< what stands there

    friend bool operator==(const Found&, const Found&) = default;
};

/// Looks through title, kind, exits and every value of every block. Upper and lower case make no difference.
/// flow: only there, "" for all. At most limit places.
[[nodiscard]] std::vector<Found> findText(const Project& project, const QString& text, const QString& flow = {},
                                          std::size_t limit = 2000);
/// Where a block or exit names exactly this id (or any other whole value).
[[nodiscard]] std::vector<Found> usesOf(const Project& project, const QString& id);
/// Every whole value that is from becomes to, in data and in keys of exits that are references. Empty when nothing
/// is.
[[nodiscard]] ProjectEdit replaceUses(const Project& project, const QString& from, const QString& to);

} // namespace hookswitch
