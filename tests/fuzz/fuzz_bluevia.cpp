// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a BlueVia document: read it, write it, and it must be the same document.

#include "dialect/bluevia/document.h"

#include <cstdlib>

using namespace hookswitch;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const QByteArrayView text(reinterpret_cast<const char*>(data), qsizetype(size));
    const Result<Json> document = parseJson(text);
    if (document && bluevia::saveFlow(bluevia::loadFlow(*document).flow) != *document && !document->is_string())
        std::abort();
    const Result<bluevia::LoadedFlow> loaded = bluevia::parseFlow(text);
    if (!loaded || bluevia::formOf(loaded->flow) != bluevia::Form::Xml)
        return 0;
    const QByteArray written = bluevia::writeFlow(loaded->flow, bluevia::Form::Xml);
    const Result<bluevia::LoadedFlow> again = bluevia::parseFlow(written);
    if (!again || bluevia::writeFlow(again->flow, bluevia::Form::Xml) != written)
        std::abort();
    return 0;
}
