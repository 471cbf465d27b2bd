// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/behaviours/elsewhere.h"

#include "dialect/kazoo/behaviours/common.h"
#include "dialect/kazoo/decisions.h"
#include "dialect/kazoo/file.h"
#include "dialect/kazoo/site.h"
#include "dialect/kazoo/twiml.h"

#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::kazoo {
namespace {

using Fields = std::vector<std::pair<QString, QString>>;

/// What a pivot sends, without what is empty (kazoo.md 3.7).
Fields fieldsOf(const Turn& turn)
{
    const CallerInfo caller = turn.caller();
    const std::vector<const Entity*> accounts = turn.directory().all(u"accounts");
    Fields fields{{u"Account-ID"_s, accounts.empty() ? QString() : accounts.front()->id},
                  {u"Api-Version"_s, u"4.x"_s},
                  {u"Call-Status"_s, turn.isAnswered() ? u"answered"_s : u"ringing"_s},
                  {u"Caller-ID-Name"_s, caller.name},
                  {u"Caller-ID-Number"_s, caller.number},
                  {u"Direction"_s, u"inbound"_s},
                  {u"From"_s, caller.number},
                  {u"Language"_s, turn.variable(u"language"_s)},
                  {u"Request"_s, turn.dialled()},
                  {u"To"_s, turn.dialled()},
                  {u"User-ID"_s, callerOf(turn).owner}};
    for (const auto& [name, value] : turn.variables(u"dtmf"_s))
        fields.emplace_back(name == "default"_L1 ? u"Digits"_s : u"Digits[%1]"_s.arg(name), value);
    for (const auto& [name, value] : turn.variables(u"custom_application_vars"_s))
        fields.emplace_back(u"Custom-Application-Vars[%1]"_s.arg(name), value);
    std::erase_if(fields, [](const auto& field) { return field.second.isEmpty(); });
    return fields;
}

/// "Name[key]" becomes a member of an object.
Json objectOf(const Fields& fields)
{
    Json object = Json::object();
    for (const auto& [name, value] : fields) {
        const QString outer = name.section(u'[', 0, 0);
        const QString inner = name.contains(u'[') ? name.section(u'[', 1).chopped(1) : QString();
        Json& place = object[outer.toStdString()];
        if (inner.isEmpty())
            place = value.toStdString();
        else
            place[inner.toStdString()] = value.toStdString();
    }
    return object;
}

HttpRequest pivotRequest(const Turn& turn, const Json& data)
{
    HttpRequest request;
    QUrl url(stringMember(data, "voice_url"));
    const Fields fields = fieldsOf(turn);
    if (stringMember(data, "method", u"get"_s).toLower() == "get"_L1) {
        request.method = "GET";
        QUrlQuery query(url);
        for (const auto& [name, value] : fields)
            query.addQueryItem(QString::fromLatin1(QUrl::toPercentEncoding(name)),
                               QString::fromLatin1(QUrl::toPercentEncoding(value)));
        url.setQuery(query);
    } else {
        const bool isJson = stringMember(data, "req_body_format") == "json"_L1;
        request.method = "POST";
        request.headers.add("Content-Type", isJson ? "application/json" : "application/x-www-form-urlencoded");
        request.body = isJson ? writeJson(objectOf(fields)) : writeForm(fields);
    }
    request.target = url.toEncoded();
    return request;
}

/// The node a reply holds, or a sentence why it holds none.
Result<Json> nodeOf(Turn& turn, const Json& data)
{
    if (stringMember(data, "req_format") == "twiml"_L1 || turn.body().trimmed().startsWith('<')) {
        const Result<TwimlFlow> twiml = readTwiml(turn.body(), stringMember(data, "voice_url"));
        if (!twiml)
            return twiml.error();
        for (const QString& note : twiml->notes)
            turn.warn(u"approximated"_s, note);
        if (twiml->node.empty())
            return Error{u"the reply asks for nothing"_s, {}};
        return twiml->node;
    }
    const Result<Json> node = parseJson(turn.body());
    if (!node)
        return node.error();
    if (stringMember(*node, "module").isEmpty())
        return Error{u"the reply is no flow node: it needs a module"_s, {}};
    return *node;
}

void runReply(Turn& turn, const Json& data)
{
    if (turn.status() < 200 || turn.status() > 299)
        return turn.leave({}, turn.status() == 0 ? turn.errorText() : u"the server answered %1"_s.arg(turn.status()));
    const Result<Json> node = nodeOf(turn, data);
    if (!node) {
        turn.warn(u"bad-reply"_s, node.error().sentence);
        return turn.leave({}, u"the reply could not be used"_s);
    }
    const LoadedFlow loaded = loadFlow(*node);
    if (hasErrors(loaded.problems)) {
        turn.warn(u"bad-reply"_s, loaded.problems.front().sentence);
        return turn.leave({}, u"the reply is no valid flow"_s);
    }
    turn.branch(compileFlow(stringMember(data, "voice_url"), loaded.flow), false,
                u"the reply takes the flow's place"_s);
}

void pivot(Turn& turn)
{
    const Json& data = turn.parameters<BlockData>().json;
    if (turn.why() != Turn::Why::Entered)
        return runReply(turn, data);
    const QUrl url(stringMember(data, "voice_url"));
    if (!url.isValid() || url.host().isEmpty())
        return turn.leave({}, u"the block has no address to ask"_s);
    FetchOrder order;
    order.request = pivotRequest(turn, data);
    order.limit = SimTime::fromSeconds(10);
    turn.fetch(order);
}

/// Stored code runs nowhere here: a scenario's web answers stand in for it, by the address of the function.
void function(Turn& turn)
{
    const QString id = idOf(turn.parameters<BlockData>().json);
    if (turn.why() == Turn::Why::Returned)
        return turn.leave({}, u"the function's blocks are over"_s);
    if (turn.why() == Turn::Why::Entered) {
        FetchOrder order;
        order.request.method = "POST";
        order.request.target = "function://" + id.toUtf8();
        order.request.headers.add("Content-Type", "application/json");
        order.request.body = writeJson(objectOf(fieldsOf(turn)));
        return turn.fetch(order);
    }
    if (turn.status() == 0)
        turn.warn(u"approximated"_s,
                  u"The code of the function %1 is not run; a scenario can answer function://%1 with the blocks it "
                  "returns"_s.arg(id));
    const Result<Json> node =
        turn.status() == 200 ? parseJson(turn.body()) : Result<Json>(Error{turn.errorText(), {}});
    const bool isNode = node && !stringMember(*node, "module").isEmpty();
    const LoadedFlow loaded = isNode ? loadFlow(*node) : LoadedFlow();
    if (!isNode || hasErrors(loaded.problems))
        return turn.leave({}, u"the function returned no blocks"_s);
    turn.branch(compileFlow(u"function "_s + id, loaded.flow), true, u"the function returned blocks"_s);
}

void nomorobo(Turn& turn)
{
    if (turn.why() == Turn::Why::Entered) {
        FetchOrder order;
        order.request.method = "GET";
        order.request.target =
            "https://api.nomorobo.com/v2/check?From=" + QUrl::toPercentEncoding(turn.caller().number) +
            "&To=" + QUrl::toPercentEncoding(turn.dialled());
        return turn.fetch(order);
    }
    const Result<Json> reply = parseJson(turn.body());
    const Json* score = turn.status() == 200 && reply ? member(*reply, "score") : nullptr;
    if (!score) {
        const bool fallsBack = turn.hasExit(u"_") || turn.hasExit(u"0");
        turn.warn(u"approximated"_s,
                  u"No score came for the caller; a scenario can answer the request with {\"score\": 0 to 10}"_s);
        return fallsBack ? turn.leave(turn.hasExit(u"_") ? u"_"_s : u"0"_s, u"the service gave no score"_s)
                         : turn.stop(u"the service gave no score"_s);
    }
    QStringList keys;
    for (const ProgramStep::Way& way : turn.step().ways)
        keys << way.key;
    const double value = numberOf(*score).value_or(0);
    turn.leave(largestKeyNotAbove(keys, value, -1), u"the score is %1"_s.arg(value));
}

QString targetOf(const Json& data)
{
    const QString target = stringMember(data, "target");
    if (!target.isEmpty())
        return target;
    const Json* captures = member(data, "captures");
    const bool has = captures && captures->is_array() && !captures->empty();
    return has ? scalarText(captures->front()) : u"no_match"_s;
}

/// No exit is ever taken: the call is routed anew, or this flow idles.
void transfer(Turn& turn)
{
    const QString target = targetOf(turn.parameters<BlockData>().json);
    NumberQuery query;
    query.number = target;
    query.knownCaller = callerOf(turn).isKnown();
    const Answerer found = turn.answererOf(query);
    if (!found.found()) {
        turn.warn(u"missing"_s, u"The call is transferred to %1, which no callflow answers"_s.arg(target));
        return turn.stay(u"transferred to %1, %2"_s.arg(target, found.reason));
    }
    turn.setCapture(found.capture);
    turn.transfer(found.program, u"transferred to %1: %2"_s.arg(target, found.reason));
}

} // namespace

void addElsewhere(BehaviourTable& table)
{
    table.add(u"pivot"_s, &pivot, &readData);
    table.add(u"function"_s, &function, &readData);
    table.add(u"nomorobo"_s, &nomorobo, &readData);
    table.add(u"transfer"_s, &transfer, &readData);
}

} // namespace hookswitch::kazoo
