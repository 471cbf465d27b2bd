// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A document that is a tree has no words for two wires into one block. What it has instead.
#include "canvas/branches.h"
#include "canvas/flowscene.h"
#include "canvas/steps.h"
#include "canvas/wishes.h"
#include "catalog/wording.h"
#include "workspace/flowform.h"

#include <QCoreApplication>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

struct SecondWire
{
    Q_DECLARE_TR_FUNCTIONS(SecondWire)
};

/// The block that calls another flow.
Node callOf(const QString& flow)
{
    Node node;
    node.module = u"callflow"_s;
    node.data = Json{{"id", flow.toStdString()}};
    return node;
}

ProjectFlow flowOfBranch(const ProjectFlow& from, NodeId id, const QString& title)
{
    ProjectFlow made;
    made.id = QUuid::createUuid().toString(QUuid::Id128);
    made.name = SecondWire::tr("%1 (from %2)").arg(title, from.name);
    const Json branch = writeFlowDocument(branchAlone(from.flow, id));
    Json document = Json::object();
    appendMember(document, "name", made.name.toStdString());
    appendMember(document, "numbers", Json::array());
    appendMember(document, "flow", branch);
    made.flow = readFlowDocument(from.flow.platform(), document).flow;
    return made;
}

/// Takes a branch out and puts a block in its place, under the branch's own exit.
void replaceBranch(Steps& steps, NodeId target, const Node& by)
{
    const std::vector<NodeId> parents = steps.flow().parents(target);
    const Node* parent = parents.empty() ? nullptr : steps.flow().node(parents.front());
    if (!parent)
        return;
    const auto exit =
        std::find_if(parent->exits.begin(), parent->exits.end(), [&](const Exit& e) { return e.target == target; });
    const ExitKey key{exit->role, exit->key};
    const NodeId above = parent->id;
    steps.add(removeBranch(steps.flow(), target));
    steps.add(insertNode(steps.flow(), by, above, key));
}

void refer(FlowScene& scene, const WireEnd& from, NodeId target, const QString& name)
{
    const ProjectFlow& flow = scene.flow();
    std::vector<ProjectEdit> edits;
    Steps steps(flow.flow);
    QString called = flow.id;
    if (flow.flow.start() != target) {
        ProjectFlow made = flowOfBranch(flow, target, nodeTitle(scene.catalog(), *flow.flow.node(target)));
        called = made.id;
        edits.push_back({ProjectEdit::PutFlow{std::move(made), -1}});
        replaceBranch(steps, target, callOf(called));
    }
    scene.selectNext(steps.flow().nextId());
    steps.add(insertNode(steps.flow(), callOf(called), from.from, from.exit));
    edits.push_back({ProjectEdit::EditFlow{flow.id, steps.take()}});
    scene.request(name, ProjectEdit{ProjectEdit::Batch{std::move(edits)}});
}

} // namespace

bool isSecond(const Flow& flow, NodeId target)
{
    return isTreePlatform(flow.platform()) && (!flow.parents(target).empty() || flow.start() == target);
}

QList<SecondWay> secondWays(const FlowScene& scene, const WireEnd& from, NodeId target)
{
    const Flow& flow = scene.flow().flow;
    const Node* node = flow.node(from.from);
    const Exit* exit = node ? node->exit(from.exit.key, from.exit.role) : nullptr;
    if (!node || (exit && flow.node(exit->target)) || !flow.node(target) || !isSecond(flow, target))
        return {};
    QList<SecondWay> ways;
    const std::vector<NodeId> branch = flow.branch(target);
    const bool below = std::find(branch.begin(), branch.end(), from.from) != branch.end();
    if (!below)
        ways += {SecondWay::Move, SecondWay::Copy};
    // A block can go back to the beginning of its flow, but not into a branch it is itself a part of.
    if (flow.platform() == Platform::Kazoo && (!below || flow.start() == target))
        ways += SecondWay::Reference;
    return ways;
}

void connectSecond(FlowScene& scene, const WireEnd& from, NodeId target, SecondWay how)
{
    const Flow& flow = scene.flow().flow;
    const Node* node = flow.node(target);
    if (!node)
        return;
    const QString title = nodeTitle(scene.catalog(), *node);
    switch (how) {
    case SecondWay::Move:
        scene.request(SecondWire::tr("Move %1").arg(title), moveBranch(flow, target, from.from, from.exit),
                      SecondWire::tr("“%1” cannot hang below itself.").arg(title));
        break;
    case SecondWay::Copy:
        scene.selectNext(flow.nextId());
        scene.request(SecondWire::tr("Copy %1").arg(title),
                      pasteBranch(flow, branchAlone(flow, target), from.from, from.exit));
        break;
    case SecondWay::Reference:
        refer(scene, from, target, SecondWire::tr("Refer to %1").arg(title));
        break;
    }
}

} // namespace hookswitch
