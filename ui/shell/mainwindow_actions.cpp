// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the actions of the window do, menu by menu.
#include "shell/mainwindow.h"

#include "blocks/inspectorpanel.h"
#include "blocks/palettepanel.h"
#include "project/directorypanel.h"
#include "project/farendspanel.h"
#include "project/flowspanel.h"
#include "project/numberspanel.h"
#include "runs/dialerpanel.h"
#include "runs/momentbar.h"
#include "runs/phonepanel.h"
#include "shell/flowtabs.h"
#include "shell/language.h"
#include "shell/liverun.h"
#include "shell/messagebar.h"
#include "shell/panes.h"
#include "shell/startpage.h"
#include "shell/theme.h"
#include "shell/wiring.h"
#include "traffic/trafficmodel.h"
#include "traffic/trafficpanel.h"
#include "workspace/keys.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QSettings>
#include <QStandardPaths>
#include <QStatusBar>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

constexpr quint16 defaultPort = 8731;
const QString themeKey = u"theme"_s;

} // namespace

void MainWindow::connectFile()
{
    m_actions->on(u"new", m_files, [this] { m_files->newProject(); });
    m_actions->on(u"open", this, &MainWindow::askOpen);
    m_actions->on(u"save", m_files, [this] { m_files->save(); });
    m_actions->on(u"saveAs", this, &MainWindow::askSaveAs);
    m_actions->on(u"importFlow", this, &MainWindow::askImport);
    m_actions->on(u"exportFlow", this, &MainWindow::askExport);
    m_actions->on(u"quit", this, &QWidget::close);
    fillSamples();
    fillRecent();
    m_files->setNameQuestion([this] {
        return QFileDialog::getSaveFileName(this, tr("Save Project"),
                                            folder() + u'/' + m_document->project().name + u".hookswitch"_s,
                                            tr("Hookswitch projects (*.hookswitch)"));
    });
    connect(m_files, &ProjectFiles::failed, this, [this](const QString& text) { m_messages->say(Tone::Bad, text); });
    connect(m_files, &ProjectFiles::noted, this,
            [this](const QString& text) { m_messages->say(Tone::Attention, text); });
    connect(m_files, &ProjectFiles::changedOnDisk, this, [this](const QString& path) {
        const QString said = tr("%1 was changed by another program.").arg(QFileInfo(path).fileName());
        m_messages->offer(Tone::Attention,
                          m_document->isDirty() ? said + u' ' + tr("Reloading gives up what you have not saved.")
                                                : said,
                          tr("&Reload"), [this] { m_files->reload(); });
    });
    connect(m_files, &ProjectFiles::recentChanged, this, &MainWindow::fillRecent);
    connect(m_document, &ProjectDocument::historyChanged, this, &MainWindow::showHistory);
    connect(m_document, &ProjectDocument::changed, this, &MainWindow::showPage);
    connect(m_document, &ProjectDocument::wasReset, this, [this] {
        m_messages->hide();
        showPage();
        showTitle();
    });
    connect(m_start, &StartPage::newRequested, m_files, &ProjectFiles::newProject);
    connect(m_start, &StartPage::openRequested, this, &MainWindow::askOpen);
    connect(m_start, &StartPage::fileRequested, m_files, &ProjectFiles::open);
    connect(m_start, &StartPage::sampleRequested, m_files, &ProjectFiles::openSample);
}

void MainWindow::fillSamples()
{
    for (const QString& name : sampleNames()) {
        const SampleText text = sampleText(name);
        QAction* action = m_actions->menu(u"samples"_s).addAction(text.title);
        action->setStatusTip(text.sentence);
        connect(action, &QAction::triggered, m_files, [this, name] { m_files->openSample(name); });
    }
}

