// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/chance.h"

#include <cmath>
#include <numbers>

namespace hookswitch {

namespace {

constexpr quint64 mixed(quint64 z)
{
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

} // namespace

Chance::Chance(quint64 seed, quint64 stream)
    : m_state(mixed(mixed(seed + 0x9e3779b97f4a7c15ULL) ^ (stream * 0xd1342543de82ef95ULL + 1)))
{}

quint64 Chance::next()
{
    m_state += 0x9e3779b97f4a7c15ULL;
    return mixed(m_state);
}

double Chance::uniform()
{
    return double(next() >> 11) * 0x1.0p-53;
}

double Chance::exponential(double mean)
{
    return -mean * std::log1p(-uniform());
}

double Chance::normal()
{
    const double radius = std::sqrt(-2 * std::log1p(-uniform()));
    return radius * std::cos(2 * std::numbers::pi * uniform());
}

double Chance::lognormal(double mean, double deviation)
{
    if (mean <= 0)
        return 0;
    const double variance = std::log1p((deviation / mean) * (deviation / mean));
    return std::exp(std::log(mean) - variance / 2 + std::sqrt(variance) * normal());
}

quint64 Chance::below(quint64 count)
{
    // The bias of a plain remainder is below 2^-40 for anything a flow can hold.
    return next() % count;
}

} // namespace hookswitch
