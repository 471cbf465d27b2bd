// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/review.h"

#include "catalog/check.h"
#include "dialect/check.h"
#include "dialect/formats.h"
#include "dialect/kazoo/apistore.h"
#include "dialect/kazoo/validateproject.h"
#include "dialect/localurl.h"
#include "workspace/flowform.h"
#include "workspace/references.h"

#include <QRegularExpression>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A lone flow without a directory may well name flows of the account it was taken from, so those are not looked for.
Directory knownThings(const Project& project)
{
    const bool isLone = project.flows.size() < 2 && project.directory.kinds().isEmpty();
    return isLone ? project.directory : referencesOf(project);
}

/// What Kazoo would refuse. A bare block is judged as the flow of a document that has a number; metaflows objects are
/// no callflows.
Problems refusals(const Json& document, const Json& settings)
{
    const bool isBlock = document.contains("module") && !document.contains("flow");
    const bool isMetaflow = !isBlock && document.contains("numbers") && document.at("numbers").is_object();
    if (isMetaflow)
        return {};
    const Json whole = isBlock ? Json{{"numbers", {"1"}}, {"flow", document}} : document;
    kazoo::ValidationErrors errors = kazoo::validateCallflow(whole);
    if (kazoo::allowsInternalUrls(settings, false))
        errors = kazoo::withoutInternalUrls(std::move(errors));
    Problems problems = kazoo::problemsOf(errors);
    for (Problem& problem : problems) {
        if (isBlock && problem.pointer.startsWith(u"/flow"_s))
            problem.pointer.remove(0, 5);
    }
    return problems;
}

Problems review(const Project& project, const ProjectFlow& flow, const Directory& directory)
{
    Problems problems;
    if (flow.flow.platform() == Platform::Kazoo)
        problems = refusals(writeFlowDocument(flow.flow), project.settings);
    const Catalog& catalog = Catalog::of(flow.flow.platform());
    if (catalog.blocks().empty()) // not drawn yet: nothing to compare with
        return problems;
    const QHash<NodeId, QString> places = flowPlaces(flow.flow);
    for (const Problems& found : {checkFlow(flow.flow, catalog, directory, places), checkDialect(flow.flow, places),
                                  unwritableExits(flow.flow)})
        problems.insert(problems.end(), found.begin(), found.end());
    return problems;
}

/// FoneStorm and BlueVia take web addresses only.
void checkCallbacks(const Project& project, std::vector<FlowFinding>& findings)
{
    static const QRegularExpression token(u"\\{\\{[^}]*\\}\\}"_s);
    for (std::size_t i = 0; i < project.numbers.size(); ++i) {
        const NumberBinding& binding = project.numbers[i];
        for (const auto& [name, callback] : {std::pair(u"send"_s, &binding.send), {u"receive"_s, &binding.receive}}) {
            if (!*callback)
                continue;
            Problem problem = urlProblem(QString((*callback)->url).replace(token, u"x"_s),
                                         u"/numbers/%1/callbacks/%2/url"_s.arg(i).arg(name));
            problem.severity = Severity::Error;
            if (problem.code == u"bad-url")
                findings.push_back({{}, std::move(problem)});
        }
    }
}

} // namespace

Problems reviewFlow(const Project& project, const ProjectFlow& flow)
{
    return review(project, flow, knownThings(project));
}

std::vector<FlowFinding> reviewProject(const Project& project)
{
    const Directory directory = knownThings(project);
    std::vector<FlowFinding> findings;
    std::vector<kazoo::ProjectFlow> kazooFlows;
    for (const ProjectFlow& flow : project.flows) {
        for (const Problem& problem : review(project, flow, directory))
            findings.push_back({flow.id, problem});
        if (flow.flow.platform() == Platform::Kazoo)
            kazooFlows.push_back({flow.id, flow.name, &flow.flow});
    }
    checkCallbacks(project, findings);
    for (const kazoo::ProjectProblem& found : kazoo::checkProject(kazooFlows))
        findings.push_back({found.flow, found.problem});
    return findings;
}

} // namespace hookswitch
