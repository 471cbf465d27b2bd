// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/voipbin/action.h"

#include "dialect/voipbin/behaviours/assistants.h"
#include "dialect/voipbin/behaviours/connecting.h"
#include "dialect/voipbin/behaviours/deciding.h"
#include "dialect/voipbin/behaviours/joining.h"
#include "dialect/voipbin/behaviours/media.h"
#include "dialect/voipbin/behaviours/recording.h"
#include "dialect/voipbin/behaviours/sending.h"
#include "dialect/voipbin/behaviours/steering.h"
#include "dialect/voipbin/substitution.h"

#include <QHash>

namespace hookswitch::voipbin {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kinds = QHash<QString, ActionKind>;

/// What the call does.
ActionKind call(void (*act)(Turn&, const Action&))
{
    return {ActionKind::Needs::Call, true, act};
}

ActionKind engine(ActionKind::Needs needs, void (*act)(Turn&, const Action&))
{
    return {needs, false, act};
}

void addCallSide(Kinds& kinds)
{
    kinds[u"answer"_s] = call(&answer);
    kinds[u"talk"_s] = call(&talk);
    kinds[u"play"_s] = call(&play);
    kinds[u"beep"_s] = call(&beep);
    kinds[u"sleep"_s] = call(&sleep);
    kinds[u"echo"_s] = call(&echo);
    kinds[u"stream_echo"_s] = call(&echo);
    kinds[u"hangup"_s] = call(&hangUp);
    kinds[u"amd"_s] = call(&amd);
    kinds[u"digits_receive"_s] = call(&digitsReceive);
    kinds[u"digits_send"_s] = call(&digitsSend);
    kinds[u"external_media_start"_s] = call(&externalMediaStart);
    kinds[u"external_media_stop"_s] = call(&externalMediaStop);
    kinds[u"mute"_s] = call(&withoutEffect);
    kinds[u"recording_start"_s] = call(&recordingStart);
    kinds[u"recording_stop"_s] = call(&recordingStop);
    kinds[u"confbridge_join"_s] = call(&confbridgeJoin);
}

void addEngineSide(Kinds& kinds)
{
    using Needs = ActionKind::Needs;
    kinds[u"branch"_s] = engine(Needs::Nothing, &branch);
    kinds[u"condition_variable"_s] = engine(Needs::Nothing, &conditionVariable);
    kinds[u"condition_datetime"_s] = engine(Needs::Nothing, &conditionDatetime);
    kinds[u"condition_call_digits"_s] = engine(Needs::Call, &conditionCallDigits);
    kinds[u"condition_call_status"_s] = engine(Needs::Call, &conditionCallStatus);
    kinds[u"goto"_s] = engine(Needs::Nothing, &gotoAction);
    kinds[u"stop"_s] = engine(Needs::Nothing, &stop);
    kinds[u"block"_s] = engine(Needs::NoCall, &block);
    kinds[u"empty"_s] = engine(Needs::Nothing, &empty);
    kinds[u"variable_set"_s] = engine(Needs::Nothing, &variableSet);
    kinds[u"fetch_flow"_s] = engine(Needs::Nothing, &fetchFlow);
    kinds[u"fetch"_s] = engine(Needs::Nothing, &fetch);
    kinds[u"connect"_s] = engine(Needs::Call, &connect);
    kinds[u"call"_s] = engine(Needs::Nothing, &startCalls);
    kinds[u"conference_join"_s] = engine(Needs::Call, &conferenceJoin);
    kinds[u"queue_join"_s] = engine(Needs::Call, &queueJoin);
    kinds[u"transcribe_start"_s] = engine(Needs::Call, &transcribeStart);
    kinds[u"transcribe_stop"_s] = call(&withoutEffect);
    kinds[u"transcribe_recording"_s] = engine(Needs::Nothing, &transcribeRecording);
    kinds[u"message_send"_s] = engine(Needs::Nothing, &messageSend);
    kinds[u"email_send"_s] = engine(Needs::Nothing, &emailSend);
    kinds[u"conversation_send"_s] = engine(Needs::Nothing, &conversationSend);
    kinds[u"webhook_send"_s] = engine(Needs::Nothing, &webhookSend);
    kinds[u"case_create"_s] = engine(Needs::Nothing, &caseCreate);
    kinds[u"ai_talk"_s] = engine(Needs::Nothing, &aiTalk);
    kinds[u"chatbot_talk"_s] = engine(Needs::Call, &aiTalk);
    kinds[u"ai_task"_s] = engine(Needs::NoCall, &aiTask);
    kinds[u"ai_summary"_s] = engine(Needs::NoCall, &aiSummary);
    kinds[u"agent_call"_s] = engine(Needs::Call, &agentCall);
}

const Kinds& kinds()
{
    static const Kinds table = [] {
        Kinds made;
        addCallSide(made);
        addEngineSide(made);
        return made;
    }();
    return table;
}

bool isPlain(const Action& action)
{
    bool asks = false;
    const Lookup lookup = [&asks](const QString&) {
        asks = true;
        return QString();
    };
    return substituted(action.option, lookup, action.asDeployed) == action.option && !asks;
}

} // namespace

Action readAction(const Json& data)
{
    Action action;
    action.id = stringMember(data, "id");
    action.type = stringMember(data, "type");
    action.nextId = stringMember(data, "next_id");
    action.following = stringMember(data, "following");
    if (const Json* option = member(data, "option"))
        action.option = *option;
    action.asDeployed = boolMember(data, "as_deployed", false);
    action.isFollowed = boolMember(data, "followed", false);
    action.isPlain = isPlain(action);
    action.kind = kindOf(action.type);
    return action;
}

ActionKind kindOf(const QString& type)
{
    return kinds().value(type);
}

QStringList knownTypes()
{
    return kinds().keys();
}

} // namespace hookswitch::voipbin
