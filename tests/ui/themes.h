// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTest>
#include <QtWidgets>

namespace hookswitch {

/// Saves pictures of a widget in a light and a dark palette into the folder named by the variable HOOKSWITCH_SHOTS;
/// without the variable it only proves that the widget can be painted in both.
inline void shoot(QWidget& widget, const QString& name)
{
    const QPalette before = qApp->palette();
    const QString folder = qEnvironmentVariable("HOOKSWITCH_SHOTS");
    for (const bool dark : {false, true}) {
        const QColor window = dark ? QColor(0x2a, 0x2d, 0x31) : QColor(0xf1, 0xf2, 0xf4);
        QPalette palette(dark ? QColor(0x3a, 0x3e, 0x44) : QColor(0xe8, 0xea, 0xed), window);
        palette.setColor(QPalette::Base, dark ? QColor(0x1f, 0x21, 0x24) : QColor(Qt::white));
        palette.setColor(QPalette::AlternateBase, dark ? QColor(0x26, 0x29, 0x2d) : QColor(0xf6, 0xf7, 0xf9));
        palette.setColor(QPalette::Text, dark ? QColor(0xe8, 0xea, 0xed) : QColor(0x1d, 0x20, 0x24));
        palette.setColor(QPalette::WindowText, palette.color(QPalette::Text));
        palette.setColor(QPalette::ButtonText, palette.color(QPalette::Text));
        qApp->setPalette(palette);
        QCoreApplication::processEvents();
        const QPixmap picture = widget.grab();
        QVERIFY(!picture.isNull());
        if (!folder.isEmpty())
            picture.save(QStringLiteral("%1/%2-%3.png")
                             .arg(folder, name, dark ? QStringLiteral("dark") : QStringLiteral("light")));
    }
    qApp->setPalette(before);
    QCoreApplication::processEvents();
}

} // namespace hookswitch
