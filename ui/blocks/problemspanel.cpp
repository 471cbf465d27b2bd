// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blocks/problemspanel.h"

#include "blocks/problemsmodel.h"
#include "parts/emptyhint.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace hookswitch {

ProblemsPanel::ProblemsPanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new ProblemsModel(this))
    , m_table(new QTableView(this))
    , m_fine(
          new EmptyHint(m_table->viewport(), tr("No problems"), tr("Nothing was found that would trouble a caller.")))
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Problems"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_table);
    setFocusProxy(m_table);

    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        const FlowProblem& row = m_model->at(index.row());
        Q_EMIT problemActivated(row.flow, row.problem.pointer);
    });
}

void ProblemsPanel::setProblems(const std::vector<FlowProblem>& problems)
{
    m_model->setProblems(problems);
    m_fine->setVisible(problems.empty());
    m_table->horizontalHeader()->setVisible(!problems.empty());
    m_table->resizeColumnToContents(0);
    m_table->setColumnWidth(1, fontMetrics().averageCharWidth() * 32);
}

} // namespace hookswitch
