// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qtresult.h"

#include "sim/callboard.h"
#include "sim/chance.h"
#include "sim/ladder.h"
#include "sim/tracelines.h"

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kDigitLine =
    "{\"t\":1.500001,\"seq\":7,\"call\":2,\"leg\":0,\"kind\":\"digit\",\"flow\":\"\",\"node\":\"\","
    "\"module\":\"\",\"cause\":null,\"data\":{\"digit\":\"\\\"\"}}"_ba;

class Script
{
public:
    Script& add(double t, TraceKind kind, quint32 leg, const char* data, const QString& node = {},
                const QString& module = {})
    {
        TraceRow row;
        row.t = SimTime::fromSeconds(t);
        row.seq = qint64(rows.size());
        row.call = CallId(1);
        row.leg = LegId(leg);
        row.kind = kind;
        row.kindName = traceKindName(kind);
        row.flow = module.isEmpty() ? QString() : u"main"_s;
        row.node = node;
        row.module = module;
        row.cause = row.seq - 1;
        row.data = Json::parse(QByteArray(data).replace('\'', '"').toStdString());
        rows.push_back(row);
        return *this;
    }
    TraceRows rows;
};

Script shortCall()
{
    Script s;
    s.add(0, TraceKind::CallStart, 0, "{'from':'100','to':'2000','direction':'inbound','number':'2000'}")
        .add(0, TraceKind::LegStart, 1, "{'role':'caller','party':'100','name':''}")
        .add(0, TraceKind::BlockEnter, 0, "{'visit':1}", u"/flow"_s, u"answer"_s)
        .add(0, TraceKind::LegAnswer, 1, "{}", u"/flow"_s, u"answer"_s)
        .add(0, TraceKind::BlockExit, 0, "{'exit':'_'}", u"/flow"_s, u"answer"_s)
        .add(0, TraceKind::BlockEnter, 0, "{'visit':1}", u"/flow/children/_"_s, u"webhook"_s)
        .add(0, TraceKind::WebhookQueued, 0, "{'delivery':'d','method':'POST','url':'http://127.0.0.1:9000/x?a=1'}",
             u"/flow/children/_"_s, u"webhook"_s)
        .add(1.25, TraceKind::Digit, 1, "{'digit':'7'}")
        .add(2, TraceKind::Warning, 0, "{'code':'menu','sentence':'no menu'}")
        .add(3, TraceKind::LegStart, 2, "{'role':'callee','party':'d1','name':'Desk','parent':1}")
        .add(3, TraceKind::LegRing, 2, "{}")
        .add(4, TraceKind::LegEnd, 2, "{'cause':'USER_BUSY','code':486,'by':'callee'}")
        .add(5, TraceKind::LegEnd, 1, "{'cause':'NORMAL_CLEARING','code':200,'by':'flow'}")
        .add(5, TraceKind::CallEnd, 0, "{'outcome':'answered','cause':'NORMAL_CLEARING'}");
    return s;
}

} // namespace

class TestViews : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lineHasTheKeysInTheirOrder()
    {
        TraceRow row;
        row.t = SimTime::fromUs(1500001);
        row.seq = 7;
        row.call = CallId(2);
        row.kind = TraceKind::Digit;
        row.data["digit"] = "\"";
        QCOMPARE(traceLine(row), kDigitLine);
    }

    /// Seconds are written without the writer of JSON, and must come out as it would write them.
    void linesWriteSecondsAsTheWriterOfJsonDoes()
    {
        Trace trace;
        TraceEvent event;
        event.kind = TraceKind::LegRing;
        std::vector<qint64> spans{
            0, 1, 99, 999, 1'000, 1'001, 10'000, 1'500'000, 86'400'000'000, 123'456'789'012'345};
        Chance chance(5, 5);
        for (int i = 0; i < 50'000; ++i)
            spans.push_back(qint64(chance.next() >> (14 + chance.below(40))));
        TraceLines lines(trace);
        for (const qint64 span : spans) {
            event.t = event.number = span;
            trace.append(event);
            QByteArray line;
            lines.append(trace.size() - 1, line);
            QCOMPARE(line, traceLine(trace.rows(trace.size() - 1).front()) + '\n');
        }
    }

    void everyKindHasAName()
    {
        QCOMPARE(traceKindName(TraceKind::CallStart), u"call.start"_s);
        QCOMPARE(traceKindName(TraceKind::Warning), u"warning"_s);
        QCOMPARE(traceKindName(TraceKind::Vendor), u"vendor"_s);
    }

    void boardTellsTheStateAtAnyPrefix()
    {
        const TraceRows rows = shortCall().rows;
        CallBoard board;
        for (size_t i = 0; i < 7; ++i)
            board.append(rows[i]);
        const CallState* call = board.call(CallId(1));
        QVERIFY(call);
        QCOMPARE(call->module, u"webhook"_s);
        QCOMPARE(call->node, u"/flow/children/_"_s);
        QVERIFY(call->answered.has_value());
        QVERIFY(!call->end);
        QCOMPARE(call->deliveries, 1);

        board.clear();
        board.append(rows);
        call = board.call(CallId(1));
        QCOMPARE(call->digits, u"7"_s);
        QCOMPARE(call->warnings, 1);
        QCOMPARE(call->outcome, u"answered"_s);
        QVERIFY(call->module.isEmpty());
        QCOMPARE(call->legs.at(LegId(2)).cause, u"USER_BUSY"_s);
        QCOMPARE(call->legs.at(LegId(2)).parent, LegId(1));
        QVERIFY(!board.call(CallId(9)));
    }

    void ladderPutsCallersBeforeTheEngineAndHostsLast()
    {
        const Ladder ladder = ladderOf(shortCall().rows, CallId(1));
        QStringList lanes;
        for (const LadderLane& lane : ladder.lanes)
            lanes << lane.title;
        QCOMPARE(lanes, (QStringList{u"100"_s, u"Hookswitch"_s, u"Desk"_s, u"127.0.0.1:9000"_s}));
        QStringList labels;
        for (const LadderStep& step : ladder.steps)
            labels << u"%1>%2 %3"_s.arg(step.from).arg(step.to).arg(step.label);
        QVERIFY(labels.contains(u"0>1 INVITE"_s));
        QVERIFY(labels.contains(u"1>0 200 OK"_s));
        QVERIFY(labels.contains(u"1>3 POST /x"_s));
        QVERIFY(labels.contains(u"2>1 486 USER_BUSY"_s));
        QVERIFY(labels.contains(u"1>0 BYE"_s));
    }

    void ladderTextKeepsItsWidth()
    {
        const QStringList lines = ladderText(ladderOf(shortCall().rows), 80);
        for (const QString& line : lines)
            QVERIFY2(line.size() <= 80, qPrintable(line));
        QVERIFY(lines.filter(u"INVITE"_s).first().contains(u"->"_s));
        QCOMPARE(ladderText(Ladder()).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestViews)
#include "tst_views.moc"
