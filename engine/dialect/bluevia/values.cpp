// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tolerated as the platform's own samples send them: numbers and yes/no as texts, a voice in any case, null for "not
// given", callbackUrl in a redirect, "lenght" in a wait.

#include "dialect/bluevia/document.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace hookswitch::bluevia {

using namespace Qt::Literals::StringLiterals;

namespace {

enum class Kind
{
    Text,
    Url,
    Count,
    Switch,
    Word,
    Key,
    Keys,
    Tel,
    Speak,
    Play,
    Prompt,
    Number,
    Properties,
    Export
};

struct Parameter
{
    QString name;
    Kind kind;
    int minimum = 0;
    int maximum = -1;    ///< below the minimum: none
    QStringList words{}; ///< for Word
    bool isRequired = false;
};

using Parameters = std::vector<Parameter>;

const Parameters& speakParameters()
{
    static const Parameters all{{u"text"_s, Kind::Text, 0, -1, {}, true},
                                {u"voice"_s, Kind::Word, 0, -1, {u"male"_s, u"female"_s}},
                                {u"repeat"_s, Kind::Count, 1}};
    return all;
}

const Parameters& playParameters()
{
    static const Parameters all{{u"url"_s, Kind::Url, 0, -1, {}, true}, {u"repeat"_s, Kind::Count, 1}};
    return all;
}

const Parameters& numberParameters()
{
    static const Parameters all{{u"destination"_s, Kind::Tel},
                                {u"callerId"_s, Kind::Tel},
                                {u"sendDigits"_s, Kind::Text},
                                {u"behaviorOnAnswer"_s, Kind::Prompt}};
    return all;
}

const Parameters& conferenceParameters()
{
    static const QStringList beeps{u"0"_s, u"1"_s, u"2"_s};
    static const Parameters all{{u"beepsOnEnter"_s, Kind::Word, 0, -1, beeps},
                                {u"beepsOnExit"_s, Kind::Word, 0, -1, beeps},
                                {u"speakOnEnter"_s, Kind::Speak},
                                {u"speakOnExit"_s, Kind::Speak},
                                {u"playOnEnter"_s, Kind::Play},
                                {u"playOnExit"_s, Kind::Play},
                                {u"endOnExit"_s, Kind::Switch},
                                {u"mute"_s, Kind::Switch},
                                {u"startOnEnter"_s, Kind::Switch},
                                {u"maxMembers"_s, Kind::Count, 1, 41},
                                {u"timeLimit"_s, Kind::Count, 0}};
    return all;
}

const Parameters& exportParameters()
{
    static const Parameters all{{u"url"_s, Kind::Url},         {u"aws-key"_s, Kind::Text},
                                {u"aws-secret"_s, Kind::Text}, {u"aws-bucket"_s, Kind::Text},
                                {u"aws-host"_s, Kind::Text},   {u"filename"_s, Kind::Text}};
    return all;
}

const QHash<QString, Parameters>& verbs()
{
    static const QHash<QString, Parameters> all{
        {u"speak"_s, speakParameters()},
        {u"play"_s, playParameters()},
        {u"wait"_s, {{u"length"_s, Kind::Count, 0}, {u"lenght"_s, Kind::Count, 0}}},
        {u"hangup"_s, {{u"reason"_s, Kind::Word, 0, -1, {u"rejected"_s, u"busy"_s}}}},
        {u"redirect"_s, {{u"actionUrl"_s, Kind::Url}, {u"callbackUrl"_s, Kind::Url}}},
        {u"getDigits"_s,
         {{u"actionUrl"_s, Kind::Url, 0, -1, {}, true},
          {u"timeout"_s, Kind::Count, 1},
          {u"finishOnKey"_s, Kind::Key},
          {u"numberOfDigits"_s, Kind::Count, 0},
          {u"validDigits"_s, Kind::Keys},
          {u"retries"_s, Kind::Count, 1},
          {u"speak"_s, Kind::Speak},
          {u"play"_s, Kind::Play}}},
        {u"record"_s,
         {{u"timeout"_s, Kind::Count, 1},
          {u"playBeep"_s, Kind::Switch},
          {u"finishOnKey"_s, Kind::Key},
          {u"maximumLength"_s, Kind::Count, 1},
          {u"recordCall"_s, Kind::Switch},
          {u"recordAfterConnect"_s, Kind::Switch},
          {u"speak"_s, Kind::Speak},
          {u"play"_s, Kind::Play},
          {u"export"_s, Kind::Export}}},
        {u"dial"_s,
         {{u"number"_s, Kind::Number},
          {u"conferenceName"_s, Kind::Text},
          {u"callId"_s, Kind::Text},
          {u"conferenceProperties"_s, Kind::Properties},
          {u"behaviorOnAnswer"_s, Kind::Prompt}}}};
    return all;
}

/// The member when it is there and not null.
const Json* given(const Json& data, const QString& name)
{
    const Json* value = member(data, name.toStdString());
    return value && !value->is_null() ? value : nullptr;
}

class Check
{
public:
    explicit Check(Problems& problems)
        : m_problems(problems)
    {}

