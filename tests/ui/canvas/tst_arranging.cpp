// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/desk.h"

#include "canvas/minimap.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

const char* const actions = R"([
    {"id":"a0000000-0000-4000-8000-000000000001","type":"answer"},
    {"id":"a0000000-0000-4000-8000-000000000002","type":"digits_receive","option":{"length":1}},
    {"id":"a0000000-0000-4000-8000-000000000003","type":"branch","option":{"variable":"voipbin.call.digits",
     "default_target_id":"a0000000-0000-4000-8000-000000000001",
     "target_ids":{"1":"a0000000-0000-4000-8000-000000000004"}}},
    {"id":"a0000000-0000-4000-8000-000000000004","type":"talk","option":{"text":"Hello","language":"en-US"}},
    {"id":"a0000000-0000-4000-8000-000000000005","type":"goto","option":{"loop_count":2,
     "target_id":"a0000000-0000-4000-8000-000000000002"}},
    {"id":"a0000000-0000-4000-8000-000000000006","type":"hangup"}])";

bool crosses(const WireWay& way, const QRectF& card)
{
    const QPainterPath path = way.path();
    for (int i = 0; i <= 200; ++i) {
        if (card.adjusted(1, 1, -1, -1).contains(path.pointAtPercent(i / 200.0)))
            return true;
    }
    return false;
}

} // namespace

class TestArranging : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void foldedBranchesAreHiddenAndCounted();
    void selectingAHiddenBlockUnfoldsIt();
    void aFlowGrowsToTheRight();
    void arrowsFollowTheDirection();
    void notesAreWrittenMovedAndDeleted();
    void aFrameGoesAroundTheSelectionAndTakesItAlong();
    void aLassoSelectsWhatItGoesAround();
    void blocksAreAligned_data();
    void blocksAreAligned();
    void blocksAreSpreadEvenly();
    void aDragToAnExitHangsTheBranchThere();
    void keysAreEditedInPlace();
    void theMinimapShowsAndMovesTheView();
    void blocksGlideToTheirPlaces();
    void listsOfActionsHaveWiresForEveryTarget();
    void jumpsRunAroundTheCards();
    void commandDocumentsAreDrawnAndEdited();
    void anEditRedrawsOnlyWhatItTouches();
    void selectedBlocksAreZoomedTo();
};

void TestArranging::foldedBranchesAreHiddenAndCounted()
{
    Desk desk;
    desk.scene.select(desk.at(devicePlace));
    desk.key(Qt::Key_Minus);
    QVERIFY(!desk.item(mailPlace).isVisible());
    QCOMPARE(desk.item(devicePlace).folded(), 1);
    QCOMPARE(desk.scene.wires().wires().size(), std::size_t(3));
    QVERIFY(!desk.document.canUndo());
    const QPoint chip = desk.spot(desk.item(devicePlace).foldRect().center());
    QTest::mouseClick(desk.view.viewport(), Qt::LeftButton, {}, chip);
    QVERIFY(desk.item(mailPlace).isVisible());
    desk.scene.foldAll(true);
    QVERIFY(!desk.item(userPlace).isVisible());
    QVERIFY(desk.item(menuPlace).isVisible());
    desk.scene.foldAll(false);
    QVERIFY(desk.item(mailPlace).isVisible());
}

void TestArranging::selectingAHiddenBlockUnfoldsIt()
{
    Desk desk;
    desk.scene.fold(desk.at(menuPlace), true);
    QVERIFY(!desk.item(mailPlace).isVisible());
    desk.scene.select(desk.at(mailPlace));
    QVERIFY(desk.item(mailPlace).isVisible());
    QCOMPARE(desk.scene.selected(), desk.at(mailPlace));
}

void TestArranging::aFlowGrowsToTheRight()
{
    Desk desk;
    turnFlow(desk.scene, FlowDirection::Right);
    QCOMPARE(desk.scene.direction(), FlowDirection::Right);
    QVERIFY(desk.item(menuPlace).pos().x() > desk.item(u"/flow"_s).cardRect().right());
    QVERIFY(desk.item(userPlace).pos().y() < desk.item(devicePlace).pos().y());
    for (const Wire& wire : desk.scene.wires().wires()) {
        QCOMPARE(wire.way.path().currentPosition(), desk.scene.item(wire.to)->entryEnd());
        QVERIFY(wire.way.path().elementAt(0).x < wire.way.path().currentPosition().x());
    }
    const auto& nodes = desk.pf().flow.nodes();
    for (auto a = nodes.begin(); a != nodes.end(); ++a) {
        for (auto b = std::next(a); b != nodes.end(); ++b)
            QVERIFY(!desk.scene.item(a->first)->cardRect().intersects(desk.scene.item(b->first)->cardRect()));
    }
    desk.document.undo();
    QCOMPARE(desk.scene.direction(), FlowDirection::Down);
    QVERIFY(desk.item(menuPlace).pos().y() > desk.item(u"/flow"_s).pos().y());
}

