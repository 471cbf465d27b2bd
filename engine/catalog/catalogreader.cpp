// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The form of a catalogue file:
//   {"platform", "groups": [text], "shared": {NAME: [row...]}, "document": [field...], "blocks": [block...],
//    "metaflows": [block...]}
// In the lists "fields" and "exits" of a block, a row {"use": NAME} stands for the rows shared under that name.

#include "catalog/catalog.h"

#include <QCoreApplication>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

const QHash<QString, FieldSpec::Type>& fieldTypes()
{
    static const QHash<QString, FieldSpec::Type> types{
        {u"text"_s, FieldSpec::Type::Text},     {u"integer"_s, FieldSpec::Type::Integer},
        {u"number"_s, FieldSpec::Type::Number}, {u"bool"_s, FieldSpec::Type::Bool},
        {u"enum"_s, FieldSpec::Type::Enum},     {u"object"_s, FieldSpec::Type::Object},
        {u"list"_s, FieldSpec::Type::List},     {u"any"_s, FieldSpec::Type::Any}};
    return types;
}

const QHash<QString, ExitSpec::Kind>& exitKinds()
{
    static const QHash<QString, ExitSpec::Kind> kinds{
        {u"fixed"_s, ExitSpec::Kind::Fixed},        {u"digits"_s, ExitSpec::Kind::Digits},
        {u"number"_s, ExitSpec::Kind::Number},      {u"cause"_s, ExitSpec::Kind::Cause},
        {u"text"_s, ExitSpec::Kind::FreeText},      {u"value"_s, ExitSpec::Kind::Value},
        {u"reference"_s, ExitSpec::Kind::Reference}};
    return kinds;
}

const QHash<QString, ExitRole>& exitRoles()
{
    static const QHash<QString, ExitRole> roles{
        {u"next"_s, ExitRole::Next}, {u"otherwise"_s, ExitRole::Otherwise}, {u"false"_s, ExitRole::False}};
    return roles;
}

QString translated(const QString& text)
{
    return text.isEmpty() ? text : QCoreApplication::translate("catalog", text.toUtf8().constData());
}

const QStringList simulationGrades{u"full"_s, u"approximate"_s, u"pass"_s};

} // namespace

/// Takes one file apart; remembers the first thing that is wrong and where.
class CatalogReader
{
public:
    Result<Catalog> read(const Json& file)
    {
        const Row top(*this, file, QString());
        top.text("platform");
        for (const QString& group : top.texts("groups"))
            m_catalog.m_groups.append(translated(group));
        m_shared = member(file, "shared");
        top.skip("shared");
        eachRow(top.list("document"), u"/document"_s, [&](const Json& field, const QString& at) {
            m_catalog.m_documentFields.push_back(readField(field, at));
        });
        readBlocks(top.list("blocks"), u"/blocks"_s, m_catalog.m_blocks, m_catalog.m_index);
        readBlocks(top.list("metaflows"), u"/metaflows"_s, m_catalog.m_metaflowBlocks, m_catalog.m_metaflowIndex);
        top.refuseOthers();
        if (m_error)
            return *m_error;
        return std::move(m_catalog);
    }

private:
    /// One object of the file. Every key is asked for once; what is left over is refused.
    class Row
    {
    public:
        Row(CatalogReader& reader, const Json& value, QString place)
            : m_reader(reader)
            , m_value(value)
            , m_place(std::move(place))
        {
            if (!value.is_object())
                m_reader.fail(m_place, u"a row is a JSON object"_s);
        }

        [[nodiscard]] const QString& place() const { return m_place; }

        QString text(std::string_view key, bool isNeeded = false) const
        {
            const Json* value = take(key, isNeeded);
            if (value && !value->is_string())
                m_reader.fail(m_place + u'/' + toQString(std::string(key)), u"must be a text"_s);
            return value ? stringOf(*value) : QString();
        }
        /// A text for people: in the language of the application, once that has a translator.
        QString words(std::string_view key, bool isNeeded = false) const { return translated(text(key, isNeeded)); }
        bool flag(std::string_view key) const
        {
            const Json* value = take(key);
            if (value && !value->is_boolean())
                m_reader.fail(m_place + u'/' + toQString(std::string(key)), u"must be true or false"_s);
            return value && value->is_boolean() && value->get<bool>();
        }
        std::optional<double> number(std::string_view key) const
        {
            const Json* value = take(key);
            if (!value)
                return {};
            if (!numberOf(*value))
                m_reader.fail(m_place + u'/' + toQString(std::string(key)), u"must be a number"_s);
            return numberOf(*value);
        }
        std::optional<int> count(std::string_view key) const
        {
            const std::optional<double> value = number(key);
            return value ? std::optional<int>(static_cast<int>(*value)) : std::nullopt;
        }
        QStringList texts(std::string_view key) const
        {
            QStringList items;
            for (const Json& item : list(key))
                items.append(stringOf(item));
            return items;
        }
        Json any(std::string_view key) const
        {
            const Json* value = take(key);
            return value ? *value : Json(Json::value_t::discarded);
        }
        const Json& list(std::string_view key) const
        {
            static const Json none = Json::array();
            const Json* value = take(key);
            if (value && !value->is_array())
                m_reader.fail(m_place + u'/' + toQString(std::string(key)), u"must be a list"_s);
            return value && value->is_array() ? *value : none;
        }
        void skip(std::string_view key) const { take(key); }

        void refuseOthers() const
        {
            if (!m_value.is_object())
                return;
            for (const auto& [key, value] : m_value.items()) {
                if (!m_taken.contains(toQString(key)))
                    m_reader.fail(m_place + u'/' + toQString(key), u"is not a key of this kind of row"_s);
            }
        }

