// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/patterncheck.h"

#include <QSet>

#include <algorithm>
#include <optional>

namespace hookswitch::kazoo {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int exampleCount = 12;
constexpr int longestExample = 2000;

/// Writes one text an expression matches. Where there is a choice, a counter decides, so that several writers go
/// different ways.
class ExampleWriter
{
public:
    ExampleWriter(const QString& pattern, int loops, int variant)
        : m_pattern(pattern)
        , m_loops(loops)
        , m_state(quint32(variant) * 2654435761U + 1)
        , m_isFirst(variant == 0)
    {}

    std::optional<QString> write()
    {
        const QString text = alternatives();
        return m_isUnknown || m_at < m_pattern.size() ? std::nullopt : std::optional(text);
    }

private:
    int below(int bound)
    {
        if (m_isFirst || bound <= 1)
            return 0;
        m_state = m_state * 1664525U + 1013904223U;
        return int((m_state >> 16) % quint32(bound));
    }

    [[nodiscard]] QChar peek(int ahead = 0) const
    {
        return m_at + ahead < m_pattern.size() ? m_pattern[m_at + ahead] : QChar();
    }
    bool take(QStringView text)
    {
        if (!QStringView(m_pattern).mid(m_at).startsWith(text))
            return false;
        m_at += text.size();
        return true;
    }
    QString unknown()
    {
        m_isUnknown = true;
        m_at = m_pattern.size();
        return {};
    }

    QString alternatives()
    {
        if (++m_depth > 50)
            return unknown();
        QStringList all{sequence()};
        while (!m_isUnknown && take(u"|"))
            all.append(sequence());
        --m_depth;
        return all[below(int(all.size()))];
    }

    QString sequence()
    {
        QString text;
        while (!m_isUnknown && m_at < m_pattern.size() && peek() != u'|' && peek() != u')') {
            const qsizetype begin = m_at;
            const QString piece = atom();
            const int times = repetitions();
            const qsizetype end = m_at;
            for (int i = 0; i < times && text.size() < longestExample; ++i) {
                if (i == 0) {
                    text += piece;
                    continue;
                }
                m_at = begin;
                text += atom();
            }
            m_at = m_isUnknown ? m_pattern.size() : end;
        }
        return text;
    }

    QString atom()
    {
        if (take(u"^") || take(u"$"))
            return {};
        if (take(u"("))
            return group();
        if (take(u"["))
            return set();
        if (take(u"."))
            return u"5"_s;
        if (take(u"\\"))
            return escaped();
        const QChar c = peek();
        if (u"*+?{"_s.contains(c))
            return unknown();
        ++m_at;
        return c;
    }

    QString group()
    {
        if (take(u"?")) {
            const bool isNamed = take(u"P<") || (peek() == u'<' && peek(1) != u'=' && peek(1) != u'!' && take(u"<"));
            if (isNamed)
                m_at = m_pattern.indexOf(u'>', m_at) + 1;
            if ((!isNamed && !take(u":")) || m_at <= 0)
                return unknown();
        }
        const QString text = alternatives();
        return take(u")") ? text : unknown();
    }

    QString escaped()
    {
        const QChar c = peek();
        ++m_at;
        if (c == u'd')
            return QString::number(below(10));
        if (c == u'w')
            return QString(u"ab1"_s[below(3)]);
        return c.isLetterOrNumber() || c.isNull() ? unknown() : QString(c);
    }

    QString set()
    {
        const bool isNegated = take(u"^");
        QString members;
        for (bool isFirst = true; !m_isUnknown && (isFirst || peek() != u']'); isFirst = false) {
            if (m_at >= m_pattern.size() || take(u"[:"))
                return unknown();
            QString one(peek());
            ++m_at;
            if (one == u"\\") {
                one = peek() == u'd' ? u"0123456789"_s : escapedMember();
                m_at += one.size() > 1 ? 1 : 0;
            } else if (peek() == u'-' && peek(1) != u']' && !peek(1).isNull()) {
                const QChar last = peek(1);
                m_at += 2;
                for (char16_t c = char16_t(one[0].unicode() + 1); c <= last.unicode() && one.size() < 100; ++c)
                    one += QChar(c);
            }
            members += one;
        }
        if (!take(u"]"))
            return unknown();
        QString usable;
        for (const QChar c : isNegated ? u"0123456789*#+ab"_s : members) {
            if (!isNegated || !members.contains(c))
                usable += c;
        }
        return usable.isEmpty() ? unknown() : QString(usable[below(int(usable.size()))]);
    }

