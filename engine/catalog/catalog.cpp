// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A platform without a file yet has no blocks. That our own files can be read is proved by a test.
Catalog builtIn(Platform platform)
{
    QFile file(u":/hookswitch/catalog/%1.json"_s.arg(platformName(platform)));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    Result<Catalog> catalog = Catalog::fromJson(file.readAll());
    return catalog ? catalog.take() : Catalog();
}

const BlockSpec* blockIn(const std::vector<BlockSpec>& blocks, const QHash<QString, std::size_t>& index,
                         QStringView module)
{
    const auto at = index.constFind(module.toString());
    return at == index.cend() ? nullptr : &blocks[*at];
}

bool consistsOf(QStringView text, QStringView characters)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [&](QChar c) { return characters.contains(c); });
}

/// NO_ANSWER or sip:486; a cause begins with a capital letter, so that most keys need no expression.
bool isCause(QStringView key)
{
    static const QRegularExpression cause(u"^([A-Z][A-Z0-9_]*|sip:[0-9]{3})$"_s);
    const bool mayBe = !key.isEmpty() && ((key.front() >= u'A' && key.front() <= u'Z') || key.startsWith(u"sip:"));
    return mayBe && cause.match(key.toString()).hasMatch();
}

} // namespace

bool ExitSpec::covers(QStringView exitKey) const
{
    if (role == ExitRole::Otherwise || role == ExitRole::False)
        return false;
    switch (kind) {
    case Kind::Fixed:
        return exitKey == key;
    case Kind::Digits:
        return consistsOf(exitKey, u"0123456789*");
    case Kind::Number:
        return consistsOf(exitKey, u"0123456789");
    case Kind::Cause:
        return isCause(exitKey);
    case Kind::Value:
        return true;
    case Kind::FreeText:
    case Kind::Reference:
        return !exitKey.isEmpty();
    }
    return false;
}

const ExitSpec* BlockSpec::exitFor(QStringView key) const
{
    const ExitSpec* found = nullptr;
    for (const ExitSpec& exit : exits) {
        if (!exit.covers(key))
            continue;
        if (exit.kind == ExitSpec::Kind::Fixed)
            return &exit;
        if (!found)
            found = &exit;
    }
    return found;
}

const ExitSpec* BlockSpec::exitFor(ExitRole role) const
{
    const auto at = std::find_if(exits.begin(), exits.end(), [&](const ExitSpec& e) { return e.role == role; });
    return at == exits.end() ? nullptr : &*at;
}

const FieldSpec* BlockSpec::field(QStringView name) const
{
    const auto at = std::find_if(fields.begin(), fields.end(), [&](const FieldSpec& f) { return f.name == name; });
    return at == fields.end() ? nullptr : &*at;
}

QStringList BlockSpec::offeredKeys() const
{
    QStringList keys;
    for (const ExitSpec& exit : exits) {
        if (exit.kind == ExitSpec::Kind::Fixed && !exit.key.isEmpty())
            keys.append(exit.key);
        if (exit.kind != ExitSpec::Kind::Digits)
            continue;
        for (const QChar digit : u"1234567890*"_s)
            keys.append(digit);
    }
    keys.removeDuplicates();
    return keys;
}

const Catalog& Catalog::of(Platform platform)
{
    static const std::array<Catalog, 4> catalogs{builtIn(Platform::Kazoo), builtIn(Platform::Voipbin),
                                                 builtIn(Platform::Bluevia), builtIn(Platform::Fonestorm)};
    return catalogs[static_cast<std::size_t>(platform)];
}

const BlockSpec* Catalog::block(QStringView module) const
{
    return blockIn(m_blocks, m_index, module);
}

const BlockSpec* Catalog::metaflowBlock(QStringView module) const
{
    return blockIn(m_metaflowBlocks, m_metaflowIndex, module);
}

Json Catalog::newData(QStringView module) const
{
    Json data = Json::object();
    const BlockSpec* spec = block(module);
    if (!spec)
        return data;
    for (const FieldSpec& field : spec->fields) {
        if (field.name.contains(u'.'))
            continue;
        if (!field.initial.is_discarded())
            setMember(data, field.name.toStdString(), field.initial);
        else if (field.required && !field.fallback.is_discarded())
            setMember(data, field.name.toStdString(), field.fallback);
    }
    return data;
}

} // namespace hookswitch
