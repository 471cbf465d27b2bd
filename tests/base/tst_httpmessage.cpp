// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/httpmessage.h"
#include "base/problem.h"
#include "base/simtime.h"

#include <QtTest>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

class HttpMessageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void segments_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("plain") << QByteArray("/v2/accounts/x?q=/no") << QStringList{u"v2"_s, u"accounts"_s, u"x"_s};
        QTest::newRow("slash at the end") << QByteArray("/v2/") << QStringList{u"v2"_s};
        QTest::newRow("an escaped slash stays inside") << QByteArray("/a%2Fb/c") << QStringList{u"a/b"_s, u"c"_s};
        QTest::newRow("decoded once only") << QByteArray("/%252F") << QStringList{u"%2F"_s};
        QTest::newRow("plus is a plus in a path") << QByteArray("/+1") << QStringList{u"+1"_s};
        QTest::newRow("root") << QByteArray("/") << QStringList{};
        QTest::newRow("not UTF-8") << QByteArray("/a/%ff") << QStringList{QString()};
        QTest::newRow("NUL") << QByteArray("/a%00b") << QStringList{QString()};
    }
    void segments()
    {
        QFETCH(QByteArray, target);
        QFETCH(QStringList, expected);
        HttpRequest request;
        request.target = target;
        const auto found = request.segments();
        QCOMPARE(QStringList(found.begin(), found.end()), expected);
    }

    void query()
    {
        HttpRequest request;
        request.target = "/x?a=1+2&b=%26&c&a=3";
        QCOMPARE(request.queryValue(u"a"), u"1 2"_s);
        QCOMPARE(request.queryValue(u"b"), u"&"_s);
        QVERIFY(!request.queryValue(u"c").isNull());
        QVERIFY(request.queryValue(u"d").isNull());
        QCOMPARE(request.query().size(), std::size_t(4));
    }

    void formsComeBack()
    {
        const std::vector<std::pair<QString, QString>> items{{u"a b"_s, u"x&y=\u00e9+"_s}, {u"to"_s, u"+1"_s}};
        QCOMPARE(writeForm(items), QByteArray("a+b=x%26y%3D%C3%A9%2B&to=%2B1"));
        QCOMPARE(parseForm(writeForm(items)), items);
    }

    void headers()
    {
        HttpHeaders headers;
        headers.add("Content-Type", "a");
        headers.add("x-a", "1\r\nX-Injected: 2");
        headers.set("content-type", "b");
        QCOMPARE(headers.value("CONTENT-TYPE"), QByteArray("b"));
        QCOMPARE(headers.value("X-A"), QByteArray("1X-Injected: 2"));
        QVERIFY(headers.value("none").isNull());
        QCOMPARE(headers.lines().size(), std::size_t(2));
    }

    void reasons()
    {
        QCOMPARE(httpReason(404), QByteArray("Not Found"));
        QCOMPARE(httpReason(799), QByteArray("Unknown"));
    }

    void secondsHaveNoNeedlessDigits_data()
    {
        QTest::addColumn<qint64>("us");
        QTest::addColumn<QString>("text");
        QTest::newRow("zero") << qint64(0) << u"0"_s;
        QTest::newRow("half") << qint64(1500000) << u"1.5"_s;
        QTest::newRow("a microsecond") << qint64(12000001) << u"12.000001"_s;
        QTest::newRow("ten") << qint64(10000000) << u"10"_s;
        QTest::newRow("before the start") << qint64(-250000) << u"-0.25"_s;
    }
    void secondsHaveNoNeedlessDigits()
    {
        QFETCH(qint64, us);
        QFETCH(QString, text);
        QCOMPARE(secondsText(SimTime::fromUs(us)), text);
        QCOMPARE(SimTime::fromSeconds(SimTime::fromUs(us).seconds()).us, us);
    }

    void problemsWithErrors()
    {
        QVERIFY(!hasErrors({{Severity::Warning, u"a"_s, {}, {}}, {Severity::Note, u"b"_s, {}, {}}}));
        QVERIFY(hasErrors({{Severity::Warning, u"a"_s, {}, {}}, {Severity::Error, u"b"_s, {}, {}}}));
        QCOMPARE(severityName(Severity::Note), u"note"_s);
    }
};

QTEST_GUILESS_MAIN(HttpMessageTest)
#include "tst_httpmessage.moc"
