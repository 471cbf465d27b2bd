// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/diff.h"
#include "flow/jsonedit.h"
#include "flow/merge.h"

#include <QRandomGenerator>
#include <QtTest>

#include <algorithm>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

/// "menu{id=1}(1:user _:play)": exits sorted, so that order does not count.
QString text(const Flow& flow, NodeId id)
{
    const Node* node = flow.node(id);
    if (!node)
        return u"-"_s;
    QStringList exits;
    for (const Exit& exit : node->exits)
        exits << exit.key + u':' + text(flow, exit.target);
    exits.sort();
    QStringList fields;
    for (const auto& [key, value] : node->data.items())
        fields << toQString(key) + u'=' + QString::fromUtf8(writeJson(value));
    fields.sort();
    return node->module + (fields.isEmpty() ? QString() : u'{' + fields.join(u',') + u'}') +
           (exits.isEmpty() ? QString() : u'(' + exits.join(u' ') + u')');
}

QString text(const Flow& flow)
{
    return text(flow, flow.start());
}

Node block(const QString& module, Json data = Json::object())
{
    Node node;
    node.module = module;
    node.data = std::move(data);
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

/// menu(1:user(_:voicemail) 2:play(_:queue) timeout:hangup)
Flow sample()
{
    Flow flow;
    insertNode(flow, block(u"menu"_s, Json{{"id", "m"}}), {}, {}).apply(flow);
    insertNode(flow, block(u"user"_s, Json{{"id", "u"}, {"timeout", 20}}), named(flow, u"menu"_s), u"1"_s)
        .apply(flow);
    insertNode(flow, block(u"voicemail"_s), named(flow, u"user"_s), u"_"_s).apply(flow);
    insertNode(flow, block(u"play"_s, Json{{"id", "p"}}), named(flow, u"menu"_s), u"2"_s).apply(flow);
    insertNode(flow, block(u"queue"_s), named(flow, u"play"_s), u"_"_s).apply(flow);
    insertNode(flow, block(u"hangup"_s), named(flow, u"menu"_s), u"timeout"_s).apply(flow);
    return flow;
}

/// The same flow with other ids.
Flow strange(const Flow& flow, quint32 shift)
{
    Flow out(flow.platform());
    out.setDocument(flow.document());
    for (const auto& [id, node] : flow.nodes()) {
        Node copy = node;
        copy.id = NodeId(id.value + shift);
        for (Exit& exit : copy.exits)
            exit.target = exit.target ? NodeId(exit.target.value + shift) : NodeId();
        std::reverse(copy.exits.begin(), copy.exits.end());
        out.put(copy);
    }
    std::vector<Entry> entries = flow.entries();
    for (Entry& entry : entries)
        entry.target = entry.target ? NodeId(entry.target.value + shift) : NodeId();
    out.setEntries(entries);
    return out;
}

QString words(const FlowDiff& diff)
{
    QStringList all;
    for (const FlowChange& change : diff.changes)
        all << (changeKindName(change.kind) + u' ' + change.module + u' ' + change.pointers.join(u',')).simplified();
    return all.join(u"; "_s);
}

void randomEdit(Flow& flow, QRandomGenerator& random)
{
    static const QStringList keys{u"_"_s, u"1"_s, u"2"_s, u"3"_s};
    static const QStringList modules{u"play"_s, u"menu"_s, u"user"_s, u"tts"_s};
    const std::vector<NodeId> all = flow.preorder();
    const auto any = [&] { return all.empty() ? NodeId() : all[random.bounded(quint32(all.size()))]; };
    switch (random.bounded(6)) {
    case 0:
    case 1:
        insertNode(flow, block(modules[random.bounded(4)], Json{{"n", random.bounded(5)}}), any(),
                   keys[random.bounded(4)])
            .apply(flow);
        break;
    case 2:
        removeNode(flow, any()).apply(flow);
        break;
    case 3:
        moveBranch(flow, any(), any(), keys[random.bounded(4)]).apply(flow);
        break;
    case 4:
        setData(flow, any(), Json{{"n", random.bounded(9)}, {"x", random.bounded(3)}}).apply(flow);
        break;
    default:
        renameExit(flow, any(), keys[random.bounded(4)], keys[random.bounded(4)]).apply(flow);
        break;
    }
}

} // namespace

class DiffTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sameFlowsDoNotDiffer()
    {
        const FlowDiff diff = diffFlows(sample(), strange(sample(), 40));
        QVERIFY2(diff.isEmpty(), qPrintable(words(diff)));
        QVERIFY(diff.edit.isEmpty());
    }

    void saysWhatChanged_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a field") << u"field"_s << u"changed user /timeout"_s;
        QTest::newRow("a block put in between") << u"insert"_s << u"added tts; moved user"_s;
        QTest::newRow("a block taken out") << u"remove"_s << u"moved voicemail; removed user"_s;
        QTest::newRow("a branch moved") << u"move"_s << u"moved user"_s;
        QTest::newRow("an exit renamed") << u"rename"_s << u"moved user"_s;
        QTest::newRow("the name") << u"name"_s << u"document /name"_s;
    }
    void saysWhatChanged()
    {
        QFETCH(QString, what);
        QFETCH(QString, expected);
        Flow flow = sample();
        const NodeId user = named(flow, u"user"_s);
        if (what == u"field")
            setData(flow, user, Json{{"timeout", 30}, {"id", "u"}}).apply(flow);
        else if (what == u"insert")
            insertNode(flow, block(u"tts"_s), flow.start(), u"1"_s).apply(flow);
        else if (what == u"remove")
            removeNode(flow, user).apply(flow);
        else if (what == u"move")
            moveBranch(flow, user, named(flow, u"hangup"_s), u"_"_s).apply(flow);
        else if (what == u"rename")
            renameExit(flow, flow.start(), u"1"_s, u"7"_s).apply(flow);
        else
            setDocumentMember(flow, "name", "Main").apply(flow);
        const FlowDiff diff = diffFlows(sample(), strange(flow, 40));
        QCOMPARE(words(diff), expected);
        Flow patched = sample();
        diff.edit.apply(patched);
        QCOMPARE(text(patched), text(flow));
    }

    void theDifferenceAppliedGivesTheOther()
    {
        QRandomGenerator random(77);
        for (int round = 0; round < 3000; ++round) {
            Flow left = sample();
            for (int i = random.bounded(6); i > 0; --i)
                randomEdit(left, random);
            Flow right = left;
            for (int i = random.bounded(6); i > 0; --i)
                randomEdit(right, random);
            right = strange(right, 100);
            const FlowDiff diff = diffFlows(left, right);
            QCOMPARE(diff.isEmpty(), text(left) == text(right));
            Flow patched = left;
            const Edit back = diff.edit.apply(patched);
            QCOMPARE(text(patched), text(right));
            back.apply(patched);
            QVERIFY(patched == left);
        }
    }

    void editsOfDifferentBranchesMerge()
    {
        QRandomGenerator random(78);
        for (int round = 0; round < 2000; ++round) {
            const Flow base = sample();
            Flow both = base;
            const auto onBranch = [&](Flow flow, const QString& module, bool inBoth) {
                const std::vector<NodeId> branch = flow.branch(named(flow, module));
                const NodeId id = branch[random.bounded(quint32(branch.size()))];
                const Json data{{"side", module.toStdString()}, {"n", int(random.bounded(100))}};
                const bool insert = random.bounded(2) == 0;
                const Node fresh = block(u"new-"_s + module, data);
                (insert ? insertNode(flow, fresh, id, u"_"_s) : setData(flow, id, data)).apply(flow);
                if (inBoth)
                    (insert ? insertNode(both, fresh, id, u"_"_s) : setData(both, id, data)).apply(both);
                return flow;
            };
            const Flow ours = onBranch(base, u"user"_s, true);
            const Flow theirs = onBranch(base, u"play"_s, true);
            const FlowMerge merge = mergeFlows(base, strange(ours, 50), strange(theirs, 90));
            QVERIFY2(merge.conflicts.empty(),
                     qPrintable(merge.conflicts.empty() ? QString() : merge.conflicts.front().sentence));
            QCOMPARE(text(merge.flow), text(both));
        }
    }

    void editsOfTheSamePlaceConflict()
    {
        const Flow base = sample();
        Flow ours = base;
        Flow theirs = base;
        setData(ours, named(ours, u"user"_s), Json{{"id", "u"}, {"timeout", 30}}).apply(ours);
        setData(theirs, named(theirs, u"user"_s), Json{{"id", "u"}, {"timeout", 40}}).apply(theirs);
        const FlowMerge merge = mergeFlows(base, ours, theirs);
        QCOMPARE(merge.conflicts.size(), std::size_t(1));
        QVERIFY(merge.conflicts.front().sentence.contains(u"/timeout"_s));
        QCOMPARE(text(merge.flow), text(ours));
        Flow removed = base;
        removeBranch(removed, named(removed, u"user"_s)).apply(removed);
        QCOMPARE(mergeFlows(base, ours, removed).conflicts.size(), std::size_t(1));
        QCOMPARE(mergeFlows(base, base, removed).conflicts.size(), std::size_t(0));
        QCOMPARE(text(mergeFlows(base, base, removed).flow), text(removed));
    }

    void differentFieldsOfOneBlockMerge()
    {
        const Flow base = sample();
        Flow ours = base;
        Flow theirs = base;
        setData(ours, named(ours, u"user"_s), Json{{"id", "u2"}, {"timeout", 20}}).apply(ours);
        setData(theirs, named(theirs, u"user"_s), Json{{"id", "u"}, {"timeout", 20}, {"delay", 3}}).apply(theirs);
        const FlowMerge merge = mergeFlows(base, ours, theirs);
        QVERIFY(merge.conflicts.empty());
        QCOMPARE(writeJson(merge.flow.node(named(merge.flow, u"user"_s))->data),
                 QByteArray(R"({"id":"u2","timeout":20,"delay":3})"));
    }

    void jsonComparesByMeaning()
    {
        QVERIFY(sameJson(*parseJson(R"({"a":1,"b":[1,2]})"), *parseJson(R"({"b":[1,2],"a":1})")));
        QVERIFY(!sameJson(*parseJson("[1,2]"), *parseJson("[2,1]")));
        QVERIFY(sameJson(*parseJson("1e2"), *parseJson("100")));
        QCOMPARE(hashOf(*parseJson(R"({"a":1e2,"b":2})")), hashOf(*parseJson(R"({"b":2,"a":100})")));
        QCOMPARE(changedPointers(*parseJson(R"({"a":{"x":1},"b":2})"), *parseJson(R"({"a":{"x":2},"c":1})")),
                 QStringList({u"/a/x"_s, u"/b"_s, u"/c"_s}));
    }
};

QTEST_GUILESS_MAIN(DiffTest)
#include "tst_diff.moc"
