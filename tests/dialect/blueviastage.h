// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/bluevia/document.h"
#include "dialect/bluevia/ids.h"
#include "dialect/bluevia/notification.h"
#include "dialect/bluevia/site.h"
#include "sim/run.h"
#include "sim/siteworld.h"

#include <QtTest>

/// A stage for BlueVia calls in tests: what the application answers in, lines of text out.
namespace stage {

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

inline const QString own = u"+441632960100"_s;
inline const QString customer = u"+441632960201"_s;

/// JSON with ' in place of ", which reads better inside C++.
inline Json json(QByteArray text)
{
    const Result<Json> parsed = parseJson(text.replace('\'', '"'));
    if (!parsed)
        QTest::qFail(qPrintable(u"the test's own JSON: "_s + parsed.error().text()), __FILE__, __LINE__);
    return parsed ? *parsed : Json::object();
}

/// One call to (or from) the number +441632960100. The application answers "http://app/NAME" with what answers says,
/// a text by itself is the body of a 200.
class Stage
{
public:
    /// {"number": {...}, "account": {...}, "caller": [steps], "callees": {...},
    ///  "answers": {"/start": "BODY" or [commands] or {"status", "body"}}}
    explicit Stage(const QByteArray& text)
        : m_value(json(text))
    {
        Site site;
        if (const Json* number = member(m_value, "number"))
            site.directory.put({bluevia::numbersKind, own, *number});
        if (const Json* account = member(m_value, "account"))
            site.directory.put({bluevia::accountKind, bluevia::accountKind, *account});
        site.lookup = [](const NumberQuery& query) {
            Answerer answerer;
            answerer.number = query.number;
            if (query.number == own)
                answerer.program = bluevia::callbackProgram();
            return answerer;
        };
        m_run.emplace(RunSetup(), std::make_shared<SiteWorld>(std::move(site)));
    }

    [[nodiscard]] CallPlan plan() const
    {
        Json scenario = Json::object();
        for (const char* key : {"caller", "callees"}) {
            if (const Json* steps = member(m_value, key))
                scenario[key] = *steps;
        }
        scenario["http"] = Json::array();
        if (const Json* answers = member(m_value, "answers")) {
            for (const auto& [path, answer] : answers->items())
                scenario["http"].push_back(
                    Json{{"match", {{"url", "http://app" + path}}}, {"answer", answerOf(answer)}});
        }
        CallPlan plan;
        plan.from = customer;
        plan.to = own;
        plan.scenario = std::make_shared<const Scenario>(Scenario::fromJson(scenario).take());
        return plan;
    }

    Stage& inbound()
    {
        m_run->placeCall(plan(), m_run->now());
        return end();
    }
    Stage& outbound(const std::vector<CallVariable>& variables = {})
    {
        CallPlan placed = plan();
        std::swap(placed.from, placed.to);
        placed.outbound = true;
        placed.program = bluevia::callbackProgram();
        placed.variables = variables;
        m_run->placeCall(placed, m_run->now());
        return end();
    }
    Stage& end()
    {
        m_run->runToEnd();
        rows = m_run->trace().rows();
        return *this;
    }

    /// "speak 1.5" when a command began and at which second, in order.
    [[nodiscard]] QStringList commands() const
    {
        return timed(TraceKind::BlockEnter, [](const TraceRow& row) { return row.module; });
    }
    [[nodiscard]] QStringList prompts() const
    {
        return timed(TraceKind::PromptStart, [](const TraceRow& row) { return stringMember(row.data, "prompt"); });
    }
    /// "/digits DigitsCollected 1#" of every notification.
    [[nodiscard]] QStringList notifications() const
    {
        QStringList told;
        for (const TraceRow& row : rows) {
            if (row.kind != TraceKind::HttpRequest)
                continue;
            const Json body = parseJson(stringMember(row.data, "body").toUtf8()).take();
            QString line = stringMember(row.data, "url").mid(10) + u' ' + stringMember(body, "eventName");
            if (body.contains("digits"))
                line += u' ' + stringMember(body, "digits");
            told << line;
        }
        return told;
    }
    [[nodiscard]] QStringList warnings() const
    {
        QStringList codes;
        for (const TraceRow& row : rows) {
            if (row.kind == TraceKind::Warning)
                codes << stringMember(row.data, "code");
        }
        return codes;
    }
    /// "answered NORMAL_CLEARING by flow" of the first leg.
    [[nodiscard]] QString ending() const
    {
        QString by;
        for (const TraceRow& row : rows) {
            if (row.call != rows.front().call)
                continue; // commands beside a talk are a call without a phone
            if (row.kind == TraceKind::LegEnd && row.leg.value == 1)
                by = stringMember(row.data, "by");
            if (row.kind == TraceKind::CallEnd)
                return u"%1 %2 by %3"_s.arg(stringMember(row.data, "outcome"), stringMember(row.data, "cause"), by);
        }
        return {};
    }
    [[nodiscard]] std::vector<TraceRow> all(TraceKind kind) const
    {
        std::vector<TraceRow> found;
        std::copy_if(rows.begin(), rows.end(), std::back_inserter(found),
                     [kind](const TraceRow& row) { return row.kind == kind; });
        return found;
    }
    /// The whole trace, for a test that fails.
    [[nodiscard]] QByteArray lines() const
    {
        QByteArray text;
        for (const TraceRow& row : rows)
            text += traceLine(row) + '\n';
        return text;
    }

    [[nodiscard]] Run& run() { return *m_run; }

    TraceRows rows;

private:
    static Json answerOf(const Json& answer)
    {
        if (answer.is_object()) {
            Json made = answer;
            if (const Json* body = member(answer, "body"); body && body->is_object())
                made["body"] = writeJson(*body).toStdString();
            return made;
        }
        Json made{{"status", 200}, {"latency", 0}};
        made["body"] =
            answer.is_array() ? writeJson(Json{{"commands", answer}}).toStdString() : stringOf(answer).toStdString();
        return made;
    }

    template <typename Text> [[nodiscard]] QStringList timed(TraceKind kind, Text text) const
    {
        QStringList told;
        for (const TraceRow& row : rows) {
            if (row.kind == kind)
                told << u"%1 %2"_s.arg(text(row)).arg(row.t.seconds());
        }
        return told;
    }

    Json m_value;
    std::optional<Run> m_run;
};

} // namespace stage
