// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blocks/fieldtext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

struct FieldText
{
    Q_DECLARE_TR_FUNCTIONS(FieldText)
};

using Type = FieldSpec::Type;

QString numberWords(double number)
{
    return QString::number(number, 'g', 15);
}

std::optional<QString> numberObjection(const FieldSpec& field, const QString& text)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number))
        return FieldText::tr("This needs a number.");
    if (field.type == Type::Integer && number != std::floor(number))
        return FieldText::tr("This needs a whole number.");
    if (field.minimum && number < *field.minimum)
        return FieldText::tr("The least is %1.").arg(numberWords(*field.minimum));
    if (field.maximum && number > *field.maximum)
        return FieldText::tr("The most is %1.").arg(numberWords(*field.maximum));
    return std::nullopt;
}

std::optional<QString> textObjection(const FieldSpec& field, const QString& text)
{
    if (field.minLength && text.size() < *field.minLength)
        return FieldText::tr("This needs at least %n character(s).", nullptr, *field.minLength);
    if (field.maxLength && text.size() > *field.maxLength)
        return FieldText::tr("This may have at most %n character(s).", nullptr, *field.maxLength);
    if (!field.pattern.isEmpty() && !QRegularExpression(field.pattern).match(text).hasMatch())
        return FieldText::tr("This does not have the form %1.").arg(field.pattern);
    return std::nullopt;
}

bool looksLikeJson(const QString& text)
{
    return text.startsWith(u'{') || text.startsWith(u'[') || text.startsWith(u'"');
}

} // namespace

std::optional<QString> objection(const FieldSpec& field, const QString& text)
{
    switch (field.type) {
    case Type::Integer:
    case Type::Number:
        return numberObjection(field, text.trimmed());
    case Type::Text:
        return textObjection(field, text);
    case Type::Object:
    case Type::List: {
        const Result<Json> json = parseJson(text.toUtf8());
        if (!json)
            return json.error().text();
        const bool fits = field.type == Type::Object ? json->is_object() : json->is_array();
        return fits ? std::nullopt
                    : std::optional(field.type == Type::Object ? FieldText::tr("This needs a JSON object: {…}.")
                                                               : FieldText::tr("This needs a JSON list: […]."));
    }
    case Type::Any:
        if (looksLikeJson(text.trimmed())) {
            if (const Result<Json> json = parseJson(text.toUtf8()); !json)
                return json.error().text();
        }
        return std::nullopt;
    case Type::Bool:
    case Type::Enum:
        break;
    }
    return std::nullopt;
}

Json valueOfText(const FieldSpec& field, const QString& text)
{
    switch (field.type) {
    case Type::Integer: {
        bool fits = false;
        const qint64 number = text.trimmed().toLongLong(&fits);
        return fits ? Json(number) : Json(text.trimmed().toDouble());
    }
    case Type::Number:
        return text.trimmed().toDouble();
    case Type::Bool:
        return text == u"true"_s;
    case Type::Object:
    case Type::List:
    case Type::Any: {
        Result<Json> json = parseJson(text.toUtf8());
        return json ? json.take() : Json(text.toStdString());
    }
    case Type::Text:
    case Type::Enum:
        break;
    }
    return text.toStdString();
}

QString typedText(const Json& value)
{
    if (value.is_object() && !numberOf(value))
        return QString::fromUtf8(writeJson(value));
    return value.is_array() ? QString::fromUtf8(writeJson(value)) : scalarText(value);
}

QString defaultWords(const FieldSpec& field)
{
    if (field.fallback.is_discarded() || field.fallback.is_null())
        return {};
    if (field.fallback.is_boolean())
        return field.fallback.get<bool>() ? FieldText::tr("yes") : FieldText::tr("no");
    const QString words = typedText(field.fallback);
    return field.unit.isEmpty() ? words : words + u' ' + field.unit;
}

} // namespace hookswitch
