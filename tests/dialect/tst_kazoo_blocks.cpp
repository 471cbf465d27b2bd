// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"
#include "qtresult.h"

#include "fakes/kazoolab.h"

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

/// Blocks that decide, change and ring: a flow and a caller in, the blocks and their exits out.
class KazooBlocksTest : public QObject
{
    Q_OBJECT

    static QByteArray people()
    {
        return "{"
               "            'users': {'ann': "
               "{'first_name':'Ann','last_name':'A','caller_id':{'internal':{'number':'1001'}}},"
               "                      'bob': {'first_name':'Bob','last_name':'B'}, 'eve': "
               "{'first_name':'Eve','last_name':'E'}},"
               "            'devices': {'desk': {'name':'Desk','owner_id':'ann'}, 'phone': "
               "{'name':'Phone','owner_id':'bob'}, 'third': {'name':'Third'}, 'fax': "
               "{'name':'Fax','device_type':'fax'}},"
               "            'groups': {'sales': "
               "{'name':'Sales','endpoints':{'phone':{'type':'device'},'third':{'type':'device'}}}},"
               "            'lists': {'known': "
               "{'name':'Known','entries':{'a':{'number':'+1555','displayname':'Friend'}}}},"
               "            'temporal_rules': {'work': "
               "{'name':'Work','cycle':'weekly','wdays':['monday'],'start_date':63460000000},"
               "                               'never': "
               "{'name':'Never','cycle':'weekly','wdays':['sunday'],'start_date':63460000000}}"
               "        }";
    }

    static Played play(const QByteArray& flow, const QByteArray& call, const QByteArray& more = {})
    {
        const QByteArray site =
            "{'flows':{'main':{'numbers':['100'],'patterns':['^\\\\*9([0-9]*)$'],'flow':" + flow +
            "},'other':{'numbers':['200','+12125551234'],'flow':{'module':'noop','children':{'_':{'module':'edr'}}}},"
            "'rest':{'numbers':['no_match'],'flow':{'module':'skel'}}},'directory':" +
            people() + more + "}";
        KazooLab lab(site);
        return lab.play(call);
    }

    static QByteArray block(const char* module, const char* data, const char* children = "")
    {
        return QByteArray("{'module':'") + module + "','data':" + data + ",'children':{" + children + "}}";
    }

private Q_SLOTS:
    void theCatalogueTellsWhatIsSimulated()
    {
        for (const BlockSpec& block : Catalog::of(Platform::Kazoo).blocks()) {
            const bool known = kazoo::behaviours().find(block.module) != nullptr;
            QVERIFY2(known == (block.simulated != "pass"_L1), qPrintable(block.module + u' ' + block.simulated));
        }
    }

