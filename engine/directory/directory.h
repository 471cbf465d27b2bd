// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <QHash>
#include <QStringList>

#include <optional>
#include <vector>

namespace hookswitch {

/// One thing flows refer to, in the platform's own form.
struct Entity
{
    QString kind; ///< the platform's plural: "users", "devices", "groups", "menus", "vmboxes", "media",
                  ///< "temporal_rules", ...
    QString id;
    Json document = Json::object();

    /// The name a person knows it by: document name, first and last name, mailbox, or the id.
    [[nodiscard]] QString title() const;

    friend bool operator==(const Entity&, const Entity&) = default;
};

/// Everything flows refer to: users, devices, groups, boxes, menus, media, rules. A value; a run works on its own
/// copy.
class Directory
{
public:
    [[nodiscard]] const Entity* find(QStringView kind, QStringView id) const;
    /// Replaces the entity of this kind and id or appends it. Should the file have held a member of another shape
    /// under the kind's name, that member goes on as "KIND (kept)".
    void put(Entity entity);
    bool erase(QStringView kind, QStringView id);
    /// Of one kind, in file order.
    [[nodiscard]] std::vector<const Entity*> all(QStringView kind) const;
    /// Kinds that hold at least one entity, in file order.
    [[nodiscard]] QStringList kinds() const;

    /// The project file's form: {"users": {"ID": {document}}, ...}. Members of another shape are kept and written
    /// back; only a value that is no object is an error.
    [[nodiscard]] static Result<Directory> fromJson(const Json& value);
    [[nodiscard]] Json toJson() const;

    friend bool operator==(const Directory&, const Directory&) = default;

private:
    struct Kind
    {
        QString name;
        std::vector<Entity> entities;
        QHash<QString, std::size_t> places; ///< id to its place in entities
        std::optional<Json> raw;            ///< set instead of entities when the file held something else
        friend bool operator==(const Kind&, const Kind&) = default;
    };

    [[nodiscard]] const Kind* kind(QStringView name) const;

    std::vector<Kind> m_kinds;
};

} // namespace hookswitch
