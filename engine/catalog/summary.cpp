// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One line per block, from its data alone. A block without an own sentence shows the first field that a person would
// look at.

#include "catalog/catalog.h"

#include <QCoreApplication>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longest = 40;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Summary)
};

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
    return seconds(data, "timeout", Words::tr("rings %1 s"));
}

QString groupSummary(const Json& data)
{
    const QString members =
        counted(countOf(data, "endpoints"), Words::tr("rings 1 endpoint"), Words::tr("rings %1 endpoints"));
    const QString strategy = named(data, "strategy");
    return joined({members.isEmpty() ? Words::tr("no endpoints yet") : members,
                   seconds(data, "timeout", Words::tr("%1 s")),
                   strategy == u"single"_s          ? Words::tr("one by one")
                   : strategy == u"weighted_random" ? Words::tr("in random order")
                                                    : QString()});
}

QString collectSummary(const Json& data)
{
    const QString digits = named(data, "max_digits");
    const QString name = named(data, "collection_name");
    const QString count =
        digits.isEmpty() || digits == u"1"_s ? Words::tr("1 digit") : Words::tr("up to %1 digits").arg(digits);
    return joined({count, name.isEmpty() ? QString() : Words::tr("into %1").arg(name)});
}

QString branchSummary(const Json& data)
{
    const QString variable = named(data, "variable");
    return variable.isEmpty() ? Words::tr("no variable chosen") : Words::tr("goes by variable %1").arg(variable);
}

QString timeSummary(const Json& data)
{
    const QString action = named(data, "action");
    if (!action.isEmpty())
        return action == u"menu"_s ? Words::tr("asks whether to switch rules") : Words::tr("%1s rules").arg(action);
    return joined(
        {counted(countOf(data, "rules"), Words::tr("1 rule"), Words::tr("%1 rules")), named(data, "timezone")});
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
    return elided(Words::tr("sets %1").arg(names.join(u", "_s)));
}

QString requestSummary(const Json& data, std::string_view verbKey, std::string_view urlKey, const QString& verb)
{
    const QString url = named(data, urlKey);
    const QString own = named(data, verbKey).toUpper();
    return url.isEmpty() ? Words::tr("no address yet") : elided((own.isEmpty() ? verb : own) + u' ' + url);
}

QString responseSummary(const Json& data)
{
    const QString code = named(data, "code");
    return elided((code.isEmpty() ? u"486"_s : code) + u' ' + named(data, "message")).trimmed();
}

QString voicemailSummary(const Json& data)
{
    return named(data, "action") == u"check"_s ? Words::tr("checks messages") : Words::tr("takes a message");
}

QString menuSummary(const Node& node)
{
    QStringList keys;
    for (const Exit& exit : node.exits) {
        if (exit.target && exit.key != u"_"_s && exit.key != u"timeout"_s && exit.key != u"max_retries"_s)
            keys.append(exit.key);
    }
    return keys.isEmpty() ? Words::tr("no keys yet") : elided(Words::tr("keys %1").arg(keys.join(u", "_s)));
}

QString toneSummary(const Json& data)
{
    return counted(countOf(data, "macros"), Words::tr("1 item"), Words::tr("%1 items"));
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
        return Words::tr("skipped");
    if (node.module == u"menu"_s && block(node.module))
        return menuSummary(node);
    if (const auto summary = summaries().constFind(node.module); summary != summaries().cend() && block(node.module))
        return (*summary)(node.data);
    const BlockSpec* spec = block(node.module);
    return spec ? plainSummary(*spec, node.data) : QString();
}

} // namespace hookswitch
