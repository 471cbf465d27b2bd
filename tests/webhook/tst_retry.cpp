// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "webhook/retry.h"

#include <QtTest>

using namespace hookswitch;

class RetryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesDelays_data();
    void makesDelays();
};

void RetryTest::makesDelays_data()
{
    QTest::addColumn<RetryRule>("rule");
    QTest::addColumn<QList<double>>("delays");
    QTest::newRow("a single try") << singleTry() << QList<double>{};
    QTest::newRow("two more") << repeatedTries(2, 0.5) << QList<double>{0.5, 0.5};
    QTest::newRow("fewer than none") << repeatedTries(-3) << QList<double>{};
    QTest::newRow("time does not run backwards") << repeatedTries(1, -1) << QList<double>{0};
    QTest::newRow("growing") << growingTries(4, 1, 5) << QList<double>{1, 2, 4, 5};
}

void RetryTest::makesDelays()
{
    QFETCH(RetryRule, rule);
    QFETCH(QList<double>, delays);
    QCOMPARE(QList<double>(rule.delays.begin(), rule.delays.end()), delays);
    QVERIFY(rule.redirectsFail);
    QCOMPARE(repeatedTries(1'000'000).delays.size(), 100U);
}

QTEST_APPLESS_MAIN(RetryTest)
#include "tst_retry.moc"
