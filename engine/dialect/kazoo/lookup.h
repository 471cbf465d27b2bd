// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "directory/directory.h"

#include <QStringList>

#include <vector>

namespace hookswitch::kazoo {

/// Whom the directory knows behind a calling number. Empty ids for a call from outside.
struct Caller
{
    QString device;
    QString owner; ///< user the device belongs to, or who is logged in at it alone

    [[nodiscard]] bool isKnown() const { return !device.isEmpty() || !owner.isEmpty(); }
    friend bool operator==(const Caller&, const Caller&) = default;
};
/// Finds a device by id, sip.username or caller_id.internal.number, then a user by id, username, presence_id or
/// caller_id.internal.number (with the user's first device).
[[nodiscard]] Caller findCaller(const Directory& directory, const QString& from);

/// The document's text at data.id; "" also for the texts "null" and "undefined" that old editors stored.
[[nodiscard]] QString idOf(const Json& data, std::string_view key = "id");

/// Ids of the devices a user owns, then of those the user is logged in at (hotdesk.users).
[[nodiscard]] QStringList devicesOf(const Directory& directory, const QString& user);

/// Something that rings.
struct Endpoint
{
    QString device;               ///< id
    QString title;                ///< the device's name
    QString owner;                ///< user id, "" for none
    QString number;               ///< set: not the device rings but this number, by call forwarding
    QString failover;             ///< number tried when the device turns out not to be registered
    bool requireKeypress = false; ///< whoever answers the forwarded call must press 1
    bool keepCallerId = false;
    int delay = 0;    ///< s
    int timeout = 20; ///< s
    int weight = 1;

    friend bool operator==(const Endpoint&, const Endpoint&) = default;
};

/// What rings, and in words who is left out and why.
struct Endpoints
{
    std::vector<Endpoint> list;
    QStringList leftOut;
};

/// Who calls, and what the block says about it.
struct RingQuestion
{
    const Directory& directory;
    Caller caller;
    bool canCallSelf = false;
    bool ignoreForward = false; ///< ring_group, group: their default
    bool toGroup = false;       ///< call_forward.direct_calls_only ignores forwarding for these
    qint64 now = 0;             ///< gregorian seconds, against disable_until
};
struct RingTimes
{
    int delay = 0;
    int timeout = 20;
    int weight = 1;
};

/// One device with its call forwarding; empty when it is unknown, disabled, not to be disturbed or the caller's own.
[[nodiscard]] Endpoints deviceEndpoints(const RingQuestion& question, const QString& device, const RingTimes& times);
/// All devices of a user.
[[nodiscard]] Endpoints userEndpoints(const RingQuestion& question, const QString& user, const RingTimes& times);
/// The members of a ring_group's endpoints list in its order: users and groups become devices, members whose
/// disable_until lies ahead are left out, of several with the same device, delay and timeout the first stays.
[[nodiscard]] Endpoints memberEndpoints(const RingQuestion& question, const Json& members);
/// The members of a group document (kind "groups").
[[nodiscard]] Endpoints groupEndpoints(const RingQuestion& question, const QString& group, const RingTimes& times);

/// The id of the user who owns a device, or "".
[[nodiscard]] QString ownerOf(const Directory& directory, const QString& device);

} // namespace hookswitch::kazoo
