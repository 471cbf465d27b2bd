// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/flow.h"

namespace hookswitch {

// When parts of two flows say the same although they are written differently. Slots only mark where something stood,
// so a shell means the same with or without them.

/// The shell without its slots.
[[nodiscard]] Json meaningOf(const Json& shell);
/// The exit of this node with the same role and key, null when there is none.
[[nodiscard]] const Exit* exitLike(const Node& node, const Exit& like);
/// Lead to the same node; what the file held there counts only where there is none.
[[nodiscard]] bool sameExit(const Exit& a, const Exit& b);
[[nodiscard]] bool sameEntry(const Entry& a, const Entry& b);
/// The entry at this place, null when there is none.
[[nodiscard]] const Entry* entryAt(const Flow& flow, const QString& pointer);
[[nodiscard]] bool sameExits(const Node& a, const Node& b);
/// Apart from order of keys and exits. Targets compare by id.
[[nodiscard]] bool sameNode(const Node& a, const Node& b);

/// Ids for all nodes of a flow: the given ones, fresh ones from firstFree on for the others.
[[nodiscard]] QHash<NodeId, NodeId> completedIds(const Flow& flow, QHash<NodeId, NodeId> ids, quint32 firstFree);
/// The same flow with other ids. REQUIRES: ids has one for every node.
[[nodiscard]] Flow renumbered(const Flow& flow, const QHash<NodeId, NodeId>& ids);

} // namespace hookswitch
