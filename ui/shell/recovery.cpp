// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/recovery.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QSaveFile>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

constexpr int pause = 3000; ///< milliseconds after the first change that is not in the copy

QString lockOf(const QString& copy)
{
    return copy + u".lock"_s;
}

QString pathNoteOf(const QString& copy)
{
    return copy + u".path"_s;
}

QString textIn(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void write(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size())
        file.commit(); // a full disk: the next change tries again
}

void removeCopy(const QString& copy)
{
    QFile::remove(copy);
    QFile::remove(pathNoteOf(copy));
}

} // namespace

Recovery::Recovery(ProjectDocument& document, const QString& folder, QObject* parent)
    : QObject(parent)
    , m_document(document)
{
    if (folder.isEmpty() || !QDir().mkpath(folder + u"/recovery"_s))
        return;
    m_folder = folder + u"/recovery"_s;
    m_copy = u"%1/%2.hookswitch"_s.arg(m_folder, QUuid::createUuid().toString(QUuid::Id128));
    m_lock = std::make_unique<QLockFile>(lockOf(m_copy));
    m_lock->setStaleLockTime(0); // only the death of its program makes it stale
    m_lock->tryLock();
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &Recovery::keepNow);
    connect(&m_document, &ProjectDocument::historyChanged, this, [this] {
        if (!m_document.isDirty())
            dropOwn();
        else if (!m_pause.isActive())
            m_pause.start();
    });
    connect(&m_document, &ProjectDocument::wasReset, this, &Recovery::dropOwn);
}

Recovery::~Recovery() = default;

void Recovery::keepNow()
{
    m_pause.stop();
    if (m_copy.isEmpty() || !m_document.isDirty())
        return;
    write(pathNoteOf(m_copy), m_document.path().toUtf8());
    write(m_copy, projectToJson(m_document.project()));
}

void Recovery::dropOwn()
{
    m_pause.stop();
    if (!m_copy.isEmpty())
        removeCopy(m_copy);
}

std::vector<LeftBehind> Recovery::leftBehind() const
{
    std::vector<LeftBehind> all;
    if (m_folder.isEmpty())
        return all;
    const QDir dir(m_folder);
    for (const QString& file : dir.entryList({u"*.hookswitch"_s}, QDir::Files, QDir::Time)) {
        const QString copy = dir.filePath(file);
        QLockFile lock(lockOf(copy));
        lock.setStaleLockTime(0);
        if (copy == m_copy || !lock.tryLock(0))
            continue;
        const auto loaded = openProject(copy);
        if (loaded)
            all.push_back({copy, textIn(pathNoteOf(copy)), loaded->project.name});
    }
    return all;
}

Result<void> Recovery::restore(const LeftBehind& work)
{
    auto loaded = openProject(work.copy);
    if (!loaded)
        return loaded.error();
    const Project project = loaded.take().project;
    // The file as it was saved comes first, so that undo leads back to it and the work counts as unsaved.
    Project before;
    if (auto saved = work.path.isEmpty() ? Result<LoadedProject>(Error{}) : openProject(work.path))
        before = saved.take().project;
    else
        before.name = project.name;
    m_document.reset(before, work.path);
    ProjectEdit::Batch all;
    for (const ProjectFlow& flow : before.flows) {
        if (!project.flow(flow.id))
            all.edits.push_back({ProjectEdit::EraseFlow{flow.id}});
    }
    for (const ProjectFlow& flow : project.flows)
        all.edits.push_back({ProjectEdit::PutFlow{flow, -1}});
    all.edits.push_back({ProjectEdit::SetNumbers{project.numbers}});
    all.edits.push_back({ProjectEdit::SetDirectory{project.directory}});
    all.edits.push_back({ProjectEdit::SetFarEnds{project.farEnds}});
    all.edits.push_back({ProjectEdit::SetSettings{project.settings}});
    all.edits.push_back({ProjectEdit::SetName{project.name}});
    m_document.edit(tr("Recover unsaved work"), {std::move(all)});
    keepNow();
    forget(work);
    return {};
}

void Recovery::forget(const LeftBehind& work)
{
    removeCopy(work.copy);
    QFile::remove(lockOf(work.copy));
}

} // namespace hookswitch
