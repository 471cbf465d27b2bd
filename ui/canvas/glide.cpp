// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/glide.h"

#include <QEasingCurve>

namespace hookswitch {

Glide::Glide(std::function<void(const std::vector<Move>& moves, double progress)> step)
    : m_step(std::move(step))
{
    setStartValue(0.0);
    setEndValue(1.0);
    setEasingCurve(QEasingCurve::OutCubic);
}

void Glide::begin(std::vector<Move> moves, int milliseconds)
{
    stop();
    m_moves = std::move(moves);
    if (m_moves.empty())
        return;
    if (milliseconds <= 0) {
        finish();
        return;
    }
    setDuration(milliseconds);
    start();
}

void Glide::finish()
{
    stop();
    const std::vector<Move> moves = std::exchange(m_moves, {});
    if (!moves.empty())
        m_step(moves, 1);
}

void Glide::updateCurrentValue(const QVariant& value)
{
    const double progress = value.toDouble();
    if (m_moves.empty())
        return;
    if (progress >= 1)
        m_step(std::exchange(m_moves, {}), 1);
    else
        m_step(m_moves, progress);
}

} // namespace hookswitch
