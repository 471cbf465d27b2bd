// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/edit.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

/// "menu(1:user _:play(_:hangup))": module names, branches by key, in depth-first order.
QString text(const Flow& flow, NodeId id)
{
    const Node* node = flow.node(id);
    if (!node)
        return u"-"_s;
    QStringList exits;
    for (const Exit& exit : node->exits)
        exits << exit.key + u':' + text(flow, exit.target);
    return exits.isEmpty() ? node->module : node->module + u'(' + exits.join(u' ') + u')';
}

QString text(const Flow& flow)
{
    return text(flow, flow.start());
}

Node block(const QString& module)
{
    Node node;
    node.module = module;
    return node;
}

NodeId named(const Flow& flow, const QString& module)
{
    for (const auto& [id, node] : flow.nodes()) {
        if (node.module == module)
            return id;
    }
    return {};
}

/// menu(1:user(_:voicemail) timeout:hangup)
Flow sample()
{
    Flow flow;
    insertNode(flow, block(u"menu"_s), {}, {}).apply(flow);
    insertNode(flow, block(u"user"_s), named(flow, u"menu"_s), u"1"_s).apply(flow);
    insertNode(flow, block(u"voicemail"_s), named(flow, u"user"_s), u"_"_s).apply(flow);
    insertNode(flow, block(u"hangup"_s), named(flow, u"menu"_s), u"timeout"_s).apply(flow);
    return flow;
}

} // namespace

class EditTest : public QObject
{
    Q_OBJECT

    static void check(const Edit& edit, const QString& expected)
    {
        Flow flow = sample();
        const Flow before = flow;
        const Edit back = edit.apply(flow);
        QCOMPARE(text(flow), expected);
        const Flow after = flow;
        const Edit again = back.apply(flow);
        QVERIFY(flow == before);
        again.apply(flow);
        QVERIFY(flow == after);
    }

private Q_SLOTS:
    void buildsATree() { QCOMPARE(text(sample()), u"menu(1:user(_:voicemail) timeout:hangup)"_s); }

    void insertsBetween()
    {
        const Flow flow = sample();
        check(insertNode(flow, block(u"play"_s), named(flow, u"menu"_s), u"1"_s),
              u"menu(1:play(_:user(_:voicemail)) timeout:hangup)"_s);
    }
    void insertsAtTheStart()
    {
        const Flow flow = sample();
        check(insertNode(flow, block(u"answer"_s), {}, {}), u"answer(_:menu(1:user(_:voicemail) timeout:hangup))"_s);
    }
    void removesOneBlockAndKeepsWhatFollows()
    {
        const Flow flow = sample();
        check(removeNode(flow, named(flow, u"user"_s)), u"menu(1:voicemail timeout:hangup)"_s);
    }
    void removingABlockTakesItsOtherBranches()
    {
        const Flow flow = sample();
        check(removeNode(flow, flow.start()), u"-"_s);
    }
    void removesABranch()
    {
        const Flow flow = sample();
        check(removeBranch(flow, named(flow, u"user"_s)), u"menu(timeout:hangup)"_s);
    }
    void movesABranch()
    {
        const Flow flow = sample();
        check(moveBranch(flow, named(flow, u"user"_s), named(flow, u"hangup"_s), u"_"_s),
              u"menu(timeout:hangup(_:user(_:voicemail)))"_s);
        check(moveBranch(flow, named(flow, u"user"_s), named(flow, u"menu"_s), u"2"_s),
              u"menu(timeout:hangup 2:user(_:voicemail))"_s);
    }
    void neverMovesABranchIntoItself()
    {
        const Flow flow = sample();
        QVERIFY(moveBranch(flow, named(flow, u"user"_s), named(flow, u"voicemail"_s), u"_"_s).isEmpty());
        QVERIFY(moveBranch(flow, named(flow, u"user"_s), named(flow, u"menu"_s), u"timeout"_s).isEmpty());
    }
    void renamesAnExitInPlace()
    {
        const Flow flow = sample();
        check(renameExit(flow, flow.start(), u"1"_s, u"2"_s), u"menu(2:user(_:voicemail) timeout:hangup)"_s);
        QVERIFY(renameExit(flow, flow.start(), u"1"_s, u"timeout"_s).isEmpty());
        QVERIFY(renameExit(flow, flow.start(), u"9"_s, u"8"_s).isEmpty());
    }
    void connectsAndCuts()
    {
        const Flow flow = sample();
        check(connectExit(flow, flow.start(), u"timeout"_s, {}), u"menu(1:user(_:voicemail))"_s);
        check(connectExit(flow, named(flow, u"hangup"_s), u"_"_s, named(flow, u"voicemail"_s)),
              u"menu(1:user(_:voicemail) timeout:hangup(_:voicemail))"_s);
        QVERIFY(connectExit(flow, NodeId(99), u"_"_s, flow.start()).isEmpty());
    }
    void changesDataAndDocument()
    {
        Flow flow = sample();
        const Edit back = setData(flow, flow.start(), Json{{"id", "m1"}}).apply(flow);
        QCOMPARE(stringMember(flow.node(flow.start())->data, "id"), u"m1"_s);
        QVERIFY(setData(flow, flow.start(), Json{{"id", "m1"}}).isEmpty());
        back.apply(flow);
        QVERIFY(flow == sample());
        setDocumentMember(flow, "name", "Main").apply(flow);
        QCOMPARE(stringMember(flow.document(), "name"), u"Main"_s);
        setDocumentMember(flow, "name", Json(Json::value_t::discarded)).apply(flow);
        QVERIFY(flow == sample());
    }
    void preorderFollowsTheExits()
    {
        const Flow flow = sample();
        QStringList modules;
        for (const NodeId id : flow.preorder())
            modules << flow.node(id)->module;
        QCOMPARE(modules.join(u' '), u"menu user voicemail hangup"_s);
        QCOMPARE(flow.parents(named(flow, u"user"_s)), std::vector<NodeId>{flow.start()});
    }

