// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/kazoo/file.h"
#include "dialect/kazoo/site.h"
#include "sim/run.h"

#include <QStringList>

namespace hookswitch {

/// JSON written with ' instead of ", which keeps flows in tests readable.
inline Json looseJson(QByteArray text)
{
    text.replace('\'', '"');
    const Result<Json> value = parseJson(text);
    if (!value.ok())
        qFatal("%s", qPrintable(value.error().text()));
    return *value;
}

/// A small Kazoo account: texts in, texts out.
class KazooLab
{
public:
    /// The first flow added answers the number of call().
    KazooLab& flow(const QString& id, const QByteArray& document)
    {
        m_flows.push_back({id, kazoo::loadFlow(looseJson(document)).flow});
        return *this;
    }
    KazooLab& entity(const QString& kind, const QString& id, const QByteArray& document = "{}")
    {
        m_site.directory.put({kind, id, looseJson(document)});
        return *this;
    }
    KazooLab& farEnds(const QByteArray& json)
    {
        m_site.farEnds = personScriptsFromJson(looseJson(json), {}).take();
        return *this;
    }
    KazooLab& scenario(const QByteArray& json)
    {
        m_plan.scenario = std::make_shared<const Scenario>(Scenario::fromJson(looseJson(json)).take());
        return *this;
    }
    KazooLab& press(const QString& keys)
    {
        m_plan.press = keys;
        return *this;
    }
    KazooLab& from(const QString& number, const QString& kind = {}, const QString& id = {})
    {
        m_plan.from = number;
        m_plan.fromKind = kind;
        m_plan.fromId = id;
        return *this;
    }
    KazooLab& at(qint64 unixSeconds, const QString& zone = QStringLiteral("UTC"))
    {
        setup.startUnix = unixSeconds;
        setup.zone = zone;
        return *this;
    }

    [[nodiscard]] std::shared_ptr<const World> world()
    {
        kazoo::addFlows(m_site, m_flows);
        return std::make_shared<const SiteWorld>(m_site);
    }
    [[nodiscard]] CallPlan plan(const QString& to)
    {
        CallPlan plan = m_plan;
        plan.to = to;
        return plan;
    }
    /// One call to its end.
    TraceRows call(const QString& to = QStringLiteral("100"))
    {
        Run run(setup, world());
        run.placeCall(plan(to));
        run.runToEnd();
        rows = run.trace().rows();
        return rows;
    }

    /// "menu>1" for each block left, "hangup>" where a flow ended; "end answered NORMAL_CLEARING" at last.
    QStringList path(const QString& to = QStringLiteral("100"))
    {
        QStringList path;
        for (const TraceRow& row : call(to)) {
            if (row.kind == TraceKind::BlockExit)
                path << row.module + u'>' + stringMember(row.data, "exit");
            else if (row.kind == TraceKind::CallEnd)
                path << QStringLiteral("end ") + stringMember(row.data, "outcome") + u' ' +
                            stringMember(row.data, "cause");
        }
        return path;
    }
    [[nodiscard]] QStringList seen(TraceKind kind, std::string_view key) const
    {
        QStringList values;
        for (const TraceRow& row : rows) {
            if (row.kind == kind)
                values << (member(row.data, key) ? scalarText(*member(row.data, key)) : QString());
        }
        return values;
    }
    [[nodiscard]] QStringList prompts() const { return seen(TraceKind::PromptStart, "prompt"); }
    [[nodiscard]] QStringList warnings() const { return seen(TraceKind::Warning, "code"); }
    [[nodiscard]] double seconds() const { return rows.empty() ? 0 : rows.back().t.seconds(); }

    RunSetup setup;
    TraceRows rows;

private:
    Site m_site;
    std::vector<kazoo::SiteFlow> m_flows;
    CallPlan m_plan = [] {
        CallPlan plan;
        plan.from = QStringLiteral("+12025550100");
        return plan;
    }();
};

} // namespace hookswitch
