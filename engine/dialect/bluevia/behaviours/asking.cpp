// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A block asks in two phases: its own address, then the fallback's. The block's text keeps the digits and the address
// asked: "DIGITS URL".
#include "dialect/bluevia/behaviours/asking.h"

#include "dialect/bluevia/behaviours/common.h"
#include "dialect/bluevia/ids.h"
#include "dialect/bluevia/site.h"
#include "sim/run.h"

namespace hookswitch::bluevia {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kAsked = 100;
constexpr int kAskedFallback = 101;
constexpr double kPatience = 10; ///< seconds for an answer, redirects included

bool isOutbound(const Turn& turn)
{
    return turn.plan().outbound || turn.variable(u"direction"_s, callScope) == "outbound"_L1;
}

const Json& numberDocument(const Turn& turn)
{
    static const Json none = Json::object();
    const QString own = isOutbound(turn) ? turn.plan().from : turn.dialled();
    const Entity* entity = turn.directory().find(numbersKind, plainNumber(own));
    return entity ? entity->document : none;
}

QString urlOf(const Turn& turn, const Json& number, const char* name)
{
    const QString own = turn.variable(QString::fromLatin1(name), callScope);
    return own.isEmpty() ? textIn(number, name) : own;
}

Notification notificationOf(const Turn& turn, const QString& event, const QString& digits)
{
    Notification told;
    told.event = event;
    told.unixSeconds = turn.wallSeconds();
    told.callerId = telUri(turn.plan().from);
    told.destination = telUri(turn.plan().to);
    const CallId call = turn.host().isValid() ? turn.host() : turn.callId();
    told.callId = callIdOf(turn.seed(), call);
    told.legId = legIdOf(turn.seed(), call, LegId(1));
    told.digits = digits;
    return told;
}

void send(Turn& turn, const QString& url, const QString& event, const QString& digits)
{
    turn.note(u"bluevia.notification"_s, Json{{"label", event.toStdString()}});
    FetchOrder order;
    order.request = notificationRequest(url, notificationOf(turn, event, digits), contactOf(turn).form);
    order.limit = SimTime::fromSeconds(kPatience);
    turn.fetch(order);
}

/// The commands an answer holds, null for none.
Result<std::shared_ptr<const Program>> programIn(const Turn& turn, const QString& source)
{
    if (turn.status() == 0)
        return Error{turn.errorText(), {}};
    if (turn.status() < 200 || turn.status() > 299)
        return Error{u"the answer was %1"_s.arg(turn.status()), {}};
    if (turn.body().trimmed().isEmpty())
        return std::shared_ptr<const Program>();
    const Result<LoadedFlow> read = parseFlow(turn.body());
    if (!read)
        return read.error();
    for (const Problem& problem : read->problems) {
        if (problem.severity == Severity::Error)
            return Error{problem.sentence, problem.pointer};
    }
    if (read->flow.nodes().empty())
        return std::shared_ptr<const Program>();
    return compileFlow(source, read->flow);
}

} // namespace

Contact contactOf(const Turn& turn)
{
    const Json& number = numberDocument(turn);
    Contact contact;
    contact.callbackUrl = urlOf(turn, number, "voiceCallbackUrl");
    contact.fallbackUrl = urlOf(turn, number, "voiceFallbackUrl");
    contact.form = textIn(number, "notificationFormat").toUpper() == "XML"_L1 ? Form::Xml : Form::Json;
    return contact;
}

QString firstEvent(const Turn& turn)
{
    return isOutbound(turn) ? u"Answered"_s : u"CalledNumber"_s;
}

void ask(Turn& turn, const QString& url, const QString& event, const QString& digits)
{
    turn.phase() = kAsked;
    turn.text() = digits + u' ' + url;
    send(turn, url, event, digits);
}

bool isAsking(Turn& turn)
{
    return turn.phase() >= kAsked;
}

void takeAnswer(Turn& turn)
{
    const bool wasFallback = turn.phase() == kAskedFallback;
    const Result<std::shared_ptr<const Program>> program = programIn(turn, turn.text().section(u' ', 1));
    if (program && *program)
        return turn.transfer(*program, u"the answer's commands take the place of what follows"_s);
    if (program) {
        connectCaller(turn);
        return turn.stop(u"the answer holds no commands; the call stays as it is"_s);
    }
    turn.warn(u"callback-failed"_s, u"The application gave no commands: %1."_s.arg(program.error().text()));
    const QString fallback = contactOf(turn).fallbackUrl;
    if (wasFallback || fallback.isEmpty())
        return endCall(turn,
                       wasFallback ? u"the fallback gave no commands either"_s : u"there is no fallback to ask"_s);
    turn.phase() = kAskedFallback;
    const QString digits = turn.text().section(u' ', 0, 0);
    turn.text() = digits + u' ' + fallback;
    send(turn, fallback, u"CallbackUnavailable"_s, digits);
}

} // namespace hookswitch::bluevia
