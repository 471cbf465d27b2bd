// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Text with " in place of '.
QByteArray quoted(QByteArray text)
{
    return text.replace('\'', '"');
}

} // namespace

// The two sequence diagrams of BlueVia's call flows, printed from calls that are really simulated.
class TestBlueviaLadders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void diagrams_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QStringList>("steps"); // arrows and notes from top to bottom
        QTest::newRow("a call that the application places")
            << QStringList{u"--outbound"_s, u"--to"_s, u"+441632960201"_s, u"--scenario"_s, u"outbound"_s}
            << QStringList{u"POST /comms/v1/calls"_s,
                           u"201"_s,
                           u"INVITE"_s,
                           u"180 Ringing"_s,
                           u"200 OK"_s,
                           u"[Answered]"_s,
                           u"POST /start"_s,
                           u"200"_s,
                           u"[speak]"_s,
                           u"[dial]"_s,
                           u"INVITE"_s,
                           u"180 Ringing"_s,
                           u"200 OK"_s,
                           u"BYE"_s,
                           u"[hangup]"_s,
                           u"BYE"_s,
                           u"[call ends"_s};
        QTest::newRow("a call to a number of the application")
            << QStringList{u"--from"_s, u"+441632960201"_s, u"--scenario"_s, u"inbound"_s}
            << QStringList{u"INVITE"_s,       u"[CalledNumber]"_s,
                           u"POST /start"_s,  u"200"_s,
                           u"[getDigits]"_s,  u"200 OK"_s,
                           u" 1 "_s,          u"[DigitsCollected]"_s,
                           u"POST /choice"_s, u"200"_s,
                           u"[dial]"_s,       u"INVITE"_s,
                           u"180 Ringing"_s,  u"200 OK"_s,
                           u"BYE"_s,          u"[hangup]"_s,
                           u"BYE"_s,          u"[call ends"_s};
    }
    void diagrams()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QStringList, steps);
        const Program hsw;
        const QString project = hsw.file(u"courier.hookswitch"_s);
        QCOMPARE(hsw.run({u"new"_s, project, u"--sample"_s, u"bluevia-courier"_s}).code, 0);
        arguments.last() = hsw.file(u"courier.%1.json"_s.arg(arguments.last()));
        const Program::Outcome called =
            hsw.run(QStringList{u"call"_s, project, u"--format"_s, u"ladder"_s} + arguments);
        QVERIFY2(called.code == 0, (called.out + called.err).constData());
        qsizetype at = 0;
        for (const QString& step : steps) {
            const qsizetype found = called.out.indexOf(step.toUtf8(), at);
            QVERIFY2(found >= 0, qPrintable(u"\"%1\" is missing below line:\n%2"_s.arg(
                                     step, QString::fromUtf8(called.out.mid(at)))));
            at = found + step.size();
        }
        QVERIFY2(called.err.isEmpty(), called.err.constData());
    }

    void outboundNeedsSomebodyToCall()
    {
        const Program hsw;
        const QString project = hsw.file(u"courier.hookswitch"_s);
        QCOMPARE(hsw.run({u"new"_s, project, u"--sample"_s, u"bluevia-courier"_s}).code, 0);
        const Program::Outcome called = hsw.run({u"call"_s, project, u"--outbound"_s});
        QCOMPARE(called.code, 2);
        QVERIFY(called.err.contains("--to"));
    }

    void aBareCommandDocumentIsCalled_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("JSON") << quoted("{'commands':[{'speak':{'text':'Hello.'}},{'hangup':{}}]}");
        QTest::newRow("XML") << QByteArray(
            quoted("<modifyCall "
                   "xmlns='http://api.bluevia.com/schemas/comms/v1'><commands><speak><text>Hello.</text></"
                   "speak><hangup/></commands></modifyCall>"));
    }
    void aBareCommandDocumentIsCalled()
    {
        QFETCH(QByteArray, text);
        const Program hsw;
        const Program::Outcome called = hsw.run({u"call"_s, hsw.write(u"list.txt"_s, text)});
        QVERIFY2(called.code == 0, called.err.constData());
        QVERIFY2(called.out.contains("prompt=Hello."), called.out.constData());
    }
};

QTEST_GUILESS_MAIN(TestBlueviaLadders)
#include "tst_bluevia_ladders.moc"
