// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Getting to things by a few letters, and getting flows out.
#include "shell/mainwindow.h"

#include "blocks/findpanel.h"
#include "canvas/flowscene.h"
#include "canvas/flowview.h"
#include "catalog/wording.h"
#include "parts/icons.h"
#include "shell/commandbar.h"
#include "shell/flowexport.h"
#include "shell/flowtabs.h"
#include "shell/messagebar.h"
#include "shell/panes.h"
#include "workspace/references.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QStatusBar>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

QString bare(QString text)
{
    return text.remove(u'&').remove(u"..."_s);
}

/// The first entity of the directory a block refers to, "" for none.
QString referenceOf(const FlowScene& scene)
{
    const Node* node = scene.flow().flow.node(scene.selected());
    const BlockSpec* spec = node ? scene.catalog().block(node->module) : nullptr;
    for (const FieldSpec& field : spec ? spec->fields : std::vector<FieldSpec>()) {
        const Json* value =
            field.reference.isEmpty() || field.name.contains(u"[]"_s) ? nullptr : fieldValue(node->data, field.name);
        if (value && value->is_string() && *value != "null" && *value != "")
            return stringOf(*value);
    }
    return {};
}

QString newFolderIn(const QString& parent, QString name)
{
    name.replace(u'/', u'-');
    const QString plain = u"%1/%2"_s.arg(parent, name.isEmpty() || name.startsWith(u'.') ? u"flow"_s : name);
    QString folder = plain;
    for (int i = 2; QFileInfo::exists(folder); ++i)
        folder = u"%1 %2"_s.arg(plain).arg(i);
    return folder;
}

std::vector<CommandEntry> blockEntries(const Project& project, FlowTabs& tabs)
{
    std::vector<CommandEntry> entries;
    const Directory references = referencesOf(project);
    for (const ProjectFlow& flow : project.flows) {
        const Catalog& catalog = Catalog::of(flow.flow.platform());
        for (const NodeId id : flow.flow.everyNode()) {
            const Node& node = *flow.flow.node(id);
            const BlockSpec* spec = catalog.block(node.module);
            const QString summary = nodeSummary(catalog, references, node);
            const QString title = nodeTitle(catalog, node);
            entries.push_back({summary.isEmpty() ? title : title + u": "_s + summary, flow.name,
                               drawnIcon(spec ? spec->icon : u"block"_s), [&tabs, flow = flow.id, id] {
                                   tabs.openFlow(flow);
                                   if (FlowScene* scene = tabs.currentScene())
                                       scene->select(id);
                                   if (FlowView* view = tabs.currentView())
                                       view->showNode(id);
                               }});
        }
    }
    return entries;
}

} // namespace

void MainWindow::connectFinding()
{
    m_actions->on(u"find", this, [this] {
        m_panes->raise(u"find"_s);
        m_panes->find->startSearch();
    });
    m_actions->on(u"whereUsed", this, [this] {
        const FlowScene* scene = m_tabs->currentScene();
        const QString id = scene ? referenceOf(*scene) : QString();
        if (id.isEmpty()) {
            statusBar()->showMessage(tr("Select a block that refers to something first."), 8000);
            return;
        }
        m_panes->raise(u"find"_s);
        m_panes->find->showUses(id);
    });
    m_actions->on(u"commands", this, [this] { openCommandBar(false); });
    m_actions->on(u"goTo", this, [this] { openCommandBar(true); });
    fillExports();
}

void MainWindow::addPlaces(std::vector<CommandEntry>& entries)
{
    const Project& project = m_document->project();
    for (const ProjectFlow& flow : project.flows)
        entries.push_back(
            {flow.name, tr("flow"), drawnIcon(u"flow"_s), [this, id = flow.id] { m_tabs->openFlow(id); }});
    for (const NumberBinding& number : project.numbers)
        entries.push_back({number.number, tr("number"), drawnIcon(u"hash"_s), [this, id = number.flow] {
                               m_tabs->openFlow(id);
                               (*m_actions)[u"numbers"_s].trigger();
                           }});
    for (CommandEntry& entry : blockEntries(project, *m_tabs))
        entries.push_back(std::move(entry));
    for (const QString& kind : project.directory.kinds()) {
        for (const Entity* entity : project.directory.all(kind))
            entries.push_back({entity->title(), kind, drawnIcon(u"book"_s),
                               [this, kind, id = entity->id] { showEntity(kind, id); }});
    }
}

void MainWindow::openCommandBar(bool everything)
{
    std::vector<CommandEntry> entries;
    if (everything)
        addPlaces(entries);
    for (QAction* action : m_actions->all()) {
        if (action->isEnabled())
            entries.push_back({bare(action->text()), action->shortcut().toString(QKeySequence::NativeText),
                               action->icon(), [action] { action->trigger(); }});
    }
    auto* bar =
        new CommandBar(std::move(entries),
                       everything ? tr("Go to a block, flow, number, person or command") : tr("Run a command"), this);
    bar->popup();
}

void MainWindow::fillExports()
{
    QMenu& menu = m_actions->menu(u"exportAs"_s);
    for (const ExportForm& form : exportForms()) {
        if (form.id == u"drawing"_s)
            menu.addSeparator();
        connect(menu.addAction(form.title), &QAction::triggered, this,
                [this, form] { exportTo(form.id, form.filter); });
    }
}

/// A folder is a new one inside the one that is chosen, so that nothing is written over.
QString MainWindow::exportPath(const ProjectFlow& flow, const QString& form, const QString& filter)
{
    if (isFolderExport(flow, form)) {
        const QString parent = QFileDialog::getExistingDirectory(
            this, tr("Export %1: Folder for Its Documents").arg(flow.name), folder());
        return parent.isEmpty() ? QString() : newFolderIn(parent, flow.name);
    }
    QString chosen;
    const QString ending = filter.section(u"(*"_s, 1).section(u')', 0, 0);
    QString path =
        QFileDialog::getSaveFileName(this, tr("Export Flow"), folder() + u'/' + flow.name + ending, filter, &chosen);
    if (!path.isEmpty() && QFileInfo(path).suffix().isEmpty())
        path += chosen.section(u"(*"_s, 1).section(u')', 0, 0);
    return path;
}

void MainWindow::exportTo(const QString& form, const QString& filter)
{
    FlowScene* scene = m_tabs->currentScene();
    if (!scene)
        return;
    const Problems losses = exportLosses(scene->flow(), form);
    if (!losses.empty()) {
        QStringList lines;
        for (const Problem& loss : losses)
            lines += loss.pointer.isEmpty() ? loss.sentence : u"%1: %2"_s.arg(loss.pointer, loss.sentence);
        QMessageBox box(QMessageBox::Warning, u"Hookswitch"_s,
                        tr("%n thing(s) of this flow have no counterpart there.", nullptr, int(losses.size())),
                        QMessageBox::Save | QMessageBox::Cancel, this);
        box.setInformativeText(lines.mid(0, 4).join(u'\n'));
        box.setDetailedText(lines.join(u'\n'));
        if (box.exec() != QMessageBox::Save)
            return;
    }
    const QString path = exportPath(scene->flow(), form, filter);
    if (path.isEmpty())
        return;
    const Result<void> written = exportFlow(m_document->project(), *scene, form, path);
    if (!written)
        m_messages->say(Tone::Bad, tr("The flow was not exported. %1").arg(written.error().text()));
    else
        statusBar()->showMessage(tr("Wrote %1").arg(QFileInfo(path).fileName()), 8000);
}

} // namespace hookswitch
