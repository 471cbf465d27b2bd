// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qtresult.h"

#include "fakes/kazoolab.h"
#include "sim/ladder.h"

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

/// Blocks that talk with the caller: keys in, the prompts heard and the exits taken out. Keys come 1 s after a block
/// begins to listen and cut its prompts short.
class KazooTalksTest : public QObject
{
    Q_OBJECT

    static QByteArray site(const QByteArray& flow)
    {
        return "{'flows':{'main':{'numbers':['100'],'patterns':['^\\\\*9([0-9]*)$'],'flow':" + flow +
               "},"
               "'sales':{'numbers':['200'],'flow':{'module':'noop','children':{'_':{'module':'edr'}}}},"
               "'operator':{'numbers':['0'],'flow':{'module':'skel'}},"
               "'nested':{'numbers':['201'],'flow':{'module':'callflow','data':{'id':'sales'},'children':{'_':{'"
               "module':'skel'}}}},"
               "'loop':{'numbers':['202'],'flow':{'module':'callflow','data':{'id':'loop'}}},"
               "'moving':{'numbers':['204'],'flow':{'module':'transfer','data':{'target':'200'}}},"
               "'ann':{'numbers':['203'],'flow':{'module':'user','data':{'id':'ann'}}},"
               "'rest':{'numbers':['no_match'],'flow':{'module':'skel'}}},"
               "'directory':{'users':{'ann':{'first_name':'Ann','last_name':'Abba','queues':['busy'],'directories':{'"
               "d':'sales'},"
               "'hotdesk':{'enabled':true,'id':'77','pin':'11','require_pin':true}},"
               "'bob':{'first_name':'Bob','last_name':'Cabb','directories':{'d':'nested'}}},"
               "'conferences':{'room':{'name':'Room','conference_numbers':['300'],'member':{'pins':['42']}}},"
               "'queues':{'empty':{'name':'Empty'},'short':{'name':'Short','connection_timeout':20},'busy':{'name':'"
               "Busy','average_wait':30},"
               "'closed':{'name':'Closed','enter_when_empty':false}},"
               "'devices':{'desk':{'name':'Desk','owner_id':'ann'},'lobby':{'name':'Lobby'}},"
               "'menus':{'m':{'name':'Main','retries':2,'timeout':4000,'media':{'greeting':'hello'}}},"
               "'vmboxes':{'box':{'name':'Box','mailbox':'2000','owner_id':'ann','pin':'1234','is_setup':true,'check_"
               "if_owner':true},"
               "'fresh':{'name':'Fresh','mailbox':'2001','owner_id':'bob','pin':'9999','skip_greeting':true},"
               "'full':{'name':'Full','mailbox':'2002','skip_greeting':true,'max_message_count':0},"
               "'told':{'name':'Told','mailbox':'2003','announcement_only':true,'media':{'unavailable':'closed'}}}}}";
    }

    static QByteArray block(const char* module, const char* data, const char* children = "'_':{'module':'noop'}")
    {
        return QByteArray("{'module':'") + module + "','data':" + data + ",'children':{" + children + "}}";
    }

