// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <QStringList>

namespace hookswitch::voipbin {

/// Reads the option of an action when it runs. The platform checks types only now: a member of the wrong type, or an
/// id that is none, is an error of the whole run. Reading goes on after an error; the first one is kept. Missing and
/// null members have their zero value.
class Option
{
public:
    enum class Ids
    {
        Named,  ///< texts that are no UUID stand for one (actionId())
        Strict, ///< they are errors, as in the deployed engine
    };
    /// REQUIRES: option outlives this object.
    Option(const Json& option, Ids ids)
        : m_option(option)
        , m_ids(ids)
    {}

    [[nodiscard]] QString text(const char* key);
    [[nodiscard]] bool flag(const char* key);
    /// A whole number; the platform takes no fraction.
    [[nodiscard]] qint64 whole(const char* key);
    [[nodiscard]] float number(const char* key);
    /// A UUID in lower case, "" for a missing, empty or nil one.
    [[nodiscard]] QString id(const char* key);
    [[nodiscard]] QStringList texts(const char* key);
    [[nodiscard]] std::vector<qint64> wholes(const char* key);
    /// An object of texts and ids, such as the targets of a branch, in its order.
    [[nodiscard]] std::vector<std::pair<QString, QString>> ids(const char* key);
    /// A list of objects; empty when missing.
    [[nodiscard]] Json objects(const char* key);
    /// An object; an empty one when missing.
    [[nodiscard]] Json object(const char* key);

    /// A sentence about the first thing wrong, "" when all could be read.
    [[nodiscard]] const QString& error() const { return m_error; }

private:
    [[nodiscard]] const Json* find(const char* key, const char* kind, bool (*fits)(const Json&));
    [[nodiscard]] QString uuid(const Json& value, const char* key);
    void wrong(const char* key, const QString& what);

    const Json& m_option;
    Ids m_ids;
    QString m_error;
};

} // namespace hookswitch::voipbin
