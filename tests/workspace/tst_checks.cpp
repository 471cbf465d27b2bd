// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/check.h"
#include "dialect/formats.h"
#include "dialect/kazoo/patterncheck.h"
#include "workspace/projectcheck.h"
#include "workspace/review.h"

#include "qtresult.h"

#include <QTemporaryDir>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

/// One row for every whole-flow check and platform: it is found at its place, as a warning, and its fix settles it.
class ChecksTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    /// moc takes two slashes in a raw string for a comment, so rows have ~~ instead.
    LoadedProject open(QByteArray text) const
    {
        QFile file(m_folder.filePath(u"file.json"_s));
        if (file.open(QIODevice::WriteOnly))
            file.write(text.replace("~~", "//"));
        file.close();
        Result<LoadedProject> loaded = openProject(file.fileName());
        return loaded ? loaded.take() : LoadedProject();
    }

    static const Problem* found(const Problems& problems, const QString& code, const QString& pointer)
    {
        const auto at = std::find_if(problems.begin(), problems.end(),
                                     [&](const Problem& p) { return p.code == code && p.pointer == pointer; });
        return at == problems.end() ? nullptr : &*at;
    }

    /// Codes found more often than before.
    static QStringList newCodes(const Problems& before, const Problems& after)
    {
        QHash<QString, int> counts;
        for (const Problem& problem : before)
            ++counts[problem.code];
        QStringList more;
        for (const Problem& problem : after) {
            if (--counts[problem.code] < 0)
                more.append(problem.code);
        }
        return more;
    }

    static QString all(const Problems& problems)
    {
        QStringList lines;
        for (const Problem& problem : problems)
            lines.append(u"%1 %2 [%3]"_s.arg(severityName(problem.severity), problem.pointer, problem.code));
        return lines.join(u'\n');
    }

