// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/causes.h"

#include <QStringList>

namespace hookswitch::voipbin {

// The states of a call, and what its end is called. Causes are Q.850 numbers; the platform has two of its own.

inline constexpr int amdCause = 201;
inline constexpr int durationCause = 200;
/// The platform's own limit for dialling has passed.
inline constexpr int dialoutCause = 0;

/// "dialing", "ringing", "progressing", "terminating", "canceling", "hangup".
[[nodiscard]] QStringList callStatuses();
/// The states a call may change to; it never goes back.
[[nodiscard]] QStringList nextStatuses(const QString& status);

/// Who ended a call that was last in this state: "local" or "remote".
[[nodiscard]] QString hangupBy(const QString& lastStatus);
/// Why it ended: "normal", "failed", "busy", "cancel", "timeout", "noanswer", "dialout", "amd".
[[nodiscard]] QString hangupReason(bool outgoing, const QString& lastStatus, int cause);

/// The cause a hangup action with this reason sends to the far end.
[[nodiscard]] int causeOfReason(const QString& reason);
/// The Q.850 number of a cause; 16 for those without.
[[nodiscard]] int causeNumber(const Cause& cause);
/// The cause with this number, as the simulator names it.
[[nodiscard]] Cause causeOfNumber(int number);

} // namespace hookswitch::voipbin
