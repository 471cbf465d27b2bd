// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "webhook/retry.h"

#include <algorithm>

namespace hookswitch {

namespace {

constexpr int maxTries = 100;

} // namespace

RetryRule singleTry()
{
    return {};
}

RetryRule repeatedTries(int further, double spacing)
{
    RetryRule rule;
    rule.delays.assign(size_t(std::clamp(further, 0, maxTries)), std::max(0.0, spacing));
    return rule;
}

RetryRule growingTries(int further, double first, double longest)
{
    RetryRule rule = repeatedTries(further, first);
    for (double wait = std::max(0.0, first); double& delay : rule.delays) {
        delay = std::min(wait, longest);
        wait = delay * 2;
    }
    return rule;
}

} // namespace hookswitch
