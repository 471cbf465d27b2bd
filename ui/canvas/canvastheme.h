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

    using Kinds = std::array<QColor, 10>;

    [[nodiscard]] const QColor& kind(int n) const { return of(kinds, n); }
    /// For a block that is passed over or not known.
    [[nodiscard]] const QColor& kindFaint(int n) const { return of(faint, n); }
    /// For a block seen from far away.
    [[nodiscard]] const QColor& kindFar(int n) const { return of(far, n); }
    /// For a drawing on the colour of a kind.
    [[nodiscard]] const QColor& onKind(int n) const { return of(drawn, n); }
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
    QColor pill;    ///< ports
    QColor liveFar; ///< a block a call has been to, seen from far away
    Kinds kinds;
    Kinds faint;
    Kinds far;
    Kinds drawn;
    std::array<QColor, 3> severities;
    QFont titleFont;
    QFont textFont;
    QFont portFont;
    QFont struckFont; ///< titles of blocks that are passed over
    qreal titleHeight = 0;
    qreal textHeight = 0;
    qreal portHeight = 0;

private:
    [[nodiscard]] static const QColor& of(const Kinds& kinds, int n)
    {
        return kinds[std::size_t(n < 0 ? 0 : n) % kinds.size()];
    }
};

} // namespace hookswitch
