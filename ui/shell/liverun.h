// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runs/runtrace.h"
#include "workspace/fork.h"
#include "workspace/session.h"

namespace hookswitch {

/// The live run as the window uses it: the session's rows come into the trace all panels show. Calls run on a copy of
/// the project as it is when they are placed, so editing goes on meanwhile.
class LiveRun : public QObject
{
    Q_OBJECT
public:
    LiveRun(ProjectDocument& document, RunTrace& trace, const SessionOptions& options, QObject* parent = nullptr);

    [[nodiscard]] Session& session() { return m_session; }
    [[nodiscard]] Runner& runner() { return m_session.runner(); }

    /// Places a call and makes it the current one.
    void placeCall(const CallOrder& order);
    void endCall(CallId call);
    void endAll();
    void clear();
    void setSpeed(double speed);

    /// Makes the run that is live again with a change and shows what comes of it; both are kept until clear().
    void fork(const Fork& fork);
    /// Titles of the runs there are: the live one first, then its forks.
    [[nodiscard]] QStringList runs() const;
    [[nodiscard]] int shownRun() const { return int(m_shown); }
    /// Brings a run into the trace all panels show.
    void showRun(int run);

Q_SIGNALS:
    void failed(const QString& sentence);
    void runsChanged();
    /// Calls began or the last one ended.
    void liveChanged(bool live);

private:
    /// A run that can be shown. The rows of the one that is are in the trace.
    struct Kept
    {
        QString title;
        TraceRows rows;
        CallId call; ///< that was chosen in it
    };
    void take(const TraceRows& rows);
    void dropForks();

    RunTrace& m_trace;
    Session m_session;
    std::vector<Kept> m_kept;
    size_t m_shown = 0;
    int m_liveCalls = 0;
};

} // namespace hookswitch
