// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/numberspanel.h"

#include "parts/emptyhint.h"
#include "parts/tables.h"
#include "parts/tones.h"
#include "project/callbackeditor.h"
#include "project/numbersmodel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

NumbersPanel::NumbersPanel(ProjectDocument& document, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_model(new NumbersModel(this))
    , m_table(new QTableView(this))
    , m_number(new QLineEdit(this))
    , m_finding(new QLabel(this))
    , m_platform(new QComboBox(this))
    , m_flow(new QComboBox(this))
    , m_send(new CallbackEditor(true, this))
    , m_receive(new CallbackEditor(false, this))
    , m_add(new QPushButton(tr("Add Number"), this))
    , m_remove(new QPushButton(tr("Remove Number"), this))
{
    build();
    connectForm();
    connect(&document, &ProjectDocument::changed, this, &NumbersPanel::refresh);
    connect(&document, &ProjectDocument::wasReset, this, &NumbersPanel::refresh);
    refresh();
    choose(0);
}

void NumbersPanel::build()
{
    m_table->setModel(m_model);
    setUpTable(*m_table);
    setColumnChars(*m_table, {15, 10, 14, 7});
    m_table->setAccessibleName(tr("Numbers of the project"));
    auto* hint =
        new EmptyHint(m_table->viewport(), tr("No numbers"), tr("Add a number to give a flow calls to answer."));
    connect(m_model, &QAbstractItemModel::modelReset, hint,
            [this, hint] { hint->setVisible(m_model->rowCount() == 0); });
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto* left = new QWidget(this);
    auto* leftBox = new QVBoxLayout(left);
    leftBox->setContentsMargins(0, 0, 0, 0);
    leftBox->addWidget(m_table, 1);
    leftBox->addLayout(buttons);
    m_form = buildForm();
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(m_form);
    auto* split = new QSplitter(this);
    split->addWidget(left);
    split->addWidget(area);
    split->setSizes({440, 460});
    split->setChildrenCollapsible(false);
    auto* box = new QVBoxLayout(this);
    box->addWidget(split);
}

QWidget* NumbersPanel::buildForm()
{
    auto* widget = new QWidget(this);
    m_finding->setWordWrap(true);
    m_finding->hide();
    for (const Platform platform : {Platform::Fonestorm, Platform::Kazoo, Platform::Voipbin, Platform::Bluevia})
        m_platform->addItem(platformTitle(platform), int(platform));
    m_platform->setToolTip(tr("Whose API the number belongs to"));
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Number:"), m_number);
    form->addRow(QString(), m_finding);
    form->addRow(tr("Platform:"), m_platform);
    form->addRow(tr("Answered by:"), m_flow);
    auto* box = new QVBoxLayout(widget);
    box->addLayout(form);
    box->addWidget(m_receive);
    box->addWidget(m_send);
    box->addStretch(1);
    return widget;
}

void NumbersPanel::connectForm()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &NumbersPanel::showChosen);
    connect(m_add, &QPushButton::clicked, this, &NumbersPanel::addNumber);
    connect(m_remove, &QPushButton::clicked, this, &NumbersPanel::removeNumber);
    connect(m_number, &QLineEdit::textEdited, this, &NumbersPanel::renameTo);
    connect(m_platform, &QComboBox::activated, this, [this] {
        const auto platform = Platform(m_platform->currentData().toInt());
        change(tr("Change platform of number"), [platform](NumberBinding& binding) { binding.platform = platform; });
    });
    connect(m_flow, &QComboBox::activated, this, [this] {
        const QString flow = m_flow->currentData().toString();
        change(tr("Change flow of number"), [flow](NumberBinding& binding) { binding.flow = flow; });
    });
    for (CallbackEditor* editor : {m_send, m_receive}) {
        const bool sending = editor == m_send;
        connect(editor, &CallbackEditor::callbackChanged, this,
                [this, sending](const std::optional<Callback>& callback) {
                    change(
                        tr("Change callback"), [&](NumberBinding& b) { (sending ? b.send : b.receive) = callback; },
                        u"callback/%1/%2"_s.arg(chosenRow()).arg(sending));
                });
        connect(editor, &CallbackEditor::passwordChanged, this, [this, sending](const QString& password) {
            Q_EMIT secretChanged(m_number->text(), sending, password);
        });
        connect(editor, &CallbackEditor::testRequested, this,
                [this, sending] { Q_EMIT testRequested(m_number->text(), sending); });
    }
}

