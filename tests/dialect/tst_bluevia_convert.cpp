// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/convert.h"
#include "dialect/formats.h"

#include "qtresult.h"

#include <QDirIterator>
#include <QFile>
#include <QRandomGenerator>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray compact(const Flow& flow)
{
    return saveAnyFlow(flow, {false, -1}).trimmed();
}

Flow flowOf(const QByteArray& text)
{
    return loadAnyFlow(text)->flow;
}

} // namespace

class ConvertTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void convertsWhatIsShared_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QString>("platform");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<int>("losses");
        const auto row = [](const char* name, const QByteArray& from, const QString& platform, const QByteArray& to,
                            int losses) { QTest::newRow(name) << from << platform << to << losses; };
        row("a tree becomes a list",
            R"({"flow":{"module":"answer","data":{},"children":{"_":{"module":"tts","data":{"text":"Hi"},"children":{"_":{"module":"hangup","data":{},"children":{}}}}}}})",
            u"voipbin"_s,
            R"({"actions":[{"type":"answer"},{"type":"talk","option":{"text":"Hi"}},{"type":"hangup"}]})", 0);
        row("a list becomes a tree", R"([{"type":"sleep","option":{"duration":1500}},{"type":"hangup"}])", u"kazoo"_s,
            R"({"numbers":[],"patterns":[],"flow":{"module":"sleep","data":{"duration":1500,"unit":"ms"},"children":{"_":{"module":"hangup","data":{},"children":{}}}}})",
            0);
        row("commands become actions",
            R"({"commands":[{"speak":{"text":"a","repeat":2}},{"wait":{"length":"3"}},{"hangup":{"reason":"busy"}}]})",
            u"voipbin"_s,
            R"({"actions":[{"type":"talk","option":{"text":"a"}},{"type":"talk","option":{"text":"a"}},{"type":"sleep","option":{"duration":3000}},{"type":"hangup","option":{"reason":"busy"}}]})",
            0);
        row("a dial keeps its numbers",
            R"([{"type":"connect","option":{"destinations":[{"type":"tel","target":"+441"},{"type":"tel","target":"+442"}],"source":{"type":"tel","target":"+443"}}},{"type":"hangup"}])",
            u"bluevia"_s,
            R"({"commands":[{"dial":{"number":{"callerId":"tel:+443","destination":["tel:+441","tel:+442"]}}},{"hangup":{}}]})",
            0);
        row("answering is BlueVia's own business", R"([{"type":"answer"},{"type":"hangup"}])", u"bluevia"_s,
            R"({"commands":[{"hangup":{}}]})", 1);
        row("the branches of a menu become further documents",
            R"({"flow":{"module":"menu","data":{},"children":{"1":{"module":"tts","data":{"text":"a"},"children":{}}}}})",
            u"bluevia"_s,
            R"({"documents":[{"url":"http://127.0.0.1:8731/serve/flow","commands":[{"getDigits":{"actionUrl":"http://127.0.0.1:8731/serve/flow/1","timeout":10,"numberOfDigits":1}},{"hangup":{}}]},{"url":"http://127.0.0.1:8731/serve/flow/1","digits":"1","commands":[{"speak":{"text":"a"}},{"hangup":{}}]}]})",
            0);
        row("a way back becomes a redirect",
            R"([{"id":"a","type":"sleep","option":{"duration":1000}},{"type":"talk","option":{"text":"a"},"next_id":"a"}])",
            u"bluevia"_s,
            R"({"documents":[{"url":"http://127.0.0.1:8731/serve/flow/1","commands":[{"wait":{"length":1}},{"speak":{"text":"a"}},{"redirect":{"actionUrl":"http://127.0.0.1:8731/serve/flow/1"}}]}]})",
            0);
        row("a block without counterpart is passed over",
            R"([{"type":"ai_talk","option":{"assistance_id":"x"}},{"type":"hangup"}])", u"kazoo"_s,
            R"({"numbers":[],"patterns":[],"flow":{"module":"hangup","data":{},"children":{}}})", 1);
        row("a field without counterpart is named", R"([{"type":"talk","option":{"text":"a","voice_id":"v"}}])",
            u"kazoo"_s, R"({"numbers":[],"patterns":[],"flow":{"module":"tts","data":{"text":"a"},"children":{}}})",
            1);
        row("a way back is cut in a tree",
            R"([{"id":"a","type":"sleep","option":{"duration":1000}},{"type":"beep","next_id":"a"}])", u"kazoo"_s,
            R"({"numbers":[],"patterns":[],"flow":{"module":"sleep","data":{"duration":1},"children":{}}})", 2);
        row("what follows a talk is named block by block",
            R"([{"type":"connect","option":{"destinations":[{"type":"tel","target":"+441"}]}},{"type":"talk","option":{"text":"a"}},{"type":"hangup"}])",
            u"kazoo"_s,
            R"({"numbers":[],"patterns":[],"flow":{"module":"resources","data":{"to_did":"+441"},"children":{}}})",
            3);
        row("numbers of the file stay behind", R"({"numbers":["1"],"flow":{"module":"hangup"}})", u"voipbin"_s,
            R"({"actions":[{"type":"hangup"}]})", 1);
        row("an empty flow", R"({"actions":[]})", u"kazoo"_s, R"({"numbers":[],"patterns":[],"flow":{}})", 0);
    }
    void convertsWhatIsShared()
    {
        QFETCH(QByteArray, from);
        QFETCH(QString, platform);
        QFETCH(QByteArray, to);
        const Conversion done = convertFlow(flowOf(from), *platformFromName(platform));
        QCOMPARE(compact(done.flow), to);
        for (const Problem& loss : done.losses)
            QVERIFY(!loss.sentence.isEmpty());
        QTEST(int(done.losses.size()), "losses");
    }

    void everyBlockArrivesOrIsNamed()
    {
        const QString root = QStringLiteral(SHARED_DATA);
        if (!QFile::exists(root))
            QSKIP("the reference documents are not beside this checkout");
        int count = 0;
        for (const char* folder : {"/kazoo-examples", "/voipbin-examples", "/payloads/bluevia/commands"}) {
            QDirIterator files(root + QString::fromLatin1(folder), {u"*.json"_s}, QDir::Files);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                const Result<LoadedAny> loaded = loadAnyFlow(file.readAll());
                if (!loaded || loaded->flow.entries().size() > 1)
                    continue;
                for (const Platform target : {Platform::Kazoo, Platform::Voipbin, Platform::Bluevia}) {
                    const Conversion done = convertFlow(loaded->flow, target);
                    const Json document = flowDocument(done.flow);
                    const LoadedAny again = loadFlow(target, document);
                    QVERIFY2(target == loaded->flow.platform() || !hasErrors(again.problems) || !done.losses.empty(),
                             qPrintable(file.fileName() +
                                        (again.problems.empty() ? QString() : again.problems.front().sentence)));
                    // Some documents of a set only redirect to another one.
                    QVERIFY(again.flow.nodes().size() == done.flow.nodes().size() ||
                            (target == Platform::Bluevia && again.flow.nodes().size() > done.flow.nodes().size()));
                    const std::size_t mostLost = loaded->flow.nodes().size();
                    QVERIFY2(done.losses.size() + done.flow.nodes().size() >= mostLost / 2,
                             qPrintable(file.fileName()));
                    ++count;
                }
            }
        }
        QVERIFY(count > 500);
    }

    void thereAndBackIsTheSame()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 400; ++round) {
            const Flow tree = flowOf(writeJson(Json{{"name", "x"},
                                                    {"numbers", Json::array()},
                                                    {"patterns", Json::array()},
                                                    {"flow", kazooTree(random, 4)}}));
            const Conversion there = convertFlow(tree, Platform::Voipbin);
            QVERIFY2(there.losses.empty(), there.losses.empty() ? "" : qPrintable(there.losses.front().sentence));
            const Conversion back = convertFlow(flowOf(compact(there.flow)), Platform::Kazoo);
            QVERIFY2(back.losses.empty(), back.losses.empty() ? "" : qPrintable(back.losses.front().sentence));
            QCOMPARE(compact(back.flow), compact(tree));

            const QByteArray list = commandList(random);
            for (const Platform other : {Platform::Kazoo, Platform::Voipbin}) {
                const Conversion out = convertFlow(flowOf(list), other);
                QVERIFY2(out.losses.empty(), out.losses.empty() ? "" : qPrintable(out.losses.front().sentence));
                const Conversion home = convertFlow(flowOf(compact(out.flow)), Platform::Bluevia);
                QVERIFY(home.losses.empty());
                QCOMPARE(compact(home.flow), list);
            }
        }
    }

    void nothingBecomesOfFonestorm()
    {
        QCOMPARE(convertFlow(flowOf(R"([{"type":"hangup"}])"), Platform::Fonestorm).losses.size(), std::size_t(1));
    }

