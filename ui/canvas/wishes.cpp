// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/wishes.h"

#include "canvas/flowscene.h"
#include "canvas/nodeitem.h"
#include "canvas/steps.h"
#include "catalog/wording.h"

#include <QCoreApplication>

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

const QString defaultKey = QStringLiteral("_");

struct Wishes
{
    Q_DECLARE_TR_FUNCTIONS(Wishes)
};

const Flow& flowOf(const FlowScene& scene)
{
    return scene.flow().flow;
}

QString titleOf(const FlowScene& scene, NodeId id)
{
    const Node* node = flowOf(scene).node(id);
    return node ? nodeTitle(scene.catalog(), *node) : QString();
}

QString moduleTitle(const FlowScene& scene, const QString& module)
{
    Node node;
    node.module = module;
    return nodeTitle(scene.catalog(), node);
}

bool isTree(const FlowScene& scene)
{
    return isTreePlatform(flowOf(scene).platform());
}

bool offers(const FlowScene& scene, const Node& node, const QString& key)
{
    const BlockSpec* spec = scene.catalog().block(node.module);
    return !spec || spec->offeredKeys().contains(key);
}

void addAfter(FlowScene& scene, const QString& module, NodeId parent)
{
    const Node* node = flowOf(scene).node(parent);
    if (!node)
        return;
    if (const std::optional<ExitKey> exit = exitForNew(scene, *node))
        addBlockAt(scene, module, parent, *exit);
    else
        Q_EMIT scene.message(Wishes::tr("A call never goes on after “%1”.").arg(titleOf(scene, parent)));
}

} // namespace

std::optional<ExitKey> exitForNew(const FlowScene& scene, const Node& node)
{
    const std::optional<ExitKey> free = nextFreeExit(scene.catalog(), node);
    if (free && (free->key == defaultKey || (free->key.size() == 1 && free->key.front().isDigit())))
        return free;
    if (offers(scene, node, defaultKey))
        return ExitKey(defaultKey);
    return free;
}

NodeId endOfMainPath(const FlowScene& scene)
{
    const Flow& flow = flowOf(scene);
    NodeId at = flow.start();
    for (std::size_t steps = 0; steps < flow.nodes().size(); ++steps) {
        const Node* node = flow.node(at);
        const Exit* next = node ? node->exit(defaultKey) : nullptr;
        if (node && !next)
            next = node->exit({}, ExitRole::Next);
        if (!next || !flow.node(next->target))
            break;
        at = next->target;
    }
    return at;
}

void addBlockAt(FlowScene& scene, const QString& module, NodeId parent, const ExitKey& exit)
{
    Node node;
    node.module = module;
    node.data = scene.catalog().newData(module);
    const NodeId fresh = flowOf(scene).nextId();
    scene.selectNext(fresh);
    const QString title = moduleTitle(scene, module);
    scene.request(Wishes::tr("Add %1").arg(title), insertNode(flowOf(scene), std::move(node), parent, exit),
                  Wishes::tr("There is no block to add this to any more."));
}

void addBlock(FlowScene& scene, const QString& module)
{
    if (!flowOf(scene).start()) {
        addBlockAt(scene, module, {}, ExitKey());
        return;
    }
    const NodeId selected = scene.selected();
    addAfter(scene, module, selected ? selected : endOfMainPath(scene));
}

NodeId dropParent(const FlowScene& scene, const QPointF& at)
{
    if (const NodeItem* item = scene.itemUnder(at))
        return item->id();
    if (scene.wires().wireAt(at, 12))
        return {};
    NodeId nearest;
    qreal least = std::numeric_limits<qreal>::max();
    for (const auto& [id, node] : flowOf(scene).nodes()) {
        const NodeItem* item = scene.item(id);
        if (!item || !exitForNew(scene, node))
            continue;
        const QPointF way = at - item->cardRect().center();
        // Flows grow downwards: a block above is nearer than one below.
        const qreal distance = std::hypot(way.x(), way.y() > 0 ? way.y() : 3 * way.y());
        if (distance < least) {
            least = distance;
            nearest = id;
        }
    }
    return nearest;
}

void dropBlock(FlowScene& scene, const QString& module, const QPointF& at)
{
    if (!flowOf(scene).start()) {
        addBlockAt(scene, module, {}, ExitKey());
        return;
    }
    const Wire* wire = scene.itemUnder(at) ? nullptr : scene.wires().wireAt(at, 12);
    if (wire)
        addBlockAt(scene, module, wire->end.from, wire->end.exit);
    else
        addAfter(scene, module, dropParent(scene, at));
}

void connectTo(FlowScene& scene, const WireEnd& from, NodeId target)
{
    const Flow& flow = flowOf(scene);
    const Node* node = flow.node(from.from);
    const Exit* exit = node ? node->exit(from.exit.key, from.exit.role) : nullptr;
    if (!node || (exit && exit->target == target))
        return;
    const QString title = titleOf(scene, target);
    if (exit && flow.node(exit->target) && isTree(scene)) {
        Q_EMIT scene.message(Wishes::tr("This exit already leads to “%1”. Move or delete that first.")
                                 .arg(titleOf(scene, exit->target)));
        return;
    }
    if (secondWays(scene, from, target).isEmpty() && isSecond(flow, target)) {
        Q_EMIT scene.message(Wishes::tr("“%1” cannot hang below itself.").arg(title));
        return;
    }
    if (!isSecond(flow, target))
        scene.request(Wishes::tr("Connect to %1").arg(title), connectExit(flow, from.from, from.exit, target));
}

