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

/// Call records with their traces, the journal of project files, what caused an exchange; sessions know their
/// project, so that deliveries it left open are found again.
inline constexpr auto storeVersion2 = std::to_array<const char*>({
    "ALTER TABLE session ADD COLUMN project TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE delivery ADD COLUMN leg INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE delivery ADD COLUMN retry TEXT",
    "ALTER TABLE exchange ADD COLUMN call INTEGER NOT NULL DEFAULT 0",
    "CREATE TABLE call (seq INTEGER PRIMARY KEY, session INTEGER NOT NULL, run INTEGER NOT NULL, id INTEGER NOT NULL,"
    " uid TEXT, caller TEXT, called TEXT, number TEXT, outbound INTEGER, flow TEXT, at TEXT, ring REAL, seconds REAL,"
    " talk REAL, outcome TEXT, cause TEXT, deliveries INTEGER, trace BLOB, UNIQUE (session, run, id))",
    "CREATE INDEX call_uid ON call (uid)",
    "CREATE TABLE journal (project TEXT NOT NULL, number INTEGER NOT NULL, at TEXT, change BLOB NOT NULL,"
    " PRIMARY KEY (project, number)) WITHOUT ROWID",
    "CREATE INDEX delivery_state ON delivery (state)",
});

inline constexpr std::array<std::span<const char* const>, 2> storeMigrations = {storeVersion1, storeVersion2};

} // namespace hookswitch
