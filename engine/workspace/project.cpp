// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/project.h"

#include "dialect/kazoo/numbers.h"

#include <algorithm>

namespace hookswitch {

namespace {

ProjectEdit nothing()
{
    return {ProjectEdit::Batch{}};
}

auto flowPlace(Project& project, QStringView id)
{
    return std::find_if(project.flows.begin(), project.flows.end(), [&](const ProjectFlow& f) { return f.id == id; });
}

/// Makes one edit; each overload returns the inverse.
struct Applier
{
    Project& project;

    ProjectEdit operator()(const ProjectEdit::EditFlow& e) const
    {
        ProjectFlow* flow = project.flow(e.flow);
        return flow ? ProjectEdit{ProjectEdit::EditFlow{e.flow, e.edit.apply(flow->flow)}} : nothing();
    }

    ProjectEdit operator()(const ProjectEdit::PutFlow& e) const
    {
        if (ProjectFlow* old = project.flow(e.flow.id)) {
            ProjectEdit back{ProjectEdit::PutFlow{std::move(*old), -1}};
            *old = e.flow;
            return back;
        }
        const auto count = static_cast<int>(project.flows.size());
        const int index = e.index < 0 ? count : std::min(e.index, count);
        project.flows.insert(project.flows.begin() + index, e.flow);
        return {ProjectEdit::EraseFlow{e.flow.id}};
    }

    ProjectEdit operator()(const ProjectEdit::EraseFlow& e) const
    {
        const auto place = flowPlace(project, e.id);
        if (place == project.flows.end())
            return nothing();
        const auto index = static_cast<int>(place - project.flows.begin());
        ProjectEdit::Batch back{{{ProjectEdit::PutFlow{std::move(*place), index}}}};
        project.flows.erase(place);
        std::vector<NumberBinding> numbers = project.numbers;
        for (NumberBinding& binding : numbers) {
            if (binding.flow == e.id)
                binding.flow.clear();
        }
        if (numbers != project.numbers) {
            back.edits.push_back({ProjectEdit::SetNumbers{std::move(project.numbers)}});
            project.numbers = std::move(numbers);
        }
        return {std::move(back)};
    }

    ProjectEdit operator()(const ProjectEdit::SetPosition& e) const
    {
        ProjectFlow* flow = project.flow(e.flow);
        if (!flow)
            return nothing();
        ProjectEdit::SetPosition back{e.flow, e.node, {}};
        if (const auto old = flow->positions.find(e.node); old != flow->positions.end())
            back.position = old->second;
        if (e.position)
            flow->positions[e.node] = *e.position;
        else
            flow->positions.erase(e.node);
        return {back};
    }

    ProjectEdit operator()(const ProjectEdit::SetFlowExtra& e) const
    {
        ProjectFlow* flow = project.flow(e.flow);
        if (!flow)
            return nothing();
        return {ProjectEdit::SetFlowExtra{e.flow, std::exchange(flow->extra, e.extra)}};
    }

    ProjectEdit operator()(const ProjectEdit::SetNumbers& e) const
    {
        return {ProjectEdit::SetNumbers{std::exchange(project.numbers, e.numbers)}};
    }

    ProjectEdit operator()(const ProjectEdit::PutEntity& e) const
    {
        const Entity* old = project.directory.find(e.entity.kind, e.entity.id);
        ProjectEdit back = old ? ProjectEdit{ProjectEdit::PutEntity{*old}}
                               : ProjectEdit{ProjectEdit::SetDirectory{project.directory}};
        project.directory.put(e.entity);
        return back;
    }

    ProjectEdit operator()(const ProjectEdit::EraseEntity& e) const
    {
        ProjectEdit back{ProjectEdit::SetDirectory{project.directory}};
        return project.directory.erase(e.kind, e.id) ? back : nothing();
    }

    ProjectEdit operator()(const ProjectEdit::SetDirectory& e) const
    {
        return {ProjectEdit::SetDirectory{std::exchange(project.directory, e.directory)}};
    }

    ProjectEdit operator()(const ProjectEdit::SetFarEnds& e) const
    {
        return {ProjectEdit::SetFarEnds{std::exchange(project.farEnds, e.farEnds)}};
    }

