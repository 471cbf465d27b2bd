// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// From shared steps to a platform's blocks. Kazoo holds trees: a step with several ways in is copied, a way back is
// cut. BlueVia's lists are made in lowercommands.cpp.

#include "dialect/sharedflow.h"

#include <algorithm>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t mostBlocks = 20000;

class Lowerer
{
public:
    Lowerer(const SharedFlow& shared, const Flow& source, Platform target, Losses& losses)
        : m_shared(shared)
        , m_source(source)
        , m_losses(losses)
        , m_flow(target)
    {}

    Flow lower()
    {
        Json document = Json::object();
        if (!m_shared.name.isEmpty())
            appendMember(document, "name", m_shared.name.toStdString());
        const char* member = m_flow.platform() == Platform::Kazoo ? "flow" : "actions";
        if (m_flow.platform() == Platform::Kazoo) {
            appendMember(document, "numbers", Json::array());
            appendMember(document, "patterns", Json::array());
        }
        appendMember(document, member, jsonSlot());
        m_flow.setDocument(std::move(document));
        const NodeId start = m_flow.platform() == Platform::Kazoo ? tree() : list();
        m_flow.setEntries({{u'/' + QString::fromLatin1(member), start, start ? Json(nullptr) : Json::object()}});
        return std::move(m_flow);
    }

private:
    /// The blocks of one step, already strung together.
    struct Strung
    {
        NodeId first;
        NodeId last;
    };

    void lose(const SharedStep& step, const QString& reason)
    {
        const Node* node = m_source.node(step.source);
        if (m_told.contains({step.source, reason}))
            return;
        m_told.insert({step.source, reason});
        m_losses.add(step.source, node ? node->module : QString(), reason);
    }

    // --- Kazoo ---

    struct Open
    {
        int step;
        std::size_t way;
        NodeId last;
    };

    NodeId tree()
    {
        if (m_shared.start < 0)
            return {};
        const Strung root = kazooBlocks(m_shared.start);
        std::vector<Open> stack{{m_shared.start, 0, root.last}};
        QSet<int> open{m_shared.start};
        QSet<int> arrived{m_shared.start};
        std::size_t laid = 0; // also of steps that make no block
        while (!stack.empty()) {
            Open& top = stack.back();
            const SharedStep& step = m_shared.steps[std::size_t(top.step)];
            if (top.way == step.ways.size()) {
                open.remove(top.step);
                stack.pop_back();
                continue;
            }
            const SharedWay& way = step.ways[top.way++];
            if (way.target < 0)
                continue;
            if (step.kind == SharedKind::Dial) {
                lose(step, u"after a talk a Kazoo flow is over; what follows is left out."_s);
                continue;
            }
            if (step.kind == SharedKind::Hangup)
                continue;
            if (open.contains(way.target) || m_flow.nodes().size() > mostBlocks || laid > mostBlocks) {
                lose(step, open.contains(way.target)
                               ? u"a way leads back to an earlier block, which a Kazoo tree cannot hold; it is cut."_s
                               : u"the tree would become too large; it is cut here."_s);
                continue;
            }
            ++laid;
            const Strung below = kazooBlocks(way.target);
            Exit exit;
            exit.key = kazooKey(way);
            exit.target = below.first;
            m_flow.node(top.last)->exits.push_back(std::move(exit));
            open.insert(way.target);
            arrived.insert(way.target);
            stack.push_back({way.target, 0, below.last});
        }
        nameMissing(arrived);
        return root.first;
    }

    void nameMissing(const QSet<int>& arrived)
    {
        for (std::size_t i = 0; i < m_shared.steps.size(); ++i) {
            if (!arrived.contains(int(i)))
                lose(m_shared.steps[i], u"no way leads here any more, so it is left out of the Kazoo flow."_s);
        }
    }

    static QString kazooKey(const SharedWay& way)
    {
        return way.when == SharedWay::When::Keys      ? way.keys
               : way.when == SharedWay::When::Silence ? u"timeout"_s
                                                      : u"_"_s;
    }

