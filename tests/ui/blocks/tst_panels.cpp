// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blocks/outlinemodel.h"
#include "blocks/outlinepanel.h"
#include "blocks/palettemodel.h"
#include "blocks/palettepanel.h"
#include "blocks/problemsmodel.h"
#include "blocks/problemspanel.h"
#include "parts/blockmime.h"
#include "parts/icons.h"
#include "workspace/document.h"
#include "workspace/flowform.h"
#include "workspace/review.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

ProjectFlow smallFlow()
{
    ProjectFlow flow;
    flow.id = u"f1"_s;
    flow.flow = readFlowDocument(Platform::Kazoo, *parseJson(R"({"flow":{"module":"menu","data":{},"children":{
        "1":{"module":"sleep","data":{"duration":4},"children":{"_":{"module":"hangup","data":{},"children":{}}}},
        "2":{"module":"answer","data":{},"children":{}}}}})"))
                    .flow;
    return flow;
}

int blockCount(const PaletteModel& model)
{
    int count = 0;
    for (int group = 0; group < model.rowCount(); ++group)
        count += model.rowCount(model.index(group, 0));
    return count;
}

} // namespace

class TestPanels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thePaletteHasEveryBlock();
    void thePaletteIsFilteredByAllWords_data();
    void thePaletteIsFilteredByAllWords();
    void enterInTheSearchAddsTheFirstHit();
    void draggingCarriesTheModule();
    void everyBlockHasADrawing();
    void theOutlineIsTheFlowAsATree();
    void theOutlineFollowsAndLeads();
    void theOutlineIsFiltered();
    void deleteInTheOutlineAsks();
    void problemsStandWorstFirst();
    void aProblemLeadsToItsPlace();
    void aProblemIsFixedByAButton();
    void allProblemsOfAKindAreFixedInOneStep();
    void nothingIsOfferedWhereAPersonMustDecide();
};

void TestPanels::thePaletteHasEveryBlock()
{
    PaletteModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setPlatform(Platform::Kazoo);
    QCOMPARE(blockCount(model), int(Catalog::of(Platform::Kazoo).blocks().size()));
    for (int group = 0; group < model.rowCount(); ++group) {
        const QModelIndex parent = model.index(group, 0);
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex block = model.index(row, 0, parent);
            const BlockSpec* spec =
                Catalog::of(Platform::Kazoo).block(block.data(PaletteModel::ModuleRole).toString());
            QVERIFY(spec);
            QVERIFY(block.data(Qt::ToolTipRole).toString().contains(spec->help.toHtmlEscaped()));
            QCOMPARE(block.data().toString().contains(u"not simulated"_s), spec->simulated == u"pass"_s);
        }
    }
}

void TestPanels::thePaletteIsFilteredByAllWords_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("first");
    QTest::newRow("a title") << u"voicem"_s << u"voicemail"_s;
    QTest::newRow("a module") << u"tts"_s << u"tts"_s;
    QTest::newRow("two words in any order") << u"group ring"_s << u"ring_group"_s;
    QTest::newRow("nothing like it") << u"qqq"_s << u""_s;
}

void TestPanels::thePaletteIsFilteredByAllWords()
{
    QFETCH(QString, words);
    QFETCH(QString, first);
    PaletteModel model;
    model.setPlatform(Platform::Kazoo);
    model.setFilter(words);
    QCOMPARE(model.index(0, 0, model.index(0, 0)).data(PaletteModel::ModuleRole).toString(), first);
    model.setFilter({});
    QCOMPARE(blockCount(model), int(Catalog::of(Platform::Kazoo).blocks().size()));
}

