// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/flowspanel.h"

#include "catalog/catalog.h"
#include "dialect/kazoo/featurecodes.h"
#include "parts/emptyhint.h"
#include "parts/icons.h"
#include "project/numbersmodel.h"
#include "workspace/flowform.h"
#include "workspace/serving.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QSet>
#include <QToolButton>
#include <QTreeWidget>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

constexpr int idRole = Qt::UserRole;

QString newId()
{
    return QUuid::createUuid().toString(QUuid::Id128);
}

QString freeName(const Project& project, const QString& wish)
{
    const auto taken = [&](const QString& name) {
        return std::any_of(project.flows.begin(), project.flows.end(),
                           [&](const ProjectFlow& f) { return f.name == name; });
    };
    QString name = wish;
    for (int i = 2; taken(name); ++i)
        name = u"%1 %2"_s.arg(wish).arg(i);
    return name;
}

/// The name stands in the project and, for Kazoo, in the document.
void setName(ProjectFlow& flow, const QString& name)
{
    flow.name = name;
    Json document = flow.flow.document();
    if (document.is_object() && (flow.flow.platform() == Platform::Kazoo || document.contains("name"))) {
        setMember(document, "name", name.toStdString());
        flow.flow.setDocument(document);
    }
}

/// A copy must not answer the same numbers.
void dropNumbers(ProjectFlow& flow)
{
    Json document = flow.flow.document();
    for (const char* key : {"numbers", "patterns"}) {
        if (member(document, key))
            setMember(document, key, Json::array());
    }
    if (member(document, "id"))
        setMember(document, "id", flow.id.toStdString());
    flow.flow.setDocument(document);
}

/// Which feature code a callflow is, told from its first block and what is dialled; null for none.
const kazoo::FeatureCode* featureCodeOf(const Flow& flow)
{
    const Node* start = flow.platform() == Platform::Kazoo ? flow.node(flow.start()) : nullptr;
    if (!start || !flow.document().is_object())
        return nullptr;
    Json document = Json::object();
    for (const char* key : {"featurecode", "numbers", "patterns"}) {
        if (const Json* value = member(flow.document(), key))
            appendMember(document, key, *value);
    }
    appendMember(document, "flow", Json{{"module", start->module.toStdString()}, {"data", start->data}});
    return kazoo::featureCodeOf(document);
}

} // namespace

QStringList numbersOf(const Project& project, const ProjectFlow& flow)
{
    QStringList numbers;
    for (const NumberBinding& binding : project.numbers) {
        if (binding.flow == flow.id)
            numbers += binding.number;
    }
    for (const char* key : {"numbers", "patterns"})
        numbers += flow.flow.textList(key);
    numbers.removeDuplicates();
    return numbers;
}

FlowsPanel::FlowsPanel(ProjectDocument& document, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_tree(new QTreeWidget(this))
    , m_rename(new QAction(tr("Rename"), this))
    , m_duplicate(new QAction(tr("Duplicate"), this))
    , m_remove(new QAction(tr("Delete"), this))
    , m_copy(new QAction(tr("Copy Served Address"), this))
    , m_address(new QLabel(this))
{
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addLayout(buildBar());
    box->addWidget(m_tree, 1);
    box->addWidget(m_address);
    m_address->setObjectName(u"servedAddress"_s);
    m_address->setMargin(6);
    m_address->setWordWrap(true);
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_tree->setHeaderLabels({tr("Flow"), tr("Numbers")});
    m_tree->setRootIsDecorated(false);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->setAccessibleName(tr("Flows of the project"));
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_tree->addActions({m_rename, m_duplicate, m_copy, m_remove});
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &FlowsPanel::showAddress);
    connect(m_copy, &QAction::triggered, this, &FlowsPanel::copyAddress);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        if (!m_filling && item)
            Q_EMIT flowActivated(item->data(0, idRole).toString());
    });
    connect(m_tree, &QTreeWidget::itemActivated, this, [this] { Q_EMIT flowActivated(currentFlow()); });
    connect(m_tree, &QTreeWidget::itemClicked, this, [this] { Q_EMIT flowActivated(currentFlow()); });
    connect(m_tree, &QTreeWidget::itemChanged, this, &FlowsPanel::takeName);
    connect(m_rename, &QAction::triggered, this, &FlowsPanel::renameCurrent);
    connect(m_duplicate, &QAction::triggered, this, &FlowsPanel::duplicateCurrent);
    connect(m_remove, &QAction::triggered, this, &FlowsPanel::removeCurrent);
    connect(&document, &ProjectDocument::changed, this, &FlowsPanel::refresh);
    connect(&document, &ProjectDocument::wasReset, this, &FlowsPanel::refresh);
    refresh();
}

