// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/mainwindow.h"

#include "blocks/inspectorpanel.h"
#include "canvas/flowscene.h"
#include "canvas/flowview.h"
#include "canvas/wishes.h"
#include "parts/tones.h"
#include "runs/momentbar.h"
#include "shell/flowtabs.h"
#include "shell/liverun.h"
#include "shell/messagebar.h"
#include "shell/panes.h"
#include "shell/recovery.h"
#include "shell/runcontrols.h"
#include "shell/startpage.h"
#include "shell/wiring.h"

#include <QCloseEvent>
#include <QDialog>
#include <QDockWidget>
#include <QFileInfo>
#include <QMessageBox>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

MainWindow::MainWindow(const SessionOptions& session)
    : m_document(new ProjectDocument(this))
    , m_trace(new RunTrace(this))
    , m_run(new LiveRun(*m_document, *m_trace, session, this))
    , m_files(new ProjectFiles(*m_document, this))
    , m_recovery(new Recovery(*m_document, session.folder, this))
    , m_actions(std::make_unique<ActionTable>(*this))
{
    resize(1440, 900);
    setAcceptDrops(true);
    buildCentre();
    m_panes = std::make_unique<Panes>(*this, *m_document, *m_trace);
    m_wiring = new Wiring(*m_document, *m_trace, *m_run, *m_tabs, *m_panes, this);
    m_controls = new RunControls(*m_document, *m_trace, *m_run, *m_tabs, *m_actions);
    m_controls->setParent(this);
    buildToolBar();
    buildStatus();
    connectFile();
    connectEdit();
    connectCanvas();
    connectFinding();
    connectView();
    connectCall();
    connectMoment();
    connectTraffic();
    connectHelp();
    askWhatToSave();
    showHistory();
    showPage();
    if (!m_run->session().trouble().isEmpty())
        m_messages->say(Tone::Attention, m_run->session().trouble());
    offerRecovery();
}

void MainWindow::offerRecovery()
{
    const std::vector<LeftBehind> left = m_recovery->leftBehind();
    if (left.empty())
        return;
    const LeftBehind& newest = left.front();
    m_messages->offer(Tone::Attention, tr("Unsaved work of “%1” was kept when the program ended.").arg(newest.name),
                      tr("&Recover"), [this, newest] {
                          const Result<void> done = m_recovery->restore(newest);
                          if (!done)
                              m_messages->say(Tone::Bad, done.error().text());
                      });
}

MainWindow::~MainWindow()
{
    // Panels look at document and trace until they are gone, so they go first.
    delete m_controls;
    delete m_wiring;
    for (const QString& name : m_panes->names())
        delete m_panes->dock(name);
    qDeleteAll(m_dialogs);
    delete centralWidget();
    delete m_run; // its session saves the document when it goes
    delete m_recovery;
}

void MainWindow::buildCentre()
{
    auto* centre = new QWidget(this);
    m_messages = new MessageBar(centre);
    m_pages = new QStackedWidget(centre);
    m_start = new StartPage(m_pages);
    m_tabs = new FlowTabs(*m_document, m_pages);
    m_pages->addWidget(m_start);
    m_pages->addWidget(m_tabs);
    auto* box = new QVBoxLayout(centre);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addWidget(m_messages);
    box->addWidget(m_pages, 1);
    m_moment = new MomentBar(*m_trace, centre);
    box->addWidget(m_moment);
    setCentralWidget(centre);
}

void MainWindow::buildToolBar()
{
    auto* bar = addToolBar(tr("Tools"));
    bar->setObjectName(u"tools"_s);
    bar->setMovable(false);
    bar->setIconSize({20, 20});
    for (const char16_t* id : {u"new",        u"open",       u"save",      u"",        u"undo",    u"redo",   u"",
                               u"placeCall",  u"endAll",     u"clearRun",  u"",        u"goOn",    u"pause",  u"step",
                               u"runToBlock", u"breakpoint", u"",          u"fit",     u"zoomOut", u"zoomIn", u"tidy",
                               u"",           u"numbers",    u"directory", u"farEnds", u"",        u"server"}) {
        if (*id)
            bar->addAction(&(*m_actions)[QString::fromUtf16(id)]);
        else
            bar->addSeparator();
    }
}

void MainWindow::buildStatus()
{
    m_pace = new QLabel(this);
    m_pace->setContentsMargins(8, 0, 6, 0);
    m_pace->setTextFormat(Qt::PlainText);
    m_pace->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    statusBar()->addWidget(m_pace, 1);
    connect(m_controls, &RunControls::told, m_pace, &QLabel::setText);
    m_findings = new QLabel(this);
    m_zoom = new QLabel(this);
    m_server = new QLabel(this);
    m_server->setTextInteractionFlags(Qt::TextBrowserInteraction);
    for (QLabel* label : {m_findings, m_zoom, m_server}) {
        label->setContentsMargins(6, 0, 6, 0);
        statusBar()->addPermanentWidget(label);
    }
    connect(m_findings, &QLabel::linkActivated, this, [this] { m_panes->raise(u"problems"_s); });
    connect(m_wiring, &Wiring::reviewed, this, &MainWindow::showFindings);
    connect(m_wiring, &Wiring::message, this,
            [this](const QString& sentence) { statusBar()->showMessage(sentence, 8000); });
    connect(m_tabs, &FlowTabs::zoomChanged, this,
            [this](double zoom) { m_zoom->setText(tr("%1 %").arg(qRound(zoom * 100))); });
    showServer({}, {});
}

