// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/voipbin/check.h"

#include "dialect/localurl.h"
#include "dialect/voipbin/file.h"
#include "dialect/voipbin/ids.h"
#include "flow/circles.h"

#include <QSet>

#include <algorithm>

namespace hookswitch::voipbin {

using namespace Qt::Literals::StringLiterals;

namespace {

class ActionCheck
{
public:
    ActionCheck(const Flow& flow, const QHash<NodeId, QString>& places)
        : m_flow(flow)
        , m_places(places)
    {}

    Problems run()
    {
        for (const NodeId id : m_flow.everyNode()) {
            const Node& node = *m_flow.node(id);
            checkTargets(node);
            if (node.module == u"condition_variable")
                checkCondition(node);
            if (node.module == u"branch")
                checkBranch(node);
            checkUrls(node);
        }
        for (const std::vector<NodeId>& circle : circlesOf(m_flow))
            checkCircle(circle);
        return std::move(m_problems);
    }

private:
    void add(const QString& code, const QString& pointer, const QString& sentence,
             Severity severity = Severity::Warning)
    {
        m_problems.push_back({severity, code, pointer, sentence});
    }

    [[nodiscard]] QString place(const Node& node) const { return m_places.value(node.id); }

    static QString memberOf(const Node& node, const Exit& exit)
    {
        if (exit.role == ExitRole::Next)
            return u"/next_id"_s;
        for (const TargetMember& target : targetMembers(node.module)) {
            if (target.role != exit.role || (!target.isTable && target.key != exit.key))
                continue;
            const QString name = u"/option/"_s + QString::fromLatin1(target.name);
            return target.isTable ? name + u'/' + pointerStep(exit.key) : name;
        }
        return {};
    }

    void checkTargets(const Node& node)
    {
        for (const Exit& exit : node.exits) {
            const QString text = stringOf(exit.raw);
            if (m_flow.node(exit.target) || exit.raw.is_null() ||
                (exit.role == ExitRole::Next && actionId(text) == finishId()))
                continue;
            add(u"dangling"_s, place(node) + memberOf(node, exit),
                exit.role == ExitRole::Next
                    ? u"No action has the id \"%1\"; the flow ends here without a word. Name an action of this list."_s
                          .arg(text)
                    : u"No action has the id \"%1\"; going this way ends the flow with an error. Name an action of this list."_s
                          .arg(text));
        }
        const bool isCondition = node.module.startsWith(u"condition_");
        const bool hasFalse = std::any_of(node.exits.begin(), node.exits.end(),
                                          [](const Exit& exit) { return exit.role == ExitRole::False; });
        if (isCondition && !hasFalse)
            add(u"condition-without-default"_s, place(node),
                u"When the condition is not met, the flow ends with an error; connect the way for that."_s);
    }

    void checkCondition(const Node& node)
    {
        const QString variable = stringMember(node.data, "variable");
        if (!variable.isEmpty() && !variable.contains(u"${"))
            add(u"bare-variable"_s, place(node) + u"/option/variable"_s,
                u"This compares the text \"%1\" itself, not what the variable holds; write ${%1}."_s.arg(variable));
    }

    void checkBranch(const Node& node)
    {
        const QString variable = stringMember(node.data, "variable");
        if (variable.contains(u"${"))
            add(u"braced-variable"_s, place(node) + u"/option/variable"_s,
                u"A branch takes the name of a variable without ${}; written like this it looks for a variable named like the value."_s);
        if (!variable.isEmpty() && variable != u"voipbin.call.digits")
            return;
        const int longest = longestInput(node);
        for (const Exit& exit : node.exits) {
            if (exit.role != ExitRole::Key || exit.key.isEmpty())
                continue;
            const bool areKeys = std::all_of(exit.key.begin(), exit.key.end(),
                                             [](QChar c) { return u"0123456789*#ABCD"_s.contains(c); });
            const QString why = !areKeys ? u"digits are 0 to 9, * and #"_s
                                : longest > 0 && exit.key.size() > longest
                                    ? u"at most %1 digits are collected"_s.arg(longest)
                                    : QString();
            if (!why.isEmpty())
                add(u"exit-never-taken"_s, place(node) + memberOf(node, exit),
                    u"No call ever takes the way \"%1\": %2. Give it another value or remove it."_s.arg(exit.key,
                                                                                                        why));
        }
    }

    /// How many digits the actions before a branch collect, 0 when that is not bounded or not known.
    [[nodiscard]] int longestInput(const Node& branch) const
    {
        int longest = 0;
        for (const NodeId id : m_flow.parents(branch.id)) {
            const Node& before = *m_flow.node(id);
            const int length = before.module == u"digits_receive" ? int(numberMember(before.data, "length", 0)) : 0;
            if (length <= 0)
                return 0;
            longest = std::max(longest, length);
        }
        return longest;
    }

    void checkUrls(const Node& node)
    {
        static const QHash<QString, const char*> members{{u"fetch"_s, "event_url"}, {u"webhook_send"_s, "uri"}};
        const char* member = members.value(node.module);
        if (!member)
            return;
        const QString at = place(node) + u"/option/"_s + QString::fromLatin1(member);
        if (const Problem found = urlProblem(stringMember(node.data, member), at); !found.code.isEmpty())
            m_problems.push_back(found);
    }

    void checkCircle(const std::vector<NodeId>& circle)
    {
        const QSet<NodeId> inside(circle.begin(), circle.end());
        bool isLoop = false;
        for (const NodeId id : circle) {
            const Node& node = *m_flow.node(id);
            if (node.exits.empty())
                return;
            for (const Exit& exit : node.exits) {
                if (!inside.contains(exit.target))
                    return;
                isLoop = isLoop || circle.size() > 1 || exit.target == id;
            }
        }
        if (isLoop)
            add(u"endless-loop"_s, m_places.value(circle.back()),
                u"From here every way leads back here; the platform ends the flow after 100 moves. Give the loop a way out."_s);
    }

    const Flow& m_flow;
    const QHash<NodeId, QString>& m_places;
    Problems m_problems;
};

} // namespace

Problems checkActions(const Flow& flow, const QHash<NodeId, QString>& places)
{
    return ActionCheck(flow, places).run();
}

} // namespace hookswitch::voipbin
