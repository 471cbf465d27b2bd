// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blocks/rawpage.h"

#include "parts/jsonview.h"
#include "parts/tones.h"

#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

RawPage::RawPage(QWidget* parent)
    : QWidget(parent)
    , m_view(new JsonView(this))
    , m_message(new QLabel(this))
    , m_apply(new QPushButton(tr("&Apply"), this))
    , m_revert(new QPushButton(tr("&Revert"), this))
{
    m_view->setAccessibleName(tr("Data of the block as JSON"));
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_revert);
    buttons->addWidget(m_apply);
    auto* box = new QVBoxLayout(this);
    box->addWidget(m_view, 1);
    box->addWidget(m_message);
    box->addLayout(buttons);
    connect(m_view, &QPlainTextEdit::textChanged, this, &RawPage::check);
    connect(m_apply, &QPushButton::clicked, this, &RawPage::apply);
    connect(m_revert, &QPushButton::clicked, this, [this] { setData(Json(m_data), false); });
}

void RawPage::setData(const Json& object, bool keep)
{
    m_data = object;
    if (keep && m_view->document()->isModified())
        return;
    m_view->setJson(object);
    m_view->document()->setModified(false);
    check();
}

void RawPage::check()
{
    const bool modified = m_view->document()->isModified();
    m_revert->setEnabled(modified);
    const Result<Json> json = m_view->json();
    QString wrong;
    if (!json)
        wrong = json.error().text();
    else if (!json->is_object())
        wrong = tr("The data of a block is a JSON object: {…}.");
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneColor(Tone::Bad, palette()));
    m_message->setPalette(colours);
    m_message->setText(wrong);
    m_message->setVisible(!wrong.isEmpty());
    m_apply->setEnabled(modified && wrong.isEmpty());
}

void RawPage::apply()
{
    Result<Json> json = m_view->json();
    if (json && json->is_object()) {
        m_view->document()->setModified(false);
        onApply(json.take());
        return;
    }
    static const QRegularExpression place(u"line (\\d+), column (\\d+)"_s);
    const QRegularExpressionMatch match = json ? QRegularExpressionMatch() : place.match(json.error().text());
    if (match.hasMatch())
        m_view->markError(match.captured(1).toInt(), match.captured(2).toInt());
}

} // namespace hookswitch
