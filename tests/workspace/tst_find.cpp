// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/find.h"
#include "workspace/flowform.h"

#include <QtTest>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

ProjectFlow flow(const QString& id, QByteArrayView text)
{
    ProjectFlow made;
    made.id = id;
    made.flow = readFlowDocument(Platform::Kazoo, *parseJson(text)).flow;
    return made;
}

Project project()
{
    Project made;
    made.flows.push_back(flow(u"f1"_s, R"({"numbers":["1"],"flow":{"module":"menu","data":{"id":"m1"},"children":{
        "1":{"module":"user","data":{"id":"u1","timeout":"20"},"children":{}},
        "2":{"module":"ring_group","data":{"endpoints":[{"id":"u1"},{"id":"u2"}]},"children":{}}}}})"));
    made.flows.push_back(flow(u"f2"_s, R"({"numbers":["2"],"flow":{"module":"temporal_route","data":{},"children":{
        "u1":{"module":"tts","data":{"text":"Dial U1 now"},"children":{}}}}})"));
    return made;
}

} // namespace

class TestFind : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFieldIsLookedThrough_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("flow");
        QTest::addColumn<int>("count");
        QTest::newRow("a value in any flow, whatever its case") << u"u1"_s << QString() << 4;
        QTest::newRow("in one flow only") << u"u1"_s << u"f1"_s << 2;
        QTest::newRow("a value deep in a list") << u"u2"_s << QString() << 1;
        QTest::newRow("the kind of a block") << u"temporal_route"_s << QString() << 1;
        QTest::newRow("the title of a block") << u"Ring a person"_s << QString() << 1;
        QTest::newRow("nothing asked") << u" "_s << QString() << 0;
        QTest::newRow("nowhere") << u"zebra"_s << QString() << 0;
    }
    void everyFieldIsLookedThrough()
    {
        QFETCH(QString, text);
        QFETCH(QString, flow);
        QFETCH(int, count);
        QCOMPARE(int(findText(project(), text, flow).size()), count);
    }

    void placesAreNamed()
    {
        const Project all = project();
        const auto found = findText(all, u"u2"_s);
        QCOMPARE(found.front().field, u"/endpoints/1/id"_s);
        QCOMPARE(all.flows.front().flow.node(found.front().node)->module, u"ring_group"_s);
        QCOMPARE(findText(all, u"u"_s, {}, 2).size(), std::size_t(2));
    }

    void usesAreWholeValues() { QCOMPARE(usesOf(project(), u"u1"_s).size(), std::size_t(3)); }

    void referencesAreReplacedEverywhereAndBack()
    {
        Project all = project();
        const Project before = all;
        const ProjectEdit back = replaceUses(all, u"u1"_s, u"u9"_s).apply(all);
        QVERIFY(usesOf(all, u"u1"_s).empty());
        QCOMPARE(usesOf(all, u"u9"_s).size(), std::size_t(3));
        QCOMPARE(findText(all, u"Dial U1 now"_s).size(), std::size_t(1)); // a sentence is no reference
        (void)back.apply(all);
        QVERIFY(all == before);
    }
};

QTEST_GUILESS_MAIN(TestFind)
#include "tst_find.moc"
