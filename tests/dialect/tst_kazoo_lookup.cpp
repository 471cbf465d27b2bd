// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/lookup.h"
#include "dialect/kazoo/settings.h"

#include "qtresult.h"

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

class KazooLookupTest : public QObject
{
    Q_OBJECT

    Directory m_directory;

    static Json json(const QByteArray& text)
    {
        const Result<Json> parsed = parseJson(text);
        return parsed ? *parsed : Json();
    }

    /// "desk 0+20, +442071 5+10" or what is left out, one after the other.
    static QString told(const kazoo::Endpoints& endpoints)
    {
        QStringList out;
        for (const kazoo::Endpoint& e : endpoints.list) {
            const QString what = e.number.isEmpty() ? e.device : e.device + u'>' + e.number;
            out << u"%1 %2+%3"_s.arg(what).arg(e.delay).arg(e.timeout) +
                       (e.failover.isEmpty() ? u""_s : u" failover "_s + e.failover) +
                       (e.requireKeypress ? u" press 1"_s : u""_s);
        }
        return (out + endpoints.leftOut).join(u", "_s);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const Result<Directory> read = Directory::fromJson(json(R"({
            "users": {
                "ann": {"first_name":"Ann","last_name":"A","username":"ann@x","presence_id":"1001"},
                "bob": {"first_name":"Bob","last_name":"B","caller_id":{"internal":{"number":"1002"}},"do_not_disturb":{"enabled":true}},
                "cat": {"first_name":"Cat","last_name":"C","call_forward":{"enabled":true,"number":"+49301","substitute":false,"direct_calls_only":true,"require_keypress":true}},
                "dan": {"first_name":"Dan","last_name":"D"}
            },
            "devices": {
                "desk": {"name":"Desk","owner_id":"ann","sip":{"username":"user_desk"}},
                "soft": {"name":"Soft","owner_id":"ann","enabled":false},
                "lobby": {"name":"Lobby","hotdesk":{"users":{"ann":{}}}},
                "bobs": {"name":"Bob's","owner_id":"bob"},
                "cats": {"name":"Cat's","owner_id":"cat"},
                "away": {"name":"Away","call_forward":{"enabled":true,"number":"555","substitute":true}},
                "fail": {"name":"Fail","call_forward":{"enabled":false,"failover":true,"number":"556"}}
            },
            "groups": {
                "sales": {"name":"Sales","endpoints":{"desk":{"type":"device","weight":7},"cat":{"type":"user"}}},
                "ring": {"name":"Ring","endpoints":{"ring":{"type":"group"},"desk":{"type":"device"}}}
            },
            "menus": {"m": {"name":"Main","retries":2,"timeout":5000,"media":{"greeting":"hello","exit_media":false,"invalid_media":true,"transfer_media":"bye"},"hunt":false}},
            "vmboxes": {
                "box": {"name":"Box","mailbox":"2000","owner_id":"ann","pin":"1234","media":{"unavailable":"u"},"messages":[{"folder":"new"},{"folder":"saved"},{"folder":"deleted"}]},
                "tmp": {"name":"Tmp","mailbox":2001,"media":{"unavailable":"u","temporary_unavailable":"t"},"operator_number":9,"max_message_count":0}
            }
        })"));
        VERIFY_OK(read);
        m_directory = *read;
    }

    void usersRingTheirOwnAndVisitedDevices()
    {
        QCOMPARE(kazoo::devicesOf(m_directory, u"ann"_s), (QStringList{u"desk"_s, u"soft"_s, u"lobby"_s}));
        QCOMPARE(kazoo::devicesOf(m_directory, u"dan"_s), QStringList());
        QCOMPARE(kazoo::devicesOf(m_directory, u""_s), QStringList());
    }

