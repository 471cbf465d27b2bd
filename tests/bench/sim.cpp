// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "tenblocks.h"

#include "sim/tracelines.h"

#include <cstdio>
#include <cstdlib>
#include <malloc.h>

namespace hookswitch::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Bytes of heap in use, with what the allocator itself adds to each block.
size_t heapBytes()
{
    const struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

void printRate(const QString& name, double calls, double milliseconds, const QString& target)
{
    std::printf("%-58s %9.0f calls/s  (target %s)\n", qPrintable(name), calls / milliseconds * 1000,
                qPrintable(target));
}

void callsPerSecond(const Workload& workload)
{
    constexpr int calls = 100'000;
    constexpr int alive = 1'000;
    const QString name = workload.name + u", 1,000 alive: "_s;
    const Timing plain = timed(5, [&] { (void)played(workload, false, calls, alive); });
    printRate(name + u"no trace"_s, calls, plain.min, u"at least 1,000,000"_s);
    const Timing traced = timed(5, [&] { (void)played(workload, true, calls, alive); });
    printRate(name + u"binary trace"_s, calls, traced.min, u"at least 600,000"_s);
    const Timing lines = timed(3, [&] {
        qint64 bytes = 0;
        const Run run = played(workload, true, calls / 10, alive);
        TraceLines writer(run.trace());
        QByteArray text;
        for (qint64 seq = 0; seq < run.trace().size(); ++seq) {
            text.resize(0);
            writer.append(seq, text);
            bytes += text.size();
        }
        if (bytes < calls)
            std::abort();
    });
    printRate(name + u"JSON lines"_s, calls / 10, lines.min, u"at least 100,000"_s);
}

/// Cost per call against the number of calls in total and alive at once.
void growth(const Workload& workload)
{
    const auto cost = [&](int calls, int alive) {
        return timedOnce([&] { (void)played(workload, false, calls, alive); }) * 1e6 / calls;
    };
    const double few = timed(15, [&] { (void)played(workload, false, 1'000, 1'000); }).min * 1e3;
    double thousand = 0;
    for (const int calls : {10'000, 100'000, 1'000'000}) {
        thousand = cost(calls, 1'000);
        std::printf("%-58s %9.0f ns a call, %.2f of 1,000 calls  (target about 1)\n",
                    qPrintable(workload.name + u", %1 calls in total"_s.arg(calls)), thousand, thousand / few);
    }
    const double million = cost(1'000'000, 1'000'000);
    printRatio(workload.name + u", 1,000,000 alive against 1,000"_s, million / thousand, u"at most 5"_s);
}

void bytesPerWaitingCall(const Workload& workload)
{
    RunSetup setup;
    setup.trace = false;
    constexpr int count = 100'000;
    const size_t before = heapBytes();
    Run run(setup, workload.world);
    for (int i = 0; i < count; ++i)
        run.placeCall(workload.plan);
    run.advanceTo(SimTime::fromSeconds(1));
    const size_t after = heapBytes();
    if (run.entries() != quint64(count) * quint64(workload.blocks) || run.liveCalls() != count)
        std::abort();
    std::printf("%-58s %9.0f bytes  (target at most 512)\n", qPrintable(workload.name + u" with three variables"_s),
                double(after - before) / count);
}

} // namespace

void simBenchmarks()
{
    const Workload workload = kazooTenBlocks();
    callsPerSecond(workload);
    bytesPerWaitingCall(kazooWaiting());
    growth(workload);
}

} // namespace hookswitch::bench
