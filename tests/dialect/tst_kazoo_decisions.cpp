// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/decisions.h"

#include "qtresult.h"

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

class KazooDecisionsTest : public QObject
{
    Q_OBJECT

    static Json json(const QByteArray& text)
    {
        const Result<Json> parsed = parseJson(text);
        return parsed ? *parsed : Json();
    }

private Q_SLOTS:
    void checkCid_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<QString>("key");
        const auto row = [](const char* name, const char* data, const char* key) {
            QTest::newRow(name) << QByteArray(data) << QString::fromLatin1(key);
        };
        row("without an expression everybody matches", "{}", "match");
        row("unanchored", R"({"regex":"415"})", "match");
        row("no match", R"({"regex":"^415"})", "nomatch");
        row("absolute mode asks for the number itself", R"({"regex":"^\\+1","use_absolute_mode":true})",
            "+14155551234");
        row("absolute mode without a match", R"({"regex":"^\\+2","use_absolute_mode":true})", "nomatch");
        row("an invalid expression", R"({"regex":"*a"})", "_");
    }
    void checkCid()
    {
        QFETCH(QByteArray, data);
        QFETCH(QString, key);
        const kazoo::Decision decision = kazoo::decideCheckCid(json(data), u"+14155551234"_s);
        QCOMPARE(decision.key, key);
        QVERIFY(!decision.reason.isEmpty());
    }

    void lists_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("expected"); // key: name
        QTest::newRow("a prefix") << u"l"_s << u"+442071"_s << u"match: Tea Room"_s;
        QTest::newRow("no plus on the caller's side") << u"l"_s << u"442071"_s << u"match: Tea Room"_s;
        QTest::newRow("a pattern, first and last name") << u"l"_s << u"100"_s << u"match: Jo Bo"_s;
        QTest::newRow("an entry of its own kind") << u"l"_s << u"777"_s << u"match: "_s;
        QTest::newRow("not in the list") << u"l"_s << u"+1415"_s << u"nomatch: "_s;
        QTest::newRow("an invalid pattern never matches") << u"bad"_s << u"5"_s << u"nomatch: "_s;
        QTest::newRow("no such list") << u"x"_s << u"5"_s << u"nomatch: "_s;
    }
    void lists()
    {
        QFETCH(QString, list);
        QFETCH(QString, number);
        QFETCH(QString, expected);
        const Result<Directory> directory = Directory::fromJson(json(R"({
            "lists": {"l": {"name":"Known","entries":{"a":{"number":"+4420","displayname":"Tea Room"},"b":{"pattern":"^1\\d\\d$","firstname":"Jo","lastname":"Bo"}}},
                      "bad": {"name":"Bad","entries":[{"pattern":"*a"},{"number":""}]}},
            "list_entries": {"e": {"list_id":"l","number":"777"}}})"));
        VERIFY_OK(directory);
        const kazoo::Decision decision = kazoo::decideCidList(*directory, Json{{"id", list.toStdString()}}, number);
        const auto hit = kazoo::findInList(*directory, list, number);
        QCOMPARE(decision.key + u": "_s + (hit ? hit->name : u""_s), expected);
    }

    void thresholds()
    {
        const QStringList keys{u"3"_s, u"10"_s, u"_"_s, u"x"_s};
        QCOMPARE(kazoo::largestKeyNotAbove(keys, 9, -1), u"3"_s);
        QCOMPARE(kazoo::largestKeyNotAbove(keys, 10, -1), u"10"_s);
        QCOMPARE(kazoo::largestKeyNotAbove(keys, 2, -1), u"_"_s);
        QCOMPARE(kazoo::largestKeyNotAbove(keys, 2, {}), u""_s);
    }

    void failuresAskForCauseThenCodeThenDefault()
    {
        QCOMPARE(kazoo::failureKeys(u"USER_BUSY"_s, 486, true), (QStringList{u"USER_BUSY"_s, u"sip:486"_s, u"_"_s}));
        QCOMPARE(kazoo::failureKeys(u""_s, 0, false), (QStringList{u"UNSPECIFIED"_s, u"sip:600"_s}));
    }

    void everyWeightedOrderHoldsEverybody()
    {
        quint64 state = 7;
        const auto below = [&state](quint64 n) {
            return (state = state * 6364136223846793005u + 1442695040888963407u) % n;
        };
        int heavyFirst = 0;
        for (int i = 0; i < 1000; ++i) {
            std::vector<size_t> order = kazoo::weightedOrder({1, 98, 1}, below);
            heavyFirst += order.front() == 1;
            std::sort(order.begin(), order.end());
            QCOMPARE(order, (std::vector<size_t>{0, 1, 2}));
        }
        QVERIFY2(heavyFirst > 900, qPrintable(QString::number(heavyFirst)));
    }

    void prefixes_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<QString>("expected");
        QTest::newRow("they pile up") << QByteArray(R"({"caller_id_name_prefix":"B ","caller_id_number_prefix":"9"})")
                                      << u"B A Ann/9100"_s;
        QTest::newRow("before the first id")
            << QByteArray(R"({"apply_to":"original","caller_id_name_prefix":"B "})") << u"B Ann/100"_s;
        QTest::newRow("reset") << QByteArray(R"({"action":"reset","caller_id_name_prefix":"B "})") << u"Ann/100"_s;
    }
    void prefixes()
    {
        QFETCH(QByteArray, data);
        QFETCH(QString, expected);
        const kazoo::CallerId id = kazoo::prependCid(json(data), {u"A Ann"_s, u"100"_s}, {u"Ann"_s, u"100"_s});
        QCOMPARE(id.name + u'/' + id.number, expected);
    }

    void fields()
    {
        const Json document = json(R"({"a":{"b":true,"n":12},"s":"x","l":[1]})");
        QCOMPARE(kazoo::fieldText(document, u"a.b"_s), std::optional<QString>(u"true"_s));
        QCOMPARE(kazoo::fieldText(document, u"a.n"_s), std::optional<QString>(u"12"_s));
        QCOMPARE(kazoo::fieldText(document, u"s"_s), std::optional<QString>(u"x"_s));
        QVERIFY(!kazoo::fieldText(document, u"l"_s));
        QVERIFY(!kazoo::fieldText(document, u"a.c"_s));
    }

    void switches()
    {
        QVERIFY(kazoo::switched(u"activate"_s, true));
        QVERIFY(!kazoo::switched(u"deactivate"_s, false));
        QVERIFY(kazoo::switched(u"toggle"_s, false));
        QVERIFY(!kazoo::switched(u"toggle"_s, true));
    }
};

QTEST_GUILESS_MAIN(KazooDecisionsTest)
#include "tst_kazoo_decisions.moc"
