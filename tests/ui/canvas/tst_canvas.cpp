// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/flowscene.h"
#include "canvas/flowview.h"
#include "canvas/nodeitem.h"
#include "canvas/wirelayer.h"
#include "canvas/wishes.h"
#include "parts/blockmime.h"
#include "workspace/document.h"
#include "workspace/flowform.h"
#include "workspace/references.h"

#include <QApplication>
#include <QDropEvent>
#include <QFontDatabase>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

const char* const menuFlow = R"({"numbers":["100"],"flow":{"module":"play","data":{"id":"hello"},"children":{"_":
    {"module":"menu","data":{"id":"main"},"children":{
        "1":{"module":"user","data":{"id":"u1"},"children":{}},
        "2":{"module":"device","data":{"id":"d1"},"children":{"_":{"module":"voicemail","data":{"id":"v1"},"children":{}}}}}}}}})";

/// A flow on a canvas over a real document, as the window has it.
class Desk
{
public:
    explicit Desk(QByteArrayView text = menuFlow)
        : view(scene)
    {
        Project project;
        ProjectFlow flow;
        flow.id = u"f1"_s;
        flow.flow = readFlowDocument(Platform::Kazoo, *parseJson(text)).flow;
        project.flows.push_back(flow);
        document.reset(project);
        QObject::connect(&scene, &FlowScene::editRequested, &document,
                         [this](const QString& name, const ProjectEdit& edit) { document.edit(name, edit); });
        QObject::connect(&document, &ProjectDocument::changed, &scene, [this] { show(); });
        show();
        view.resize(1000, 700);
        view.show();
        view.fit();
    }

    void show() { scene.setFlow(pf(), referencesOf(document.project()), flowPlaces(pf().flow)); }
    const ProjectFlow& pf() const { return document.project().flows.front(); }
    NodeId at(const QString& place) const { return scene.nodeAt(place); }
    NodeItem& item(const QString& place) const { return *scene.item(at(place)); }
    QPoint spot(const QPointF& scenePoint) const { return view.mapFromScene(scenePoint); }
    QPoint middle(const QString& place) const { return spot(item(place).cardRect().center()); }
    QPoint port(const QString& place, const QString& key) const
    {
        const NodeItem& node = item(place);
        for (const PortFace& face : node.face().ports) {
            if (face.name.key == key)
                return spot(node.pos() + face.box.center());
        }
        return {};
    }
    void drag(const QPoint& from, const QPoint& to, Qt::MouseButton button = Qt::LeftButton)
    {
        QTest::mousePress(view.viewport(), button, {}, from);
        for (int step = 1; step <= 4; ++step)
            move(from + (to - from) * step / 4, button);
        QTest::mouseRelease(view.viewport(), button, {}, to);
    }
    void move(const QPoint& to, Qt::MouseButtons buttons)
    {
        QMouseEvent event(QEvent::MouseMove, to, view.viewport()->mapToGlobal(to), Qt::NoButton, buttons, {});
        QApplication::sendEvent(view.viewport(), &event);
    }
    void drop(const QString& module, const QPoint& to)
    {
        QMimeData mime;
        mime.setData(blockMimeType(), module.toUtf8());
        QDragEnterEvent enter(to, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(view.viewport(), &enter);
        QDragMoveEvent over(to, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(view.viewport(), &over);
        QDropEvent drop(to, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(view.viewport(), &drop);
    }
    void key(int key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&view, Qt::Key(key), modifiers); }
    /// "menu>1" for a wire to the node at this place: module of the node and of its parent with the key.
    QString wayTo(NodeId id) const
    {
        for (const auto& [parent, node] : pf().flow.nodes()) {
            for (const Exit& exit : node.exits) {
                if (exit.target == id)
                    return node.module + u'>' + exit.key;
            }
        }
        return pf().flow.start() == id ? u"start"_s : u"nothing"_s;
    }
    NodeId newest() const { return NodeId(pf().flow.nextId().value - 1); }

    ProjectDocument document;
    FlowScene scene;
    FlowView view;
};

const QString menuPlace = u"/flow/children/_"_s;
const QString userPlace = u"/flow/children/_/children/1"_s;
const QString devicePlace = u"/flow/children/_/children/2"_s;
const QString mailPlace = u"/flow/children/_/children/2/children/_"_s;

} // namespace

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
    void aWireFromAFreePortMovesTheBranchAndSaysSo();
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
    void copyAsksForTheBranch();
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
        QCOMPARE(wire.path.currentPosition(), desk.scene.item(wire.to)->topEnd());
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

void TestCanvas::aWireFromAFreePortMovesTheBranchAndSaysSo()
{
    Desk desk;
    QSignalSpy said(&desk.scene, &FlowScene::message);
    const NodeId mail = desk.at(mailPlace);
    desk.drag(desk.port(userPlace, u"_"_s), desk.middle(mailPlace));
    QCOMPARE(desk.wayTo(mail), u"user>_"_s);
    QCOMPARE(said.size(), 1);
    QVERIFY(said.front().front().toString().contains(u"one way in"_s));
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
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QAction* hangup = nullptr;
    for (QAction* action : menu->findChildren<QAction*>()) {
        if (action->data().toString() == u"hangup"_s)
            hangup = action;
    }
    QVERIFY(hangup);
    hangup->trigger();
    menu->close();
    QCOMPARE(desk.wayTo(desk.newest()), u"user>_"_s);
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
        to = desk.spot(desk.item(userPlace).topEnd() - QPointF(0, 14));
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
                      desk.spot(desk.item(devicePlace).topEnd() - QPointF(0, 14)));
    QVERIFY(desk.scene.wires().selected());
    desk.key(Qt::Key_Delete);
    QCOMPARE(desk.pf().flow.nodes().size(), std::size_t(3));
    QVERIFY(said.front().front().toString().contains(u"undo"_s));
}

void TestCanvas::undoBringsSelectionAndBlocksBack()
{
    Desk desk;
    desk.scene.select(desk.at(menuPlace));
    desk.scene.addBlock(u"hangup"_s);
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

void TestCanvas::copyAsksForTheBranch()
{
    Desk desk;
    QSignalSpy copied(&desk.scene, &FlowScene::copyRequested);
    desk.scene.select(desk.at(userPlace));
    desk.key(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(copied.front().front().value<NodeId>(), desk.at(userPlace));
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
    desk.scene.tidy();
    QCOMPARE(said.size(), 1);
    desk.drag(desk.middle(userPlace), desk.middle(userPlace) + QPoint(-60, 90));
    QVERIFY(!desk.pf().positions.empty());
    desk.scene.tidy();
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
    scene.setFlow(shown, {}, {});
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
