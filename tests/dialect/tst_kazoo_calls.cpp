// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qtresult.h"

#include "fakes/kazoolab.h"
#include "sim/ladder.h"

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kMenuFlow = "{'numbers':['100'],'flow':{'module':'menu','data':{'id':'m'},'children':{"
                             "'1':{'module':'tts','data':{'text':'one'},'children':{}},"
                             "'12':{'module':'tts','data':{'text':'twelve'},'children':{}},"
                             "'_':{'module':'tts','data':{'text':'default'},'children':{}}}}}";
const QByteArray kMenuTimeoutFlow = "{'numbers':['100'],'flow':{'module':'menu','data':{'id':'m'},'children':{"
                                    "'timeout':{'module':'hangup','data':{}},'_':{'module':'noop','data':{}}}}}";

QByteArray userFlow(const QByteArray& data, const QByteArray& children)
{
    return "{'numbers':['100'],'flow':{'module':'user','data':{'id':'u'" + data + "},'children':{" + children + "}}}";
}

const QByteArray kTts = "{'module':'tts','data':{'text':'x'},'children':{}}";

KazooLab menuLab(const QString& press)
{
    KazooLab lab;
    lab.flow(u"main"_s, kMenuFlow).flow(u"ext"_s, "{'numbers':['2001'],'flow':{'module':'answer','data':{}}}");
    lab.entity(u"menus"_s, u"m"_s, "{'retries':2,'timeout':4000,'interdigit_timeout':1000,'hunt':true}");
    lab.press(press);
    return lab;
}

KazooLab userLab(const QByteArray& data, const QByteArray& children, const QByteArray& farEnds)
{
    KazooLab lab;
    lab.flow(u"main"_s, userFlow(data, children));
    lab.entity(u"users"_s, u"u"_s, "{'first_name':'Ada'}");
    lab.entity(u"devices"_s, u"d1"_s, "{'name':'Desk','owner_id':'u'}");
    lab.entity(u"devices"_s, u"d2"_s, "{'name':'Mobile','owner_id':'u'}");
    lab.farEnds(farEnds);
    return lab;
}

} // namespace

