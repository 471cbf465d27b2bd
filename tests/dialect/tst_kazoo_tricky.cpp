// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qtresult.h"

#include "dialect/kazoo/timerules.h"
#include "dialect/kazoo/validate.h"
#include "fakes/kazoolab.h"

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray block(const QByteArray& module, const QByteArray& data, const QByteArray& children = {})
{
    return "{'module':'" + module + "','data':" + data + ",'children':{" + children + "}}";
}
/// A child that says its key.
QByteArray child(const QByteArray& key)
{
    return "'" + key + "':" + block("tts", "{'text':'" + key + "'}");
}
QByteArray ways(const QList<QByteArray>& keys)
{
    QList<QByteArray> all;
    for (const QByteArray& key : keys)
        all << child(key);
    return all.join(',');
}
/// An account whose number 100 runs this block.
QByteArray account(const QByteArray& flow, const QByteArray& directory = {}, const QByteArray& otherFlows = {})
{
    return "{'flows':{'main':{'numbers':['100'],'flow':" + flow + "}" + otherFlows + "},'directory':{" + directory +
           "}}";
}
/// A flow in the account.
QByteArray flow(const QByteArray& id, const QByteArray& number, const QByteArray& flow)
{
    return ",'" + id + "':{'numbers':['" + number + "'],'flow':" + flow + "}";
}
QByteArray ringGroup(const QByteArray& members, const QByteArray& more = {}, const QList<QByteArray>& keys = {"_"})
{
    return block("ring_group", "{'endpoints':[" + members + "]" + more + "}", ways(keys));
}
QByteArray phone(const QByteArray& id, const QByteArray& more = {})
{
    return "{'endpoint_type':'device','id':'" + id + "'" + more + "}";
}

const QByteArray kMenu = "'menus':{'m':{'name':'Main','retries':2,'timeout':4000,'hunt':false}}";
const QByteArray kPhones =
    "'users':{'ann':{'first_name':'Ann','last_name':'A'},'eve':{'first_name':'Eve','last_name':"
    "'E'}},'devices':{'desk':{'name':'Desk','owner_id':'ann'},'lobby':{'name':'Lobby'},'hall':{"
    "'name':'Hall'}}";
const QByteArray kNobodyAnswers = "{'callees':{'desk':[{'noanswer':true}],'lobby':[{'noanswer':true}],'hall':[{"
                                  "'noanswer':true}]}}";

} // namespace

/// The points of the platform that surprise people, one row each: account and call in; blocks with their exits, what
/// is heard, and how long the call lasts, out. Keys come 1 s after a block begins to listen.
class KazooTrickyTest : public QObject
{
    Q_OBJECT

    static void row(const char* name, const QByteArray& account, const QByteArray& call, const char* expected)
    {
        QTest::newRow(name) << account << call << QString::fromLatin1(expected);
    }

