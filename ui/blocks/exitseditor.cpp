// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blocks/exitseditor.h"

#include "blocks/choicedelegate.h"
#include "parts/icons.h"

#include <QHeaderView>
#include <QMenu>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

QString shownKey(const Exit& exit)
{
    switch (exit.role) {
    case ExitRole::Next:
        return ExitsEditor::tr("next");
    case ExitRole::Otherwise:
        return ExitsEditor::tr("otherwise");
    case ExitRole::False:
        return ExitsEditor::tr("false");
    case ExitRole::Key:
        break;
    }
    return exit.key;
}

QString targetText(const Catalog& catalog, const Flow& flow, const Directory& directory, NodeId target)
{
    const Node* node = flow.node(target);
    if (!node)
        return ExitsEditor::tr("nothing yet");
    const QString summary = nodeSummary(catalog, directory, *node);
    const QString title = nodeTitle(catalog, *node);
    return summary.isEmpty() ? title : u"%1: %2"_s.arg(title, summary);
}

} // namespace

ExitsEditor::ExitsEditor(QWidget* parent)
    : QWidget(parent)
    , m_list(new QTreeWidget(this))
    , m_add(new QToolButton(this))
    , m_remove(new QToolButton(this))
    , m_menu(new QMenu(this))
{
    m_list->setHeaderLabels({tr("Key"), tr("Meaning"), tr("Leads to")});
    m_list->setRootIsDecorated(false);
    m_list->setAccessibleName(tr("Exits"));
    m_list->setItemDelegateForColumn(0, new ChoiceDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::SelectedClicked);
    m_list->header()->setStretchLastSection(true);
    m_add->setIcon(drawnIcon(u"add"_s));
    m_add->setText(tr("Add exit"));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setMenu(m_menu);
    m_remove->setIcon(drawnIcon(u"minus"_s));
    m_remove->setText(tr("Remove"));
    m_remove->setToolTip(tr("Takes the exit away, with the branch that hangs at it"));
    m_remove->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins({});
    box->addWidget(m_list);
    box->addLayout(buttons);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);

    connect(m_remove, &QToolButton::clicked, this, [this] {
        if (const Exit* exit = current())
            Q_EMIT removeRequested({exit->role, exit->key});
    });
    connect(m_list, &QTreeWidget::itemDoubleClicked, this, [this](QTreeWidgetItem*, int column) {
        const Exit* exit = current();
        if (exit && exit->target && column > 0)
            Q_EMIT targetChosen(exit->target);
    });
    connect(m_list, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item, int column) {
        const Exit* exit = m_filling || column != 0 ? nullptr : current();
        if (exit && exit->role == ExitRole::Key && item->text(0) != exit->key)
            Q_EMIT renameRequested(exit->key, item->text(0));
    });
}

void ExitsEditor::setNode(const Flow& flow, const Node& node, const Directory& directory)
{
    m_filling = true;
    const Catalog& catalog = Catalog::of(flow.platform());
    const int kept = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_exits = node.exits;
    m_list->clear();
    Choices choices;
    for (const ExitKey& free : freeExits(catalog, node)) {
        const QString title = exitTitle(catalog, directory, node, {free.role, free.key, {}, nullptr});
        choices.append({free.key, title == free.key ? title : u"%1 (%2)"_s.arg(free.key, title)});
    }
    for (const Exit& exit : m_exits) {
        auto* item = new QTreeWidgetItem(m_list);
        item->setText(0, shownKey(exit));
        item->setText(1, exitTitle(catalog, directory, node, exit));
        item->setText(2, targetText(catalog, flow, directory, exit.target));
        item->setSizeHint(0, QSize(fontMetrics().horizontalAdvance(item->text(0)) + 16, fontMetrics().height() + 8));
        item->setToolTip(0, exit.key);
        item->setToolTip(2, item->text(2));
        item->setData(0, ChoiceDelegate::ChoicesRole, QVariant::fromValue(choices + Choices{{exit.key, exit.key}}));
        if (exit.role == ExitRole::Key)
            item->setFlags(item->flags() | Qt::ItemIsEditable);
    }
    const int widest = fontMetrics().averageCharWidth() * 18;
    for (int column = 0; column < 2; ++column) {
        m_list->resizeColumnToContents(column);
        m_list->setColumnWidth(column, std::min(m_list->columnWidth(column) + 6, widest));
    }
    m_list->setCurrentItem(m_list->topLevelItem(std::min(kept, m_list->topLevelItemCount() - 1)));
    m_remove->setEnabled(!m_exits.empty());
    const int lines = std::clamp(int(m_exits.size()), 1, 8) + 1;
    m_list->setFixedHeight(lines * (fontMetrics().height() + 8) + 10);
    fillAddMenu(catalog, directory, node);
    m_filling = false;
}

void ExitsEditor::fillAddMenu(const Catalog& catalog, const Directory& directory, const Node& node)
{
    m_menu->clear();
    for (const ExitKey& free : freeExits(catalog, node)) {
        const QString title = exitTitle(catalog, directory, node, {free.role, free.key, {}, nullptr});
        QAction* action = m_menu->addAction(title == free.key ? title : u"%1 (%2)"_s.arg(title, free.key));
        connect(action, &QAction::triggered, this, [this, key = free.key] { Q_EMIT addRequested(key); });
    }
    m_add->setEnabled(!m_menu->isEmpty());
}

const Exit* ExitsEditor::current() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row < 0 || std::size_t(row) >= m_exits.size() ? nullptr : &m_exits[std::size_t(row)];
}

} // namespace hookswitch
