// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runs/runtrace.h"

#include <QTimer>
#include <QWidget>

class QTableView;

namespace hookswitch {

class CallsModel;

/// The calls of the run. Choosing one makes it the run's current call.
class CallsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit CallsPanel(RunTrace& trace, QWidget* parent = nullptr);

    [[nodiscard]] QTableView& table() { return *m_table; }

Q_SIGNALS:
    void hangupRequested(hookswitch::CallId call);
    /// Show this call's block on the canvas.
    void blockActivated(const QString& flow, const QString& node);

private:
    void choose();
    void showCurrent(CallId call);
    void openMenu(const QPoint& at);

    RunTrace& m_trace;
    CallsModel* m_model;
    QTableView* m_table;
    QTimer m_tick;
};

} // namespace hookswitch