    static void menus()
    {
        const QByteArray menu = account(block("menu", "{'id':'m'}", ways({"1", "12", "_"})), kMenu);
        row("row 1: invalid digits cost a retry and never take the default child", menu, "{'press':'9,1'}",
            "menu:1 tts: | menu-no_prompt, menu-invalid_entry, menu-no_prompt, 1");
        row("row 1: the default child comes when all retries are used up", menu, "{'press':'9,8'}",
            "menu:_ tts: | menu-no_prompt, menu-invalid_entry, menu-no_prompt, menu-invalid_entry, menu-exit, "
            "menu-transferring_call, _");
        row("row 1: max_retries comes before the default child",
            account(block("menu", "{'id':'m'}", ways({"1", "max_retries", "_"})), kMenu), "{'press':'9,8'}",
            "menu:max_retries tts: | menu-no_prompt, menu-invalid_entry, menu-no_prompt, menu-invalid_entry, "
            "menu-exit, max_retries");
        row("row 1: without either child the menu says goodbye",
            account(block("menu", "{'id':'m'}", ways({"1"})), kMenu), "{'press':'9,8'}",
            "menu: | menu-no_prompt, menu-invalid_entry, menu-no_prompt, menu-invalid_entry, menu-exit, vm-goodbye");
        row("row 2: a key of one digit does not win over the key of two", menu, "{'press':'12'}",
            "menu:12 tts: | menu-no_prompt, 12");
        row("row 2: the beginning of a key is no match",
            account(block("menu", "{'id':'m'}", ways({"12", "_"})), kMenu), "{'press':'1,12'}",
            "menu:12 tts: | menu-no_prompt, menu-invalid_entry, menu-no_prompt, 12");
        row("row 2: the hash key ends the input", menu, "{'press':'1#'}", "menu:1 tts: | menu-no_prompt, 1");
        row("row 2: the hash key alone is silence, not a child",
            account(block("menu", "{'id':'m'}", ways({"#", "_"})), kMenu), "{'press':'#,#'}",
            "menu:_ tts: | menu-no_prompt, menu-no_prompt, menu-exit, menu-transferring_call, _");
        row("row 3: a timeout child is taken at the first silence",
            account(block("menu", "{'id':'m'}", ways({"timeout", "_"})), kMenu), "{}",
            "menu:timeout tts: | menu-no_prompt, timeout");
        row("row 3: without it silence costs a retry and nothing is called invalid", menu, "{}",
            "menu:_ tts: | menu-no_prompt, menu-no_prompt, menu-exit, menu-transferring_call, _");
    }

    static void branching()
    {
        const QByteArray sales = flow("sales", "200", block("noop", "{}", "'_':" + block("edr", "{}")));
        row("row 4: callflow returns to its default child when the other flow has run out",
            account(block("callflow", "{'id':'sales'}", ways({"_"})), {}, sales), "{}",
            "noop:_ edr: callflow:_ tts: | _");
        row("row 4: nested callflows return one by one",
            account(block("callflow", "{'id':'middle'}", ways({"_"})), {},
                    sales + flow("middle", "201", block("callflow", "{'id':'sales'}", "'_':" + block("skel", "{}")))),
            "{}", "noop:_ edr: callflow:_ skel: callflow:_ tts: | _");
        row("row 4: hangup drops every return point",
            account(block("callflow", "{'id':'end'}", ways({"_"})), {}, flow("end", "202", block("hangup", "{}"))),
            "{}", "hangup: callflow: | ");
        row("row 5: without a default child the other flow is the end",
            account(block("callflow", "{'id':'sales'}"), {}, sales), "{}", "callflow: noop:_ edr: | ");
        row("row 5: an empty default child is none",
            account(block("callflow", "{'id':'sales'}", "'_':{}"), {}, sales), "{}", "callflow: noop:_ edr: | ");
        row("row 21: an unknown module goes on by its default child", account(block("frobnicate", "{}", ways({"_"}))),
            "{}", "frobnicate:_ tts: | _");
        row("row 21: an unknown module without one is the end", account(block("frobnicate", "{}")), "{}",
            "frobnicate: | ");
        row("row 21: skip_module goes on without doing anything",
            account(block("hangup", "{'skip_module':true}", ways({"_"}))), "{}", "hangup:_ tts: | _");
        const QByteArray back = block("callflow", "{'id':'fetching'}", ways({"_"}));
        const QByteArray pivot = block("pivot", "{'voice_url':'http://h/flow'}", ways({"_"}));
        const QByteArray reply = "{'http':[{'match':{'url':'/flow'},'answer':{'status':200,'body':'{\\\"module\\\":"
                                 "\\\"edr\\\",\\\"data\\\":{}}'}}]}";
        row("row 20: pivot replaces the flow and never comes back to its default child", account(pivot), reply,
            "pivot: edr: | ");
        row("row 20: a waiting return point still runs behind the reply",
            account(back, {}, flow("fetching", "203", pivot)), reply, "pivot: edr: callflow:_ tts: | _");
        row("row 20: pivot without an answer takes the default child", account(pivot),
            "{'http':[{'match':{'url':'/flow'},'answer':{'status':500}}]}", "pivot:_ tts: | _");
        row("row 28: keys pressed during play are consumed by a later collect_dtmf",
            account(block("play", "{'id':'a/b','terminators':[]}",
                          "'_':" + block("collect_dtmf", "{'max_digits':2}",
                                         "'_':" + block("collect_dtmf", "{'timeout':500}", ways({"_"}))))),
            "{'caller':[{'wait':1},{'press':'47'}]}", "play:_ collect_dtmf:_ collect_dtmf:_ tts: | a/b, _");
    }

