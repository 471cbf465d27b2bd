// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/voipbin/action.h"

namespace hookswitch::voipbin {

// Branches and conditions. A condition that holds goes on; otherwise the cursor jumps to false_target_id.
/// Empties its variable, then jumps to the exact match, else to the default; without one the run fails.
void branch(Turn& turn, const Action& action);
void conditionVariable(Turn& turn, const Action& action);
/// Each given part by itself: the option's value OP now, in UTC.
void conditionDatetime(Turn& turn, const Action& action);
void conditionCallDigits(Turn& turn, const Action& action);
void conditionCallStatus(Turn& turn, const Action& action);

} // namespace hookswitch::voipbin
