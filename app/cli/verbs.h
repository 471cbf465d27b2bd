// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <CLI/CLI.hpp>

namespace hookswitch::cli {

/// Exit codes of every verb.
constexpr int success = 0;
constexpr int failure = 1;  ///< findings, losses, a call nobody answers: the answer is no
constexpr int badInput = 2; ///< arguments or files that cannot be used

// Each verb adds itself to the program; when it is chosen, its work is done while the arguments are read and exitCode
// is set.
void addNew(CLI::App& program, int& exitCode);
void addCheck(CLI::App& program, int& exitCode);
void addCall(CLI::App& program, int& exitCode);
void addConvert(CLI::App& program, int& exitCode);
void addDiff(CLI::App& program, int& exitCode);
void addMerge(CLI::App& program, int& exitCode);
void addServe(CLI::App& program, int& exitCode);
void addLog(CLI::App& program, int& exitCode);
void addSend(CLI::App& program, int& exitCode);

/// To standard output, at once.
void print(const QByteArray& text);
/// Writes a whole file by way of a temporary one; an empty path is standard output.
[[nodiscard]] Result<void> writeFile(const QString& path, const QByteArray& text);
/// One line to standard error, beginning with "hsw: ".
void complain(const QString& sentence);

} // namespace hookswitch::cli