    private:
        const Json* take(std::string_view key, bool isNeeded = false) const
        {
            const QString name = QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
            m_taken.append(name);
            const Json* value = member(m_value, key);
            if (!value && isNeeded)
                m_reader.fail(m_place, u"\"%1\" is missing"_s.arg(name));
            return value;
        }

        CatalogReader& m_reader;
        const Json& m_value;
        QString m_place;
        mutable QStringList m_taken;
    };

    void fail(const QString& place, const QString& sentence)
    {
        if (!m_error)
            m_error = Error{sentence, place};
    }

    void readBlocks(const Json& rows, const QString& place, std::vector<BlockSpec>& blocks,
                    QHash<QString, std::size_t>& index)
    {
        for (std::size_t i = 0; i < rows.size() && !m_error; ++i) {
            const QString at = u"%1/%2"_s.arg(place).arg(i);
            BlockSpec block = readBlock(rows[i], at);
            if (&blocks == &m_catalog.m_blocks && !m_catalog.m_groups.contains(block.group))
                fail(at + u"/group"_s, u"the group \"%1\" is not in the list of groups"_s.arg(block.group));
            if (index.contains(block.module))
                fail(at, u"the module \"%1\" stands twice"_s.arg(block.module));
            index.insert(block.module, blocks.size());
            blocks.push_back(std::move(block));
        }
    }

    BlockSpec readBlock(const Json& value, const QString& place)
    {
        const Row row(*this, value, place);
        BlockSpec block;
        block.module = row.text("module", true);
        block.title = row.words("title", true);
        block.group = row.words("group", true);
        block.help = row.words("help", true);
        block.primitive = row.text("primitive", true);
        block.simulated = row.text("simulated", true);
        block.icon = row.text("icon", true);
        block.endsFlow = row.flag("endsFlow");
        block.last = row.flag("last");
        block.era = row.text("era");
        if (!simulationGrades.contains(block.simulated))
            fail(place + u"/simulated"_s, u"must be one of: "_s + simulationGrades.join(u", "_s));
        eachRow(row.list("fields"), place + u"/fields"_s,
                [&](const Json& field, const QString& at) { block.fields.push_back(readField(field, at)); });
        eachRow(row.list("exits"), place + u"/exits"_s,
                [&](const Json& exit, const QString& at) { block.exits.push_back(readExit(exit, at)); });
        row.refuseOthers();
        return block;
    }

    template <typename Take> void eachRow(const Json& rows, const QString& place, const Take& take)
    {
        for (std::size_t i = 0; i < rows.size() && !m_error; ++i) {
            const QString at = u"%1/%2"_s.arg(place).arg(i);
            const QString shared = stringMember(rows[i], "use");
            if (shared.isEmpty()) {
                take(rows[i], at);
                continue;
            }
            const Json* list = m_shared ? member(*m_shared, shared.toStdString()) : nullptr;
            if (!list || !list->is_array()) {
                fail(at, u"nothing is shared under the name \"%1\""_s.arg(shared));
                return;
            }
            for (std::size_t j = 0; j < list->size(); ++j)
                take((*list)[j], u"/shared/%1/%2"_s.arg(shared).arg(j));
        }
    }

    FieldSpec readField(const Json& value, const QString& place)
    {
        const Row row(*this, value, place);
        FieldSpec field;
        field.name = row.text("name", true);
        field.title = row.words("title", true);
        field.help = row.words("help", true);
        const QString type = row.text("type", true);
        if (!fieldTypes().contains(type))
            fail(place + u"/type"_s, u"\"%1\" is no type of field"_s.arg(type));
        field.type = fieldTypes().value(type);
        field.values = row.texts("values");
        field.accepts = row.texts("accepts");
        field.fallback = row.any("default");
        field.initial = row.any("initial");
        field.minimum = row.number("min");
        field.maximum = row.number("max");
        field.minLength = row.count("minLength");
        field.maxLength = row.count("maxLength");
        field.minItems = row.count("minItems");
        field.unique = row.flag("unique");
        field.pattern = row.text("pattern");
        field.unit = row.text("unit");
        field.reference = row.text("reference");
        field.required = row.flag("required");
        field.needed = row.flag("needed");
        field.advanced = row.flag("advanced");
        field.itemType = row.text("items");
        field.format = row.text("format");
        field.when = row.text("when");
        row.refuseOthers();
        return field;
    }

    ExitSpec readExit(const Json& value, const QString& place)
    {
        const Row row(*this, value, place);
        ExitSpec exit;
        const QString kind = row.text("kind");
        if (!kind.isEmpty() && !exitKinds().contains(kind))
            fail(place + u"/kind"_s, u"\"%1\" is no kind of exit"_s.arg(kind));
        exit.kind = exitKinds().value(kind, ExitSpec::Kind::Fixed);
        const QString role = row.text("role");
        if (!role.isEmpty() && !exitRoles().contains(role))
            fail(place + u"/role"_s, u"\"%1\" is no role of an exit"_s.arg(role));
        exit.role = exitRoles().value(role, ExitRole::Key);
        exit.key = row.text("key", exit.kind == ExitSpec::Kind::Fixed && role.isEmpty());
        if (exit.role == ExitRole::Next)
            exit.key = u"_"_s;
        exit.title = row.words("title", true);
        exit.help = row.words("help", true);
        exit.reference = row.text("reference", exit.kind == ExitSpec::Kind::Reference);
        row.refuseOthers();
        return exit;
    }

    Catalog m_catalog;
    const Json* m_shared = nullptr;
    std::optional<Error> m_error;
};

Result<Catalog> Catalog::fromJson(QByteArrayView text)
{
    const Result<Json> file = parseJson(text);
    if (!file)
        return file.error();
    return CatalogReader().read(*file);
}

} // namespace hookswitch
