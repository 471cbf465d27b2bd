// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/desk.h"

#include "canvas/blockpicker.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

class TestCanvas : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(!QFontDatabase::families().isEmpty(), "install fonts-dejavu-core"); }
    void theFlowIsDrawn();
    void clicksSelect();
    void aRubberBandSelectsWhatItTouches();
    void draggingPlacesABlockByHand();
    void aBranchFollowsItsBlock();
    void droppingABlockOnAnotherMovesTheBranch();
    void escapeTakesADragBack();
    void aSecondWireIsRefusedAndOthersOffered_data();
    void aSecondWireIsRefusedAndOthersOffered();
    void aWireBackToTheStartCanBecomeACallOfTheFlow();
    void aWireCannotLeadToItsOwnAncestor();
    void aTakenExitRefusesAnotherWire();
    void aPortDraggedIntoTheOpenOffersBlocks();
    void paletteDrops_data();
    void paletteDrops();
    void anEmptyFlowBeginsWithTheFirstDrop();
    void arrowsWalkTheTree();
    void deleteKeepsWhatFollows();
    void deletingAWireTakesItsBranch();
    void undoBringsSelectionAndBlocksBack();
    void renamingAnExitRefusesATakenKey();
    void menusOfferWhatTheMouseDoes();
    void enterAndDoubleClickActivate();
    void branchesGoThroughTheClipboardAsText();
    void anotherPlatformsTextIsConverted();
    void zoomStaysAboutTheCursor();
    void panningMovesTheView();
    void runStateAndProblemsMarkBlocks();
    void tidyForgetsPlaces();
    void readingOnlyChangesNothing();
    void tenThousandBlocksAreShown();
};

void TestCanvas::theFlowIsDrawn()
{
    Desk desk;
    QCOMPARE(desk.pf().flow.nodes().size(), std::size_t(5));
    QCOMPARE(desk.scene.wires().wires().size(), std::size_t(4));
    QCOMPARE(desk.item(menuPlace).face().title, u"Menu"_s);
    QVERIFY(desk.item(menuPlace).portOf({ExitRole::Key, u"1"_s}) >= 0);
    for (const Wire& wire : desk.scene.wires().wires()) {
        QCOMPARE(wire.way.path().currentPosition(), desk.scene.item(wire.to)->entryEnd());
        QVERIFY(!wire.back);
    }
    QVERIFY(desk.item(userPlace).pos().x() < desk.item(devicePlace).pos().x());
}

void TestCanvas::clicksSelect()
{
    Desk desk;
    QSignalSpy selected(&desk.scene, &FlowScene::nodeSelected);
    QTest::mouseClick(desk.view.viewport(), Qt::LeftButton, {}, desk.middle(menuPlace));
    QCOMPARE(desk.scene.selected(), desk.at(menuPlace));
    QCOMPARE(selected.size(), 1);
    QTest::mouseClick(desk.view.viewport(), Qt::LeftButton, Qt::ControlModifier, desk.middle(userPlace));
    QCOMPARE(desk.scene.selection().size(), std::size_t(2));
    QCOMPARE(desk.scene.selected(), NodeId());
    QTest::mouseClick(desk.view.viewport(), Qt::LeftButton, {}, QPoint(3, 3));
    QVERIFY(desk.scene.selection().empty());
}

void TestCanvas::aRubberBandSelectsWhatItTouches()
{
    Desk desk;
    const QRect both(desk.middle(userPlace), desk.middle(devicePlace));
    desk.drag(both.topLeft() - QPoint(160, 30), both.bottomRight() + QPoint(5, 5));
    QCOMPARE(desk.scene.selection(), (std::vector{desk.at(userPlace), desk.at(devicePlace)}));
}

void TestCanvas::draggingPlacesABlockByHand()
{
    Desk desk;
    const QPointF before = desk.item(userPlace).pos();
    desk.drag(desk.middle(userPlace), desk.middle(userPlace) + QPoint(-60, 90));
    const NodeId user = desk.at(userPlace);
    QVERIFY(desk.pf().positions.contains(user));
    const QPointF moved = desk.scene.item(user)->pos() - before;
    QVERIFY(qAbs(moved.x() + 60 / desk.view.zoom()) < 2 && qAbs(moved.y() - 90 / desk.view.zoom()) < 2);
    QCOMPARE(desk.document.undoName(), u"Place Ring a person"_s);
    desk.document.undo();
    QCOMPARE(desk.scene.item(user)->pos(), before);
}

