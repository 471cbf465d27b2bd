// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Signals are heard through a pipe: the handler may do no more than write a byte, the event loop does the rest.

#include "verbs.h"

#include "workspace/keys.h"
#include "workspace/serving.h"
#include "workspace/session.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <memory>

#include <csignal>
#include <unistd.h>

namespace hookswitch::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Arguments
{
    std::string file;
    std::string keys;
    std::string voipbin;
    std::string console;
    quint16 port = 8731;
};

int wakeUp[2] = {-1, -1};

void onSignal(int)
{
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = ::write(wakeUp[1], &byte, 1);
}

void finishOnSignals(Session& session)
{
    if (::pipe(wakeUp) != 0)
        return;
    auto* notifier = new QSocketNotifier(wakeUp[0], QSocketNotifier::Read, QCoreApplication::instance());
    QObject::connect(notifier, &QSocketNotifier::activated, &session, [notifier, &session] {
        notifier->setEnabled(false);
        session.finish();
    });
    QObject::connect(&session, &Session::finished, QCoreApplication::instance(), &QCoreApplication::quit);
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
    std::signal(SIGPIPE, SIG_IGN);
}

QByteArray firstLine(const Session& session)
{
    Json line{{"address", session.address().toStdString()}};
    const Json keys = credentialsJson(session.credentials());
    for (const auto& [key, value] : keys.items())
        appendMember(line, key, value);
    return writeJson(line) + '\n';
}

/// For stderr: the first line on stdout is for programs.
void tellServed(const Session& session, const Project& project)
{
    for (const ProjectFlow& flow : project.flows) {
        const QString address = servedAddress(project, flow, session.address());
        if (!address.isEmpty())
            complain(u"%1 is served to a %2 at %3"_s.arg(flow.name, askerOf(flow.flow.platform()), address));
    }
}

int serve(const Arguments& arguments, Project project, const QString& path)
{
    ProjectDocument document;
    document.setHistoryLimit(20);
    document.reset(std::move(project), path);
    SessionOptions options;
    options.folder = Session::dataFolder();
    options.keysFile = QString::fromStdString(arguments.keys);
    options.saves = true;
    options.forgets = true;
    Session session(document, options);
    session.voipbin().setEra(QString::fromStdString(arguments.voipbin));
    if (!session.trouble().isEmpty())
        complain(session.trouble());
    if (session.trouble().startsWith(options.keysFile) && !options.keysFile.isEmpty())
        return badInput;
    if (!session.refusal().isEmpty()) {
        complain(session.refusal());
        return badInput;
    }
    if (session.recoveredChanges() > 0 || session.resumedDeliveries() > 0)
        complain(
            u"taken over from an interrupted session: %1 changes, %2 deliveries"_s.arg(session.recoveredChanges())
                .arg(session.resumedDeliveries()));
    if (session.lostDeliveries() > 0)
        complain(u"%1 deliveries of an interrupted session were not sent: their passwords are no longer kept; "
                 "hsw log --status failed lists them"_s.arg(session.lostDeliveries()));
    QObject::connect(&session, &Session::saveFailed, [](const QString& sentence) { complain(sentence); });
    const QString console = QString::fromStdString(arguments.console);
    const Result<void> served = console.isEmpty() ? Result<void>() : session.serveConsole(console);
    if (!served) {
        complain(served.error().text());
        return badInput;
    }
    if (const Result<quint16> port = session.startServer(arguments.port); !port) {
        complain(port.error().text());
        return badInput;
    }
    finishOnSignals(session);
    print(firstLine(session));
    tellServed(session, document.project());
    QCoreApplication::exec();
    if (const Result<void> saved = session.saveNow(); !saved) {
        complain(saved.error().text());
        return failure;
    }
    return success;
}

int run(const Arguments& arguments)
{
    const QString path = QString::fromStdString(arguments.file);
    Result<LoadedProject> loaded = openProject(path);
    if (!loaded) {
        complain(loaded.error().text());
        return badInput;
    }
    if (loaded->isBareFlow)
        complain(u"%1 is a bare flow: changes are not saved; make a project of it to keep them"_s.arg(path));
    for (const Problem& problem : loaded->problems)
        complain(u"%1 %2: %3"_s.arg(severityName(problem.severity), problem.pointer, problem.sentence));
    return serve(arguments, std::move(loaded->project), loaded->isBareFlow ? QString() : path);
}

} // namespace

void addServe(CLI::App& program, int& exitCode)
{
    CLI::App* verb = program.add_subcommand("serve", "Serve the platforms' APIs for a project, with live calls");
    const auto arguments = std::make_shared<Arguments>();
    verb->add_option("PROJECT", arguments->file, "A project, or a flow")->required();
    verb->add_option("--port", arguments->port, "Port on 127.0.0.1; 0 takes any free one")->capture_default_str();
    verb->add_option("--keys", arguments->keys, "File of credentials; made when it is not there");
    verb->add_option("--voipbin", arguments->voipbin, "How VoIPBIN's API writes, whatever the project says")
        ->check(CLI::IsMember({"seed2023", "current"}));
    verb->add_option("--console", arguments->console,
                     "Folder of a web console, whose files answer the paths of no API");
    verb->callback([arguments, &exitCode] { exitCode = run(*arguments); });
}

} // namespace hookswitch::cli
