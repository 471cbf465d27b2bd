// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/document.h"

namespace hookswitch {

namespace {

bool sameNode(const Edit& a, const Edit& b)
{
    const auto* nodeA = std::get_if<Edit::PutNode>(&a.what);
    const auto* nodeB = std::get_if<Edit::PutNode>(&b.what);
    return nodeA && nodeB && nodeA->node.id == nodeB->node.id;
}

/// Both put back the whole of one and the same thing, so that making older after newer equals making older alone.
bool replacesSameThing(const ProjectEdit& newer, const ProjectEdit& older)
{
    if (newer.what.index() != older.what.index())
        return false;
    if (const auto* a = std::get_if<ProjectEdit::EditFlow>(&newer.what)) {
        const auto& b = std::get<ProjectEdit::EditFlow>(older.what);
        return a->flow == b.flow && sameNode(a->edit, b.edit);
    }
    if (const auto* a = std::get_if<ProjectEdit::SetPosition>(&newer.what)) {
        const auto& b = std::get<ProjectEdit::SetPosition>(older.what);
        return a->flow == b.flow && a->node == b.node;
    }
    return std::holds_alternative<ProjectEdit::SetName>(newer.what) ||
           std::holds_alternative<ProjectEdit::SetNumbers>(newer.what) ||
           std::holds_alternative<ProjectEdit::SetFarEnds>(newer.what) ||
           std::holds_alternative<ProjectEdit::SetSettings>(newer.what);
}

} // namespace

ProjectDocument::ProjectDocument(QObject* parent)
    : QObject(parent)
{}

void ProjectDocument::reset(Project project, const QString& path)
{
    m_project = std::move(project);
    m_path = path;
    m_done.clear();
    m_undone.clear();
    m_clean = 0;
    m_mayMerge = false;
    Q_EMIT wasReset();
    Q_EMIT historyChanged();
}

void ProjectDocument::edit(const QString& name, const ProjectEdit& edit, const QString& mergeKey)
{
    const auto depth = static_cast<qsizetype>(m_done.size());
    if (m_clean > depth)
        m_clean = -1;
    ProjectEdit back = edit.apply(m_project);
    m_undone.clear();
    const bool merges = m_mayMerge && !mergeKey.isEmpty() && !m_done.empty() && m_done.back().mergeKey == mergeKey &&
                        m_clean != depth;
    if (!merges)
        m_done.push_back({name, mergeKey, std::move(back)});
    else if (!replacesSameThing(back, m_done.back().back))
        m_done.back().back = {ProjectEdit::Batch{{std::move(back), std::move(m_done.back().back)}}};
    m_mayMerge = true;
    forgetOldSteps();
    Q_EMIT changed(edit);
    Q_EMIT historyChanged();
}

void ProjectDocument::setHistoryLimit(int steps)
{
    m_limit = std::max(steps, 1);
    forgetOldSteps();
}

void ProjectDocument::forgetOldSteps()
{
    const qsizetype surplus = static_cast<qsizetype>(m_done.size()) - m_limit;
    if (surplus <= 0)
        return;
    m_done.erase(m_done.begin(), m_done.begin() + surplus);
    m_clean = m_clean < surplus ? -1 : m_clean - surplus;
}

void ProjectDocument::endMerge()
{
    m_mayMerge = false;
}

bool ProjectDocument::canUndo() const
{
    return !m_done.empty();
}

bool ProjectDocument::canRedo() const
{
    return !m_undone.empty();
}

QString ProjectDocument::undoName() const
{
    return m_done.empty() ? QString() : m_done.back().name;
}

QString ProjectDocument::redoName() const
{
    return m_undone.empty() ? QString() : m_undone.back().name;
}

QStringList ProjectDocument::doneNames() const
{
    QStringList names;
    for (const Step& step : m_done)
        names += step.name;
    return names;
}

QStringList ProjectDocument::undoneNames() const
{
    QStringList names;
    for (auto step = m_undone.rbegin(); step != m_undone.rend(); ++step)
        names += step->name;
    return names;
}

void ProjectDocument::goTo(qsizetype steps)
{
    const auto done = [this] { return static_cast<qsizetype>(m_done.size()); };
    while (done() > std::max<qsizetype>(0, steps))
        undo();
    while (done() < steps && canRedo())
        redo();
}

void ProjectDocument::undo()
{
    if (m_done.empty())
        return;
    Step step = std::move(m_done.back());
    m_done.pop_back();
    const ProjectEdit made = std::move(step.back);
    step.back = made.apply(m_project);
    m_undone.push_back(std::move(step));
    m_mayMerge = false;
    Q_EMIT changed(made);
    Q_EMIT historyChanged();
}

void ProjectDocument::redo()
{
    if (m_undone.empty())
        return;
    Step step = std::move(m_undone.back());
    m_undone.pop_back();
    const ProjectEdit made = std::move(step.back);
    step.back = made.apply(m_project);
    m_done.push_back(std::move(step));
    m_mayMerge = false;
    Q_EMIT changed(made);
    Q_EMIT historyChanged();
}

bool ProjectDocument::isDirty() const
{
    return m_clean != static_cast<qsizetype>(m_done.size());
}

Result<void> ProjectDocument::save(const QString& path)
{
    Result<void> saved = saveProject(m_project, path);
    if (!saved)
        return saved;
    m_path = path;
    m_clean = static_cast<qsizetype>(m_done.size());
    m_mayMerge = false;
    Q_EMIT historyChanged();
    return saved;
}

} // namespace hookswitch
