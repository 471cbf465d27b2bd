// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbs.h"

#include "workspace/projectcheck.h"

#include <QFileInfo>

#include <memory>

namespace hookswitch::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Arguments
{
    std::vector<std::string> files;
    bool json = false;
};

QByteArray line(const QString& file, const Problem& problem, bool json)
{
    if (!json)
        return u"%1: %2 %3 [%4]: %5\n"_s
            .arg(file, severityName(problem.severity), problem.pointer, problem.code, problem.sentence)
            .toUtf8();
    return writeJson(Json{{"file", file.toStdString()},
                          {"severity", severityName(problem.severity).toStdString()},
                          {"pointer", problem.pointer.toStdString()},
                          {"code", problem.code.toStdString()},
                          {"sentence", problem.sentence.toStdString()}}) +
           '\n';
}

/// A file that cannot be read as a flow or project is one finding: it names the pointer, or line and column inside
/// the sentence.
Problem unreadable(const QString& file, const Error& error)
{
    QString place = error.place == file ? QString() : error.place.mid(file.size() + 2);
    const bool isPointer = place.startsWith(u'/');
    const QString sentence = isPointer || place.isEmpty() ? error.sentence : u"%1: %2"_s.arg(place, error.sentence);
    return {Severity::Error, u"unreadable"_s, isPointer ? place : QString(), sentence};
}

int checkOne(const QString& file, bool json)
{
    const QFileInfo info(file);
    if (!info.isFile() || !info.isReadable()) {
        complain(u"%1 is no file that can be read"_s.arg(file));
        return badInput;
    }
    const Result<LoadedProject> loaded = openProject(file);
    const Problems problems = loaded ? checkFile(*loaded) : Problems{unreadable(file, loaded.error())};
    for (const Problem& problem : problems)
        print(line(file, problem, json));
    return hasErrors(problems) ? failure : success;
}

} // namespace

void addCheck(CLI::App& program, int& exitCode)
{
    CLI::App* verb = program.add_subcommand("check", "Check flows and projects: one line per finding");
    const auto arguments = std::make_shared<Arguments>();
    verb->add_option("FILE", arguments->files, "Projects, or flows of any platform")->required();
    verb->add_flag("--json", arguments->json, "One JSON object a line");
    verb->callback([arguments, &exitCode] {
        for (const std::string& file : arguments->files)
            exitCode = std::max(exitCode, checkOne(QString::fromStdString(file), arguments->json));
    });
}

} // namespace hookswitch::cli
