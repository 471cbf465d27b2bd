// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Prompts, keys and recordings.
#include "sim/engine.h"

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kMedia = 3'000'000;
constexpr qint64 kTone = 1'000'000;
constexpr qint64 kCharacter = 60'000;

} // namespace

SimTime lengthOf(const Prompt& prompt, const World& world)
{
    if (prompt.length.us >= 0)
        return prompt.length;
    switch (prompt.type) {
    case Prompt::Type::Speech:
        return SimTime::fromUs(kCharacter * prompt.text.size());
    case Prompt::Type::Tone:
    case Prompt::Type::Silence:
        return SimTime::fromUs(kTone);
    default:
        return world.mediaLength(prompt.text).value_or(SimTime::fromUs(kMedia));
    }
}

namespace {

Outcome outcomeBy(Ended ended, const QString& text = {})
{
    Outcome outcome;
    outcome.ended = ended;
    outcome.text = text;
    return outcome;
}

} // namespace

const std::vector<Prompt>* Engine::promptsOf(const Wait& wait)
{
    if (const auto* play = wait.as<PlayOrder>())
        return &play->prompts;
    if (const auto* collect = wait.as<CollectOrder>())
        return &collect->prompts;
    return nullptr;
}

const Prompt* Engine::promptNow(const Execution& execution)
{
    if (!execution.prompting)
        return nullptr;
    if (const std::vector<Prompt>* prompts = promptsOf(execution.wait))
        return &(*prompts)[execution.promptIndex];
    if (const auto* stay = execution.wait.as<InRoom>())
        return &stay->order.music;
    if (const auto* held = execution.wait.as<Held>())
        return &held->order.music;
    if (const auto* queued = execution.wait.as<Queued>())
        return &queued->order->music;
    const auto* serving = execution.wait.as<Serving>();
    return serving ? &serving->order.music : nullptr;
}

/// Whose phone the flow serves.
Leg* Engine::mainLeg(Call& call)
{
    if (Call* host = find(CallId(call.host)))
        return host->legs.empty() ? nullptr : &host->legs.front();
    return call.legs.empty() ? nullptr : &call.legs.front();
}

void Engine::conclude(Call& call, Outcome outcome)
{
    Execution& execution = call.execution;
    execution.wait = Idle();
    execution.timer = execution.limit = execution.listening = 0;
    resume(call, std::move(outcome));
}

void Engine::play(Call& call, std::shared_ptr<const PlayOrder> order)
{
    if (order->prompts.empty())
        return conclude(call, outcomeBy(Ended::Done));
    const Prompt& first = order->prompts.front();
    call.execution.rounds = order->times;
    call.execution.wait = std::move(order);
    call.execution.promptIndex = 0;
    startPrompt(call, first);
}

void Engine::startPrompt(Call& call, const Prompt& prompt)
{
    Execution& execution = call.execution;
    const SimTime length = lengthOf(prompt, world(call));
    TraceEvent begun = texts(prompt.text, {}, length.us, quint8(prompt.type));
    begun.leg = 1;
    execution.cause = m_cause = emitEvent(call, TraceKind::PromptStart, begun);
    execution.prompting = true;
    execution.promptNumber = ++m_prompts;
    execution.timer = schedule(length, Event::Kind::Timer, call);
    heard(call);
}

void Engine::startMusic(Call& call, const Prompt& music)
{
    Execution& execution = call.execution;
    TraceEvent begun = texts(music.text, {}, 0, quint8(music.type));
    begun.leg = 1;
    execution.cause = emitEvent(call, TraceKind::PromptStart, begun);
    execution.prompting = true;
    execution.promptNumber = ++m_prompts;
    heard(call);
}

void Engine::endPrompt(Call& call, quint8 reason)
{
    TraceEvent ended;
    ended.leg = 1;
    ended.flags = reason;
    emitEvent(call, TraceKind::PromptEnd, ended);
    call.execution.prompting = false;
    call.execution.timer = 0;
}

void Engine::nextPrompt(Call& call)
{
    Execution& execution = call.execution;
    const std::vector<Prompt>& prompts = *promptsOf(execution.wait);
    if (++execution.promptIndex < prompts.size())
        return startPrompt(call, prompts[execution.promptIndex]);
    if (!execution.wait.as<PlayOrder>())
        return awaitKeys(call);
    if (execution.rounds == 1)
        return conclude(call, outcomeBy(Ended::Done));
    if (execution.rounds > 1)
        --execution.rounds;
    // Music without an end, and nobody left who could act: one round tells it all.
    dropDead();
    if (execution.rounds == 0 && m_agenda.isEmpty() && !call.interactive) {
        execution.wait = Waiting();
        return;
    }
    execution.promptIndex = 0;
    Prompt again = prompts.front();
    again.length = qMax(lengthOf(again, world(call)), SimTime::fromMs(1)); // time must pass in each round
    startPrompt(call, again);
}

