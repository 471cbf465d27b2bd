// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/farendspanel.h"

#include "parts/emptyhint.h"
#include "parts/jsonview.h"
#include "parts/tables.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QTableWidget>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

using Kind = FarEnd::Kind;

/// Title of the entity with this id, or the key itself when it is a number.
QString nameOf(const Project& project, const QString& key)
{
    for (const QString& kind : project.directory.kinds()) {
        if (const Entity* entity = project.directory.find(kind, key))
            return entity->title();
    }
    return key;
}

} // namespace

FarEndsPanel::FarEndsPanel(ProjectDocument& document, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_table(new QTableWidget(0, 2, this))
    , m_who(new QComboBox(this))
    , m_add(new QPushButton(tr("Add"), this))
    , m_remove(new QPushButton(tr("Remove"), this))
    , m_kind(new QComboBox(this))
    , m_answer(new QDoubleSpinBox(this))
    , m_talks(new QDoubleSpinBox(this))
    , m_code(new QSpinBox(this))
    , m_json(new JsonView(this))
    , m_finding(new QLabel(this))
{
    build();
    connect(m_table, &QTableWidget::currentCellChanged, this, [this] {
        if (!m_filling)
            showChosen();
    });
    connect(m_add, &QPushButton::clicked, this, [this] {
        const int index = m_who->findText(m_who->currentText());
        add(index >= 0 ? m_who->itemData(index).toString() : m_who->currentText().trimmed());
    });
    connect(m_remove, &QPushButton::clicked, this, &FarEndsPanel::removeChosen);
    connect(m_kind, &QComboBox::activated, this, &FarEndsPanel::take);
    connect(m_answer, &QDoubleSpinBox::valueChanged, this, &FarEndsPanel::take);
    connect(m_talks, &QDoubleSpinBox::valueChanged, this, &FarEndsPanel::take);
    connect(m_code, &QSpinBox::valueChanged, this, &FarEndsPanel::take);
    connect(m_json, &QPlainTextEdit::textChanged, this, &FarEndsPanel::takeJson);
    connect(&document, &ProjectDocument::changed, this, &FarEndsPanel::refresh);
    connect(&document, &ProjectDocument::wasReset, this, &FarEndsPanel::refresh);
    refresh();
}

void FarEndsPanel::build()
{
    setUpTable(*m_table);
    m_table->setHorizontalHeaderLabels({tr("Phone"), tr("What it does")});
    m_table->setAccessibleName(tr("Phones and what they do"));
    setColumnChars(*m_table, {26});
    m_hint = new EmptyHint(m_table->viewport(), tr("Every phone answers after 2 s and hangs up 10 s later"),
                           tr("Add a phone here to make it busy, slow or unreachable."));
    auto* left = new QWidget(this);
    auto* leftBox = new QVBoxLayout(left);
    leftBox->setContentsMargins(0, 0, 0, 0);
    leftBox->addWidget(m_table, 1);
    leftBox->addLayout(buildAddLine());
    auto* split = new QSplitter(this);
    split->addWidget(left);
    split->addWidget(buildForm());
    split->setSizes({420, 320});
    split->setChildrenCollapsible(false);
    auto* box = new QVBoxLayout(this);
    box->addWidget(split);
}

QLayout* FarEndsPanel::buildAddLine()
{
    m_who->setEditable(true);
    m_who->setInsertPolicy(QComboBox::NoInsert);
    m_who->setAccessibleName(tr("Number, device or user"));
    m_who->lineEdit()->setPlaceholderText(tr("number, device or user"));
    auto* line = new QHBoxLayout;
    line->addWidget(m_who, 1);
    line->addWidget(m_add);
    line->addWidget(m_remove);
    return line;
}

QWidget* FarEndsPanel::buildForm()
{
    m_formWidget = new QWidget(this);
    m_form = new QFormLayout(m_formWidget);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const std::pair<Kind, QString> kinds[] = {{Kind::Answers, tr("answers")},
                                              {Kind::Busy, tr("is busy")},
                                              {Kind::NoAnswer, tr("does not answer")},
                                              {Kind::Rejects, tr("rejects")},
                                              {Kind::NotRegistered, tr("is not registered")},
                                              {Kind::Custom, tr("follows steps (JSON)")}};
    for (const auto& [kind, title] : kinds)
        m_kind->addItem(title, int(kind));
    for (QDoubleSpinBox* box : {m_answer, m_talks}) {
        box->setRange(0, 86400);
        box->setDecimals(1);
        box->setSuffix(tr(" s"));
    }
    m_talks->setSpecialValueText(tr("until the other side hangs up"));
    m_code->setRange(300, 699);
    m_code->setToolTip(tr("SIP status: 486 busy here, 480 unavailable, 603 decline, 404 unknown"));
    m_finding->setWordWrap(true);
    m_form->addRow(tr("This phone"), m_kind);
    m_form->addRow(tr("after"), m_answer);
    m_form->addRow(tr("talks"), m_talks);
    m_form->addRow(tr("with status"), m_code);
    m_form->addRow(m_json);
    m_form->addRow(m_finding);
    return m_formWidget;
}

QString FarEndsPanel::chosenKey() const
{
    const QTableWidgetItem* item = m_table->item(m_table->currentRow(), 0);
    return item ? item->data(Qt::UserRole).toString() : QString();
}

void FarEndsPanel::refresh()
{
    const Project& project = m_document.project();
    const QString kept = chosenKey();
    m_filling = true;
    m_table->setRowCount(0);
    int keptRow = 0;
    for (const auto& [key, steps] : project.farEnds.items()) {
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        const QString id = toQString(key);
        auto* who = new QTableWidgetItem(nameOf(project, id));
        who->setData(Qt::UserRole, id);
        who->setToolTip(id);
        m_table->setItem(row, 0, who);
        m_table->setItem(row, 1, new QTableWidgetItem(farEndText(farEndFromSteps(steps))));
        if (id == kept)
            keptRow = row;
    }
    if (m_table->rowCount() > 0)
        m_table->selectRow(keptRow);
    const QString typed = m_who->currentText();
    m_who->clear();
    for (const char16_t* kind : {u"devices", u"users"}) {
        for (const Entity* entity : project.directory.all(kind))
            m_who->addItem(entity->title(), entity->id);
    }
    m_who->setEditText(typed);
    m_filling = false;
    m_hint->setVisible(m_table->rowCount() == 0);
    showChosen();
}

void FarEndsPanel::showChosen()
{
    const QString key = chosenKey();
    const Json* steps = key.isEmpty() ? nullptr : member(m_document.project().farEnds, key.toStdString());
    m_formWidget->setEnabled(steps);
    m_remove->setEnabled(steps);
    const FarEnd farEnd = steps ? farEndFromSteps(*steps) : FarEnd();
    m_filling = true;
    m_kind->setCurrentIndex(m_kind->findData(int(farEnd.kind)));
    m_answer->setValue(farEnd.answerAfter);
    m_talks->setValue(farEnd.talks);
    m_code->setValue(farEnd.code);
    const bool custom = farEnd.kind == Kind::Custom;
    const auto typed = m_json->json();
    if (custom && !(typed && *typed == farEnd.steps))
        m_json->setJson(farEnd.steps);
    m_filling = false;
    m_form->setRowVisible(m_answer, farEnd.kind == Kind::Answers);
    m_form->setRowVisible(m_talks, farEnd.kind == Kind::Answers);
    m_form->setRowVisible(m_code, farEnd.kind == Kind::Rejects);
    m_form->setRowVisible(m_json, custom);
    m_finding->clear();
}

void FarEndsPanel::take()
{
    if (m_filling || chosenKey().isEmpty())
        return;
    const Json* steps = member(m_document.project().farEnds, chosenKey().toStdString());
    FarEnd farEnd;
    farEnd.kind = Kind(m_kind->currentData().toInt());
    farEnd.answerAfter = m_answer->value();
    farEnd.talks = m_talks->value();
    farEnd.code = m_code->value();
    if (farEnd.kind ==
        Kind::Custom) // starts from what the phone does now, with a step more than the simple forms have
        farEnd.steps = Json::array({Json{{"answer", farEnd.answerAfter}}, Json{{"say", "Hello"}}, Json{{"wait", 5}},
                                    Json{{"hangup", true}}});
    if (steps && stepsOf(farEnd) != *steps)
        put(chosenKey(), stepsOf(farEnd), tr("Change far end"));
}

void FarEndsPanel::takeJson()
{
    if (m_filling || chosenKey().isEmpty() || Kind(m_kind->currentData().toInt()) != Kind::Custom)
        return;
    const auto typed = m_json->json();
    const bool list = typed && typed->is_array();
    m_finding->setText(list ? QString() : typed ? tr("Steps are a list: [ ... ]") : typed.error().text());
    if (list && farEndFromSteps(*typed).kind == Kind::Custom)
        put(chosenKey(), *typed, tr("Change far end"));
}

void FarEndsPanel::put(const QString& key, const Json& steps, const QString& name)
{
    Json farEnds = m_document.project().farEnds;
    setMember(farEnds, key.toStdString(), steps);
    m_document.edit(name, {ProjectEdit::SetFarEnds{std::move(farEnds)}}, u"farend/"_s + key);
}

void FarEndsPanel::add(const QString& key)
{
    if (key.isEmpty())
        return m_who->setFocus();
    if (!member(m_document.project().farEnds, key.toStdString())) {
        put(key, stepsOf({}), tr("Add far end"));
        m_document.endMerge();
    }
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (m_table->item(row, 0)->data(Qt::UserRole).toString() == key)
            m_table->selectRow(row);
    }
    m_who->clearEditText();
}

void FarEndsPanel::removeChosen()
{
    Json farEnds = m_document.project().farEnds;
    removeMember(farEnds, chosenKey().toStdString());
    m_document.edit(tr("Remove far end"), {ProjectEdit::SetFarEnds{std::move(farEnds)}});
}

} // namespace hookswitch
