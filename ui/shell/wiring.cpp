// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/wiring.h"

#include "blocks/findpanel.h"
#include "blocks/inspectorpanel.h"
#include "blocks/outlinepanel.h"
#include "blocks/palettepanel.h"
#include "blocks/problemspanel.h"
#include "canvas/flowscene.h"
#include "canvas/flowview.h"
#include "canvas/wishes.h"
#include "flow/edit.h"
#include "project/flowspanel.h"
#include "runs/callspanel.h"
#include "runs/dialerpanel.h"
#include "runs/eventspanel.h"
#include "runs/ladderpanel.h"
#include "runs/phonepanel.h"
#include "shell/flowtabs.h"
#include "shell/liverun.h"
#include "shell/panes.h"
#include "traffic/trafficpanel.h"
#include "workspace/references.h"
#include "workspace/review.h"

#include <QDockWidget>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

QHash<QString, QString> namesOf(const Directory& directory)
{
    QHash<QString, QString> names;
    for (const QString& kind : directory.kinds()) {
        for (const Entity* entity : directory.all(kind))
            names.insert(entity->id, entity->title());
    }
    return names;
}

} // namespace

Wiring::Wiring(ProjectDocument& document, RunTrace& trace, LiveRun& run, FlowTabs& tabs, const Panes& panes,
               QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_trace(trace)
    , m_run(run)
    , m_tabs(tabs)
    , m_panes(panes)
    , m_reviewer(document)
{
    m_runState.setSingleShot(true);
    m_runState.setInterval(40);
    connect(&m_reviewer, &Reviewer::reviewed, this, &Wiring::takeFindings);
    connect(&m_runState, &QTimer::timeout, this, &Wiring::showRunState);
    connect(&document, &ProjectDocument::changed, this, [this](const ProjectEdit& edit) { followProject(&edit); });
    connect(&document, &ProjectDocument::wasReset, this, [this] {
        followProject(nullptr);
        showFlow(m_tabs.currentFlow());
    });
    connectCanvas();
    connectBlocks();
    connectRun();
    connectPhones();
}

void Wiring::connectCanvas()
{
    connect(m_panes.flows, &FlowsPanel::flowActivated, &m_tabs, &FlowTabs::openFlow);
    connect(&m_tabs, &FlowTabs::flowShown, this, &Wiring::showFlow);
    connect(&m_tabs, &FlowTabs::nodeSelected, this, &Wiring::showNode);
    connect(&m_tabs, &FlowTabs::nodeActivated, this, [this] {
        m_panes.raise(u"inspector"_s);
        m_panes.inspector->startEditing();
    });
    connect(&m_tabs, &FlowTabs::message, this, &Wiring::message);
}

void Wiring::connectBlocks()
{
    const auto select = [this](NodeId node) {
        if (FlowScene* scene = m_tabs.currentScene()) {
            scene->select(node);
            m_tabs.currentView()->showNode(node);
        }
    };
    connect(m_panes.palette, &PalettePanel::addRequested, this, [this](const QString& module) {
        if (FlowScene* scene = m_tabs.currentScene())
            addBlock(*scene, module);
    });
    connect(m_panes.inspector, &InspectorPanel::nodeSelected, this, select);
    connect(m_panes.inspector, &InspectorPanel::addBlockRequested, this, [this](NodeId node, const QString& key) {
        if (FlowView* view = m_tabs.currentView())
            view->offerBlocks(node, key);
    });
    connect(m_panes.inspector, &InspectorPanel::entityRequested, this, &Wiring::entityRequested);
    connect(m_panes.inspector, &InspectorPanel::message, this, &Wiring::message);
    connect(m_panes.outline, &OutlinePanel::nodeSelected, this, select);
    connect(m_panes.outline, &OutlinePanel::nodeActivated, &m_tabs, &FlowTabs::nodeActivated);
    connect(m_panes.outline, &OutlinePanel::copyRequested, this, [this](NodeId node) {
        if (FlowScene* scene = m_tabs.currentScene()) {
            scene->select(node);
            copySelected(*scene);
        }
    });
    connect(m_panes.outline, &OutlinePanel::removeRequested, this, [this](NodeId node) {
        if (FlowScene* scene = m_tabs.currentScene())
            scene->request(tr("Remove block"), removeNode(scene->flow().flow, node));
    });
    connect(m_panes.dock(u"outline"_s), &QDockWidget::visibilityChanged, this, &Wiring::showOutline);
    connect(m_panes.find, &FindPanel::message, this, &Wiring::message);
    connect(m_panes.find, &FindPanel::blockActivated, this, [this, select](const QString& flow, NodeId node) {
        m_tabs.openFlow(flow);
        select(node);
    });
    connect(m_panes.problems, &ProblemsPanel::problemActivated, &m_tabs, &FlowTabs::showPlace);
}

void Wiring::connectRun()
{
    const auto soon = [this] {
        if (!m_runState.isActive())
            m_runState.start();
    };
    connect(&m_trace, &RunTrace::appended, this, soon);
    connect(&m_trace, &RunTrace::cleared, this, soon);
    connect(&m_trace, &RunTrace::currentCallChanged, this, soon);
    connect(&m_trace, &RunTrace::momentChanged, this, soon);
    connect(&m_tabs, &FlowTabs::flowShown, this, soon);
    connect(m_panes.ladder, &LadderPanel::stepActivated, this,
            [this](const QString& flow, const QString& node, qint64 seq) {
                m_panes.events->choose(seq);
                if (!flow.isEmpty())
                    m_tabs.showPlace(flow, node);
            });
    connect(m_panes.calls, &CallsPanel::blockActivated, &m_tabs, &FlowTabs::showPlace);
    connect(m_panes.calls, &CallsPanel::hangupRequested, &m_run, &LiveRun::endCall);
    connect(m_panes.events, &EventsPanel::blockActivated, &m_tabs, &FlowTabs::showPlace);
    connect(m_panes.traffic, &TrafficPanel::blockActivated, &m_tabs, &FlowTabs::showPlace);
    connect(m_panes.traffic, &TrafficPanel::callActivated, &m_trace,
            [this](quint32 call) { m_trace.setCurrentCall(CallId(call)); });
}

void Wiring::connectPhones()
{
    connect(m_panes.dialer, &DialerPanel::callRequested, &m_run, &LiveRun::placeCall);
    connect(m_panes.dialer, &DialerPanel::callRequested, m_panes.phones, [this] { m_panes.phones->setFocus(); });
    connect(m_panes.dialer, &DialerPanel::endAllRequested, &m_run, &LiveRun::endAll);
    connect(m_panes.dialer, &DialerPanel::speedChanged, &m_run, &LiveRun::setSpeed);
    connect(m_panes.dialer, &DialerPanel::seedChanged, &m_run.runner(), &Runner::setSeed);
    connect(&m_run, &LiveRun::liveChanged, m_panes.dialer, &DialerPanel::setLive);
    connect(m_panes.phones, &PhonePanel::pressed, &m_run.runner(), &Runner::press);
    connect(m_panes.phones, &PhonePanel::answered, &m_run.runner(), &Runner::answer);
    connect(m_panes.phones, &PhonePanel::rejected, &m_run.runner(), &Runner::reject);
    connect(m_panes.phones, &PhonePanel::hungUp, &m_run.runner(), &Runner::hangup);
}

void Wiring::showFlow(const QString& id)
{
    const ProjectFlow* flow = m_document.project().flow(id);
    if (!flow)
        return m_panes.inspector->showNode({}, {});
    m_panes.flows->setCurrentFlow(id);
    m_panes.palette->setPlatform(flow->flow.platform());
    m_panes.find->setFlow(id);
    m_outlineStale = true;
    showOutline();
}

/// Behind a tab the outline waits until it is looked at: it is made anew as a whole.
void Wiring::showOutline()
{
    const ProjectFlow* flow = m_document.project().flow(m_tabs.currentFlow());
    if (!flow || !m_outlineStale || !m_panes.outline->isVisible())
        return;
    m_outlineStale = false;
    m_panes.outline->setFlow(*flow, referencesOf(m_document.project()));
    m_panes.outline->setCurrent(m_tabs.currentNode());
}

void Wiring::showNode(const QString& flow, NodeId node)
{
    m_panes.inspector->showNode(flow, node);
    m_panes.outline->setCurrent(node);
    if (node && m_tabs.currentView() && m_tabs.currentView()->hasFocus())
        m_panes.raise(u"inspector"_s);
}

void Wiring::followProject(const ProjectEdit* edit)
{
    m_outlineStale = true;
    showOutline();
    // An edit of one flow changes neither numbers nor names; everything else may.
    if (edit && std::holds_alternative<ProjectEdit::EditFlow>(edit->what))
        return;
    m_panes.dialer->setProject(m_document.project());
    m_trace.setNames(namesOf(m_document.project().directory));
}

void Wiring::takeFindings(const std::vector<FlowFinding>& findings)
{
    const Project& project = m_document.project();
    std::map<QString, Problems> byFlow;
    std::vector<FlowProblem> all;
    m_errors = 0;
    m_warnings = 0;
    for (const FlowFinding& finding : findings) {
        const ProjectFlow* flow = project.flow(finding.flow);
        byFlow[finding.flow].push_back(finding.problem);
        all.push_back(
            {finding.flow, flow ? u"%1  %2"_s.arg(flow->name, finding.problem.pointer) : QString(), finding.problem});
        m_errors += finding.problem.severity == Severity::Error;
        m_warnings += finding.problem.severity == Severity::Warning;
    }
    m_panes.problems->setProblems(all);
    m_tabs.setProblems(std::move(byFlow));
    Q_EMIT reviewed();
}

void Wiring::showRunState()
{
    const CallId call = m_trace.currentCall();
    const CallState* state = m_trace.current();
    for (const QString& flow : m_tabs.openFlows()) {
        const bool here = state && !state->end && state->flow == flow;
        m_tabs.setRunState(flow, m_trace.visited(call, flow), here ? state->node : QString());
    }
}

} // namespace hookswitch