    void blocks_data()
    {
        QTest::addColumn<QByteArray>("flow");
        QTest::addColumn<QByteArray>("call");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const QByteArray& flow, const char* call, const char* expected) {
            QTest::newRow(name) << flow << QByteArray(call) << QString::fromLatin1(expected);
        };
        const char* ends = "'_':{'module':'noop'},'match':{'module':'skel'},'nomatch':{'module':'edr'}";
        row("21 unknown modules pass through", block("from_mars", "{}", ends), "{}", "from_mars:_ noop:");
        row("21 skip_module passes through", block("dead_air", "{'skip_module':true}", ends), "{}",
            "dead_air:_ noop:");
        row("15 check_cid absolute mode needs the caller's number",
            block("check_cid", "{'regex':'.*','use_absolute_mode':true}",
                  "'_':{'module':'noop'},'+15550001111':{'module':'edr'}"),
            "{}", "check_cid:+15550001111 edr:");
        row("15 check_cid absolute mode without that key", block("check_cid", "{'use_absolute_mode':true}", ends),
            "{}", "check_cid:_ noop:");
        row("check_cid match", block("check_cid", "{'regex':'555'}", ends), "{}", "check_cid:match skel:");
        row("check_cid nomatch", block("check_cid", "{'regex':'^7'}", ends), "{}", "check_cid:nomatch edr:");
        row("check_cid nomatch without key", block("check_cid", "{'regex':'^7'}", "'_':{'module':'noop'}"), "{}",
            "check_cid:_ noop:");
        row("16 cidlistmatch by prefix, no plus", block("cidlistmatch", "{'id':'known'}", ends), "{'from':'15559'}",
            "cidlistmatch:match skel:");
        row("16 cidlistmatch elsewhere", block("cidlistmatch", "{'id':'known'}", ends), "{'from':'+44'}",
            "cidlistmatch:nomatch edr:");
        row("17 branch_variable by value",
            block("set_variable", "{'variable':'call_priority','value':'5'}",
                  "'_':{'module':'branch_variable','data':{'variable':'call_priority'},'children':{'5':{'module':'"
                  "edr'},'_':{'module':'noop'}}}"),
            "{}", "set_variable:_ branch_variable:5 edr:");
        row("17 branch_variable falls back",
            block("set_variable", "{'variable':'call_priority','value':'6'}",
                  "'_':{'module':'branch_variable','data':{'variable':'call_priority'},'children':{'5':{'module':'"
                  "edr'},'_':{'module':'noop'}}}"),
            "{}", "set_variable:_ branch_variable:_ noop:");
        row("17 set_variables is not seen by branch_variable",
            block("set_variables", "{'custom_application_vars':{'x':'5'}}",
                  "'_':{'module':'branch_variable','data':{'variable':'x'},'children':{'5':{'module':'edr'},'_':{'"
                  "module':'noop'}}}"),
            "{}", "set_variables:_ branch_variable:_ noop:");
        row("branch_variable of the caller's user",
            block("branch_variable", "{'scope':'user','variable':'first_name'}", "'Ann':{'module':'edr'}"),
            "{'from':'desk'}", "branch_variable:Ann edr:");
        row("branch_variable merged",
            block("branch_variable", "{'scope':'merged','variable':'name'}", "'Desk':{'module':'edr'}"),
            "{'from':'desk'}", "branch_variable:Desk edr:");
        row("branch_bnumber by capture", block("branch_bnumber", "{}", "'12':{'module':'edr'},'_':{'module':'noop'}"),
            "{'to':'*912'}", "branch_bnumber:12 edr:");
        row("branch_bnumber without capture",
            block("branch_bnumber", "{}", "'12':{'module':'edr'},'_':{'module':'noop'}"), "{}",
            "branch_bnumber:_ noop:");
        row("branch_bnumber hunts and returns", block("branch_bnumber", "{'hunt':true}", "'_':{'module':'skel'}"),
            "{'to':'*9200'}", "noop:_ edr: branch_bnumber:_ skel:");
        row("branch_bnumber hunts normalised", block("branch_bnumber", "{'hunt':true}"), "{'to':'*92125551234'}",
            "branch_bnumber: noop:_ edr:");
        row("branch_bnumber does not hunt no_match", block("branch_bnumber", "{'hunt':true}", "'_':{'module':'edr'}"),
            "{'to':'*9999','from':'desk'}", "branch_bnumber:_ edr:");
        row("branch_bnumber hunts only what is allowed",
            block("branch_bnumber", "{'hunt':true,'hunt_deny':'^2'}", "'_':{'module':'skel'}"), "{'to':'*9200'}",
            "branch_bnumber:_ skel:");
        row("13 temporal_route asks data.rules first",
            block("temporal_route", "{'rules':['never','work']}",
                  "'never':{'module':'skel'},'work':{'module':'edr'},'_':{'module':'noop'}"),
            "{}", "temporal_route:work edr:");
        row("temporal_route without a rule",
            block("temporal_route", "{}", "'never':{'module':'skel'},'_':{'module':'noop'}"), "{}",
            "temporal_route:_ noop:");
        row("temporal_route switched on",
            block("temporal_route", "{'action':'enable','rules':['never']}",
                  "'_':{'module':'temporal_route','data':{},'children':{'never':{'module':'edr'}}}"),
            "{}", "temporal_route:_ temporal_route:never edr:");
        row("temporal_route by phone",
            block("temporal_route", "{'action':'menu','rules':['never']}",
                  "'_':{'module':'temporal_route','data':{},'children':{'never':{'module':'edr'}}}"),
            "{'press':'1'}", "temporal_route:_ temporal_route:never edr:");
        row("privacy without capture", block("privacy", "{}", "'_':{'module':'noop'}"), "{}", "privacy:_ noop:");
        row("privacy with an unknown capture", block("privacy", "{}", "'_':{'module':'noop'}"), "{'to':'*9777'}",
            "privacy:");
        row("privacy with a capture", block("privacy", "{}", "'_':{'module':'skel'}"), "{'to':'*9200'}",
            "noop:_ edr: privacy:_ skel:");
        row("intercom", block("intercom", "{}"), "{'to':'*9200'}", "intercom: noop:_ edr:");
        row("intercom to nobody", block("intercom", "{}", "'_':{'module':'noop'}"), "{'to':'*9777'}",
            "intercom:_ noop:");
        row("a fax", block("fax_detect", "{'duration':2}", "'ON_FAX':{'module':'edr'},'ON_VOICE':{'module':'skel'}"),
            "{'from':'fax'}", "fax_detect:ON_FAX edr:");
        row("a voice falls to the default", block("fax_detect", "{'duration':2}", "'_':{'module':'edr'}"), "{}",
            "fax_detect:_ edr:");
        row("blocks that only go on",
            block("language", "{'language':'de'}",
                  "'_':{'module':'set_alert_info','data':{'alert_info':'x'},'children':{'_':{'module':'manual_"
                  "presence','data':{'presence_id':'1'},'children':{'_':{'module':'notification','children':{'_':{'"
                  "module':'record_call','data':{'action':'start'},'children':{'_':{'module':'send_dtmf','data':{'"
                  "digits':'1'},'children':{'_':{'module':'set','data':{}}}}}}}}}}}}"),
            "{}", "language:_ set_alert_info:_ manual_presence:_ notification:_ record_call:_ send_dtmf:_ set:");
    }
    void blocks()
    {
        QFETCH(QByteArray, flow);
        QFETCH(QByteArray, call);
        QFETCH(QString, expected);
        const Played played = play(flow, call);
        QVERIFY2(played.blocks == expected, qPrintable(played.blocks + u'\n' + played.lines()));
    }

    void ringing_data()
    {
        QTest::addColumn<QByteArray>("flow");
        QTest::addColumn<QByteArray>("farEnds");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("expected"); // blocks, end, seconds
        const auto row = [](const char* name, const QByteArray& flow, const char* farEnds, const char* from,
                            const char* expected) {
            QTest::newRow(name) << flow << QByteArray(farEnds) << QString::fromLatin1(from)
                                << QString::fromLatin1(expected);
        };
        const QByteArray ways = "'_':{'module':'noop'},'USER_BUSY':{'module':'edr'},'sip:404':{'module':'skel'}";
        const auto ring = [&ways](const char* members, const char* more) {
            return QByteArray("{'module':'ring_group','data':{'endpoints':[") + members + "]" + more +
                   "},'children':{" + ways + "}}";
        };
        const char* both = "{'endpoint_type':'device','id':'desk'},{'endpoint_type':'device','id':'phone'}";
        row("answered after 2 s, over after 10 s", ring(both, ""), "{}", "",
            "ring_group: | answered NORMAL_CLEARING 200 | 12");
        row("7 the cause comes first", ring(both, ""), "{'desk':[{'busy':true}],'phone':[{'busy':true}]}", "",
            "ring_group:USER_BUSY edr: | busy USER_BUSY 486 | 0");
        row("7 then the SIP code", ring(both, ""), "{'desk':[{'reject':404}],'phone':[{'reject':404}]}", "",
            "ring_group:sip:404 skel: | failed UNALLOCATED_NUMBER 404 | 0");
        row("7 at last the default", ring(both, ",'timeout':7"),
            "{'desk':[{'noanswer':true}],'phone':[{'noanswer':true}]}", "",
            "ring_group:_ noop: | no answer NO_ANSWER 480 | 7");
        row("10 repeats ring again", ring(both, ",'timeout':7,'repeats':3"),
            "{'desk':[{'noanswer':true}],'phone':[{'noanswer':true}]}", "",
            "ring_group:_ noop: | no answer NO_ANSWER 480 | 21");
        row("10 nobody to ring: no repeats", ring("{'endpoint_type':'user','id':'eve'}", ",'repeats':3"), "{}", "",
            "ring_group:_ noop: | no answer NORMAL_CLEARING 480 | 0");
        row("8 the caller's own phones are left out", ring("{'endpoint_type':'user','id':'ann'}", ""), "{}", "desk",
            "ring_group:_ noop: | no answer NORMAL_CLEARING 480 | 0");
        row("12 single rings one after the other",
            ring("{'endpoint_type':'device','id':'desk','timeout':5},{'endpoint_type':'device','id':'phone','timeout'"
                 ":6}",
                 ",'strategy':'single'"),
            "{'desk':[{'noanswer':true}],'phone':[{'noanswer':true}]}", "",
            "ring_group:_ noop: | no answer NO_ANSWER 480 | 11");
        row("12 simultaneous waits for the delay", ring("{'endpoint_type':'device','id':'desk','delay':4}", ""), "{}",
            "", "ring_group: | answered NORMAL_CLEARING 200 | 16");
        row("one rejection may end it all", ring(both, ",'fail_on_single_reject':true"),
            "{'desk':[{'reject':603}],'phone':[{'answer':5}]}", "",
            "ring_group:_ noop: | rejected CALL_REJECTED 603 | 0");
        row("9 without a limit the engine gives up after 40 s, whatever the keys",
            "{'module':'ring_group','data':{'timeout':0,'endpoints':[{'endpoint_type':'device','id':'desk','timeout':"
            "0}]},'children':{'_':{'module':'noop'},'NO_ANSWER':{'module':'edr'}}}",
            "{'desk':[{'noanswer':true}]}", "", "ring_group:_ noop: | no answer NO_ANSWER 480 | 40");
        row("a group answers first",
            "{'module':'group','data':{'id':'sales'},'children':{'USER_BUSY':{'module':'edr'}}}",
            "{'phone':[{'busy':true}],'third':[{'busy':true}]}", "",
            "group:USER_BUSY edr: | answered NORMAL_CLEARING 200 | 0");
        row("an unknown group", "{'module':'group','data':{'id':'x'},'children':{'_':{'module':'edr'}}}", "{}", "",
            "group:_ edr: | answered NORMAL_CLEARING 200 | 0");
        row("6 a carrier takes the cause",
            "{'module':'resources','data':{'to_did':'+4930'},'children':{'USER_BUSY':{'module':'edr'},'_':{'module':'"
            "noop'}}}",
            "{'+4930':[{'busy':true}]}", "", "resources:USER_BUSY edr: | busy USER_BUSY 486 | 0");
        row("6 a carrier never takes the default",
            "{'module':'resources','data':{'to_did':'+4930'},'children':{'_':{'module':'noop'}}}",
            "{'+4930':[{'busy':true}]}", "", "resources: | busy USER_BUSY 486 | 0");
        row("6 nor without children", "{'module':'offnet','data':{'to_did':'+4930'}}", "{'+4930':[{'reject':404}]}",
            "", "offnet: | failed UNALLOCATED_NUMBER 404 | 0");
        row("a page reaches nobody",
            "{'module':'page_group','data':{'endpoints':[{'endpoint_type':'user','id':'eve'}]},'children':{'_':{'"
            "module':'edr'}}}",
            "{}", "", "page_group:_ edr: | answered NORMAL_CLEARING 200 | 0");
        row("by caller id",
            "{'module':'route_to_cid','data':{'cid_types':['internal']},'children':{'_':{'module':'edr'}}}", "{}", "",
            "route_to_cid:_ edr: | no answer NORMAL_CLEARING 480 | 0");
        row("where a user is logged in",
            "{'module':'hotdesk','data':{'action':'bridge','id':'bob'},'children':{'_':{'module':'edr'}}}", "{}", "",
            "hotdesk:_ edr: | no answer NORMAL_CLEARING 480 | 0");
    }
    void ringing()
    {
        QFETCH(QByteArray, flow);
        QFETCH(QByteArray, farEnds);
        QFETCH(QString, from);
        QFETCH(QString, expected);
        const QByteArray call = from.isEmpty() ? QByteArray("{}") : QByteArray("{'from':'" + from.toUtf8() + "'}");
        const Played played = play(flow, call, ",'farEnds':" + farEnds);
        const QString told = u"%1 | %2 | %3"_s.arg(played.blocks, played.end, secondsText(played.length));
        QVERIFY2(told == expected, qPrintable(told + u'\n' + played.lines()));
    }
};

QTEST_GUILESS_MAIN(KazooBlocksTest)
#include "tst_kazoo_blocks.moc"
