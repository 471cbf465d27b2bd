// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/json.h"
#include "base/simtime.h"

#include <QMetaType>
#include <QString>

#include <vector>

namespace hookswitch {

/// What happened. The spelling in files is traceKindName(); a platform's own kinds are Vendor and carry their name.
enum class TraceKind : quint8
{
    CallStart, ///< data: from, to, direction ("inbound": a caller rings a number of ours; "outbound"; "none": no
               ///< phone), number (the binding), seed
    CallEnd,   ///< data: outcome (see CallState::outcome), cause, code, answeredFor (seconds)
    LegStart,  ///< data: role ("caller", "callee"), party (number or entity id), name, parent (leg that dialled it, 0
               ///< for none)
    LegRing,   ///< data: timeout (seconds, absent when unlimited)
    LegAnswer, ///< data: {}
    LegEnd,    ///< data: cause (NORMAL_CLEARING, USER_BUSY, ...), code (SIP status), by ("caller", "callee", "flow",
               ///< "engine")
    BlockEnter,    ///< data: visit (1 for the first time in this call)
    BlockExit,     ///< data: exit (key taken, "" when the flow ends here), reason (a sentence)
    PromptStart,   ///< data: prompt (name, media or text), type ("media", "prompt", "speech", "tone"), seconds
                   ///< (planned)
    PromptEnd,     ///< data: reason ("done", "key", "hangup", "interrupted")
    Digit,         ///< data: digit
    Variable,      ///< data: name, value, scope
    HttpRequest,   ///< data: method, url, headers, body
    HttpAnswer,    ///< data: status, headers, body, or error
    WebhookQueued, ///< data: delivery (text id), method, url, headers, body, event; scripted true when a scenario
                   ///< answers it; recording (seconds) when the body is one
    WebhookDone,   ///< data: delivery, status or error (only for answers a scenario scripts; live ones are in the
                   ///< traffic log)
    Timer,         ///< data: name, seconds
    Warning,       ///< data: code, sentence
    CallLink,      ///< data: relation ("linked", "chained", "beside", "completes", "sent away", "picked up",
                   ///< "retrieved"), other (call)
    StackPush,     ///< data: flow (that begins), depth (flows under way, with it), reason
    StackPop,      ///< data: depth (flows left), reason
    RoomJoin,      ///< data: room, members (with it), moderator, muted, sound
    RoomLeave,     ///< data: room, members (left), reason
    RoomMute,      ///< data: room, muted
    HoldBegin,     ///< data: name, limit (seconds, absent when unlimited)
    HoldEnd,       ///< data: name, reason
    QueueJoin,     ///< data: queue, position (1: next), priority
    QueueServe,    ///< data: queue, agent (id), waited (seconds); the talk begins
    QueueLeave,    ///< data: queue, reason, seconds (since it joined, or since the talk began)
    QueueAgent,    ///< data: agent, state ("available", "ringing", "talking", "resting", "paused", "logged out")
    Signal,        ///< data: name, value, from (call, 0: from outside)
    Vendor         ///< data: whatever the platform says; kindName holds "kazoo.menu" and the like
};

/// "call.start", "leg.ring", ... ; "vendor" for Vendor.
[[nodiscard]] QString traceKindName(TraceKind kind);

/// One event of a run as plain data, for everything that shows or sends it. The trace itself stores events more
/// tightly.
struct TraceRow
{
    SimTime t;      ///< since the run began
    qint64 seq = 0; ///< place in the run's trace, from 0
    CallId call;    ///< none for events of the whole run
    LegId leg;      ///< none when no single leg is meant
    TraceKind kind = TraceKind::Warning;
    QString kindName; ///< as written to files
    QString flow;     ///< id of the flow in the project
    QString node;     ///< place in that flow: JSON pointer for Kazoo
    QString module;
    qint64 cause = -1; ///< seq of the event that brought this one about
    Json data = Json::object();
};
using TraceRows = std::vector<TraceRow>;

/// One line of JSON as contracts fix it: keys t, seq, call, leg, kind, flow, node, module, cause, data in this order.
/// t is a number of seconds with at most six decimals; call and leg are numbers, absent things are null (cause) or ""
/// (texts) or 0 (call, leg).
[[nodiscard]] QByteArray traceLine(const TraceRow& row);

} // namespace hookswitch

Q_DECLARE_METATYPE(hookswitch::TraceRow)
