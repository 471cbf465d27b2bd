// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/validatefields.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace hookswitch::kazoo {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isInteger(const Json& value)
{
    static const QRegularExpression digits(u"^-?[0-9]+$"_s);
    return value.is_number_integer() ||
           (numberOf(value) && digits.match(QString::fromUtf8(writeJson(value))).hasMatch());
}

bool hasType(const Json& value, FieldSpec::Type type)
{
    switch (type) {
    case FieldSpec::Type::Text:
    case FieldSpec::Type::Enum:
        return value.is_string();
    case FieldSpec::Type::Integer:
        return isInteger(value);
    case FieldSpec::Type::Number:
        return numberOf(value).has_value();
    case FieldSpec::Type::Bool:
        return value.is_boolean();
    case FieldSpec::Type::Object:
        return value.is_object();
    case FieldSpec::Type::List:
        return value.is_array();
    case FieldSpec::Type::Any:
        break;
    }
    return true;
}

FieldSpec::Type typeFromName(const QString& name)
{
    static const QHash<QString, FieldSpec::Type> types{{u"integer"_s, FieldSpec::Type::Integer},
                                                       {u"number"_s, FieldSpec::Type::Number},
                                                       {u"bool"_s, FieldSpec::Type::Bool},
                                                       {u"object"_s, FieldSpec::Type::Object},
                                                       {u"list"_s, FieldSpec::Type::List}};
    return types.value(name, FieldSpec::Type::Text);
}

/// A number the way JSON writes it: no plus sign, no zeros in front.
Json numberFromText(QString text)
{
    static const QRegularExpression front(u"^\\+|(?<=^|^-|^\\+)0+(?=[0-9])"_s);
    const Result<Json> number = parseJson(text.remove(front).toUtf8());
    return number ? *number : Json(Json::value_t::discarded);
}

/// Crossbar turns a text into what the schema wants when it can be read as that.
void coerce(Json& value, FieldSpec::Type type)
{
    static const QRegularExpression integer(u"^[+-]?[0-9]+$"_s);
    static const QRegularExpression number(u"^[+-]?[0-9]+(\\.[0-9]+([eE][+-]?[0-9]+)?)?$"_s);
    if (!value.is_string())
        return;
    const QString text = stringOf(value);
    Json better(Json::value_t::discarded);
    if (type == FieldSpec::Type::Bool && (text == u"true"_s || text == u"false"_s))
        better = text == u"true"_s;
    else if (type == FieldSpec::Type::Integer && integer.match(text).hasMatch())
        better = numberFromText(text);
    else if (type == FieldSpec::Type::Number && number.match(text).hasMatch())
        better = numberFromText(text);
    if (!better.is_discarded())
        value = std::move(better);
}

Json listOf(const QStringList& texts)
{
    Json list = Json::array();
    for (const QString& text : texts)
        list.push_back(text.toStdString());
    return list;
}

bool applies(const FieldSpec& field, const Json& object)
{
    if (field.when.isEmpty())
        return true;
    const qsizetype at = field.when.indexOf(u'=');
    return field.when.mid(at + 1).split(u'|').contains(stringMember(object, field.when.left(at).toStdString()));
}

} // namespace

QString schemaType(FieldSpec::Type type)
{
    switch (type) {
    case FieldSpec::Type::Text:
    case FieldSpec::Type::Enum:
        return u"string"_s;
    case FieldSpec::Type::Integer:
        return u"integer"_s;
    case FieldSpec::Type::Number:
        return u"number"_s;
    case FieldSpec::Type::Bool:
        return u"boolean"_s;
    case FieldSpec::Type::Object:
        return u"object"_s;
    case FieldSpec::Type::List:
        return u"array"_s;
    case FieldSpec::Type::Any:
        break;
    }
    return u"any"_s;
}

ValidationError wrongType(const QStringList& steps, const QString& type, const Json& value)
{
    return {steps, u"type"_s, u"Value did not match type: "_s + type, type.toStdString(), value, {}};
}

ValidationError missing(const QStringList& steps)
{
    return {steps, u"required"_s, u"Field is required but missing"_s, {}, {}, {}};
}

bool isInternalUrl(const QString& url)
{
    const QString host = QUrl(url).host().toLower();
    if (host == u"localhost"_s || host.endsWith(u".localhost"_s))
        return true;
    const QHostAddress address(host);
    if (address.isNull())
        return false;
    return address.isLoopback() || address.isLinkLocal() || address.isUniqueLocalUnicast() ||
           address.isInSubnet(QHostAddress(u"0.0.0.0"_s), 8) || address.isInSubnet(QHostAddress(u"10.0.0.0"_s), 8) ||
           address.isInSubnet(QHostAddress(u"172.16.0.0"_s), 12) ||
           address.isInSubnet(QHostAddress(u"192.168.0.0"_s), 16) || address == QHostAddress(u"::"_s);
}

void FieldCheck::refuse(const QStringList& steps, const QString& code, const QString& message, const Json& target,
                        const Json& value) const
{
    m_errors.push_back({steps, code, message, target, value, {}});
}

