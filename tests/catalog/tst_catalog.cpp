// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"

#include "qtresult.h"

#include <QFile>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

class CatalogTest : public QObject
{
    Q_OBJECT

    static const Catalog& kazoo() { return Catalog::of(Platform::Kazoo); }

    static Node block(const QString& module, const QByteArray& data)
    {
        Node node;
        node.module = module;
        node.data = *parseJson(data);
        return node;
    }

private Q_SLOTS:
    void ourOwnFilesCanBeRead()
    {
        QFile file(u":/hookswitch/catalog/kazoo.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        VERIFY_OK(Catalog::fromJson(file.readAll()));
        QVERIFY(!kazoo().blocks().empty());
    }

    void everyGroupIsUsedAndInPaletteOrder()
    {
        QStringList order;
        for (const BlockSpec& spec : kazoo().blocks()) {
            if (order.isEmpty() || order.back() != spec.group)
                order.append(spec.group);
        }
        QCOMPARE(order, kazoo().groups());
    }

    void everyIconIsOneOfTheSet()
    {
        const QStringList set =
            u"answer play speech menu keys person phone group voicemail flow branch clock variable webhook hangup "
            "reject queue conference record fax transfer gear park search alert"_s.split(u' ');
        for (const BlockSpec& spec : kazoo().blocks())
            QVERIFY2(set.contains(spec.icon), qPrintable(spec.module));
        for (const BlockSpec& spec : kazoo().metaflowBlocks())
            QVERIFY2(set.contains(spec.icon), qPrintable(spec.module));
    }

    void holdsEveryModule()
    {
        QCOMPARE(kazoo().blocks().size(), std::size_t(78));
        QCOMPARE(kazoo().metaflowBlocks().size(), std::size_t(17));
        QCOMPARE(kazoo().metaflowBlock(u"hangup")->title, u"Hang up"_s);
        QVERIFY(!kazoo().metaflowBlock(u"menu"));
    }

    void everyTextForPeopleIsASentence()
    {
        for (const BlockSpec& spec : kazoo().blocks()) {
            QVERIFY2(spec.help.endsWith(u'.'), qPrintable(spec.module));
            for (const FieldSpec& field : spec.fields)
                QVERIFY2(field.help.endsWith(u'.'), qPrintable(spec.module + u' ' + field.name));
            for (const ExitSpec& exit : spec.exits)
                QVERIFY2(exit.help.endsWith(u'.'), qPrintable(spec.module + u' ' + exit.title));
            QVERIFY2(spec.endsFlow == spec.exits.empty(), qPrintable(spec.module));
        }
    }

    void refusesAFileThatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("place");
        const QByteArray frame = R"({"groups":["A"],"shared":{"s":[{"key":"_","title":"t"}]},"blocks":[%1]})";
        const QByteArray start =
            R"({"module":"x","title":"X","group":"A","icon":"gear","primitive":"set","simulated":"pass","help":"h.")";
        const auto row = [&](const char* name, const QByteArray& block, const QString& place) {
            QTest::newRow(name) << QByteArray(frame).replace("%1", block) << place;
        };
        row("an unknown key of a block", start + R"(,"colour":1})", u"/blocks/0/colour"_s);
        row("a group that is not listed", QByteArray(start + "}").replace("\"A\"", "\"B\""), u"/blocks/0/group"_s);
        row("a grade that does not exist", QByteArray(start + "}").replace("pass", "fully"),
            u"/blocks/0/simulated"_s);
        row("the same module twice", start + "}," + start + "}", u"/blocks/1"_s);
        row("an unknown type", start + R"(,"fields":[{"name":"a","title":"t","help":"h.","type":"int"}]})",
            u"/blocks/0/fields/0/type"_s);
        row("a fixed exit without key", start + R"(,"exits":[{"title":"t","help":"h."}]})", u"/blocks/0/exits/0"_s);
        row("rows shared by nobody", start + R"(,"exits":[{"use":"y"}]})", u"/blocks/0/exits/0"_s);
        row("a wrong shared row", start + R"(,"exits":[{"use":"s"}]})", u"/shared/s/0"_s);
        row("a text for a number",
            start + R"(,"fields":[{"name":"a","title":"t","help":"h.","type":"text","max":"3"}]})",
            u"/blocks/0/fields/0/max"_s);
        row("a block that is no object", "7", u"/blocks/0"_s);
        QTest::newRow("no JSON") << QByteArray("{") << u"line 1"_s;
    }
    void refusesAFileThatIsWrong()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, place);
        const Result<Catalog> catalog = Catalog::fromJson(text);
        QVERIFY(!catalog.ok());
        QVERIFY2(catalog.error().text().contains(place), qPrintable(catalog.error().text()));
    }

    void aPlatformWithoutFileHasNoBlocks()
    {
        QVERIFY(Catalog::of(Platform::Fonestorm).blocks().empty());
        QVERIFY(!Catalog::of(Platform::Fonestorm).block(u"menu"));
    }

    void offersKeys_data()
    {
        QTest::addColumn<QString>("module");
        QTest::addColumn<QString>("keys");
        QTest::newRow("menu: digits, then the named ways")
            << u"menu"_s << u"1 2 3 4 5 6 7 8 9 0 * timeout max_retries _"_s;
        QTest::newRow("play: only onwards") << u"play"_s << u"_"_s;
        QTest::newRow("hangup: none") << u"hangup"_s << QString();
    }
    void offersKeys()
    {
        QFETCH(QString, module);
        QTEST(kazoo().block(module)->offeredKeys().join(u' '), "keys");
    }

    void knowsWhichExitAKeyBelongsTo_data()
    {
        QTest::addColumn<QString>("module");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("title");
        QTest::newRow("digits of a menu") << u"menu"_s << u"12*"_s << u"the keys pressed"_s;
        QTest::newRow("silence in a menu") << u"menu"_s << u"timeout"_s << u"nothing pressed"_s;
        QTest::newRow("# never leaves a menu") << u"menu"_s << u"#"_s << QString();
        QTest::newRow("a usual cause") << u"user"_s << u"USER_BUSY"_s << u"busy"_s;
        QTest::newRow("a rare cause") << u"user"_s << u"GATEWAY_DOWN"_s << u"another failure"_s;
        QTest::newRow("a SIP answer") << u"device"_s << u"sip:486"_s << u"another failure"_s;
        QTest::newRow("a digit after ringing") << u"user"_s << u"1"_s << QString();
        QTest::newRow("a value") << u"branch_variable"_s << u"gold"_s << u"this value"_s;
        QTest::newRow("the default before a value") << u"branch_variable"_s << u"_"_s << u"any other value"_s;
        QTest::newRow("nothing after hanging up") << u"hangup"_s << u"_"_s << QString();
    }
    void knowsWhichExitAKeyBelongsTo()
    {
        QFETCH(QString, module);
        QFETCH(QString, key);
        const ExitSpec* exit = kazoo().block(module)->exitFor(key);
        QTEST(exit ? exit->title : QString(), "title");
    }

    void startsANewBlock_data()
    {
        QTest::addColumn<QString>("module");
        QTest::addColumn<QByteArray>("data");
        QTest::newRow("ringing has a limit") << u"device"_s << QByteArray(R"({"timeout":20})");
        QTest::newRow("a required value with a default") << u"branch_variable"_s << QByteArray(R"({"variable":""})");
        QTest::newRow("optional values stay out") << u"menu"_s << QByteArray("{}");
        QTest::newRow("an unknown module") << u"nope"_s << QByteArray("{}");
    }
    void startsANewBlock()
    {
        QFETCH(QString, module);
        QTEST(writeJson(kazoo().newData(module)), "data");
    }

    void tellsInOneLineWhatABlockDoes_data()
    {
        QTest::addColumn<QString>("module");
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<QString>("line");
        const auto row = [](const char* name, const char16_t* module, const char* data, const char16_t* line) {
            QTest::newRow(name) << QString::fromUtf16(module) << QByteArray(data) << QString::fromUtf16(line);
        };
        row("a pause", u"sleep", R"({"duration":5})", u"5 s");
        row("a pause in minutes", u"sleep", R"({"duration":2,"unit":"m"})", u"2 m");
        row("a person", u"user", R"({"id":"x","timeout":30})", u"rings 30 s");
        row("a group", u"ring_group", R"({"endpoints":[{},{},{}],"timeout":20})", u"rings 3 endpoints, 20 s");
        row("a group in turn", u"ring_group", R"({"endpoints":[{}],"strategy":"single"})",
            u"rings 1 endpoint, one by one");
        row("an empty group", u"ring_group", R"({})", u"no endpoints yet");
        row("a request", u"webhook", "{\"uri\":\"https://a.example/x\",\"http_verb\":\"get\"}",
            u"GET https://a.example/x");
        row("a request without address", u"webhook", R"({})", u"no address yet");
        row("a variable", u"branch_variable", R"({"variable":"tier"})", u"goes by variable tier");
        row("a long text", u"tts", R"({"text":"Welcome to our company, please hold the line"})",
            u"Welcome to our company, please hold the…");
        row("a code", u"response", R"({"code":503,"message":"closed"})", u"503 closed");
        row("the usual code", u"response", R"({})", u"486");
        row("two digits", u"collect_dtmf", R"({"max_digits":4,"collection_name":"pin"})",
            u"up to 4 digits, into pin");
        row("one variable", u"set_variables", R"({"custom_application_vars":{"a":1}})", u"a = 1");
        row("an unset chooser", u"set_variable", R"({"variable":"null"})", u"");
        row("rules", u"temporal_route", R"({"rules":["a","b"],"timezone":"Europe/Berlin"})",
            u"2 rules, Europe/Berlin");
        row("a switch of rules", u"temporal_route", R"({"action":"disable"})", u"disables rules");
        row("a box", u"voicemail", R"({"action":"check"})", u"checks messages");
        row("a block that is left out", u"user", R"({"skip_module":true})", u"skipped");
        row("data of odd shape", u"ring_group", R"({"endpoints":"x","timeout":{}})", u"no endpoints yet");
        row("an unknown module", u"nope", R"({"a":1})", u"");
    }
    void tellsInOneLineWhatABlockDoes()
    {
        QFETCH(QString, module);
        QFETCH(QByteArray, data);
        QTEST(kazoo().summary(block(module, data)), "line");
    }

    void aMenuShowsItsKeys()
    {
        Node menu = block(u"menu"_s, "{}");
        QCOMPARE(kazoo().summary(menu), u"no keys yet"_s);
        menu.exits = {{ExitRole::Key, u"1"_s, NodeId(2), {}},
                      {ExitRole::Key, u"_"_s, NodeId(3), {}},
                      {ExitRole::Key, u"2"_s, {}, {}}};
        QCOMPARE(kazoo().summary(menu), u"keys 1"_s);
    }
};

QTEST_GUILESS_MAIN(CatalogTest)
#include "tst_catalog.moc"
