// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/behaviours/features.h"

#include "dialect/kazoo/behaviours/common.h"
#include "dialect/kazoo/decisions.h"

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::kazoo {
namespace {

/// The user or device with this id, null when neither is known.
const Entity* personOrPhone(const Directory& directory, const QString& id)
{
    if (id.isEmpty())
        return nullptr;
    const Entity* user = directory.find(u"users", id);
    return user ? user : directory.find(u"devices", id);
}

/// The given id, else the caller's owner, else the calling device.
const Entity* subjectOf(const Turn& turn, const QString& id)
{
    const Caller caller = callerOf(turn);
    for (const QString& candidate : {id, caller.owner, caller.device}) {
        if (const Entity* found = personOrPhone(turn.directory(), candidate))
            return found;
    }
    return nullptr;
}

Json partOf(const Json& document, std::string_view key)
{
    const Json* part = member(document, key);
    return part && part->is_object() ? *part : Json::object();
}

/// Switches document.PART.enabled as the action says; the new state.
bool switchPart(Turn& turn, const Entity& subject, std::string_view part, const QString& action)
{
    Json value = partOf(subject.document, part);
    const bool on = switched(action, boolMember(value, "enabled", false));
    setMember(value, "enabled", on);
    Entity changed = subject;
    setMember(changed.document, part, std::move(value));
    turn.changeDirectory(std::move(changed));
    return on;
}

void switchFeature(Turn& turn, const Entity* subject, std::string_view part, const QString& prompt)
{
    if (turn.why() != Turn::Why::Entered)
        return turn.leave();
    if (!subject)
        return turn.stop(u"nobody we know is calling"_s);
    const QString action = stringMember(turn.parameters<BlockData>().json, "action", u"toggle"_s);
    const QString title = subject->title();
    const bool on = switchPart(turn, *subject, part, action);
    turn.answer();
    turn.set(toQString(std::string(part)), on ? u"on"_s : u"off"_s, title);
    say(turn, {prompt + (on ? u"-activated"_s : u"-deactivated"_s)});
}

void doNotDisturb(Turn& turn)
{
    switchFeature(turn, subjectOf(turn, idOf(turn.parameters<BlockData>().json)), "do_not_disturb", u"dnd"_s);
}

void callWaiting(Turn& turn)
{
    const bool ofUser = stringMember(turn.parameters<BlockData>().json, "scope", u"device"_s) == "user"_L1;
    const Caller caller = callerOf(turn);
    const Entity* subject = personOrPhone(turn.directory(), ofUser ? caller.owner : caller.device);
    switchFeature(turn, subject, "call_waiting", u"cw"_s);
}

enum ForwardPhase
{
    ForwardStart = 0,
    NumberAsked,
    MenuAsked,
    Said
};

void askNumber(Turn& turn)
{
    CollectOrder order;
    order.prompts = {Prompt::named(u"cf-enter_number"_s)};
    order.first = SimTime::fromSeconds(8);
    order.maxDigits = 20;
    turn.phase() = NumberAsked;
    turn.collect(order);
}

void setForward(Turn& turn, const Entity& subject, bool enabled, const QString& number)
{
    Json value = partOf(subject.document, "call_forward");
    setMember(value, "enabled", enabled);
    if (!number.isEmpty())
        setMember(value, "number", number.toStdString());
    Entity changed = subject;
    setMember(changed.document, "call_forward", std::move(value));
    turn.set(u"call_forward"_s, enabled ? number : u"off"_s, subject.title());
    turn.changeDirectory(std::move(changed));
    turn.phase() = Said;
    if (!enabled)
        return say(turn, {u"cf-disabled"_s});
    PlayOrder order;
    order.prompts = {Prompt::named(u"cf-now_forwarded_to"_s), sayDigits(number)};
    turn.play(order);
}

void activateForward(Turn& turn, const Entity& subject, bool useCapture)
{
    const auto capture = turn.capture();
    if (useCapture && capture && !capture->isEmpty())
        return setForward(turn, subject, true, *capture);
    askNumber(turn);
}

void startForward(Turn& turn, const Entity& subject, const QString& action)
{
    const bool on = boolMember(partOf(subject.document, "call_forward"), "enabled", false);
    if (action == "menu"_L1) {
        turn.phase() = MenuAsked;
        return ask(turn, {Prompt::named(on ? u"cf-enabled_menu"_s : u"cf-disabled_menu"_s)}, 1);
    }
    if (action == "deactivate"_L1 || (action == "toggle"_L1 && on))
        return setForward(turn, subject, false, {});
    activateForward(turn, subject, action != "update"_L1);
}

void callForward(Turn& turn)
{
    if (turn.phase() == Said)
        return turn.leave();
    const Entity* subject = subjectOf(turn, {});
    const QString action = stringMember(turn.parameters<BlockData>().json, "action");
    if (turn.why() == Turn::Why::Entered) {
        turn.answer();
        return subject ? startForward(turn, *subject, action) : say(turn, {u"cf-not_available"_s});
    }
    if (!subject)
        return turn.stop(u"nobody we know is calling"_s);
    if (turn.phase() == NumberAsked) {
        const QString number = turn.digits();
        return number.size() < 3 ? turn.leave({}, u"no number was entered"_s)
                                 : setForward(turn, *subject, true, number);
    }
    const bool on = boolMember(partOf(subject->document, "call_forward"), "enabled", false);
    if (turn.digits() == "1"_L1)
        return on ? setForward(turn, *subject, false, {}) : askNumber(turn);
    if (turn.digits() == "2"_L1)
        return askNumber(turn);
    turn.leave({}, u"nothing was chosen"_s);
}

/// Who is away from the ring groups of a callflow stands in the run's own directory, since flows do not change.
void ringGroupToggle(Turn& turn)
{
    if (turn.why() != Turn::Why::Entered)
        return turn.leave();
    const Json& data = turn.parameters<BlockData>().json;
    const QString flow = idOf(data, "callflow_id");
    const bool in = stringMember(data, "action") != "logout"_L1;
    const Entity* known = turn.directory().find(u"kazoo_ring_groups", flow);
    Entity away = known ? *known : Entity{u"kazoo_ring_groups"_s, flow, Json::object()};
    const Caller caller = callerOf(turn);
    for (const QString& id : {caller.owner, caller.device}) {
        if (in)
            removeMember(away.document, id.toStdString());
        else if (!id.isEmpty())
            setMember(away.document, id.toStdString(), true);
    }
    if (!turn.flow(flow))
        turn.warn(u"missing"_s, u"The project has no callflow %1"_s.arg(flow));
    turn.changeDirectory(std::move(away));
    turn.answer();
    say(turn, {in ? u"agent-logged_in"_s : u"agent-logged_out"_s});
}

} // namespace

void addFeatures(BehaviourTable& table)
{
    table.add(u"do_not_disturb"_s, &doNotDisturb, &readData);
    table.add(u"call_waiting"_s, &callWaiting, &readData);
    table.add(u"call_forward"_s, &callForward, &readData);
    table.add(u"ring_group_toggle"_s, &ringGroupToggle, &readData);
}

} // namespace hookswitch::kazoo