    void aListGoesOnByItsOwnRole()
    {
        Flow flow(Platform::Voipbin);
        insertNode(flow, block(u"talk"_s), {}, {}).apply(flow);
        insertNode(flow, block(u"hangup"_s), flow.start(), ExitKey(u"_"_s)).apply(flow);
        insertNode(flow, block(u"beep"_s), flow.start(), ExitRole::Next).apply(flow);
        QCOMPARE(text(flow), u"talk(:beep(:hangup))"_s);
        QCOMPARE(flow.entries().front().pointer, u"/actions"_s);
        QVERIFY(flow.node(flow.start())->exit({}, ExitRole::Next));
        removeNode(flow, named(flow, u"beep"_s)).apply(flow);
        QCOMPARE(text(flow), u"talk(:hangup)"_s);
        connectExit(flow, flow.start(), ExitRole::Next, {}).apply(flow);
        QCOMPARE(text(flow), u"talk"_s);
    }
    void whatOtherBlocksLeadToIsNotRemovedWithABranch()
    {
        Flow flow = sample();
        connectExit(flow, named(flow, u"hangup"_s), u"_"_s, named(flow, u"voicemail"_s)).apply(flow);
        removeBranch(flow, named(flow, u"user"_s)).apply(flow);
        QCOMPARE(text(flow), u"menu(timeout:hangup(_:voicemail))"_s);
    }
    void aLoopIsRemovedWithoutItsOutside()
    {
        Flow flow(Platform::Voipbin);
        insertNode(flow, block(u"goto"_s), {}, {}).apply(flow);
        insertNode(flow, block(u"talk"_s), {}, {}).apply(flow);
        const NodeId jump = named(flow, u"goto"_s);
        connectExit(flow, jump, u"target"_s, flow.start()).apply(flow);
        const Flow before = flow;
        const Edit back = removeNode(flow, jump).apply(flow);
        QCOMPARE(text(flow), u"talk"_s);
        back.apply(flow);
        QVERIFY(flow == before);
    }

    void anyEditsAndTheirInversesGiveTheFlowBack()
    {
        QRandomGenerator random(20240607);
        const auto anyOf = [&](const Flow& flow) {
            const std::vector<NodeId> all = flow.preorder();
            return all.empty() ? NodeId() : all[random.bounded(quint32(all.size()))];
        };
        const QStringList keys{u"_"_s, u"1"_s, u"2"_s, u"timeout"_s};
        const auto key = [&] { return keys[random.bounded(4)]; };
        for (int round = 0; round < 2000; ++round) {
            Flow flow = sample();
            const Flow before = flow;
            std::vector<Edit> backs;
            for (int step = 0; step < 8; ++step) {
                const NodeId id = anyOf(flow);
                Edit edit;
                switch (random.bounded(7)) {
                case 0:
                    edit = insertNode(flow, block(u"x"_s), id, key());
                    break;
                case 1:
                    edit = removeNode(flow, id);
                    break;
                case 2:
                    edit = removeBranch(flow, id);
                    break;
                case 3:
                    edit = moveBranch(flow, id, anyOf(flow), key());
                    break;
                case 4:
                    edit = renameExit(flow, id, key(), key());
                    break;
                case 5:
                    edit = setData(flow, id, Json{{"n", step}});
                    break;
                default:
                    edit = connectExit(flow, id, key(), {});
                    break;
                }
                backs.push_back(edit.apply(flow));
                for (const auto& [at, node] : flow.nodes()) {
                    for (const Exit& exit : node.exits)
                        QVERIFY2(!exit.target || flow.node(exit.target), "a wire leads to a block that is gone");
                }
            }
            for (auto back = backs.rbegin(); back != backs.rend(); ++back)
                back->apply(flow);
            QVERIFY(flow == before);
        }
    }
};

QTEST_GUILESS_MAIN(EditTest)
#include "tst_edit.moc"
