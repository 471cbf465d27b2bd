// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/behaviours/disa.h"

#include "dialect/kazoo/behaviours/common.h"
#include "dialect/kazoo/decisions.h"
#include "dialect/kazoo/numbers.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::kazoo {
namespace {

struct DisaParameters
{
    QString pin;
    int retries = 3;
    int maxDigits = 15;
    int interdigit = 2000; ///< ms
    bool restricted = false;
    QString tone;
};

DisaParameters readDisa(const Json& data)
{
    DisaParameters parameters;
    const Json* pin = member(data, "pin");
    parameters.pin = pin ? scalarText(*pin) : QString();
    parameters.retries = std::max(1, secondsMember(data, "retries", 3));
    parameters.maxDigits = std::clamp(secondsMember(data, "max_digits", 15), 1, 100);
    parameters.interdigit = std::max(1, secondsMember(data, "interdigit", 2000));
    parameters.restricted = boolMember(data, "enforce_call_restriction", false);
    parameters.tone = stringMember(data, "preconnect_audio", u"dialtone"_s);
    return parameters;
}

enum Phase
{
    Start = 0,
    PinAsked,
    NumberAsked,
    TooManyPins,
    Restricted,
    TooManyNumbers
};
enum Counter
{
    PinTries = 0,
    NumberTries = 1
};

void askPin(Turn& turn, const QStringList& before)
{
    turn.phase() = PinAsked;
    ask(turn, named(before + QStringList{u"disa-enter_pin"_s}), int(turn.parameters<DisaParameters>().pin.size()));
}

void askNumber(Turn& turn, bool again)
{
    const DisaParameters& parameters = turn.parameters<DisaParameters>();
    Prompt tone;
    tone.type = Prompt::Type::Tone;
    tone.text = parameters.tone;
    CollectOrder order;
    if (again)
        order.prompts.push_back(Prompt::named(u"disa-invalid_extension"_s));
    order.prompts.push_back(tone);
    order.maxDigits = parameters.maxDigits;
    order.between = SimTime::fromMs(parameters.interdigit);
    turn.phase() = NumberAsked;
    turn.collect(order);
}

void route(Turn& turn)
{
    const DisaParameters& parameters = turn.parameters<DisaParameters>();
    const QString number = normalizeNumber(turn.digits());
    if (parameters.restricted && !number.isEmpty() && isRestricted(turn, number)) {
        turn.phase() = Restricted;
        return say(turn, {u"cf-unauthorized_call"_s});
    }
    NumberQuery query;
    query.number = number;
    query.knownCaller = true;
    const Answerer found = number.isEmpty() ? Answerer() : insideAnswererOf(turn, query);
    if (found.found()) {
        turn.setCapture(found.capture);
        return turn.branch(found.program, true, found.reason);
    }
    if (++turn.counter(NumberTries) < parameters.retries)
        return askNumber(turn, true);
    turn.phase() = TooManyNumbers;
    say(turn, {u"disa-invalid_extension"_s});
}

void checkPin(Turn& turn)
{
    const DisaParameters& parameters = turn.parameters<DisaParameters>();
    if (turn.digits() == parameters.pin)
        return askNumber(turn, false);
    if (++turn.counter(PinTries) < parameters.retries)
        return askPin(turn, {u"disa-invalid_pin"_s});
    turn.phase() = TooManyPins;
    say(turn, {u"disa-invalid_pin"_s, u"disa-retries_exceeded"_s});
}

void disa(Turn& turn)
{
    if (turn.why() == Turn::Why::Returned)
        return turn.leave({}, u"the dialled flow is over"_s);
    switch (turn.phase()) {
    case Start:
        turn.answer();
        return turn.parameters<DisaParameters>().pin.isEmpty() ? askNumber(turn, false) : askPin(turn, {});
    case PinAsked:
        return checkPin(turn);
    case NumberAsked:
        return route(turn);
    case TooManyPins:
        return turn.stop(u"too many wrong pins"_s);
    case Restricted:
        return turn.hangUp(normalClearing(), u"the caller may not call such numbers"_s);
    default:
        return turn.leave({}, u"no flow answers what was dialled"_s);
    }
}

} // namespace

void addDisa(BehaviourTable& table)
{
    table.add(u"disa"_s, &disa, &readDisa);
}

} // namespace hookswitch::kazoo
