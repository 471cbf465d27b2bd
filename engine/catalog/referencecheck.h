// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "directory/directory.h"

namespace hookswitch {

/// The part of checkFlow() that compares the ids in one block with the directory.
class ReferenceCheck
{
public:
    ReferenceCheck(const BlockSpec& spec, const Directory& directory, Problems& problems)
        : m_spec(spec)
        , m_directory(directory)
        , m_problems(problems)
    {}

    /// place: JSON pointer of the node.
    void check(const Node& node, const QString& place) const;

private:
    void checkField(const Json& object, const QString& name, const FieldSpec& field, const QString& place) const;
    void checkValue(const Json& value, const QString& kind, const QString& place) const;
    void checkExits(const Node& node, const QString& place) const;
    [[nodiscard]] bool isMissing(const QString& kind, const QString& id) const;

    const BlockSpec& m_spec;
    const Directory& m_directory;
    Problems& m_problems;
};

/// Whether a text names anything: not empty and not the "null" that an unset chooser of Kazoo's own editor stores.
[[nodiscard]] bool namesSomething(const QString& id);

} // namespace hookswitch
