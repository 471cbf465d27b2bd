// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/callbackeditor.h"

#include "parts/tones.h"
#include "project/callbacktext.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

void setTextOf(QLineEdit& line, const QString& text)
{
    if (line.text() == text)
        return;
    line.setText(text);
    line.setCursorPosition(0); // the beginning tells more than the end
}

} // namespace

CallbackEditor::CallbackEditor(bool sending, QWidget* parent)
    : QGroupBox(sending ? tr("Callback for calls from this number") : tr("Callback for calls to this number"), parent)
    , m_sending(sending)
    , m_method(new QComboBox(this))
    , m_url(new QLineEdit(this))
    , m_finding(new QLabel(this))
    , m_user(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_test(new QPushButton(tr("Send a Test"), this))
    , m_preview(new QPlainTextEdit(this))
{
    build();
    connectFields();
    review();
}

void CallbackEditor::build()
{
    setCheckable(true);
    setChecked(false);
    m_method->addItem(tr("GET, data in the address"), u"GET"_s);
    m_method->addItem(tr("POST, a form"), u"POST"_s);
    m_method->addItem(tr("POST, JSON"), u"JSON"_s);
    m_url->setPlaceholderText(u"http://127.0.0.1:9000/calls"_s);
    m_url->setClearButtonEnabled(true);
    m_finding->setWordWrap(true);
    m_user->setPlaceholderText(tr("only when the address asks for one"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setToolTip(tr("Kept outside the project file, in a file only you can read"));
    m_preview->setReadOnly(true);
    m_preview->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_preview->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_preview->setMinimumHeight(m_preview->fontMetrics().lineSpacing() * 7);
    m_preview->setAccessibleName(tr("What will be sent when a call has ended"));
    m_test->setToolTip(tr("Send this callback now, with the data of an example call"));

    auto* form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Method:"), m_method);
    form->addRow(tr("Address:"), m_url);
    form->addRow(QString(), m_finding);
    form->addRow(tr("User:"), m_user);
    form->addRow(tr("Password:"), m_password);
    form->addRow(tr("Example:"), m_preview);
    auto* line = new QHBoxLayout;
    line->addStretch(1);
    line->addWidget(m_test);
    form->addRow(line);
}

void CallbackEditor::connectFields()
{
    connect(this, &QGroupBox::toggled, this, &CallbackEditor::emitChange);
    connect(m_method, &QComboBox::currentIndexChanged, this, &CallbackEditor::emitChange);
    connect(m_url, &QLineEdit::textEdited, this, &CallbackEditor::emitChange);
    connect(m_user, &QLineEdit::textEdited, this, &CallbackEditor::emitChange);
    connect(m_password, &QLineEdit::editingFinished, this, [this] {
        if (m_password->isModified())
            Q_EMIT passwordChanged(m_password->text());
        m_password->setModified(false);
    });
    connect(m_test, &QPushButton::clicked, this, &CallbackEditor::testRequested);
}

void CallbackEditor::setCallback(const QString& number, const std::optional<Callback>& callback)
{
    const QSignalBlocker self(this);
    const QSignalBlocker methods(m_method);
    if (number != m_number) {
        m_password->clear();
        m_callback = {};
        m_callback.method = u"JSON"_s;
    }
    m_number = number;
    if (callback)
        m_callback = *callback;
    setChecked(callback.has_value());
    m_method->setCurrentIndex(std::max(0, m_method->findData(m_callback.method)));
    setTextOf(*m_url, m_callback.url);
    setTextOf(*m_user, m_callback.user);
    review();
}

void CallbackEditor::setHasPassword(bool has)
{
    m_password->setPlaceholderText(has ? tr("stored; type to replace it") : QString());
}

void CallbackEditor::emitChange()
{
    m_callback.method = m_method->currentData().toString();
    m_callback.url = m_url->text();
    m_callback.user = m_user->text();
    review();
    Q_EMIT callbackChanged(isChecked() ? std::optional(m_callback) : std::nullopt);
}

void CallbackEditor::review()
{
    const QString problem = urlProblem(m_callback.url);
    const QString hint = problem.isEmpty() ? callbackHint(m_callback) : QString();
    const Tone tone = !hint.isEmpty() ? Tone::Attention : m_callback.url.isEmpty() ? Tone::Muted : Tone::Bad;
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneColor(tone, palette()));
    m_finding->setPalette(colours);
    m_finding->setText(isChecked() ? problem + hint : QString());
    m_finding->setVisible(!m_finding->text().isEmpty());
    m_test->setEnabled(isChecked() && problem.isEmpty());
    m_password->setEnabled(isChecked() && !m_callback.user.isEmpty());
    m_preview->setPlainText(isChecked() && problem.isEmpty() ? previewText(m_callback, m_number, m_sending)
                                                             : QString());
}

} // namespace hookswitch
