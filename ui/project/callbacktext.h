// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/project.h"

namespace hookswitch {

/// What is wrong with a callback URL as far as it is typed, as a sentence; "" when nothing is. {{token}} places are
/// fine anywhere.
[[nodiscard]] QString urlProblem(const QString& url);
/// What deserves a second look although it works, such as a GET callback that carries no data; "" when nothing does.
[[nodiscard]] QString callbackHint(const Callback& callback);
/// The request an example call would cause: request line, headers, body.
[[nodiscard]] QString previewText(const Callback& callback, const QString& number, bool sending);

} // namespace hookswitch
