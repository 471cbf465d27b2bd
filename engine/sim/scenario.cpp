// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/scenario.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<HttpRule> httpRule(const Json& value, const QString& pointer)
{
    const Json* match = member(value, "match");
    const Json* answer = member(value, "answer");
    if (!match || !match->is_object() || !answer || !answer->is_object())
        return Error{
            u"a rule is {\"match\":{\"method\",\"url\"}, \"answer\":{\"status\",\"headers\",\"body\",\"latency\"}}"_s,
            pointer};
    HttpRule rule;
    rule.method = stringMember(*match, "method").toUpper();
    rule.url = stringMember(*match, "url");
    const double status = numberMember(*answer, "status", 200);
    if (status < 100 || status > 599)
        return Error{u"a status is a number from 100 to 599"_s, pointer + u"/answer/status"_s};
    rule.answer.status = int(status);
    if (const Json* latency = member(*answer, "latency")) {
        Result<Span> span = Span::fromJson(*latency, pointer + u"/answer/latency"_s);
        if (!span.ok())
            return span.error();
        Chance chance(1, 0);
        rule.answer.after = span->draw(chance);
    }
    if (const Json* headers = member(*answer, "headers"); headers && headers->is_object()) {
        for (const auto& item : headers->items())
            rule.answer.headers.add(QByteArray::fromStdString(item.key()), scalarText(item.value()).toUtf8());
    }
    if (const Json* body = member(*answer, "body"))
        rule.answer.body = body->is_string() ? stringOf(*body).toUtf8() : writeJson(*body);
    return rule;
}

Error unknownKey(const QString& key)
{
    return {u"a scenario has no \"%1\"; known are format, caller, callees, http, at and zone"_s.arg(key),
            u'/' + pointerStep(key)};
}

Result<void> readCaller(Scenario& scenario, const Json& value)
{
    Result<PersonScript> script = PersonScript::fromJson(value, u"/caller"_s);
    if (!script.ok())
        return script.error();
    for (size_t i = 0; i < script->steps.size(); ++i) {
        const PersonStep::Kind kind = script->steps[i].kind;
        if (kind > PersonStep::Kind::Hangup)
            return Error{u"a caller can wait, press, say and hang up; how a phone answers belongs into \"callees\""_s,
                         u"/caller/%1"_s.arg(i)};
    }
    scenario.caller = script.take();
    return {};
}

Result<void> readHttp(Scenario& scenario, const Json& value)
{
    if (!value.is_array())
        return Error{u"\"http\" is a list of rules"_s, u"/http"_s};
    for (size_t i = 0; i < value.size(); ++i) {
        Result<HttpRule> rule = httpRule(value[i], u"/http/%1"_s.arg(i));
        if (!rule.ok())
            return rule.error();
        scenario.http.push_back(rule.take());
    }
    return {};
}

Result<void> readKey(Scenario& scenario, const QString& key, const Json& value)
{
    if (key == "caller"_L1)
        return readCaller(scenario, value);
    if (key == "http"_L1)
        return readHttp(scenario, value);
    if (key == "callees"_L1) {
        Result<PersonScripts> callees = personScriptsFromJson(value, u"/callees"_s);
        if (!callees.ok())
            return callees.error();
        scenario.callees = callees.take();
        return {};
    }
    if (key == "at"_L1 || key == "zone"_L1) {
        if (!value.is_string())
            return Error{u"\"%1\" is a text"_s.arg(key), u'/' + key};
        (key == "at"_L1 ? scenario.at : scenario.zone) = stringOf(value);
        return {};
    }
    if (key == "format"_L1)
        return numberOf(value) == 1.0 ? Result<void>() : Error{u"only scenario format 1 is known"_s, u"/format"_s};
    return unknownKey(key);
}

} // namespace

bool HttpRule::matches(const HttpRequest& request) const
{
    const bool sameMethod = method.isEmpty() || method.toLatin1() == request.method;
    return sameMethod && QString::fromUtf8(request.target).contains(url);
}

Result<Scenario> Scenario::fromJson(const Json& value)
{
    if (!value.is_object())
        return Error{u"a scenario is a JSON object"_s, {}};
    Scenario scenario;
    for (const auto& item : value.items()) {
        const Result<void> read = readKey(scenario, toQString(item.key()), item.value());
        if (!read.ok())
            return read.error();
    }
    if (!scenario.zone.isEmpty() && !QTimeZone::isTimeZoneIdAvailable(scenario.zone.toLatin1()))
        return Error{u"\"%1\" is no time zone; write one like Europe/Vienna"_s.arg(scenario.zone), u"/zone"_s};
    if (!scenario.at.isEmpty()) {
        const Result<qint64> moment = momentOf(scenario.at, scenario.zone);
        if (!moment.ok())
            return Error{moment.error().sentence, u"/at"_s};
    }
    return scenario;
}

const HttpRule* Scenario::ruleFor(const HttpRequest& request) const
{
    const auto found =
        std::find_if(http.begin(), http.end(), [&](const HttpRule& rule) { return rule.matches(request); });
    return found == http.end() ? nullptr : &*found;
}

Result<qint64> momentOf(const QString& text, const QString& zone)
{
    QDateTime moment = QDateTime::fromString(text, Qt::ISODate);
    if (!moment.isValid())
        return Error{
            u"\"%1\" is no moment; write one like 2026-03-02T09:30:00 or 2026-03-02T09:30:00+01:00"_s.arg(text), {}};
    if (moment.timeSpec() == Qt::LocalTime) {
        const QTimeZone named(zone.toLatin1());
        moment.setTimeZone(named.isValid() ? named : QTimeZone::utc());
    }
    return moment.toSecsSinceEpoch();
}

} // namespace hookswitch
