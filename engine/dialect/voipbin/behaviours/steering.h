// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/voipbin/action.h"

namespace hookswitch::voipbin {

// Actions that steer the cursor or keep something for it.
/// Jumps as often as loop_count says; the count stays used up as long as this copy of the list is on the stack.
void gotoAction(Turn& turn, const Action& action);
void stop(Turn& turn, const Action& action);
/// Waits until a request from outside names the action (signal continueSignal()).
void block(Turn& turn, const Action& action);
void empty(Turn& turn, const Action& action);
void variableSet(Turn& turn, const Action& action);
void fetchFlow(Turn& turn, const Action& action);
/// The answer must be 200 and a bare list; actions from the first one without an id on are never run.
void fetch(Turn& turn, const Action& action);

/// Name of the signal that lets a blocked run go on; its value is the id of the action it waits at.
[[nodiscard]] QString continueSignal();

} // namespace hookswitch::voipbin
