// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "parts/tones.h"
#include "sim/callboard.h"

#include <QString>

namespace hookswitch {

/// "0:04.2", "1:02:03.0": minutes, seconds and tenths of virtual time.
[[nodiscard]] QString clockText(SimTime time);
/// "4 s", "1 min 2 s": a length for people.
[[nodiscard]] QString lengthText(SimTime length);

/// What a trace event says, in one line: "enters menu", "presses 1", "answers".
[[nodiscard]] QString rowSummary(const TraceRow& row);
[[nodiscard]] Tone rowTone(TraceKind kind);

/// "ringing", "talking", "ended".
[[nodiscard]] QString phaseText(LegState::Phase phase);
/// What the call is doing now: "ringing", "talking", or its outcome once it is over.
[[nodiscard]] QString callStateText(const CallState& call);
[[nodiscard]] Tone callTone(const CallState& call);
/// "no answer", "live" in the language of the window; of CallState::outcome, "" as "ended".
[[nodiscard]] QString outcomeWord(const QString& outcome);
/// "normal hang-up" for NORMAL_CLEARING; causes without words of ours as they are.
[[nodiscard]] QString causeText(const QString& cause);
/// "Reception (+15550100)", or whichever of the two is known.
[[nodiscard]] QString partyText(const LegState& leg);

} // namespace hookswitch
