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
struct FieldSpec {
    QString name;     ///< path with dots inside data: "endpoints[].id" for members of list items, "caller_id.name" for objects
    QString title;    ///< for people
    QString help;     ///< one sentence
    enum class Type { Text, Integer, Number, Bool, Enum, Object, List, Any } type = Type::Text;
    QStringList values;     ///< for Enum, and allowed items of a List of texts
    Json fallback;          ///< default value, discarded when there is none
    std::optional<double> minimum;
    std::optional<double> maximum;
    std::optional<int> minLength;
    std::optional<int> maxLength;
    QString pattern;        ///< regular expression a text must match, "" for none
    QString unit;           ///< "s", "ms", "" ...
    QString reference;      ///< kind of entity it names ("users", "menus", "media", "callflows", ...), "" for none
    bool required = false;
    bool advanced = false;  ///< shown only on demand
    QString itemType;       ///< for List: "text", "object", ...
};

/// A way out a block may have.
struct ExitSpec {
    enum class Kind {
        Fixed,     ///< the key as it stands
        Digits,    ///< any run of digits and '*'
        Cause,     ///< a hang-up cause or sip:NNN
        FreeText,  ///< any text
        Reference  ///< id of an entity of the kind named by reference
    } kind = Kind::Fixed;
    QString key;       ///< for Fixed
    QString title;     ///< "no answer", "otherwise"
    QString help;      ///< when this way is taken, one sentence
    QString reference; ///< for Reference
};

/// One kind of block of a platform.
struct BlockSpec {
    QString module;
    QString title;
    QString group;
    QString help;
    QString primitive;  ///< what the simulator does: "say", "play", "collect", "dial", "set", ...
    QString simulated;  ///< "full", "approximate" (help says how) or "pass" (goes on to the default exit with a warning)
    bool endsFlow = false;
    QString icon;       ///< name of a drawing in resources/icons
    std::vector<FieldSpec> fields;
    std::vector<ExitSpec> exits;

    /// The fixed exit keys offered for this block, plus digits 0-9 and * where it takes digits.
    [[nodiscard]] QStringList offeredKeys() const;
};

/// All blocks of one platform, read from resources/catalog/PLATFORM.json. Immutable after loading; shared freely between threads.
class Catalog
{
public:
    /// The catalogue that comes with the program. It is loaded once and lives as long as the program.
    [[nodiscard]] static const Catalog& of(Platform platform);
    [[nodiscard]] static Result<Catalog> fromJson(QByteArrayView text);

    /// null for a module the platform does not have.
    [[nodiscard]] const BlockSpec* block(QStringView module) const;
    [[nodiscard]] const std::vector<BlockSpec>& blocks() const { return m_blocks; }
    /// Group names in palette order.
    [[nodiscard]] QStringList groups() const;

    /// data for a new block of this kind: the defaults of its fields that have one and are required.
    [[nodiscard]] Json newData(QStringView module) const;
    /// One line that tells a reader what this block does ("Main menu", "5 s", "rings 3 endpoints").
    [[nodiscard]] QString summary(const Node& node) const;

private:
    std::vector<BlockSpec> m_blocks;
    QHash<QString, int> m_index;
};

} // namespace hookswitch
