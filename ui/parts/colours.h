// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "parts/tones.h"

namespace hookswitch {

// Colours with one use each, all derived from the palette; see tones.h for colours by meaning.

/// A steady colour for the n-th of several kinds of thing, at least 3:1 against the palette's base.
[[nodiscard]] QColor kindColour(int n, const QPalette& palette);
[[nodiscard]] Tone severityTone(Severity severity);
/// What is going on right now, such as the block a call is at.
[[nodiscard]] QColor liveColour(const QPalette& palette);
/// Thin lines between things.
[[nodiscard]] QColor hairline(const QPalette& palette);

} // namespace hookswitch
