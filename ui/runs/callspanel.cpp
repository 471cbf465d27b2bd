// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/callspanel.h"

#include "parts/emptyhint.h"
#include "parts/tables.h"
#include "runs/callsmodel.h"

#include <QMenu>
#include <QScrollBar>

namespace hookswitch {

CallsPanel::CallsPanel(RunTrace& trace, QWidget* parent)
    : QWidget(parent)
    , m_trace(trace)
    , m_model(new CallsModel(trace, this))
    , m_table(new QTableView(this))
{
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(m_table);
    m_table->setModel(m_model);
    setUpTable(*m_table);
    setColumnChars(*m_table, {9, 18, 18, 12, 18, 10, 10});
    m_table->setAccessibleName(tr("Calls of the run"));
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    auto* hint =
        new EmptyHint(m_table->viewport(), tr("No calls yet"),
                      tr("Place a call with the dialer, over the API, or with hsw. It appears here while it runs."));
    hint->setVisible(m_model->rowCount() == 0);

    const auto update = [this, hint] { hint->setVisible(m_model->rowCount() == 0); };
    connect(m_model, &QAbstractItemModel::modelReset, this, update);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, update);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CallsPanel::choose);
    connect(m_table, &QWidget::customContextMenuRequested, this, &CallsPanel::openMenu);
    connect(m_table, &QTableView::activated, this, [this] {
        const BlockPlace place = m_trace.lastBlock(m_trace.currentCall());
        if (!place.flow.isEmpty())
            Q_EMIT blockActivated(place.flow, place.node);
    });
    connect(&trace, &RunTrace::currentCallChanged, this, &CallsPanel::showCurrent);
    connect(&m_tick, &QTimer::timeout, m_model, [this] {
        if (isVisible())
            m_model->tick();
    });
    m_tick.start(200);
}

void CallsPanel::choose()
{
    const CallId call = m_model->callAt(m_table->currentIndex().row());
    if (call)
        m_trace.setCurrentCall(call);
}

void CallsPanel::showCurrent(CallId call)
{
    const int row = m_model->rowOf(call);
    if (row < 0)
        return;
    m_table->selectRow(row);
    m_table->scrollTo(m_model->index(row, 0));
}

void CallsPanel::openMenu(const QPoint& at)
{
    const CallState* call = m_trace.board().call(m_model->callAt(m_table->indexAt(at).row()));
    if (!call)
        return;
    QMenu menu(this);
    const CallId id = call->id;
    const BlockPlace place = m_trace.lastBlock(id);
    QAction* show = menu.addAction(tr("Show Block on Canvas"), this,
                                   [this, place] { Q_EMIT blockActivated(place.flow, place.node); });
    show->setEnabled(!place.flow.isEmpty());
    QAction* end = menu.addAction(tr("End Call"), this, [this, id] { Q_EMIT hangupRequested(id); });
    end->setEnabled(!call->end);
    menu.exec(m_table->viewport()->mapToGlobal(at));
}

} // namespace hookswitch
