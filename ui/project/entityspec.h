// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <vector>

namespace hookswitch {

/// A main field of an entity's document; everything else is edited as JSON.
struct EntityField
{
    enum class Type
    {
        Text,
        Integer,
        Bool,
        Choice,
        Reference,
        Texts,
        TimeOfDay
    };
    QString path; ///< dots lead into objects: "caller_id.internal.name"
    QString title;
    Type type = Type::Text;
    QString unit = {};
    QStringList values = {}; ///< of a Choice; for a Reference the kind of entity
    int fallback = 0;        ///< what the platform assumes for an Integer or Bool that is not there
    int maximum = 100000;
};

/// A kind of entity of the directory, for people.
struct EntityKind
{
    QString kind;     ///< as in the project file: "users"
    QString title;    ///< "Users"
    QString singular; ///< "user"
    std::vector<EntityField> fields;
};

/// The kinds that are offered, in menu order.
[[nodiscard]] const std::vector<EntityKind>& entityKinds();
/// The offered kind, or one without fields for others.
[[nodiscard]] EntityKind entityKind(const QString& kind);

/// The value at a dotted path, null when it is not there.
[[nodiscard]] const Json* valueAt(const Json& document, const QString& path);
/// Sets it, making objects on the way; a discarded value removes it. A member on the way that is no object is left
/// alone.
void setValueAt(Json& document, const QString& path, const Json& value);

} // namespace hookswitch
