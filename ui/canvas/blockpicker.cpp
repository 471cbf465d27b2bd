// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/blockpicker.h"

#include "parts/colours.h"
#include "parts/fuzzy.h"
#include "parts/icons.h"
#include "parts/searchline.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QListWidget>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

constexpr QSize wanted{300, 340};

} // namespace

BlockPicker::BlockPicker(const Catalog& catalog, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_catalog(catalog)
    , m_search(new SearchLine(tr("Which block comes here?"), this))
    , m_list(new QListWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Blocks to add"));
    m_list->setAccessibleName(tr("Blocks"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIconSize({20, 20});
    m_list->setUniformItemSizes(true);
    m_search->setList(m_list);
    m_search->installEventFilter(this);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(6, 6, 6, 6);
    box->setSpacing(4);
    box->addWidget(m_search);
    box->addWidget(m_list);
    setFocusProxy(m_search);
    connect(m_search, &QLineEdit::textChanged, this, &BlockPicker::fill);
    connect(m_list, &QListWidget::itemClicked, this, &BlockPicker::take);
    connect(m_list, &QListWidget::itemActivated, this, &BlockPicker::take);
    fill({});
}

void BlockPicker::popup(const QPoint& at)
{
    resize(wanted);
    QPoint corner = at;
    if (const QScreen* screen = QGuiApplication::screenAt(at)) {
        const QRect room = screen->availableGeometry();
        corner.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - width())));
        corner.setY(std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    }
    move(corner);
    show();
    m_search->setFocus(Qt::PopupFocusReason);
}

void BlockPicker::fill(const QString& typed)
{
    struct Hit
    {
        int score;
        const BlockSpec* block;
    };
    std::vector<Hit> hits;
    for (const BlockSpec& block : m_catalog.blocks()) {
        const auto title = fuzzyScore(typed, block.title);
        const auto rest = fuzzyScore(typed, block.title + u' ' + block.module + u' ' + block.group);
        if (rest)
            hits.push_back({title ? 1000 + *title : *rest, &block});
    }
    if (!typed.trimmed().isEmpty())
        std::stable_sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) { return a.score > b.score; });
    m_list->clear();
    for (const Hit& hit : hits) {
        const int colour = int(m_catalog.groups().indexOf(hit.block->group));
        auto* item =
            new QListWidgetItem(drawnIcon(hit.block->icon, kindColour(colour, palette())), hit.block->title, m_list);
        item->setData(Qt::UserRole, hit.block->module);
        item->setToolTip(hit.block->help);
    }
    m_list->setCurrentRow(0);
}

void BlockPicker::take()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (!item)
        return;
    const QString module = item->data(Qt::UserRole).toString();
    close();
    Q_EMIT chosen(module);
}

bool BlockPicker::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<const QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            take();
            return true;
        }
        if (key == Qt::Key_Escape) {
            close();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace hookswitch
