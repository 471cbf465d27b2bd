// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/kazoo/file.h"
#include "dialect/kazoo/lookup.h"
#include "dialect/kazoo/site.h"
#include "sim/run.h"

#include <QtTest>

/// A stage for Kazoo calls in tests: documents in, one line of text out.
namespace stage {

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

/// JSON with ' in place of ", which reads better inside C++.
inline Json json(QByteArray text)
{
    const Result<Json> parsed = parseJson(text.replace('\'', '"'));
    if (!parsed)
        QTest::qFail(qPrintable(u"the test's own JSON: "_s + parsed.error().text()), __FILE__, __LINE__);
    return parsed ? *parsed : Json::object();
}

/// What came of a call.
struct Played
{
    QString blocks;       ///< "menu:1 play:_ hangup:", the exit taken behind each block
    QStringList prompts;  ///< in the order they began
    QStringList warnings; ///< codes
    QString end;          ///< "answered NORMAL_CLEARING 16"
    SimTime length;
    TraceRows rows;
};

/// {"flows":{id:document}, "directory":{...}, "farEnds":{...}} on stage; calls follow each other on it.
class Stage
{
public:
    explicit Stage(const QByteArray& text)
    {
        const Json value = json(text);
        Site site;
        std::vector<kazoo::SiteFlow> flows;
        if (const Json* documents = member(value, "flows")) {
            for (const auto& [id, document] : documents->items())
                flows.push_back({toQString(id), kazoo::loadFlow(document).flow});
        }
        kazoo::addFlows(site, flows);
        if (const Json* directory = member(value, "directory"))
            site.directory = Directory::fromJson(*directory).take();
        if (const Json* farEnds = member(value, "farEnds"))
            site.farEnds = personScriptsFromJson(*farEnds, {}).take();
        RunSetup setup;
        setup.startUnix = 1767607200; // Monday 5 January 2026, 10:00 UTC
        m_run.emplace(setup, std::make_shared<SiteWorld>(std::move(site)));
    }

    /// {"to":"100", "from":"...", "press":"1,2", "caller":[steps], "http":[rules]}
    Played call(const QByteArray& text)
    {
        const Json value = json(text);
        CallPlan plan;
        plan.to = stringMember(value, "to", u"100"_s);
        plan.from = stringMember(value, "from", u"+15550001111"_s);
        plan.press = stringMember(value, "press");
        const kazoo::Caller known = kazoo::findCaller(m_run->directory(), plan.from);
        plan.fromKind = !known.device.isEmpty() ? u"devices"_s : known.owner.isEmpty() ? u""_s : u"users"_s;
        plan.fromId = known.device.isEmpty() ? known.owner : known.device;
        Json scenario = Json::object();
        if (const Json* caller = member(value, "caller"))
            scenario["caller"] = *caller;
        if (const Json* http = member(value, "http"))
            scenario["http"] = *http;
        plan.scenario = std::make_shared<const Scenario>(Scenario::fromJson(scenario).take());
        const qint64 from = m_run->trace().size();
        const CallId id = m_run->placeCall(plan, m_run->now());
        m_run->runToEnd();
        return tell(m_run->trace().rows(from), id);
    }

    [[nodiscard]] const Directory& directory() const { return m_run->directory(); }

private:
    static void read(Played& played, QStringList& blocks, const TraceRow& row)
    {
        switch (row.kind) {
        case TraceKind::BlockExit:
            blocks << row.module + u':' + stringMember(row.data, "exit");
            break;
        case TraceKind::PromptStart:
            played.prompts << stringMember(row.data, "prompt");
            break;
        case TraceKind::Warning:
            played.warnings << stringMember(row.data, "code");
            break;
        case TraceKind::CallEnd:
            played.length = row.t;
            played.end = u"%1 %2 %3"_s.arg(stringMember(row.data, "outcome"), stringMember(row.data, "cause"))
                             .arg(int(numberMember(row.data, "code", 0)));
            break;
        default:
            break;
        }
    }

    static Played tell(const TraceRows& rows, CallId id)
    {
        Played played;
        QStringList blocks;
        for (const TraceRow& row : rows) {
            if (row.call == id)
                read(played, blocks, row);
        }
        played.blocks = blocks.join(u' ');
        if (!rows.empty())
            played.length = played.length - rows.front().t;
        played.rows = rows;
        return played;
    }

    std::optional<Run> m_run;
};

/// The whole trace as lines, for a test that fails.
inline QByteArray lines(const Played& played)
{
    QByteArray out;
    for (const TraceRow& row : played.rows)
        out += traceLine(row) + '\n';
    return out;
}

} // namespace stage
