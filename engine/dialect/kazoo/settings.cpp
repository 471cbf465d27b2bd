// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/settings.h"

#include "dialect/kazoo/lookup.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::kazoo {
namespace {

int wholeMember(const Json& document, std::string_view key, int fallback)
{
    return int(std::clamp(numberMember(document, key, fallback), 0.0, 86400000.0));
}

/// true: the system prompt, false: silence, a text: that media.
PromptChoice choiceOf(const Json* value, const PromptChoice& systemPrompt)
{
    if (value && value->is_boolean())
        return value->get<bool>() ? systemPrompt : PromptChoice{};
    const QString media = value ? stringOf(*value) : QString();
    return media.isEmpty() ? systemPrompt : PromptChoice{media};
}

void readMedia(MenuSettings& menu, const Json& media)
{
    menu.greeting = choiceOf(member(media, "greeting"), menu.greeting);
    menu.invalid = choiceOf(member(media, "invalid_media"), menu.invalid);
    menu.transfer = choiceOf(member(media, "transfer_media"), menu.transfer);
    menu.exit = choiceOf(member(media, "exit_media"), menu.exit);
}

void countMessages(BoxSettings& box, const Json& document)
{
    const Json* messages = member(document, "messages");
    if (!messages || !messages->is_array())
        return;
    for (const Json& message : *messages) {
        const QString folder = stringMember(message, "folder", u"new"_s);
        if (folder == "new"_L1)
            ++box.newMessages;
        else if (folder == "saved"_L1)
            ++box.savedMessages;
    }
}

} // namespace

MenuSettings menuSettings(const Directory& directory, const Json& data)
{
    MenuSettings menu;
    const QString id = idOf(data);
    if (const Entity* entity = directory.find(u"menus", id)) {
        const Json& document = entity->document;
        menu.title = entity->title();
        menu.retries = std::max(1, wholeMember(document, "retries", menu.retries));
        menu.timeout = wholeMember(document, "timeout", menu.timeout);
        menu.interdigit = wholeMember(document, "interdigit_timeout", menu.interdigit);
        menu.maxLength = std::clamp(wholeMember(document, "max_extension_length", menu.maxLength), 1, 64);
        menu.hunt = boolMember(document, "hunt", true);
        menu.huntAllow = stringMember(document, "hunt_allow");
        menu.huntDeny = stringMember(document, "hunt_deny");
        menu.recordPin = stringMember(document, "record_pin");
        menu.recordFromOutside = boolMember(document, "allow_record_from_offnet", false);
        if (const Json* media = member(document, "media"))
            readMedia(menu, *media);
    } else {
        menu.hunt = false;
        menu.missing =
            id.isEmpty()
                ? u"The block names no menu, so the platform's defaults are used: 3 retries, 10 s"_s
                : u"The project has no menu %1, so the platform's defaults are used: 3 retries, 10 s"_s.arg(id);
    }
    menu.interdigit = wholeMember(data, "interdigit_timeout", menu.interdigit);
    return menu;
}

bool huntAllowed(const QString& digits, const QString& allow, const QString& deny)
{
    if (!allow.isEmpty()) {
        const QRegularExpression expression(allow);
        if (!expression.isValid() || !expression.match(digits).hasMatch())
            return false;
    }
    if (deny.isEmpty())
        return true;
    const QRegularExpression expression(deny);
    return !expression.isValid() || !expression.match(digits).hasMatch();
}

BoxSettings boxSettings(const Entity& entity)
{
    const Json& document = entity.document;
    BoxSettings box;
    box.id = entity.id;
    box.title = entity.title();
    const Json* mailbox = member(document, "mailbox");
    box.mailbox = mailbox ? scalarText(*mailbox) : QString();
    box.owner = idOf(document, "owner_id");
    box.pin = stringMember(document, "pin");
    box.requirePin = boolMember(document, "require_pin", false);
    box.checkIfOwner = boolMember(document, "check_if_owner", false);
    box.isSetup = boolMember(document, "is_setup", false);
    box.skipGreeting = boolMember(document, "skip_greeting", false);
    box.skipInstructions = boolMember(document, "skip_instructions", false);
    box.announcementOnly = boolMember(document, "announcement_only", false);
    box.windForward = boolMember(document, "is_voicemail_ff_rw_enabled", false);
    const Json* operatorNumber = member(document, "operator_number");
    box.operatorNumber = operatorNumber ? scalarText(*operatorNumber) : QString();
    if (const Json* media = member(document, "media")) {
        const QString temporary = stringMember(*media, "temporary_unavailable");
        box.greeting = temporary.isEmpty() ? stringMember(*media, "unavailable") : temporary;
    }
    box.capacity = wholeMember(document, "max_message_count", box.capacity);
    countMessages(box, document);
    return box;
}

const Entity* boxByNumber(const Directory& directory, const QString& mailbox)
{
    for (const Entity* box : directory.all(u"vmboxes")) {
        const Json* number = member(box->document, "mailbox");
        if (!mailbox.isEmpty() && number && scalarText(*number) == mailbox)
            return box;
    }
    return nullptr;
}

std::vector<const Entity*> boxesOf(const Directory& directory, const QString& user)
{
    std::vector<const Entity*> boxes;
    for (const Entity* box : directory.all(u"vmboxes")) {
        if (!user.isEmpty() && idOf(box->document, "owner_id") == user)
            boxes.push_back(box);
    }
    return boxes;
}

} // namespace hookswitch::kazoo
