// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/circles.h"

#include <QtTest>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

class CirclesTest : public QObject
{
    Q_OBJECT

    /// "1>2 2>1 2>3": wires between blocks; a call starts at block 1.
    static Flow flow(const QString& wires)
    {
        Flow made(Platform::Voipbin);
        for (const QString& wire : wires.split(u' ', Qt::SkipEmptyParts)) {
            const NodeId from(wire.section(u'>', 0, 0).toUInt());
            const NodeId to(wire.section(u'>', 1, 1).toUInt());
            for (const NodeId id : {from, to}) {
                if (!made.node(id)) {
                    Node node;
                    node.id = id;
                    made.put(std::move(node));
                }
            }
            made.node(from)->exits.push_back({ExitRole::Key, QString::number(to.value), to, nullptr});
        }
        made.setEntries({{u"/actions"_s, NodeId(1), nullptr}});
        return made;
    }

private Q_SLOTS:
    void groupsWhatLeadsToEachOther_data()
    {
        QTest::addColumn<QString>("wires");
        QTest::addColumn<QString>("groups");
        QTest::newRow("a row") << u"1>2 2>3"_s << u"3|2|1"_s;
        QTest::newRow("a block that leads to itself") << u"1>2 2>2"_s << u"2|1"_s;
        QTest::newRow("two that lead to each other") << u"1>2 2>1 2>3"_s << u"3|2 1"_s;
        QTest::newRow("two circles on one way") << u"1>2 2>1 2>3 3>4 4>3"_s << u"4 3|2 1"_s;
        QTest::newRow("a circle inside another") << u"1>2 2>3 3>2 3>1"_s << u"3 2 1"_s;
        QTest::newRow("two ways to one block are no circle") << u"1>2 1>3 2>4 3>4"_s << u"4|2|3|1"_s;
        QTest::newRow("what no call reaches does not count") << u"1>2 5>6 6>5"_s << u"2|1"_s;
    }
    void groupsWhatLeadsToEachOther()
    {
        QFETCH(QString, wires);
        QStringList groups;
        for (const std::vector<NodeId>& circle : circlesOf(flow(wires))) {
            QStringList ids;
            for (const NodeId id : circle)
                ids.append(QString::number(id.value));
            groups.append(ids.join(u' '));
        }
        QTEST(groups.join(u'|'), "groups");
    }

    void wiresToNowhereAndEmptyFlows()
    {
        QVERIFY(circlesOf(Flow(Platform::Bluevia)).empty());
        Flow cut = flow(u"1>2"_s);
        cut.remove(NodeId(2));
        QCOMPARE(circlesOf(cut).size(), size_t(1));
    }

    void aLongRowNeedsNoDeepStack()
    {
        constexpr quint32 length = 100000;
        Flow row(Platform::Voipbin);
        for (quint32 i = 1; i <= length; ++i) {
            Node node;
            node.id = NodeId(i);
            node.exits.push_back({ExitRole::Next, {}, NodeId(i % length + 1), nullptr});
            row.put(std::move(node));
        }
        row.setEntries({{u"/actions"_s, NodeId(1), nullptr}});
        const auto circles = circlesOf(row);
        QCOMPARE(circles.size(), size_t(1));
        QCOMPARE(circles.front().size(), size_t(length));
        QCOMPARE(circles.front().back(), NodeId(1));
    }
};

QTEST_GUILESS_MAIN(CirclesTest)
#include "tst_circles.moc"