void Engine::collect(Call& call, std::shared_ptr<const CollectOrder> wanted)
{
    Execution& execution = call.execution;
    const CollectOrder& order = *wanted;
    execution.wait = std::move(wanted);
    execution.promptIndex = 0;
    execution.outcome.text.clear();
    if (order.useStored) {
        while (!call.extras.made().stored.isEmpty()) {
            const QChar key = call.extras.made().stored.front();
            call.extras.made().stored.remove(0, 1);
            if (takeKey(call, key))
                return;
        }
    }
    listen(call);
    if (!order.prompts.empty() && execution.outcome.text.isEmpty())
        return startPrompt(call, order.prompts.front());
    awaitKeys(call);
}

void Engine::awaitKeys(Call& call)
{
    Execution& execution = call.execution;
    const auto& order = *execution.wait.as<CollectOrder>();
    const bool first = execution.outcome.text.isEmpty();
    const SimTime span = first ? order.first : order.between;
    if (first)
        m_cause = emitEvent(call, TraceKind::Timer, texts(u"first key"_s, {}, span.us));
    execution.cause = m_cause;
    execution.timer = schedule(span, Event::Kind::Timer, call);
    if (order.total.us > 0 && execution.limit == 0)
        execution.limit = schedule(order.total, Event::Kind::Limit, call);
}

bool Engine::takeKey(Call& call, QChar key)
{
    Execution& execution = call.execution;
    const auto& order = *execution.wait.as<CollectOrder>();
    if (order.endKeys.contains(key)) {
        if (order.keepEndKey)
            execution.outcome.text += key;
        conclude(call, outcomeBy(Ended::EndKey, execution.outcome.text));
        return true;
    }
    if (!order.validKeys.isEmpty() && !order.validKeys.contains(key))
        return false;
    execution.outcome.text += key;
    if (order.maxDigits <= 0 || execution.outcome.text.size() < order.maxDigits)
        return false;
    conclude(call, outcomeBy(Ended::Full, execution.outcome.text));
    return true;
}

void Engine::record(Call& call, const RecordOrder& order)
{
    Execution& execution = call.execution;
    execution.wait = Recording{order, m_now};
    m_cause = emitEvent(call, TraceKind::Timer, texts(u"recording, at most"_s, {}, order.limit.us));
    execution.cause = m_cause;
    execution.limit = schedule(order.limit, Event::Kind::Limit, call);
    if (order.silence.us > 0 && !call.interactive)
        execution.timer = schedule(order.silence, Event::Kind::Timer, call);
    listen(call);
}

void Engine::onTimer(Call& call)
{
    Execution& execution = call.execution;
    if (execution.wait.as<Queued>())
        return queues::onTimer(*this, call);
    if (execution.prompting) {
        endPrompt(call, 0);
        return nextPrompt(call);
    }
    if (const auto* order = execution.wait.as<CollectOrder>()) {
        const bool none = execution.outcome.text.isEmpty();
        const QString digits = order->dropPartial ? QString() : execution.outcome.text;
        return conclude(call, outcomeBy(none ? Ended::Silence : Ended::Timeout, digits));
    }
    if (const auto* recording = execution.wait.as<Recording>()) {
        const Leg* phone = mainLeg(call);
        const SimTime heardLast = phone ? qMax(recording->since, phone->speaksUntil) : recording->since;
        const SimTime due = heardLast + recording->order.silence;
        if (due > m_now) {
            execution.timer = schedule(due - m_now, Event::Kind::Timer, call);
            return;
        }
        Outcome outcome = outcomeBy(Ended::Silence);
        outcome.length = heardLast - recording->since;
        return conclude(call, outcome);
    }
    if (const auto* fetching = execution.wait.as<Fetching>())
        return endFetch(call, fetching->ticket);
    conclude(call, outcomeBy(Ended::Done));
}

void Engine::onLimit(Call& call)
{
    Execution& execution = call.execution;
    if (execution.wait.as<DialState>())
        return dialTimedOut(call);
    if (execution.wait.as<InRoom>())
        return rooms::leave(*this, call, Ended::Total, u"its time in the room is over"_s);
    if (execution.wait.as<Held>()) {
        rooms::forgetHeld(*this, call, u"nobody came for it in time"_s);
        return conclude(call, outcomeBy(Ended::Total));
    }
    if (execution.wait.as<Queued>() || execution.wait.as<Serving>())
        return queues::onLimit(*this, call);
    if (const auto* fetching = execution.wait.as<Fetching>())
        return fetchTimedOut(call, fetching->ticket);
    Outcome outcome = outcomeBy(Ended::Total);
    if (execution.wait.as<CollectOrder>()) {
        outcome.text = execution.outcome.text;
    } else if (const auto* recording = execution.wait.as<Recording>()) {
        outcome.length = m_now - recording->since;
    }
    conclude(call, outcome);
}

