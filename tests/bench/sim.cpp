// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#include "dialect/kazoo/file.h"
#include "dialect/kazoo/site.h"
#include "sim/run.h"

#include <cstdio>
#include <cstdlib>
#include <malloc.h>

namespace hookswitch::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kBlocks = 10;

/// Ten blocks: sleeps and speech in turn.
std::shared_ptr<const World> tenBlocks(const QByteArray& first)
{
    QByteArray node = "{}";
    for (int i = kBlocks - 1; i >= 0; --i) {
        const QByteArray even = "{\"module\":\"tts\",\"data\":{\"text\":\"hello there\"}";
        const QByteArray odd = "{\"module\":\"sleep\",\"data\":{\"duration\":1}";
        const QByteArray& block = i == 0 ? first : i % 2 == 0 ? even : odd;
        node = block + ",\"children\":{\"_\":" + node + "}}";
    }
    Site site;
    kazoo::addFlows(site, {{u"f"_s, kazoo::parseFlow("{\"numbers\":[\"100\"],\"flow\":" + node + "}").take().flow}});
    return std::make_shared<const SiteWorld>(site);
}

void callsPerSecond(const QString& name, bool trace, int calls)
{
    const auto world = tenBlocks("{\"module\":\"answer\",\"data\":{}");
    RunSetup setup;
    setup.trace = trace;
    CallPlan plan;
    plan.from = u"99"_s;
    plan.to = u"100"_s;
    const auto shared = std::make_shared<const CallPlan>(plan);
    const Timing timing = timed(3, [&] {
        Run run(setup, world);
        // A thousand alive: they last about 8 s and come every 8 ms.
        for (int i = 0; i < calls; ++i) {
            run.advanceTo(SimTime::fromMs(8 * qint64(i)));
            run.placeCall(shared);
        }
        run.runToEnd();
        if (run.entries() != quint64(calls) * kBlocks) {
            std::fprintf(stderr, "%llu blocks instead of %d\n", static_cast<unsigned long long>(run.entries()),
                         calls * kBlocks);
            std::abort();
        }
    });
    print(name, timing);
    std::printf("%-58s %9.0f calls/s\n", "", double(calls) / timing.median * 1000);
}

void bytesPerWaitingCall()
{
    const auto world = tenBlocks("{\"module\":\"dead_air\",\"data\":{}");
    RunSetup setup;
    setup.trace = false;
    CallPlan plan;
    plan.from = u"99"_s;
    plan.to = u"100"_s;
    const auto shared = std::make_shared<const CallPlan>(plan);
    constexpr int count = 100'000;
    const size_t before = mallinfo2().uordblks;
    Run run(setup, world);
    for (int i = 0; i < count; ++i)
        run.placeCall(shared);
    run.advanceTo(SimTime::fromSeconds(1));
    const size_t after = mallinfo2().uordblks;
    std::printf("%-58s %9.0f bytes  (target at most 512)\n", "sim: a waiting call", double(after - before) / count);
}

} // namespace

void simBenchmarks()
{
    callsPerSecond(u"sim: 100,000 calls of ten blocks, no trace"_s, false, 100'000);
    callsPerSecond(u"sim: 100,000 calls of ten blocks, with trace"_s, true, 100'000);
    bytesPerWaitingCall();
}

} // namespace hookswitch::bench
