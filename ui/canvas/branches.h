// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/edit.h"

namespace hookswitch {

/// The branch below and including a block, as a flow of its own that is nothing but this branch.
[[nodiscard]] Flow branchAlone(const Flow& flow, NodeId id);

/// The first tree of another flow, copied under fresh ids to an exit (parent none: to the start of an empty flow).
/// What hung there moves below the default way of the copy's last block on its default path. Action ids that would
/// occur twice are left out, so that new ones are made. Empty when there is nothing to paste, the platforms differ,
/// or the parent is gone.
[[nodiscard]] Edit pasteBranch(const Flow& flow, const Flow& branch, NodeId parent, const ExitKey& exit);

} // namespace hookswitch