QLayout* FlowsPanel::buildBar()
{
    auto* add = new QToolButton(this);
    add->setText(tr("New Flow"));
    add->setPopupMode(QToolButton::MenuButtonPopup);
    auto* menu = new QMenu(add);
    for (const Platform platform : {Platform::Kazoo, Platform::Voipbin, Platform::Bluevia}) {
        if (!Catalog::of(platform).blocks().empty())
            menu->addAction(tr("%1 flow").arg(platformTitle(platform)), this,
                            [this, platform] { addFlow(platform); });
    }
    QMenu* codes = menu->addMenu(tr("Kazoo feature code"));
    connect(codes, &QMenu::aboutToShow, this, [this, codes] { fillFeatureCodes(*codes); });
    add->setMenu(menu);
    connect(add, &QToolButton::clicked, this, [this] { addFlow(); });
    auto* more = new QToolButton(this);
    more->setText(tr("Flow"));
    more->setPopupMode(QToolButton::InstantPopup);
    more->addActions({m_rename, m_duplicate, m_copy, m_remove});
    auto* line = new QHBoxLayout;
    line->setContentsMargins(6, 4, 6, 4);
    line->addWidget(add);
    line->addWidget(more);
    line->addStretch(1);
    return line;
}

QString FlowsPanel::currentFlow() const
{
    const QTreeWidgetItem* item = m_tree->currentItem();
    return item ? item->data(0, idRole).toString() : QString();
}

void FlowsPanel::setCurrentFlow(const QString& id)
{
    m_filling = true;
    for (int row = 0; row < m_tree->topLevelItemCount(); ++row) {
        if (m_tree->topLevelItem(row)->data(0, idRole).toString() == id)
            m_tree->setCurrentItem(m_tree->topLevelItem(row));
    }
    m_filling = false;
}

void FlowsPanel::refresh()
{
    const QString current = currentFlow();
    const Project& project = m_document.project();
    m_filling = true;
    while (m_tree->topLevelItemCount() > static_cast<int>(project.flows.size()))
        delete m_tree->takeTopLevelItem(m_tree->topLevelItemCount() - 1);
    for (int row = 0; row < static_cast<int>(project.flows.size()); ++row) {
        const ProjectFlow& flow = project.flows[static_cast<size_t>(row)];
        if (row >= m_tree->topLevelItemCount())
            m_tree->addTopLevelItem(new QTreeWidgetItem);
        QTreeWidgetItem* item = m_tree->topLevelItem(row);
        const QString numbers = numbersOf(project, flow).join(u", "_s);
        item->setText(0, flow.name.isEmpty() ? tr("(no name)") : flow.name);
        item->setText(1, numbers);
        const kazoo::FeatureCode* code = featureCodeOf(flow.flow);
        const QString kind = code ? tr("Feature code: %1").arg(code->title) : platformTitle(flow.flow.platform());
        item->setIcon(0, code ? drawnIcon(u"hash"_s) : QIcon());
        item->setToolTip(0, u"%1, %2"_s.arg(kind, flow.id));
        item->setToolTip(1, numbers);
        item->setData(0, idRole, flow.id);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
    }
    m_filling = false;
    setCurrentFlow(project.flow(current) ? current : project.flows.empty() ? QString() : project.flows.front().id);
    for (QAction* action : {m_rename, m_duplicate, m_remove})
        action->setEnabled(!project.flows.empty());
    showAddress();
}

