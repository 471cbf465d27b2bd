// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"

#include "cli/program.h"

#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

class DiffMergeTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Program> hsw;

    QByteArray content(const QString& name) const
    {
        QFile file(hsw->file(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    Program::Outcome git(const QStringList& arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(hsw->file(u"repository"_s));
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, hsw->file(u"home"_s));
        environment.insert(u"GIT_CONFIG_NOSYSTEM"_s, u"1"_s);
        process.setProcessEnvironment(environment);
        process.start(u"git"_s,
                      QStringList{u"-c"_s, u"user.name=t"_s, u"-c"_s, u"user.email=t@example.com"_s} + arguments);
        process.waitForFinished(30000);
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    void commit(const QByteArray& from, const QByteArray& to, const QString& branch)
    {
        QCOMPARE(git({u"checkout"_s, u"-q"_s, u"-b"_s, branch, u"start"_s}).code, 0);
        const QString path = u"repository/main.hookswitch"_s;
        const QByteArray before = content(path);
        QVERIFY(before.contains(from));
        QCOMPARE(hsw->write(path, QByteArray(before).replace(from, to)), hsw->file(path));
        QCOMPARE(git({u"commit"_s, u"-qam"_s, branch}).code, 0);
    }

private Q_SLOTS:
    void init() { hsw = std::make_unique<Program>(); }

    void tellsWhatDiffers_data()
    {
        QTest::addColumn<QByteArray>("left");
        QTest::addColumn<QByteArray>("right");
        QTest::addColumn<QByteArray>("lines");
        const auto row = [](const char* name, const QByteArray& left, const QByteArray& right,
                            const QByteArray& lines) { QTest::newRow(name) << left << right << lines; };
        row("the same in another order",
            R"({"numbers":["1"],"flow":{"module":"user","data":{"id":"u","timeout":20},"children":{}}})",
            R"({"flow":{"data":{"timeout":20,"id":"u"},"module":"user"},"numbers":["1"]})", "");
        row("a field of a Kazoo block",
            R"({"numbers":["1"],"flow":{"module":"user","data":{"id":"u","timeout":20}}})",
            R"({"numbers":["1"],"flow":{"module":"user","data":{"id":"u","timeout":30}}})",
            "changed /flow user /timeout: 20 -> 30\n");
        row("a number more", R"({"numbers":["1"],"flow":{"module":"hangup"}})",
            R"({"numbers":["1","2"],"flow":{"module":"hangup"}})", "document /numbers: [\"1\"] -> [\"1\",\"2\"]\n");
        row("a Kazoo branch moved",
            R"({"flow":{"module":"menu","children":{"1":{"module":"play","data":{"id":"a"}}}}})",
            R"({"flow":{"module":"menu","children":{"2":{"module":"play","data":{"id":"a"}}}}})",
            "moved /flow/children/2 play: from /flow/children/1\n");
        row("a block more and a block less", R"({"flow":{"module":"menu","children":{"1":{"module":"play"}}}})",
            R"({"flow":{"module":"menu","children":{"2":{"module":"user"}}}})",
            "added /flow/children/2 user\nremoved /flow/children/1 play\n");
        row("an action of VoIPBIN",
            R"([{"id":"10000000-0000-0000-0000-000000000000","type":"talk","option":{"text":"a"}},{"type":"hangup"}])",
            R"({"actions":[{"id":"10000000-0000-0000-0000-000000000000","type":"talk","option":{"text":"b"}},{"type":"hangup"}]})",
            "changed 10000000-0000-0000-0000-000000000000 talk /text: \"a\" -> \"b\"\n");
        row("an empty next_id says nothing", R"([{"type":"answer"},{"type":"hangup"}])",
            R"([{"type":"answer","next_id":"00000000-0000-0000-0000-000000000000"},{"type":"hangup"}])", "");
        row("a jump that leads elsewhere",
            R"([{"id":"10000000-0000-0000-0000-000000000000","type":"beep"},{"id":"20000000-0000-0000-0000-000000000000","type":"goto","option":{"target_id":"10000000-0000-0000-0000-000000000000"}}])",
            R"([{"id":"10000000-0000-0000-0000-000000000000","type":"beep"},{"id":"20000000-0000-0000-0000-000000000000","type":"goto","option":{"target_id":"20000000-0000-0000-0000-000000000000"}}])",
            "changed 20000000-0000-0000-0000-000000000000 goto exit target: leads elsewhere\n");
        row("BlueVia in JSON and in XML", R"({"commands":[{"speak":{"text":"a"}},{"wait":{"length":3}}]})",
            R"(<m:modifyCall xmlns:m="http://api.bluevia.com/schemas/comms/v1"><m:commands><m:speak><m:text>a</m:text></m:speak> <m:wait><m:length>3</m:length></m:wait></m:commands></m:modifyCall>)",
            "");
        row("a command of BlueVia", R"({"commands":[{"speak":{"text":"a"}}]})",
            R"({"commands":[{"speak":{"text":"a"}},{"hangup":{}}]})", "added /commands/1 hangup\n");
    }
    void tellsWhatDiffers()
    {
        QFETCH(QByteArray, left);
        QFETCH(QByteArray, right);
        QFETCH(QByteArray, lines);
        const Program::Outcome ended =
            hsw->run({u"diff"_s, hsw->write(u"left"_s, left), hsw->write(u"right"_s, right)});
        QCOMPARE(ended.out, lines);
        QCOMPARE(ended.code, lines.isEmpty() ? 0 : 1);
    }

    void tellsWhatDiffersInProjects()
    {
        const QString left = hsw->file(u"a.hookswitch"_s);
        QCOMPARE(hsw->run({u"new"_s, left}).code, 0);
        const QByteArray text = content(u"a.hookswitch"_s);
        QCOMPARE(hsw->run({u"diff"_s, left, left}).code, 0);
        hookswitch::Json project = *hookswitch::parseJson(text);
        project["name"] = "Other";
        project["numbers"][0]["extra"] = true;
        project["flows"][0]["layout"] = hookswitch::Json::object();
        project["flows"].push_back(hookswitch::Json{
            {"id", "f2"}, {"dialect", "bluevia"}, {"name", "Second"}, {"document", {{"commands", {}}}}});
        project["flows"].back()["document"]["commands"] = hookswitch::Json::array();
        const QString right = hsw->write(u"b.hookswitch"_s, hookswitch::writeJson(project, 2));
        const Program::Outcome ended = hsw->run({u"diff"_s, left, right});
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.out.contains("project /name: "), ended.out.constData());
        QVERIFY2(ended.out.contains("/extra: (none) -> true\n"), ended.out.constData());
        QVERIFY2(ended.out.contains("added flow Second\n"), ended.out.constData());
        QCOMPARE(ended.out.count('\n'), 3);
    }

    void badInputEndsWithTwo()
    {
        const QString fine = hsw->write(u"fine.json"_s, R"({"commands":[]})");
        const QString broken = hsw->write(u"broken.json"_s, "{");
        const QString other = hsw->write(u"other.json"_s, R"([{"type":"hangup"}])");
        QCOMPARE(hsw->run({u"diff"_s, fine, broken}).code, 2);
        QCOMPARE(hsw->run({u"diff"_s, fine}).code, 2);
        QCOMPARE(hsw->run({u"merge"_s, fine, fine, broken}).code, 2);
        QCOMPARE(hsw->run({u"merge"_s, fine, fine, other}).code, 2);
        QCOMPARE(content(u"fine.json"_s), QByteArray(R"({"commands":[]})"));
    }

    void mergesLoneFlows_data()
    {
        QTest::addColumn<QByteArray>("base");
        QTest::addColumn<QByteArray>("ours");
        QTest::addColumn<QByteArray>("theirs");
        QTest::addColumn<QByteArray>("merged"); ///< empty: a conflict
        const auto row = [](const char* name, const QByteArray& base, const QByteArray& ours,
                            const QByteArray& theirs,
                            const QByteArray& merged) { QTest::newRow(name) << base << ours << theirs << merged; };
        row("different blocks of Kazoo",
            R"({"flow":{"module":"user","data":{"id":"a"},"children":{"_":{"module":"play","data":{"id":"p"}}}}})",
            R"({"flow":{"module":"user","data":{"id":"b"},"children":{"_":{"module":"play","data":{"id":"p"}}}}})",
            R"({"flow":{"module":"user","data":{"id":"a"},"children":{"_":{"module":"play","data":{"id":"q"}}}}})",
            R"({"flow":{"module":"user","data":{"id":"b"},"children":{"_":{"module":"play","data":{"id":"q"}}}}})");
        row("a number on each side", R"({"numbers":["1"],"flow":{"module":"hangup"}})",
            R"({"numbers":["1","2"],"flow":{"module":"hangup"}})",
            R"({"numbers":["3","1"],"flow":{"module":"hangup"}})",
            R"({"numbers":["1","2","3"],"flow":{"module":"hangup"}})");
        row("the same change on both sides", R"({"flow":{"module":"user","data":{"id":"a"}}})",
            R"({"flow":{"module":"user","data":{"id":"b"},"children":{"_":{"module":"hangup"}}}})",
            R"({"flow":{"module":"user","data":{"id":"b"},"children":{"_":{"module":"hangup"}}}})",
            R"({"flow":{"module":"user","data":{"id":"b"},"children":{"_":{"module":"hangup"}}}})");
        row("the same field", R"({"flow":{"module":"user","data":{"id":"a"}}})",
            R"({"flow":{"module":"user","data":{"id":"b"}}})", R"({"flow":{"module":"user","data":{"id":"c"}}})", "");
        row("one changes what the other removes",
            R"({"flow":{"module":"menu","children":{"1":{"module":"user","data":{"id":"a"}},"2":{"module":"hangup"}}}})",
            R"({"flow":{"module":"menu","children":{"2":{"module":"hangup"}}}})",
            R"({"flow":{"module":"menu","children":{"1":{"module":"user","data":{"id":"b"}},"2":{"module":"hangup"}}}})",
            "");
        row("both move one branch",
            R"({"flow":{"module":"menu","children":{"1":{"module":"user","data":{"id":"a"}}}}})",
            R"({"flow":{"module":"menu","children":{"2":{"module":"user","data":{"id":"a"}}}}})",
            R"({"flow":{"module":"menu","children":{"3":{"module":"user","data":{"id":"a"}}}}})", "");
        row("actions of VoIPBIN", R"([{"type":"answer"},{"type":"talk","option":{"text":"a"}},{"type":"hangup"}])",
            R"([{"type":"answer"},{"type":"beep"},{"type":"talk","option":{"text":"a"}},{"type":"hangup"}])",
            R"([{"type":"answer"},{"type":"talk","option":{"text":"b"}},{"type":"hangup"}])",
            R"([{"type":"answer"},{"type":"beep"},{"type":"talk","option":{"text":"b"}},{"type":"hangup"}])");
        row("commands of BlueVia", R"({"commands":[{"speak":{"text":"a"}},{"hangup":{}}]})",
            R"({"commands":[{"speak":{"text":"b"}},{"hangup":{}}]})",
            R"({"commands":[{"speak":{"text":"a"}},{"hangup":{"reason":"busy"}}]})",
            R"({"commands":[{"speak":{"text":"b"}},{"hangup":{"reason":"busy"}}]})");
    }
    void mergesLoneFlows()
    {
        QFETCH(QByteArray, ours);
        QFETCH(QByteArray, merged);
        QFETCH(QByteArray, base);
        QFETCH(QByteArray, theirs);
        const Program::Outcome ended = hsw->run(
            {u"merge"_s, hsw->write(u"base"_s, base), hsw->write(u"ours"_s, ours), hsw->write(u"theirs"_s, theirs)});
        QCOMPARE(ended.code, merged.isEmpty() ? 1 : 0);
        QCOMPARE(content(u"ours"_s).trimmed(), merged.isEmpty() ? ours : merged);
        QCOMPARE(ended.out.startsWith("conflict "), merged.isEmpty());
    }

    void xmlStaysXml()
    {
        const QByteArray base =
            "<m:modifyCall xmlns:m=\"http://api.bluevia.com/schemas/comms/v1\">\n  <m:commands>\n"
            "    <!-- greets -->\n    <m:speak><m:text>a</m:text></m:speak>\n    <m:hangup/>\n  </m:commands>\n"
            "</m:modifyCall>\n";
        const QString ours = hsw->write(u"ours"_s, QByteArray(base).replace(">a<", ">b<"));
        const Program::Outcome ended = hsw->run(
            {u"merge"_s, hsw->write(u"base"_s, base), ours,
             hsw->write(u"theirs"_s,
                        QByteArray(base).replace("<m:hangup/>", "<m:hangup><m:reason>busy</m:reason></m:hangup>"))});
        QVERIFY2(ended.code == 0, ended.out.constData());
        QCOMPARE(content(u"ours"_s), QByteArray(base)
                                         .replace(">a<", ">b<")
                                         .replace("<m:hangup/>", "<m:hangup><m:reason>busy</m:reason></m:hangup>"));
    }

    void gitMergesWithIt()
    {
        if (QStandardPaths::findExecutable(u"git"_s).isEmpty())
            QSKIP("git is not installed");
        QVERIFY(QDir().mkpath(hsw->file(u"repository"_s)));
        QCOMPARE(git({u"init"_s, u"-q"_s}).code, 0);
        git({u"config"_s, u"merge.hookswitch.name"_s, u"callflows by meaning"_s});
        git({u"config"_s, u"merge.hookswitch.driver"_s, QStringLiteral(PROGRAM_DIR "/hsw merge %O %A %B")});
        const QString attributes = u"repository/.gitattributes"_s;
        QCOMPARE(hsw->write(attributes, "*.hookswitch merge=hookswitch\n"), hsw->file(attributes));
        QCOMPARE(hsw->run({u"new"_s, hsw->file(u"repository/main.hookswitch"_s)}).code, 0);
        git({u"add"_s, u"."_s});
        QCOMPARE(git({u"commit"_s, u"-qm"_s, u"start"_s}).code, 0);
        git({u"branch"_s, u"start"_s});
        commit("has just been made", "greets", u"left"_s);
        commit("\"settings\": {}", "\"settings\": {\"zone\": \"Europe/Madrid\"}", u"right"_s);
        commit("\"settings\": {}", "\"settings\": {\"zone\": \"Asia/Tokyo\"}", u"clash"_s);

        QCOMPARE(git({u"checkout"_s, u"-q"_s, u"left"_s}).code, 0);
        const Program::Outcome clean = git({u"merge"_s, u"-q"_s, u"-m"_s, u"both"_s, u"right"_s});
        QVERIFY2(clean.code == 0, clean.err + clean.out);
        const QByteArray both = content(u"repository/main.hookswitch"_s);
        QVERIFY2(both.contains("This flow greets") && both.contains("Europe/Madrid"), both.constData());

        const Program::Outcome clash = git({u"merge"_s, u"-q"_s, u"clash"_s});
        QCOMPARE(clash.code, 1);
        QVERIFY2((clash.out + clash.err).contains("/settings/zone"), clash.out + clash.err);
        QCOMPARE(content(u"repository/main.hookswitch"_s), both);
    }
};

QTEST_GUILESS_MAIN(DiffMergeTest)
#include "tst_diff_merge.moc"
