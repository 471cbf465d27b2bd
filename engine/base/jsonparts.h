// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

namespace hookswitch {

// What reading, writing and looking at JSON share; for the files of this room only.

using JsonObjectItems = std::vector<std::pair<const std::string, Json>>;

/// Appends a member and gives its value. The vector's own growth would copy every value in it, whole trees, since its
/// keys are constant and cannot be moved.
Json& appendItem(JsonObjectItems& items, const std::string& key, Json value);

/// A number kept as its text, because a computed one would be written differently.
[[nodiscard]] Json jsonNumberText(const std::string& text);
[[nodiscard]] bool isJsonNumberText(const Json& value);
/// REQUIRES: isJsonNumberText(value).
[[nodiscard]] std::string textOfJsonNumber(const Json& value);

} // namespace hookswitch