private Q_SLOTS:
    void findsAndSettles_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("severity");
        QTest::addColumn<QString>("fix"); ///< "" where a person must decide
        const auto row = [](const char* name, const QByteArray& text, const QString& code, const QString& pointer,
                            const QString& fix = {}, const QString& severity = u"warning"_s) {
            QTest::newRow(name) << text << code << pointer << severity << fix;
        };
        kazooRows(row);
        voipbinRows(row);
        blueviaRows(row);
        row("a callback that is no web address",
            R"({"format":1,"numbers":[{"number":"1","dialect":"fonestorm","callbacks":{"send":{"method":"GET","url":"ftp:~~a.example/x"}}}]})",
            u"bad-url"_s, u"/numbers/0/callbacks/send/url"_s, {}, u"error"_s);
    }
    void findsAndSettles()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, code);
        QFETCH(QString, pointer);
        QFETCH(QString, severity);
        LoadedProject loaded = open(text);
        const Problems problems = checkFile(loaded);
        const Problem* problem = found(problems, code, pointer);
        QVERIFY2(problem, qPrintable(u"not among:\n"_s + all(problems)));
        QCOMPARE(severityName(problem->severity), severity);
        QVERIFY2(problem->sentence.endsWith(u'.'), qPrintable(problem->sentence));
        if (loaded.project.flows.empty())
            return;
        // Pointers of a project file begin with the flow's; the last flow is the one with the finding.
        Problem inFlow = *problem;
        const QString document = u"/flows/%1/document"_s.arg(loaded.project.flows.size() - 1);
        if (!loaded.isBareFlow && inFlow.pointer.startsWith(document))
            inFlow.pointer.remove(0, document.size());
        Flow& flow = loaded.project.flows.back().flow;
        const std::optional<Fix> fix = fixFor(flow, inFlow);
        QTEST(fix ? fix->title : QString(), "fix");
        if (!fix)
            return;
        const Flow before = flow;
        const Edit back = fix->edit.apply(flow);
        const LoadedProject again = open(loaded.isBareFlow ? saveAnyFlow(flow) : projectToJson(loaded.project));
        const Problems left = checkFile(again);
        QVERIFY2(!found(left, code, pointer), qPrintable(all(left)));
        QVERIFY2(newCodes(problems, left).isEmpty(),
                 qPrintable(u"the fix brought %1:\n%2"_s.arg(newCodes(problems, left).join(u' '), all(left))));
        QVERIFY2(left.size() < problems.size(), qPrintable(all(left)));
        back.apply(flow);
        QVERIFY(flow == before);
    }

    void allFindingsAreSettledAtOnce_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("left"); // codes nobody can settle but a person
        QTest::addColumn<QString>("modules");
        QTest::newRow("numbers of a list move up when one goes")
            << QByteArray(
                   R"({"numbers":["7","2125550101","7","12125550101","7"],"flow":{"module":"hangup","data":{}}})")
            << QString() << u"hangup"_s;
        QTest::newRow("a branch inside one that goes too")
            << QByteArray(
                   R"({"numbers":["1"],"flow":{"module":"nope","data":{},"children":{"_":{"module":"menu","data":{"id":"m"},"children":{"12345":{"module":"nope","data":{},"children":{"_":{"module":"nope","data":{}}}},"_":{"module":"answer","data":{}}}}}}})")
            << u"missing-reference"_s << u"menu answer hangup"_s;
        QTest::newRow("commands of a list move up when one goes")
            << QByteArray(
                   R"({"commands":[{"sing":{}},{"speak":{"text":"a","colour":1,"size":2}},{"sms":{}},{"sing":{}},{"speak":{"text":"b"}}]})")
            << QString() << u"speak speak hangup"_s;
        QTest::newRow("actions")
            << QByteArray(
                   R"([{"type":"dance"},{"id":"x","type":"branch","option":{"variable":"${a}","target_ids":{"1":"x"}}},{"type":"dance"}])")
            << QString() << u"branch hangup"_s;
    }
    void allFindingsAreSettledAtOnce()
    {
        QFETCH(QByteArray, text);
        LoadedProject loaded = open(text);
        Flow& flow = loaded.project.flows.front().flow;
        const Flow before = flow;
        const Edit back = fixAll(flow, checkFile(loaded)).apply(flow);
        const Problems left = checkFile(open(saveAnyFlow(flow)));
        QStringList codes;
        for (const Problem& problem : left) {
            if (problem.code != u"no-number"_s)
                codes.append(problem.code);
        }
        QTEST(codes.join(u' '), "left");
        QStringList modules;
        for (const NodeId id : flow.everyNode())
            modules.append(flow.node(id)->module);
        QTEST(modules.join(u' '), "modules");
        back.apply(flow);
        QVERIFY(flow == before);
    }

    /// A file of Kazoo is a tree; what a tree cannot hold is drawn in the window.
    void findsAndSettlesWhatIsDrawn_data()
    {
        QTest::addColumn<bool>("isLoop");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("fix");
        QTest::newRow("Kazoo: a block nothing leads to")
            << false << u"unreachable"_s << u"Remove what nothing leads to"_s;
        QTest::newRow("Kazoo: a way back to a block above") << true << u"loop"_s << u"Cut this way"_s;
    }
    void findsAndSettlesWhatIsDrawn()
    {
        QFETCH(bool, isLoop);
        QFETCH(QString, code);
        Project project =
            open(
                R"({"numbers":["100"],"flow":{"module":"menu","data":{"id":"m"},"children":{"1":{"module":"tts","data":{"text":"a"}},"_":{"module":"hangup","data":{}}}}})")
                .project;
        ProjectFlow& drawn = project.flows.front();
        const Problems sound = reviewFlow(project, drawn);
        const NodeId menu = drawn.flow.start();
        const NodeId spoken = drawn.flow.node(menu)->exit(u"1")->target;
        if (isLoop)
            connectExit(drawn.flow, spoken, u"_"_s, menu).apply(drawn.flow);
        else
            connectExit(drawn.flow, menu, u"1"_s, {}).apply(drawn.flow);
        const Problems problems = reviewFlow(project, drawn);
        QVERIFY2(newCodes(sound, problems).contains(code), qPrintable(all(problems)));
        const auto at =
            std::find_if(problems.begin(), problems.end(), [&](const Problem& p) { return p.code == code; });
        const std::optional<Fix> fix = fixFor(drawn.flow, *at);
        QVERIFY2(fix, qPrintable(at->pointer));
        QTEST(fix->title, "fix");
        fix->edit.apply(drawn.flow);
        QCOMPARE(newCodes(sound, reviewFlow(project, drawn)), QStringList());
    }

    /// Each flow of a list is checked, with its place in the list, and may name the others.
    void checksEveryFlowOfAList_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("place");
        const QByteArray list =
            R"([{"id":"a0000000-0000-0000-0000-000000000000","name":"Day","actions":[{"type":"fetch_flow","option":{"flow_id":"b0000000-0000-0000-0000-000000000000"}}]},)"
            R"({"id":"b0000000-0000-0000-0000-000000000000","actions":[{"type":"dance"},{"type":"digits_receive","option":{"length":1}}]}])";
        QTest::newRow("a list") << list << QString();
        QTest::newRow("an answer of the API")
            << QByteArray(R"({"next_page_token":"","result":)" + list + '}') << u"/result"_s;
    }
    void checksEveryFlowOfAList()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, place);
        const LoadedProject loaded = open(text);
        QCOMPARE(loaded.project.flows.size(), size_t(2));
        QCOMPARE(loaded.project.flows[0].name, u"Day"_s);
        QCOMPARE(loaded.project.flows[1].name, u"file 2"_s);
        QCOMPARE(loaded.places, QStringList({place + u"/0"_s, place + u"/1"_s}));
        const Problems problems = checkFile(loaded);
        QVERIFY2(found(problems, u"unknown-type"_s, place + u"/1/actions/0/type"_s), qPrintable(all(problems)));
        QVERIFY2(found(problems, u"dead-end"_s, place + u"/1/actions/1"_s), qPrintable(all(problems)));
        QVERIFY2(newCodes({}, problems).filter(u"missing-reference"_s).isEmpty(), qPrintable(all(problems)));
    }
    void aListOfOneFlowIsAList()
    {
        const LoadedProject loaded = open(R"([{"actions":[{"type":"digits_receive","option":{"length":1}}]}])");
        QCOMPARE(loaded.project.flows.size(), size_t(1));
        QVERIFY(found(checkFile(loaded), u"dead-end"_s, u"/0/actions/0"_s));
        const LoadedProject same = open(R"([{"id":"a","actions":[]},{"id":"a","actions":[]},{"actions":[]}])");
        QSet<QString> ids;
        for (const ProjectFlow& flow : same.project.flows)
            ids.insert(flow.id);
        QCOMPARE(ids.size(), 3);
    }

    void nothingIsFoundInASoundFlow_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("Kazoo") << QByteArray(
            R"({"numbers":["100"],"patterns":["^\\*97([0-9]*)$","^1\\d{3}$"],"flow":{"module":"menu","data":{"id":"m"},"children":{"1":{"module":"hangup","data":{}},"_":{"module":"hangup","data":{}}}}})");
        QTest::newRow("VoIPBIN") << QByteArray(
            R"([{"type":"answer"},{"type":"digits_receive","option":{"length":1,"duration":5000}},{"type":"branch","option":{"target_ids":{"1":"10000000-0000-0000-0000-000000000000"},"default_target_id":"20000000-0000-0000-0000-000000000000"}},{"id":"10000000-0000-0000-0000-000000000000","type":"condition_variable","option":{"variable":"${voipbin.call.digits}","condition":"==","value_type":"string","value_string":"1","false_target_id":"20000000-0000-0000-0000-000000000000"}},{"id":"20000000-0000-0000-0000-000000000000","type":"hangup"}])");
        QTest::newRow("BlueVia") << QByteArray(
            R"({"commands":[{"speak":{"text":"a"}},{"getDigits":{"actionUrl":"https:~~a.example/x","speak":{"text":"b"}}},{"speak":{"text":"c"}},{"redirect":{"actionUrl":"https:~~a.example/y"}}]})");
        QTest::newRow("BlueVia, asking again until something is pressed") << QByteArray(
            R"({"documents":[{"url":"https:~~a.example/m","commands":[{"getDigits":{"actionUrl":"https:~~a.example/x"}},{"redirect":{"actionUrl":"https:~~a.example/m"}}]}]})");
    }
    void nothingIsFoundInASoundFlow()
    {
        QFETCH(QByteArray, text);
        Problems problems = checkFile(open(text));
        std::erase_if(problems, [](const Problem& p) { return p.severity == Severity::Note; });
        QCOMPARE(all(problems), QString());
    }

    void examplesFitTheirPattern_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<bool>("isKnown");
        QTest::newRow("digits") << u"^\\d{3}$"_s << true;
        QTest::newRow("a feature code") << u"^\\*97([0-9]*)$"_s << true;
        QTest::newRow("alternatives") << u"^(?:1|2[3-5])(?P<rest>\\d+)$"_s << true;
        QTest::newRow("not some digits") << u"^[^1-9*]+x?$"_s << true;
        QTest::newRow("not anchored") << u"911"_s << true;
        QTest::newRow("look-ahead") << u"^(?!911)\\d{3}$"_s << false;
        QTest::newRow("back reference") << u"^(\\d)\\1$"_s << false;
        QTest::newRow("broken") << u"*97"_s << false;
        QTest::newRow("a set without end") << u"[12"_s << false;
        QTest::newRow("a loop without end") << u"1{2"_s << false;
    }
    void examplesFitTheirPattern()
    {
        QFETCH(QString, pattern);
        const QStringList examples = kazoo::examplesOf(pattern);
        QTEST(!examples.isEmpty(), "isKnown");
        for (const QString& example : examples)
            QVERIFY(QRegularExpression(pattern).match(example).hasMatch());
    }

    void tellsSlowPatterns_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<bool>("isSlow");
        QTest::newRow("a loop in a loop") << u"^(\\d+)+$"_s << true;
        QTest::newRow("alternatives that mean the same") << u"^(1|1)*$"_s << true;
        QTest::newRow("a star in a star") << u"^([0-9]*)*x$"_s << true;
        QTest::newRow("two loops side by side") << u"^\\+?1?(\\d{10})$"_s << false;
        QTest::newRow("a feature code") << u"^\\*72([0-9]*)$"_s << false;
        QTest::newRow("everything") << u".*"_s << false;
        QTest::newRow("broken") << u"(("_s << false;
    }
    void tellsSlowPatterns()
    {
        QFETCH(QString, pattern);
        QTEST(kazoo::isSlow(pattern), "isSlow");
    }

