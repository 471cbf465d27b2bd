// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parts/jsonview.h"
#include "project/callbackeditor.h"
#include "project/directorypanel.h"
#include "project/farendspanel.h"
#include "project/flowspanel.h"
#include "project/historypanel.h"
#include "project/numbersmodel.h"
#include "project/numberspanel.h"
#include "qtresult.h"
#include "ui/themes.h"

#include <QAbstractItemModelTester>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

class TestPanels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_document = std::make_unique<ProjectDocument>();
        auto loaded = openSample(u"first-call"_s);
        VERIFY_OK(loaded);
        m_document->reset(loaded.take().project);
        m_before = m_document->project();
    }

    void theAddressOfAServedFlowIsShownAndCopied()
    {
        FlowsPanel panel(*m_document);
        panel.show();
        auto* address = panel.findChild<QLabel*>(u"servedAddress"_s);
        QVERIFY(!address->isVisible());
        panel.setServerAddress(u"http://127.0.0.1:8731"_s);
        QVERIFY(address->isVisible());
        QVERIFY2(address->text().startsWith(u"http://127.0.0.1:8731/serve/"_s), qPrintable(address->text()));
        for (QAction* action : panel.findChild<QTreeWidget*>()->actions()) {
            if (action->text() == u"Copy Served Address"_s)
                action->trigger();
        }
        QCOMPARE(QGuiApplication::clipboard()->text(), address->text());
        panel.setServerAddress({});
        QVERIFY(!address->isVisible());
    }

    void flowsCanBeMadeCopiedAndTakenBack()
    {
        FlowsPanel panel(*m_document);
        panel.resize(280, 300);
        panel.show();
        shoot(panel, u"flows"_s);
        QSignalSpy activated(&panel, &FlowsPanel::flowActivated);
        const size_t count = m_before.flows.size();
        const QString id = panel.addFlow();
        QCOMPARE(m_document->project().flows.size(), count + 1);
        QCOMPARE(panel.currentFlow(), id);
        QCOMPARE(activated.last()[0].toString(), id);
        panel.setCurrentFlow(m_before.flows.front().id);
        panel.duplicateCurrent();
        const ProjectFlow& copy = m_document->project().flows.back();
        QCOMPARE(copy.flow.nodes().size(), m_before.flows.front().flow.nodes().size());
        QVERIFY(copy.flow.textList("numbers").isEmpty());
        panel.setCurrentFlow(m_before.flows.front().id);
        panel.removeCurrent();
        QVERIFY(!m_document->project().flow(m_before.flows.front().id));
        while (m_document->canUndo())
            m_document->undo();
        QVERIFY(m_document->project() == m_before);
    }

    void featureCodesAreOfferedByNameAndRecognised()
    {
        FlowsPanel panel(*m_document);
        auto* tree = panel.findChild<QTreeWidget*>();
        QMenu* codes = nullptr;
        for (QMenu* menu : panel.findChildren<QMenu*>()) {
            if (menu->title().contains(u"feature code"_s))
                codes = menu;
        }
        QVERIFY(codes);
        const auto entry = [&](const QString& beginning) -> QAction* {
            Q_EMIT codes->aboutToShow();
            for (QAction* action : codes->actions()) {
                if (action->text().startsWith(beginning))
                    return action;
            }
            return nullptr;
        };
        QVERIFY(entry(u"Check voicemail"_s)->isEnabled());
        entry(u"Check voicemail"_s)->trigger();
        const ProjectFlow& added = m_document->project().flows.back();
        QCOMPARE(added.name, u"Check voicemail (*97)"_s);
        QCOMPARE(added.flow.textList("patterns"), QStringList{u"^\\*97([0-9]*)$"_s});
        QCOMPARE(added.flow.node(added.flow.start())->module, u"voicemail"_s);
        QCOMPARE(m_document->undoName(), u"Add feature code"_s);
        QCOMPARE(panel.currentFlow(), added.id);
        const QTreeWidgetItem* item = tree->topLevelItem(tree->topLevelItemCount() - 1);
        QVERIFY2(item->toolTip(0).startsWith(u"Feature code: Check voicemail"_s), qPrintable(item->toolTip(0)));
        QVERIFY(!item->icon(0).isNull());
        QVERIFY(tree->topLevelItem(0)->icon(0).isNull());
        QVERIFY(!entry(u"Check voicemail"_s)->isEnabled()); // it is there already
        QVERIFY(entry(u"Check voicemail"_s)->isChecked());
        QVERIFY(panel.addFeatureCode(u"no such code"_s).isEmpty());
        m_document->undo();
        QVERIFY(entry(u"Check voicemail"_s)->isEnabled());
        QVERIFY(m_document->project() == m_before);
    }

    void historyGoesToAnyStep()
    {
        HistoryPanel panel(*m_document);
        panel.resize(240, 260);
        panel.show();
        FlowsPanel flows(*m_document);
        flows.addFlow();
        flows.addFlow();
        auto* list = panel.findChild<QListWidget*>();
        QTRY_COMPARE(list->count(), 3);
        QCOMPARE(list->currentRow(), 2);
        shoot(panel, u"history"_s);
        list->setCurrentRow(0);
        QVERIFY(m_document->project() == m_before);
        QTRY_COMPARE(list->currentRow(), 0);
        QTest::keyClick(list, Qt::Key_End);
        QCOMPARE(m_document->project().flows.size(), m_before.flows.size() + 2);
    }

    void flowIsRenamedInItsDocumentToo()
    {
        FlowsPanel panel(*m_document);
        auto* tree = panel.findChild<QTreeWidget*>();
        tree->topLevelItem(0)->setText(0, u"Reception"_s);
        const ProjectFlow& flow = m_document->project().flows.front();
        QCOMPARE(flow.name, u"Reception"_s);
        QCOMPARE(stringMember(flow.flow.document(), "name"), u"Reception"_s);
        tree->topLevelItem(0)->setText(0, u"  "_s);
        QCOMPARE(m_document->project().flows.front().name, u"Reception"_s);
        m_document->undo();
        QVERIFY(m_document->project() == m_before);
    }

    void numbersShowAndChange()
    {
        NumbersPanel panel(*m_document);
        panel.resize(940, 760);
        panel.show();
        shoot(panel, u"numbers"_s);
        QSignalSpy secret(&panel, &NumbersPanel::secretChanged);
        QSignalSpy test(&panel, &NumbersPanel::testRequested);
        auto editors = panel.findChildren<CallbackEditor*>();
        QCOMPARE(editors.size(), 2);
        CallbackEditor* receive = editors[0]->title().contains(u"calls to"_s) ? editors[0] : editors[1];
        auto* url = line(*receive, u"http://127.0.0.1:9000/calls"_s);
        url->clear();
        QTest::keyClicks(url, u"http://127.0.0.1:9/x y"_s);
        QCOMPARE(m_document->project().numbers.front().receive->url, u"http://127.0.0.1:9/x y"_s);
        QVERIFY(!button(*receive, u"Send a Test"_s)->isEnabled());
        QCOMPARE(m_document->undoName(), u"Change callback"_s);
        m_document->undo(); // typing is one step
        QCOMPARE(m_document->project().numbers.front().receive->url, m_before.numbers.front().receive->url);
        button(*receive, u"Send a Test"_s)->click();
        QCOMPARE(test.count(), 1);
        QCOMPARE(test[0][1].toBool(), false);

        QTest::keyClicks(line(*receive, u"only when the address asks for one"_s), u"me"_s);
        QLineEdit* password = nullptr;
        for (QLineEdit* candidate : receive->findChildren<QLineEdit*>()) {
            if (candidate->echoMode() == QLineEdit::Password)
                password = candidate;
        }
        QTest::keyClicks(password, u"geheim"_s);
        QTest::keyClick(password, Qt::Key_Return);
        QCOMPARE(secret.count(), 1);
        QCOMPARE(secret[0][2].toString(), u"geheim"_s);
        QVERIFY(!projectToJson(m_document->project()).contains("geheim"));
    }

    void numbersAreAddedOnce()
    {
        NumbersPanel panel(*m_document);
        panel.show();
        panel.addNumber();
        panel.addNumber();
        const auto& numbers = m_document->project().numbers;
        QCOMPARE(numbers.size(), m_before.numbers.size() + 2);
        QVERIFY(numbers[numbers.size() - 1].number != numbers[numbers.size() - 2].number);
        auto* field = panel.findChild<QLineEdit*>();
        field->selectAll();
        QTest::keyClicks(field, m_before.numbers.front().number);
        QVERIFY(m_document->project().numbers.back().number != m_before.numbers.front().number);
        const auto labels = panel.findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](QLabel* label) {
            return label->text().contains(u"in the project already"_s) && label->isVisible();
        }));
    }

    void numbersModelBehaves()
    {
        NumbersModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setProject(m_before);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, NumbersModel::Number).data().toString(), m_before.numbers.front().number);
        Project empty;
        model.setProject(empty);
        QCOMPARE(model.rowCount(), 0);
    }

    void entitiesAreFormsAndJson()
    {
        DirectoryPanel panel(*m_document);
        panel.resize(760, 480);
        panel.show();
        shoot(panel, u"directory-users"_s);
        const Entity user = *m_before.directory.all(u"users").front();
        panel.showEntity(u"users"_s, user.id);
        auto* first = panel.findChild<QLineEdit*>();
        QCOMPARE(first->text(), stringMember(user.document, "first_name"));
        QTest::keyClicks(first, u"x"_s);
        QCOMPARE(stringMember(m_document->project().directory.find(u"users", user.id)->document, "first_name"),
                 stringMember(user.document, "first_name") + u'x');
        m_document->undo();
        QVERIFY(m_document->project() == m_before);

        panel.showEntity(u"menus"_s, {});
        QCOMPARE(m_document->project().directory.all(u"menus").size(), m_before.directory.all(u"menus").size() + 1);
        shoot(panel, u"directory-menu"_s);
        auto* json = panel.findChild<JsonView*>();
        json->setPlainText(u"{\"name\": "_s);
        QVERIFY(!panel.applyJson());
        json->setPlainText(u"[1]"_s);
        QVERIFY(!panel.applyJson());
        json->setPlainText(u"{\"name\": \"Night\", \"own\": 1}"_s);
        QVERIFY(panel.applyJson());
        const QString id = panel.currentId();
        QCOMPARE(m_document->project().directory.find(u"menus", id)->title(), u"Night"_s);
        panel.removeEntity();
        QVERIFY(!m_document->project().directory.find(u"menus", id));
    }

    void everyKindHasAForm()
    {
        DirectoryPanel panel(*m_document);
        panel.resize(760, 480);
        panel.show();
        auto* kinds = panel.findChild<QComboBox*>();
        for (int i = 0; i < kinds->count(); ++i) {
            kinds->setCurrentIndex(i);
            panel.addEntity();
            QVERIFY(!panel.currentId().isEmpty());
        }
        shoot(panel, u"directory-last"_s);
    }

    void farEndsAreChosenInWords()
    {
        FarEndsPanel panel(*m_document);
        panel.resize(820, 320);
        panel.show();
        shoot(panel, u"farends"_s);
        panel.add(u"4711"_s);
        QCOMPARE(panel.chosenKey(), u"4711"_s);
        auto* kind = panel.findChildren<QComboBox*>().last();
        for (QComboBox* candidate : panel.findChildren<QComboBox*>()) {
            if (candidate->findText(u"is busy"_s) >= 0)
                kind = candidate;
        }
        kind->setCurrentIndex(kind->findText(u"is busy"_s));
        Q_EMIT kind->activated(kind->currentIndex());
        QCOMPARE(writeJson(*member(m_document->project().farEnds, "4711")), QByteArray("[{\"busy\":true}]"));
        panel.removeChosen();
        QVERIFY(m_document->project().farEnds == m_before.farEnds);
    }

private:
    static QLineEdit* line(QWidget& panel, const QString& placeholder)
    {
        for (QLineEdit* candidate : panel.findChildren<QLineEdit*>()) {
            if (candidate->placeholderText() == placeholder)
                return candidate;
        }
        return nullptr;
    }
    static QPushButton* button(QWidget& panel, const QString& text)
    {
        for (QPushButton* candidate : panel.findChildren<QPushButton*>()) {
            if (candidate->text() == text)
                return candidate;
        }
        return nullptr;
    }

    std::unique_ptr<ProjectDocument> m_document;
    Project m_before;
};

QTEST_MAIN(TestPanels)
#include "tst_panels.moc"
