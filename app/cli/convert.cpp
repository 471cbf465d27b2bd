// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbs.h"

#include "dialect/bluevia/documentfiles.h"
#include "dialect/convert.h"
#include "dialect/formats.h"
#include "workspace/project.h"

#include <QDir>

#include <memory>

namespace hookswitch::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Arguments
{
    std::string in;
    std::string to;
    std::string flow;
    std::string out;
    std::string base;
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
    return Error{u"the project has %1 flows; choose one with --flow: %2"_s.arg(names.size()).arg(names.join(u", "_s)),
                 {}};
}

/// Every document in a file of its own, and documents.json that says which URL answers with which file.
Result<void> writeDocuments(const Flow& flow, const QString& folder, bool isXml)
{
    if (!QDir().mkpath(folder))
        return Error{u"the folder cannot be made"_s, folder};
    const std::vector<bluevia::DocumentFile> files = bluevia::documentFiles(flow, isXml);
    for (const bluevia::DocumentFile& file : files) {
        if (const Result<void> written = writeFile(folder + u'/' + file.name, file.text); !written)
            return written;
        const QString digits = file.digits.isEmpty() ? QString() : u" digits %1"_s.arg(file.digits);
        print(u"%1%2 %3\n"_s.arg(file.url, digits, file.name).toUtf8());
    }
    return writeFile(folder + u"/documents.json"_s, bluevia::documentIndex(files));
}

/// How many things did not come along; each is told.
Result<std::size_t> convert(const Arguments& arguments)
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
    const Conversion conversion = convertFlow((*flow)->flow, *to, QString::fromStdString(arguments.base));
    const bool isSet = to == Platform::Bluevia && bluevia::spansDocuments(conversion.flow);
    const QString out = QString::fromStdString(arguments.out);
    if (isSet && arguments.xml && out.isEmpty())
        return Error{u"the flow spans several documents; name a folder for them with -o"_s, {}};
    SaveOptions options;
    options.isXml = arguments.xml;
    const Result<void> written = isSet && !out.isEmpty() ? writeDocuments(conversion.flow, out, arguments.xml)
                                                         : writeFile(out, saveAnyFlow(conversion.flow, options));
    if (!written)
        return written.error();
    for (const Problem& loss : conversion.losses)
        complain(u"%1 [%2]: %3"_s.arg(loss.pointer, loss.code, loss.sentence));
    return conversion.losses.size();
}

} // namespace

void addConvert(CLI::App& program, int& exitCode)
{
    CLI::App* verb =
        program.add_subcommand("convert", "Write a flow in the form of a platform; what does not come along is told");
    const auto arguments = std::make_shared<Arguments>();
    verb->add_option("IN", arguments->in, "A flow, or a project")->required();
    verb->add_option("--to", arguments->to, "The platform")
        ->required()
        ->check(CLI::IsMember({"kazoo", "voipbin", "bluevia"}));
    verb->add_option("--flow", arguments->flow, "Id or name of the flow, when the project has several");
    verb->add_flag("--xml", arguments->xml, "BlueVia as XML");
    verb->add_option("-o,--output", arguments->out,
                     "Where to; standard output without it. A folder for a BlueVia flow of several documents");
    verb->add_option("--base", arguments->base, "URL below which further BlueVia documents are served");
    verb->callback([arguments, &exitCode] {
        const Result<std::size_t> losses = convert(*arguments);
        if (!losses)
            complain(losses.error().text());
        exitCode = !losses ? badInput : *losses > 0 ? failure : success;
    });
}

} // namespace hookswitch::cli