    void object(const Json& data, const Parameters& known, const QString& place)
    {
        if (!data.is_object())
            return error(u"type"_s, place, u"This must be an object."_s);
        for (const Parameter& parameter : known) {
            const QString at = place + u'/' + parameter.name;
            const Json* value = given(data, parameter.name);
            if (value)
                this->value(*value, parameter, at);
            else if (parameter.isRequired)
                error(u"required"_s, at,
                      u"\"%1\" is missing; the command means nothing without it."_s.arg(parameter.name));
        }
        for (const auto& [key, value] : data.items()) {
            const QString name = toQString(key);
            if (std::none_of(known.begin(), known.end(), [&](const Parameter& p) { return p.name == name; }))
                report(Severity::Warning, u"unknown"_s, place + u'/' + pointerStep(name),
                       u"\"%1\" is no parameter of this command; the platform does not look at it."_s.arg(name));
        }
    }

    void dial(const Json& data, const QString& place)
    {
        const Json* number = given(data, u"number"_s);
        const bool hasNumber = number && hasDestination(*number);
        const bool hasConference = given(data, u"conferenceName"_s);
        const bool hasCall = given(data, u"callId"_s);
        if (!hasNumber && !hasConference && !hasCall)
            error(u"required"_s, place,
                  u"A dial needs a number with a destination, a conferenceName or a callId; it has none of them."_s);
        else if (int(hasNumber) + int(hasConference) + int(hasCall) > 1)
            report(
                Severity::Warning, u"several-targets"_s, place,
                u"A dial takes one target. With a number and a conference the answered phone enters the conference."_s);
    }

    void report(Severity severity, const QString& code, const QString& place, const QString& sentence)
    {
        m_problems.push_back({severity, code, place, sentence});
    }
    void error(const QString& code, const QString& place, const QString& sentence)
    {
        report(Severity::Error, code, place, sentence);
    }

private:
    static bool hasDestination(const Json& number)
    {
        if (number.is_array())
            return std::any_of(number.begin(), number.end(), hasDestination);
        return number.is_object() && given(number, u"destination"_s);
    }

    void value(const Json& value, const Parameter& parameter, const QString& place)
    {
        switch (parameter.kind) {
        case Kind::Speak:
            return object(inner(value, "speak"), speakParameters(), place);
        case Kind::Play:
            return object(inner(value, "play"), playParameters(), place);
        case Kind::Prompt:
            return prompt(value, place);
        case Kind::Number:
            return eachOf(value, place,
                          [this](const Json& one, const QString& at) { object(one, numberParameters(), at); });
        case Kind::Properties:
            return object(value, conferenceParameters(), place);
        case Kind::Export:
            return exported(value, place);
        case Kind::Tel:
            return eachOf(value, place, [this](const Json& one, const QString& at) { tel(one, at); });
        default:
            return scalar(value, parameter, place);
        }
    }

    /// speakOnEnter may hold the body itself or a speak around it.
    static const Json& inner(const Json& value, std::string_view verb)
    {
        const Json* body = member(value, verb);
        return body && value.size() == 1 ? *body : value;
    }

    template <typename Visit> static void eachOf(const Json& value, const QString& place, const Visit& visit)
    {
        if (!value.is_array())
            return visit(value, place);
        for (std::size_t i = 0; i < value.size(); ++i)
            visit(value[i], place + u'/' + QString::number(i));
    }

    void prompt(const Json& value, const QString& place)
    {
        object(value, {{u"speak"_s, Kind::Speak}, {u"play"_s, Kind::Play}}, place);
        if (value.is_object() && bool(given(value, u"speak"_s)) == bool(given(value, u"play"_s)))
            error(u"value"_s, place, u"This holds one speak or one play."_s);
    }

    void exported(const Json& value, const QString& place)
    {
        object(value, exportParameters(), place);
        if (value.is_object() && !given(value, u"url"_s) && !given(value, u"aws-bucket"_s))
            error(u"required"_s, place, u"A recording needs a url to go to, or a bucket."_s);
    }

    void tel(const Json& value, const QString& place)
    {
        static const QRegularExpression form(u"^tel:\\+[0-9]{3,15}$"_s);
        if (!form.match(stringOf(value).trimmed()).hasMatch())
            error(u"value"_s, place,
                  u"A number is written tel:+ and then country code and digits, such as tel:+441632960201."_s);
    }