void MainWindow::fillRecent()
{
    QMenu& menu = m_actions->menu(u"recent"_s);
    menu.clear();
    const QStringList paths = m_files->recent();
    for (const QString& path : paths) {
        QAction* action = menu.addAction(QFileInfo(path).fileName());
        action->setStatusTip(path);
        connect(action, &QAction::triggered, m_files, [this, path] { m_files->open(path); });
    }
    menu.setEnabled(!paths.isEmpty());
    menu.addSeparator();
    connect(menu.addAction(tr("Forget All")), &QAction::triggered, m_files, &ProjectFiles::forgetRecent);
    m_start->setRecent(paths);
}

QString MainWindow::folder() const
{
    return m_document->path().isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                                        : QFileInfo(m_document->path()).absolutePath();
}

void MainWindow::askOpen()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Open"), folder(), tr("Projects and flows (*.hookswitch *.json *.xml);;All files (*)"));
    if (!path.isEmpty())
        m_files->open(path);
}

void MainWindow::askSaveAs()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save Project As"), folder() + u'/' + m_document->project().name,
                                     tr("Hookswitch projects (*.hookswitch)"));
    if (!path.isEmpty())
        m_files->saveAs(path);
}

void MainWindow::askImport()
{
    for (const QString& path : QFileDialog::getOpenFileNames(
             this, tr("Import Flows"), folder(), tr("Flows (*.json *.xml *.hookswitch);;All files (*)"))) {
        const QString flow = m_files->importFlows(path);
        if (!flow.isEmpty())
            m_tabs->openFlow(flow);
    }
}

void MainWindow::askExport()
{
    const ProjectFlow* flow = m_document->project().flow(m_tabs->currentFlow());
    if (!flow)
        return;
    const QString path = QFileDialog::getSaveFileName(this, tr("Export Flow"),
                                                      folder() + u'/' + flow->name + u".json"_s, tr("JSON (*.json)"));
    if (!path.isEmpty() && m_files->exportFlow(flow->id, path))
        statusBar()->showMessage(tr("Wrote %1").arg(QFileInfo(path).fileName()), 8000);
}

void MainWindow::connectEdit()
{
    m_actions->on(u"undo", m_document, &ProjectDocument::undo);
    m_actions->on(u"redo", m_document, &ProjectDocument::redo);
    m_actions->on(u"addBlock", this, [this] {
        m_panes->raise(u"palette"_s);
        m_panes->palette->startSearch();
    });
    m_actions->on(u"editBlock", this, [this] {
        m_panes->raise(u"inspector"_s);
        m_panes->inspector->startEditing();
    });
    for (const char16_t* name : {u"numbers", u"directory", u"farEnds"})
        m_actions->on(name, this, [this, id = QString::fromUtf16(name)] { openDialog(id); });
    connect(m_wiring, &Wiring::entityRequested, this, &MainWindow::showEntity);
}

void MainWindow::showEntity(const QString& kind, const QString& id)
{
    openDialog(u"directory"_s);
    m_dialogs[u"directory"_s]->findChild<DirectoryPanel*>()->showEntity(kind, id);
}

/// The dialogs stay open beside the window; what they change can be undone there.
void MainWindow::openDialog(const QString& name)
{
    QDialog*& dialog = m_dialogs[name];
    if (!dialog) {
        dialog = new QDialog(this);
        QWidget* panel = nullptr;
        if (name == u"numbers") {
            auto* numbers = new NumbersPanel(*m_document, dialog);
            connect(numbers, &NumbersPanel::secretChanged, this,
                    [this](const QString& number, bool sending, const QString& password) {
                        const auto stored = m_run->session().setCallbackPassword(number, sending, password);
                        if (!stored)
                            m_messages->say(Tone::Bad, stored.error().text());
                    });
            connect(numbers, &NumbersPanel::testRequested, this, [this](const QString& number, bool sending) {
                m_panes->raise(u"traffic"_s);
                m_panes->traffic->choose(m_run->session().testCallback(number, sending));
            });
            panel = numbers;
        } else if (name == u"directory") {
            panel = new DirectoryPanel(*m_document, dialog);
        } else {
            panel = new FarEndsPanel(*m_document, dialog);
        }
        dialog->setWindowTitle((*m_actions)[name].text().remove(u'&').remove(u"..."_s));
        dialog->resize(name == u"numbers" ? QSize(940, 760) : QSize(820, 520));
        auto* box = new QVBoxLayout(dialog);
        box->setContentsMargins(0, 0, 0, 0);
        box->addWidget(panel);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void MainWindow::connectView()
{
    m_actions->on(u"resetLayout", this, [this] { m_panes->arrange(); });
    m_panes->fillMenu(m_actions->menu(u"panels"_s));
    fillThemes();
    fillLanguages();
}

void MainWindow::fillLanguages()
{
    auto* group = new QActionGroup(this);
    const std::pair<QString, QString> languages[] = {
        {QString(), tr("As the &System")}, {u"en"_s, u"&English"_s}, {u"es"_s, u"Es&pañol"_s}};
    for (const auto& [language, title] : languages) {
        QAction* action = m_actions->menu(u"language"_s).addAction(title);
        action->setCheckable(true);
        action->setChecked(chosenLanguage() == language);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, chosen = language] {
            chooseLanguage(chosen);
            statusBar()->showMessage(tr("The language changes when the program is started again."), 8000);
        });
    }
}

