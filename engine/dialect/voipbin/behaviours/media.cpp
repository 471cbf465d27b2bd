// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/voipbin/behaviours/media.h"

#include "dialect/voipbin/callstatus.h"
#include "dialect/voipbin/cursor.h"
#include "dialect/voipbin/runvariables.h"
#include "sim/run.h"

#include <QRegularExpression>

#include <algorithm>

namespace hookswitch::voipbin {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 echoDefault = 180'000;
constexpr qint64 longest = 24 * 3600 * 1000;
constexpr double detectionSeconds = 2;

/// An outgoing call is answered by the one who was called.
void answerIncoming(Turn& turn)
{
    if (!turn.plan().outbound && !turn.isAnswered())
        turn.answer();
}

SimTime milliseconds(qint64 value)
{
    return SimTime::fromMs(std::clamp<qint64>(value, 0, longest));
}

/// SSML read aloud: the words without the marks.
QString spokenWords(const QString& text)
{
    static const QRegularExpression mark(u"<[^>]*>"_s);
    return text.trimmed().startsWith("<speak"_L1) ? QString(text).remove(mark).simplified() : text;
}

void waitFor(Turn& turn, SimTime span)
{
    if (turn.why() == Turn::Why::Ended)
        return goOn(turn, u"its time is over"_s);
    turn.wait(span, turn.parameters<Action>().type);
}

} // namespace

void answer(Turn& turn, const Action&)
{
    answerIncoming(turn);
    goOn(turn, {});
}

void talk(Turn& turn, const Action& action)
{
    if (turn.why() == Turn::Why::Ended) {
        const bool cut = turn.ended() == Ended::Key;
        tellDone(turn, cut ? u"interrupted"_s : u"played"_s);
        return goOn(turn, cut ? u"the key %1 ends it"_s.arg(turn.digits()) : u"all is said"_s);
    }
    const OptionNow json = optionNow(turn, action);
    Option option(json, idsOf(action));
    const QString text = option.text("text");
    const QString handle = option.text("digits_handle");
    const bool isAsync = option.flag("async");
    if (!isReadable(turn, option))
        return;
    answerIncoming(turn);
    if (isAsync) {
        turn.warn(u"approximated"_s, u"The text is spoken in the background; the simulator does not play it."_s);
        return goOn(turn, u"spoken in the background"_s);
    }
    PlayOrder order;
    order.prompts = {Prompt::speech(spokenWords(text))};
    if (handle == "next"_L1)
        order.stopKeys = u"0123456789*#ABCD"_s;
    turn.play(order);
}

void play(Turn& turn, const Action& action)
{
    if (turn.why() == Turn::Why::Ended)
        return goOn(turn, u"all is played"_s);
    const OptionNow json = optionNow(turn, action);
    Option option(json, idsOf(action));
    const QStringList urls = option.texts("stream_urls");
    if (!isReadable(turn, option))
        return;
    if (!turn.isAnswered() && !turn.plan().outbound)
        turn.warn(u"not-answered"_s, u"The call is not answered yet; put an answer before what is played."_s);
    PlayOrder order;
    for (const QString& url : urls)
        order.prompts.push_back(Prompt::media(url));
    turn.play(order);
}

void beep(Turn& turn, const Action&)
{
    if (turn.why() == Turn::Why::Ended)
        return goOn(turn, {});
    PlayOrder order;
    order.prompts = {Prompt{Prompt::Type::Tone, u"beep"_s, SimTime::fromMs(1000)}};
    turn.play(order);
}

void sleep(Turn& turn, const Action& action)
{
    const OptionNow json = optionNow(turn, action);
    Option option(json, idsOf(action));
    const qint64 duration = option.whole("duration");
    if (isReadable(turn, option))
        waitFor(turn, milliseconds(duration));
}

void echo(Turn& turn, const Action& action)
{
    const OptionNow json = optionNow(turn, action);
    Option option(json, idsOf(action));
    const qint64 duration = option.whole("duration");
    if (isReadable(turn, option))
        waitFor(turn, milliseconds(duration <= 0 ? echoDefault : duration));
}

