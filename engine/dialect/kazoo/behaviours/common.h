// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/kazoo/lookup.h"
#include "sim/turn.h"

namespace hookswitch::kazoo {

/// Parameters of a block that is read as it runs: the block's own data object.
struct BlockData
{
    Json json;
};
[[nodiscard]] BlockData readData(const Json& data);

/// The device and user who call; from outside both are empty.
[[nodiscard]] Caller callerOf(const Turn& turn);
/// Now in gregorian seconds.
[[nodiscard]] qint64 gregorianNow(const Turn& turn);
[[nodiscard]] RingQuestion ringQuestion(const Turn& turn, const Json& data, bool ignoreForward, bool toGroup);
/// A whole number of a member, also one written as text; clamped to 0..86400.
[[nodiscard]] int secondsMember(const Json& data, std::string_view key, int fallback);

/// What is heard for a media id or prompt name (kazoo.md 2.5).
[[nodiscard]] Prompt promptOf(const Directory& directory, const QString& id);
/// Digits said one by one.
[[nodiscard]] Prompt sayDigits(const QString& digits);
/// Every key of a phone.
[[nodiscard]] QString allKeys();
/// The keys of a list of terminators; every key when it is missing.
[[nodiscard]] QString terminatorsOf(const Json& data);

/// What a dial needs, in the order given.
[[nodiscard]] std::vector<DialTarget> targetsOf(const Endpoints& endpoints);
/// The numbers to try when nobody turned out to be registered.
[[nodiscard]] std::vector<DialTarget> failoverTargets(const Endpoints& endpoints);
/// Puts into the trace who rings and who is left out.
void tellEndpoints(Turn& turn, const Endpoints& endpoints);

/// After a talk the caller outlived: what after_bridge asked for, else the flow stops.
void goOnAfterTalk(Turn& turn);
/// An event of the platform's own with a sentence for people.
void tell(Turn& turn, const QString& kind, const Sentence& sentence, const Json& data = Json::object());
/// Takes the first exit of hang-up cause, sip:NNN; false when neither is there.
[[nodiscard]] bool leaveByCause(Turn& turn);
/// leaveByCause, else by "_".
void leaveFailed(Turn& turn);

/// Plays prompts one after the other, then gives the block its next turn.
void say(Turn& turn, const QStringList& prompts);
/// Plays prompts, then collects; keys count while prompts play.
void ask(Turn& turn, const std::vector<Prompt>& prompts, int maxDigits);
[[nodiscard]] std::vector<Prompt> named(const QStringList& prompts);

/// What a caller who has recorded something wants, asked by vm-review_recording.
enum class ReviewChoice
{
    Keep,  ///< 1
    Hear,  ///< 2
    Again, ///< 3
    Other
};
[[nodiscard]] ReviewChoice reviewOf(const QString& key);
void askReview(Turn& turn);
/// Plays what was recorded.
void playRecording(Turn& turn, const QString& title, SimTime length);

/// The caller, the caller's phone or the account is denied numbers of this class (call_restriction.CLASS.action), or
/// is a closed group and the number lies outside.
[[nodiscard]] bool isRestricted(const Turn& turn, const QString& number);
/// Who answers a number dialled inside a call: no admission and no preflow stand before the flow.
[[nodiscard]] Answerer insideAnswererOf(const Turn& turn, const NumberQuery& query);
/// The number's flow, unless only no_match fits.
[[nodiscard]] Answerer flowOfNumber(const Turn& turn, const QString& number, bool asTyped);

} // namespace hookswitch::kazoo
