// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/bluevia/behaviours/dialling.h"

#include "dialect/bluevia/behaviours/common.h"
#include "dialect/bluevia/behaviours/meeting.h"
#include "dialect/bluevia/document.h"
#include "dialect/bluevia/ids.h"
#include "dialect/bluevia/site.h"
#include "sim/callplan.h"
#include "sim/others.h"

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::bluevia {
namespace {

constexpr double kRingSeconds = 60; ///< the platform's own limit is not written anywhere

/// "number" may be one object or several; "destination" one number or several.
struct Dial
{
    Json json;
    QStringList destinations;
    QString callerId;
    QString sendDigits;
    Json greeting = Json::object(); ///< behaviorOnAnswer
};

void addNumber(Dial& dial, const Json& number)
{
    if (const Json* to = given(number, "destination"); to && to->is_array()) {
        for (const Json& one : *to)
            dial.destinations << plainNumber(scalarText(one));
    } else if (to) {
        dial.destinations << plainNumber(scalarText(*to));
    }
    if (dial.callerId.isEmpty())
        dial.callerId = plainNumber(textIn(number, "callerId"));
    if (dial.sendDigits.isEmpty())
        dial.sendDigits = textIn(number, "sendDigits");
    if (const Json* greeting = given(number, "behaviorOnAnswer"); greeting && dial.greeting.empty())
        dial.greeting = *greeting;
}

Dial readDial(const Json& data)
{
    Dial dial;
    dial.json = data;
    if (const Json* greeting = given(data, "behaviorOnAnswer"))
        dial.greeting = *greeting;
    const Json* number = given(data, "number");
    if (number && number->is_array()) {
        for (const Json& one : *number)
            addNumber(dial, one);
    } else if (number) {
        addNumber(dial, *number);
    }
    dial.destinations.removeAll(QString());
    return dial;
}

/// callerId, else the original caller (inbound) or our number (outbound).
QString shownNumber(const Turn& turn, const Dial& dial)
{
    return dial.callerId.isEmpty() ? turn.plan().from : dial.callerId;
}

bool allJoin(const Turn& turn)
{
    const Entity* account = turn.directory().find(accountKind, accountKind);
    return account && textIn(account->document, "severalDestinations") == "join"_L1;
}

/// The first to answer talks with the caller.
void ringAll(Turn& turn, const Dial& dial)
{
    turn.setCaller(shownNumber(turn, dial), {});
    DialOrder order;
    order.limit = SimTime::fromSeconds(kRingSeconds);
    order.greeting = promptsIn(dial.greeting);
    for (const QString& number : dial.destinations) {
        DialTarget target;
        target.party = number;
        target.outside = true;
        order.targets.push_back(target);
    }
    turn.dial(order);
}

/// Calls of their own that run this program once they are answered.
std::vector<quint32> placeAll(Turn& turn, const Dial& dial, const std::shared_ptr<const Program>& program,
                              CallId master)
{
    std::vector<quint32> placed;
    for (const QString& number : dial.destinations) {
        CallPlan plan;
        plan.from = shownNumber(turn, dial);
        plan.to = number;
        plan.outbound = true;
        plan.program = program;
        plan.master = master;
        plan.ringLimit = SimTime::fromSeconds(kRingSeconds);
        plan.variables = {{u"direction"_s, u"outbound"_s, callScope}};
        if (const CallId call = turn.others().place(std::move(plan)); call.isValid())
            placed.push_back(call.value);
    }
    return placed;
}

/// Everybody who answers joins one talk (the setting severalDestinations "join").
void joinAll(Turn& turn, const Dial& dial)
{
    RoomOrder order;
    order.room = u"bluevia.dial/%1/%2"_s.arg(callIdOf(turn.seed(), turn.callId())).arg(++turn.tally());
    order.endWhenAlone = true;
    order.partners = placeAll(turn, dial, roomProgram(order.room, dial.greeting), turn.callId());
    turn.join(std::move(order));
}

void dialNumbers(Turn& turn, const Dial& dial)
{
    const QString shown = telUri(shownNumber(turn, dial));
    turn.note(u"bluevia.dial"_s, [&] {
        return Json{{"callerId", shown.toStdString()}, {"label", u"dials, shown as %1"_s.arg(shown).toStdString()}};
    });
    if (!dial.sendDigits.isEmpty())
        turn.warn(
            u"approximated"_s,
            u"The keys %1 are sent after the answer; no simulated phone listens to them"_s.arg(dial.sendDigits));
    if (given(dial.json, "conferenceName")) {
        const Json enter{{"conferenceName", dial.json.at("conferenceName")},
                         {"conferenceProperties", dial.json.value("conferenceProperties", Json())}};
        placeAll(turn, dial,
                 compileFlow(turn.flowId(), loadFlow(Json{{"commands", Json::array({Json{{"dial", enter}}})}}).flow),
                 {});
        return turn.leave({}, u"the phones that answer enter the conference"_s);
    }
    if (dial.destinations.size() > 1 && allJoin(turn))
        return joinAll(turn, dial);
    if (!turn.step().ways.empty())
        turn.stayAfterHangup(); // to say what is only approximated then
    ringAll(turn, dial);
}

void begin(Turn& turn, const Dial& dial)
{
    if (turn.isPhoneless()) {
        turn.warn(u"approximated"_s, u"A dial beside a talk is not simulated; the talk goes on as it is"_s);
        return turn.leave();
    }
    connectCaller(turn);
    if (!turn.variable(superseded).isEmpty())
        turn.set(superseded, {});
    if (!dial.destinations.isEmpty())
        return dialNumbers(turn, dial);
    if (given(dial.json, "conferenceName"))
        return enterConference(turn, dial.json);
    joinCall(turn, textIn(dial.json, "callId"));
}

void dial(Turn& turn)
{
    const Dial& dial = turn.parameters<Dial>();
    if (turn.why() == Turn::Why::Entered)
        return begin(turn, dial);
    if (dial.destinations.isEmpty() && given(dial.json, "conferenceName"))
        leaveConference(turn, dial.json);
    if (turn.isHungUp()) {
        if (!dial.destinations.isEmpty() && !turn.step().ways.empty())
            turn.warn(u"approximated"_s,
                      u"The caller hung up and the whole call ends here; at the platform a phone that talked goes on "
                      "with the next command"_s);
        return turn.stop(u"the caller has hung up"_s);
    }
    turn.setCaller(turn.plan().from, turn.plan().fromName);
    if (turn.variable(superseded) == "true"_L1)
        return turn.stop(u"newer commands have taken the place of this list"_s);
    turn.leave({}, turn.ended() == Ended::Failed ? u"nobody was reached"_s : u"the talk is over"_s);
}

} // namespace

void addDialling(BehaviourTable& table)
{
    table.add(u"dial"_s, &dial, &readDial);
    table.add(u"join"_s, &joinRoom, &readCommand);
}

} // namespace hookswitch::bluevia
