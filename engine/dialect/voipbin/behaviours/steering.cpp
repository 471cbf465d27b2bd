// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/voipbin/behaviours/steering.h"

#include "dialect/voipbin/cursor.h"
#include "dialect/voipbin/file.h"
#include "dialect/voipbin/runvariables.h"
#include "dialect/voipbin/site.h"

namespace hookswitch::voipbin {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 fetchLimitSeconds = 3600; // the platform sets none

FetchOrder requestFor(Turn& turn, Option& option)
{
    FetchOrder order;
    const QString method = option.text("event_method").toUpper();
    order.request.method = method.isEmpty() ? QByteArray("GET") : method.toLatin1();
    order.request.target = option.text("event_url").toUtf8();
    order.request.headers.add("Content-Type", "application/json; charset=utf-8");
    Json body = Json::object();
    body["activeflow_id"] = activeflowUuid(turn).toStdString();
    body["reference_id"] = valueOf(turn, u"voipbin.activeflow.reference_id"_s).toStdString();
    order.request.body = writeJson(body);
    order.limit = SimTime::fromSeconds(fetchLimitSeconds);
    return order;
}

/// What of the list can run: the cursor stands at ids, so an action without one is where it ends.
Json runnable(const Json& actions)
{
    Json list = Json::array();
    for (const Json& action : actions) {
        if (actionId(stringMember(action, "id")).isEmpty())
            break;
        list.push_back(action);
    }
    return list;
}

void takeFetched(Turn& turn, const Action& action)
{
    if (turn.ended() == Ended::Failed)
        return fail(turn, u"fetch"_s, u"The actions could not be fetched: %1."_s.arg(turn.errorText()));
    if (turn.status() != 200)
        return fail(turn, u"fetch"_s,
                    u"The actions could not be fetched: the answer must be 200 and was %1."_s.arg(turn.status()));
    const Result<Json> list = parseJson(turn.body());
    if (!list)
        return fail(turn, u"fetch"_s, u"The answer is no JSON: %1."_s.arg(list.error().text()));
    if (!list->is_array())
        return fail(turn, u"fetch"_s, u"The answer must be a plain list of actions."_s);
    const Json actions = runnable(*list);
    if (actions.size() < list->size())
        turn.warn(u"no-id"_s,
                  u"Action %1 of the answer has no id; it and what follows it never run."_s.arg(actions.size() + 1));
    const Manner manner = action.asDeployed ? Manner::AsDeployed : Manner::Documented;
    pushStack(turn, actions.empty() ? nullptr : compileActions(turn.flowId() + u"/fetched"_s, actions, manner));
}

} // namespace

QString continueSignal()
{
    return u"voipbin.continue"_s;
}

void gotoAction(Turn& turn, const Action& action)
{
    const OptionNow json = optionNow(turn, action);
    Option option(json, idsOf(action));
    const QString target = option.id("target_id");
    const qint64 loops = option.whole("loop_count");
    if (!isReadable(turn, option))
        return;
    if (loops <= 0)
        return goOn(turn, u"it jumps no times"_s);
    // The deployed engine cannot store a count of 0, so that it never runs out.
    if (!action.asDeployed && turn.kept() >= loops)
        return goOn(turn, u"it has jumped %1 times"_s.arg(loops));
    ++turn.kept();
    jumpTo(turn, target, u"target"_s, u"jump %1 of %2"_s.arg(turn.kept()).arg(loops));
}

void stop(Turn& turn, const Action&)
{
    finish(turn, u"the flow stops here"_s);
}

void block(Turn& turn, const Action& action)
{
    const bool isMeant = turn.why() == Turn::Why::Ended && turn.digits() == action.id;
    if (!isMeant)
        return turn.listen(continueSignal(), {});
    goOn(turn, u"a request continues the run"_s);
}

void empty(Turn& turn, const Action&)
{
    goOn(turn, {});
}

void variableSet(Turn& turn, const Action& action)
{
    const OptionNow json = optionNow(turn, action);
    Option option(json, idsOf(action));
    const QString key = option.text("key");
    const QString value = option.text("value");
    if (!isReadable(turn, option))
        return;
    setValue(turn, key, substituted(value, lookupOf(turn)));
    goOn(turn, {});
}

void fetchFlow(Turn& turn, const Action& action)
{
    const OptionNow json = optionNow(turn, action);
    Option option(json, idsOf(action));
    QString id = option.id("flow_id");
    const QString written = option.text("flow_id");
    if (!isReadable(turn, option))
        return;
    if (id.isEmpty())
        id = stringMember(stackNote(turn), "flow"); // injected by queue_join and conference_join
    std::shared_ptr<const Program> program = turn.flow(id);
    if (!program && !written.isEmpty())
        program = turn.flow(written);
    if (!program || program->platform() != Platform::Voipbin)
        return fail(turn, u"flow"_s,
                    u"There is no flow %1 in this project."_s.arg(written.isEmpty() ? u"without an id"_s : written));
    pushStack(turn, program);
}

void fetch(Turn& turn, const Action& action)
{
    if (turn.why() == Turn::Why::Ended)
        return takeFetched(turn, action);
    const OptionNow json = optionNow(turn, action);
    Option option(json, idsOf(action));
    const FetchOrder order = requestFor(turn, option);
    if (isReadable(turn, option))
        turn.fetch(order);
}

} // namespace hookswitch::voipbin