void MainWindow::fillThemes()
{
    auto* group = new QActionGroup(this);
    const std::pair<Theme, QString> themes[] = {{Theme::System, tr("As the &System")},
                                                {Theme::Light, tr("&Light")},
                                                {Theme::Dark, tr("&Dark")},
                                                {Theme::HighContrast, tr("&High Contrast")}};
    for (const auto& [theme, title] : themes) {
        QAction* action = m_actions->menu(u"theme"_s).addAction(title);
        action->setCheckable(true);
        action->setChecked(currentTheme() == theme);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [chosen = theme] {
            applyTheme(chosen);
            QSettings().setValue(themeKey, int(chosen));
        });
    }
}

void MainWindow::connectCall()
{
    m_actions->on(u"placeCall", this, [this] {
        m_panes->raise(u"phone"_s);
        m_panes->dialer->place();
    });
    m_actions->on(u"endAll", m_run, &LiveRun::endAll);
    m_actions->on(u"clearRun", m_run, &LiveRun::clear);
    m_actions->on(u"copyAddress", this, [this] { QApplication::clipboard()->setText(m_run->session().address()); });
    m_actions->on(u"copyKeys", this, [this] {
        QApplication::clipboard()->setText(
            QString::fromUtf8(writeJson(credentialsJson(m_run->session().credentials()), 2)));
        statusBar()->showMessage(tr("Copied the keys of the local server. Treat them as passwords."), 8000);
    });
    connect(&(*m_actions)[u"server"_s], &QAction::toggled, this, &MainWindow::toggleServer);
    connect(m_run, &LiveRun::failed, this, [this](const QString& text) { m_messages->say(Tone::Bad, text); });
    connect(m_run, &LiveRun::liveChanged, &(*m_actions)[u"endAll"_s], &QAction::setEnabled);
    (*m_actions)[u"endAll"_s].setEnabled(false);
}

/// Looking back, and the runs there are. Phones of a fork are pictures: nobody plays them.
void MainWindow::connectMoment()
{
    m_actions->on(u"eventBack", m_moment, [this] { m_moment->step(-1); });
    m_actions->on(u"eventForward", m_moment, [this] { m_moment->step(1); });
    m_actions->on(u"present", m_moment, &MomentBar::showPresent);
    connect(m_moment, &MomentBar::runChosen, m_run, &LiveRun::showRun);
    connect(m_moment, &MomentBar::forkRequested, m_run, &LiveRun::fork);
    const auto showGoing = [this] {
        m_moment->setGoing(m_run->shownRun() == 0 && m_trace->isLive() && !m_run->runner().isPaused());
    };
    connect(m_run, &LiveRun::runsChanged, m_moment, [this, showGoing] {
        m_moment->setRuns(m_run->runs(), m_run->shownRun(), m_run->shownRun() == 0);
        m_panes->phones->setEnabled(m_run->shownRun() == 0);
        showGoing();
    });
    connect(m_run, &LiveRun::liveChanged, m_moment, showGoing);
    connect(&m_run->runner(), &Runner::clockChanged, m_moment, showGoing);
}

