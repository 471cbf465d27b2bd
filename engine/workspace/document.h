// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/project.h"

#include <QObject>

namespace hookswitch {

/// The project that is open, with its edit history. Lives on the thread of its user (the GUI thread in the window).
class ProjectDocument : public QObject
{
    Q_OBJECT
public:
    explicit ProjectDocument(QObject* parent = nullptr);

    [[nodiscard]] const Project& project() const { return m_project; }
    [[nodiscard]] const QString& path() const { return m_path; }

    /// Replaces everything; the history starts anew. path may be empty for a project that has no file yet.
    void reset(Project project, const QString& path = {});

    /// Makes an edit and remembers its inverse under a name a person understands ("Delete menu"). An edit with the
    /// same non-empty merge key as the one before, with nothing undone in between, becomes one step with it (typing
    /// in a field).
    void edit(const QString& name, const ProjectEdit& edit, const QString& mergeKey = {});
    /// At most this many steps can be taken back; older ones are forgotten. Default 1000.
    void setHistoryLimit(int steps);
    /// Ends merging: the next edit is a step of its own.
    void endMerge();

    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] bool canRedo() const;
    [[nodiscard]] QString undoName() const;
    [[nodiscard]] QString redoName() const;
    /// All steps that can be taken back, oldest first, then all that can be made again, next first.
    [[nodiscard]] QStringList doneNames() const;
    [[nodiscard]] QStringList undoneNames() const;
    void undo();
    void redo();
    /// Takes back or makes again until this many steps are done.
    void goTo(qsizetype steps);

    /// Changed since the last save (or reset).
    [[nodiscard]] bool isDirty() const;
    [[nodiscard]] Result<void> save(const QString& path);

Q_SIGNALS:
    /// After every change, with the edit that was made (also for undo and redo).
    void changed(const hookswitch::ProjectEdit& edit);
    /// Everything was replaced.
    void wasReset();
    /// Undo, redo or dirty state may have changed.
    void historyChanged();

private:
    void forgetOldSteps();

    struct Step
    {
        QString name;
        QString mergeKey;
        ProjectEdit back;
    };
    Project m_project;
    QString m_path;
    std::vector<Step> m_done;
    std::vector<Step> m_undone;
    qsizetype m_clean = 0; ///< number of done steps at the last save, -1 when out of reach
    bool m_mayMerge = false;
    qsizetype m_limit = 1000;
};

} // namespace hookswitch
