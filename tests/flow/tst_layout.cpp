// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/layout.h"

#include <QRandomGenerator>
#include <QRectF>
#include <QTest>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

void wire(Flow& flow, NodeId from, NodeId to)
{
    Node* node = flow.node(from);
    node->exits.push_back({ExitRole::Key, QString::number(node->exits.size()), to, nullptr});
}

NodeId addNode(Flow& flow)
{
    Node node;
    node.module = u"menu"_s;
    return flow.add(std::move(node));
}

void start(Flow& flow, NodeId id)
{
    flow.setEntries({{u"/flow"_s, id, nullptr}});
}

/// A tree in which every new node hangs below a random earlier one, not further back than reach.
Flow randomTree(int count, quint32 seed, int reach)
{
    QRandomGenerator chance(seed);
    Flow flow;
    start(flow, addNode(flow));
    for (int i = 1; i < count; ++i) {
        const NodeId fresh = addNode(flow);
        const int back = chance.bounded(1, std::min(i, reach) + 1);
        wire(flow, NodeId(fresh.value - quint32(back)), fresh);
    }
    return flow;
}

QSizeF unevenSize(const Node& node)
{
    return QSizeF(int(40 + (node.id.value * 37) % 160), int(30 + (node.id.value * 13) % 40));
}

QSizeF evenSize(const Node&)
{
    return {200, 60};
}

/// The first pair of rectangles that overlap, as text; empty when there is none.
QString overlap(const Flow& flow, const QHash<NodeId, QPointF>& places)
{
    std::vector<std::pair<NodeId, QRectF>> boxes;
    for (const auto& [id, node] : flow.nodes())
        boxes.emplace_back(id, QRectF(places.value(id), unevenSize(node)).adjusted(0.01, 0.01, -0.01, -0.01));
    std::sort(boxes.begin(), boxes.end(),
              [](const auto& a, const auto& b) { return a.second.left() < b.second.left(); });
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        for (std::size_t j = i + 1; j < boxes.size() && boxes[j].second.left() < boxes[i].second.right(); ++j) {
            if (boxes[i].second.intersects(boxes[j].second))
                return u"%1 and %2"_s.arg(boxes[i].first.value).arg(boxes[j].first.value);
        }
    }
    return {};
}

} // namespace

class TestLayout : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingOverlaps_data();
    void nothingOverlaps();
    void aParentStandsAboveTheMiddle();
    void branchesKeepTheirOrder();
    void leftToRightIsTheSameTurned();
    void deepAndCombedTreesAreFine_data();
    void deepAndCombedTreesAreFine();
    void extraWiresMoveNothing();
    void unreachedNodesStandToTheRight();
    void circlesAreDrawnOnce();
    void anEmptyFlowHasNoPlaces();
    void whatAForestLeavesOutGetsNoPlace();
};

void TestLayout::nothingOverlaps_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("reach");
    QTest::newRow("a few nodes") << 7 << 3;
    QTest::newRow("deep and narrow") << 300 << 3;
    QTest::newRow("middling") << 300 << 30;
    QTest::newRow("shallow and bushy") << 300 << 300;
    QTest::newRow("large") << 5000 << 400;
}

void TestLayout::nothingOverlaps()
{
    QFETCH(int, count);
    QFETCH(int, reach);
    for (quint32 seed = 1; seed <= 6; ++seed) {
        const Flow flow = randomTree(count, seed, reach);
        for (const bool turned : {false, true}) {
            LayoutOptions options;
            options.siblingGap = 6;
            options.leftToRight = turned;
            const auto places = tidyLayout(flow, unevenSize, options);
            QCOMPARE(places.size(), count);
            QCOMPARE(overlap(flow, places), QString());
            QCOMPARE(tidyLayout(flow, unevenSize, options), places);
        }
    }
}

void TestLayout::aParentStandsAboveTheMiddle()
{
    const Flow flow = randomTree(400, 5, 40);
    const auto places = tidyLayout(flow, unevenSize);
    const auto middle = [&](NodeId id) { return places.value(id).x() + unevenSize(*flow.node(id)).width() / 2; };
    for (const auto& [id, node] : flow.nodes()) {
        if (node.exits.empty())
            continue;
        const qreal children = (middle(node.exits.front().target) + middle(node.exits.back().target)) / 2;
        QVERIFY2(qAbs(middle(id) - children) < 0.001, qPrintable(u"node %1"_s.arg(id.value)));
        QVERIFY(places.value(node.exits.front().target).y() > places.value(id).y());
    }
}

