// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qtresult.h"

#include "sim/agenda.h"
#include "sim/causes.h"
#include "sim/chance.h"
#include "sim/interner.h"
#include "sim/scenario.h"

#include <algorithm>
#include <set>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

Json loose(QByteArray text)
{
    text.replace('\'', '"');
    return parseJson(text).take();
}

} // namespace

class TestParts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void agendaKeepsTimeThenOrder()
    {
        Agenda agenda;
        Chance chance(3, 1);
        std::vector<std::pair<qint64, quint32>> wanted;
        for (quint32 i = 0; i < 5000; ++i) {
            const auto t = qint64(chance.below(200));
            wanted.emplace_back(t, i);
            agenda.add(SimTime::fromUs(t), Event::Kind::Timer, {i, quint16(i % 7), i});
        }
        std::stable_sort(wanted.begin(), wanted.end(),
                         [](const auto& a, const auto& b) { return a.first < b.first; });
        for (const auto& [t, slot] : wanted) {
            const Event event = agenda.take();
            QCOMPARE(event.t, t);
            QCOMPARE(event.slot, slot);
            QCOMPARE(event.leg(), quint16(slot % 7));
            QCOMPARE(event.kind(), Event::Kind::Timer);
        }
        QVERIFY(agenda.isEmpty());
    }

    /// Near and far, crowded moments and lonely ones, taken while others come.
    void agendaKeepsOrderWhileItGrowsAndShrinks_data()
    {
        QTest::addColumn<int>("target");
        QTest::addColumn<qint64>("span");
        QTest::newRow("few events") << 20 << qint64(1'000'000);
        QTest::newRow("many events") << 20'000 << qint64(60'000'000);
        QTest::newRow("many at few moments") << 20'000 << qint64(5);
        QTest::newRow("all at one moment") << 5'000 << qint64(1);
        QTest::newRow("over a year") << 5'000 << qint64(366) * 86'400'000'000;
    }
    void agendaKeepsOrderWhileItGrowsAndShrinks()
    {
        QFETCH(int, target);
        QFETCH(qint64, span);
        Agenda agenda;
        Chance chance(5, 1);
        std::set<std::pair<qint64, quint32>> wanted;
        qint64 now = 0;
        quint32 added = 0;
        while (added < 60'000 || !wanted.empty()) {
            const bool grows = added < 60'000 && (int(wanted.size()) < target / 2 || chance.below(2) == 0);
            if (grows && int(wanted.size()) < target) {
                const qint64 far = chance.below(100) == 0 ? 1000 * span : span;
                const qint64 t = now + qint64(chance.below(quint64(far)));
                wanted.emplace(t, added);
                agenda.add(SimTime::fromUs(t), Event::Kind::Timer, {added, 0, 0});
                ++added;
                continue;
            }
            const Event event = agenda.take();
            QCOMPARE(std::pair(event.t, event.slot), *wanted.begin());
            wanted.erase(wanted.begin());
            now = event.t;
            QCOMPARE(agenda.size(), wanted.size());
        }
        QVERIFY(agenda.isEmpty());
    }

    void internerGivesEachTextOneNumber()
    {
        Interner texts;
        QCOMPARE(texts.id(QString()), TextId(0));
        const TextId a = texts.id(u"a"_s);
        QCOMPARE(texts.id(u"a"_s), a);
        QVERIFY(texts.id(u"b"_s) != a);
        QCOMPARE(texts.text(a), u"a"_s);
        QCOMPARE(texts.size(), size_t(3));
        QString changing = u"one"_s + QString::number(1);
        const TextId one = texts.id(changing);
        changing[0] = u'O';
        QVERIFY(texts.id(changing) != one);
        QCOMPARE(texts.id(u"one1"_s), one);
    }

    void chanceHasTheRightMeans()
    {
        Chance chance(42, 7);
        double exponential = 0;
        double lognormal = 0;
        double uniform = 0;
        constexpr int count = 200'000;
        for (int i = 0; i < count; ++i) {
            exponential += chance.exponential(4);
            lognormal += chance.lognormal(10, 5);
            uniform += chance.uniform(2, 4);
        }
        QVERIFY(std::abs(exponential / count - 4) < 0.05);
        QVERIFY(std::abs(lognormal / count - 10) < 0.1);
        QVERIFY(std::abs(uniform / count - 3) < 0.01);
        QVERIFY(Chance(1, 1) == Chance(1, 1));
        QVERIFY(Chance(1, 1).next() != Chance(1, 2).next());
        QVERIFY(Chance(1, 1).next() != Chance(2, 1).next());
        QCOMPARE(chance.lognormal(0, 1), 0.0);
    }

    void causesKnowTheirCodes()
    {
        QCOMPARE(causeNamed(u"USER_BUSY"_s).code, 486);
        QCOMPARE(causeNamed(u"MADE_UP"_s).code, 0);
        QCOMPARE(causeOfCode(603).name, u"CALL_REJECTED"_s);
        QCOMPARE(causeOfCode(299).name, u"NORMAL_UNSPECIFIED"_s);
        QCOMPARE(outcomeOf(causeOfCode(486)), u"busy"_s);
        QCOMPARE(outcomeOf(causeOfCode(404)), u"failed"_s);
        QCOMPARE(outcomeOf(causeNamed(u"ORIGINATOR_CANCEL"_s)), u"cancelled"_s);
    }

    void scenarioSaysWhatIsWrongAndWhere_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("place");
        QTest::newRow("not an object") << QByteArray("[]") << QString();
        QTest::newRow("unknown key") << QByteArray("{'callers':[]}") << u"/callers"_s;
        QTest::newRow("other format") << QByteArray("{'format':2}") << u"/format"_s;
        QTest::newRow("caller is no list") << QByteArray("{'caller':{}}") << u"/caller"_s;
        QTest::newRow("step is no object") << QByteArray("{'caller':[1]}") << u"/caller/0"_s;
        QTest::newRow("unknown step") << QByteArray("{'caller':[{'dance':1}]}") << u"/caller/0/dance"_s;
        QTest::newRow("two things in one step")
            << QByteArray("{'caller':[{'wait':1,'press':'1'}]}") << u"/caller/0/press"_s;
        QTest::newRow("nothing in a step") << QByteArray("{'caller':[{'after':1}]}") << u"/caller/0"_s;
        QTest::newRow("no such key on a phone") << QByteArray("{'caller':[{'press':'1x'}]}") << u"/caller/0/press"_s;
        QTest::newRow("callers do not answer") << QByteArray("{'caller':[{'answer':1}]}") << u"/caller/0"_s;
        QTest::newRow("negative time") << QByteArray("{'caller':[{'wait':-1}]}") << u"/caller/0/wait"_s;
        QTest::newRow("endless time") << QByteArray("{'caller':[{'wait':1e300}]}") << u"/caller/0/wait"_s;
        QTest::newRow("unknown distribution")
            << QByteArray("{'caller':[{'wait':{'weibull':1}}]}") << u"/caller/0/wait"_s;
        QTest::newRow("uniform needs two numbers")
            << QByteArray("{'caller':[{'wait':{'uniform':[1]}}]}") << u"/caller/0/wait"_s;
        QTest::newRow("empirical needs values")
            << QByteArray("{'caller':[{'wait':{'empirical':[]}}]}") << u"/caller/0/wait"_s;
        QTest::newRow("a gap too") << QByteArray("{'caller':[{'press':'1','gap':'x'}]}") << u"/caller/0/gap"_s;
        QTest::newRow("when without a prompt")
            << QByteArray("{'caller':[{'when':{},'press':'1'}]}") << u"/caller/0/when"_s;
        QTest::newRow("hangup false") << QByteArray("{'caller':[{'hangup':false}]}") << u"/caller/0/hangup"_s;
        QTest::newRow("saying nothing") << QByteArray("{'caller':[{'say':''}]}") << u"/caller/0/say"_s;
        QTest::newRow("no status") << QByteArray("{'callees':{'a/b':[{'reject':200}]}}")
                                   << u"/callees/a~1b/0/reject"_s;
        QTest::newRow("callees is no object") << QByteArray("{'callees':[]}") << u"/callees"_s;
        QTest::newRow("http is no list") << QByteArray("{'http':{}}") << u"/http"_s;
        QTest::newRow("rule without match") << QByteArray("{'http':[{'answer':{}}]}") << u"/http/0"_s;
        QTest::newRow("no such status") << QByteArray("{'http':[{'match':{},'answer':{'status':99}}]}")
                                        << u"/http/0/answer/status"_s;
        QTest::newRow("bad latency") << QByteArray("{'http':[{'match':{},'answer':{'latency':'x'}}]}")
                                     << u"/http/0/answer/latency"_s;
        QTest::newRow("no moment") << QByteArray("{'at':'noon'}") << u"/at"_s;
        QTest::newRow("moment is no text") << QByteArray("{'at':7}") << u"/at"_s;
        QTest::newRow("no time zone") << QByteArray("{'zone':'Mars/Base'}") << u"/zone"_s;
    }
    void scenarioSaysWhatIsWrongAndWhere()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, place);
        const Result<Scenario> scenario = Scenario::fromJson(loose(json));
        QVERIFY(!scenario.ok());
        QCOMPARE(scenario.error().place, place);
        QVERIFY(!scenario.error().sentence.isEmpty());
    }

    void scenarioIsRead()
    {
        const Result<Scenario> scenario =
            Scenario::fromJson(loose("{'format':1,'caller':[{'wait':{'exp':2}},{'press':'1a','after':0.5,'gap':0.1}],"
                                     "'callees':{'d':[{'wait':1}]},"
                                     "'http':[{'match':{'method':'get','url':'/"
                                     "x'},'answer':{'status':201,'headers':{'A':'b'},'body':{'k':1},'latency':2}}],"
                                     "'at':'2026-07-01T12:00:00','zone':'Europe/Vienna'}"));
        VERIFY_OK(scenario);
        QCOMPARE(scenario->caller.steps[0].span.kind, Span::Kind::Exponential);
        QCOMPARE(scenario->caller.steps[1].text, u"1A"_s);
        QCOMPARE(scenario->callees.at(u"d"_s).steps.size(), size_t(2)); // answering is put before it
        HttpRequest request;
        request.method = "GET";
        request.target = "http://h/x?y";
        QVERIFY(scenario->ruleFor(request));
        QCOMPARE(scenario->ruleFor(request)->answer.body, "{\"k\":1}"_ba);
        request.method = "POST";
        QVERIFY(!scenario->ruleFor(request));
        QCOMPARE(*momentOf(scenario->at, scenario->zone), qint64(1782900000));
        QCOMPARE(*momentOf(u"2026-07-01T12:00:00+02:00"_s, {}), qint64(1782900000));
    }

    void spansAreDrawnWithinTheirBounds()
    {
        Chance chance(1, 1);
        const Span uniform = Span::fromJson(loose("{'uniform':[1,2]}"), {}).take();
        const Span empirical = Span::fromJson(loose("{'empirical':[3,5]}"), {}).take();
        const Span lognormal = Span::fromJson(loose("{'lognormal':[4,1]}"), {}).take();
        for (int i = 0; i < 1000; ++i) {
            const double u = uniform.draw(chance).seconds();
            const double e = empirical.draw(chance).seconds();
            QVERIFY(u >= 1 && u <= 2);
            QVERIFY(e == 3 || e == 5);
            QVERIFY(lognormal.draw(chance).us >= 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestParts)
#include "tst_parts.moc"