    void callersAreFound_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("expected");
        QTest::newRow("by device id") << u"cats"_s << u"cats/cat"_s;
        QTest::newRow("by SIP name") << u"user_desk"_s << u"desk/ann"_s;
        QTest::newRow("who is logged in alone owns the call") << u"lobby"_s << u"lobby/ann"_s;
        QTest::newRow("by presence id, first device") << u"1001"_s << u"desk/ann"_s;
        QTest::newRow("by internal caller id") << u"1002"_s << u"bobs/bob"_s;
        QTest::newRow("a user without devices") << u"dan"_s << u"/dan"_s;
        QTest::newRow("from outside") << u"+4930"_s << u"/"_s;
        QTest::newRow("anonymous") << u""_s << u"/"_s;
    }
    void callersAreFound()
    {
        QFETCH(QString, from);
        QFETCH(QString, expected);
        const kazoo::Caller caller = kazoo::findCaller(m_directory, from);
        QCOMPARE(caller.device + u'/' + caller.owner, expected);
        QCOMPARE(caller.isKnown(), expected != "/"_L1);
    }

    void endpoints_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QString>("from");
        QTest::addColumn<bool>("ignoreForward");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* members, const QString& from, bool ignore,
                            const char* expected) {
            QTest::newRow(name) << QByteArray(members) << from << ignore << QString::fromLatin1(expected);
        };
        row("a user becomes devices, disabled ones stay out", R"([{"endpoint_type":"user","id":"ann"}])", u""_s, true,
            "desk 0+20, lobby 0+20, Soft is disabled");
        row("a group becomes its members", R"([{"endpoint_type":"group","id":"sales","timeout":9}])", u""_s, true,
            "desk 0+9, cats 0+9");
        row("duplicates go", R"([{"endpoint_type":"device","id":"desk"},{"endpoint_type":"device","id":"desk"}])",
            u""_s, true, "desk 0+20");
        row("another delay keeps both",
            R"([{"endpoint_type":"device","id":"desk"},{"endpoint_type":"device","id":"desk","delay":5}])", u""_s,
            true, "desk 0+20, desk 5+20");
        row("another timeout keeps both",
            R"([{"endpoint_type":"device","id":"desk"},{"endpoint_type":"device","id":"desk","timeout":5}])", u""_s,
            true, "desk 0+20, desk 0+5");
        row("who left the group",
            R"([{"endpoint_type":"device","id":"desk","disable_until":63900000000},{"endpoint_type":"device","id":"cats","disable_until":5}])",
            u""_s, true, "cats 0+20, desk has left the group for now");
        row("do not disturb of the owner", R"([{"endpoint_type":"device","id":"bobs"}])", u""_s, true,
            "Bob's is not to be disturbed");
        row("the caller's own devices",
            R"([{"endpoint_type":"device","id":"desk"},{"endpoint_type":"device","id":"cats"}])", u"desk"_s, true,
            "cats 0+20, Desk is the calling device");
        row("the other devices of the caller", R"([{"endpoint_type":"device","id":"desk"}])", u"lobby"_s, true,
            "Desk belongs to the caller");
        row("forwarding away", R"([{"endpoint_type":"device","id":"away"}])", u""_s, false, "away>555 0+20");
        row("forwarding ignored", R"([{"endpoint_type":"device","id":"away"}])", u""_s, true, "away 0+20");
        row("direct calls only are not forwarded from groups", R"([{"endpoint_type":"user","id":"cat"}])", u""_s,
            false, "cats 0+20");
        row("failover waits for the registration", R"([{"endpoint_type":"device","id":"fail"}])", u""_s, false,
            "fail 0+20 failover 556");
        row("a group that holds itself ends", R"([{"endpoint_type":"group","id":"ring"}])", u""_s, true,
            "desk 0+20, The group Ring lies too deep inside other groups");
        row("unknown members are named",
            R"([{"endpoint_type":"device","id":"x"},{"endpoint_type":"group","id":"y"},{"id":"null"}])", u""_s, true,
            "There is no device x, There is no group y");
        row("no list", "{}", u""_s, true, "");
    }
    void endpoints()
    {
        QFETCH(QByteArray, members);
        QFETCH(QString, from);
        QFETCH(bool, ignoreForward);
        QFETCH(QString, expected);
        const kazoo::RingQuestion question{
            m_directory, kazoo::findCaller(m_directory, from), false, ignoreForward, true, Q_INT64_C(63880000000)};
        QCOMPARE(told(kazoo::memberEndpoints(question, json(members))), expected);
    }

    void directCallsAreForwarded()
    {
        const kazoo::RingQuestion question{m_directory, {}, false, false, false, 0};
        QCOMPARE(told(kazoo::userEndpoints(question, u"cat"_s, {})), u"cats 0+20, cats>+49301 0+20 press 1"_s);
        QCOMPARE(told(kazoo::userEndpoints(question, u"dan"_s, {})), u""_s);
    }

    void callingOneself()
    {
        const kazoo::RingQuestion question{m_directory, {u"desk"_s, u"ann"_s}, true, false, false, 0};
        QCOMPARE(told(kazoo::deviceEndpoints(question, u"desk"_s, {0, 0, 1})), u"desk 0+0"_s);
    }

    void menus()
    {
        const kazoo::MenuSettings menu =
            kazoo::menuSettings(m_directory, json(R"({"id":"m","interdigit_timeout":700})"));
        QCOMPARE(menu.retries, 2);
        QCOMPARE(menu.timeout, 5000);
        QCOMPARE(menu.interdigit, 700);
        QCOMPARE(menu.greeting.media, u"hello"_s);
        QVERIFY(menu.exit.isSilent());
        QCOMPARE(menu.invalid.media, u"menu-invalid_entry"_s);
        QCOMPARE(menu.transfer.media, u"bye"_s);
        QCOMPARE(menu.missing, u""_s);
        const kazoo::MenuSettings unknown = kazoo::menuSettings(m_directory, json(R"({"id":"x"})"));
        QCOMPARE(unknown.timeout, 10000);
        QVERIFY(!unknown.hunt);
        QVERIFY(unknown.missing.contains("no menu x"_L1));
    }

    void hunting_data()
    {
        QTest::addColumn<QString>("allow");
        QTest::addColumn<QString>("deny");
        QTest::addColumn<bool>("expected");
        QTest::newRow("nothing said") << u""_s << u""_s << true;
        QTest::newRow("allowed anywhere in the digits") << u"00"_s << u""_s << true;
        QTest::newRow("not allowed") << u"^2"_s << u""_s << false;
        QTest::newRow("an invalid allow denies") << u"("_s << u""_s << false;
        QTest::newRow("denied") << u""_s << u"^1"_s << false;
        QTest::newRow("an invalid deny does not deny") << u""_s << u"("_s << true;
    }
    void hunting()
    {
        QFETCH(QString, allow);
        QFETCH(QString, deny);
        QFETCH(bool, expected);
        QCOMPARE(kazoo::huntAllowed(u"1000"_s, allow, deny), expected);
    }

    void boxes()
    {
        const Entity* box = kazoo::boxByNumber(m_directory, u"2000"_s);
        QVERIFY(box);
        const kazoo::BoxSettings settings = kazoo::boxSettings(*box);
        QCOMPARE(settings.newMessages, 1);
        QCOMPARE(settings.savedMessages, 1);
        QCOMPARE(settings.greeting, u"u"_s);
        QVERIFY(!settings.checkIfOwner);
        QVERIFY(!settings.isFull());
        QCOMPARE(kazoo::boxesOf(m_directory, u"ann"_s).size(), size_t(1));
        const Entity* temporary = kazoo::boxByNumber(m_directory, u"2001"_s);
        QVERIFY(temporary);
        QCOMPARE(kazoo::boxSettings(*temporary).greeting, u"t"_s);
        QCOMPARE(kazoo::boxSettings(*temporary).operatorNumber, u"9"_s);
        QVERIFY(kazoo::boxSettings(*temporary).isFull());
        QVERIFY(!kazoo::boxByNumber(m_directory, u""_s));
    }
};

QTEST_GUILESS_MAIN(KazooLookupTest)
#include "tst_kazoo_lookup.moc"
