// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "dialect/host.h"

namespace hookswitch {

/// Fresh random credentials for every platform and the control API.
[[nodiscard]] Credentials makeCredentials();

/// {"control":{"key"},"bluevia":{"key","secret"},"fonestorm":{...},"kazoo":{...},"voipbin":{...}}: the form of keys
/// files and of the first line of `hsw serve`. The signing key is not part of it.
[[nodiscard]] Json credentialsJson(const Credentials& credentials);

/// Reads a keys file; what it does not name is made afresh. When there is no such file, it is created with fresh
/// credentials, readable only by the user. Errors name the file and the JSON pointer.
[[nodiscard]] Result<Credentials> openKeys(const QString& path);

} // namespace hookswitch
