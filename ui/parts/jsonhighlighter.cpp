// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parts/jsonhighlighter.h"

#include "parts/tones.h"

namespace hookswitch {

namespace {

/// The end of the string literal that begins at from, one past its closing quote.
qsizetype stringEnd(const QString& text, qsizetype from)
{
    for (qsizetype at = from + 1; at < text.size(); ++at) {
        if (text[at] == u'\\')
            ++at;
        else if (text[at] == u'"')
            return at + 1;
    }
    return text.size();
}

bool colonFollows(const QString& text, qsizetype at)
{
    while (at < text.size() && text[at].isSpace())
        ++at;
    return at < text.size() && text[at] == u':';
}

qsizetype wordEnd(const QString& text, qsizetype at)
{
    while (at < text.size() && (text[at].isLetterOrNumber() || QStringView(u"+-._").contains(text[at])))
        ++at;
    return at;
}

} // namespace

JsonHighlighter::JsonHighlighter(QTextDocument* document)
    : QSyntaxHighlighter(document)
{}

void JsonHighlighter::setPalette(const QPalette& palette)
{
    m_key.setForeground(toneColor(Tone::Info, palette));
    m_text.setForeground(toneColor(Tone::Good, palette));
    m_number.setForeground(toneColor(Tone::Attention, palette));
    m_word.setForeground(toneColor(Tone::Media, palette));
    rehighlight();
}

void JsonHighlighter::highlightBlock(const QString& text)
{
    qsizetype at = 0;
    while (at < text.size()) {
        const QChar c = text[at];
        qsizetype end = at + 1;
        if (c == u'"') {
            end = stringEnd(text, at);
            setFormat(int(at), int(end - at), colonFollows(text, end) ? m_key : m_text);
        } else if (c.isDigit() || c == u'-') {
            end = std::max(end, wordEnd(text, at));
            setFormat(int(at), int(end - at), m_number);
        } else if (c.isLetter()) {
            end = wordEnd(text, at);
            setFormat(int(at), int(end - at), m_word);
        }
        at = end;
    }
}

} // namespace hookswitch
