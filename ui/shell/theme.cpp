// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/theme.h"

#include "parts/icons.h"
#include "parts/tones.h"

#include <QApplication>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleOption>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

Theme chosen = Theme::System;

struct Greys
{
    QRgb window, base, alternate, button, text, placeholder, disabled, highlight, link, tip;
};

QPalette paletteOf(const Greys& greys)
{
    const QColor window = QColor::fromRgb(greys.window);
    const QColor text = QColor::fromRgb(greys.text);
    QPalette palette(QColor::fromRgb(greys.button), window);
    palette.setColor(QPalette::Base, QColor::fromRgb(greys.base));
    palette.setColor(QPalette::AlternateBase, QColor::fromRgb(greys.alternate));
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText, QPalette::BrightText})
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

/// Fusion, whose boxes and circles to check can hardly be seen on dark ground, with an outline of its own around
/// them.
class Outlined : public QProxyStyle
{
public:
    Outlined()
        : QProxyStyle(u"Fusion"_s)
    {}

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override
    {
        if (element == PE_IndicatorTabClose) { // Fusion's is a red button
            const bool over = option->state & State_MouseOver;
            const QColor text = option->palette.color(QPalette::WindowText);
            const QColor ground = option->palette.color(QPalette::Window);
            paintDrawing(*painter, u"close"_s, QRectF(option->rect).adjusted(2, 2, -2, -2),
                         over ? text : mixed(text, ground, 0.6));
            return;
        }
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        const bool round = element == PE_IndicatorRadioButton;
        if (!round && element != PE_IndicatorCheckBox && element != PE_IndicatorItemViewItemCheck)
            return;
        const QRectF box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(mixed(option->palette.color(QPalette::Text), option->palette.color(QPalette::Base), 0.5));
        painter->setBrush(Qt::NoBrush);
        if (round)
            painter->drawEllipse(box);
        else
            painter->drawRoundedRect(box, 2, 2);
        painter->restore();
    }
};

} // namespace

QPalette lightPalette()
{
    return paletteOf({0xfff1f2f4, 0xffffffff, 0xfff6f7f9, 0xffe9ebee, 0xff1d2024, 0xff6c7178, 0xff9aa0a6, 0xff1a66c2,
                      0xff0b5cb8, 0xffffffff});
}

QPalette darkPalette()
{
    return paletteOf({0xff2a2d31, 0xff1f2124, 0xff26292d, 0xff3a3e44, 0xffe8eaed, 0xff9aa0a8, 0xff767b82, 0xff2f74c8,
                      0xff7db7ff, 0xff3a3e44});
}

QPalette contrastPalette()
{
    return paletteOf({0xff000000, 0xff000000, 0xff101010, 0xff000000, 0xffffffff, 0xffd0d0d0, 0xffa8a8a8, 0xff0050c8,
                      0xffffff00, 0xff000000});
}

void applyTheme(Theme theme)
{
    static const QPalette system = QApplication::palette(); // as the desktop gave it, before our first change
    chosen = theme;
    const bool dark = theme == Theme::Dark || (theme == Theme::System && isDark(system));
    QPalette palette = theme == Theme::HighContrast ? contrastPalette() : dark ? darkPalette() : lightPalette();
    const QColor accent = system.color(QPalette::Highlight);
    if (theme == Theme::System && contrast(accent, Qt::white) >= 3) // white text on it stays readable
        palette.setColor(QPalette::Highlight, accent);
    if (!dynamic_cast<const Outlined*>(QApplication::style()))
        QApplication::setStyle(new Outlined);
    QApplication::setPalette(palette);
}

Theme currentTheme()
{
    return chosen;
}

} // namespace hookswitch
