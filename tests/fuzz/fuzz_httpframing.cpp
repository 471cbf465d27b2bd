// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as one connection: cut at any place, the same requests must come out. A fault may show a few bytes
// earlier or later.

#include "server/httpframing.h"

#include <cstdlib>

using namespace hookswitch;

namespace {

void drain(HttpFraming& framing, QByteArray& read)
{
    while (const auto framed = framing.next()) {
        read += framed->request.method + ' ' + framed->request.target + '\n' + framed->request.body + '\n';
        (void)framed->request.segments();
        (void)framed->request.query();
    }
}

/// What is understood, in one text.
QByteArray readIn(QByteArrayView bytes, qsizetype piece)
{
    HttpFraming framing({2048, 1024, 4096});
    QByteArray read;
    for (qsizetype at = 0; at < bytes.size() && !framing.fault(); at += piece) {
        framing.append(bytes.sliced(at, std::min(piece, bytes.size() - at)));
        drain(framing, read);
    }
    return read;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const QByteArrayView bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    if (readIn(bytes, std::max<qsizetype>(bytes.size(), 1)) != readIn(bytes, 1))
        std::abort();
    return 0;
}
