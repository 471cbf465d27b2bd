// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/check.h"

#include "catalog/referencecheck.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

class FlowCheck
{
public:
    FlowCheck(const Flow& flow, const Catalog& catalog, const Directory& directory,
              const QHash<NodeId, QString>& places)
        : m_flow(flow)
        , m_catalog(catalog)
        , m_directory(directory)
        , m_places(places)
    {}

    Problems run()
    {
        checkPatterns();
        findMetaflows();
        std::vector<NodeId> every = m_flow.preorder();
        m_reached.resize(m_flow.nextId().value, false);
        for (const NodeId id : every)
            m_reached[id.value] = true;
        if (every.size() < m_flow.nodes().size())
            every = m_flow.everyNode();
        if (m_flow.platform() == Platform::Kazoo) // actions jump back, and commands ask for documents again
            findLoops(every);
        for (const NodeId id : every)
            checkNode(*m_flow.node(id));
        return std::move(m_problems);
    }

private:
    void add(const QString& code, const QString& pointer, const QString& sentence,
             Severity severity = Severity::Warning)
    {
        m_problems.push_back({severity, code, pointer, sentence});
    }

    [[nodiscard]] QString place(const Node& node) const { return m_places.value(node.id); }

    [[nodiscard]] QString exitPlace(const Node& node, const Exit& exit) const
    {
        return m_flow.platform() == Platform::Kazoo ? place(node) + u"/children/"_s + pointerStep(exit.key)
                                                    : place(node);
    }

    void checkPatterns()
    {
        const QStringList patterns = m_flow.textList("patterns");
        for (int i = 0; i < patterns.size(); ++i) {
            const QRegularExpression expression(patterns[i]);
            if (!expression.isValid())
                add(u"bad-pattern"_s, u"/patterns/%1"_s.arg(i),
                    u"\"%1\" is no valid expression (%2), so no call ever matches it; a star to be dialled is written \\*."_s
                        .arg(patterns[i], expression.errorString()));
        }
    }

    void findMetaflows()
    {
        static const QRegularExpression pointer(u"^(/metaflow)?/(numbers|patterns)/"_s);
        for (const Entry& entry : m_flow.entries()) {
            if (!pointer.match(entry.pointer).hasMatch())
                continue;
            for (const NodeId id : m_flow.branch(entry.target))
                m_metaflowNodes.insert(id);
        }
    }

    /// Depth first; a wire to a block that is still open leads back.
    void findLoops(const std::vector<NodeId>& every)
    {
        enum class State : quint8
        {
            New,
            Open,
            Done
        };
        std::vector<State> states(m_flow.nextId().value, State::New);
        std::vector<std::pair<const Node*, std::size_t>> stack;
        const auto enter = [&](NodeId id) {
            if (const Node* node = m_flow.node(id); node && states[id.value] == State::New) {
                states[id.value] = State::Open;
                stack.emplace_back(node, 0);
            }
        };
        for (const NodeId root : every) {
            enter(root);
            while (!stack.empty()) {
                auto& [node, next] = stack.back();
                if (next == node->exits.size()) {
                    states[node->id.value] = State::Done;
                    stack.pop_back();
                    continue;
                }
                const Exit& exit = node->exits[next++];
                if (m_flow.node(exit.target) && states[exit.target.value] == State::Open)
                    add(u"loop"_s, exitPlace(*node, exit),
                        u"This way leads back to a block above it, which a tree of blocks cannot hold; use a block that runs a callflow instead."_s);
                enter(exit.target);
            }
        }
    }

    void checkNode(const Node& node)
    {
        if (!m_reached[node.id.value])
            add(u"unreachable"_s, place(node), u"No call ever comes to this block; connect it or remove it."_s);
        const bool isMetaflow = m_metaflowNodes.contains(node.id);
        const BlockSpec* spec = isMetaflow ? m_catalog.metaflowBlock(node.module) : m_catalog.block(node.module);
        if (!spec) {
            if (!m_catalog.blocks().empty() && !node.module.isEmpty())
                add(u"unknown-module"_s, place(node),
                    u"The platform has no module \"%1\"; a call passes over this block to its default way out."_s.arg(
                        node.module));
            return;
        }
        if (boolMember(node.data, "skip_module", false)) {
            for (const Exit& exit : node.exits) {
                if (exit.target && exit.key != u"_"_s)
                    neverTaken(node, exit, u"the block is left out, so calls leave by _ only"_s);
            }
            return;
        }
        checkExits(node, *spec);
        if (!isMetaflow)
            checkEnds(node, *spec);
        ReferenceCheck(*spec, m_directory, m_problems).check(node, place(node));
    }

    void neverTaken(const Node& node, const Exit& exit, const QString& reason)
    {
        add(u"exit-never-taken"_s, exitPlace(node, exit),
            u"No call ever takes the way \"%1\": %2. Give it another key or remove it."_s.arg(exit.key, reason));
    }

    void checkExits(const Node& node, const BlockSpec& spec)
    {
        for (const Exit& exit : node.exits) {
            if (!exit.target || exit.role != ExitRole::Key)
                continue;
            const QString reason =
                spec.exitFor(exit.key) ? reasonAgainst(node, exit.key) : generalReason(spec, exit.key);
            if (!reason.isEmpty())
                neverTaken(node, exit, reason);
        }
    }