void TestCanvas::aBranchFollowsItsBlock()
{
    Desk desk;
    const QPointF apart = desk.item(mailPlace).pos() - desk.item(devicePlace).pos();
    desk.drag(desk.middle(devicePlace), desk.middle(devicePlace) + QPoint(80, 40));
    QCOMPARE(desk.pf().positions.size(), std::size_t(1));
    const QPointF now = desk.item(mailPlace).pos() - desk.item(devicePlace).pos();
    QVERIFY((now - apart).manhattanLength() < 2);
}

void TestCanvas::droppingABlockOnAnotherMovesTheBranch()
{
    Desk desk;
    const NodeId device = desk.at(devicePlace);
    desk.drag(desk.middle(devicePlace), desk.middle(userPlace));
    QCOMPARE(desk.wayTo(device), u"user>_"_s);
    QVERIFY(desk.pf().positions.empty());
    desk.document.undo();
    QCOMPARE(desk.wayTo(device), u"menu>2"_s);
}

void TestCanvas::escapeTakesADragBack()
{
    Desk desk;
    const QPointF before = desk.item(userPlace).pos();
    const QPoint from = desk.middle(userPlace);
    QTest::mousePress(desk.view.viewport(), Qt::LeftButton, {}, from);
    desk.move(from + QPoint(50, 50), Qt::LeftButton);
    QVERIFY(desk.item(userPlace).pos() != before);
    desk.key(Qt::Key_Escape);
    QTest::mouseRelease(desk.view.viewport(), Qt::LeftButton, {}, from + QPoint(50, 50));
    QCOMPARE(desk.item(userPlace).pos(), before);
    QVERIFY(!desk.document.canUndo());
}

void TestCanvas::aSecondWireIsRefusedAndOthersOffered_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<int>("blocks");
    QTest::addColumn<int>("flows");
    QTest::newRow("move: the branch hangs there") << u"Move the branch here"_s << 5 << 1;
    QTest::newRow("copy: both have one") << u"Copy the branch here"_s << 6 << 1;
    QTest::newRow("refer: a flow of its own that both call") << u"Make it a flow that both call"_s << 6 << 2;
}

void TestCanvas::aSecondWireIsRefusedAndOthersOffered()
{
    QFETCH(QString, choice);
    QFETCH(int, blocks);
    QFETCH(int, flows);
    Desk desk;
    const Project before = desk.document.project();
    desk.drag(desk.port(userPlace, u"_"_s), desk.middle(mailPlace));
    QVERIFY(!desk.document.canUndo());
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    for (QAction* action : menu->actions()) {
        if (action->text().remove(u'&') == choice)
            action->trigger();
    }
    menu->close();
    QCOMPARE(int(desk.pf().flow.nodes().size()), blocks);
    QCOMPARE(int(desk.document.project().flows.size()), flows);
    const NodeId there = desk.pf().flow.node(desk.at(userPlace))->exit(u"_")->target;
    QVERIFY(there);
    QCOMPARE(desk.pf().flow.node(there)->module, flows > 1 ? u"callflow"_s : u"voicemail"_s);
    if (flows > 1) {
        const ProjectFlow& made = desk.document.project().flows.back();
        QCOMPARE(made.flow.node(made.flow.start())->module, u"voicemail"_s);
        QCOMPARE(stringMember(desk.pf().flow.node(there)->data, "id"), made.id);
    }
    desk.document.undo();
    QVERIFY(desk.document.project() == before);
}

void TestCanvas::aWireBackToTheStartCanBecomeACallOfTheFlow()
{
    Desk desk;
    desk.drag(desk.port(userPlace, u"_"_s), desk.middle(u"/flow"_s));
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    menu->actions().last()->trigger();
    menu->close();
    const NodeId there = desk.pf().flow.node(desk.at(userPlace))->exit(u"_")->target;
    QCOMPARE(stringMember(desk.pf().flow.node(there)->data, "id"), u"f1"_s);
}

void TestCanvas::aWireCannotLeadToItsOwnAncestor()
{
    Desk desk;
    QSignalSpy said(&desk.scene, &FlowScene::message);
    desk.drag(desk.port(userPlace, u"_"_s), desk.middle(menuPlace));
    QVERIFY(!desk.document.canUndo());
    QVERIFY(said.front().front().toString().contains(u"below itself"_s));
}

void TestCanvas::aTakenExitRefusesAnotherWire()
{
    Desk desk;
    QSignalSpy said(&desk.scene, &FlowScene::message);
    desk.drag(desk.port(menuPlace, u"1"_s), desk.middle(mailPlace));
    QVERIFY(!desk.document.canUndo());
    QVERIFY(said.front().front().toString().contains(u"already leads"_s));
}

