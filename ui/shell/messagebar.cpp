// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/messagebar.h"

#include "parts/icons.h"

#include <QEvent>
#include <QGuiApplication>
#include <QPushButton>
#include <QToolButton>

namespace hookswitch {

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
    , m_label(new QLabel(this))
    , m_button(new QPushButton(this))
{
    auto* close = new QToolButton(this);
    close->setIcon(drawnIcon(QStringLiteral("close")));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close this message"));
    close->setAccessibleName(close->toolTip());
    m_label->setWordWrap(true);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* box = new QHBoxLayout(this);
    box->setContentsMargins(10, 4, 6, 4);
    box->addWidget(m_label, 1);
    box->addWidget(m_button, 0, Qt::AlignTop);
    box->addWidget(close, 0, Qt::AlignTop);
    setAutoFillBackground(true);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_button, &QPushButton::clicked, this, [this] {
        hide();
        if (const auto work = std::exchange(m_work, {}))
            work();
    });
    hide();
}

void MessageBar::say(Tone tone, const QString& sentence)
{
    m_tone = tone;
    m_work = {};
    m_button->hide();
    m_label->setText(sentence);
    setAccessibleName(sentence);
    colour();
    show();
}

void MessageBar::offer(Tone tone, const QString& sentence, const QString& button, std::function<void()> work)
{
    say(tone, sentence);
    m_work = std::move(work);
    m_button->setText(button);
    m_button->show();
}

QString MessageBar::text() const
{
    return m_label->text();
}

void MessageBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        colour();
}

void MessageBar::colour()
{
    const QPalette base = QGuiApplication::palette();
    QPalette colours = base;
    colours.setColor(QPalette::Window, toneFill(m_tone, base));
    setPalette(colours);
}

} // namespace hookswitch