    static void bridging()
    {
        const auto user = [](const QByteArray& more, const QList<QByteArray>& keys) {
            return account(block("user", "{'id':'ann'" + more + "}", ways(keys)), kPhones);
        };
        const QByteArray busy = "{'callees':{'desk':[{'busy':true}],'+4930':[{'busy':true}]}}";
        const auto carrier = [](const QByteArray& module, const QList<QByteArray>& keys) {
            return account(block(module, "{'to_did':'+4930'}", ways(keys)));
        };
        row("row 6: resources never uses the default child", carrier("resources", {"_"}), busy, "resources: | ");
        row("row 6: offnet never uses the default child", carrier("offnet", {"_"}), busy, "offnet: | ");
        row("row 6: resources uses the cause's child", carrier("resources", {"USER_BUSY", "_"}), busy,
            "resources:USER_BUSY tts: | USER_BUSY");
        row("row 6: offnet uses the SIP code's child", carrier("offnet", {"sip:486", "_"}), busy,
            "offnet:sip:486 tts: | sip:486");
        row("row 7: the cause's child comes first", user({}, {"sip:486", "_", "USER_BUSY"}), busy,
            "user:USER_BUSY tts: | USER_BUSY");
        row("row 7: the SIP code's child comes second", user({}, {"NO_ANSWER", "_", "sip:486"}), busy,
            "user:sip:486 tts: | sip:486");
        row("row 7: the default child comes last", user({}, {"NO_ANSWER", "sip:480", "_"}), busy, "user:_ tts: | _");
        row("row 8: a user without devices takes the default child at once, whatever the failure keys",
            account(block("user", "{'id':'eve'}", ways({"NO_ANSWER", "USER_NOT_REGISTERED", "_"})), kPhones), "{}",
            "user:_ tts: | _");
        row("row 9: without a ring limit the platform gives up after 40 s and tries no failure key",
            account(block("device", "{'id':'lobby','timeout':0}", ways({"NO_ANSWER", "_"})), kPhones), kNobodyAnswers,
            "device:_ tts: | _ | 40.06");
        row("row 9: a missing limit is 20 s and the failure keys count",
            account(block("device", "{'id':'lobby'}", ways({"NO_ANSWER", "_"})), kPhones), kNobodyAnswers,
            "device:NO_ANSWER tts: | NO_ANSWER | 20.54");
    }

    static void ringing()
    {
        const auto group = [](const QByteArray& members, const QByteArray& more) {
            return account(ringGroup(members, more, {"_"}), kPhones);
        };
        row("row 10: repeats ring as often as asked", group(phone("lobby"), ",'timeout':5,'repeats':3"),
            kNobodyAnswers, "ring_group:_ tts: | _ | 15.06");
        row("row 10: repeats stop at once when no endpoint is left",
            group("{'endpoint_type':'user','id':'eve'}", ",'timeout':5,'repeats':3"), "{}",
            "ring_group:_ tts: | _ | 0.06");
        row("row 12: single keeps the order of the members and gives each its own time",
            group(phone("lobby", ",'timeout':3,'delay':9") + ',' + phone("hall", ",'timeout':4"),
                  ",'strategy':'single'"),
            kNobodyAnswers, "ring_group:_ tts: | _ | 7.06");
        row("row 19: a conference takes the call over and takes no child",
            account(block("conference", "{'id':'00000000000000000000000000000001'}", ways({"_"})),
                    "'conferences':{'00000000000000000000000000000001':{'name':'Room'}}"),
            "{'caller':[{'wait':30},{'hangup':true}]}",
            "conference: | conf-welcome, conf-joining_conference, local_stream://default | 30");
        row("row 19: faxbox takes no child", account(block("faxbox", "{'id':'f'}", ways({"_"}))), "{}", "faxbox: | ");
        row("row 19: receive_fax takes no child", account(block("receive_fax", "{}", ways({"_"}))), "{}",
            "receive_fax: | ");
    }