    static void check(const Played& played, const QString& blocks, const QString& prompts)
    {
        QVERIFY2(played.blocks == blocks, qPrintable(played.blocks + u'\n' + played.lines()));
        const QString heard = played.prompts.join(u", "_s);
        QVERIFY2(heard == prompts, qPrintable(heard + u'\n' + played.lines()));
    }

private Q_SLOTS:
    void talks_data()
    {
        QTest::addColumn<QByteArray>("flow");
        QTest::addColumn<QByteArray>("call");
        QTest::addColumn<QString>("blocks");
        QTest::addColumn<QString>("prompts");
        const auto row = [](const char* name, const QByteArray& flow, const char* call, const char* blocks,
                            const char* prompts) {
            QTest::newRow(name) << flow << QByteArray(call) << QString::fromLatin1(blocks)
                                << QString::fromLatin1(prompts);
        };
        const QByteArray menu =
            block("menu", "{'id':'m'}", "'1':{'module':'edr'},'12':{'module':'skel'},'_':{'module':'noop'}");
        row("2 a menu takes the digits as a whole", menu, "{'press':'1'}", "menu:1 edr:", "hello");
        row("2 no partial match", menu, "{'press':'12'}", "menu:12 skel:", "hello");
        row("2 the hash key ends the input", menu, "{'press':'1#'}", "menu:1 edr:", "hello");
        row("1 invalid digits only cost a retry", menu, "{'press':'9,1'}",
            "menu:1 edr:", "hello, menu-invalid_entry, hello");
        row("1 the default exit comes after all retries", menu, "{'press':'9,8'}", "menu:_ noop:",
            "hello, menu-invalid_entry, hello, menu-invalid_entry, menu-exit, menu-transferring_call");
        row("3 silence costs a retry without the invalid prompt", menu, "{}",
            "menu:_ noop:", "hello, hello, menu-exit, menu-transferring_call");
        row("3 a timeout child beats the retries",
            block("menu", "{'id':'m'}", "'timeout':{'module':'edr'},'_':{'module':'noop'}"), "{}",
            "menu:timeout edr:", "hello");
        row("a menu hunts numbers and returns", menu, "{'press':'200'}",
            "noop:_ edr: menu:_ noop:", "hello, menu-transferring_call");
        row("a menu never hunts no_match", menu, "{'press':'999,1','from':'desk'}",
            "menu:1 edr:", "hello, menu-invalid_entry, hello");
        row("4 a callflow returns", block("callflow", "{'id':'sales'}"), "{}", "noop:_ edr: callflow:_ noop:", "");
        row("4 nested callflows return one by one", block("callflow", "{'id':'nested'}"), "{}",
            "noop:_ edr: callflow:_ skel: callflow:_ noop:", "");
        row("5 no return without a default exit", block("callflow", "{'id':'sales'}", ""), "{}",
            "callflow: noop:_ edr:", "");
        row("28 keys pressed during play are collected later",
            "{'module':'play','data':{'id':'a/"
            "b','terminators':[]},'children':{'_':{'module':'collect_dtmf','data':{'max_digits':3},'children':{'_':{'"
            "module':'noop'}}}}}",
            "{'caller':[{'wait':1},{'press':'123'}]}", "play:_ collect_dtmf:_ noop:", "a/b");
        row("collect_dtmf goes on without a key", block("collect_dtmf", "{'timeout':2000}"), "{}",
            "collect_dtmf:_ noop:", "");
        row("audio_macro",
            block("audio_macro", "{'macros':[{'macro':'prompt','id':'vm-goodbye'},{'macro':'say','text':'12'},{'"
                                 "macro':'tone','frequencies':[400,450],'duration_on':100}]}"),
            "{}", "audio_macro:_ noop:", "vm-goodbye, 12, 400+450 Hz");
        row("an empty audio_macro", block("audio_macro", "{'macros':[]}"), "{}", "audio_macro:_ noop:", "");

        const QByteArray voicemail = block("voicemail", "{'id':'box'}");
        row("voicemail: greeting, message, review, saved", voicemail, "{'press':',1,1'}", "voicemail:_ noop:",
            "vm-person, 2 0 0 0, vm-not_available, vm-record_message, vm-review_recording, vm-saved, vm-thank_you");
        row("voicemail without keys ends by silence and is kept", voicemail, "{}", "voicemail:_ noop:",
            "vm-person, 2 0 0 0, vm-not_available, vm-record_message, vm-review_recording, vm-review_recording, "
            "vm-review_recording, vm-review_recording, vm-saved, vm-thank_you");
        row("voicemail: the operator is a number, not a child", block("voicemail", "{'id':'box'}"),
            "{'caller':[{'wait':1},{'press':'0'}]}", "skel: voicemail:_ noop:", "vm-person");
        row("voicemail without box", block("voicemail", "{'id':'none'}"), "{}",
            "voicemail:_ noop:", "vm-not_available_no_voicemail");
        row("voicemail: full box", block("voicemail", "{'id':'full'}"), "{}", "voicemail:_ noop:", "vm-mailbox_full");
        row("voicemail: announcement only", block("voicemail", "{'id':'told'}"), "{}", "voicemail:_ noop:", "closed");
        row("voicemail by the captured number", block("voicemail", "{}"), "{'to':'*92002'}",
            "voicemail:_ noop:", "vm-mailbox_full");
        row("29 the owner listens instead", voicemail, "{'from':'desk','press':'#'}",
            "voicemail:_ noop:", "vm-no_messages");
        row("login during the greeting asks for the pin", voicemail,
            "{'caller':[{'wait':1},{'press':'*'},{'when':{'prompt':'enter_pass'},'press':'1234#','after':1}]}",
            "voicemail:_ noop:",
            "vm-person, vm-enter_pass, vm-no_messages, vm-main_menu, vm-no_messages, vm-main_menu, vm-no_messages, "
            "vm-main_menu, vm-no_messages, vm-main_menu, vm-goodbye");
        row("a stranger asked for box and pin", block("voicemail", "{'action':'check'}"), "{'press':'2000#,1234#,#'}",
            "voicemail:_ noop:", "vm-enter_id, vm-enter_pass, vm-no_messages");
        row("three wrong pins", block("voicemail", "{'action':'check','id':'box'}"), "{'press':'1#,2#,3#'}",
            "voicemail:_ noop:", "vm-enter_pass, vm-fail_auth, vm-fail_auth, vm-fail_auth, vm-abort");
        row("three wrong boxes", block("voicemail", "{'action':'check'}"), "{'press':'1#,2#,3#'}",
            "voicemail:_ noop:", "vm-enter_id, vm-enter_id, vm-enter_id, vm-abort");
        row("no pin, no access", block("voicemail", "{'action':'check','id':'full'}"), "{}",
            "voicemail:_ noop:", "vm-no_access");
        row("a new box is set up first", block("voicemail", "{'action':'check','id':'fresh'}"),
            "{'press':'9999#,5555#,5555#,1,1,#'}", "voicemail:_ noop:",
            "vm-enter_pass, vm-setup_intro, vm-enter_new_pin_confirm, vm-pin_set, vm-setup_rec_greeting, "
            "vm-record_greeting, vm-review_recording, vm-saved");
        row("the settings of a box", voicemail, "{'from':'desk','press':'5,6,6,3,123#,5555#,5555#,0,#'}",
            "voicemail:_ noop:",
            "vm-no_messages, vm-settings_menu, vm-settings_menu_announcement_on, vm-settings_menu, vm-enter_new_pin, "
            "vm-pin_invalid, vm-enter_new_pin_confirm, "
            "vm-pin_set, vm-no_messages");

        row("disa reaches a flow and returns", block("disa", "{'pin':'42'}"), "{'press':'42,200#'}",
            "noop:_ edr: disa:_ noop:", "disa-enter_pin, dialtone");
        row("disa accepts no_match", block("disa", "{}"), "{'press':'999#'}", "skel: disa:_ noop:", "dialtone");
        row("disa with wrong pins", block("disa", "{'pin':'42','retries':2}"), "{'press':'11,12'}",
            "disa:", "disa-enter_pin, disa-invalid_pin, disa-invalid_pin, disa-retries_exceeded");
        row("disa with unknown numbers", block("disa", "{'retries':2}"), "{'press':'*1#,*2#'}",
            "disa:_ noop:", "dialtone, disa-invalid_extension, disa-invalid_extension");

        row("hotdesk login asks for the pin", block("hotdesk", "{'action':'login','id':'ann'}"),
            "{'from':'lobby','press':'11#'}", "hotdesk:_ noop:", "hotdesk-enter_pin, hotdesk-logged_in");
        row("hotdesk asks who", block("hotdesk", "{'action':'toggle'}"), "{'from':'lobby','press':'77#,11#'}",
            "hotdesk:_ noop:", "hotdesk-enter_id, hotdesk-enter_pin, hotdesk-logged_in");
        row("hotdesk with wrong pins", block("hotdesk", "{'action':'login','id':'ann'}"),
            "{'from':'lobby','press':'1#,2#,3#'}", "hotdesk:_ noop:",
            "hotdesk-enter_pin, hotdesk-invalid_entry, hotdesk-invalid_entry, hotdesk-abort, vm-goodbye");
        row("hotdesk that is not allowed", block("hotdesk", "{'action':'login','id':'bob'}"), "{'from':'lobby'}",
            "hotdesk:_ noop:", "hotdesk-disabled");

        row("19 a conference takes the call over", block("conference", "{'id':'00000000000000000000000000000001'}"),
            "{}", "conference:", "conf-welcome, conf-joining_conference, local_stream://default");
        row("a conference number and pin are asked for", block("conference", "{}"), "{'press':'9#,300#,1#,42#'}",
            "conference:",
            "conf-enter_conf_number, conf-bad_conf, conf-enter_conf_pin, conf-bad_pin, conf-welcome, "
            "conf-joining_conference, local_stream://default");
        row("19 a fax ends the call", block("faxbox", "{'id':'f'}"), "{}", "faxbox:", "");
        row("18 a queue without agents lets the caller out by the exit key", block("acdc_member", "{'id':'empty'}"),
            "{'caller':[{'wait':4},{'press':'5'},{'wait':1},{'press':'#'}]}",
            "acdc_member:_ noop:", "local_stream://default");
        row("18 a queue ends the waiting", block("acdc_member", "{'id':'short'}"), "{}",
            "acdc_member:_ noop:", "local_stream://default");
        row("18 a full queue is not joined", block("acdc_member", "{'id':'closed'}"), "{}",
            "acdc_member:_ noop:", "");
        row("18 an answered queue call takes no exit", block("acdc_member", "{'id':'busy'}"), "{}",
            "acdc_member:", "local_stream://default");
        row("the average wait decides",
            block("acdc_wait_time", "{'id':'busy'}",
                  "'10':{'module':'edr'},'60':{'module':'skel'},'_':{'module':'noop'}"),
            "{}", "acdc_wait_time:10 edr:", "");
        row("an agent logs in", block("acdc_agent", "{'action':'login'}"), "{'from':'desk'}",
            "acdc_agent:_ noop:", "agent-logged_in");
        row("20 pivot replaces the flow", block("pivot", "{'voice_url':'http://h/flow'}"),
            "{'http':[{'match':{'url':'/"
            "flow'},'answer':{'status':200,'body':'{\\\"module\\\":\\\"edr\\\",\\\"data\\\":{}}'}}]}",
            "pivot: edr:", "");
        row("20 pivot without an answer", block("pivot", "{'voice_url':'http://h/flow'}"),
            "{'http':[{'match':{'url':'/flow'},'answer':{'status':500}}]}", "pivot:_ noop:", "");
        row("pivot with a reply that is no flow", block("pivot", "{'voice_url':'http://h/flow'}"),
            "{'http':[{'match':{'url':'/flow'},'answer':{'status':200,'body':'[]'}}]}", "pivot:_ noop:", "");
        row("pivot with TwiML", block("pivot", "{'voice_url':'http://h/flow','req_format':'twiml'}"),
            "{'http':[{'match':{'url':'/flow'},'answer':{'status':200,'body':'<Response><Say>Hi</Say><Play>a.mp3</"
            "Play><Hangup/></Response>'}}]}",
            "pivot: tts:_ play:_ hangup:", "Hi, http://h/a.mp3");
        row("transfer drops every waiting flow", block("callflow", "{'id':'moving'}"), "{}",
            "transfer: callflow: noop:_ edr:", "");
        row("a function's blocks come from the scenario and return", block("function", "{'id':'f1'}"),
            "{'http':[{'match':{'url':'function://"
            "f1'},'answer':{'status':200,'body':'{\\\"module\\\":\\\"edr\\\",\\\"data\\\":{}}'}}]}",
            "edr: function:_ noop:", "");
        row("a function without an answer goes on", block("function", "{'id':'f1'}"), "{}", "function:_ noop:", "");
        row("the spam score decides", block("nomorobo", "{}", "'0':{'module':'edr'},'7':{'module':'skel'}"),
            "{'http':[{'match':{'url':'nomorobo'},'answer':{'status':200,'body':'{\\\"score\\\":8}'}}]}",
            "nomorobo:7 skel:", "");
        row("no spam score", block("nomorobo", "{}", "'0':{'module':'edr'}"), "{}", "nomorobo:0 edr:", "");
        row("a search by name", block("directory", "{'id':'d'}"), "{'press':'222#,1'}",
            "noop:_ edr: directory:_ noop:", "dir-enter_person_name, dir-result_number");
        row("nobody to search", block("directory", "{'id':'x'}"), "{}", "directory:_ noop:", "dir-no_results_found");
        row("a caller id typed", block("dynamic_cid", "{'action':'manual'}"), "{'press':'5551234567'}",
            "dynamic_cid:_ noop:", "dynamic-cid-enter_cid");
        row("a caller id too short", block("dynamic_cid", "{'action':'manual'}"), "{'press':'55#'}",
            "dynamic_cid:_ noop:", "dynamic-cid-enter_cid, dynamic-cid-invalid_using_default");
        row("nothing to pick up", block("group_pickup", "{}"), "{}",
            "group_pickup:", "fault-can_not_be_completed_at_this_time");
        row("camping on somebody who is free", block("camping_feature", "{}"), "{'to':'*9203'}",
            "user: camping_feature:_ noop:", "");
        row("camping on a menu", block("camping_feature", "{}"), "{'to':'*9200'}", "camping_feature:", "camper-deny");

        row("park-retrieve of an empty slot", block("park", "{'action':'retrieve','slot':'5'}"), "{}",
            "park:", "park-no_caller");
        row("park beyond the last slot",
            block("park", "{'action':'direct_park','slot':'15','max_slot_number':10}",
                  "'MAX_SLOT_EXCEEDED':{'module':'edr'}"),
            "{}", "park:MAX_SLOT_EXCEEDED edr:", "");
        row("call forwarding asks for a number", block("call_forward", "{'action':'activate'}"),
            "{'from':'desk','press':'5551#'}",
            "call_forward:_ noop:", "cf-enter_number, cf-now_forwarded_to, 5 5 5 1");
        row("call forwarding takes the capture", block("call_forward", "{'action':'activate'}"),
            "{'from':'desk','to':'*9777'}", "call_forward:_ noop:", "cf-now_forwarded_to, 7 7 7");
        row("call forwarding by menu", block("call_forward", "{'action':'menu'}"), "{'from':'desk','press':'1,888#'}",
            "call_forward:_ noop:", "cf-disabled_menu, cf-enter_number, cf-now_forwarded_to, 8 8 8");
        row("call forwarding for strangers", block("call_forward", "{'action':'activate'}"), "{}",
            "call_forward:", "cf-not_available");
        row("do not disturb for strangers", block("do_not_disturb", "{}"), "{}", "do_not_disturb:", "");
    }
    void talks()
    {
        QFETCH(QByteArray, flow);
        QFETCH(QByteArray, call);
        QFETCH(QString, blocks);
        QFETCH(QString, prompts);
        KazooLab lab(site(flow));
        check(lab.play(call), blocks, prompts);
    }

