// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Everything but flows and positions is compared and merged as JSON, with lists of things that have a name of their
// own (flows, numbers) turned into objects by that name.

#include "workspace/projectmerge.h"

#include "dialect/compare.h"
#include "dialect/formats.h"
#include "dialect/kazoo/numbers.h"
#include "flow/jsonedit.h"

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The project without its flows' documents and layouts.
Json frameOf(const Project& project)
{
    Json frame = *parseJson(projectToJson(project));
    Json flows = Json::object();
    for (Json& flow : frame["flows"]) {
        removeMember(flow, "document");
        removeMember(flow, "layout");
        const std::string id = flow["id"].get<std::string>();
        flows[id] = std::move(flow);
    }
    Json numbers = Json::object();
    for (Json& number : frame["numbers"]) {
        const QString normal = kazoo::normalizeNumber(stringMember(number, "number"));
        numbers[normal.toStdString()] = std::move(number);
    }
    setMember(frame, "flows", std::move(flows));
    setMember(frame, "numbers", std::move(numbers));
    return frame;
}

QString nameOf(const ProjectFlow& flow)
{
    return flow.name.isEmpty() ? flow.id : flow.name;
}

Json valueAt(const Json& value, const QString& pointer)
{
    const Json* found = atPointer(value, pointer);
    return found ? *found : Json(Json::value_t::discarded);
}

class Merger
{
public:
    Merger(const Project& base, const Project& ours, const Project& theirs)
        : m_base(base)
        , m_ours(ours)
        , m_theirs(theirs)
    {}

    ProjectMerge run()
    {
        JsonMerge frame = mergeJson(frameOf(m_base), frameOf(m_ours), frameOf(m_theirs));
        for (const QString& pointer : frame.conflicts)
            conflict(pointer, u"both sides changed it"_s);
        Json file = std::move(frame.value);
        file["numbers"] = listOf(file["numbers"]);
        file["flows"] = mergedFlows(file["flows"]);
        Result<LoadedProject> loaded = projectFromParsed(file);
        if (loaded) {
            m_merge.project = loaded.take().project;
            for (ProjectFlow& flow : m_merge.project.flows)
                place(flow);
        } else {
            conflict(loaded.error().place, u"the changes do not fit together: "_s + loaded.error().sentence);
            m_merge.project = m_ours;
        }
        return std::move(m_merge);
    }

private:
    void conflict(const QString& where, const QString& sentence)
    {
        m_merge.conflicts.append(where.isEmpty() ? sentence : u"%1: %2"_s.arg(where, sentence));
    }

    static Json listOf(const Json& byName)
    {
        Json list = Json::array();
        for (const auto& [name, value] : byName.items())
            list.push_back(value);
        return list;
    }

    /// The frame's flows with documents; flows of ours keep their order.
    Json mergedFlows(const Json& frames)
    {
        Json list = Json::array();
        for (const auto& [id, frame] : frames.items()) {
            const std::optional<Flow> flow = mergedFlow(toQString(id));
            if (!flow)
                continue;
            Json whole = frame;
            appendMember(whole, "document", flowDocument(*flow));
            list.push_back(std::move(whole));
        }
        // A flow one side removed and the other changed is gone from the frame, but not unsaid.
        for (const ProjectFlow& flow : m_base.flows) {
            if (!frames.contains(flow.id.toStdString()))
                (void)mergedFlow(flow.id);
        }
        return list;
    }

    std::optional<Flow> mergedFlow(const QString& id)
    {
        const ProjectFlow* base = m_base.flow(id);
        const ProjectFlow* ours = m_ours.flow(id);
        const ProjectFlow* theirs = m_theirs.flow(id);
        if (!ours && !theirs)
            return std::nullopt;
        if (!ours || !theirs) {
            const ProjectFlow& kept = ours ? *ours : *theirs;
            if (base && !hookswitch::differenceLines(base->flow, kept.flow).isEmpty())
                conflict(nameOf(kept), u"one side removed the flow which the other changed"_s);
            return kept.flow;
        }
        const Flow empty(ours->flow.platform());
        const Flow& before = base ? base->flow : empty;
        if (ours->flow.platform() != theirs->flow.platform() || before.platform() != ours->flow.platform()) {
            conflict(nameOf(*ours), u"the sides have it in the forms of different platforms"_s);
            return ours->flow;
        }
        FlowMerge merge = mergeFlows(before, ours->flow, theirs->flow, mergeRulesOf(before.platform()));
        const QHash<NodeId, QString> places = placesOf(merge.flow);
        for (const FlowMerge::Conflict& one : merge.conflicts)
            conflict(u"%1 %2"_s.arg(nameOf(*ours), places.value(one.node)).trimmed(), one.sentence);
        keepPositions(*ours, merge.oursToFlow, places);
        keepPositions(*theirs, merge.theirsToFlow, places);
        return std::move(merge.flow);
    }

