// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What must hold for every flow there is. RC_PARAMS (see RapidCheck) chooses other numbers and seeds.

#include "dialect/bluevia/document.h"
#include "dialect/compare.h"
#include "dialect/convert.h"
#include "flow/sameness.h"

#include "fakes/anyflows.h"
#include "qtresult.h"

#include <rapidcheck.h>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

using Bytes = Choices::Bytes;

constexpr Platform platforms[] = {Platform::Kazoo, Platform::Voipbin, Platform::Bluevia};

/// The same flow under other ids, exits the other way round.
Flow strange(const Flow& flow, quint32 shift)
{
    QHash<NodeId, NodeId> ids;
    for (const auto& [id, node] : flow.nodes())
        ids.insert(id, NodeId(id.value + shift));
    Flow out = renumbered(flow, ids);
    for (const auto& [id, node] : std::map<NodeId, Node>(out.nodes()))
        std::reverse(out.node(id)->exits.begin(), out.node(id)->exits.end());
    return out;
}

/// A wish of a person, by the ids of the flow it is made for.
struct Wish
{
    int kind = 0;
    NodeId node;
    NodeId other;
    ExitKey exit;
    QString key;
    int number = 0;

    static Wish any(Choices& choices, const Flow& flow)
    {
        static const QStringList keys{u"_"_s, u"1"_s, u"2"_s, u"timeout"_s};
        const std::vector<NodeId> all = flow.everyNode();
        const auto node = [&] { return all.empty() ? NodeId() : all[std::size_t(choices.below(int(all.size())))]; };
        Wish wish;
        wish.kind = choices.below(8);
        wish.node = node();
        wish.other = node();
        wish.exit = flow.platform() == Platform::Bluevia || choices.below(4) == 3 ? defaultExit(flow.platform())
                                                                                  : ExitKey(choices.of(keys));
        wish.key = choices.of(keys);
        wish.number = choices.below(100);
        return wish;
    }

    [[nodiscard]] Edit edit(const Flow& flow) const
    {
        switch (kind) {
        case 0:
        case 1: {
            Node fresh;
            fresh.module = u"new"_s;
            fresh.data = Json{{"n", "new" + std::to_string(number)}, {"side", key.toStdString()}};
            return insertNode(flow, std::move(fresh), node, exit);
        }
        case 2:
            return removeNode(flow, node);
        case 3:
            return removeBranch(flow, node);
        case 4:
            return moveBranch(flow, node, other, exit);
        case 5:
            return renameExit(flow, node, exit.key, key);
        case 6:
            return connectExit(flow, node, exit, {});
        default:
            return setData(flow, node, Json{{"n", "set" + std::to_string(number)}});
        }
    }
};

/// The nodes of the flow, entries and document an edit writes.
struct Touched
{
    QSet<NodeId> nodes;
    bool entries = false;
    bool document = false;

    explicit Touched(const Edit& edit) { add(edit); }

    [[nodiscard]] bool overlaps(const Touched& other) const
    {
        return nodes.intersects(other.nodes) || (entries && other.entries) || (document && other.document);
    }

private:
    void add(const Edit& edit)
    {
        if (const auto* put = std::get_if<Edit::PutNode>(&edit.what))
            nodes.insert(put->node.id);
        else if (const auto* erase = std::get_if<Edit::EraseNode>(&edit.what))
            nodes.insert(erase->id);
        else if (std::get_if<Edit::SetEntries>(&edit.what))
            entries = true;
        else if (std::get_if<Edit::SetDocument>(&edit.what))
            document = true;
        else
            for (const Edit& part : std::get<Edit::Batch>(edit.what).edits)
                add(part);
    }
};

} // namespace

class PropertiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
#ifdef NDEBUG
        const QByteArray usual = "seed=20240607 max_success=10000 max_discard_ratio=100";
#else
        const QByteArray usual = "seed=20240607 max_success=100 max_discard_ratio=100";
