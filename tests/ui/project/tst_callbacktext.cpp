// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/callbacktext.h"
#include "project/farend.h"

#include <QtTest>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

class TestCallbackText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void addressesAreReviewedAsTyped_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("says"); // a part of the sentence, "" for no finding
        QTest::newRow("nothing yet") << QString() << u"Write the address"_s;
        QTest::newRow("half a scheme is no mistake") << u"htt"_s << u"Go on"_s;
        QTest::newRow("only a scheme") << u"https://"_s << u"Go on"_s;
        QTest::newRow("another scheme") << u"ftp://host/x"_s << u"must begin with http"_s;
        QTest::newRow("no scheme") << u"example.com"_s << u"must begin with http"_s;
        QTest::newRow("a blank, with its place") << u"http://host/a b"_s << u"character 14"_s;
        QTest::newRow("no host") << u"http:///path"_s << u"host is missing"_s;
        QTest::newRow("password in the address") << u"http://me:secret@host/"_s << u"own fields"_s;
        QTest::newRow("tokens are fine anywhere") << u"http://host/{{to}}/x?a={{from}}"_s << QString();
        QTest::newRow("loopback with a port") << u"http://127.0.0.1:9000/in"_s << QString();
    }
    void addressesAreReviewedAsTyped()
    {
        QFETCH(QString, url);
        QFETCH(QString, says);
        const QString found = urlProblem(url);
        QVERIFY2(says.isEmpty() ? found.isEmpty() : found.contains(says), qPrintable(found));
    }

    void previewShowsWhatLeaves_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("contains");
        QTest::newRow("GET fills tokens in")
            << u"GET"_s << u"http://h/{{status}}?to={{to}}"_s << u"GET http://h/END?to=2025550100\n"_s;
        QTest::newRow("tokens may be encoded") << u"GET"_s << u"http://h/?s=%7B%7Bstatus%7D%7D"_s << u"?s=END"_s;
        QTest::newRow("unknown tokens are empty")
            << u"GET"_s << u"http://h/?x={{nope}}&s={{status}}"_s << u"?x=&s=END"_s;
        QTest::newRow("POST sends a form") << u"POST"_s << u"http://h/"_s << u"&direction=INBOUND&status=END&"_s;
        QTest::newRow("JSON counts seconds as a number")
            << u"JSON"_s << u"http://h/"_s << u"\"billable_seconds\": 37"_s;
    }
    void previewShowsWhatLeaves()
    {
        QFETCH(QString, method);
        QFETCH(QString, url);
        QFETCH(QString, contains);
        Callback callback;
        callback.method = method;
        callback.url = url;
        callback.user = u"me"_s;
        const QString text = previewText(callback, u"+12025550100"_s, false);
        QVERIFY2(text.contains(contains), qPrintable(text));
        QVERIFY(text.contains(u"Authorization: Basic ***"_s));
    }

    void getWithoutTokensCarriesNothing()
    {
        Callback callback;
        callback.method = u"GET"_s;
        callback.url = u"http://127.0.0.1/x"_s;
        QVERIFY(!callbackHint(callback).isEmpty());
        callback.url += u"?id={{uid}}"_s;
        QVERIFY(callbackHint(callback).isEmpty());
    }

    void farEndsComeBackAsTheyWere_data()
    {
        QTest::addColumn<QByteArray>("steps");
        QTest::addColumn<int>("kind");
        using Kind = FarEnd::Kind;
        QTest::newRow("answers and talks")
            << QByteArray(R"([{"answer":4},{"wait":25},{"hangup":true}])") << int(Kind::Answers);
        QTest::newRow("answers and stays") << QByteArray(R"([{"answer":1.5}])") << int(Kind::Answers);
        QTest::newRow("busy") << QByteArray(R"([{"busy":true}])") << int(Kind::Busy);
        QTest::newRow("does not answer") << QByteArray(R"([{"noanswer":true}])") << int(Kind::NoAnswer);
        QTest::newRow("rejects") << QByteArray(R"([{"reject":486}])") << int(Kind::Rejects);
        QTest::newRow("not registered") << QByteArray(R"([{"unregistered":true}])") << int(Kind::NotRegistered);
        QTest::newRow("a distribution is kept")
            << QByteArray(R"([{"answer":{"uniform":[2,6]}}])") << int(Kind::Custom);
        QTest::newRow("more steps are kept")
            << QByteArray(R"([{"answer":2},{"press":"1"},{"hangup":true}])") << int(Kind::Custom);
        QTest::newRow("nonsense is kept") << QByteArray(R"({"x":[]})") << int(Kind::Custom);
        QTest::newRow("an empty list is kept") << QByteArray("[]") << int(Kind::Custom);
    }
    void farEndsComeBackAsTheyWere()
    {
        QFETCH(QByteArray, steps);
        const Json json = *parseJson(steps);
        const FarEnd farEnd = farEndFromSteps(json);
        QTEST(int(farEnd.kind), "kind");
        QCOMPARE(writeJson(stepsOf(farEnd)), steps);
        QVERIFY(!farEndText(farEnd).isEmpty());
    }
};

QTEST_MAIN(TestCallbackText)
#include "tst_callbacktext.moc"
