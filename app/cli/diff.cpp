// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbs.h"

#include "workspace/projectmerge.h"

#include <memory>

namespace hookswitch::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Arguments
{
    std::string left;
    std::string right;
};

int diff(const Arguments& arguments)
{
    const Result<LoadedProject> left = openProject(QString::fromStdString(arguments.left));
    const Result<LoadedProject> right = openProject(QString::fromStdString(arguments.right));
    for (const Result<LoadedProject>* side : {&left, &right}) {
        if (side->ok())
            continue;
        complain(side->error().text());
        return badInput;
    }
    const QStringList lines = differenceLines(*left, *right);
    for (const QString& line : lines)
        print(line.toUtf8() + '\n');
    return lines.isEmpty() ? success : failure;
}

} // namespace

void addDiff(CLI::App& program, int& exitCode)
{
    CLI::App* verb = program.add_subcommand("diff", "What differs in meaning between two flows or projects");
    const auto arguments = std::make_shared<Arguments>();
    verb->add_option("A", arguments->left, "A flow, or a project")->required();
    verb->add_option("B", arguments->right, "The other one")->required();
    verb->callback([arguments, &exitCode] { exitCode = diff(*arguments); });
}

} // namespace hookswitch::cli
