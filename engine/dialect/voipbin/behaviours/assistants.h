// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/voipbin/action.h"

namespace hookswitch::voipbin {

// Assistants. What they say is not simulated: only the time they take, which a scenario gives.
void aiTalk(Turn& turn, const Action& action);
void aiTask(Turn& turn, const Action& action);
void aiSummary(Turn& turn, const Action& action);

} // namespace hookswitch::voipbin