void TestArranging::arrowsFollowTheDirection()
{
    Desk desk;
    turnFlow(desk.scene, FlowDirection::Right);
    desk.scene.select(desk.at(menuPlace));
    desk.key(Qt::Key_Right);
    QCOMPARE(desk.scene.selected(), desk.at(userPlace));
    desk.key(Qt::Key_Down);
    QCOMPARE(desk.scene.selected(), desk.at(devicePlace));
    desk.key(Qt::Key_Left);
    QCOMPARE(desk.scene.selected(), desk.at(menuPlace));
}

void TestArranging::notesAreWrittenMovedAndDeleted()
{
    Desk desk;
    addMark(desk.scene, CanvasMark::Kind::Note, {-400, 0});
    QCOMPARE(desk.scene.marks().size(), std::size_t(1));
    desk.view.fit();
    const auto sheet = [&] { return desk.scene.marks().front()->mark().rect; };
    QTest::mouseDClick(desk.view.viewport(), Qt::LeftButton, {}, desk.spot(sheet().center()));
    auto* editor = desk.view.viewport()->findChild<QPlainTextEdit*>();
    QVERIFY(editor);
    editor->setPlainText(u"Ask Dana"_s);
    QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(desk.scene.marks().front()->mark().text, u"Ask Dana"_s);
    QVERIFY(member(desk.pf().extra, "canvas")->at("notes").at(0).at("text") == "Ask Dana");
    const QPointF before = sheet().topLeft();
    desk.drag(desk.spot(sheet().center()), desk.spot(sheet().center()) + QPoint(30, 40));
    QVERIFY(sheet().topLeft().y() > before.y() + 20);
    const QSizeF small = sheet().size();
    const QPoint corner = desk.spot(sheet().bottomRight() - QPointF(5, 5));
    desk.drag(corner, corner + QPoint(40, 40));
    QVERIFY(sheet().width() > small.width() + 20);
    QTest::mouseClick(desk.view.viewport(), Qt::LeftButton, {}, desk.spot(sheet().center()));
    desk.key(Qt::Key_Delete);
    QVERIFY(desk.scene.marks().empty());
    QVERIFY(desk.pf().extra.empty());
    desk.document.undo();
    QCOMPARE(desk.scene.marks().size(), std::size_t(1));
}

void TestArranging::aFrameGoesAroundTheSelectionAndTakesItAlong()
{
    Desk desk;
    desk.scene.select(desk.at(mailPlace));
    addMark(desk.scene, CanvasMark::Kind::Frame, {});
    QCOMPARE(desk.scene.marks().size(), std::size_t(1));
    const QRectF frame = desk.scene.marks().front()->mark().rect;
    QVERIFY(frame.contains(desk.item(mailPlace).cardRect()));
    QVERIFY(!frame.intersects(desk.item(userPlace).cardRect()));
    desk.view.fit();
    const QPointF before = desk.item(mailPlace).pos();
    const QPoint title = desk.spot(frame.topLeft() + QPointF(40, 10));
    desk.drag(title, title + QPoint(120, 60));
    const QPointF moved = desk.scene.marks().front()->mark().rect.topLeft() - frame.topLeft();
    QVERIFY(moved.x() > 50);
    QVERIFY(((desk.item(mailPlace).pos() - before) - moved).manhattanLength() < 3);
    desk.document.undo();
    QCOMPARE(desk.item(mailPlace).pos(), before);
}

void TestArranging::aLassoSelectsWhatItGoesAround()
{
    Desk desk;
    desk.view.setLasso(true);
    const QRect card = desk.view.mapFromScene(desk.item(userPlace).cardRect()).boundingRect().adjusted(-9, -9, 9, 12);
    const QList<QPoint> way{card.topLeft(), card.topRight(), card.bottomRight(), card.bottomLeft()};
    QTest::mousePress(desk.view.viewport(), Qt::LeftButton, {}, way.front());
    for (const QPoint& at : way)
        desk.move(at, Qt::LeftButton);
    QTest::mouseRelease(desk.view.viewport(), Qt::LeftButton, {}, way.back());
    QCOMPARE(desk.scene.selection(), std::vector{desk.at(userPlace)});
}

void TestArranging::blocksAreAligned_data()
{
    QTest::addColumn<int>("edge");
    QTest::newRow("left") << int(Qt::AlignLeft);
    QTest::newRow("centre") << int(Qt::AlignHCenter);
    QTest::newRow("right") << int(Qt::AlignRight);
    QTest::newRow("top") << int(Qt::AlignTop);
    QTest::newRow("middle") << int(Qt::AlignVCenter);
    QTest::newRow("bottom") << int(Qt::AlignBottom);
}

