// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/behaviour.h"

namespace hookswitch::bluevia {

/// getDigits.
void addDigits(BehaviourTable& table);

} // namespace hookswitch::bluevia
