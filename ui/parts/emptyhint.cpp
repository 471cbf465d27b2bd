// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parts/emptyhint.h"

#include <QEvent>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

EmptyHint::EmptyHint(QWidget* host, const QString& title, const QString& text)
    : QLabel(host)
    , m_host(host)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAlignment(Qt::AlignCenter);
    setWordWrap(true);
    setMargin(24);
    setTextFormat(Qt::RichText);
    setForegroundRole(QPalette::Text);
    setTexts(title, text);
    host->installEventFilter(this);
    setGeometry(host->rect());
}

void EmptyHint::setTexts(const QString& title, const QString& text)
{
    setText(u"<p style='font-size:large'><b>%1</b></p><p>%2</p>"_s.arg(title.toHtmlEscaped(), text.toHtmlEscaped()));
    setAccessibleName(title + u". "_s + text);
}

bool EmptyHint::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_host && event->type() == QEvent::Resize)
        setGeometry(m_host->rect());
    return QLabel::eventFilter(watched, event);
}

} // namespace hookswitch
