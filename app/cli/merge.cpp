// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbs.h"

#include "dialect/compare.h"
#include "dialect/formats.h"
#include "workspace/projectmerge.h"

#include <QFile>
#include <QRegularExpression>

#include <memory>

namespace hookswitch::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Arguments
{
    std::string base;
    std::string ours;
    std::string theirs;
};

/// Blanks a level in a JSON text, -1 for one without line breaks.
int indentOf(const QByteArray& text)
{
    static const QRegularExpression firstLevel(u"^[\\[{]\\r?\\n( +)"_s);
    const auto match = firstLevel.match(QString::fromUtf8(text.left(200)));
    return match.hasMatch() ? int(match.capturedLength(1)) : text.trimmed().contains('\n') ? 2 : -1;
}

QByteArray textOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Git names an empty file where both sides added one.
Result<LoadedProject> openBase(const QString& path, const LoadedProject& ours)
{
    if (!QFile::exists(path) || !textOf(path).trimmed().isEmpty())
        return openProject(path);
    LoadedProject empty;
    empty.isBareFlow = ours.isBareFlow;
    if (empty.isBareFlow) {
        ProjectFlow flow;
        flow.flow = Flow(ours.project.flows.front().flow.platform());
        empty.project.flows.push_back(std::move(flow));
    }
    return empty;
}

struct Sides
{
    LoadedProject base;
    LoadedProject ours;
    LoadedProject theirs;
};

Result<Sides> open(const Arguments& arguments)
{
    Result<LoadedProject> ours = openProject(QString::fromStdString(arguments.ours));
    if (!ours)
        return ours.error();
    Result<LoadedProject> theirs = openProject(QString::fromStdString(arguments.theirs));
    if (!theirs)
        return theirs.error();
    Result<LoadedProject> base = openBase(QString::fromStdString(arguments.base), *ours);
    if (!base)
        return base.error();
    if (base->isBareFlow != ours->isBareFlow || ours->isBareFlow != theirs->isBareFlow)
        return Error{u"a project and a lone flow cannot be merged"_s, QString::fromStdString(arguments.ours)};
    for (const LoadedProject* side : {&*base, &*ours, &*theirs}) {
        if (side->isBareFlow && !side->places.join(QString()).isEmpty())
            return Error{u"a list of flows cannot be merged; make a project of it"_s,
                         QString::fromStdString(arguments.ours)};
    }
    return Sides{base.take(), ours.take(), theirs.take()};
}

/// The text to write, none when ours is to stay as it is; conflicts are told.
Result<std::optional<QByteArray>> merged(const Sides& sides, const QString& path, QStringList& conflicts)
{
    if (!sides.ours.isBareFlow) {
        const ProjectMerge merge = mergeProjects(sides.base.project, sides.ours.project, sides.theirs.project);
        conflicts = merge.conflicts;
        if (merge.project == sides.ours.project)
            return std::optional<QByteArray>();
        return std::optional(projectToJson(merge.project));
    }
    const Flow& ours = sides.ours.project.flows.front().flow;
    Result<BareMerge> merge =
        mergeBareFlows(sides.base.project.flows.front().flow, ours, sides.theirs.project.flows.front().flow);
    if (!merge)
        return merge.error();
    conflicts = merge->conflicts;
    if (flowDocument(merge->flow) == flowDocument(ours))
        return std::optional<QByteArray>();
    SaveOptions options;
    options.indent = indentOf(textOf(path));
    return std::optional(saveAnyFlow(merge->flow, options));
}

int merge(const Arguments& arguments)
{
    const QString path = QString::fromStdString(arguments.ours);
    const Result<Sides> sides = open(arguments);
    if (!sides) {
        complain(sides.error().text());
        return badInput;
    }
    QStringList conflicts;
    const Result<std::optional<QByteArray>> text = merged(*sides, path, conflicts);
    if (!text) {
        complain(text.error().text());
        return badInput;
    }
    for (const QString& conflict : conflicts)
        print("conflict " + conflict.toUtf8() + '\n');
    if (!conflicts.isEmpty())
        return failure;
    const Result<void> written = *text ? writeFile(path, **text) : Result<void>();
    if (written)
        return success;
    complain(written.error().text());
    return badInput;
}

} // namespace

void addMerge(CLI::App& program, int& exitCode)
{
    CLI::App* verb = program.add_subcommand("merge", "Take the changes of two sides together; writes OURS");
    const auto arguments = std::make_shared<Arguments>();
    verb->add_option("BASE", arguments->base, "What both sides started from")->required();
    verb->add_option("OURS", arguments->ours, "One side; it is written, unless there are conflicts")->required();
    verb->add_option("THEIRS", arguments->theirs, "The other side")->required();
    verb->callback([arguments, &exitCode] { exitCode = merge(*arguments); });
}

} // namespace hookswitch::cli
