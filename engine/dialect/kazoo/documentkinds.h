// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

namespace hookswitch::kazoo {

/// A kind of account document besides callflows, as Crossbar's clients see it. The fields are those that flows, the
/// simulator and consoles use; others are stored as they come.
struct DocumentKind
{
    QString address;               ///< in URLs and in the project's directory: "users"
    QString type;                  ///< pvt_type: "user"
    std::vector<FieldSpec> fields; ///< checked on every write; defaults are stored
    QStringList summary;           ///< what a list shows beside the id
};

/// Made once; in the order clients are used to.
[[nodiscard]] const std::vector<DocumentKind>& documentKinds();
/// Null when no kind has this address.
[[nodiscard]] const DocumentKind* documentKind(QStringView address);

/// What GET /schemas/NAME says: a JSON schema made from the rows for a callflow document, a module
/// ("callflows.menu") or a document kind ("users"). None when there is no such schema.
[[nodiscard]] std::optional<Json> schemaNamed(const QString& name);
[[nodiscard]] QStringList schemaNames();

} // namespace hookswitch::kazoo
