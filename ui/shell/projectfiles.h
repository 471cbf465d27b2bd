// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/document.h"

#include <QFileSystemWatcher>
#include <QTimer>

#include <functional>

namespace hookswitch {

/// Opening, saving and closing of the one project a window shows. Errors keep the open project and come as sentences.
class ProjectFiles : public QObject
{
    Q_OBJECT
public:
    enum class Answer
    {
        Save,
        Discard,
        Cancel
    };

    explicit ProjectFiles(ProjectDocument& document, QObject* parent = nullptr);

    /// Asked when unsaved changes would be lost. Without one they are kept, that is, nothing is closed.
    void setQuestion(std::function<Answer()> ask) { m_ask = std::move(ask); }
    /// Asked for a file name to save under; "" cancels.
    void setNameQuestion(std::function<QString()> ask) { m_askName = std::move(ask); }

    bool newProject();
    bool openSample(const QString& name);
    /// A project file, or a flow file of any platform, which becomes a new project without a file of its own.
    bool open(const QString& path);
    /// Adds the flows of a file to the open project as one undoable step. Returns the id of the first one, "" on
    /// failure.
    QString importFlows(const QString& path);
    bool save();
    bool saveAs(const QString& path);
    /// Reads the file again; changes since the last save are lost.
    bool reload();
    bool exportFlow(const QString& id, const QString& path);
    /// True when nothing would be lost, or the user agreed.
    bool mayClose();

    [[nodiscard]] QStringList recent() const; ///< newest first, files that are gone left out
    void forgetRecent();

Q_SIGNALS:
    void failed(const QString& sentence);
    /// Something worth saying that is no failure, such as findings of the file just opened.
    void noted(const QString& sentence);
    void recentChanged();
    /// Another program has written the open file.
    void changedOnDisk(const QString& path);

private:
    void remember(const QString& path);
    void watch();
    void lookAtDisk();
    void noteProblems(const QString& path, const Problems& problems);

    ProjectDocument& m_document;
    QFileSystemWatcher m_watcher;
    QTimer m_settle;   ///< programs write in several steps
    QByteArray m_seen; ///< what the file held when we read or wrote it, hashed
    std::function<Answer()> m_ask;
    std::function<QString()> m_askName;
};

} // namespace hookswitch
