// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/voipbin/runvariables.h"

#include "dialect/voipbin/action.h"
#include "sim/run.h"

#include <QUuid>

#include <algorithm>

namespace hookswitch::voipbin {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QUuid runNames(0x2c9d7e41, 0x63f0, 0x4b1e, 0x8f, 0x27, 0x5d, 0x10, 0xaa, 0xc3, 0x9e, 0x74);
const auto nilUuid = u"00000000-0000-0000-0000-000000000000"_s;
const auto digitsName = u"voipbin.call.digits"_s;
const auto queuecallName = u"voipbin.queuecall.id"_s;
const auto queuecallScope = u"queue of a visit"_s;

QString uuidNamed(const QString& name)
{
    return QUuid::createUuidV5(runNames, name).toString(QUuid::WithoutBraces);
}

Json addressHere(const Turn& turn, bool source)
{
    const QString text = given(turn, source ? u"source"_s : u"destination"_s);
    if (!text.isEmpty()) {
        if (const Result<Json> address = parseJson(text.toUtf8()))
            return completedAddress(*address);
    }
    const CallPlan& plan = turn.plan();
    return source ? addressOf(plan.from, plan.fromName) : addressOf(plan.to);
}

/// What the platform says about the call; "" for what it does not know.
QString callFact(const Turn& turn, const QString& name)
{
    if (name == "id"_L1)
        return callUuid(turn);
    if (name == "direction"_L1)
        return turn.plan().outbound ? u"outgoing"_s : u"incoming"_s;
    if (name == "master_call_id"_L1)
        return given(turn, u"master_call_id"_s, nilUuid);
    for (const bool source : {true, false}) {
        const QString prefix = source ? u"source."_s : u"destination."_s;
        if (name.startsWith(prefix))
            return stringMember(addressHere(turn, source), name.mid(prefix.size()).toStdString());
    }
    return {};
}

/// The run that came so many completions after the first.
QString runUuid(const Turn& turn, int completions)
{
    QString id = given(turn, u"activeflow.id"_s);
    if (id.isEmpty())
        id = activeflowUuid(callUuid(turn));
    return completions == 0 ? id : uuidNamed(u"completion %1 of %2"_s.arg(completions).arg(id));
}

QString activeflowFact(const Turn& turn, const QString& name)
{
    if (name == "id"_L1)
        return activeflowUuid(turn);
    if (name == "reference_type"_L1)
        return referenceType(turn);
    if (name == "reference_id"_L1)
        return given(turn, u"reference_id"_s, referenceType(turn) == "call"_L1 ? callUuid(turn) : nilUuid);
    if (name == "reference_activeflow_id"_L1)
        return turn.completions() == 0 ? nilUuid : runUuid(turn, turn.completions() - 1);
    if (name == "flow_id"_L1)
        return turn.completions() > 0 ? turn.flowId() : given(turn, u"flow.id"_s, turn.flowId());
    if (name == "complete_count"_L1)
        return QString::number(turn.completions());
    return {};
}

QString referenceData(const Turn& turn)
{
    Json data = Json::object();
    data["id"] = callUuid(turn).toStdString();
    data["direction"] = callFact(turn, u"direction"_s).toStdString();
    data["status"] = callStatus(turn).toStdString();
    data["source"] = addressHere(turn, true);
    data["destination"] = addressHere(turn, false);
    return QString::fromUtf8(writeJson(data));
}

QString queuecallUuid(const Turn& turn, const QString& queue)
{
    return madeUuid(turn, u"queuecall "_s + queue);
}

QString platformValue(Turn& turn, const QString& name)
{
    const bool isCall = referenceType(turn) == "call"_L1;
    if (name == digitsName)
        return isCall ? std::as_const(turn).storedDigits() : QString();
    if (name.startsWith("voipbin.call."_L1))
        return isCall ? callFact(turn, name.mid(13)) : QString();
    if (name.startsWith("voipbin.activeflow."_L1))
        return activeflowFact(turn, name.mid(19));
    if (name == queuecallName) {
        const QString queue = turn.variable(queuecallName, queuecallScope);
        return queue.isEmpty() ? QString() : queuecallUuid(turn, queue);
    }
    return name == "voipbin.flow.reference_data"_L1 && isCall ? referenceData(turn) : QString();
}

} // namespace

