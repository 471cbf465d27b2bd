// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

#include <optional>

namespace hookswitch {

// Between what a person types into a field and the JSON value it stands for.

/// What is wrong with a text as the value of a field, in a sentence; none when nothing is.
[[nodiscard]] std::optional<QString> objection(const FieldSpec& field, const QString& text);
/// The value of a text that has no objection: a number, a boolean, a text; for Any and Object JSON, where plain words
/// are a text.
[[nodiscard]] Json valueOfText(const FieldSpec& field, const QString& text);
/// A value as it is typed: scalars as they read, everything else as compact JSON.
[[nodiscard]] QString typedText(const Json& value);
/// The default in grey words: "20 s", "yes"; "" when there is none.
[[nodiscard]] QString defaultWords(const FieldSpec& field);

} // namespace hookswitch