    void scalar(const Json& value, const Parameter& parameter, const QString& place)
    {
        if (value.is_structured())
            return error(u"type"_s, place, u"\"%1\" must be a single value."_s.arg(parameter.name));
        const QString text = scalarText(value).trimmed();
        switch (parameter.kind) {
        case Kind::Count:
            return count(text, parameter, place);
        case Kind::Switch:
            return oneOf(text, {u"true"_s, u"false"_s}, place);
        case Kind::Word:
            return oneOf(text, parameter.words, place);
        case Kind::Url:
            return url(text, place);
        case Kind::Key:
            return keys(text, 1, place);
        case Kind::Keys:
            return keys(text, 12, place);
        default:
            break;
        }
        if (text.isEmpty() && parameter.isRequired)
            error(u"value"_s, place, u"\"%1\" must not be empty."_s.arg(parameter.name));
    }

    void count(const QString& text, const Parameter& parameter, const QString& place)
    {
        bool isNumber = false;
        const int number = text.toInt(&isNumber);
        const bool hasMaximum = parameter.maximum >= parameter.minimum;
        if (isNumber && number >= parameter.minimum && (!hasMaximum || number <= parameter.maximum))
            return;
        error(u"value"_s, place,
              hasMaximum
                  ? u"This must be a whole number from %1 to %2, not \"%3\"."_s.arg(parameter.minimum)
                        .arg(parameter.maximum)
                        .arg(text)
                  : u"This must be a whole number of at least %1, not \"%2\"."_s.arg(parameter.minimum).arg(text));
    }

    void oneOf(const QString& text, const QStringList& words, const QString& place)
    {
        if (!words.contains(text, Qt::CaseInsensitive))
            error(u"value"_s, place, u"This must be one of %1, not \"%2\"."_s.arg(words.join(u", "_s), text));
    }

    void url(const QString& text, const QString& place)
    {
        const QUrl parsed(text, QUrl::StrictMode);
        if (!parsed.isValid() || (parsed.scheme() != u"http" && parsed.scheme() != u"https") ||
            parsed.host().isEmpty())
            error(u"value"_s, place,
                  u"This must be a web address that starts with http:// or https://, not \"%1\"."_s.arg(text));
    }

    void keys(const QString& text, qsizetype most, const QString& place)
    {
        const bool areKeys =
            std::all_of(text.begin(), text.end(), [](QChar c) { return u"0123456789*#"_s.contains(c); });
        if (text.isEmpty() || !areKeys || text.size() > most)
            error(u"value"_s, place,
                  most == 1
                      ? u"This must be one key: a digit, * or #; it is \"%1\". Leave it out for none."_s.arg(text)
                      : u"This lists keys: digits, * and #; it is \"%1\"."_s.arg(text));
    }

    Problems& m_problems;
};

void checkRedirect(Check& check, const Json& data, const QString& place)
{
    if (!given(data, u"actionUrl"_s) && !given(data, u"callbackUrl"_s))
        check.error(u"required"_s, place + u"/actionUrl"_s,
                    u"\"actionUrl\" is missing; a redirect needs to know where to."_s);
    else if (!given(data, u"actionUrl"_s))
        check.report(Severity::Note, u"spelling"_s, place + u"/callbackUrl"_s,
                     u"\"callbackUrl\" is read as actionUrl; that is its documented name."_s);
}

} // namespace

bool isVerb(QStringView name)
{
    return name == u"sms" || verbs().contains(name.toString());
}

Problems checkCommand(const QString& verb, const Json& data, const QString& place)
{
    Problems problems;
    Check check(problems);
    if (verb == u"sms") {
        check.error(u"not-in-alpha"_s, place,
                    u"Sending text messages is not part of the alpha; take this command out."_s);
        return problems;
    }
    const auto known = verbs().constFind(verb);
    if (known == verbs().cend()) {
        check.error(u"unknown-verb"_s, place, u"BlueVia has no command \"%1\"."_s.arg(verb));
        return problems;
    }
    check.object(data, *known, place);
    if (verb == u"dial")
        check.dial(data, place);
    if (verb == u"redirect")
        checkRedirect(check, data, place);
    if (verb == u"wait" && given(data, u"lenght"_s))
        check.report(Severity::Note, u"spelling"_s, place + u"/lenght"_s,
                     u"\"lenght\" is read as length; that is the right spelling."_s);
    if (verb == u"record" && !given(data, u"export"_s))
        check.error(u"required"_s, place + u"/export"_s,
                    u"\"export\" is missing; recordings are not kept on the platform."_s);
    if (given(data, u"speak"_s) && given(data, u"play"_s))
        check.report(Severity::Warning, u"two-prompts"_s, place,
                     u"A prompt is one speak or one play; the speak is used."_s);
    return problems;
}

} // namespace hookswitch::bluevia
