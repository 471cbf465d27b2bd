// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/conditiondialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace hookswitch {

using When = Breakpoint::When;

ConditionDialog::ConditionDialog(const Breakpoint& breakpoint, const QStringList& variables, QWidget* parent)
    : QDialog(parent)
    , m_breakpoint(breakpoint)
    , m_when(new QComboBox(this))
    , m_name(new QComboBox(this))
    , m_value(new QLineEdit(breakpoint.value, this))
    , m_count(new QSpinBox(this))
{
    setWindowTitle(tr("Breakpoint Condition"));
    build(variables);
    if (!breakpoint.name.isEmpty())
        m_name->setEditText(breakpoint.name);
    m_count->setValue(breakpoint.count);
    m_when->setCurrentIndex(m_when->findData(int(breakpoint.when)));
    connect(m_when, &QComboBox::currentIndexChanged, this, &ConditionDialog::showParts);
    showParts();
}

void ConditionDialog::build(const QStringList& variables)
{
    m_when->addItem(tr("Every time"), int(When::Always));
    m_when->addItem(tr("A variable has a value"), int(When::Variable));
    m_when->addItem(tr("The digits pressed end with"), int(When::Digits));
    m_when->addItem(tr("At one visit of a call"), int(When::Visit));
    m_name->setEditable(true);
    m_name->addItems(variables);
    m_count->setRange(1, 1'000'000);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* form = new QFormLayout(this);
    form->addRow(tr("&Stop:"), m_when);
    form->addRow(tr("&Variable:"), m_name);
    form->addRow(tr("V&alue:"), m_value);
    form->addRow(tr("V&isit:"), m_count);
    form->addRow(buttons);
}

Breakpoint ConditionDialog::breakpoint() const
{
    Breakpoint wanted = m_breakpoint;
    wanted.when = static_cast<When>(m_when->currentData().toInt());
    wanted.name = wanted.when == When::Variable ? m_name->currentText().trimmed() : QString();
    wanted.value = wanted.when == When::Variable || wanted.when == When::Digits ? m_value->text() : QString();
    wanted.count = wanted.when == When::Visit ? m_count->value() : 1;
    return wanted;
}

void ConditionDialog::showParts()
{
    const auto when = static_cast<When>(m_when->currentData().toInt());
    auto* form = static_cast<QFormLayout*>(layout());
    form->setRowVisible(m_name, when == When::Variable);
    form->setRowVisible(m_value, when == When::Variable || when == When::Digits);
    form->setRowVisible(m_count, when == When::Visit);
    adjustSize();
}

} // namespace hookswitch