void MainWindow::connectTraffic()
{
    Session& session = m_run->session();
    TrafficModel& log = m_panes->traffic->model();
    log.setHistory(session.store().deliveries(), session.store().exchanges());
    connect(&session, &Session::deliveryChanged, &log, &TrafficModel::put);
    connect(&session, &Session::exchangeAdded, &log, &TrafficModel::add);
    connect(&session, &Session::serverStateChanged, this, &MainWindow::showServer);
    connect(m_panes->traffic, &TrafficPanel::resendRequested, &session.courier(), &Courier::resend);
}

void MainWindow::toggleServer(bool on)
{
    Session& session = m_run->session();
    if (on && session.address().isEmpty())
        (void)session.startServer(
            QSettings().value(u"server/port"_s, defaultPort).value<quint16>()); // told by the signal
    else if (!on)
        session.stopServer();
}

void MainWindow::showServer(const QString& address, const QString& error)
{
    QAction& action = (*m_actions)[u"server"_s];
    const QSignalBlocker blocker(action);
    action.setChecked(!address.isEmpty());
    (*m_actions)[u"copyAddress"_s].setEnabled(!address.isEmpty());
    m_server->setText(address.isEmpty() ? tr("server off") : tr("serving %1").arg(address));
    m_panes->traffic->setServerAddress(address);
    m_panes->flows->setServerAddress(address);
    if (!error.isEmpty())
        m_messages->say(Tone::Bad, tr("The local server did not start. %1").arg(error));
}

void MainWindow::connectHelp()
{
    m_actions->on(u"shortcuts", this, &MainWindow::showShortcuts);
    m_actions->on(u"about", this, &MainWindow::about);
    m_actions->on(u"aboutQt", qApp, &QApplication::aboutQt);
}

void MainWindow::showShortcuts()
{
    QString rows;
    for (const QAction* action : m_actions->all()) {
        if (!action->shortcut().isEmpty())
            rows += u"<tr><td>%1&nbsp;&nbsp;&nbsp;</td><td><b>%2</b></td></tr>"_s.arg(
                QString(action->text()).remove(u'&').remove(u"..."_s).toHtmlEscaped(),
                action->shortcut().toString(QKeySequence::NativeText).toHtmlEscaped());
    }
    rows +=
        u"<tr><td>%1&nbsp;&nbsp;&nbsp;</td><td><b>0–9 * #</b></td></tr>"_s.arg(tr("Press keys (in the phone panel)"));
    rows += u"<tr><td>%1&nbsp;&nbsp;&nbsp;</td><td><b>%2</b></td></tr>"_s.arg(
        tr("Move along the flow (on the canvas)"), tr("arrow keys"));
    const std::pair<QString, QString> canvasKeys[] = {
        {tr("Fold, unfold what hangs below (on the canvas)"), u"−  +"_s},
        {tr("Add a block after this one (on the canvas)"), u"Ins"_s},
        {tr("Remove the whole branch (on the canvas)"), u"Shift+Del"_s},
        {tr("Pan (on the canvas)"), tr("Space and drag")}};
    for (const auto& [what, keys] : canvasKeys)
        rows += u"<tr><td>%1&nbsp;&nbsp;&nbsp;</td><td><b>%2</b></td></tr>"_s.arg(what, keys);
    QMessageBox box(QMessageBox::NoIcon, tr("Keyboard Shortcuts"), u"<table>%1</table>"_s.arg(rows),
                    QMessageBox::Close, this);
    box.exec();
}

void MainWindow::about()
{
    QMessageBox::about(this, tr("About Hookswitch"),
                       tr("<h3>Hookswitch %1</h3><p>Designs and simulates phone call flows.</p>"
                          "<p>Free software under the GNU General Public License, version 3 or later. It comes "
                          "without any warranty.</p>")
                           .arg(QStringLiteral(HOOKSWITCH_VERSION)));
}

} // namespace hookswitch
