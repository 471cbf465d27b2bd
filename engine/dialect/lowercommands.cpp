// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// From shared steps to BlueVia's commands. A list of commands has no branches: each way of a choice leads to a
// document of its own.

#include "dialect/bluevia/documentset.h"
#include "dialect/sharedflow.h"

#include <algorithm>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Lays steps out in lists of commands. A step that keys lead to, or more than one way, begins a list of its own.
class CommandLowerer
{
public:
    CommandLowerer(const SharedFlow& shared, const Flow& source, Losses& losses)
        : m_shared(shared)
        , m_source(source)
        , m_losses(losses)
    {}

    Flow lower()
    {
        m_flow.setDocument(Json{{"commands", jsonSlot()}});
        countWays();
        if (m_shared.start >= 0)
            begin(m_shared.start);
        for (qsizetype i = 0; i < m_begun.size(); ++i)
            lay(m_begun[i]);
        if (m_begun.empty())
            append(command(u"hangup"_s, Json::object()));
        for (const Wire& wire : m_wires)
            m_flow.node(wire.from)->exits.push_back({ExitRole::Key, wire.key, m_first.value(wire.step), nullptr});
        const NodeId start = m_begun.empty() ? m_last : m_first.value(m_shared.start);
        m_flow.setEntries({{u"/commands"_s, start, nullptr}});
        if (!m_wires.empty() && !m_shared.documentsUrl.isEmpty())
            serveBelow(m_shared.documentsUrl, start);
        return std::move(m_flow);
    }

private:
    struct Wire
    {
        NodeId from;
        QString key;
        int step;
    };

    /// The first document stands at the address itself, the others below it.
    void serveBelow(const QString& url, NodeId start)
    {
        const Json first{{"url", url.toStdString()}, {"commands", jsonSlot()}};
        m_flow.setDocument(Json{{"documents", Json::array({first})}});
        m_flow.setEntries({{u"/documents/0/commands"_s, start, nullptr}});
    }

    void countWays()
    {
        ++m_waysInto[m_shared.start];
        for (const SharedStep& step : m_shared.steps) {
            for (const SharedWay& way : step.ways) {
                if (step.kind != SharedKind::Hangup)
                    ++m_waysInto[way.target];
            }
            // Where nothing is said about silence, it goes where wrong keys go.
            if (step.kind == SharedKind::Choose && !wayOf(step, SharedWay::When::Silence))
                ++m_waysInto[target(wayOf(step, SharedWay::When::Otherwise))];
        }
    }

    static const SharedWay* wayOf(const SharedStep& step, SharedWay::When when)
    {
        const auto found =
            std::find_if(step.ways.begin(), step.ways.end(), [&](const SharedWay& way) { return way.when == when; });
        return found == step.ways.end() ? nullptr : &*found;
    }
    static int target(const SharedWay* way) { return way ? way->target : -1; }

    void begin(int step)
    {
        if (!m_begun.contains(step))
            m_begun.append(step);
    }

    [[nodiscard]] QString freshUrl()
    {
        const QString base =
            m_shared.documentsUrl.isEmpty() ? u"http://127.0.0.1:8731/serve/flow"_s : m_shared.documentsUrl;
        return u"%1/%2"_s.arg(base).arg(++m_fresh);
    }

    void append(Node node)
    {
        const NodeId id = m_flow.add(std::move(node));
        if (m_last)
            m_flow.node(m_last)->exits.push_back({ExitRole::Next, {}, id, nullptr});
        else if (m_list >= 0)
            m_first.insert(m_list, id);
        m_last = id;
    }

    void lay(int list)
    {
        m_list = list;
        m_last = {};
        QSet<int> laid;
        for (int at = list; at >= 0;) {
            if (at != list || m_last) {
                if (m_waysInto.value(at) > 1)
                    return redirectTo(at);
            }
            const SharedStep& step = m_shared.steps[std::size_t(at)];
            if (laid.contains(at)) {
                lose(step, u"a loop of blocks that BlueVia does not have would never end; it is cut."_s);
                break;
            }
            laid.insert(at);
            std::vector<Node> nodes;
            addCommands(step, nodes);
            for (Node& node : nodes)
                append(std::move(node));
            if (step.kind == SharedKind::Hangup)
                return;
            at = step.kind == SharedKind::Choose ? lead(step) : target(wayOf(step, SharedWay::When::Next));
        }
        // BlueVia keeps a call up at the end of its list; the others end it.
        append(command(u"hangup"_s, Json::object()));
    }

    void redirectTo(int step)
    {
        if (!m_urls.contains(step))
            m_urls.insert(step, freshUrl());
        append(command(u"redirect"_s, Json{{"actionUrl", m_urls.value(step).toStdString()}}));
        m_wires.push_back({m_last, bluevia::documentExit, step});
        begin(step);
    }

