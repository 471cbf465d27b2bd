// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "base/problem.h"
#include "flow/flow.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace hookswitch {

/// One field of a block's data.
struct FieldSpec
{
    QString name;  ///< path with dots inside data: "endpoints[].id" for members of list items, "caller_id.name" for
                   ///< objects
    QString title; ///< for people
    QString help;  ///< one sentence
    enum class Type
    {
        Text,
        Integer,
        Number,
        Bool,
        Enum,
        Object,
        List,
        Any
    } type = Type::Text;
    QStringList values;  ///< for Enum, and allowed items of a List of texts
    QStringList accepts; ///< for Any: the types it may have ("bool", "text", "integer", "list"); empty: every type
    Json fallback = Json(Json::value_t::discarded); ///< default the platform writes in, discarded when there is none
    Json initial =
        Json(Json::value_t::discarded); ///< value we start a new block with, discarded: see Catalog::newData()
    std::optional<double> minimum;
    std::optional<double> maximum;
    std::optional<int> minLength; ///< for a List: of each item
    std::optional<int> maxLength;
    std::optional<int> minItems; ///< for List
    bool unique = false;         ///< for List: no item twice
    QString pattern;             ///< regular expression a text must match, "" for none
    QString unit;                ///< "s", "ms", "" ...
    QString reference; ///< kind of entity it names ("users", "menus", "media", "callflows", ...), "" for none;
                       ///< "@KEY": the kind stands, in the singular, in its neighbour KEY
    bool required = false;
    bool needed = false;   ///< the platform takes the block without it, but the block then does nothing
    bool advanced = false; ///< shown only on demand
    QString itemType;      ///< for List: "text", "object", ...
    QString format;        ///< "public-url": a web address outside our own network
    QString
        when; ///< "KEY=VALUE|VALUE": the field only exists where its neighbour KEY has one of these values; "" always
};

/// A way out a block may have.
struct ExitSpec
{
    enum class Kind
    {
        Fixed,    ///< the key as it stands
        Digits,   ///< any run of digits and '*'
        Number,   ///< a whole number, such as the lower end of a range
        Cause,    ///< a hang-up cause or sip:NNN
        FreeText, ///< any text
        Value,    ///< any text, the empty one too
        Reference ///< id of an entity of the kind named by reference
    } kind = Kind::Fixed;
    QString key;                   ///< for Fixed; "_" for the role Next
    ExitRole role = ExitRole::Key; ///< the roles Otherwise and False have no key
    QString title;                 ///< "no answer", "otherwise"
    QString help;                  ///< when this way is taken, one sentence
    QString reference;             ///< for Reference

    /// Whether an exit with this key is one of these.
    [[nodiscard]] bool covers(QStringView exitKey) const;
};

/// One kind of block of a platform.
struct BlockSpec
{
    QString module;
    QString title;
    QString group;
    QString help;
    QString primitive; ///< what the simulator does: "say", "play", "collect", "dial", "set", ...
    QString
        simulated; ///< "full", "approximate" (help says how) or "pass" (goes on to the default exit with a warning)
    bool endsFlow = false; ///< nothing after it ever runs
    bool last = false;     ///< makes sense as the last block of a branch, although more could follow
    QString era;  ///< "" for today's platform; "2023", "internal" or "later" for a block its users cannot have today
    QString icon; ///< name of a drawing in resources/icons
    std::vector<FieldSpec> fields;
    std::vector<ExitSpec> exits;

    /// The way out an exit with this key belongs to (fixed keys first), null when no call ever leaves by it.
    [[nodiscard]] const ExitSpec* exitFor(QStringView key) const;
    /// The way out with this role, null when there is none. REQUIRES: another role than Key.
    [[nodiscard]] const ExitSpec* exitFor(ExitRole role) const;
    /// The field of this name, null when the platform does not know it.
    [[nodiscard]] const FieldSpec* field(QStringView name) const;
    /// The fixed exit keys offered for this block, plus digits 0-9 and * where it takes digits. Exits that only have
    /// a role are not among them.
    [[nodiscard]] QStringList offeredKeys() const;
};

/// All blocks of one platform, read from resources/catalog/PLATFORM.json. Immutable after loading; shared freely
/// between threads.
class Catalog
{
public:
    /// The program's own catalogue, loaded once and for good; words in the application's language of that moment.
    [[nodiscard]] static const Catalog& of(Platform platform);
    /// Reads a catalogue file; refused, with the place, when a row is wrong or has a key this reader does not know.
    [[nodiscard]] static Result<Catalog> fromJson(QByteArrayView text);

    /// null for a module the platform does not have.
    [[nodiscard]] const BlockSpec* block(QStringView module) const;
    [[nodiscard]] const std::vector<BlockSpec>& blocks() const { return m_blocks; }
    /// The modules that run on keys pressed during a talk (Kazoo metaflows). Their names overlap with those of
    /// blocks().
    [[nodiscard]] const std::vector<BlockSpec>& metaflowBlocks() const { return m_metaflowBlocks; }
    [[nodiscard]] const BlockSpec* metaflowBlock(QStringView module) const;
    /// What the document around the blocks may hold.
    [[nodiscard]] const std::vector<FieldSpec>& documentFields() const { return m_documentFields; }
    /// Group names in palette order.
    [[nodiscard]] const QStringList& groups() const { return m_groups; }

    /// data for a new block of this kind: the initial values, and the defaults of required fields.
    [[nodiscard]] Json newData(QStringView module) const;
    /// One line that tells a reader what this block does ("Main menu", "5 s", "rings 3 endpoints").
    [[nodiscard]] QString summary(const Node& node) const;

private:
    friend class CatalogReader;

    std::vector<BlockSpec> m_blocks;
    std::vector<BlockSpec> m_metaflowBlocks;
    std::vector<FieldSpec> m_documentFields;
    QStringList m_groups;
    QHash<QString, std::size_t> m_index;
    QHash<QString, std::size_t> m_metaflowIndex;
};

} // namespace hookswitch
