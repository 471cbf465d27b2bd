// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runs/runtrace.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QTableView;

namespace hookswitch {

class EventsFilter;
class EventsModel;

/// The trace of the run as a table that can be searched.
class EventsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit EventsPanel(RunTrace& trace, QWidget* parent = nullptr);

    [[nodiscard]] QTableView& table() { return *m_table; }
    /// Chooses the row of this event, if it is shown.
    void choose(qint64 seq);

Q_SIGNALS:
    void blockActivated(const QString& flow, const QString& node);

private:
    void build();
    void connectModel();
    void copyRows() const;
    void applyCall();

    RunTrace& m_trace;
    EventsModel* m_model;
    EventsFilter* m_filter;
    QLineEdit* m_search;
    QCheckBox* m_onlyCall;
    QTableView* m_table;
    bool m_follow = true;
};

} // namespace hookswitch