    static void deciding()
    {
        const auto route = [](const QByteArray& data, const QList<QByteArray>& keys) {
            return account(
                block("temporal_route", data, ways(keys)),
                "'temporal_rules':{'day':{'name':'Day','cycle':'daily','start_date':63460000000},"
                "'noon':{'name':'Noon','cycle':'daily','start_date':63460000000},"
                "'night':{'name':'Night','cycle':'daily','start_date':63460000000,'time_window_start':79200,"
                "'time_window_stop':43200}},"
                "'temporal_rules_sets':{'both':{'name':'Both','temporal_rules':['day','noon']}}");
        };
        row("row 13: data.rules come before the children", route("{'rules':['noon']}", {"day", "noon", "_"}), "{}",
            "temporal_route:noon tts: | noon");
        row("row 13: the children come before the rule set", route("{'rule_set':'both'}", {"rule_set", "noon", "_"}),
            "{}", "temporal_route:noon tts: | noon");
        row("row 13: the rule set comes last", route("{'rule_set':'both'}", {"night", "rule_set", "_"}), "{}",
            "temporal_route:rule_set tts: | rule_set");
        row("row 13: a window that stops before it starts never matches", route("{}", {"night", "_"}), "{}",
            "temporal_route:_ tts: | _");

        const auto cid = [](const QByteArray& more, const QList<QByteArray>& keys) {
            return account(
                block("check_cid", "{'regex':'^\\\\+1555','use_absolute_mode':true" + more + "}", ways(keys)));
        };
        row("row 15: absolute mode takes the child with exactly the caller's number",
            cid({}, {"+15550001111", "match", "_"}), "{}", "check_cid:+15550001111 tts: | +15550001111");
        row("row 15: without the plus it is another key", cid({}, {"15550001111", "nomatch", "_"}), "{}",
            "check_cid:_ tts: | _");
        const auto list = [](const QByteArray& entry) {
            return account(block("cidlistmatch", "{'id':'l'}", ways({"match", "nomatch", "_"})),
                           "'lists':{'l':{'name':'L','entries':{'e':" + entry + "}}}");
        };
        row("row 16: a list entry is a prefix of the caller's number", list("{'number':'+1555000'}"), "{}",
            "cidlistmatch:match tts: | match");
        row("row 16: a leading plus counts on neither side", list("{'number':'1555'}"), "{}",
            "cidlistmatch:match tts: | match");
        row("row 16: a number inside the caller's is no prefix", list("{'number':'5550001111'}"), "{}",
            "cidlistmatch:nomatch tts: | nomatch");
        row("row 16: a list entry may be an expression", list("{'pattern':'1111$'}"), "{}",
            "cidlistmatch:match tts: | match");
        const auto priority = [](const QByteArray& value) {
            return account(
                block("set_variable", "{'variable':'call_priority','value':'" + value + "'}",
                      "'_':" + block("branch_variable", "{'variable':'call_priority'}", ways({"5", "_"}))));
        };
        row("row 17: branch_variable takes the value's child", priority("5"), "{}",
            "set_variable:_ branch_variable:5 tts: | 5");
        row("row 17: branch_variable falls back to the default child", priority("6"), "{}",
            "set_variable:_ branch_variable:_ tts: | _");
    }

