// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/project.h"

namespace hookswitch {

/// The semantic difference of two files, one edit a line: lines as of differenceLines(), in project files behind the
/// name of the flow, and "project POINTER: OLD -> NEW" for the rest. Drawing positions and order of keys do not
/// count. Empty: the same.
[[nodiscard]] QStringList differenceLines(const LoadedProject& left, const LoadedProject& right);

/// Both sides' changes since base.
struct ProjectMerge
{
    Project project;       ///< ours, with what theirs changed
    QStringList conflicts; ///< "PLACE: what both sides did"; at these places project holds ours
};
/// Three-way merge: flows by id and block by block, numbers one by one, everything else member by member. Positions
/// in the drawing never conflict: ours win.
[[nodiscard]] ProjectMerge mergeProjects(const Project& base, const Project& ours, const Project& theirs);

/// The same for lone flow files.
struct BareMerge
{
    Flow flow;
    QStringList conflicts;
};
/// Fails when the flows are of different platforms.
[[nodiscard]] Result<BareMerge> mergeBareFlows(const Flow& base, const Flow& ours, const Flow& theirs);

} // namespace hookswitch