void Engine::press(Call& call, quint16 number, QChar key)
{
    Leg& leg = call.leg(number);
    if (call.finished || leg.phase == Leg::Phase::Ended || (leg.phase != Leg::Phase::Talking && !leg.caller))
        return;
    TraceEvent pressed;
    pressed.leg = number;
    pressed.number = key.toLatin1();
    m_cause = emitEvent(call, TraceKind::Digit, pressed);
    if (leg.confirming && key == u'1') {
        leg.confirming = false;
        leg.ringToken = 0;
        return dialAnswered(call, number);
    }
    if (pressBeside(call, key) || watchKey(call, number, key))
        return;
    if (number == 1)
        pressMain(call, key);
}

/// A flow beside the talk that listens takes the key.
bool Engine::pressBeside(Call& call, QChar key)
{
    if (!call.extras)
        return false;
    for (const quint32 id : call.extras.get()->besides) {
        Call* beside = find(CallId(id));
        if (!beside || beside->finished)
            continue;
        const Wait& wait = beside->execution.wait;
        if (!wait.as<CollectOrder>() && !wait.as<PlayOrder>() && !wait.as<Recording>())
            continue;
        pressMain(*beside, key);
        return true;
    }
    return false;
}

/// A key while the call waits for others. True: it was for that.
bool Engine::pressMeeting(Call& call, QChar key)
{
    const Wait& wait = call.execution.wait;
    if (const auto* stay = wait.as<InRoom>()) {
        if (stay->order.leaveKeys.contains(key))
            rooms::leave(*this, call, Ended::Key, u"left by key"_s, key);
        return true;
    }
    if (const auto* held = wait.as<Held>()) {
        if (held->order.leaveKeys.contains(key)) {
            rooms::forgetHeld(*this, call, u"left by key"_s);
            conclude(call, outcomeBy(Ended::Key, key));
        }
        return true;
    }
    const auto* queued = wait.as<Queued>();
    const auto* serving = wait.as<Serving>();
    if (!queued && !serving)
        return false;
    const QString& exits = queued ? queued->order->exitKeys : serving->order.exitKeys;
    if (exits.contains(key) && (!queued || queued->ticket != 0))
        queues::leave(*this, call, Ended::Key, u"left by key"_s, key);
    return true;
}

void Engine::pressMain(Call& call, QChar key)
{
    Execution& execution = call.execution;
    if (pressMeeting(call, key))
        return;
    if (const auto* order = execution.wait.as<CollectOrder>()) {
        if (execution.prompting && !order->bargeIn)
            return;
        const bool stops = execution.prompting;
        const qsizetype before = execution.outcome.text.size();
        if (stops)
            endPrompt(call, 1);
        if (!takeKey(call, key) && (stops || execution.outcome.text.size() != before))
            awaitKeys(call); // a key that is not valid lets the time run on
    } else if (const auto* play = execution.wait.as<PlayOrder>()) {
        const bool stops = play->stopKeys.contains(key);
        if (!stops || play->keepStopKey)
            keepStray(call, key);
        if (!stops)
            return;
        endPrompt(call, 1);
        conclude(call, outcomeBy(Ended::Key, key));
    } else if (const auto* recording = execution.wait.as<Recording>()) {
        if (!recording->order.endKeys.contains(key))
            return;
        Outcome outcome = outcomeBy(Ended::Key, key);
        outcome.length = m_now - recording->since;
        conclude(call, outcome);
    } else if (const auto* dialling = execution.wait.as<DialState>()) {
        const quint16 talk = dialling->talkLeg;
        Call* other = talk == 0 ? nullptr : find(CallId(call.leg(talk).linkCall));
        if (other)
            press(*other, 1, key);
    } else if (!execution.frames.empty()) {
        keepStray(call, key);
    }
}

void Engine::keepStray(Call& call, QChar key)
{
    QString& stored = call.extras.made().stored;
    switch (rules(call).strayDigits) {
    case Rules::StrayDigits::Append:
        stored += key;
        break;
    case Rules::StrayDigits::Overwrite:
        stored = key;
        break;
    case Rules::StrayDigits::Drop:
        break;
    }
}

} // namespace hookswitch