    static void queues()
    {
        const auto queue = [](const QByteArray& more, const QByteArray& agent) {
            return account(block("acdc_member", "{'id':'q'}", ways({"_"})),
                           "'queues':{'q':{'name':'Q','agent_ring_timeout':10" + more + "}},'users':{'ann':{" +
                               agent + "}},'devices':{'desk':{'name':'Desk','owner_id':'ann'}}");
        };
        const char* works = "'queues':['q'],'first_name':'Ann','last_name':'A'";
        row("row 18: an answered queue call takes no child when the talk is over", queue({}, works), "{}",
            "acdc_member: | local_stream://default");
        row("row 18: a queue ends the waiting after its limit", queue(",'connection_timeout':20", {}), "{}",
            "acdc_member:_ tts: | local_stream://default, _ | 20.06");
        row("row 18: the exit key ends the waiting", queue({}, {}),
            "{'caller':[{'wait':5},{'press':'5'},{'wait':2},{'press':'#'}]}",
            "acdc_member:_ tts: | local_stream://default, _ | 7.06");
        row("row 18: nobody to serve and no entry when empty", queue(",'enter_when_empty':false", {}), "{}",
            "acdc_member:_ tts: | _ | 0.06");
    }

    static void numbers()
    {
        const QByteArray patterns =
            "{'flows':{'short':{'patterns':['^\\\\*7([0-9])'],'flow':" + block("tts", "{'text':'short'}") +
            "},'long':{'patterns':['^\\\\*7([0-9]+)$'],'flow':" + block("tts", "{'text':'long'}") +
            "},'broken':{'patterns':['*7('],'flow':" + block("tts", "{'text':'broken'}") + "}}}";
        row("row 22: the longest captured text wins", patterns, "{'to':'*7123'}", "tts: | long");
        row("row 22: an expression that is none is skipped", patterns, "{'to':'*7'}", " | ");
        const auto two = [](const QByteArray& first, const QByteArray& second) {
            return "{'flows':{'a':{'patterns':['" + first + "'],'flow':" + block("tts", "{'text':'first'}") +
                   "},'b':{'patterns':['" + second + "'],'flow':" + block("tts", "{'text':'second'}") + "}}}";
        };
        row("row 22: of captures equally long the pattern that sorts last wins", two("^8([0-9])", "^8([0-9])$"),
            "{'to':'81'}", "tts: | second");
        row("row 22: and its place in the account does not count", two("^8([0-9])$", "^8([0-9])"), "{'to':'81'}",
            "tts: | first");
        row("row 22: an empty capture is a match, the shortest of all", two("^\\\\*9([0-9]*)$", "^.9"), "{'to':'*9'}",
            "tts: | second");
        row("row 22: an empty capture alone is enough", two("^\\\\*9([0-9]*)$", "^8"), "{'to':'*9'}", "tts: | first");
        const QByteArray any = "{'flows':{'any':{'numbers':['no_match'],'flow':" + block("tts", "{'text':'any'}") +
                               "}},'directory':{" + kPhones + "}}";
        row("row 23: no_match answers callers of the account", any, "{'to':'4711','from':'desk'}", "tts: | any");
        row("row 23: no_match never answers a carrier", any, "{'to':'4711'}", " | ");
        row("row 23: no_match never answers letters", any, "{'to':'anna','from':'desk'}", " | ");
        row("row 23: no_match never answers a feature code", any, "{'to':'*97','from':'desk'}", " | ");
        const auto box = [](const QByteArray& more) {
            return account(block("voicemail", "{'id':'box'}", ways({"_"})),
                           kPhones +
                               ",'vmboxes':{'box':{'name':'Box','mailbox':'2000','owner_id':'ann','is_setup':"
                               "true,'skip_greeting':true,'require_pin':false" +
                               more + "}}");
        };
        row("row 29: the owner who calls the box listens to it", box(",'check_if_owner':true"),
            "{'from':'desk','press':'#'}", "voicemail:_ tts: | vm-no_messages, _");
        row("row 29: a document without check_if_owner takes a message even from the owner", box({}),
            "{'from':'desk','press':',1,1'}",
            "voicemail:_ tts: | vm-record_message, vm-review_recording, vm-saved, vm-thank_you, _");
        row("row 29: a stranger leaves a message", box(",'check_if_owner':true"), "{'press':',1,1'}",
            "voicemail:_ tts: | vm-record_message, vm-review_recording, vm-saved, vm-thank_you, _");
    }

private Q_SLOTS:
    void points_data()
    {
        QTest::addColumn<QByteArray>("account");
        QTest::addColumn<QByteArray>("call");
        QTest::addColumn<QString>("expected");
        menus();
        branching();
        bridging();
        ringing();
        deciding();
        queues();
        numbers();
    }
    void points()
    {
        QFETCH(QByteArray, account);
        QFETCH(QByteArray, call);
        QFETCH(QString, expected);
        KazooLab lab(account);
        const Played played = lab.play(call);
        QString told = u"%1 | %2"_s.arg(played.blocks, played.prompts.join(u", "_s));
        if (expected.count(u'|') == 2)
            told += u" | "_s + secondsText(played.length);
        QVERIFY2(told == expected, qPrintable(told + u'\n' + played.lines()));
    }

