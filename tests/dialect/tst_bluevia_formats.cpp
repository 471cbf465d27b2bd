// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/formats.h"

#include "qtresult.h"

#include <QDirIterator>
#include <QFile>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

class FormatsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhoseDocumentItIs_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("platform");
        const auto row = [](const char* name, const QByteArray& text, const QString& platform) {
            QTest::newRow(name) << text << platform;
        };
        row("a callflow", R"({"numbers":["1"],"flow":{"module":"hangup"}})", u"kazoo"_s);
        row("a callflow without a flow yet", R"({"numbers":["1"]})", u"kazoo"_s);
        row("a bare block", R"({"module":"play","data":{}})", u"kazoo"_s);
        row("metaflows", R"({"numbers":{"5":{"module":"hold"}}})", u"kazoo"_s);
        row("a list of actions", R"([{"type":"answer"}])", u"voipbin"_s);
        row("an empty list", "[]", u"voipbin"_s);
        row("a flow with actions", R"({"name":"x","actions":[]})", u"voipbin"_s);
        row("a call request", R"({"source":{},"destinations":[],"flow_id":"x"})", u"voipbin"_s);
        row("a single action", R"({"type":"hangup"})", u"voipbin"_s);
        row("one flow in a list", R"({"result":[{"actions":[{"type":"answer"}]}]})", u"voipbin"_s);
        row("commands", R"({"commands":[{"hangup":{}}]})", u"bluevia"_s);
        row("a bare command", R"({"hangup":{}})", u"bluevia"_s);
        row("XML", "<modifyCall xmlns=\"http://api.bluevia.com/schemas/comms/v1\"><commands/></modifyCall>",
            u"bluevia"_s);
    }
    void knowsWhoseDocumentItIs()
    {
        QFETCH(QByteArray, text);
        const Result<LoadedAny> loaded = loadAnyFlow(text);
        VERIFY_OK(loaded);
        QTEST(platformName(loaded->flow.platform()), "platform");
        QCOMPARE(placesOf(loaded->flow).size(), qsizetype(loaded->flow.nodes().size()));
        if (!text.startsWith('<') && !text.contains("result"))
            QCOMPARE(saveAnyFlow(loaded->flow, {false, -1}).trimmed(), text);
    }

    void refusesWhatIsNobodys_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("another object") << QByteArray(R"({"colour":"red"})");
        QTest::newRow("a list of numbers") << QByteArray("[1,2]");
        QTest::newRow("a text") << QByteArray(R"("hello")");
        QTest::newRow("a number") << QByteArray("7");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("broken JSON") << QByteArray(R"({"flow":)");
        QTest::newRow("broken XML") << QByteArray("<a>");
        QTest::newRow("several flows") << QByteArray(R"([{"actions":[]},{"actions":[]}])");
    }
    void refusesWhatIsNobodys()
    {
        QFETCH(QByteArray, text);
        const Result<LoadedAny> loaded = loadAnyFlow(text);
        QVERIFY(!loaded.ok());
        QVERIFY(!loaded.error().sentence.isEmpty());
    }

    void takesSeveralFlows()
    {
        const auto flows = loadAnyFlows(R"([{"actions":[]},{"actions":[{"type":"answer"}]}])");
        VERIFY_OK(flows);
        QCOMPARE(flows->size(), std::size_t(2));
    }

    void xmlInAJsonTextStaysXml()
    {
        const QByteArray xml =
            "<modifyCall "
            "xmlns=\"http://api.bluevia.com/schemas/comms/v1\"><commands><hangup/></commands></modifyCall>\n";
        const Json kept = flowDocument(loadAnyFlow(xml)->flow);
        QVERIFY(kept.is_string());
        const LoadedAny again = loadFlow(Platform::Bluevia, kept);
        QCOMPARE(saveAnyFlow(again.flow), xml);
        QVERIFY(flowDocument(again.flow) == kept);
    }

    void everyReferenceDocumentIsRecognised()
    {
        const QString root = QStringLiteral(SHARED_DATA);
        if (!QFile::exists(root))
            QSKIP("the reference documents are not beside this checkout");
        const auto check = [](const QString& folder, const QStringList& filter, Platform platform) {
            QDirIterator files(folder, filter, QDir::Files);
            int count = 0;
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                const Result<std::vector<LoadedAny>> loaded = loadAnyFlows(file.readAll());
                QVERIFY2(loaded.ok() && loaded->front().flow.platform() == platform, qPrintable(file.fileName()));
                ++count;
            }
            QVERIFY(count > 10);
        };
        check(root + u"/kazoo-examples"_s, {u"doc-*.json"_s, u"flow-*.json"_s}, Platform::Kazoo);
        check(root + u"/payloads/bluevia/commands"_s, {u"*"_s}, Platform::Bluevia);
        check(root + u"/voipbin-examples"_s,
              {u"flow-*.json"_s, u"action*.json"_s, u"*call-request-*.json"_s, u"list-of-flow*.json"_s},
              Platform::Voipbin);
    }
};

QTEST_GUILESS_MAIN(FormatsTest)
#include "tst_bluevia_formats.moc"
