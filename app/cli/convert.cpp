// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbs.h"

#include "dialect/formats.h"
#include "workspace/project.h"

#include <QSaveFile>

#include <memory>

namespace hookswitch::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Arguments {
    std::string in;
    std::string to;
    std::string flow;
    std::string out;
    bool xml = false;
};

Result<const ProjectFlow*> chosenFlow(const Project& project, const QString& id)
{
    if (id.isEmpty() && project.flows.size() == 1)
        return &project.flows.front();
    for (const ProjectFlow& flow : project.flows) {
        if (!id.isEmpty() && (flow.id == id || flow.name == id))
            return &flow;
    }
    QStringList names;
    for (const ProjectFlow& flow : project.flows)
        names.append(flow.name);
    if (!id.isEmpty())
        return Error{u"the project has no flow \"%1\"; it has %2"_s.arg(id, names.join(u", "_s)), {}};
    return Error{u"the project has %1 flows; choose one with --flow: %2"_s.arg(names.size()).arg(names.join(u", "_s)), {}};
}

Result<QByteArray> converted(const Flow& flow, Platform to, bool xml)
{
    if (flow.platform() != to)
        return Error{u"converting from %1 to %2 is not possible yet; the same platform is"_s.arg(
                         platformName(flow.platform()), platformName(to)), {}};
    SaveOptions options;
    options.isXml = xml;
    return saveAnyFlow(flow, options);
}

Result<void> write(const QString& path, const QByteArray& text)
{
    if (path.isEmpty()) {
        print(text);
        return {};
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return Error{u"the file cannot be written: %1"_s.arg(file.errorString()), path};
    return {};
}

Result<void> convert(const Arguments& arguments)
{
    const std::optional<Platform> to = platformFromName(QString::fromStdString(arguments.to));
    const Result<LoadedProject> loaded = openProject(QString::fromStdString(arguments.in));
    if (!loaded)
        return loaded.error();
    if (arguments.xml && to != Platform::Bluevia)
        return Error{u"--xml is for BlueVia only"_s, {}};
    const Result<const ProjectFlow*> flow = chosenFlow(loaded->project, QString::fromStdString(arguments.flow));
    if (!flow)
        return flow.error();
    const Result<QByteArray> text = converted((*flow)->flow, *to, arguments.xml);
    return text ? write(QString::fromStdString(arguments.out), *text) : Result<void>(text.error());
}

} // namespace

void addConvert(CLI::App& program, int& exitCode)
{
    CLI::App* verb = program.add_subcommand("convert", "Write a flow in a platform's own form");
    const auto arguments = std::make_shared<Arguments>();
    verb->add_option("IN", arguments->in, "A flow, or a project")->required();
    verb->add_option("--to", arguments->to, "The platform")->required()->check(CLI::IsMember({"kazoo", "voipbin", "bluevia"}));
    verb->add_option("--flow", arguments->flow, "Id or name of the flow, when the project has several");
    verb->add_flag("--xml", arguments->xml, "BlueVia as XML");
    verb->add_option("-o,--output", arguments->out, "Where to; standard output without it");
    verb->callback([arguments, &exitCode] {
        if (const Result<void> done = convert(*arguments); !done) {
            complain(done.error().text());
            exitCode = badInput;
        }
    });
}

} // namespace hookswitch::cli
