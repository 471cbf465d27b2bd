// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace hookswitch {

/// What a colour means; which colour it is follows the palette, so light and dark need no second list.
enum class Tone
{
    Neutral,   ///< nothing special: the palette's text
    Muted,     ///< secondary text
    Good,      ///< talking, delivered, answered
    Attention, ///< ringing, waiting, a warning
    Bad,       ///< failed, rejected, an error
    Info,      ///< links, HTTP, notes
    Media      ///< prompts and speech
};

/// The window colour is darker than the text on it.
[[nodiscard]] bool isDark(const QPalette& palette);
/// For text, icons and thin lines: at least 4.5:1 against the palette's base.
[[nodiscard]] QColor toneColor(Tone tone, const QPalette& palette);
/// For the ground behind text of the same tone or of the palette.
[[nodiscard]] QColor toneFill(Tone tone, const QPalette& palette);
/// share of a over b, 0 to 1.
[[nodiscard]] QColor mixed(const QColor& a, const QColor& b, double share);
/// Contrast of two opaque colours as the accessibility guidelines define it, 1 to 21.
[[nodiscard]] double contrast(const QColor& a, const QColor& b);

} // namespace hookswitch
