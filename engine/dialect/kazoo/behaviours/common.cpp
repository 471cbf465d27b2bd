// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/behaviours/common.h"

#include "dialect/kazoo/decisions.h"
#include "dialect/kazoo/numbers.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::kazoo {
namespace {

constexpr qint64 unixEpochGregorian = 62167219200;

DialTarget targetOf(const Endpoint& endpoint)
{
    DialTarget target;
    target.party = endpoint.number.isEmpty() ? endpoint.device : endpoint.number;
    target.owner = endpoint.number.isEmpty() ? endpoint.owner : QString();
    target.name = endpoint.number.isEmpty() ? endpoint.title : endpoint.number;
    target.delay = SimTime::fromSeconds(endpoint.delay);
    target.timeout = SimTime::fromSeconds(endpoint.timeout);
    target.outside = !endpoint.number.isEmpty();
    target.mustPressKey = endpoint.requireKeypress;
    return target;
}

/// For people: "rings Desk, Lobby; not Hall is disabled".
QString sentenceOf(const Endpoints& endpoints)
{
    QStringList names;
    for (const Endpoint& endpoint : endpoints.list)
        names << (endpoint.number.isEmpty() ? endpoint.title : endpoint.number);
    const QString rings = names.isEmpty() ? u"nobody can be rung"_s : u"rings "_s + names.join(u", "_s);
    return endpoints.leftOut.isEmpty() ? rings : rings + u" ("_s + endpoints.leftOut.join(u"; "_s) + u')';
}

QString failureOf(const Turn& turn)
{
    return u"failed with %1 (%2)"_s.arg(turn.cause().name).arg(turn.cause().code);
}

} // namespace

BlockData readData(const Json& data)
{
    return {data};
}

Caller callerOf(const Turn& turn)
{
    const CallerInfo info = turn.caller();
    const QString owner = turn.variable(u"owner_id"_s);
    Caller caller = turn.recall(&findCaller, info.id.isEmpty() ? info.number : info.id);
    if (!owner.isEmpty())
        caller.owner = owner;
    return caller;
}

qint64 gregorianNow(const Turn& turn)
{
    return turn.wallSeconds() + unixEpochGregorian;
}

RingQuestion ringQuestion(const Turn& turn, const Json& data, bool ignoreForward, bool toGroup)
{
    return {turn.directory(), callerOf(turn), boolMember(data, "can_call_self", false),
            ignoreForward,    toGroup,        gregorianNow(turn)};
}

int secondsMember(const Json& data, std::string_view key, int fallback)
{
    const Json* value = member(data, key);
    bool isNumber = false;
    const int seconds = value ? int(std::clamp(scalarText(*value).toDouble(&isNumber), 0.0, 86400.0)) : 0;
    return isNumber ? seconds : fallback;
}

Prompt promptOf(const Directory& directory, const QString& id)
{
    static const QRegularExpression documentId(u"^[0-9a-f]{32}$"_s);
    if (id.startsWith("prompt://"_L1))
        return Prompt::named(id.section(u'/', -1));
    const bool isAddress = id.contains(u'/');
    return isAddress || directory.find(u"media", id) || documentId.match(id).hasMatch() ? Prompt::media(id)
                                                                                        : Prompt::named(id);
}

Prompt sayDigits(const QString& digits)
{
    return Prompt::speech(QStringList(digits.split(QString(), Qt::SkipEmptyParts)).join(u' '));
}

QString allKeys()
{
    return u"0123456789*#"_s;
}

QString terminatorsOf(const Json& data)
{
    const Json* list = member(data, "terminators");
    if (!list || !list->is_array())
        return allKeys();
    QString keys;
    for (const Json& key : *list)
        keys += stringOf(key).left(1);
    return keys;
}

std::vector<DialTarget> targetsOf(const Endpoints& endpoints)
{
    std::vector<DialTarget> targets;
    for (const Endpoint& endpoint : endpoints.list)
        targets.push_back(targetOf(endpoint));
    return targets;
}

std::vector<DialTarget> failoverTargets(const Endpoints& endpoints)
{
    std::vector<DialTarget> targets;
    for (Endpoint endpoint : endpoints.list) {
        endpoint.number = endpoint.failover;
        if (!endpoint.number.isEmpty())
            targets.push_back(targetOf(endpoint));
    }
    return targets;
}

