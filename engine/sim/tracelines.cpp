// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/tracelines.h"

#include "sim/tracecolumns.h"

#include <charconv>

namespace hookswitch {

namespace {

template <typename Number> void appendNumber(QByteArray& out, Number number)
{
    char digits[24];
    const auto end = std::to_chars(std::begin(digits), std::end(digits), number).ptr;
    out.append(digits, end - digits);
}

/// As secondsText().
void appendSeconds(QByteArray& out, qint64 us)
{
    if (us < 0) {
        out += '-';
        us = -us;
    }
    appendNumber(out, us / 1'000'000);
    qint64 fraction = us % 1'000'000;
    if (fraction == 0)
        return;
    out += '.';
    for (qint64 unit = 100'000; fraction != 0; unit /= 10) {
        out += char('0' + fraction / unit);
        fraction %= unit;
    }
}

/// Its name in quotes.
const QByteArray& kindText(TraceKind kind)
{
    static const auto names = [] {
        std::array<QByteArray, size_t(TraceKind::Vendor) + 1> made;
        for (size_t i = 0; i < made.size(); ++i)
            made[i] = '"' + traceKindName(TraceKind(i)).toLatin1() + '"';
        return made;
    }();
    return names.at(size_t(kind));
}

void appendTruth(QByteArray& out, bool value)
{
    out += value ? "true" : "false";
}

} // namespace

void TraceLines::append(qint64 seq, QByteArray& out)
{
    const TraceEvent& event = m_trace.event(seq);
    out += R"({"t":)";
    appendSeconds(out, event.t);
    out += R"(,"seq":)";
    appendNumber(out, seq);
    out += R"(,"call":)";
    appendNumber(out, event.call);
    out += R"(,"leg":)";
    appendNumber(out, event.leg);
    out += R"(,"kind":)";
    if (event.kind == TraceKind::Vendor && event.text[0] != 0)
        out += quoted(event.text[0]);
    else
        out += kindText(event.kind);
    out += place(event.place);
    out += R"(,"cause":)";
    if (event.cause == 0)
        out += "null";
    else
        appendNumber(out, event.cause - 1);
    out += R"(,"data":)";
    appendData(event, out);
    out += "}\n";
}

void TraceLines::appendData(const TraceEvent& event, QByteArray& out)
{
    switch (event.kind) {
    case TraceKind::HttpRequest:
    case TraceKind::HttpAnswer:
    case TraceKind::WebhookQueued:
    case TraceKind::WebhookDone:
        out += json(event.text[0]);
        return;
    case TraceKind::Vendor:
        out += json(event.text[1]);
        return;
    default:
        break;
    }
    char separator = '{';
    for (const TraceColumn& column : columnsOf(event.kind)) {
        if (column.form == TraceForm::SomeSeconds && event.number == 0)
            continue;
        out += separator;
        separator = ',';
        out += '"';
        out += column.key;
        out += R"(":)";
        appendValue(column, event, out);
    }
    out += separator == '{' ? "{}" : "}";
}

void TraceLines::appendValue(const TraceColumn& column, const TraceEvent& event, QByteArray& out)
{
    switch (column.form) {
    case TraceForm::Text0:
        out += quoted(event.text[0]);
        break;
    case TraceForm::Text1:
        out += quoted(event.text[1]);
        break;
    case TraceForm::Number:
        appendNumber(out, event.number);
        break;
    case TraceForm::NumberText:
        out += quoted(TextId(event.number));
        break;
    case TraceForm::Seconds:
    case TraceForm::SomeSeconds:
        appendSpan(out, event.number);
        break;
    case TraceForm::Key:
        out += writeJson(Json(std::string(1, char(event.number))));
        break;
    case TraceForm::Code:
        appendNumber(out, event.number & 1023);
        break;
    case TraceForm::Span:
        appendSpan(out, event.number >> 10);
        break;
    case TraceForm::Flag:
        out += '"';
        out += column.names.at(event.flags);
        out += '"';
        break;
    case TraceForm::Low:
        appendNumber(out, qint32(event.number & 0xffffffff));
        break;
    case TraceForm::High:
        appendNumber(out, qint32(event.number >> 32));
        break;
    case TraceForm::First:
        appendTruth(out, (event.flags & 1) != 0);
        break;
    case TraceForm::Second:
        appendTruth(out, (event.flags & 2) != 0);
        break;
    case TraceForm::Seed:
        appendNumber(out, m_trace.m_seed);
        break;
    }
}

namespace {

QByteArray& rowOf(std::vector<QByteArray>& table, size_t index)
{
    if (index >= table.size())
        table.resize(index + index / 2 + 16);
    return table[index];
}

} // namespace

/// As a number of JSON. Fractions are left to the writer of JSON, whose digits are not always the fewest; the same
/// ones come again and again.
void TraceLines::appendSpan(QByteArray& out, qint64 us)
{
    if (us % 1'000'000 == 0)
        return appendNumber(out, us / 1'000'000);
    Span& known = m_spans[size_t(quint64(us) * 0x9e3779b97f4a7c15ULL >> 56)];
    if (known.us != us)
        known = {us, writeJson(Json(double(us) / 1e6))};
    out += known.text;
}

const QByteArray& TraceLines::quoted(TextId text)
{
    QByteArray& known = rowOf(m_quoted, text);
    if (known.isEmpty())
        known = writeJson(Json(m_trace.m_texts.text(text).toStdString()));
    return known;
}

/// The text is JSON, whichever way it is written.
const QByteArray& TraceLines::json(TextId text)
{
    QByteArray& known = rowOf(m_json, text);
    if (known.isEmpty()) {
        const Result<Json> value = parseJson(m_trace.m_texts.text(text).toUtf8());
        known = value ? writeJson(*value) : QByteArray("{}");
    }
    return known;
}

const QByteArray& TraceLines::place(quint32 place)
{
    QByteArray& known = rowOf(m_places, place);
    if (known.isEmpty()) {
        TraceRow row;
        m_trace.setPlace(row, place);
        const auto quote = [](const QString& text) { return writeJson(Json(text.toStdString())); };
        known =
            R"(,"flow":)" + quote(row.flow) + R"(,"node":)" + quote(row.node) + R"(,"module":)" + quote(row.module);
    }
    return known;
}

} // namespace hookswitch
