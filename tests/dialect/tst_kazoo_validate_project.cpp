// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/check.h"
#include "dialect/kazoo/file.h"
#include "dialect/kazoo/validateproject.h"

#include "qtresult.h"

#include <QDir>
#include <QFile>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

class KazooProjectTest : public QObject
{
    Q_OBJECT

    /// Each text is a document; its id is "a", "b", ...
    static QStringList findings(const QList<QByteArray>& documents)
    {
        std::vector<Flow> flows;
        for (const QByteArray& text : documents)
            flows.push_back(kazoo::loadFlow(*parseJson(text)).flow);
        std::vector<kazoo::ProjectFlow> project;
        for (std::size_t i = 0; i < flows.size(); ++i)
            project.push_back({QString(QChar(u'a' + static_cast<int>(i))), {}, &flows[i]});
        QStringList lines;
        for (const kazoo::ProjectProblem& found : kazoo::checkProject(project))
            lines.append(u"%1 %2 %3%4"_s.arg(found.flow, found.problem.code, found.problem.pointer,
                                             found.problem.severity == Severity::Error ? u" refused"_s : QString()));
        return lines;
    }

private Q_SLOTS:
    void findsNumbersBoundTwice()
    {
        QCOMPARE(findings({R"({"numbers":["2234567890","7"],"patterns":["^1"]})",
                           R"({"numbers":["8","+12234567890"],"patterns":["^1","^2"]})"}),
                 QStringList({u"b bound-twice /numbers/1 refused"_s, u"b bound-twice /patterns/0 refused"_s}));
        QCOMPARE(findings({R"({"numbers":["7","7"]})"}), QStringList{u"a bound-twice /numbers/1"_s});
        QCOMPARE(findings({R"({"numbers":["7"]})", R"({"numbers":["8"]})"}), QStringList());
    }

    void findsCallflowsThatRunEachOther_data()
    {
        QTest::addColumn<QList<QByteArray>>("documents");
        QTest::addColumn<QStringList>("lines");
        const QByteArray toA = R"({"flow":{"module":"callflow","data":{"id":"a"}}})";
        const QByteArray toB =
            R"({"flow":{"module":"answer","children":{"_":{"module":"callflow","data":{"id":"b"}}}}})";
        QTest::newRow("itself") << QList<QByteArray>{toA} << QStringList{u"a loop /flow"_s};
        QTest::newRow("two in a circle")
            << QList<QByteArray>{toB, toA} << QStringList{u"a loop /flow/children/_"_s, u"b loop /flow"_s};
        QTest::newRow("one that leads into a circle")
            << QList<QByteArray>{toB, R"({"flow":{"module":"callflow","data":{"id":"b"}}})"}
            << QStringList{u"b loop /flow"_s};
        QTest::newRow("back to a menu is a choice")
            << QList<
                   QByteArray>{R"({"flow":{"module":"menu","children":{"1":{"module":"callflow","data":{"id":"a"}},"_":{"module":"callflow","data":{"id":"a"}}}}})"}
            << QStringList();
        QTest::newRow("a block that is left out")
            << QList<QByteArray>{R"({"flow":{"module":"callflow","data":{"id":"a","skip_module":true}}})"}
            << QStringList();
        QTest::newRow("to nowhere") << QList<QByteArray>{toB} << QStringList();
    }
    void findsCallflowsThatRunEachOther()
    {
        QFETCH(QList<QByteArray>, documents);
        QTEST(findings(documents), "lines");
    }

    void realDocumentsHaveFewFindings()
    {
        const QDir folder(QStringLiteral(SHARED_DATA "/kazoo-examples"));
        if (!folder.exists())
            QSKIP("the folder of real documents is not beside this checkout");
        for (const QString& name : folder.entryList({u"gen-*.json"_s})) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const Result<kazoo::LoadedFlow> loaded = kazoo::parseFlow(file.readAll());
            VERIFY_OK(loaded);
            for (const Problem& problem :
                 checkFlow(loaded->flow, Catalog::of(Platform::Kazoo), Directory(), kazoo::nodePlaces(loaded->flow)))
                QVERIFY2(problem.code == u"missing-reference"_s || problem.code == u"bad-pattern"_s,
                         qPrintable(u"%1 %2 %3 %4"_s.arg(name, problem.code, problem.pointer, problem.sentence)));
        }
    }
};

QTEST_GUILESS_MAIN(KazooProjectTest)
#include "tst_kazoo_validate_project.moc"
