// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace hookswitch {

/// One stream of chance: SplitMix64, so that a call's draws depend on the run's seed and its own number only, never
/// on what other calls draw. The distributions are our own because those of the standard library differ between
/// implementations.
class Chance
{
public:
    Chance() = default;
    Chance(quint64 seed, quint64 stream);

    [[nodiscard]] quint64 next();
    /// In [0, 1).
    [[nodiscard]] double uniform();
    [[nodiscard]] double uniform(double low, double high) { return low + (high - low) * uniform(); }
    [[nodiscard]] double exponential(double mean);
    /// Standard normal.
    [[nodiscard]] double normal();
    /// By the mean and standard deviation of the value itself, not of its logarithm.
    [[nodiscard]] double lognormal(double mean, double deviation);
    /// In [0, count). REQUIRES: count > 0.
    [[nodiscard]] quint64 below(quint64 count);

    friend bool operator==(const Chance&, const Chance&) = default;

private:
    quint64 m_state = 0;
};

} // namespace hookswitch
