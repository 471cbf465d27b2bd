// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/behaviours/basic.h"

#include "dialect/kazoo/behaviours/common.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::kazoo {
namespace {

void answer(Turn& turn)
{
    turn.answer();
    turn.leave();
}

using SharedPlay = std::shared_ptr<const PlayOrder>;

struct PlayParameters
{
    QString id;
    PlayOrder order; ///< without the media
    bool answers = true;
};

PlayParameters readPlay(const Json& data)
{
    PlayParameters parameters;
    parameters.id = idOf(data);
    parameters.answers = boolMember(data, "answer", true);
    parameters.order.stopKeys = terminatorsOf(data);
    parameters.order.times = int(std::clamp(numberMember(data, "loop_count", 1), 1.0, 10000.0));
    if (boolMember(data, "endless_playback", false))
        parameters.order.times = 0;
    return parameters;
}

void leaveAfterPlay(Turn& turn)
{
    turn.leave({}, [&turn] {
        return turn.ended() == Ended::Key ? u"stopped by key %1"_s.arg(turn.digits()) : u"played to the end"_s;
    });
}

void play(Turn& turn)
{
    if (turn.why() != Turn::Why::Entered)
        return leaveAfterPlay(turn);
    const PlayParameters& parameters = turn.parameters<PlayParameters>();
    if (parameters.id.isEmpty())
        return turn.leave({}, u"the block names no media"_s);
    const SharedPlay& order = turn.settled<SharedPlay>([&] {
        PlayOrder whole = parameters.order;
        whole.prompts.push_back(promptOf(turn.directory(), parameters.id));
        return std::make_shared<const PlayOrder>(std::move(whole));
    });
    const bool isDocument = order->prompts.front().type == Prompt::Type::Media && !parameters.id.contains(u'/');
    if (turn.isTraced() && isDocument && !turn.directory().find(u"media", parameters.id))
        turn.warn(u"missing-media"_s, u"The project has no media %1; it is taken to last 3 s."_s.arg(parameters.id));
    if (parameters.answers)
        turn.answer();
    turn.play(order);
}

SharedPlay readTts(const Json& data)
{
    PlayOrder order;
    order.prompts.push_back(Prompt::speech(stringMember(data, "text")));
    order.stopKeys = terminatorsOf(data);
    if (boolMember(data, "endless_playback", false))
        order.times = 0;
    return std::make_shared<const PlayOrder>(std::move(order));
}

void tts(Turn& turn)
{
    if (turn.why() != Turn::Why::Entered)
        return leaveAfterPlay(turn);
    const SharedPlay& order = turn.parameters<SharedPlay>();
    if (order->prompts.front().text.isEmpty())
        return turn.leave({}, u"there is no text to speak"_s);
    turn.answer();
    turn.play(order);
}

struct SleepParameters
{
    SimTime span;
};

/// Kazoo waits a day at most.
SleepParameters readSleep(const Json& data)
{
    const QString unit = stringMember(data, "unit", u"s"_s);
    const double scale = unit == "ms"_L1 ? 0.001 : unit == "m"_L1 ? 60 : unit == "h"_L1 ? 3600 : 1;
    const double seconds = numberMember(data, "duration", 0) * scale;
    return {SimTime::fromSeconds(std::clamp(seconds, 0.0, 86400.0))};
}

void sleep(Turn& turn)
{
    if (turn.why() == Turn::Why::Entered)
        return turn.wait(turn.parameters<SleepParameters>().span, u"sleep"_s);
    turn.leave();
}

void hangup(Turn& turn)
{
    turn.hangUp(normalClearing(), u"the flow hangs up"_s);
}

struct ResponseParameters
{
    int code = 486;
    QString message;
    QString media;
};

ResponseParameters readResponse(const Json& data)
{
    ResponseParameters parameters;
    parameters.code = int(std::clamp(numberMember(data, "code", 486), 100.0, 699.0));
    parameters.message = stringMember(data, "message");
    parameters.media = idOf(data, "media");
    return parameters;
}

void response(Turn& turn)
{
    const ResponseParameters& parameters = turn.parameters<ResponseParameters>();
    if (turn.why() == Turn::Why::Entered && !parameters.media.isEmpty())
        return say(turn, {parameters.media});
    const QString message = parameters.message.isEmpty() ? QString() : u' ' + parameters.message;
    turn.hangUp(causeOfCode(parameters.code), u"responds with %1%2"_s.arg(parameters.code).arg(message));
}

struct CallflowParameters
{
    QString id;
};

CallflowParameters readCallflow(const Json& data)
{
    return {idOf(data)};
}

void callflow(Turn& turn)
{
    if (turn.why() == Turn::Why::Returned)
        return turn.leave({}, u"the other callflow is over"_s);
    const QString& id = turn.parameters<CallflowParameters>().id;
    const auto& program = turn.settled<std::shared_ptr<const Program>>([&] { return turn.flow(id); });
    if (program)
        return turn.branch(program, true, u"the other callflow takes over for good, because nothing follows here"_s);
    turn.warn(u"missing-callflow"_s, id.isEmpty()
                                         ? u"The block names no callflow."_s
                                         : u"The project has no callflow %1; the call goes on without it."_s.arg(id));
    turn.leave({}, u"the callflow is not there"_s);
}

} // namespace

void addBasic(BehaviourTable& table)
{
    table.add(u"answer"_s, &answer);
    table.add(u"play"_s, &play, &readPlay);
    table.add(u"tts"_s, &tts, &readTts);
    table.add(u"sleep"_s, &sleep, &readSleep);
    table.add(u"hangup"_s, &hangup);
    table.add(u"response"_s, &response, &readResponse);
    table.add(u"callflow"_s, &callflow, &readCallflow);
}

} // namespace hookswitch::kazoo
