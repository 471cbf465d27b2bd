// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/entityspec.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

using Type = EntityField::Type;

QString tr(const char* text)
{
    return QCoreApplication::translate("hookswitch", text);
}

EntityField text(const QString& path, const char* title)
{
    return {path, tr(title)};
}

EntityField number(const QString& path, const char* title, const QString& unit, int fallback)
{
    return {path, tr(title), Type::Integer, unit, {}, fallback};
}

EntityField flag(const QString& path, const char* title, bool fallback)
{
    return {path, tr(title), Type::Bool, {}, {}, fallback};
}

EntityField choice(const QString& path, const char* title, const QStringList& values)
{
    return {path, tr(title), Type::Choice, {}, values};
}

EntityField reference(const QString& path, const char* title, const QString& kind)
{
    return {path, tr(title), Type::Reference, {}, {kind}};
}

std::vector<EntityField> userFields()
{
    return {text(u"first_name"_s, QT_TR_NOOP("First name")),
            text(u"last_name"_s, QT_TR_NOOP("Last name")),
            text(u"username"_s, QT_TR_NOOP("User name")),
            text(u"caller_id.internal.number"_s, QT_TR_NOOP("Extension")),
            text(u"caller_id.internal.name"_s, QT_TR_NOOP("Name shown inside")),
            text(u"caller_id.external.number"_s, QT_TR_NOOP("Number shown outside")),
            flag(u"enabled"_s, QT_TR_NOOP("Enabled"), true),
            flag(u"do_not_disturb.enabled"_s, QT_TR_NOOP("Do not disturb"), false),
            flag(u"call_forward.enabled"_s, QT_TR_NOOP("Forward calls"), false),
            text(u"call_forward.number"_s, QT_TR_NOOP("Forward to"))};
}

std::vector<EntityField> deviceFields()
{
    return {
        text(u"name"_s, QT_TR_NOOP("Name")),
        choice(u"device_type"_s, QT_TR_NOOP("Type"),
               {u"sip_device"_s, u"softphone"_s, u"cellphone"_s, u"landline"_s, u"smartphone"_s, u"fax"_s, u"ata"_s}),
        reference(u"owner_id"_s, QT_TR_NOOP("Belongs to"), u"users"_s),
        flag(u"enabled"_s, QT_TR_NOOP("Enabled"), true),
        flag(u"do_not_disturb.enabled"_s, QT_TR_NOOP("Do not disturb"), false),
        flag(u"call_forward.enabled"_s, QT_TR_NOOP("Forward calls"), false),
        text(u"call_forward.number"_s, QT_TR_NOOP("Forward to"))};
}

std::vector<EntityField> menuFields()
{
    return {text(u"name"_s, QT_TR_NOOP("Name")),
            reference(u"media.greeting"_s, QT_TR_NOOP("Greeting"), u"media"_s),
            number(u"retries"_s, QT_TR_NOOP("Tries"), {}, 3),
            number(u"timeout"_s, QT_TR_NOOP("Wait for the first digit"), u"ms"_s, 10000),
            number(u"interdigit_timeout"_s, QT_TR_NOOP("Wait between digits"), u"ms"_s, 2000),
            number(u"max_extension_length"_s, QT_TR_NOOP("Most digits"), {}, 4),
            flag(u"hunt"_s, QT_TR_NOOP("Callers may dial numbers"), true),
            flag(u"suppress_media"_s, QT_TR_NOOP("No prompts"), false)};
}

std::vector<EntityField> boxFields()
{
    return {text(u"name"_s, QT_TR_NOOP("Name")),
            text(u"mailbox"_s, QT_TR_NOOP("Mailbox number")),
            text(u"pin"_s, QT_TR_NOOP("PIN")),
            reference(u"owner_id"_s, QT_TR_NOOP("Belongs to"), u"users"_s),
            reference(u"media.unavailable"_s, QT_TR_NOOP("Greeting"), u"media"_s),
            flag(u"skip_greeting"_s, QT_TR_NOOP("No greeting"), false),
            flag(u"skip_instructions"_s, QT_TR_NOOP("No instructions"), false),
            flag(u"require_pin"_s, QT_TR_NOOP("Ask for the PIN"), false),
            flag(u"check_if_owner"_s, QT_TR_NOOP("Owner's phones may listen"), true)};
}

