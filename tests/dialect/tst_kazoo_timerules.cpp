// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/timerules.h"

#include "qtresult.h"

#include <QFile>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

class KazooTimeRulesTest : public QObject
{
    Q_OBJECT

    static Json json(const char* text)
    {
        const Result<Json> parsed = parseJson(QByteArrayView(text));
        return parsed ? *parsed : Json();
    }

    static Directory directory()
    {
        const Result<Directory> read = Directory::fromJson(json(R"({
            "temporal_rules": {
                "office": {"name":"Office","cycle":"weekly","wdays":["monday","tuesday","wensday","thursday","friday"],"start_date":63460000000,"time_window_start":32400,"time_window_stop":61200},
                "night": {"name":"Night","cycle":"daily","start_date":63460000000,"time_window_start":79200,"time_window_stop":21600},
                "always": {"name":"Always","cycle":"daily","start_date":63460000000},
                "forced": {"name":"Forced","cycle":"daily","start_date":63460000000,"time_window_stop":1,"enabled":true},
                "off": {"name":"Off","cycle":"daily","start_date":63460000000,"enabled":false},
                "later": {"name":"Later","cycle":"daily","start_date":73460000000},
                "empty": {"name":"Empty","cycle":"","start_date":63460000000}
            },
            "temporal_rules_sets": {"holidays": {"name":"Holidays","temporal_rules":["night","always"]}}
        })"));
        return read ? *read : Directory();
    }

private Q_SLOTS:
    void everyVectorHolds()
    {
        QFile file(QStringLiteral(SHARED_DATA "/kazoo-temporal-vectors.json"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the recurrence vectors are not beside this checkout");
        const Result<Json> read = parseJson(file.readAll());
        VERIFY_OK(read);
        QStringList rolled;
        int count = 0;
        for (const Json& vector : (*read)["vectors"]) {
            const QString name = scalarText(vector["id"]) + u' ' + stringMember(vector, "note");
            const QDate from = QDate::fromString(stringMember(vector, "search_from"), Qt::ISODate);
            const kazoo::TimeRule rule = kazoo::timeRule(vector["rule"], QTimeZone::utc());
            const QString expected = stringMember(vector, "expected");
            const QDate date = kazoo::nextDate(rule, from);
            if (date.toString(Qt::ISODate) != expected)
                rolled << name;
            QVERIFY2(date == kazoo::rolledDate(expected),
                     qPrintable(u"%1: %2 instead of %3"_s.arg(name, date.toString(Qt::ISODate), expected)));
            ++count;
        }
        QCOMPARE(count, 717);
        // The engine rolls 29 February over only after the function this vector was taken from.
        QCOMPARE(rolled.size(), 1);
        QVERIFY2(rolled.front().startsWith("619 "_L1), qPrintable(rolled.front()));
    }

    void nextDates_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* rule, const char* from, const char* expected) {
            QTest::newRow(name) << QByteArray(rule) << QString::fromLatin1(from) << QString::fromLatin1(expected);
        };
        row("the fifth weekday rolls into the next month",
            R"({"cycle":"monthly","ordinal":"fifth","wdays":["monday"],"start_date":"2011-02-01"})", "2011-02-01",
            "2011-03-07");
        row("a day beyond the month's end rolls over", R"({"cycle":"monthly","days":[31],"start_date":"2011-01-01"})",
            "2011-01-31", "2011-03-03");
        row("a date is itself", R"({"cycle":"date","start_date":"2012-05-06"})", "2020-01-01", "2012-05-06");
        row("a fifth weekday that never comes",
            R"({"cycle":"yearly","interval":2,"ordinal":"fifth","month":2,"wdays":["monday"],"start_date":"2011-01-01"})",
            "2011-01-01", "");
        row("no weekdays, no date", R"({"cycle":"weekly","start_date":"2011-01-01"})", "2011-01-01", "");
        row("the first day counts although the search starts before it",
            R"({"cycle":"daily","interval":3,"start_date":"2011-01-10"})", "2011-01-09", "2011-01-10");
        row("an interval of 0 counts as 1", R"({"cycle":"daily","interval":0,"start_date":"2011-01-10"})",
            "2011-01-10", "2011-01-11");
        row("an unknown cycle", R"({"cycle":"lunar","start_date":"2011-01-10"})", "2011-01-10", "");
    }
    void nextDates()
    {
        QFETCH(QByteArray, rule);
        QFETCH(QString, from);
        QFETCH(QString, expected);
        const QDate date = QDate::fromString(from, Qt::ISODate);
        const kazoo::TimeRule read = kazoo::timeRule(json(rule.constData()), QTimeZone::utc());
        QCOMPARE(kazoo::nextDate(read, date).toString(Qt::ISODate), expected);
    }

