// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <span>

namespace hookswitch {

/// Marks the file as ours (PRAGMA application_id): "HSWT".
inline constexpr int storeApplicationId = 0x48535754;

/// The statements that lead from schema version i to i + 1 (PRAGMA user_version). Released entries never change; new
/// ones are added.
inline constexpr auto storeVersion1 = std::to_array<const char*>({
    "CREATE TABLE session (id INTEGER PRIMARY KEY, begun TEXT NOT NULL)",
    "CREATE TABLE delivery (seq INTEGER PRIMARY KEY, session INTEGER NOT NULL, id INTEGER NOT NULL, key TEXT, event "
    "TEXT,"
    " platform TEXT, number TEXT, line TEXT, call INTEGER, trace_seq INTEGER, flow TEXT, node TEXT, method BLOB, "
    "target BLOB,"
    " headers BLOB, body BLOB, timeout REAL, delays TEXT, redirects_fail INTEGER, state INTEGER, UNIQUE (session, "
    "id))",
    "CREATE TABLE attempt (session INTEGER NOT NULL, delivery INTEGER NOT NULL, number INTEGER NOT NULL, at TEXT, "
    "resolved REAL,"
    " connected REAL, first_byte REAL, total REAL, status INTEGER, headers BLOB, body BLOB, error TEXT, ok INTEGER,"
    " PRIMARY KEY (session, delivery, number)) WITHOUT ROWID",
    "CREATE TABLE exchange (seq INTEGER PRIMARY KEY, session INTEGER NOT NULL, id INTEGER NOT NULL, at TEXT, seconds "
    "REAL,"
    " platform TEXT, method BLOB, target BLOB, headers BLOB, body BLOB, peer TEXT, status INTEGER, answer_headers "
    "BLOB,"
    " answer_body BLOB, UNIQUE (session, id))",
    "CREATE TABLE run (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, at TEXT, trace BLOB)",
});

inline constexpr std::array<std::span<const char* const>, 1> storeMigrations = {storeVersion1};

} // namespace hookswitch
