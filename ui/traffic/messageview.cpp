// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "traffic/messageview.h"

#include "parts/jsonview.h"
#include "traffic/trafficitem.h"

#include <QFontDatabase>

namespace hookswitch {

MessageView::MessageView(QWidget* parent)
    : QWidget(parent)
    , m_head(new QPlainTextEdit(this))
    , m_body(new JsonView(this))
{
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addWidget(m_head);
    box->addWidget(m_body, 1);
    m_head->setReadOnly(true);
    m_head->setFrameShape(QFrame::NoFrame);
    m_head->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_head->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_head->setAccessibleName(tr("First line and headers"));
    m_body->setReadOnly(true);
    m_body->setFrameShape(QFrame::NoFrame);
    m_body->setAccessibleName(tr("Body"));
}

void MessageView::show(const HttpRequest& request)
{
    set(headText(request), request.body.isEmpty() ? QString() : bodyText(request.headers, request.body));
}

void MessageView::show(const HttpResponse& response)
{
    set(headText(response), response.body.isEmpty() ? QString() : bodyText(response.headers, response.body));
}

void MessageView::showText(const QString& text)
{
    set(text, {});
}

void MessageView::set(const QString& head, const QString& body)
{
    // Setting equal text would lose the reader's place.
    if (m_head->toPlainText() != head)
        m_head->setPlainText(head);
    if (m_body->toPlainText() != body)
        m_body->setPlainText(body);
    m_body->setVisible(!body.isEmpty());
    const int lines = std::min(10, static_cast<int>(head.count(u'\n')) + 1);
    m_head->setMaximumHeight(body.isEmpty() ? QWIDGETSIZE_MAX
                                            : m_head->fontMetrics().lineSpacing() * (lines + 1) + 10);
}

} // namespace hookswitch
