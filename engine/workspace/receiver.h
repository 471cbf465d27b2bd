// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/hookrules.h"

#include <map>

namespace hookswitch {

/// The built-in receiver at /hooks/NAME: answers by the first rule that fits, or 200 with an empty JSON object when
/// none does, so that any sender finds somebody. A malformed set of rules answers 500 and says what is wrong.
class Receiver
{
public:
    using Reply = FaultyAnswer;

    /// Takes the receivers of these settings; rules that did not change keep their counts of answers.
    void setRules(const Json& settings);

    /// What the request would get.
    [[nodiscard]] Reply look(const HttpRequest& request) const;
    /// What it gets; counts for rules that answer a number of times.
    Reply take(const HttpRequest& request);

private:
    struct Hook
    {
        Json source;
        std::vector<HookRule> rules;
        std::vector<int> used;
        QString trouble;
    };

    [[nodiscard]] static Hook read(const Json& source, const QString& name);
    /// Place of the rule that answers, -1 for none.
    [[nodiscard]] static int choose(const Hook& hook, const HttpRequest& request);
    [[nodiscard]] static Reply reply(const Hook* hook, int place, const HttpRequest& request);

    std::map<QString, Hook> m_hooks;
};

} // namespace hookswitch
