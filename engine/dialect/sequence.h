// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/flow.h"

#include <functional>

namespace hookswitch {

/// Puts all nodes of a flow into one list, as platforms with lists of blocks write them (VoIPBIN actions, BlueVia
/// commands).
///
/// The start comes first; a node is followed by the target of its Next exit wherever that is possible; everything
/// else keeps the order of the ids, which is the order of the file. isFixed says of a node that its Next exit is
/// written as a jump anyway and need not be followed (null: of none). Every node is in the list once, also one that
/// nothing leads to.
[[nodiscard]] std::vector<NodeId> sequenceOf(const Flow& flow, const std::function<bool(const Node&)>& isFixed = {});

/// The node a Next exit leads to, none when there is no such exit or it leads nowhere.
[[nodiscard]] NodeId nextOf(const Flow& flow, const Node& node);

} // namespace hookswitch
