// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <functional>
#include <map>

namespace hookswitch::voipbin {

/// What stands for a name; "" for a name nobody knows.
using Lookup = std::function<QString(const QString& name)>;

/// The text with every ${name} replaced, once from left to right: what comes in is not looked at again. A name is
/// anything up to the next }, also nothing; text without it stays.
[[nodiscard]] QString substituted(const QString& text, const Lookup& lookup);

/// Every text in the value, however deep, but no keys. listsAsText: numbers and truth values that stand in lists
/// become texts, as the deployed engine makes them, so that whole lists of numbers are of the wrong type afterwards.
[[nodiscard]] Json substituted(const Json& value, const Lookup& lookup, bool listsAsText);

/// What a run begins with, out of what its request gives: names are trimmed, empty ones and those of the platform
/// ("voipbin." in any case) are dropped. A set over the limits (100 names, 32 KiB a value, 64 KiB in all) is dropped
/// whole; tooLarge says so.
struct GivenVariables
{
    std::map<QString, QString> accepted;
    bool tooLarge = false;
};
[[nodiscard]] GivenVariables givenVariables(const std::map<QString, QString>& wanted);

} // namespace hookswitch::voipbin
