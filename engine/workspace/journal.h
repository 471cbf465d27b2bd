// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/trafficstore.h"
#include "workspace/project.h"

#include <QObject>

#include <deque>

namespace hookswitch {

/// What stands now where the edit was made, as changes of the project's file: a list of {"flow": {...}, "index"},
/// {"eraseFlow": ID}, {"numbers": [...]}, {"entity": {"kind","id","document"}}, {"directory": {...}},
/// {"farEnds": {...}}, {"settings": {...}}, {"name": TEXT}. Making it twice is making it once.
[[nodiscard]] Json journalChange(const ProjectEdit& edit, const Project& project);

/// The project once these changes are made, in order. An error names the entry that cannot be read.
[[nodiscard]] Result<Project> withChanges(const Project& project, const std::vector<JournalEntry>& entries);

/// The changes of one project file that are not in it yet, kept in the store so that none is lost when the program is
/// killed. Lives on the thread of its session.
class Journal : public QObject
{
    Q_OBJECT
public:
    using Committed = std::function<void(const Result<void>&)>;

    /// REQUIRES: store outlives this object.
    explicit Journal(TrafficStore& store, QObject* parent = nullptr);

    /// Which file it is about; "" keeps nothing. Returns what an earlier session left there.
    std::vector<JournalEntry> begin(const QString& project);
    /// Takes note of an edit that was just made.
    void add(const ProjectEdit& edit, const Project& project);
    /// Number of the newest change.
    [[nodiscard]] qint64 last() const { return m_last; }
    /// Calls back once everything added so far is committed, or with the reason why something is not.
    void whenCommitted(Committed committed);
    /// The file holds everything added so far.
    void fold();

private:
    struct Waiter
    {
        qint64 number = 0;
        Committed committed;
    };
    void settle(qint64 number, const Result<void>& outcome);

    TrafficStore& m_store;
    QString m_project;
    qint64 m_last = 0;
    qint64 m_settled = 0; ///< everything up to this number is committed, or its failure was told
    std::deque<Waiter> m_waiters;
};

} // namespace hookswitch
