// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/canvasmenus.h"

#include "canvas/flowscene.h"
#include "canvas/flowview.h"
#include "canvas/nodeitem.h"
#include "canvas/wishes.h"
#include "catalog/wording.h"
#include "parts/colours.h"
#include "parts/icons.h"

#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

QString shownKey(const FlowScene& scene, const Node& node, const ExitKey& name)
{
    const QString title = exitTitle(scene.catalog(), scene.directory(), node, {name.role, name.key, {}, nullptr});
    return title == name.key ? title : FlowView::tr("%1 (%2)").arg(title, name.key);
}

void addAddMenu(QMenu& menu, FlowScene& scene, const Node& node)
{
    QMenu* add = menu.addMenu(drawnIcon(u"add"_s), FlowView::tr("&Add block at"));
    const NodeId id = node.id;
    for (const ExitKey& name : freeExits(scene.catalog(), node)) {
        QMenu* kinds = add->addMenu(shownKey(scene, node, name));
        fillBlockMenu(*kinds, scene,
                      [&scene, id, name](const QString& module) { addBlockAt(scene, module, id, name); });
    }
    add->setEnabled(!add->isEmpty());
}

void addRunEntries(QMenu& menu, FlowScene& scene, NodeId id)
{
    menu.addSeparator();
    menu.addAction(drawnIcon(u"flag"_s), FlowView::tr("&Run to this block"), &scene,
                   [&scene, id] { Q_EMIT scene.runToRequested(scene.placeOf(id)); });
    QAction* stops = menu.addAction(FlowView::tr("Brea&kpoint"), &scene,
                                    [&scene, id] { Q_EMIT scene.breakpointToggled(scene.placeOf(id)); });
    stops->setCheckable(true);
    stops->setChecked(scene.item(id)->mood().breakpoint);
    menu.addAction(FlowView::tr("Breakpoint c&ondition…"), &scene,
                   [&scene, id] { Q_EMIT scene.conditionRequested(scene.placeOf(id)); });
}

void addRenameMenu(QMenu& menu, FlowView& view, const Node& node)
{
    QMenu* rename = menu.addMenu(drawnIcon(u"edit"_s), FlowView::tr("&Rename exit"));
    FlowScene& scene = view.flowScene();
    const NodeId id = node.id;
    for (const Exit& exit : node.exits) {
        if (exit.role != ExitRole::Key)
            continue;
        QMenu* keys = rename->addMenu(shownKey(scene, node, {exit.role, exit.key}));
        for (const ExitKey& free : freeExits(scene.catalog(), node))
            keys->addAction(shownKey(scene, node, free), &scene,
                            [&scene, id, from = exit.key, to = free.key] { renameExit(scene, id, from, to); });
        keys->addSeparator();
        keys->addAction(FlowView::tr("Other…"), &view, [&view, id, from = exit.key] { view.editKey(id, from); });
    }
    rename->setEnabled(!rename->isEmpty());
}

} // namespace

void fillBlockMenu(QMenu& menu, const FlowScene& scene, const std::function<void(const QString& module)>& chosen)
{
    int colour = 0;
    for (const QString& group : scene.catalog().groups()) {
        QMenu* blocks = menu.addMenu(group);
        const QColor tint = kindColour(colour++, menu.palette());
        for (const BlockSpec& block : scene.catalog().blocks()) {
            if (block.group != group)
                continue;
            QAction* action = blocks->addAction(drawnIcon(block.icon, tint), block.title);
            action->setData(block.module);
            action->setStatusTip(block.help);
            QObject::connect(action, &QAction::triggered, &scene,
                             [chosen, module = block.module] { chosen(module); });
        }
    }
}

void fillNodeMenu(QMenu& menu, FlowView& view, NodeId id)
{
    FlowScene& scene = view.flowScene();
    const Node* node = scene.flow().flow.node(id);
    if (!node)
        return;
    menu.addAction(drawnIcon(u"settings"_s), FlowView::tr("&Inspect"), &scene,
                   [&scene, id] { Q_EMIT scene.nodeActivated(id); });
    if (!scene.isReadOnly()) {
        menu.addSeparator();
        addAddMenu(menu, scene, *node);
        addRenameMenu(menu, view, *node);
        menu.addSeparator();
        menu.addAction(drawnIcon(u"trash"_s), FlowView::tr("&Delete block"), &scene,
                       [&scene] { removeSelected(scene, true); });
        menu.addAction(FlowView::tr("Delete &branch"), &scene, [&scene] { removeSelected(scene, false); });
        menu.addSeparator();
        menu.addAction(drawnIcon(u"tidy"_s), FlowView::tr("&Tidy this flow"), &scene, [&scene] { tidy(scene); });
    }
    menu.addAction(drawnIcon(u"copy"_s), FlowView::tr("&Copy JSON"), &scene, [&scene] { copySelected(scene); });
    if (scene.isFolded(id))
        menu.addAction(FlowView::tr("Un&fold branch"), &scene, [&scene, id] { scene.fold(id, false); });
    else if (scene.forest().children.contains(id))
        menu.addAction(FlowView::tr("&Fold branch"), &scene, [&scene, id] { scene.fold(id, true); });
    addRunEntries(menu, scene, id);
}

void fillWireMenu(QMenu& menu, FlowView& view, const WireEnd& wire)
{
    FlowScene& scene = view.flowScene();
    QMenu* insert = menu.addMenu(drawnIcon(u"add"_s), FlowView::tr("&Insert block"));
    fillBlockMenu(*insert, scene,
                  [&scene, wire](const QString& module) { addBlockAt(scene, module, wire.from, wire.exit); });
    if (wire.exit.role == ExitRole::Key)
        menu.addAction(FlowView::tr("&Rename exit…"), &view,
                       [&view, wire] { view.editKey(wire.from, wire.exit.key); });
    menu.addAction(drawnIcon(u"trash"_s), FlowView::tr("&Delete wire and branch"), &scene,
                   [&scene, wire] { cutWire(scene, wire); });
}

void fillGroundMenu(QMenu& menu, FlowView& view)
{
    FlowScene& scene = view.flowScene();
    if (!scene.isReadOnly()) {
        QMenu* add = menu.addMenu(drawnIcon(u"add"_s), FlowView::tr("&Add block"));
        fillBlockMenu(*add, scene, [&scene](const QString& module) { addBlock(scene, module); });
        menu.addAction(drawnIcon(u"tidy"_s), FlowView::tr("&Tidy this flow"), &scene, [&scene] { tidy(scene); });
        menu.addAction(FlowView::tr("Add &note"), &view, &FlowView::addNote);
        menu.addAction(FlowView::tr("Add f&rame"), &view, &FlowView::addFrame);
        menu.addSeparator();
    }
    menu.addAction(drawnIcon(u"fit"_s), FlowView::tr("&Show all"), &view, &FlowView::fit);
    menu.addAction(FlowView::tr("&Normal size"), &view, &FlowView::zoomToNormal);
}

} // namespace hookswitch
