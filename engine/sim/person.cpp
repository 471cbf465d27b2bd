// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/person.h"

#include <array>
#include <cmath>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double kLongest = 366.0 * 86400;

Error spanError(const QString& pointer)
{
    return {u"a duration is a number of seconds from 0 to 31622400, or one of {\"exp\":mean}, {\"uniform\":[a,b]}, "
            u"{\"lognormal\":[mean,sd]}, {\"empirical\":[...]}"_s,
            pointer};
}

bool isSeconds(const std::optional<double>& value)
{
    return value && std::isfinite(*value) && *value >= 0 && *value <= kLongest;
}

/// All numbers of an array, none when something else is among them.
std::optional<std::vector<double>> secondsList(const Json& value)
{
    if (!value.is_array() || value.empty())
        return {};
    std::vector<double> numbers;
    for (const Json& item : value) {
        const std::optional<double> number = numberOf(item);
        if (!isSeconds(number))
            return {};
        numbers.push_back(*number);
    }
    return numbers;
}

struct KindName
{
    const char* key;
    PersonStep::Kind kind;
};
constexpr std::array kKinds{
    KindName{"wait", PersonStep::Kind::Wait},
    KindName{"press", PersonStep::Kind::Press},
    KindName{"say", PersonStep::Kind::Say},
    KindName{"hangup", PersonStep::Kind::Hangup},
    KindName{"answer", PersonStep::Kind::Answer},
    KindName{"busy", PersonStep::Kind::Busy},
    KindName{"reject", PersonStep::Kind::Reject},
    KindName{"noanswer", PersonStep::Kind::NoAnswer},
    KindName{"unregistered", PersonStep::Kind::Unregistered},
    KindName{"machine", PersonStep::Kind::Machine},
};

class StepReader
{
public:
    StepReader(const Json& value, const QString& pointer)
        : m_value(value)
        , m_pointer(pointer)
    {}

    Result<PersonStep> read()
    {
        if (!m_value.is_object())
            return Error{u"a step is an object such as {\"wait\":1} or {\"press\":\"1\"}"_s, m_pointer};
        for (const auto& item : m_value.items()) {
            if (!readMember(item.key(), item.value()))
                return m_error;
        }
        if (!m_known)
            return Error{
                u"this step does nothing; it needs one of wait, press, say, hangup, answer, busy, reject, noanswer, "
                u"unregistered, machine"_s,
                m_pointer};
        return m_step;
    }

private:
    bool fail(const QString& sentence, const QString& key)
    {
        m_error = {sentence, m_pointer + u'/' + pointerStep(key)};
        return false;
    }

    bool readMember(const std::string& key, const Json& value)
    {
        const QString name = toQString(key);
        if (name == "after"_L1)
            return readSpan(m_step.span, value, name);
        if (name == "gap"_L1)
            return readSpan(m_step.gap, value, name);
        if (name == "when"_L1)
            return readWhen(value);
        for (const KindName& kind : kKinds) {
            if (key == kind.key)
                return readKind(kind.kind, value, name);
        }
        return fail(
            u"\"%1\" is no step; known are wait, press (with after and gap), say, hangup, answer, busy, reject, "
            u"noanswer, unregistered, machine and when"_s.arg(name),
            name);
    }

    bool readSpan(Span& span, const Json& value, const QString& key)
    {
        Result<Span> read = Span::fromJson(value, m_pointer + u'/' + pointerStep(key));
        if (!read.ok()) {
            m_error = read.error();
            return false;
        }
        span = read.take();
        return true;
    }

    bool readWhen(const Json& value)
    {
        m_step.whenPrompt = stringMember(value, "prompt");
        return !m_step.whenPrompt.isEmpty() || fail(u"\"when\" is {\"prompt\":\"some text of it\"}"_s, u"when"_s);
    }

    bool readKind(PersonStep::Kind kind, const Json& value, const QString& key)
    {
        if (m_known)
            return fail(u"one step does one thing; put this into a step of its own"_s, key);
        m_known = true;
        m_step.kind = kind;
        switch (kind) {
        case PersonStep::Kind::Wait:
        case PersonStep::Kind::Answer:
        case PersonStep::Kind::Machine:
            return readSpan(m_step.span, value, key);
        case PersonStep::Kind::Press:
            return readKeys(value, key);
        case PersonStep::Kind::Say:
            m_step.text = stringOf(value);
            return !m_step.text.isEmpty() || fail(u"what is said must be a text"_s, key);
        case PersonStep::Kind::Reject:
            return readCode(value, key);
        default:
            return (value.is_boolean() && value.get<bool>()) || fail(u"write {\"%1\":true}"_s.arg(key), key);
        }
    }

    bool readKeys(const Json& value, const QString& key)
    {
        m_step.text = stringOf(value).toUpper();
        for (const QChar c : m_step.text) {
            if (!u"0123456789*#ABCD"_s.contains(c))
                return fail(u"\"%1\" is no key of a telephone; keys are 0-9, *, # and A-D"_s.arg(c), key);
        }
        return !m_step.text.isEmpty() || fail(u"the keys to press must be a text such as \"12#\""_s, key);
    }

