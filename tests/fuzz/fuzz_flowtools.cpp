// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a flow of any platform, and everything that is done with a flow: check and fix it, convert it, compare
// and merge it with a changed copy.

#include "catalog/check.h"
#include "dialect/bluevia/documentfiles.h"
#include "dialect/check.h"
#include "dialect/compare.h"
#include "dialect/convert.h"
#include "dialect/formats.h"

#include <cstdlib>

using namespace hookswitch;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// Every finding's fix is taken back exactly.
void checkAndFix(const Flow& flow)
{
    const QHash<NodeId, QString> places = placesOf(flow);
    Problems problems = checkFlow(flow, Catalog::of(flow.platform()), Directory(), places);
    for (const Problems& found : {checkDialect(flow, places), unwritableExits(flow)})
        problems.insert(problems.end(), found.begin(), found.end());
    for (std::size_t i = 0; i < problems.size() && i < 20; ++i) {
        if (const std::optional<Fix> fix = fixFor(flow, problems[i])) {
            Flow fixed = flow;
            fix->edit.apply(fixed).apply(fixed);
            require(fixed == flow);
        }
    }
    problems.resize(std::min(problems.size(), std::size_t(20)));
    Flow fixed = flow;
    const Edit back = fixAll(flow, problems).apply(fixed);
    (void)flowDocument(fixed);
    back.apply(fixed);
    require(fixed == flow);
}

/// What is written in another platform's form is read as that platform's.
void convert(const Flow& flow)
{
    for (const Platform target : {Platform::Kazoo, Platform::Voipbin, Platform::Bluevia}) {
        const Conversion conversion = convertFlow(flow, target);
        require(conversion.flow.platform() == target);
        const Result<std::vector<LoadedAny>> again = loadAnyFlows(saveAnyFlow(conversion.flow));
        require(target == flow.platform() || (again && !again->empty()));
        if (target == Platform::Bluevia && bluevia::spansDocuments(conversion.flow))
            (void)bluevia::documentIndex(bluevia::documentFiles(conversion.flow, true));
    }
}

/// A copy in which the block that a number picks is changed, gone or hung elsewhere.
Flow changed(const Flow& flow, std::size_t choice)
{
    Flow copy = flow;
    const std::vector<NodeId> all = flow.everyNode();
    if (all.empty())
        return copy;
    const NodeId one = all[choice % all.size()];
    const NodeId other = all[(choice / 7) % all.size()];
    Json data = flow.node(one)->data;
    switch (choice % 5) {
    case 0:
        if (data.is_object()) {
            setMember(data, "changed", choice);
            setData(flow, one, std::move(data)).apply(copy);
        }
        break;
    case 1:
        removeNode(flow, one).apply(copy);
        break;
    case 2:
        removeBranch(flow, one).apply(copy);
        break;
    case 3:
        moveBranch(flow, one, other, defaultExit(flow.platform())).apply(copy);
        break;
    default: {
        Node fresh;
        fresh.module = QStringLiteral("hangup");
        insertNode(flow, std::move(fresh), one, defaultExit(flow.platform())).apply(copy);
    }
    }
    return copy;
}

void compareAndMerge(const Flow& flow, std::size_t choice)
{
    const MergeRules rules = mergeRulesOf(flow.platform());
    const Flow ours = changed(flow, choice);
    const Flow theirs = changed(flow, choice / 35);
    require(diffFlows(flow, flow).isEmpty());
    Flow applied = flow;
    diffFlows(flow, ours).edit.apply(applied);
    require(diffFlows(applied, ours).isEmpty());
    (void)differenceLines(ours, theirs);
    require(mergeFlows(flow, ours, flow, rules).conflicts.empty());
    require(diffFlows(mergeFlows(flow, flow, ours, rules).flow, ours).isEmpty());
    (void)flowDocument(mergeFlows(flow, ours, theirs, rules).flow);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const QByteArrayView text(reinterpret_cast<const char*>(data), qsizetype(size));
    const Result<std::vector<LoadedAny>> loaded = loadAnyFlows(text);
    if (!loaded)
        return 0;
    const Result<Json> document = parseJson(text);
    if (document && document->is_object() && bluevia::isDocumentSet(*document))
        require(bluevia::saveSet(bluevia::loadSet(*document).flow) == *document);
    for (const LoadedAny& each : *loaded) {
        checkAndFix(each.flow);
        convert(each.flow);
        compareAndMerge(each.flow, qHash(text));
    }
    return 0;
}