#endif
        if (!qEnvironmentVariableIsSet("RC_PARAMS"))
            qputenv("RC_PARAMS", usual);
    }

    void savingWhatWasLoadedGivesTheDocument()
    {
        for (const Platform platform : platforms) {
            QVERIFY(rc::check("load, then save", [&](const Bytes& bytes) {
                Choices choices(bytes);
                const Json document = AnyFlows(choices).document(platform);
                const LoadedAny loaded = loadFlow(platform, document);
                RC_ASSERT(writeJson(flowDocument(loaded.flow)).toStdString() == writeJson(document).toStdString());
            }));
        }
    }

    void xmlSaysWhatJsonSays()
    {
        QVERIFY(rc::check("JSON to XML and back", [](const Bytes& bytes) {
            Choices choices(bytes);
            const Flow flow = AnyFlows(choices).flow(Platform::Bluevia);
            const QByteArray xml = bluevia::writeFlow(flow, bluevia::Form::Xml);
            const Result<bluevia::LoadedFlow> again = bluevia::parseFlow(xml);
            RC_ASSERT(again.ok());
            RC_ASSERT(bluevia::writeFlow(again->flow, bluevia::Form::Xml).toStdString() == xml.toStdString());
        }));
    }

    void everyEditCanBeTakenBack()
    {
        for (const Platform platform : platforms) {
            QVERIFY(rc::check("edits and their inverses", [&](const Bytes& bytes, const Bytes& wishes) {
                Choices choices(bytes);
                Flow flow = AnyFlows(choices).flow(platform);
                const Flow before = flow;
                Choices decisions(wishes);
                std::vector<Edit> backs;
                do
                    backs.push_back(Wish::any(decisions, flow).edit(flow).apply(flow));
                while (decisions.areLeft() && backs.size() < 8);
                for (auto back = backs.rbegin(); back != backs.rend(); ++back)
                    back->apply(flow);
                RC_ASSERT(flow == before);
            }));
        }
    }

    void theDifferenceAppliedGivesTheOther()
    {
        for (const Platform platform : platforms) {
            QVERIFY(rc::check("difference applied", [&](const Bytes& bytes, const Bytes& wishes) {
                Choices choices(bytes);
                const Flow left = AnyFlows(choices).flow(platform);
                Choices decisions(wishes);
                Flow right = decisions.below(4) == 3 ? AnyFlows(decisions).flow(platform) : left;
                for (int i = 0; decisions.areLeft() && i < 4; ++i)
                    Wish::any(decisions, right).edit(right).apply(right);
                const Flow other = strange(right, 40);
                const FlowDiff diff = diffFlows(left, other);
                RC_ASSERT(diff.isEmpty() == diff.edit.isEmpty());
                RC_ASSERT(diff.isEmpty() == (Meaning::of(left) == Meaning::of(other)));
                Flow patched = left;
                const Edit back = diff.edit.apply(patched);
                RC_ASSERT(Meaning::of(patched) == Meaning::of(other));
                back.apply(patched);
                RC_ASSERT(patched == left);
            }));
        }
    }

    void editsThatDoNotOverlapNeverConflict_data()
    {
        QTest::addColumn<Platform>("platform");
        QTest::newRow("Kazoo") << Platform::Kazoo;
        QTest::newRow("VoIPBIN") << Platform::Voipbin;
        QTest::newRow("BlueVia") << Platform::Bluevia;
    }

    void editsThatDoNotOverlapNeverConflict()
    {
        QFETCH(const Platform, platform);
        QVERIFY(rc::check("merge of two sides", [&](const Bytes& bytes, const Bytes& wishes) {
            Choices choices(bytes);
            const Flow base = distinct(AnyFlows(choices).flow(platform));
            RC_CLASSIFY(base.preorder().size() != base.nodes().size(), "with blocks that hang loose");
            Choices decisions(wishes);
            const Wish our = Wish::any(decisions, base);
            const Edit ourEdit = our.edit(base);
            Flow ours = base;
            ourEdit.apply(ours);
            Touched touched(ourEdit);
            touched.nodes.remove(base.nextId()); // new blocks of both sides have one id, and mean two things
            std::optional<Wish> found;
            for (int i = 0; i < 40 && !found && !ourEdit.isEmpty(); ++i) {
                const Wish wish = Wish::any(decisions, base);
                if (!wish.edit(base).isEmpty() && areApart(base, ours, our, touched, wish))
                    found = wish;
            }
            RC_PRE(found.has_value());
            const Wish their = *found;
            const Edit theirEdit = their.edit(base);
            Flow theirs = base;
            theirEdit.apply(theirs);
            Flow both = ours;
            their.edit(ours).apply(both);
            const FlowMerge merge = mergeFlows(base, strange(ours, 40), strange(theirs, 80), mergeRulesOf(platform));
            QByteArray told;
            for (const Flow* flow : std::initializer_list<const Flow*>{&base, &ours, &theirs, &both, &merge.flow})
                told += writeJson(flowDocument(*flow)) + '\n';
            if (!merge.conflicts.empty())
                RC_FAIL(merge.conflicts.front().sentence.toStdString() + ":\n" + told.toStdString());
            // As files say it: an emptied "children" may stand in a graph in two ways.
            const auto saved = [&](const Flow& flow) {
                return Meaning::of(loadFlow(platform, flowDocument(flow)).flow);
            };
            if (Meaning::of(merge.flow) != Meaning::of(both) && saved(merge.flow) != saved(both))
                RC_FAIL("base, ours, theirs, both and merged:\n" + told.toStdString());
        }));
    }

    void flowsOfSharedBlocksComeBackFromEveryPlatform()
    {
        QVERIFY(rc::check("Kazoo there and back", [](const Bytes& bytes) {
            Choices choices(bytes);
            const Platform other = choices.one() ? Platform::Voipbin : Platform::Bluevia;
            const Json document{{"numbers", Json::array()},
                                {"patterns", Json::array()},
                                {"flow", sharedTree(choices, 5, other == Platform::Bluevia)}};
            const Flow flow = loadFlow(Platform::Kazoo, document).flow;
            const Conversion there = convertFlow(flow, other);
            if (!there.losses.empty())
                RC_FAIL(there.losses.front().sentence.toStdString());
            const Flow read = loadFlow(other, flowDocument(there.flow)).flow;
            RC_ASSERT(unwritableExits(read).empty());
            const Conversion back = convertFlow(read, Platform::Kazoo);
            if (!back.losses.empty())
                RC_FAIL(back.losses.front().sentence.toStdString());
            RC_ASSERT(differenceLines(flow, back.flow).join(u'\n').toStdString() == "");
            // And the other platform's own form comes back as well.
            const Conversion again = convertFlow(back.flow, other);
            const Flow reread = loadFlow(other, flowDocument(again.flow)).flow;
            RC_ASSERT(differenceLines(read, reread).join(u'\n').toStdString() == "");
        }));
    }

    void everyLossNamesItsBlock()
    {
        for (const Platform from : platforms) {
            QVERIFY(rc::check("losses", [&](const Bytes& bytes) {
                Choices choices(bytes);
                const Flow flow = AnyFlows(choices).flow(from);
                const QHash<NodeId, QString> places = placesOf(flow);
                for (const Platform to : platforms) {
                    QSet<QString> named;
                    for (const Problem& loss : convertFlow(flow, to).losses)
                        named.insert(loss.pointer);
                    for (const auto& [id, node] : flow.nodes()) {
                        const bool isForeign = node.module == u"nope" || node.module == u"x" ||
                                               node.module.startsWith(u"condition_") || node.module == u"goto" ||
                                               node.module.isEmpty();
                        RC_ASSERT(to == from || !isForeign || named.contains(places.value(id)));
                    }
                }
            }));
        }
    }