void TestCanvas::aPortDraggedIntoTheOpenOffersBlocks()
{
    Desk desk;
    const QPoint from = desk.port(userPlace, u"_"_s);
    desk.drag(from, from + QPoint(-40, 120));
    auto* picker = qobject_cast<BlockPicker*>(QApplication::activePopupWidget());
    QVERIFY(picker);
    auto* line = picker->findChild<QLineEdit*>();
    QTest::keyClicks(line, u"hang"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(desk.wayTo(desk.newest()), u"user>_"_s);
    QCOMPARE(desk.pf().flow.node(desk.newest())->module, u"hangup"_s);
    QCOMPARE(desk.scene.selected(), desk.newest());
    QCOMPARE(desk.document.undoName(), u"Add Hang up"_s);
}

void TestCanvas::paletteDrops_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("way");
    QTest::newRow("on a menu: its next free key") << u"menu"_s << u"menu>3"_s;
    QTest::newRow("on a block with a free way on: there") << u"user"_s << u"user>_"_s;
    QTest::newRow("on a block whose way on is taken: in between") << u"device"_s << u"device>_"_s;
    QTest::newRow("on a wire: in between") << u"wire"_s << u"menu>1"_s;
    QTest::newRow("in the open: below the nearest block") << u"open"_s << u"voicemail>_"_s;
}

void TestCanvas::paletteDrops()
{
    QFETCH(QString, where);
    QFETCH(QString, way);
    Desk desk;
    const std::size_t before = desk.pf().flow.nodes().size();
    QPoint to = desk.middle(where == u"menu"_s ? menuPlace : where == u"user"_s ? userPlace : devicePlace);
    if (where == u"wire"_s)
        to = desk.spot(desk.item(userPlace).entryEnd() - QPointF(0, 14));
    if (where == u"open"_s)
        to = desk.middle(mailPlace) + QPoint(20, 80);
    desk.drop(u"sleep"_s, to);
    QCOMPARE(desk.pf().flow.nodes().size(), before + 1);
    QCOMPARE(desk.wayTo(desk.newest()), way);
    QCOMPARE(desk.scene.selected(), desk.newest());
}

void TestCanvas::anEmptyFlowBeginsWithTheFirstDrop()
{
    Desk desk(R"({"numbers":["1"],"flow":{}})");
    QVERIFY(desk.pf().flow.nodes().empty());
    desk.drop(u"menu"_s, QPoint(400, 300));
    QCOMPARE(desk.wayTo(desk.newest()), u"start"_s);
    QCOMPARE(desk.pf().flow.node(desk.newest())->module, u"menu"_s);
}

void TestCanvas::arrowsWalkTheTree()
{
    Desk desk;
    const auto after = [&](int key) {
        desk.key(key);
        return desk.scene.selected();
    };
    QCOMPARE(after(Qt::Key_Down), desk.at(u"/flow"_s));
    QCOMPARE(after(Qt::Key_Down), desk.at(menuPlace));
    QCOMPARE(after(Qt::Key_Down), desk.at(userPlace));
    QCOMPARE(after(Qt::Key_Right), desk.at(devicePlace));
    QCOMPARE(after(Qt::Key_Right), desk.at(devicePlace));
    QCOMPARE(after(Qt::Key_Left), desk.at(userPlace));
    QCOMPARE(after(Qt::Key_Up), desk.at(menuPlace));
}

void TestCanvas::deleteKeepsWhatFollows()
{
    Desk desk;
    const NodeId device = desk.at(devicePlace);
    const NodeId mail = desk.at(mailPlace);
    desk.scene.select(device);
    desk.key(Qt::Key_Delete);
    QVERIFY(!desk.pf().flow.node(device));
    QCOMPARE(desk.wayTo(mail), u"menu>2"_s);
    desk.document.undo();
    desk.scene.select(device);
    desk.key(Qt::Key_Delete, Qt::ShiftModifier);
    QVERIFY(!desk.pf().flow.node(mail));
    QCOMPARE(desk.scene.selected(), desk.at(menuPlace));
}

void TestCanvas::deletingAWireTakesItsBranch()
{
    Desk desk;
    QSignalSpy said(&desk.scene, &FlowScene::message);
    QTest::mouseClick(desk.view.viewport(), Qt::LeftButton, {},
                      desk.spot(desk.item(devicePlace).entryEnd() - QPointF(0, 14)));
    QVERIFY(desk.scene.wires().selected());
    desk.key(Qt::Key_Delete);
    QCOMPARE(desk.pf().flow.nodes().size(), std::size_t(3));
    QVERIFY(said.front().front().toString().contains(u"undo"_s));
}

