// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two passes over the rows: the first finds the lanes (callers, engine, called phones, hosts, in this order), the
// second turns each event into an arrow or a note. SIP words are used because they are what readers of such diagrams
// expect.
#include "sim/ladder.h"

#include <QUrl>

#include <set>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

using Style = LadderStep::Style;

class Builder
{
public:
    Builder(const TraceRows& rows, CallId call)
        : m_rows(rows)
        , m_call(call)
    {}

    Ladder build()
    {
        collectLanes();
        for (const TraceRow& row : m_rows) {
            if (wanted(row))
                step(row);
        }
        return std::move(m_ladder);
    }

private:
    bool wanted(const TraceRow& row) const { return !m_call.isValid() || row.call == m_call; }

    QString legLane(const TraceRow& row) const
    {
        return m_call.isValid() ? u"leg:%1"_s.arg(row.leg.value)
                                : u"leg:%1.%2"_s.arg(row.call.value).arg(row.leg.value);
    }

    /// A platform's event that tells of a request to its API.
    static bool isAsked(const TraceRow& row)
    {
        return row.kind == TraceKind::Vendor && member(row.data, "request") && member(row.data, "client");
    }

    static QString hostLane(const TraceRow& row)
    {
        if (isAsked(row))
            return u"http:"_s + stringMember(row.data, "client");
        return u"http:"_s + QUrl(stringMember(row.data, "url")).authority(QUrl::FullyEncoded);
    }

    void addLane(const QString& id, const QString& title)
    {
        if (m_index.contains(id))
            return;
        m_index.insert(id, int(m_ladder.lanes.size()));
        m_ladder.lanes.push_back({id, title});
    }

    void collectLanes()
    {
        addLegs(true);
        addLane(u"engine"_s, u"Hookswitch"_s);
        addLegs(false);
        for (const TraceRow& row : m_rows) {
            const bool http = row.kind == TraceKind::HttpRequest || row.kind == TraceKind::WebhookQueued;
            if ((http || isAsked(row)) && wanted(row))
                addLane(hostLane(row), hostLane(row).mid(5));
        }
    }

    void addLegs(bool callers)
    {
        for (const TraceRow& row : m_rows) {
            if (row.kind != TraceKind::LegStart || !wanted(row))
                continue;
            const bool caller = stringMember(row.data, "role") == "caller"_L1;
            if (caller != callers)
                continue;
            const QString name = stringMember(row.data, "name");
            addLane(legLane(row), name.isEmpty() ? stringMember(row.data, "party") : name);
            if (caller)
                m_callers.insert(legLane(row));
        }
    }

    void add(const TraceRow& row, const QString& from, const QString& to, const QString& label, Style style)
    {
        LadderStep step;
        step.t = row.t;
        step.seq = row.seq;
        step.from = m_index.value(from, m_index.value(u"engine"_s));
        step.to = m_index.value(to, m_index.value(u"engine"_s));
        step.label = label;
        step.detail = detail(row, label);
        step.style = style;
        step.flow = row.flow;
        step.node = row.node;
        m_ladder.steps.push_back(step);
    }

    static QString detail(const TraceRow& row, const QString& label)
    {
        if (row.kind == TraceKind::BlockEnter)
            return u"%1 at %2"_s.arg(row.module, row.node.isEmpty() ? u"the start"_s : row.node);
        if (row.kind == TraceKind::Warning)
            return stringMember(row.data, "sentence");
        return row.module.isEmpty() ? label : u"%1 (%2 at %3)"_s.arg(label, row.module, row.node);
    }

    void note(const TraceRow& row, const QString& label) { add(row, u"engine"_s, u"engine"_s, label, Style::Note); }
    void out(const TraceRow& row, const QString& label, Style style)
    {
        add(row, u"engine"_s, legLane(row), label, style);
    }
    void in(const TraceRow& row, const QString& label, Style style)
    {
        add(row, legLane(row), u"engine"_s, label, style);
    }

    void signal(const TraceRow& row, bool fromLeg, const QString& label)
    {
        fromLeg ? in(row, label, Style::Signal) : out(row, label, Style::Signal);
    }

