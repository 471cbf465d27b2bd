// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parts/tones.h"

#include <QtTest>

using namespace hookswitch;

class TestTones : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyToneIsReadable_data()
    {
        QTest::addColumn<QColor>("ground");
        QTest::addColumn<QColor>("text");
        QTest::newRow("on white") << QColor(Qt::white) << QColor(Qt::black);
        QTest::newRow("on a dark window") << QColor(0x23, 0x26, 0x29) << QColor(0xfc, 0xfc, 0xfc);
    }
    void everyToneIsReadable()
    {
        QFETCH(QColor, ground);
        QFETCH(QColor, text);
        QPalette palette(text, ground, ground, ground, ground, text, text, ground, ground);
        for (const Tone tone :
             {Tone::Neutral, Tone::Muted, Tone::Good, Tone::Attention, Tone::Bad, Tone::Info, Tone::Media}) {
            QVERIFY2(contrast(toneColor(tone, palette), ground) >= 4.5, qPrintable(toneColor(tone, palette).name()));
            QVERIFY(contrast(text, toneFill(tone, palette)) >= 4.5);
        }
        QCOMPARE(isDark(palette), ground.lightness() < 128);
    }
    void contrastIsTheGuidelinesOwn()
    {
        QCOMPARE(qRound(contrast(Qt::black, Qt::white)), 21);
        QCOMPARE(qRound(contrast(Qt::white, Qt::white)), 1);
    }
};

QTEST_MAIN(TestTones)
#include "tst_tones.moc"
