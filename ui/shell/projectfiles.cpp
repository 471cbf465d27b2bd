// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/projectfiles.h"

#include "workspace/flowform.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QSettings>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

constexpr int mostRecent = 12;
const QString recentKey = u"recent"_s;

bool isProjectFile(const QString& path)
{
    return path.endsWith(u".hookswitch"_s, Qt::CaseInsensitive);
}

QString shortName(const QString& path)
{
    return QFileInfo(path).fileName();
}

QByteArray hashOf(const QString& path)
{
    if (path.isEmpty())
        return {};
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result() : QByteArray();
}

} // namespace

ProjectFiles::ProjectFiles(ProjectDocument& document, QObject* parent)
    : QObject(parent)
    , m_document(document)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(200);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_settle, qOverload<>(&QTimer::start));
    connect(&m_settle, &QTimer::timeout, this, &ProjectFiles::lookAtDisk);
    connect(&m_document, &ProjectDocument::wasReset, this, &ProjectFiles::watch);
}

void ProjectFiles::watch()
{
    if (!m_watcher.files().isEmpty())
        m_watcher.removePaths(m_watcher.files());
    m_seen = hashOf(m_document.path());
    if (QFileInfo::exists(m_document.path()))
        m_watcher.addPath(m_document.path());
}

void ProjectFiles::lookAtDisk()
{
    const QString path = m_document.path();
    if (path.isEmpty())
        return;
    if (!QFileInfo::exists(path)) {
        Q_EMIT noted(tr("%1 is gone from the disk. Saving writes it again.").arg(shortName(path)));
        return;
    }
    m_watcher.addPath(path); // a file that was replaced is no longer watched
    const QByteArray now = hashOf(path);
    if (std::exchange(m_seen, now) != now)
        Q_EMIT changedOnDisk(path);
}

bool ProjectFiles::reload()
{
    const QString path = m_document.path();
    auto loaded = openProject(path);
    if (!loaded) {
        Q_EMIT failed(tr("%1 was not reloaded. %2").arg(shortName(path), loaded.error().text()));
        return false;
    }
    m_document.reset(loaded.take().project, path);
    return true;
}

bool ProjectFiles::mayClose()
{
    if (!m_document.isDirty())
        return true;
    const Answer answer = m_ask ? m_ask() : Answer::Cancel;
    return answer == Answer::Discard || (answer == Answer::Save && save());
}

bool ProjectFiles::newProject()
{
    if (!mayClose())
        return false;
    Project project;
    project.name = tr("New project");
    ProjectFlow flow;
    flow.id = QUuid::createUuid().toString(QUuid::Id128);
    flow.name = tr("Main number");
    Json document = Json::object();
    appendMember(document, "name", flow.name.toStdString());
    appendMember(document, "numbers", Json::array());
    appendMember(document, "flow", Json::object());
    flow.flow = readFlowDocument(Platform::Kazoo, document).flow;
    NumberBinding number;
    number.number = u"+12025550100"_s;
    number.platform = Platform::Fonestorm;
    number.flow = flow.id;
    project.flows.push_back(std::move(flow));
    project.numbers.push_back(std::move(number));
    m_document.reset(std::move(project));
    return true;
}

bool ProjectFiles::openSample(const QString& name)
{
    if (!mayClose())
        return false;
    auto loaded = hookswitch::openSample(name);
    if (!loaded) {
        Q_EMIT failed(loaded.error().text());
        return false;
    }
    m_document.reset(loaded.take().project);
    return true;
}

bool ProjectFiles::open(const QString& path)
{
    auto loaded = openProject(path);
    if (!loaded) {
        Q_EMIT failed(tr("%1 was not opened. %2").arg(shortName(path), loaded.error().text()));
        return false;
    }
    if (!mayClose())
        return false;
    LoadedProject project = loaded.take();
    // A bare flow is no project file: saving must not write a project over it.
    m_document.reset(std::move(project.project),
                     isProjectFile(path) ? QFileInfo(path).absoluteFilePath() : QString());
    remember(path);
    noteProblems(path, project.problems);
    return true;
}

QString ProjectFiles::importFlows(const QString& path)
{
    auto loaded = openProject(path);
    if (!loaded) {
        Q_EMIT failed(tr("%1 was not imported. %2").arg(shortName(path), loaded.error().text()));
        return {};
    }
    LoadedProject project = loaded.take();
    ProjectEdit::Batch batch;
    QString first;
    for (ProjectFlow& flow : project.project.flows) {
        if (m_document.project().flow(flow.id))
            flow.id = QUuid::createUuid().toString(QUuid::Id128);
        if (flow.name.isEmpty())
            flow.name = QFileInfo(path).completeBaseName();
        if (first.isEmpty())
            first = flow.id;
        batch.edits.push_back({ProjectEdit::PutFlow{std::move(flow), -1}});
    }
    if (batch.edits.empty()) {
        Q_EMIT failed(tr("%1 holds no flow.").arg(shortName(path)));
        return {};
    }
    m_document.edit(tr("Import %1").arg(shortName(path)), {std::move(batch)});
    noteProblems(path, project.problems);
    return first;
}

bool ProjectFiles::save()
{
    if (!m_document.path().isEmpty())
        return saveAs(m_document.path());
    const QString path = m_askName ? m_askName() : QString();
    return !path.isEmpty() && saveAs(path);
}

bool ProjectFiles::saveAs(const QString& path)
{
    const QString name = isProjectFile(path) ? path : path + u".hookswitch"_s;
    const auto saved = m_document.save(name);
    if (!saved) {
        Q_EMIT failed(tr("The project was not saved. %1").arg(saved.error().text()));
        return false;
    }
    remember(name);
    watch();
    return true;
}

bool ProjectFiles::exportFlow(const QString& id, const QString& path)
{
    const ProjectFlow* flow = m_document.project().flow(id);
    if (!flow)
        return false;
    QSaveFile file(path);
    const QByteArray text = writeJson(writeFlowDocument(flow->flow), 2) + '\n';
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit()) {
        Q_EMIT failed(tr("%1 was not written: %2").arg(QDir::toNativeSeparators(path), file.errorString()));
        return false;
    }
    return true;
}

QStringList ProjectFiles::recent() const
{
    QStringList paths = QSettings().value(recentKey).toStringList();
    paths.removeIf([](const QString& path) { return !QFileInfo::exists(path); });
    return paths;
}

void ProjectFiles::forgetRecent()
{
    QSettings().remove(recentKey);
    Q_EMIT recentChanged();
}

void ProjectFiles::remember(const QString& path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList paths = recent();
    paths.removeAll(absolute);
    paths.prepend(absolute);
    QSettings().setValue(recentKey, QStringList(paths.mid(0, mostRecent)));
    Q_EMIT recentChanged();
}

void ProjectFiles::noteProblems(const QString& path, const Problems& problems)
{
    if (problems.empty())
        return;
    const Problem& first = problems.front();
    const QString place = first.pointer.isEmpty() ? QString() : first.pointer + u": "_s;
    const auto more = static_cast<int>(problems.size()) - 1;
    const QString rest = more > 0 ? tr(" (and %1 more, see the problems)").arg(more) : QString();
    Q_EMIT noted(tr("%1 was read with findings. %2%3%4").arg(shortName(path), place, first.sentence, rest));
}

} // namespace hookswitch
