// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>

namespace hookswitch {

enum class Theme
{
    System,
    Light,
    Dark,
    HighContrast
};

/// Style and palette of the whole application. System follows the desktop's lightness and accent colour as they were
/// at start.
void applyTheme(Theme theme);
[[nodiscard]] Theme currentTheme();
[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();

} // namespace hookswitch
