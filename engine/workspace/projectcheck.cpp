// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/projectcheck.h"

#include "dialect/formats.h"
#include "workspace/review.h"

#include <QSet>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Readers and validators find the same wrong types, each in its own code: an error at one place is told once.
QString sameness(const Problem& problem)
{
    const bool isError = problem.severity == Severity::Error;
    return problem.pointer + u' ' + severityName(problem.severity) + u' ' + (isError ? QString() : problem.code);
}

/// In a file a place is a JSON pointer; actions of VoIPBIN are known by their id otherwise.
QHash<QString, QString> pointersById(const Flow& flow)
{
    QHash<QString, QString> pointers;
    if (flow.platform() != Platform::Voipbin)
        return pointers;
    const QHash<NodeId, QString> places = placesOf(flow);
    const QHash<NodeId, QString> inFile = pointersOf(flow);
    for (auto at = places.begin(); at != places.end(); ++at)
        pointers.insert(at.value(), inFile.value(at.key()));
    return pointers;
}

} // namespace

Problems checkFile(const LoadedProject& loaded)
{
    QHash<QString, QString> places;
    QHash<QString, QHash<QString, QString>> ids;
    for (std::size_t i = 0; i < loaded.project.flows.size(); ++i)
        places.insert(loaded.project.flows[i].id,
                      loaded.isBareFlow ? loaded.places.value(static_cast<int>(i)) : u"/flows/%1/document"_s.arg(i));
    for (const ProjectFlow& flow : loaded.project.flows)
        ids.insert(flow.id, pointersById(flow.flow));
    Problems problems = loaded.problems;
    QSet<QString> known;
    for (const Problem& problem : problems)
        known.insert(sameness(problem));
    for (const FlowFinding& finding : reviewProject(loaded.project)) {
        Problem problem = finding.problem;
        const QString id = problem.pointer.section(u'/', 0, 0);
        if (const auto place = ids[finding.flow].constFind(id); place != ids[finding.flow].cend())
            problem.pointer.replace(0, id.size(), *place);
        problem.pointer.prepend(places.value(finding.flow));
        if (known.contains(sameness(problem)))
            continue;
        known.insert(sameness(problem));
        problems.push_back(std::move(problem));
    }
    return problems;
}

} // namespace hookswitch