void TestCanvas::undoBringsSelectionAndBlocksBack()
{
    Desk desk;
    desk.scene.select(desk.at(menuPlace));
    addBlock(desk.scene, u"hangup"_s);
    QCOMPARE(desk.wayTo(desk.newest()), u"menu>3"_s);
    const NodeId fresh = desk.scene.selected();
    desk.document.undo();
    QVERIFY(!desk.scene.item(fresh));
    QCOMPARE(desk.pf().flow.nodes().size(), std::size_t(5));
    desk.document.redo();
    QVERIFY(desk.scene.item(fresh));
}

void TestCanvas::renamingAnExitRefusesATakenKey()
{
    Desk desk;
    QSignalSpy said(&desk.scene, &FlowScene::message);
    const NodeId user = desk.at(userPlace);
    renameExit(desk.scene, desk.at(menuPlace), u"1"_s, u"2"_s);
    QCOMPARE(said.size(), 1);
    renameExit(desk.scene, desk.at(menuPlace), u"1"_s, u"9"_s);
    QCOMPARE(desk.wayTo(user), u"menu>9"_s);
}

void TestCanvas::menusOfferWhatTheMouseDoes()
{
    Desk desk;
    const QPoint at = desk.middle(menuPlace);
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, desk.view.viewport()->mapToGlobal(at));
    QApplication::sendEvent(desk.view.viewport(), &event);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QStringList texts;
    for (const QAction* action : menu->actions())
        texts.append(action->text().remove(u'&'));
    for (const QString& wanted : {u"Inspect"_s, u"Add block at"_s, u"Rename exit"_s, u"Delete block"_s,
                                  u"Delete branch"_s, u"Tidy this flow"_s, u"Copy JSON"_s})
        QVERIFY2(texts.contains(wanted), qPrintable(texts.join(u", "_s)));
    QCOMPARE(desk.scene.selected(), desk.at(menuPlace));
    menu->close();
}

void TestCanvas::enterAndDoubleClickActivate()
{
    Desk desk;
    QSignalSpy activated(&desk.scene, &FlowScene::nodeActivated);
    QTest::mouseDClick(desk.view.viewport(), Qt::LeftButton, {}, desk.middle(userPlace));
    QCOMPARE(activated.size(), 1);
    desk.scene.select(desk.at(menuPlace));
    desk.key(Qt::Key_Return);
    QCOMPARE(activated.size(), 2);
    QCOMPARE(activated.back().front().value<NodeId>(), desk.at(menuPlace));
}

void TestCanvas::branchesGoThroughTheClipboardAsText()
{
    Desk desk;
    desk.scene.select(desk.at(devicePlace));
    desk.key(Qt::Key_C, Qt::ControlModifier);
    const QString text = QApplication::clipboard()->text();
    const Result<Json> json = parseJson(text.toUtf8());
    QVERIFY2(json && json->at("module") == "device", qPrintable(text));
    QVERIFY(json->at("children").contains("_"));
    desk.scene.select(desk.at(userPlace));
    desk.key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(desk.pf().flow.nodes().size(), std::size_t(7));
    QCOMPARE(desk.pf().flow.node(desk.scene.selected())->module, u"device"_s);
    QCOMPARE(desk.wayTo(desk.scene.selected()), u"user>_"_s);
    desk.key(Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(desk.pf().flow.nodes().size(), std::size_t(5));
    desk.document.undo();
    desk.document.undo();
    QCOMPARE(desk.pf().flow.nodes().size(), std::size_t(5));
    QSignalSpy said(&desk.scene, &FlowScene::message);
    paste(desk.scene, u"no flow at all"_s);
    QCOMPARE(said.size(), 1);
}

void TestCanvas::anotherPlatformsTextIsConverted()
{
    Desk desk;
    QSignalSpy said(&desk.scene, &FlowScene::message);
    desk.scene.select(desk.at(userPlace));
    paste(desk.scene, uR"([{"type":"answer"},{"type":"talk","option":{"text":"Hello","language":"en-US"}},
                           {"type":"hangup"}])"_s);
    QCOMPARE(desk.pf().flow.nodes().size(), std::size_t(8));
    QCOMPARE(desk.wayTo(desk.scene.selected()), u"user>_"_s);
}

