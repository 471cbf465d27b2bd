// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The catalogue against the platform's own JSON schemas: every field name, type, default, list of values and range.

#include "catalog/catalog.h"

#include "qtresult.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Lines of a difference that are meant, with the reason.
const QHash<QString, QString> exceptions{
    {u"document flow: only in the schema"_s, u"the tree of blocks is checked node by node"_s},
    {u"notification skip_module: only in the catalogue"_s,
     u"every block can be left out; this schema forgets to say so"_s},
};

QString typeName(FieldSpec::Type type)
{
    static const QStringList names{u"text"_s, u"integer"_s, u"number"_s, u"bool"_s,
                                   u"enum"_s, u"object"_s,  u"list"_s,   u"any"_s};
    return names.at(static_cast<int>(type));
}

QString ourName(const QString& schemaType)
{
    static const QHash<QString, QString> names{
        {u"string"_s, u"text"_s}, {u"boolean"_s, u"bool"_s}, {u"array"_s, u"list"_s}};
    return names.value(schemaType, schemaType);
}

QString sorted(const Json* values)
{
    QStringList texts;
    if (values) {
        for (const Json& value : *values)
            texts.append(stringOf(value));
    }
    texts.sort();
    return texts.join(u' ');
}

QString sorted(QStringList texts)
{
    texts.sort();
    return texts.join(u' ');
}

template <typename T> QString optionalText(const std::optional<T>& value)
{
    return value ? QString::number(static_cast<double>(*value), 'g', 15) : QString();
}

QString memberText(const Json& schema, std::string_view key)
{
    const Json* value = member(schema, key);
    const std::optional<double> number = value ? numberOf(*value) : std::nullopt;
    return number ? QString::number(*number, 'g', 15) : value ? scalarText(*value) : QString();
}

/// What a schema says of one field, and what the catalogue says, in the same words.
QString described(const Json& schema, bool isRequired)
{
    const Json* items = member(schema, "items");
    const Json* alternatives = member(schema, "oneOf");
    const bool isUnion = alternatives && !schema.contains("type");
    QStringList types;
    QString values = sorted(member(schema, "enum"));
    if (isUnion) {
        for (const Json& alternative : *alternatives) {
            types.append(ourName(stringMember(alternative, "type")));
            values += sorted(member(alternative, "enum"));
        }
    } else if (items) {
        values = sorted(member(*items, "enum"));
    }
    QString type = isUnion ? u"any("_s + sorted(types) + u')' : ourName(stringMember(schema, "type", u"object"_s));
    if (type == u"text"_s && schema.contains("enum"))
        type = u"enum"_s;
    if (type == u"list"_s)
        type += u"("_s + ourName(items ? stringMember(*items, "type", u"text"_s) : u"text"_s) + u')';
    const Json& texts = items ? *items : schema;
    const Json* fallback = member(schema, "default");
    return u"%1 default=%2 values=%3 range=%4..%5 length=%6..%7 items>=%8 pattern=%9"_s.arg(
               type, fallback ? QString::fromUtf8(writeJson(*fallback)) : QString(), values,
               memberText(schema, "minimum"), memberText(schema, "maximum"), memberText(texts, "minLength"),
               memberText(texts, "maxLength"), memberText(schema, "minItems"), memberText(schema, "pattern")) +
           u" unique=%1 required=%2 public=%3"_s.arg(boolMember(schema, "uniqueItems", false))
               .arg(isRequired)
               .arg(boolMember(schema, "kazoo-validation", false));
}

QString described(const FieldSpec& field)
{
    QString type = typeName(field.type);
    if (field.type == FieldSpec::Type::Any)
        type += u'(' + sorted(field.accepts) + u')';
    if (field.type == FieldSpec::Type::List)
        type += u'(' + field.itemType + u')';
    return u"%1 default=%2 values=%3 range=%4..%5 length=%6..%7 items>=%8 pattern=%9"_s.arg(
               type, field.fallback.is_discarded() ? QString() : QString::fromUtf8(writeJson(field.fallback)),
               sorted(field.values), optionalText(field.minimum), optionalText(field.maximum),
               optionalText(field.minLength), optionalText(field.maxLength), optionalText(field.minItems),
               field.pattern) +
           u" unique=%1 required=%2 public=%3"_s.arg(field.unique)
               .arg(field.required)
               .arg(field.format == u"public-url"_s);
}

using Fields = QMap<QString, QString>;

void collect(const Json& schema, const QString& path, Fields& fields)
{
    const Json* properties = member(schema, "properties");
    if (!properties)
        return;
    const Json* required = member(schema, "required");
    for (const auto& [key, property] : properties->items()) {
        const bool isRequired =
            required && std::find(required->begin(), required->end(), Json(key)) != required->end();
        const QString name = path + toQString(key);
        fields.insert(name, described(property, isRequired));
        collect(property, name + u'.', fields);
        if (const Json* items = member(property, "items"))
            collect(*items, name + u"[]."_s, fields);
    }
}

} // namespace

