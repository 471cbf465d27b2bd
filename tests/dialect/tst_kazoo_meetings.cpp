// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qtresult.h"

#include "fakes/kazoolab.h"

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

/// Blocks in which several live calls of a run meet: picked up, moved, in a room, in a queue, and keys during a talk.
class KazooMeetingsTest : public QObject
{
    Q_OBJECT

    static QByteArray account(const QByteArray& flow, const QByteArray& more = {})
    {
        return "{'flows':{'ring':{'numbers':['100'],'flow':{'module':'user','data':{'id':'ann','timeout':30},'"
               "children':"
               "{'_':{'module':'noop'}}}},'other':{'numbers':['200'],'flow':" +
               flow + "},'code':{'patterns':['^\\\\*8([0-9]*)$'],'flow':" + flow +
               "}},'directory':{'users':{'ann':{'first_name':'Ann','last_name':'A','queues':['q']" + more +
               "}},'devices':{'desk':{'name':'Desk','owner_id':'ann'},'mobile':{'name':'Mobile','owner_id':'ann',"
               "'enabled':false},'lobby':{'name':'Lobby'}},'groups':{'g':{'name':'G','endpoints':{'desk':{'type':"
               "'device'}}}},'queues':{'q':{'name':'Q','agent_wrapup_time':2}},'conferences':{'room':{'name':'Room',"
               "'max_participants':2}}}}";
    }
    static QByteArray block(const QByteArray& module, const QByteArray& data)
    {
        return "{'module':'" + module + "','data':" + data + ",'children':{'_':{'module':'noop'}}}";
    }

private Q_SLOTS:
    void aRingingCallIsPickedUp_data()
    {
        QTest::addColumn<QByteArray>("flow");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("of a user") << block("group_pickup", "{'user_id':'ann'}") << QByteArray("200");
        QTest::newRow("of a device") << block("group_pickup", "{'device_id':'desk'}") << QByteArray("200");
        QTest::newRow("of a group") << block("group_pickup", "{'group_id':'g'}") << QByteArray("200");
        QTest::newRow("of the extension dialled")
            << block("group_pickup_feature", "{'type':'extension'}") << QByteArray("*8100");
        QTest::newRow("by an intercept") << block("intercept", "{'user_id':'ann'}") << QByteArray("200");
        QTest::newRow("by an intercept of the extension dialled")
            << block("intercept_feature", "{}") << QByteArray("*8100");
    }
    void aRingingCallIsPickedUp()
    {
        QFETCH(QByteArray, flow);
        QFETCH(QByteArray, to);
        KazooLab lab(account(flow));
        const CallId caller =
            lab.begin("{'callees':{'desk':[{'noanswer':true}]},'caller':[{'wait':20},{'hangup':true}]}");
        const CallId picker = lab.begin("{'to':'" + to + "','from':'lobby','after':5}");
        lab.finish();
        const Played called = lab.told(caller);
        QVERIFY2(called.end.startsWith("answered"_L1), qPrintable(called.lines()));
        QCOMPARE(called.blocks, u"user:"_s);
        QCOMPARE(secondsText(called.length), u"20"_s);
        const Played picked = lab.told(picker);
        QVERIFY2(picked.warnings.isEmpty() && picked.prompts.isEmpty(), qPrintable(picked.lines()));
        QVERIFY(!picked.blocks.contains("noop"_L1));
        QCOMPARE(secondsText(picked.length), u"15"_s);
    }

    void aTalkIsTakenByAnInterceptAndNotByAPickup_data()
    {
        QTest::addColumn<QByteArray>("module");
        QTest::addColumn<QStringList>("prompts");
        QTest::newRow("intercept") << QByteArray("intercept") << QStringList();
        QTest::newRow("pickup") << QByteArray("group_pickup")
                                << QStringList{u"fault-can_not_be_completed_at_this_time"_s};
    }
    void aTalkIsTakenByAnInterceptAndNotByAPickup()
    {
        QFETCH(QByteArray, module);
        QFETCH(QStringList, prompts);
        KazooLab lab(account(block(module, "{'user_id':'ann'}")));
        (void)lab.begin("{'callees':{'desk':[{'answer':1},{'wait':30},{'hangup':true}]}}");
        const CallId second = lab.begin("{'to':'200','from':'lobby','after':5}");
        lab.finish();
        QCOMPARE(lab.told(second).prompts, prompts);
    }

    void whoIsNotApprovedPicksNothingUp()
    {
        KazooLab lab(account(block("group_pickup", "{'user_id':'ann','approved_device_id':'desk'}")));
        (void)lab.begin("{'callees':{'desk':[{'noanswer':true}]}}");
        const CallId second = lab.begin("{'to':'200','from':'lobby','after':5}");
        lab.finish();
        QCOMPARE(lab.told(second).prompts, QStringList{u"fault-can_not_be_completed_at_this_time"_s});
    }

