// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "flow/flow.h"

namespace hookswitch::bluevia {

/// What hardly works as meant in a command document; parameters are checked by checkCommand(). The codes:
///   dead-end           the list ends without hangup or redirect: the call stays up in silence
///   menu-no-way-out    the same behind a getDigits: a caller who presses nothing stays in silence
///   undocumented-chain an order of commands that BlueVia's documentation does not describe
///   endless-loop       documents that redirect to each other and nowhere else
///   unreachable        commands behind a hangup or redirect
///   local-url (a note) an address only this machine can reach
[[nodiscard]] Problems checkCommands(const Flow& flow, const QHash<NodeId, QString>& places);

} // namespace hookswitch::bluevia
