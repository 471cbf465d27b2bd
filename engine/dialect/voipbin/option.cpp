// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/voipbin/option.h"

#include "dialect/voipbin/file.h"
#include "dialect/voipbin/ids.h"

namespace hookswitch::voipbin {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isText(const Json& value)
{
    return value.is_string();
}
bool isFlag(const Json& value)
{
    return value.is_boolean();
}
bool isList(const Json& value)
{
    return value.is_array();
}
bool isObject(const Json& value)
{
    return value.is_object();
}
bool isNumber(const Json& value)
{
    bool ok = false;
    (void)(value.is_string() || value.is_boolean() ? QString() : scalarText(value)).toDouble(&ok);
    return ok;
}
bool isWhole(const Json& value)
{
    bool ok = false;
    (void)(value.is_string() || value.is_boolean() ? QString() : scalarText(value)).toLongLong(&ok);
    return ok;
}

} // namespace

void Option::wrong(const char* key, const QString& what)
{
    if (m_error.isEmpty())
        m_error = u"\"%1\" of its option %2"_s.arg(QString::fromLatin1(key), what);
}

const Json* Option::find(const char* key, const char* kind, bool (*fits)(const Json&))
{
    const Json* value = m_option.is_object() ? member(m_option, key) : nullptr;
    if (!value || value->is_null())
        return nullptr;
    if (fits(*value))
        return value;
    wrong(key, u"must be %1"_s.arg(QString::fromLatin1(kind)));
    return nullptr;
}

QString Option::text(const char* key)
{
    const Json* value = find(key, "a text", isText);
    return value ? stringOf(*value) : QString();
}

bool Option::flag(const char* key)
{
    const Json* value = find(key, "true or false", isFlag);
    return value && value->get<bool>();
}

qint64 Option::whole(const char* key)
{
    const Json* value = find(key, "a whole number", isWhole);
    return value ? scalarText(*value).toLongLong() : 0;
}

float Option::number(const char* key)
{
    const Json* value = find(key, "a number", isNumber);
    return value ? scalarText(*value).toFloat() : 0;
}

QString Option::uuid(const Json& value, const char* key)
{
    if (!value.is_string()) {
        wrong(key, u"must be the id of an action"_s);
        return {};
    }
    const QString text = stringOf(value);
    if (m_ids == Ids::Strict && !text.isEmpty() && !isUuid(text)) {
        wrong(key, u"is \"%1\", which is no UUID"_s.arg(text));
        return {};
    }
    return actionId(text);
}

QString Option::id(const char* key)
{
    const Json* value = find(key, "an id", isText);
    return value ? uuid(*value, key) : QString();
}

QStringList Option::texts(const char* key)
{
    QStringList texts;
    const Json* value = find(key, "a list of texts", isList);
    for (std::size_t i = 0; value && i < value->size(); ++i) {
        if (!(*value)[i].is_string())
            wrong(key, u"must hold texts only"_s);
        texts << stringOf((*value)[i]);
    }
    return texts;
}

std::vector<qint64> Option::wholes(const char* key)
{
    std::vector<qint64> numbers;
    const Json* value = find(key, "a list of whole numbers", isList);
    for (std::size_t i = 0; value && i < value->size(); ++i) {
        if (!isWhole((*value)[i]))
            wrong(key, u"must hold whole numbers only"_s);
        else
            numbers.push_back(scalarText((*value)[i]).toLongLong());
    }
    return numbers;
}

std::vector<std::pair<QString, QString>> Option::ids(const char* key)
{
    std::vector<std::pair<QString, QString>> table;
    const Json* value = find(key, "an object of texts and ids", isObject);
    if (!value)
        return table;
    for (const auto& [name, id] : value->items())
        table.emplace_back(toQString(name), uuid(id, key));
    return table;
}

Json Option::objects(const char* key)
{
    const Json* value = find(key, "a list of objects", isList);
    Json list = Json::array();
    for (std::size_t i = 0; value && i < value->size(); ++i) {
        if ((*value)[i].is_object())
            list.push_back((*value)[i]);
        else
            wrong(key, u"must hold objects only"_s);
    }
    return list;
}

Json Option::object(const char* key)
{
    const Json* value = find(key, "an object", isObject);
    return value ? *value : Json::object();
}

} // namespace hookswitch::voipbin
