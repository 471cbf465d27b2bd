// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/project.h"

#include "qtresult.h"

#include <QTemporaryDir>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

class ProjectTest : public QObject
{
    Q_OBJECT

    static Project small() { return openProject(QStringLiteral(TEST_DATA "/workspace/small.hookswitch"))->project; }

    static QString firstError(const QByteArray& text)
    {
        const Result<LoadedProject> loaded = projectFromJson(text);
        return loaded ? u"no error"_s : loaded.error().place;
    }

private Q_SLOTS:
    void comesBackUnchanged()
    {
        QFile file(QStringLiteral(TEST_DATA "/workspace/everything.hookswitch"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        const Result<LoadedProject> loaded = projectFromJson(text);
        VERIFY_OK(loaded);
        QCOMPARE(*parseJson(projectToJson(loaded->project)), *parseJson(text));
        const Result<LoadedProject> again = projectFromJson(projectToJson(loaded->project));
        VERIFY_OK(again);
        QVERIFY(again->project == loaded->project);
        QCOMPARE(loaded->project.flows.front().positions.size(), std::size_t(1));
    }

    void refusesWhatWouldLoseSomething_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("place");
        const auto row = [](const char* name, const char* text, const char* place) {
            QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(place);
        };
        row("broken JSON", "{\n \"format\": 1,,", "line 2, column 15");
        row("a list", "[]", "");
        row("no format", R"({"name":"x"})", "");
        row("another format", R"({"format":2})", "/format");
        row("format as text", R"({"format":"1"})", "/format");
        row("name as number", R"({"format":1,"name":3})", "/name");
        row("flows as object", R"({"format":1,"flows":{}})", "/flows");
        row("a flow as text", R"({"format":1,"flows":["x"]})", "/flows/0");
        row("a flow without id", R"({"format":1,"flows":[{"dialect":"kazoo","document":{}}]})", "/flows/0");
        row("two flows with one id",
            R"({"format":1,"flows":[{"id":"a","dialect":"kazoo","document":{}},{"id":"a","dialect":"kazoo","document":{}}]})",
            "/flows/1/id");
        row("unknown dialect", R"({"format":1,"flows":[{"id":"a","dialect":"asterisk","document":{}}]})",
            "/flows/0/dialect");
        row("document missing", R"({"format":1,"flows":[{"id":"a","dialect":"kazoo"}]})", "/flows/0");
        row("document as text", R"({"format":1,"flows":[{"id":"a","dialect":"kazoo","document":"x"}]})",
            "/flows/0/document");
        row("a bad position",
            R"({"format":1,"flows":[{"id":"a","dialect":"kazoo","document":{},"layout":{"/flow":[1]}}]})",
            "/flows/0/layout/~1flow");
        row("numbers as text", R"({"format":1,"numbers":"100"})", "/numbers");
        row("a number as text", R"({"format":1,"numbers":["100"]})", "/numbers/0");
        row("number bound twice in another spelling",
            R"({"format":1,"numbers":[{"number":"+12125550101","dialect":"kazoo"},{"number":"2125550101","dialect":"fonestorm"}]})",
            "/numbers/1/number");
        row("binding to a missing flow", R"({"format":1,"numbers":[{"number":"1","dialect":"kazoo","flow":"x"}]})",
            "/numbers/0/flow");
        row("callback with a lower-case method",
            R"({"format":1,"numbers":[{"number":"1","dialect":"kazoo","callbacks":{"send":{"method":"get","url":"x"}}}]})",
            "/numbers/0/callbacks/send/method");
        row("directory as list", R"({"format":1,"directory":[]})", "/directory");
        row("far ends as list", R"({"format":1,"farEnds":[]})", "/farEnds");
        row("settings as text", R"({"format":1,"settings":""})", "/settings");
        row("the same key twice", R"({"format":1,"settings":{"a":1,"a":2}})", "/settings/a");
    }
    void refusesWhatWouldLoseSomething()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, place);
        const Result<LoadedProject> loaded = projectFromJson(text);
        QVERIFY(!loaded.ok());
        if (!place.startsWith(u"line"_s))
            QCOMPARE(loaded.error().place, place);
        else
            QVERIFY2(loaded.error().place.contains(place.section(u',', 0, 0)), qPrintable(loaded.error().text()));
        QVERIFY(loaded.error().sentence.size() > 10);
    }

    void everyEditIsTakenBackExactly_data()
    {
        QTest::addColumn<int>("which");
        const char* names[] = {"edit a flow",
                               "replace a flow",
                               "add a flow in front",
                               "erase a bound flow",
                               "move a block",
                               "let a block move back",
                               "what stands beside the blocks",
                               "set numbers",
                               "add an entity",
                               "replace an entity",
                               "erase the first entity",
                               "far ends",
                               "settings",
                               "name",
                               "several at once",
                               "a flow that is not there"};
        for (int i = 0; i < 16; ++i)
            QTest::newRow(names[i]) << i;
    }
    void everyEditIsTakenBackExactly()
    {
        QFETCH(int, which);
        Project project = small();
        const NodeId start = project.flows[0].flow.start();
        project.flows[0].positions[start] = QPointF(1, 2);
        ProjectFlow added = project.flows[1];
        added.id = u"f3"_s;
        ProjectFlow replaced = project.flows[0];
        replaced.name = u"New"_s;
        const ProjectEdit::EditFlow data{u"f1"_s, setData(project.flows[0].flow, start, Json{{"id", "y"}})};
        const ProjectEdit edits[] = {
            {data},
            {ProjectEdit::PutFlow{replaced, -1}},
            {ProjectEdit::PutFlow{added, 0}},
            {ProjectEdit::EraseFlow{u"f1"_s}},
            {ProjectEdit::SetPosition{u"f1"_s, start, QPointF(5, 6)}},
            {ProjectEdit::SetPosition{u"f1"_s, start, {}}},
            {ProjectEdit::SetFlowExtra{u"f1"_s, Json{{"canvas", {{"direction", "right"}}}}}},
            {ProjectEdit::SetNumbers{}},
            {ProjectEdit::PutEntity{{u"menus"_s, u"m"_s, Json::object()}}},
            {ProjectEdit::PutEntity{{u"users"_s, u"u1"_s, Json{{"first_name", "Cy"}}}}},
            {ProjectEdit::EraseEntity{u"users"_s, u"u1"_s}},
            {ProjectEdit::SetFarEnds{Json{{"1", Json::array()}}}},
            {ProjectEdit::SetSettings{Json{{"zone", "UTC"}}}},
            {ProjectEdit::SetName{u"Other"_s}},
            {ProjectEdit::Batch{{{data}, {ProjectEdit::EraseFlow{u"f2"_s}}, {ProjectEdit::SetName{u"B"_s}}}}},
            {ProjectEdit::EraseFlow{u"nope"_s}}};
        const Project before = project;
        const ProjectEdit back = edits[which].apply(project);
        QCOMPARE(project == before, which == 15);
        const Project after = project;
        const ProjectEdit forth = back.apply(project);
        QVERIFY(project == before);
        forth.apply(project);
        QVERIFY(project == after);
    }

    void anErasedFlowLeavesNoDanglingNumber()
    {
        Project project = small();
        ProjectEdit{ProjectEdit::EraseFlow{u"f1"_s}}.apply(project);
        VERIFY_OK(projectFromJson(projectToJson(project)));
        QVERIFY(project.number(u"100")->flow.isEmpty());
    }

    void numbersAreFoundInAnySpelling()
    {
        const Project project = small();
        QVERIFY(project.number(u"+12125550101"));
        QVERIFY(project.number(u"12125550101"));
        QVERIFY(!project.number(u"2125550102"));
    }

    void bareFlowsOpenAsProjects_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("numbers");
        QTest::newRow("a document")
            << QByteArray(R"({"name":"Hi","numbers":["5551","no_match"],"flow":{"module":"hangup"}})")
            << QStringList{u"5551"_s};
        QTest::newRow("a bare node") << QByteArray(R"({"module":"hangup","data":{}})") << QStringList{u"100"_s};
        QTest::newRow("only patterns") << QByteArray(R"({"patterns":["^9"],"flow":{"module":"hangup"}})")
                                       << QStringList{};
        QTest::newRow("metaflows") << QByteArray(R"({"numbers":{"5":{"module":"hold"}},"binding_digit":"*"})")
                                   << QStringList{};
    }
    void bareFlowsOpenAsProjects()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, numbers);
        QTemporaryDir dir;
        const QString path = dir.filePath(u"my flow.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        file.close();
        const Result<LoadedProject> loaded = openProject(path);
        VERIFY_OK(loaded);
        QCOMPARE(loaded->project.flows.size(), std::size_t(1));
        QCOMPARE(loaded->project.flows[0].id.size(), 32);
        QStringList bound;
        for (const NumberBinding& binding : loaded->project.numbers)
            bound.append(binding.number);
        QCOMPARE(bound, numbers);
    }

    void filesThatCannotBeOpenedSayWhy_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("not JSON") << QByteArray("hello") << u"not valid JSON"_s;
        QTest::newRow("something else") << QByteArray("{\"a\":1}") << u"neither a project"_s;
        QTest::newRow("a list of numbers") << QByteArray("[1,2]") << u"neither a project"_s;
        QTest::newRow("an empty file") << QByteArray("") << u"valid JSON"_s;
        QTest::newRow("a broken project") << QByteArray("{\"format\":1,\"flows\":7}") << u"/flows"_s;
    }
    void filesThatCannotBeOpenedSayWhy()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, words);
        QTemporaryDir dir;
        QFile file(dir.filePath(u"x.hookswitch"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        const Result<LoadedProject> loaded = openProject(file.fileName());
        QVERIFY(!loaded.ok());
        QVERIFY2(loaded.error().text().contains(words), qPrintable(loaded.error().text()));
        QVERIFY(loaded.error().place.startsWith(file.fileName()));
        QVERIFY(!openProject(dir.filePath(u"absent"_s)).ok());
        QVERIFY(!openProject(dir.path()).ok());
    }

    void savingToAMissingFolderIsAnError() { QVERIFY(!saveProject(small(), u"/no/such/folder/x.hookswitch"_s).ok()); }

    void everySampleLoadsWithoutFindings()
    {
        const QStringList names = sampleNames();
        QVERIFY(names.size() >= 4);
        QCOMPARE(names.front(), u"first-call"_s);
        for (const QString& name : names) {
            const Result<LoadedProject> loaded = openSample(name);
            VERIFY_OK(loaded);
            QVERIFY2(loaded->problems.empty(), qPrintable(name));
            QVERIFY(!loaded->project.numbers.empty());
        }
        QVERIFY(!openSample(u"nope"_s).ok());
    }
};

QTEST_GUILESS_MAIN(ProjectTest)
#include "tst_project.moc"
