// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a callflow file: read it, write it, and it must be the same document.

#include "dialect/kazoo/file.h"

#include <cstdlib>

using namespace hookswitch;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const QByteArrayView text(reinterpret_cast<const char*>(data), qsizetype(size));
    const Result<Json> document = parseJson(text);
    if (!document)
        return 0;
    const kazoo::LoadedFlow loaded = kazoo::loadFlow(*document);
    if (kazoo::saveFlow(loaded.flow) != *document)
        std::abort();
    const QByteArray written = writeJson(*document);
    const Result<Json> again = parseJson(written);
    if (!again || writeJson(*again) != written)
        std::abort();
    (void)kazoo::nodePlaces(loaded.flow);
    return 0;
}
