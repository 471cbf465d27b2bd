// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/projectcheck.h"

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

} // namespace

Problems checkFile(const LoadedProject& loaded)
{
    QHash<QString, QString> places;
    for (std::size_t i = 0; i < loaded.project.flows.size(); ++i)
        places.insert(loaded.project.flows[i].id, loaded.isBareFlow ? QString() : u"/flows/%1/document"_s.arg(i));
    Problems problems = loaded.problems;
    QSet<QString> known;
    for (const Problem& problem : problems)
        known.insert(sameness(problem));
    for (const FlowFinding& finding : reviewProject(loaded.project)) {
        Problem problem = finding.problem;
        problem.pointer.prepend(places.value(finding.flow));
        if (known.contains(sameness(problem)))
            continue;
        known.insert(sameness(problem));
        problems.push_back(std::move(problem));
    }
    return problems;
}

} // namespace hookswitch