void TestArranging::blocksAreAligned()
{
    QFETCH(int, edge);
    Desk desk;
    const QPointF mail = desk.item(mailPlace).pos();
    desk.item(userPlace).setSelected(true);
    desk.item(devicePlace).setSelected(true);
    desk.drag(desk.middle(userPlace), desk.middle(userPlace) + QPoint(-40, 50));
    desk.scene.select(desk.at(userPlace));
    desk.item(mailPlace).setSelected(true);
    alignSelected(desk.scene, Qt::Alignment(edge));
    const QRectF a = desk.item(userPlace).cardRect();
    const QRectF b = desk.item(mailPlace).cardRect();
    const auto along = [&](const QRectF& r) {
        return edge == Qt::AlignLeft      ? r.left()
               : edge == Qt::AlignRight   ? r.right()
               : edge == Qt::AlignHCenter ? r.center().x()
               : edge == Qt::AlignTop     ? r.top()
               : edge == Qt::AlignBottom  ? r.bottom()
                                          : r.center().y();
    };
    QVERIFY(qAbs(along(a) - along(b)) <= 1);
    desk.document.undo();
    desk.document.undo();
    QCOMPARE(desk.item(mailPlace).pos(), mail);
}

void TestArranging::blocksAreSpreadEvenly()
{
    Desk desk(R"({"numbers":["1"],"flow":{"module":"menu","data":{},"children":{
        "1":{"module":"user","data":{},"children":{}},"2":{"module":"device","data":{},"children":{}},
        "3":{"module":"voicemail","data":{},"children":{}}}}})");
    const QString place = u"/flow/children/"_s;
    desk.drag(desk.middle(place + u"2"_s), desk.middle(place + u"2"_s) + QPoint(30, 0));
    desk.scene.select({});
    for (const QString& key : {u"1"_s, u"2"_s, u"3"_s})
        desk.item(place + key).setSelected(true);
    spreadSelected(desk.scene, Qt::Horizontal);
    const qreal first = desk.item(place + u"2"_s).cardRect().left() - desk.item(place + u"1"_s).cardRect().right();
    const qreal second = desk.item(place + u"3"_s).cardRect().left() - desk.item(place + u"2"_s).cardRect().right();
    QVERIFY(qAbs(first - second) <= 1.5);
}

void TestArranging::aDragToAnExitHangsTheBranchThere()
{
    Desk desk;
    const NodeId device = desk.at(devicePlace);
    QSignalSpy said(&desk.scene, &FlowScene::message);
    desk.drag(desk.middle(devicePlace), desk.port(userPlace, u"_"_s));
    QCOMPARE(desk.wayTo(device), u"user>_"_s);
    desk.document.undo();
    desk.drag(desk.middle(mailPlace), desk.port(menuPlace, u"1"_s));
    QVERIFY(!desk.document.canUndo());
    QVERIFY(said.back().front().toString().contains(u"already leads"_s));
}

void TestArranging::keysAreEditedInPlace()
{
    Desk desk;
    const NodeId user = desk.at(userPlace);
    QTest::mouseDClick(desk.view.viewport(), Qt::LeftButton, {}, desk.port(menuPlace, u"1"_s));
    auto* combo = desk.view.viewport()->findChild<QComboBox*>();
    QVERIFY(combo);
    QVERIFY(combo->findText(u"7"_s) >= 0);
    QVERIFY(combo->findText(u"2"_s) < 0); // taken
    combo->lineEdit()->setText(u"7"_s);
    QTest::keyClick(combo->lineEdit(), Qt::Key_Return);
    QCOMPARE(desk.wayTo(user), u"menu>7"_s);
}

void TestArranging::theMinimapShowsAndMovesTheView()
{
    Desk desk;
    QVERIFY(!desk.view.minimap().isVisible()); // everything is seen
    desk.view.scale(6, 6);
    desk.view.showNode(desk.at(u"/flow"_s));
    desk.view.minimap().follow();
    QVERIFY(desk.view.minimap().isVisible());
    const QPointF wanted = desk.item(mailPlace).cardRect().center();
    QTest::mouseClick(&desk.view.minimap(), Qt::LeftButton, {}, desk.view.minimap().toMap(wanted).toPoint());
    const QPointF now = desk.view.mapToScene(desk.view.viewport()->rect().center());
    QVERIFY((now - wanted).manhattanLength() < 30);
    QVERIFY(!desk.view.minimap().grab().isNull());
    desk.view.minimap().setWanted(false);
    QVERIFY(!desk.view.minimap().isVisible());
}

