// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reading goes through our own SAX handler: the library's own DOM builder looks every key up linearly, which is
// quadratic on wide objects, and it silently lets the last of several equal keys win. Writing is our own as well: the
// library's writer recurses. Both keep a stack of their own instead.

#include "base/json.h"

#include <QSet>
#include <QStringDecoder>

#include <charconv>
#include <cmath>

namespace hookswitch {

namespace {

constexpr std::uint64_t numberTextKind = 1;
constexpr std::uint64_t slotKind = 2;

using ObjectItems = std::vector<std::pair<const std::string, Json>>;

Json numberText(const std::string& text)
{
    return Json::binary(std::vector<std::uint8_t>(text.begin(), text.end()), numberTextKind);
}

bool isNumberText(const Json& value)
{
    return value.is_binary() && value.get_binary().has_subtype() && value.get_binary().subtype() == numberTextKind;
}

std::string textOfNumber(const Json& value)
{
    const auto& bytes = value.get_binary();
    return {bytes.begin(), bytes.end()};
}

/// Builds the value; remembers why it stopped. Positions come from the library's lexer, which counts the bytes read.
class Builder : public nlohmann::json_sax<Json>
{
public:
    explicit Builder(const JsonLimits& limits)
        : m_limits(limits)
    {}

    Json root;
    QString reason;
    std::size_t position = 0; ///< byte offset of a syntax error, 0 when the reason is another

    [[nodiscard]] QString pointer() const
    {
        QString text;
        for (const Level& level : m_levels) {
            if (level.value->is_array())
                text += u'/' + QString::number(level.value->size());
            else if (level.hasKey)
                text += u'/' + pointerStep(toQString(level.key));
        }
        return text;
    }

    bool null() override { return put(nullptr); }
    bool boolean(bool value) override { return put(value); }
    /// Zero comes here only as "-0", every other zero is unsigned.
    bool number_integer(number_integer_t value) override { return put(value == 0 ? numberText("-0") : Json(value)); }
    bool number_unsigned(number_unsigned_t value) override { return put(value); }
    bool number_float(number_float_t value, const string_t& text) override
    {
        Json number(value);
        return put(std::isfinite(value) && number.dump() == text ? std::move(number) : numberText(text));
    }
    bool string(string_t& value) override { return put(std::move(value)); }
    bool binary(binary_t&) override { return false; }

    bool start_object(std::size_t) override { return open(Json::object()); }
    bool key(string_t& value) override
    {
        Level& level = m_levels.back();
        level.hasKey = true;
        level.key = std::move(value);
        if (level.value->size() >= static_cast<std::size_t>(m_limits.keysPerObject))
            return stop(QStringLiteral("an object has more than %1 keys").arg(m_limits.keysPerObject));
        if (level.isNewKey())
            return true;
        return stop(QStringLiteral("the key \"%1\" stands twice in one object; remove or rename one")
                        .arg(toQString(level.key)));
    }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_array() override { return close(); }

    bool parse_error(std::size_t at, const std::string& token, const nlohmann::detail::exception& why) override
    {
        position = at;
        const QString near = toQString(token).simplified().left(40);
        if (dynamic_cast<const nlohmann::detail::out_of_range*>(&why))
            return stop(QStringLiteral("the number %1 is too large to be computed with").arg(near));
        reason = near.isEmpty() ? QStringLiteral("this is not valid JSON: the text ends too early")
                                : QStringLiteral("this is not valid JSON near \"%1\"").arg(near);
        return false;
    }

private:
    struct Level
    {
        Json* value = nullptr;
        std::string key;
        bool hasKey = false;
        std::unique_ptr<QSet<QByteArray>> seen; ///< only for wide objects

        bool isNewKey()
        {
            constexpr std::size_t wide = 16;
            const auto& items = static_cast<const ObjectItems&>(value->get_ref<const Json::object_t&>());
            if (items.size() < wide) {
                return std::none_of(items.begin(), items.end(), [&](const auto& item) { return item.first == key; });
            }
            if (!seen) {
                seen = std::make_unique<QSet<QByteArray>>();
                for (const auto& item : items)
                    seen->insert(QByteArray::fromStdString(item.first));
            }
            const auto before = seen->size();
            seen->insert(QByteArray::fromStdString(key));
            return seen->size() != before;
        }
    };

    bool stop(const QString& why)
    {
        reason = why;
        return false;
    }

    Json* place(Json value)
    {
        if (m_levels.empty()) {
            root = std::move(value);
            return &root;
        }
        Level& level = m_levels.back();
        if (level.value->is_array()) {
            level.value->push_back(std::move(value));
            return &level.value->back();
        }
        auto& items = static_cast<ObjectItems&>(level.value->get_ref<Json::object_t&>());
        return &items.emplace_back(level.key, std::move(value)).second;
    }

    bool put(Json value)
    {
        place(std::move(value));
        return true;
    }

    bool open(Json value)
    {
        if (m_levels.size() >= static_cast<std::size_t>(m_limits.depth))
            return stop(QStringLiteral("the JSON is nested deeper than %1 levels").arg(m_limits.depth));
        Json* placed = place(std::move(value));
        m_levels.push_back(Level{placed, {}, false, nullptr});
        return true;
    }

    bool close()
    {
        m_levels.pop_back();
        return true;
    }

