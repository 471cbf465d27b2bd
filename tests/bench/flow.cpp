// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "bigflow.h"

#include "catalog/check.h"
#include "dialect/kazoo/file.h"
#include "flow/diff.h"
#include "flow/layout.h"

#include <QJsonDocument>

#include <cstdio>
#include <cstdlib>

namespace hookswitch::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

void layoutOf(int blocks)
{
    const Flow flow = bigFlow(blocks);
    const Timing timing = timed(7, [&] {
        const auto places = tidyLayout(flow, [](const Node&) { return QSizeF(200, 60); });
        if (places.size() != qsizetype(flow.nodes().size()))
            std::abort();
    });
    print(u"lay out %1 blocks"_s.arg(flow.nodes().size()), timing);
}

} // namespace

void flowBenchmarks()
{
    const QByteArray text = writeJson(kazoo::saveFlow(bigFlow(10000)));
    std::printf("a flow of 10,000 blocks: %lld bytes\n", static_cast<long long>(text.size()));
    const Timing qt = timed(9, [&] { (void)QJsonDocument::fromJson(text); });
    print(u"Qt's own JSON parser"_s, qt);
    const Timing load = timed(9, [&] { (void)kazoo::parseFlow(text); });
    print(u"load"_s, load);
    const Catalog& catalog = Catalog::of(Platform::Kazoo);
    const Directory directory;
    const Timing check = timed(9, [&] {
        const kazoo::LoadedFlow loaded = kazoo::parseFlow(text).take();
        (void)checkFlow(loaded.flow, catalog, directory, kazoo::nodePlaces(loaded.flow));
    });
    print(u"load and check"_s, check);
    printRatio(u"load and check / Qt's own JSON parser"_s, check.median / qt.median, u"at most 3"_s);
    const Flow flow = kazoo::parseFlow(text).take().flow;
    print(u"save"_s, timed(9, [&] { (void)writeJson(kazoo::saveFlow(flow)); }));
    Flow other = flow;
    setData(other, other.preorder()[5000], Json{{"id", "x"}}).apply(other);
    print(u"compare with one block changed"_s, timed(5, [&] { (void)diffFlows(flow, other); }));
    layoutOf(10000);
    layoutOf(100000);
}

} // namespace hookswitch::bench
