// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/bluevia/documentset.h"
#include "dialect/bluevia/site.h"
#include "dialect/formats.h"
#include "flow/edit.h"
#include "sim/run.h"
#include "sim/siteworld.h"

#include "qtresult.h"

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

class DocumentSetTest : public QObject
{
    Q_OBJECT

    /// moc takes two slashes in a raw string for a comment, so texts have ~~ instead.
    static QByteArray slashed(QByteArray text) { return text.replace("~~", "//"); }
    static Flow flowOf(const QByteArray& text) { return loadAnyFlow(slashed(text))->flow; }
    static QByteArray saved(const Flow& flow) { return writeJson(flowDocument(flow)); }

    /// "getDigits(1:speak document:hangup)" of the first command of the first document.
    static QString wires(const Flow& flow, NodeId id)
    {
        const Node& node = *flow.node(id);
        QStringList all;
        for (const Exit& exit : node.exits) {
            if (exit.role == ExitRole::Key)
                all.append(exit.key + u':' + flow.node(exit.target)->module);
        }
        all.sort();
        return node.module + u'(' + all.join(u' ') + u')';
    }

    static QByteArray menu()
    {
        return R"({"documents":[)"
               R"({"url":"http:~~h/m","commands":[{"getDigits":{"actionUrl":"http:~~h/d"}},{"redirect":{"actionUrl":"http:~~h/m"}}]},)"
               R"({"url":"http:~~h/d","digits":"1","note":"sales","commands":[{"dial":{"number":{"destination":"tel:+441632960201"}}},{"hangup":{}},{"wait":{}}]},)"
               R"({"url":"http:~~h/d","commands":[{"speak":{"text":"No."}},{"redirect":{"actionUrl":"http:~~elsewhere/x"}}]}],"owner":"us"})";
    }

private Q_SLOTS:
    void leadsToTheDocumentsOfAnAddress()
    {
        const LoadedAny loaded = *loadAnyFlow(slashed(menu()));
        QVERIFY(loaded.problems.empty());
        const Flow& flow = loaded.flow;
        QCOMPARE(flow.platform(), Platform::Bluevia);
        QCOMPARE(flow.entries().size(), std::size_t(3));
        QCOMPARE(wires(flow, flow.start()), u"getDigits(1:dial document:speak)"_s);
        QCOMPARE(wires(flow, NodeId(2)), u"redirect(document:getDigits)"_s);
        QCOMPARE(wires(flow, NodeId(7)), u"redirect()"_s);
        QVERIFY(bluevia::unwritableExits(flow).empty());
        QCOMPARE(saved(flow), slashed(menu()));
        const QHash<NodeId, QString> places = placesOf(flow);
        QCOMPARE(places.value(NodeId(1)), u"/documents/0/commands/0"_s);
        QCOMPARE(places.value(NodeId(5)), u"/documents/1/commands/2"_s);
        QCOMPARE(places.value(NodeId(6)), u"/documents/2/commands/0"_s);
    }