    static QString generalReason(const BlockSpec& spec, const QString& key)
    {
        if (spec.exits.empty())
            return u"nothing runs after this block"_s;
        if (spec.module == u"menu"_s && key.contains(u'#'))
            return u"# ends the input of a menu and is never part of it"_s;
        if (key == u"_"_s)
            return u"this block has no default way out, only failures with a name"_s;
        return u"this block leaves by %1"_s.arg(spec.offeredKeys().join(u", "_s));
    }

    /// Why a key that the block knows is still never taken with the block's present settings; "" when it can be.
    QString reasonAgainst(const Node& node, const QString& key) const
    {
        if (key == u"_"_s)
            return {};
        if (node.module == u"menu"_s && key != u"timeout"_s && key != u"max_retries"_s) {
            const int longest = menuLength(node);
            return key.size() > longest ? u"the menu takes at most %1 keys"_s.arg(longest) : QString();
        }
        if (node.module == u"temporal_route"_s && !stringMember(node.data, "action").isEmpty())
            return u"a block that switches rules leaves by _ only"_s;
        if (node.module == u"branch_bnumber"_s && boolMember(node.data, "hunt", false))
            return u"the digits are called as a number instead"_s;
        if (node.module == u"check_cid"_s && key != u"nomatch"_s) {
            const bool isPerNumber = boolMember(node.data, "use_absolute_mode", false);
            if (isPerNumber == (key == u"match"_s))
                return isPerNumber ? u"there is one way per number"_s : u"ways per number are switched off"_s;
        }
        return {};
    }

    /// Kazoo menus: max_extension_length, 4 when the document does not say.
    int menuLength(const Node& node) const
    {
        const Entity* menu = m_directory.find(u"menus", stringMember(node.data, "id"));
        return menu ? static_cast<int>(numberMember(menu->document, "max_extension_length", 4)) : 4;
    }

    [[nodiscard]] static bool isConnected(const Node& node, QStringView key)
    {
        const Exit* exit = node.exit(key);
        return exit && exit->target;
    }

    void checkEnds(const Node& node, const BlockSpec& spec)
    {
        const bool hasWay =
            std::any_of(node.exits.begin(), node.exits.end(), [](const Exit& exit) { return bool(exit.target); });
        if (spec.exitFor(ExitRole::Otherwise)) {
            if (!node.exit({}, ExitRole::Otherwise))
                add(u"branch-without-default"_s, place(node),
                    u"When no way fits, the flow ends with an error; connect the way for all other values."_s);
            return; // there "_" is a value like others
        }
        if (!spec.exitFor(u"_") || isConnected(node, u"_"))
            return;
        if (spec.module == u"menu"_s)
            checkMenu(node);
        else if (!hasWay && !spec.last && !isSwitch(node))
            add(u"dead-end"_s, place(node),
                u"The call ends here without having come to anything; connect a further block."_s);
        else if (hasWay && spec.primitive == u"branch"_s && !coversAll(node, spec))
            add(u"branch-without-default"_s, place(node),
                u"When no way fits, the call ends here; connect _ to catch all other calls."_s);
    }

    /// A time block that switches rules by phone may well be the last one.
    [[nodiscard]] static bool isSwitch(const Node& node)
    {
        return node.module == u"temporal_route"_s && !stringMember(node.data, "action").isEmpty();
    }

    /// A decision between two answers, both connected.
    static bool coversAll(const Node& node, const BlockSpec& spec)
    {
        int fixed = 0;
        for (const ExitSpec& exit : spec.exits) {
            if (exit.kind == ExitSpec::Kind::Reference || exit.key == u"_"_s)
                continue;
            if (exit.kind == ExitSpec::Kind::Fixed && !isConnected(node, exit.key))
                return false;
            fixed += exit.kind == ExitSpec::Kind::Fixed ? 1 : 0;
        }
        return fixed > 1;
    }

    void checkMenu(const Node& node)
    {
        if (isConnected(node, u"max_retries"))
            return;
        const bool isSilenceCaught = isConnected(node, u"timeout");
        add(u"menu-no-way-out"_s, place(node),
            isSilenceCaught
                ? u"A caller who only presses wrong keys is hung up after the last try; connect max_retries or _."_s
                : u"A caller who presses nothing or wrong keys is hung up after the last try; connect _, max_retries or timeout."_s,
            isSilenceCaught ? Severity::Note : Severity::Warning);
    }

    const Flow& m_flow;
    const Catalog& m_catalog;
    const Directory& m_directory;
    const QHash<NodeId, QString>& m_places;
    std::vector<bool> m_reached; ///< by id
    QSet<NodeId> m_metaflowNodes;
    Problems m_problems;
};

} // namespace

Problems checkFlow(const Flow& flow, const Catalog& catalog, const Directory& directory,
                   const QHash<NodeId, QString>& places)
{
    return FlowCheck(flow, catalog, directory, places).run();
}

} // namespace hookswitch
