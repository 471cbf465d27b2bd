// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace hookswitch::bench {

/// Milliseconds of processor time of several runs of one operation, so that other work on the machine counts little.
struct Timing
{
    double min = 0;
    double median = 0;
    double max = 0;
};
/// Runs the operation once to warm up, then rounds times.
[[nodiscard]] Timing timed(int rounds, const std::function<void()>& operation);
/// Milliseconds of processor time of a single run, for what takes long.
[[nodiscard]] double timedOnce(const std::function<void()>& operation);
/// "name    min 1.20  median 1.31  max 1.60 ms".
void print(const QString& name, const Timing& timing);
/// "name    1.43 x  (target at most 3)"; the ratio of two medians.
void printRatio(const QString& name, double ratio, const QString& target);
/// Milliseconds this machine needs for a fixed piece of arithmetic; compare it with the reference machine's 100.
[[nodiscard]] double calibration();

/// One benchmark; main finds it by name.
struct Operation
{
    const char* name;
    void (*run)();
};
void flowBenchmarks();
void simBenchmarks();
void queueBenchmarks();
void httpBenchmarks();
void webhookBenchmarks();
void liveBenchmarks();

} // namespace hookswitch::bench
