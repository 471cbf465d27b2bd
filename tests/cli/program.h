// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

/// The real program, run with a data folder of its own.
class Program
{
public:
    struct Outcome
    {
        int code = -1;
        QByteArray out;
        QByteArray err;
    };

    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }

    [[nodiscard]] QString write(const QString& name, const QByteArray& text) const
    {
        QFile made(file(name));
        if (made.open(QIODevice::WriteOnly))
            made.write(text);
        return made.fileName();
    }

    void begin(QProcess& process, const QStringList& arguments) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_DATA_HOME"), file(QStringLiteral("data")));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(PROGRAM_DIR "/hsw"), arguments);
    }

    /// Runs to the end; the test's event loop goes on, so that fakes can answer.
    [[nodiscard]] Outcome run(const QStringList& arguments) const
    {
        QProcess process;
        begin(process, arguments);
        if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60000))
            process.kill();
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                process.readAllStandardOutput(), process.readAllStandardError()};
    }

private:
    QTemporaryDir m_folder;
};
