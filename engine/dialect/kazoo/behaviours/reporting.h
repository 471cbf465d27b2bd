// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/behaviour.h"

namespace hookswitch::kazoo {

/// Blocks that tell somebody and go on: webhook, edr, notification, missed_call_alert, manual_presence, record_call,
/// and record_caller, which waits (kazoo.md 3.2.6). Notices are written into the trace, not sent.
void addReporting(BehaviourTable& table);

} // namespace hookswitch::kazoo
