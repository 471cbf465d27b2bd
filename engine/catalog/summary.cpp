// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One line per block, from its data alone. A block without an own sentence shows the first field that a person would
// look at.

#include "catalog/catalog.h"

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longest = 40;

QString elided(const QString& text)
{
    const QString line = text.simplified();
    return line.size() <= longest ? line : line.left(longest - 1).trimmed() + u'…';
}

/// A text that names something: blank and "null" (what an unset chooser of Kazoo's own editor stores) are nothing.
QString named(const Json& data, std::string_view key)
{
    const Json* value = member(data, key);
    const QString text = value ? scalarText(*value) : QString();
    return text == u"null"_s ? QString() : text;
}

QString seconds(const Json& data, std::string_view key, const QString& words)
{
    const QString text = named(data, key);
    return text.isEmpty() ? QString() : words.arg(text);
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

qsizetype countOf(const Json& data, std::string_view key)
{
    const Json* list = member(data, key);
    return list && (list->is_array() || list->is_object()) ? static_cast<qsizetype>(list->size()) : 0;
}

QString counted(qsizetype count, const QString& one, const QString& many)
{
    return count == 0 ? QString() : count == 1 ? one : many.arg(count);
}

QString sleepSummary(const Json& data)
{
    const QString duration = named(data, "duration");
    const QString unit = named(data, "unit");
    return (duration.isEmpty() ? u"0"_s : duration) + u' ' + (unit.isEmpty() ? u"s"_s : unit);
}

QString ringSummary(const Json& data)
{
    return seconds(data, "timeout", u"rings %1 s"_s);
}

QString groupSummary(const Json& data)
{
    const QString members = counted(countOf(data, "endpoints"), u"rings 1 endpoint"_s, u"rings %1 endpoints"_s);
    const QString strategy = named(data, "strategy");
    return joined({members.isEmpty() ? u"no endpoints yet"_s : members, seconds(data, "timeout", u"%1 s"_s),
                   strategy == u"single"_s          ? u"one by one"_s
                   : strategy == u"weighted_random" ? u"in random order"_s
                                                    : QString()});
}

QString collectSummary(const Json& data)
{
    const QString digits = named(data, "max_digits");
    const QString name = named(data, "collection_name");
    const QString count = digits.isEmpty() || digits == u"1"_s ? u"1 digit"_s : u"up to %1 digits"_s.arg(digits);
    return joined({count, name.isEmpty() ? QString() : u"into %1"_s.arg(name)});
}

QString branchSummary(const Json& data)
{
    const QString variable = named(data, "variable");
    return variable.isEmpty() ? u"no variable chosen"_s : u"goes by variable %1"_s.arg(variable);
}

QString timeSummary(const Json& data)
{
    const QString action = named(data, "action");
    if (!action.isEmpty())
        return action == u"menu"_s ? u"asks whether to switch rules"_s : u"%1s rules"_s.arg(action);
    return joined({counted(countOf(data, "rules"), u"1 rule"_s, u"%1 rules"_s), named(data, "timezone")});
}

QString setSummary(const Json& data)
{
    const QString variable = named(data, "variable");
    return variable.isEmpty() ? QString() : elided(u"%1 = %2"_s.arg(variable, named(data, "value")));
}

QString setManySummary(const Json& data)
{
    const Json* variables = member(data, "custom_application_vars");
    if (!variables || !variables->is_object() || variables->empty())
        return {};
    if (variables->size() == 1)
        return elided(u"%1 = %2"_s.arg(toQString(variables->begin().key()), scalarText(*variables->begin())));
    QStringList names;
    for (const auto& [name, value] : variables->items())
        names.append(toQString(name));
    return elided(u"sets "_s + names.join(u", "_s));
}

QString requestSummary(const Json& data, std::string_view verbKey, std::string_view urlKey, const QString& verb)
{
    const QString url = named(data, urlKey);
    const QString own = named(data, verbKey).toUpper();
    return url.isEmpty() ? u"no address yet"_s : elided((own.isEmpty() ? verb : own) + u' ' + url);
}

QString responseSummary(const Json& data)
{
    const QString code = named(data, "code");
    return elided((code.isEmpty() ? u"486"_s : code) + u' ' + named(data, "message")).trimmed();
}

QString voicemailSummary(const Json& data)
{
    return named(data, "action") == u"check"_s ? u"checks messages"_s : u"takes a message"_s;
}

QString menuSummary(const Node& node)
{
    QStringList keys;
    for (const Exit& exit : node.exits) {
        if (exit.target && exit.key != u"_"_s && exit.key != u"timeout"_s && exit.key != u"max_retries"_s)
            keys.append(exit.key);
    }
    return keys.isEmpty() ? u"no keys yet"_s : elided(u"keys "_s + keys.join(u", "_s));
}

QString toneSummary(const Json& data)
{
    return counted(countOf(data, "macros"), u"1 item"_s, u"%1 items"_s);
}

using DataSummary = QString (*)(const Json&);

const QHash<QString, DataSummary>& summaries()
{
    static const QHash<QString, DataSummary> table{
        {u"sleep"_s, sleepSummary},
        {u"user"_s, ringSummary},
        {u"device"_s, ringSummary},
        {u"route_to_cid"_s, ringSummary},
        {u"ring_group"_s, groupSummary},
        {u"page_group"_s, groupSummary},
        {u"group"_s, ringSummary},
        {u"collect_dtmf"_s, collectSummary},
        {u"branch_variable"_s, branchSummary},
        {u"temporal_route"_s, timeSummary},
        {u"set_variable"_s, setSummary},
        {u"set_variables"_s, setManySummary},
        {u"response"_s, responseSummary},
        {u"voicemail"_s, voicemailSummary},
        {u"audio_macro"_s, toneSummary},
        {u"tts"_s, [](const Json& data) { return elided(named(data, "text")); }},
        {u"webhook"_s, [](const Json& data) { return requestSummary(data, "http_verb", "uri", u"POST"_s); }},
        {u"pivot"_s, [](const Json& data) { return requestSummary(data, "method", "voice_url", u"GET"_s); }}};
    return table;
}

/// For blocks without an own sentence: their action, a text to show, or nothing. Ids tell a reader nothing.
QString plainSummary(const BlockSpec& spec, const Json& data)
{
    QStringList parts;
    for (const FieldSpec& field : spec.fields) {
        const bool tells = field.reference.isEmpty() && !field.advanced && !field.name.contains(u'.') &&
                           (field.type == FieldSpec::Type::Enum || field.type == FieldSpec::Type::Text);
        if (tells && parts.size() < 2)
            parts.append(named(data, field.name.toStdString()));
    }
    return elided(joined(parts));
}

} // namespace

QString Catalog::summary(const Node& node) const
{
    if (boolMember(node.data, "skip_module", false))
        return u"skipped"_s;
    if (node.module == u"menu"_s && block(node.module))
        return menuSummary(node);
    if (const auto summary = summaries().constFind(node.module); summary != summaries().cend() && block(node.module))
        return (*summary)(node.data);
    const BlockSpec* spec = block(node.module);
    return spec ? plainSummary(*spec, node.data) : QString();
}

} // namespace hookswitch
