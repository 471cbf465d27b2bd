// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runs/runtrace.h"
#include "sim/runcontrol.h"
#include "workspace/document.h"

namespace hookswitch {

class ActionTable;
class FlowTabs;
class LiveRun;

/// The Run menu: pause, steps and breakpoints of the live run, their dots on the canvas, and where it stands.
/// Breakpoints belong to blocks and move with them while a flow is edited; they are no part of the project.
class RunControls : public QObject
{
    Q_OBJECT
public:
    RunControls(ProjectDocument& document, RunTrace& trace, LiveRun& run, FlowTabs& tabs, const ActionTable& actions);

    /// From now on breakpoints of project files are read from and written to the settings of the program.
    void remember();
    /// Those of blocks that are there now.
    [[nodiscard]] std::vector<Breakpoint> breakpoints() const;
    /// Sets the breakpoint of its block.
    void setBreakpoint(const Breakpoint& breakpoint);
    /// The block gets a breakpoint without a condition, or loses the one it has.
    void toggle(const QString& flow, const QString& place);
    void clear();
    void runToBlock(const QString& flow, const QString& place);

Q_SIGNALS:
    /// Where the run stands and why, "" while it goes on.
    void told(const QString& sentence);

private:
    struct Set
    {
        Breakpoint breakpoint;
        NodeId node; ///< the block; while it is not in the flow (cut, undone) calls do not stop
    };

    void connectActions(const ActionTable& actions);
    void follow();
    void askCondition(const QString& flow, const QString& place);
    void showBreakpoints();
    void showPace();
    void showStop(const RunStop& stop);
    void load();
    void store() const;
    /// The breakpoint of this block, end when it has none.
    [[nodiscard]] std::vector<Set>::iterator at(const QString& flow, const QString& place);

    ProjectDocument& m_document;
    RunTrace& m_trace;
    LiveRun& m_run;
    FlowTabs& m_tabs;
    const ActionTable& m_actions;
    std::vector<Set> m_set;
    QString m_stop; ///< why the run stands, "" when somebody paused it
    bool m_remembers = false;
};

} // namespace hookswitch