void FieldCheck::checkMembers(Json& object, const QString& prefix, const QStringList& steps) const
{
    for (const FieldSpec& field : m_fields) {
        const QString name = field.name.mid(prefix.size());
        if (!field.name.startsWith(prefix) || name.isEmpty() || name.contains(u'.') || !applies(field, object))
            continue;
        const std::string key = name.toStdString();
        if (!object.contains(key) && !field.fallback.is_discarded())
            appendMember(object, key, field.fallback);
        const QStringList place = steps + QStringList{name};
        if (object.contains(key))
            checkValue(object[key], field, place);
        else if (field.required)
            m_errors.push_back(missing(place));
    }
}

void FieldCheck::checkValue(Json& value, const FieldSpec& field, const QStringList& steps) const
{
    coerce(value, field.type);
    if (!hasType(value, field.type)) {
        m_errors.push_back(wrongType(steps, schemaType(field.type), value));
        return;
    }
    switch (field.type) {
    case FieldSpec::Type::Text:
    case FieldSpec::Type::Enum:
        return checkText(value, field, steps);
    case FieldSpec::Type::Integer:
    case FieldSpec::Type::Number:
        return checkNumber(value, field, steps);
    case FieldSpec::Type::List:
        return checkList(value, field, steps);
    case FieldSpec::Type::Object:
        return checkMembers(value, field.name + u'.', steps);
    case FieldSpec::Type::Any:
        return checkAny(value, field, steps);
    case FieldSpec::Type::Bool:
        return;
    }
}

void FieldCheck::checkText(const Json& value, const FieldSpec& field, const QStringList& steps) const
{
    const QString text = stringOf(value);
    const auto length = text.toUcs4().size();
    if (!field.values.isEmpty() && !field.values.contains(text))
        refuse(steps, u"enum"_s, u"Value not found in enumerated list of values"_s, listOf(field.values), value);
    if (field.minLength && length < *field.minLength)
        refuse(steps, u"minLength"_s, u"String must be at least %1 characters"_s.arg(*field.minLength),
               *field.minLength, value);
    if (field.maxLength && length > *field.maxLength)
        refuse(steps, u"maxLength"_s, u"String must not be more than %1 characters"_s.arg(*field.maxLength),
               *field.maxLength, value);
    if (!field.pattern.isEmpty() && !QRegularExpression(field.pattern).match(text).hasMatch())
        refuse(steps, u"pattern"_s, u"Failed to match pattern '%1'"_s.arg(field.pattern), field.pattern.toStdString(),
               value);
    else if (field.format == u"public-url"_s && isInternalUrl(text))
        m_errors.push_back({steps, u"error"_s, u"invalid client URL"_s, {}, {}, value});
}

void FieldCheck::checkNumber(const Json& value, const FieldSpec& field, const QStringList& steps) const
{
    const double number = numberOf(value).value_or(0);
    const auto limit = [](double bound) {
        return bound == static_cast<double>(static_cast<qint64>(bound)) ? Json(static_cast<qint64>(bound))
                                                                        : Json(bound);
    };
    if (field.minimum && number < *field.minimum)
        refuse(steps, u"minimum"_s, u"Value must be at least %1"_s.arg(*field.minimum, 0, 'g', 15),
               limit(*field.minimum), value);
    if (field.maximum && number > *field.maximum)
        refuse(steps, u"maximum"_s, u"Value must be at most %1"_s.arg(*field.maximum, 0, 'g', 15),
               limit(*field.maximum), value);
}

void FieldCheck::checkList(Json& value, const FieldSpec& field, const QStringList& steps) const
{
    const auto size = static_cast<int>(value.size());
    if (field.minItems && size < *field.minItems)
        m_errors.push_back({steps,
                            u"minItems"_s,
                            u"The list must have at least %1 items"_s.arg(*field.minItems),
                            *field.minItems,
                            {},
                            {}});
    FieldSpec item = field;
    item.type = typeFromName(field.itemType);
    item.name = field.name + u"[]"_s;
    QSet<QByteArray> seen;
    for (int i = 0; i < size; ++i) {
        Json& one = value[static_cast<std::size_t>(i)];
        checkValue(one, item, steps + QStringList{QString::number(i)});
        const QByteArray text = writeJson(one);
        if (field.unique && seen.contains(text))
            m_errors.push_back({steps, u"uniqueItems"_s, u"List of items is not unique"_s, {}, one, {}});
        seen.insert(text);
    }
}

/// Where a schema offers several types nothing is converted.
void FieldCheck::checkAny(const Json& value, const FieldSpec& field, const QStringList& steps) const
{
    if (field.accepts.isEmpty())
        return;
    const auto fits = [&](const QString& name) {
        return hasType(value, typeFromName(name)) &&
               (!value.is_string() || field.values.isEmpty() || field.values.contains(stringOf(value)));
    };
    if (std::none_of(field.accepts.begin(), field.accepts.end(), fits))
        refuse(steps, u"not_one_schema_valid"_s, u"Value did not match exactly one of the allowed forms"_s,
               listOf(field.accepts), value);
}

} // namespace hookswitch::kazoo