    QString escapedMember()
    {
        const QChar c = peek();
        ++m_at;
        return c.isLetterOrNumber() ? unknown() : QString(c);
    }

    int repetitions()
    {
        int least = 1;
        int most = 1;
        if (take(u"*")) {
            least = 0;
            most = m_loops;
        } else if (take(u"+")) {
            most = m_loops;
        } else if (take(u"?")) {
            least = 0;
        } else if (take(u"{")) {
            const qsizetype end = m_pattern.indexOf(u'}', m_at);
            const QStringList bounds = m_pattern.mid(m_at, std::max<qsizetype>(0, end - m_at)).split(u',');
            least = bounds[0].toInt();
            most = bounds.size() == 1 ? least : bounds[1].isEmpty() ? std::max(least, m_loops) : bounds[1].toInt();
            if (end < 0)
                (void)unknown();
            m_at = m_isUnknown ? m_pattern.size() : end + 1;
        }
        if (!take(u"?"))
            take(u"+");
        return m_isFirst ? most : least + below(most - least + 1);
    }

    const QString& m_pattern;
    int m_loops;
    quint32 m_state;
    bool m_isFirst; ///< takes the first way and the longest loop everywhere
    qsizetype m_at = 0;
    int m_depth = 0;
    bool m_isUnknown = false;
};

/// Gives up where a call would have waited too long; measured in steps, so that every machine says the same.
bool takesTooLong(const QString& pattern, const QString& text)
{
    const QRegularExpression limited(u"(*NO_JIT)(*LIMIT_MATCH=50000)"_s + pattern);
    return limited.isValid() && !limited.match(text).isValid();
}

} // namespace

QStringList examplesOf(const QString& pattern, int loops)
{
    QStringList examples;
    const QRegularExpression expression(pattern);
    if (!expression.isValid())
        return examples;
    for (int variant = 0; variant < exampleCount; ++variant) {
        const std::optional<QString> text = ExampleWriter(pattern, loops, variant).write();
        if (text && !examples.contains(*text) && expression.match(*text).hasMatch())
            examples.append(*text);
    }
    return examples;
}

bool isSlow(const QString& pattern)
{
    if (!QRegularExpression(pattern).isValid())
        return false;
    QStringList texts{QString(40, u'1'), QString(40, u'a'), u"*1"_s.repeated(20), u"+1"_s + QString(38, u'2')};
    if (const std::optional<QString> longest = ExampleWriter(pattern, 14, 0).write())
        texts.append(*longest);
    return std::any_of(texts.begin(), texts.end(), [&](const QString& text) {
        return takesTooLong(pattern, text) || takesTooLong(pattern, text + u'!');
    });
}

std::vector<ShadowedPattern> shadowedPatterns(const std::vector<NumberedFlow>& flows)
{
    std::vector<ShadowedPattern> shadowed;
    const NumberPlan plan(flows);
    QSet<QString> seen;
    for (const NumberedFlow& flow : flows) {
        for (const QString& pattern : flow.patterns) {
            if (seen.contains(pattern))
                continue; // bound twice, which is another finding
            seen.insert(pattern);
            std::optional<ShadowedPattern> found;
            for (const QString& example : examplesOf(pattern)) {
                const NumberMatch winner = plan.find(example);
                const bool isOwn = winner.how == NumberMatch::How::Pattern && winner.written == pattern;
                if (isOwn || winner.how == NumberMatch::How::None) {
                    found.reset();
                    break;
                }
                if (!found)
                    found = ShadowedPattern{flow.id, pattern, example, winner};
            }
            if (found)
                shadowed.push_back(std::move(*found));
        }
    }
    return shadowed;
}

} // namespace hookswitch::kazoo
