// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/runcontrols.h"

#include "canvas/flowscene.h"
#include "catalog/catalog.h"
#include "shell/actiontable.h"
#include "shell/conditiondialog.h"
#include "shell/flowtabs.h"
#include "shell/liverun.h"
#include "workspace/flowform.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

QString settingsKey(const QString& path)
{
    const QByteArray name = QFileInfo(path).absoluteFilePath().toUtf8();
    return u"breakpoints/"_s + QString::fromLatin1(QCryptographicHash::hash(name, QCryptographicHash::Sha1).toHex());
}

Json breakpointJson(const Breakpoint& breakpoint)
{
    return {{"flow", breakpoint.flow.toStdString()},
            {"node", breakpoint.node.toStdString()},
            {"when", int(breakpoint.when)},
            {"name", breakpoint.name.toStdString()},
            {"value", breakpoint.value.toStdString()},
            {"count", breakpoint.count}};
}

Breakpoint breakpointOf(const Json& json)
{
    Breakpoint breakpoint;
    breakpoint.flow = stringMember(json, "flow");
    breakpoint.node = stringMember(json, "node");
    breakpoint.when = static_cast<Breakpoint::When>(
        std::clamp(int(numberMember(json, "when", 0)), 0, int(Breakpoint::When::Visit)));
    breakpoint.name = stringMember(json, "name");
    breakpoint.value = stringMember(json, "value");
    breakpoint.count = std::max(1, int(numberMember(json, "count", 1)));
    return breakpoint;
}

} // namespace

RunControls::RunControls(ProjectDocument& document, RunTrace& trace, LiveRun& run, FlowTabs& tabs,
                         const ActionTable& actions)
    : m_document(document)
    , m_trace(trace)
    , m_run(run)
    , m_tabs(tabs)
    , m_actions(actions)
{
    connectActions(actions);
    connect(&document, &ProjectDocument::changed, this, &RunControls::follow);
    connect(&document, &ProjectDocument::wasReset, this, &RunControls::load);
    connect(&document, &ProjectDocument::historyChanged, this,
            &RunControls::store); // the project may have got a file
    connect(&tabs, &FlowTabs::flowShown, this, &RunControls::showBreakpoints);
    connect(&tabs, &FlowTabs::nodeSelected, this, &RunControls::showPace);
    connect(&tabs, &FlowTabs::breakpointToggled, this, &RunControls::toggle);
    connect(&tabs, &FlowTabs::conditionRequested, this, &RunControls::askCondition);
    connect(&tabs, &FlowTabs::runToRequested, this, &RunControls::runToBlock);
    connect(&run, &LiveRun::liveChanged, this, &RunControls::showPace);
    connect(&run.runner(), &Runner::clockChanged, this, &RunControls::showPace);
    connect(&run.runner(), &Runner::stopped, this, &RunControls::showStop);
    showPace();
}

void RunControls::connectActions(const ActionTable& actions)
{
    Runner& runner = m_run.runner();
    actions.on(u"pause", &runner, [&runner] { runner.setPaused(true); });
    actions.on(u"goOn", &runner, [&runner] { runner.setPaused(false); });
    actions.on(u"step", this, [this] { m_run.runner().runTo(RunControl::Goal::NextBlock, m_trace.currentCall()); });
    actions.on(u"runToWebhook", &runner, [&runner] { runner.runTo(RunControl::Goal::Webhook); });
    const auto atSelected = [this](void (RunControls::*work)(const QString&, const QString&)) {
        const FlowScene* scene = m_tabs.currentScene();
        if (scene && scene->selected())
            (this->*work)(m_tabs.currentFlow(), scene->placeOf(scene->selected()));
    };
    actions.on(u"runToBlock", this, [atSelected] { atSelected(&RunControls::runToBlock); });
    actions.on(u"breakpoint", this, [atSelected] { atSelected(&RunControls::toggle); });
    actions.on(u"condition", this, [atSelected] { atSelected(&RunControls::askCondition); });
    actions.on(u"noBreakpoints", this, &RunControls::clear);
}

void RunControls::remember()
{
    m_remembers = true;
    load();
}

std::vector<Breakpoint> RunControls::breakpoints() const
{
    std::vector<Breakpoint> found;
    for (const Set& set : m_set) {
        if (!set.breakpoint.node.isEmpty())
            found.push_back(set.breakpoint);
    }
    return found;
}

std::vector<RunControls::Set>::iterator RunControls::at(const QString& flow, const QString& place)
{
    return std::find_if(m_set.begin(), m_set.end(),
                        [&](const Set& set) { return set.breakpoint.flow == flow && set.breakpoint.node == place; });
}

void RunControls::setBreakpoint(const Breakpoint& breakpoint)
{
    const ProjectFlow* flow = m_document.project().flow(breakpoint.flow);
    const NodeId node = flow ? flowPlaces(flow->flow).key(breakpoint.node) : NodeId();
    if (!node)
        return;
    if (const auto found = at(breakpoint.flow, breakpoint.node); found != m_set.end())
        found->breakpoint = breakpoint;
    else
        m_set.push_back({breakpoint, node});
    showBreakpoints();
}

