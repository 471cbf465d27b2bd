// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/rowtext.h"

#include "sim/ladder.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("hookswitch", text);
}

QString of(const TraceRow& row, std::string_view key)
{
    const Json* value = member(row.data, key);
    return value ? scalarText(*value) : QString();
}

QString callText(const TraceRow& row)
{
    if (row.kind == TraceKind::CallStart)
        return tr("call from %1 to %2").arg(of(row, "from"), of(row, "to"));
    return tr("call ends: %1 (%2)").arg(outcomeWord(of(row, "outcome")), of(row, "cause"));
}

QString legText(const TraceRow& row)
{
    const QString name = of(row, "name").isEmpty() ? of(row, "party") : of(row, "name");
    switch (row.kind) {
    case TraceKind::LegStart:
        return tr("phone %1 joins as %2").arg(name, of(row, "role"));
    case TraceKind::LegRing:
        return tr("rings");
    case TraceKind::LegAnswer:
        return tr("answers");
    default:
        break;
    }
    const QString by = of(row, "by");
    return by.isEmpty() ? tr("hangs up (%1)").arg(of(row, "cause"))
                        : tr("ended by %1 (%2)").arg(by, of(row, "cause"));
}

QString blockText(const TraceRow& row)
{
    if (row.kind == TraceKind::BlockEnter)
        return tr("enters %1").arg(row.module);
    const QString exit = of(row, "exit");
    const QString reason = of(row, "reason");
    const QString where =
        exit.isEmpty() ? tr("leaves %1").arg(row.module) : tr("leaves %1 by \"%2\"").arg(row.module, exit);
    return reason.isEmpty() ? where : where + u": "_s + reason;
}

QString httpText(const TraceRow& row)
{
    if (row.kind == TraceKind::HttpRequest || row.kind == TraceKind::WebhookQueued)
        return of(row, "method") + u' ' + of(row, "url");
    const QString error = of(row, "error");
    return error.isEmpty() ? tr("answer %1").arg(of(row, "status")) : error;
}

/// "head: reason", or the head alone when the row gives none.
QString withReason(const QString& head, const TraceRow& row)
{
    const QString reason = of(row, "reason");
    return reason.isEmpty() ? head : head + u": "_s + reason;
}

/// How calls meet: flows inside a call, rooms, holds and queues.
QString meetingText(const TraceRow& row)
{
    switch (row.kind) {
    case TraceKind::CallLink:
        return tr("%1 with call %2").arg(of(row, "relation"), of(row, "other"));
    case TraceKind::StackPush:
        return withReason(tr("goes into flow %1").arg(of(row, "flow")), row);
    case TraceKind::StackPop:
        return withReason(tr("comes back from the flow"), row);
    case TraceKind::RoomJoin:
        return tr("joins room %1 (%2 in it)").arg(of(row, "room"), of(row, "members"));
    case TraceKind::RoomLeave:
        return withReason(tr("leaves room %1").arg(of(row, "room")), row);
    case TraceKind::RoomMute:
        return of(row, "muted") == u"true" ? tr("is muted in room %1").arg(of(row, "room"))
                                           : tr("is heard again in room %1").arg(of(row, "room"));
    case TraceKind::HoldBegin:
        return tr("waits: %1").arg(of(row, "name"));
    case TraceKind::HoldEnd:
        return withReason(tr("waits no longer"), row);
    case TraceKind::QueueJoin:
        return tr("joins queue %1 at place %2").arg(of(row, "queue"), of(row, "position"));
    case TraceKind::QueueServe:
        return tr("is served by %1 in queue %2").arg(of(row, "agent"), of(row, "queue"));
    case TraceKind::QueueLeave:
        return withReason(tr("leaves queue %1").arg(of(row, "queue")), row);
    case TraceKind::QueueAgent:
        return tr("agent %1: %2").arg(of(row, "agent"), of(row, "state"));
    case TraceKind::Signal:
        return tr("signal %1 %2").arg(of(row, "name"), of(row, "value")).trimmed();
    default:
        return {};
    }
}

} // namespace

QString clockText(SimTime time)
{
    const qint64 tenths = time.us / 100000;
    const qint64 minutes = tenths / 600;
    const QString rest = u"%1.%2"_s.arg(tenths / 10 % 60, 2, 10, '0'_L1).arg(tenths % 10);
    if (minutes < 60)
        return u"%1:%2"_s.arg(minutes).arg(rest);
    return u"%1:%2:%3"_s.arg(minutes / 60).arg(minutes % 60, 2, 10, '0'_L1).arg(rest);
}

QString lengthText(SimTime length)
{
    const qint64 seconds = length.us / 1000000;
    return seconds < 60 ? tr("%1 s").arg(seconds) : tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
}

