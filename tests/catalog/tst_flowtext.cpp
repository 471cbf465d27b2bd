// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/flowtext.h"

#include <QXmlStreamReader>
#include <QtTest>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A menu whose key 1 rings Dana and comes back, and a block nothing leads to.
Flow smallFlow()
{
    Flow flow;
    Node menu;
    menu.module = u"menu"_s;
    menu.data = Json{{"id", "m1"}};
    Node user;
    user.module = u"user"_s;
    user.data = Json{{"id", "u1"}, {"timeout", 25}};
    Node lost;
    lost.module = u"tts"_s;
    lost.data = Json{{"text", "Say \"hi\" & <go>\nnow"}};
    const NodeId start = flow.add(menu);
    const NodeId ring = flow.add(user);
    flow.add(lost);
    flow.node(start)->exits.push_back({ExitRole::Key, u"1"_s, ring, nullptr});
    flow.node(ring)->exits.push_back({ExitRole::Key, u"_"_s, start, nullptr});
    flow.setEntries({{u"/flow"_s, start, nullptr}});
    return flow;
}

Directory people()
{
    Directory directory;
    directory.put({u"users"_s, u"u1"_s, Json{{"first_name", "Dana"}, {"last_name", "Whitfield"}}});
    return directory;
}

} // namespace

class TestFlowText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void mermaidNamesBlocksAndWays()
    {
        const QString text = mermaidOf(smallFlow(), Catalog::of(Platform::Kazoo), people());
        QVERIFY(text.startsWith(u"flowchart TD\n"_s));
        QVERIFY2(text.contains(u"b1 -->|\"1\"| b2"_s), qPrintable(text));
        QVERIFY2(text.contains(u"Dana Whitfield"_s), qPrintable(text));
        QVERIFY(text.contains(u"call((call)) --> b1"_s));
        QVERIFY2(text.contains(u"b3[\""_s) && !text.contains(u"\"hi\""_s) && !text.contains(u"<go>"_s),
                 qPrintable(text));
        QCOMPARE(text.count(u'\n'), 1 + 3 + 1 + 2); // no text breaks its line
    }

    void graphvizTextIsQuoted()
    {
        const QString text = dotOf(smallFlow(), Catalog::of(Platform::Kazoo), people());
        QVERIFY(text.startsWith(u"digraph flow {"_s) && text.endsWith(u"}\n"_s));
        QVERIFY2(text.contains(u"b2 -> b1 [label="_s), qPrintable(text));
        QVERIFY2(text.contains(u"\\\"hi\\\""_s), qPrintable(text));
    }

    void plantUmlKnowsJumps()
    {
        const QString text = plantUmlOf(smallFlow(), Catalog::of(Platform::Kazoo), people());
        QVERIFY(text.startsWith(u"@startuml"_s) && text.endsWith(u"@enduml\n"_s));
        QVERIFY2(text.contains(u"[*] --> b1"_s) && text.contains(u"b2 --> b1 : "_s), qPrintable(text));
    }

    void theHandbookIsWellFormedAndLinksEveryExit()
    {
        const QString text =
            handbookOf(smallFlow(), Catalog::of(Platform::Kazoo), people(), u"Main <line>"_s, {u"+13215550100"_s});
        QString body = text.mid(text.indexOf(u"<body>"_s));
        body.truncate(body.indexOf(u"</html>"_s));
        QXmlStreamReader xml(body);
        while (!xml.atEnd())
            xml.readNext();
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(text.contains(u"Main &lt;line&gt;"_s) && text.contains(u"+13215550100"_s));
        QVERIFY2(text.contains(u"25 s"_s), qPrintable(text));
        QVERIFY(text.contains(u"<a href=\"#b2\">2. "_s) && text.contains(u"<a href=\"#b1\">1. "_s));
        QVERIFY2(text.contains(u"Dana Whitfield"_s), qPrintable(text));
    }

    void anEmptyFlowHasNothingToShow()
    {
        const Flow flow;
        const Catalog& catalog = Catalog::of(Platform::Voipbin);
        QCOMPARE(mermaidOf(flow, catalog, {}), u"flowchart TD\n"_s);
        QVERIFY(handbookOf(flow, catalog, {}, u"x"_s, {}).contains(u"<h1>x</h1>"_s));
    }
};

QTEST_GUILESS_MAIN(TestFlowText)
#include "tst_flowtext.moc"
