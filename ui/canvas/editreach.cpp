// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/editreach.h"

#include <algorithm>

namespace hookswitch {

namespace {

bool touchesDocument(const Edit& edit)
{
    if (const auto* batch = std::get_if<Edit::Batch>(&edit.what))
        return std::any_of(batch->edits.begin(), batch->edits.end(), touchesDocument);
    return std::holds_alternative<Edit::SetDocument>(edit.what);
}

bool sameWays(const Node& a, const Node& b)
{
    return a.module == b.module && std::equal(a.exits.begin(), a.exits.end(), b.exits.begin(), b.exits.end(),
                                              [](const Exit& x, const Exit& y) {
                                                  return x.role == y.role && x.key == y.key && x.target == y.target;
                                              });
}

void follow(const Edit& edit, Flow& flow, EditReach& reach)
{
    if (const auto* batch = std::get_if<Edit::Batch>(&edit.what)) {
        for (const Edit& one : batch->edits)
            follow(one, flow, reach);
        return;
    }
    if (const auto* put = std::get_if<Edit::PutNode>(&edit.what)) {
        const Node* before = flow.node(put->node.id);
        reach.wires |= !before || !sameWays(*before, put->node);
        reach.nodes.insert(put->node.id);
    } else if (const auto* erase = std::get_if<Edit::EraseNode>(&edit.what)) {
        reach.wires = true;
        reach.nodes.insert(erase->id);
    } else {
        reach.wires = true; // entries
    }
    edit.apply(flow);
}

void follow(const ProjectEdit& edit, ProjectFlow& flow, EditReach& reach)
{
    if (const auto* batch = std::get_if<ProjectEdit::Batch>(&edit.what)) {
        for (const ProjectEdit& one : batch->edits)
            follow(one, flow, reach);
    } else if (const auto* inner = std::get_if<ProjectEdit::EditFlow>(&edit.what)) {
        follow(inner->edit, flow.flow, reach);
    } else if (const auto* place = std::get_if<ProjectEdit::SetPosition>(&edit.what)) {
        reach.places = true;
        if (place->position)
            flow.positions[place->node] = *place->position;
        else
            flow.positions.erase(place->node);
    } else if (const auto* extra = std::get_if<ProjectEdit::SetFlowExtra>(&edit.what)) {
        reach.extra = true;
        flow.extra = extra->extra;
    }
}

} // namespace

bool isLocal(const ProjectEdit& edit, const QString& flow)
{
    if (const auto* batch = std::get_if<ProjectEdit::Batch>(&edit.what))
        return std::all_of(batch->edits.begin(), batch->edits.end(),
                           [&](const ProjectEdit& one) { return isLocal(one, flow); });
    if (const auto* inner = std::get_if<ProjectEdit::EditFlow>(&edit.what))
        return inner->flow == flow && !touchesDocument(inner->edit);
    if (const auto* place = std::get_if<ProjectEdit::SetPosition>(&edit.what))
        return place->flow == flow;
    if (const auto* extra = std::get_if<ProjectEdit::SetFlowExtra>(&edit.what))
        return extra->flow == flow;
    return false;
}

EditReach applyLocal(ProjectFlow& flow, const ProjectEdit& edit)
{
    EditReach reach;
    follow(edit, flow, reach);
    return reach;
}

} // namespace hookswitch
