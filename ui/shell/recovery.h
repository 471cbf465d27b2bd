// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/document.h"

#include <QTimer>

#include <memory>

class QLockFile;

namespace hookswitch {

/// Unsaved work that a window left behind.
struct LeftBehind
{
    QString copy; ///< path of the copy
    QString path; ///< of the project file it belongs to, "" when it never had one
    QString name; ///< of the project
};

/// Keeps a copy of unsaved work in a folder of the user, so that it survives a crash or a power cut. The copy goes
/// when the work is saved or given up. Windows do not take each other's copies: each is locked while its window
/// lives.
class Recovery : public QObject
{
    Q_OBJECT
public:
    /// folder: "" keeps nothing. document: must outlive this.
    Recovery(ProjectDocument& document, const QString& folder, QObject* parent = nullptr);
    ~Recovery() override;

    /// What windows that are gone have left, newest first.
    [[nodiscard]] std::vector<LeftBehind> leftBehind() const;
    /// Opens a copy as unsaved work and forgets it. Errors leave copy and document as they are.
    Result<void> restore(const LeftBehind& work);
    void forget(const LeftBehind& work);
    /// Writes the copy now, not after the pause.
    void keepNow();
    /// Everything is saved or given up on purpose.
    void dropOwn();

private:
    ProjectDocument& m_document;
    QString m_folder;
    QString m_copy; ///< of this window
    std::unique_ptr<QLockFile> m_lock;
    QTimer m_pause;
};

} // namespace hookswitch