void TestCanvas::zoomStaysAboutTheCursor()
{
    Desk desk;
    const QPoint at = desk.middle(userPlace);
    const QPointF before = desk.view.mapToScene(at);
    const double zoom = desk.view.zoom();
    QWheelEvent wheel(at, desk.view.viewport()->mapToGlobal(at), {}, QPoint(0, 240), {}, {}, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(desk.view.viewport(), &wheel);
    QVERIFY(desk.view.zoom() > zoom * 1.2);
    QVERIFY((desk.view.mapToScene(at) - before).manhattanLength() < 3);
    desk.key(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(desk.view.zoom(), 1.0);
    desk.key(Qt::Key_Minus, Qt::ControlModifier);
    QVERIFY(desk.view.zoom() < 1);
}

void TestCanvas::panningMovesTheView()
{
    Desk desk;
    const QPoint before = desk.middle(menuPlace);
    desk.drag(QPoint(10, 10), QPoint(50, 40), Qt::MiddleButton);
    QCOMPARE(desk.middle(menuPlace) - before, QPoint(40, 30));
    QTest::keyPress(&desk.view, Qt::Key_Space);
    desk.drag(desk.middle(userPlace), desk.middle(userPlace) - QPoint(40, 30));
    QTest::keyRelease(&desk.view, Qt::Key_Space);
    QCOMPARE(desk.middle(menuPlace), before);
    QVERIFY(!desk.document.canUndo());
}

void TestCanvas::runStateAndProblemsMarkBlocks()
{
    Desk desk;
    desk.scene.setRunState({u"/flow"_s, menuPlace}, userPlace);
    QCOMPARE(desk.item(menuPlace).mood().run, NodeMood::Run::Visited);
    QCOMPARE(desk.item(userPlace).mood().run, NodeMood::Run::Here);
    QCOMPARE(desk.item(devicePlace).mood().run, NodeMood::Run::None);
    desk.scene.setProblems({{Severity::Note, u"a"_s, userPlace, u"Note."_s},
                            {Severity::Error, u"b"_s, userPlace + u"/data/id"_s, u"Broken."_s},
                            {Severity::Error, u"c"_s, u"/numbers"_s, u"No."_s}});
    QCOMPARE(desk.item(userPlace).mood().badge, std::optional(Severity::Error));
    QVERIFY(!desk.item(menuPlace).mood().badge);
    QVERIFY(desk.scene.toolTipAt(desk.item(userPlace).cardRect().center()).contains(u"Broken."_s));
}

void TestCanvas::tidyForgetsPlaces()
{
    Desk desk;
    QSignalSpy said(&desk.scene, &FlowScene::message);
    tidy(desk.scene);
    QCOMPARE(said.size(), 1);
    desk.drag(desk.middle(userPlace), desk.middle(userPlace) + QPoint(-60, 90));
    QVERIFY(!desk.pf().positions.empty());
    tidy(desk.scene);
    QVERIFY(desk.pf().positions.empty());
}

void TestCanvas::readingOnlyChangesNothing()
{
    Desk desk;
    desk.scene.setReadOnly(true);
    const QPointF before = desk.item(userPlace).pos();
    desk.drag(desk.middle(userPlace), desk.middle(userPlace) + QPoint(-60, 90));
    desk.scene.select(desk.at(userPlace));
    desk.key(Qt::Key_Delete);
    desk.drop(u"menu"_s, desk.middle(userPlace));
    QVERIFY(!desk.document.canUndo());
    QCOMPARE(desk.item(userPlace).pos(), before);
}

void TestCanvas::tenThousandBlocksAreShown()
{
    Flow flow;
    for (quint32 i = 1; i <= 10'000; ++i) {
        Node node;
        node.module = i % 2 ? u"menu"_s : u"play"_s;
        flow.add(node);
        if (i > 1)
            flow.node(NodeId(i / 3 + 1 == i ? 1 : i / 3 + 1))
                ->exits.push_back({ExitRole::Key, QString::number(i), NodeId(i), nullptr});
    }
    flow.setEntries({{u"/flow"_s, NodeId(1), nullptr}});
    ProjectFlow shown;
    shown.id = u"big"_s;
    shown.flow = flow;
    FlowScene scene;
    FlowView view(scene);
    view.resize(1280, 800);
    view.show();
    scene.setFlow(shown, {});
    view.fit();
    const QImage far = view.viewport()->grab().toImage();
    const QColor ground = scene.theme().ground;
    int drawn = 0;
    for (int x = 0; x < far.width(); x += 4) {
        for (int y = 0; y < far.height(); ++y)
            drawn += far.pixelColor(x, y) != ground;
    }
    QVERIFY(drawn > 100);
    QVERIFY(view.zoom() < boxDetail);
}

QTEST_MAIN(TestCanvas)
#include "tst_canvas.moc"
