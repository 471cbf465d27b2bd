// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "directory/directory.h"

namespace hookswitch {

/// Whole-flow findings, all of them warnings or notes: unreachable block, dead end, menu without way out, exit that can never be
/// taken, reference to something the directory lacks. places: JSON pointer of each node in its document.
[[nodiscard]] Problems checkFlow(
    const Flow& flow, const Catalog& catalog, const Directory& directory, const QHash<NodeId, QString>& places);

} // namespace hookswitch
