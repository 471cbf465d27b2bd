// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qtresult.h"

#include "fakes/endpoint.h"
#include "webhook/httpclient.h"
#include "workspace/blueviacontact.h"
#include "workspace/blueviateller.h"
#include "workspace/callrun.h"
#include "workspace/serving.h"
#include "workspace/session.h"

#include <QtTest>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Text with " in place of '.
QByteArray quoted(QByteArray text)
{
    return text.replace('\'', '"');
}

} // namespace

// BlueVia over real sockets: the API, the application's answers, served flows.
class TestBluevia : public QObject
{
    Q_OBJECT

    std::unique_ptr<ProjectDocument> document;
    std::unique_ptr<Session> session;
    std::unique_ptr<fakes::Endpoint> application;
    QString address;

    static Project project(const QByteArray& callback, const QByteArray& events = "alpha")
    {
        const QByteArray text =
            quoted("{'format':1,'name':'p','flows':[ {'id':'f1','dialect':'bluevia','name':'Night "
                   "line','document':{'commands':[{'speak':{'text':'Closed.'}},{'hangup':{}}]}}, "
                   "{'id':'f2','dialect':'kazoo','name':'Other','document':{'flow':{'module':'hangup','data':{}}}}], "
                   "'numbers':[{'number':'+441632960100','dialect':'bluevia','callbacks':{'voiceCallbackUrl':'") +
            callback +
            quoted("'}}, {'number':'+441632960101','dialect':'bluevia','flow':'f1'}], "
                   "'farEnds':{'+441632960201':[{'answer':1},{'wait':20},{'hangup':true}]}, "
                   "'settings':{'bluevia':{'events':'") +
            events + quoted("'}}}");
        Result<LoadedProject> loaded = projectFromJson(text);
        if (!loaded)
            QTest::qFail(qPrintable(loaded.error().text()), __FILE__, __LINE__);
        return loaded->project;
    }

    void open(const QByteArray& events = "alpha")
    {
        session.reset();
        document = std::make_unique<ProjectDocument>();
        document->reset(project(application->url("/start"), events));
        session = std::make_unique<Session>(*document);
        session->runner().setSpeed(20);
        VERIFY_OK(session->startServer(0));
        address = session->address();
    }

    HttpResponse asked(const QByteArray& method, const QString& url, const QByteArray& body = {})
    {
        HttpCall call;
        call.request.method = method;
        call.request.target = url.toUtf8();
        call.request.body = body;
        call.request.headers.add("Authorization", basicAuthorization(session->credentials().blueviaKey,
                                                                     session->credentials().blueviaSecret));
        HttpClient client;
        std::optional<Attempt> attempt;
        client.start(call, [&](const Attempt& done) { attempt = done; });
        if (!QTest::qWaitFor([&] { return attempt.has_value(); }, 20000) || !attempt->response)
            return {};
        return *attempt->response;
    }
    Json created()
    {
        const HttpResponse response =
            asked("POST", address + u"/comms/v1/calls"_s,
                  quoted("{'callerId':'tel:+441632960100','destination':'tel:+441632960201'}"));
        return response.status == 201 ? parseJson(response.body).take() : Json::object();
    }
    Json call(const QString& id) { return parseJson(asked("GET", address + u"/comms/v1/calls/"_s + id).body).take(); }
    QStringList events() const
    {
        QStringList names;
        for (const HttpRequest& request : application->requests)
            names << stringMember(parseJson(request.body).take(), "eventName");
        return names;
    }

private Q_SLOTS:
    void init() { application = std::make_unique<fakes::Endpoint>(); }
    void cleanup()
    {
        session.reset();
        document.reset();
    }

