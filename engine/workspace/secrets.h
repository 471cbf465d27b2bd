// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <map>

namespace hookswitch {

/// Passwords that never go into a project: a small JSON file only its user can read (mode 0600).
class Secrets
{
public:
    /// An empty path keeps everything in memory. A file that is not there yet holds nothing.
    [[nodiscard]] static Result<Secrets> open(const QString& path);

    [[nodiscard]] QString value(const QString& name) const;
    /// Written at once; an empty value removes the entry.
    Result<void> set(const QString& name, const QString& value);

private:
    QString m_path;
    std::map<QString, QString> m_values;
};

/// The entry of a callback's password. It names scheme, host and user too: a project from a stranger that uses the
/// same number with another address does not get the password.
[[nodiscard]] QString callbackSecret(const QString& number, bool sending, const QString& url, const QString& user);

/// The entry of the key that signs what a callback tells (Standard Webhooks).
[[nodiscard]] QString signingSecret(const QString& number, bool sending, const QString& url);

/// Writes a file only its user can read, whole or not at all.
[[nodiscard]] Result<void> writePrivateFile(const QString& path, const QByteArray& text);

} // namespace hookswitch
