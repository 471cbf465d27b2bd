// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/bluevia/behaviours/dialling.h"

#include "dialect/bluevia/behaviours/common.h"
#include "dialect/bluevia/ids.h"
#include "sim/run.h"

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
    std::vector<Prompt> greeting; ///< behaviorOnAnswer
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
        dial.greeting = promptsIn(*greeting);
}

Dial readDial(const Json& data)
{
    Dial dial;
    dial.json = data;
    if (const Json* greeting = given(data, "behaviorOnAnswer"))
        dial.greeting = promptsIn(*greeting);
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

/// The called side sees callerId, else the original caller (inbound) or our number (outbound).
void dialNumbers(Turn& turn, const Dial& dial)
{
    const QString shown = dial.callerId.isEmpty() ? turn.plan().from : dial.callerId;
    turn.setCaller(shown, {});
    turn.note(u"bluevia.dial"_s, Json{{"callerId", telUri(shown).toStdString()}});
    if (!dial.sendDigits.isEmpty())
        turn.warn(
            u"approximated"_s,
            u"The keys %1 are sent after the answer; no simulated phone listens to them"_s.arg(dial.sendDigits));
    DialOrder order;
    order.limit = SimTime::fromSeconds(kRingSeconds);
    order.greeting = dial.greeting;
    for (const QString& number : dial.destinations) {
        DialTarget target;
        target.party = number;
        target.outside = true;
        order.targets.push_back(target);
    }
    turn.dial(order);
}

void dial(Turn& turn)
{
    const Dial& dial = turn.parameters<Dial>();
    if (turn.why() != Turn::Why::Entered) {
        turn.setCaller(turn.plan().from, turn.plan().fromName);
        return turn.leave({}, turn.ended() == Ended::Talked ? u"the talk is over"_s : u"nobody was reached"_s);
    }
    connectCaller(turn);
    if (!dial.destinations.isEmpty())
        return dialNumbers(turn, dial);
    turn.leave({}, u"there is nobody to dial"_s);
}

} // namespace

void addDialling(BehaviourTable& table)
{
    table.add(u"dial"_s, &dial, &readDial);
}

} // namespace hookswitch::bluevia
