// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/validateproject.h"

#include "catalog/catalog.h"
#include "dialect/kazoo/file.h"
#include "dialect/kazoo/patterncheck.h"

#include <QSet>

#include <algorithm>

namespace hookswitch::kazoo {

using namespace Qt::Literals::StringLiterals;

namespace {

QString titleOf(const ProjectFlow& flow)
{
    return flow.name.isEmpty() ? flow.id : flow.name;
}

class ProjectCheck
{
public:
    explicit ProjectCheck(const std::vector<ProjectFlow>& flows)
        : m_flows(flows)
    {}

    std::vector<ProjectProblem> run()
    {
        for (const ProjectFlow& flow : m_flows) {
            bind(flow, u"numbers"_s, m_numbers);
            bind(flow, u"patterns"_s, m_patterns);
        }
        findShadowed();
        for (const ProjectFlow& flow : m_flows)
            m_calls.insert(flow.id, unconditionalCall(flow));
        for (const ProjectFlow& flow : m_flows)
            checkLoop(flow);
        return std::move(m_problems);
    }

private:
    /// The block through which every caller comes into another callflow.
    struct Call
    {
        QString target;
        NodeId block;
    };

    void bind(const ProjectFlow& flow, const QString& list, QHash<QString, const ProjectFlow*>& bound)
    {
        const bool isNumber = list == u"numbers"_s;
        const QStringList texts = flow.flow->textList(list.toStdString());
        for (int i = 0; i < texts.size(); ++i) {
            const QString key = isNumber ? normalizeNumber(texts[i]) : texts[i];
            const ProjectFlow* first = bound.value(key);
            if (!first) {
                bound.insert(key, &flow);
                continue;
            }
            const Severity severity = first == &flow ? Severity::Warning : Severity::Error;
            const QString word = isNumber ? u"number"_s : u"pattern"_s;
            const QString owner = first == &flow
                                      ? u"this callflow holds it twice"_s
                                      : u"\"%1\" has it already and takes the calls"_s.arg(titleOf(*first));
            m_problems.push_back(
                {flow.id,
                 {severity, u"bound-twice"_s, u"/%1/%2"_s.arg(list).arg(i),
                  u"The %1 %2 leads to two places: %3. Remove it from one of them."_s.arg(word, key, owner)}});
        }
    }

    void findShadowed()
    {
        std::vector<NumberedFlow> plan;
        for (const ProjectFlow& flow : m_flows)
            plan.push_back({flow.id, flow.flow->textList("numbers"), flow.flow->textList("patterns")});
        for (const ShadowedPattern& found : shadowedPatterns(plan)) {
            const auto at = std::find_if(plan.begin(), plan.end(),
                                         [&](const NumberedFlow& flow) { return flow.id == found.flow; });
            const QString pointer = u"/patterns/%1"_s.arg(at->patterns.indexOf(found.pattern));
            const QString winner = found.winner.how == NumberMatch::How::Number ? u"the number"_s : u"the pattern"_s;
            m_problems.push_back(
                {found.flow,
                 {Severity::Warning, u"shadowed-pattern"_s, pointer,
                  u"No call comes here by \"%1\": every number tried that fits it, such as %2, is answered by %3 \"%4\" of \"%5\". Make one of them longer or remove it."_s
                      .arg(found.pattern, found.example, winner, found.winner.written, title(found.winner.flow))}});
        }
    }

    /// Follows the default ways from the start, past blocks that leave the caller no choice.
    static Call unconditionalCall(const ProjectFlow& flow)
    {
        static const QSet<QString> passing{u"set"_s,  u"send"_s, u"fetch"_s, u"answer"_s,
                                           u"wait"_s, u"play"_s, u"say"_s};
        const Catalog& catalog = Catalog::of(Platform::Kazoo);
        QSet<NodeId> seen;
        for (NodeId at = flow.flow->start(); flow.flow->node(at) && !seen.contains(at);) {
            seen.insert(at);
            const Node& node = *flow.flow->node(at);
            const BlockSpec* spec = catalog.block(node.module);
            const bool isSkipped = !spec || boolMember(node.data, "skip_module", false);
            if (!isSkipped && node.module == u"callflow"_s)
                return {stringMember(node.data, "id"), at};
            if (!isSkipped && (!passing.contains(spec->primitive) || node.module == u"pivot"_s || spec->endsFlow))
                break;
            const Exit* exit = node.exit(u"_");
            at = exit ? exit->target : NodeId();
        }
        return {};
    }

    void checkLoop(const ProjectFlow& flow)
    {
        QStringList titles{titleOf(flow)};
        QSet<QString> seen;
        QString at = m_calls.value(flow.id).target;
        while (at != flow.id) {
            if (!m_calls.contains(at) || seen.contains(at))
                return;
            seen.insert(at);
            titles.append(title(at));
            at = m_calls.value(at).target;
        }
        const NodeId block = m_calls.value(flow.id).block;
        const QString sentence =
            titles.size() == 1
                ? u"This callflow runs itself without end; the platform gives up after 50 rounds."_s
                : u"These callflows run each other without end: %1; the platform gives up after 50 rounds."_s.arg(
                      titles.join(u", "_s));
        m_problems.push_back(
            {flow.id, {Severity::Warning, u"loop"_s, nodePlaces(*flow.flow).value(block), sentence}});
    }

    [[nodiscard]] QString title(const QString& id) const
    {
        for (const ProjectFlow& flow : m_flows) {
            if (flow.id == id)
                return titleOf(flow);
        }
        return id;
    }

    const std::vector<ProjectFlow>& m_flows;
    QHash<QString, const ProjectFlow*> m_numbers;
    QHash<QString, const ProjectFlow*> m_patterns;
    QHash<QString, Call> m_calls;
    std::vector<ProjectProblem> m_problems;
};

} // namespace

std::vector<ProjectProblem> checkProject(const std::vector<ProjectFlow>& flows)
{
    return ProjectCheck(flows).run();
}

} // namespace hookswitch::kazoo
