// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/check.h"

#include "qtresult.h"

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

class CheckTest : public QObject
{
    Q_OBJECT

    Flow m_flow;
    QHash<NodeId, QString> m_places;

    /// Builds a flow from the vendor's form; enough for tests, without wrong shapes.
    NodeId build(const Json& tree, const QString& place)
    {
        Node node;
        node.module = stringMember(tree, "module");
        if (const Json* data = member(tree, "data"))
            node.data = *data;
        if (const Json* children = member(tree, "children")) {
            for (const auto& [key, child] : children->items())
                node.exits.push_back(
                    {ExitRole::Key, toQString(key), build(child, place + u"/children/"_s + toQString(key)), {}});
        }
        const NodeId id = m_flow.add(node);
        m_places.insert(id, place);
        return id;
    }

    void open(const QByteArray& tree, const QByteArray& document = "{}")
    {
        m_flow = Flow(Platform::Kazoo);
        m_places.clear();
        m_flow.setDocument(*parseJson(document));
        const NodeId start = build(*parseJson(tree), u"/flow"_s);
        m_flow.setEntries({{u"/flow"_s, start, nullptr}});
    }

    /// "code pointer", notes in brackets.
    QStringList findings(const QByteArray& directory = R"({"users":{"u":{}}})") const
    {
        QStringList lines;
        const Directory entities = *Directory::fromJson(*parseJson(directory));
        for (const Problem& problem : checkFlow(m_flow, Catalog::of(Platform::Kazoo), entities, m_places)) {
            const QString line = problem.code + u' ' + problem.pointer;
            lines.append(problem.severity == Severity::Note ? u'(' + line + u')' : line);
        }
        return lines;
    }

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QByteArray>("tree");
        QTest::addColumn<QStringList>("lines");
        const auto row = [](const char* name, const char* tree, const QStringList& lines) {
            QTest::newRow(name) << QByteArray(tree) << lines;
        };
        row("nothing wrong", R"({"module":"user","data":{"id":"u"},"children":{"_":{"module":"voicemail"}}})", {});
        row("an unknown module", R"({"module":"nope","children":{"_":{"module":"hangup"}}})",
            {u"unknown-module /flow"_s});
        row("a dead end", R"({"module":"answer"})", {u"dead-end /flow"_s});
        row("a branch that ends naturally", R"({"module":"answer","children":{"_":{"module":"tts"}}})", {});
        row("a menu that hangs up", R"({"module":"menu","data":{"id":"m"},"children":{"1":{"module":"hangup"}}})",
            {u"menu-no-way-out /flow"_s});
        row("a menu that only catches silence",
            R"({"module":"menu","data":{"id":"m"},"children":{"timeout":{"module":"hangup"}}})",
            {u"(menu-no-way-out /flow)"_s});
        row("a menu with a default", R"({"module":"menu","data":{"id":"m"},"children":{"_":{"module":"hangup"}}})",
            {});
        row("# in a menu",
            "{\"module\":\"menu\",\"data\":{\"id\":\"m\"},\"children\":{\"#\":{\"module\":\"hangup\"},\"_\":{"
            "\"module\":\"hangup\"}}}",
            {u"exit-never-taken /flow/children/#"_s});
        row("more keys than the menu takes",
            R"({"module":"menu","data":{"id":"m"},"children":{"123":{"module":"hangup"},"12":{"module":"hangup"},"_":{"module":"hangup"}}})",
            {u"exit-never-taken /flow/children/123"_s});
        row("more keys than an unknown menu takes",
            R"({"module":"menu","data":{"id":"x"},"children":{"12345":{"module":"hangup"},"_":{"module":"hangup"}}})",
            {u"exit-never-taken /flow/children/12345"_s, u"missing-reference /flow/data/id"_s});
        row("a default after calling out", R"({"module":"resources","children":{"_":{"module":"hangup"}}})",
            {u"exit-never-taken /flow/children/_"_s});
        row("something after the end", R"({"module":"hangup","children":{"_":{"module":"hangup"}}})",
            {u"exit-never-taken /flow/children/_"_s});
        row("a block that is left out",
            R"({"module":"user","data":{"skip_module":true},"children":{"USER_BUSY":{"module":"hangup"}}})",
            {u"exit-never-taken /flow/children/USER_BUSY"_s});
        row("a decision without default",
            R"({"module":"branch_variable","data":{"variable":"v"},"children":{"a":{"module":"hangup"}}})",
            {u"branch-without-default /flow"_s});
        row("a decision with both answers",
            R"({"module":"cidlistmatch","data":{"id":"l"},"children":{"match":{"module":"hangup"},"nomatch":{"module":"hangup"}}})",
            {});
        row("a decision with one answer",
            R"({"module":"cidlistmatch","data":{"id":"l"},"children":{"match":{"module":"hangup"}}})",
            {u"branch-without-default /flow"_s});
        row("one way per number, but match",
            R"({"module":"check_cid","data":{"use_absolute_mode":true},"children":{"match":{"module":"hangup"},"_":{"module":"hangup"}}})",
            {u"exit-never-taken /flow/children/match"_s});
        row("a way for a number that is off",
            R"({"module":"check_cid","children":{"+1":{"module":"hangup"},"_":{"module":"hangup"}}})",
            {u"exit-never-taken /flow/children/+1"_s});
        row("switching rules", R"({"module":"temporal_route","data":{"action":"enable"}})", {});
        row("switching rules and deciding",
            R"({"module":"temporal_route","data":{"action":"enable"},"children":{"r":{"module":"hangup"},"_":{"module":"hangup"}}})",
            {u"exit-never-taken /flow/children/r"_s});
        row("a rule nobody has",
            R"({"module":"temporal_route","data":{"rules":["r","x"]},"children":{"r":{"module":"hangup"},"s":{"module":"hangup"},"y":{"module":"hangup"},"_":{"module":"hangup"}}})",
            {u"missing-reference /flow/data/rules/1"_s, u"missing-reference /flow/children/y"_s});
        row("nobody chosen", R"({"module":"user","data":{}})", {u"missing-reference /flow/data/id"_s});
        row("the text null", R"({"module":"user","data":{"id":"null"}})", {u"missing-reference /flow/data/id"_s});
        row("an optional reference that is null", R"({"module":"voicemail","data":{"id":"null"}})", {});
        row("somebody who left", R"({"module":"user","data":{"id":"gone"}})", {u"missing-reference /flow/data/id"_s});
        row("a member who left",
            R"({"module":"ring_group","data":{"endpoints":[{"endpoint_type":"user","id":"u"},{"endpoint_type":"device","id":"u"}]}})",
            {u"missing-reference /flow/data/endpoints/1/id"_s});
        row("a prompt is no document", R"({"module":"play","data":{"id":"system_media/hello"}})", {});
        row("a recording that is gone", R"({"module":"play","data":{"id":"0123456789abcdef0123456789abcdef"}})",
            {u"missing-reference /flow/data/id"_s});
        row("no address", R"({"module":"webhook"})", {u"missing-value /flow/data/uri"_s});
        row("a callflow, while no callflows are known", R"({"module":"callflow","data":{"id":"c"}})", {});
    }
    void finds()
    {
        QFETCH(QByteArray, tree);
        open(tree);
        QTEST(
            findings(
                R"({"users":{"u":{}},"menus":{"m":{"max_extension_length":2}},"lists":{"l":{}},"temporal_rules":{"r":{}},"temporal_rules_sets":{"s":{}}})"),
            "lines");
    }

    void anEmptyDirectoryOnlyTakesNote()
    {
        open(R"({"module":"user","data":{"id":"gone"}})");
        QCOMPARE(findings("{}"), QStringList{u"(missing-reference /flow/data/id)"_s});
    }

    void callflowsAreComparedOnceTheyAreKnown()
    {
        open(R"({"module":"callflow","data":{"id":"c"}})");
        QCOMPARE(findings(R"({"callflows":{"d":{}}})"), QStringList{u"missing-reference /flow/data/id"_s});
        QCOMPARE(findings(R"({"callflows":{"c":{}}})"), QStringList());
    }

    void findsWhatNoCallComesTo()
    {
        open(R"({"module":"hangup"})");
        Node stray;
        stray.module = u"hangup"_s;
        m_flow.add(stray);
        QCOMPARE(findings(), QStringList{u"unreachable "_s});
    }

    void findsWiresThatLeadBack()
    {
        open(
            R"({"module":"answer","children":{"_":{"module":"tts","data":{"text":"x"},"children":{"_":{"module":"sleep","children":{"_":{}}}}}}})");
        const NodeId last = m_flow.preorder()[2];
        m_flow.node(last)->exits[0].target = m_flow.start();
        QVERIFY(findings().contains(u"loop /flow/children/_/children/_/children/_"_s));
    }

    void findsPatternsNobodyMatches()
    {
        open("{\"module\":\"hangup\"}", "{\"patterns\":[\"^1\",\"*97\",\"(\" ]}");
        QCOMPARE(findings(), QStringList({u"bad-pattern /patterns/1"_s, u"bad-pattern /patterns/2"_s}));
    }

    void keysDuringATalkHaveTheirOwnModules()
    {
        open(R"({"module":"hold","children":{"_":{"module":"menu"}}})");
        m_flow.setEntries({{u"/metaflow/numbers/5"_s, m_flow.start(), nullptr}});
        QCOMPARE(findings(), QStringList{u"unknown-module /flow/children/_"_s});
    }

    void everyFindingIsASentence()
    {
        open("{\"module\":\"menu\",\"data\":{\"id\":\"x\"},\"children\":{\"#\":{\"module\":\"answer\"},\"1\":{"
             "\"module\":\"nope\"}}}");
        const Problems problems = checkFlow(m_flow, Catalog::of(Platform::Kazoo), Directory(), m_places);
        QCOMPARE(problems.size(), std::size_t(5));
        for (const Problem& problem : problems) {
            QVERIFY2(problem.sentence.endsWith(u'.'), qPrintable(problem.sentence));
            QVERIFY(problem.severity != Severity::Error);
        }
    }
};

QTEST_GUILESS_MAIN(CheckTest)
#include "tst_check.moc"
