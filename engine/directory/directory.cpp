// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/directory.h"

#include <algorithm>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

QString Entity::title() const
{
    const QString name = stringMember(document, "name").trimmed();
    if (!name.isEmpty())
        return name;
    const QString person =
        (stringMember(document, "first_name") + u' ' + stringMember(document, "last_name")).trimmed();
    if (!person.isEmpty())
        return person;
    const Json* mailbox = member(document, "mailbox");
    const QString box = mailbox ? scalarText(*mailbox) : QString();
    return box.isEmpty() ? id : box;
}

const Directory::Kind* Directory::kind(QStringView name) const
{
    const auto at = std::find_if(m_kinds.begin(), m_kinds.end(), [&](const Kind& k) { return k.name == name; });
    return at == m_kinds.end() ? nullptr : &*at;
}

const Entity* Directory::find(QStringView kindName, QStringView id) const
{
    const Kind* k = kind(kindName);
    if (!k)
        return nullptr;
    const auto at = k->places.constFind(id.toString());
    return at == k->places.cend() ? nullptr : &k->entities[*at];
}

void Directory::put(Entity entity)
{
    auto* k = const_cast<Kind*>(kind(entity.kind));
    if (k && k->raw) {
        k->name += u" (kept)"_s;
        k = nullptr;
    }
    if (!k)
        k = &m_kinds.emplace_back(Kind{entity.kind, {}, {}, std::nullopt});
    const auto at = k->places.constFind(entity.id);
    if (at != k->places.cend()) {
        k->entities[*at] = std::move(entity);
        return;
    }
    k->places.insert(entity.id, k->entities.size());
    k->entities.push_back(std::move(entity));
}

bool Directory::erase(QStringView kindName, QStringView id)
{
    auto* k = const_cast<Kind*>(kind(kindName));
    if (!k || !k->places.contains(id.toString()))
        return false;
    k->entities.erase(k->entities.begin() + static_cast<std::ptrdiff_t>(k->places.value(id.toString())));
    k->places.clear();
    for (std::size_t i = 0; i < k->entities.size(); ++i)
        k->places.insert(k->entities[i].id, i);
    return true;
}

std::vector<const Entity*> Directory::all(QStringView kindName) const
{
    std::vector<const Entity*> found;
    if (const Kind* k = kind(kindName)) {
        for (const Entity& entity : k->entities)
            found.push_back(&entity);
    }
    return found;
}

QStringList Directory::kinds() const
{
    QStringList names;
    for (const Kind& k : m_kinds) {
        if (!k.entities.empty())
            names.append(k.name);
    }
    return names;
}

Result<Directory> Directory::fromJson(const Json& value)
{
    if (!value.is_object())
        return Error{u"a directory is a JSON object of kinds, such as {\"users\": {}}"_s, u"/directory"_s};
    Directory directory;
    for (const auto& [name, members] : value.items()) {
        Kind k{toQString(name), {}, {}, std::nullopt};
        if (!members.is_object()) {
            k.raw = members;
        } else {
            for (const auto& [id, document] : members.items()) {
                k.places.insert(toQString(id), k.entities.size());
                k.entities.push_back({k.name, toQString(id), document});
            }
        }
        directory.m_kinds.push_back(std::move(k));
    }
    return directory;
}

Json Directory::toJson() const
{
    Json value = Json::object();
    for (const Kind& k : m_kinds) {
        Json members = Json::object();
        for (const Entity& entity : k.entities)
            appendMember(members, entity.id.toStdString(), entity.document);
        appendMember(value, k.name.toStdString(), k.raw ? *k.raw : std::move(members));
    }
    return value;
}

} // namespace hookswitch
