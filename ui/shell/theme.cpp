// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/theme.h"

#include "parts/tones.h"

#include <QApplication>
#include <QStyle>
#include <QStyleFactory>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

Theme chosen = Theme::System;

struct Greys {
    QRgb window, base, alternate, button, text, placeholder, disabled, highlight, link, tip;
};

QPalette paletteOf(const Greys& greys)
{
    const QColor window = QColor::fromRgb(greys.window);
    const QColor text = QColor::fromRgb(greys.text);
    QPalette palette(QColor::fromRgb(greys.button), window);
    palette.setColor(QPalette::Base, QColor::fromRgb(greys.base));
    palette.setColor(QPalette::AlternateBase, QColor::fromRgb(greys.alternate));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText, QPalette::BrightText})
        palette.setColor(role, text);
    palette.setColor(QPalette::PlaceholderText, QColor::fromRgb(greys.placeholder));
    palette.setColor(QPalette::Highlight, QColor::fromRgb(greys.highlight));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor::fromRgb(greys.link));
    palette.setColor(QPalette::LinkVisited, QColor::fromRgb(greys.link));
    palette.setColor(QPalette::ToolTipBase, QColor::fromRgb(greys.tip));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, QColor::fromRgb(greys.disabled));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, mixed(QColor::fromRgb(greys.highlight), window, 0.35));
    return palette;
}

} // namespace

QPalette lightPalette()
{
    return paletteOf({0xfff1f2f4, 0xffffffff, 0xfff6f7f9, 0xffe9ebee, 0xff1d2024, 0xff6c7178, 0xff9aa0a6, 0xff1a66c2, 0xff0b5cb8, 0xffffffff});
}

QPalette darkPalette()
{
    return paletteOf({0xff2a2d31, 0xff1f2124, 0xff26292d, 0xff3a3e44, 0xffe8eaed, 0xff9aa0a8, 0xff767b82, 0xff2f74c8, 0xff7db7ff, 0xff3a3e44});
}

void applyTheme(Theme theme)
{
    static const QPalette system = QApplication::palette(); // as the desktop gave it, before our first change
    chosen = theme;
    const bool dark = theme == Theme::Dark || (theme == Theme::System && isDark(system));
    QPalette palette = dark ? darkPalette() : lightPalette();
    const QColor accent = system.color(QPalette::Highlight);
    if (theme == Theme::System && contrast(accent, Qt::white) >= 3) // white text on it stays readable
        palette.setColor(QPalette::Highlight, accent);
    if (!QApplication::style()->objectName().startsWith(u"fusion"_s, Qt::CaseInsensitive))
        QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QApplication::setPalette(palette);
}

Theme currentTheme()
{
    return chosen;
}

} // namespace hookswitch