void moveUnder(FlowScene& scene, NodeId branch, NodeId parent, const std::optional<ExitKey>& exit)
{
    const Flow& flow = flowOf(scene);
    const Node* node = flow.node(parent);
    const std::optional<ExitKey> free = exit ? exit : node ? nextFreeExit(scene.catalog(), *node) : std::nullopt;
    const Exit* there = node && exit ? node->exit(exit->key, exit->role) : nullptr;
    if (there && there->target && there->target != branch) {
        Q_EMIT scene.message(Wishes::tr("This exit already leads to “%1”. Move or delete that first.")
                                 .arg(titleOf(scene, there->target)));
        scene.arrange();
        return;
    }
    if (!free) {
        Q_EMIT scene.message(Wishes::tr("“%1” has no free exit.").arg(titleOf(scene, parent)));
        scene.arrange();
        return;
    }
    const QString title = titleOf(scene, branch);
    const Edit move = moveBranch(flow, branch, parent, *free);
    if (move.isEmpty())
        scene.arrange();
    std::vector<ProjectEdit> edits{{ProjectEdit::EditFlow{scene.flow().id, move}}};
    if (scene.flow().positions.contains(branch))
        edits.push_back({ProjectEdit::SetPosition{scene.flow().id, branch, std::nullopt}});
    if (move.isEmpty())
        Q_EMIT scene.message(Wishes::tr("“%1” cannot hang below itself.").arg(title));
    else
        scene.request(Wishes::tr("Move %1").arg(title), ProjectEdit{ProjectEdit::Batch{std::move(edits)}});
}

void cutWire(FlowScene& scene, const WireEnd& wire)
{
    const Flow& flow = flowOf(scene);
    const Node* node = flow.node(wire.from);
    const Exit* exit = node ? node->exit(wire.exit.key, wire.exit.role) : nullptr;
    if (!exit)
        return;
    Steps steps(flow);
    const NodeId target = exit->target;
    steps.add(connectExit(flow, wire.from, wire.exit, {}));
    const bool lost = isTree(scene) && flow.node(target) && steps.flow().parents(target).empty();
    const std::size_t count = lost ? flow.branch(target).size() : 0;
    if (lost)
        steps.add(removeBranch(steps.flow(), target));
    scene.request(count > 0 ? Wishes::tr("Delete branch of %n block(s)", nullptr, int(count))
                            : Wishes::tr("Cut wire"),
                  steps.take());
    if (count > 0 && !scene.isReadOnly())
        Q_EMIT scene.message(Wishes::tr("%n block(s) hung at this wire and went with it; undo brings them back.",
                                        nullptr, int(count)));
}

void renameExit(FlowScene& scene, NodeId node, const QString& from, const QString& to)
{
    scene.request(Wishes::tr("Rename exit to %1").arg(to),
                  hookswitch::renameExit(flowOf(scene), node, from, to.trimmed()),
                  Wishes::tr("There already is an exit “%1”.").arg(to));
}

void removeSelected(FlowScene& scene, bool keepFollowers)
{
    const std::vector<NodeId> nodes = scene.selection();
    const std::optional<ProjectEdit> marks = withoutSelectedMarks(scene);
    if (nodes.empty()) {
        if (marks)
            scene.request(Wishes::tr("Delete note or frame"), *marks);
        else if (const std::optional<WireEnd> wire = scene.wires().selected())
            cutWire(scene, *wire);
        else
            Q_EMIT scene.message(Wishes::tr("Select a block or a wire first."));
        return;
    }
    Steps steps(flowOf(scene));
    for (const NodeId id : nodes)
        steps.add(keepFollowers ? removeNode(steps.flow(), id) : removeBranch(steps.flow(), id));
    const std::size_t gone = flowOf(scene).nodes().size() - steps.flow().nodes().size();
    if (nodes.size() == 1)
        scene.selectNext(scene.forest().parent.value(nodes.front()));
    const QString name = nodes.size() == 1 ? Wishes::tr("Delete %1").arg(titleOf(scene, nodes.front()))
                                           : Wishes::tr("Delete %n block(s)", nullptr, int(nodes.size()));
    std::vector<ProjectEdit> edits{{ProjectEdit::EditFlow{scene.flow().id, steps.take()}}};
    if (marks)
        edits.push_back(*marks);
    scene.request(name, ProjectEdit{ProjectEdit::Batch{std::move(edits)}});
    if (gone > nodes.size() && !scene.isReadOnly())
        Q_EMIT scene.message(
            Wishes::tr("%n block(s) deleted, other branches included; undo brings them back.", nullptr, int(gone)));
}

void placeByHand(FlowScene& scene, const std::vector<NodeId>& branches)
{
    std::vector<ProjectEdit> edits = placesNow(scene, branches);
    const QString name = branches.size() == 1 ? Wishes::tr("Place %1").arg(titleOf(scene, branches.front()))
                                              : Wishes::tr("Place %n block(s)", nullptr, int(branches.size()));
    scene.request(name, ProjectEdit{ProjectEdit::Batch{std::move(edits)}});
}

void tidy(FlowScene& scene)
{
    std::vector<ProjectEdit> edits;
    for (const auto& [id, position] : scene.flow().positions)
        edits.push_back({ProjectEdit::SetPosition{scene.flow().id, id, std::nullopt}});
    if (edits.empty())
        Q_EMIT scene.message(Wishes::tr("Every block already stands where the layout puts it."));
    else
        scene.request(Wishes::tr("Tidy flow"), ProjectEdit{ProjectEdit::Batch{std::move(edits)}});
}

} // namespace hookswitch
