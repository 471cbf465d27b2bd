// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/voipbin/file.h"
#include "flow/edit.h"

#include "qtresult.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray one = "11111111-1111-4111-8111-111111111111";
const QByteArray two = "22222222-2222-4222-8222-222222222222";

Flow flowOf(const QByteArray& text)
{
    return voipbin::loadFlow(*parseJson(text)).flow;
}

QByteArray saved(const Flow& flow)
{
    return writeJson(voipbin::saveFlow(flow));
}

/// "talk >hangup; hangup": the types in the order of the list, each with where it goes on.
QString text(const Flow& flow)
{
    QStringList lines;
    const auto moduleOf = [&](NodeId id) { return flow.node(id) ? flow.node(id)->module : u"-"_s; };
    for (const NodeId id : voipbin::listOrder(flow)) {
        QString line = moduleOf(id);
        for (const Exit& exit : flow.node(id)->exits) {
            const QString way = exit.role == ExitRole::Next        ? QString()
                                : exit.role == ExitRole::Otherwise ? u"otherwise"_s
                                : exit.role == ExitRole::False     ? u"false"_s
                                                                   : exit.key;
            line += u" %1>%2"_s.arg(way, moduleOf(exit.target));
        }
        lines.append(line);
    }
    return lines.join(u"; "_s);
}

NodeId named(const Flow& flow, const QString& module)
{
    for (const auto& [id, node] : flow.nodes()) {
        if (node.module == module)
            return id;
    }
    return {};
}

Node block(const QString& module)
{
    Node node;
    node.module = module;
    return node;
}

/// answer, digits, branch(1: talk, else goto), talk, hangup, goto answer, sleep
Flow menu()
{
    return flowOf(
        R"({"name":"Menu","actions":[{"type":"answer","id":")" + one +
        R"("},{"type":"digits_receive","option":{"length":1}},{"type":"branch","option":{"target_ids":{"1":"t"},"variable":"v",)"
        R"("default_target_id":"g"}},{"id":"t","type":"talk","option":{"text":"Hi"}},{"type":"hangup"},)"
        R"({"id":"g","type":"goto","option":{"target_id":")" +
        one + R"(","loop_count":2}},{"type":"sleep","option":{"duration":1}}],"zeta":null})");
}

} // namespace

class VoipbinFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackUnchanged_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("a list with options of all kinds") << QByteArray(
            R"([{"option":{"b":1,"a":[1,1.0,1e2]},"type":"talk","note":7},{"type":"hangup","option":{}}])");
        QTest::newRow("an empty list") << QByteArray("[]");
        QTest::newRow("a single action") << QByteArray(R"({"type":"hangup"})");
        QTest::newRow("a flow without actions") << QByteArray(R"({"name":"x","actions":[]})");
        QTest::newRow("a request that names a flow")
            << QByteArray(R"({"flow_id":"x","destinations":[],"source":{}})");
        QTest::newRow("nil, empty and null ids") << QByteArray(
            R"([{"id":"","next_id":"00000000-0000-0000-0000-000000000000","type":"beep"},{"id":null,"next_id":null,"type":"beep"}])");
        QTest::newRow("an explicit next that the order says too")
            << QByteArray(R"([{"id":"a","next_id":"b","type":"answer"},{"id":"b","type":"hangup"}])");
        QTest::newRow("an explicit next that jumps back")
            << QByteArray(R"([{"id":"a","type":"answer"},{"next_id":"a","type":"talk"},{"type":"beep"}])");
        QTest::newRow("a next that ends the flow")
            << QByteArray(R"([{"type":"answer","next_id":"00000000-0000-0000-0000-000000000002"},{"type":"talk"}])");
        QTest::newRow("dangling ids everywhere") << QByteArray(
            R"([{"type":"goto","option":{"loop_count":1,"target_id":"x"},"next_id":"y"},{"type":"branch","option":{"target_ids":{"1":"","2":null,"3":"z"},"default_target_id":null}}])");
        QTest::newRow("a branch with empty and odd values")
            << QByteArray(R"([{"id":"a","type":"branch","option":{"target_ids":{"":"a","default":"a","a/b":"a"}}}])");
        QTest::newRow("a branch without ways")
            << QByteArray(R"([{"type":"branch","option":{"target_ids":{},"variable":"v"}}])");
        QTest::newRow("one id spelt in two ways") << QByteArray(
            R"([{"id":"AAAAAAAA-1111-4111-8111-111111111111","type":"talk"},{"type":"goto","option":{"target_id":"aaaaaaaa-1111-4111-8111-111111111111"}}])");
        QTest::newRow("an id that stands twice") << QByteArray(
            R"([{"type":"goto","option":{"target_id":"a"}},{"id":"a","type":"beep"},{"id":"a","type":"talk"}])");
        QTest::newRow("wrong types stay") << QByteArray(
            R"([3,null,"x",{"type":7,"option":[],"id":4,"next_id":{}},{"type":"branch","option":{"target_ids":[],"default_target_id":2}},{}])");
        QTest::newRow("actions that are no list") << QByteArray(R"({"actions":{"type":"talk"}})");
        QTest::newRow("inline actions of another call")
            << QByteArray(R"([{"type":"call","option":{"actions":[{"type":"talk","id":"x"}]}}])");
        QTest::newRow("branch members for another type")
            << QByteArray(R"([{"type":"talk","option":{"target_ids":{"1":"a"},"target_id":"b"}}])");
    }
    void comesBackUnchanged()
    {
        QFETCH(QByteArray, text);
        const Result<voipbin::LoadedFlow> loaded = voipbin::parseFlow(text);
        VERIFY_OK(loaded);
        QCOMPARE(saved(loaded->flow), text);
    }

    void everyPublishedExampleComesBackUnchanged()
    {
        QDir folder(QStringLiteral(SHARED_DATA "/voipbin-examples"));
        if (!folder.exists())
            QSKIP("the folder of published examples is not beside this checkout");
        int drawn = 0;
        for (const QString& name : folder.entryList({u"*.json"_s}, QDir::Files)) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const Result<Json> before = parseJson(file.readAll());
            VERIFY_OK(before);
            const voipbin::LoadedFlow loaded = voipbin::loadFlow(*before);
            QVERIFY2(writeJson(voipbin::saveFlow(loaded.flow)) == writeJson(*before), qPrintable(name));
            const bool isList = voipbin::isListOfFlows(*before);
            QCOMPARE(isList, name.startsWith(u"list-of-action"_s) || name.startsWith(u"list-of-flow"_s));
            if (isList) {
                const voipbin::LoadedFlows several = voipbin::loadFlows(*before);
                std::vector<Flow> flows;
                for (const voipbin::LoadedFlow& each : several.flows)
                    flows.push_back(each.flow);
                QVERIFY(!flows.front().nodes().empty());
                QCOMPARE(writeJson(voipbin::saveFlows(several.frame, flows)), writeJson(*before));
                ++drawn;
            }
            const bool hasActions = name.startsWith(u"action"_s) || before->contains("actions");
            QVERIFY2(!hasActions || loaded.flow.start() || before->at("actions").empty(), qPrintable(name));
            drawn += hasActions;
            const QHash<NodeId, QString> places = voipbin::nodePlaces(loaded.flow);
            QCOMPARE(places.size(), qsizetype(loaded.flow.nodes().size()));
        }
        QVERIFY2(drawn > 170, qPrintable(QString::number(drawn)));
    }

    void readsTheWaysOn()
    {
        QCOMPARE(
            text(menu()),
            u"answer >digits_receive; digits_receive >branch; branch 1>talk otherwise>goto; talk >hangup; hangup; "
            "goto >sleep target>answer; sleep"_s);
        const Node branch = *menu().node(named(menu(), u"branch"_s));
        QCOMPARE(writeJson(branch.data), QByteArray(R"({"variable":"v"})"));
        QCOMPARE(
            text(flowOf(
                R"([{"type":"condition_datetime","option":{"false_target_id":"x"}},{"type":"beep"},{"id":"x","type":"stop"}])")),
            u"condition_datetime >beep false>stop; beep >stop; stop"_s);
    }

    void reportsWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("pointer");
        const auto row = [](const char* name, const QByteArray& text, const QString& code, const QString& pointer) {
            QTest::newRow(name) << text << code << pointer;
        };
        row("a goto into nothing", R"([{"type":"goto","option":{"target_id":")" + one + R"("}}])", u"dangling"_s,
            u"/0/option/target_id"_s);
        row("a branch value into nothing",
            R"({"actions":[{"type":"branch","option":{"target_ids":{"a/b":")" + one + R"("}}}]})", u"dangling"_s,
            u"/actions/0/option/target_ids/a~1b"_s);
        row("a next into nothing", R"([{"type":"talk","next_id":")" + one + R"("}])", u"dangling"_s, u"/0/next_id"_s);
        row("a condition that names nothing", R"([{"type":"condition_variable","option":{"false_target_id":""}}])",
            u"dangling"_s, u"/0/option/false_target_id"_s);
        row("a symbolic id", R"([{"id":"main","type":"talk"}])", u"symbolic-id"_s, u"/0/id"_s);
        row("an id that stands twice",
            R"([{"id":")" + one + R"(","type":"talk"},{"id":")" + one + R"(","type":"talk"}])", u"duplicate-id"_s,
            u"/1/id"_s);
        row("an action without type", R"([{"option":{}}])", u"required"_s, u"/0/type"_s);
        row("a type nobody has", R"([{"type":"sing"}])", u"unknown-type"_s, u"/0/type"_s);
        row("a type of the inside", R"([{"type":"empty"}])", u"unknown-type"_s, u"/0/type"_s);
        row("a type of 2023", R"([{"type":"agent_call"}])", u"old-type"_s, u"/0/type"_s);
        row("an action that is a text", R"(["talk"])", u"type"_s, u"/0"_s);
        row("actions that are no list", R"({"actions":"talk"})", u"type"_s, u"/actions"_s);
        row("an option that is a list", R"([{"type":"talk","option":[]}])", u"type"_s, u"/0/option"_s);
        row("a target table that is a list", R"([{"type":"branch","option":{"target_ids":[]}}])", u"type"_s,
            u"/0/option/target_ids"_s);
        row("no actions at all", R"({"flow_id":"x"})", u"no-actions"_s, QString());
    }
    void reportsWithItsPlace()
    {
        QFETCH(QByteArray, text);
        const Result<voipbin::LoadedFlow> loaded = voipbin::parseFlow(text);
        VERIFY_OK(loaded);
        QCOMPARE(loaded->problems.size(), std::size_t(1));
        QTEST(loaded->problems.front().code, "code");
        QTEST(loaded->problems.front().pointer, "pointer");
    }

    void refusesWhatIsNoFlow()
    {
        QVERIFY(!voipbin::parseFlow("7").ok());
        QVERIFY(!voipbin::parseFlow(R"([{"type":"talk"},])").ok());
    }

    void symbolicIdsStandForTheSameUuidEverywhere()
    {
        const QString uuid = voipbin::actionId(u"main"_s);
        QCOMPARE(uuid.size(), 36);
        QCOMPARE(uuid.at(14), u'5');
        const Flow flow = flowOf(R"([{"type":"goto","option":{"target_id":"main"}},{"id":"main","type":"talk"}])");
        QCOMPARE(voipbin::nodePlaces(flow).value(NodeId(2)), uuid);
        QCOMPARE(text(flow), u"goto >talk target>talk; talk"_s);
        const Json stored = voipbin::actionsWithIds(flow);
        QCOMPARE(stringOf(*atPointer(stored, u"/0/option/target_id")), uuid);
        QCOMPARE(stringOf(*atPointer(stored, u"/1/id")), uuid);
        QCOMPARE(stringOf(*atPointer(stored, u"/0/id")), voipbin::nodePlaces(flow).value(NodeId(1)));
    }

    void missingIdsAreMadeFromThePlace()
    {
        const QByteArray text = R"({"id":"f","actions":[{"type":"talk"},{"id":"","type":"talk"}]})";
        const QHash<NodeId, QString> places = voipbin::nodePlaces(flowOf(text));
        QCOMPARE(places, voipbin::nodePlaces(flowOf(text)));
        QVERIFY(places.value(NodeId(1)) != places.value(NodeId(2)));
        QVERIFY(places != voipbin::nodePlaces(flowOf(QByteArray(text).replace("\"f\"", "\"g\""))));
    }

    void anInsertedBlockStandsInTheList()
    {
        Flow flow = menu();
        const QByteArray before = saved(flow);
        const Edit back = insertNode(flow, block(u"beep"_s), named(flow, u"talk"_s), ExitRole::Next).apply(flow);
        QCOMPARE(saved(flow),
                 QByteArray(before).replace(R"({"type":"hangup"})", R"({"type":"beep"},{"type":"hangup"})"));
        back.apply(flow);
        QCOMPARE(saved(flow), before);
        insertNode(flow, block(u"amd"_s), {}, {}).apply(flow);
        QCOMPARE(saved(flow),
                 QByteArray(before).replace(R"([{"type":"answer")", R"([{"type":"amd"},{"type":"answer")"));
    }

    void aBlockAtABranchGetsAnIdAndStandsBeforeItsFollower()
    {
        Flow flow = menu();
        insertNode(flow, block(u"beep"_s), named(flow, u"branch"_s), ExitKey(u"1"_s)).apply(flow);
        const NodeId beep = named(flow, u"beep"_s);
        const QString id = voipbin::nodePlaces(flow).value(beep);
        const Json after = voipbin::saveFlow(flow);
        QCOMPARE(stringOf(*atPointer(after, u"/actions/2/option/target_ids/1")), id);
        QCOMPARE(stringOf(*atPointer(after, u"/actions/3/id")), id);
        QCOMPARE(stringOf(*atPointer(after, u"/actions/4/id")), u"t"_s);
        const Flow again = voipbin::loadFlow(after).flow;
        QCOMPARE(text(again), text(flow));
    }

    void aRemovedBlockLeavesTheRestAsItWas()
    {
        Flow flow = menu();
        const QByteArray before = saved(flow);
        const Edit back = removeNode(flow, named(flow, u"digits_receive"_s)).apply(flow);
        QCOMPARE(saved(flow), QByteArray(before).replace(R"({"type":"digits_receive","option":{"length":1}},)", ""));
        back.apply(flow);
        removeNode(flow, named(flow, u"goto"_s)).apply(flow);
        QCOMPARE(
            text(flow),
            u"answer >digits_receive; digits_receive >branch; branch 1>talk otherwise>sleep; talk >hangup; hangup; sleep"_s);
    }

    void aNewJumpIsWrittenAndAnObsoleteOneGoes()
    {
        Flow flow = flowOf(R"([{"type":"answer"},{"type":"talk"},{"type":"beep"}])");
        connectExit(flow, NodeId(3), ExitRole::Next, NodeId(2)).apply(flow);
        const QString id = voipbin::nodePlaces(flow).value(NodeId(2));
        QCOMPARE(saved(flow),
                 u"[{\"type\":\"answer\"},{\"id\":\"%1\",\"type\":\"talk\"},{\"next_id\":\"%1\",\"type\":\"beep\"}]"_s
                     .arg(id)
                     .toUtf8());
        flow =
            flowOf(R"([{"id":"a","next_id":"c","type":"answer"},{"id":"b","type":"talk"},{"id":"c","type":"beep"}])");
        connectExit(flow, NodeId(1), ExitRole::Next, NodeId(2)).apply(flow);
        QCOMPARE(saved(flow),
                 QByteArray(R"([{"id":"a","type":"answer"},{"id":"b","type":"talk"},{"id":"c","type":"beep"}])"));
    }

    void aCutWireEndsTheFlowThere()
    {
        Flow flow = flowOf(R"([{"type":"answer"},{"type":"talk"}])");
        connectExit(flow, NodeId(1), ExitRole::Next, {}).apply(flow);
        QCOMPARE(
            saved(flow),
            QByteArray(R"([{"next_id":"00000000-0000-0000-0000-000000000002","type":"answer"},{"type":"talk"}])"));
    }

    void aMovedBlockMovesInTheList()
    {
        Flow flow =
            flowOf(R"([{"type":"answer"},{"type":"talk"},{"type":"beep"},{"type":"sleep"},{"type":"hangup"}])");
        Flow moved = flow;
        connectExit(moved, NodeId(1), ExitRole::Next, NodeId(3)).apply(moved);
        connectExit(moved, NodeId(4), ExitRole::Next, NodeId(2)).apply(moved);
        connectExit(moved, NodeId(2), ExitRole::Next, NodeId(5)).apply(moved);
        QCOMPARE(
            saved(moved),
            QByteArray(R"([{"type":"answer"},{"type":"beep"},{"type":"sleep"},{"type":"talk"},{"type":"hangup"}])"));
    }

    void wiresWithoutWordsAreReported()
    {
        Flow flow = flowOf(R"([{"type":"talk"},{"type":"hangup"}])");
        QVERIFY(voipbin::unwritableExits(flow).empty());
        connectExit(flow, NodeId(1), ExitKey(u"1"_s), NodeId(2)).apply(flow);
        const Problems problems = voipbin::unwritableExits(flow);
        QCOMPARE(problems.size(), std::size_t(1));
        QCOMPARE(problems.front().pointer, voipbin::nodePlaces(flow).value(NodeId(1)));
    }

    void anyEditsSurviveSavingAndTheirInversesGiveTheFileBack()
    {
        QRandomGenerator random(20240611);
        const QStringList modules{u"talk"_s, u"branch"_s, u"goto"_s, u"hangup"_s, u"condition_variable"_s};
        for (int round = 0; round < 300; ++round) {
            Flow flow = menu();
            const QByteArray before = saved(flow);
            const auto any = [&] {
                return std::next(flow.nodes().begin(), random.bounded(int(flow.nodes().size())))->first;
            };
            std::vector<Edit> backs;
            for (int step = 0; step < 7 && !flow.nodes().empty(); ++step) {
                const NodeId id = any();
                const QString module = flow.node(id)->module;
                const ExitKey way = module == u"branch"_s && random.bounded(2)
                                        ? ExitKey(QString::number(random.bounded(3)))
                                    : module == u"branch"_s                    ? ExitKey(ExitRole::Otherwise)
                                    : module == u"goto"_s && random.bounded(2) ? ExitKey(u"target"_s)
                                    : module.startsWith(u"condition_"_s)       ? ExitKey(ExitRole::False)
                                                                               : ExitKey(ExitRole::Next);
                Edit edit;
                switch (random.bounded(5)) {
                case 0:
                    edit = insertNode(flow, block(modules[random.bounded(5)]), id, way);
                    break;
                case 1:
                    edit = removeNode(flow, id);
                    break;
                case 2:
                    edit = removeBranch(flow, id);
                    break;
                case 3:
                    edit = setData(flow, id, Json{{"n", step}});
                    break;
                default:
                    edit = connectExit(flow, id, way, any());
                    break;
                }
                backs.push_back(edit.apply(flow));
                // A wire that only repeats the end of a hangup, a stop or a branch is not in the file.
                Flow read = voipbin::loadFlow(voipbin::saveFlow(flow)).flow;
                QCOMPARE(saved(read), saved(flow));
                QCOMPARE(read.nodes().size(), flow.nodes().size());
                compareWires(read, flow);
                if (QTest::currentTestFailed())
                    return;
            }
            for (auto back = backs.rbegin(); back != backs.rend(); ++back)
                back->apply(flow);
            QCOMPARE(saved(flow), before);
        }
    }

private:
    /// Same actions in the same order, same targets by place, apart from a hangup's own way on.
    static void compareWires(const Flow& read, const Flow& flow)
    {
        const std::vector<NodeId> a = voipbin::listOrder(read);
        const std::vector<NodeId> b = voipbin::listOrder(flow);
        const auto place = [](const std::vector<NodeId>& order, NodeId id) {
            return std::find(order.begin(), order.end(), id) - order.begin();
        };
        for (std::size_t i = 0; i < a.size(); ++i) {
            const Node& mine = *flow.node(b[i]);
            QCOMPARE(read.node(a[i])->module, mine.module);
            for (const Exit& exit : mine.exits) {
                if (!exit.target || (exit.role == ExitRole::Next && voipbin::endsList(mine.module)))
                    continue;
                const Exit* other = read.node(a[i])->exit(exit.key, exit.role);
                QVERIFY(other);
                QCOMPARE(place(a, other->target), place(b, exit.target));
            }
        }
    }
};

QTEST_GUILESS_MAIN(VoipbinFileTest)
#include "tst_voipbin_file.moc"
