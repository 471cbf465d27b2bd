// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"

#include "qtresult.h"

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

class JsonTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesBackAsItWas_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("key order") << QByteArray(R"({"z":1,"a":2,"m":{"y":[],"b":{}}})");
        QTest::newRow("kinds of numbers")
            << QByteArray("[1,-1,1.0,1e2,1E+2,-0,-0.0,18446744073709551616,0.1,123456789012345678901234567890.5]");
        QTest::newRow("literals") << QByteArray("[true,false,null]");
        QTest::newRow("escapes") << QByteArray(
            "[\"\\\"\\\\\\b\\f\\n\\r\\t\\u0001\"]"); // moc cannot read this as a raw string
        QTest::newRow("text beyond ASCII") << QByteArray("[\"\xC3\xA9\xE2\x98\x8E\xF0\x9F\x93\x9E\"]");
        QTest::newRow("a text alone") << QByteArray("\"x\"");
    }
    void comesBackAsItWas()
    {
        QFETCH(QByteArray, text);
        const Result<Json> value = parseJson(text);
        VERIFY_OK(value);
        QCOMPARE(writeJson(*value), text);
    }

    void isRefusedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("part");
        QTest::newRow("empty") << QByteArray() << u"line 1, column 1"_s << u"ends too early"_s;
        QTest::newRow("cut off") << QByteArray("{\"a\":\n [1,2") << u"line 2, column 5 (/a/2)"_s
                                 << u"not valid JSON"_s;
        QTest::newRow("comma at the end") << QByteArray("[1,]") << u"line 1, column 4 (/1)"_s << u"not valid JSON"_s;
        QTest::newRow("comment") << QByteArray("/"
                                               "* *"
                                               "/ 1")
                                 << u"line 1, column 1"_s << u"not valid JSON"_s;
        QTest::newRow("not a number") << QByteArray("[NaN]") << u"line 1, column 2 (/0)"_s << u"not valid JSON"_s;
        QTest::newRow("leading zero") << QByteArray("[01]") << u"line 1, column 3 (/1)"_s << u"not valid JSON"_s;
        QTest::newRow("beyond doubles") << QByteArray("[1e400]") << u"line 1, column 6 (/0)"_s
                                        << u"number 1e400 is too large"_s;
        QTest::newRow("twice the same key") << QByteArray(R"({"a":{"k":1,"k":2}})") << u"/a/k"_s << u"stands twice"_s;
        QTest::newRow("broken UTF-8") << QByteArray("[\"\xff\"]") << u"line 1, column 3 (/0)"_s
                                      << u"not valid JSON"_s;
        QTest::newRow("NUL byte") << QByteArray("[1\0]", 4) << u"line 1, column 3 (/1)"_s << u"not valid JSON"_s;
        QTest::newRow("something after the end")
            << QByteArray("{} x") << u"line 1, column 4"_s << u"not valid JSON"_s;
        QTest::newRow("raw line break in a text")
            << QByteArray("[\"a\nb\"]") << u"line 1, column 4 (/0)"_s << u"not valid JSON"_s;
    }
    void isRefusedWithItsPlace()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, place);
        QFETCH(QString, part);
        const Result<Json> value = parseJson(text);
        QVERIFY(!value.ok());
        QCOMPARE(value.error().place, place);
        QVERIFY2(value.error().sentence.contains(part), qPrintable(value.error().sentence));
    }

    void limitsHold_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("part");
        QTest::newRow("bytes") << QByteArray(101, ' ') << u"101 bytes, more than the 100"_s;
        QTest::newRow("depth") << QByteArray("[[[[[[1]]]]]]") << u"deeper than 5"_s;
        QTest::newRow("keys") << QByteArray(R"({"a":1,"b":1,"c":1,"d":1})") << u"more than 3 keys"_s;
    }
    void limitsHold()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, part);
        JsonLimits limits;
        limits.bytes = 100;
        limits.depth = 5;
        limits.keysPerObject = 3;
        const Result<Json> value = parseJson(text, limits);
        QVERIFY(!value.ok());
        QVERIFY2(value.error().sentence.contains(part), qPrintable(value.error().sentence));
    }

    void wideAndDeepTextsAreReadAndWritten()
    {
        QByteArray wide = "{";
        for (int i = 0; i < 20000; ++i)
            wide += (i ? ",\"k" : "\"k") + QByteArray::number(i) + "\":" + QByteArray::number(i);
        wide += "}";
        const QByteArray deep = QByteArray(2000, '[') + QByteArray(2000, ']');
        QCOMPARE(writeJson(*parseJson(wide)), wide);
        QCOMPARE(writeJson(*parseJson(deep)), deep);
        wide.chop(1);
        const Result<Json> repeated = parseJson(wide + ",\"k5\":1}", {qint64(1) << 30, 10, 30000});
        QVERIFY(!repeated.ok());
        QCOMPARE(repeated.error().place, u"/k5"_s);
    }

    void indents()
    {
        QCOMPARE(writeJson(*parseJson(R"({"a":[1,{}],"b":{"c":null}})"), 2),
                 QByteArray("{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": {\n    \"c\": null\n  }\n}"));
    }

    void skipsAByteOrderMark() { QCOMPARE(writeJson(*parseJson("\xEF\xBB\xBF[1]")), QByteArray("[1]")); }

    void marksInsideADocumentAreCharacters()
    {
        const std::string marked = "\xEF\xBB\xBF\xEF\xBB\xBF"
                                   "5";
        QCOMPARE(toQString(marked).size(), 3);
        QCOMPARE(toQString(marked).toStdString(), marked);
        QCOMPARE(toQString("a\xEF\xBB\xBF").size(), 2);
        QCOMPARE(toQString(""), QString());
    }

    void numbersKeptAsTextStillCount()
    {
        QCOMPARE(numberOf(*parseJson("1e2")), std::optional<double>(100));
        QCOMPARE(numberOf(*parseJson("18446744073709551616")), std::optional<double>(18446744073709551616.0));
        QVERIFY(!numberOf(Json("1")));
        QCOMPARE(scalarText(*parseJson("1e2")), u"1e2"_s);
        QCOMPARE(scalarText(Json(true)), u"true"_s);
    }

    void membersAndPointers()
    {
        Json value = *parseJson(R"({"a/b":{"~":[10,20]},"t":"x","n":3,"b":true})");
        QCOMPARE(numberOf(*atPointer(value, u"/a~1b/~0/1")), std::optional<double>(20));
        QVERIFY(!atPointer(value, u"/a~1b/~0/2"));
        QVERIFY(!atPointer(value, u"/t/x"));
        QCOMPARE(atPointer(value, u""), &value);
        QCOMPARE(stringMember(value, "t"), u"x"_s);
        QCOMPARE(stringMember(value, "n", u"none"_s), u"none"_s);
        QCOMPARE(numberMember(value, "n", 0), 3.0);
        QCOMPARE(boolMember(value, "b", false), true);
        setMember(value, "t", "y");
        removeMember(value, "b");
        setMember(value, "new", 1);
        QCOMPARE(writeJson(value), QByteArray(R"({"a/b":{"~":[10,20]},"t":"y","n":3,"new":1})"));
    }

    void slotsEqualThemselvesOnly()
    {
        QVERIFY(isJsonSlot(jsonSlot()));
        QVERIFY(jsonSlot() == jsonSlot());
        QVERIFY(!isJsonSlot(*parseJson("1e2")));
        QVERIFY(!isJsonSlot(Json(nullptr)));
    }
};

QTEST_GUILESS_MAIN(JsonTest)
#include "tst_json.moc"
