// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/behaviour.h"

namespace hookswitch::bluevia {

/// redirect, hangup, and "callback", which asks the application what to do with a call.
void addSteering(BehaviourTable& table);

} // namespace hookswitch::bluevia