void tellEndpoints(Turn& turn, const Endpoints& endpoints)
{
    if (!turn.isTraced())
        return;
    Json rings = Json::array();
    for (const Endpoint& endpoint : endpoints.list)
        rings.push_back((endpoint.number.isEmpty() ? endpoint.title : endpoint.number).toStdString());
    Json leftOut = Json::array();
    for (const QString& sentence : endpoints.leftOut)
        leftOut.push_back(sentence.toStdString());
    Json data = Json::object();
    data["rings"] = std::move(rings);
    data["leftOut"] = std::move(leftOut);
    tell(turn, u"kazoo.endpoints"_s, sentenceOf(endpoints), data);
}

void tell(Turn& turn, const QString& kind, const Sentence& sentence, const Json& data)
{
    if (!turn.isTraced())
        return;
    Json note{{"label", sentence.text().toStdString()}};
    if (data.is_object())
        note.update(data);
    turn.note(kind, std::move(note));
}

void goOnAfterTalk(Turn& turn)
{
    const QString action = turn.variable(u"after_bridge"_s);
    if (action == "hangup"_L1)
        return turn.hangUp(normalClearing(), u"after_bridge hangs up"_s);
    if (action == "park"_L1)
        return turn.stay(u"after_bridge parks the caller"_s);
    if (action == "transfer"_L1) {
        const Answerer next = flowOfNumber(turn, turn.variable(u"after_bridge_to"_s), false);
        if (next.found())
            return turn.branch(next.program, false, u"after_bridge transfers: "_s + next.reason);
    }
    turn.stop(u"the talk is over"_s);
}

bool leaveByCause(Turn& turn)
{
    const auto failure = [&turn] { return failureOf(turn); };
    for (const QString& key : failureKeys(turn.cause().name, turn.cause().code, false)) {
        if (turn.hasExit(key)) {
            turn.leave(key, failure);
            return true;
        }
    }
    return false;
}

void leaveFailed(Turn& turn)
{
    if (!leaveByCause(turn))
        turn.leave({}, [&turn] { return failureOf(turn); });
}

void say(Turn& turn, const QStringList& prompts)
{
    PlayOrder order;
    for (const QString& prompt : prompts)
        order.prompts.push_back(promptOf(turn.directory(), prompt));
    turn.play(order);
}

void ask(Turn& turn, const std::vector<Prompt>& prompts, int maxDigits)
{
    CollectOrder order;
    order.prompts = prompts;
    order.maxDigits = maxDigits;
    turn.collect(order);
}

std::vector<Prompt> named(const QStringList& prompts)
{
    std::vector<Prompt> all;
    for (const QString& name : prompts)
        all.push_back(Prompt::named(name));
    return all;
}

ReviewChoice reviewOf(const QString& key)
{
    return key == "1"_L1   ? ReviewChoice::Keep
           : key == "2"_L1 ? ReviewChoice::Hear
           : key == "3"_L1 ? ReviewChoice::Again
                           : ReviewChoice::Other;
}

void askReview(Turn& turn)
{
    ask(turn, named({u"vm-review_recording"_s}), 1);
}

void playRecording(Turn& turn, const QString& title, SimTime length)
{
    Prompt sound = Prompt::media(title);
    sound.length = length;
    PlayOrder order;
    order.prompts = {sound};
    turn.play(order);
}

bool isRestricted(const Turn& turn, const QString& number)
{
    const Directory& directory = turn.directory();
    const Caller caller = callerOf(turn);
    if (!caller.isKnown())
        return false;
    const QString normal = normalizeNumber(number);
    const std::vector<const Entity*> accounts = directory.all(u"accounts");
    const auto isDenied = [&](const QString& rule) {
        const auto denies = [&rule](const Entity* entity) {
            return entity && fieldText(entity->document, u"call_restriction.%1.action"_s.arg(rule)) == u"deny"_s;
        };
        return denies(directory.find(u"devices", caller.device)) || denies(directory.find(u"users", caller.owner)) ||
               denies(accounts.empty() ? nullptr : accounts.front());
    };
    return isDenied(numberClass(normal)) || (normal.startsWith(u'+') && isDenied(u"closed_groups"_s));
}

Answerer insideAnswererOf(const Turn& turn, const NumberQuery& query)
{
    Answerer answerer = turn.answererOf(query);
    if (answerer.found())
        answerer.program = turn.flow(answerer.program->flowId());
    return answerer;
}

Answerer flowOfNumber(const Turn& turn, const QString& number, bool asTyped)
{
    NumberQuery query;
    query.number = number;
    query.asTyped = asTyped;
    query.knownCaller = callerOf(turn).isKnown();
    Answerer answerer = insideAnswererOf(turn, query);
    if (answerer.catchAll && number != "no_match"_L1)
        answerer.program = nullptr;
    return answerer;
}

} // namespace hookswitch::kazoo
