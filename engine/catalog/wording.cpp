// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/wording.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

const QString defaultKey = QStringLiteral("_");

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

/// The title of an entity, or a shortened id; "" when nothing is chosen. Kazoo's own editor stores "null" for
/// nothing.
QString titleOf(const Directory& directory, const QString& kind, const QString& id)
{
    if (id.isEmpty() || id == u"null"_s)
        return {};
    if (const Entity* entity = directory.find(kind, id))
        return entity->title();
    return id.size() > 12 ? id.left(8) + u'…' : id;
}

const ExitSpec* specOf(const BlockSpec* block, const QString& key)
{
    if (!block)
        return nullptr;
    const auto found = std::find_if(block->exits.begin(), block->exits.end(), [&](const ExitSpec& e) {
        return e.kind == ExitSpec::Kind::Fixed && e.key == key;
    });
    return found == block->exits.end() ? nullptr : &*found;
}

bool isTaken(const Node& node, const QString& key)
{
    const Exit* exit = node.exit(key);
    if (!exit && key == defaultKey)
        exit = node.exit({}, ExitRole::Next);
    return exit && exit->target;
}

void eraseAt(Json& object, const QStringList& steps, qsizetype at)
{
    const std::string key = steps[at].toStdString();
    if (!object.is_object() || !object.contains(key))
        return;
    if (at + 1 < steps.size()) {
        eraseAt(object[key], steps, at + 1);
        if (!object[key].is_object() || !object[key].empty())
            return;
    }
    removeMember(object, key);
}

} // namespace

QString nodeTitle(const Catalog& catalog, const Node& node)
{
    const BlockSpec* block = catalog.block(node.module);
    if (block && !block->title.isEmpty())
        return block->title;
    return node.module.isEmpty() ? Words::tr("(no module)") : node.module;
}

QString nodeSummary(const Catalog& catalog, const Directory& directory, const Node& node)
{
    QStringList parts;
    if (const BlockSpec* block = catalog.block(node.module)) {
        for (const FieldSpec& field : block->fields) {
            if (field.reference.isEmpty() || field.name.contains(u"[]"_s))
                continue;
            const Json* value = fieldValue(node.data, field.name);
            const QString title = value ? titleOf(directory, field.reference, stringOf(*value)) : QString();
            if (!title.isEmpty() && !parts.contains(title))
                parts.append(title);
        }
    }
    parts.append(catalog.summary(node));
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString exitTitle(const Catalog& catalog, const Directory& directory, const Node& node, const Exit& exit)
{
    const BlockSpec* known = catalog.block(node.module);
    if (const ExitSpec* spec = known && exit.role != ExitRole::Key ? known->exitFor(exit.role) : nullptr)
        return spec->title;
    switch (exit.role) {
    case ExitRole::Next:
        return Words::tr("next");
    case ExitRole::Otherwise:
        return Words::tr("otherwise");
    case ExitRole::False:
        return Words::tr("false");
    case ExitRole::Key:
        break;
    }
    const BlockSpec* block = catalog.block(node.module);
    if (const ExitSpec* spec = specOf(block, exit.key); spec && !spec->title.isEmpty())
        return spec->title;
    if (exit.key == defaultKey)
        return block && block->exits.size() > 1 ? Words::tr("otherwise") : Words::tr("next");
    if (block) {
        for (const ExitSpec& spec : block->exits) {
            if (spec.kind == ExitSpec::Kind::Reference && directory.find(spec.reference, exit.key))
                return titleOf(directory, spec.reference, exit.key);
        }
    }
    return exit.key;
}

std::vector<ExitKey> freeExits(const Catalog& catalog, const Node& node)
{
    const BlockSpec* block = catalog.block(node.module);
    QStringList keys = block ? block->offeredKeys() : QStringList{defaultKey};
    if (!block && isTaken(node, defaultKey))
        keys.clear();
    std::vector<ExitKey> free;
    for (const QString& key : keys) {
        if (!isTaken(node, key))
            free.push_back({ExitRole::Key, key});
    }
    for (const ExitRole role : {ExitRole::Otherwise, ExitRole::False}) {
        const Exit* exit = node.exit({}, role);
        if (block && block->exitFor(role) && !(exit && exit->target))
            free.push_back({role, {}});
    }
    return free;
}

std::optional<ExitKey> nextFreeExit(const Catalog& catalog, const Node& node)
{
    const std::vector<ExitKey> free = freeExits(catalog, node);
    const BlockSpec* block = catalog.block(node.module);
    const bool takesDigits = block && std::any_of(block->exits.begin(), block->exits.end(),
                                                  [](const ExitSpec& e) { return e.kind == ExitSpec::Kind::Digits; });
    const auto rank = [&](const ExitKey& name) {
        const bool digit = name.key.size() == 1 && name.key.front().isDigit();
        if (takesDigits && digit)
            return name.key == u"0"_s ? 1 : 0;
        return name.key == defaultKey ? 2 : 3;
    };
    const auto best = std::min_element(free.begin(), free.end(),
                                       [&](const ExitKey& a, const ExitKey& b) { return rank(a) < rank(b); });
    return best == free.end() ? std::nullopt : std::optional(*best);
}

const Json* fieldValue(const Json& data, const QString& path)
{
    const Json* at = &data;
    for (const QString& step : path.split(u'.')) {
        at = member(*at, step.toStdString());
        if (!at)
            return nullptr;
    }
    return at;
}

void setFieldValue(Json& data, const QString& path, Json value)
{
    const QStringList steps = path.split(u'.');
    if (value.is_discarded()) {
        eraseAt(data, steps, 0);
        return;
    }
    Json* at = &data;
    for (qsizetype i = 0; i + 1 < steps.size(); ++i) {
        const std::string key = steps[i].toStdString();
        if (!at->is_object())
            *at = Json::object();
        if (!member(*at, key) || !(*at)[key].is_object())
            setMember(*at, key, Json::object());
        at = &(*at)[key];
    }
    if (!at->is_object())
        *at = Json::object();
    setMember(*at, steps.last().toStdString(), std::move(value));
}

} // namespace hookswitch
