// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/farend.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("FarEnd", text);
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
        return QString::fromUtf8(writeJson(farEnd.steps));
    case FarEnd::Kind::Answers:
        break;
    }
    const QString after = tr("answers after %1 s").arg(farEnd.answerAfter);
    return farEnd.talks > 0 ? tr("%1, talks %2 s").arg(after).arg(farEnd.talks) : tr("%1, never hangs up").arg(after);
}

} // namespace hookswitch
