// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"
#include "dialect/kazoo/site.h"
#include "dialect/kazoo/validate.h"

#include "qtresult.h"

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

class KazooValidateTest : public QObject
{
    Q_OBJECT

    /// "path:code" of every error.
    static QStringList verdicts(const kazoo::ValidationErrors& errors)
    {
        QStringList lines;
        for (const kazoo::ValidationError& error : errors)
            lines.append(error.path() + u':' + error.code);
        return lines;
    }

    static QByteArray inFlow(const QByteArray& module, const QByteArray& data)
    {
        return QByteArray(R"({"numbers":["100"],"flow":{"module":"MODULE","data":DATA}})")
            .replace("MODULE", module)
            .replace("DATA", data);
    }

private Q_SLOTS:
    void findsWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("errors");
        const auto row = [](const char* name, const QByteArray& text, const QString& errors) {
            QTest::newRow(name) << text << errors.split(u' ', Qt::SkipEmptyParts);
        };
        row("a pattern is enough", R"({"patterns":["^1"]})", {});
        row("no number and no pattern", R"({"flow":{"module":"hangup"}})", u"numbers:required"_s);
        row("empty lists", R"({"numbers":[],"patterns":[]})", u"numbers:required"_s);
        row("numbers as text", R"({"numbers":"12345"})", u"numbers:type"_s);
        row("a number that is no text", R"({"numbers":["1",2]})", u"numbers.1:type"_s);
        row("an empty number", R"({"numbers":[""]})", u"numbers.0:minLength"_s);
        row("a long number", R"({"numbers":["1234567890123456789012345678901234567"]})", u"numbers.0:maxLength"_s);
        row("equal after normalising", R"({"numbers":["2234567890","+12234567890"]})", u"numbers:uniqueItems"_s);
        row("no object", "[]", u":type"_s);
        row("everything is reported",
            R"({"name":1,"flow":{"module":"tts","data":{"voice":2},"children":{"_":{"module":"nope"}}}})",
            u"numbers:required name:type flow.data.text:required flow.data.voice:type flow.children._.module:error"_s);
        row("a key with a dot", R"({"numbers":["1"],"flow":{"module":"menu","children":{"a.b":{}}}})",
            u"flow.children.a%2Eb.module:required"_s);
        row("a child that is a text", R"({"numbers":["1"],"flow":{"module":"menu","children":{"1":"x"}}})",
            u"flow.children.1:type"_s);
        row("children as list", R"({"numbers":["1"],"flow":{"module":"menu","children":[]}})",
            u"flow.children:type"_s);
        row("data as list", R"({"numbers":["1"],"flow":{"module":"menu","data":[]}})", u"flow.data:type"_s);
        row("an empty module", R"({"numbers":["1"],"flow":{"module":""}})",
            u"flow.module:minLength flow.module:error"_s);
        row("unknown keys are fine", inFlow("hangup", R"({"colour":"red"})"), {});
        row("a value outside the list", inFlow("voicemail", R"({"action":"listen"})"), u"flow.data.action:enum"_s);
        row("below the range",
            inFlow("ring_group", R"({"endpoints":[{"id":"a","endpoint_type":"user"}],"repeats":0})"),
            u"flow.data.repeats:minimum"_s);
        row("above the range", inFlow("record_call", R"({"time_limit":10801})"), u"flow.data.time_limit:maximum"_s);
        row("too few members", inFlow("ring_group", R"({"endpoints":[]})"), u"flow.data.endpoints:minItems"_s);
        row("a member without kind", inFlow("ring_group", R"({"endpoints":[{"id":"a"}]})"),
            u"flow.data.endpoints.0.endpoint_type:required"_s);
        row("an item twice", inFlow("collect_dtmf", R"({"terminators":["1","1"]})"),
            u"flow.data.terminators:uniqueItems"_s);
        row("an item outside the list", inFlow("collect_dtmf", R"({"terminators":["A"]})"),
            u"flow.data.terminators.0:enum"_s);
        row("an expression not met", inFlow("language", R"({"language":"english"})"),
            u"flow.data.language:pattern"_s);
        row("none of several types", inFlow("send_dtmf", R"({"digits":"1","duration_ms":true})"),
            u"flow.data.duration_ms:not_one_schema_valid"_s);
        row("a broken number stays a text", inFlow("user", R"({"timeout":"20s"})"), u"flow.data.timeout:type"_s);
        row("a fraction is no integer", inFlow("user", R"({"timeout":1.5})"), u"flow.data.timeout:type"_s);
        row("inside an object", inFlow("conference", R"({"welcome_prompt":{"play":"maybe"}})"),
            u"flow.data.welcome_prompt.play:type"_s);
        row("a text in a macro", inFlow("audio_macro", R"({"macros":[{"macro":"tts","text":""},{"macro":"say"}]})"),
            u"flow.data.macros.0.text:minLength"_s);
        row("our own network", inFlow("webhook", R"({"uri":"http:\/\/127.0.0.1:80\/x"})"), u"flow.data.uri:error"_s);
        row("its own network by IPv6", inFlow("webhook", R"({"uri":"http:\/\/[::1]\/x"})"), u"flow.data.uri:error"_s);
        row("a metaflow module of callflows only",
            R"({"numbers":["1"],"metaflow":{"numbers":{"5":{"module":"menu"}}}})",
            u"metaflow.numbers.5.module:error"_s);
        row("a metaflow key of letters", R"({"numbers":["1"],"metaflow":{"numbers":{"a":{"module":"hold"}}}})",
            u"metaflow.numbers.a:additionalProperties"_s);
    }
    void findsWhatIsWrong()
    {
        QFETCH(QByteArray, text);
        QTEST(verdicts(kazoo::validateCallflow(*parseJson(text))), "errors");
    }

    void storesTheDocumentAsCrossbarDoes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("stored");
        QTest::newRow("a block without data")
            << QByteArray(R"({"numbers":["2600"],"flow":{"module":"hangup"}})")
            << QByteArray(R"({"numbers":["2600"],"flow":{"module":"hangup","data":{}},"patterns":[]})");
        QTest::newRow("numbers as text and defaults")
            << QByteArray(
                   R"({"patterns":["x"],"flow":{"data":{"timeout":"+020","can_call_self":"true"},"module":"device"}})")
            << QByteArray(
                   R"({"patterns":["x"],"flow":{"data":{"timeout":20,"can_call_self":true,"delay":0,"dial_strategy":"simultaneous"},"module":"device"},"numbers":[]})");
        QTest::newRow("normalised numbers") << QByteArray(R"({"numbers":["2234567890","no_match"]})")
                                            << QByteArray(R"({"numbers":["+12234567890","no_match"],"patterns":[]})");
        QTest::newRow("defaults of members")
            << inFlow(
                   "ring_group",
                   R"({"ignore_forward":false,"strategy":"single","timeout":9,"repeats":2,"endpoints":[{"id":"a","endpoint_type":"user"}]})")
            << QByteArray(
                   R"({"numbers":["100"],"flow":{"module":"ring_group","data":{"ignore_forward":false,"strategy":"single","timeout":9,"repeats":2,"endpoints":[{"id":"a","endpoint_type":"user","timeout":20,"delay":0}]}},"patterns":[]})");
        QTest::newRow("a required value with default")
            << inFlow("response", "{}")
            << QByteArray(R"({"numbers":["100"],"flow":{"module":"response","data":{"code":486}},"patterns":[]})");
    }
    void storesTheDocumentAsCrossbarDoes()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, stored);
        const kazoo::Validated result = kazoo::validated(*parseJson(text));
        QCOMPARE(verdicts(result.errors), QStringList());
        QVERIFY2(nlohmann::json(result.document) == nlohmann::json(*parseJson(stored)),
                 writeJson(result.document).constData());
        QCOMPARE(kazoo::validated(result.document).document, result.document);
    }

    void saysItAsTheApiDoes()
    {
        const Json body = kazoo::toCrossbarErrorBody(kazoo::validateCallflow(*parseJson(
            R"({"numbers":["1"],"flow":{"module":"device","data":{"timeout":"x"},"children":{"_":{"module":"nope"}}}})")));
        QCOMPARE(
            writeJson(body),
            QByteArray(
                R"({"flow.data.timeout":{"type":{"message":"Value did not match type: integer","target":"integer","value":"x"}},)"
                R"("flow.children._.module":{"error":{"message":"unable to find callflow schema for module nope","cause":"nope"}}})"));
    }

    void namesTheOtherCallflow()
    {
        const std::vector<kazoo::OtherFlow> others{{u"id1"_s, u"Sales"_s, {u"+12234567890"_s}, {}},
                                                   {u"id2"_s, {}, {}, {u"^9"_s}}};
        const Json document = *parseJson(R"({"numbers":["2234567890","5"],"patterns":["^9","^8"]})");
        const kazoo::ValidationErrors errors = kazoo::validateUnique(document, others);
        QCOMPARE(
            writeJson(kazoo::toCrossbarErrorBody(errors)),
            QByteArray(
                R"({"numbers":{"unique":{"message":"Number +12234567890 exists in callflow id1 Sales","cause":"+12234567890"}},)"
                R"("patterns":{"unique":{"message":"Pattern ^9 exists in callflow id2","cause":"^9"}}})"));
    }

    void findingsPointAtTheirPlace()
    {
        const Problems problems = kazoo::problemsOf(kazoo::validateCallflow(
            *parseJson(R"({"numbers":["1"],"flow":{"module":"menu","children":{"a.b/c":{"module":"nope"}}}})")));
        QCOMPARE(problems.size(), std::size_t(1));
        QCOMPARE(problems.front().pointer, u"/flow/children/a.b~1c/module"_s);
        QCOMPARE(problems.front().severity, Severity::Error);
        QVERIFY(problems.front().sentence.contains(u"nope"));
    }

    /// Every value of a rich document in turn replaced by every kind of value: always an answer, and a second pass
    /// changes nothing.
    void oddShapesGetAnAnswer()
    {
        const Json whole = *parseJson(
            R"({"numbers":["1"],"patterns":["x"],"metaflow":{"numbers":{"5":{"module":"play","data":{"id":"m"}}}},"featurecode":{"name":"a"},)"
            R"("flow":{"module":"ring_group","data":{"endpoints":[{"id":"a","endpoint_type":"user","delay":1}],"ringtones":{"internal":"x"}},)"
            R"("children":{"_":{"module":"audio_macro","data":{"macros":[{"macro":"tts","text":"hi","terminators":["1"]}]}}}}})");
        QStringList pointers;
        const nlohmann::json flat = nlohmann::json(whole).flatten();
        for (const auto& [pointer, value] : flat.items()) {
            for (QString at = toQString(pointer); !pointers.contains(at);
                 at = at.left(std::max<qsizetype>(0, at.lastIndexOf(u'/'))))
                pointers.append(at);
        }
        QVERIFY(pointers.size() > 30);
        for (const QString& pointer : pointers) {
            for (const char* odd :
                 {"null", "true", "1e2", "18446744073709551616", "-1.5", "\"\"", "[]", "[null]", "{}"}) {
                Json document = whole;
                *atPointer(document, pointer) = *parseJson(odd);
                const kazoo::Validated once = kazoo::validated(document);
                QCOMPARE(kazoo::problemsOf(once.errors).size(), once.errors.size());
                QVERIFY(kazoo::toCrossbarErrorBody(once.errors).size() <= once.errors.size());
                QCOMPARE(kazoo::applyDefaults(once.document), once.document);
            }
        }
    }

    /// A block that says "pass" must not run, every other one must: fails when a behaviour comes without a change of
    /// the catalogue.
    void theCatalogueSaysWhatTheSimulatorCanDo()
    {
        QStringList wrong;
        for (const BlockSpec& spec : Catalog::of(Platform::Kazoo).blocks()) {
            if ((spec.simulated == u"pass") == (kazoo::behaviours().find(spec.module) != nullptr))
                wrong.append(spec.module + u' ' + spec.simulated);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u", "_s)));
    }

    void deepDocumentsAreChecked()
    {
        QByteArray text = R"({"numbers":["1"],"flow":)";
        for (int i = 0; i < 900; ++i)
            text += R"({"module":"noop","children":{"_":)";
        text += R"({"module":"nope"})";
        for (int i = 0; i < 900; ++i)
            text += "}}";
        QCOMPARE(kazoo::validateCallflow(*parseJson(text + "}")).size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(KazooValidateTest)
#include "tst_kazoo_validate.moc"
