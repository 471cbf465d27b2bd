// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "dialect/kazoo/validate.h"

namespace hookswitch::kazoo {

/// Checks one object against rows of the catalogue the way Crossbar's schemas do, converting texts and writing
/// defaults in on the way. Keys without a row are left alone.
class FieldCheck
{
public:
    FieldCheck(const std::vector<FieldSpec>& fields, ValidationErrors& errors)
        : m_fields(fields)
        , m_errors(errors)
    {}

    /// REQUIRES: object is an object. steps: where it stands in the document.
    void check(Json& object, const QStringList& steps) const { checkMembers(object, {}, steps); }

private:
    void checkMembers(Json& object, const QString& prefix, const QStringList& steps) const;
    void checkValue(Json& value, const FieldSpec& field, const QStringList& steps) const;
    void checkText(const Json& value, const FieldSpec& field, const QStringList& steps) const;
    void checkNumber(const Json& value, const FieldSpec& field, const QStringList& steps) const;
    void checkList(Json& value, const FieldSpec& field, const QStringList& steps) const;
    void checkAny(const Json& value, const FieldSpec& field, const QStringList& steps) const;
    void refuse(const QStringList& steps, const QString& code, const QString& message, const Json& target,
                const Json& value) const;

    const std::vector<FieldSpec>& m_fields;
    ValidationErrors& m_errors;
};

/// What JSON schemas call the type: "string", "boolean" ...
[[nodiscard]] QString schemaType(FieldSpec::Type type);
/// "Value did not match type: T", for values that are no object or list.
[[nodiscard]] ValidationError wrongType(const QStringList& steps, const QString& type, const Json& value);
/// "Field is required but missing".
[[nodiscard]] ValidationError missing(const QStringList& steps);

/// Whether a web address points into the platform's own network, where Crossbar lets no flow call.
[[nodiscard]] bool isInternalUrl(const QString& url);

} // namespace hookswitch::kazoo
