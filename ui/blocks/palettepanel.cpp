// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blocks/palettepanel.h"

#include "blocks/palettemodel.h"
#include "parts/emptyhint.h"
#include "parts/searchline.h"

#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

PalettePanel::PalettePanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new PaletteModel(this))
    , m_search(new SearchLine(tr("Find a block"), this))
    , m_tree(new QTreeView(this))
{
    m_tree->setModel(m_model);
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(14);
    m_tree->setIconSize({20, 20});
    m_tree->setDragEnabled(true);
    m_tree->setDragDropMode(QAbstractItemView::DragOnly);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setAccessibleName(tr("Blocks"));
    m_search->setList(m_tree);
    m_nothing = new EmptyHint(m_tree->viewport(), tr("No such block"), tr("Nothing matches these words."));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 0);
    layout->addWidget(m_search);
    layout->addWidget(m_tree);
    setFocusProxy(m_search);

    connect(m_search, &QLineEdit::textChanged, this, &PalettePanel::filter);
    connect(m_tree, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        const QString module = index.data(PaletteModel::ModuleRole).toString();
        if (!module.isEmpty())
            Q_EMIT addRequested(module);
    });
    setPlatform(Platform::Kazoo);
}

void PalettePanel::setPlatform(Platform platform)
{
    m_model->setPlatform(platform);
    filter(m_search->text());
}

void PalettePanel::startSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void PalettePanel::filter(const QString& words)
{
    m_model->setFilter(words);
    m_tree->expandAll();
    m_nothing->setVisible(m_model->rowCount() == 0);
    if (!words.isEmpty() && m_model->rowCount() > 0)
        m_tree->setCurrentIndex(m_model->index(0, 0, m_model->index(0, 0)));
}

} // namespace hookswitch
