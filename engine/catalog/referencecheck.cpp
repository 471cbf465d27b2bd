// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/referencecheck.h"

#include <algorithm>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Kazoo media ids (kazoo media rules): 32 hexadecimal digits name a document; everything else is an address or a
/// prompt.
bool isMediaDocument(const QString& id)
{
    return id.size() == 32 && std::all_of(id.begin(), id.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

QString oneOf(const QString& kind)
{
    static const QHash<QString, QString> words{{u"users"_s, u"person"_s},
                                               {u"devices"_s, u"phone"_s},
                                               {u"vmboxes"_s, u"voicemail box"_s},
                                               {u"media"_s, u"recording"_s},
                                               {u"temporal_rules"_s, u"time rule"_s},
                                               {u"temporal_rules_sets"_s, u"set of time rules"_s},
                                               {u"directories"_s, u"directory"_s},
                                               {u"faxboxes"_s, u"fax box"_s}};
    return words.value(kind, kind.endsWith(u's') ? kind.chopped(1) : kind);
}

} // namespace

bool namesSomething(const QString& id)
{
    return !id.trimmed().isEmpty() && id != u"null"_s;
}

void ReferenceCheck::check(const Node& node, const QString& place) const
{
    QString data;
    for (const FieldSpec& field : m_spec.fields) {
        if (!field.needed && field.reference.isEmpty())
            continue;
        if (data.isEmpty())
            data = place + u"/data"_s;
        checkField(node.data, field.name, field, data);
    }
    checkExits(node, place);
}

void ReferenceCheck::checkField(const Json& object, const QString& name, const FieldSpec& field,
                                const QString& place) const
{
    const qsizetype list = name.indexOf(u"[]."_s);
    const qsizetype dot = name.indexOf(u'.');
    if (list >= 0 && list < dot) {
        const Json* items = member(object, name.left(list).toStdString());
        for (std::size_t i = 0; items && items->is_array() && i < items->size(); ++i)
            checkField((*items)[i], name.mid(list + 3), field, u"%1/%2/%3"_s.arg(place, name.left(list)).arg(i));
        return;
    }
    if (dot >= 0) {
        if (const Json* inner = member(object, name.left(dot).toStdString()))
            checkField(*inner, name.mid(dot + 1), field, place + u'/' + name.left(dot));
        return;
    }
    const Json* value = member(object, name.toStdString());
    const auto at = [&] { return place + u'/' + name; };
    if (field.needed && !namesSomething(value ? scalarText(*value) : QString())) {
        const bool isReference = !field.reference.isEmpty();
        m_problems.push_back(
            {Severity::Warning, isReference ? u"missing-reference"_s : u"missing-value"_s, at(),
             isReference ? u"No %1 is chosen, so this block does nothing; choose one."_s.arg(oneOf(field.reference))
                         : u"\"%1\" is empty, so this block does nothing; fill it in."_s.arg(field.title)});
        return;
    }
    if (!value || field.reference.isEmpty())
        return;
    QString kind = field.reference;
    if (kind.startsWith(u'@'))
        kind = stringMember(object, kind.mid(1).toStdString()) + u's';
    if (!value->is_array())
        return checkValue(*value, kind, at());
    for (std::size_t i = 0; i < value->size(); ++i)
        checkValue((*value)[i], kind, u"%1/%2"_s.arg(at()).arg(i));
}

void ReferenceCheck::checkValue(const Json& value, const QString& kind, const QString& place) const
{
    const QString id = stringOf(value);
    if (!namesSomething(id) || !isMissing(kind, id))
        return;
    const bool isEmpty = m_directory.kinds().isEmpty();
    m_problems.push_back(
        {isEmpty ? Severity::Note : Severity::Warning, u"missing-reference"_s, place,
         u"The directory has no %1 with the id \"%2\"; add it or choose another one."_s.arg(oneOf(kind), id)});
}

void ReferenceCheck::checkExits(const Node& node, const QString& place) const
{
    for (const Exit& exit : node.exits) {
        const ExitSpec* spec = exit.target ? m_spec.exitFor(exit.key) : nullptr;
        if (spec && spec->kind == ExitSpec::Kind::Reference)
            checkValue(exit.key.toStdString(), spec->reference, place + u"/children/"_s + pointerStep(exit.key));
    }
}

bool ReferenceCheck::isMissing(const QString& kind, const QString& id) const
{
    if (kind == u"callflows"_s && m_directory.all(kind).empty())
        return false;
    if (kind == u"media"_s && !isMediaDocument(id))
        return false;
    if (kind == u"temporal_rules"_s && m_directory.find(u"temporal_rules_sets", id))
        return false;
    return !m_directory.find(kind, id);
}

} // namespace hookswitch
