// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/flow.h"

namespace hookswitch {

/// What a platform's documents need to be merged well.
struct MergeRules
{
    QStringList sets;   ///< members of the document whose items have no order, such as "numbers"
    QStringList echoes; ///< members of a node's shell that repeat what data says; they never conflict
    bool isTree = true; ///< a block hangs at one place only
};

/// Both sides' changes since base in one flow.
struct FlowMerge
{
    Flow flow; ///< ours, with what theirs changed
    struct Conflict
    {
        NodeId node;      ///< of the merged flow, none for the document
        QString sentence; ///< what both sides did
    };
    std::vector<Conflict> conflicts;    ///< at these places flow holds ours
    QHash<NodeId, NodeId> oursToFlow;   ///< node of ours -> node of flow; nodes of base keep their id
    QHash<NodeId, NodeId> theirsToFlow; ///< the same for theirs
};

/// Three-way merge. The same change made on both sides is made once. A conflict is a place both sides changed
/// differently, a block one side removed and the other changed, or a block that both moved.
[[nodiscard]] FlowMerge mergeFlows(const Flow& base, const Flow& ours, const Flow& theirs,
                                   const MergeRules& rules = {});

} // namespace hookswitch
