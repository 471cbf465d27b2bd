// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qtresult.h"

#include "fakes/toyflows.h"
#include "sim/chance.h"
#include "sim/tracelines.h"

#include <thread>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kFlows = 1000;

QString pick(Chance& chance, const QStringList& list)
{
    return list[qsizetype(chance.below(quint64(list.size())))];
}

QStringList randomLines(Chance& chance, int flows)
{
    const QStringList blocks{u"answer"_s,
                             u"nothing"_s,
                             u"say:a few words"_s,
                             u"wait:1.5"_s,
                             u"collect:2"_s,
                             u"collect:1,stored"_s,
                             u"record"_s,
                             u"dial:a,b@2"_s,
                             u"dial:a,b;sequence"_s,
                             u"dial:c;key"_s,
                             u"fetch:http://example.test"_s,
                             u"hook:http://example.test"_s,
                             u"room:r;music=jazz;keys=#;limit=20"_s,
                             u"room:r;alone;limit=9"_s,
                             u"hold:slot;limit=6"_s,
                             u"retrieve:slot"_s,
                             u"queue:q;limit=8;keys=#"_s,
                             u"serve:q;limit=5"_s,
                             u"pickup"_s,
                             u"watch:2=0"_s,
                             u"listen:news;limit=3"_s,
                             u"signal:1;name=news;value=x"_s};
    QStringList lines{u"TOP=nothing"_s};
    const quint64 count = 2 + chance.below(6);
    for (quint64 i = 0; i < count; ++i) {
        QString line = chance.below(6) == 0 ? u"run:%1"_s.arg(chance.below(quint64(flows))) : pick(chance, blocks);
        if (chance.below(5) == 0)
            line += u" -> TOP"_s;
        lines << line;
    }
    return lines;
}

std::shared_ptr<const Scenario> randomScenario(Chance& chance)
{
    QByteArray caller = pick(chance, {u"[]"_s, u"[{'wait':{'exp':3}},{'press':'12#'}]"_s,
                                      u"[{'wait':{'uniform':[1,9]}},{'say':'hello'},{'press':'#'},{'hangup':true}]"_s,
                                      u"[{'when':{'prompt':'which'},'press':'3'},{'wait':20},{'hangup':true}]"_s})
                            .toUtf8();
    QByteArray a = pick(chance, {u"[{'answer':{'lognormal':[2,1]}},{'wait':{'exp':5}},{'hangup':true}]"_s,
                                 u"[{'busy':true}]"_s, u"[{'noanswer':true}]"_s, u"[{'machine':2}]"_s})
                       .toUtf8();
    QByteArray json = "{'caller':" + caller + ",'callees':{'a':" + a + ",'c':[{'answer':1},{'press':'1'}]}}";
    json.replace('\'', '"');
    return std::make_shared<const Scenario>(Scenario::fromJson(parseJson(json).take()).take());
}

QByteArray linesOf(const Trace& trace)
{
    QByteArray text;
    TraceLines lines(trace);
    for (qint64 seq = 0; seq < trace.size(); ++seq)
        lines.append(seq, text);
    return text;
}

/// Every call of one run, three at a time, each with its own flow and scenario.
QByteArray play(int first, int count)
{
    QByteArray lines;
    for (int n = first; n < first + count; ++n) {
        Chance chance(77, quint64(n));
        Site site;
        for (int flow = 0; flow < 3; ++flow) {
            const QString id = QString::number(flow);
            site.flows[id] = ToyFlows::program(id, randomLines(chance, 3));
            site.numbers[id] = id;
        }
        RunSetup setup;
        setup.seed = quint64(n);
        setup.limits.turnsPerCall = 80;
        setup.limits.turnsPerMoment = 40;
        Run run(setup, std::make_shared<const SiteWorld>(site));
        for (int flow = 0; flow < 3; ++flow) {
            CallPlan plan;
            plan.from = u"9"_s;
            plan.to = QString::number(flow);
            plan.scenario = randomScenario(chance);
            run.placeCall(plan, SimTime::fromSeconds(double(flow)));
        }
        run.runToEnd();
        const QByteArray rows = ToyCall::lines(run.trace().rows());
        if (linesOf(run.trace()) != rows)
            return "the lines are not those of the rows";
        lines += rows;
    }
    return lines;
}

} // namespace

class TestDeterminism : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        auto plan = std::make_shared<QueuePlan>();
        plan->strategy = QueuePlan::Strategy::Random;
        for (const QString& id : {u"a1"_s, u"a2"_s}) {
            QueueAgent agent;
            agent.id = id;
            agent.service = Span::fixed(4);
            plan->agents.push_back(agent);
        }
        plan->agents.back().targets.emplace_back();
        plan->agents.back().targets.back().party = u"a"_s;
        ToyMeeting::plans()[u"q"_s] = plan;
    }

    void aThousandRandomFlowsRunTheSameOnOneThreadAndOnTwo()
    {
        const QByteArray alone = play(0, kFlows);
        QByteArray firstHalf;
        QByteArray secondHalf;
        std::thread one([&] { firstHalf = play(0, kFlows / 2); });
        std::thread two([&] { secondHalf = play(kFlows / 2, kFlows - kFlows / 2); });
        one.join();
        two.join();
        QVERIFY(alone.size() > 500'000);
        QVERIFY2(alone == firstHalf + secondHalf, "the traces differ");
        for (const char* kind : {"room.join", "hold.end", "queue.serve", "stack.push", "leg.answer", "prompt.end"})
            QVERIFY2(alone.contains(kind), kind);
    }
};

QTEST_GUILESS_MAIN(TestDeterminism)
#include "tst_determinism.moc"
