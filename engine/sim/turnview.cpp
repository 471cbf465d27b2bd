// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/turnview.h"

#include "sim/engine.h"

#include <algorithm>

namespace hookswitch {

TurnView::Why TurnView::why() const
{
    return m_call.execution.why;
}
Ended TurnView::ended() const
{
    return m_call.execution.outcome.ended;
}
const QString& TurnView::digits() const
{
    return m_call.execution.outcome.text;
}
Cause TurnView::cause() const
{
    const Outcome::More* more = m_call.execution.outcome.more.get();
    return more ? more->cause : Cause();
}
SimTime TurnView::length() const
{
    return m_call.execution.outcome.length;
}

int TurnView::status() const
{
    const Outcome::More* more = m_call.execution.outcome.more.get();
    return more ? more->status : 0;
}

QByteArray TurnView::body() const
{
    const Outcome::More* more = m_call.execution.outcome.more.get();
    return more ? more->body : QByteArray();
}
const QString& TurnView::errorText() const
{
    return m_call.execution.outcome.text;
}

SimTime TurnView::waited() const
{
    const Outcome::More* more = m_call.execution.outcome.more.get();
    return more ? more->waited : SimTime();
}

int& TurnView::phase()
{
    return m_call.execution.frames.back().phase;
}
qint64& TurnView::counter(int index)
{
    return m_call.execution.frames.back().memory.made().counters[index];
}
QString& TurnView::text()
{
    return m_call.execution.frames.back().memory.made().text;
}

qint64& TurnView::kept()
{
    Frame& frame = m_call.execution.frames.back();
    return frame.memory.made().kept[frame.step];
}
qint64& TurnView::tally()
{
    return m_call.execution.tally;
}
const Json* TurnView::noteBelow() const
{
    const std::vector<Frame>& frames = m_call.execution.frames;
    const FrameMemory* memory = frames.size() < 2 ? nullptr : frames[frames.size() - 2].memory.get();
    return memory ? memory->note.get() : nullptr;
}

const ProgramStep& TurnView::step() const
{
    return m_engine.currentStep(m_call);
}

bool TurnView::hasExit(QStringView key) const
{
    const ProgramStep::Way* way = step().way(key);
    return way && way->target >= 0;
}

bool TurnView::isAnswered() const
{
    const Leg* leg = m_engine.mainLeg(m_call);
    return leg && leg->phase == Leg::Phase::Talking;
}
bool TurnView::isMachine() const
{
    return std::any_of(m_call.legs.begin(), m_call.legs.end(),
                       [](const Leg& leg) { return leg.machine && leg.phase == Leg::Phase::Talking; });
}
bool TurnView::isHungUp() const
{
    return m_call.mainGone();
}

CallId TurnView::callId() const
{
    return m_call.id;
}
bool TurnView::isPhoneless() const
{
    return m_call.phoneless;
}
CallId TurnView::host() const
{
    return CallId(m_call.host);
}
int TurnView::completions() const
{
    return m_call.extras ? m_call.extras.get()->completions : 0;
}

CallerInfo TurnView::caller() const
{
    if (m_call.extras && m_call.extras.get()->caller)
        return *m_call.extras.get()->caller;
    return {m_call.plan->from, m_call.plan->fromName, m_call.plan->fromKind, m_call.plan->fromId};
}

QString TurnView::dialled() const
{
    return m_call.plan->to;
}
std::optional<QString> TurnView::capture() const
{
    return m_call.extras ? m_call.extras.get()->capture : std::nullopt;
}

QString TurnView::variable(const QString& name, const QString& scope) const
{
    return m_engine.variable(m_call, name, scope);
}

std::vector<std::pair<QString, QString>> TurnView::variables(const QString& scope) const
{
    std::vector<std::pair<QString, QString>> found;
    const TextId scopeId = m_engine.m_names.id(scope);
    for (const KeptVariable& variable : m_call.execution.variables) {
        if (variable.scope == scopeId)
            found.emplace_back(m_engine.m_names.text(variable.name), variable.value);
    }
    return found;
}

QString& TurnView::storedDigits()
{
    return m_call.extras.made().stored;
}
QString TurnView::storedDigits() const
{
    return m_call.extras ? m_call.extras.get()->stored : QString();
}
const Directory& TurnView::directory() const
{
    return m_engine.directory(m_call);
}
QString TurnView::flowId() const
{
    return m_engine.m_programs[m_call.execution.frames.back().program].program->flowId();
}
std::shared_ptr<const Program> TurnView::flow(const QString& id) const
{
    return m_engine.world(m_call).flow(id);
}

Answerer TurnView::answererOf(NumberQuery query) const
{
    query.knownCaller = query.knownCaller || !m_call.plan->fromKind.isEmpty();
    return *m_engine.answererOf(m_call, query);
}

qint64 TurnView::wallSeconds() const
{
    return m_engine.m_setup.startUnix + m_engine.m_now.us / 1'000'000;
}
QString TurnView::zone() const
{
    return m_engine.m_setup.zone;
}
quint64 TurnView::seed() const
{
    return m_engine.m_setup.seed;
}
const CallPlan& TurnView::plan() const
{
    return *m_call.plan;
}
quint64 TurnView::draw(quint64 count)
{
    return m_call.chance.below(count);
}
double TurnView::drawUniform()
{
    return m_call.chance.uniform();
}

bool TurnView::isTraced() const
{
    return m_engine.m_trace.isOn();
}

const void* TurnView::settledHere(const void* type) const
{
    return m_engine.m_recollections.settled(m_engine.placeOf(m_call), m_call.world, type);
}

const void* TurnView::settle(const void* type, std::shared_ptr<const void> made) const
{
    return m_engine.m_recollections.settle(m_engine.placeOf(m_call), m_call.world, type, std::move(made));
}

const void* TurnView::recalled(const void* function, const QString& text) const
{
    return m_engine.m_recollections.recalled({function, m_call.world, text});
}

const void* TurnView::remember(const void* function, const QString& text, std::shared_ptr<const void> made) const
{
    return m_engine.m_recollections.remember({function, m_call.world, text}, std::move(made));
}

} // namespace hookswitch
