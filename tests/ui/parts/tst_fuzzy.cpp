// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parts/fuzzy.h"

#include <QtTest>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

class TestFuzzy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fits_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("fits");
        QTest::newRow("nothing typed fits") << QString() << u"Menu"_s << true;
        QTest::newRow("part of a word") << u"mail"_s << u"Voicemail"_s << true;
        QTest::newRow("words in any order") << u"call end"_s << u"End All Calls"_s << true;
        QTest::newRow("letters with gaps") << u"vml"_s << u"Voicemail"_s << true;
        QTest::newRow("accents make no difference") << u"anadir"_s << u"Añadir bloque"_s << true;
        QTest::newRow("a letter that is missing") << u"menux"_s << u"Menu"_s << false;
        QTest::newRow("one word of two is missing") << u"menu zebra"_s << u"Menu"_s << false;
        QTest::newRow("letters in the wrong order") << u"unem"_s << u"Menu"_s << false;
    }
    void fits()
    {
        QFETCH(QString, typed);
        QFETCH(QString, text);
        QFETCH(bool, fits);
        QCOMPARE(fuzzyScore(typed, text).has_value(), fits);
    }

    void betterFitsScoreHigher_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse");
        QTest::newRow("whole word before part") << u"menu"_s << u"Menu"_s << u"Submenus"_s;
        QTest::newRow("beginning before middle") << u"call"_s << u"Call a flow"_s << u"Another callflow"_s;
        QTest::newRow("together before scattered") << u"play"_s << u"Play a recording"_s << u"Paste layout as yes"_s;
    }
    void betterFitsScoreHigher()
    {
        QFETCH(QString, typed);
        QFETCH(QString, better);
        QFETCH(QString, worse);
        QVERIFY(fuzzyScore(typed, better) && fuzzyScore(typed, worse));
        QVERIFY(*fuzzyScore(typed, better) > *fuzzyScore(typed, worse));
    }
};

QTEST_GUILESS_MAIN(TestFuzzy)
#include "tst_fuzzy.moc"
