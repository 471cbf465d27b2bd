// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/flowaccess.h"
#include "shell/language.h"
#include "shell/liverun.h"
#include "shell/mainwindow.h"
#include "shell/screenshots.h"
#include "shell/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

int shoot(const QString& folder)
{
    const Result<void> done = takeScreenshots(folder);
    if (!done)
        qCritical("hookswitch: %s", qPrintable(done.error().text()));
    return done ? 0 : 1;
}

int work(const QCommandLineParser& parser, const QString& sample)
{
    applyTheme(Theme(QSettings().value(u"theme"_s, 0).toInt()));
    SessionOptions options;
    options.folder = Session::dataFolder();
    MainWindow window(options);
    window.rememberLayout();
    window.show();
    if (!sample.isEmpty())
        window.files().openSample(sample);
    for (const QString& path : parser.positionalArguments())
        window.takeFile(path);
    return QApplication::exec();
}

} // namespace

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"hookswitch"_s);
    QApplication::setOrganizationName(u"hookswitch"_s);
    QApplication::setApplicationDisplayName(u"Hookswitch"_s);
    QApplication::setApplicationVersion(QStringLiteral(HOOKSWITCH_VERSION));
    speakLanguage(chosenLanguage());
    exposeFlowViews();
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Designs and simulates phone call flows."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"file"_s, u"Project (.hookswitch) or flow files to open."_s, u"[FILE...]"_s);
    const QCommandLineOption sample(u"sample"_s, u"Open a sample: %1."_s.arg(sampleNames().join(u", "_s)), u"name"_s);
    QCommandLineOption screenshots(u"screenshots"_s, u"Write pictures of every panel into a folder and exit."_s,
                                   u"folder"_s);
    screenshots.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(sample);
    parser.addOption(screenshots);
    parser.process(application);
    return parser.isSet(screenshots) ? shoot(parser.value(screenshots)) : work(parser, parser.value(sample));
}
