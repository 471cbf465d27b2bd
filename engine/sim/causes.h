// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hookswitch {

/// How a leg or call ended: a FreeSWITCH hang-up cause and the SIP status that goes with it.
struct Cause
{
    QString name; ///< "USER_BUSY"
    int code = 0; ///< 486

    friend bool operator==(const Cause&, const Cause&) = default;
};

/// The cause with this name; code 0 for a name that has no SIP status.
[[nodiscard]] Cause causeNamed(const QString& name);
/// The cause a SIP status stands for; NORMAL_UNSPECIFIED for unknown ones. The code is kept as given.
[[nodiscard]] Cause causeOfCode(int code);
[[nodiscard]] Cause normalClearing();

/// "busy", "rejected", "no answer", "cancelled" or "failed": what an unanswered call came to (CallState::outcome).
[[nodiscard]] QString outcomeOf(const Cause& cause);

} // namespace hookswitch