    void aCallIsPlacedAnsweredAndCommanded()
    {
        application->replies = {fakes::Reply{.body = quoted("{'commands':[{'wait':{'length':2}}]}")}};
        open();
        const QString id = stringMember(created(), "callId");
        QVERIFY(!id.isEmpty());
        QCOMPARE(stringMember(call(id), "callId"), id); // at once, before anything has happened
        QTRY_COMPARE(events(), QStringList(u"Answered"_s));
        QCOMPARE(stringMember(parseJson(application->requests[0].body).take(), "callId"), id);
        QTRY_COMPARE(stringMember(call(id), "callStatus"), u"Established"_s);
        QCOMPARE(asked("POST", address + u"/comms/v1/calls/%1/setcommands"_s.arg(id),
                       quoted("{'commands':[{'speak':{'text':'Bye.'}},{'hangup':{}}]}"))
                     .status,
                 202);
        QTRY_COMPARE(stringMember(call(id), "callStatus"), u"Terminated"_s);
        QCOMPARE(asked("POST", address + u"/comms/v1/calls/%1/setcommands"_s.arg(id),
                       quoted("{'commands':[{'hangup':{}}]}"))
                     .status,
                 409);
        QVERIFY(session->board().calls().begin()->second.end.has_value());
    }

    void commandsCanComeFromAnAddress()
    {
        application->rule = [](const HttpRequest& request) {
            return fakes::Reply{.body = request.target == "/next" ? quoted("{'commands':[{'hangup':{}}]}") : ""};
        };
        open();
        const QString id = stringMember(created(), "callId");
        QTRY_COMPARE(events().size(), 1);
        QTRY_COMPARE(stringMember(call(id), "callStatus"), u"Established"_s);
        QCOMPARE(asked("POST", address + u"/comms/v1/calls/%1/setcommands"_s.arg(id),
                       "{\"callbackUrl\":\"" + application->url("/next") + "\"}")
                     .status,
                 202);
        QTRY_COMPARE(stringMember(call(id), "callStatus"), u"Terminated"_s);
        QCOMPARE(events(), (QStringList{u"Answered"_s, u"Answered"_s}));
    }

    void aNumberIsConfigured()
    {
        open();
        QCOMPARE(asked("POST", address + u"/comms/v1/me/numbers/tel:%2B441632960101"_s,
                       "{\"voiceCallbackUrl\":\"" + application->url("/b") + "\"}")
                     .status,
                 200);
        QCOMPARE(stringMember(blueviaContact(*document->project().number(u"+441632960101"_s)), "voiceCallbackUrl")
                     .toUtf8(),
                 application->url("/b"));
        QVERIFY(projectToJson(document->project()).contains("/b\""));
        document->undo();
        QVERIFY(blueviaContact(*document->project().number(u"+441632960101"_s)).empty());
    }

    void allEventsAreToldWhenTheAccountSaysSo()
    {
        application->rule = [](const HttpRequest& request) {
            return fakes::Reply{.body = request.body.contains("\"Answered\"")
                                            ? quoted("{'commands':[{'speak':{'text':'Hello there.'}},{'hangup':{}}]}")
                                            : ""};
        };
        open("all");
        (void)created();
        QTRY_COMPARE(events().size(), 5);
        QStringList told = events();
        told.sort(); // the question and the news travel beside one another
        QCOMPARE(told,
                 (QStringList{u"Answered"_s, u"HangUp"_s, u"PlaybackStarted"_s, u"PlaybackStopped"_s, u"Ringing"_s}));
        const Json last = parseJson(application->requests.back().body).take();
        QCOMPARE(stringMember(last, "direction"), u"fromApplication"_s);
    }

    void commandsMayComeInTheAnswerToAnyEvent()
    {
        application->rule = [](const HttpRequest& request) {
            if (request.body.contains("\"PlaybackStarted\"") && request.body.contains("callId"))
                return fakes::Reply{.body = quoted("{'commands':[{'hangup':{}}]}")};
            return fakes::Reply{.body =
                                    request.body.contains("\"Answered\"")
                                        ? quoted("{'commands':[{'play':{'url':'http://m/long.wav','repeat':1000}}]}")
                                        : ""};
        };
        open("all");
        const QString id = stringMember(created(), "callId");
        QTRY_COMPARE(stringMember(call(id), "callStatus"), u"Terminated"_s);
        QVERIFY(!events().contains(u"PlaybackStopped"_s) || events().contains(u"HangUp"_s));
    }

