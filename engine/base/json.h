// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <nlohmann/json.hpp>

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace hookswitch {

/// A JSON value that keeps the order of its keys. Texts inside are UTF-8.
///
/// Two kinds of value need care: a number that would be written differently from how it was read (2^64, 1e2) is kept
/// as its text, so ask numberOf() instead of is_number(); and a slot marks a place whose content lives elsewhere (see
/// jsonSlot()).
using Json = nlohmann::ordered_json;

/// What parseJson accepts. Beyond a limit the answer is an error with its place, and memory stays bounded.
struct JsonLimits
{
    qint64 bytes = qint64(64) << 20;
    int depth = 2000;
    int keysPerObject = 20000;
};

/// Parses one JSON text (RFC 8259, UTF-8, an initial BOM is skipped). Refused, with "line L, column C" and the JSON
/// pointer as the place: syntax errors, repeated keys, invalid UTF-8, numbers beyond a double's range, and what
/// exceeds the limits.
[[nodiscard]] Result<Json> parseJson(QByteArrayView text, const JsonLimits& limits = {});

/// Writes the value; indent < 0 is the compact form, otherwise that many blanks a level. Slots are written as null.
[[nodiscard]] QByteArray writeJson(const Json& value, int indent = -1);

/// U+FEFF at the beginning stays: in a document it is a character, though Qt takes it for a mark of the byte order.
[[nodiscard]] QString toQString(const std::string& text);
/// The text of a JSON string, fallback for anything else.
[[nodiscard]] QString stringOf(const Json& value, const QString& fallback = {});
/// The number, also of one kept as text; none for anything else.
[[nodiscard]] std::optional<double> numberOf(const Json& value);
/// A scalar as it reads to a person: the text of a string, "12", "true"; "" for null, objects and arrays.
[[nodiscard]] QString scalarText(const Json& value);
/// What kind of value this is, for sentences: "a text", "a list", "an object", "a number", "true or false", "null".
[[nodiscard]] QString kindName(const Json& value);

/// The member of an object, or null when value is no object or has no such key.
[[nodiscard]] const Json* member(const Json& value, std::string_view key);
[[nodiscard]] QString stringMember(const Json& value, std::string_view key, const QString& fallback = {});
[[nodiscard]] double numberMember(const Json& value, std::string_view key, double fallback);
[[nodiscard]] bool boolMember(const Json& value, std::string_view key, bool fallback);
/// Appends or replaces a member; the order of the others stays.
void setMember(Json& object, std::string_view key, Json value);
/// Appends a member without looking for an equal key first. REQUIRES: object is an object without this key.
void appendMember(Json& object, std::string_view key, Json value);
void removeMember(Json& object, std::string_view key);

/// The value a JSON pointer (RFC 6901) names, or null.
[[nodiscard]] const Json* atPointer(const Json& value, QStringView pointer);
[[nodiscard]] Json* atPointer(Json& value, QStringView pointer);
/// "~" and "/" escaped for use as one step of a JSON pointer.
[[nodiscard]] QString pointerStep(const QString& key);

/// A mark for a place whose content is kept elsewhere (a flow's nodes, a node's children). Equal to itself only.
[[nodiscard]] Json jsonSlot();
[[nodiscard]] bool isJsonSlot(const Json& value);

} // namespace hookswitch