void RunControls::toggle(const QString& flow, const QString& place)
{
    const auto found = at(flow, place);
    if (found == m_set.end()) {
        Breakpoint breakpoint;
        breakpoint.flow = flow;
        breakpoint.node = place;
        return setBreakpoint(breakpoint);
    }
    m_set.erase(found);
    showBreakpoints();
}

void RunControls::clear()
{
    m_set.clear();
    showBreakpoints();
}

void RunControls::runToBlock(const QString& flow, const QString& place)
{
    m_run.runner().runTo(RunControl::Goal::Block, {}, flow, place);
}

void RunControls::askCondition(const QString& flow, const QString& place)
{
    Breakpoint breakpoint;
    breakpoint.flow = flow;
    breakpoint.node = place;
    if (const auto found = at(flow, place); found != m_set.end())
        breakpoint = found->breakpoint;
    QStringList names;
    if (const CallState* call = m_trace.current()) {
        for (const auto& [name, value] : call->variables)
            names += name;
    }
    ConditionDialog dialog(breakpoint, names, m_tabs.window());
    if (dialog.exec() == QDialog::Accepted)
        setBreakpoint(dialog.breakpoint());
}

/// Places of blocks change when something is put in above them.
void RunControls::follow()
{
    if (m_set.empty())
        return;
    std::map<QString, QHash<NodeId, QString>> places;
    for (Set& set : m_set) {
        const ProjectFlow* flow = m_document.project().flow(set.breakpoint.flow);
        if (flow && !places.contains(set.breakpoint.flow))
            places[set.breakpoint.flow] = flowPlaces(flow->flow);
        set.breakpoint.node = flow ? places[set.breakpoint.flow].value(set.node) : QString();
    }
    showBreakpoints();
}

void RunControls::showBreakpoints()
{
    std::map<QString, QSet<QString>> places;
    for (const Breakpoint& breakpoint : breakpoints())
        places[breakpoint.flow].insert(breakpoint.node);
    for (const QString& flow : m_tabs.openFlows())
        m_tabs.setBreakpoints(flow, places[flow]);
    m_actions[u"noBreakpoints"_s].setEnabled(!m_set.empty());
    m_run.runner().setBreakpoints(breakpoints());
    store();
}

void RunControls::showPace()
{
    const bool stands = m_run.runner().isPaused();
    m_actions[u"goOn"_s].setEnabled(stands);
    m_actions[u"pause"_s].setEnabled(!stands);
    for (const char16_t* id : {u"step", u"runToWebhook"})
        m_actions[QString::fromUtf16(id)].setEnabled(m_trace.isLive());
    const bool chosen = bool(m_tabs.currentNode());
    for (const char16_t* id : {u"breakpoint", u"condition"})
        m_actions[QString::fromUtf16(id)].setEnabled(chosen);
    m_actions[u"runToBlock"_s].setEnabled(chosen && m_trace.isLive());
    if (!stands)
        m_stop.clear();
    const QString paused = tr("The run stands at %1 s.").arg(secondsText(m_trace.now()));
    Q_EMIT told(!stands ? QString() : m_stop.isEmpty() ? paused : m_stop);
}

void RunControls::showStop(const RunStop& stop)
{
    m_run.showRun(0);
    m_trace.setCurrentCall(stop.call);
    if (!stop.flow.isEmpty())
        m_tabs.showPlace(stop.flow, stop.node);
    const ProjectFlow* flow = m_document.project().flow(stop.flow);
    const QString module = m_trace.lastBlock(stop.call).module;
    const BlockSpec* spec = flow ? Catalog::of(flow->flow.platform()).block(module) : nullptr;
    const QString block = spec ? spec->title : module;
    const QString why = stop.reason == RunStop::Reason::Breakpoint
                            ? tr("Call %1 stopped at the breakpoint of “%2” (%3)")
                        : stop.reason == RunStop::Reason::Webhook ? tr("Call %1 sends a webhook in “%2” (%3)")
                                                                  : tr("Call %1 is in front of “%2” (%3)");
    m_stop = why.arg(stop.call.value).arg(block, stop.node) + tr(", %1 s.").arg(secondsText(stop.t));
    showPace();
}

void RunControls::load()
{
    m_set.clear();
    const QString path = m_document.path();
    if (m_remembers && !path.isEmpty()) {
        const Result<Json> stored = parseJson(QSettings().value(settingsKey(path)).toByteArray());
        const bool isList = stored && stored->is_array();
        for (const Json& one : isList ? *stored : Json::array()) {
            const Breakpoint breakpoint = breakpointOf(one);
            const ProjectFlow* flow = m_document.project().flow(breakpoint.flow);
            if (const NodeId node = flow ? flowPlaces(flow->flow).key(breakpoint.node) : NodeId())
                m_set.push_back({breakpoint, node});
        }
    }
    showBreakpoints();
}

void RunControls::store() const
{
    if (!m_remembers || m_document.path().isEmpty())
        return;
    QSettings settings;
    const QString key = settingsKey(m_document.path());
    Json list = Json::array();
    for (const Breakpoint& breakpoint : breakpoints())
        list.push_back(breakpointJson(breakpoint));
    if (list.empty())
        settings.remove(key);
    else
        settings.setValue(key, writeJson(list));
}

} // namespace hookswitch
