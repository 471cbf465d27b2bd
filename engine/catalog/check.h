// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "directory/directory.h"

namespace hookswitch {

/// Whole-flow findings, all of them warnings or notes, block by block in the flow's order. places: JSON pointer of
/// each node in its document. The codes:
///   unknown-module          the platform has no such module and passes over the block
///   unreachable             no call ever comes to the block
///   loop                    a wire leads back to a block above; a tree cannot hold it
///   dead-end                the branch stops at a block that only makes sense before another one
///   menu-no-way-out         a menu hangs up when its tries are used up
///   branch-without-default  a decision ends the call when no way fits
///   exit-never-taken        a branch hangs at a way no call ever leaves by
///   missing-reference       nothing chosen, or the directory lacks what is chosen (a note while it is empty)
///   missing-value           a value is empty without which the block does nothing
///   bad-pattern             a number pattern is no valid expression, so no call matches it
/// References to callflows are compared with the directory's entities of kind "callflows", when there are any:
/// callers that know the project's flows put them there. The text "null" as id means none, as an unset chooser of
/// Kazoo's own editor stores it.
[[nodiscard]] Problems checkFlow(const Flow& flow, const Catalog& catalog, const Directory& directory,
                                 const QHash<NodeId, QString>& places);

} // namespace hookswitch
