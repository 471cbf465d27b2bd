// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/numbers.h"

#include "qtresult.h"

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

class KazooNumbersTest : public QObject
{
    Q_OBJECT

    static kazoo::NumberPlan plan()
    {
        return kazoo::NumberPlan({
            {u"desk"_s, {u"1000"_s, u"2234567890"_s}, {}},
            {u"second"_s, {u"1000"_s}, {u"^1(0)00$"_s}},
            {u"check"_s, {}, {u"^\\*97([0-9]*)$"_s}},
            {u"direct"_s, {}, {u"^\\*\\*([0-9]*)$"_s}},
            {u"short"_s, {}, {u"^\\*\\*([0-9])"_s}},
            {u"wide"_s, {}, {u"^2(\\d)(\\d\\d)$"_s}},
            {u"whole"_s, {}, {u"55"_s}},
            {u"named"_s, {}, {u"^8(?<floor>\\d)(?<room>\\d\\d)(?<wing>[a-z]?)$"_s}},
            {u"tie a"_s, {}, {u"^7(\\d)0$"_s}},
            {u"tie b"_s, {}, {u"^7(\\d)\\d$"_s}},
            {u"broken"_s, {}, {u"^9(\\d$"_s}},
            {u"rest"_s, {u"no_match"_s}, {}},
        });
    }

private Q_SLOTS:
    void normalises_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* from, const char* to) {
            QTest::newRow(name) << QString::fromLatin1(from) << QString::fromLatin1(to);
        };
        row("ten digits", "2234567890", "+12234567890");
        row("eleven digits", "12234567890", "+12234567890");
        row("already international", "+12234567890", "+12234567890");
        row("a plus is never touched", "+0049", "+0049");
        row("011 prefix", "011441234567", "+441234567");
        row("00 prefix", "00441234567", "+441234567");
        row("00 and too few digits", "001234", "001234");
        row("eight digits", "44123456", "+44123456");
        row("seven digits stay", "4412345", "4412345");
        row("exchange starting with 1 is no North American number", "2231567890", "+2231567890");
        row("starting with 1 and twelve digits stays", "122345678901", "122345678901");
        row("an extension", "1000", "1000");
        row("a feature code", "*97", "*97");
        row("a name", "no_match", "no_match");
        row("nothing", "", "");
    }
    void normalises()
    {
        QFETCH(QString, number);
        QFETCH(QString, expected);
        QCOMPARE(kazoo::normalizeNumber(number), expected);
    }

    void classes_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* number, const char* expected) {
            QTest::newRow(number) << QString::fromLatin1(number) << QString::fromLatin1(expected);
        };
        row("+18005551234", "tollfree_us");
        row("+18895551234", "tollfree_us");
        row("+19005551234", "toll_us");
        row("911", "emergency");
        row("833", "emergency");
        row("+18095551234", "caribbean");
        row("18765551234", "caribbean");
        row("+14155551234", "did_us");
        row("4155551234", "did_us");
        row("+442071234567", "international");
        row("1000", "unknown");
        row("", "unknown");
    }
    void classes()
    {
        QFETCH(QString, number);
        QFETCH(QString, expected);
        QCOMPARE(kazoo::numberClass(number), expected);
        QVERIFY(kazoo::numberClasses().contains(expected));
    }

    void findsTheFlow_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("expected"); // flow|capture|reason
        const auto row = [](const char* name, const char* number, const char* expected) {
            QTest::newRow(name) << QString::fromLatin1(number) << QString::fromLatin1(expected);
        };
        row("exact before patterns, first document first", "1000", "desk||number 1000");
        row("a document's number is normalised", "+12234567890", "desk||number +12234567890");
        row("the dialled number is looked up as given", "2234567890",
            "rest||no callflow has the number 2234567890, so no_match takes it");
        row("a captured box", "*9712", "check|12|pattern ^\\*97([0-9]*)$ captured 12");
        row("an empty capture stores nothing", "*97", "check||pattern ^\\*97([0-9]*)$ captured nothing");
        row("the longest captured text wins", "**2000", "direct|2000|pattern ^\\*\\*([0-9]*)$ captured 2000");
        row("the longest group is the capture", "2345", "wide|45|pattern ^2(\\d)(\\d\\d)$ captured 45");
        row("without groups and anchors the whole match", "61553", "whole|55|pattern 55 captured 55");
        row("ties go to the text sorting last", "740", "tie b|4|pattern ^7(\\d)\\d$ captured 4");
        row("a broken pattern is skipped", "91", "rest||no callflow has the number 91, so no_match takes it");
        row("no_match needs digits", "*44",
            "||no callflow has the number *44 and no pattern matches it; no_match takes digits only");
        row("no_match cannot be dialled", "no_match",
            "||no callflow has the number no_match and no pattern matches it; no_match takes digits only");
        row("no_match takes a plus", "+4930123", "rest||no callflow has the number +4930123, so no_match takes it");
        row("no number", "", "||no number was dialled");
    }
    void findsTheFlow()
    {
        QFETCH(QString, number);
        QFETCH(QString, expected);
        const kazoo::NumberMatch match = plan().find(number);
        QCOMPARE(match.flow + u'|' + match.capture + u'|' + match.reason, expected);
    }

    void namedGroupsAreKept()
    {
        const kazoo::NumberMatch match = plan().find(u"8312"_s);
        QCOMPARE(match.flow, u"named"_s);
        QCOMPARE(match.capture, u"12"_s);
        const std::map<QString, QString> expected{{u"floor"_s, u"3"_s}, {u"room"_s, u"12"_s}};
        QCOMPARE(match.named, expected);
    }

    void carriersNeverReachNoMatch()
    {
        const kazoo::NumberMatch match = plan().find(u"4711"_s, kazoo::NumberPlan::NoMatch::Refused);
        QVERIFY(!match.found());
        QVERIFY(match.reason.endsWith("no_match does not take such calls"_L1));
    }

    void brokenPatternsAreNamed()
    {
        const std::vector<kazoo::BadPattern> bad = plan().badPatterns();
        QCOMPARE(bad.size(), size_t(1));
        QCOMPARE(bad.front().flow, u"broken"_s);
        QVERIFY(bad.front().sentence.contains("^9(\\d$"_L1));
    }
};

QTEST_GUILESS_MAIN(KazooNumbersTest)
#include "tst_kazoo_numbers.moc"
