// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/eventspanel.h"

#include "parts/emptyhint.h"
#include "parts/tables.h"
#include "runs/eventsmodel.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QToolButton>

namespace hookswitch {

EventsPanel::EventsPanel(RunTrace& trace, QWidget* parent)
    : QWidget(parent)
    , m_trace(trace)
    , m_model(new EventsModel(trace, this))
    , m_filter(new EventsFilter(this))
    , m_search(new QLineEdit(this))
    , m_onlyCall(new QCheckBox(tr("Only the selected call"), this))
    , m_table(new QTableView(this))
{
    build();
    connectModel();
    connect(m_search, &QLineEdit::textChanged, m_filter, &EventsFilter::setWords);
    connect(m_onlyCall, &QCheckBox::toggled, this, &EventsPanel::applyCall);
    connect(&trace, &RunTrace::currentCallChanged, this, &EventsPanel::applyCall);
}

void EventsPanel::build()
{
    auto* copy = new QToolButton(this);
    copy->setText(tr("Copy as JSON"));
    copy->setToolTip(tr("Copy the events shown, one JSON object a line"));
    auto* line = new QHBoxLayout;
    line->setContentsMargins(6, 4, 6, 4);
    line->addWidget(m_search, 1);
    line->addWidget(m_onlyCall);
    line->addWidget(copy);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addLayout(line);
    box->addWidget(m_table, 1);

    m_search->setPlaceholderText(tr("Find in events, for example \"digit\" or a block"));
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Find in events"));
    m_filter->setSourceModel(m_model);
    m_table->setModel(m_filter);
    setUpTable(*m_table);
    m_table->setTextElideMode(Qt::ElideMiddle);
    setColumnChars(*m_table, {12, 6, 6, 16, 30});
    m_table->setAccessibleName(tr("Events of the run"));
    connect(copy, &QToolButton::clicked, this, &EventsPanel::copyRows);
}

void EventsPanel::connectModel()
{
    auto* hint = new EmptyHint(
        m_table->viewport(), tr("Nothing to show"),
        tr("Every event of the run is listed here: rings, answers, blocks, prompts, digits, webhooks."));
    const auto update = [this, hint] { hint->setVisible(m_filter->rowCount() == 0); };
    update();
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, signal, this, update);
    connect(m_filter, &QAbstractItemModel::modelReset, this, update);
    connect(m_filter, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] { m_follow = atEnd(*m_table); });
    connect(m_filter, &QAbstractItemModel::rowsInserted, m_table, [this] {
        if (m_follow)
            m_table->scrollToBottom();
    });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        if (const TraceRow* row = m_model->rowAt(m_filter->mapToSource(index).row()); row && !row->flow.isEmpty())
            Q_EMIT blockActivated(row->flow, row->node);
    });
}

void EventsPanel::choose(qint64 seq)
{
    const auto& rows = m_trace.rows();
    const auto it = std::lower_bound(rows.begin(), rows.end(), seq,
                                     [](const TraceRow& row, qint64 wanted) { return row.seq < wanted; });
    if (it == rows.end() || it->seq != seq)
        return;
    const QModelIndex index = m_filter->mapFromSource(m_model->index(static_cast<int>(it - rows.begin()), 0));
    m_table->selectRow(index.row());
    m_table->scrollTo(index);
}

void EventsPanel::copyRows() const
{
    QByteArray text;
    for (int row = 0; row < m_filter->rowCount(); ++row)
        text += traceLine(*m_model->rowAt(m_filter->mapToSource(m_filter->index(row, 0)).row())) + '\n';
    QGuiApplication::clipboard()->setText(QString::fromUtf8(text));
}

void EventsPanel::applyCall()
{
    m_filter->setCall(m_onlyCall->isChecked() ? m_trace.currentCall() : CallId());
}

} // namespace hookswitch
