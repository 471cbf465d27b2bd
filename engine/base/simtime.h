// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>

namespace hookswitch {

/// A moment or a span of virtual time, counted in whole microseconds since the run began. No clock stands behind it.
struct SimTime
{
    qint64 us = 0;

    [[nodiscard]] static constexpr SimTime fromUs(qint64 us) { return SimTime{us}; }
    [[nodiscard]] static constexpr SimTime fromMs(qint64 ms) { return SimTime{ms * 1000}; }
    /// Rounded to the nearest microsecond.
    [[nodiscard]] static constexpr SimTime fromSeconds(double s)
    {
        return SimTime{static_cast<qint64>(s * 1e6 + (s < 0 ? -0.5 : 0.5))};
    }
    [[nodiscard]] constexpr double seconds() const { return static_cast<double>(us) / 1e6; }
    [[nodiscard]] constexpr qint64 ms() const { return us / 1000; }

    friend constexpr auto operator<=>(const SimTime&, const SimTime&) = default;
    friend constexpr SimTime operator+(SimTime a, SimTime b) { return {a.us + b.us}; }
    friend constexpr SimTime operator-(SimTime a, SimTime b) { return {a.us - b.us}; }
};

/// Seconds with at most six decimals and no trailing zeros: "0", "1.5", "12.000001".
[[nodiscard]] QString secondsText(SimTime time);

} // namespace hookswitch