QString rowSummary(const TraceRow& row)
{
    switch (row.kind) {
    case TraceKind::CallStart:
    case TraceKind::CallEnd:
        return callText(row);
    case TraceKind::LegStart:
    case TraceKind::LegRing:
    case TraceKind::LegAnswer:
    case TraceKind::LegEnd:
        return legText(row);
    case TraceKind::BlockEnter:
    case TraceKind::BlockExit:
        return blockText(row);
    case TraceKind::PromptStart:
        return tr("hears \"%1\" (%2)").arg(of(row, "prompt"), of(row, "type"));
    case TraceKind::PromptEnd:
        return tr("prompt ends (%1)").arg(of(row, "reason"));
    case TraceKind::Digit:
        return tr("presses %1").arg(of(row, "digit"));
    case TraceKind::Variable:
        return of(row, "name") + u" = "_s + of(row, "value");
    case TraceKind::HttpRequest:
    case TraceKind::HttpAnswer:
    case TraceKind::WebhookQueued:
    case TraceKind::WebhookDone:
        return httpText(row);
    case TraceKind::Timer:
        return tr("timer %1, %2 s").arg(of(row, "name"), of(row, "seconds"));
    case TraceKind::Warning:
        return of(row, "sentence");
    case TraceKind::CallLink:
    case TraceKind::StackPush:
    case TraceKind::StackPop:
    case TraceKind::RoomJoin:
    case TraceKind::RoomLeave:
    case TraceKind::RoomMute:
    case TraceKind::HoldBegin:
    case TraceKind::HoldEnd:
    case TraceKind::QueueJoin:
    case TraceKind::QueueServe:
    case TraceKind::QueueLeave:
    case TraceKind::QueueAgent:
    case TraceKind::Signal:
        return meetingText(row);
    case TraceKind::Vendor:
        break;
    }
    return vendorText(row);
}

Tone rowTone(TraceKind kind)
{
    switch (kind) {
    case TraceKind::LegRing:
        return Tone::Attention;
    case TraceKind::LegAnswer:
        return Tone::Good;
    case TraceKind::PromptStart:
    case TraceKind::PromptEnd:
        return Tone::Media;
    case TraceKind::HttpRequest:
    case TraceKind::HttpAnswer:
    case TraceKind::WebhookQueued:
    case TraceKind::WebhookDone:
        return Tone::Info;
    case TraceKind::Warning:
        return Tone::Bad;
    case TraceKind::Timer:
        return Tone::Muted;
    default:
        return Tone::Neutral;
    }
}

QString phaseText(LegState::Phase phase)
{
    switch (phase) {
    case LegState::Phase::Idle:
        return tr("calling");
    case LegState::Phase::Ringing:
        return tr("ringing");
    case LegState::Phase::Talking:
        return tr("talking");
    case LegState::Phase::Ended:
        break;
    }
    return tr("ended");
}

QString callStateText(const CallState& call)
{
    if (call.end)
        return outcomeWord(call.outcome);
    return call.answered ? tr("talking") : tr("ringing");
}

Tone callTone(const CallState& call)
{
    if (!call.end)
        return call.answered ? Tone::Good : Tone::Attention;
    return call.outcome == u"answered" ? Tone::Muted : Tone::Bad;
}

QString outcomeWord(const QString& outcome)
{
    static const QHash<QString, const char*> words{
        {QString(), QT_TRANSLATE_NOOP("hookswitch", "ended")},
        {u"ended"_s, QT_TRANSLATE_NOOP("hookswitch", "ended")},
        {u"live"_s, QT_TRANSLATE_NOOP("hookswitch", "live")},
        {u"answered"_s, QT_TRANSLATE_NOOP("hookswitch", "answered")},
        {u"no answer"_s, QT_TRANSLATE_NOOP("hookswitch", "no answer")},
        {u"busy"_s, QT_TRANSLATE_NOOP("hookswitch", "busy")},
        {u"rejected"_s, QT_TRANSLATE_NOOP("hookswitch", "rejected")},
        {u"cancelled"_s, QT_TRANSLATE_NOOP("hookswitch", "cancelled")},
        {u"failed"_s, QT_TRANSLATE_NOOP("hookswitch", "failed")},
    };
    const char* found = words.value(outcome);
    return found ? tr(found) : outcome;
}

QString causeText(const QString& cause)
{
    static const QHash<QString, const char*> words{
        {u"NORMAL_CLEARING"_s, QT_TRANSLATE_NOOP("hookswitch", "normal hang-up")},
        {u"USER_BUSY"_s, QT_TRANSLATE_NOOP("hookswitch", "busy")},
        {u"NO_ANSWER"_s, QT_TRANSLATE_NOOP("hookswitch", "no answer")},
        {u"NO_USER_RESPONSE"_s, QT_TRANSLATE_NOOP("hookswitch", "no answer")},
        {u"CALL_REJECTED"_s, QT_TRANSLATE_NOOP("hookswitch", "rejected")},
        {u"ORIGINATOR_CANCEL"_s, QT_TRANSLATE_NOOP("hookswitch", "caller gave up")},
        {u"LOSE_RACE"_s, QT_TRANSLATE_NOOP("hookswitch", "answered elsewhere")},
        {u"USER_NOT_REGISTERED"_s, QT_TRANSLATE_NOOP("hookswitch", "not registered")},
        {u"UNALLOCATED_NUMBER"_s, QT_TRANSLATE_NOOP("hookswitch", "no such number")},
    };
    const char* found = words.value(cause);
    return found ? tr(found) : cause;
}

QString partyText(const LegState& leg)
{
    if (leg.name.isEmpty())
        return leg.party;
    // An entity id beside its name tells a person nothing.
    const bool isNumber = leg.party.size() <= 20;
    return isNumber && leg.party != leg.name && !leg.party.isEmpty() ? u"%1 (%2)"_s.arg(leg.name, leg.party)
                                                                     : leg.name;
}

} // namespace hookswitch
