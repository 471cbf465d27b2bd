// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/check.h"
#include "dialect/formats.h"
#include "dialect/kazoo/patterncheck.h"
#include "workspace/projectcheck.h"

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
        back.apply(flow);
        QVERIFY(flow == before);
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
            u"error"_s, u"/flow/children/_/module"_s, {}, u"error"_s);
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
            u"shadowed-pattern"_s, u"/flows/1/document/patterns/0"_s, u"Remove ^21(\\d\\d)$ here"_s);
        row("Kazoo: a pattern that is a number of another flow",
            R"({"format":1,"flows":[{"id":"a","dialect":"kazoo","document":{"numbers":["300"],"flow":{"module":"hangup"}}},{"id":"b","dialect":"kazoo","document":{"patterns":["^300$"],"flow":{"module":"hangup"}}}]})",
            u"shadowed-pattern"_s, u"/flows/1/document/patterns/0"_s, u"Remove ^300$ here"_s);
        row("Kazoo: a number bound twice",
            R"({"format":1,"flows":[{"id":"a","dialect":"kazoo","document":{"numbers":["2125550101"],"flow":{"module":"hangup"}}},{"id":"b","dialect":"kazoo","document":{"numbers":["5","+12125550101"],"flow":{"module":"hangup"}}}]})",
            u"bound-twice"_s, u"/flows/1/document/numbers/1"_s, u"Remove +12125550101 here"_s);
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
            u"/0/type"_s, {}, u"error"_s);
        row("VoIPBIN: an address that is none",
            R"([{"type":"webhook_send","option":{"uri":"ftp:~~a.example","method":"POST"}}])", u"bad-url"_s,
            u"/0/option/uri"_s);
        row("VoIPBIN: an address of this machine",
            R"([{"type":"fetch","option":{"event_url":"http:~~localhost:9/x"}}])", u"local-url"_s,
            u"/0/option/event_url"_s, {}, u"note"_s);
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
            u"/commands/0/sing"_s, {}, u"error"_s);
    }
};

QTEST_GUILESS_MAIN(ChecksTest)
#include "tst_checks.moc"