    void anOwnTalkMovesToAnotherPhone()
    {
        KazooLab lab(account(block("move", "{}")));
        const CallId first =
            lab.begin("{'callees':{'desk':[{'answer':1},{'wait':60},{'hangup':true}]},'caller':[{'wait':"
                      "20},{'hangup':true}]}");
        const CallId second = lab.begin("{'to':'200','from':'mobile','after':5}");
        lab.finish();
        QVERIFY2(lab.told(second).prompts.isEmpty(), qPrintable(lab.told(second).lines()));
        QCOMPARE(secondsText(lab.told(first).length), u"20"_s);
        QCOMPARE(secondsText(lab.told(second).length), u"15"_s);
    }

    void campingOnSomebodyWhoTalksIsQueued()
    {
        KazooLab lab(account(block("camping_feature", "{}")));
        (void)lab.begin("{'callees':{'desk':[{'answer':1},{'wait':30},{'hangup':true}]}}");
        const CallId second = lab.begin("{'to':'*8100','after':5}");
        lab.finish();
        QCOMPARE(lab.told(second).prompts, QStringList{u"camper-queue"_s});
    }

    void conferencesHoldAsManyAsTheyMay()
    {
        KazooLab lab(account(block("conference", "{'id':'room'}")));
        const QByteArray stays = "{'to':'200','caller':[{'wait':40},{'hangup':true}],'after':";
        const CallId first = lab.begin(stays + "0}");
        const CallId second = lab.begin(stays + "5}");
        const CallId third = lab.begin(stays + "10}");
        lab.finish();
        QCOMPARE(secondsText(lab.told(first).length), u"40"_s);
        QCOMPARE(secondsText(lab.told(second).length), u"40"_s);
        QVERIFY(lab.told(third).prompts.contains(u"conf-max_participants"_s));
        QVERIFY(lab.told(third).length.seconds() < 20);
        QVERIFY(!lab.told(first).blocks.contains("noop"_L1));
    }

    void queuesServeOneAfterTheOther()
    {
        KazooLab lab(account(block("acdc_member", "{'id':'q'}")));
        const CallId first = lab.begin("{'to':'200'}");
        const CallId second = lab.begin("{'to':'200','after':1}");
        lab.finish();
        // Rung 2 s, talks 10 s; 2 s of after-call work before the next.
        QCOMPARE(secondsText(lab.told(first).length), u"12"_s);
        QCOMPARE(secondsText(lab.told(second).length), u"25"_s);
        QCOMPARE(lab.told(second).blocks, u"acdc_member:"_s);
    }

    void agentsWhoPauseAreNotRung()
    {
        KazooLab lab(
            "{'flows':{'queue':{'numbers':['200'],'flow':{'module':'acdc_member','data':{'id':'q'},'children':{"
            "'_':{'module':'noop'}}}},'pause':{'numbers':['300'],'flow':{'module':'acdc_agent','data':{'action':"
            "'paused'}}},'resume':{'numbers':['301'],'flow':{'module':'acdc_agent','data':{'action':'resume'}}}},"
            "'directory':{'users':{'ann':{'first_name':'Ann','last_name':'A','queues':['q']}},'devices':{'desk':"
            "{'name':'Desk','owner_id':'ann'}},'queues':{'q':{'name':'Q','connection_timeout':30}}}}");
        (void)lab.play("{'to':'300','from':'desk'}");
        QCOMPARE(lab.play("{'to':'200'}").blocks, u"acdc_member:_ noop:"_s);
        (void)lab.play("{'to':'301','from':'desk'}");
        QCOMPARE(lab.play("{'to':'200'}").blocks, u"acdc_member:"_s);
    }

