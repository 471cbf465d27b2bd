// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"

#include <QtGlobal>

#include <optional>

class QColor;
class QPainter;
class QRectF;

namespace hookswitch {

struct CanvasTheme;
struct NodeFace;

/// What a node looks like beyond its face, changing from moment to moment.
struct NodeMood
{
    enum class Run
    {
        None,
        Visited,
        Here
    } run = Run::None;
    bool selected = false;
    bool target = false; ///< what is dragged would land here
    int hotPort = -1;    ///< port under the mouse
    std::optional<Severity> badge;
    bool breakpoint = false; ///< calls stop here
    int folded = 0;          ///< blocks below that are not shown

    friend bool operator==(const NodeMood&, const NodeMood&) = default;
};

/// How far a node's picture reaches beyond its card and ports.
inline constexpr qreal nodeMargin = 8;

/// Draws a node with its card's corner at (0, 0). detail: size of a unit on the screen; less is drawn when it is
/// small.
void paintNode(QPainter& painter, const NodeFace& face, const NodeMood& mood, const CanvasTheme& theme, qreal detail);

/// Where the mark for folded blocks is drawn, in the node's coordinates.
[[nodiscard]] QRectF foldBox(const NodeFace& face, const CanvasTheme& theme);

/// The one colour a node has from far away.
[[nodiscard]] QColor farColour(const NodeFace& face, const NodeMood& mood, const CanvasTheme& theme);

/// Below these details text, and then everything but coloured boxes, is left out.
inline constexpr qreal textDetail = 0.4;
inline constexpr qreal boxDetail = 0.15;

} // namespace hookswitch
