// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/startpage.h"

#include "parts/icons.h"
#include "workspace/project.h"

#include <QCommandLinkButton>
#include <QFileInfo>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

QLabel* heading(const QString& text, QWidget* parent, double factor)
{
    auto* label = new QLabel(text, parent);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setBold(true);
    label->setFont(font);
    return label;
}

QCommandLinkButton* link(const QString& title, const QString& sentence, const QString& icon, QWidget* parent)
{
    auto* button = new QCommandLinkButton(title, sentence, parent);
    button->setIcon(drawnIcon(icon));
    button->setIconSize({22, 22});
    return button;
}

} // namespace

SampleText sampleText(const QString& name)
{
    const QHash<QString, SampleText> known{
        {u"first-call"_s,
         {StartPage::tr("First call"),
          StartPage::tr("A dental practice: opening hours, a menu, ringing phones, voicemail, webhooks")}},
        {u"support-menu"_s,
         {StartPage::tr("Support menu"),
          StartPage::tr("A help desk: menus in menus, ring groups, transfers between flows")}},
        {u"after-hours"_s,
         {StartPage::tr("After hours"), StartPage::tr("A heating company: day and night service by time rules")}},
        {u"reminder-calls"_s,
         {StartPage::tr("Reminder calls"),
          StartPage::tr("A clinic: outgoing calls over the API, answered, busy and unreachable")}},
        {u"voipbin-quickstart"_s,
         {StartPage::tr("VoIPBIN quickstart"),
          StartPage::tr("A bakery on VoIPBIN: lists of actions, digits, a connected call, calls out over the API")}},
        {u"parcel-status"_s,
         {StartPage::tr("Parcel status"),
          StartPage::tr("VoIPBIN: six digits in three tries, a web request, a jump back")}},
        {u"language-menu"_s,
         {StartPage::tr("Language menu"),
          StartPage::tr("VoIPBIN: a ferry company that branches by the digit pressed")}},
        {u"callback-survey"_s,
         {StartPage::tr("Survey after a visit"),
          StartPage::tr("VoIPBIN: two questions, variables, answers sent by webhook")}},
        {u"night-service"_s,
         {StartPage::tr("Lift emergency"), StartPage::tr("VoIPBIN: recorded, the day desk or the engineer on duty")}},
        {u"doctor-on-duty"_s,
         {StartPage::tr("Doctor on duty"), StartPage::tr("BlueVia: two phones ring, the first to answer wins")}},
        {u"hotel-menu"_s,
         {StartPage::tr("Hotel front desk"),
          StartPage::tr("BlueVia: digits go to your own address, else the reception")}},
        {u"message-drop"_s,
         {StartPage::tr("Leave a message"), StartPage::tr("BlueVia: a recording that is sent to your address")}},
        {u"conference-line"_s,
         {StartPage::tr("Conference line"), StartPage::tr("BlueVia: callers meet in a conference by its name")}},
        {u"bluevia-courier"_s,
         {StartPage::tr("Courier"),
          StartPage::tr("A courier on BlueVia: callbacks that answer with commands, keys, a night line")}},
    };
    return known.value(name, {name, QString()});
}

StartPage::StartPage(QWidget* parent)
    : QWidget(parent)
    , m_recent(nullptr)
    , m_recentBox(new QWidget)
{
    auto* inner = new QWidget;
    auto* box = new QVBoxLayout(inner);
    box->setContentsMargins(48, 36, 48, 36);
    box->setSpacing(8);
    box->addWidget(heading(u"Hookswitch"_s, inner, 1.9));
    auto* about =
        new QLabel(tr("Draw call flows, ring them, and see every event and webhook, without a phone line."), inner);
    about->setWordWrap(true);
    box->addWidget(about);
    box->addSpacing(12);
    auto* fresh = link(tr("New project"), tr("One empty flow with a number of its own"), u"add"_s, inner);
    auto* open = link(tr("Open..."), tr("A project, or a flow file of any platform"), u"open"_s, inner);
    connect(fresh, &QCommandLinkButton::clicked, this, &StartPage::newRequested);
    connect(open, &QCommandLinkButton::clicked, this, &StartPage::openRequested);
    box->addWidget(fresh);
    box->addWidget(open);
    box->addSpacing(12);
    box->addWidget(buildSamples());
    m_recent = new QVBoxLayout(m_recentBox);
    m_recent->setContentsMargins(0, 12, 0, 0);
    m_recent->setSpacing(2);
    box->addWidget(m_recentBox);
    box->addStretch(1);
    auto* area = new QScrollArea(this);
    area->setWidget(inner);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(area);
    setRecent({});
}

QWidget* StartPage::buildSamples()
{
    auto* samples = new QWidget;
    auto* grid = new QGridLayout(samples);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(heading(tr("Begin with a sample"), samples, 1.15), 0, 0, 1, 2);
    int place = 0;
    for (const QString& name : sampleNames()) {
        const SampleText text = sampleText(name);
        auto* button = link(text.title, text.sentence, u"flow"_s, samples);
        connect(button, &QCommandLinkButton::clicked, this, [this, name] { Q_EMIT sampleRequested(name); });
        grid->addWidget(button, 1 + place / 2, place % 2);
        ++place;
    }
    return samples;
}

void StartPage::setRecent(const QStringList& paths)
{
    while (QLayoutItem* item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_recentBox->setVisible(!paths.isEmpty());
    if (paths.isEmpty())
        return;
    m_recent->addWidget(heading(tr("Recent"), m_recentBox, 1.15));
    for (const QString& path : paths.mid(0, 6)) {
        auto* button = link(QFileInfo(path).fileName(), QFileInfo(path).absolutePath(), u"clock"_s, m_recentBox);
        connect(button, &QCommandLinkButton::clicked, this, [this, path] { Q_EMIT fileRequested(path); });
        m_recent->addWidget(button);
    }
}

} // namespace hookswitch