    void theFirstActiveCandidateWins_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<QStringList>("children");
        QTest::addColumn<QString>("now");      // UTC
        QTest::addColumn<QString>("expected"); // rule -> child
        const auto row = [](const char* name, const char* data, const QStringList& children, const char* now,
                            const char* expected) {
            QTest::newRow(name) << QByteArray(data) << children << QString::fromLatin1(now)
                                << QString::fromLatin1(expected);
        };
        const char* friday = "2024-05-17T12:00:00Z";
        row("within office hours", "{}", {u"office"_s, u"_"_s}, friday, "office -> office");
        row("the last second of the window counts", "{}", {u"office"_s}, "2024-05-17T17:00:00Z", "office -> office");
        row("a second later it is over", "{}", {u"office"_s}, "2024-05-17T17:00:01Z", " -> ");
        row("not on Saturday", "{}", {u"office"_s}, "2024-05-18T12:00:00Z", " -> ");
        row("wensday is Wednesday", "{}", {u"office"_s}, "2024-05-15T12:00:00Z", "office -> office");
        row("data.rules before the children", R"({"rules":["always"]})", {u"office"_s}, friday, "always -> always");
        row("children before the rule set", R"({"rule_set":"holidays"})", {u"office"_s, u"rule_set"_s}, friday,
            "office -> office");
        row("a member of the rule set leads to rule_set", R"({"rule_set":"holidays"})", {u"rule_set"_s}, friday,
            "always -> rule_set");
        row("a set among the children leads to its own key", "{}", {u"holidays"_s}, friday, "always -> holidays");
        row("a window ending before it starts never matches", "{}", {u"night"_s}, "2024-05-17T23:00:00Z", " -> ");
        row("nor after midnight", "{}", {u"night"_s}, "2024-05-17T03:00:00Z", " -> ");
        row("a rule switched on needs no date", "{}", {u"forced"_s}, friday, "forced -> forced");
        row("a rule switched off never matches", "{}", {u"off"_s, u"always"_s}, friday, "always -> always");
        row("a rule starting in the future is ignored", "{}", {u"later"_s}, friday, " -> ");
        row("an empty cycle is ignored", "{}", {u"empty"_s}, friday, " -> ");
        row("a missing rule is skipped", "{}", {u"ghost"_s, u"office"_s}, friday, "office -> office");
        row("the node's zone decides", R"({"timezone":"Asia/Tokyo"})", {u"office"_s}, friday, " -> ");
        row("inherit takes the account's zone", R"({"timezone":"inherit"})", {u"office"_s}, friday,
            "office -> office");
        row("an unknown zone is the account's", R"({"timezone":"Mars/Olympus"})", {u"office"_s}, friday,
            "office -> office");
    }
    void theFirstActiveCandidateWins()
    {
        QFETCH(QByteArray, data);
        QFETCH(QStringList, children);
        QFETCH(QString, now);
        QFETCH(QString, expected);
        const Directory known = directory();
        const kazoo::TimeQuestion question{known, QDateTime::fromString(now, Qt::ISODate), QTimeZone::utc()};
        const kazoo::TimeDecision decision = kazoo::decideTime(json(data.constData()), children, question);
        QCOMPARE(decision.rule + u" -> "_s + decision.child, expected);
        QVERIFY(!decision.reason.isEmpty());
    }

    void theReasonNamesTheRuleAndWhatWasMissing()
    {
        const Directory known = directory();
        const kazoo::TimeQuestion question{known, QDateTime(QDate(2024, 5, 17), QTime(12, 0), QTimeZone::utc()),
                                           QTimeZone::utc()};
        const kazoo::TimeDecision decision = kazoo::decideTime(json(R"({"rules":["ghost","office"]})"), {}, question);
        QCOMPARE(decision.reason, u"rule Office covers Friday 2024-05-17 12:00:00"_s);
        QCOMPARE(decision.notes, QStringList{u"There is no time rule ghost, so it is skipped"_s});
    }
};

QTEST_GUILESS_MAIN(KazooTimeRulesTest)
#include "tst_kazoo_timerules.moc"
