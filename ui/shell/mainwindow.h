// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runs/runtrace.h"
#include "shell/actiontable.h"
#include "shell/projectfiles.h"

#include <QMainWindow>

class QLabel;
class QStackedWidget;

namespace hookswitch {

class FlowTabs;
class LiveRun;
struct CommandEntry;
struct SessionOptions;
class MessageBar;
class MomentBar;
class NumbersPanel;
class Panes;
class Recovery;
class RunControls;
class StartPage;
class Wiring;

/// The window: canvas in the middle, panels around it, one project.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// session: where secrets, keys and the traffic log are kept; the default keeps nothing.
    explicit MainWindow(const SessionOptions& session);
    ~MainWindow() override;

    [[nodiscard]] ProjectDocument& document() { return *m_document; }
    [[nodiscard]] RunTrace& trace() { return *m_trace; }
    [[nodiscard]] LiveRun& run() { return *m_run; }
    [[nodiscard]] ProjectFiles& files() { return *m_files; }
    [[nodiscard]] RunControls& controls() { return *m_controls; }
    [[nodiscard]] FlowTabs& tabs() { return *m_tabs; }
    [[nodiscard]] const Panes& panes() const { return *m_panes; }
    [[nodiscard]] const ActionTable& actions() const { return *m_actions; }
    [[nodiscard]] MomentBar& moment() { return *m_moment; }
    [[nodiscard]] MessageBar& messages() { return *m_messages; }

    /// Projects open; flow files are added to a project that is open.
    void takeFile(const QString& path);
    /// Windows of an earlier session get their size and panels back; without this call nothing is read or stored.
    void rememberLayout();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildCentre();
    void buildStatus();
    void connectFile();
    void connectEdit();
    void connectCanvas();
    void connectLooks();
    void fillArranging();
    void followTab();
    void connectFinding();
    void openCommandBar(bool everything);
    void addPlaces(std::vector<CommandEntry>& entries);
    void fillExports();
    void exportTo(const QString& form, const QString& filter);
    /// Asks where to; "" when the person thinks better of it.
    [[nodiscard]] QString exportPath(const ProjectFlow& flow, const QString& form, const QString& filter);
    void connectView();
    void connectCall();
    void connectMoment();
    void connectTraffic();
    void toggleServer(bool on);
    void showServer(const QString& address, const QString& error);
    void connectHelp();
    void offerRecovery();
    void fillSamples();
    void fillRecent();
    void fillThemes();
    void fillLanguages();
    void askWhatToSave();
    void showHistory();
    void showTitle();
    void showPage();
    void showFindings();
    void buildToolBar();
    void askOpen();
    void askSaveAs();
    void askImport();
    void askExport();
    void openDialog(const QString& name);
    void showEntity(const QString& kind, const QString& id);
    void showShortcuts();
    void about();
    [[nodiscard]] QString folder() const;

    ProjectDocument* m_document;
    RunTrace* m_trace;
    LiveRun* m_run;
    ProjectFiles* m_files;
    Recovery* m_recovery;
    std::unique_ptr<ActionTable> m_actions;
    MessageBar* m_messages = nullptr;
    QStackedWidget* m_pages = nullptr;
    StartPage* m_start = nullptr;
    MomentBar* m_moment = nullptr;
    FlowTabs* m_tabs = nullptr;
    std::unique_ptr<Panes> m_panes;
    Wiring* m_wiring = nullptr;
    RunControls* m_controls = nullptr;
    QLabel* m_pace = nullptr; ///< where the run stands
    QLabel* m_findings = nullptr;
    QLabel* m_zoom = nullptr;
    QLabel* m_server = nullptr;
    QHash<QString, QDialog*> m_dialogs;
    bool m_remembers = false;
};

} // namespace hookswitch
