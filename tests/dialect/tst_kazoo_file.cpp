// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/file.h"
#include "flow/edit.h"

#include "qtresult.h"

#include <QDir>
#include <QFile>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

class KazooFileTest : public QObject
{
    Q_OBJECT

    static QByteArray again(const QByteArray& text)
    {
        const Result<kazoo::LoadedFlow> loaded = kazoo::parseFlow(text);
        return loaded ? writeJson(kazoo::saveFlow(loaded->flow)) : loaded.error().text().toUtf8();
    }

private Q_SLOTS:
    void comesBackUnchanged_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("a document with unknown keys and odd order") << QByteArray(
            R"({"zeta":[1,1.0,1e2,18446744073709551616],"numbers":["100"],"flow":{"children":{"_":{"data":{},"module":"hangup","note":7}},"module":"play","data":{"id":"x","b":null,"a":true}},"patterns":[],"alpha":{}})");
        QTest::newRow("a bare node") << QByteArray(
            R"({"module":"menu","data":{"id":"m"},"children":{"1":{},"2":null,"3":"text"}})");
        QTest::newRow("a node without data and children")
            << QByteArray(R"({"flow":{"module":"hangup"},"numbers":["1"]})");
        QTest::newRow("wrong types stay")
            << QByteArray(R"({"flow":{"module":3,"data":[],"children":"x"},"numbers":"12"})");
        QTest::newRow("no flow at all") << QByteArray(R"({"numbers":["1"]})");
        QTest::newRow("an empty flow") << QByteArray(R"({"numbers":["1"],"flow":{}})");
        QTest::newRow("metaflows") << QByteArray(
            R"({"numbers":{"5":{"module":"hold","data":{}},"6":{}},"patterns":{"^2":{"module":"play"}},"binding_digit":"*"})");
        QTest::newRow("metaflow inside a document") << QByteArray(
            R"({"metaflow":{"numbers":{"1":{"module":"break"}}},"flow":{"module":"noop"},"numbers":["2"]})");
        QTest::newRow("null where a block could stand")
            << QByteArray(R"({"numbers":{"5":null,"6":[]},"patterns":{}})");
        QTest::newRow("keys with slashes and tildes")
            << QByteArray(R"({"flow":{"module":"menu","children":{"a/b":{"module":"x"},"~1":{"module":"y"}}}})");
    }
    void comesBackUnchanged()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(again(text), text);
    }

    void everyRealDocumentComesBackUnchanged()
    {
        QDir folder(QStringLiteral(SHARED_DATA "/kazoo-examples"));
        if (!folder.exists())
            QSKIP("the folder of real documents is not beside this checkout");
        const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files);
        QVERIFY(names.size() > 100);
        for (const QString& name : names) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray text = file.readAll();
            const Result<Json> before = parseJson(text);
            VERIFY_OK(before);
            const kazoo::LoadedFlow loaded = kazoo::loadFlow(*before);
            QVERIFY2(kazoo::saveFlow(loaded.flow) == *before, qPrintable(name));
            QVERIFY2(writeJson(kazoo::saveFlow(loaded.flow)) == writeJson(*before), qPrintable(name));
        }
    }

    void reportsWhatHasTheWrongShape_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("pointer");
        QTest::newRow("numbers as text") << QByteArray(R"({"numbers":"12"})") << u"/numbers"_s;
        QTest::newRow("a number among the numbers") << QByteArray(R"({"numbers":["1",2]})") << u"/numbers/1"_s;
        QTest::newRow("module as number") << QByteArray(R"({"flow":{"module":1}})") << u"/flow/module"_s;
        QTest::newRow("no module") << QByteArray(R"({"flow":{"data":{}}})") << u"/flow/module"_s;
        QTest::newRow("data as list") << QByteArray(R"({"flow":{"module":"x","data":[]}})") << u"/flow/data"_s;
        QTest::newRow("children as text") << QByteArray(R"({"module":"x","children":"y"})") << u"/children"_s;
        QTest::newRow("a text for a block")
            << QByteArray(R"({"flow":{"module":"x","children":{"a/b":"y"}}})") << u"/flow/children/a~1b"_s;
    }
    void reportsWhatHasTheWrongShape()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, pointer);
        const Result<kazoo::LoadedFlow> loaded = kazoo::parseFlow(text);
        VERIFY_OK(loaded);
        QCOMPARE(loaded->problems.size(), std::size_t(1));
        QCOMPARE(loaded->problems.front().pointer, pointer);
        QCOMPARE(loaded->problems.front().severity, Severity::Error);
    }

    void placesAreJsonPointers()
    {
        const kazoo::LoadedFlow loaded = kazoo::loadFlow(
            *parseJson(R"({"flow":{"module":"menu","children":{"1":{"module":"a"},"x/y":{"module":"b"}}}})"));
        const QHash<NodeId, QString> places = kazoo::nodePlaces(loaded.flow);
        QStringList all = places.values();
        all.sort();
        QCOMPARE(all, QStringList({u"/flow"_s, u"/flow/children/1"_s, u"/flow/children/x~1y"_s}));
    }

    void anEditedNodeChangesNothingElse()
    {
        const QByteArray text =
            R"({"b":1,"flow":{"data":{"z":1},"module":"menu","children":{"1":{"module":"a"}},"more":2},"numbers":["1"]})";
        Flow flow = kazoo::loadFlow(*parseJson(text)).flow;
        const Edit back = setData(flow, flow.start(), Json{{"id", "new"}}).apply(flow);
        QCOMPARE(writeJson(kazoo::saveFlow(flow)), QByteArray(text).replace(R"({"z":1})", R"({"id":"new"})"));
        back.apply(flow);
        QCOMPARE(writeJson(kazoo::saveFlow(flow)), text);
    }

    void aCycleOfWiresIsWrittenOnce()
    {
        Flow flow = kazoo::loadFlow(*parseJson(R"({"flow":{"module":"a","children":{"_":{"module":"b"}}}})")).flow;
        const NodeId b = flow.branch(flow.start()).back();
        connectExit(flow, b, u"_"_s, flow.start()).apply(flow);
        QCOMPARE(writeJson(kazoo::saveFlow(flow)),
                 QByteArray(R"({"flow":{"module":"a","children":{"_":{"module":"b","children":{"_":{}}}}}})"));
    }

    void deepFlowsAreTakenApartAndPutTogether()
    {
        QByteArray text = R"({"flow":)";
        for (int i = 0; i < 900; ++i)
            text += R"({"module":"noop","children":{"_":)";
        text += R"({"module":"hangup"})";
        for (int i = 0; i < 900; ++i)
            text += "}}";
        text += "}";
        QCOMPARE(again(text), text);
    }
};

QTEST_GUILESS_MAIN(KazooFileTest)
#include "tst_kazoo_file.moc"
