// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/bluevia/callbook.h"
#include "dialect/bluevia/notification.h"

namespace hookswitch::bluevia {

/// What an application is told about this row in all-events mode, beyond what the commands themselves ask with; none
/// for most rows. Timestamps are left open. REQUIRES: the book has seen the row.
///
/// Ringing, Answered (not the first of an API call, which asks for commands), Busy, NoAnswer, NotReachable, Failed,
/// HangUp (of the phone, or the application, that began it), PlaybackStarted and Stopped, RecordingStarted and
/// Stopped, Redirected.
[[nodiscard]] std::optional<Notification> progressOf(const TraceRow& row, const CallBook& book);

/// Silence of this length as a WAV file, 8 kHz, 8 bit, one channel; at most ten minutes of it. Stands for the sound
/// of a recording, which the simulator does not have.
[[nodiscard]] QByteArray silentWav(double seconds);

} // namespace hookswitch::bluevia