void FlowsPanel::setServerAddress(const QString& address)
{
    m_server = address;
    showAddress();
}

void FlowsPanel::showAddress()
{
    const ProjectFlow* flow = m_document.project().flow(currentFlow());
    const QString address = flow ? servedAddress(m_document.project(), *flow, m_server) : QString();
    m_copy->setEnabled(!address.isEmpty());
    m_address->setVisible(!address.isEmpty());
    m_address->setText(address);
    m_address->setToolTip(flow ? tr("Here a %1 gets this flow").arg(askerOf(flow->flow.platform())) : QString());
}

void FlowsPanel::copyAddress()
{
    QGuiApplication::clipboard()->setText(m_address->text());
}

void FlowsPanel::takeName(QTreeWidgetItem* item)
{
    const ProjectFlow* flow = m_document.project().flow(item->data(0, idRole).toString());
    const QString name = item->text(0).trimmed();
    if (m_filling || !flow || name == flow->name)
        return;
    if (name.isEmpty())
        return refresh();
    ProjectFlow renamed = *flow;
    setName(renamed, name);
    m_document.edit(tr("Rename flow"), {ProjectEdit::PutFlow{std::move(renamed), -1}});
}

QString FlowsPanel::addFlow(Platform platform)
{
    Json document = Json::object();
    appendMember(document, "name", "");
    if (platform == Platform::Kazoo) {
        appendMember(document, "numbers", Json::array());
        appendMember(document, "flow", Json::object());
    } else if (platform == Platform::Voipbin) {
        appendMember(document, "actions", Json::array());
    }
    ProjectFlow flow;
    flow.id = newId();
    flow.flow = readFlowDocument(platform, document).flow;
    setName(flow, freeName(m_document.project(), tr("New flow")));
    return put(std::move(flow), tr("Add flow"));
}

QString FlowsPanel::addFeatureCode(const QString& name)
{
    const kazoo::FeatureCode* code = kazoo::featureCode(name);
    if (!code)
        return {};
    ProjectFlow flow;
    flow.id = newId();
    flow.flow = readFlowDocument(Platform::Kazoo, kazoo::featureCodeDocument(*code)).flow;
    setName(flow, freeName(m_document.project(), code->title));
    return put(std::move(flow), tr("Add feature code"));
}

void FlowsPanel::fillFeatureCodes(QMenu& menu)
{
    menu.clear();
    QSet<QString> present;
    for (const ProjectFlow& flow : m_document.project().flows) {
        if (const kazoo::FeatureCode* code = featureCodeOf(flow.flow))
            present.insert(code->name);
    }
    for (const kazoo::FeatureCode& code : kazoo::featureCodes()) {
        QAction* action = menu.addAction(code.title, this, [this, name = code.name] { addFeatureCode(name); });
        action->setCheckable(true);
        action->setChecked(present.contains(code.name));
        action->setEnabled(!present.contains(code.name));
    }
}

QString FlowsPanel::put(ProjectFlow flow, const QString& what)
{
    const QString id = flow.id;
    m_document.edit(what, {ProjectEdit::PutFlow{std::move(flow), -1}});
    setCurrentFlow(id);
    Q_EMIT flowActivated(id);
    return id;
}

void FlowsPanel::renameCurrent()
{
    if (m_tree->currentItem())
        m_tree->editItem(m_tree->currentItem(), 0);
}

void FlowsPanel::duplicateCurrent()
{
    const ProjectFlow* flow = m_document.project().flow(currentFlow());
    if (!flow)
        return;
    ProjectFlow copy = *flow;
    copy.id = newId();
    setName(copy, freeName(m_document.project(), tr("%1, copy").arg(flow->name)));
    dropNumbers(copy);
    put(std::move(copy), tr("Duplicate flow"));
}

void FlowsPanel::removeCurrent()
{
    const QString id = currentFlow();
    if (!id.isEmpty())
        m_document.edit(tr("Delete flow"), {ProjectEdit::EraseFlow{id}});
}

} // namespace hookswitch
