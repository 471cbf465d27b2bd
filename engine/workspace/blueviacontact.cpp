// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/blueviacontact.h"

namespace hookswitch {

namespace {

constexpr const char* kMembers[] = {"voiceCallbackUrl", "voiceFallbackUrl", "notificationFormat"};

} // namespace

Json blueviaContact(const NumberBinding& binding)
{
    Json contact = Json::object();
    const Json* callbacks = member(binding.extra, "callbacks");
    for (const char* name : kMembers) {
        const QString text = callbacks ? stringMember(*callbacks, name) : QString();
        if (!text.isEmpty())
            appendMember(contact, name, text.toStdString());
    }
    return contact;
}

void changeBlueviaContact(NumberBinding& binding, const Json& contact)
{
    const Json* before = member(binding.extra, "callbacks");
    Json callbacks = before && before->is_object() ? *before : Json::object();
    for (const char* name : kMembers) {
        const Json* value = member(contact, name);
        if (value && !stringOf(*value).isEmpty())
            setMember(callbacks, name, *value);
        else if (value)
            removeMember(callbacks, name);
    }
    if (callbacks.empty())
        removeMember(binding.extra, "callbacks");
    else
        setMember(binding.extra, "callbacks", std::move(callbacks));
}

} // namespace hookswitch
