// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "directory/directory.h"
#include "sim/orders.h"
#include "sim/program.h"

#include <map>
#include <memory>
#include <optional>

namespace hookswitch {

struct PersonScript;

/// A number somebody dialled.
struct NumberQuery
{
    QString number;
    bool asTyped = false;     ///< digits hunted by a menu and the like: no normalisation, no catch-all
    bool knownCaller = false; ///< the caller is a user or device of ours, not a carrier
};

/// Which flow answers a number, and why.
struct Answerer
{
    std::shared_ptr<const Program> program; ///< null: nobody
    QString number;                         ///< the number of ours that fits, as the project writes it
    std::optional<QString> capture;         ///< what its pattern captured
    std::map<QString, QString> named;       ///< named groups of the pattern
    bool catchAll = false;                  ///< only the platform's "anything else" number fits (Kazoo no_match)
    QString reason;                         ///< "pattern ^\*97([0-9]*)$ captured 12", "no flow has the number 12"

    [[nodiscard]] bool found() const { return program != nullptr; }
};

/// What a URL returned. status 0: nothing, and error says why.
struct FetchAnswer
{
    SimTime after{50'000}; ///< latency
    int status = 200;
    HttpHeaders headers;
    QByteArray body;
    QString error;
};

/// Everything outside a run: which flow answers, how phones behave, what URLs return. Implementations are immutable
/// once a run uses them and may be shared between runs on several threads.
class World
{
public:
    virtual ~World() = default;

    [[nodiscard]] virtual Answerer answererOf(const NumberQuery& query) const = 0;
    /// The flow with this id, null when there is none.
    [[nodiscard]] virtual std::shared_ptr<const Program> flow(const QString& id) const = 0;
    /// As it is when the run begins; a run changes its own copy.
    [[nodiscard]] virtual const Directory& directory() const = 0;
    /// How the phone of this number or entity behaves, null: as by default.
    [[nodiscard]] virtual const PersonScript* farEnd(const QString& party) const = 0;
    /// The answer, or none: it is pending and will come by Run::deliver(). Until then the run's clock stands still.
    [[nodiscard]] virtual std::optional<FetchAnswer> fetch(const HttpRequest& request) const = 0;
    /// Real length of a media file, none when unknown.
    [[nodiscard]] virtual std::optional<SimTime> mediaLength(const QString& media) const = 0;
};

} // namespace hookswitch
