// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPainterPath>
#include <QString>

class QPainter;

namespace hookswitch {

// Line drawings on a grid of 24 by 24, part of the program, in whatever colour is asked for.

/// The drawing with this name; the one of a plain block for unknown names.
[[nodiscard]] const QPainterPath& drawing(const QString& name);
[[nodiscard]] bool hasDrawing(const QString& name);
/// All names, sorted.
[[nodiscard]] QStringList drawingNames();
/// Strokes the drawing into the square.
void paintDrawing(QPainter& painter, const QString& name, const QRectF& square, const QColor& colour);
/// An icon in the text colour of the application's palette, sharp at any scale, following changes of the theme.
[[nodiscard]] QIcon drawnIcon(const QString& name);
/// The same in a fixed colour, except on a selected row.
[[nodiscard]] QIcon drawnIcon(const QString& name, const QColor& colour);

} // namespace hookswitch
