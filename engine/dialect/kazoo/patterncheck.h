// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "dialect/kazoo/numbers.h"

namespace hookswitch::kazoo {

/// Some texts this expression matches, with loops run about as often as said; empty when it uses what is not
/// understood here (look-around, back references, classes by property), or matches nothing.
[[nodiscard]] QStringList examplesOf(const QString& pattern, int loops = 3);

/// Whether matching a short text takes more steps than a call can wait for, as "(\\d+)+$" does.
[[nodiscard]] bool isSlow(const QString& pattern);

/// A pattern of which every number tried is answered by something else.
struct ShadowedPattern
{
    QString flow;
    QString pattern;
    QString example; ///< a number that fits
    NumberMatch winner;
};
/// Found by trying numbers that fit; a pattern without understood examples is not judged.
[[nodiscard]] std::vector<ShadowedPattern> shadowedPatterns(const std::vector<NumberedFlow>& flows);

} // namespace hookswitch::kazoo
