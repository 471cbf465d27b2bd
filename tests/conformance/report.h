// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hookswitch::conformance {

/// Counts rows; prints each failing one when it happens and the closing line at the end.
class Report
{
public:
    void pass() { ++m_passed; }
    /// Prints "FAIL name: why".
    void fail(const QString& name, const QString& why);
    /// Prints a line that counts for nothing.
    void note(const QString& text);
    /// Prints "N passed, M failed"; 0 when nothing failed and something passed, else 1.
    [[nodiscard]] int close() const;

private:
    int m_passed = 0;
    int m_failed = 0;
};

/// Every document of a folder: load then save gives the same document (ordered JSON, XML infoset), and the platform's
/// verdict is ours. With an index.md: the files it lists, Kazoo's with a verdict, VoIPBIN's with a kind. Without:
/// command documents of BlueVia, here or in the folders commands, tolerance and invalid.
void checkDocuments(const QString& folder, Report& report);
/// Recurrence vectors: for a rule and a date to search from, the next date on which the rule applies.
void checkTemporal(const QString& file, Report& report);
/// Cases observed on the real VoIPBIN engine, played on ours: what documents say, or what the deployed engine does.
/// The documentation flows of the folder voipbin-examples beside the file are played as deployed only.
void checkVoipbin(const QString& file, bool asDeployed, Report& report);

} // namespace hookswitch::conformance
