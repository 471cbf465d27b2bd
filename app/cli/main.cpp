// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbs.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <cstdio>

namespace hookswitch::cli {

void print(const QByteArray& text)
{
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stdout);
    std::fflush(stdout);
}

Result<void> writeFile(const QString& path, const QByteArray& text)
{
    if (path.isEmpty()) {
        print(text);
        return {};
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return Error{QStringLiteral("the file cannot be written: %1").arg(file.errorString()), path};
    return {};
}

void complain(const QString& sentence)
{
    const QByteArray text = "hsw: " + sentence.toUtf8() + '\n';
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stderr);
}

} // namespace hookswitch::cli

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("hsw"));
    QCoreApplication::setApplicationVersion(QStringLiteral(HOOKSWITCH_VERSION));
    CLI::App program("Hookswitch: design, check and call phone flows from the command line", "hsw");
    program.set_version_flag("--version", HOOKSWITCH_VERSION);
    program.require_subcommand(1);
    int exitCode = hookswitch::cli::success;
    hookswitch::cli::addNew(program, exitCode);
    hookswitch::cli::addCheck(program, exitCode);
    hookswitch::cli::addCall(program, exitCode);
    hookswitch::cli::addServe(program, exitCode);
    hookswitch::cli::addConvert(program, exitCode);
    hookswitch::cli::addLog(program, exitCode);
    hookswitch::cli::addSend(program, exitCode);
    hookswitch::cli::addDiff(program, exitCode);
    hookswitch::cli::addMerge(program, exitCode);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return program.exit(error) == 0 ? hookswitch::cli::success : hookswitch::cli::badInput;
    }
    return exitCode;
}
