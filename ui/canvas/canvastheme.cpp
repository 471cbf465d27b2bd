// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/canvastheme.h"

#include "parts/colours.h"

#include <QFontMetricsF>

#include <cmath>

namespace hookswitch {

namespace {

QFont scaled(QFont font, double factor)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(std::max(1, int(font.pixelSize() * factor)));
    return font;
}

} // namespace

CanvasTheme::CanvasTheme(const QPalette& palette, const QFont& font)
    : titleFont(font)
    , textFont(scaled(font, 0.92))
    , portFont(scaled(font, 0.85))
{
    const QColor base = palette.color(QPalette::Base);
    const bool dark = isDark(palette);
    text = palette.color(QPalette::Text);
    // In dark themes cards are lighter than the ground, as things nearer to the light are.
    ground = dark ? mixed(base, Qt::black, 0.85) : mixed(text, base, 0.05);
    card = dark ? mixed(text, base, 0.07) : base;
    dot = mixed(text, ground, dark ? 0.13 : 0.16);
    edge = mixed(text, card, dark ? 0.28 : 0.24);
    wire = mixed(text, ground, dark ? 0.48 : 0.45);
    quiet = mixed(text, card, 0.68);
    select = palette.color(QPalette::Highlight);
    live = liveColour(palette);
    cardVisited = mixed(live, card, dark ? 0.14 : 0.08);
    cardLive = mixed(live, card, dark ? 0.32 : 0.2);
    pill = dark ? mixed(text, card, 0.1) : mixed(text, card, 0.04);
    liveFar = mixed(live, card, 0.75);
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        kinds[i] = kindColour(int(i), palette);
        faint[i] = mixed(kinds[i], card, 0.35);
        far[i] = mixed(kinds[i], card, 0.75);
        drawn[i] = contrast(kinds[i], Qt::white) >= 2.6 ? Qt::white : Qt::black;
    }
    for (const Severity s : {Severity::Error, Severity::Warning, Severity::Note})
        severities[std::size_t(s)] = toneColor(severityTone(s), palette);
    titleFont.setBold(true);
    struckFont = titleFont;
    struckFont.setStrikeOut(true);
    titleHeight = QFontMetricsF(titleFont).height();
    textHeight = QFontMetricsF(textFont).height();
    portHeight = std::ceil(QFontMetricsF(portFont).height());
}

} // namespace hookswitch
