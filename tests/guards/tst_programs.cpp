// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFileInfo>
#include <QProcess>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;

class ProgramsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theCommandLineLoadsNoGuiLibrary()
    {
        const QString program = QStringLiteral(PROGRAM_DIR "/hsw");
        QVERIFY2(QFileInfo(program).isExecutable(), "hsw is not built");
        QProcess loader;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LD_TRACE_LOADED_OBJECTS"_s, u"1"_s);
        loader.setProcessEnvironment(environment);
        loader.start(program, {});
        QVERIFY(loader.waitForFinished());
        const QString libraries = QString::fromLocal8Bit(loader.readAllStandardOutput());
        QVERIFY2(libraries.contains(u"libQt6Core"_s), qPrintable(libraries));
        for (const QString& gui : {u"libQt6Gui"_s, u"libQt6Widgets"_s, u"libQt6Charts"_s, u"libX11"_s, u"libGL."_s})
            QVERIFY2(!libraries.contains(gui), qPrintable(u"hsw loads "_s + gui));
    }
};

QTEST_GUILESS_MAIN(ProgramsTest)
#include "tst_programs.moc"
