// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as one connection: cut at any place, the same requests and the same fault must come out.

#include "server/httpframing.h"

#include <cstdlib>

using namespace hookswitch;

namespace {

struct Read {
    QByteArray all; ///< what was understood, in one text
    int fault = 0;
};

void drain(HttpFraming& framing, Read& read)
{
    while (const auto framed = framing.next()) {
        read.all += framed->request.method + ' ' + framed->request.target + '\n' + framed->request.body + '\n';
        (void)framed->request.segments();
        (void)framed->request.query();
    }
}

Read readIn(QByteArrayView bytes, qsizetype piece)
{
    HttpFraming framing({2048, 1024, 4096});
    Read read;
    for (qsizetype at = 0; at < bytes.size() && !framing.fault(); at += piece) {
        framing.append(bytes.sliced(at, std::min(piece, bytes.size() - at)));
        drain(framing, read);
    }
    read.fault = framing.fault() ? framing.fault()->status : 0;
    return read;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const QByteArrayView bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    const Read whole = readIn(bytes, std::max<qsizetype>(bytes.size(), 1));
    const Read single = readIn(bytes, 1);
    if (whole.all != single.all || (whole.fault == 0) != (single.fault == 0))
        std::abort();
    return 0;
}
