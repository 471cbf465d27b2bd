// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blocks/problemspanel.h"

#include "blocks/problemsmodel.h"
#include "dialect/check.h"
#include "parts/emptyhint.h"
#include "workspace/document.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <map>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

ProblemsPanel::ProblemsPanel(ProjectDocument& document, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_model(new ProblemsModel(this))
    , m_table(new QTableView(this))
    , m_fine(
          new EmptyHint(m_table->viewport(), tr("No problems"), tr("Nothing was found that would trouble a caller.")))
    , m_fix(new QPushButton(this))
    , m_fixAll(new QPushButton(this))
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
    auto* fixes = new QHBoxLayout;
    fixes->setContentsMargins(4, 0, 4, 4);
    fixes->addWidget(m_fix);
    fixes->addWidget(m_fixAll);
    fixes->addStretch();
    layout->addLayout(fixes);
    setFocusProxy(m_table);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    offerFixes();

    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        const FlowProblem& row = m_model->at(index.row());
        Q_EMIT problemActivated(row.flow, row.problem.pointer);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ProblemsPanel::offerFixes);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ProblemsPanel::showMenu);
    connect(m_fix, &QPushButton::clicked, this, &ProblemsPanel::fixCurrent);
    connect(m_fixAll, &QPushButton::clicked, this, &ProblemsPanel::fixKind);
    const auto waitForFindings = [this] {
        m_isCurrent = false;
        offerFixes();
    };
    connect(&m_document, &ProjectDocument::changed, this, waitForFindings);
    connect(&m_document, &ProjectDocument::wasReset, this, waitForFindings);
}

void ProblemsPanel::setProblems(const std::vector<FlowProblem>& problems)
{
    const int row = m_table->currentIndex().row();
    m_model->setProblems(problems);
    m_isCurrent = true;
    if (row >= 0 && !problems.empty()) // whoever settles one finding goes on with the next
        m_table->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1), 0));
    offerFixes();
    m_fine->setVisible(problems.empty());
    m_table->horizontalHeader()->setVisible(!problems.empty());
    m_table->resizeColumnToContents(0);
    m_table->setColumnWidth(1, fontMetrics().averageCharWidth() * 32);
}

const FlowProblem* ProblemsPanel::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? &m_model->at(index.row()) : nullptr;
}

void ProblemsPanel::offerFixes()
{
    const FlowProblem* row = m_isCurrent ? current() : nullptr;
    const ProjectFlow* flow = row ? m_document.project().flow(row->flow) : nullptr;
    const std::optional<Fix> fix = flow ? fixFor(flow->flow, row->problem) : std::nullopt;
    const int alike = fix ? m_model->count(row->problem.code) : 0;
    m_fix->setVisible(fix.has_value());
    m_fixAll->setVisible(alike > 1);
    if (!fix)
        return;
    m_fix->setText(tr("Fix: %1").arg(fix->title));
    m_fixAll->setText(tr("Fix All %1 of This Kind").arg(alike));
    m_fixAll->setToolTip(tr("Those of them that one clear change settles, in all flows; one step to undo."));
}

void ProblemsPanel::fixCurrent()
{
    const FlowProblem* row = m_isCurrent ? current() : nullptr;
    const ProjectFlow* flow = row ? m_document.project().flow(row->flow) : nullptr;
    const std::optional<Fix> fix = flow ? fixFor(flow->flow, row->problem) : std::nullopt;
    if (fix)
        m_document.edit(tr("Fix: %1").arg(fix->title), {ProjectEdit::EditFlow{row->flow, fix->edit}});
}

void ProblemsPanel::fixKind()
{
    const FlowProblem* row = m_isCurrent ? current() : nullptr;
    if (!row)
        return;
    std::map<QString, Problems> alike;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        if (const FlowProblem& each = m_model->at(i); each.problem.code == row->problem.code)
            alike[each.flow].push_back(each.problem);
    }
    ProjectEdit::Batch all;
    for (const auto& [id, problems] : alike) {
        const ProjectFlow* flow = m_document.project().flow(id);
        if (Edit edit = flow ? fixAll(flow->flow, problems) : Edit{Edit::Batch{}}; !edit.isEmpty())
            all.edits.push_back({ProjectEdit::EditFlow{id, std::move(edit)}});
    }
    if (!all.edits.empty())
        m_document.edit(tr("Fix all problems of a kind"), {std::move(all)});
}

void ProblemsPanel::showMenu(const QPoint& at)
{
    if (!current() || !m_table->indexAt(at).isValid())
        return;
    const FlowProblem row = *current(); // new findings may come while the menu is open
    QMenu menu(this);
    menu.addAction(tr("Show"), this, [this, row] { Q_EMIT problemActivated(row.flow, row.problem.pointer); });
    for (QPushButton* button : {m_fix, m_fixAll}) {
        if (!button->isHidden())
            menu.addAction(button->text(), button, &QPushButton::click);
    }
    menu.addAction(tr("Copy"), this, [row] {
        QGuiApplication::clipboard()->setText(
            u"%1 [%2]: %3"_s.arg(row.problem.pointer, row.problem.code, row.problem.sentence));
    });
    menu.exec(m_table->viewport()->mapToGlobal(at));
}

} // namespace hookswitch
