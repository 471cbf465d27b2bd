// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"

#include "workspace/document.h"

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

/// Files no honest program writes: each is a finding with its place, in bounded time and memory.
class BadFilesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Program> hsw;

    /// With 2 GiB of address space and 30 s at most; a sanitizer needs more space than that.
    Program::Outcome runBounded(const QStringList& arguments) const
    {
        QStringList quoted{QStringLiteral(PROGRAM_DIR "/hsw")};
        quoted += arguments;
        for (QString& word : quoted)
            word = u'\'' + word + u'\'';
        QProcess process;
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        const QString limit;
#else
        const QString limit = u"ulimit -v 2097152; "_s;
#endif
        process.start(u"bash"_s, {u"-c"_s, limit + u"exec "_s + quoted.join(u' ')});
        if (!process.waitForFinished(30000))
            process.kill();
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                process.readAllStandardOutput(), process.readAllStandardError()};
    }

    static QByteArray utf16(const QByteArray& text, bool isBigEndian)
    {
        QByteArray wide = isBigEndian ? "\xFE\xFF" : "\xFF\xFE";
        for (const char c : text) {
            if (isBigEndian)
                wide += '\0';
            wide += c;
            if (!isBigEndian)
                wide += '\0';
        }
        return wide;
    }

private Q_SLOTS:
    void init() { hsw = std::make_unique<Program>(); }

    void areFindings_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("words"); ///< of the finding; begins with its place
        const auto row = [](const char* name, const QByteArray& text, const char* words) {
            QTest::newRow(name) << text << QByteArray(words);
        };
        const QByteArray flow = R"({"numbers":["1"],"flow":{"module":"hangup","data":{}}})";
        row("3,000 levels of lists", QByteArray(3000, '[') + QByteArray(3000, ']'), "nested deeper than 2000 levels");
        QByteArray deep = R"({"numbers":["1"],"flow":)";
        for (int i = 0; i < 1500; ++i)
            deep += R"({"module":"noop","data":{},"children":{"_":)";
        row("1,500 blocks below each other", deep, "/flow/children/_/children/_");
        QByteArray wide = "{";
        for (int i = 0; i < 1000000; ++i)
            wide += (i ? ",\"k" : "\"k") + QByteArray::number(i) + "\":0";
        row("a million keys", wide + "}", "more than 20000 keys");
        row("a key twice", R"({"numbers":["1"],"flow":{"module":"hangup","module":"menu"}})",
            ": error /flow/module [unreadable]: the key \"module\" stands twice");
        row("UTF-16, little end first", utf16(flow, false),
            "line 1, column 1: this is not valid JSON: the text is UTF-16");
        row("UTF-16, big end first", utf16(flow, true),
            "line 1, column 1: this is not valid JSON: the text is UTF-16");
        row("UTF-16 without a mark", utf16(flow, false).mid(2), "the text is UTF-16");
        row("Latin-1", "{\"numbers\":[\"1\"],\"name\":\"Caf\xE9 Central\"}", "the text is not UTF-8 here");
        row("a NUL byte", QByteArray("{\"numbers\":[\"1\0\"]}", 19), "line 1, column 15");
        row("a NUL byte as escape", R"({"numbers":["1"],"flow":{"module":"nope\u0000","data":{}}})", "/flow/module");
        row("a number beyond doubles", R"({"numbers":["1"],"flow":{"module":"sleep","data":{"duration":1e999}}})",
            "the number 1e999 is too large");
        row("a number beyond 64 bits",
            R"({"numbers":["1"],"flow":{"module":"sleep","data":{"duration":-123456789012345678901234567890}}})",
            "/flow/data/duration [minimum]");
        row("an entity that grows",
            "<!DOCTYPE m [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c "
            "\"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>\n<modifyCall>&c;</modifyCall>",
            "line 1");
        row("a document type", "<!DOCTYPE modifyCall SYSTEM \"file:///etc/passwd\"><modifyCall/>", "line 1");
        row("an entity nobody knows", "<modifyCall>\n<commands>&secret;</commands></modifyCall>", "line 2");
        row("5,000 levels of elements", QByteArray("<a>").repeated(5000), "100 levels");
        row("XML cut off", "<modifyCall><commands>", "line 1");
        row("nothing but blanks", "  \n ", "line 2, column 1: this is not valid JSON");
        row("a picture", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16), "not valid JSON");
    }
    void areFindings()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, words);
        const QString path = hsw->write(u"bad.json"_s, text);
        const Program::Outcome ended = runBounded({u"check"_s, path});
        QVERIFY2(ended.code == 1, ended.err.constData());
        QVERIFY2(ended.out.contains(": error "), ended.out.left(2000).constData());
        QVERIFY2(ended.out.contains(words), ended.out.left(2000).constData());
        QCOMPARE(runBounded({u"call"_s, path}).code == -1, false);
    }

    void aMarkOfUtf8IsFine()
    {
        const QString path = hsw->write(
            u"marked.json"_s, "\xEF\xBB\xBF{\"numbers\":[\"1\"],\"flow\":{\"module\":\"hangup\",\"data\":{}}}");
        QCOMPARE(hsw->run({u"check"_s, path}).code, 0);
    }

    void aHugeFileIsNotRead()
    {
        const QString path = hsw->file(u"huge.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(qint64(40) << 30)); // a hole, no bytes
        file.close();
        const Program::Outcome ended = runBounded({u"check"_s, path});
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.out.contains("[unreadable]: the file has 40960.0 MiB, more than the 64 MiB"),
                 ended.out.constData());
        QVERIFY(file.resize((qint64(64) << 20) + 1));
        QVERIFY(!openProject(path));
    }

    void theLimitCanBeSet()
    {
        const QString path = hsw->write(u"two.json"_s, "[]" + QByteArray(2 << 20, ' '));
        QVERIFY(openProject(path).ok());
        qputenv("HOOKSWITCH_MAX_FILE_MIB", "1");
        const Result<LoadedProject> refused = openProject(path);
        qunsetenv("HOOKSWITCH_MAX_FILE_MIB");
        QVERIFY(!refused && refused.error().sentence.contains(u"more than the 1 MiB"_s));
    }

    void whatIsOpenStaysAsItIs()
    {
        ProjectDocument document;
        Result<LoadedProject> sample = openSample(u"first-call"_s);
        QVERIFY(sample.ok());
        document.reset(sample->project, u"first-call.hookswitch"_s);
        QVERIFY(!openProject(hsw->write(u"bad.json"_s, "{\"format\":1,\"flows\":[{}]}")));
        QVERIFY(document.project() == sample->project);
        const QString ours = hsw->write(u"ours.json"_s, R"({"commands":[]})");
        QCOMPARE(hsw->run({u"merge"_s, ours, ours, hsw->write(u"theirs.json"_s, "{\"commands\":[")}).code, 2);
        QFile file(ours);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray(R"({"commands":[]})"));
    }
};

QTEST_GUILESS_MAIN(BadFilesTest)
#include "tst_bad_files.moc"
