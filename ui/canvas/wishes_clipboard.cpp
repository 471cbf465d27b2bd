// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Branches as JSON text, so that they can go through the clipboard to other windows and programs and back.
#include "canvas/branches.h"
#include "canvas/flowscene.h"
#include "canvas/steps.h"
#include "canvas/wishes.h"
#include "catalog/wording.h"
#include "dialect/convert.h"
#include "dialect/formats.h"
#include "workspace/flowform.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>

namespace hookswitch {

namespace {

struct Clipping
{
    Q_DECLARE_TR_FUNCTIONS(Clipping)
};

/// One branch as it stands in its file; several, which only Kazoo's form can tell from one, as a list.
Json jsonOf(const Flow& flow, const std::vector<NodeId>& tops)
{
    if (tops.size() == 1 || flow.platform() != Platform::Kazoo)
        return writeFlowDocument(branchAlone(flow, tops.front()));
    Json list = Json::array();
    for (const NodeId id : tops)
        list.push_back(writeFlowDocument(branchAlone(flow, id)));
    return list;
}

/// What can be read of a text, in the order of the text.
Result<std::vector<Flow>> branchesIn(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    std::vector<Flow> flows;
    if (const Result<Json> json = parseJson(bytes);
        json && json->is_array() && !json->empty() && platformOf(json->front()) == Platform::Kazoo) {
        for (const Json& one : *json)
            flows.push_back(readFlowDocument(Platform::Kazoo, one).flow);
        return flows;
    }
    auto loaded = loadAnyFlows(bytes);
    if (!loaded)
        return loaded.error();
    for (LoadedAny& one : loaded.take())
        flows.push_back(std::move(one.flow));
    return flows;
}

} // namespace

std::vector<NodeId> selectedTops(const FlowScene& scene)
{
    const std::vector<NodeId> selected = scene.selection();
    std::vector<NodeId> tops;
    for (const NodeId id : selected) {
        NodeId above = scene.forest().parent.value(id);
        while (above && std::find(selected.begin(), selected.end(), above) == selected.end())
            above = scene.forest().parent.value(above);
        if (!above)
            tops.push_back(id);
    }
    return tops;
}

void copySelected(FlowScene& scene)
{
    const std::vector<NodeId> tops = selectedTops(scene);
    if (tops.empty()) {
        Q_EMIT scene.message(Clipping::tr("Select a block first."));
        return;
    }
    QGuiApplication::clipboard()->setText(QString::fromUtf8(writeJson(jsonOf(scene.flow().flow, tops), 2)));
    Q_EMIT scene.message(Clipping::tr("Copied %n branch(es) as JSON", nullptr, int(tops.size())));
}

void cutSelected(FlowScene& scene)
{
    if (scene.isReadOnly() || scene.selection().empty())
        return copySelected(scene);
    copySelected(scene);
    Steps steps(scene.flow().flow);
    for (const NodeId id : selectedTops(scene))
        steps.add(removeBranch(steps.flow(), id));
    scene.request(Clipping::tr("Cut"), steps.take());
}

void duplicateSelected(FlowScene& scene)
{
    const NodeId id = selectedTops(scene).size() == 1 ? selectedTops(scene).front() : NodeId();
    const NodeId parent = scene.forest().parent.value(id);
    const Node* above = scene.flow().flow.node(parent);
    const auto exit = above ? nextFreeExit(scene.catalog(), *above) : std::nullopt;
    if (!exit) {
        Q_EMIT scene.message(Clipping::tr("A copy needs a block above with a free exit."));
        return;
    }
    scene.selectNext(scene.flow().flow.nextId());
    scene.request(Clipping::tr("Duplicate"),
                  pasteBranch(scene.flow().flow, branchAlone(scene.flow().flow, id), parent, *exit));
}

void paste(FlowScene& scene, const QString& text)
{
    const auto branches = branchesIn(text.isEmpty() ? QGuiApplication::clipboard()->text() : text);
    if (!branches) {
        Q_EMIT scene.message(Clipping::tr("This is no flow that could be pasted. %1").arg(branches.error().text()));
        return;
    }
    Steps steps(scene.flow().flow);
    NodeId parent = scene.selected() ? scene.selected() : endOfMainPath(scene);
    std::size_t lost = 0;
    scene.selectNext(steps.flow().nextId());
    for (const Flow& one : *branches) {
        Conversion converted{one, {}};
        if (one.platform() != steps.flow().platform())
            converted = convertFlow(one, steps.flow().platform());
        lost += converted.losses.size();
        const Node* above = steps.flow().node(parent);
        const auto exit = above ? exitForNew(scene, *above) : std::optional<ExitKey>(ExitKey());
        if (exit)
            steps.add(pasteBranch(steps.flow(), converted.flow, parent, *exit));
        if (!parent)
            parent = steps.flow().start();
    }
    scene.request(Clipping::tr("Paste"), steps.take(), Clipping::tr("There was nothing to paste here."));
    if (lost > 0 && !scene.isReadOnly())
        Q_EMIT scene.message(
            Clipping::tr("Converted from another platform; %n thing(s) have no counterpart here and are missing.",
                         nullptr, int(lost)));
}

} // namespace hookswitch
