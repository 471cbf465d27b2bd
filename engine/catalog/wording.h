// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "directory/directory.h"
#include "flow/edit.h"

#include <optional>

namespace hookswitch {

// The words a person reads for the parts of a flow, from catalogue and directory together. Canvas, outline and
// reports say the same.

/// "Menu", or the module itself when the catalogue does not know it.
[[nodiscard]] QString nodeTitle(const Catalog& catalog, const Node& node);
/// One line: the titles of what the block refers to, then the catalogue's summary. "" when there is nothing to say.
[[nodiscard]] QString nodeSummary(const Catalog& catalog, const Directory& directory, const Node& node);
/// "1", "timeout", "otherwise": the catalogue's title of an exit, the title of what its key names, or the key.
[[nodiscard]] QString exitTitle(const Catalog& catalog, const Directory& directory, const Node& node,
                                const Exit& exit);

/// The exits of this block's kind that lead nowhere yet, in the catalogue's order; "_" stands for the way on of list
/// platforms. An unknown module has "_" only.
[[nodiscard]] std::vector<ExitKey> freeExits(const Catalog& catalog, const Node& node);
/// The one of them a new branch takes when the user names none: keys of a menu before its fall-back, otherwise the
/// default way on.
[[nodiscard]] std::optional<ExitKey> nextFreeExit(const Catalog& catalog, const Node& node);

/// The value a field path such as "caller_id.name" names in data; null when it is not there. Paths into lists
/// ("a[].b") give null.
[[nodiscard]] const Json* fieldValue(const Json& data, const QString& path);
/// Sets a field, making the objects on its way; a discarded value removes it and objects that became empty by that.
void setFieldValue(Json& data, const QString& path, Json value);

} // namespace hookswitch