void TestLayout::branchesKeepTheirOrder()
{
    const Flow flow = randomTree(400, 9, 60);
    const auto places = tidyLayout(flow, unevenSize);
    for (const auto& [id, node] : flow.nodes()) {
        for (std::size_t i = 1; i < node.exits.size(); ++i)
            QVERIFY(places.value(node.exits[i - 1].target).x() < places.value(node.exits[i].target).x());
    }
}

void TestLayout::leftToRightIsTheSameTurned()
{
    const Flow flow = randomTree(200, 3, 20);
    LayoutOptions turned;
    turned.leftToRight = true;
    const auto down = tidyLayout(flow, [](const Node& n) { return unevenSize(n).transposed(); });
    const auto right = tidyLayout(flow, unevenSize, turned);
    for (const auto& [id, node] : flow.nodes())
        QCOMPARE(right.value(id), down.value(id).transposed());
}

void TestLayout::deepAndCombedTreesAreFine_data()
{
    QTest::addColumn<bool>("comb");
    QTest::newRow("a chain of 100,000 nodes") << false;
    QTest::newRow("a comb of 100,000 nodes") << true;
}

void TestLayout::deepAndCombedTreesAreFine()
{
    QFETCH(bool, comb);
    Flow flow;
    NodeId spine = addNode(flow);
    start(flow, spine);
    while (flow.nodes().size() < 100'000) {
        if (comb)
            wire(flow, spine, addNode(flow));
        const NodeId next = addNode(flow);
        wire(flow, spine, next);
        spine = next;
    }
    const auto places = tidyLayout(flow, evenSize);
    QCOMPARE(places.size(), qsizetype(flow.nodes().size()));
    QVERIFY(places.value(spine).y() > 100.0 * (comb ? 49'000 : 99'000));
}

void TestLayout::extraWiresMoveNothing()
{
    Flow flow = randomTree(100, 2, 10);
    const auto before = tidyLayout(flow, evenSize);
    wire(flow, NodeId(100), NodeId(1));
    wire(flow, NodeId(50), NodeId(50));
    wire(flow, NodeId(99), NodeId(4));
    QCOMPARE(tidyLayout(flow, evenSize), before);
}

void TestLayout::unreachedNodesStandToTheRight()
{
    Flow flow = randomTree(50, 4, 5);
    const NodeId lonely = addNode(flow);
    const NodeId cut = addNode(flow);
    wire(flow, cut, addNode(flow));
    const auto places = tidyLayout(flow, unevenSize);
    qreal right = 0;
    for (quint32 i = 1; i <= 50; ++i)
        right = std::max(right, places.value(NodeId(i)).x() + unevenSize(*flow.node(NodeId(i))).width());
    QVERIFY(places.value(lonely).x() > right);
    QVERIFY(places.value(cut).x() > right);
    QCOMPARE(overlap(flow, places), QString());
    QCOMPARE(forestOf(flow).reached, std::size_t(1));
    QCOMPARE(forestOf(flow).roots.size(), std::size_t(3));
}

void TestLayout::circlesAreDrawnOnce()
{
    Flow flow;
    const NodeId a = addNode(flow);
    const NodeId b = addNode(flow);
    wire(flow, a, b);
    wire(flow, b, a);
    QCOMPARE(tidyLayout(flow, evenSize).size(), 2); // reached by no entry
    start(flow, b);
    const auto places = tidyLayout(flow, evenSize);
    QVERIFY(places.value(b).y() < places.value(a).y());
}

void TestLayout::anEmptyFlowHasNoPlaces()
{
    QVERIFY(tidyLayout(Flow(), evenSize).isEmpty());
}

void TestLayout::whatAForestLeavesOutGetsNoPlace()
{
    Flow flow;
    for (int i = 0; i < 4; ++i)
        flow.add({});
    start(flow, NodeId(1));
    wire(flow, NodeId(1), NodeId(2));
    wire(flow, NodeId(2), NodeId(3));
    wire(flow, NodeId(1), NodeId(4));
    FlowForest forest = forestOf(flow);
    QCOMPARE(tidyLayout(flow, forest, evenSize), tidyLayout(flow, evenSize));
    forest.children.remove(NodeId(2));
    const auto places = tidyLayout(flow, forest, evenSize);
    QCOMPARE(places.size(), 3);
    QVERIFY(!places.contains(NodeId(3)));
}

QTEST_GUILESS_MAIN(TestLayout)
#include "tst_layout.moc"
