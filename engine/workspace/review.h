// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "workspace/project.h"

namespace hookswitch {

/// A finding and the flow it was made in.
struct FlowFinding
{
    QString flow;    ///< id, "" for the project itself
    Problem problem; ///< pointer: place of a block in the flow (see placesOf()) or inside one, or into the project

    friend bool operator==(const FlowFinding&, const FlowFinding&) = default;
};

/// Everything wrong with one flow: what its platform would refuse (errors), then what hardly works as meant
/// (warnings, notes).
[[nodiscard]] Problems reviewFlow(const Project& project, const ProjectFlow& flow);
/// The same for all flows, and what only shows when they are seen together.
[[nodiscard]] std::vector<FlowFinding> reviewProject(const Project& project);

} // namespace hookswitch
