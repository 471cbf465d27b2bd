// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <utility>
#include <vector>

namespace hookswitch {

/// Names and values for the places of a template, in any order; the first of equal names counts.
using Tokens = std::vector<std::pair<QString, QString>>;

/// A template with its places filled.
struct FilledTemplate
{
    QString text;
    QStringList unknown; ///< names in the template that no token has, each once; their places are empty
    int places = 0;      ///< how many there were
};

/// Fills `{{name}}` anywhere in a URL, as FoneStorm callbacks do: also where the braces are written %7B and %7D, any
/// number of times, with the value percent-encoded as UTF-8 and everything else as it is. Names are letters, digits
/// and "_", without blanks around them. A URL that is percent-encoded as a whole ("http%3A%2F%2F...") is decoded
/// first. Values are never looked through for places.
[[nodiscard]] FilledTemplate fillUrl(const QString& urlTemplate, const Tokens& tokens);

/// The same for a body: values go in as they are, nothing is decoded.
[[nodiscard]] FilledTemplate fillText(const QString& textTemplate, const Tokens& tokens);

} // namespace hookswitch