    void whatStandsBeforeTheDialledFlow_data()
    {
        QTest::addColumn<QByteArray>("account");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QString>("blocks");
        QTest::addColumn<QString>("prompts");
        const auto row = [](const char* name, const char* account, const char* from, const char* blocks,
                            const char* prompts) {
            QTest::newRow(name) << QByteArray(account) << QByteArray(from) << QString::fromLatin1(blocks)
                                << QString::fromLatin1(prompts);
        };
        row("the preflow runs first and the dialled flow follows", "{'preflow':{'always':'first'}}", "+1555",
            "skel: admission: edr:_ noop:", "");
        row("a preflow that hangs up is the end", "{'preflow':{'always':'closed'}}", "+1555",
            "hangup: admission:", "");
        row("a preflow that is not there is passed", "{'preflow':{'always':'gone'}}", "+1555",
            "admission: edr:_ noop:", "");
        row("a caller who may not call the class hears it and is hung up on",
            "{'call_restriction':{'did_us':{'action':'deny'}}}", "desk", "admission:", "cf-unauthorized_call");
        row("other classes are let through", "{'call_restriction':{'tollfree_us':{'action':'deny'}}}", "desk",
            "admission: edr:_ noop:", "");
        row("restrictions are for callers of the account", "{'call_restriction':{'did_us':{'action':'deny'}}}",
            "+1555", "admission: edr:_ noop:", "");
        row("a closed group calls nobody outside", "{'call_restriction':{'closed_groups':{'action':'deny'}}}", "desk",
            "admission:", "cf-unauthorized_call");
    }
    void whatStandsBeforeTheDialledFlow()
    {
        QFETCH(QByteArray, account);
        QFETCH(QByteArray, from);
        QFETCH(QString, blocks);
        QFETCH(QString, prompts);
        KazooLab lab(
            "{'flows':{'main':{'numbers':['+12025550123'],'flow':{'module':'edr','children':{'_':{'module':"
            "'noop'}}}},'first':{'numbers':['1'],'flow':{'module':'skel'}},'closed':{'numbers':['2'],'flow':{"
            "'module':'hangup'}}},'directory':{'accounts':{'a':" +
            account + "},'devices':{'desk':{'name':'Desk'}}}}");
        check(lab.play("{'to':'2025550123','from':'" + from + "'}"), blocks, prompts);
    }

