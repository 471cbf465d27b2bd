// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/behaviour.h"

namespace hookswitch::kazoo {

/// answer, play, tts, sleep, hangup, response, callflow (kazoo.md 1.3, 1.4, 3.2.3).
void addBasic(BehaviourTable& table);

} // namespace hookswitch::kazoo
