// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace hookswitch::bench {

namespace {

double processorMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

} // namespace

double timedOnce(const std::function<void()>& operation)
{
    const double start = processorMilliseconds();
    operation();
    return processorMilliseconds() - start;
}

Timing timed(int rounds, const std::function<void()>& operation)
{
    operation();
    std::vector<double> runs;
    for (int i = 0; i < rounds; ++i)
        runs.push_back(timedOnce(operation));
    std::sort(runs.begin(), runs.end());
    return {runs.front(), runs[runs.size() / 2], runs.back()};
}

void print(const QString& name, const Timing& timing)
{
    std::printf("%-58s min %9.2f  median %9.2f  max %9.2f ms\n", qPrintable(name), timing.min, timing.median,
                timing.max);
}

void printRatio(const QString& name, double ratio, const QString& target)
{
    std::printf("%-58s %9.2f x  (target %s)\n", qPrintable(name), ratio, qPrintable(target));
}

double calibration()
{
    return timed(3,
                 [] {
                     volatile std::uint64_t sink = 0;
                     std::uint64_t state = 1;
                     for (int i = 0; i < 50000000; ++i)
                         state = state * 6364136223846793005u + (state >> 33);
                     sink = state;
                     (void)sink;
                 })
        .median;
}

} // namespace hookswitch::bench
