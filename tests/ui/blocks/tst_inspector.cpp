// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blocks/blockform.h"
#include "blocks/exitseditor.h"
#include "blocks/fieldtext.h"
#include "blocks/inspectorpanel.h"
#include "blocks/rawpage.h"
#include "blocks/rowsmodel.h"
#include "parts/jsonview.h"
#include "workspace/flowform.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

const char* const text = R"({"numbers":["100"],"flow":{"module":"menu","data":{"id":"m1","odd":7},"children":{
    "1":{"module":"user","data":{"id":"u1","timeout":20},"children":{}},
    "2":{"module":"ring_group","data":{"endpoints":[{"id":"u1","endpoint_type":"user","note":"kept"}]},"children":{
        "_":{"module":"voicemail","data":{},"children":{}}}}}}})";

/// An inspector over a document with a small directory.
struct Desk
{
    Desk()
        : panel(document)
    {
        Project project;
        ProjectFlow flow;
        flow.id = u"f1"_s;
        flow.flow = readFlowDocument(Platform::Kazoo, *parseJson(text)).flow;
        project.flows.push_back(flow);
        project.directory = *Directory::fromJson(*parseJson(
            R"({"menus":{"m1":{"name":"Main"},"m2":{"name":"Night"}},"users":{"u1":{"first_name":"Ann","last_name":"Lee"}}})"));
        document.reset(project);
        panel.resize(400, 700);
        panel.show();
    }
    const Flow& flow() const { return document.project().flows.front().flow; }
    NodeId find(const QString& module) const
    {
        for (const auto& [id, node] : flow().nodes()) {
            if (node.module == module)
                return id;
        }
        return {};
    }
    QByteArray data(const QString& module) const { return writeJson(flow().node(find(module))->data); }
    void show(const QString& module) { panel.showNode(u"f1"_s, find(module)); }
    template <typename Widget> Widget* in(const QString& field) const
    {
        FieldEditor* editor = panel.findChild<BlockForm*>()->editor(field);
        return editor ? editor->findChild<Widget*>() : nullptr;
    }

    ProjectDocument document;
    InspectorPanel panel;
};

} // namespace

class TestInspector : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void typingANumberIsOneStep();
    void emptyMeansUnset();
    void objectionsStayInPlace_data();
    void objectionsStayInPlace();
    void aReferenceIsChosenByTitle();
    void anUnknownIdCanBeTyped();
    void skippingSetsTheFlag();
    void unknownKeysAreNamedAndKept();
    void rowsKeepWhatTheyDoNotShow();
    void rowsModelsAreSound_data();
    void rowsModelsAreSound();
    void rawJsonIsAppliedOrRefused();
    void rawTextSurvivesOtherEdits();
    void exitsAreRenamedAndRemoved();
    void aVanishedBlockLeavesAHint();
};

void TestInspector::typingANumberIsOneStep()
{
    Desk desk;
    desk.show(u"user"_s);
    auto* line = desk.in<QLineEdit>(u"timeout"_s);
    QVERIFY(line);
    QCOMPARE(line->text(), u"20"_s);
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, u"35"_s);
    QCOMPARE(desk.data(u"user"_s), QByteArray(R"({"id":"u1","timeout":35})"));
    QCOMPARE(line->text(), u"35"_s);
    desk.document.undo();
    QCOMPARE(desk.data(u"user"_s), QByteArray(R"({"id":"u1","timeout":20})"));
    QVERIFY(!desk.document.canUndo());
    QCOMPARE(line->text(), u"20"_s);
}

void TestInspector::emptyMeansUnset()
{
    Desk desk;
    desk.show(u"user"_s);
    auto* line = desk.in<QLineEdit>(u"timeout"_s);
    line->setFocus();
    line->selectAll();
    QTest::keyClick(line, Qt::Key_Delete);
    QCOMPARE(desk.data(u"user"_s), QByteArray(R"({"id":"u1"})"));
    QVERIFY(!line->placeholderText().isEmpty());
}

