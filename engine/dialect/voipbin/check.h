// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "flow/flow.h"

namespace hookswitch::voipbin {

/// What hardly works as meant in a list of actions, as warnings; pointers begin with the action's place, then go on
/// in its JSON ("PLACE/option/target_id"). The codes:
///   dangling                  a target is no action of this list; going this way ends the flow with an error
///   condition-without-default a condition that is not met ends the flow with an error, as no way is connected
///   bare-variable             a condition compares the name of a variable, as it is not written ${name}
///   braced-variable           a branch looks for a variable that is named like another one's value
///   exit-never-taken          a value of a branch no run of digits can be
///   endless-loop              actions that lead back to themselves with no way out
///   local-url (a note)        an address only this machine can reach
[[nodiscard]] Problems checkActions(const Flow& flow, const QHash<NodeId, QString>& places);

} // namespace hookswitch::voipbin
