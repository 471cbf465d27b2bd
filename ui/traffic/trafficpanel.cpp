// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "traffic/trafficpanel.h"

#include "parts/emptyhint.h"
#include "parts/searchline.h"
#include "parts/tables.h"
#include "traffic/messageview.h"
#include "traffic/trafficmodel.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTabWidget>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

TrafficPanel::TrafficPanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new TrafficModel(this))
    , m_filter(new TrafficFilter(this))
    , m_table(new QTableView(this))
    , m_tabs(new QTabWidget(this))
    , m_request(new MessageView)
    , m_answer(new MessageView)
    , m_attempts(new QPlainTextEdit)
    , m_resend(new QAction(tr("Send Again"), this))
    , m_copy(new QAction(tr("Copy as cURL"), this))
{
    build();
    connectModel();
    connect(m_resend, &QAction::triggered, this, [this] {
        if (canResend())
            Q_EMIT resendRequested(chosenItem()->delivery()->id);
    });
    connect(m_copy, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(curl()); });
    connect(m_table, &QWidget::customContextMenuRequested, this, &TrafficPanel::openMenu);
    showChosen();
}

void TrafficPanel::build()
{
    m_resend->setToolTip(tr("Send this webhook once more, as it is"));
    m_copy->setToolTip(tr("Copy a command that sends this request from a shell; secrets are replaced by ***"));
    m_filter->setSourceModel(m_model);
    m_table->setModel(m_filter);
    setUpTable(*m_table);
    setColumnChars(*m_table, {13, 6, 10, 8, 30, 10, 7, 6, 6});
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(TrafficModel::Url, QHeaderView::Stretch);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setAccessibleName(tr("Webhooks and requests"));
    auto* split = new QSplitter(this);
    split->addWidget(m_table);
    split->addWidget(buildDetails());
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addLayout(buildBar());
    box->addWidget(split, 1);
}

QLayout* TrafficPanel::buildBar()
{
    auto* search = new SearchLine(tr("Find in URLs, headers and bodies"), this);
    search->setList(m_table);
    auto* show = new QComboBox(this);
    for (const QString& text : {tr("Everything"), tr("Our webhooks"), tr("Requests to us"), tr("Failures")})
        show->addItem(text);
    show->setAccessibleName(tr("What to show"));
    connect(search, &QLineEdit::textChanged, m_filter, &TrafficFilter::setWords);
    connect(show, &QComboBox::currentIndexChanged, m_filter,
            [this](int index) { m_filter->setShow(static_cast<TrafficFilter::Show>(index)); });
    auto* line = new QHBoxLayout;
    line->setContentsMargins(6, 4, 6, 4);
    line->addWidget(search, 1);
    line->addWidget(show);
    for (QAction* action : {m_resend, m_copy}) {
        auto* button = new QToolButton(this);
        button->setDefaultAction(action);
        line->addWidget(button);
    }
    return line;
}

QWidget* TrafficPanel::buildDetails()
{
    m_attempts->setReadOnly(true);
    m_attempts->setFrameShape(QFrame::NoFrame);
    m_attempts->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_request, tr("Request"));
    m_tabs->addTab(m_answer, tr("Answer"));
    m_tabs->addTab(m_attempts, tr("Attempts"));
    m_tabs->setMinimumWidth(220);
    return m_tabs;
}

void TrafficPanel::connectModel()
{
    auto* hint = new EmptyHint(m_table->viewport(), tr("Nothing was sent or received"),
                               tr("Webhooks of your numbers and blocks are listed here with every attempt, and so "
                                  "are requests to the local server."));
    const auto update = [this, hint] { hint->setVisible(m_filter->rowCount() == 0); };
    update();
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, update);
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, update);
    connect(m_filter, &QAbstractItemModel::modelReset, this, update);
    connect(m_filter, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] { m_follow = atEnd(*m_table); });
    connect(m_filter, &QAbstractItemModel::rowsInserted, m_table, [this] {
        if (m_follow)
            m_table->scrollToBottom();
    });
    connect(m_filter, &QAbstractItemModel::dataChanged, this, &TrafficPanel::showChosen);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &TrafficPanel::showChosen);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TrafficPanel::showChosen);
}

const TrafficItem* TrafficPanel::chosenItem() const
{
    return m_model->itemAt(m_filter->mapToSource(m_table->currentIndex()).row());
}

bool TrafficPanel::canResend() const
{
    const TrafficItem* item = chosenItem();
    if (!item || !item->delivery() || m_model->isHistory(m_filter->mapToSource(m_table->currentIndex()).row()))
        return false;
    const auto state = item->delivery()->state;
    return state == Delivery::State::Delivered || state == Delivery::State::Failed;
}

void TrafficPanel::showChosen()
{
    const TrafficItem* item = chosenItem();
    m_copy->setEnabled(item);
    m_resend->setEnabled(canResend());
    m_tabs->setTabVisible(2, !item || item->delivery());
    if (!item) {
        for (MessageView* view : {m_request, m_answer})
            view->showText(tr("Choose a line to see its messages."));
        m_attempts->setPlainText({});
        return;
    }
    m_request->show(item->request());
    if (const HttpResponse* answer = item->response())
        m_answer->show(*answer);
    else
        m_answer->showText(item->error().isEmpty() ? tr("No answer yet.") : tr("No answer: %1").arg(item->error()));
    m_attempts->setPlainText(item->delivery() ? attemptsText(*item->delivery()) : QString());
}

QString TrafficPanel::curl() const
{
    const TrafficItem* item = chosenItem();
    return item ? curlCommand(item->request(), m_address) : QString();
}

void TrafficPanel::choose(DeliveryId id)
{
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const TrafficItem* item = m_model->itemAt(m_filter->mapToSource(m_filter->index(row, 0)).row());
        if (item->delivery() && item->delivery()->id == id)
            m_table->selectRow(row);
    }
}

void TrafficPanel::openMenu(const QPoint& at)
{
    const TrafficItem* item = chosenItem();
    if (!item)
        return;
    QMenu menu(this);
    menu.addActions({m_resend, m_copy});
    if (const Delivery* delivery = item->delivery()) {
        menu.addSeparator();
        QAction* block =
            menu.addAction(tr("Show Block on Canvas"), this, [this, flow = delivery->flow, node = delivery->node] {
                Q_EMIT blockActivated(flow, node);
            });
        block->setEnabled(!delivery->node.isEmpty());
        QAction* call =
            menu.addAction(tr("Show Call"), this, [this, id = delivery->call] { Q_EMIT callActivated(id); });
        call->setEnabled(delivery->call != 0);
    }
    menu.exec(m_table->viewport()->mapToGlobal(at));
}

} // namespace hookswitch
