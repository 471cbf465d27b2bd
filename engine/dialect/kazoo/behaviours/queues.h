// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/behaviour.h"

namespace hookswitch::kazoo {

/// acdc_member, acdc_agent, acdc_queue, acdc_wait_time (kazoo.md 3.2.5). Agents are the users whose "queues" list
/// names the queue and who are logged in; they are rung one after the other. The average wait is the queue document's
/// "average_wait", else 0 s.
void addQueues(BehaviourTable& table);

} // namespace hookswitch::kazoo
