// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/compiledflows.h"

#include "dialect/kazoo/site.h"
#include "workspace/flowform.h"

#include <QtTest>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

class CompiledFlowsTest : public QObject
{
    Q_OBJECT

    static ProjectFlow flow(const QString& id, const char* module)
    {
        ProjectFlow made;
        made.id = id;
        const Json document{{"numbers", {"1"}}, {"flow", {{"module", module}, {"data", Json::object()}}}};
        made.flow = readFlowDocument(Platform::Kazoo, document).flow;
        return made;
    }

    CompiledFlows compiled;
    int count = 0;
    std::shared_ptr<const Program> ask(const ProjectFlow& flow, int manner = 0)
    {
        return compiled.program(flow, manner, [&] {
            ++count;
            return kazoo::compileFlow(flow.id, flow.flow);
        });
    }

private Q_SLOTS:
    void init()
    {
        compiled = CompiledFlows();
        count = 0;
    }

    void whatDidNotChangeIsNotCompiledAgain()
    {
        const auto first = ask(flow(u"a"_s, "answer"));
        QCOMPARE(ask(flow(u"a"_s, "answer")), first);
        QCOMPARE(count, 1);
    }

    void changedFlowsAndMannersAre()
    {
        const auto first = ask(flow(u"a"_s, "answer"));
        QVERIFY(ask(flow(u"a"_s, "hangup")) != first);
        QCOMPARE(count, 2);
        (void)ask(flow(u"a"_s, "hangup"), 1);
        QCOMPARE(count, 3);
        (void)ask(flow(u"b"_s, "hangup"), 1);
        QCOMPARE(count, 4);
    }

    void flowsNobodyAsksForAreForgotten()
    {
        const std::weak_ptr<const Program> gone = ask(flow(u"a"_s, "answer"));
        (void)ask(flow(u"b"_s, "answer"));
        compiled.sweep();
        (void)ask(flow(u"b"_s, "answer"));
        compiled.sweep();
        QVERIFY(gone.expired());
        QCOMPARE(count, 2);
        (void)ask(flow(u"b"_s, "answer"));
        QCOMPARE(count, 2);
    }
};

QTEST_GUILESS_MAIN(CompiledFlowsTest)
#include "tst_compiledflows.moc"
