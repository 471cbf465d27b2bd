// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/bluevia/xmlform.h"

#include "dialect/bluevia/xmltree.h"

#include <QSet>

#include <algorithm>

namespace hookswitch::bluevia {

using namespace Qt::Literals::StringLiterals;

namespace {

Json typed(const QString& name, const QString& text)
{
    static const QSet<QString> counts{u"timeout"_s, u"numberOfDigits"_s, u"retries"_s,    u"repeat"_s,   u"length"_s,
                                      u"lenght"_s,  u"maximumLength"_s,  u"maxMembers"_s, u"timeLimit"_s};
    static const QSet<QString> switches{u"playBeep"_s,  u"recordCall"_s, u"recordAfterConnect"_s,
                                        u"endOnExit"_s, u"mute"_s,       u"startOnEnter"_s};
    if (switches.contains(name) && (text == u"true" || text == u"false"))
        return text == u"true";
    bool isNumber = false;
    const int number = counts.contains(name) ? text.toInt(&isNumber) : 0;
    if (isNumber && QString::number(number) == text)
        return number;
    return text.toStdString();
}

bool isContainer(const QString& name)
{
    static const QSet<QString> containers{u"number"_s,
                                          u"speak"_s,
                                          u"play"_s,
                                          u"export"_s,
                                          u"behaviorOnAnswer"_s,
                                          u"conferenceProperties"_s,
                                          u"speakOnEnter"_s,
                                          u"speakOnExit"_s,
                                          u"playOnEnter"_s,
                                          u"playOnExit"_s};
    return containers.contains(name);
}

bool isNil(const Json& element)
{
    for (const Json& attribute : element.at("attributes")) {
        if (stringOf(attribute[0]).endsWith(u":nil") && stringOf(attribute[1]) == u"true")
            return true;
    }
    return false;
}

Json membersOf(const Json& element);

Json valueOf(const Json& element)
{
    const Json& children = element.at("children");
    if (std::any_of(children.begin(), children.end(), isElement))
        return membersOf(element);
    const QString text = textInside(element);
    if (isNil(element))
        return nullptr;
    return text.isEmpty() && isContainer(localName(element)) ? Json::object() : typed(localName(element), text);
}

Json membersOf(const Json& element)
{
    Json members = Json::object();
    QSet<QString> repeated;
    for (const Json& child : element.at("children")) {
        if (!isElement(child))
            continue;
        const QString name = localName(child);
        const std::string key = name.toStdString();
        if (!members.contains(key)) {
            appendMember(members, key, valueOf(child));
            continue;
        }
        if (!repeated.contains(name))
            members[key] = Json::array({members[key]});
        repeated.insert(name);
        members[key].push_back(valueOf(child));
    }
    return members;
}

void addChildren(Json& children, const QString& name, const Json& value, const QString& prefix, const QString& space);

Json childrenOf(const Json& members, const QString& prefix, const QString& space)
{
    Json children = Json::array();
    for (const auto& [key, value] : members.items())
        addChildren(children, toQString(key), value, prefix, space);
    return children;
}

void addChildren(Json& children, const QString& name, const Json& value, const QString& prefix, const QString& space)
{
    if (value.is_null() || !isXmlName(name))
        return;
    if (value.is_array()) {
        for (const Json& item : value)
            addChildren(children, name, item, prefix, space);
        return;
    }
    Json inside = Json::array();
    if (value.is_object())
        inside = childrenOf(value, prefix, space);
    else if (const QString text = scalarText(value); !text.isEmpty())
        inside.push_back(text.toStdString());
    children.push_back(xmlElement(prefix + name, space, std::move(inside)));
}

/// JSON's own place to XML's own place.
Json moveInside(Json data)
{
    const Json* number = member(data, "number");
    const Json* behavior = member(data, "behaviorOnAnswer");
    if (!number || !behavior)
        return data;
    Json moved = *number;
    const Json wish = *behavior;
    if (moved.is_object())
        setMember(moved, "behaviorOnAnswer", wish);
    else if (moved.is_array()) {
        for (Json& each : moved) {
            if (each.is_object())
                setMember(each, "behaviorOnAnswer", wish);
        }
    } else {
        return data;
    }
    setMember(data, "number", std::move(moved));
    removeMember(data, "behaviorOnAnswer");
    return data;
}

/// XML's own place to JSON's own place; where several numbers disagree it stays inside.
Json moveOutside(Json data)
{
    Json* number = data.contains("number") ? &data["number"] : nullptr;
    if (!number || data.contains("behaviorOnAnswer"))
        return data;
    std::vector<Json*> each;
    if (number->is_object())
        each.push_back(number);
    for (std::size_t i = 0; number->is_array() && i < number->size(); ++i)
        each.push_back(&(*number)[i]);
    const Json* first = each.empty() ? nullptr : member(*each.front(), "behaviorOnAnswer");
    if (!first)
        return data;
    const Json wish = *first;
    for (const Json* one : each) {
        const Json* own = member(*one, "behaviorOnAnswer");
        if (!own || *own != wish)
            return data;
    }
    for (Json* one : each)
        removeMember(*one, "behaviorOnAnswer");
    setMember(data, "behaviorOnAnswer", wish);
    return data;
}

} // namespace

Json parametersOf(const Json& element)
{
    return moveOutside(membersOf(element));
}

Json elementOf(const QString& verb, const Json& data, const QString& prefix, const QString& space)
{
    return xmlElement(prefix + verb, space,
                      data.is_object() ? childrenOf(moveInside(data), prefix, space) : Json::array());
}

bool hasXmlNames(const Json& data)
{
    if (data.is_array())
        return std::all_of(data.begin(), data.end(), hasXmlNames);
    if (!data.is_object())
        return true;
    for (const auto& [key, value] : data.items()) {
        if (!isXmlName(toQString(key)) || !hasXmlNames(value))
            return false;
    }
    return true;
}

void indentElement(Json& element, int level)
{
    Json spaced = Json::array();
    bool hasElements = false;
    for (Json& child : element["children"]) {
        if (isElement(child)) {
            hasElements = true;
            indentElement(child, level + 1);
            spaced.push_back("\n" + std::string(std::size_t(level + 1) * 2, ' '));
        }
        spaced.push_back(std::move(child));
    }
    if (hasElements)
        spaced.push_back("\n" + std::string(std::size_t(level) * 2, ' '));
    element["children"] = std::move(spaced);
}

} // namespace hookswitch::bluevia
