// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "directory/directory.h"

#include <QStringList>

namespace hookswitch::kazoo {

/// What is played at one moment: a named system prompt, a media document or nothing.
struct PromptChoice
{
    QString media; ///< media id or prompt name, "" for nothing

    [[nodiscard]] bool isSilent() const { return media.isEmpty(); }
    friend bool operator==(const PromptChoice&, const PromptChoice&) = default;
};

/// A menu document with its defaults (kazoo.md 3.4). Times are milliseconds.
struct MenuSettings
{
    QString title;
    int retries = 3;
    int timeout = 10000;
    int interdigit = 2000;
    int maxLength = 4;
    bool hunt = true;
    QString huntAllow;
    QString huntDeny;
    QString recordPin;
    bool recordFromOutside = false;
    PromptChoice greeting{QStringLiteral("menu-no_prompt")};
    PromptChoice invalid{QStringLiteral("menu-invalid_entry")};
    PromptChoice transfer{QStringLiteral("menu-transferring_call")};
    PromptChoice exit{QStringLiteral("menu-exit")};
    QString missing; ///< a sentence when the directory has no such menu, "" otherwise
};
/// data: of the menu block; its interdigit_timeout wins over the document's.
[[nodiscard]] MenuSettings menuSettings(const Directory& directory, const Json& data);

/// Whether digits may be looked up as a number: an invalid allow denies, an invalid deny does not. Both are
/// unanchored.
[[nodiscard]] bool huntAllowed(const QString& digits, const QString& allow, const QString& deny);

/// A voicemail box with its defaults (kazoo.md 3.5).
struct BoxSettings
{
    QString id;
    QString title;
    QString mailbox;
    QString owner;
    QString pin;
    bool requirePin = false;
    bool checkIfOwner = false;
    bool isSetup = false;
    bool skipGreeting = false;
    bool skipInstructions = false;
    bool announcementOnly = false;
    bool windForward = false; ///< keys 5 and 8 while a message plays
    QString operatorNumber;
    QString greeting; ///< media id: the temporary one, else the recorded one, "" for none
    int newMessages = 0;
    int savedMessages = 0;
    int capacity = 100; ///< messages the box can hold

    [[nodiscard]] bool isFull() const { return newMessages + savedMessages >= capacity; }
};
[[nodiscard]] BoxSettings boxSettings(const Entity& box);

/// The box with this mailbox number, or null.
[[nodiscard]] const Entity* boxByNumber(const Directory& directory, const QString& mailbox);
/// The boxes a user owns, in directory order.
[[nodiscard]] std::vector<const Entity*> boxesOf(const Directory& directory, const QString& user);

} // namespace hookswitch::kazoo
