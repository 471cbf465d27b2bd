// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parts/tones.h"

#include <cmath>

namespace hookswitch {

namespace {

struct Pair
{
    QRgb light;
    QRgb dark;
};

Pair pairOf(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return {0xff1a7f37, 0xff4cc470};
    case Tone::Attention:
        return {0xff9a5b00, 0xfff0b13e};
    case Tone::Bad:
        return {0xffc0272d, 0xffff7b78};
    case Tone::Info:
        return {0xff0b62c4, 0xff6cb0ff};
    case Tone::Media:
        return {0xff7a3fb5, 0xffc79bf5};
    case Tone::Neutral:
    case Tone::Muted:
        break;
    }
    return {0xff000000, 0xffffffff};
}

double channel(double value)
{
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
}

} // namespace

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QColor toneColor(Tone tone, const QPalette& palette)
{
    const QColor text = palette.color(QPalette::Text);
    if (tone == Tone::Neutral)
        return text;
    if (tone == Tone::Muted)
        return mixed(text, palette.color(QPalette::Base), 0.66);
    const Pair pair = pairOf(tone);
    return QColor::fromRgb(isDark(palette) ? pair.dark : pair.light);
}

QColor toneFill(Tone tone, const QPalette& palette)
{
    const double share = isDark(palette) ? 0.22 : 0.12;
    if (tone == Tone::Neutral || tone == Tone::Muted)
        return mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), share / 2);
    return mixed(toneColor(tone, palette), palette.color(QPalette::Base), share);
}

QColor mixed(const QColor& a, const QColor& b, double share)
{
    const auto part = [share](float x, float y) { return static_cast<float>(x * share + y * (1 - share)); };
    return QColor::fromRgbF(part(a.redF(), b.redF()), part(a.greenF(), b.greenF()), part(a.blueF(), b.blueF()));
}

double contrast(const QColor& a, const QColor& b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

} // namespace hookswitch
