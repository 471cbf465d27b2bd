// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/scenario.h"
#include "workspace/project.h"

#include "qtresult.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

/// The schemas we publish agree with our own readers, as an independent validator sees it.
class SchemasTest : public QObject
{
    Q_OBJECT

    QTemporaryDir folder;

    /// 0: the schema accepts the text, 1: refuses it, 2: there is no validator.
    int verdict(const QString& schema, const QByteArray& text) const
    {
        QFile file(folder.filePath(u"instance.json"_s));
        if (!file.open(QIODevice::WriteOnly))
            return 2;
        file.write(text);
        file.close();
        const QString script = u"import json,sys\ntry:\n import jsonschema\nexcept ImportError:\n sys.exit(2)\n"
                               "s=json.load(open(sys.argv[1]))\ni=json.load(open(sys.argv[2]))\n"
                               "sys.exit(0 if jsonschema.Draft202012Validator(s).is_valid(i) else 1)\n"_s;
        return QProcess::execute(u"python3"_s,
                                 {u"-c"_s, script,
                                  QStringLiteral(SOURCE_ROOT "/resources/schemas/") + schema + u".schema.json"_s,
                                  file.fileName()});
    }

private Q_SLOTS:
    void initTestCase()
    {
        const int seen = verdict(u"project"_s, R"({"format":1})");
        if (seen != 0 && seen != 1)
            QSKIP("there is no python3 with jsonschema on this machine");
    }

    void scenariosAreJudgedAlike_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("good");
        const auto row = [](const char* name, const char* text, bool good) {
            QTest::newRow(name) << QByteArray(text) << good;
        };
        row("nothing", "{}", true);
        row("a caller",
            R"({"format":1,"caller":[{"wait":1},{"press":"12*","after":1,"gap":0.2},{"say":"hi"},{"hangup":true}]})",
            true);
        row("called phones",
            R"({"callees":{"1":[{"answer":{"exp":3}},{"hangup":true}],"2":[{"busy":true}],"3":[{"reject":486}]}})",
            true);
        row("other phones",
            R"({"callees":{"1":[{"noanswer":true}],"2":[{"unregistered":true}],"3":[{"machine":2}]}})", true);
        row("drawn spans",
            R"({"caller":[{"wait":{"uniform":[1,2]}},{"wait":{"lognormal":[1,2]}},{"wait":{"empirical":[1,2,3]}}]})",
            true);
        row("when", R"({"caller":[{"press":"1","when":{"prompt":"menu"}}]})", true);
        row("a rule", R"({"http":[{"match":{"url":"/x"},"answer":{"status":200,"body":"ok","latency":0.1}}]})", true);
        row("an unknown key", R"({"people":[]})", false);
        row("an unknown step", R"({"caller":[{"dance":true}]})", false);
        row("two things in one step", R"({"caller":[{"wait":1,"hangup":true}]})", false);
        row("a caller who is busy", R"({"caller":[{"busy":true}]})", false);
        row("a wrong key", R"({"caller":[{"press":"x"}]})", false);
        row("a negative wait", R"({"caller":[{"wait":-1}]})", false);
        row("hangup false", R"({"caller":[{"hangup":false}]})", false);
        row("a rejection with 200", R"({"callees":{"1":[{"reject":200}]}})", false);
        row("an unknown distribution", R"({"caller":[{"wait":{"normal":1}}]})", false);
        row("a rule without answer", R"({"http":[{"match":{}}]})", false);
        row("callees as list", R"({"callees":[]})", false);
    }
    void scenariosAreJudgedAlike()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, good);
        QCOMPARE(Scenario::fromJson(*parseJson(text)).ok(), good);
        QCOMPARE(verdict(u"scenario"_s, text), good ? 0 : 1);
    }

    void projectsAreJudgedAlike_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("good");
        const auto row = [](const char* name, const char* text, bool good) {
            QTest::newRow(name) << QByteArray(text) << good;
        };
        row("the least", R"({"format":1})", true);
        row("unknown keys", R"({"format":1,"later":[1]})", true);
        row("no format", "{}", false);
        row("another format", R"({"format":2})", false);
        row("a flow without id", R"({"format":1,"flows":[{"dialect":"kazoo","document":{}}]})", false);
        row("a flow with an empty id", R"({"format":1,"flows":[{"id":"","dialect":"kazoo","document":{}}]})", false);
        row("a document as text", R"({"format":1,"flows":[{"id":"1","dialect":"kazoo","document":""}]})", false);
        row("a position of three",
            R"({"format":1,"flows":[{"id":"1","dialect":"kazoo","document":{},"layout":{"/flow":[1,2,3]}}]})", false);
        row("an unknown dialect", R"({"format":1,"numbers":[{"number":"1","dialect":"sip"}]})", false);
        row("a callback with PUT",
            R"({"format":1,"numbers":[{"number":"1","dialect":"kazoo","callbacks":{"send":{"method":"PUT","url":"x"}}}]})",
            false);
        row("no callback", R"({"format":1,"numbers":[{"number":"1","dialect":"kazoo","callbacks":{"send":null}}]})",
            true);
        row("settings as list", R"({"format":1,"settings":[]})", false);
    }
    void projectsAreJudgedAlike()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, good);
        QCOMPARE(projectFromJson(text).ok(), good);
        QCOMPARE(verdict(u"project"_s, text), good ? 0 : 1);
    }

    void everySampleFitsTheSchema()
    {
        const QDir samples(QStringLiteral(SOURCE_ROOT "/resources/samples"));
        for (const QString& name : samples.entryList({u"*.hookswitch"_s})) {
            QFile file(samples.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(verdict(u"project"_s, file.readAll()) == 0, qPrintable(name));
        }
    }
};

QTEST_GUILESS_MAIN(SchemasTest)
#include "tst_schemas.moc"
