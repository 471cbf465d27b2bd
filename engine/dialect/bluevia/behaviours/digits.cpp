// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/bluevia/behaviours/digits.h"

#include "dialect/bluevia/behaviours/asking.h"
#include "dialect/bluevia/behaviours/common.h"
#include "dialect/bluevia/documentset.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::bluevia {
namespace {

struct GetDigits
{
    QString actionUrl;
    CollectOrder order;
    int tries = 1;
};

/// No barge-in: keys during the prompt are lost, and the time begins when it ends.
GetDigits readGetDigits(const Json& data)
{
    GetDigits read;
    read.actionUrl = textIn(data, "actionUrl");
    read.tries = std::max(1, countIn(data, "retries", 1));
    read.order.prompts = given(data, "speak") || given(data, "play") ? promptsIn(data) : std::vector<Prompt>();
    read.order.first = SimTime::fromSeconds(std::max(1, countIn(data, "timeout", 5)));
    read.order.between = read.order.first;
    read.order.maxDigits = std::max(0, countIn(data, "numberOfDigits", 0));
    read.order.endKeys = textIn(data, "finishOnKey", u"#"_s);
    read.order.validKeys = textIn(data, "validDigits", u"1234567890*#"_s);
    read.order.keepEndKey = true;
    read.order.bargeIn = false;
    read.order.dropPartial = true;
    return read;
}

void nextTry(Turn& turn)
{
    const auto& parameters = turn.parameters<GetDigits>();
    if (++turn.counter(0) > parameters.tries)
        return turn.leave({}, u"no complete input in %1 tries"_s.arg(parameters.tries));
    turn.collect(parameters.order);
}

void getDigits(Turn& turn)
{
    if (turn.why() == Turn::Why::Entered) {
        connectCaller(turn);
        return nextTry(turn);
    }
    if (isAsking(turn))
        return takeAnswer(turn);
    const bool isComplete = turn.ended() == Ended::Full || turn.ended() == Ended::EndKey;
    if (!isComplete)
        return nextTry(turn);
    // A flow of several documents knows what the address answers.
    const QString keys = turn.ended() == Ended::EndKey ? turn.digits().chopped(1) : turn.digits();
    for (const QString& exit : {turn.digits(), keys, documentExit}) {
        if (!exit.isEmpty() && turn.hasExit(exit))
            return turn.leave(exit, u"the document for %1"_s.arg(turn.digits()));
    }
    ask(turn, turn.parameters<GetDigits>().actionUrl, u"DigitsCollected"_s, turn.digits());
}

} // namespace

void addDigits(BehaviourTable& table)
{
    table.add(u"getDigits"_s, &getDigits, &readGetDigits);
}

} // namespace hookswitch::bluevia
