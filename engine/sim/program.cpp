// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/program.h"

#include <algorithm>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

QString passReason(const QString& module, const CompileOrder& order, Platform platform)
{
    if (order.catalog && !order.catalog->block(module))
        return u"\"%1\" is no module of %2; the platform goes on as if it were not there."_s.arg(
            module, platformName(platform));
    return u"The simulator cannot play the module \"%1\" yet and goes on by its default exit."_s.arg(module);
}

ProgramStep stepFor(const Node& node, const CompileOrder& order, Platform platform)
{
    ProgramStep step;
    step.node = node.id;
    step.module = node.module;
    step.place = order.places.value(node.id);
    step.skip = !order.rules.skipKey.empty() && boolMember(node.data, order.rules.skipKey, false);
    const Behaviour* behaviour = order.behaviours->find(node.module);
    if (behaviour) {
        step.act = behaviour->act;
        if (behaviour->read)
            step.parameters = behaviour->read(node.data);
    } else {
        step.passReason = passReason(node.module, order, platform);
    }
    return step;
}

} // namespace

const ProgramStep::Way* ProgramStep::way(QStringView key) const
{
    const auto found = std::find_if(ways.begin(), ways.end(), [key](const Way& way) { return way.key == key; });
    return found == ways.end() ? nullptr : &*found;
}

std::shared_ptr<const Program> Program::compile(const Flow& flow, const CompileOrder& order)
{
    auto program = std::make_shared<Program>();
    program->m_flowId = order.flowId;
    program->m_platform = flow.platform();
    program->m_rules = order.rules;
    QHash<NodeId, int> index;
    for (const auto& [id, node] : flow.nodes()) {
        index.insert(id, int(program->m_steps.size()));
        program->m_steps.push_back(stepFor(node, order, flow.platform()));
    }
    for (const auto& [id, node] : flow.nodes()) {
        ProgramStep& step = program->m_steps[size_t(index.value(id))];
        for (const Exit& exit : node.exits)
            step.ways.push_back({exit.key, exit.role, index.value(exit.target, -1)});
        if (const ProgramStep::Way* way = step.way(order.rules.defaultKey))
            step.defaultWay = int(way - step.ways.data());
    }
    for (size_t i = 0; i < program->m_steps.size(); ++i) {
        if (!program->m_places.contains(program->m_steps[i].place))
            program->m_places.insert(program->m_steps[i].place, int(i));
    }
    program->m_onComplete = order.onComplete;
    program->m_start = index.value(flow.start(), -1);
    return program;
}

int Program::stepAt(const QString& place) const
{
    return m_places.value(place, -1);
}

int Program::stepOf(NodeId node) const
{
    const auto found = std::lower_bound(m_steps.begin(), m_steps.end(), node,
                                        [](const ProgramStep& step, NodeId id) { return step.node < id; });
    return found == m_steps.end() || found->node != node ? -1 : int(found - m_steps.begin());
}

} // namespace hookswitch
