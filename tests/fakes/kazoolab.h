// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/kazoo/file.h"
#include "dialect/kazoo/lookup.h"
#include "dialect/kazoo/site.h"
#include "sim/run.h"

#include <QStringList>

#include <optional>

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

/// What came of a call.
struct Played
{
    QString blocks;       ///< "menu:1 play:_ hangup:", the exit taken behind each block
    QStringList prompts;  ///< in the order they began
    QStringList warnings; ///< codes
    QString end;          ///< "answered NORMAL_CLEARING 16"
    SimTime length;
    TraceRows rows; ///< of the call and of the calls it brought about

    /// The whole trace as lines, for a test that fails.
    [[nodiscard]] QString lines() const
    {
        QByteArray out;
        for (const TraceRow& row : rows)
            out += traceLine(row) + '\n';
        return QString::fromUtf8(out);
    }
};

/// A small Kazoo account: texts in, texts out. Set it up first; the first call opens its run, and later calls follow
/// on the same run.
class KazooLab
{
public:
    KazooLab() = default;
    /// {"flows":{id:document}, "directory":{...}, "farEnds":{...}}
    explicit KazooLab(const QByteArray& account)
    {
        const Json value = looseJson(account);
        if (const Json* documents = member(value, "flows")) {
            for (const auto& [id, document] : documents->items())
                m_flows.push_back({toQString(id), kazoo::loadFlow(document).flow});
        }
        if (const Json* directory = member(value, "directory"))
            m_site.directory = Directory::fromJson(*directory).take();
        if (const Json* farEnds = member(value, "farEnds"))
            m_site.farEnds = personScriptsFromJson(*farEnds, {}).take();
    }

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
    KazooLab& from(const QString& number)
    {
        m_plan.from = number;
        return *this;
    }

    [[nodiscard]] std::shared_ptr<const World> world()
    {
        kazoo::addFlows(m_site, m_flows);
        return std::make_shared<const SiteWorld>(m_site);
    }
    /// The caller is the user or phone of the account with this number or id, else somebody from outside.
    [[nodiscard]] CallPlan plan(const QString& to) const
    {
        CallPlan plan = m_plan;
        plan.to = to;
        const kazoo::Caller known = kazoo::findCaller(m_site.directory, plan.from);
        plan.fromKind = QString::fromLatin1(!known.device.isEmpty() ? "devices" : known.isKnown() ? "users" : "");
        plan.fromId = known.device.isEmpty() ? known.owner : known.device;
        return plan;
    }
    /// One call to its end.
    TraceRows call(const QString& to = QStringLiteral("100"))
    {
        open();
        place(plan(to), m_run->now());
        finish();
        return rows;
    }
    /// The same, written as {"to":"100", "from":"...", "press":"1,2", "caller":[steps], "callees":{...},
    /// "http":[rules], "after":seconds}.
    Played play(const QByteArray& text)
    {
        const CallId id = begin(text);
        finish();
        return told(id);
    }
    /// The parts of play(), for calls that overlap: begin some, then finish, then ask what came of each.
    CallId begin(const QByteArray& text)
    {
        open();
        const Json value = looseJson(text);
        m_plan.from = stringMember(value, "from", QStringLiteral("+15550001111"));
        m_plan.press = stringMember(value, "press");
        Json scenario = Json::object();
        for (const char* key : {"caller", "callees", "http"}) {
            if (const Json* given = member(value, key))
                scenario[key] = *given;
        }
        m_plan.scenario = std::make_shared<const Scenario>(Scenario::fromJson(scenario).take());
        return place(plan(stringMember(value, "to", QStringLiteral("100"))),
                     m_run->now() + SimTime::fromSeconds(numberMember(value, "after", 0)));
    }
    void finish()
    {
        m_run->runToEnd();
        rows = m_run->trace().rows(m_from);
        m_overlapping = false;
    }
    [[nodiscard]] Played told(CallId id) const
    {
        Played played;
        QStringList blocks;
        std::optional<SimTime> since;
        for (const TraceRow& row : rows) {
            if (row.call != id)
                continue;
            since = since.value_or(row.t);
            read(played, blocks, row);
        }
        played.blocks = blocks.join(u' ');
        played.length = played.length - since.value_or(SimTime());
        played.rows = rows;
        return played;
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
    /// Length of the last call.
    [[nodiscard]] double seconds() const { return rows.empty() ? 0 : (rows.back().t - rows.front().t).seconds(); }
    /// As the calls left it.
    [[nodiscard]] const Directory& directory() const { return m_run->directory(); }

    RunSetup setup;
    TraceRows rows;

private:
    void open()
    {
        if (!m_run)
            m_run.emplace(setup, world());
    }
    CallId place(const CallPlan& plan, SimTime at)
    {
        if (!m_overlapping)
            m_from = m_run->trace().size();
        m_overlapping = true;
        return m_run->placeCall(plan, at);
    }

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
            played.end = QStringLiteral("%1 %2 %3")
                             .arg(stringMember(row.data, "outcome"), stringMember(row.data, "cause"))
                             .arg(int(numberMember(row.data, "code", 0)));
            break;
        default:
            break;
        }
    }

    Site m_site;
    std::vector<kazoo::SiteFlow> m_flows;
    std::optional<Run> m_run;
    qint64 m_from = 0;
    bool m_overlapping = false;
    CallPlan m_plan = [] {
        CallPlan plan;
        plan.from = QStringLiteral("+12025550100");
        return plan;
    }();
};

} // namespace hookswitch