    void whatIsDialledInsideACallHasNothingBeforeIt()
    {
        KazooLab lab(
            "{'flows':{'main':{'numbers':['100'],'flow':{'module':'disa','data':{}}},'first':{'numbers':['1'],"
            "'flow':{'module':'skel'}},'sales':{'numbers':['200'],'flow':{'module':'edr'}}},'directory':{"
            "'accounts':{'a':{'preflow':{'always':'first'}}}}}");
        check(lab.play("{'press':'200#'}"), u"skel: admission: disa: edr:"_s, u"dialtone"_s);
    }

    void notesInTheLadderAreForPeople()
    {
        KazooLab lab(site(block("user", "{'id':'ann'}")));
        const Played played = lab.play("{}");
        const QString ladder = ladderText(ladderOf(played.rows)).join(u'\n');
        QVERIFY2(ladder.contains("rings Desk"_L1) && !ladder.contains("kazoo."_L1), qPrintable(ladder));
    }

    void flowsInACircleEndWithAWarning()
    {
        KazooLab lab(site(block("callflow", "{'id':'loop'}")));
        const Played played = lab.play("{}");
        QVERIFY2(played.warnings.contains(u"limit-branches"_s), qPrintable(played.warnings.join(u' ')));
        QVERIFY(played.blocks.endsWith("noop:"_L1));
    }

