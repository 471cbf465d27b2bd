// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"

#include <QPointF>
#include <QVariantAnimation>

#include <functional>
#include <vector>

namespace hookswitch {

/// Lets blocks glide from where they are to where they belong. Where they are is told step by step, so that wires can
/// follow.
class Glide : public QVariantAnimation
{
    Q_OBJECT
public:
    struct Move
    {
        NodeId node;
        QPointF from;
        QPointF to;
    };

    /// step: puts each node at its place; called for every picture and a last time at the end.
    explicit Glide(std::function<void(const std::vector<Move>& moves, double progress)> step);

    /// Takes the place of a glide that is under way. milliseconds 0: at once.
    void begin(std::vector<Move> moves, int milliseconds);
    /// Everything is where it belongs now.
    void finish();

protected:
    void updateCurrentValue(const QVariant& value) override;

private:
    std::function<void(const std::vector<Move>& moves, double progress)> m_step;
    std::vector<Move> m_moves;
};

} // namespace hookswitch
