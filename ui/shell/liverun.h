// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runs/runtrace.h"
#include "workspace/document.h"
#include "workspace/runner.h"

namespace hookswitch {

/// The live run as the window uses it: calls go to the engine, rows come back into the trace all panels show. Calls run on a copy of
/// the project as it is when they are placed, so editing goes on meanwhile.
class LiveRun : public QObject
{
    Q_OBJECT
public:
    LiveRun(ProjectDocument& document, RunTrace& trace, QObject* parent = nullptr);

    [[nodiscard]] Runner& runner() { return m_runner; }

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

    ProjectDocument& m_document;
    RunTrace& m_trace;
    Runner m_runner;
    bool m_stale = true; ///< the project changed since the engine got it
    bool m_live = false;
};

} // namespace hookswitch
