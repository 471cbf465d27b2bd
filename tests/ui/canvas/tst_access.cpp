// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/desk.h"

#include "canvas/flowaccess.h"

#include <QAccessible>
#include <QSignalSpy>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

/// What assistive technology is told about a canvas.
class TestAccess : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { exposeFlowViews(); }

    void everyBlockIsAChildOfTheView()
    {
        Desk desk;
        QAccessibleInterface* view = QAccessible::queryAccessibleInterface(&desk.view);
        QVERIFY(view);
        QCOMPARE(view->role(), QAccessible::List);
        QCOMPARE(view->childCount(), 5);
        for (int i = 0; i < view->childCount(); ++i) {
            QAccessibleInterface* block = view->child(i);
            QVERIFY(block && block->isValid());
            QCOMPARE(view->indexOfChild(block), i);
            QCOMPARE(block->parent(), view);
            QVERIFY(!block->text(QAccessible::Name).isEmpty());
        }
        QVERIFY(!view->child(5));
    }

    void aBlockTellsItsWayAndPlace()
    {
        Desk desk;
        QAccessibleInterface* view = QAccessible::queryAccessibleInterface(&desk.view);
        QStringList names;
        for (int i = 0; i < view->childCount(); ++i)
            names += view->child(i)->text(QAccessible::Name);
        QVERIFY2(names[3].startsWith(u"option 2, Ring a phone"_s), qPrintable(names[3]));
        QVERIFY2(names[3].contains(u"child 2 of 2 of Menu"_s), qPrintable(names[3]));
        QVERIFY2(!names[0].contains(u"child"_s), qPrintable(names[0]));
        QVERIFY(!view->child(0)->text(QAccessible::Description).isEmpty());
    }

    void blocksAreSelectedAndActivated()
    {
        Desk desk;
        QSignalSpy activated(&desk.scene, &FlowScene::nodeActivated);
        QAccessibleInterface* view = QAccessible::queryAccessibleInterface(&desk.view);
        QAccessibleInterface* user = view->child(2);
        user->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
        QCOMPARE(desk.scene.selected(), desk.at(userPlace));
        QVERIFY(user->state().selected);
        QCOMPARE(activated.size(), 0);
        view->child(4)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(activated.size(), 1);
        QCOMPARE(desk.scene.selected(), desk.at(mailPlace));
        QVERIFY(!user->state().selected);
        const QPoint middle = view->child(4)->rect().center();
        QCOMPARE(view->childAt(middle.x(), middle.y()), view->child(4));
    }

    void aBlockThatIsGoneIsInvalid()
    {
        Desk desk;
        QAccessibleInterface* view = QAccessible::queryAccessibleInterface(&desk.view);
        QAccessibleInterface* user = view->child(2);
        desk.scene.select(desk.at(userPlace));
        removeSelected(desk.scene);
        QVERIFY(!user->isValid());
        QVERIFY(user->text(QAccessible::Name).isEmpty());
        QCOMPARE(view->childCount(), 4);
    }
};

QTEST_MAIN(TestAccess)
#include "tst_access.moc"
