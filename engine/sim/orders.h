// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/httpmessage.h"
#include "base/simtime.h"

#include <QString>

#include <vector>

namespace hookswitch {

/// Something to be heard. A length below zero means: ask the world (media) or reckon 60 ms a character (speech).
struct Prompt
{
    enum class Type : quint8
    {
        Media,
        Prompt,
        Speech,
        Tone,
        Silence
    } type = Type::Prompt;
    QString text; ///< media id or address, prompt name, words, or description of the tone
    SimTime length{-1};

    [[nodiscard]] static Prompt named(const QString& name) { return {Type::Prompt, name, {-1}}; }
    [[nodiscard]] static Prompt speech(const QString& words) { return {Type::Speech, words, {-1}}; }
    [[nodiscard]] static Prompt media(const QString& id) { return {Type::Media, id, {-1}}; }
};

/// Play, one after the other. Result: Ended::Done, or Ended::Key with the key in digits.
struct PlayOrder
{
    std::vector<Prompt> prompts;
    QString stopKeys;        ///< keys that end it; all others are kept by the platform's rule for stray digits
    bool keepStopKey = true; ///< the stopping key counts as a stray digit too
    int times = 1;           ///< 0: until a key or a hang-up ends it
};

/// Play, then wait for keys. Result: digits, and Ended::Full, EndKey, Silence (nobody pressed), Timeout (some keys
/// came) or Total.
struct CollectOrder
{
    std::vector<Prompt> prompts;
    SimTime first{5'000'000};   ///< for the first key, once the prompts are over
    SimTime between{2'000'000}; ///< for each further key
    SimTime total{0};           ///< for all of it, prompts not counted; 0: no limit
    int maxDigits = 1;          ///< 0: no limit
    QString endKeys = QStringLiteral("#");
    QString validKeys;        ///< other keys are ignored; "": all are valid
    bool keepEndKey = false;  ///< the end key is part of the result
    bool bargeIn = true;      ///< a key stops the prompts and counts; otherwise keys during prompts are lost
    bool useStored = false;   ///< stray digits count first and are used up
    bool dropPartial = false; ///< keys entered so far are forgotten on a time-out
};

/// Record the leg. Result: length, and Ended::Key, Silence, Total (the limit) or Hangup.
struct RecordOrder
{
    SimTime limit{60'000'000};
    SimTime silence{0}; ///< ends after that much silence; 0: never. A person who plays the caller is never silent.
    QString endKeys;
};

/// One phone to ring.
struct DialTarget
{
    QString party;             ///< number, or id of the device or user: far ends are looked up by it
    QString owner;             ///< id under which far ends are looked up next, such as the device's user; may be ""
    QString name;              ///< for people
    SimTime delay{0};          ///< after the dial began (in sequence: ignored)
    SimTime timeout{0};        ///< how long it rings; 0: as long as the whole order
    bool outside = false;      ///< a number: when a flow of ours answers it, that flow is the called side
    bool mustPressKey = false; ///< an answer counts only with key 1 (Kazoo call_forward.require_keypress)
};

/// Ring phones until one answers, then talk until one side hangs up. Result: Ended::Talked, or Ended::Failed with the
/// cause.
struct DialOrder
{
    std::vector<DialTarget> targets;
    bool inSequence = false;         ///< one after the other, else together
    SimTime limit{0};                ///< for the whole attempt; 0: none
    bool failOnSingleReject = false; ///< the first rejection ends the attempt
    bool answerCaller = true;        ///< the caller is answered when the called party is
    std::vector<Prompt> greeting;    ///< heard by the phone that answers alone, before both talk
};

/// An HTTP request whose answer the flow needs. Result: status, body in text, or Ended::Failed with a sentence in
/// text.
struct FetchOrder
{
    HttpRequest request;
    SimTime limit{10'000'000};
};

/// An HTTP request whose answer the flow does not wait for.
struct WebhookOrder
{
    HttpRequest request;
    QString event;         ///< what is reported, such as "callflow"
    SimTime recording{-1}; ///< the body is a recording of this length, made up when it is sent; below zero: it is not
};

/// How a primitive came to its end.
enum class Ended : quint8
{
    Done,
    Key,
    Full,
    EndKey,
    Silence,
    Timeout,
    Total,
    Talked,
    Failed,
    Hangup,
    RoomOver,
    Ejected,
    Signal
};

/// A variable of a call. Scopes are the platform's; "" for the default one.
struct CallVariable
{
    QString name;
    QString value;
    QString scope;
};

} // namespace hookswitch
