// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/behaviour.h"

namespace hookswitch::kazoo {

/// What stands before the dialled callflow of a new call (kazoo.md 1.5): the number must not be of a class that the
/// caller may not call, else "cf-unauthorized_call" and a hang-up; then the account's preflow runs. data.flow is the
/// dialled callflow.
void addAdmission(BehaviourTable& table);

} // namespace hookswitch::kazoo
