// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report.h"

#include "dialect/kazoo/timerules.h"

#include <QFile>

namespace hookswitch::conformance {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The engine rolls 29 February over to 1 March only after the function that the vectors were taken from.
bool isKnown(const QString& expected, QDate date)
{
    return date.isValid() && expected.endsWith("-02-29"_L1) && date == kazoo::rolledDate(expected);
}

} // namespace

void checkTemporal(const QString& path, Report& report)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return report.fail(path, file.errorString());
    const Result<Json> read = parseJson(file.readAll());
    const Json* vectors = read ? member(*read, "vectors") : nullptr;
    if (!vectors || !vectors->is_array())
        return report.fail(path, read ? u"no list \"vectors\""_s : read.error().text());
    for (const Json& vector : *vectors) {
        const QString name = scalarText(vector["id"]) + u' ' + stringMember(vector, "note");
        const QString expected = stringMember(vector, "expected");
        const kazoo::TimeRule rule = kazoo::timeRule(vector["rule"], QTimeZone::utc());
        const QDate date = kazoo::nextDate(rule, QDate::fromString(stringMember(vector, "search_from"), Qt::ISODate));
        if (date.toString(Qt::ISODate) == expected)
            report.pass();
        else if (isKnown(expected, date))
            report.note(u"known: %1: %2 is given as %3"_s.arg(name, expected, date.toString(Qt::ISODate)));
        else
            report.fail(name, u"%1 instead of %2"_s.arg(date.toString(Qt::ISODate), expected));
    }
}

} // namespace hookswitch::conformance