void TestInspector::objectionsStayInPlace_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("says");
    using Type = FieldSpec::Type;
    QTest::newRow("words are no number") << int(Type::Integer) << u"soon"_s << u"number"_s;
    QTest::newRow("a fraction is no whole number") << int(Type::Integer) << u"1.5"_s << u"whole"_s;
    QTest::newRow("below the range") << int(Type::Integer) << u"0"_s << u"least"_s;
    QTest::newRow("above the range") << int(Type::Number) << u"11"_s << u"most"_s;
    QTest::newRow("in the range") << int(Type::Integer) << u"7"_s << u""_s;
    QTest::newRow("too long a text") << int(Type::Text) << u"abcdef"_s << u"at most"_s;
    QTest::newRow("a text of another form") << int(Type::Text) << u"12"_s << u"form"_s;
    QTest::newRow("a text of the right form") << int(Type::Text) << u"abc"_s << u""_s;
    QTest::newRow("broken JSON") << int(Type::Object) << u"{\"a\":"_s << u"line 1"_s;
    QTest::newRow("a list where an object belongs") << int(Type::Object) << u"[1]"_s << u"object"_s;
}

void TestInspector::objectionsStayInPlace()
{
    QFETCH(int, type);
    QFETCH(QString, typed);
    QFETCH(QString, says);
    FieldSpec field;
    field.type = FieldSpec::Type(type);
    field.minimum = 1;
    field.maximum = 10;
    field.maxLength = 5;
    field.pattern = u"^[a-z]+$"_s;
    const std::optional<QString> wrong = objection(field, typed);
    QCOMPARE(wrong.has_value(), !says.isEmpty());
    QVERIFY2(wrong.value_or(QString()).contains(says), qPrintable(wrong.value_or(QString())));
}

void TestInspector::aReferenceIsChosenByTitle()
{
    Desk desk;
    desk.show(u"menu"_s);
    auto* combo = desk.in<QComboBox>(u"id"_s);
    QVERIFY(combo);
    QCOMPARE(combo->currentText(), u"Main"_s);
    combo->setCurrentIndex(combo->findText(u"Night"_s));
    Q_EMIT combo->activated(combo->currentIndex());
    QCOMPARE(desk.data(u"menu"_s), QByteArray(R"({"id":"m2","odd":7})"));
    QCOMPARE(desk.document.undoName(), u"Change Menu"_s);
}

void TestInspector::anUnknownIdCanBeTyped()
{
    Desk desk;
    desk.show(u"menu"_s);
    auto* combo = desk.in<QComboBox>(u"id"_s);
    combo->setEditText(u"elsewhere"_s);
    Q_EMIT combo->lineEdit()->editingFinished();
    QCOMPARE(desk.data(u"menu"_s), QByteArray(R"({"id":"elsewhere","odd":7})"));
    QCOMPARE(combo->currentText(), u"elsewhere"_s);
}

void TestInspector::skippingSetsTheFlag()
{
    Desk desk;
    desk.show(u"user"_s);
    auto* skip = desk.panel.findChild<QCheckBox*>();
    skip->click();
    QCOMPARE(desk.data(u"user"_s), QByteArray(R"({"id":"u1","timeout":20,"skip_module":true})"));
    skip->click();
    QCOMPARE(desk.data(u"user"_s), QByteArray(R"({"id":"u1","timeout":20})"));
}

void TestInspector::unknownKeysAreNamedAndKept()
{
    Desk desk;
    desk.show(u"menu"_s);
    bool named = false;
    for (const QLabel* label : desk.panel.findChildren<QLabel*>())
        named |= label->text().contains(u"odd"_s) && label->isVisible();
    QVERIFY(named);
}

void TestInspector::rowsKeepWhatTheyDoNotShow()
{
    Desk desk;
    desk.show(u"ring_group"_s);
    auto* table = desk.in<QAbstractItemView>(u"endpoints"_s);
    QVERIFY(table);
    QAbstractItemModel* model = table->model();
    QCOMPARE(model->rowCount(), 1);
    for (int column = 0; column < model->columnCount(); ++column) {
        if (model->headerData(column, Qt::Horizontal).toString() == u"Ring for"_s)
            QVERIFY(model->setData(model->index(0, column), u"15"_s));
        if (model->headerData(column, Qt::Horizontal).toString() == u"Member"_s)
            QCOMPARE(model->index(0, column).data().toString(), u"Ann Lee"_s);
    }
    QCOMPARE(desk.data(u"ring_group"_s),
             QByteArray(R"({"endpoints":[{"id":"u1","endpoint_type":"user","note":"kept","timeout":15}]})"));
}