    Strung kazooBlocks(int index)
    {
        const SharedStep& step = m_shared.steps[std::size_t(index)];
        std::vector<Node> nodes;
        const auto add = [&](const QString& module, Json data) {
            nodes.push_back(kazooNode(module, std::move(data)));
        };
        switch (step.kind) {
        case SharedKind::Answer:
            add(u"answer"_s, Json::object());
            break;
        case SharedKind::Say:
            repeated(step, [&] { add(u"tts"_s, spoken(step, true)); });
            break;
        case SharedKind::Play:
            repeated(step, [&] {
                for (const QString& url : step.targets)
                    add(u"play"_s, Json{{"id", url.toStdString()}});
            });
            if (nodes.empty())
                add(u"play"_s, Json::object());
            break;
        case SharedKind::Wait:
            add(u"sleep"_s, kazooWait(step.milliseconds));
            break;
        case SharedKind::Hangup:
            step.isBusy ? add(u"response"_s, Json{{"code", 486}}) : add(u"hangup"_s, Json::object());
            break;
        case SharedKind::Dial:
            add(u"resources"_s, kazooDial(step));
            break;
        case SharedKind::Choose:
            add(u"menu"_s, kazooMenu(step));
            break;
        case SharedKind::RecordStart: {
            Json data{{"action", "start"}, {"format", "wav"}};
            if (step.milliseconds > 0)
                appendMember(data, "time_limit", step.milliseconds / 1000);
            add(u"record_call"_s, std::move(data));
            break;
        }
        case SharedKind::RecordStop:
            add(u"record_call"_s, Json{{"action", "stop"}});
            break;
        }
        return strung(std::move(nodes), {ExitRole::Key, u"_"_s, {}, nullptr});
    }

    static Node kazooNode(const QString& module, Json data)
    {
        Node node;
        node.module = module;
        node.data = std::move(data);
        node.shell = Json{{"module", jsonSlot()}, {"data", jsonSlot()}, {"children", jsonSlot()}};
        return node;
    }

    static Json kazooWait(qint64 milliseconds)
    {
        if (milliseconds % 1000 == 0)
            return Json{{"duration", milliseconds / 1000}};
        return Json{{"duration", milliseconds}, {"unit", "ms"}};
    }

    Json kazooDial(const SharedStep& step)
    {
        if (step.targets.size() > 1)
            lose(step, u"Kazoo calls one number at a time; the first is kept."_s);
        if (!step.callerId.isEmpty())
            lose(step, u"the caller's number is chosen by the account in Kazoo."_s);
        return Json{{"to_did", step.targets.value(0).toStdString()}};
    }

    Json kazooMenu(const SharedStep& step)
    {
        qsizetype longest = 1;
        for (const SharedWay& way : step.ways)
            longest = std::max(longest, way.keys.size());
        if (step.milliseconds != 10000)
            lose(step, u"the time to choose stands in a menu's own document in Kazoo; make one and choose it."_s);
        if (step.digits != longest)
            lose(step, u"the number of digits stands in a menu's own document in Kazoo; make one and choose it."_s);
        return Json::object();
    }

    // --- VoIPBIN ---

    NodeId list()
    {
        std::vector<Strung> blocks;
        for (const SharedStep& step : m_shared.steps)
            blocks.push_back(voipbinBlocks(step));
        for (std::size_t i = 0; i < m_shared.steps.size(); ++i) {
            for (const SharedWay& way : m_shared.steps[i].ways) {
                if (way.target < 0 || m_shared.steps[i].kind == SharedKind::Hangup)
                    continue;
                Exit exit;
                exit.role = way.when == SharedWay::When::Next        ? ExitRole::Next
                            : way.when == SharedWay::When::Otherwise ? ExitRole::Otherwise
                                                                     : ExitRole::Key;
                exit.key = way.keys;
                exit.target = blocks[std::size_t(way.target)].first;
                m_flow.node(blocks[i].last)->exits.push_back(std::move(exit));
            }
        }
        return m_shared.start < 0 ? NodeId() : blocks[std::size_t(m_shared.start)].first;
    }

