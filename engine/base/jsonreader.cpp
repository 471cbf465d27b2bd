// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reading goes through our own SAX handler: the library's own DOM builder looks every key up linearly, which is
// quadratic on wide objects, and it silently lets the last of several equal keys win.

#include "base/jsonparts.h"

#include <QSet>
#include <QStringDecoder>

#include <cmath>

namespace hookswitch {

namespace {

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
    bool number_integer(number_integer_t value) override
    {
        return put(value == 0 ? jsonNumberText("-0") : Json(value));
    }
    bool number_unsigned(number_unsigned_t value) override { return put(value); }
    bool number_float(number_float_t value, const string_t& text) override
    {
        Json number(value);
        return put(std::isfinite(value) && number.dump() == text ? std::move(number) : jsonNumberText(text));
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
            const auto& items = static_cast<const JsonObjectItems&>(value->get_ref<const Json::object_t&>());
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
        auto& items = static_cast<JsonObjectItems&>(level.value->get_ref<Json::object_t&>());
        return &appendItem(items, level.key, std::move(value));
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

/// A character cut off at the end is no fault.
bool isValidUtf8(QByteArrayView text)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder(text);
    return !decoder.hasError();
}

/// Why a text that is no JSON is none, when the reason is how it was saved; "" otherwise.
QString wrongEncoding(QByteArrayView text, std::size_t position)
{
    const QByteArrayView start = text.first(std::min<qsizetype>(text.size(), 4));
    if (start.startsWith("\xFF\xFE") || start.startsWith("\xFE\xFF") || start.contains('\0'))
        return QStringLiteral("this is not valid JSON: the text is UTF-16 or UTF-32; save the file as UTF-8");
    const bool isUtf8 = isValidUtf8(text.first(std::min(text.size(), static_cast<qsizetype>(position))));
    return isUtf8 ? QString()
                  : QStringLiteral("this is not valid JSON: the text is not UTF-8 here; save the file as UTF-8");
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
    if (builder.position > 0) {
        place = lineAndColumn(text, builder.position) +
                (place.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(place));
        if (const QString reason = wrongEncoding(text, builder.position); !reason.isEmpty())
            return Error{reason, place};
    }
    return Error{builder.reason, place};
}

} // namespace hookswitch
