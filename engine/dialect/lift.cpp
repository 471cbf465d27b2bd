// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// From a platform's graph to shared steps. A block without a counterpart becomes no step: wires to it go on to where
// its default way leads.

#include "dialect/bluevia/documentset.h"
#include "dialect/liftblocks.h"

#include <algorithm>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

class Lifter
{
public:
    Lifter(const Flow& flow, Losses& losses)
        : m_flow(flow)
        , m_losses(losses)
        , m_blocks(flow, losses)
    {}

    SharedFlow lift()
    {
        m_shared.name = stringMember(m_flow.document(), "name");
        m_shared.start = stepAt(m_flow.start());
        for (std::size_t i = 0; i < m_waiting.size(); ++i) {
            const Waiting waiting = m_waiting[i];
            const int target = stepAt(waiting.node);
            m_shared.steps[waiting.step].ways[waiting.way].target = target;
        }
        for (SharedStep& step : m_shared.steps)
            dropSilence(step);
        return std::move(m_shared);
    }

private:
    struct Waiting
    {
        std::size_t step;
        std::size_t way;
        NodeId node;
    };

    /// The step a wire to this block leads to; blocks without a counterpart are passed over. -1: the call ends.
    int stepAt(NodeId id)
    {
        QSet<NodeId> passed;
        while (m_flow.node(id)) {
            if (const auto known = m_index.constFind(id); known != m_index.cend())
                return *known;
            const Node& node = *m_flow.node(id);
            if (const NodeId further = documentOf(node); further && !passed.contains(id)) {
                passed.insert(id);
                m_shared.folded.insert(id);
                id = further;
                continue;
            }
            if (std::optional<SharedStep> step = m_blocks.lift(node)) {
                const int index = static_cast<int>(m_shared.steps.size());
                m_index.insert(id, index);
                if (const NodeId branch = m_blocks.branchOf(id)) {
                    m_index.insert(branch, index);
                    m_shared.folded.insert(branch);
                }
                addStep(node, std::move(*step));
                return index;
            }
            if (passed.contains(id))
                return -1;
            passed.insert(id);
            const Exit* next = node.exit(u"_");
            id = next ? next->target : NodeId();
        }
        return -1;
    }

    /// Where a redirect to another document of the same flow leads, none for every other block.
    NodeId documentOf(const Node& node) const
    {
        const bool isRedirect = m_flow.platform() == Platform::Bluevia && node.module == u"redirect";
        const Exit* exit = isRedirect ? node.exit(bluevia::documentExit) : nullptr;
        return exit ? exit->target : NodeId();
    }

    void addStep(const Node& node, SharedStep step)
    {
        step.source = node.id;
        const std::size_t index = m_shared.steps.size();
        m_shared.steps.push_back(std::move(step));
        if (m_shared.steps[index].kind == SharedKind::Choose) {
            const NodeId branch = m_blocks.branchOf(node.id);
            return addChoices(branch ? branch : node.id, index);
        }
        for (const Exit& exit : node.exits) {
            if (!exit.target)
                continue;
            const bool isNext = exit.role == ExitRole::Next || (exit.role == ExitRole::Key && exit.key == u"_");
            if (isNext)
                addWay(index, {SharedWay::When::Next, {}, -1}, exit.target);
            else
                m_losses.add(
                    node, u"the way \"%1\" has no counterpart; what hangs there alone is left out."_s.arg(exit.key));
        }
    }

    /// Silence that goes where wrong keys go needs no way of its own.
    static void dropSilence(SharedStep& step)
    {
        const auto to = [&](SharedWay::When when) {
            const auto found = std::find_if(step.ways.begin(), step.ways.end(),
                                            [&](const SharedWay& way) { return way.when == when; });
            return found == step.ways.end() ? -2 : found->target;
        };
        if (to(SharedWay::When::Silence) == to(SharedWay::When::Otherwise))
            std::erase_if(step.ways, [](const SharedWay& way) { return way.when == SharedWay::When::Silence; });
    }

    void addWay(std::size_t step, SharedWay way, NodeId target)
    {
        m_waiting.push_back({step, m_shared.steps[step].ways.size(), target});
        m_shared.steps[step].ways.push_back(std::move(way));
    }

    bool isSilenceOf(const Exit& exit) const
    {
        switch (m_flow.platform()) {
        case Platform::Kazoo:
            return exit.key == u"timeout";
        case Platform::Bluevia:
            return exit.role == ExitRole::Next;
        default:
            return exit.role == ExitRole::Key && exit.key.isEmpty();
        }
    }

    bool isOtherwise(const Exit& exit) const
    {
        const QString key = m_flow.platform() == Platform::Kazoo     ? u"_"_s
                            : m_flow.platform() == Platform::Bluevia ? bluevia::documentExit
                                                                     : QString();
        return exit.role == ExitRole::Otherwise || (!key.isEmpty() && exit.role == ExitRole::Key && exit.key == key);
    }

    void addChoices(NodeId id, std::size_t index)
    {
        const Node& node = *m_flow.node(id);
        int longest = 1;
        for (const Exit& exit : node.exits) {
            if (!exit.target)
                continue;
            const bool isSilence = isSilenceOf(exit);
            const bool isOther = isOtherwise(exit);
            const bool areKeys = !exit.key.isEmpty() && std::all_of(exit.key.begin(), exit.key.end(), [](QChar c) {
                return u"0123456789*"_s.contains(c);
            });
            if (isSilence || isOther)
                addWay(index, {isOther ? SharedWay::When::Otherwise : SharedWay::When::Silence, {}, -1}, exit.target);
            else if (areKeys)
                addWay(index, {SharedWay::When::Keys, exit.key, -1}, exit.target);
            else
                m_losses.add(
                    node, u"the way \"%1\" has no counterpart; what hangs there alone is left out."_s.arg(exit.key));
            longest = areKeys ? std::max(longest, static_cast<int>(exit.key.size())) : longest;
        }
        if (m_flow.platform() == Platform::Kazoo)
            m_shared.steps[index].digits = longest;
    }

    const Flow& m_flow;
    Losses& m_losses;
    BlockLifter m_blocks;
    SharedFlow m_shared;
    QHash<NodeId, int> m_index;
    std::vector<Waiting> m_waiting;
};

} // namespace

SharedFlow liftFlow(const Flow& flow, Losses& losses)
{
    return Lifter(flow, losses).lift();
}

} // namespace hookswitch
