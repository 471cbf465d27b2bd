// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/flow.h"

namespace hookswitch {

/// The reachable nodes in groups of which all lead to each other; a node on no circle is a group of its own. Of a
/// group, the last node is the one reached first; groups come after those they lead to.
[[nodiscard]] std::vector<std::vector<NodeId>> circlesOf(const Flow& flow);

} // namespace hookswitch
