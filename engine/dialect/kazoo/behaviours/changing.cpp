// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/behaviours/changing.h"

#include "dialect/kazoo/behaviours/common.h"
#include "dialect/kazoo/decisions.h"

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::kazoo {
namespace {

/// The caller id the call came with; remembered at the first change.
CallerId originalCaller(Turn& turn)
{
    const QString scope = u"original"_s;
    const CallerInfo now = turn.caller();
    if (turn.variable(u"remembered"_s, scope).isEmpty()) {
        turn.set(u"remembered"_s, u"true"_s, scope);
        turn.set(u"caller_id_name"_s, now.name, scope);
        turn.set(u"caller_id_number"_s, now.number, scope);
        return {now.name, now.number};
    }
    return {turn.variable(u"caller_id_name"_s, scope), turn.variable(u"caller_id_number"_s, scope)};
}

void setCid(Turn& turn)
{
    const Json& data = turn.parameters<BlockData>().json;
    const CallerId original = originalCaller(turn);
    const QString name = stringMember(data, "caller_id_name");
    const QString number = stringMember(data, "caller_id_number");
    turn.setCaller(number.isEmpty() ? original.number : number, name.isEmpty() ? original.name : name);
    turn.leave();
}

void prepend(Turn& turn)
{
    const CallerId original = originalCaller(turn);
    const CallerInfo now = turn.caller();
    const CallerId id = prependCid(turn.parameters<BlockData>().json, {now.name, now.number}, original);
    turn.setCaller(id.number, id.name);
    turn.leave();
}

void lookupCidName(Turn& turn)
{
    const CallerInfo caller = turn.caller();
    const Json* lists = member(turn.parameters<BlockData>().json, "lists");
    for (const Json& list : lists && lists->is_array() ? *lists : Json::array()) {
        const auto hit = findInList(turn.directory(), stringOf(list), caller.number);
        if (!hit || hit->name.isEmpty())
            continue;
        turn.setCaller(caller.number, hit->name);
        return turn.leave({}, hit->reason);
    }
    turn.leave({}, u"no list knows %1"_s.arg(caller.number));
}

struct VariableParameters
{
    QString name;
    std::optional<QString> value;
};

VariableParameters readVariable(const Json& data)
{
    VariableParameters parameters;
    parameters.name = stringMember(data, "variable");
    if (const Json* value = member(data, "value"))
        parameters.value = scalarText(*value);
    return parameters;
}

void setVariable(Turn& turn)
{
    const auto& [name, value] = turn.parameters<VariableParameters>();
    if (name != "call_priority"_L1 && name != "group_id"_L1)
        turn.warn(u"ignored"_s, [&name = name] {
            return u"set_variable knows call_priority and group_id only, so %1 is ignored"_s.arg(name);
        });
    else if (value)
        turn.set(name, *value);
    turn.leave();
}

std::vector<CallVariable> readVariables(const Json& data)
{
    std::vector<CallVariable> all;
    const Json* variables = member(data, "custom_application_vars");
    if (!variables || !variables->is_object())
        return all;
    for (const auto& [name, value] : variables->items()) {
        const QString text =
            value.is_object() || value.is_array() ? QString::fromUtf8(writeJson(value)) : scalarText(value);
        all.push_back({toQString(name), text, u"custom_application_vars"_s});
    }
    return all;
}

void setVariables(Turn& turn)
{
    for (const CallVariable& variable : turn.parameters<std::vector<CallVariable>>())
        turn.set(variable.name, variable.value, variable.scope);
    turn.leave();
}

/// A block that keeps one text of its data as a variable of the call.
template <const char* key, const char* variable> void keepText(Turn& turn)
{
    const Json* value = member(turn.parameters<BlockData>().json, key);
    turn.set(QString::fromLatin1(variable), value ? scalarText(*value) : QString());
    turn.leave();
}
constexpr char languageKey[] = "language";
constexpr char alertInfo[] = "alert_info";

void setSkills(Turn& turn)
{
    turn.set(u"required_skills"_s, QString::fromUtf8(writeJson(turn.parameters<BlockData>().json)));
    turn.leave();
}

void privacy(Turn& turn)
{
    if (turn.why() == Turn::Why::Returned)
        return turn.leave({}, u"the number's flow is over"_s);
    turn.set(u"privacy"_s, stringMember(turn.parameters<BlockData>().json, "mode", u"full"_s));
    const auto capture = turn.capture();
    if (!capture || capture->isEmpty())
        return turn.leave();
    const Answerer found = flowOfNumber(turn, *capture, false);
    if (!found.found())
        return turn.stop(found.reason);
    turn.branch(found.program, true, found.reason);
}

void afterBridge(Turn& turn)
{
    const Json& data = turn.parameters<BlockData>().json;
    turn.set(u"after_bridge"_s, stringMember(data, "action"));
    if (const Json* to = member(data, "data"); to && to->is_string())
        turn.set(u"after_bridge_to"_s, stringOf(*to));
    turn.leave();
}

} // namespace

void addChanging(BehaviourTable& table)
{
    table.add(u"set_cid"_s, &setCid, &readData);
    table.add(u"prepend_cid"_s, &prepend, &readData);
    table.add(u"lookupcidname"_s, &lookupCidName, &readData);
    table.add(u"set_variable"_s, &setVariable, &readVariable);
    table.add(u"set_variables"_s, &setVariables, &readVariables);
    table.add(u"set"_s, &setSkills, &readData);
    table.add(u"language"_s, &keepText<languageKey, languageKey>, &readData);
    table.add(u"set_alert_info"_s, &keepText<alertInfo, alertInfo>, &readData);
    table.add(u"privacy"_s, &privacy, &readData);
    table.add(u"after_bridge"_s, &afterBridge, &readData);
}

} // namespace hookswitch::kazoo
