// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/voipbin/action.h"

namespace hookswitch::voipbin {

// What is heard and pressed. Turns of actions, see ActionKind::act.
void answer(Turn& turn, const Action& action);
/// Answers first; a key replaces the stored digits and, with digits_handle "next", ends it.
void talk(Turn& turn, const Action& action);
void play(Turn& turn, const Action& action);
void beep(Turn& turn, const Action& action);
void sleep(Turn& turn, const Action& action);
void echo(Turn& turn, const Action& action);
void hangUp(Turn& turn, const Action& action);
void amd(Turn& turn, const Action& action);
/// Asks about the digits stored before first; clears nothing; the terminator stays in the value.
void digitsReceive(Turn& turn, const Action& action);
void digitsSend(Turn& turn, const Action& action);
void externalMediaStart(Turn& turn, const Action& action);
void externalMediaStop(Turn& turn, const Action& action);
/// Types the platform takes and nothing executes.
void withoutEffect(Turn& turn, const Action& action);

} // namespace hookswitch::voipbin
