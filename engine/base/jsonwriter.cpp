// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The library's writer recurses; this one keeps a stack of its own.

#include "base/jsonparts.h"

namespace hookswitch {

namespace {

/// One container being written.
struct Frame
{
    const Json* value;
    Json::const_iterator next;
};

class Writer
{
public:
    explicit Writer(int indent)
        : m_indent(indent)
    {}

    QByteArray write(const Json& value)
    {
        begin(value);
        while (!m_frames.empty()) {
            Frame& frame = m_frames.back();
            if (frame.next == frame.value->cend()) {
                end();
                continue;
            }
            if (frame.next != frame.value->cbegin())
                m_out += ',';
            newLine();
            const Json& item = *frame.next;
            if (frame.value->is_object()) {
                text(frame.next.key());
                m_out += m_indent < 0 ? ":" : ": ";
            }
            ++frame.next;
            begin(item);
        }
        return std::move(m_out);
    }

private:
    void begin(const Json& value)
    {
        if (!value.is_structured())
            return scalar(value);
        if (value.empty()) {
            m_out += value.is_object() ? "{}" : "[]";
            return;
        }
        m_out += value.is_object() ? '{' : '[';
        m_frames.push_back({&value, value.cbegin()});
    }

    void end()
    {
        const bool object = m_frames.back().value->is_object();
        m_frames.pop_back();
        newLine();
        m_out += object ? '}' : ']';
    }

    void newLine()
    {
        if (m_indent < 0)
            return;
        m_out += '\n';
        m_out.append(static_cast<qsizetype>(m_frames.size()) * m_indent, ' ');
    }

    void scalar(const Json& value)
    {
        if (value.is_string())
            text(value.get_ref<const std::string&>());
        else if (isJsonNumberText(value))
            m_out += textOfJsonNumber(value).c_str();
        else if (value.is_binary() || value.is_discarded())
            m_out += "null";
        else
            m_out += value.dump().c_str();
    }

    void text(const std::string& value)
    {
        static const char* const hex = "0123456789abcdef";
        m_out += '"';
        for (const char c : value) {
            const auto byte = static_cast<unsigned char>(c);
            if (c == '"' || c == '\\') {
                m_out += '\\';
                m_out += c;
            } else if (byte >= 0x20 && byte != 0x7f) {
                m_out += c;
            } else if (const char* const shortForm = escapeOf(c)) {
                m_out += shortForm;
            } else if (byte == 0x7f) {
                m_out += c;
            } else {
                m_out += "\\u00";
                m_out += hex[byte >> 4];
                m_out += hex[byte & 15];
            }
        }
        m_out += '"';
    }

    static const char* escapeOf(char c)
    {
        switch (c) {
        case '\b':
            return "\\b";
        case '\f':
            return "\\f";
        case '\n':
            return "\\n";
        case '\r':
            return "\\r";
        case '\t':
            return "\\t";
        default:
            return nullptr;
        }
    }

    int m_indent;
    QByteArray m_out;
    std::vector<Frame> m_frames;
};

} // namespace

QByteArray writeJson(const Json& value, int indent)
{
    return Writer(indent).write(value);
}

} // namespace hookswitch
