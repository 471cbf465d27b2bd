// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a project file: what is accepted must be written in a form that is accepted again and means the same.

#include "workspace/project.h"

#include <cstdlib>

using namespace hookswitch;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const QByteArrayView text(reinterpret_cast<const char*>(data), qsizetype(size));
    const Result<LoadedProject> loaded = projectFromJson(text);
    if (!loaded)
        return 0;
    const QByteArray written = projectToJson(loaded->project);
    const Result<LoadedProject> again = projectFromJson(written);
    if (!again || projectToJson(again->project) != written)
        std::abort();
    return 0;
}
