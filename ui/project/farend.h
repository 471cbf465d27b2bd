// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

namespace hookswitch {

/// What a called phone does, in the forms most people need. A list of steps says more; then kind is Custom.
struct FarEnd
{
    enum class Kind
    {
        Answers,
        Busy,
        NoAnswer,
        Rejects,
        NotRegistered,
        Custom
    } kind = Kind::Answers;
    double answerAfter = 2;     ///< seconds
    double talks = 10;          ///< seconds, 0: until the other side hangs up
    int code = 603;             ///< SIP status of Rejects
    Json steps = Json::array(); ///< the file's own form, used when Custom

    friend bool operator==(const FarEnd&, const FarEnd&) = default;
};

[[nodiscard]] FarEnd farEndFromSteps(const Json& steps);
[[nodiscard]] Json stepsOf(const FarEnd& farEnd);
/// "answers after 4 s, talks 25 s"
[[nodiscard]] QString farEndText(const FarEnd& farEnd);

} // namespace hookswitch
