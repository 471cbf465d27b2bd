// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/voipbin/action.h"

namespace hookswitch::voipbin {

// Bridges, conferences and queues.
/// Stays in the bridge until it leaves. Injected by connect, conference_join, queue_join and ai_talk, whose note says
/// which bridge, what for, and whom it waits for.
void confbridgeJoin(Turn& turn, const Action& action);
void conferenceJoin(Turn& turn, const Action& action);
/// Runs the queue's wait flow over and over until an agent is free, then talks.
void queueJoin(Turn& turn, const Action& action);

} // namespace hookswitch::voipbin
