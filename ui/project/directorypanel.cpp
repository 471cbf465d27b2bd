// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/directorypanel.h"

#include "parts/emptyhint.h"
#include "parts/jsonview.h"
#include "parts/tones.h"
#include "project/entityform.h"

#include <QComboBox>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

DirectoryPanel::DirectoryPanel(ProjectDocument& document, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_kind(new QComboBox(this))
    , m_list(new QListWidget(this))
    , m_tabs(new QTabWidget(this))
    , m_form(new EntityForm)
    , m_json(new JsonView)
    , m_finding(new QLabel)
    , m_add(new QPushButton(tr("Add"), this))
    , m_remove(new QPushButton(tr("Delete"), this))
    , m_apply(new QPushButton(tr("Apply")))
{
    build();
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_filling)
            refillList();
    });
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        if (!m_filling)
            showCurrent();
    });
    connect(m_add, &QPushButton::clicked, this, &DirectoryPanel::addEntity);
    connect(m_remove, &QPushButton::clicked, this, &DirectoryPanel::removeEntity);
    connect(m_apply, &QPushButton::clicked, this, &DirectoryPanel::applyJson);
    connect(m_form, &EntityForm::edited, this, &DirectoryPanel::takeField);
    connect(m_json, &QPlainTextEdit::textChanged, this, [this] { m_apply->setEnabled(!m_filling && current()); });
    connect(&document, &ProjectDocument::changed, this, &DirectoryPanel::refresh);
    connect(&document, &ProjectDocument::wasReset, this, &DirectoryPanel::refresh);
    refresh();
}

void DirectoryPanel::build()
{
    auto* split = new QSplitter(this);
    split->addWidget(buildList());
    split->addWidget(buildDetails());
    split->setSizes({240, 460});
    split->setChildrenCollapsible(false);
    auto* box = new QVBoxLayout(this);
    box->addWidget(split);
}

QWidget* DirectoryPanel::buildList()
{
    auto* left = new QWidget(this);
    auto* box = new QVBoxLayout(left);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(m_kind);
    box->addWidget(m_list, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    box->addLayout(buttons);
    m_kind->setAccessibleName(tr("Kind"));
    m_kind->setMaxVisibleItems(20);
    m_list->setAccessibleName(tr("Entries of this kind"));
    m_hint = new EmptyHint(m_list->viewport(), tr("None yet"), tr("Add one, so that blocks can refer to it."));
    return left;
}

QWidget* DirectoryPanel::buildDetails()
{
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(m_form);
    auto* raw = new QWidget(this);
    auto* box = new QVBoxLayout(raw);
    box->addWidget(m_json, 1);
    auto* line = new QHBoxLayout;
    line->addWidget(m_finding, 1);
    line->addWidget(m_apply);
    box->addLayout(line);
    m_finding->setWordWrap(true);
    m_json->setAccessibleName(tr("The whole document as JSON"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(area, tr("Main Fields"));
    m_tabs->addTab(raw, tr("Everything (JSON)"));
    return m_tabs;
}

QString DirectoryPanel::currentKind() const
{
    return m_kind->currentData().toString();
}

QString DirectoryPanel::currentId() const
{
    const QListWidgetItem* item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

const Entity* DirectoryPanel::current() const
{
    return m_document.project().directory.find(currentKind(), currentId());
}

void DirectoryPanel::refresh()
{
    m_filling = true;
    refillKinds();
    m_filling = false;
    refillList();
}

void DirectoryPanel::refillKinds()
{
    const Directory& directory = m_document.project().directory;
    const QString kept = currentKind();
    m_kind->clear();
    const auto add = [&](const EntityKind& kind) {
        const auto count = directory.all(kind.kind).size();
        m_kind->addItem(count ? u"%1 (%2)"_s.arg(kind.title).arg(count) : kind.title, kind.kind);
    };
    for (const EntityKind& kind : entityKinds())
        add(kind);
    for (const QString& kind : directory.kinds()) {
        if (m_kind->findData(kind) < 0)
            add(entityKind(kind));
    }
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(kept)));
}

void DirectoryPanel::refillList()
{
    const QString kept = currentId();
    m_filling = true;
    m_list->clear();
    int row = 0;
    for (const Entity* entity : m_document.project().directory.all(currentKind())) {
        auto* item = new QListWidgetItem(entity->title(), m_list);
        item->setData(Qt::UserRole, entity->id);
        item->setToolTip(entity->id);
        if (entity->id == kept)
            row = m_list->count() - 1;
    }
    m_list->setCurrentRow(m_list->count() > 0 ? row : -1);
    m_filling = false;
    m_hint->setVisible(m_list->count() == 0);
    showCurrent();
}

void DirectoryPanel::showCurrent()
{
    const Entity* entity = current();
    m_tabs->setEnabled(entity);
    m_remove->setEnabled(entity);
    m_finding->clear();
    m_filling = true;
    m_form->setVisible(entity);
    if (entity)
        m_form->setEntity(*entity, m_document.project().directory);
    const QString text = entity ? QString::fromUtf8(writeJson(entity->document, 2)) : QString();
    if (m_json->toPlainText() != text)
        m_json->setPlainText(text);
    m_json->clearError();
    m_apply->setEnabled(false);
    m_filling = false;
}

void DirectoryPanel::showEntity(const QString& kind, const QString& id)
{
    if (m_kind->findData(kind) < 0)
        return;
    m_kind->setCurrentIndex(m_kind->findData(kind));
    if (id.isEmpty())
        return addEntity();
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toString() == id)
            m_list->setCurrentRow(row);
    }
}

void DirectoryPanel::addEntity()
{
    Entity entity;
    entity.kind = currentKind();
    entity.id = QUuid::createUuid().toString(QUuid::Id128);
    const QString singular = entityKind(entity.kind).singular;
    const bool person = entity.kind == u"users";
    setMember(entity.document, person ? "first_name" : "name", tr("New %1").arg(singular).toStdString());
    const QString id = entity.id;
    m_document.edit(tr("Add %1").arg(singular), {ProjectEdit::PutEntity{std::move(entity)}});
    showEntity(currentKind(), id);
}

void DirectoryPanel::removeEntity()
{
    if (const Entity* entity = current())
        m_document.edit(tr("Delete %1").arg(entityKind(entity->kind).singular),
                        {ProjectEdit::EraseEntity{entity->kind, entity->id}});
}

void DirectoryPanel::takeField(const QString& path, const Json& value)
{
    const Entity* entity = current();
    if (m_filling || !entity)
        return;
    Entity changed = *entity;
    setValueAt(changed.document, path, value);
    m_document.edit(tr("Change %1").arg(entityKind(changed.kind).singular), {ProjectEdit::PutEntity{changed}},
                    u"entity/%1/%2"_s.arg(changed.id, path));
}

bool DirectoryPanel::applyJson()
{
    const Entity* entity = current();
    auto value = m_json->json();
    QString problem = value ? QString() : value.error().text();
    if (value && !value->is_object())
        problem = tr("The document must be an object: { ... }");
    m_finding->setText(problem);
    if (!entity || !problem.isEmpty())
        return false;
    Entity changed = *entity;
    changed.document = value.take();
    m_document.edit(tr("Change %1").arg(entityKind(changed.kind).singular),
                    {ProjectEdit::PutEntity{std::move(changed)}});
    return true;
}

} // namespace hookswitch