int NumbersPanel::chosenRow() const
{
    return m_table->currentIndex().row();
}

const NumberBinding* NumbersPanel::chosen() const
{
    const auto& numbers = m_document.project().numbers;
    const int row = chosenRow();
    return row >= 0 && row < static_cast<int>(numbers.size()) ? &numbers[static_cast<size_t>(row)] : nullptr;
}

void NumbersPanel::choose(int row)
{
    m_table->selectRow(row);
    showChosen();
}

void NumbersPanel::refresh()
{
    const int row = chosenRow();
    m_model->setProject(m_document.project());
    if (chosenRow() < 0 && m_model->rowCount() > 0)
        m_table->selectRow(std::clamp(row, 0, m_model->rowCount() - 1));
    showChosen();
}

void NumbersPanel::showChosen()
{
    const NumberBinding* binding = chosen();
    m_form->setEnabled(binding);
    m_remove->setEnabled(binding);
    m_finding->hide();
    m_flow->clear();
    m_flow->addItem(tr("no flow"), QString());
    for (const ProjectFlow& flow : m_document.project().flows)
        m_flow->addItem(flow.name, flow.id);
    if (!binding)
        return;
    if (m_number->text() != binding->number)
        m_number->setText(binding->number);
    m_platform->setCurrentIndex(m_platform->findData(int(binding->platform)));
    m_flow->setCurrentIndex(std::max(0, m_flow->findData(binding->flow)));
    m_send->setCallback(binding->number, binding->send);
    m_receive->setCallback(binding->number, binding->receive);
}

void NumbersPanel::change(const QString& name, const std::function<void(NumberBinding&)>& edit,
                          const QString& mergeKey)
{
    const int row = chosenRow();
    if (!chosen())
        return;
    std::vector<NumberBinding> numbers = m_document.project().numbers;
    edit(numbers[static_cast<size_t>(row)]);
    m_document.edit(name, {ProjectEdit::SetNumbers{std::move(numbers)}}, mergeKey);
}

/// A number that is empty or taken is not stored; the field says why and keeps what was typed.
void NumbersPanel::renameTo(const QString& text)
{
    const NumberBinding* other = m_document.project().number(text);
    const bool taken = other && other != chosen();
    if (!text.trimmed().isEmpty() && !taken) {
        change(
            tr("Change number"), [&text](NumberBinding& binding) { binding.number = text; },
            u"number/%1"_s.arg(chosenRow()));
        return;
    }
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneColor(Tone::Bad, palette()));
    m_finding->setPalette(colours);
    m_finding->setText(taken ? tr("This number is in the project already.") : tr("A number cannot be empty."));
    m_finding->show();
}

void NumbersPanel::addNumber()
{
    NumberBinding binding;
    binding.platform = Platform::Fonestorm;
    for (int i = 100; i < 1000; ++i) {
        binding.number = u"+12025550%1"_s.arg(i, 3, 10, '0'_L1);
        if (!m_document.project().number(binding.number))
            break;
    }
    if (!m_document.project().flows.empty())
        binding.flow = m_document.project().flows.front().id;
    std::vector<NumberBinding> numbers = m_document.project().numbers;
    numbers.push_back(binding);
    m_document.edit(tr("Add number"), {ProjectEdit::SetNumbers{std::move(numbers)}});
    choose(m_model->rowCount() - 1);
    m_number->setFocus();
    m_number->selectAll();
}

void NumbersPanel::removeNumber()
{
    if (!chosen())
        return;
    std::vector<NumberBinding> numbers = m_document.project().numbers;
    numbers.erase(numbers.begin() + chosenRow());
    m_document.edit(tr("Remove number"), {ProjectEdit::SetNumbers{std::move(numbers)}});
}

} // namespace hookswitch
