// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/voipbin/file.h"
#include "dialect/voipbin/site.h"
#include "sim/others.h"
#include "sim/run.h"

#include <QStringList>

namespace hookswitch {

/// A small VoIPBIN account for tests. Flows are written one action a line, options as a JSON object with ' for ",
/// ids as the words themselves: "menu: branch {'target_ids':{'1':'sales'}} -> end" (-> is next_id).
class VoipbinLab
{
public:
    static Json json(QByteArray text)
    {
        const Result<Json> value = parseJson(text.replace('\'', '"'));
        if (!value.ok())
            qFatal("%s in %s", qPrintable(value.error().text()), text.constData());
        return *value;
    }

    static Json actions(const QStringList& lines)
    {
        Json list = Json::array();
        int unnamed = 0;
        for (const QString& line : lines) {
            const QString body = line.section(QStringLiteral(" -> "), 0, 0);
            const QString head = body.section(u'{', 0, 0);
            const bool isNamed = head.contains(u':');
            Json action = Json::object();
            const QString name = isNamed ? head.section(u':', 0, 0) : QStringLiteral("a%1").arg(++unnamed);
            action["id"] = voipbin::actionId(name).toStdString();
            action["type"] = head.section(u':', isNamed ? 1 : 0).trimmed().toStdString();
            if (body.contains(u'{'))
                action["option"] = named(json(body.mid(head.size()).toUtf8()));
            if (line.contains(QStringLiteral(" -> ")))
                action["next_id"] = voipbin::actionId(line.section(QStringLiteral(" -> "), 1)).toStdString();
            list.push_back(std::move(action));
        }
        return list;
    }

    /// The first flow added is the one of play().
    VoipbinLab& flow(const QString& id, const QStringList& lines, const QString& completion = {})
    {
        Json document = Json::object();
        document["id"] = id.toStdString();
        document["actions"] = actions(lines);
        if (!completion.isEmpty())
            document["on_complete_flow_id"] = completion.toStdString();
        m_flows.push_back({id, voipbin::loadFlow(document).flow});
        return *this;
    }
    VoipbinLab& entity(const QString& kind, const QString& id, const QByteArray& document)
    {
        m_site.directory.put({kind, id, json(document)});
        return *this;
    }
    VoipbinLab& scenario(const QByteArray& text)
    {
        plan.scenario = std::make_shared<const Scenario>(Scenario::fromJson(json(text)).take());
        return *this;
    }
    VoipbinLab& asDeployed()
    {
        m_manner = voipbin::Manner::AsDeployed;
        return *this;
    }
    VoipbinLab& withoutCall()
    {
        plan.phoneless = true;
        plan.variables.push_back(
            {QStringLiteral("reference_type"), QStringLiteral("api"), QStringLiteral("voipbin")});
        return *this;
    }

    [[nodiscard]] Run& begin()
    {
        voipbin::addFlows(m_site, m_flows, m_manner);
        const auto world = std::make_shared<const SiteWorld>(m_site);
        plan.program = world->flow(m_flows.front().id);
        m_run.emplace(setup, world);
        call = m_run->placeCall(plan);
        return *m_run;
    }
    VoipbinLab& take()
    {
        rows = m_run->trace().rows();
        return *this;
    }
    VoipbinLab& play()
    {
        begin().runToEnd();
        return take();
    }

    /// Types of the actions the cursor came to, of the first call unless another is named.
    [[nodiscard]] QString path(quint32 of = 1) const
    {
        QStringList types;
        for (const TraceRow& row : rows) {
            if (row.kind == TraceKind::BlockEnter && row.call == CallId(of))
                types << row.module;
        }
        return types.join(u' ');
    }
    [[nodiscard]] QStringList seen(TraceKind kind, std::string_view key, quint32 of = 0) const
    {
        QStringList values;
        for (const TraceRow& row : rows) {
            if (row.kind == kind && (of == 0 || row.call == CallId(of)))
                values << (member(row.data, key) ? scalarText(*member(row.data, key)) : QString());
        }
        return values;
    }
    /// Members of the platform's own events.
    [[nodiscard]] QStringList told(const QString& kindName, std::string_view key, quint32 of = 1) const
    {
        QStringList values;
        for (const TraceRow& row : rows) {
            if (row.kindName == kindName && row.call == CallId(of))
                values << (member(row.data, key) ? scalarText(*member(row.data, key)) : QString());
        }
        return values;
    }
    [[nodiscard]] QStringList said() const { return seen(TraceKind::PromptStart, "prompt"); }
    /// "finish", "hangup" or the code of an engine error; "" while it runs or when somebody hung up.
    [[nodiscard]] QString end(quint32 of = 1) const
    {
        return told(QStringLiteral("voipbin.activeflow"), "why", of).back();
    }
    [[nodiscard]] QString variable(const QString& name) const
    {
        QString value;
        for (const TraceRow& row : rows) {
            if (row.kind == TraceKind::Variable && stringMember(row.data, "name") == name)
                value = stringMember(row.data, "value");
        }
        return value;
    }
    [[nodiscard]] double seconds() const { return rows.back().t.seconds(); }

    CallPlan plan = [] {
        CallPlan made;
        made.from = QStringLiteral("+15550001111");
        made.to = QStringLiteral("+15550002222");
        return made;
    }();
    RunSetup setup;
    CallId call;
    TraceRows rows;

private:
    /// Names of actions become their ids, wherever an option names one.
    static Json named(Json option)
    {
        for (const char* key : {"target_id", "default_target_id", "false_target_id"}) {
            if (option.contains(key))
                option[key] = voipbin::actionId(stringMember(option, key)).toStdString();
        }
        if (option.contains("target_ids")) {
            for (auto& [value, id] : option["target_ids"].items())
                id = voipbin::actionId(stringOf(id)).toStdString();
        }
        return option;
    }

    Site m_site;
    std::vector<voipbin::SiteFlow> m_flows;
    voipbin::Manner m_manner = voipbin::Manner::Documented;
    std::optional<Run> m_run;
};

} // namespace hookswitch
