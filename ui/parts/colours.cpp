// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parts/colours.h"

#include <array>

namespace hookswitch {

QColor kindColour(int n, const QPalette& palette)
{
    // Hues far apart for neighbours; saturation and lightness carry the contrast.
    static constexpr std::array<int, 10> hues{212, 28, 152, 276, 340, 188, 46, 244, 96, 8};
    const int hue = hues[std::size_t(n < 0 ? 0 : n) % hues.size()];
    const bool dark = isDark(palette);
    const QColor base = palette.color(QPalette::Base);
    for (int step = 0; step < 12; ++step) {
        const int lightness = dark ? 150 + 6 * step : 118 - 6 * step;
        const QColor colour = QColor::fromHsl(hue, dark ? 150 : 160, lightness);
        if (contrast(colour, base) >= 3)
            return colour;
    }
    return palette.color(QPalette::Text);
}

Tone severityTone(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Tone::Bad;
    case Severity::Warning:
        return Tone::Attention;
    case Severity::Note:
        break;
    }
    return Tone::Info;
}

QColor liveColour(const QPalette& palette)
{
    return toneColor(Tone::Good, palette);
}

QColor hairline(const QPalette& palette)
{
    return mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.22);
}

} // namespace hookswitch