private:
    static Json kazooBlock(const char* module, Json data, Json children = Json::object())
    {
        return Json{{"module", module}, {"data", std::move(data)}, {"children", std::move(children)}};
    }

    /// Blocks that both platforms have, in the form conversion writes.
    static Json kazooTree(QRandomGenerator& random, int depth)
    {
        const auto below = [&] { return Json{{"_", kazooTree(random, depth - 1)}}; };
        switch (depth == 0 ? 9 : random.bounded(10)) {
        case 0:
            return kazooBlock("answer", Json::object(), below());
        case 1:
            return kazooBlock("tts", Json{{"text", "a" + std::to_string(random.bounded(9))}, {"language", "en-US"}},
                              below());
        case 2:
            return kazooBlock("play",
                              Json{{"id", "http:"
                                          "//a/" +
                                              std::to_string(random.bounded(9))}},
                              below());
        case 3:
            return kazooBlock("sleep", Json{{"duration", 1 + random.bounded(9)}}, below());
        case 4:
            return kazooBlock("record_call", Json{{"action", "start"}, {"format", "wav"}, {"time_limit", 60}},
                              below());
        case 5:
            return kazooBlock("record_call", Json{{"action", "stop"}}, below());
        case 6:
            return kazooBlock("resources", Json{{"to_did", "+4412345"}});
        case 7:
        case 8: {
            Json children = Json::object();
            for (const char* key : {"1", "2", "timeout"}) {
                if (random.bounded(2))
                    children[key] = kazooTree(random, depth - 1);
            }
            children["_"] = kazooTree(random, depth - 1);
            return kazooBlock("menu", Json::object(), std::move(children));
        }
        default:
            return kazooBlock("hangup", Json::object());
        }
    }

    static QByteArray commandList(QRandomGenerator& random)
    {
        Json commands = Json::array();
        for (int i = random.bounded(5); i > 0; --i) {
            switch (random.bounded(3)) {
            case 0:
                commands.push_back(Json{{"speak", Json{{"text", "b"}}}});
                break;
            case 1:
                commands.push_back(Json{{"play", Json{{"url", "http:"
                                                              "//a/b.wav"}}}});
                break;
            default:
                commands.push_back(Json{{"wait", Json{{"length", 1 + random.bounded(5)}}}});
                break;
            }
        }
        commands.push_back(Json{{"hangup", Json::object()}});
        return writeJson(Json{{"commands", std::move(commands)}});
    }
};

QTEST_GUILESS_MAIN(ConvertTest)
#include "tst_bluevia_convert.moc"
