// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

#include <span>

namespace hookswitch {

/// A line drawing on a grid of 24 by 24. Steps: M x y, L x y ..., C and Q as in SVG, Z, O x y r (circle), R x y w h r
/// (rounded box).
struct Drawing
{
    QLatin1StringView name;
    QLatin1StringView steps;
};

[[nodiscard]] std::span<const Drawing> drawings();

} // namespace hookswitch