void TestArranging::blocksGlideToTheirPlaces()
{
    Desk desk;
    desk.scene.setGlideTime(400);
    const NodeId mail = desk.at(mailPlace);
    const QPointF before = desk.scene.item(mail)->pos();
    desk.scene.select(desk.at(devicePlace));
    addBlock(desk.scene, u"sleep"_s);
    QCOMPARE(desk.scene.item(mail)->pos(), before); // has just begun to move
    QTRY_VERIFY(desk.scene.item(mail)->pos().y() > before.y() + 60);
    for (const Wire& wire : desk.scene.wires().wires())
        QCOMPARE(wire.way.to, desk.scene.item(wire.to)->entryEnd());
    desk.document.undo();
    desk.scene.arrange(); // at once when something else happens
    QCOMPARE(desk.scene.item(mail)->pos(), before);
}

void TestArranging::listsOfActionsHaveWiresForEveryTarget()
{
    Desk desk(actions, Platform::Voipbin);
    QCOMPARE(desk.pf().flow.nodes().size(), std::size_t(6));
    QStringList ways;
    for (const Wire& wire : desk.scene.wires().wires())
        ways += desk.pf().flow.node(wire.end.from)->module + u'>' + desk.pf().flow.node(wire.to)->module;
    ways.sort();
    QVERIFY2(ways.contains(u"branch>answer"_s) && ways.contains(u"branch>talk"_s) &&
                 ways.contains(u"goto>digits_receive"_s) && ways.contains(u"answer>digits_receive"_s),
             qPrintable(ways.join(u' ')));
    desk.drop(u"sleep"_s, desk.spot(desk.scene.item(desk.pf().flow.start())->cardRect().center()));
    const QByteArray text = writeJson(writeFlowDocument(desk.pf().flow), 2);
    QVERIFY2(text.contains("\"sleep\""), text.constData());
    QVERIFY(parseJson(text)->at(1).at("type") == "sleep");
}

void TestArranging::jumpsRunAroundTheCards()
{
    Desk desk(actions, Platform::Voipbin);
    desk.view.zoomToNormal();
    (void)desk.view.grab(); // ways around are found for what is seen
    int jumps = 0;
    for (const Wire& wire : desk.scene.wires().wires()) {
        if (wire.way.shape != WireWay::Shape::Around)
            continue;
        ++jumps;
        for (const auto& [id, node] : desk.pf().flow.nodes())
            QVERIFY2(!crosses(wire.way, desk.scene.item(id)->cardRect()), qPrintable(node.module));
    }
    QVERIFY(jumps >= 2);
}

void TestArranging::commandDocumentsAreDrawnAndEdited()
{
    Desk desk(R"({"commands":[{"name":"answer"},{"name":"sayText","attributes":{"text":"Hi"}},{"name":"hangup"}]})",
              Platform::Bluevia);
    QVERIFY(desk.pf().flow.nodes().size() >= 3);
    QVERIFY(desk.scene.wires().wires().size() >= 2);
    const std::size_t before = desk.pf().flow.nodes().size();
    desk.scene.select(desk.pf().flow.start());
    addBlock(desk.scene, desk.scene.catalog().blocks().front().module);
    QCOMPARE(desk.pf().flow.nodes().size(), before + 1);
}

void TestArranging::anEditRedrawsOnlyWhatItTouches()
{
    Desk desk;
    const NodeItem* other = &desk.item(mailPlace);
    QSignalSpy rearranged(&desk.scene, &FlowScene::rearranged);
    const NodeId user = desk.at(userPlace);
    desk.document.edit(u"x"_s, {ProjectEdit::EditFlow{u"f1"_s, setData(desk.pf().flow, user, Json{{"id", "u2"}})}});
    QVERIFY(desk.scene.flow() == desk.pf());
    QCOMPARE(rearranged.size(), 0);
    desk.scene.select(user);
    removeSelected(desk.scene);
    QVERIFY(desk.scene.flow() == desk.pf());
    QVERIFY(!desk.scene.item(user));
    QCOMPARE(desk.scene.item(desk.at(mailPlace)), other);
    desk.document.undo();
    QVERIFY(desk.scene.flow() == desk.pf());
    QVERIFY(desk.scene.item(user));
}

void TestArranging::selectedBlocksAreZoomedTo()
{
    Desk desk;
    desk.view.zoomOut();
    desk.view.zoomOut();
    const double before = desk.view.zoom();
    desk.scene.select(desk.at(mailPlace));
    desk.view.fitSelection();
    QVERIFY(desk.view.zoom() > before);
    QVERIFY(desk.view.viewport()->rect().contains(desk.middle(mailPlace)));
}

QTEST_MAIN(TestArranging)
#include "tst_arranging.moc"