QString givenScope()
{
    return u"voipbin"_s;
}

QString given(const Turn& turn, const QString& name, const QString& fallback)
{
    const QString value = turn.variable(name, givenScope());
    return value.isEmpty() ? fallback : value;
}

QString valueOf(Turn& turn, const QString& name)
{
    if (name == digitsName)
        return platformValue(turn, name);
    const QString stored = turn.variable(name);
    if (!stored.isEmpty() || !name.startsWith("voipbin."_L1))
        return stored;
    const auto own = turn.variables({});
    const bool isSet = std::any_of(own.begin(), own.end(), [&name](const auto& pair) { return pair.first == name; });
    return isSet ? stored : platformValue(turn, name);
}

void setValue(Turn& turn, const QString& name, const QString& value)
{
    if (name == digitsName && referenceType(turn) == "call"_L1)
        turn.storedDigits() = value;
    turn.set(name, value);
}

Lookup lookupOf(Turn& turn)
{
    return [&turn](const QString& name) { return valueOf(turn, name); };
}

void tellDigits(Turn& turn)
{
    const QString digits = std::as_const(turn).storedDigits();
    if (digits != turn.variable(digitsName) && referenceType(turn) == "call"_L1)
        turn.set(digitsName, digits);
}

QString callUuid(quint64 seed, CallId call)
{
    return uuidNamed(u"call %1 %2"_s.arg(seed).arg(call.value));
}

QString callUuid(const Turn& turn)
{
    const QString id = given(turn, u"call.id"_s);
    return id.isEmpty() ? callUuid(turn.seed(), turn.callId()) : id;
}

QString activeflowUuid(const QString& callUuid)
{
    return uuidNamed(u"activeflow "_s + callUuid);
}

QString activeflowUuid(const Turn& turn)
{
    return runUuid(turn, turn.completions());
}

QString madeUuid(const Turn& turn, const QString& name)
{
    return uuidNamed(name + u' ' + activeflowUuid(turn));
}

void setQueuecall(Turn& turn, const QString& queue)
{
    // The id is costly and rarely asked for: without a trace, and unless another run gets this one's variables, it is
    // made of the queue's id when it is.
    if (turn.isTraced() || turn.parameters<Action>().isFollowed || !turn.variable(queuecallName).isEmpty())
        return setValue(turn, queuecallName, queue.isEmpty() ? QString() : queuecallUuid(turn, queue));
    turn.set(queuecallName, queue, queuecallScope);
}

QString referenceType(const Turn& turn)
{
    return given(turn, u"reference_type"_s, u"call"_s);
}

QString callStatus(const Turn& turn)
{
    if (turn.isPhoneless() || turn.isHungUp())
        return u"hangup"_s;
    return turn.isAnswered() ? u"progressing"_s : u"ringing"_s;
}

Json addressOf(const QString& target, const QString& name)
{
    Json address = Json::object();
    address["target"] = target.toStdString();
    if (!name.isEmpty())
        address["target_name"] = name.toStdString();
    return completedAddress(std::move(address));
}

Json completedAddress(Json address)
{
    if (!address.is_object() || !stringMember(address, "type").isEmpty())
        return address;
    const QString target = stringMember(address, "target");
    const bool isSip = target.contains(u'@') || target.startsWith("sip:"_L1);
    const bool isTel = !target.isEmpty() && std::all_of(target.begin(), target.end(), [](QChar c) {
        return c.isDigit() || u"+-() "_s.contains(c);
    });
    if (isSip || isTel)
        setMember(address, "type", isSip ? "sip" : "tel");
    return address;
}

} // namespace hookswitch::voipbin
