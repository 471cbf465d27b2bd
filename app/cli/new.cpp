// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbs.h"

#include "dialect/kazoo/featurecodes.h"
#include "workspace/flowform.h"
#include "workspace/project.h"

#include <QFileInfo>
#include <QRandomGenerator>

#include <memory>

namespace hookswitch::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Arguments
{
    std::string file;
    std::string sample;
    std::string featureCode;
    bool force = false;
};

QString randomId()
{
    QString id;
    for (int i = 0; i < 4; ++i)
        id += u"%1"_s.arg(QRandomGenerator::system()->generate(), 8, 16, QLatin1Char('0'));
    return id;
}

/// One flow that answers 100, so that there is something to call and to change.
Project smallProject(const QString& name)
{
    const Json hangup{{"module", "hangup"}, {"data", Json::object()}, {"children", Json::object()}};
    const Json speak{{"module", "tts"},
                     {"data", {{"text", "Hello. This flow has just been made."}}},
                     {"children", {{"_", hangup}}}};
    ProjectFlow flow;
    flow.id = randomId();
    flow.name = u"Main"_s;
    flow.flow =
        readFlowDocument(
            Platform::Kazoo,
            Json{{"name", "Main"}, {"numbers", Json::array({"100"})}, {"patterns", Json::array()}, {"flow", speak}})
            .flow;
    NumberBinding binding;
    binding.number = u"100"_s;
    binding.flow = flow.id;
    Project project;
    project.name = name;
    project.flows.push_back(std::move(flow));
    project.numbers.push_back(binding);
    return project;
}

/// A project of one feature code.
Project projectOf(const kazoo::FeatureCode& code)
{
    Project project = smallProject(code.title);
    ProjectFlow& flow = project.flows.front();
    flow.name = code.title;
    flow.flow = readFlowDocument(Platform::Kazoo, kazoo::featureCodeDocument(code)).flow;
    project.numbers.front().number = code.dial;
    return project;
}

int run(const Arguments& arguments)
{
    const QString path = QString::fromStdString(arguments.file);
    if (QFileInfo::exists(path) && !arguments.force) {
        complain(u"%1 is there already; choose another name, or --force to replace it"_s.arg(path));
        return badInput;
    }
    Project project = smallProject(QFileInfo(path).completeBaseName());
    if (!arguments.sample.empty()) {
        Result<LoadedProject> sample = openSample(QString::fromStdString(arguments.sample));
        if (!sample) {
            complain(sample.error().text());
            return badInput;
        }
        project = std::move(sample->project);
    }
    if (!arguments.featureCode.empty()) {
        const kazoo::FeatureCode* code = kazoo::featureCode(QString::fromStdString(arguments.featureCode));
        if (!code) {
            QStringList names;
            for (const kazoo::FeatureCode& each : kazoo::featureCodes())
                names.append(each.name);
            complain(u"there is no such feature code; choose one of %1"_s.arg(names.join(u", "_s)));
            return badInput;
        }
        project = projectOf(*code);
    }
    if (const Result<void> saved = saveProject(project, path); !saved) {
        complain(saved.error().text());
        return badInput;
    }
    return success;
}

} // namespace

void addNew(CLI::App& program, int& exitCode)
{
    CLI::App* verb = program.add_subcommand("new", "Make a project");
    const auto arguments = std::make_shared<Arguments>();
    verb->add_option("FILE", arguments->file, "The project file to make (*.hookswitch)")->required();
    verb->add_option("--sample", arguments->sample,
                     "Begin with a sample: " + sampleNames().join(u", "_s).toStdString());
    verb->add_option("--feature-code", arguments->featureCode,
                     "A Kazoo feature code by name, such as voicemail[action=check]");
    verb->add_flag("--force", arguments->force, "Replace a file that is there");
    verb->callback([arguments, &exitCode] { exitCode = run(*arguments); });
}

} // namespace hookswitch::cli