    void laterCallsSeeWhatEarlierOnesChanged()
    {
        KazooLab lab(
            "{'flows':{'dnd':{'numbers':['1'],'flow':{'module':'do_not_disturb','data':{'action':'toggle'}}},"
            "'ring':{'numbers':['2'],'flow':{'module':'user','data':{'id':'ann'},'children':{'_':{'module':'noop'}}}}"
            "},"
            "'directory':{'users':{'ann':{'first_name':'Ann','last_name':'A'}},'devices':{'desk':{'name':'Desk','"
            "owner_id':'ann'}}}}");
        QCOMPARE(lab.play("{'to':'2'}").blocks, u"user:"_s);
        QCOMPARE(lab.play("{'to':'1','from':'desk'}").prompts, QStringList{u"dnd-activated"_s});
        QCOMPARE(lab.play("{'to':'2'}").blocks, u"user:_ noop:"_s);
        QCOMPARE(lab.play("{'to':'1','from':'desk'}").prompts, QStringList{u"dnd-deactivated"_s});
        QCOMPARE(lab.play("{'to':'2'}").blocks, u"user:"_s);
    }

    void whoLeavesARingGroupIsNotRung()
    {
        KazooLab lab("{'flows':{'out':{'numbers':['1'],'flow':{'module':'ring_group_toggle','data':{'action':'"
                     "logout','callflow_id':'ring'}}},"
                     "'in':{'numbers':['3'],'flow':{'module':'ring_group_toggle','data':{'action':'login','"
                     "callflow_id':'ring'}}},"
                     "'ring':{'numbers':['2'],'flow':{'module':'ring_group','data':{'endpoints':[{'endpoint_"
                     "type':'user','id':'ann'}]},'children':{'_':{'module':'noop'}}}}},"
                     "'directory':{'users':{'ann':{'first_name':'Ann','last_name':'A'}},'devices':{'desk':{'"
                     "name':'Desk','owner_id':'ann'}}}}");
        QCOMPARE(lab.play("{'to':'2'}").blocks, u"ring_group:"_s);
        QCOMPARE(lab.play("{'to':'1','from':'desk'}").prompts, QStringList{u"agent-logged_out"_s});
        QCOMPARE(lab.play("{'to':'2'}").blocks, u"ring_group:_ noop:"_s);
        QCOMPARE(lab.play("{'to':'3','from':'desk'}").prompts, QStringList{u"agent-logged_in"_s});
        QCOMPARE(lab.play("{'to':'2'}").blocks, u"ring_group:"_s);
    }

    void aMessageLeftIsHeardByTheOwner()
    {
        KazooLab lab(site(block("voicemail", "{'id':'box'}")));
        (void)lab.play("{'caller':[{'when':{'prompt':'record_message'},'wait':1},{'wait':6},{'say':'hello "
                       "there'},{'hangup':true}]}");
        const Entity* box = lab.directory().find(u"vmboxes", u"box");
        QVERIFY(box && member(box->document, "messages"));
        QCOMPARE(box->document["messages"].size(), size_t(1));
        const Played played = lab.play("{'from':'desk','press':'1,7,#'}");
        check(played, u"voicemail:_ noop:"_s, u"vm-you_have, vm-message_number, vm-deleted"_s);
    }

    void aTooShortMessageIsThrownAway()
    {
        KazooLab lab(site(block("voicemail", "{'id':'box'}")));
        (void)lab.play("{'caller':[{'when':{'prompt':'record_message'},'wait':3.2},{'hangup':true}]}");
        const Entity* box = lab.directory().find(u"vmboxes", u"box");
        QVERIFY(box);
        QVERIFY(!member(box->document, "messages"));
    }
};

QTEST_GUILESS_MAIN(KazooTalksTest)
#include "tst_kazoo_talks.moc"