void TestInspector::rowsModelsAreSound_data()
{
    QTest::addColumn<int>("shape");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("objects") << int(RowsModel::Shape::Objects) << QByteArray(R"([{"a":"1"},{"a":"2","b":3}])");
    QTest::newRow("values") << int(RowsModel::Shape::Values) << QByteArray(R"(["x","y"])");
    QTest::newRow("names") << int(RowsModel::Shape::Names) << QByteArray(R"({"x":"1","y":2})");
}

void TestInspector::rowsModelsAreSound()
{
    QFETCH(int, shape);
    QFETCH(QByteArray, value);
    FieldSpec column;
    column.name = u"a"_s;
    const Directory directory;
    RowsModel model(RowsModel::Shape(shape), {column}, directory, nullptr);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy edited(&model, &RowsModel::edited);
    model.setValue(*parseJson(value));
    QCOMPARE(writeJson(model.value()), value);
    QCOMPARE(edited.size(), 0);
    model.addRow();
    model.moveRow(2, -1);
    QCOMPARE(model.rowCount(), 3);
    model.removeRow(1);
    QCOMPARE(writeJson(model.value()), value);
    QCOMPARE(edited.size(), 3);
}

void TestInspector::rawJsonIsAppliedOrRefused()
{
    Desk desk;
    desk.show(u"user"_s);
    auto* raw = desk.panel.findChild<RawPage*>();
    raw->view().setPlainText(u"{\n  \"id\": \"u9\",\n}"_s);
    raw->apply();
    QVERIFY(!desk.document.canUndo());
    QStringList words;
    for (const QLabel* label : raw->findChildren<QLabel*>())
        words.append(label->text());
    QVERIFY2(words.join(u' ').contains(u"line 3"_s), qPrintable(words.join(u' ')));
    raw->view().setPlainText(u"{\"id\":\"u9\",\"new\":[1]}"_s);
    raw->apply();
    QCOMPARE(desk.data(u"user"_s), QByteArray(R"({"id":"u9","new":[1]})"));
}

void TestInspector::rawTextSurvivesOtherEdits()
{
    Desk desk;
    desk.show(u"user"_s);
    JsonView& view = desk.panel.findChild<RawPage*>()->view();
    view.insertPlainText(u" "_s);
    const QString typed = view.toPlainText();
    desk.document.edit(u"Rename"_s, ProjectEdit{ProjectEdit::SetName{u"Other"_s}});
    QCOMPARE(view.toPlainText(), typed);
    desk.show(u"menu"_s);
    QVERIFY(view.toPlainText().contains(u"m1"_s));
}

void TestInspector::exitsAreRenamedAndRemoved()
{
    Desk desk;
    desk.show(u"menu"_s);
    QSignalSpy said(&desk.panel, &InspectorPanel::message);
    auto* list = desk.panel.findChild<QTreeWidget*>();
    QCOMPARE(list->topLevelItemCount(), 2);
    list->setCurrentItem(list->topLevelItem(0));
    list->topLevelItem(0)->setText(0, u"2"_s);
    QCOMPARE(said.size(), 1);
    list->topLevelItem(0)->setText(0, u"5"_s);
    QCOMPARE(desk.flow().node(desk.find(u"menu"_s))->exits.front().key, u"5"_s);
    Q_EMIT desk.panel.findChild<ExitsEditor*>()->removeRequested(ExitKey(u"2"_s));
    QCOMPARE(desk.flow().nodes().size(), std::size_t(2));
    QVERIFY(!desk.find(u"voicemail"_s));
    desk.document.undo();
    QCOMPARE(desk.flow().nodes().size(), std::size_t(4));
}

void TestInspector::aVanishedBlockLeavesAHint()
{
    Desk desk;
    desk.show(u"user"_s);
    auto* form = desk.panel.findChild<BlockForm*>();
    QVERIFY(form->isVisible());
    desk.document.edit(u"Delete"_s,
                       ProjectEdit{ProjectEdit::EditFlow{u"f1"_s, removeBranch(desk.flow(), desk.find(u"user"_s))}});
    QVERIFY(!form->isVisible());
}

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
