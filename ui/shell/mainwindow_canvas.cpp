// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Actions of the window that work on the canvas that is shown.
#include "shell/mainwindow.h"

#include "canvas/flowscene.h"
#include "canvas/flowview.h"
#include "canvas/wishes.h"
#include "shell/flowtabs.h"

#include <QApplication>
#include <QMenu>
#include <QSettings>
#include <QStyle>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

constexpr int glideTime = 180;
const QString minimapKey = u"canvas/minimap"_s;
const QString motionKey = u"reducedMotion"_s;

/// Moving pictures are wanted neither when the desktop does without nor when the user says so here.
int wantedGlide()
{
    const bool still = QSettings().value(motionKey, false).toBool() ||
                       QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0;
    return still ? 0 : glideTime;
}

} // namespace

void MainWindow::connectCanvas()
{
    const std::pair<const char16_t*, void (*)(FlowScene&)> sceneWork[] = {
        {u"removeBlock", [](FlowScene& scene) { removeSelected(scene); }},
        {u"removeBranch", [](FlowScene& scene) { removeSelected(scene, false); }},
        {u"cutBranch", &cutSelected},
        {u"copyBranch", &copySelected},
        {u"paste", [](FlowScene& scene) { paste(scene); }},
        {u"duplicate", &duplicateSelected},
        {u"selectAll", [](FlowScene& scene) { scene.selectAll(); }},
        {u"tidy", &tidy},
        {u"fold", [](FlowScene& scene) { scene.fold(scene.selected(), !scene.isFolded(scene.selected())); }},
        {u"foldAll", [](FlowScene& scene) { scene.foldAll(true); }},
        {u"unfoldAll", [](FlowScene& scene) { scene.foldAll(false); }}};
    for (const auto& [id, work] : sceneWork) {
        m_actions->on(id, this, [this, work = work] {
            if (FlowScene* scene = m_tabs->currentScene())
                work(*scene);
        });
    }
    const std::pair<const char16_t*, void (FlowView::*)()> viewWork[] = {{u"addNote", &FlowView::addNote},
                                                                         {u"addFrame", &FlowView::addFrame},
                                                                         {u"zoomIn", &FlowView::zoomIn},
                                                                         {u"zoomOut", &FlowView::zoomOut},
                                                                         {u"fit", &FlowView::fit},
                                                                         {u"zoomNormal", &FlowView::zoomToNormal},
                                                                         {u"fitSelection", &FlowView::fitSelection}};
    for (const auto& [id, work] : viewWork) {
        m_actions->on(id, this, [this, work = work] {
            if (FlowView* view = m_tabs->currentView())
                (view->*work)();
        });
    }
    // Tables and texts have a clipboard and a selection of their own; these belong to the canvas alone.
    for (const QString& id : {u"cutBranch"_s, u"copyBranch"_s, u"paste"_s, u"selectAll"_s}) {
        (*m_actions)[id].setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_tabs->addAction(&(*m_actions)[id]);
    }
    connectLooks();
    fillArranging();
}

/// How the canvas is looked at.
void MainWindow::connectLooks()
{
    m_actions->on(u"toRight", this, [this](bool right) {
        if (FlowScene* scene = m_tabs->currentScene())
            turnFlow(*scene, right ? FlowDirection::Right : FlowDirection::Down);
        followTab();
    });
    m_actions->on(u"split", m_tabs, &FlowTabs::splitView);
    m_actions->on(u"lasso", m_tabs, &FlowTabs::setLasso);
    m_actions->on(u"minimap", this, [this](bool shown) {
        m_tabs->setMinimaps(shown);
        QSettings().setValue(minimapKey, shown);
    });
    const bool shown = QSettings().value(minimapKey, true).toBool();
    (*m_actions)[u"minimap"_s].setChecked(shown);
    m_tabs->setMinimaps(shown);
    m_tabs->setGlideTime(wantedGlide());
    connect(m_tabs, &FlowTabs::flowShown, this, &MainWindow::followTab);
    connect(m_document, &ProjectDocument::changed, this, &MainWindow::followTab);
}

/// Marks of actions that tell about the flow that is shown.
void MainWindow::followTab()
{
    const FlowScene* scene = m_tabs->currentScene();
    (*m_actions)[u"toRight"_s].setChecked(scene && scene->direction() == FlowDirection::Right);
    (*m_actions)[u"split"_s].setChecked(m_tabs->isSplit());
}

void MainWindow::fillArranging()
{
    QMenu& menu = m_actions->menu(u"arrange"_s);
    const auto add = [&](const QString& text, auto work) {
        connect(menu.addAction(text), &QAction::triggered, this, [this, work] {
            if (FlowScene* scene = m_tabs->currentScene())
                work(*scene);
        });
    };
    const std::pair<QString, Qt::AlignmentFlag> edges[] = {
        {tr("Align &Left"), Qt::AlignLeft},      {tr("Align &Centre"), Qt::AlignHCenter},
        {tr("Align &Right"), Qt::AlignRight},    {tr("Align &Top"), Qt::AlignTop},
        {tr("Align &Middle"), Qt::AlignVCenter}, {tr("Align &Bottom"), Qt::AlignBottom}};
    for (const auto& [text, edge] : edges)
        add(text, [edge = edge](FlowScene& scene) { alignSelected(scene, edge); });
    menu.addSeparator();
    add(tr("Spread &Horizontally"), [](FlowScene& scene) { spreadSelected(scene, Qt::Horizontal); });
    add(tr("Spread &Vertically"), [](FlowScene& scene) { spreadSelected(scene, Qt::Vertical); });
}

} // namespace hookswitch