class TestKazooCalls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void menuTakesDigits_data()
    {
        QTest::addColumn<QString>("press");
        QTest::addColumn<QStringList>("path");
        QTest::newRow("one digit waits for the next and then takes its child")
            << u"1"_s << QStringList{u"menu>1"_s, u"tts>"_s, u"end answered NORMAL_CLEARING"_s};
        QTest::newRow("two digits are one key, there is no partial match")
            << u"12"_s << QStringList{u"menu>12"_s, u"tts>"_s, u"end answered NORMAL_CLEARING"_s};
        QTest::newRow("the hash key ends the input and is no part of it")
            << u"1#"_s << QStringList{u"menu>1"_s, u"tts>"_s, u"end answered NORMAL_CLEARING"_s};
        QTest::newRow("wrong digits end at the default child only after all retries")
            << u"9,9"_s << QStringList{u"menu>_"_s, u"tts>"_s, u"end answered NORMAL_CLEARING"_s};
        QTest::newRow("digits of an extension run its flow and come back to the default child")
            << u"2001"_s << QStringList{u"answer>"_s, u"menu>_"_s, u"tts>"_s, u"end answered NORMAL_CLEARING"_s};
        QTest::newRow("the caller may hang up instead")
            << u"h"_s << QStringList{u"menu>"_s, u"end answered NORMAL_CLEARING"_s};
    }
    void menuTakesDigits()
    {
        QFETCH(QString, press);
        QFETCH(QStringList, path);
        QCOMPARE(menuLab(press).path(), path);
    }

    void menuSaysInvalidForWrongDigitsOnly()
    {
        KazooLab lab = menuLab(u"9"_s);
        lab.call();
        QCOMPARE(lab.prompts(), (QStringList{u"menu-no_prompt"_s, u"menu-invalid_entry"_s, u"menu-no_prompt"_s,
                                             u"menu-exit"_s, u"menu-transferring_call"_s, u"default"_s}));
    }

    void menuTakesTheTimeoutChildAtTheFirstSilence()
    {
        KazooLab lab;
        lab.flow(u"main"_s, kMenuTimeoutFlow);
        QCOMPARE(lab.path(), (QStringList{u"menu>timeout"_s, u"hangup>"_s, u"end answered NORMAL_CLEARING"_s}));
        QCOMPARE(lab.warnings(), QStringList{u"missing-menu"_s});
        QCOMPARE(lab.seconds(), 3.0 + 10.0); // prompt, then the default time for the first key
    }

    void absurdRetriesEndAtALimit()
    {
        KazooLab lab;
        lab.flow(u"main"_s, kMenuFlow).entity(u"menus"_s, u"m"_s, "{'retries':80000000,'timeout':1}");
        lab.setup.limits.turnsPerCall = 1000;
        lab.call();
        QCOMPARE(lab.warnings(), QStringList{u"limit-call"_s});
    }

    void leftoverKeysAreReported()
    {
        KazooLab lab = menuLab(u"1,22"_s);
        lab.call();
        QCOMPARE(lab.warnings(), QStringList{u"press-left"_s});
    }

    void ringingEnds_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<QByteArray>("children");
        QTest::addColumn<QByteArray>("farEnds");
        QTest::addColumn<QStringList>("path");
        const QByteArray never = "{'d1':[{'noanswer':true}],'d2':[{'noanswer':true}]}";
        const QByteArray busy = "{'d1':[{'busy':true}],'d2':[{'wait':1},{'busy':true}]}";
        const QString taken = u"end answered NORMAL_CLEARING"_s;
        QTest::newRow("somebody answers, talks and hangs up: the flow stops")
            << QByteArray() << "'_':" + kTts << QByteArray("{}") << QStringList{u"user>"_s, taken};
        QTest::newRow("nobody answers: the cause's child comes first")
            << QByteArray() << "'NO_ANSWER':" + kTts + ",'sip:480':" + kTts + ",'_':" + kTts << never
            << QStringList{u"user>NO_ANSWER"_s, u"tts>"_s, taken};
        QTest::newRow("then the SIP code's child") << QByteArray() << "'sip:486':" + kTts + ",'_':" + kTts << busy
                                                   << QStringList{u"user>sip:486"_s, u"tts>"_s, taken};
        QTest::newRow("then the default child") << QByteArray() << "'USER_BUSY':" + kTts + ",'_':" + kTts << never
                                                << QStringList{u"user>_"_s, u"tts>"_s, taken};
        QTest::newRow("a ring time of zero takes the default child, whatever the cause's child")
            << QByteArray(",'timeout':0") << "'NO_ANSWER':" + kTts + ",'_':" + kTts << never
            << QStringList{u"user>_"_s, u"tts>"_s, taken};
        QTest::newRow("nothing to go to: the call ends as the phones did")
            << QByteArray() << QByteArray() << busy << QStringList{u"user>"_s, u"end busy USER_BUSY"_s};
    }
    void ringingEnds()
    {
        QFETCH(QByteArray, data);
        QFETCH(QByteArray, children);
        QFETCH(QByteArray, farEnds);
        QFETCH(QStringList, path);
        QCOMPARE(userLab(data, children, farEnds).path(), path);
    }

    void losersOfARaceStopRinging()
    {
        KazooLab lab = userLab({}, {}, "{'d1':[{'answer':5}],'d2':[{'answer':3}]}");
        lab.call();
        QCOMPARE(lab.seen(TraceKind::LegEnd, "cause"),
                 (QStringList{u"LOSE_RACE"_s, u"NORMAL_CLEARING"_s, u"NORMAL_CLEARING"_s}));
        QCOMPARE(lab.seconds(), 3.0 + 10.0);
    }

    void userWithoutDevicesTakesTheDefaultChildAtOnce()
    {
        KazooLab lab;
        lab.flow(u"main"_s, userFlow({}, "'NO_ANSWER':" + kTts + ",'_':{'module':'hangup','data':{}}"));
        lab.entity(u"users"_s, u"u"_s);
        QCOMPARE(lab.path(), (QStringList{u"user>_"_s, u"hangup>"_s, u"end no answer NORMAL_CLEARING"_s}));
        QCOMPARE(lab.seconds(), 0.0);
    }

    void callflowComesBack_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QStringList>("path");
        QTest::newRow("to its default child when the other flow ends")
            << QByteArray("{'numbers':['100'],'flow':{'module':'callflow','data':{'id':'b'},'children':{'_':"
                          "{'module':'answer','data':{}}}}}")
            << QStringList{u"noop>"_s, u"callflow>_"_s, u"answer>"_s};
        QTest::newRow("not at all without a default child")
            << QByteArray("{'numbers':['100'],'flow':{'module':'callflow','data':{'id':'b'},'children':{}}}")
            << QStringList{u"callflow>"_s, u"noop>"_s};
        QTest::newRow("but goes on when the other flow is missing")
            << QByteArray("{'numbers':['100'],'flow':{'module':'callflow','data':{'id':'zz'},'children':{'_':"
                          "{'module':'answer','data':{}}}}}")
            << QStringList{u"callflow>_"_s, u"answer>"_s};
    }
    void callflowComesBack()
    {
        QFETCH(QByteArray, first);
        QFETCH(QStringList, path);
        KazooLab lab;
        lab.flow(u"a"_s, first).flow(u"b"_s, "{'numbers':['200'],'flow':{'module':'noop','data':{}}}");
        QStringList seen = lab.path();
        seen.removeLast();
        QCOMPARE(seen, path);
    }

    void circlesOfCallflowsEnd_data()
    {
        QTest::addColumn<QByteArray>("children");
        QTest::newRow("with return points") << QByteArray("{'_':{'module':'noop','data':{}}}");
        QTest::newRow("without return points") << QByteArray("{}");
        QTest::newRow("when each return branches again") << QByteArray(
            "{'_':{'module':'callflow','data':{'id':'a'},'children':{'_':{'module':'noop','data':{}}}}}");
    }
    void circlesOfCallflowsEnd()
    {
        QFETCH(QByteArray, children);
        KazooLab lab;
        lab.flow(u"a"_s,
                 "{'numbers':['100'],'flow':{'module':'callflow','data':{'id':'a'},'children':" + children + "}}");
        const QStringList path = lab.path();
        QCOMPARE(path.last(), u"end no answer NORMAL_CLEARING"_s);
        QVERIFY(lab.warnings().contains(u"limit-branches"_s));
    }

    void unknownAndSkippedModulesPassThrough()
    {
        KazooLab lab;
        lab.flow(
            u"a"_s,
            "{'numbers':['100'],'flow':{'module':'frobnicate','data':{},'children':{'_':{'module':'hangup','data':"
            "{'skip_module':true},'children':{'_':{'module':'answer','data':{}}}}}}}");
        QCOMPARE(lab.path(),
                 (QStringList{u"frobnicate>_"_s, u"hangup>_"_s, u"answer>"_s, u"end answered NORMAL_CLEARING"_s}));
        QCOMPARE(lab.warnings(), QStringList{u"passed"_s});
    }

    void responseTellsTheCaller()
    {
        KazooLab lab;
        lab.flow(u"a"_s, "{'numbers':['100'],'flow':{'module':'response','data':{'code':603,'message':'Nope'}}}");
        QCOMPARE(lab.path(), (QStringList{u"response>"_s, u"end rejected CALL_REJECTED"_s}));
        QCOMPARE(lab.seen(TraceKind::LegEnd, "code"), QStringList{u"603"_s});
    }

    void sleepPlayAndTtsTakeTheirTime()
    {
        KazooLab lab;
        lab.flow(u"a"_s,
                 "{'numbers':['100'],'flow':{'module':'sleep','data':{'duration':1500,'unit':'ms'},'children':{'_':"
                 "{'module':'play','data':{'id':'/system_media/x','loop_count':2},'children':{'_':"
                 "{'module':'tts','data':{'text':'1234567890'},'children':{}}}}}}}");
        lab.call();
        QCOMPARE(lab.seconds(), 1.5 + 2 * 3.0 + 0.6);
    }

    void endlessPlaybackWithoutAnybodyToStopItIsReported()
    {
        KazooLab lab;
        lab.flow(u"a"_s, "{'numbers':['100'],'flow':{'module':'play','data':{'id':'/x','endless_playback':true}}}");
        lab.call();
        QCOMPARE(lab.warnings(), QStringList{u"stuck"_s});
        lab.scenario("{'caller':[{'wait':100},{'press':'5'}]}");
        QCOMPARE(lab.path().first(), u"play>"_s);
        QVERIFY(lab.warnings().isEmpty());
        QCOMPARE(lab.seconds(), 100.0);
    }

    void keysPressedDuringPlayAreCollectedLater()
    {
        KazooLab lab;
        lab.flow(u"a"_s,
                 "{'numbers':['100'],'flow':{'module':'play','data':{'id':'/x','terminators':[]},'children':{'_':"
                 "{'module':'collect_dtmf','data':{'max_digits':2}}}}}");
        lab.scenario("{'caller':[{'wait':1},{'press':'47'}]}");
        lab.call();
        QVERIFY(lab.seen(TraceKind::Variable, "value").contains(u"47"_s));
        QCOMPARE(lab.seconds(), 3.0);
    }

    void aNumberNobodyHasIsExplained()
    {
        KazooLab lab;
        lab.flow(u"a"_s, kMenuFlow);
        QCOMPARE(lab.path(u"999"_s), QStringList{u"end failed NO_ROUTE_DESTINATION"_s});
        QCOMPARE(lab.warnings(), QStringList{u"no-flow"_s});
    }

    void aDialledNumberOfOursIsTheCalledSide()
    {
        KazooLab lab;
        lab.flow(u"a"_s, "{'numbers':['100'],'flow':{'module':'offnet','data':{'to_did':'200'}}}");
        lab.flow(u"b"_s, "{'numbers':['200'],'flow':{'module':'menu','data':{},'children':{'4':{'module':'tts','data'"
                         ":{'text':'four'},"
                         "'children':{}}}}}");
        lab.scenario("{'caller':[{'when':{'prompt':'menu'},'press':'4#','after':1}]}");
        const QStringList path = lab.path();
        QVERIFY2(path.contains(u"menu>4"_s), qPrintable(path.join(u' ')));
        QVERIFY(path.contains(u"tts>"_s));
        QVERIFY(path.contains(u"offnet>"_s));
        QCOMPARE(path.filter(u"end answered"_s).size(), 2);
    }

    void aNumberThatLeadsToItselfEnds()
    {
        KazooLab lab;
        lab.flow(u"a"_s, "{'numbers':['100'],'flow':{'module':'offnet','data':{'to_did':'100'}}}");
        lab.call();
        QVERIFY(lab.warnings().contains(u"limit-linked"_s));
        QCOMPARE(lab.seen(TraceKind::CallEnd, "outcome").size(), 21);
    }

    void sameSeedSameBytes()
    {
        const auto text = [](quint64 seed) {
            KazooLab lab = menuLab(u"9,1"_s);
            lab.setup.seed = seed;
            QByteArray lines;
            for (const TraceRow& row : lab.call())
                lines += traceLine(row) + '\n';
            return lines;
        };
        QCOMPARE(text(7), text(7));
        QVERIFY(text(7) != text(8));
    }
};

QTEST_GUILESS_MAIN(TestKazooCalls)
#include "tst_kazoo_calls.moc"
