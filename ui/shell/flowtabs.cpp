// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/flowtabs.h"

#include "canvas/flowscene.h"
#include "canvas/flowview.h"
#include "canvas/minimap.h"
#include "parts/icons.h"
#include "project/flowspanel.h"
#include "workspace/references.h"

#include <QEvent>
#include <QSignalBlocker>
#include <QSplitter>
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

FlowTabs::Tab* FlowTabs::shownTab()
{
    const auto it =
        std::find_if(m_tabs.begin(), m_tabs.end(), [this](const Tab& t) { return t.page == currentWidget(); });
    return it == m_tabs.end() ? nullptr : &*it;
}

FlowView* FlowTabs::addView(Tab& tab)
{
    auto* view = new FlowView(*tab.scene, tab.page);
    view->minimap().setWanted(m_minimaps);
    view->setLasso(m_lasso);
    tab.page->addWidget(view);
    connect(view, &FlowView::zoomChanged, this, &FlowTabs::zoomChanged);
    view->installEventFilter(this);
    return view;
}

FlowTabs::Tab& FlowTabs::makeTab(const ProjectFlow& flow)
{
    Tab& made = m_tabs.emplace_back();
    made.flow = flow.id;
    made.page = new QSplitter(this);
    made.page->setChildrenCollapsible(false);
    made.scene = new FlowScene;
    made.view = addView(made);
    FlowScene* scene = made.scene;
    connect(made.page, &QObject::destroyed, scene, [scene] { delete scene; }); // its views are gone by then
    const QString id = flow.id;
    connect(scene, &FlowScene::editRequested, this,
            [this](const QString& name, const ProjectEdit& edit) { m_document.edit(name, edit); });
    connect(scene, &FlowScene::nodeSelected, this, [this, id](NodeId node) {
        if (id == currentFlow())
            Q_EMIT nodeSelected(id, node);
    });
    connect(scene, &FlowScene::nodeActivated, this, &FlowTabs::nodeActivated);
    connect(scene, &FlowScene::breakpointToggled, this,
            [this, id](const QString& place) { Q_EMIT breakpointToggled(id, place); });
    connect(scene, &FlowScene::conditionRequested, this,
            [this, id](const QString& place) { Q_EMIT conditionRequested(id, place); });
    connect(scene, &FlowScene::runToRequested, this,
            [this, id](const QString& place) { Q_EMIT runToRequested(id, place); });
    connect(scene, &FlowScene::message, this, &FlowTabs::message);
    update(made);
    scene->setGlideTime(m_glideTime); // what is shown first does not glide
    if (const auto found = m_problems.find(id); found != m_problems.end())
        scene->setProblems(found->second);
    addTab(made.page, drawnIcon(u"flow"_s), flow.name);
    return made;
}

bool FlowTabs::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn) {
        for (Tab& open : m_tabs) {
            auto* view = qobject_cast<FlowView*>(watched);
            if (view && open.page->isAncestorOf(view))
                open.view = view;
        }
    }
    return QTabWidget::eventFilter(watched, event);
}

bool FlowTabs::isSplit() const
{
    const Tab* shown = tab(currentFlow());
    return shown && shown->page->count() > 1;
}

void FlowTabs::splitView(bool split)
{
    Tab* shown = shownTab();
    if (!shown || split == isSplit())
        return;
    if (split) {
        FlowView* second = addView(*shown);
        second->setTransform(shown->view->transform());
        second->centerOn(shown->view->mapToScene(shown->view->viewport()->rect().center()));
        return;
    }
    auto* first = qobject_cast<FlowView*>(shown->page->widget(0));
    delete shown->page->widget(1);
    shown->view = first;
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
    setCurrentWidget(tab(id)->page);
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
        std::find_if(m_tabs.begin(), m_tabs.end(), [this](const Tab& t) { return t.page == currentWidget(); });
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
    shown.scene->setFlow(*flow, referencesOf(project));
    const int index = indexOf(shown.page);
    if (index >= 0 && tabText(index) != flow->name)
        setTabText(index, flow->name);
}

void FlowTabs::applyEdit(const ProjectEdit& edit)
{
    const QString touched = edit.flow();
    dropDeleted();
    for (const Tab& open : m_tabs) {
        const bool mine = touched.isEmpty() || touched == open.flow;
        if (mine && !open.scene->applyEdit(edit))
            update(open);
    }
}

void FlowTabs::takeAll()
{
    const QSignalBlocker blocker(this);
    for (const Tab& open : m_tabs)
        delete open.page;
    m_tabs.clear();
    m_problems.clear();
    clear();
    if (!m_document.project().flows.empty())
        openFlow(m_document.project().flows.front().id);
}

void FlowTabs::closeTab(int index)
{
    QWidget* page = widget(index);
    const auto it = std::find_if(m_tabs.begin(), m_tabs.end(), [&](const Tab& t) { return t.page == page; });
    if (it == m_tabs.end())
        return;
    m_tabs.erase(it);
    removeTab(index);
    page->deleteLater();
}

void FlowTabs::dropDeleted()
{
    for (int index = count() - 1; index >= 0; --index) {
        const auto it =
            std::find_if(m_tabs.begin(), m_tabs.end(), [&](const Tab& t) { return t.page == widget(index); });
        if (it != m_tabs.end() && !m_document.project().flow(it->flow))
            closeTab(index);
    }
}

void FlowTabs::setProblems(std::map<QString, Problems> problems)
{
    m_problems = std::move(problems);
    for (const Tab& open : m_tabs)
        open.scene->setProblems(m_problems[open.flow]);
}

void FlowTabs::setBreakpoints(const QString& flow, const QSet<QString>& places)
{
    if (const Tab* shown = tab(flow))
        shown->scene->setBreakpoints(places);
}

void FlowTabs::setGlideTime(int milliseconds)
{
    m_glideTime = milliseconds;
    for (const Tab& open : m_tabs)
        open.scene->setGlideTime(milliseconds);
}

void FlowTabs::setMinimaps(bool shown)
{
    m_minimaps = shown;
    for (FlowView* view : findChildren<FlowView*>())
        view->minimap().setWanted(shown);
}

void FlowTabs::setLasso(bool lasso)
{
    m_lasso = lasso;
    for (FlowView* view : findChildren<FlowView*>())
        view->setLasso(lasso);
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