    ProjectEdit operator()(const ProjectEdit::SetSettings& e) const
    {
        return {ProjectEdit::SetSettings{std::exchange(project.settings, e.settings)}};
    }

    ProjectEdit operator()(const ProjectEdit::SetName& e) const
    {
        return {ProjectEdit::SetName{std::exchange(project.name, e.name)}};
    }

    ProjectEdit operator()(const ProjectEdit::SetExtra& e) const
    {
        return {ProjectEdit::SetExtra{std::exchange(project.extra, e.extra)}};
    }

    ProjectEdit operator()(const ProjectEdit::Batch& e) const
    {
        ProjectEdit::Batch back;
        for (const ProjectEdit& edit : e.edits)
            back.edits.push_back(edit.apply(project));
        std::reverse(back.edits.begin(), back.edits.end());
        return {std::move(back)};
    }
};

QString commonFlow(const std::vector<ProjectEdit>& edits)
{
    QString common;
    for (const ProjectEdit& edit : edits) {
        const QString flow = edit.flow();
        if (flow.isEmpty() || (!common.isEmpty() && flow != common))
            return {};
        common = flow;
    }
    return common;
}

} // namespace

const ProjectFlow* Project::flow(QStringView id) const
{
    return const_cast<Project*>(this)->flow(id);
}

ProjectFlow* Project::flow(QStringView id)
{
    const auto place = flowPlace(*this, id);
    return place == flows.end() ? nullptr : &*place;
}

const NumberBinding* Project::number(QStringView wanted) const
{
    const QString normal = kazoo::normalizeNumber(wanted.toString());
    const auto place = std::find_if(numbers.begin(), numbers.end(), [&](const NumberBinding& binding) {
        return kazoo::normalizeNumber(binding.number) == normal;
    });
    return place == numbers.end() ? nullptr : &*place;
}

ProjectEdit ProjectEdit::apply(Project& project) const
{
    return std::visit(Applier{project}, what);
}

ProjectEdit replacement(const Project& from, const Project& to)
{
    ProjectEdit::Batch batch;
    std::vector<QString> kept;
    for (const ProjectFlow& flow : from.flows) {
        if (to.flow(flow.id))
            kept.push_back(flow.id);
        else
            batch.edits.push_back({ProjectEdit::EraseFlow{flow.id}});
    }
    for (std::size_t i = 0; i < to.flows.size(); ++i) {
        const ProjectFlow* old = from.flow(to.flows[i].id);
        if (!old || !(*old == to.flows[i]))
            batch.edits.push_back({ProjectEdit::PutFlow{to.flows[i], static_cast<int>(i)}});
    }
    if (from.numbers != to.numbers || kept.size() != from.flows.size())
        batch.edits.push_back({ProjectEdit::SetNumbers{to.numbers}});
    if (from.directory.toJson() != to.directory.toJson())
        batch.edits.push_back({ProjectEdit::SetDirectory{to.directory}});
    if (from.farEnds != to.farEnds)
        batch.edits.push_back({ProjectEdit::SetFarEnds{to.farEnds}});
    if (from.settings != to.settings)
        batch.edits.push_back({ProjectEdit::SetSettings{to.settings}});
    if (from.name != to.name)
        batch.edits.push_back({ProjectEdit::SetName{to.name}});
    if (from.extra != to.extra)
        batch.edits.push_back({ProjectEdit::SetExtra{to.extra}});
    return {std::move(batch)};
}

QString ProjectEdit::flow() const
{
    if (const auto* e = std::get_if<EditFlow>(&what))
        return e->flow;
    if (const auto* e = std::get_if<PutFlow>(&what))
        return e->flow.id;
    if (const auto* e = std::get_if<EraseFlow>(&what))
        return e->id;
    if (const auto* e = std::get_if<SetPosition>(&what))
        return e->flow;
    if (const auto* e = std::get_if<SetFlowExtra>(&what))
        return e->flow;
    if (const auto* e = std::get_if<Batch>(&what))
        return commonFlow(e->edits);
    return {};
}

} // namespace hookswitch