    /// Positions by place, as the merged flow is read again and gets new ids; what is there already stays.
    void keepPositions(const ProjectFlow& side, const QHash<NodeId, NodeId>& ids,
                       const QHash<NodeId, QString>& places)
    {
        for (const auto& [node, position] : side.positions) {
            const QString where = places.value(ids.value(node));
            QHash<QString, QPointF>& known = m_positions[side.id];
            if (!known.contains(where))
                known.insert(where, position);
        }
    }

    void place(ProjectFlow& flow) const
    {
        if (!m_positions.contains(flow.id)) {
            const ProjectFlow* only = m_ours.flow(flow.id) ? m_ours.flow(flow.id) : m_theirs.flow(flow.id);
            if (only)
                flow.positions = only->positions;
            return;
        }
        const QHash<QString, QPointF> known = m_positions.value(flow.id);
        const QHash<NodeId, QString> places = placesOf(flow.flow);
        for (auto at = places.begin(); at != places.end(); ++at) {
            if (known.contains(at.value()))
                flow.positions[at.key()] = known.value(at.value());
        }
    }

    const Project& m_base;
    const Project& m_ours;
    const Project& m_theirs;
    QHash<QString, QHash<QString, QPointF>> m_positions; ///< flow id -> place of a node -> where it stands
    ProjectMerge m_merge;
};

QStringList projectLines(const Project& left, const Project& right)
{
    QStringList lines;
    const Json before = frameOf(left);
    const Json after = frameOf(right);
    for (const QString& pointer : changedPointers(before, after)) {
        if (pointer.startsWith(u"/flows/"_s) && pointer.count(u'/') == 2)
            continue; // a whole flow: said below
        lines.append(u"project %1: %2"_s.arg(pointer, changeText(valueAt(before, pointer), valueAt(after, pointer))));
    }
    for (const ProjectFlow& flow : right.flows) {
        const ProjectFlow* was = left.flow(flow.id);
        if (!was)
            lines.append(u"added flow %1"_s.arg(nameOf(flow)));
        for (const QString& line : was ? differenceLines(was->flow, flow.flow) : QStringList())
            lines.append(u"%1: %2"_s.arg(nameOf(flow), line));
    }
    for (const ProjectFlow& flow : left.flows) {
        if (!right.flow(flow.id))
            lines.append(u"removed flow %1"_s.arg(nameOf(flow)));
    }
    return lines;
}

} // namespace

QStringList differenceLines(const LoadedProject& left, const LoadedProject& right)
{
    const bool areFlows = left.isBareFlow && right.isBareFlow;
    if (areFlows && left.project.flows.size() == 1 && right.project.flows.size() == 1)
        return differenceLines(left.project.flows.front().flow, right.project.flows.front().flow);
    return projectLines(left.project, right.project);
}

ProjectMerge mergeProjects(const Project& base, const Project& ours, const Project& theirs)
{
    return Merger(base, ours, theirs).run();
}

Result<BareMerge> mergeBareFlows(const Flow& base, const Flow& ours, const Flow& theirs)
{
    if (base.platform() != ours.platform() || ours.platform() != theirs.platform())
        return Error{u"the files are flows of different platforms and cannot be merged"_s, {}};
    FlowMerge merge = mergeFlows(base, ours, theirs, mergeRulesOf(ours.platform()));
    const QHash<NodeId, QString> places = placesOf(merge.flow);
    BareMerge done{std::move(merge.flow), {}};
    for (const FlowMerge::Conflict& one : merge.conflicts) {
        const QString where = places.value(one.node);
        done.conflicts.append(where.isEmpty() ? one.sentence : u"%1: %2"_s.arg(where, one.sentence));
    }
    return done;
}

} // namespace hookswitch