    /// Row 30: the published schema of audio_macro refuses every item when it is read strictly, as several kinds of
    /// item fit at once; the kind that the item names decides.
    void row30AudioMacroItemsAreJudgedByTheirOwnKind_data()
    {
        QTest::addColumn<QByteArray>("items");
        QTest::addColumn<QString>("verdict");
        QTest::newRow("row 30: an item of every kind is accepted")
            << QByteArray("{'macro':'play','id':'m','endless_playback':false},{'macro':'prompt','id':'vm-goodbye'},"
                          "{'macro':'say','text':'12','type':'number','method':'pronounced'},"
                          "{'macro':'tts','text':'Hello','voice':'male'},"
                          "{'macro':'tone','frequencies':[400],'duration_on':500,'duration_off':500}")
            << QString();
        QTest::newRow("row 30: what one kind needs another does not")
            << QByteArray("{'macro':'say'},{'macro':'tts'}") << u"flow.data.macros.1.text:required"_s;
        QTest::newRow("row 30: a value is judged by the kind it stands in")
            << QByteArray("{'macro':'tts','text':'x','type':5},{'macro':'say','text':'1','type':'song'}")
            << u"flow.data.macros.1.type:enum"_s;
        QTest::newRow("row 30: an unknown kind is refused")
            << QByteArray("{'macro':'sing'}") << u"flow.data.macros.0.macro:enum"_s;
        QTest::newRow("row 30: an item has a kind")
            << QByteArray("{'id':'m'}") << u"flow.data.macros.0.macro:required"_s;
        QTest::newRow("row 30: a list without items is refused") << QByteArray() << u"flow.data.macros:minItems"_s;
    }
    void row30AudioMacroItemsAreJudgedByTheirOwnKind()
    {
        QFETCH(QByteArray, items);
        QByteArray text = "{'numbers':['100'],'flow':" + block("audio_macro", "{'macros':[" + items + "]}") + "}";
        const Result<Json> document = parseJson(text.replace('\'', '"'));
        VERIFY_OK(document);
        QStringList verdicts;
        for (const kazoo::ValidationError& error : kazoo::validateCallflow(*document))
            verdicts.append(error.path() + u':' + error.code);
        QTEST(verdicts.join(u' '), "verdict");
    }

    /// Row 4: at most 50 branches, then the flow ends with a word.
    void row4CallflowsBranchFiftyTimesAtMost()
    {
        KazooLab lab(account(block("callflow", "{'id':'main'}", ways({"_"}))));
        const Played played = lab.play("{}");
        QCOMPARE(played.warnings, QStringList{u"limit-branches"_s});
        qsizetype entered = 0;
        for (const TraceRow& row : played.rows)
            entered += row.kind == TraceKind::BlockEnter && row.module == "callflow"_L1;
        QCOMPARE(entered, qsizetype(51));
    }

