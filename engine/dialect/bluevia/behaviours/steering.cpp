// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/bluevia/behaviours/steering.h"

#include "dialect/bluevia/behaviours/asking.h"
#include "dialect/bluevia/behaviours/common.h"
#include "dialect/bluevia/documentset.h"
#include "dialect/bluevia/site.h"

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::bluevia {
namespace {

/// As the first command it refuses an incoming call; what the caller then hears is the reason's business.
void hangup(Turn& turn)
{
    const bool isBusy = textIn(turn.parameters<CommandData>().json, "reason").toLower() == "busy"_L1;
    if (turn.isPhoneless() || turn.isAnswered())
        return endCall(turn, u"a hangup command"_s);
    turn.hangUp(causeNamed(isBusy ? u"USER_BUSY"_s : u"CALL_REJECTED"_s),
                isBusy ? u"refused with the busy tone"_s : u"refused with the out-of-service message"_s);
}

/// The body of the request is the call's first notification again: an application that knows no other event would
/// answer nothing to one called Redirected.
void redirect(Turn& turn)
{
    if (turn.why() != Turn::Why::Entered)
        return takeAnswer(turn);
    connectCaller(turn);
    const Json& data = turn.parameters<CommandData>().json;
    const QString url = textIn(data, "actionUrl", textIn(data, "callbackUrl"));
    turn.note(u"bluevia.redirect"_s,
              Json{{"url", url.toStdString()}, {"label", u"asks %1 for other commands"_s.arg(url).toStdString()}});
    if (turn.hasExit(documentExit))
        return turn.leave(documentExit);
    ask(turn, url, firstEvent(turn));
}

/// A command document nobody configured: the platform's own words are not known, the commands and the voice are.
std::shared_ptr<const Program> builtInDocument()
{
    static const std::shared_ptr<const Program> program = [] {
        const Json male{{"text", "No application answers this number yet."}, {"voice", "male"}};
        const Json bye{{"text", "Goodbye."}, {"voice", "male"}};
        const Json commands = Json::array({Json{{"speak", male}}, Json{{"wait", Json{{"length", 5}}}},
                                           Json{{"speak", bye}}, Json{{"hangup", Json::object()}}});
        return compileFlow(u"bluevia:built-in"_s, loadFlow(Json{{"commands", commands}}).flow);
    }();
    return program;
}

void callback(Turn& turn)
{
    if (turn.why() != Turn::Why::Entered)
        return takeAnswer(turn);
    const QString url = contactOf(turn).callbackUrl;
    if (url.isEmpty())
        return turn.transfer(builtInDocument(), u"the number has no callback URL; it runs the built-in document"_s);
    ask(turn, url, firstEvent(turn));
}

} // namespace

void addSteering(BehaviourTable& table)
{
    table.add(u"hangup"_s, &hangup, &readCommand);
    table.add(u"redirect"_s, &redirect, &readCommand);
    table.add(u"callback"_s, &callback);
}

} // namespace hookswitch::bluevia
