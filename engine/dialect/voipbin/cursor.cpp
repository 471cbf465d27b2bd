// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/voipbin/cursor.h"

#include "dialect/voipbin/runvariables.h"
#include "sim/run.h"

namespace hookswitch::voipbin {

using namespace Qt::Literals::StringLiterals;

namespace {

/// With more moves than this behind it a run may not move on: 101 actions run, then comes the error.
constexpr qint64 mostMoves = 100;

const Action& here(const Turn& turn)
{
    return turn.parameters<Action>();
}

/// False: there were too many moves, and the run has failed.
bool mayMove(Turn& turn)
{
    tellDigits(turn);
    if (turn.tally() <= mostMoves)
        return true;
    fail(
        turn, u"limit-moves"_s,
        u"The run has moved from action to action %1 times, which is the platform's limit. Actions may go round in a "
        u"circle."_s.arg(turn.tally()));
    return false;
}

void tellRun(Turn& turn, const QString& status, const QString& why = {}, const QString& sentence = {})
{
    if (!turn.isTraced())
        return;
    Json data = Json::object();
    data["id"] = activeflowUuid(turn).toStdString();
    data["status"] = status.toStdString();
    data["reference_type"] = referenceType(turn).toStdString();
    data["reference_id"] = valueOf(turn, u"voipbin.activeflow.reference_id"_s).toStdString();
    data["flow_id"] = valueOf(turn, u"voipbin.activeflow.flow_id"_s).toStdString();
    data["moves"] = turn.tally();
    if (turn.completions() > 0) {
        data["complete_count"] = QString::number(turn.completions()).toStdString();
        data["reference_activeflow_id"] =
            valueOf(turn, u"voipbin.activeflow.reference_activeflow_id"_s).toStdString();
    }
    if (!why.isEmpty())
        data["why"] = why.toStdString();
    if (!sentence.isEmpty())
        data["sentence"] = sentence.toStdString();
    const QString reason = sentence.isEmpty() ? why : sentence;
    data["label"] = (why.isEmpty() ? u"the activeflow runs"_s : u"the activeflow ends: "_s + reason).toStdString();
    turn.note(u"voipbin.activeflow"_s, std::move(data));
}

bool fits(const Turn& turn, const ActionKind& kind)
{
    const bool hasCall = referenceType(turn) == "call"_L1;
    return kind.needs == ActionKind::Needs::Nothing || hasCall == (kind.needs == ActionKind::Needs::Call);
}

/// Actions of injected lists hand themselves over: what they need stands in the note of their stack.
bool handsItself(const Action& action)
{
    return action.type == "confbridge_join"_L1 || action.type == "hangup"_L1;
}

void passOver(Turn& turn, const Action& action)
{
    turn.note(u"voipbin.skip"_s,
              [&] { return Json{{"id", action.id.toStdString()}, {"type", action.type.toStdString()}}; });
    if (!action.kind.act)
        return goOn(turn, [&] {
            return u"the platform does not know the type \"%1\" and passes over it"_s.arg(action.type);
        });
    goOn(turn, action.kind.needs == ActionKind::Needs::Call ? u"passed over: there is no call"_s
                                                            : u"passed over during a call"_s);
}

void begin(Turn& turn, const Action& action)
{
    if (turn.tally() == 0) {
        // What completes this run is about the same call.
        if (action.isFollowed && given(turn, u"call.id"_s).isEmpty())
            turn.set(u"call.id"_s, callUuid(turn), givenScope());
        tellRun(turn, u"running"_s);
    }
    ++turn.tally();
    if (!action.kind.act || !fits(turn, action.kind))
        return passOver(turn, action);
    if (action.kind.callSide && turn.isPhoneless())
        return goOn(turn, u"the call is over, so it cannot do this"_s);
    if (turn.isTraced() && action.kind.callSide && !handsItself(action))
        tellHanded(turn, action, action.option.is_null() ? Json() : optionNow(turn, action).json());
    action.kind.act(turn, action);
}

} // namespace

void act(Turn& turn)
{
    const Action& action = here(turn);
    if (turn.why() == Turn::Why::Entered)
        return begin(turn, action);
    if (turn.why() == Turn::Why::Returned)
        return goOn(turn, u"the actions it ran are over"_s);
    action.kind.act(turn, action);
}

void goOn(Turn& turn, const Sentence& reason)
{
    if (!mayMove(turn))
        return;
    const Action& action = here(turn);
    const QString& wanted = action.nextId.isEmpty() ? action.following : action.nextId;
    if (const auto spot = wanted.isEmpty() ? std::nullopt : turn.find(wanted))
        return turn.jump(*spot, {}, reason);
    if (!action.nextId.isEmpty())
        return finish(turn, u"no action has the id of next_id"_s);
    if (turn.noteBelow())
        return turn.stop(reason);
    finish(turn, reason);
}

void jumpTo(Turn& turn, const QString& id, const QString& exit, const QString& reason)
{
    const auto spot = id.isEmpty() ? std::nullopt : turn.find(id);
    if (!spot)
        return fail(turn, u"target"_s,
                    id.isEmpty() ? u"No action is named to jump to."_s
                                 : u"No action of this flow, or of those that wait for it, has the id %1."_s.arg(id));
    if (mayMove(turn))
        turn.jump(*spot, exit, reason);
}

void pushStack(Turn& turn, const std::shared_ptr<const Program>& program, Json note)
{
    pushStack(turn, program, std::make_shared<const Json>(std::move(note)));
}

void pushStack(Turn& turn, const std::shared_ptr<const Program>& program, std::shared_ptr<const Json> note)
{
    if (!program || program->start() < 0)
        return goOn(turn, u"there are no actions to run"_s);
    if (!mayMove(turn))
        return;
    turn.leaveNote(std::move(note));
    turn.push(program);
}

const Json& stackNote(const Turn& turn)
{
    static const Json none;
    const Json* note = turn.noteBelow();
    return note ? *note : none;
}

void fail(Turn& turn, const QString& code, const QString& sentence)
{
    tellDigits(turn);
    turn.warn(code.startsWith("limit-"_L1) ? code : u"engine-error"_s, sentence);
    tellRun(turn, u"ended"_s, code, sentence);
    turn.hangUp(normalClearing(), u"engine error: "_s + sentence);
}

void finish(Turn& turn, const Sentence& reason)
{
    if (!mayMove(turn))
        return;
    ++turn.tally();
    tellRun(turn, u"ended"_s, u"finish"_s);
    turn.end(reason);
}

void endCall(Turn& turn, const Cause& cause, const Sentence& reason)
{
    tellDigits(turn);
    tellRun(turn, u"ended"_s, u"hangup"_s);
    turn.hangUp(cause, reason);
}

OptionNow optionNow(Turn& turn, const Action& action)
{
    static const Json none = Json::object();
    if (!action.option.is_object())
        return OptionNow(&none);
    return action.isPlain ? OptionNow(&action.option)
                          : OptionNow(substituted(action.option, lookupOf(turn), action.asDeployed));
}

Option::Ids idsOf(const Action& action)
{
    return action.asDeployed ? Option::Ids::Strict : Option::Ids::Named;
}

bool isReadable(Turn& turn, const Option& option)
{
    return isReadable(turn, option.error());
}

bool isReadable(Turn& turn, const QString& error)
{
    if (error.isEmpty())
        return true;
    fail(turn, u"option"_s, u"The action cannot run: %1."_s.arg(error));
    return false;
}

void tellHanded(Turn& turn, const Action& action, const Json& option)
{
    if (!turn.isTraced())
        return;
    Json data = Json::object();
    data["id"] = action.id.toStdString();
    data["type"] = action.type.toStdString();
    if (!option.is_null())
        data["option"] = option;
    data["label"] = u"the call is handed %1"_s.arg(action.type).toStdString();
    turn.note(u"voipbin.action"_s, std::move(data));
}

void tellService(Turn& turn, const QString& service, const Json& data)
{
    if (!turn.isTraced())
        return;
    Json told = Json::object();
    told["service"] = service.toStdString();
    told["label"] = u"%1 is asked"_s.arg(service).toStdString();
    for (const auto& [key, value] : data.items())
        setMember(told, key, value);
    turn.note(u"voipbin.service"_s, std::move(told));
}

void tellDone(Turn& turn, const QString& by)
{
    if (!turn.isTraced())
        return;
    Json data = Json::object();
    data["id"] = here(turn).id.toStdString();
    data["by"] = by.toStdString();
    data["digits"] = turn.storedDigits().toStdString();
    data["label"] = u"%1 is done: %2"_s.arg(here(turn).type, by).toStdString();
    turn.note(u"voipbin.done"_s, std::move(data));
}

bool serviceWorks(const Turn& turn, const QString& service)
{
    if (!turn.plan().scenario)
        return true;
    HttpRequest request;
    request.method = "POST";
    request.target = "voipbin://" + service.toUtf8();
    const HttpRule* rule = turn.plan().scenario->ruleFor(request);
    return !rule || (rule->answer.status >= 200 && rule->answer.status < 300);
}

} // namespace hookswitch::voipbin
