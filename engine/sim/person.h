// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "base/result.h"
#include "base/simtime.h"
#include "sim/chance.h"

#include <QString>

#include <map>
#include <vector>

namespace hookswitch {

/// A span of time, fixed or drawn: a number of seconds, {"exp":mean}, {"uniform":[a,b]}, {"lognormal":[mean,sd]} or
/// {"empirical":[...]} (one of the values).
struct Span
{
    enum class Kind : quint8
    {
        Fixed,
        Exponential,
        Uniform,
        Lognormal,
        Empirical
    } kind = Kind::Fixed;
    double a = 0;
    double b = 0;
    std::vector<double> values;

    /// Never below zero.
    [[nodiscard]] SimTime draw(Chance& chance) const;
    [[nodiscard]] static Result<Span> fromJson(const Json& value, const QString& pointer);
    [[nodiscard]] static Span fixed(double seconds);
};

/// One thing a scripted person does.
struct PersonStep
{
    enum class Kind : quint8
    {
        Wait,
        Press,
        Say,
        Hangup,
        Answer,
        Busy,
        Reject,
        NoAnswer,
        Unregistered,
        Machine
    } kind = Kind::Wait;
    Span span;          ///< Wait, Answer and Machine: how long; Press: before the first key
    Span gap;           ///< Press: between keys
    QString text;       ///< Press: keys; Say: words
    int code = 603;     ///< Reject: SIP status
    QString whenPrompt; ///< waits first until a prompt that contains this begins, "": does not wait
};

/// What a person does from the beginning of a call (callers) or from the first ring (called people).
struct PersonScript
{
    std::vector<PersonStep> steps;

    /// An array of steps. Errors name the JSON pointer of what is wrong, which begins with the pointer given.
    [[nodiscard]] static Result<PersonScript> fromJson(const Json& value, const QString& pointer);
    /// A called person nobody describes: answers after 2 s and hangs up 10 s later.
    [[nodiscard]] static const PersonScript& ofDefaultCallee();
};

/// Scripts by number or entity id: "callees" of a scenario, "farEnds" of a project.
using PersonScripts = std::map<QString, PersonScript>;
[[nodiscard]] Result<PersonScripts> personScriptsFromJson(const Json& value, const QString& pointer);

} // namespace hookswitch
