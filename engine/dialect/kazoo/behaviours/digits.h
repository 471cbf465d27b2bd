// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/behaviour.h"

namespace hookswitch::kazoo {

/// collect_dtmf, flush_dtmf, send_dtmf (kazoo.md 1.6). A named collection is a variable of scope "dtmf"; stray keys
/// are the one called "default".
void addDigits(BehaviourTable& table);

} // namespace hookswitch::kazoo