private:
    /// The same flow with a mark in every block that is like another: otherwise nobody can say which one an edit was
    /// meant for.
    static Flow distinct(const Flow& flow)
    {
        Flow marked = flow;
        QSet<QByteArray> seen;
        for (const auto& [id, node] : flow.nodes()) {
            const QByteArray words = node.module.toUtf8() + writeJson(node.data);
            if (seen.contains(words))
                marked.node(id)->data = Json{{"mark", id.value}};
            seen.insert(words);
        }
        return marked;
    }

    /// Blocks that all platforms have, in the form conversion writes. BlueVia has no answer, recording or language.
    static Json sharedTree(Choices& choices, int depth, bool isForBluevia)
    {
        const auto block = [](const char* module, Json data, Json children) {
            return Json{{"module", module}, {"data", std::move(data)}, {"children", std::move(children)}};
        };
        const auto below = [&] { return Json{{"_", sharedTree(choices, depth - 1, isForBluevia)}}; };
        switch (depth == 0 || !choices.areLeft() ? 0 : choices.below(isForBluevia ? 6 : 8)) {
        case 1:
            return block("tts", Json{{"text", "t" + std::to_string(choices.fresh())}}, below());
        case 2:
            return block("play", Json{{"id", "http://a.example/" + std::to_string(choices.fresh())}}, below());
        case 3:
            return block("sleep", Json{{"duration", 1 + choices.below(9)}}, below());
        case 4:
            return block("response", Json{{"code", 486}}, Json::object());
        case 5: {
            Json children = Json::object();
            for (const char* key : {"1", "2", "timeout"}) {
                if (choices.one())
                    children[key] = sharedTree(choices, depth - 1, isForBluevia);
            }
            children["_"] = sharedTree(choices, depth - 1, isForBluevia);
            return block("menu", Json::object(), std::move(children));
        }
        case 6:
            return block("answer", Json::object(), below());
        case 7:
            return block("record_call", Json{{"action", "stop"}}, below());
        default:
            return block("hangup", Json::object(), Json::object());
        }
    }

    /// Neither side writes what the other writes or decides what that is, and no block of one stands below what the
    /// other takes out or moves: that speaks of all that hangs in it.
    static bool areApart(const Flow& base, const Flow& after, const Wish& a, const Touched& touched, const Wish& b)
    {
        const Touched others(b.edit(base));
        if (touched.overlaps(others) || Touched(b.edit(after)).nodes != others.nodes)
            return false;
        const auto sweeps = [&](const Wish& wish, const Wish& other) {
            const std::vector<NodeId> below = base.branch(wish.node);
            const bool isSweeping = wish.kind >= 2 && wish.kind <= 6 && wish.kind != 5;
            const auto holds = [&](NodeId id) { return std::find(below.begin(), below.end(), id) != below.end(); };
            return isSweeping && (holds(other.node) || (other.kind == 4 && holds(other.other)));
        };
        return !sweeps(a, b) && !sweeps(b, a);
    }
};

QTEST_GUILESS_MAIN(PropertiesTest)
#include "tst_properties.moc"