void TestPanels::enterInTheSearchAddsTheFirstHit()
{
    PalettePanel panel;
    panel.show();
    QSignalSpy added(&panel, &PalettePanel::addRequested);
    auto* line = panel.findChild<QLineEdit*>();
    QTest::keyClicks(line, u"voicemail"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(added.size(), 1);
    QCOMPARE(added.front().front().toString(), u"voicemail"_s);
    QTest::keyClick(line, Qt::Key_Escape);
    QVERIFY(line->text().isEmpty());
}

void TestPanels::draggingCarriesTheModule()
{
    PaletteModel model;
    model.setPlatform(Platform::Kazoo);
    const QModelIndex block = model.index(0, 0, model.index(0, 0));
    const std::unique_ptr<QMimeData> mime(model.mimeData({block}));
    QCOMPARE(QString::fromUtf8(mime->data(blockMimeType())), block.data(PaletteModel::ModuleRole).toString());
    QVERIFY(!(model.flags(model.index(0, 0)) & Qt::ItemIsDragEnabled));
}

void TestPanels::everyBlockHasADrawing()
{
    for (const Platform platform : {Platform::Kazoo, Platform::Voipbin, Platform::Bluevia}) {
        for (const BlockSpec& block : Catalog::of(platform).blocks())
            QVERIFY2(hasDrawing(block.icon), qPrintable(block.module + u": "_s + block.icon));
    }
}

void TestPanels::theOutlineIsTheFlowAsATree()
{
    OutlineModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFlow(smallFlow(), {});
    const QModelIndex menu = model.index(0, 0);
    QCOMPARE(model.rowCount(menu), 2);
    const QModelIndex sleep = model.index(0, 0, menu);
    QVERIFY2(sleep.data().toString().startsWith(u"1 → "_s), qPrintable(sleep.data().toString()));
    QVERIFY(sleep.data().toString().contains(u"4 s"_s));
    QCOMPARE(model.rowCount(sleep), 1);
    const QString after = model.index(0, 0, sleep).data().toString();
    QVERIFY2(!after.contains(u"→"_s), qPrintable(after)); // the only way on needs no words
    QCOMPARE(model.parent(sleep), menu);
    QCOMPARE(sleep.data(Qt::AccessibleTextRole), sleep.data());
}

void TestPanels::theOutlineFollowsAndLeads()
{
    OutlinePanel panel;
    const ProjectFlow flow = smallFlow();
    panel.setFlow(flow, {});
    panel.show();
    QSignalSpy selected(&panel, &OutlinePanel::nodeSelected);
    QSignalSpy activated(&panel, &OutlinePanel::nodeActivated);
    panel.setCurrent(flow.flow.start());
    QCOMPARE(selected.size(), 0);
    auto* tree = panel.findChild<QTreeView*>();
    QTest::keyClick(tree, Qt::Key_Down);
    QCOMPARE(selected.size(), 1);
    const NodeId now = selected.front().front().value<NodeId>();
    QCOMPARE(flow.flow.node(now)->module, u"sleep"_s);
    QTest::keyClick(tree, Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    panel.setFlow(flow, {});
    QCOMPARE(selected.size(), 1);
    QTest::keyClick(tree, Qt::Key_Down);
    QCOMPARE(flow.flow.node(selected.back().front().value<NodeId>())->module, u"hangup"_s);
}

void TestPanels::theOutlineIsFiltered()
{
    OutlineModel model;
    model.setFlow(smallFlow(), {});
    model.setFilter(u"hang"_s);
    QCOMPARE(model.rowCount(model.index(0, 0)), 1);
    QCOMPARE(model.rowCount(model.index(0, 0, model.index(0, 0))), 1);
    model.setFilter(u"zzz"_s);
    QCOMPARE(model.rowCount(), 0);
}

void TestPanels::deleteInTheOutlineAsks()
{
    OutlinePanel panel;
    const ProjectFlow flow = smallFlow();
    panel.setFlow(flow, {});
    panel.setCurrent(flow.flow.start());
    QSignalSpy removed(&panel, &OutlinePanel::removeRequested);
    QTest::keyClick(panel.findChild<QTreeView*>(), Qt::Key_Delete);
    QCOMPARE(removed.size(), 1);
}

void TestPanels::problemsStandWorstFirst()
{
    ProblemsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setProblems({{u"f"_s, {}, {Severity::Note, u"n"_s, u"/a"_s, u"Note."_s}},
                       {u"f"_s, u"Main › Menu"_s, {Severity::Error, u"e"_s, u"/b"_s, u"Error."_s}}});
    QCOMPARE(model.index(0, 2).data().toString(), u"Error."_s);
    QCOMPARE(model.index(0, 1).data().toString(), u"Main › Menu"_s);
    QCOMPARE(model.index(1, 1).data().toString(), u"/a"_s);
}

void TestPanels::aProblemLeadsToItsPlace()
{
    ProjectDocument document;
    ProblemsPanel panel(document);
    panel.setProblems({{u"f"_s, {}, {Severity::Warning, u"n"_s, u"/flow/children/1"_s, u"Look."_s}}});
    panel.show();
    QSignalSpy activated(&panel, &ProblemsPanel::problemActivated);
    auto* table = panel.findChild<QTableView*>();
    table->setCurrentIndex(table->model()->index(0, 2));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.front().at(1).toString(), u"/flow/children/1"_s);
}

namespace {

/// A menu with two ways nobody ever takes and a branch that ends in silence; the panel shows its findings.
struct ProblemDesk
{
    ProblemDesk()
    {
        Project project;
        ProjectFlow flow;
        flow.id = u"f"_s;
        flow.flow = readFlowDocument(Platform::Kazoo,
                                     *parseJson(R"({"numbers":["100"],"flow":{"module":"menu","data":{"id":"m"},
            "children":{"54321":{"module":"hangup","data":{}},"12345":{"module":"hangup","data":{}},
            "1":{"module":"answer","data":{}},"_":{"module":"hangup","data":{}}}}})"))
                        .flow;
        project.flows.push_back(flow);
        document.reset(project);
        panel.show();
        review();
    }
    void review()
    {
        std::vector<FlowProblem> problems;
        for (const FlowFinding& finding : reviewProject(document.project()))
            problems.push_back({finding.flow, {}, finding.problem});
        panel.setProblems(problems);
    }
    [[nodiscard]] int count(const QString& code) const { return panel.findChild<ProblemsModel*>()->count(code); }
    void choose(const QString& code)
    {
        auto* table = panel.findChild<QTableView*>();
        auto* model = panel.findChild<ProblemsModel*>();
        for (int i = 0; i < model->rowCount(); ++i) {
            if (model->at(i).problem.code == code)
                table->setCurrentIndex(model->index(i, 0));
        }
    }
    [[nodiscard]] QPushButton* button(const QString& beginning) const
    {
        for (QPushButton* each : panel.findChildren<QPushButton*>()) {
            if (each->isVisible() && each->text().startsWith(beginning))
                return each;
        }
        return nullptr;
    }

    ProjectDocument document;
    ProblemsPanel panel{document};
};

} // namespace