    void oddShapesAreKept_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no documents") << QByteArray(R"({"documents":[]})");
        QTest::newRow("documents that are none")
            << QByteArray(R"({"documents":[1,null,{},{"url":"u","commands":{}},{"url":5,"commands":[1,{}]}]})");
        QTest::newRow("no commands") << QByteArray(
            R"({"documents":[{"url":"u","commands":[]},{"url":"u","commands":[]}]})");
        QTest::newRow("two of one address") << QByteArray(
            R"({"documents":[{"url":"u","commands":[{"redirect":{"actionUrl":"u"}}]},{"url":"u","commands":[{"hangup":{}}]}]})");
    }
    void oddShapesAreKept()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(writeJson(flowDocument(loadFlow(Platform::Bluevia, *parseJson(text)).flow)), text);
    }

    void aWireMakesADocument()
    {
        Flow flow = flowOf(R"({"commands":[{"getDigits":{"actionUrl":"http:~~h/d"}},{"hangup":{}}]})");
        Node speak;
        speak.module = u"speak"_s;
        speak.data = Json{{"text", "a"}};
        insertNode(flow, speak, flow.start(), u"1"_s).apply(flow);
        connectExit(flow, flow.start(), u"2"_s, NodeId(3)).apply(flow);
        QVERIFY(bluevia::spansDocuments(flow));
        QVERIFY(bluevia::unwritableExits(flow).empty());
        const QByteArray expected(
            R"({"documents":[{"url":"http:~~127.0.0.1:8731/serve/flow","commands":[{"getDigits":{"actionUrl":"http:~~h/d"}},{"hangup":{}}]},)"
            R"({"url":"http:~~127.0.0.1:8731/serve/flow/1","commands":[{"speak":{"text":"a"}}]},)"
            R"({"url":"http:~~h/d","digits":"1","commands":[{"redirect":{"actionUrl":"http:~~127.0.0.1:8731/serve/flow/1"}}]},)"
            R"({"url":"http:~~h/d","digits":"2","commands":[{"redirect":{"actionUrl":"http:~~127.0.0.1:8731/serve/flow/1"}}]}]})");
        QCOMPARE(saved(flow), slashed(expected));
        QCOMPARE(saved(flowOf(saved(flow))), saved(flow));
    }

    void wiresWithoutAnAddressAreTold()
    {
        Flow flow = flowOf(
            R"({"commands":[{"getDigits":{"actionUrl":"http:~~h/d"}},{"getDigits":{"actionUrl":"http:~~h/d"}},{"getDigits":{}},{"hangup":{}}]})");
        for (const char16_t* module : {u"speak", u"wait", u"play"}) {
            Node node;
            node.module = QString::fromUtf16(module);
            flow.add(node);
        }
        connectExit(flow, NodeId(1), u"1"_s, NodeId(5)).apply(flow);
        connectExit(flow, NodeId(2), u"1"_s, NodeId(6)).apply(flow);
        connectExit(flow, NodeId(3), u"1"_s, NodeId(7)).apply(flow);
        QCOMPARE(bluevia::unservedWires(flow).size(), std::size_t(2));
    }

    void callsGoFromDocumentToDocument_data()
    {
        QTest::addColumn<QString>("press");
        QTest::addColumn<QString>("blocks");
        QTest::newRow("the keys of a document") << u"1#"_s << u"getDigits dial"_s;
        QTest::newRow("other keys, whatever they are") << u"7#"_s << u"getDigits speak redirect"_s;
        QTest::newRow("nothing: back to the first document") << u",1#"_s << u"getDigits redirect getDigits dial"_s;
    }
    void callsGoFromDocumentToDocument()
    {
        QFETCH(QString, press);
        const Flow flow = flowOf(menu());
        Site site;
        site.lookup = [&](const NumberQuery& query) {
            Answerer answerer;
            answerer.number = query.number;
            if (query.number == u"+441632960100")
                answerer.program = bluevia::compileFlow(u"main"_s, flow);
            return answerer;
        };
        Run run(RunSetup(), std::make_shared<SiteWorld>(std::move(site)));
        CallPlan plan;
        plan.from = u"+441632960201"_s;
        plan.to = u"+441632960100"_s;
        plan.press = press;
        run.placeCall(plan);
        run.runToEnd();
        QStringList blocks;
        for (const TraceRow& row : run.trace().rows()) {
            if (row.kind == TraceKind::BlockEnter)
                blocks.append(row.module);
        }
        QTEST(blocks.join(u' ').section(u" hangup"_s, 0, 0), "blocks");
    }

    void everyDocumentIsServed()
    {
        const std::vector<bluevia::ServedDocument> served = bluevia::servedDocuments(flowOf(menu()));
        QCOMPARE(served.size(), std::size_t(3));
        const QString url = u"http://h/d"_s;
        QCOMPARE(served[1].url, url);
        QCOMPARE(served[1].digits, u"1"_s);
        const QByteArray third(
            R"({"commands":[{"speak":{"text":"No."}},{"redirect":{"actionUrl":"http:~~elsewhere/x"}}]})");
        QCOMPARE(saved(served[2].flow), slashed(third));
        const QByteArray xml = bluevia::writeFlow(served[0].flow, bluevia::Form::Xml);
        const bool hasUrl = xml.contains("<tns:actionUrl>http://h/d</tns:actionUrl>");
        QVERIFY2(hasUrl, xml.constData());
    }
};

QTEST_GUILESS_MAIN(DocumentSetTest)
#include "tst_bluevia_documentset.moc"