    void progressIsTold_data()
    {
        QTest::addColumn<QByteArray>("row"); // kind, leg, data
        QTest::addColumn<bool>("outbound");
        QTest::addColumn<QString>("event");
        const auto row = [](const char* name, const char* kind, int leg, const char* data, bool outbound,
                            const char* event) {
            QTest::newRow(name) << QByteArray(kind) + '|' + QByteArray::number(leg) + '|' + data << outbound
                                << QString::fromLatin1(event);
        };
        row("4 Ringing: a destination rings", "leg.ring", 1, "{}", true, "Ringing");
        row("4 Busy", "leg.end", 1, "{'cause':'USER_BUSY','by':'callee'}", true, "Busy");
        row("4 NoAnswer", "leg.end", 1, "{'cause':'NO_ANSWER','by':'engine'}", true, "NoAnswer");
        row("4 NotReachable", "leg.end", 1, "{'cause':'USER_NOT_REGISTERED','by':'callee'}", true, "NotReachable");
        row("4 Failed: any other reason", "leg.end", 1, "{'cause':'NORMAL_TEMPORARY_FAILURE','by':'callee'}", true,
            "Failed");
        row("4 Answered: an incoming call is connected", "leg.answer", 1, "{}", false, "Answered");
        row("4 PlaybackStarted", "prompt.start", 1, "{'prompt':'Hi','type':'speech'}", false, "PlaybackStarted");
        row("4 RecordingStarted", "bluevia.record", 0, "{'state':'started'}", false, "RecordingStarted");
        row("4 RecordingStopped", "bluevia.record", 0, "{'state':'stopped'}", false, "RecordingStopped");
        row("4 Redirected", "bluevia.redirect", 0, "{}", false, "Redirected");
        row("a phone that stops ringing because another answered", "leg.end", 1,
            "{'cause':'LOSE_RACE','by':'engine'}", true, "");
        row("a tone", "prompt.start", 1, "{'prompt':'beep','type':'tone'}", false, "");
    }
    void progressIsTold()
    {
        QFETCH(QByteArray, row);
        QFETCH(bool, outbound);
        QFETCH(QString, event);
        const QByteArrayList parts = row.split('|');
        bluevia::CallBook book;
        const auto see = [&](TraceKind kind, const QByteArray& name, int leg, QByteArray data) {
            TraceRow made;
            made.call = CallId(1);
            made.leg = LegId(quint32(leg));
            made.kind = kind;
            made.kindName = QString::fromLatin1(name);
            made.data = parseJson(data.replace('\'', '"')).take();
            book.see(made);
            return made;
        };
        see(TraceKind::CallStart, "call.start", 0,
            outbound ? "{'from':'+441632960100','to':'+441632960201','direction':'outbound'}"
                     : "{'from':'+441632960201','to':'+441632960100','direction':'inbound'}");
        see(TraceKind::LegStart, "leg.start", 1, "{'party':'+441632960201'}");
        TraceKind kind = TraceKind::Vendor;
        for (const TraceKind known :
             {TraceKind::LegRing, TraceKind::LegEnd, TraceKind::LegAnswer, TraceKind::PromptStart}) {
            if (traceKindName(known).toLatin1() == parts[0])
                kind = known;
        }
        const std::optional<bluevia::Notification> told =
            bluevia::progressOf(see(kind, parts[0], parts[1].toInt(), parts[2]), book);
        QCOMPARE(told ? told->event : QString(), event);
    }
    void aHangUpTellsWhoDidIt_data()
    {
        QTest::addColumn<QByteArray>("by");
        QTest::addColumn<QString>("direction");
        QTest::newRow("4 HangUp: a party") << QByteArray("caller") << u"fromParticipant"_s;
        QTest::newRow("4 HangUp: the application") << QByteArray("flow") << u"fromApplication"_s;
    }
    void aHangUpTellsWhoDidIt()
    {
        QFETCH(QByteArray, by);
        QFETCH(QString, direction);
        bluevia::CallBook book;
        TraceRow row;
        row.call = CallId(1);
        row.leg = LegId(1);
        for (const auto& [kind, data] :
             {std::pair(TraceKind::CallStart, quoted("{'from':'1','to':'2','direction':'inbound'}")),
              std::pair(TraceKind::LegStart, QByteArray("{}")), std::pair(TraceKind::LegAnswer, QByteArray("{}")),
              std::pair(TraceKind::LegEnd, QByteArray("{\"cause\":\"NORMAL_CLEARING\",\"by\":\"" + by + "\"}"))}) {
            row.kind = kind;
            row.data = parseJson(data).take();
            book.see(row);
        }
        const std::optional<bluevia::Notification> told = bluevia::progressOf(row, book);
        QVERIFY(told);
        QCOMPARE(told->event, u"HangUp"_s);
        QCOMPARE(told->direction, direction);
    }

