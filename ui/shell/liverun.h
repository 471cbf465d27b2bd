// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runs/runtrace.h"
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

Q_SIGNALS:
    void failed(const QString& sentence);
    /// Calls began or the last one ended.
    void liveChanged(bool live);

private:
    void take(const TraceRows& rows);

    RunTrace& m_trace;
    Session m_session;
    bool m_live = false;
};

} // namespace hookswitch