    JsonLimits m_limits;
    std::vector<Level> m_levels;
};

QString lineAndColumn(QByteArrayView text, std::size_t offset)
{
    qsizetype line = 1;
    qsizetype column = 1;
    const qsizetype end = std::min<qsizetype>(text.size(), static_cast<qsizetype>(offset));
    for (qsizetype i = 0; i + 1 < end; ++i) {
        const char c = text[i];
        if (c == '\n') {
            ++line;
            column = 1;
        } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) {
            ++column;
        }
    }
    return QStringLiteral("line %1, column %2").arg(line).arg(column);
}

/// One container being written.
struct Frame
{
    const Json* value;
    Json::const_iterator next;
};

class Writer
{
public:
    explicit Writer(int indent)
        : m_indent(indent)
    {}

    QByteArray write(const Json& value)
    {
        begin(value);
        while (!m_frames.empty()) {
            Frame& frame = m_frames.back();
            if (frame.next == frame.value->cend()) {
                end();
                continue;
            }
            if (frame.next != frame.value->cbegin())
                m_out += ',';
            newLine();
            const Json& item = *frame.next;
            if (frame.value->is_object()) {
                text(frame.next.key());
                m_out += m_indent < 0 ? ":" : ": ";
            }
            ++frame.next;
            begin(item);
        }
        return std::move(m_out);
    }

private:
    void begin(const Json& value)
    {
        if (!value.is_structured())
            return scalar(value);
        if (value.empty()) {
            m_out += value.is_object() ? "{}" : "[]";
            return;
        }
        m_out += value.is_object() ? '{' : '[';
        m_frames.push_back({&value, value.cbegin()});
    }

    void end()
    {
        const bool object = m_frames.back().value->is_object();
        m_frames.pop_back();
        newLine();
        m_out += object ? '}' : ']';
    }

    void newLine()
    {
        if (m_indent < 0)
            return;
        m_out += '\n';
        m_out.append(static_cast<qsizetype>(m_frames.size()) * m_indent, ' ');
    }

    void scalar(const Json& value)
    {
        if (value.is_string())
            text(value.get_ref<const std::string&>());
        else if (isNumberText(value))
            m_out += textOfNumber(value).c_str();
        else if (value.is_binary() || value.is_discarded())
            m_out += "null";
        else
            m_out += value.dump().c_str();
    }

    void text(const std::string& value)
    {
        static const char* const hex = "0123456789abcdef";
        m_out += '"';
        for (const char c : value) {
            const auto byte = static_cast<unsigned char>(c);
            if (c == '"' || c == '\\') {
                m_out += '\\';
                m_out += c;
            } else if (byte >= 0x20 && byte != 0x7f) {
                m_out += c;
            } else if (const char* const shortForm = escapeOf(c)) {
                m_out += shortForm;
            } else if (byte == 0x7f) {
                m_out += c;
            } else {
                m_out += "\\u00";
                m_out += hex[byte >> 4];
                m_out += hex[byte & 15];
            }
        }
        m_out += '"';
    }

    static const char* escapeOf(char c)
    {
        switch (c) {
        case '\b':
            return "\\b";
        case '\f':
            return "\\f";
        case '\n':
            return "\\n";
        case '\r':
            return "\\r";
        case '\t':
            return "\\t";
        default:
            return nullptr;
        }
    }

    int m_indent;
    QByteArray m_out;
    std::vector<Frame> m_frames;
};

QString unescapedStep(QStringView step)
{
    QString text = step.toString();
    return text.replace(QLatin1String("~1"), QLatin1String("/")).replace(QLatin1String("~0"), QLatin1String("~"));
}

} // namespace

Result<Json> parseJson(QByteArrayView text, const JsonLimits& limits)
{
    if (text.size() > limits.bytes)
        return Error{
            QStringLiteral("the text has %1 bytes, more than the %2 allowed").arg(text.size()).arg(limits.bytes), {}};
    if (text.startsWith("\xEF\xBB\xBF"))
        text = text.sliced(3);
    Builder builder(limits);
    if (Json::sax_parse(text.begin(), text.end(), &builder))
        return std::move(builder.root);
    QString place = builder.pointer();
    if (builder.position > 0)
        place = lineAndColumn(text, builder.position) +
                (place.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(place));
    return Error{builder.reason, place};
}

QByteArray writeJson(const Json& value, int indent)
{
    return Writer(indent).write(value);
}

QString stringOf(const Json& value, const QString& fallback)
{
    return value.is_string() ? toQString(value.get_ref<const std::string&>()) : fallback;
}

std::optional<double> numberOf(const Json& value)
{
    if (value.is_number())
        return value.get<double>();
    if (!isNumberText(value))
        return std::nullopt;
    const std::string text = textOfNumber(value);
    double number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

QString scalarText(const Json& value)
{
    if (value.is_string())
        return stringOf(value);
    if (value.is_boolean() || value.is_number() || isNumberText(value))
        return QString::fromUtf8(writeJson(value));
    return {};
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
    object[std::string(key)] = std::move(value);
}

void appendMember(Json& object, std::string_view key, Json value)
{
    static_cast<ObjectItems&>(object.get_ref<Json::object_t&>()).emplace_back(std::string(key), std::move(value));
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
