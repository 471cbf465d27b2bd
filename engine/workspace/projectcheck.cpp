// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/projectcheck.h"

#include "catalog/check.h"
#include "dialect/kazoo/apistore.h"
#include "dialect/kazoo/validateproject.h"
#include "workspace/flowform.h"

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

class Checker
{
public:
    explicit Checker(const LoadedProject& loaded)
        : m_loaded(loaded), m_directory(directoryWithFlows(loaded.project)), m_problems(loaded.problems)
    {
    }

    Problems check()
    {
        const std::vector<ProjectFlow>& flows = m_loaded.project.flows;
        for (std::size_t i = 0; i < flows.size(); ++i)
            checkOne(flows[i], prefix(i));
        checkTogether();
        return std::move(m_problems);
    }

private:
    QString prefix(std::size_t flow) const
    {
        return m_loaded.isBareFlow ? QString() : u"/flows/%1/document"_s.arg(flow);
    }

    /// Readers and validators find the same wrong types; the first to say it is enough.
    void add(Problem problem, const QString& place)
    {
        problem.pointer.prepend(place);
        for (const Problem& known : m_problems) {
            if (known.pointer == problem.pointer && known.severity == problem.severity
                && (known.code == problem.code || problem.severity == Severity::Error))
                return;
        }
        m_problems.push_back(std::move(problem));
    }

    void checkOne(const ProjectFlow& flow, const QString& place)
    {
        if (flow.flow.platform() == Platform::Kazoo)
            validate(writeFlowDocument(flow.flow), place);
        const Catalog& catalog = Catalog::of(flow.flow.platform());
        if (catalog.blocks().empty())
            return;
        for (Problem& problem : checkFlow(flow.flow, catalog, m_directory, flowPlaces(flow.flow)))
            add(std::move(problem), place);
    }

    void validate(const Json& document, const QString& place)
    {
        const bool isBlock = document.contains("module") && !document.contains("flow");
        const bool isMetaflow = !isBlock && document.contains("numbers") && document.at("numbers").is_object();
        if (isMetaflow)
            return;
        const Json whole = isBlock ? Json{{"numbers", {"1"}}, {"flow", document}} : document;
        const kazoo::ValidationErrors refused =
            kazoo::withoutAllowed(kazoo::validateCallflow(whole), m_loaded.project.settings);
        for (Problem& problem : kazoo::problemsOf(refused)) {
            if (isBlock && problem.pointer.startsWith(u"/flow"_s))
                problem.pointer.remove(0, 5);
            add(std::move(problem), place);
        }
    }

    void checkTogether()
    {
        std::vector<kazoo::ProjectFlow> flows;
        QHash<QString, QString> places;
        for (std::size_t i = 0; i < m_loaded.project.flows.size(); ++i) {
            const ProjectFlow& flow = m_loaded.project.flows[i];
            places.insert(flow.id, prefix(i));
            if (flow.flow.platform() == Platform::Kazoo)
                flows.push_back({flow.id, flow.name, &flow.flow});
        }
        for (kazoo::ProjectProblem& found : kazoo::checkProject(flows))
            add(std::move(found.problem), places.value(found.flow));
    }

    const LoadedProject& m_loaded;
    Directory m_directory;
    Problems m_problems;
};

} // namespace

Directory directoryWithFlows(const Project& project)
{
    Directory directory = project.directory;
    // A lone flow may well name flows of the account it was taken from, so nothing is said about those.
    if (project.flows.size() < 2 && directory.kinds().isEmpty())
        return directory;
    for (const ProjectFlow& flow : project.flows)
        directory.put({u"callflows"_s, flow.id, Json{{"name", flow.name.toStdString()}}});
    return directory;
}

Problems checkProject(const LoadedProject& loaded)
{
    return Checker(loaded).check();
}

} // namespace hookswitch
