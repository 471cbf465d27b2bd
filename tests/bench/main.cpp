// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// bench [NAME]: prints figures beside a calibration of the same run; never a pass mark.

#include "bench.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstring>

int main(int argc, char** argv)
{
    using namespace hookswitch::bench;
    const QCoreApplication application(argc, argv);
    const std::vector<Operation> operations{{"flow", flowBenchmarks},       {"sim", simBenchmarks},
                                            {"queue", queueBenchmarks},     {"http", httpBenchmarks},
                                            {"webhook", webhookBenchmarks}, {"live", liveBenchmarks}};
    std::setvbuf(stdout, nullptr, _IOLBF, BUFSIZ); // each figure is seen when it is known, also through a pipe
    std::printf("calibration: %.1f ms for 50 million multiplications\n", calibration());
    bool found = false;
    for (const Operation& operation : operations) {
        if (argc > 1 && std::strcmp(argv[1], operation.name) != 0)
            continue;
        found = true;
        operation.run();
    }
    if (!found)
        std::fprintf(stderr, "bench: there is no '%s'\n", argv[1]);
    return found ? 0 : 2;
}