    void keysDuringATalk_data()
    {
        QTest::addColumn<QByteArray>("metaflows");
        QTest::addColumn<QByteArray>("keys");
        QTest::addColumn<QString>("seconds");
        QTest::addColumn<QString>("heard");
        const QByteArray hangup = "'metaflows':{'numbers':{'5':{'module':'hangup','data':{}}}}";
        QTest::newRow("hang up") << hangup << QByteArray("*5") << u"<20"_s << QString();
        QTest::newRow("without the binding digit nothing happens")
            << hangup << QByteArray("5") << u"32"_s << QString();
        QTest::newRow("another code does nothing") << hangup << QByteArray("*6") << u"32"_s << QString();
        QTest::newRow("a pattern") << QByteArray(
                                          "'metaflows':{'binding_digit':'#','patterns':{'^9([0-9]+)$':{'module':"
                                          "'hangup','data':{}}}}")
                                   << QByteArray("#912") << u"<20"_s << QString();
        QTest::newRow("a text is heard and the talk goes on")
            << QByteArray("'metaflows':{'numbers':{'5':{'module':'tts','data':{'text':'hi'}}}}") << QByteArray("*5")
            << u"32"_s << u"hi"_s;
    }
    void keysDuringATalk()
    {
        QFETCH(QByteArray, metaflows);
        QFETCH(QByteArray, keys);
        QFETCH(QString, seconds);
        QFETCH(QString, heard);
        KazooLab lab(
            "{'flows':{'ring':{'numbers':['100'],'flow':{'module':'device','data':{'id':'lobby'}}}},'directory':{"
            "'users':{'ann':{'first_name':'Ann','last_name':'A'," +
            metaflows + "}},'devices':{'desk':{'name':'Desk','owner_id':'ann'},'lobby':{'name':'Lobby'}}}}");
        const Played played =
            lab.play("{'from':'desk','callees':{'lobby':[{'answer':2},{'wait':30},{'hangup':true}]},"
                     "'caller':[{'wait':5},{'press':'" +
                     keys + "','gap':0.2}]}");
        QVERIFY2(seconds.startsWith(u'<') ? played.length.seconds() < 20 : secondsText(played.length) == seconds,
                 qPrintable(played.lines()));
        QCOMPARE(lab.prompts().join(u' '), heard);
    }

    void whatIsApproximatedDuringATalkIsSaid_data()
    {
        QTest::addColumn<QByteArray>("node");
        QTest::addColumn<QByteArray>("account");
        QTest::addColumn<int>("warnings");
        QTest::newRow("a recording nobody keeps") << QByteArray("'record_call','data':{}") << QByteArray() << 1;
        QTest::newRow("a speech for one side") << QByteArray("'tts','data':{'text':'hi'}") << QByteArray() << 1;
        QTest::newRow("a speech for both sides")
            << QByteArray("'tts','data':{'text':'hi','leg':'both'}") << QByteArray() << 0;
        QTest::newRow("keys of the account beside those of the person")
            << QByteArray("'tts','data':{'text':'hi','leg':'both'}")
            << QByteArray(",'accounts':{'a':{'name':'A','metaflows':{'numbers':{'6':{'module':'hangup'}}}}}") << 1;
    }
    void whatIsApproximatedDuringATalkIsSaid()
    {
        QFETCH(QByteArray, node);
        QFETCH(QByteArray, account);
        QFETCH(int, warnings);
        KazooLab lab("{'flows':{'ring':{'numbers':['100'],'flow':{'module':'device','data':{'id':'lobby'}}}},"
                     "'directory':{'users':{'ann':{'first_name':'Ann','last_name':'A','metaflows':{'numbers':{'5':{"
                     "'module':" +
                     node + "}}}}},'devices':{'desk':{'name':'Desk','owner_id':'ann'},'lobby':{'name':'Lobby'}}" +
                     account + "}}");
        const Played played =
            lab.play("{'from':'desk','callees':{'lobby':[{'answer':2},{'wait':30},{'hangup':true}]},"
                     "'caller':[{'wait':5},{'press':'*5','gap':0.2}]}");
        const auto told = std::count_if(played.rows.begin(), played.rows.end(), [](const TraceRow& row) {
            return row.kind == TraceKind::Warning && stringMember(row.data, "code") == u"approximated";
        });
        QVERIFY2(told == warnings, qPrintable(played.lines()));
    }

    void keysTransferTheOtherSide()
    {
        KazooLab lab(
            "{'flows':{'ring':{'numbers':['100'],'flow':{'module':'device','data':{'id':'lobby'}},'metaflow':{"
            "'patterns':{'^2([0-9]+)$':{'module':'transfer','data':{}}}}},'sales':{'numbers':['200'],'flow':{"
            "'module':'tts','data':{'text':'sales'}}}},'directory':{'devices':{'desk':{'name':'Desk'},'lobby':{"
            "'name':'Lobby'}}}}");
        const Played played =
            lab.play("{'from':'desk','callees':{'lobby':[{'answer':2},{'wait':30},{'hangup':true}]},"
                     "'caller':[{'wait':5},{'press':'*2200','gap':0.2}]}");
        QVERIFY2(lab.prompts() == QStringList{u"sales"_s}, qPrintable(played.lines()));
        QVERIFY(played.length.seconds() < 20);
    }
};

QTEST_GUILESS_MAIN(KazooMeetingsTest)
#include "tst_kazoo_meetings.moc"