class KazooSchemasTest : public QObject
{
    Q_OBJECT

    const QDir m_folder{QStringLiteral(SHARED_DATA "/kazoo-schemas")};

    Json schema(const QString& name) const
    {
        QFile file(m_folder.filePath(name + u".json"_s));
        if (!file.open(QIODevice::ReadOnly))
            return nullptr;
        const Result<Json> value = parseJson(file.readAll());
        return value ? *value : Json();
    }

    /// The items of an audio macro differ by their "macro"; each kind has a schema of its own.
    void collectMacros(Fields& fields) const
    {
        const QStringList kinds{u"play"_s, u"tone"_s, u"prompt"_s, u"say"_s, u"tts"_s};
        for (const QString& kind : kinds) {
            const bool isBlock = kind == u"play"_s || kind == u"tts"_s;
            Fields own;
            collect(schema((isBlock ? u"callflows."_s : u"callflows.audio_macro."_s) + kind), {}, own);
            own.remove(u"skip_module"_s);
            for (auto at = own.cbegin(); at != own.cend(); ++at)
                fields.insert(u"macros[].%1 (%2)"_s.arg(at.key(), kind), at.value());
        }
    }

    static Fields ours(const BlockSpec& spec)
    {
        Fields fields;
        for (const FieldSpec& field : spec.fields) {
            if (field.when.isEmpty())
                fields.insert(field.name, described(field));
            else
                for (const QString& kind : field.when.mid(field.when.indexOf(u'=') + 1).split(u'|'))
                    fields.insert(u"%1 (%2)"_s.arg(field.name, kind), described(field));
        }
        return fields;
    }

    static void compare(const QString& module, const Fields& theirs, const Fields& own)
    {
        QStringList differences;
        for (auto at = theirs.cbegin(); at != theirs.cend(); ++at) {
            if (!own.contains(at.key()))
                differences.append(u"%1 %2: only in the schema"_s.arg(module, at.key()));
            else if (own.value(at.key()) != at.value())
                differences.append(
                    u"%1 %2: %3 | schema: %4"_s.arg(module, at.key(), own.value(at.key()), at.value()));
        }
        for (auto at = own.cbegin(); at != own.cend(); ++at) {
            if (!theirs.contains(at.key()))
                differences.append(u"%1 %2: only in the catalogue"_s.arg(module, at.key()));
        }
        differences.removeIf([](const QString& line) { return exceptions.contains(line); });
        QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u'\n')));
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_folder.exists())
            QSKIP("the platform's schemas are not beside this checkout");
    }

    void agrees_data()
    {
        QTest::addColumn<QString>("module");
        QTest::addColumn<bool>("isMetaflow");
        for (const QString& file : m_folder.entryList({u"callflows.*.json"_s, u"metaflows.*.json"_s})) {
            const QString name = file.chopped(5);
            const QString module = name.section(u'.', 1);
            if (!module.isEmpty() && !module.contains(u'.') && name != u"callflows.action"_s)
                QTest::newRow(qPrintable(name)) << module << name.startsWith(u"metaflows"_s);
        }
    }
    void agrees()
    {
        QFETCH(QString, module);
        QFETCH(bool, isMetaflow);
        const Catalog& catalog = Catalog::of(Platform::Kazoo);
        const BlockSpec* spec = isMetaflow ? catalog.metaflowBlock(module) : catalog.block(module);
        QVERIFY2(spec, "the catalogue lacks this module");
        Fields theirs;
        collect(schema((isMetaflow ? u"metaflows."_s : u"callflows."_s) + module), {}, theirs);
        if (module == u"audio_macro"_s)
            collectMacros(theirs);
        compare(module, theirs, ours(*spec));
    }

    void theDocumentAgrees()
    {
        Fields theirs;
        collect(schema(u"callflows"_s), {}, theirs);
        collect(schema(u"metaflows"_s), u"metaflow."_s, theirs);
        Fields own;
        for (const FieldSpec& field : Catalog::of(Platform::Kazoo).documentFields())
            own.insert(field.name, described(field));
        compare(u"document"_s, theirs, own);
    }

    void hasNoModuleThePlatformLacks()
    {
        for (const BlockSpec& spec : Catalog::of(Platform::Kazoo).blocks())
            QVERIFY2(QFile::exists(m_folder.filePath(u"callflows.%1.json"_s.arg(spec.module))),
                     qPrintable(spec.module));
    }
};

QTEST_GUILESS_MAIN(KazooSchemasTest)
#include "tst_kazoo_schemas.moc"
