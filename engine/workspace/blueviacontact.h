// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/project.h"

namespace hookswitch {

/// Where a BlueVia number asks what to do with its calls: the members voiceCallbackUrl, voiceFallbackUrl and
/// notificationFormat ("JSON" or "XML"), which the project file keeps among the number's callbacks. What is not set
/// is absent.
[[nodiscard]] Json blueviaContact(const NumberBinding& binding);
/// Sets the members that contact has; an empty text takes one away.
void changeBlueviaContact(NumberBinding& binding, const Json& contact);

} // namespace hookswitch