    Strung voipbinBlocks(const SharedStep& step)
    {
        std::vector<Node> nodes;
        const auto add = [&](const QString& module, Json data) {
            nodes.push_back(plainNode(module, std::move(data)));
        };
        switch (step.kind) {
        case SharedKind::Answer:
            add(u"answer"_s, Json::object());
            break;
        case SharedKind::Say:
            repeated(step, [&] { add(u"talk"_s, voipbinTalk(step)); });
            break;
        case SharedKind::Play:
            repeated(step, [&] { add(u"play"_s, Json{{"stream_urls", texts(step.targets)}}); });
            break;
        case SharedKind::Wait:
            add(u"sleep"_s, Json{{"duration", step.milliseconds}});
            break;
        case SharedKind::Hangup:
            add(u"hangup"_s, step.isBusy ? Json{{"reason", "busy"}} : Json::object());
            break;
        case SharedKind::Dial:
            add(u"connect"_s, voipbinConnect(step));
            break;
        case SharedKind::Choose:
            add(u"digits_receive"_s, Json{{"duration", step.milliseconds}, {"length", step.digits}});
            add(u"branch"_s, Json::object());
            break;
        case SharedKind::RecordStart: {
            Json data{{"format", "wav"}};
            if (step.milliseconds > 0)
                appendMember(data, "duration", step.milliseconds / 1000);
            add(u"recording_start"_s, std::move(data));
            break;
        }
        case SharedKind::RecordStop:
            add(u"recording_stop"_s, Json::object());
            break;
        }
        return strung(std::move(nodes), {ExitRole::Next, {}, {}, nullptr});
    }

    static Node plainNode(const QString& module, Json data)
    {
        Node node;
        node.module = module;
        node.data = std::move(data);
        return node;
    }

    Json voipbinTalk(const SharedStep& step)
    {
        if (!step.voice.isEmpty() && step.voice != u"female")
            lose(step, u"VoIPBIN chooses the voice by a voice_id of its speech service; choose one."_s);
        return spoken(step, false);
    }

    static Json voipbinConnect(const SharedStep& step)
    {
        const auto address = [](const QString& number) {
            return Json{{"type", "tel"}, {"target", number.toStdString()}};
        };
        Json destinations = Json::array();
        for (const QString& number : step.targets)
            destinations.push_back(address(number));
        Json data{{"destinations", std::move(destinations)}};
        if (!step.callerId.isEmpty())
            appendMember(data, "source", address(step.callerId));
        return data;
    }

    // --- all ---

    static Json spoken(const SharedStep& step, bool withVoice)
    {
        Json data{{"text", step.text.toStdString()}};
        if (withVoice && !step.voice.isEmpty())
            appendMember(data, "voice", step.voice.toStdString());
        if (!step.language.isEmpty())
            appendMember(data, "language", step.language.toStdString());
        return data;
    }

    static Json texts(const QStringList& list)
    {
        Json all = Json::array();
        for (const QString& each : list)
            all.push_back(each.toStdString());
        return all;
    }

    template <typename Add> void repeated(const SharedStep& step, const Add& add)
    {
        const int times = std::min(step.times, 10);
        if (times < step.times)
            lose(step, u"it is heard %1 times instead of %2."_s.arg(times).arg(step.times));
        for (int i = 0; i < times; ++i)
            add();
    }

    Strung strung(std::vector<Node> nodes, const Exit& onwards)
    {
        Strung done;
        for (Node& node : nodes) {
            const NodeId id = m_flow.add(std::move(node));
            if (done.last) {
                Exit exit = onwards;
                exit.target = id;
                m_flow.node(done.last)->exits.push_back(std::move(exit));
            } else {
                done.first = id;
            }
            done.last = id;
        }
        return done;
    }

    const SharedFlow& m_shared;
    const Flow& m_source;
    Losses& m_losses;
    Flow m_flow;
    QSet<std::pair<NodeId, QString>> m_told;
};

} // namespace

Flow lowerFlow(const SharedFlow& shared, const Flow& source, Platform target, Losses& losses)
{
    if (target == Platform::Bluevia)
        return lowerToCommands(shared, source, losses);
    return Lowerer(shared, source, target, losses).lower();
}

} // namespace hookswitch
