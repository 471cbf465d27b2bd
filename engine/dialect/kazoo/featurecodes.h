// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <vector>

namespace hookswitch::kazoo {

/// A code people dial to do something with their phone, stored as an ordinary callflow with the member
/// "featurecode": {"name", "number"}.
struct FeatureCode
{
    QString name;  ///< as the callflows editor stores it: "voicemail[action=check]"
    QString title; ///< "Check voicemail (*97)"
    QString dial;  ///< what is dialled by default: "*97"
    QString rest;  ///< pattern of the digits that may follow, "" when the code is a whole number
    QString module;
    Json data;
};

/// Those the callflows editor has, in its order.
[[nodiscard]] const std::vector<FeatureCode>& featureCodes();
/// By name, null for none of them.
[[nodiscard]] const FeatureCode* featureCode(const QString& name);
/// Which one a callflow document is: by the name it says, else by what is dialled and the module it runs. Null for
/// none.
[[nodiscard]] const FeatureCode* featureCodeOf(const Json& document);
/// The callflow of a feature code, under another code such as "*66" when one is given.
[[nodiscard]] Json featureCodeDocument(const FeatureCode& code, const QString& dial = {});

} // namespace hookswitch::kazoo
