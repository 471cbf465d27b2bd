// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/edit.h"

namespace hookswitch {

/// One difference in words a person understands.
struct FlowChange
{
    enum class Kind
    {
        Added,
        Removed,
        Moved,
        Changed,
        Document
    } kind = Kind::Changed;
    NodeId left;  ///< node of the first flow, none for Added and Document
    NodeId right; ///< node of the second flow, none for Removed and Document
    QString module;
    QStringList pointers; ///< for Changed and Document: JSON pointers below data (or the document) that differ
};

/// The semantic difference of two flows: order of keys and drawing positions do not count.
struct FlowDiff
{
    std::vector<FlowChange> changes; ///< in the order of the second flow, removals last
    Edit edit; ///< applied to the first flow it gives the second (with the first one's ids where a block is the same)

    [[nodiscard]] bool isEmpty() const { return changes.empty(); }
};
[[nodiscard]] FlowDiff diffFlows(const Flow& left, const Flow& right);

/// "changed", "added", ...
[[nodiscard]] QString changeKindName(FlowChange::Kind kind);

/// Both sides' changes since base in one flow.
struct FlowMerge
{
    Flow flow; ///< ours, with what theirs changed
    struct Conflict
    {
        NodeId node;      ///< of the merged flow, none for the document
        QString sentence; ///< what both sides did
    };
    std::vector<Conflict> conflicts; ///< at these places flow holds ours
};
[[nodiscard]] FlowMerge mergeFlows(const Flow& base, const Flow& ours, const Flow& theirs);

} // namespace hookswitch
