// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blocks/findpanel.h"

#include "catalog/wording.h"
#include "parts/searchline.h"
#include "workspace/references.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

constexpr int rowRole = Qt::UserRole;

} // namespace

FindPanel::FindPanel(ProjectDocument& document, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_text(new SearchLine(tr("Find in every field of every block"), this))
    , m_here(new QCheckBox(tr("&Only this flow"), this))
    , m_whole(new QCheckBox(tr("&Whole values"), this))
    , m_by(new QLineEdit(this))
    , m_replace(new QPushButton(tr("&Replace All"), this))
    , m_count(new QLabel(this))
    , m_list(new QTreeWidget(this))
{
    layOut();
    m_later.setSingleShot(true);
    m_later.setInterval(120);
    connect(&m_later, &QTimer::timeout, this, &FindPanel::search);
    for (QCheckBox* box : {m_here, m_whole})
        connect(box, &QCheckBox::toggled, this, &FindPanel::search);
    connect(m_text, &QLineEdit::textChanged, &m_later, qOverload<>(&QTimer::start));
    connect(m_replace, &QPushButton::clicked, this, &FindPanel::replace);
    connect(m_list, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
        const Found& found = m_found[item->data(0, rowRole).toULongLong()];
        Q_EMIT blockActivated(found.flow, found.node);
    });
    const auto later = [this] {
        if (isVisible() && !m_text->text().isEmpty())
            m_later.start();
    };
    connect(&m_document, &ProjectDocument::changed, this, later);
    connect(&m_document, &ProjectDocument::wasReset, this, &FindPanel::search);
    search();
}

void FindPanel::layOut()
{
    m_by->setPlaceholderText(tr("Replace by"));
    m_by->setAccessibleName(tr("Replace by"));
    m_replace->setToolTip(tr("Every value and exit that is exactly what is sought becomes this. One step to undo."));
    m_list->setHeaderLabels({tr("Flow"), tr("Block"), tr("Field"), tr("Text")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("What was found"));
    m_list->header()->setStretchLastSection(true);
    m_text->setList(m_list);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(6, 4, 6, 4);
    line->setSpacing(8);
    line->addWidget(m_text, 2);
    line->addWidget(m_here);
    line->addWidget(m_whole);
    line->addWidget(m_by, 1);
    line->addWidget(m_replace);
    line->addWidget(m_count);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins({});
    box->setSpacing(0);
    box->addLayout(line);
    box->addWidget(m_list);
    setFocusProxy(m_text);
}

void FindPanel::setFlow(const QString& flow)
{
    m_flow = flow;
    if (m_here->isChecked())
        search();
}

void FindPanel::startSearch()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FindPanel::showUses(const QString& id)
{
    m_here->setChecked(false);
    m_whole->setChecked(true);
    m_text->setText(id);
    search();
}

void FindPanel::search()
{
    m_later.stop();
    const Project& project = m_document.project();
    const QString text = m_text->text().trimmed();
    m_found = m_whole->isChecked() ? usesOf(project, text)
                                   : findText(project, text, m_here->isChecked() ? m_flow : QString());
    if (m_whole->isChecked() && m_here->isChecked())
        std::erase_if(m_found, [this](const Found& found) { return found.flow != m_flow; });
    m_list->clear();
    const Directory references = referencesOf(project);
    QList<QTreeWidgetItem*> rows;
    for (std::size_t i = 0; i < m_found.size(); ++i) {
        const Found& found = m_found[i];
        const ProjectFlow* flow = project.flow(found.flow);
        const Node& node = *flow->flow.node(found.node);
        const Catalog& catalog = Catalog::of(flow->flow.platform());
        const QString summary = nodeSummary(catalog, references, node);
        const QString title = nodeTitle(catalog, node);
        auto* row = new QTreeWidgetItem({flow->name, summary.isEmpty() ? title : title + u" · "_s + summary,
                                         found.field.mid(1).replace(u'/', u'.'), found.text.simplified()});
        row->setData(0, rowRole, qulonglong(i));
        rows += row;
    }
    m_list->addTopLevelItems(rows);
    for (int column = 0; column < 3; ++column)
        m_list->setColumnWidth(column, fontMetrics().averageCharWidth() * (column == 1 ? 44 : 22));
    m_list->setCurrentItem(m_list->topLevelItem(0));
    m_count->setText(text.isEmpty() ? QString() : tr("%n place(s)", nullptr, int(m_found.size())));
    m_replace->setEnabled(!m_found.empty());
}

void FindPanel::replace()
{
    const QString from = m_text->text().trimmed();
    const QString to = m_by->text().trimmed();
    const ProjectEdit edit = replaceUses(m_document.project(), from, to);
    if (std::get<ProjectEdit::Batch>(edit.what).edits.empty()) {
        Q_EMIT message(to.isEmpty() ? tr("Type what to replace it by first.")
                                    : tr("No value is exactly “%1”; parts of a text are left alone.").arg(from));
        return;
    }
    const std::size_t uses = usesOf(m_document.project(), from).size();
    m_document.edit(tr("Replace %1 by %2").arg(from, to), edit);
    Q_EMIT message(tr("Replaced %n use(s)", nullptr, int(uses)));
    search();
}

} // namespace hookswitch