std::vector<EntityField> ruleFields()
{
    return {
        text(u"name"_s, QT_TR_NOOP("Name")),
        choice(u"cycle"_s, QT_TR_NOOP("Repeats"), {u"date"_s, u"daily"_s, u"weekly"_s, u"monthly"_s, u"yearly"_s}),
        number(u"interval"_s, QT_TR_NOOP("Every"), {}, 1),
        {u"wdays"_s, tr("Days of the week"), Type::Texts},
        {u"time_window_start"_s, tr("From"), Type::TimeOfDay, {}, {}, 0},
        {u"time_window_stop"_s, tr("Until"), Type::TimeOfDay, {}, {}, 86400}};
}

std::vector<EntityKind> makeKinds()
{
    return {
        {u"users"_s, tr("Users"), tr("user"), userFields()},
        {u"devices"_s, tr("Devices"), tr("device"), deviceFields()},
        {u"groups"_s, tr("Groups"), tr("group"), {text(u"name"_s, QT_TR_NOOP("Name"))}},
        {u"menus"_s, tr("Menus"), tr("menu"), menuFields()},
        {u"vmboxes"_s, tr("Voicemail boxes"), tr("voicemail box"), boxFields()},
        {u"media"_s,
         tr("Media"),
         tr("medium"),
         {text(u"name"_s, QT_TR_NOOP("Name")),
          choice(u"media_source"_s, QT_TR_NOOP("Source"), {u"tts"_s, u"upload"_s, u"recording"_s}),
          text(u"tts.text"_s, QT_TR_NOOP("Words")),
          choice(u"tts.voice"_s, QT_TR_NOOP("Voice"), {u"female"_s, u"male"_s}),
          text(u"language"_s, QT_TR_NOOP("Language"))}},
        {u"temporal_rules"_s, tr("Time rules"), tr("time rule"), ruleFields()},
        {u"temporal_rules_sets"_s,
         tr("Sets of time rules"),
         tr("set of time rules"),
         {text(u"name"_s, QT_TR_NOOP("Name")), {u"temporal_rules"_s, tr("Rules"), Type::Texts}}},
        {u"conferences"_s, tr("Conferences"), tr("conference"), {text(u"name"_s, QT_TR_NOOP("Name"))}},
        {u"queues"_s, tr("Queues"), tr("queue"), {text(u"name"_s, QT_TR_NOOP("Name"))}},
        {u"faxboxes"_s, tr("Fax boxes"), tr("fax box"), {text(u"name"_s, QT_TR_NOOP("Name"))}},
    };
}

} // namespace

const std::vector<EntityKind>& entityKinds()
{
    static const std::vector<EntityKind> kinds = makeKinds();
    return kinds;
}

EntityKind entityKind(const QString& kind)
{
    for (const EntityKind& known : entityKinds()) {
        if (known.kind == kind)
            return known;
    }
    return {kind, kind, tr("entry"), {}};
}

const Json* valueAt(const Json& document, const QString& path)
{
    const Json* at = &document;
    for (const QString& step : path.split(u'.')) {
        at = member(*at, step.toStdString());
        if (!at)
            return nullptr;
    }
    return at;
}

void setValueAt(Json& document, const QString& path, const Json& value)
{
    Json* at = &document;
    const QStringList steps = path.split(u'.');
    for (qsizetype i = 0; i + 1 < steps.size(); ++i) {
        const std::string key = steps[i].toStdString();
        if (!member(*at, key)) {
            if (value.is_discarded())
                return;
            setMember(*at, key, Json::object());
        }
        at = &(*at)[key];
        if (!at->is_object())
            return;
    }
    if (value.is_discarded())
        removeMember(*at, steps.back().toStdString());
    else
        setMember(*at, steps.back().toStdString(), value);
}

} // namespace hookswitch
