// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/reviewer.h"

namespace hookswitch {

namespace {

constexpr int pause = 200; ///< milliseconds after the last edit

} // namespace

class Reviewer::Copy : public QObject
{
public:
    Project project;
};

Reviewer::Reviewer(ProjectDocument& document, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_copy(new Copy)
{
    m_thread.setObjectName(QStringLiteral("review"));
    m_copy->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_copy, &QObject::deleteLater);
    m_thread.start(QThread::LowPriority);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &Reviewer::begin);
    connect(&m_document, &ProjectDocument::changed, this, [this](const ProjectEdit& edit) {
        ++m_edits;
        QMetaObject::invokeMethod(m_copy, [copy = m_copy, edit] { (void)edit.apply(copy->project); });
        m_pause.start();
    });
    const auto takeAll = [this] {
        ++m_edits;
        QMetaObject::invokeMethod(m_copy, [copy = m_copy, project = m_document.project()]() mutable {
            copy->project = std::move(project);
        });
        begin();
    };
    connect(&m_document, &ProjectDocument::wasReset, this, takeAll);
    takeAll();
}

Reviewer::~Reviewer()
{
    m_thread.quit();
    m_thread.wait();
}

void Reviewer::begin()
{
    m_pause.stop();
    QMetaObject::invokeMethod(m_copy, [this, copy = m_copy, edits = m_edits] {
        std::vector<FlowFinding> findings = reviewProject(copy->project);
        // This object waits for the thread before it goes, so it is there.
        QMetaObject::invokeMethod(this, [this, edits, findings = std::move(findings)] {
            if (edits == m_edits)
                Q_EMIT reviewed(findings);
        });
    });
}

} // namespace hookswitch
