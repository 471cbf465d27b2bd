// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blocks/outlinepanel.h"

#include "blocks/outlinemodel.h"
#include "parts/emptyhint.h"
#include "parts/searchline.h"

#include <QKeyEvent>
#include <QTreeView>
#include <QVBoxLayout>

namespace hookswitch {

OutlinePanel::OutlinePanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new OutlineModel(this))
    , m_search(new SearchLine(tr("Find in this flow"), this))
    , m_tree(new QTreeView(this))
    , m_nothing(
          new EmptyHint(m_tree->viewport(), tr("No blocks"), tr("The blocks of the flow appear here as a list.")))
{
    m_tree->setModel(m_model);
    m_tree->setHeaderHidden(true);
    m_tree->setIndentation(16);
    m_tree->setIconSize({18, 18});
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setAccessibleName(tr("Outline of the flow"));
    m_tree->installEventFilter(this);
    m_search->setList(m_tree);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 0);
    layout->addWidget(m_search);
    layout->addWidget(m_tree);
    setFocusProxy(m_tree);

    connect(m_search, &QLineEdit::textChanged, this, &OutlinePanel::filter);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
        m_current = m_model->node(now);
        if (!m_following && now.isValid())
            Q_EMIT nodeSelected(m_current);
    });
    connect(m_tree, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT nodeActivated(m_model->node(index)); });
}

void OutlinePanel::setFlow(const ProjectFlow& flow, const Directory& directory)
{
    const NodeId kept = m_current;
    m_following = true;
    m_model->setFlow(flow, directory);
    m_tree->expandAll();
    m_following = false;
    m_nothing->setVisible(flow.flow.nodes().empty());
    setCurrent(kept);
}

void OutlinePanel::setCurrent(NodeId id)
{
    m_following = true;
    m_current = id;
    m_tree->setCurrentIndex(m_model->indexOf(id));
    m_following = false;
}

void OutlinePanel::filter(const QString& words)
{
    const NodeId kept = m_current;
    m_following = true;
    m_model->setFilter(words);
    m_tree->expandAll();
    m_following = false;
    setCurrent(kept);
}

bool OutlinePanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_tree || event->type() != QEvent::KeyPress || !m_current)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<const QKeyEvent*>(event);
    if (key->key() == Qt::Key_Delete)
        Q_EMIT removeRequested(m_current);
    else if (key->matches(QKeySequence::Copy))
        Q_EMIT copyRequested(m_current);
    else
        return QWidget::eventFilter(watched, event);
    return true;
}

} // namespace hookswitch
