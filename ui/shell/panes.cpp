// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/panes.h"

#include "blocks/findpanel.h"
#include "blocks/inspectorpanel.h"
#include "blocks/outlinepanel.h"
#include "blocks/palettepanel.h"
#include "blocks/problemspanel.h"
#include "project/flowspanel.h"
#include "project/historypanel.h"
#include "runs/callspanel.h"
#include "runs/chartspanel.h"
#include "runs/dialerpanel.h"
#include "runs/eventspanel.h"
#include "runs/ladderpanel.h"
#include "runs/phonepanel.h"
#include "runs/variablespanel.h"
#include "traffic/trafficpanel.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("hookswitch::Panes", text);
}

/// The dialer above the phones it makes ring.
QWidget* phoneSide(DialerPanel* dialer, PhonePanel* phones)
{
    auto* side = new QWidget;
    auto* box = new QVBoxLayout(side);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addWidget(dialer);
    box->addWidget(phones, 1);
    return side;
}

} // namespace

Panes::Panes(QMainWindow& window, ProjectDocument& document, RunTrace& trace)
    : flows(new FlowsPanel(document))
    , palette(new PalettePanel)
    , outline(new OutlinePanel)
    , inspector(new InspectorPanel(document))
    , dialer(new DialerPanel)
    , phones(new PhonePanel(trace))
    , calls(new CallsPanel(trace))
    , ladder(new LadderPanel(trace))
    , variables(new VariablesPanel(trace))
    , events(new EventsPanel(trace))
    , traffic(new TrafficPanel)
    , problems(new ProblemsPanel(document))
    , find(new FindPanel(document))
    , charts(new ChartsPanel(trace))
    , history(new HistoryPanel(document))
    , m_window(window)
{
    window.setDockNestingEnabled(true);
    window.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    add(u"flows"_s, tr("Flows"), flows);
    add(u"palette"_s, tr("Blocks"), palette);
    add(u"outline"_s, tr("Outline"), outline);
    add(u"inspector"_s, tr("Inspector"), inspector);
    add(u"phone"_s, tr("Phone"), phoneSide(dialer, phones));
    add(u"calls"_s, tr("Calls"), calls);
    add(u"ladder"_s, tr("Ladder"), ladder);
    add(u"traffic"_s, tr("Webhooks and Requests"), traffic);
    add(u"events"_s, tr("Events"), events);
    add(u"variables"_s, tr("Variables"), variables);
    add(u"problems"_s, tr("Problems"), problems);
    add(u"find"_s, tr("Find"), find);
    add(u"charts"_s, tr("Charts"), charts);
    add(u"history"_s, tr("History"), history);
    arrange();
}

void Panes::add(const QString& name, const QString& title, QWidget* panel)
{
    auto* dock = new QDockWidget(title, &m_window);
    dock->setObjectName(name);
    dock->setWidget(panel);
    m_docks.insert(name, dock);
    const auto later = [this, dock] { QTimer::singleShot(0, dock, [this] { showTitles(); }); };
    QObject::connect(dock, &QDockWidget::dockLocationChanged, dock, later);
    QObject::connect(dock, &QDockWidget::topLevelChanged, dock, later);
    QObject::connect(dock, &QDockWidget::visibilityChanged, dock, later);
    m_names += name;
}

void Panes::arrange() const
{
    const auto put = [this](Qt::DockWidgetArea area, const char16_t* name) {
        QDockWidget* dock = m_docks[QString::fromUtf16(name)];
        dock->setFloating(false);
        m_window.addDockWidget(area, dock);
        dock->show();
        return dock;
    };
    QDockWidget* first = put(Qt::LeftDockWidgetArea, u"flows");
    QDockWidget* blocks = put(Qt::LeftDockWidgetArea, u"palette");
    QDockWidget* outlined = put(Qt::LeftDockWidgetArea, u"outline");
    m_window.tabifyDockWidget(blocks, outlined);
    m_window.tabifyDockWidget(outlined, put(Qt::LeftDockWidgetArea, u"history"));
    QDockWidget* inspect = put(Qt::RightDockWidgetArea, u"inspector");
    QDockWidget* phone = put(Qt::RightDockWidgetArea, u"phone");
    m_window.tabifyDockWidget(inspect, phone);
    QDockWidget* bottom = put(Qt::BottomDockWidgetArea, u"calls");
    QDockWidget* before = bottom;
    for (const char16_t* name : {u"ladder", u"traffic", u"events", u"variables", u"problems", u"find", u"charts"}) {
        QDockWidget* next = put(Qt::BottomDockWidgetArea, name);
        m_window.tabifyDockWidget(before, next);
        before = next;
    }
    blocks->raise();
    phone->raise();
    bottom->raise();
    m_window.resizeDocks({first, blocks}, {150, 500}, Qt::Vertical);
    m_window.resizeDocks({first, phone}, {250, 300}, Qt::Horizontal);
    m_window.resizeDocks({bottom}, {270}, Qt::Vertical);
}

/// A title bar without height.
static QWidget* noTitle(QWidget* parent)
{
    auto* bar = new QWidget(parent);
    (new QHBoxLayout(bar))->setContentsMargins(0, 0, 0, 0);
    return bar;
}

void Panes::showTitles() const
{
    for (QDockWidget* dock : m_docks) {
        const bool tabbed = !dock->isFloating() && !m_window.tabifiedDockWidgets(dock).isEmpty();
        if (tabbed == (dock->titleBarWidget() != nullptr))
            continue;
        QWidget* before = dock->titleBarWidget();
        dock->setTitleBarWidget(tabbed ? noTitle(dock) : nullptr);
        delete before;
    }
}

void Panes::raise(const QString& name) const
{
    QDockWidget* dock = m_docks.value(name);
    if (!dock)
        return;
    dock->show();
    dock->raise();
}

void Panes::fillMenu(QMenu& menu) const
{
    for (const QString& name : m_names)
        menu.addAction(m_docks[name]->toggleViewAction());
}

} // namespace hookswitch