void TestPanels::aProblemIsFixedByAButton()
{
    ProblemDesk desk;
    QVERIFY(!desk.button(u"Fix"_s));
    desk.choose(u"dead-end"_s);
    QVERIFY(desk.button(u"Fix: Hang up then"_s));
    QVERIFY(!desk.button(u"Fix All"_s));
    const Project before = desk.document.project();
    desk.button(u"Fix: Hang up then"_s)->click();
    QCOMPARE(desk.document.undoName(), u"Fix: Hang up then"_s);
    QVERIFY(!desk.button(u"Fix"_s)); // until the findings are those of the changed flow
    desk.review();
    QCOMPARE(desk.count(u"dead-end"_s), 0);
    desk.document.undo();
    QVERIFY(desk.document.project() == before);
}

void TestPanels::allProblemsOfAKindAreFixedInOneStep()
{
    ProblemDesk desk;
    QCOMPARE(desk.count(u"exit-never-taken"_s), 2);
    desk.choose(u"exit-never-taken"_s);
    QVERIFY(desk.button(u"Fix All 2 of This Kind"_s));
    desk.button(u"Fix All"_s)->click();
    desk.review();
    QCOMPARE(desk.count(u"exit-never-taken"_s), 0);
    QCOMPARE(desk.count(u"dead-end"_s), 1);
    QCOMPARE(desk.document.doneNames().size(), 1);
    QCOMPARE(desk.document.project().flows.front().flow.nodes().size(), size_t(3));
}

void TestPanels::nothingIsOfferedWhereAPersonMustDecide()
{
    ProblemDesk desk;
    QVERIFY(desk.count(u"missing-reference"_s) > 0);
    desk.choose(u"missing-reference"_s);
    QVERIFY(!desk.button(u"Fix"_s));
}

QTEST_MAIN(TestPanels)
#include "tst_panels.moc"
