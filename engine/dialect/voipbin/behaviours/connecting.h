// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/voipbin/action.h"

namespace hookswitch::voipbin {

// Further calls: joined with this one, or on their own.
/// Rings every destination, with this call as master, and waits for them in a bridge of its own.
void connect(Turn& turn, const Action& action);
/// Independent calls; goes on at once.
void startCalls(Turn& turn, const Action& action);
/// Of documents before 2023: connects with an agent.
void agentCall(Turn& turn, const Action& action);

} // namespace hookswitch::voipbin
