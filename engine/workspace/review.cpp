// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/review.h"

#include "catalog/check.h"
#include "dialect/kazoo/validate.h"
#include "dialect/kazoo/validateproject.h"
#include "workspace/flowform.h"
#include "workspace/references.h"

namespace hookswitch {

namespace {

Problems review(const ProjectFlow& flow, const Directory& directory)
{
    Problems problems;
    if (flow.flow.platform() == Platform::Kazoo)
        problems = kazoo::problemsOf(kazoo::validateCallflow(writeFlowDocument(flow.flow)));
    const Catalog& catalog = Catalog::of(flow.flow.platform());
    if (catalog.blocks().empty()) // not drawn yet: nothing to compare with
        return problems;
    const Problems found = checkFlow(flow.flow, catalog, directory, flowPlaces(flow.flow));
    problems.insert(problems.end(), found.begin(), found.end());
    return problems;
}

} // namespace

Problems reviewFlow(const Project& project, const ProjectFlow& flow)
{
    return review(flow, referencesOf(project));
}

std::vector<FlowFinding> reviewProject(const Project& project)
{
    const Directory directory = referencesOf(project);
    std::vector<FlowFinding> findings;
    std::vector<kazoo::ProjectFlow> kazooFlows;
    for (const ProjectFlow& flow : project.flows) {
        for (const Problem& problem : review(flow, directory))
            findings.push_back({flow.id, problem});
        if (flow.flow.platform() == Platform::Kazoo)
            kazooFlows.push_back({flow.id, flow.name, &flow.flow});
    }
    for (const kazoo::ProjectProblem& found : kazoo::checkProject(kazooFlows))
        findings.push_back({found.flow, found.problem});
    return findings;
}

} // namespace hookswitch
