// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <map>
#include <vector>

namespace hookswitch::kazoo {

/// The number as Kazoo compares it: "2234567890" becomes "+12234567890", extensions and feature codes stay.
[[nodiscard]] QString normalizeNumber(const QString& number);

/// "tollfree_us", "toll_us", "emergency", "caribbean", "did_us", "international" or "unknown"; the first that fits.
/// The number is classed as it stands, so normalise it first where the platform does.
[[nodiscard]] QString numberClass(const QString& number);
/// Every class in the order they are tried.
[[nodiscard]] QStringList numberClasses();

/// What a callflow document answers to, as it stands in the document.
struct NumberedFlow
{
    QString id;
    QStringList numbers;
    QStringList patterns;
};

/// The flow that answers a number, and why.
struct NumberMatch
{
    enum class How
    {
        None,
        Number,
        Pattern,
        NoMatch
    } how = How::None;
    QString flow;                     ///< id, "" for How::None
    QString written;                  ///< the number or pattern as the document writes it
    QString capture;                  ///< what the pattern captured, "" when nothing is stored
    std::map<QString, QString> named; ///< named groups of the pattern that captured something
    QString reason;                   ///< in words: "pattern ^\*97([0-9]*)$ captured 12"

    [[nodiscard]] bool found() const { return how != How::None; }
};

/// A pattern no call can match, because it is not a valid expression. Kazoo skips it without a word.
struct BadPattern
{
    QString flow;
    QString pattern;
    QString sentence;
};

/// The numbers and patterns of an account's callflows, compiled once for many lookups. Immutable.
///
/// An exact number wins over patterns; between patterns the longest captured text wins, then the expression that
/// sorts last; the flow with the number "no_match" takes what is left when the number is all digits.
class NumberPlan
{
public:
    NumberPlan() = default;
    explicit NumberPlan(const std::vector<NumberedFlow>& flows);

    /// Whether the flow with the number "no_match" may answer: not for calls from carriers, not for digits a menu
    /// hunts.
    enum class NoMatch
    {
        Refused,
        Accepted
    };

    /// Looks a number up as it is given; callers normalise it where the platform does (not for a menu's digits).
    [[nodiscard]] NumberMatch find(const QString& number, NoMatch noMatch = NoMatch::Accepted) const;

    [[nodiscard]] const std::vector<BadPattern>& badPatterns() const { return m_bad; }

private:
    struct Pattern
    {
        QString flow;
        QRegularExpression expression;
    };

    [[nodiscard]] NumberMatch findPattern(const QString& number) const;

    struct Number
    {
        QString flow;
        QString written;
    };

    QHash<QString, Number> m_numbers; ///< by normalised number
    std::vector<Pattern> m_patterns;  ///< in the order they are tried: by text, last first
    std::vector<BadPattern> m_bad;
};

} // namespace hookswitch::kazoo
