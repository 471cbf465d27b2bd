// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/farend.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("hookswitch", text);
}

/// A step that is one member with a plain number.
std::optional<double> plain(const Json& step, const char* key)
{
    const Json* value = member(step, key);
    return value && step.size() == 1 ? numberOf(*value) : std::nullopt;
}

/// Whole numbers are written without a fraction.
Json number(double value)
{
    const auto whole = static_cast<qint64>(value);
    return static_cast<double>(whole) == value ? Json(whole) : Json(value);
}

bool isFlag(const Json& step, const char* key)
{
    return step.is_object() && step.size() == 1 && boolMember(step, key, false);
}

bool readAnswer(const Json& steps, FarEnd& farEnd)
{
    const auto answer = plain(steps[0], "answer");
    if (!answer || steps.size() > 3)
        return false;
    farEnd.answerAfter = *answer;
    farEnd.talks = 0;
    if (steps.size() == 1)
        return true;
    const auto wait = plain(steps[1], "wait");
    if (steps.size() != 3 || !wait || *wait <= 0 || !isFlag(steps[2], "hangup"))
        return false;
    farEnd.talks = *wait;
    return true;
}

bool readSimple(const Json& step, FarEnd& farEnd)
{
    using Kind = FarEnd::Kind;
    if (isFlag(step, "busy"))
        farEnd.kind = Kind::Busy;
    else if (isFlag(step, "noanswer"))
        farEnd.kind = Kind::NoAnswer;
    else if (isFlag(step, "unregistered"))
        farEnd.kind = Kind::NotRegistered;
    else if (const auto code = plain(step, "reject")) {
        farEnd.kind = Kind::Rejects;
        farEnd.code = static_cast<int>(*code);
    } else
        return false;
    return true;
}

/// "2 to 6 s", "about 30 s": a number of seconds or a distribution of them.
QString durationText(const Json& value)
{
    const auto seconds = [](const Json* n) { return QString::number(n ? numberOf(*n).value_or(0) : 0); };
    if (value.is_number())
        return tr("%1 s").arg(seconds(&value));
    const Json* range = member(value, "uniform");
    if (range && range->is_array() && range->size() == 2)
        return tr("%1 to %2 s").arg(seconds(&range->at(0)), seconds(&range->at(1)));
    if (const Json* mean = member(value, "exp"))
        return tr("about %1 s").arg(seconds(mean));
    if (const Json* lognormal = member(value, "lognormal"); lognormal && lognormal->is_array() && !lognormal->empty())
        return tr("about %1 s").arg(seconds(&lognormal->at(0)));
    return tr("a while");
}

/// One step in words, the JSON itself when there are none for it.
QString stepText(const Json& step)
{
    if (const Json* value = member(step, "answer"))
        return tr("answers after %1").arg(durationText(*value));
    if (const Json* value = member(step, "machine"))
        return tr("a machine answers after %1").arg(durationText(*value));
    if (const Json* value = member(step, "wait"))
        return tr("waits %1").arg(durationText(*value));
    if (const Json* value = member(step, "press"); value && value->is_string())
        return tr("presses %1").arg(stringOf(*value));
    if (const Json* value = member(step, "say"); value && value->is_string())
        return tr("says “%1”").arg(stringOf(*value));
    if (isFlag(step, "hangup"))
        return tr("hangs up");
    return QString::fromUtf8(writeJson(step));
}

QString stepsText(const Json& steps)
{
    if (!steps.is_array())
        return QString::fromUtf8(writeJson(steps));
    QStringList words;
    for (const Json& step : steps)
        words += stepText(step);
    return words.isEmpty() ? tr("as if nobody had described it") : words.join(u", "_s);
}

} // namespace

FarEnd farEndFromSteps(const Json& steps)
{
    FarEnd farEnd;
    if (steps.is_array() && !steps.empty() &&
        (readAnswer(steps, farEnd) || (steps.size() == 1 && readSimple(steps[0], farEnd))))
        return farEnd;
    farEnd = {};
    farEnd.kind = FarEnd::Kind::Custom;
    farEnd.steps = steps;
    return farEnd;
}

Json stepsOf(const FarEnd& farEnd)
{
    switch (farEnd.kind) {
    case FarEnd::Kind::Busy:
        return Json::array({Json{{"busy", true}}});
    case FarEnd::Kind::NoAnswer:
        return Json::array({Json{{"noanswer", true}}});
    case FarEnd::Kind::Rejects:
        return Json::array({Json{{"reject", farEnd.code}}});
    case FarEnd::Kind::NotRegistered:
        return Json::array({Json{{"unregistered", true}}});
    case FarEnd::Kind::Custom:
        return farEnd.steps;
    case FarEnd::Kind::Answers:
        break;
    }
    Json steps = Json::array({Json{{"answer", number(farEnd.answerAfter)}}});
    if (farEnd.talks > 0) {
        steps.push_back(Json{{"wait", number(farEnd.talks)}});
        steps.push_back(Json{{"hangup", true}});
    }
    return steps;
}

QString farEndText(const FarEnd& farEnd)
{
    switch (farEnd.kind) {
    case FarEnd::Kind::Busy:
        return tr("is busy");
    case FarEnd::Kind::NoAnswer:
        return tr("does not answer");
    case FarEnd::Kind::Rejects:
        return tr("rejects with %1").arg(farEnd.code);
    case FarEnd::Kind::NotRegistered:
        return tr("is not registered");
    case FarEnd::Kind::Custom:
        return stepsText(farEnd.steps);
    case FarEnd::Kind::Answers:
        break;
    }
    const QString after = tr("answers after %1 s").arg(farEnd.answerAfter);
    return farEnd.talks > 0 ? tr("%1, talks %2 s").arg(after).arg(farEnd.talks) : tr("%1, never hangs up").arg(after);
}

} // namespace hookswitch