    void recordingsAreExported_data()
    {
        QTest::addColumn<QByteArray>("record");
        QTest::newRow("9: a recording is posted when it has stopped") << quoted("'timeout':2");
        QTest::newRow("9: a recording of the whole call when it is over") << quoted("'recordCall':true");
    }
    void recordingsAreExported()
    {
        QFETCH(QByteArray, record);
        const QByteArray target = application->url("/rec?who=tel:%2B44");
        application->rule = [&](const HttpRequest& request) {
            return fakes::Reply{.body = request.target == "/start"
                                            ? quoted("{'commands':[{'record':{'export':{'url':'") + target + "\"}," +
                                                  record + quoted("}},{'wait':{'length':3}},{'hangup':{}}]}")
                                            : QByteArray()};
        };
        open();
        (void)created();
        QTRY_COMPARE(application->requests.size(), 2U);
        const HttpRequest& exported = application->requests.back();
        QCOMPARE(exported.method, QByteArray("POST"));
        QCOMPARE(exported.target, QByteArray("/rec?who=tel:%2B44"));
        QCOMPARE(exported.headers.value("Content-Type"), QByteArray("audio/wav"));
        QVERIFY(exported.body.startsWith("RIFF"));
    }

    void flowsAreServed_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("holds"); // "" for an empty answer
        const QByteArray called = quoted("{'eventName':'CalledNumber','destination':'tel:+441632960100'}");
        QTest::newRow("a notification, by name")
            << QByteArray("POST") << QByteArray("/serve/night-line") << called << 200 << QByteArray("\"commands\"");
        QTest::newRow("by id") << QByteArray("POST") << QByteArray("/serve/f1") << called << 200
                               << QByteArray("\"commands\"");
        QTest::newRow("to look at") << QByteArray("GET") << QByteArray("/serve/night-line") << QByteArray() << 200
                                    << QByteArray("\"commands\"");
        QTest::newRow("as XML") << QByteArray("POST") << QByteArray("/serve/night-line.xml") << called << 200
                                << QByteArray("modifyCall");
        QTest::newRow("an XML notification")
            << QByteArray("POST") << QByteArray("/serve/night-line")
            << QByteArray(
                   "<callEvent "
                   "xmlns='http://api.bluevia.com/schemas/comms/v1'><eventName>CalledNumber</eventName></callEvent>")
            << 200 << QByteArray("modifyCall");
        QTest::newRow("a call of the application is answered")
            << QByteArray("POST") << QByteArray("/serve/f1")
            << quoted("{'eventName':'Answered','destination':'tel:+441632960201'}") << 200
            << QByteArray("\"commands\"");
        QTest::newRow("an incoming call is connected: the list runs already")
            << QByteArray("POST") << QByteArray("/serve/f1")
            << quoted("{'eventName':'Answered','destination':'tel:+441632960100'}") << 200 << QByteArray();
        QTest::newRow("progress asks for nothing")
            << QByteArray("POST") << QByteArray("/serve/f1") << quoted("{'eventName':'PlaybackStarted'}") << 200
            << QByteArray();
        QTest::newRow("another method") << QByteArray("DELETE") << QByteArray("/serve/f1") << QByteArray() << 405
                                        << QByteArray("GET, POST");
        QTest::newRow("no such flow") << QByteArray("POST") << QByteArray("/serve/x") << called << 404
                                      << QByteArray("/serve/");
        QTest::newRow("a path below") << QByteArray("POST") << QByteArray("/serve/f1/x") << called << 404
                                      << QByteArray("/serve/");
    }
    void flowsAreServed()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(QByteArray, holds);
        open();
        const HttpResponse response = asked(method, address + QString::fromLatin1(path), body);
        QCOMPARE(response.status, status);
        QVERIFY2(holds.isEmpty() ? response.body.isEmpty() : response.body.contains(holds),
                 response.body.constData());
    }

    void theDocumentsOfASetAreServedEachAtItsAddress_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("holds"); // "404" for none
        const auto collected = [](const char* digits) {
            return quoted(QByteArray("{'eventName':'DigitsCollected','digits':'") + digits + "'}");
        };
        const QByteArray called = quoted("{'eventName':'CalledNumber'}");
        QTest::newRow("the first at its own address") << QByteArray("/serve/menu") << called << QByteArray("first");
        QTest::newRow("the first at the flow's address")
            << QByteArray("/serve/front-desk") << called << QByteArray("first");
        QTest::newRow("the first at the flow's id") << QByteArray("/serve/f1") << called << QByteArray("first");
        QTest::newRow("one below") << QByteArray("/serve/menu/late") << called << QByteArray("late");
        QTest::newRow("one below as XML") << QByteArray("/serve/menu/late.xml") << called << QByteArray("modifyCall");
        QTest::newRow("the one for the digits")
            << QByteArray("/serve/menu/choice") << collected("1") << QByteArray("one");
        QTest::newRow("the key that ended them does not count")
            << QByteArray("/serve/menu/choice") << collected("1#") << QByteArray("one");
        QTest::newRow("the one for any digits")
            << QByteArray("/serve/menu/choice") << collected("7") << QByteArray("any");
        QTest::newRow("digits nobody answers")
            << QByteArray("/serve/menu/only") << collected("7") << QByteArray("404");
        QTest::newRow("an address nobody has") << QByteArray("/serve/menu/x") << called << QByteArray("404");
    }
    void theDocumentsOfASetAreServedEachAtItsAddress()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, holds);
        const auto served = [](const QByteArray& address, const QByteArray& text, const QByteArray& digits = {}) {
            return quoted("{'url':'http:" + QByteArray(2, '/') + "127.0.0.1:1/serve/" + address + "'" +
                          (digits.isEmpty() ? QByteArray() : ",'digits':'" + digits + "'") +
                          ",'commands':[{'speak':{'text':'" + text + "'}},{'hangup':{}}]}");
        };
        const QByteArray all = served("menu", "first") + ',' + served("menu/late", "late") + ',' +
                               served("menu/choice", "one", "1") + ',' + served("menu/choice", "any") + ',' +
                               served("menu/only", "only", "2");
        const auto loaded = projectFromJson(
            R"({"format":1,"flows":[{"id":"f1","dialect":"bluevia","name":"Front desk","document":{"documents":[)" +
            all + "]}}]}");
        VERIFY_OK(loaded);
        HttpRequest request;
        request.method = "POST";
        request.target = path;
        request.body = body;
        const HttpResponse response = serveFlow(loaded->project, request);
        QCOMPARE(response.status, holds == "404" ? 404 : 200);
        QVERIFY2(holds == "404" || response.body.contains(holds), response.body.constData());
    }

    void aServedFlowDrivesTheSimulatedPlatform()
    {
        open();
        QCOMPARE(asked("POST", address + u"/comms/v1/me/numbers/tel:%2B441632960100"_s,
                       "{\"voiceCallbackUrl\":\"" + address.toUtf8() + "/serve/night-line\"}")
                     .status,
                 200);
        CallOrder order;
        order.from = u"+441632960201"_s;
        order.to = u"+441632960100"_s;
        VERIFY_OK(session->placeCall(order));
        QTRY_VERIFY(!session->board().calls().empty() && session->board().calls().begin()->second.end.has_value());
        QCOMPARE(session->board().calls().begin()->second.outcome, u"answered"_s);
    }
};

QTEST_GUILESS_MAIN(TestBluevia)
#include "tst_bluevia.moc"
