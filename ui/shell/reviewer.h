// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/document.h"
#include "workspace/review.h"

#include <QThread>
#include <QTimer>

namespace hookswitch {

/// Looks through a project on a thread of its own, so that typing never waits. The thread keeps a copy of the project
/// that follows edit by edit; findings come back as a value, shortly after the last edit.
class Reviewer : public QObject
{
    Q_OBJECT
public:
    /// document: must outlive this.
    explicit Reviewer(ProjectDocument& document, QObject* parent = nullptr);
    ~Reviewer() override;

Q_SIGNALS:
    /// Of the project as it is now; reviews that an edit has overtaken are not told.
    void reviewed(const std::vector<hookswitch::FlowFinding>& findings);

private:
    class Copy;
    void begin();

    ProjectDocument& m_document;
    QThread m_thread;
    Copy* m_copy; ///< lives on the thread
    QTimer m_pause;
    quint64 m_edits = 0;
};

} // namespace hookswitch
