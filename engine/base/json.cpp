// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jsonparts.h"

#include <QStringList>

#include <charconv>

namespace hookswitch {

namespace {

constexpr std::uint64_t numberTextKind = 1;
constexpr std::uint64_t slotKind = 2;

QString unescapedStep(QStringView step)
{
    QString text = step.toString();
    return text.replace(QLatin1String("~1"), QLatin1String("/")).replace(QLatin1String("~0"), QLatin1String("~"));
}

} // namespace

Json jsonNumberText(const std::string& text)
{
    return Json::binary(std::vector<std::uint8_t>(text.begin(), text.end()), numberTextKind);
}

bool isJsonNumberText(const Json& value)
{
    return value.is_binary() && value.get_binary().has_subtype() && value.get_binary().subtype() == numberTextKind;
}

std::string textOfJsonNumber(const Json& value)
{
    const auto& bytes = value.get_binary();
    return {bytes.begin(), bytes.end()};
}

QString toQString(const std::string& text)
{
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    std::size_t begin = 0;
    while (text.compare(begin, mark.size(), mark) == 0)
        begin += mark.size();
    return QString(qsizetype(begin / mark.size()), QChar(0xFEFF)) +
           QString::fromUtf8(text.data() + begin, qsizetype(text.size() - begin));
}

QString stringOf(const Json& value, const QString& fallback)
{
    return value.is_string() ? toQString(value.get_ref<const std::string&>()) : fallback;
}

std::optional<double> numberOf(const Json& value)
{
    if (value.is_number())
        return value.get<double>();
    if (!isJsonNumberText(value))
        return std::nullopt;
    const std::string text = textOfJsonNumber(value);
    double number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

QString scalarText(const Json& value)
{
    if (value.is_string())
        return stringOf(value);
    if (value.is_boolean() || value.is_number() || isJsonNumberText(value))
        return QString::fromUtf8(writeJson(value));
    return {};
}

QString kindName(const Json& value)
{
    if (value.is_null())
        return QStringLiteral("null");
    if (value.is_string())
        return QStringLiteral("a text");
    if (value.is_boolean())
        return QStringLiteral("true or false");
    if (value.is_array())
        return QStringLiteral("a list");
    return value.is_object() ? QStringLiteral("an object") : QStringLiteral("a number");
}

const Json* member(const Json& value, std::string_view key)
{
    if (!value.is_object())
        return nullptr;
    for (const auto& item : value.get_ref<const Json::object_t&>()) {
        if (item.first == key)
            return &item.second;
    }
    return nullptr;
}

QString stringMember(const Json& value, std::string_view key, const QString& fallback)
{
    const Json* found = member(value, key);
    return found ? stringOf(*found, fallback) : fallback;
}

double numberMember(const Json& value, std::string_view key, double fallback)
{
    const Json* found = member(value, key);
    return found ? numberOf(*found).value_or(fallback) : fallback;
}

bool boolMember(const Json& value, std::string_view key, bool fallback)
{
    const Json* found = member(value, key);
    return found && found->is_boolean() ? found->get<bool>() : fallback;
}

void setMember(Json& object, std::string_view key, Json value)
{
    if (!object.is_object())
        object = Json::object();
    auto& items = static_cast<JsonObjectItems&>(object.get_ref<Json::object_t&>());
    const auto at = std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.first == key; });
    if (at == items.end())
        appendItem(items, std::string(key), std::move(value));
    else
        at->second = std::move(value);
}

Json& appendItem(JsonObjectItems& items, const std::string& key, Json value)
{
    if (items.size() == items.capacity()) {
        JsonObjectItems larger;
        larger.reserve(std::max<std::size_t>(3, items.size() * 2));
        for (auto& item : items)
            larger.emplace_back(item.first, std::move(item.second));
        items.swap(larger);
    }
    return items.emplace_back(key, std::move(value)).second;
}

void appendMember(Json& object, std::string_view key, Json value)
{
    appendItem(static_cast<JsonObjectItems&>(object.get_ref<Json::object_t&>()), std::string(key), std::move(value));
}

void removeMember(Json& object, std::string_view key)
{
    if (object.is_object())
        object.erase(std::string(key));
}

const Json* atPointer(const Json& value, QStringView pointer)
{
    const Json* at = &value;
    if (pointer.isEmpty())
        return at;
    for (const QStringView step : pointer.sliced(1).split(u'/')) {
        const QString key = unescapedStep(step);
        if (at->is_object()) {
            at = member(*at, key.toStdString());
        } else if (at->is_array()) {
            bool isNumber = false;
            const uint index = key.toUInt(&isNumber);
            at = isNumber && index < at->size() ? &(*at)[index] : nullptr;
        } else {
            at = nullptr;
        }
        if (!at)
            return nullptr;
    }
    return at;
}

Json* atPointer(Json& value, QStringView pointer)
{
    return const_cast<Json*>(atPointer(std::as_const(value), pointer));
}

QString pointerStep(const QString& key)
{
    if (!key.contains(u'~') && !key.contains(u'/'))
        return key;
    QString text = key;
    return text.replace(QLatin1String("~"), QLatin1String("~0")).replace(QLatin1String("/"), QLatin1String("~1"));
}

Json jsonSlot()
{
    return Json::binary({}, slotKind);
}

bool isJsonSlot(const Json& value)
{
    return value.is_binary() && value.get_binary().has_subtype() && value.get_binary().subtype() == slotKind;
}

} // namespace hookswitch