void hangUp(Turn& turn, const Action& action)
{
    const OptionNow json = optionNow(turn, action);
    const Json& note = stackNote(turn);
    Option option(json, idsOf(action));
    const QString reason = option.text("reason");
    QString other = option.id("reference_id");
    if (!isReadable(turn, option))
        return;
    Json told = turn.isTraced() && !action.option.is_null() ? json.json() : Json();
    if (other.isEmpty()) {
        other = stringMember(note, "relay");
        if (!other.isEmpty() && turn.isTraced())
            setMember(told.is_null() ? told = Json::object() : told, "reference_id", other.toStdString());
    }
    tellHanded(turn, action, told);
    if (other.isEmpty()) {
        const Cause cause = causeOfNumber(causeOfReason(reason));
        return endCall(turn, cause, [&reason] {
            return reason.isEmpty() ? u"the flow hangs up"_s : u"the flow hangs up: "_s + reason;
        });
    }
    const Json* legs = member(note, "legs");
    const QString leg = legs && !legs->empty() ? scalarText(legs->front()) : QString();
    const QString name = turn.variable(u"ended "_s + leg, u"partner"_s);
    endCall(turn, name.isEmpty() ? normalClearing() : causeNamed(name),
            u"the flow hangs up as call %1 ended"_s.arg(other));
}

void amd(Turn& turn, const Action& action)
{
    const OptionNow json = optionNow(turn, action);
    Option option(json, idsOf(action));
    const QString handle = option.text("machine_handle");
    const bool isAsync = option.flag("async");
    if (!isReadable(turn, option))
        return;
    if (turn.why() == Turn::Why::Entered && !isAsync)
        return turn.wait(SimTime::fromSeconds(detectionSeconds), u"listening for a machine"_s);
    const bool isMachine = turn.isMachine();
    if (isAsync && isMachine)
        turn.warn(u"approximated"_s, u"The machine is noticed at once instead of some seconds later."_s);
    if (isMachine && handle == "hangup"_L1)
        return endCall(turn, causeOfNumber(amdCause), u"a machine has answered"_s);
    goOn(turn, isMachine ? u"a machine has answered"_s : u"a person has answered"_s);
}

void digitsReceive(Turn& turn, const Action& action)
{
    const OptionNow json = optionNow(turn, action);
    Option option(json, idsOf(action));
    const qint64 duration = option.whole("duration");
    const qint64 length = option.whole("length");
    const QString keys = option.text("key");
    if (!isReadable(turn, option))
        return;
    const auto isEnough = [&](const QString& digits) {
        return (length > 0 && digits.size() >= length) ||
               std::any_of(digits.begin(), digits.end(), [&keys](QChar digit) { return keys.contains(digit); });
    };
    if (turn.why() == Turn::Why::Ended) {
        turn.storedDigits() += turn.digits();
        const bool enough = isEnough(turn.storedDigits());
        tellDone(turn, enough ? u"condition"_s : u"timeout"_s);
        return goOn(turn, enough ? u"the digits are complete"_s : u"no further digits in time"_s);
    }
    if (isEnough(turn.storedDigits())) {
        tellDone(turn, u"already satisfied"_s);
        return goOn(turn, u"the digits stored before are enough"_s);
    }
    CollectOrder order;
    order.first = order.between = order.total = milliseconds(duration);
    if (duration <= 0) {
        tellDone(turn, u"timeout"_s);
        return goOn(turn, u"it waits no time"_s);
    }
    order.maxDigits = length > 0 ? int(std::min<qint64>(length - turn.storedDigits().size(), 1'000'000)) : 0;
    order.endKeys = keys;
    order.keepEndKey = true;
    turn.collect(order);
}

void digitsSend(Turn& turn, const Action& action)
{
    const OptionNow json = optionNow(turn, action);
    Option option(json, idsOf(action));
    const qint64 digits = option.text("digits").size();
    const qint64 duration = option.whole("duration");
    const qint64 interval = option.whole("interval");
    if (isReadable(turn, option))
        waitFor(turn, milliseconds(digits * duration + std::max<qint64>(0, digits - 1) * interval));
}

void externalMediaStart(Turn& turn, const Action&)
{
    turn.warn(u"approximated"_s, u"The sound of the call goes nowhere here: the simulator has none."_s);
    goOn(turn, {});
}

void externalMediaStop(Turn& turn, const Action&)
{
    goOn(turn, {});
}

void withoutEffect(Turn& turn, const Action& action)
{
    goOn(turn, u"the platform accepts \"%1\" and does nothing"_s.arg(action.type));
}

} // namespace hookswitch::voipbin
