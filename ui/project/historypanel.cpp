// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/historypanel.h"

#include "parts/tones.h"

#include <QListWidget>
#include <QVBoxLayout>

namespace hookswitch {

HistoryPanel::HistoryPanel(ProjectDocument& document, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_list(new QListWidget(this))
{
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Steps that can be undone"));
    m_list->setUniformItemSizes(true);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins({});
    box->addWidget(m_list);
    setFocusProxy(m_list);
    m_later.setSingleShot(true);
    m_later.setInterval(50);
    connect(&m_later, &QTimer::timeout, this, [this] {
        if (isVisible())
            fill();
    });
    connect(&m_document, &ProjectDocument::historyChanged, &m_later, qOverload<>(&QTimer::start));
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (!m_filling && row >= 0)
            m_document.goTo(row);
    });
}

void HistoryPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    fill();
}

void HistoryPanel::fill()
{
    m_filling = true;
    const QStringList done = m_document.doneNames();
    m_list->clear();
    m_list->addItem(tr("As it was opened"));
    m_list->addItems(done);
    for (const QString& name : m_document.undoneNames()) {
        auto* item = new QListWidgetItem(name, m_list);
        item->setForeground(toneColor(Tone::Muted, palette()));
        QFont font = item->font();
        font.setItalic(true);
        item->setFont(font);
    }
    m_list->setCurrentRow(int(done.size()));
    m_list->scrollToItem(m_list->currentItem());
    m_filling = false;
}

} // namespace hookswitch
