// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/directory.h"

#include "qtresult.h"

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

class DirectoryTest : public QObject
{
    Q_OBJECT

    static Directory read(const char* text)
    {
        const Result<Directory> directory = Directory::fromJson(*parseJson(text));
        return directory ? *directory : Directory();
    }

private Q_SLOTS:
    void comesBackUnchanged_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray("{}");
        QTest::newRow("order of kinds and ids")
            << QByteArray(R"({"users":{"z":{"first_name":"Ada"},"a":{}},"devices":{}})");
        QTest::newRow("a kind of another shape")
            << QByteArray(R"({"users":[1,2],"x":null,"devices":{"d":{"name":"desk"}}})");
        QTest::newRow("a document of another shape") << QByteArray(R"({"users":{"a":"text","b":null}})");
    }
    void comesBackUnchanged()
    {
        QFETCH(QByteArray, text);
        const Result<Directory> directory = Directory::fromJson(*parseJson(text));
        VERIFY_OK(directory);
        QCOMPARE(writeJson(directory->toJson()), text);
    }

    void refusesWhatIsNoObject() { QVERIFY(!Directory::fromJson(Json::array()).ok()); }

    void findsReplacesAndErases()
    {
        Directory directory = read(R"({"users":{"a":{"name":"A"},"b":{"name":"B"},"c":{"name":"C"}}})");
        directory.put({u"users"_s, u"b"_s, Json{{"name", "B2"}}});
        directory.put({u"users"_s, u"d"_s, Json{{"name", "D"}}});
        directory.put({u"menus"_s, u"a"_s, Json::object()});
        QVERIFY(directory.erase(u"users", u"a"));
        QVERIFY(!directory.erase(u"users", u"a"));
        QVERIFY(!directory.erase(u"boxes", u"a"));
        QCOMPARE(writeJson(directory.toJson()),
                 QByteArray(R"({"users":{"b":{"name":"B2"},"c":{"name":"C"},"d":{"name":"D"}},"menus":{"a":{}}})"));
        QVERIFY(!directory.find(u"users", u"a"));
        QCOMPARE(directory.find(u"users", u"d")->title(), u"D"_s);
        QCOMPARE(directory.all(u"users").size(), std::size_t(3));
        QCOMPARE(directory.kinds(), QStringList({u"users"_s, u"menus"_s}));
    }

    void aMemberOfAnotherShapeSurvivesANewEntity()
    {
        Directory directory = read(R"({"users":[1]})");
        directory.put({u"users"_s, u"a"_s, Json::object()});
        QCOMPARE(writeJson(directory.toJson()), QByteArray(R"j({"users (kept)":[1],"users":{"a":{}}})j"));
    }

    void knowsTheNameAPersonUses_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QString>("title");
        QTest::newRow("name") << QByteArray(R"({"name":"Front desk","mailbox":"7"})") << u"Front desk"_s;
        QTest::newRow("first and last name") << QByteArray(R"({"first_name":"Ada","last_name":"L"})") << u"Ada L"_s;
        QTest::newRow("last name only") << QByteArray(R"({"last_name":"L"})") << u"L"_s;
        QTest::newRow("mailbox as text") << QByteArray(R"({"mailbox":"2000"})") << u"2000"_s;
        QTest::newRow("mailbox as number") << QByteArray(R"({"mailbox":2000})") << u"2000"_s;
        QTest::newRow("nothing but the id") << QByteArray(R"({"name":7})") << u"id"_s;
        QTest::newRow("no object at all") << QByteArray("[]") << u"id"_s;
    }
    void knowsTheNameAPersonUses()
    {
        QFETCH(QByteArray, document);
        QTEST(Entity({u"x"_s, u"id"_s, *parseJson(document)}).title(), "title");
    }
};

QTEST_GUILESS_MAIN(DirectoryTest)
#include "tst_directory.moc"