private:
    template <typename Row> static void kazooRows(const Row& row)
    {
        const auto flow = [](const QByteArray& tree) -> QByteArray {
            return R"({"numbers":["100"],"flow":)" + tree + '}';
        };
        row("Kazoo: a module it does not have",
            flow(
                R"({"module":"menu","data":{},"children":{"1":{"module":"hangup","data":{}},"_":{"module":"nope","data":{}}}})"),
            u"error"_s, u"/flow/children/_/module"_s, u"Hang up instead"_s, u"error"_s);
        row("Kazoo: a module it does not have on the way to another block",
            flow(R"({"module":"nope","data":{},"children":{"_":{"module":"hangup","data":{}}}})"), u"error"_s,
            u"/flow/module"_s, u"Remove this block"_s, u"error"_s);
        row("Kazoo: a pattern another one beats, beside a number",
            R"({"format":1,"flows":[{"id":"a","dialect":"kazoo","document":{"patterns":["^2(\\d{3})$"],"flow":{"module":"hangup"}}},{"id":"b","dialect":"kazoo","document":{"numbers":["7"],"patterns":["^21(\\d\\d)$"],"flow":{"module":"hangup"}}}]})",
            u"shadowed-pattern"_s, u"/flows/1/document/patterns/0"_s, u"Remove ^21(\\d\\d)$ here"_s);
        row("Kazoo: a dead end", flow(R"({"module":"answer","data":{}})"), u"dead-end"_s, u"/flow"_s,
            u"Hang up then"_s);
        row("Kazoo: a menu without a way out",
            flow(R"({"module":"menu","data":{"id":"m"},"children":{"1":{"module":"hangup","data":{}}}})"),
            u"menu-no-way-out"_s, u"/flow"_s, u"Hang up then"_s);
        row("Kazoo: # in a menu",
            flow("{\"module\":\"menu\",\"data\":{\"id\":\"m\"},\"children\":{\"#\":{\"module\":\"hangup\",\"data\":{}"
                 "},\"_\":{\"module\":\"hangup\",\"data\":{}}}}"),
            u"exit-never-taken"_s, u"/flow/children/#"_s, u"Remove this way and what hangs only there"_s);
        row("Kazoo: a key longer than the menu allows",
            flow(
                R"({"module":"menu","data":{"id":"m"},"children":{"12345":{"module":"hangup","data":{}},"_":{"module":"hangup","data":{}}}})"),
            u"exit-never-taken"_s, u"/flow/children/12345"_s, u"Remove this way and what hangs only there"_s);
        row("Kazoo: a decision without default",
            flow(
                R"({"module":"branch_variable","data":{"variable":"v"},"children":{"a":{"module":"hangup","data":{}}}})"),
            u"branch-without-default"_s, u"/flow"_s, u"Hang up otherwise"_s);
        row("Kazoo: nobody chosen", flow(R"({"module":"user","data":{"id":"null"}})"), u"missing-reference"_s,
            u"/flow/data/id"_s);
        row("Kazoo: somebody the directory lacks",
            R"({"format":1,"flows":[{"id":"f","dialect":"kazoo","document":{"numbers":["1"],"flow":{"module":"user","data":{"id":"gone"}}}}],"directory":{"users":{"u":{}}}})",
            u"missing-reference"_s, u"/flows/0/document/flow/data/id"_s);
        row("Kazoo: a pattern that is none",
            R"({"patterns":["*97"],"flow":{"module":"voicemail","data":{"action":"check"}}})", u"bad-pattern"_s,
            u"/patterns/0"_s, u"Write \\*97"_s);
        row("Kazoo: a slow pattern", R"({"patterns":["^(\\d+)+$"],"flow":{"module":"hangup","data":{}}})",
            u"slow-pattern"_s, u"/patterns/0"_s);
        row("Kazoo: a slow pattern of a metaflow", R"({"patterns":{"^(1|1)*$":{"module":"hangup","data":{}}}})",
            u"slow-pattern"_s, u"/patterns/^(1|1)*$"_s);
        row("Kazoo: a pattern another one beats",
            R"({"format":1,"flows":[{"id":"a","dialect":"kazoo","document":{"patterns":["^2(\\d{3})$"],"flow":{"module":"hangup"}}},{"id":"b","dialect":"kazoo","document":{"patterns":["^21(\\d\\d)$"],"flow":{"module":"hangup"}}}]})",
            u"shadowed-pattern"_s, u"/flows/1/document/patterns/0"_s, {});
        row("Kazoo: a pattern that is a number of another flow",
            R"({"format":1,"flows":[{"id":"a","dialect":"kazoo","document":{"numbers":["300"],"flow":{"module":"hangup"}}},{"id":"b","dialect":"kazoo","document":{"patterns":["^300$"],"flow":{"module":"hangup"}}}]})",
            u"shadowed-pattern"_s, u"/flows/1/document/patterns/0"_s, {});
        row("Kazoo: a number bound twice",
            R"({"format":1,"flows":[{"id":"a","dialect":"kazoo","document":{"numbers":["2125550101"],"flow":{"module":"hangup"}}},{"id":"b","dialect":"kazoo","document":{"numbers":["5","+12125550101"],"flow":{"module":"hangup"}}}]})",
            u"bound-twice"_s, u"/flows/1/document/numbers/1"_s, u"Remove +12125550101 here"_s, u"error"_s);
        row("Kazoo: numbers as a text", R"({"numbers":"100","flow":{"module":"hangup","data":{}}})", u"type"_s,
            u"/numbers"_s, u"Make a list of it"_s, u"error"_s);
        row("Kazoo: a number that is no text", R"({"numbers":[100],"flow":{"module":"hangup","data":{}}})", u"type"_s,
            u"/numbers/0"_s, u"Write 100"_s, u"error"_s);
        row("Kazoo: a number twice in one callflow",
            R"({"numbers":["2125550101","5","+12125550101"],"flow":{"module":"hangup","data":{}}})", u"uniqueItems"_s,
            u"/numbers"_s, u"Remove what stands there twice"_s, u"error"_s);
        row("Kazoo: a key twice",
            flow(
                R"({"module":"collect_dtmf","data":{"terminators":["1","2","1"]},"children":{"_":{"module":"hangup","data":{}}}})"),
            u"uniqueItems"_s, u"/flow/data/terminators"_s, u"Remove what stands there twice"_s, u"error"_s);
        row("Kazoo: more than the platform allows",
            flow(
                R"({"module":"record_call","data":{"action":"start","time_limit":10801},"children":{"_":{"module":"hangup","data":{}}}})"),
            u"maximum"_s, u"/flow/data/time_limit"_s, u"Write 10800"_s, u"error"_s);
        row("Kazoo: less than the platform allows",
            R"({"format":1,"flows":[{"id":"f","dialect":"kazoo","document":{"numbers":["1"],"flow":{"module":"ring_group","data":{"repeats":0,"endpoints":[{"id":"u","endpoint_type":"user"}]}}}}],"directory":{"users":{"u":{}}}})",
            u"minimum"_s, u"/flows/0/document/flow/data/repeats"_s, u"Write 1"_s, u"error"_s);
        row("Kazoo: callflows that run each other",
            R"({"format":1,"flows":[{"id":"b","dialect":"kazoo","document":{"numbers":["2"],"flow":{"module":"callflow","data":{"id":"a"}}}},{"id":"a","dialect":"kazoo","document":{"numbers":["1"],"flow":{"module":"callflow","data":{"id":"b"}}}}]})",
            u"loop"_s, u"/flows/1/document/flow"_s);
        row("Kazoo: an address of its own network",
            flow(R"({"module":"pivot","data":{"voice_url":"http:~~127.0.0.1/x"}})"), u"error"_s,
            u"/flow/data/voice_url"_s, {}, u"error"_s);
    }

    template <typename Row> static void voipbinRows(const Row& row)
    {
        row("VoIPBIN: an action nothing leads to", R"([{"type":"hangup"},{"type":"beep"},{"type":"hangup"}])",
            u"unreachable"_s, u"/1"_s, u"Remove this block and what hangs only below it"_s);
        row("VoIPBIN: digits nobody looks at", R"({"actions":[{"type":"digits_receive","option":{"length":1}}]})",
            u"dead-end"_s, u"/actions/0"_s, u"Hang up then"_s);
        row("VoIPBIN: a branch without default",
            R"([{"type":"branch","option":{"target_ids":{"1":"10000000-0000-0000-0000-000000000000"}}},{"id":"10000000-0000-0000-0000-000000000000","type":"hangup"}])",
            u"branch-without-default"_s, u"/0"_s, u"Hang up otherwise"_s);
        row("VoIPBIN: a condition without the other way",
            R"([{"type":"condition_datetime","option":{"condition":"=="}},{"type":"hangup"}])",
            u"condition-without-default"_s, u"/0"_s, u"Hang up otherwise"_s);
        row("VoIPBIN: a value longer than what is collected",
            R"([{"type":"digits_receive","option":{"length":1}},{"type":"branch","option":{"target_ids":{"12":"10000000-0000-0000-0000-000000000000"},"default_target_id":"10000000-0000-0000-0000-000000000000"}},{"id":"10000000-0000-0000-0000-000000000000","type":"hangup"}])",
            u"exit-never-taken"_s, u"/1/option/target_ids/12"_s, u"Remove this way"_s);
        row("VoIPBIN: a value that is no digits",
            R"([{"type":"branch","option":{"target_ids":{"yes":"10000000-0000-0000-0000-000000000000"},"default_target_id":"10000000-0000-0000-0000-000000000000"}},{"id":"10000000-0000-0000-0000-000000000000","type":"hangup"}])",
            u"exit-never-taken"_s, u"/0/option/target_ids/yes"_s, u"Remove this way"_s);
        row("VoIPBIN: a jump to nowhere",
            R"([{"type":"goto","option":{"loop_count":1,"target_id":"10000000-0000-0000-0000-000000000000"}},{"type":"hangup"}])",
            u"dangling"_s, u"/0/option/target_id"_s, u"Remove this way"_s);
        row("VoIPBIN: a next action that is not there",
            R"([{"type":"beep","next_id":"10000000-0000-0000-0000-000000000000"},{"type":"hangup"}])", u"dangling"_s,
            u"/0/next_id"_s, u"Remove this way"_s);
        row("VoIPBIN: a loop without end",
            R"([{"id":"10000000-0000-0000-0000-000000000000","type":"beep"},{"type":"sleep","option":{"duration":1000},"next_id":"10000000-0000-0000-0000-000000000000"}])",
            u"endless-loop"_s, u"/0"_s);
        row("VoIPBIN: the name of a variable instead of its value",
            R"([{"type":"condition_variable","option":{"variable":"voipbin.call.digits","false_target_id":"10000000-0000-0000-0000-000000000000"}},{"id":"10000000-0000-0000-0000-000000000000","type":"hangup"}])",
            u"bare-variable"_s, u"/0/option/variable"_s, u"Write ${voipbin.call.digits}"_s);
        row("VoIPBIN: the value of a variable instead of its name",
            R"([{"type":"branch","option":{"variable":"${a}","default_target_id":"10000000-0000-0000-0000-000000000000"}},{"id":"10000000-0000-0000-0000-000000000000","type":"hangup"}])",
            u"braced-variable"_s, u"/0/option/variable"_s, u"Write a"_s);
        row("VoIPBIN: an id that is no UUID",
            R"([{"type":"goto","option":{"loop_count":1,"target_id":"end"}},{"id":"end","type":"hangup"}])",
            u"symbolic-id"_s, u"/1/id"_s, u"Use a UUID as the id"_s);
        row("VoIPBIN: a type it does not have", R"([{"type":"dance"},{"type":"hangup"}])", u"unknown-type"_s,
            u"/0/type"_s, u"Remove this block"_s, u"error"_s);
        row("VoIPBIN: an address that is none",
            R"([{"type":"webhook_send","option":{"uri":"ftp:~~a.example","method":"POST"}}])", u"bad-url"_s,
            u"/0/option/uri"_s);
        row("VoIPBIN: an address of this machine",
            R"([{"type":"fetch","option":{"event_url":"http:~~localhost:9/x"}}])", u"local-url"_s,
            u"/0/option/event_url"_s, {}, u"note"_s);
        row("VoIPBIN: an id that stands there twice",
            R"([{"id":"10000000-0000-0000-0000-000000000000","type":"answer"},{"id":"10000000-0000-0000-0000-000000000000","type":"hangup"}])",
            u"duplicate-id"_s, u"/1/id"_s, u"Give it an id of its own"_s);
        row("VoIPBIN: a flow the project lacks",
            R"({"format":1,"flows":[{"id":"b","dialect":"voipbin","document":[{"type":"hangup"}]},{"id":"a","dialect":"voipbin","document":[{"type":"fetch_flow","option":{"flow_id":"gone"}}]}]})",
            u"missing-reference"_s, u"/flows/1/document/0/data/flow_id"_s);
    }

    template <typename Row> static void blueviaRows(const Row& row)
    {
        row("BlueVia: a command behind the end",
            R"({"commands":[{"hangup":{}},{"speak":{"text":"a"}},{"hangup":{}}]})", u"unreachable"_s,
            u"/commands/1"_s, u"Remove this block and what hangs only below it"_s);
        row("BlueVia: a list that ends in silence", R"({"commands":[{"speak":{"text":"a"}}]})", u"dead-end"_s,
            u"/commands/0"_s, u"Hang up then"_s);
        row("BlueVia: silence for who presses nothing",
            R"({"commands":[{"getDigits":{"actionUrl":"https:~~a.example/x"}}]})", u"menu-no-way-out"_s,
            u"/commands/0"_s, u"Hang up then"_s);
        row("BlueVia: collecting twice",
            R"({"commands":[{"getDigits":{"actionUrl":"https:~~a.example/x"}},{"getDigits":{"actionUrl":"https:~~a.example/y"}},{"hangup":{}}]})",
            u"undocumented-chain"_s, u"/commands/1"_s);
        row("BlueVia: dialling twice",
            R"({"commands":[{"dial":{"conferenceName":"a"}},{"dial":{"conferenceName":"b"}},{"hangup":{}}]})",
            u"undocumented-chain"_s, u"/commands/1"_s);
        row("BlueVia: a lone command", R"({"speak":{"text":"a"}})", u"bare-command"_s, u""_s,
            u"Put a list around it"_s, u"error"_s);
        row("BlueVia: the other spelling of redirect",
            R"({"commands":[{"redirect":{"callbackUrl":"https:~~a.example/x"}}]})", u"spelling"_s,
            u"/commands/0/redirect/callbackUrl"_s, u"Write actionUrl"_s, u"note"_s);
        row("BlueVia: an address that is none", R"({"commands":[{"redirect":{"actionUrl":"ftp:~~a.example/x"}}]})",
            u"value"_s, u"/commands/0/redirect/actionUrl"_s, {}, u"error"_s);
        row("BlueVia: an address of this machine",
            R"({"commands":[{"redirect":{"actionUrl":"http:~~127.0.0.1/x"}}]})", u"local-url"_s,
            u"/commands/0/redirect"_s, {}, u"note"_s);
        row("BlueVia: a verb it does not have", R"({"commands":[{"sing":{}},{"hangup":{}}]})", u"unknown-verb"_s,
            u"/commands/0/sing"_s, u"Remove this block"_s, u"error"_s);
        row("BlueVia: a command of later times", R"({"commands":[{"sms":{}},{"hangup":{}}]})", u"not-in-alpha"_s,
            u"/commands/0/sms"_s, u"Remove this block"_s, u"error"_s);
        row("BlueVia: a parameter it does not look at",
            R"({"commands":[{"speak":{"text":"a","colour":"red"}},{"hangup":{}}]})", u"unknown"_s,
            u"/commands/0/speak/colour"_s, u"Remove colour"_s);
        row("BlueVia: a parameter of a prompt it does not look at",
            R"({"commands":[{"getDigits":{"actionUrl":"https:~~a.example/x","speak":{"text":"a","speed":2}}},{"hangup":{}}]})",
            u"unknown"_s, u"/commands/0/getDigits/speak/speed"_s, u"Remove speed"_s);
        row("BlueVia: two prompts",
            R"({"commands":[{"getDigits":{"actionUrl":"https:~~a.example/x","speak":{"text":"a"},"play":{"url":"https:~~a.example/a.wav"}}},{"hangup":{}}]})",
            u"two-prompts"_s, u"/commands/0/getDigits"_s, u"Remove the play"_s);
        row("BlueVia: the other spelling of length", R"({"commands":[{"wait":{"lenght":3}},{"hangup":{}}]})",
            u"spelling"_s, u"/commands/0/wait/lenght"_s, u"Write length"_s, u"note"_s);
        row("BlueVia: collecting twice in one of several documents",
            R"({"documents":[{"url":"https:~~a.example/m","commands":[{"getDigits":{"actionUrl":"https:~~a.example/x"}},{"getDigits":{"actionUrl":"https:~~a.example/y"}},{"hangup":{}}]}]})",
            u"undocumented-chain"_s, u"/documents/0/commands/1"_s, u"Go on in a document of its own"_s);
        row("BlueVia: documents that redirect to each other",
            R"({"documents":[{"url":"https:~~a.example/m","commands":[{"speak":{"text":"a"}},{"redirect":{"actionUrl":"https:~~a.example/n"}}]},{"url":"https:~~a.example/n","commands":[{"redirect":{"actionUrl":"https:~~a.example/m"}}]}]})",
            u"endless-loop"_s, u"/documents/0/commands/0"_s);
        row("BlueVia: a question whose every answer leads back",
            R"({"documents":[{"url":"https:~~a.example/m","commands":[{"getDigits":{"actionUrl":"https:~~a.example/m"}},{"redirect":{"actionUrl":"https:~~a.example/m"}}]}]})",
            u"endless-loop"_s, u"/documents/0/commands/0"_s);
    }
};

QTEST_GUILESS_MAIN(ChecksTest)
#include "tst_checks.moc"
