// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

namespace hookswitch::bluevia {

// One command in its two forms. They differ in one place: behaviorOnAnswer stands beside "number" in JSON and inside
// it in XML.

/// The member of Flow::document() that keeps the XML tree a flow was read from. No JSON document of BlueVia has such
/// a key.
inline constexpr const char* treeKey = "<?xml?>";

/// The parameters an element holds, as JSON: children become members, repeated ones a list, counts and yes/no become
/// numbers and booleans where their text is the usual one. Without attributes and comments.
[[nodiscard]] Json parametersOf(const Json& element);

/// The element that says the same. Members that are null are left out; names no element can have are too (see
/// hasXmlNames()). prefix: "tns:" or "".
[[nodiscard]] Json elementOf(const QString& verb, const Json& data, const QString& prefix, const QString& space);

/// Whether every member inside can be the name of an element.
[[nodiscard]] bool hasXmlNames(const Json& data);

/// Puts blanks between the children so that each stands on its own line. level: of the element itself, two blanks
/// each.
void indentElement(Json& element, int level);

} // namespace hookswitch::bluevia
