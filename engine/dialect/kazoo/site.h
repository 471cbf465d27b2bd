// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/flow.h"
#include "sim/siteworld.h"

namespace hookswitch::kazoo {

/// Every Kazoo block the simulator knows, by module name. Made once; lives as long as the program.
[[nodiscard]] const BehaviourTable& behaviours();

/// What Kazoo does with what flows do not say: "_" is the default exit, running out pops or hangs up, stray keys are
/// kept.
[[nodiscard]] Rules rules();

/// The flow ready to run; its blocks are named by JSON pointers.
[[nodiscard]] std::shared_ptr<const Program> compileFlow(const QString& id, const Flow& flow);

/// What a new call to the flow begins with: the flow itself, or what stands before it when the account has a preflow
/// or anybody's calls are restricted.
[[nodiscard]] std::shared_ptr<const Program> entranceOf(const std::shared_ptr<const Program>& flow,
                                                        const Directory& directory);

/// A callflow of the project.
struct SiteFlow
{
    QString id;
    Flow flow;
    std::shared_ptr<const Program> program = {}; ///< of this flow when it is compiled already, else null
};
/// Puts the callflows and the lookup of their numbers and patterns (kazoo.md 2.1) into a site that has its directory
/// and no lookup yet.
void addFlows(Site& site, const std::vector<SiteFlow>& flows);

} // namespace hookswitch::kazoo
