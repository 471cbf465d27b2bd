// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/behaviours/deciding.h"

#include "dialect/kazoo/behaviours/common.h"
#include "dialect/kazoo/decisions.h"
#include "dialect/kazoo/numbers.h"
#include "dialect/kazoo/settings.h"
#include "dialect/kazoo/timerules.h"

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::kazoo {
namespace {

const Json* documentOf(const Directory& directory, QStringView kind, const QString& id)
{
    const Entity* entity = id.isEmpty() ? nullptr : directory.find(kind, id);
    return entity ? &entity->document : nullptr;
}

std::optional<QString> fieldOf(const Json* document, const QString& path)
{
    return document ? fieldText(*document, path) : std::nullopt;
}

/// Names compare without regard to case, "-" and "_" being the same: "Call-Priority" is "call_priority".
QString plainName(const QString& name)
{
    return name.toLower().replace(u'-', u'_');
}

std::optional<QString> callVariable(const Turn& turn, const QString& name)
{
    for (const auto& [known, value] : turn.variables(QString())) {
        if (known == name || plainName(known) == plainName(name))
            return value;
    }
    const Caller caller = callerOf(turn);
    if (plainName(name) == "owner_id"_L1 && !caller.owner.isEmpty())
        return caller.owner;
    if (plainName(name) == "authorizing_id"_L1 && !caller.device.isEmpty())
        return caller.device;
    return {};
}

/// Other scopes are those of variables of the call.
bool isScopeOfDocuments(const QString& scope)
{
    return scope == "account"_L1 || scope == "device"_L1 || scope == "user"_L1 || scope == "merged"_L1;
}

std::optional<QString> scopedValue(const Turn& turn, const QString& scope, const QString& name)
{
    if (!isScopeOfDocuments(scope))
        return callVariable(turn, name);
    const Directory& directory = turn.directory();
    const std::vector<const Entity*> accounts = directory.all(u"accounts");
    const Json* account = accounts.empty() ? nullptr : &accounts.front()->document;
    const Caller caller = callerOf(turn);
    const Json* device = documentOf(directory, u"devices", caller.device);
    const Json* user = documentOf(directory, u"users", caller.owner);
    if (scope == "account"_L1)
        return fieldOf(account, name);
    if (scope == "device"_L1)
        return fieldOf(device, name);
    if (scope == "user"_L1)
        return fieldOf(user, name);
    for (const Json* document : {device, user, account}) {
        if (const auto value = fieldOf(document, name))
            return value;
    }
    return callVariable(turn, name);
}

/// A variable may be a path given as a list.
QString variableName(const Json& data)
{
    const Json* variable = member(data, "variable");
    if (!variable || !variable->is_array())
        return variable ? stringOf(*variable) : QString();
    QStringList steps;
    for (const Json& step : *variable)
        steps << stringOf(step);
    return steps.join(u'.');
}

struct VariableParameters
{
    QString name;
    QString scope;
};

VariableParameters readVariable(const Json& data)
{
    return {variableName(data), stringMember(data, "scope", u"custom_channel_vars"_s)};
}

void branchVariable(Turn& turn)
{
    const auto& [name, scope] = turn.parameters<VariableParameters>();
    const auto value = scopedValue(turn, scope, name);
    if (value && !value->isEmpty())
        return turn.leave(*value, [&, &name = name] { return u"%1 is %2"_s.arg(name, *value); });
    turn.leave({}, [&turn, &name = name, &scope = scope] {
        const bool elsewhere = !turn.variable(name, u"custom_application_vars"_s).isEmpty();
        return elsewhere ? u"%1 was set by set_variables, which this block does not see"_s.arg(name)
                         : u"%1 has no value in %2"_s.arg(name, scope);
    });
}

void huntBnumber(Turn& turn, const Json& data, const QString& number)
{
    if (!huntAllowed(number, stringMember(data, "hunt_allow"), stringMember(data, "hunt_deny")))
        return turn.leave({}, u"%1 may not be hunted"_s.arg(number));
    const Answerer found = flowOfNumber(turn, number, false);
    if (!found.found())
        return turn.leave({}, found.reason);
    turn.setCapture(found.capture);
    turn.branch(found.program, true, found.reason);
}

void branchBnumber(Turn& turn)
{
    if (turn.why() == Turn::Why::Returned)
        return turn.leave({}, u"the number's flow is over"_s);
    const Json& data = turn.parameters<BlockData>().json;
    const auto capture = turn.capture();
    if (!capture || capture->isEmpty())
        return turn.leave({}, u"the number's pattern captured nothing"_s);
    const QString number = normalizeNumber(*capture);
    if (boolMember(data, "hunt", false))
        return huntBnumber(turn, data, number);
    turn.leave(number, u"captured %1"_s.arg(number));
}

void checkCid(Turn& turn)
{
    const Json& data = turn.parameters<BlockData>().json;
    const QString caller = turn.caller().number;
    const Decision decision = decideCheckCid(data, caller);
    const auto name = fieldText(data, u"caller_id.external.name"_s);
    const auto number = fieldText(data, u"caller_id.external.number"_s);
    const QString user = stringMember(data, "user_id");
    const bool matched = (decision.key == "match"_L1 || decision.key == caller) && turn.hasExit(decision.key);
    if (matched && name && number && !name->isEmpty() && !number->isEmpty() && !user.isEmpty()) {
        turn.setCaller(*number, *name);
        turn.set(u"owner_id"_s, user);
    }
    turn.leave(decision.key, decision.reason);
}

void cidListMatch(Turn& turn)
{
    const Decision decision =
        decideCidList(turn.directory(), turn.parameters<BlockData>().json, turn.caller().number);
    turn.leave(decision.key, decision.reason);
}

void faxDetect(Turn& turn)
{
    if (turn.why() == Turn::Why::Entered) {
        turn.answer();
        return turn.wait(SimTime::fromSeconds(secondsMember(turn.parameters<BlockData>().json, "duration", 3)),
                         u"fax detection"_s);
    }
    const Json* device = documentOf(turn.directory(), u"devices", callerOf(turn).device);
    const bool fax = device && stringMember(*device, "device_type") == "fax"_L1;
    turn.leave(fax ? u"ON_FAX"_s : u"ON_VOICE"_s,
               fax ? u"the calling device is a fax"_s
                   : u"the caller is a voice, since the calling device is not of type fax"_s);
}

QStringList childKeys(const ProgramStep& step)
{
    QStringList keys;
    for (const ProgramStep::Way& way : step.ways)
        keys << way.key;
    return keys;
}

QTimeZone zoneOf(const Turn& turn)
{
    const QTimeZone zone(turn.zone().toLatin1());
    return zone.isValid() ? zone : QTimeZone::utc();
}

void routeByTime(Turn& turn, const Json& data)
{
    const QDateTime now = QDateTime::fromSecsSinceEpoch(turn.wallSeconds(), QTimeZone::utc());
    const TimeDecision decision = decideTime(data, childKeys(turn.step()), {turn.directory(), now, zoneOf(turn)});
    for (const QString& note : decision.notes)
        turn.warn(u"missing"_s, note);
    turn.leave(decision.child, decision.reason);
}

/// Switches the rules of data.rules on or off for good, or gives them back to the calendar. Returns the prompt that
/// says so.
QString switchRules(Turn& turn, const Json& data, const QString& action)
{
    const Json* rules = member(data, "rules");
    for (const Json& item : rules && rules->is_array() ? *rules : Json::array()) {
        const Entity* rule = turn.directory().find(u"temporal_rules", stringOf(item));
        if (!rule) {
            turn.warn(u"missing"_s, u"There is no time rule %1, so it is skipped"_s.arg(stringOf(item)));
            continue;
        }
        Entity changed = *rule;
        if (action == "reset"_L1)
            removeMember(changed.document, "enabled");
        else
            setMember(changed.document, "enabled", action == "enable"_L1);
        turn.changeDirectory(std::move(changed));
    }
    if (action == "reset"_L1)
        return u"temporal-marker_reset"_s;
    return action == "enable"_L1 ? u"temporal-marked_enabled"_s : u"temporal-marked_disabled"_s;
}

enum TimePhase
{
    Route = 0,
    MenuAsked,
    Confirmed
};

void confirmSwitch(Turn& turn, const Json& data, const QString& action)
{
    turn.phase() = Confirmed;
    say(turn, {switchRules(turn, data, action)});
}

void temporalRoute(Turn& turn)
{
    const Json& data = turn.parameters<BlockData>().json;
    const QString action = stringMember(data, "action");
    if (turn.phase() == Confirmed)
        return turn.leave({}, u"the time rules are switched"_s);
    if (turn.phase() == MenuAsked) {
        const QString chosen = QStringList{u"enable"_s, u"disable"_s, u"reset"_s}.value(turn.digits().toInt() - 1);
        return chosen.isEmpty() ? turn.leave({}, u"nothing was chosen"_s) : confirmSwitch(turn, data, chosen);
    }
    if (action.isEmpty())
        return routeByTime(turn, data);
    turn.answer();
    if (action != "menu"_L1)
        return confirmSwitch(turn, data, action);
    turn.phase() = MenuAsked;
    ask(turn, {Prompt::named(u"temporal-menu"_s)}, 1);
}

} // namespace

void addDeciding(BehaviourTable& table)
{
    table.add(u"branch_variable"_s, &branchVariable, &readVariable);
    table.add(u"branch_bnumber"_s, &branchBnumber, &readData);
    table.add(u"check_cid"_s, &checkCid, &readData);
    table.add(u"cidlistmatch"_s, &cidListMatch, &readData);
    table.add(u"fax_detect"_s, &faxDetect, &readData);
    table.add(u"temporal_route"_s, &temporalRoute, &readData);
}

} // namespace hookswitch::kazoo
