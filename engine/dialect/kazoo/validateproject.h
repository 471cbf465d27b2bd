// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "flow/flow.h"

#include <vector>

namespace hookswitch::kazoo {

/// A callflow of the project under its id.
struct ProjectFlow
{
    QString id;
    QString name;
    const Flow* flow = nullptr; ///< not owned, never null
};

/// A finding and the callflow it belongs to.
struct ProjectProblem
{
    QString flow; ///< id
    Problem problem;
};

/// What only shows when all callflows of a project are seen together; the first is an error, since the platform
/// refuses the second callflow (numbers.unique), the others are warnings:
///   bound-twice      a number (compared normalised) or pattern that an earlier callflow has already; calls go to the
///                    earlier one (a warning where a callflow repeats its own)
///   shadowed-pattern a pattern that never matches, because a number or another pattern wins
///   loop             callflows that run each other without the caller having a say, until the platform's limit of 50
///                    ends the call
[[nodiscard]] std::vector<ProjectProblem> checkProject(const std::vector<ProjectFlow>& flows);

} // namespace hookswitch::kazoo
