// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/tracerow.h"

#include <array>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kNames{
    "call.start",     "call.end",     "leg.start",  "leg.ring",   "leg.answer", "leg.end",      "block.enter",
    "block.exit",     "prompt.start", "prompt.end", "digit",      "variable",   "http.request", "http.answer",
    "webhook.queued", "webhook.done", "timer",      "warning",    "call.link",  "stack.push",   "stack.pop",
    "room.join",      "room.leave",   "room.mute",  "hold.begin", "hold.end",   "queue.join",   "queue.serve",
    "queue.leave",    "queue.agent",  "signal",     "vendor"};
static_assert(kNames.size() == size_t(TraceKind::Vendor) + 1);

QByteArray quoted(const QString& text)
{
    return writeJson(Json(text.toStdString()));
}

} // namespace

QString traceKindName(TraceKind kind)
{
    return QString::fromLatin1(kNames.at(size_t(kind)));
}

QByteArray traceLine(const TraceRow& row)
{
    QByteArray line;
    line.reserve(256);
    line += R"({"t":)" + secondsText(row.t).toLatin1();
    line += R"(,"seq":)" + QByteArray::number(row.seq);
    line += R"(,"call":)" + QByteArray::number(row.call.value);
    line += R"(,"leg":)" + QByteArray::number(row.leg.value);
    line += R"(,"kind":)" + quoted(row.kindName.isEmpty() ? traceKindName(row.kind) : row.kindName);
    line += R"(,"flow":)" + quoted(row.flow);
    line += R"(,"node":)" + quoted(row.node);
    line += R"(,"module":)" + quoted(row.module);
    line += R"(,"cause":)" + (row.cause < 0 ? QByteArray("null") : QByteArray::number(row.cause));
    line += R"(,"data":)" + writeJson(row.data);
    return line + '}';
}

} // namespace hookswitch
