// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/kazoolab.h"

#include "sim/callboard.h"

#include <QtTest>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

/// *3SLOT parks, *5SLOT retrieves, *4SLOT does what fits.
std::shared_ptr<const World> parkWorld()
{
    std::vector<kazoo::SiteFlow> flows;
    for (const auto& [id, action] : {std::pair("3", "park"), std::pair("5", "retrieve"), std::pair("4", "auto")}) {
        const QByteArray text = QByteArray("{'patterns':['^\\\\*") + id +
                                "([0-9]*)$'],'flow':{'module':'park','data':{'action':'" + action +
                                "'},'children':{'_':{'module':'noop','data':{},'children':{}}}}}";
        flows.push_back({QString::fromLatin1(id), kazoo::loadFlow(looseJson(text)).flow});
    }
    Site site;
    kazoo::addFlows(site, flows);
    return std::make_shared<const SiteWorld>(std::move(site));
}

} // namespace

class TestKazooPark : public QObject
{
    Q_OBJECT

    static TraceRows play(const std::vector<std::pair<QString, QByteArray>>& calls)
    {
        Run run(RunSetup(), parkWorld());
        SimTime at;
        for (const auto& [to, caller] : calls) {
            CallPlan plan;
            plan.from = u"1000"_s;
            plan.to = to;
            plan.scenario =
                std::make_shared<const Scenario>(Scenario::fromJson(looseJson("{'caller':" + caller + "}")).take());
            run.placeCall(plan, at);
            at = at + SimTime::fromSeconds(5);
        }
        run.runToEnd();
        return run.trace().rows();
    }
    static QStringList seen(const TraceRows& rows, TraceKind kind, std::string_view key)
    {
        QStringList values;
        for (const TraceRow& row : rows) {
            if (row.kind == kind)
                values << u"%1:%2"_s.arg(row.call.value).arg(stringMember(row.data, key));
        }
        return values;
    }

private Q_SLOTS:
    void aParkedCallIsRetrievedAndTheTwoTalk_data()
    {
        QTest::addColumn<QString>("park");
        QTest::addColumn<QString>("retrieve");
        QTest::newRow("park and retrieve") << u"*3101"_s << u"*5101"_s;
        QTest::newRow("auto parks, then retrieves") << u"*4101"_s << u"*4101"_s;
    }
    void aParkedCallIsRetrievedAndTheTwoTalk()
    {
        QFETCH(QString, park);
        QFETCH(QString, retrieve);
        const TraceRows rows = play({{park, "[]"}, {retrieve, "[{'wait':7},{'hangup':true}]"}});
        QCOMPARE(seen(rows, TraceKind::HoldEnd, "reason"), QStringList{u"1:retrieved"_s});
        QCOMPARE(seen(rows, TraceKind::RoomJoin, "room"), (QStringList{u"1:talk 1"_s, u"2:talk 1"_s}));
        QCOMPARE(rows.back().t.seconds(), 12.0);
        QCOMPARE(seen(rows, TraceKind::CallEnd, "outcome").size(), 2);
    }

    void anOccupiedSlotIsRefused()
    {
        const TraceRows rows = play({{u"*3101"_s, "[{'wait':30},{'hangup':true}]"}, {u"*3101"_s, "[]"}});
        QVERIFY(seen(rows, TraceKind::PromptStart, "prompt").contains(u"2:park-already_in_use"_s));
    }

    void aCallerWhoHangsUpFreesTheSlot()
    {
        const TraceRows rows = play({{u"*3101"_s, "[{'wait':2},{'hangup':true}]"}, {u"*5101"_s, "[]"}});
        QVERIFY(seen(rows, TraceKind::PromptStart, "prompt").contains(u"2:park-no_caller"_s));
    }
};

QTEST_GUILESS_MAIN(TestKazooPark)
#include "tst_kazoo_park.moc"
