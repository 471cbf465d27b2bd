// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/bluevia/document.h"
#include "dialect/bluevia/xmltree.h"
#include "flow/edit.h"

#include "qtresult.h"

#include <QDir>
#include <QFile>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Order of members left out of account.
nlohmann::json unordered(const QByteArray& text)
{
    return nlohmann::json::parse(text.toStdString());
}

Flow flowOf(const QByteArray& text)
{
    return bluevia::parseFlow(text)->flow;
}

QByteArray saved(const Flow& flow)
{
    return writeJson(bluevia::saveFlow(flow));
}

QByteArray xml(const QByteArray& commands)
{
    return "<m:modifyCall xmlns:m=\"http://api.bluevia.com/schemas/comms/v1\">\n <m:commands>" + commands +
           "</m:commands>\n</m:modifyCall>\n";
}

/// "speak wait hangup": from top to bottom.
QString verbsOf(const Flow& flow)
{
    QStringList all;
    for (const NodeId id : bluevia::listOrder(flow))
        all.append(flow.node(id)->module);
    return all.join(u' ');
}

struct Payload
{
    QString name;
    QByteArray text;
};

std::vector<Payload> payloads(const QString& folder, const QString& filter)
{
    std::vector<Payload> all;
    QDir dir(QStringLiteral(SHARED_DATA "/payloads/bluevia/") + folder);
    for (const QString& name : dir.entryList({filter}, QDir::Files)) {
        QFile file(dir.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            all.push_back({name, file.readAll()});
    }
    return all;
}

} // namespace

class BlueviaDocumentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonComesBackUnchanged_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("unknown keys and odd order") << QByteArray(
            R"({"zeta":1,"commands":[{"speak":{"voice":"MALE","text":"a","x":[1,1e2,null]}},{"hangup":{}}],"alpha":{}})");
        QTest::newRow("no commands") << QByteArray(R"({"commands":[]})");
        QTest::newRow("empty lists and nulls for parameters")
            << QByteArray(R"({"commands":[{"hangup":[]},{"hangup":null}]})");
        QTest::newRow("a bare command") << QByteArray(R"({"wait":{"length":1}})");
        QTest::newRow("wrong types stay")
            << QByteArray(R"({"commands":[1,null,"x",[],{},{"speak":"a"},{"play":{},"wait":{}}]})");
        QTest::newRow("commands that are an object") << QByteArray(R"({"commands":{"speak":{}}})");
        QTest::newRow("another object") << QByteArray("{\"callbackUrl\":\"http://127.0.0.1/x\"}");
        QTest::newRow("a number") << QByteArray("7");
        QTest::newRow("members called like our own") << QByteArray(R"({"commands":[{"element":1,"before":2}]})");
    }
    void jsonComesBackUnchanged()
    {
        QFETCH(QByteArray, text);
        const Result<bluevia::LoadedFlow> loaded = bluevia::parseFlow(text);
        VERIFY_OK(loaded);
        QCOMPARE(saved(loaded->flow), text);
        QVERIFY(!bluevia::nodePlaces(loaded->flow).contains({}));
    }

    void everyPublishedDocumentIsAcceptedAndComesBack()
    {
        const std::vector<Payload> documents = payloads(u"commands"_s, u"*.json"_s);
        if (documents.empty())
            QSKIP("the folder of published documents is not beside this checkout");
        for (const Payload& payload : documents) {
            const Result<bluevia::LoadedFlow> loaded = bluevia::parseFlow(payload.text);
            VERIFY_OK(loaded);
            QVERIFY2(loaded->problems.empty(),
                     qPrintable(payload.name +
                                (loaded->problems.empty() ? QString() : loaded->problems.front().sentence)));
            QCOMPARE(saved(loaded->flow), writeJson(*parseJson(payload.text)));
            const Flow again = flowOf(bluevia::writeFlow(loaded->flow, bluevia::Form::Xml));
            QCOMPARE(bluevia::formOf(again), bluevia::Form::Xml);
            if (!payload.name.contains(u"inside_number"))
                QCOMPARE(unordered(bluevia::writeFlow(again, bluevia::Form::Json)), unordered(payload.text));
        }
    }

    void everyPublishedXmlIsTheSameDocument()
    {
        const std::vector<Payload> documents = payloads(u"commands"_s, u"*.xml"_s);
        if (documents.empty())
            QSKIP("the folder of published documents is not beside this checkout");
        for (const Payload& payload : documents) {
            const Result<bluevia::LoadedFlow> loaded = bluevia::parseFlow(payload.text);
            VERIFY_OK(loaded);
            QVERIFY2(loaded->problems.empty(), qPrintable(payload.name));
            const QByteArray again = bluevia::writeFlow(loaded->flow, bluevia::Form::Xml);
            QCOMPARE(writeJson(*bluevia::parseXml(again)), writeJson(*bluevia::parseXml(payload.text)));
            QFile twin(QStringLiteral(SHARED_DATA "/payloads/bluevia/commands/") + payload.name.chopped(3) +
                       u"json"_s);
            QVERIFY(twin.open(QIODevice::ReadOnly));
            QCOMPARE(unordered(bluevia::writeFlow(loaded->flow, bluevia::Form::Json)), unordered(twin.readAll()));
        }
    }

    void toleratedDocumentsAreAccepted()
    {
        const std::vector<Payload> documents = payloads(u"tolerance"_s, u"*.json"_s);
        if (documents.empty())
            QSKIP("the folder of tolerated documents is not beside this checkout");
        for (const Payload& payload : documents) {
            const Result<bluevia::LoadedFlow> loaded = bluevia::parseFlow(payload.text);
            VERIFY_OK(loaded);
            const bool isBare = payload.name.startsWith(u"bare_command"_s);
            QVERIFY2(hasErrors(loaded->problems) == isBare,
                     qPrintable(payload.name +
                                (loaded->problems.empty() ? QString() : loaded->problems.front().sentence)));
            QCOMPARE(saved(loaded->flow), writeJson(*parseJson(payload.text)));
            if (isBare) {
                QVERIFY(bluevia::isBareCommand(loaded->flow));
                const Flow fixed = bluevia::wrapped(loaded->flow);
                QVERIFY(!hasErrors(bluevia::parseFlow(saved(fixed))->problems));
                QCOMPARE(verbsOf(fixed), u"getDigits"_s);
            }
        }
    }

    void invalidDocumentsAreRefusedWithTheirPlace()
    {
        const std::vector<Payload> documents = payloads(u"invalid"_s, u"*.json"_s);
        if (documents.empty())
            QSKIP("the folder of invalid documents is not beside this checkout");
        for (const Payload& payload : documents) {
            const Result<bluevia::LoadedFlow> loaded = bluevia::parseFlow(payload.text);
            VERIFY_OK(loaded);
            QVERIFY2(hasErrors(loaded->problems), qPrintable(payload.name));
            QVERIFY2(loaded->problems.front().pointer.startsWith(u"/commands"_s), qPrintable(payload.name));
            QCOMPARE(saved(loaded->flow), writeJson(*parseJson(payload.text)));
        }
    }

    void findsWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<QString>("pointer");
        const auto row = [](const char* name, const QByteArray& command, const QString& pointer) {
            QTest::newRow(name) << command << pointer;
        };
        row("no text to speak", R"({"speak":{}})", u"/speak/text"_s);
        row("null is not given", R"({"speak":{"text":null}})", u"/speak/text"_s);
        row("a voice nobody has", R"({"speak":{"text":"x","voice":"robot"}})", u"/speak/voice"_s);
        row("spoken no times", R"({"speak":{"text":"x","repeat":0}})", u"/speak/repeat"_s);
        row("an address without scheme", R"({"play":{"url":"a.wav"}})", u"/play/url"_s);
        row("half a second", R"({"wait":{"length":0.5}})", u"/wait/length"_s);
        row("a prompt inside", "{\"getDigits\":{\"actionUrl\":\"http://a/\",\"speak\":{\"voice\":\"male\"}}}",
            u"/getDigits/speak/text"_s);
        row("two finish keys", "{\"getDigits\":{\"actionUrl\":\"http://a/\",\"finishOnKey\":\"##\"}}",
            u"/getDigits/finishOnKey"_s);
        row("a redirect to nowhere", R"({"redirect":{}})", u"/redirect/actionUrl"_s);
        row("the second of several numbers", R"({"dial":{"number":{"destination":["tel:+441632960201","x"]}}})",
            u"/dial/number/destination/1"_s);
        row("a number in a list of numbers",
            R"({"dial":{"number":[{"destination":"tel:+441632960201"},{"destination":"7"}]}})",
            u"/dial/number/1/destination"_s);
        row("two behaviours on answer", R"({"dial":{"conferenceName":"a","behaviorOnAnswer":{}}})",
            u"/dial/behaviorOnAnswer"_s);
        row("too many members", R"({"dial":{"conferenceName":"a","conferenceProperties":{"maxMembers":42}}})",
            u"/dial/conferenceProperties/maxMembers"_s);
        row("a recording without a place to go", R"({"record":{"export":{}}})", u"/record/export"_s);
        row("a list for a text", R"({"speak":{"text":["x"]}})", u"/speak/text"_s);
        row("a text for parameters", R"({"hangup":"now"})", u"/hangup"_s);
    }
    void findsWhatIsWrong()
    {
        QFETCH(QByteArray, command);
        const Problems problems = bluevia::parseFlow(R"({"commands":[)" + command + "]}")->problems;
        QCOMPARE(problems.size(), std::size_t(1));
        QCOMPARE(problems.front().severity, Severity::Error);
        QTEST(problems.front().pointer.mid(11), "pointer");
    }

    void theListGoesOnUntilItEnds()
    {
        const Flow flow = flowOf("{\"commands\":[{\"speak\":{\"text\":\"a\"}},{\"redirect\":{\"actionUrl\":\"http://"
                                 "a/\"}},{\"wait\":{}}]}");
        QCOMPARE(flow.node(NodeId(1))->exit({}, ExitRole::Next)->target, NodeId(2));
        QVERIFY(flow.node(NodeId(2))->exits.empty());
        QCOMPARE(bluevia::nodePlaces(flow).value(NodeId(3)), u"/commands/2"_s);
        QCOMPARE(bluevia::furtherDocuments(flow).size(), std::size_t(1));
        QCOMPARE(bluevia::furtherDocuments(flow).front().url, u"http://a/"_s);
        QVERIFY(bluevia::unwritableExits(flow).empty());
    }

    void editsMoveTheList()
    {
        Flow flow = flowOf(R"({"commands":[{"speak":{"text":"a"}},{"wait":{}},{"hangup":{}}]})");
        const QByteArray before = saved(flow);
        Node play;
        play.module = u"play"_s;
        play.data = Json{{"url", "http://a/b.wav"}};
        const Edit back = insertNode(flow, play, NodeId(1), ExitRole::Next).apply(flow);
        const QByteArray played = "{\"play\":{\"url\":\"http://a/b.wav\"}},{\"wait\":{}}";
        QCOMPARE(saved(flow), QByteArray(before).replace(R"({"wait":{}})", played));
        back.apply(flow);
        QCOMPARE(saved(flow), before);
        connectExit(flow, NodeId(1), ExitRole::Next, NodeId(3)).apply(flow);
        QVERIFY(!bluevia::unwritableExits(flow).empty());
        QCOMPARE(bluevia::nodePlaces(flow).size(), 3);
    }

    void xmlKeepsWhatAnEditDoesNotTouch()
    {
        const QByteArray text =
            xml("\n  <!-- first --><m:speak  note='x'><m:text>a &lt; b</m:text></m:speak>\n  <m:hangup/>\n ");
        Flow flow = flowOf(text);
        QCOMPARE(writeJson(*bluevia::parseXml(bluevia::writeFlow(flow, bluevia::Form::Xml))),
                 writeJson(*bluevia::parseXml(text)));
        const Edit back = setData(flow, NodeId(2), Json{{"reason", "busy"}}).apply(flow);
        QByteArray after = bluevia::writeFlow(flow, bluevia::Form::Xml);
        QVERIFY2(after.contains("<!-- first --><m:speak note=\"x\">"), after.constData());
        QVERIFY2(after.contains("<m:hangup>\n    <m:reason>busy</m:reason>\n  </m:hangup>"), after.constData());
        back.apply(flow);
        QCOMPARE(writeJson(*bluevia::parseXml(bluevia::writeFlow(flow, bluevia::Form::Xml))),
                 writeJson(*bluevia::parseXml(text)));
        QCOMPARE(bluevia::loadFlow(bluevia::saveFlow(flow)).flow.nodes().size(), std::size_t(2));
    }

    void readsXmlAsItIsMet_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("any prefix") << xml("<m:wait><m:length>1</m:length></m:wait>") << QString();
        QTest::newRow("the namespace without a prefix")
            << QByteArray(
                   "<modifyCall "
                   "xmlns=\"http://api.bluevia.com/schemas/comms/v1\"><commands><wait/></commands></modifyCall>")
            << QString();
        QTest::newRow("no namespace") << QByteArray("<modifyCall><commands><wait/></commands></modifyCall>")
                                      << u"namespace"_s;
        QTest::newRow("another namespace")
            << QByteArray(R"(<modifyCall xmlns="urn:x"><commands><wait/></commands></modifyCall>)") << u"namespace"_s;
        QTest::newRow("another root") << xml("<m:wait/>").replace("modifyCall", "callEvent") << u"root"_s;
        QTest::newRow("an unknown verb") << xml("<m:sing/>") << u"unknown-verb"_s;
        QTest::newRow("a wrong value") << xml("<m:wait><m:length>x</m:length></m:wait>") << u"value"_s;
        QTest::newRow("blanks before the document") << " \n" + xml("<m:wait/>") << QString();
        QTest::newRow("a mark of the byte order") << "\xef\xbb\xbf" + xml("<m:wait/>") << QString();
    }
    void readsXmlAsItIsMet()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, code);
        const Result<bluevia::LoadedFlow> loaded = bluevia::parseFlow(text);
        VERIFY_OK(loaded);
        QCOMPARE(loaded->flow.nodes().size(), std::size_t(1));
        QCOMPARE(loaded->problems.empty() ? QString() : loaded->problems.front().code, code);
    }

    void refusesDangerousXml_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("a document type") << "<!DOCTYPE modifyCall>" + xml("<m:wait/>");
        QTest::newRow("entities that grow") << R"(<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>)" +
                                                   xml("<m:speak><m:text>&b;</m:text></m:speak>");
        QTest::newRow("an outside entity") << "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" +
                                                  xml("<m:speak><m:text>&a;</m:text></m:speak>");
        QTest::newRow("an unknown entity") << xml("<m:speak><m:text>&nbsp;</m:text></m:speak>");
        QTest::newRow("an unclosed element") << QByteArray("<modifyCall>");
        QTest::newRow("nested without end") << QByteArray("<a>").repeated(200000);
        QTest::newRow("broken JSON") << QByteArray(R"({"commands":[})");
        QTest::newRow("nothing") << QByteArray();
    }
    void refusesDangerousXml()
    {
        QFETCH(QByteArray, text);
        const Result<bluevia::LoadedFlow> loaded = bluevia::parseFlow(text);
        QVERIFY(!loaded.ok());
        QVERIFY2(loaded.error().place.contains(u"line"_s), qPrintable(loaded.error().text()));
    }
};

QTEST_GUILESS_MAIN(BlueviaDocumentTest)
#include "tst_bluevia_document.moc"
