// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/flow.h"
#include "sim/siteworld.h"

namespace hookswitch::voipbin {

/// Where documents and the deployed engine disagree: how often a goto jumps, days of the week in a condition, ids
/// that are no UUIDs.
enum class Manner
{
    Documented,
    AsDeployed
};

/// Every VoIPBIN action the simulator knows, by type. Made once; lives as long as the program.
[[nodiscard]] const BehaviourTable& behaviours();

/// Running out means the end of the run and of its call; a key pressed at any time replaces the digits kept before,
/// except while digits are received.
[[nodiscard]] Rules rules();

/// The flow ready to run; its actions are named by their UUIDs (nodePlaces()). A member "on_complete_flow_id" of the
/// document names the flow that follows the run.
[[nodiscard]] std::shared_ptr<const Program> compileFlow(const QString& id, const Flow& flow,
                                                         Manner manner = Manner::Documented);
/// The same of a bare list of actions.
[[nodiscard]] std::shared_ptr<const Program> compileActions(const QString& id, const Json& actions,
                                                            Manner manner = Manner::Documented);

/// A flow of the project.
struct SiteFlow
{
    QString id;
    Flow flow;
    std::shared_ptr<const Program> program = {}; ///< of this flow when it is compiled already, else null
};
/// Puts the flows into a site under their ids, and under the "id" of their documents.
void addFlows(Site& site, const std::vector<SiteFlow>& flows, Manner manner = Manner::Documented);

/// The first type that today's platform refuses in these actions ("" for an action without a type), none when it
/// takes all. olderToo: also accept those of 2023.
[[nodiscard]] std::optional<QString> refusedType(const Json& actions, bool olderToo = false);

} // namespace hookswitch::voipbin
