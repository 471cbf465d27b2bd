// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parts/fuzzy.h"

#include <QStringList>

namespace hookswitch {

namespace {

/// Lower case, accents taken off.
QString plain(QStringView text)
{
    QString out;
    for (const QChar c : text.toString().normalized(QString::NormalizationForm_D)) {
        if (c.category() != QChar::Mark_NonSpacing)
            out += c.toLower();
    }
    return out;
}

bool beginsWord(const QString& text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

/// Letters one after the other with gaps; letters that begin words and letters side by side count more.
std::optional<int> scattered(const QString& word, const QString& text)
{
    int score = 0;
    qsizetype at = -1;
    for (const QChar c : word) {
        const qsizetype next = text.indexOf(c, at + 1);
        if (next < 0)
            return std::nullopt;
        score += beginsWord(text, next) ? 8 : next == at + 1 ? 5 : 1;
        at = next;
    }
    return score - int(at / 8);
}

std::optional<int> wordScore(const QString& word, const QString& text)
{
    qsizetype at = text.indexOf(word);
    if (at < 0)
        return word.size() > 1 ? scattered(word, text) : std::nullopt;
    int best = 0;
    for (; at >= 0; at = text.indexOf(word, at + 1)) {
        const bool whole = at + word.size() == text.size() || !text[at + word.size()].isLetterOrNumber();
        const int score = 20 * int(word.size()) + (beginsWord(text, at) ? 40 : 0) + (whole ? 20 : 0) - int(at);
        best = std::max(best, score);
    }
    return std::max(best, 1);
}

} // namespace

std::optional<int> fuzzyScore(QStringView typed, const QString& text)
{
    const QString where = plain(text);
    int score = 0;
    for (const QString& word : plain(typed).split(u' ', Qt::SkipEmptyParts)) {
        const auto found = wordScore(word, where);
        if (!found)
            return std::nullopt;
        score += *found;
    }
    return score;
}

} // namespace hookswitch
