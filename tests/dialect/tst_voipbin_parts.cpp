// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/voipbin/callstatus.h"
#include "dialect/voipbin/option.h"
#include "dialect/voipbin/substitution.h"

#include <QtTest>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

Json json(QByteArray text)
{
    return parseJson(text.replace('\'', '"')).take();
}

QString lookup(const QString& name)
{
    return name == "a"_L1 ? u"${b}"_s : name == "b"_L1 ? u"B"_s : name.isEmpty() ? u"nameless"_s : QString();
}

} // namespace

class TestVoipbinParts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("result");
        QTest::newRow("nothing to do") << u"plain $b {b}"_s << u"plain $b {b}"_s;
        QTest::newRow("once only") << u"<${a}>"_s << u"<${b}>"_s;
        QTest::newRow("unknown names vanish") << u"<${x}${b}>"_s << u"<B>"_s;
        QTest::newRow("the empty name is a name") << u"${}"_s << u"nameless"_s;
        QTest::newRow("never closed") << u"${b} ${b"_s << u"B ${b"_s;
        QTest::newRow("a name goes to the first brace") << u"${a${b}}"_s << u"}"_s;
    }
    void names()
    {
        QFETCH(QString, text);
        QFETCH(QString, result);
        QCOMPARE(voipbin::substituted(text, lookup), result);
    }

    void everyTextOfAnOption()
    {
        const Json option = json("{'${b}':'${b}','list':['${b}',1,true,{'x':'${b}'}],'n':2}");
        QCOMPARE(writeJson(voipbin::substituted(option, lookup, false)),
                 "{\"${b}\":\"B\",\"list\":[\"B\",1,true,{\"x\":\"B\"}],\"n\":2}"_ba);
        QCOMPARE(writeJson(voipbin::substituted(option, lookup, true)),
                 "{\"${b}\":\"B\",\"list\":[\"B\",\"1\",\"true\",{\"x\":\"B\"}],\"n\":2}"_ba);
    }

    void givenVariables()
    {
        const auto given = voipbin::givenVariables(
            {{u" ok "_s, u"1"_s}, {u"voipbin.x"_s, u"2"_s}, {u"VoipBIN.y"_s, u"3"_s}, {u"  "_s, u"4"_s}});
        QCOMPARE(given.accepted, (std::map<QString, QString>{{u"ok"_s, u"1"_s}}));
        QVERIFY(!given.tooLarge);
        QVERIFY(voipbin::givenVariables({{u"a"_s, u"1"_s}, {u"b"_s, QString(32769, u'x')}}).accepted.empty());
        QVERIFY(voipbin::givenVariables({{u"a"_s, QString(32768, u'x')}}).accepted.size() == 1);
        std::map<QString, QString> many;
        for (int i = 0; i < 101; ++i)
            many[QString::number(i)] = u"x"_s;
        QVERIFY(voipbin::givenVariables(many).tooLarge);
        many.clear();
        for (int i = 0; i < 3; ++i)
            many[QString::number(i)] = QString(25'000, u'x');
        QVERIFY(voipbin::givenVariables(many).tooLarge);
    }

    void options_data()
    {
        QTest::addColumn<QByteArray>("option");
        QTest::addColumn<QString>("wrong");
        QTest::newRow("missing and null are fine") << QByteArray("{'text':null}") << QString();
        QTest::newRow("all of them") << QByteArray(
                                            "{'text':'a','flag':true,'whole':3,'number':1.5,'id':'x','texts':['a'],"
                                            "'wholes':[1],'ids':{'1':'x'},'objects':[{}],'object':{}}")
                                     << QString();
        QTest::newRow("a number for a text") << QByteArray("{'text':1}") << u"text"_s;
        QTest::newRow("a text for a number") << QByteArray("{'whole':'3'}") << u"whole"_s;
        QTest::newRow("a fraction for a whole number") << QByteArray("{'whole':3.5}") << u"whole"_s;
        QTest::newRow("a text for a truth value") << QByteArray("{'flag':'true'}") << u"flag"_s;
        QTest::newRow("a number among texts") << QByteArray("{'texts':['a',1]}") << u"texts"_s;
        QTest::newRow("a text among numbers") << QByteArray("{'wholes':['1']}") << u"wholes"_s;
        QTest::newRow("a number for an id") << QByteArray("{'ids':{'1':2}}") << u"ids"_s;
        QTest::newRow("a text among objects") << QByteArray("{'objects':['a']}") << u"objects"_s;
    }
    void options()
    {
        QFETCH(QByteArray, option);
        QFETCH(QString, wrong);
        const Json value = json(option);
        voipbin::Option reader(value, voipbin::Option::Ids::Named);
        (void)reader.text("text");
        (void)reader.flag("flag");
        (void)reader.whole("whole");
        (void)reader.number("number");
        (void)reader.id("id");
        (void)reader.texts("texts");
        (void)reader.wholes("wholes");
        (void)reader.ids("ids");
        (void)reader.objects("objects");
        (void)reader.object("object");
        QCOMPARE(reader.error().section(u'"', 1, 1), wrong);
    }

    void idsThatAreNone()
    {
        const Json value = json("{'a':'main-menu','b':'A0000000-0000-4000-8000-000000000001','c':''}");
        voipbin::Option named(value, voipbin::Option::Ids::Named);
        QCOMPARE(named.id("a").size(), 36);
        QCOMPARE(named.id("b"), u"a0000000-0000-4000-8000-000000000001"_s);
        QVERIFY(named.id("c").isEmpty());
        voipbin::Option strict(value, voipbin::Option::Ids::Strict);
        QVERIFY(!strict.id("b").isEmpty());
        QVERIFY(strict.error().isEmpty());
        QVERIFY(strict.id("a").isEmpty());
        QVERIFY(strict.error().contains(u"main-menu"_s));
    }

    void aCallNeverGoesBack()
    {
        for (const QString& status : voipbin::callStatuses()) {
            QVERIFY(!voipbin::nextStatuses(status).contains(status));
            for (const QString& next : voipbin::nextStatuses(status))
                QVERIFY(!voipbin::nextStatuses(next).contains(status));
            QCOMPARE(voipbin::nextStatuses(status).contains(u"hangup"_s), status != "hangup"_L1);
        }
    }

    void reasonsOfTheEnd_data()
    {
        QTest::addColumn<bool>("outgoing");
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("cause");
        QTest::addColumn<QString>("reason");
        QTest::newRow("the called is busy") << true << u"ringing"_s << u"USER_BUSY"_s << u"busy"_s;
        QTest::newRow("the called declines") << true << u"ringing"_s << u"CALL_REJECTED"_s << u"noanswer"_s;
        QTest::newRow("no such number") << true << u"dialing"_s << u"UNALLOCATED_NUMBER"_s << u"failed"_s;
        QTest::newRow("another leg was faster") << true << u"ringing"_s << u"LOSE_RACE"_s << u"normal"_s;
        QTest::newRow("called off") << true << u"canceling"_s << u"ORIGINATOR_CANCEL"_s << u"cancel"_s;
        QTest::newRow("a machine") << true << u"terminating"_s << u"MACHINE_DETECTED"_s << u"amd"_s;
        QTest::newRow("after the talk") << true << u"progressing"_s << u"NORMAL_CLEARING"_s << u"normal"_s;
        QTest::newRow("too long") << false << u"progressing"_s << u"ALLOTTED_TIMEOUT"_s << u"timeout"_s;
        QTest::newRow("a caller who gives up") << false << u"ringing"_s << u"ORIGINATOR_CANCEL"_s << u"normal"_s;
    }
    void reasonsOfTheEnd()
    {
        QFETCH(bool, outgoing);
        QFETCH(QString, status);
        QFETCH(QString, cause);
        QFETCH(QString, reason);
        QCOMPARE(voipbin::hangupReason(outgoing, status, voipbin::causeNumber(causeNamed(cause))), reason);
        QCOMPARE(voipbin::hangupReason(outgoing, status, voipbin::dialoutCause),
                 outgoing && (status == "dialing"_L1 || status == "ringing"_L1) ? u"dialout"_s
                 : outgoing && status == "canceling"_L1                         ? u"cancel"_s
                                                                                : u"normal"_s);
        QCOMPARE(voipbin::hangupBy(status),
                 status.endsWith("ing"_L1) && (status.startsWith(u't') || status.startsWith(u'c')) ? u"local"_s
                                                                                                   : u"remote"_s);
    }

    void causesOfHangups()
    {
        QCOMPARE(voipbin::causeOfNumber(voipbin::causeOfReason(u"busy"_s)).name, u"USER_BUSY"_s);
        QCOMPARE(voipbin::causeOfNumber(voipbin::causeOfReason(u"noanswer"_s)).name, u"NO_ANSWER"_s);
        QCOMPARE(voipbin::causeOfReason(u"whatever"_s), 16);
        for (const int number : {1, 3, 16, 17, 18, 19, 21, 26, 38, voipbin::durationCause, voipbin::amdCause})
            QCOMPARE(voipbin::causeNumber(voipbin::causeOfNumber(number)), number);
        QCOMPARE(voipbin::causeOfNumber(777), normalClearing());
    }
};

QTEST_GUILESS_MAIN(TestVoipbinParts)
#include "tst_voipbin_parts.moc"
