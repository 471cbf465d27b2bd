// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/flowtabs.h"

#include "canvas/flowscene.h"
#include "canvas/flowview.h"
#include "parts/icons.h"
#include "project/flowspanel.h"
#include "workspace/flowform.h"
#include "workspace/references.h"

#include <QEvent>
#include <QSignalBlocker>
#include <QTabBar>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

FlowTabs::FlowTabs(ProjectDocument& document, QWidget* parent)
    : QTabWidget(parent)
    , m_document(document)
{
    setDocumentMode(true);
    setTabsClosable(true);
    setMovable(true);
    setElideMode(Qt::ElideRight);
    connect(this, &QTabWidget::tabCloseRequested, this, &FlowTabs::closeTab);
    connect(this, &QTabWidget::currentChanged, this, [this] {
        Q_EMIT flowShown(currentFlow());
        Q_EMIT nodeSelected(currentFlow(), currentNode());
    });
    connect(&document, &ProjectDocument::changed, this, &FlowTabs::applyEdit);
    connect(&document, &ProjectDocument::wasReset, this, &FlowTabs::takeAll);
}

FlowTabs::~FlowTabs()
{
    disconnect(this, &QTabWidget::currentChanged, nullptr, nullptr); // tabs go one by one
}

const FlowTabs::Tab* FlowTabs::tab(const QString& flow) const
{
    const auto it = std::find_if(m_tabs.begin(), m_tabs.end(), [&](const Tab& t) { return t.flow == flow; });
    return it == m_tabs.end() ? nullptr : &*it;
}

FlowTabs::Tab& FlowTabs::makeTab(const ProjectFlow& flow)
{
    auto* scene = new FlowScene;
    auto* view = new FlowView(*scene, this);
    scene->setParent(view);
    m_tabs.push_back({flow.id, scene, view});
    const QString id = flow.id;
    connect(scene, &FlowScene::editRequested, this,
            [this](const QString& name, const ProjectEdit& edit) { m_document.edit(name, edit); });
    connect(scene, &FlowScene::nodeSelected, this, [this, id](NodeId node) {
        if (id == currentFlow())
            Q_EMIT nodeSelected(id, node);
    });
    connect(scene, &FlowScene::nodeActivated, this, &FlowTabs::nodeActivated);
    connect(scene, &FlowScene::copyRequested, this, &FlowTabs::copyRequested);
    connect(scene, &FlowScene::message, this, &FlowTabs::message);
    connect(view, &FlowView::zoomChanged, this, &FlowTabs::zoomChanged);
    update(m_tabs.back());
    addTab(view, drawnIcon(u"flow"_s), flow.name);
    return m_tabs.back();
}

void FlowTabs::openFlow(const QString& id)
{
    const ProjectFlow* flow = m_document.project().flow(id);
    if (!flow)
        return;
    const bool fresh = !tab(id);
    if (fresh)
        makeTab(*flow);
    FlowView* view = tab(id)->view;
    setCurrentWidget(view);
    if (fresh) // once the view has its size
        QTimer::singleShot(0, view, &FlowView::fit);
}

void FlowTabs::showPlace(const QString& flow, const QString& place)
{
    openFlow(flow);
    const Tab* shown = tab(flow);
    if (!shown)
        return;
    QString at = place;
    while (!shown->scene->nodeAt(at) && at.contains(u'/'))
        at = at.left(at.lastIndexOf(u'/'));
    const NodeId node = shown->scene->nodeAt(at);
    if (!node)
        return;
    shown->scene->select(node);
    shown->view->showNode(node);
}

QString FlowTabs::currentFlow() const
{
    const auto it =
        std::find_if(m_tabs.begin(), m_tabs.end(), [this](const Tab& t) { return t.view == currentWidget(); });
    return it == m_tabs.end() ? QString() : it->flow;
}

FlowScene* FlowTabs::currentScene() const
{
    const Tab* shown = tab(currentFlow());
    return shown ? shown->scene : nullptr;
}

FlowView* FlowTabs::currentView() const
{
    const Tab* shown = tab(currentFlow());
    return shown ? shown->view : nullptr;
}

NodeId FlowTabs::currentNode() const
{
    const FlowScene* scene = currentScene();
    return scene ? scene->selected() : NodeId();
}

QStringList FlowTabs::openFlows() const
{
    QStringList ids;
    for (const Tab& open : m_tabs)
        ids += open.flow;
    return ids;
}

void FlowTabs::update(const Tab& shown)
{
    const Project& project = m_document.project();
    const ProjectFlow* flow = project.flow(shown.flow);
    if (!flow)
        return;
    shown.scene->setNumbers(numbersOf(project, *flow));
    shown.scene->setFlow(*flow, referencesOf(project), flowPlaces(flow->flow));
    const int index = indexOf(shown.view);
    if (index >= 0 && tabText(index) != flow->name)
        setTabText(index, flow->name);
}

void FlowTabs::applyEdit(const ProjectEdit& edit)
{
    const QString touched = edit.flow();
    dropDeleted();
    for (const Tab& open : m_tabs) {
        if (touched.isEmpty() || touched == open.flow)
            update(open);
    }
}

void FlowTabs::takeAll()
{
    const QSignalBlocker blocker(this);
    for (const Tab& open : m_tabs)
        delete open.view;
    m_tabs.clear();
    clear();
    if (!m_document.project().flows.empty())
        openFlow(m_document.project().flows.front().id);
}

void FlowTabs::closeTab(int index)
{
    QWidget* view = widget(index);
    const auto it = std::find_if(m_tabs.begin(), m_tabs.end(), [&](const Tab& t) { return t.view == view; });
    if (it == m_tabs.end())
        return;
    m_tabs.erase(it);
    removeTab(index);
    view->deleteLater();
}

void FlowTabs::dropDeleted()
{
    for (int index = count() - 1; index >= 0; --index) {
        const auto it =
            std::find_if(m_tabs.begin(), m_tabs.end(), [&](const Tab& t) { return t.view == widget(index); });
        if (it != m_tabs.end() && !m_document.project().flow(it->flow))
            closeTab(index);
    }
}

void FlowTabs::setProblems(const QString& flow, const Problems& problems)
{
    if (const Tab* shown = tab(flow))
        shown->scene->setProblems(problems);
}

void FlowTabs::setRunState(const QString& flow, const QSet<QString>& visited, const QString& current)
{
    if (const Tab* shown = tab(flow))
        shown->scene->setRunState(visited, current);
}

void FlowTabs::changeEvent(QEvent* event)
{
    QTabWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange)
        return;
    for (const Tab& open : m_tabs)
        open.scene->setLook(palette(), font());
}

} // namespace hookswitch
