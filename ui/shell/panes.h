// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runs/runtrace.h"
#include "workspace/document.h"

#include <QHash>

class QDockWidget;
class QMainWindow;
class QMenu;

namespace hookswitch {

class CallsPanel;
class ChartsPanel;
class DialerPanel;
class EventsPanel;
class FindPanel;
class FlowsPanel;
class HistoryPanel;
class InspectorPanel;
class LadderPanel;
class OutlinePanel;
class PalettePanel;
class PhonePanel;
class ProblemsPanel;
class TrafficPanel;
class VariablesPanel;

/// All panels around the canvas, in docks of the window, which owns them.
class Panes
{
public:
    Panes(QMainWindow& window, ProjectDocument& document, RunTrace& trace);

    FlowsPanel* flows;
    PalettePanel* palette;
    OutlinePanel* outline;
    InspectorPanel* inspector;
    DialerPanel* dialer;
    PhonePanel* phones;
    CallsPanel* calls;
    LadderPanel* ladder;
    VariablesPanel* variables;
    EventsPanel* events;
    TrafficPanel* traffic;
    ProblemsPanel* problems;
    FindPanel* find;
    ChartsPanel* charts;
    HistoryPanel* history;

    /// Brings a panel into sight: "flows", "palette", "outline", "inspector", "phone", "calls", "ladder",
    /// "variables", "events", "traffic", "problems", "find", "charts", "history".
    void raise(const QString& name) const;
    [[nodiscard]] QDockWidget* dock(const QString& name) const { return m_docks.value(name); }
    [[nodiscard]] const QStringList& names() const { return m_names; }
    /// Every panel where it was at first.
    void arrange() const;
    /// One entry a panel, to show and hide it.
    void fillMenu(QMenu& menu) const;

private:
    /// A panel behind a tab has its title there; it needs no second one.
    void showTitles() const;
    void add(const QString& name, const QString& title, QWidget* panel);

    QMainWindow& m_window;
    QHash<QString, QDockWidget*> m_docks;
    QStringList m_names; ///< in the order of the View menu
};

} // namespace hookswitch
