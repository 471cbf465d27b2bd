// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "webhook/httpclient.h"
#include "workspace/project.h"

#include "cli/program.h"
#include "fakes/endpoint.h"
#include "qtresult.h"

#include <QTcpServer>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

class HswTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Program> hsw;

    /// A sample whose webhooks are tried once only, so that nothing waits for the next try.
    QString sample(const QString& name = u"first-call"_s) const
    {
        const QString path = hsw->file(name + u".hookswitch"_s);
        const Program::Outcome made = hsw->run({u"new"_s, path, u"--sample"_s, name, u"--force"_s});
        QFile file(path);
        if (made.code != 0 || !file.open(QIODevice::ReadOnly))
            return QString::fromUtf8(made.err);
        return hsw->write(name + u".hookswitch"_s,
                          file.readAll().replace("calls\",\n                \"retries\": 2",
                                                 "calls\",\n                \"retries\": 0"));
    }

    /// The sample with every address of port 9000 led to another port.
    QString sampleAt(quint16 port) const
    {
        QFile file(sample());
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return hsw->write(u"led.hookswitch"_s,
                          file.readAll().replace("127.0.0.1:9000", "127.0.0.1:" + QByteArray::number(port)));
    }

    static HttpResponse asked(const QByteArray& method, const QString& url, const QByteArray& body,
                              const QString& bearer, const QString& token = {})
    {
        HttpClient client;
        HttpCall call;
        call.request.method = method;
        call.request.target = url.toUtf8();
        call.request.body = body;
        call.request.headers.add("Content-Type", "application/json");
        if (!bearer.isEmpty())
            call.request.headers.add("Authorization", "Bearer " + bearer.toUtf8());
        if (!token.isEmpty())
            call.request.headers.add("token", token.toUtf8());
        std::optional<Attempt> attempt;
        client.start(call, [&](const Attempt& done) { attempt = done; });
        const bool came = QTest::qWaitFor([&] { return attempt.has_value(); }, 10000);
        return came && attempt->response ? *attempt->response : HttpResponse{0, {}, {}};
    }

    /// Logs in to FoneStorm with the credentials of the first line and sets a callback.
    static void setCallback(const Json& line)
    {
        const QString address = stringMember(line, "address");
        const HttpResponse login = asked("POST", address + u"/v2/auth"_s, writeJson(line.at("fonestorm")), {});
        QCOMPARE(login.status, 201);
        const QString token = stringMember(parseJson(login.body)->at("auth"), "token");
        const Json hook{{"fonenumber", "3215550100"}, {"method", "JSON"}, {"url", "http://127.0.0.1:9/"}};
        QCOMPARE(asked("POST", address + u"/v2/calls/send_notify"_s, writeJson(hook), {}, token).status, 200);
    }

