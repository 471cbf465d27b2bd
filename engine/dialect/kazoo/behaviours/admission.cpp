// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/behaviours/admission.h"

#include "dialect/kazoo/behaviours/common.h"
#include "dialect/kazoo/decisions.h"

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::kazoo {
namespace {

enum Phase
{
    Start = 0,
    Refused
};

void goToDialled(Turn& turn, const QString& reason)
{
    const std::shared_ptr<const Program> dialled = turn.flow(stringMember(turn.parameters<BlockData>().json, "flow"));
    if (dialled)
        return turn.transfer(dialled, reason);
    turn.hangUp(causeNamed(u"NO_ROUTE_DESTINATION"_s), u"the dialled callflow is gone"_s);
}

void runPreflow(Turn& turn)
{
    const std::vector<const Entity*> accounts = turn.directory().all(u"accounts");
    const auto id = accounts.empty() ? std::nullopt : fieldText(accounts.front()->document, u"preflow.always"_s);
    if (!id || id->isEmpty())
        return goToDialled(turn, u"the caller may call this number"_s);
    if (const std::shared_ptr<const Program> preflow = turn.flow(*id))
        return turn.push(preflow);
    turn.warn(u"missing-callflow"_s,
              u"The project has no callflow %1, which the account's preflow names."_s.arg(*id));
    goToDialled(turn, u"the preflow is not there"_s);
}

void admit(Turn& turn)
{
    if (turn.phase() == Refused)
        return turn.hangUp(normalClearing(), u"the caller may not call such numbers"_s);
    if (turn.why() == Turn::Why::Returned)
        return goToDialled(turn, u"the preflow is over"_s);
    if (!isRestricted(turn, turn.dialled()))
        return runPreflow(turn);
    turn.phase() = Refused;
    turn.answer();
    say(turn, {u"cf-unauthorized_call"_s});
}

} // namespace

void addAdmission(BehaviourTable& table)
{
    table.add(u"admission"_s, &admit, &readData);
}

} // namespace hookswitch::kazoo
