// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/behaviour.h"

namespace hookswitch::kazoo {

/// voicemail: leave a message, or listen to messages and set the box up (kazoo.md 3.5). Messages live in the box
/// document of the run
/// ("messages": folder, from, seconds).
void addVoicemail(BehaviourTable& table);

} // namespace hookswitch::kazoo
