// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/voipbin/behaviours/assistants.h"

#include "dialect/voipbin/cursor.h"
#include "dialect/voipbin/injected.h"
#include "dialect/voipbin/runvariables.h"

namespace hookswitch::voipbin {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The assistant of an option, also in its older spelling.
QString assistantOf(Option& option)
{
    (void)option.text("assistance_type");
    const QString id = option.id("assistance_id");
    const QString older = option.id("ai_id");
    return id.isEmpty() ? older : id;
}

} // namespace

void aiTalk(Turn& turn, const Action& action)
{
    const OptionNow json = optionNow(turn, action);
    Option option(json, idsOf(action));
    const QString assistant = assistantOf(option);
    const qint64 duration = option.whole("duration");
    if (!isReadable(turn, option))
        return;
    tellService(turn, u"aicall_start"_s, json);
    turn.warn(u"approximated"_s, u"The assistant says nothing here; a scenario tells how long it talks."_s);
    if (referenceType(turn) != "call"_L1)
        return pushStack(turn, injected::block(), Json::object());
    Json note = Json::object();
    note["bridge"] = madeUuid(turn, u"assistant %1"_s.arg(turn.tally())).toStdString();
    note["assistant"] = assistant.toStdString();
    note["seconds"] = duration;
    pushStack(turn, injected::join(), note);
}

void aiTask(Turn& turn, const Action& action)
{
    const OptionNow json = optionNow(turn, action);
    Option option(json, idsOf(action));
    (void)assistantOf(option);
    if (!isReadable(turn, option))
        return;
    tellService(turn, u"aicall_start"_s, json);
    turn.warn(u"approximated"_s, u"The assistant does nothing here; a request must let the run go on."_s);
    pushStack(turn, injected::block(), Json::object());
}

void aiSummary(Turn& turn, const Action& action)
{
    const OptionNow json = optionNow(turn, action);
    Option option(json, idsOf(action));
    (void)option.id("on_end_flow_id");
    (void)option.id("reference_id");
    (void)option.text("reference_type");
    (void)option.text("language");
    if (!isReadable(turn, option))
        return;
    tellService(turn, u"ai_summary"_s, json);
    turn.warn(u"approximated"_s, u"No summary is made here."_s);
    goOn(turn, {});
}

} // namespace hookswitch::voipbin
