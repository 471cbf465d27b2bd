// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/serving.h"

#include "qtresult.h"
#include "workspace/flowform.h"
#include "workspace/session.h"

#include <QtTest>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

/// Flows of VoIPBIN and Kazoo as answers; those of BlueVia are tried with its other callbacks.
class ServingTest : public QObject
{
    Q_OBJECT

    static ProjectFlow flow(Platform platform, const QString& name, const char* document)
    {
        ProjectFlow made;
        made.id = u"id-of-"_s + name.section(u' ', 0, 0).toLower();
        made.name = name;
        made.flow = readFlowDocument(platform, *parseJson(document)).flow;
        return made;
    }
    static Project project()
    {
        Project made;
        made.flows = {
            flow(
                Platform::Voipbin, u"Greeting VoIPBIN"_s,
                R"({"name":"g","actions":[{"type":"talk","option":{"text":"served"}},{"id":"again","type":"hangup"}]})"),
            flow(
                Platform::Kazoo, u"Shop Kazoo"_s,
                R"({"name":"s","numbers":["7"],"flow":{"module":"tts","data":{"text":"served"},"children":{"_":{"module":"hangup","data":{},"children":{}}}},"metaflows":{"numbers":{"1":{"module":"hangup","data":{}}}}})"),
            flow(Platform::Kazoo, u"Empty Kazoo"_s, R"({"name":"e","numbers":["8"],"flow":{}})")};
        return made;
    }
    static HttpResponse asked(const Project& project, const QByteArray& method, const QByteArray& target)
    {
        HttpRequest request;
        request.method = method;
        request.target = target;
        request.headers.add("Host", "127.0.0.1");
        return serveFlow(project, request);
    }

    /// What a call to this number hears, when the flow it reaches asks for the served one.
    static QStringList heard(Project project, const QString& number,
                             const std::function<ProjectFlow(QString)>& asking)
    {
        ProjectDocument document;
        document.reset(project);
        Session session(document);
        if (!session.startServer(0))
            return {u"no server"_s};
        const ProjectFlow caller = asking(session.address());
        project.flows.push_back(caller);
        NumberBinding binding;
        binding.number = number;
        binding.platform = caller.flow.platform();
        binding.flow = caller.id;
        project.numbers = {binding};
        document.reset(project);
        QStringList said;
        connect(&session.runner(), &Runner::rowsAdded, &document, [&said](const TraceRows& rows) {
            for (const TraceRow& row : rows) {
                if (row.kind == TraceKind::PromptStart)
                    said << QString::fromUtf8(writeJson(row.data));
            }
        });
        CallOrder order;
        order.from = u"+15550001111"_s;
        order.to = number;
        const Result<CallId> call = session.placeCall(order);
        if (!call)
            return {call.error().text()};
        session.runner().setSpeed(0);
        (void)QTest::qWaitFor(
            [&] { return session.board().call(*call) && session.board().call(*call)->end.has_value(); }, 20000);
        return said;
    }

private Q_SLOTS:
    void actionsAreServedWithTheirIds()
    {
        for (const char* method : {"POST", "GET", "PUT"}) {
            const HttpResponse response = asked(project(), method, "/serve/greeting-voipbin");
            QCOMPARE(response.status, 200);
            const Json actions = *parseJson(response.body);
            QVERIFY2(actions.is_array() && actions.size() == 2, response.body);
            QCOMPARE(stringMember(actions[0], "type"), u"talk"_s);
            for (const Json& action : actions)
                QVERIFY2(!QUuid::fromString(stringMember(action, "id")).isNull(), response.body);
        }
    }

    void aPivotGetsTheFirstNode()
    {
        const HttpResponse response = asked(project(), "POST", "/serve/shop-kazoo.json");
        QCOMPARE(response.status, 200);
        QVERIFY(response.headers.value("Content-Type").startsWith("application/json"));
        const Json node = *parseJson(response.body);
        QCOMPARE(stringMember(node, "module"), u"tts"_s);
        QCOMPARE(stringMember(node["children"]["_"], "module"), u"hangup"_s);
        QVERIFY(!node.contains("metaflows"));
        QCOMPARE(asked(project(), "PUT", "/serve/shop-kazoo").status, 405);
    }

    void aFlowWithoutBlocksIsNotServed()
    {
        const HttpResponse response = asked(project(), "GET", "/serve/id-of-empty");
        QCOMPARE(response.status, 404);
        QVERIFY2(response.body.contains("no first block"), response.body);
    }

    void addressesAreThoseThatAnswer()
    {
        const Project made = project();
        for (const ProjectFlow& flow : made.flows) {
            const QString address = servedAddress(made, flow, u"http://127.0.0.1:8731"_s);
            QVERIFY(address.startsWith(u"http://127.0.0.1:8731/serve/"_s));
            QCOMPARE(servedFlow(made, address.section(u'/', -1))->id, flow.id);
            QVERIFY(servedAddress(made, flow, {}).isEmpty());
        }
        QCOMPARE(askerOf(Platform::Kazoo), u"Kazoo pivot"_s);
        QCOMPARE(askerOf(Platform::Voipbin), u"VoIPBIN fetch"_s);
    }

    void aFetchRunsTheServedActions()
    {
        const QStringList said = heard(project(), u"+13215550140"_s, [](const QString& address) {
            return flow(
                Platform::Voipbin, u"Caller"_s,
                (R"({"actions":[{"type":"answer"},{"type":"fetch","option":{"event_method":"POST","event_url":")" +
                 address.toUtf8() + R"(/serve/greeting-voipbin"}}]})"));
        });
        QVERIFY2(said.join(u'\n').contains(u"served"_s), qPrintable(said.join(u'\n')));
    }

    void aPivotRunsTheServedNode()
    {
        const QStringList said = heard(project(), u"+13215550141"_s, [](const QString& address) {
            return flow(
                Platform::Kazoo, u"Caller"_s,
                (R"({"numbers":["+13215550141"],"flow":{"module":"pivot","data":{"method":"post","voice_url":")" +
                 address.toUtf8() + R"(/serve/shop-kazoo"},"children":{}}})"));
        });
        QVERIFY2(said.join(u'\n').contains(u"served"_s), qPrintable(said.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(ServingTest)
#include "tst_serving.moc"