private Q_SLOTS:
    void init() { hsw = std::make_unique<Program>(); }

    void argumentsThatCannotBeUsedEndWithTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("unknown verb") << QStringList{u"dance"_s};
        QTest::newRow("unknown option") << QStringList{u"call"_s, u"x"_s, u"--dance"_s};
        QTest::newRow("call without a file") << QStringList{u"call"_s};
        QTest::newRow("call of a missing file") << QStringList{u"call"_s, u"/no/such"_s};
        QTest::newRow("check of a missing file") << QStringList{u"check"_s, u"/no/such"_s};
        QTest::newRow("check of a folder") << QStringList{u"check"_s, u"/"_s};
        QTest::newRow("serve of a missing file") << QStringList{u"serve"_s, u"/no/such"_s};
        QTest::newRow("a sample that is not there")
            << QStringList{u"new"_s, u"/tmp/hsw-none.hookswitch"_s, u"--sample"_s, u"x"_s};
        QTest::newRow("new in a missing folder") << QStringList{u"new"_s, u"/no/such/x.hookswitch"_s};
        QTest::newRow("an unknown platform") << QStringList{u"convert"_s, u"x"_s, u"--to"_s, u"twilio"_s};
    }
    void argumentsThatCannotBeUsedEndWithTwo()
    {
        QFETCH(QStringList, arguments);
        const Program::Outcome ended = hsw->run(arguments);
        QCOMPARE(ended.code, 2);
        QVERIFY(!ended.err.isEmpty());
        QVERIFY(ended.out.isEmpty());
    }

    void helpAndVersionAreNoMistakes()
    {
        QCOMPARE(hsw->run({u"--help"_s}).code, 0);
        QVERIFY(hsw->run({u"call"_s, u"--help"_s}).out.contains("--press"));
        QVERIFY(hsw->run({u"--version"_s}).out.contains(HOOKSWITCH_VERSION));
    }

    void newMakesProjectsThatCanBeCalled()
    {
        const QString path = hsw->file(u"mine.hookswitch"_s);
        QCOMPARE(hsw->run({u"new"_s, path}).code, 0);
        QCOMPARE(hsw->run({u"new"_s, path}).code, 2);
        QCOMPARE(hsw->run({u"check"_s, path}).code, 0);
        QCOMPARE(hsw->run({u"call"_s, path}).code, 0);
    }

    void everySampleIsCheckedWithoutErrorsAndWarnings()
    {
        for (const QString& name : sampleNames()) {
            const Program::Outcome checked = hsw->run({u"check"_s, sample(name)});
            QVERIFY2(checked.code == 0, checked.out.constData());
            QVERIFY2(!checked.out.contains(": warning "), checked.out.constData());
        }
    }

    void checkTellsTheFindings_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("words");
        const auto row = [](const char* name, const QByteArray& text, int code, const char* words) {
            QTest::newRow(name) << text << code << QByteArray(words);
        };
        row("broken JSON", "{\"numbers\": [", 1, ": error  [unreadable]: line 1");
        row("no JSON at all", "hello", 1, "[unreadable]");
        row("an empty file", "", 1, "[unreadable]");
        row("wrong key types", R"({"numbers":"12","flow":{"module":"hangup","data":{}}})", 1,
            ": error /numbers [type]: ");
        row("unknown module", R"({"numbers":["1"],"flow":{"module":"nope","data":{}}})", 1, ": error /flow");
        row("a value out of range", R"({"numbers":["1"],"flow":{"module":"sleep","data":{"duration":-1}}})", 1,
            ": error /flow/data/duration [minimum]: ");
        row("a number bound twice",
            R"({"format":1,"numbers":[{"number":"1","dialect":"kazoo"},{"number":"1","dialect":"kazoo"}]})", 1,
            ": error /numbers/1/number [unreadable]: the number 1 is bound twice");
        row("a bare block needs no number", R"({"module":"hangup","data":{}})", 0, "[no-number]");
        row("a metaflow", R"({"numbers":{"5":{"module":"hangup","data":{}}}})", 0, "");
        row("nothing wrong", R"({"numbers":["1"],"flow":{"module":"hangup","data":{}}})", 0, "");
    }
    void checkTellsTheFindings()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, code);
        QFETCH(QByteArray, words);
        const Program::Outcome checked = hsw->run({u"check"_s, hsw->write(u"x.json"_s, text)});
        QVERIFY2(checked.out.contains(words), (checked.out + checked.err).constData());
        QCOMPARE(checked.code, code);
        for (const QByteArray& line : checked.out.trimmed().split('\n'))
            QVERIFY(line.isEmpty() || line.startsWith(hsw->file(u"x.json"_s).toUtf8() + ": "));
        const Program::Outcome json = hsw->run({u"check"_s, u"--json"_s, hsw->file(u"x.json"_s)});
        QCOMPARE(json.code, code);
        for (const QByteArray& line : json.out.trimmed().split('\n'))
            QVERIFY(line.isEmpty() || parseJson(line)->contains("pointer"));
    }

    void flowsInACircleAreWarnedAboutAndEnd()
    {
        const auto flow = [](const std::string& id, const std::string& next, const char* number) {
            const Json document{{"numbers", Json::array({number})},
                                {"flow", {{"module", "callflow"}, {"data", {{"id", next}}}}}};
            return Json{{"id", id}, {"dialect", "kazoo"}, {"document", document}};
        };
        const std::string first(32, 'a');
        const std::string second(32, 'b');
        const Json project{{"format", 1},
                           {"flows", Json::array({flow(first, second, "1"), flow(second, first, "2")})}};
        const QString path = hsw->write(u"loop.hookswitch"_s, writeJson(project));
        const Program::Outcome checked = hsw->run({u"check"_s, path});
        QVERIFY2(checked.code == 0 && checked.out.contains("[loop]"), checked.out.constData());
        const Program::Outcome called = hsw->run({u"call"_s, path, u"--to"_s, u"1"_s, u"--format"_s, u"json"_s});
        QCOMPARE(called.code, 1);
        QVERIFY(called.out.contains("limit-"));
        QVERIFY(called.out.contains("\"call.end\""));
    }

    void theSameSeedGivesTheSameBytes()
    {
        const QStringList arguments{u"call"_s, sample(), u"--press"_s, u"2"_s, u"--format"_s, u"json"_s, u"--seed"_s};
        const Program::Outcome first = hsw->run(arguments + QStringList{u"7"_s});
        QCOMPARE(first.code, 0);
        QVERIFY(first.out.size() > 1000);
        QCOMPARE(hsw->run(arguments + QStringList{u"7"_s}).out, first.out);
        QVERIFY(hsw->run(arguments + QStringList{u"8"_s}).out != first.out);
        for (const QByteArray& line : first.out.trimmed().split('\n'))
            VERIFY_OK(parseJson(line));
    }

    void callsEndAsTheContractSays_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("somebody answers") << QStringList{u"--press"_s, u"1"_s} << 0 << QByteArray("Reception desk");
        QTest::newRow("the caller hangs up") << QStringList{u"--press"_s, u"h"_s} << 0 << QByteArray("by=caller");
        QTest::newRow("nobody answers the number") << QStringList{u"--to"_s, u"999"_s} << 1 << QByteArray("no-flow");
        QTest::newRow("at night") << QStringList{u"--at"_s, u"2026-03-02T22:00:00"_s} << 0 << QByteArray("voicemail");
        QTest::newRow("keys are left") << QStringList{u"--press"_s, u"1,2,3"_s} << 0 << QByteArray("press-left");
        QTest::newRow("no moment") << QStringList{u"--at"_s, u"soon"_s} << 2 << QByteArray();
        QTest::newRow("no speed") << QStringList{u"--speed"_s, u"-1"_s} << 2 << QByteArray();
        QTest::newRow("no seed") << QStringList{u"--seed"_s, u"x"_s} << 2 << QByteArray();
        QTest::newRow("no format") << QStringList{u"--format"_s, u"xml"_s} << 2 << QByteArray();
        QTest::newRow("no scenario") << QStringList{u"--scenario"_s, u"/no/such"_s} << 2 << QByteArray();
    }
    void callsEndAsTheContractSays()
    {
        QFETCH(QStringList, options);
        QFETCH(int, code);
        QFETCH(QByteArray, words);
        const Program::Outcome called = hsw->run(QStringList{u"call"_s, sample()} + options);
        QVERIFY2(called.code == code, (called.out + called.err).constData());
        QVERIFY2(called.out.contains(words), called.out.constData());
        QVERIFY(code == 0 || !called.err.isEmpty());
    }

    void aPacedCallIsTheSameCall()
    {
        const QStringList arguments{u"call"_s, sample(), u"--press"_s, u"1"_s, u"--format"_s, u"json"_s};
        const Program::Outcome paced = hsw->run(arguments + QStringList{u"--speed"_s, u"100"_s});
        QCOMPARE(paced.code, 0);
        QCOMPARE(paced.out, hsw->run(arguments).out);
    }

    void scenariosAreRead()
    {
        const QString good = hsw->write(u"good.json"_s, R"({"format":1,"caller":[{"wait":4},{"hangup":true}]})");
        const Program::Outcome called =
            hsw->run({u"call"_s, sample(), u"--scenario"_s, good, u"--format"_s, u"json"_s});
        QCOMPARE(called.code, 0);
        QVERIFY(called.out.contains("\"by\":\"caller\""));
        const QString bad = hsw->write(u"bad.json"_s, R"({"caller":[{"dance":1}]})");
        const Program::Outcome refused = hsw->run({u"call"_s, sample(), u"--scenario"_s, bad});
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains("/caller/0"), refused.err.constData());
    }

    void aCallDeliversItsWebhooks()
    {
        fakes::Endpoint endpoint;
        const Program::Outcome called =
            hsw->run({u"call"_s, sampleAt(endpoint.port()), u"--press"_s, u"1"_s, u"--format"_s, u"ladder"_s});
        QCOMPARE(called.code, 0);
        QCOMPARE(endpoint.requests.size(), std::size_t(3));
        QStringList bodies;
        for (const HttpRequest& request : endpoint.requests)
            bodies.append(QString::fromUtf8(request.body));
        QCOMPARE(bodies.filter(u"\"BEGIN\""_s).size(), 1);
        QCOMPARE(bodies.filter(u"\"ANSWERED\""_s).size(), 1);
        QCOMPARE(bodies.filter(u"\"callflow\""_s).size(), 1);
        QVERIFY2(called.out.contains("Webhooks\n") && called.out.contains("delivered, 200"), called.out.constData());
        QVERIFY(called.err.isEmpty());
    }

    void webhooksThatAScenarioAnswersAreNotSent()
    {
        fakes::Endpoint endpoint;
        const QString scenario =
            hsw->write(u"s.json"_s, R"({"http":[{"match":{"url":"/calls"},"answer":{"status":204}}]})");
        const Program::Outcome called =
            hsw->run({u"call"_s, sampleAt(endpoint.port()), u"--scenario"_s, scenario, u"--format"_s, u"json"_s});
        QCOMPARE(called.code, 0);
        QVERIFY(called.out.contains("\"webhook.done\""));
        QCOMPARE(endpoint.requests.size(), std::size_t(2));
    }

    void anUnreachableAddressIsToldAndChangesNothingElse()
    {
        QTcpServer free;
        QVERIFY(free.listen(QHostAddress::LocalHost));
        const QString dead = sampleAt(free.serverPort());
        free.close();
        const Program::Outcome called = hsw->run({u"call"_s, dead, u"--format"_s, u"json"_s});
        QCOMPARE(called.code, 0);
        QVERIFY2(called.err.contains("was not delivered: ") && called.err.contains("refused"),
                 called.err.constData());
        QVERIFY(!called.out.contains("refused"));
    }

    void convertWritesThePlatformsOwnForm()
    {
        const QByteArray text = R"({"zeta":1,"numbers":["1"],"flow":{"module":"hangup","data":{"b":1,"a":2}}})";
        const QString path = hsw->write(u"flow.json"_s, text);
        const Program::Outcome same = hsw->run({u"convert"_s, path, u"--to"_s, u"kazoo"_s});
        QCOMPARE(same.code, 0);
        QCOMPARE(writeJson(*parseJson(same.out)), text);
        const QString out = hsw->file(u"out.json"_s);
        QCOMPARE(hsw->run({u"convert"_s, path, u"--to"_s, u"kazoo"_s, u"-o"_s, out}).code, 0);
        QVERIFY(QFile::exists(out));
        const Program::Outcome whole = hsw->run({u"convert"_s, path, u"--to"_s, u"bluevia"_s, u"--xml"_s});
        QVERIFY2(whole.out.startsWith("<"), whole.out.constData());
        const QString queue =
            hsw->write(u"queue.json"_s, R"({"numbers":["1"],"flow":{"module":"acdc_member","data":{"id":"q"}}})");
        const Program::Outcome lossy = hsw->run({u"convert"_s, queue, u"--to"_s, u"voipbin"_s});
        QCOMPARE(lossy.code, 1);
        QVERIFY2(lossy.err.contains("hsw: /flow"), lossy.err.constData());
        VERIFY_OK(parseJson(lossy.out));
        QCOMPARE(hsw->run({u"convert"_s, path, u"--to"_s, u"kazoo"_s, u"--xml"_s}).code, 2);
        const Program::Outcome several = hsw->run({u"convert"_s, sample(u"support-menu"_s), u"--to"_s, u"kazoo"_s});
        QCOMPARE(several.code, 2);
        QVERIFY(several.err.contains("--flow"));
        QCOMPARE(
            hsw->run({u"convert"_s, sample(u"support-menu"_s), u"--to"_s, u"kazoo"_s, u"--flow"_s, u"Support desk"_s})
                .code,
            0);
    }

    void convertWritesASetOfDocumentsIntoAFolder_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("ending");
        QTest::newRow("JSON, served by this program") << QStringList() << u"http://127.0.0.1:8731"_s << u".json"_s;
        QTest::newRow("XML, served elsewhere") << QStringList{u"--xml"_s, u"--base"_s, u"https://app.example/calls"_s}
                                               << u"https://app.example/calls"_s << u".xml"_s;
    }
    void convertWritesASetOfDocumentsIntoAFolder()
    {
        QFETCH(QStringList, options);
        QFETCH(QString, base);
        QFETCH(QString, ending);
        const QString menu = hsw->write(
            u"menu.json"_s,
            R"({"numbers":["1"],"flow":{"module":"menu","data":{"id":"m"},"children":{)"
            R"("1":{"module":"tts","data":{"text":"Sales"},"children":{"_":{"module":"hangup","data":{}}}},)"
            R"("2":{"module":"tts","data":{"text":"Support"},"children":{"_":{"module":"hangup","data":{}}}},)"
            R"("_":{"module":"hangup","data":{}}}}})");
        const QString folder = hsw->file(u"set"_s + ending);
        const Program::Outcome written =
            hsw->run(QStringList{u"convert"_s, menu, u"--to"_s, u"bluevia"_s, u"-o"_s, folder} + options);
        QVERIFY2(written.code == 0 || written.code == 1, written.err.constData());
        QFile index(folder + u"/documents.json"_s);
        QVERIFY(index.open(QIODevice::ReadOnly));
        const Result<Json> listed = parseJson(index.readAll());
        VERIFY_OK(listed);
        const Json& documents = listed->at("documents");
        QVERIFY2(documents.size() >= 3, writeJson(*listed).constData());
        QVERIFY(!documents[0].contains("digits")); // where a call begins
        QStringList digits;
        QStringList files{u"documents.json"_s};
        QString spoken;
        for (const Json& row : documents) {
            QVERIFY2(stringMember(row, "url").startsWith(base), qPrintable(stringMember(row, "url")));
            if (row.contains("digits"))
                digits.append(stringMember(row, "digits"));
            const QString name = stringMember(row, "file");
            QVERIFY2(name.endsWith(ending), qPrintable(name));
            QVERIFY(written.out.contains(stringMember(row, "url").toUtf8()));
            QVERIFY(written.out.contains(name.toUtf8()));
            files.append(name);
            QFile file(folder + u'/' + name);
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
            spoken += QString::fromUtf8(file.readAll());
            const Program::Outcome checked = hsw->run({u"check"_s, file.fileName()});
            QVERIFY2(checked.code == 0, checked.out.constData());
        }
        QCOMPARE(digits, QStringList({u"1"_s, u"2"_s}));
        QVERIFY(spoken.contains(u"Sales"_s) && spoken.contains(u"Support"_s));
        files.sort();
        QCOMPARE(QDir(folder).entryList(QDir::Files, QDir::Name), files);
    }

    void convertNeedsAFolderForSeveralXmlDocuments()
    {
        const QString set = hsw->write(
            u"set.json"_s,
            QByteArray(
                R"({"documents":[{"url":"https:~~a.example/m","commands":[{"redirect":{"actionUrl":"https:~~a.example/n"}}]},)"
                R"({"url":"https:~~a.example/n","commands":[{"hangup":{}}]}]})")
                .replace('~', '/'));
        const Program::Outcome refused = hsw->run({u"convert"_s, set, u"--to"_s, u"bluevia"_s, u"--xml"_s});
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains("-o"), refused.err.constData());
        const Program::Outcome blocked =
            hsw->run({u"convert"_s, set, u"--to"_s, u"bluevia"_s, u"-o"_s, set}); // a file is in the way
        QCOMPARE(blocked.code, 2);
        const Program::Outcome whole = hsw->run({u"convert"_s, set, u"--to"_s, u"bluevia"_s});
        QCOMPARE(whole.code, 0);
        QCOMPARE(parseJson(whole.out)->at("documents").size(), size_t(2));
    }

    void aListOfFlowsIsCheckedFlowByFlow()
    {
        const QString list =
            hsw->write(u"list.json"_s, R"([{"actions":[{"type":"hangup"}]},{"actions":[{"type":"dance"}]}])");
        const Program::Outcome checked = hsw->run({u"check"_s, list});
        QCOMPARE(checked.code, 1);
        QVERIFY2(checked.out.contains("error /1/actions/0/type [unknown-type]"), checked.out.constData());
        const Program::Outcome merged = hsw->run({u"merge"_s, list, list, list});
        QCOMPARE(merged.code, 2); // a project would stand where the list was
        QCOMPARE(hsw->run({u"diff"_s, list, list}).code, 0);
        QCOMPARE(hsw->run({u"convert"_s, list, u"--to"_s, u"kazoo"_s}).code, 2);
        QCOMPARE(hsw->run({u"convert"_s, list, u"--to"_s, u"kazoo"_s, u"--flow"_s, u"list 1"_s}).code, 0);
    }

    void serveSaysItsAddressAndKeysAndEndsCleanly()
    {
        const QString path = sample();
        const QString keys = hsw->file(u"keys.json"_s);
        QProcess process;
        hsw->begin(process, {u"serve"_s, path, u"--port"_s, u"0"_s, u"--keys"_s, keys});
        QTRY_VERIFY_WITH_TIMEOUT(process.canReadLine(), 20000);
        const Json line = *parseJson(process.readLine());
        QStringList names;
        for (const auto& [key, value] : line.items())
            names.append(toQString(key));
        QCOMPARE(names,
                 QStringList({u"address"_s, u"control"_s, u"bluevia"_s, u"fonestorm"_s, u"kazoo"_s, u"voipbin"_s}));
        QVERIFY(QFile::exists(keys));
        const QString port = stringMember(line, "address").section(u':', 2);
        const Program::Outcome busy = hsw->run({u"serve"_s, sample(u"support-menu"_s), u"--port"_s, port});
        QCOMPARE(busy.code, 2);
        QVERIFY2(busy.err.contains(port.toUtf8()), busy.err.constData());
        QVERIFY(busy.out.isEmpty());
        const Program::Outcome twice = hsw->run({u"serve"_s, path, u"--port"_s, u"0"_s});
        QCOMPARE(twice.code, 2);
        QVERIFY2(twice.err.contains("served already"), twice.err.constData());
        const HttpResponse placed = asked("POST", stringMember(line, "address") + u"/hookswitch/v1/calls"_s,
                                          R"({"to":"+13215550100"})", stringMember(line.at("control"), "key"));
        QCOMPARE(placed.status, 201);
        setCallback(line);
        QTRY_VERIFY_WITH_TIMEOUT(openProject(path)->project.numbers[0].send->url == u"http://127.0.0.1:9/"_s, 2000);
        process.terminate();
        QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 10000);
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
    }
};

QTEST_GUILESS_MAIN(HswTest)
#include "tst_hsw.moc"
