// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

namespace hookswitch::voipbin {

/// How the API writes: of early 2023 everything is there, unset times are in the year 9999; today what is empty is
/// left out.
enum class Era
{
    Current,
    Seed2023
};
[[nodiscard]] Era eraOf(const Json& settings);

[[nodiscard]] QString nilUuid();
[[nodiscard]] QString startId();

/// Writes one object of an answer. What is empty is written or left out as the era has it.
class Wire
{
public:
    explicit Wire(Era era)
        : m_era(era)
    {}

    void text(const char* key, const QString& value);
    /// A UUID; nil when it is empty.
    void id(const char* key, const QString& value);
    void ids(const char* key, const QStringList& values);
    void value(const char* key, Json value) { m_object[key] = std::move(value); }
    /// Microseconds since 1970, 0: unset. keepsUnset: today written as null instead of being left out.
    void time(const char* key, qint64 us, bool keepsUnset);
    void address(const char* key, const Json& address);
    /// An action as the API shows it: id and next_id always there.
    void action(const char* key, const Json& action);

    [[nodiscard]] Json take() { return std::move(m_object); }

private:
    Era m_era;
    Json m_object = Json::object();
};

[[nodiscard]] Json actionJson(const Json& action, Era era);
[[nodiscard]] QString timeText(qint64 us, Era era);
/// "2026-03-01T09:00:00.000123Z": always six digits, for paging.
[[nodiscard]] QString pagingToken(qint64 us, Era era);
/// The moment a token names, none when it is no time.
[[nodiscard]] std::optional<qint64> momentOfToken(const QString& token);

} // namespace hookswitch::voipbin
