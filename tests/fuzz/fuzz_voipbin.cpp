// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a VoIPBIN document: read it, write it, and it must be the same document.

#include "dialect/voipbin/file.h"

#include <cstdlib>

using namespace hookswitch;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const QByteArrayView text(reinterpret_cast<const char*>(data), qsizetype(size));
    const Result<Json> document = parseJson(text);
    if (!document)
        return 0;
    const voipbin::LoadedFlow loaded = voipbin::loadFlow(*document);
    if (voipbin::saveFlow(loaded.flow) != *document)
        std::abort();
    return 0;
}