    void step(const TraceRow& row)
    {
        switch (row.kind) {
        case TraceKind::LegStart:
        case TraceKind::LegRing:
        case TraceKind::LegAnswer:
        case TraceKind::LegEnd:
            legStep(row);
            break;
        case TraceKind::CallEnd:
            note(row, u"call ends: %1, %2"_s.arg(stringMember(row.data, "outcome"), stringMember(row.data, "cause")));
            break;
        case TraceKind::BlockEnter:
            note(row, row.module);
            break;
        case TraceKind::PromptStart:
            out(row, stringMember(row.data, "prompt"), Style::Media);
            break;
        case TraceKind::Digit:
            in(row, stringMember(row.data, "digit"), Style::Media);
            break;
        case TraceKind::Variable:
            note(row, stringMember(row.data, "name") + u" = "_s + stringMember(row.data, "value"));
            break;
        case TraceKind::Warning:
            note(row, u"! "_s + stringMember(row.data, "sentence"));
            break;
        case TraceKind::HttpRequest:
        case TraceKind::WebhookQueued:
            requestStep(row);
            break;
        case TraceKind::HttpAnswer:
        case TraceKind::WebhookDone:
            answerStep(row);
            break;
        case TraceKind::Vendor:
            vendorStep(row);
            break;
        default:
            break;
        }
    }

    void legStep(const TraceRow& row)
    {
        const bool caller = m_callers.contains(legLane(row));
        if (row.kind == TraceKind::LegStart)
            return signal(row, caller, u"INVITE"_s);
        if (row.kind == TraceKind::LegRing)
            return signal(row, !caller, u"180 Ringing"_s);
        if (row.kind == TraceKind::LegAnswer) {
            m_answered.insert(legLane(row));
            return signal(row, !caller, u"200 OK"_s);
        }
        const QString by = stringMember(row.data, "by");
        const bool own = by == (caller ? "caller"_L1 : "callee"_L1);
        if (m_answered.contains(legLane(row)))
            return signal(row, own, u"BYE"_s);
        if (caller == own)
            return signal(row, caller, u"CANCEL"_s); // the side that rang gives up
        const int code = int(numberMember(row.data, "code", 0));
        signal(row, !caller, u"%1 %2"_s.arg(code).arg(stringMember(row.data, "cause")));
    }

    void vendorStep(const TraceRow& row)
    {
        if (!isAsked(row))
            return note(row, vendorText(row));
        add(row, hostLane(row), u"engine"_s, stringMember(row.data, "request"), Style::Http);
        if (const Json* status = member(row.data, "status"))
            add(row, u"engine"_s, hostLane(row), scalarText(*status), Style::Http);
    }

    void requestStep(const TraceRow& row)
    {
        const QUrl url(stringMember(row.data, "url"));
        const QString path = url.path(QUrl::FullyEncoded);
        m_hosts.insert(row.seq, hostLane(row));
        m_deliveries.insert(stringMember(row.data, "delivery"), hostLane(row));
        add(row, u"engine"_s, hostLane(row),
            stringMember(row.data, "method") + u' ' + (path.isEmpty() ? u"/"_s : path), Style::Http);
    }

    void answerStep(const TraceRow& row)
    {
        const Json* status = member(row.data, "status");
        const QString host = row.kind == TraceKind::HttpAnswer
                                 ? m_hosts.value(row.cause)
                                 : m_deliveries.value(stringMember(row.data, "delivery"));
        add(row, host, u"engine"_s, status ? scalarText(*status) : stringMember(row.data, "error"), Style::Http);
    }

    const TraceRows& m_rows;
    CallId m_call;
    Ladder m_ladder;
    QHash<QString, int> m_index;
    std::set<QString> m_callers;
    std::set<QString> m_answered;
    QHash<qint64, QString> m_hosts;
    QHash<QString, QString> m_deliveries;
};

} // namespace

QString vendorText(const TraceRow& row)
{
    for (const char* key : {"label", "text", "sentence"}) {
        if (const QString text = stringMember(row.data, key); !text.isEmpty())
            return text;
    }
    return row.kindName.section(u'.', 1).replace(u'.', u' ').replace(u'_', u' ');
}

Ladder ladderOf(const TraceRows& rows, CallId call)
{
    return Builder(rows, call).build();
}

} // namespace hookswitch