void MainWindow::showFindings()
{
    const int errors = m_wiring->errors();
    const int warnings = m_wiring->warnings();
    const Tone tone = errors ? Tone::Bad : warnings ? Tone::Attention : Tone::Good;
    const QString text =
        errors + warnings == 0 ? tr("no problems") : tr("errors: %1, warnings: %2").arg(errors).arg(warnings);
    m_findings->setText(
        u"<a href='#' style='color:%1; text-decoration:none'>%2</a>"_s.arg(toneColor(tone, palette()).name(), text));
}

void MainWindow::showHistory()
{
    const auto name = [](const QString& verb, const QString& what) {
        return what.isEmpty() ? verb : verb + u' ' + what;
    };
    QAction& undo = (*m_actions)[u"undo"_s];
    QAction& redo = (*m_actions)[u"redo"_s];
    undo.setEnabled(m_document->canUndo());
    redo.setEnabled(m_document->canRedo());
    undo.setText(name(tr("&Undo"), m_document->undoName()));
    redo.setText(name(tr("&Redo"), m_document->redoName()));
    showTitle();
}

void MainWindow::showTitle()
{
    const QString file =
        m_document->path().isEmpty() ? m_document->project().name : QFileInfo(m_document->path()).fileName();
    setWindowTitle(file.isEmpty() ? u"Hookswitch"_s : u"%1[*] – Hookswitch"_s.arg(file));
    setWindowModified(m_document->isDirty());
    setWindowFilePath(m_document->path());
}

void MainWindow::showPage()
{
    const Project& project = m_document->project();
    const bool nothing =
        project.flows.empty() && project.numbers.empty() && m_document->path().isEmpty() && !m_document->isDirty();
    m_pages->setCurrentWidget(nothing ? static_cast<QWidget*>(m_start) : m_tabs);
    for (const char16_t* id :
         {u"save",         u"saveAs",    u"importFlow", u"exportFlow",  u"numbers",      u"directory", u"farEnds",
          u"placeCall",    u"addBlock",  u"editBlock",  u"removeBlock", u"removeBranch", u"cutBranch", u"copyBranch",
          u"paste",        u"duplicate", u"selectAll",  u"tidy",        u"addNote",      u"addFrame",  u"fit",
          u"fitSelection", u"fold",      u"foldAll",    u"unfoldAll",   u"toRight",      u"split"})
        (*m_actions)[QString::fromUtf16(id)].setEnabled(!nothing);
}

void MainWindow::askWhatToSave()
{
    m_files->setQuestion([this] {
        QMessageBox box(QMessageBox::Question, u"Hookswitch"_s,
                        tr("Save the changes of \"%1\" first?").arg(m_document->project().name),
                        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
        box.setInformativeText(tr("What is not saved is lost."));
        const int answer = box.exec();
        return answer == QMessageBox::Save      ? ProjectFiles::Answer::Save
               : answer == QMessageBox::Discard ? ProjectFiles::Answer::Discard
                                                : ProjectFiles::Answer::Cancel;
    });
}

void MainWindow::takeFile(const QString& path)
{
    const bool project = path.endsWith(u".hookswitch"_s, Qt::CaseInsensitive);
    if (project || m_document->project().flows.empty()) {
        m_files->open(path);
        return;
    }
    const QString flow = m_files->importFlows(path);
    if (!flow.isEmpty())
        m_tabs->openFlow(flow);
}

void MainWindow::rememberLayout()
{
    m_remembers = true;
    m_controls->remember();
    const QSettings settings;
    restoreGeometry(settings.value(u"window/geometry"_s).toByteArray());
    restoreState(settings.value(u"window/panels"_s).toByteArray());
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_findings)
        showFindings();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_files->mayClose()) {
        event->ignore();
        return;
    }
    if (m_remembers) {
        QSettings settings;
        settings.setValue(u"window/geometry"_s, saveGeometry());
        settings.setValue(u"window/panels"_s, saveState());
    }
    for (QDialog* dialog : std::as_const(m_dialogs))
        dialog->close();
    m_recovery->dropOwn(); // saved, or given up when asked
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const auto urls = event->mimeData()->urls();
    const bool file = std::any_of(urls.begin(), urls.end(), [](const QUrl& url) { return url.isLocalFile(); });
    if (file || (event->mimeData()->hasText() && m_tabs->currentScene()))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    bool file = false;
    for (const QUrl& url : event->mimeData()->urls()) {
        if (!url.isLocalFile())
            continue;
        takeFile(url.toLocalFile());
        file = true;
    }
    if (FlowScene* scene = m_tabs->currentScene(); !file && scene)
        paste(*scene, event->mimeData()->text());
    event->acceptProposedAction();
}

} // namespace hookswitch
