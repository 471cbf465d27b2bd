// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/turn.h"

#include "sim/engine.h"
#include "sim/others.h"

#include <algorithm>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

void Turn::answer()
{
    m_engine.answerLeg(m_call, 1);
}

void Turn::set(const QString& name, const QString& value, const QString& scope)
{
    m_engine.setVariable(m_call, name, value, scope);
}

void Turn::setCaller(const QString& number, const QString& name)
{
    CallerInfo info = caller();
    info.number = number;
    info.name = name;
    m_call.extras.made().caller = info;
}

void Turn::setCapture(const std::optional<QString>& capture)
{
    m_call.extras.made().capture = capture;
}
void Turn::warn(const QString& code, const Sentence& sentence)
{
    m_engine.warn(m_call, code, sentence);
}

void Turn::note(const QString& kindName, const Json& data)
{
    if (!isTraced())
        return;
    m_engine.emitEvent(m_call, TraceKind::Vendor, m_engine.texts(kindName, QString::fromUtf8(writeJson(data))));
}

void Turn::leaveNote(std::shared_ptr<const Json> note)
{
    m_call.execution.frames.back().memory.made().note = std::move(note);
}
void Turn::queueWebhook(const WebhookOrder& order)
{
    m_engine.queueWebhook(m_call, order);
}
void Turn::changeDirectory(Entity entity)
{
    m_engine.changeDirectory(m_call.world, std::move(entity));
}
void Turn::stayAfterHangup(bool stay)
{
    m_call.execution.stayAfterHangup = stay;
}

Others Turn::others()
{
    return {m_engine, m_call};
}

void Turn::watchKeys(std::shared_ptr<const KeyWatch> watch)
{
    CallExtras& extras = m_call.extras.made();
    extras.watch = std::move(watch);
    extras.watchToken = 0;
    extras.watched.clear();
}

bool Turn::enqueue(const QueueOrder& order, const QString& place)
{
    return queues::joinBeside(m_engine, m_call, order, place);
}

/// True when the primitive may begin: with the caller gone there is nobody to play to, so the block ends instead.
bool Turn::begin()
{
    m_decided = true;
    if (!m_call.mainGone())
        return true;
    m_engine.pop(m_call, u"the caller has hung up"_s);
    return false;
}

/// The same for a primitive that needs a phone, of the call itself or (beside) of its host.
bool Turn::beginOnPhone(bool beside)
{
    if (!begin())
        return false;
    if (!m_call.phoneless || (beside && m_engine.mainLeg(m_call)))
        return true;
    m_engine.warn(m_call, u"no-phone"_s,
                  u"This flow runs without a phone of its own, so nothing is heard, rung or joined here."_s);
    Outcome outcome;
    outcome.ended = Ended::Failed;
    outcome.text = u"there is no phone"_s;
    m_engine.conclude(m_call, std::move(outcome));
    return false;
}

void Turn::play(PlayOrder order)
{
    play(std::make_shared<const PlayOrder>(std::move(order)));
}

void Turn::play(std::shared_ptr<const PlayOrder> order)
{
    if (beginOnPhone(true))
        m_engine.play(m_call, std::move(order));
}

void Turn::collect(CollectOrder order)
{
    collect(std::make_shared<const CollectOrder>(std::move(order)));
}

void Turn::collect(std::shared_ptr<const CollectOrder> order)
{
    if (beginOnPhone(true))
        m_engine.collect(m_call, std::move(order));
}

void Turn::record(const RecordOrder& order)
{
    if (beginOnPhone(true))
        m_engine.record(m_call, order);
}

void Turn::dial(DialOrder order)
{
    dial(std::make_shared<const DialOrder>(std::move(order)));
}

void Turn::dial(std::shared_ptr<const DialOrder> order)
{
    if (beginOnPhone(false))
        m_engine.dial(m_call, std::move(order));
}

void Turn::wait(SimTime span, const QString& name)
{
    if (!begin())
        return;
    Execution& execution = m_call.execution;
    execution.cause = m_engine.emitEvent(m_call, TraceKind::Timer, m_engine.texts(name, {}, span.us));
    execution.wait = Waiting();
    execution.timer = m_engine.schedule(span, Event::Kind::Timer, m_call);
}

void Turn::fetch(const FetchOrder& order)
{
    if (begin())
        m_engine.fetch(m_call, order);
}

void Turn::join(RoomOrder order)
{
    if (beginOnPhone(false))
        rooms::join(m_engine, m_call, std::move(order));
}

void Turn::hold(HoldOrder order)
{
    if (beginOnPhone(false))
        rooms::hold(m_engine, m_call, std::move(order));
}

void Turn::retrieve(const QString& name)
{
    if (beginOnPhone(false))
        rooms::retrieve(m_engine, m_call, name);
}

void Turn::pickUp(CallId call)
{
    if (beginOnPhone(false))
        rooms::pickUp(m_engine, m_call, call);
}

void Turn::queue(const QueueOrder& order)
{
    queue(std::make_shared<const QueueOrder>(order));
}

void Turn::queue(std::shared_ptr<const QueueOrder> order)
{
    if (beginOnPhone(false))
        queues::join(m_engine, m_call, std::move(order));
}

void Turn::serve(const QueueOrder& order)
{
    if (beginOnPhone(false))
        queues::serve(m_engine, m_call, order);
}

void Turn::listen(const QString& signal, SimTime limit)
{
    if (!begin())
        return;
    Execution& execution = m_call.execution;
    execution.cause =
        m_engine.emitEvent(m_call, TraceKind::Timer, m_engine.texts(u"signal "_s + signal, {}, limit.us));
    execution.wait = Listening{signal};
    if (limit.us > 0)
        execution.limit = m_engine.schedule(limit, Event::Kind::Limit, m_call);
}

void Turn::leave(const QString& key, const Sentence& reason)
{
    m_decided = true;
    m_engine.leave(m_call, key, reason);
}

void Turn::branch(std::shared_ptr<const Program> program, bool returns, const Sentence& reason)
{
    if (begin())
        m_engine.branch(m_call, program, returns, reason);
}

void Turn::push(const std::shared_ptr<const Program>& program)
{
    if (begin())
        m_engine.push(m_call, program, {});
}

std::optional<Turn::Spot> Turn::find(const QString& place) const
{
    return m_engine.spotOf(m_call, place);
}

void Turn::jump(const Spot& spot, const QString& key, const Sentence& reason)
{
    if (begin())
        m_engine.jump(m_call, spot, key, reason);
}

void Turn::end(const Sentence& reason)
{
    m_decided = true;
    const Rules& rules = m_engine.rules(m_call); // of a program, which outlives its frames
    const QString why = m_engine.said(reason);
    m_engine.exitAll(m_call, why);
    m_engine.afterPop(m_call, rules, why);
}

void Turn::transfer(const std::shared_ptr<const Program>& program, const Sentence& reason)
{
    if (!begin())
        return;
    m_engine.exitAll(m_call, reason);
    m_engine.start(m_call, program);
}

void Turn::stop(const Sentence& reason)
{
    m_decided = true;
    m_engine.pop(m_call, reason);
}

void Turn::hangUp(const Cause& cause, const Sentence& reason)
{
    m_decided = true;
    m_engine.hangUp(m_call, cause, reason);
}

void Turn::stay(const QString& reason)
{
    if (!begin())
        return;
    m_call.execution.cause = m_engine.emitEvent(m_call, TraceKind::Timer, m_engine.texts(reason));
    m_call.execution.wait = Waiting();
}

} // namespace hookswitch
