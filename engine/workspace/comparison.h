// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/httpmessage.h"

#include <vector>

namespace hookswitch {

/// One place where two messages differ. A side that has nothing there is empty.
struct Difference
{
    QString place; ///< "method", "url", "status", "header Content-Type", "body", or "body /call/id" for JSON bodies
    QString left;
    QString right;

    friend bool operator==(const Difference&, const Difference&) = default;
};

// Header names are compared without regard to case, JSON bodies member by member whatever their order, forms item by
// item, other bodies as a whole.
[[nodiscard]] std::vector<Difference> differences(const HttpRequest& left, const HttpRequest& right);
[[nodiscard]] std::vector<Difference> differences(const HttpResponse& left, const HttpResponse& right);

} // namespace hookswitch
