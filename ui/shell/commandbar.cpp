// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/commandbar.h"

#include "parts/fuzzy.h"
#include "parts/searchline.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

constexpr QSize wanted{560, 380};
constexpr std::size_t mostShown = 200;

} // namespace

CommandBar::CommandBar(std::vector<CommandEntry> entries, const QString& hint, QWidget* parent)
    : QDialog(parent, Qt::Popup)
    , m_entries(std::move(entries))
    , m_search(new SearchLine(hint, this))
    , m_list(new QListWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(hint);
    m_list->setAccessibleName(tr("What fits"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIconSize({18, 18});
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_search->setList(m_list);
    m_search->installEventFilter(this);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(8, 8, 8, 8);
    box->addWidget(m_search);
    box->addWidget(m_list);
    setFocusProxy(m_search);
    connect(m_search, &QLineEdit::textChanged, this, &CommandBar::fill);
    connect(m_list, &QListWidget::itemClicked, this, &CommandBar::take);
    fill({});
}

void CommandBar::popup()
{
    resize(wanted);
    const QWidget* window = parentWidget()->window();
    move(window->mapToGlobal(QPoint((window->width() - width()) / 2, 70)));
    show();
    m_search->setFocus(Qt::PopupFocusReason);
}

void CommandBar::fill(const QString& typed)
{
    std::vector<std::pair<int, std::size_t>> hits;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const auto title = fuzzyScore(typed, m_entries[i].title);
        const auto score = title ? title : fuzzyScore(typed, m_entries[i].title + u' ' + m_entries[i].detail);
        if (score)
            hits.emplace_back(title ? *score + 5 : *score, i);
    }
    if (!typed.trimmed().isEmpty())
        std::stable_sort(hits.begin(), hits.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    m_list->clear();
    for (std::size_t i = 0; i < std::min(hits.size(), mostShown); ++i) {
        const CommandEntry& entry = m_entries[hits[i].second];
        const QString text = entry.detail.isEmpty() ? entry.title : u"%1   –   %2"_s.arg(entry.title, entry.detail);
        auto* item = new QListWidgetItem(entry.icon, text, m_list);
        item->setData(Qt::UserRole, qulonglong(hits[i].second));
    }
    m_list->setCurrentRow(0);
}

void CommandBar::take()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (!item)
        return;
    const std::function<void()> run = m_entries[std::size_t(item->data(Qt::UserRole).toULongLong())].run;
    close();
    run();
}

bool CommandBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<const QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            take();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace hookswitch