    /// Row 11: members are the same when phone, delay and timeout are.
    void row11DuplicatesGoAndADifferentDelayKeepsBoth_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<int>("legs");
        QTest::newRow("row 11: the same phone twice rings once") << phone("lobby") + ',' + phone("lobby") << 1;
        QTest::newRow("row 11: a user's phone named again rings once")
            << phone("desk") + ",{'endpoint_type':'user','id':'ann'}" << 1;
        QTest::newRow("row 11: a different delay keeps both")
            << phone("lobby") + ',' + phone("lobby", ",'delay':4") << 2;
        QTest::newRow("row 11: a different timeout keeps both")
            << phone("lobby") + ',' + phone("lobby", ",'timeout':4") << 2;
    }
    void row11DuplicatesGoAndADifferentDelayKeepsBoth()
    {
        QFETCH(QByteArray, members);
        QFETCH(int, legs);
        KazooLab lab(account(ringGroup(members), kPhones));
        (void)lab.play(kNobodyAnswers);
        QCOMPARE(lab.seen(TraceKind::LegStart, "party").size(), legs + 1);
    }

    /// Row 12: what rings first.
    void row12SimultaneousSortsByDelay()
    {
        KazooLab lab(
            account(ringGroup(phone("lobby", ",'delay':6") + ',' + phone("hall", ",'delay':2") + ',' + phone("desk")),
                    kPhones));
        const Played played = lab.play(kNobodyAnswers);
        QStringList rings;
        for (const TraceRow& row : played.rows) {
            if (row.kind == TraceKind::LegRing && row.leg.value > 1)
                rings << secondsText(row.t);
        }
        QCOMPARE(rings, (QStringList{u"0"_s, u"2"_s, u"6"_s}));
        QCOMPARE(lab.seen(TraceKind::LegStart, "party").mid(1), (QStringList{u"desk"_s, u"hall"_s, u"lobby"_s}));
    }

    /// Row 14: the fifth weekday of a month that has four lies in the next month.
    void row14AFifthWeekdayRollsOver_data()
    {
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("next");
        QTest::newRow("row 14: March 2026 has five Sundays") << QDate(2026, 3, 2) << QDate(2026, 3, 29);
        QTest::newRow("row 14: February 2026 has four, and the fifth is 1 March")
            << QDate(2026, 2, 10) << QDate(2026, 3, 1);
        QTest::newRow("row 14: so does April, and the fifth is 3 May") << QDate(2026, 4, 10) << QDate(2026, 5, 3);
    }
    void row14AFifthWeekdayRollsOver()
    {
        QFETCH(QDate, from);
        QFETCH(QDate, next);
        const Json rule =
            looseJson("{'cycle':'monthly','ordinal':'fifth','wdays':['sunday'],'start_date':63460000000}");
        QCOMPARE(kazoo::nextDate(kazoo::timeRule(rule, QTimeZone::utc()), from), next);
    }

    /// Row 18: a queue that is full is not joined.
    void row18AFullQueueTakesTheDefaultChild()
    {
        KazooLab lab(account(block("acdc_member", "{'id':'q'}", ways({"_"})),
                             "'queues':{'q':{'name':'Q','max_queue_size':1,'connection_timeout':60}}"));
        const CallId first = lab.begin("{}");
        const CallId second = lab.begin("{'after':5}");
        lab.finish();
        QCOMPARE(secondsText(lab.told(first).length), u"60.06"_s);
        QCOMPARE(secondsText(lab.told(second).length), u"0.06"_s);
        QCOMPARE(lab.told(second).blocks, u"acdc_member:_ tts:"_s);
    }
};

QTEST_GUILESS_MAIN(KazooTrickyTest)
#include "tst_kazoo_tricky.moc"
