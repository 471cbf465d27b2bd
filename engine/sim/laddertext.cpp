// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each lane is a bar at a fixed column; arrows are drawn over the bars between their lanes, notes to the right of
// theirs.
#include "sim/ladder.h"

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kTimeWidth = 11;

QString elided(const QString& text, qsizetype width)
{
    const QString plain = text.simplified();
    if (plain.size() <= width)
        return plain;
    return width <= 1 ? plain.left(width) : plain.left(width - 1) + u'~';
}

struct Columns
{
    qsizetype lanes = 1;
    qsizetype gap = 10; ///< from one bar to the next
    qsizetype width = 100;

    qsizetype at(int lane) const { return kTimeWidth + lane * gap; }
};

QString bars(const Columns& columns)
{
    QString line(columns.width, u' ');
    for (int lane = 0; lane < columns.lanes; ++lane)
        line[columns.at(lane)] = u'|';
    return line;
}

void put(QString& line, qsizetype at, const QString& text)
{
    const qsizetype room = line.size() - at;
    if (room > 0)
        line.replace(at, qMin(room, text.size()), text.left(room));
}

void arrow(QString& line, const Columns& columns, const LadderStep& step)
{
    const qsizetype left = columns.at(qMin(step.from, step.to)) + 1;
    const qsizetype right = columns.at(qMax(step.from, step.to)) - 1;
    const QChar stroke = step.style == LadderStep::Style::Media  ? u'.'
                         : step.style == LadderStep::Style::Http ? u'='
                                                                 : u'-';
    const qsizetype length = right - left + 1;
    QString body(length, stroke);
    const QString label = u' ' + elided(step.label, qMax<qsizetype>(1, length - 4)) + u' ';
    if (label.size() <= length)
        body.replace((length - label.size()) / 2, label.size(), label);
    if (step.to > step.from)
        body[length - 1] = u'>';
    else
        body[0] = u'<';
    line.replace(left, length, body);
}

void note(QString& line, const Columns& columns, const LadderStep& step)
{
    const qsizetype at = columns.at(step.from) + 2;
    put(line, at, u'[' + elided(step.label, qMax<qsizetype>(1, columns.width - at - 2)) + u']');
}

QString trimmedEnd(QString line)
{
    while (line.endsWith(u' '))
        line.chop(1);
    return line;
}

} // namespace

QStringList ladderText(const Ladder& ladder, int width)
{
    Columns columns;
    columns.width = qMax(60, width);
    columns.lanes = qMax<qsizetype>(1, qsizetype(ladder.lanes.size()));
    // The last lane needs room to its right for notes. Dozens of lanes do not fit any width; then the text grows.
    const qsizetype room = columns.width - kTimeWidth - 20;
    columns.gap = qBound(qsizetype(6), room / qMax(qsizetype(1), columns.lanes - 1), qsizetype(34));
    columns.width = qMax(columns.width, columns.at(int(columns.lanes) - 1) + 6);

    QString head(columns.width, u' ');
    for (int lane = 0; lane < int(ladder.lanes.size()); ++lane)
        put(head, columns.at(lane), elided(ladder.lanes[size_t(lane)].title, columns.gap - 1));
    QStringList lines{trimmedEnd(head)};
    for (const LadderStep& step : ladder.steps) {
        QString line = bars(columns);
        put(line, 0, u"%1 s"_s.arg(QString::number(step.t.seconds(), 'f', 3), int(kTimeWidth) - 4));
        if (step.from == step.to)
            note(line, columns, step);
        else
            arrow(line, columns, step);
        lines.append(trimmedEnd(line));
    }
    return lines;
}

} // namespace hookswitch
