// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// From shared steps to BlueVia's commands. A list of commands has no branches: only what follows by Next comes along.

#include "dialect/sharedflow.h"

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

class CommandLowerer
{
public:
    CommandLowerer(const SharedFlow& shared, const Flow& source, Losses& losses)
        : m_shared(shared)
        , m_source(source)
        , m_losses(losses)
    {}

    std::vector<Node> commands()
    {
        std::vector<Node> nodes;
        QSet<int> seen;
        int at = m_shared.start;
        while (at >= 0 && !seen.contains(at)) {
            seen.insert(at);
            const SharedStep& step = m_shared.steps[std::size_t(at)];
            addCommands(step, nodes);
            at = -1;
            for (const SharedWay& way : step.ways) {
                if (way.when == SharedWay::When::Next && step.kind != SharedKind::Hangup)
                    at = way.target;
            }
            if (at >= 0 && seen.contains(at))
                lose(step, u"a list of commands cannot jump back; the way is cut."_s);
        }
        for (std::size_t i = 0; i < m_shared.steps.size(); ++i) {
            if (!seen.contains(int(i)))
                lose(m_shared.steps[i], u"a list of commands has no branches, so this block is left out."_s);
        }
        // BlueVia keeps a call up at the end of its list; the others end it.
        if (nodes.empty() || nodes.back().module != u"hangup")
            nodes.push_back(command(u"hangup"_s, Json::object()));
        return nodes;
    }

private:
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
            lose(
                step,
                u"BlueVia asks a web application what the keys mean; write one that answers getDigits, and put it here."_s);
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
};

} // namespace

Flow lowerToCommands(const SharedFlow& shared, const Flow& source, Losses& losses)
{
    Flow flow(Platform::Bluevia);
    flow.setDocument(Json{{"commands", jsonSlot()}});
    NodeId last;
    for (Node& node : CommandLowerer(shared, source, losses).commands()) {
        const NodeId id = flow.add(std::move(node));
        if (last)
            flow.node(last)->exits.push_back({ExitRole::Next, {}, id, nullptr});
        else
            flow.setEntries({{u"/commands"_s, id, nullptr}});
        last = id;
    }
    return flow;
}

} // namespace hookswitch