    bool readCode(const Json& value, const QString& key)
    {
        const std::optional<double> code = numberOf(value);
        if (!code || *code < 400 || *code > 699 || std::floor(*code) != *code)
            return fail(u"a rejection needs a SIP status from 400 to 699, such as 486 (busy) or 603 (declined)"_s,
                        key);
        m_step.code = int(*code);
        return true;
    }

    const Json& m_value;
    QString m_pointer;
    PersonStep m_step = [] {
        PersonStep step;
        step.gap = Span::fixed(0.3);
        return step;
    }();
    bool m_known = false;
    Error m_error;
};

bool decidesAnswer(const PersonStep& step)
{
    switch (step.kind) {
    case PersonStep::Kind::Answer:
    case PersonStep::Kind::Busy:
    case PersonStep::Kind::Reject:
    case PersonStep::Kind::NoAnswer:
    case PersonStep::Kind::Unregistered:
    case PersonStep::Kind::Machine:
        return true;
    default:
        return false;
    }
}

PersonStep stepOf(PersonStep::Kind kind, double seconds)
{
    PersonStep step;
    step.kind = kind;
    step.span = Span::fixed(seconds);
    return step;
}

} // namespace

SimTime Span::draw(Chance& chance) const
{
    double seconds = a;
    switch (kind) {
    case Kind::Fixed:
        break;
    case Kind::Exponential:
        seconds = chance.exponential(a);
        break;
    case Kind::Uniform:
        seconds = chance.uniform(a, b);
        break;
    case Kind::Lognormal:
        seconds = chance.lognormal(a, b);
        break;
    case Kind::Empirical:
        seconds = values[chance.below(values.size())];
        break;
    }
    return SimTime::fromSeconds(qBound(0.0, seconds, kLongest));
}

Span Span::fixed(double seconds)
{
    Span span;
    span.a = seconds;
    return span;
}

Result<Span> Span::fromJson(const Json& value, const QString& pointer)
{
    Span span;
    if (const std::optional<double> number = numberOf(value)) {
        span.a = *number;
        return isSeconds(number) ? Result<Span>(span) : Result<Span>(spanError(pointer));
    }
    if (!value.is_object() || value.size() != 1)
        return spanError(pointer);
    const std::string key = value.begin().key();
    if (key == "exp") {
        const std::optional<double> mean = numberOf(value.begin().value());
        if (!isSeconds(mean))
            return spanError(pointer);
        span.kind = Kind::Exponential;
        span.a = *mean;
        return span;
    }
    std::optional<std::vector<double>> numbers = secondsList(value.begin().value());
    if (numbers && key == "empirical") {
        span.kind = Kind::Empirical;
        span.values = *std::move(numbers);
        return span;
    }
    if (!numbers || numbers->size() != 2 || (key != "uniform" && key != "lognormal"))
        return spanError(pointer);
    span.kind = key == "uniform" ? Kind::Uniform : Kind::Lognormal;
    span.a = numbers->at(0);
    span.b = numbers->at(1);
    return span;
}

Result<PersonScript> PersonScript::fromJson(const Json& value, const QString& pointer)
{
    if (!value.is_array())
        return Error{u"what a person does is a list of steps: [{\"wait\":1}, {\"press\":\"1\"}]"_s, pointer};
    PersonScript script;
    for (size_t i = 0; i < value.size(); ++i) {
        Result<PersonStep> step = StepReader(value[i], pointer + u"/%1"_s.arg(i)).read();
        if (!step.ok())
            return step.error();
        script.steps.push_back(step.take());
    }
    return script;
}

const PersonScript& PersonScript::ofDefaultCallee()
{
    static const PersonScript script{{stepOf(PersonStep::Kind::Answer, 2), stepOf(PersonStep::Kind::Wait, 10),
                                      stepOf(PersonStep::Kind::Hangup, 0)}};
    return script;
}

Result<PersonScripts> personScriptsFromJson(const Json& value, const QString& pointer)
{
    if (!value.is_object())
        return Error{u"this is an object: {\"NUMBER-OR-ENTITY-ID\": [steps]}"_s, pointer};
    PersonScripts scripts;
    for (const auto& item : value.items()) {
        const QString party = toQString(item.key());
        Result<PersonScript> script = PersonScript::fromJson(item.value(), pointer + u'/' + pointerStep(party));
        if (!script.ok())
            return script.error();
        // Steps that say nothing about the ringing leave it at the default.
        if (std::none_of(script->steps.begin(), script->steps.end(), decidesAnswer))
            script->steps.insert(script->steps.begin(), stepOf(PersonStep::Kind::Answer, 2));
        scripts.emplace(party, script.take());
    }
    return scripts;
}

} // namespace hookswitch
