// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"

#include <QColor>
#include <QFont>
#include <QPalette>

#include <array>

namespace hookswitch {

/// Colours and fonts of the canvas, worked out once from a palette and a font, since painting asks for them thousands
/// of times.
struct CanvasTheme
{
    explicit CanvasTheme(const QPalette& palette = {}, const QFont& font = {});

    [[nodiscard]] const QColor& kind(int n) const { return kinds[std::size_t(n < 0 ? 0 : n) % kinds.size()]; }
    [[nodiscard]] const QColor& severity(Severity s) const { return severities[std::size_t(s)]; }

    QColor ground; ///< behind everything
    QColor dot;    ///< of the grid
    QColor card;
    QColor cardVisited; ///< a call has been here
    QColor cardLive;    ///< a call is here
    QColor edge;        ///< around cards
    QColor wire;
    QColor text;
    QColor quiet;
    QColor select;
    QColor live;
    QColor pill; ///< ports
    std::array<QColor, 10> kinds;
    std::array<QColor, 3> severities;
    QFont titleFont;
    QFont textFont;
    QFont portFont;
};

} // namespace hookswitch
