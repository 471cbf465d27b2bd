// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/queuetheory.h"

#include <QTest>

using namespace hookswitch;

class TestQueueTheory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void formulasAreThoseOfTheTables()
    {
        QVERIFY(std::abs(theory::erlangB(10, 0.9) - 0.16796) < 1e-5);
        QVERIFY(std::abs(theory::erlangCWait(10, 0.9) - 0.66873) < 1e-5);
        QVERIFY(std::abs(theory::erlangCWait(1, 0.5) - 1) < 1e-12);
    }

    void aQueueWaitsAsErlangCSays()
    {
        std::vector<double> waits;
        for (quint64 seed = 1; seed <= 20; ++seed) {
            const theory::Result result = theory::Station::play({}, seed);
            QCOMPARE(result.served, 20'000);
            waits.push_back(result.meanWait);
        }
        const theory::Estimate estimate = theory::estimateOf(waits);
        QVERIFY2(estimate.agreesWith(theory::erlangCWait(10, 0.9)),
                 qPrintable(QStringLiteral("%1 +- %2").arg(estimate.mean).arg(estimate.halfWidth)));
        QVERIFY(estimate.halfWidth < 0.2); // else it would agree with anything
    }

    void aQueueWithoutAWaitLosesAsErlangBSays()
    {
        theory::System system;
        system.waits = false;
        std::vector<double> lost;
        for (quint64 seed = 1; seed <= 20; ++seed)
            lost.push_back(theory::Station::play(system, seed).lost);
        const theory::Estimate estimate = theory::estimateOf(lost);
        QVERIFY2(estimate.agreesWith(theory::erlangB(10, 0.9)),
                 qPrintable(QStringLiteral("%1 +- %2").arg(estimate.mean).arg(estimate.halfWidth)));
        QVERIFY(estimate.halfWidth < 0.01);
    }
};

QTEST_GUILESS_MAIN(TestQueueTheory)
#include "tst_queuetheory.moc"