    /// Leads the ways of a choice to lists of their own; the step that comes when nothing is pressed.
    int lead(const SharedStep& step)
    {
        for (const SharedWay& way : step.ways) {
            const bool isDocument = way.when == SharedWay::When::Keys || way.when == SharedWay::When::Otherwise;
            if (!isDocument || way.target < 0)
                continue;
            m_wires.push_back(
                {m_last, way.when == SharedWay::When::Keys ? way.keys : bluevia::documentExit, way.target});
            begin(way.target);
        }
        const SharedWay* silence = wayOf(step, SharedWay::When::Silence);
        return target(silence ? silence : wayOf(step, SharedWay::When::Otherwise));
    }

    void addCommands(const SharedStep& step, std::vector<Node>& nodes)
    {
        const auto add = [&](const QString& verb, Json data) { nodes.push_back(command(verb, std::move(data))); };
        switch (step.kind) {
        case SharedKind::Answer:
            lose(step, u"BlueVia answers by itself; the block is left out."_s);
            break;
        case SharedKind::Say:
            add(u"speak"_s, blueviaSpeak(step));
            break;
        case SharedKind::Play:
            for (const QString& url : step.targets) {
                add(u"play"_s, Json{{"url", url.toStdString()}});
                if (step.times > 1)
                    appendMember(nodes.back().data, "repeat", step.times);
            }
            break;
        case SharedKind::Wait:
            add(u"wait"_s, blueviaWait(step));
            break;
        case SharedKind::Hangup:
            add(u"hangup"_s, step.isBusy ? Json{{"reason", "busy"}} : Json::object());
            break;
        case SharedKind::Dial:
            add(u"dial"_s, blueviaDial(step));
            break;
        case SharedKind::Choose:
            add(u"getDigits"_s, blueviaChoice(step));
            break;
        case SharedKind::RecordStart:
        case SharedKind::RecordStop:
            lose(step, u"BlueVia cannot start and stop recording beside the flow; the block is left out."_s);
            break;
        }
    }

    Json blueviaSpeak(const SharedStep& step)
    {
        Json data{{"text", step.text.toStdString()}};
        if (!step.language.isEmpty())
            lose(step, u"BlueVia has no choice of language."_s);
        if (step.voice == u"male" || step.voice == u"female")
            appendMember(data, "voice", step.voice.toStdString());
        else if (!step.voice.isEmpty())
            lose(step, u"BlueVia has a male and a female voice only."_s);
        if (step.times > 1)
            appendMember(data, "repeat", step.times);
        return data;
    }

    Json blueviaChoice(const SharedStep& step)
    {
        QSet<qsizetype> lengths;
        for (const SharedWay& way : step.ways) {
            if (way.when == SharedWay::When::Keys)
                lengths.insert(way.keys.size());
        }
        if (lengths.size() > 1)
            lose(step, u"BlueVia takes all digits or none: the shorter keys are never reached."_s);
        if (step.milliseconds % 1000 != 0)
            lose(step, u"BlueVia waits whole seconds; the time is rounded up."_s);
        Json data{{"actionUrl", freshUrl().toStdString()}, {"timeout", (step.milliseconds + 999) / 1000}};
        appendMember(data, "numberOfDigits", step.digits);
        return data;
    }

    Json blueviaWait(const SharedStep& step)
    {
        if (step.milliseconds % 1000 != 0)
            lose(step, u"BlueVia waits whole seconds; the time is rounded up."_s);
        return Json{{"length", (step.milliseconds + 999) / 1000}};
    }

    Json blueviaDial(const SharedStep& step)
    {
        const auto uri = [&](const QString& number) {
            if (!number.startsWith(u'+'))
                lose(step, u"\"%1\" needs a + and the country code for BlueVia."_s.arg(number));
            return (u"tel:"_s + number).toStdString();
        };
        Json number = Json::object();
        if (!step.callerId.isEmpty())
            appendMember(number, "callerId", uri(step.callerId));
        Json all = Json::array();
        for (const QString& target : step.targets)
            all.push_back(uri(target));
        appendMember(number, "destination", all.size() == 1 ? all.front() : all);
        return Json{{"number", std::move(number)}};
    }

    void lose(const SharedStep& step, const QString& reason)
    {
        const Node* node = m_source.node(step.source);
        m_losses.add(step.source, node ? node->module : QString(), reason);
    }

    static Node command(const QString& verb, Json data)
    {
        Node node;
        node.module = verb;
        node.data = std::move(data);
        return node;
    }

    const SharedFlow& m_shared;
    const Flow& m_source;
    Losses& m_losses;
    Flow m_flow{Platform::Bluevia};
    QHash<int, int> m_waysInto; ///< by step
    QList<int> m_begun;         ///< steps that begin a list
    QHash<int, NodeId> m_first; ///< their first commands
    QHash<int, QString> m_urls; ///< of steps that lists redirect to
    std::vector<Wire> m_wires;
    int m_list = -1;
    NodeId m_last;
    int m_fresh = 0;
};

} // namespace

Flow lowerToCommands(const SharedFlow& shared, const Flow& source, Losses& losses)
{
    return CommandLowerer(shared, source, losses).lower();
}

} // namespace hookswitch
