// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "flow/flow.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace hookswitch::kazoo {

/// One reason for which Crossbar refuses a document, in its own words.
struct ValidationError
{
    QStringList steps;          ///< keys and list indexes from the document down
    QString code;               ///< "required", "type", "unique", "error" ...
    QString message;            ///< as the API says it
    std::optional<Json> target; ///< what was wanted
    std::optional<Json> value;  ///< what was there
    std::optional<Json> cause;

    /// As Crossbar writes it: steps joined by dots, dots inside a step as %2E.
    [[nodiscard]] QString path() const;
    /// The same place as JSON pointer.
    [[nodiscard]] QString pointer() const;
};

/// In the order Crossbar finds them: numbers, then the document, then node by node with its data.
using ValidationErrors = std::vector<ValidationError>;

/// A document as Crossbar would store it, and why it would not.
struct Validated
{
    Json document; ///< numbers normalised, texts turned into numbers where the schema wants some, defaults written in
    ValidationErrors errors; ///< empty: accepted
};

/// What a create or replace request does with a document before it is stored: normalises, fills in defaults, then
/// checks the document and the data of every node against the catalogue. Defaults go only into objects that are
/// there.
[[nodiscard]] Validated validated(const Json& document);

/// The reasons alone.
[[nodiscard]] ValidationErrors validateCallflow(const Json& document);
/// The document alone, also when it is refused.
[[nodiscard]] Json applyDefaults(const Json& document);

/// What another live callflow of the account answers to.
struct OtherFlow
{
    QString id;
    QString name;
    QStringList numbers;
    QStringList patterns;
};
/// Numbers (compared normalised) and patterns that another callflow has already. The callers leave the document
/// itself out.
[[nodiscard]] ValidationErrors validateUnique(const Json& document, const std::vector<OtherFlow>& others);

/// The member "data" of Crossbar's 400 answer: {"flow.module": {"required": {"message": ...}}}.
[[nodiscard]] Json toCrossbarErrorBody(const ValidationErrors& errors);

/// The same as findings of severity Error.
[[nodiscard]] Problems problemsOf(const ValidationErrors& errors);

} // namespace hookswitch::kazoo
