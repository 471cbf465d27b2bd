// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace hookswitch {

/// Error: the platform itself would refuse it. Warning: it runs, but hardly as meant. Note: worth knowing.
enum class Severity
{
    Error,
    Warning,
    Note
};

/// One finding of an import or a check.
struct Problem
{
    Severity severity = Severity::Error;
    QString code;     ///< short and stable, such as "required" or "dead-end"
    QString pointer;  ///< JSON pointer into the document, "" for the document itself
    QString sentence; ///< what is wrong and what to do

    friend bool operator==(const Problem&, const Problem&) = default;
};

/// In order of discovery.
using Problems = std::vector<Problem>;

/// "error", "warning" or "note".
[[nodiscard]] QString severityName(Severity severity);

[[nodiscard]] bool hasErrors(const Problems& problems);

} // namespace hookswitch
