// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace hookswitch {

/// How well what was typed fits a text, higher is better, none when it does not. Every word must be found, in any
/// order: whole, as the beginning of a word, or at least as letters that follow each other with gaps ("vm" finds
/// "voicemail"). Upper and lower case and accents make no difference. Nothing typed fits everything equally.
[[nodiscard]] std::optional<int> fuzzyScore(QStringView typed, const QString& text);

} // namespace hookswitch
