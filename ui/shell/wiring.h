// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runs/runtrace.h"
#include "shell/reviewer.h"
#include "workspace/document.h"

#include <QTimer>

namespace hookswitch {

class FlowTabs;
class LiveRun;
class Panes;

/// Connects the rooms with each other: what is chosen in one is shown in the others. Each follows the document and
/// the trace by itself; here stands only what crosses from room to room.
class Wiring : public QObject
{
    Q_OBJECT
public:
    Wiring(ProjectDocument& document, RunTrace& trace, LiveRun& run, FlowTabs& tabs, const Panes& panes,
           QObject* parent);

    [[nodiscard]] int errors() const { return m_errors; }
    [[nodiscard]] int warnings() const { return m_warnings; }

Q_SIGNALS:
    void reviewed();
    void message(const QString& sentence);
    /// The directory is to show this entity, or make one when id is empty.
    void entityRequested(const QString& kind, const QString& id);

private:
    void connectCanvas();
    void connectBlocks();
    void connectRun();
    void connectPhones();
    void showFlow(const QString& flow);
    void showNode(const QString& flow, NodeId node);
    void followProject(const ProjectEdit* edit);
    void showOutline();
    void showRunState();
    void takeFindings(const std::vector<FlowFinding>& findings);

    ProjectDocument& m_document;
    RunTrace& m_trace;
    LiveRun& m_run;
    FlowTabs& m_tabs;
    const Panes& m_panes;
    Reviewer m_reviewer;
    QTimer m_runState;
    bool m_outlineStale = true;
    int m_errors = 0;
    int m_warnings = 0;
};

} // namespace hookswitch
