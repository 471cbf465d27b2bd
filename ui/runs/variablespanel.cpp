// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/variablespanel.h"

#include "parts/emptyhint.h"
#include "parts/tables.h"

#include <QTableWidget>

namespace hookswitch {

VariablesPanel::VariablesPanel(RunTrace& trace, QWidget* parent)
    : QWidget(parent)
    , m_trace(trace)
    , m_digits(new QLabel(this))
    , m_table(new QTableWidget(0, 2, this))
{
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addWidget(m_digits);
    box->addWidget(m_table, 1);
    m_digits->setMargin(8);
    m_digits->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_table->setHorizontalHeaderLabels({tr("Variable"), tr("Value")});
    m_table->setAccessibleName(tr("Variables of the call"));
    setUpTable(*m_table);
    setColumnChars(*m_table, {28});
    m_hint = new EmptyHint(m_table->viewport(), tr("No variables"),
                           tr("What the selected call has set, and the digits it collected, appear here."));
    connect(&trace, &RunTrace::appended, this, &VariablesPanel::refresh);
    connect(&trace, &RunTrace::cleared, this, &VariablesPanel::refresh);
    connect(&trace, &RunTrace::currentCallChanged, this, &VariablesPanel::refresh);
    connect(&trace, &RunTrace::momentChanged, this, &VariablesPanel::refresh);
    refresh();
}

void VariablesPanel::refresh()
{
    const CallState* call = m_trace.current();
    const std::map<QString, QString> none;
    const auto& variables = call ? call->variables : none;
    m_digits->setText(call && !call->digits.isEmpty() ? tr("Digits pressed: %1").arg(call->digits)
                                                      : tr("No digits pressed"));
    m_table->setRowCount(static_cast<int>(variables.size()));
    int row = 0;
    for (const auto& [name, value] : variables) {
        const QString texts[] = {name, value};
        for (int column = 0; column < 2; ++column) {
            if (!m_table->item(row, column))
                m_table->setItem(row, column, new QTableWidgetItem);
            m_table->item(row, column)->setText(texts[column]);
            m_table->item(row, column)->setToolTip(texts[column]);
        }
        ++row;
    }
    m_hint->setVisible(variables.empty());
}

} // namespace hookswitch
