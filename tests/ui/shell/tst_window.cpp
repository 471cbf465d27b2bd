// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blocks/findpanel.h"
#include "blocks/problemspanel.h"
#include "canvas/flowscene.h"
#include "canvas/flowview.h"
#include "canvas/nodeitem.h"
#include "canvas/wirelayer.h"
#include "dialect/formats.h"
#include "parts/searchline.h"
#include "project/flowspanel.h"
#include "qtresult.h"
#include "runs/callspanel.h"
#include "runs/dialerpanel.h"
#include "runs/ladderpanel.h"
#include "runs/ladderview.h"
#include "runs/phonepanel.h"
#include "shell/commandbar.h"
#include "shell/flowexport.h"
#include "shell/flowtabs.h"
#include "shell/liverun.h"
#include "shell/mainwindow.h"
#include "shell/messagebar.h"
#include "shell/panes.h"
#include "shell/recovery.h"
#include "shell/theme.h"
#include "traffic/trafficmodel.h"
#include "traffic/trafficpanel.h"
#include "ui/themes.h"
#include "workspace/review.h"

#include <QTcpServer>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

class TestWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QCoreApplication::setOrganizationName(u"hookswitch-test"_s);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    }
    void init()
    {
        QSettings().clear();
        m_window = std::make_unique<MainWindow>(SessionOptions());
        m_window->files().setQuestion([] { return ProjectFiles::Answer::Discard; });
        m_window->show();
    }
    void cleanup() { m_window.reset(); }

    void startsWithSamplesToChooseFrom()
    {
        QVERIFY(!m_window->tabs().isVisible());
        QVERIFY(!action(u"placeCall"_s).isEnabled());
        auto links = m_window->findChildren<QCommandLinkButton*>();
        const auto sample =
            std::find_if(links.begin(), links.end(), [](auto* link) { return link->text() == u"First call"_s; });
        QVERIFY(sample != links.end());
        (*sample)->click();
        QVERIFY(m_window->tabs().isVisible());
        QVERIFY(!m_window->tabs().currentFlow().isEmpty());
        QVERIFY(!m_window->document().isDirty());
        QVERIFY(!m_window->isWindowModified());
    }

    void everySampleOpensWithoutErrors()
    {
        for (const QString& name : sampleNames()) {
            QVERIFY2(m_window->files().openSample(name), qPrintable(name));
            QVERIFY(m_window->messages().isHidden());
            QVERIFY(m_window->tabs().currentScene());
            for (const FlowFinding& finding : reviewProject(m_window->document().project()))
                QVERIFY2(finding.problem.severity == Severity::Note,
                         qPrintable(name + u": "_s + finding.problem.pointer + u' ' + finding.problem.sentence));
        }
        QVERIFY(sampleNames().size() >= 12);
    }

    void brokenFilesKeepTheOpenProject_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("says");
        QTest::newRow("broken JSON names line and column") << QByteArray("{\n  \"format\": 1,,\n") << u"line 2"_s;
        QTest::newRow("a newer format") << QByteArray("{\"format\":99,\"name\":\"x\",\"flows\":[]}") << u"99"_s;
        QTest::newRow("wrong type names its place") << QByteArray("{\"format\":1,\"flows\":3}") << u"/flows"_s;
        QTest::newRow("nothing at all") << QByteArray() << QString();
    }
    void brokenFilesKeepTheOpenProject()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, says);
        openSample();
        const Project before = m_window->document().project();
        const QString path = write(u"broken.hookswitch"_s, text);
        m_window->takeFile(path);
        QVERIFY(m_window->messages().isVisible());
        QVERIFY2(m_window->messages().text().contains(says), qPrintable(m_window->messages().text()));
        QVERIFY(m_window->document().project() == before);
        m_window->takeFile(m_folder.filePath(u"not-there.hookswitch"_s));
        QVERIFY(m_window->messages().text().contains(u"not-there"_s));
        QVERIFY(m_window->document().project() == before);
    }

    void flowFilesOpenOrJoinTheProject()
    {
        const QString path =
            write(u"night.json"_s,
                  R"({"name":"Night","numbers":["4711"],"flow":{"module":"play","data":{"id":"x"},"children":{}}})");
        m_window->takeFile(path);
        QCOMPARE(m_window->document().project().flows.size(), size_t(1));
        QVERIFY(m_window->document().path().isEmpty()); // saving must not write over the flow file
        openSample();
        const auto count = m_window->document().project().flows.size();
        drop(path);
        QCOMPARE(m_window->document().project().flows.size(), count + 1);
        QCOMPARE(m_window->document().project().flow(m_window->tabs().currentFlow())->name, u"Night"_s);
        action(u"undo"_s).trigger();
        QCOMPARE(m_window->document().project().flows.size(), count);
        QVERIFY(!m_window->document().isDirty());
    }

    void editsCanBeUndoneByName()
    {
        openSample();
        QVERIFY(!action(u"undo"_s).isEnabled());
        m_window->panes().flows->addFlow();
        QVERIFY(m_window->isWindowModified());
        QCOMPARE(action(u"undo"_s).text(), u"&Undo Add flow"_s);
        QCOMPARE(m_window->tabs().count(), 2);
        action(u"undo"_s).trigger();
        QVERIFY(!m_window->isWindowModified());
        QCOMPARE(action(u"redo"_s).text(), u"&Redo Add flow"_s);
        QCOMPARE(m_window->tabs().count(), 1); // a tab of a flow that is gone closes
        action(u"redo"_s).trigger();
        QVERIFY(m_window->isWindowModified());
    }

    void unsavedChangesAreAskedAbout()
    {
        openSample();
        m_window->panes().flows->addFlow();
        m_window->files().setQuestion([] { return ProjectFiles::Answer::Cancel; });
        QVERIFY(!m_window->close());
        QVERIFY(!m_window->files().newProject());
        const QString path = m_folder.filePath(u"kept"_s);
        m_window->files().setNameQuestion([path] { return path; });
        m_window->files().setQuestion([] { return ProjectFiles::Answer::Save; });
        const Project before = m_window->document().project();
        QVERIFY(m_window->files().newProject());
        QVERIFY(!m_window->document().isDirty());
        QVERIFY(m_window->files().open(path + u".hookswitch"_s));
        QVERIFY(m_window->document().project() == before);
        QCOMPARE(m_window->files().recent().value(0), path + u".hookswitch"_s);
        QVERIFY(m_window->windowTitle().startsWith(u"kept.hookswitch"_s));
    }

    void exportedFlowsAreThePlatformsOwn()
    {
        openSample();
        const QString path = m_folder.filePath(u"flow.json"_s);
        QVERIFY(m_window->files().exportFlow(m_window->tabs().currentFlow(), path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto json = parseJson(file.readAll());
        VERIFY_OK(json);
        QVERIFY(member(*json, "flow"));
    }

    void aCallRunsThroughAndEveryPanelShowsIt()
    {
        openSample();
        CallOrder order = m_window->panes().dialer->order();
        QVERIFY(!order.to.isEmpty());
        order.interactive = false;
        order.press = u"1"_s;
        m_window->run().setSpeed(0);
        m_window->run().placeCall(order);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->trace().current() && m_window->trace().current()->end, 20000);
        QCOMPARE(m_window->panes().calls->table().model()->rowCount(), 1);
        m_window->panes().raise(u"ladder"_s);
        m_window->panes().ladder->refresh();
        const auto& steps = m_window->panes().ladder->view().ladder().steps;
        QVERIFY(steps.size() > 5);
        const auto block =
            std::find_if(steps.begin(), steps.end(), [](const LadderStep& step) { return !step.node.isEmpty(); });
        QVERIFY(block != steps.end());
        Q_EMIT m_window->panes().ladder->stepActivated(block->flow, block->node, block->seq);
        QVERIFY(m_window->tabs().currentNode());
        shoot(*m_window, u"window-after-call"_s);
        const auto& log = m_window->panes().traffic->model();
        QTRY_VERIFY_WITH_TIMEOUT(log.rowCount() >= 3, 10000); // BEGIN, END and the webhook block
        for (int row = 0; row < log.rowCount(); ++row)
            QVERIFY(log.index(row, TrafficModel::Url).data().toString().startsWith(u"http://127.0.0.1:9000/"_s));
    }

    void aPersonPlaysThePhones()
    {
        openSample();
        CallOrder order = m_window->panes().dialer->order();
        order.interactive = true;
        m_window->run().setSpeed(40);
        m_window->run().placeCall(order);
        const auto entered = [this](QStringView module) {
            const auto& rows = m_window->trace().rows();
            return std::any_of(rows.begin(), rows.end(), [&](const TraceRow& row) {
                return row.kind == TraceKind::BlockEnter && row.module == module;
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(m_window->trace().current(), 5000);
        if (!entered(u"menu"))
            QTRY_VERIFY_WITH_TIMEOUT(entered(u"menu") || m_window->trace().current()->end, 20000);
        if (!entered(u"menu"))
            QSKIP("the sample is closed at this time of day");
        m_window->panes().raise(u"phone"_s);
        QTest::keyClicks(m_window->panes().phones, u"1"_s);
        QTRY_VERIFY_WITH_TIMEOUT(phase(2) == LegState::Phase::Ringing, 20000);
        Q_EMIT m_window->panes().phones->answered(m_window->trace().currentCall(), LegId(2));
        QTRY_VERIFY_WITH_TIMEOUT(phase(2) == LegState::Phase::Talking, 20000);
        shoot(*m_window, u"window-talking"_s);
        Q_EMIT m_window->panes().phones->hungUp(m_window->trace().currentCall(), LegId(1));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->trace().current()->end.has_value(), 20000);
        QCOMPARE(m_window->trace().current()->outcome, u"answered"_s);
    }

    void aBusyPortIsSaid()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        QSettings().setValue(u"server/port"_s, other.serverPort());
        action(u"server"_s).setChecked(true);
        QVERIFY(!action(u"server"_s).isChecked());
        QVERIFY(m_window->messages().isVisible());
        QVERIFY2(m_window->messages().text().contains(QString::number(other.serverPort())),
                 qPrintable(m_window->messages().text()));
        QSettings().setValue(u"server/port"_s, 0);
        action(u"server"_s).setChecked(true);
        QVERIFY(action(u"server"_s).isChecked());
        QVERIFY(m_window->run().session().address().startsWith(u"http://127.0.0.1:"_s));
        action(u"server"_s).setChecked(false);
        QVERIFY(m_window->run().session().address().isEmpty());
    }

    void layoutCanBePutBack()
    {
        const Panes& panes = m_window->panes();
        panes.dock(u"ladder"_s)->setFloating(true);
        panes.dock(u"calls"_s)->hide();
        action(u"resetLayout"_s).trigger();
        QVERIFY(!panes.dock(u"ladder"_s)->isFloating());
        QVERIFY(!panes.dock(u"calls"_s)->isHidden());
    }

    void everyActionHasAUniqueShortcut()
    {
        QHash<QString, QString> owners;
        for (const QAction* one : m_window->actions().all()) {
            for (const QKeySequence& keys : one->shortcuts()) {
                QVERIFY2(!owners.contains(keys.toString()),
                         qPrintable(one->text() + u" and "_s + owners.value(keys.toString())));
                owners[keys.toString()] = one->text();
            }
        }
    }

    void theCanvasIsSplitTurnedAndFoldedByActions()
    {
        openSample();
        FlowTabs& tabs = m_window->tabs();
        action(u"split"_s).trigger();
        QCOMPARE(tabs.findChildren<FlowView*>().size(), 2);
        QVERIFY(action(u"split"_s).isChecked());
        action(u"split"_s).trigger();
        QCOMPARE(tabs.findChildren<FlowView*>().size(), 1);
        action(u"toRight"_s).trigger();
        QCOMPARE(tabs.currentScene()->direction(), FlowDirection::Right);
        action(u"undo"_s).trigger();
        QVERIFY(!action(u"toRight"_s).isChecked());
        const int all = int(tabs.currentScene()->wires().wires().size());
        action(u"foldAll"_s).trigger();
        QVERIFY(int(tabs.currentScene()->wires().wires().size()) < all);
        action(u"unfoldAll"_s).trigger();
        QCOMPARE(int(tabs.currentScene()->wires().wires().size()), all);
        action(u"addNote"_s).trigger();
        QCOMPARE(tabs.currentScene()->marks().size(), size_t(1));
        shoot(tabs, u"canvas-with-note"_s);
    }

    void flowsOpenedLaterShowTheirFindingsToo()
    {
        m_window->takeFile(
            write(u"two.json"_s,
                  R"({"name":"Lost","numbers":["4711"],"flow":{"module":"nosuch","data":{},"children":{}}})"));
        openSample();
        const QString path = m_folder.filePath(u"two.json"_s);
        drop(path);
        const QString flow = m_window->tabs().currentFlow();
        QTRY_VERIFY(m_window->tabs().currentScene()->item(NodeId(1))->mood().badge);
        m_window->tabs().tabCloseRequested(m_window->tabs().currentIndex());
        m_window->tabs().openFlow(flow);
        QVERIFY(m_window->tabs().currentScene()->item(NodeId(1))->mood().badge);
    }

    void textDroppedOnTheWindowIsPasted()
    {
        openSample();
        const std::size_t before = m_window->document().project().flows.front().flow.nodes().size();
        QMimeData data;
        data.setText(u"{\"module\":\"hangup\",\"data\":{},\"children\":{}}"_s);
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &event);
        QCOMPARE(m_window->document().project().flows.front().flow.nodes().size(), before + 1);
    }

    void aFileChangedByOthersIsOfferedAgain()
    {
        openSample();
        const QString path = m_folder.filePath(u"watched.hookswitch"_s);
        QVERIFY(m_window->files().saveAs(path));
        Project other = m_window->document().project();
        other.name = u"Changed outside"_s;
        VERIFY_OK(saveProject(other, path));
        QTRY_VERIFY(m_window->messages().isVisible());
        QVERIFY(m_window->messages().text().contains(u"another program"_s));
        m_window->messages().findChild<QPushButton*>()->click();
        QCOMPARE(m_window->document().project().name, u"Changed outside"_s);
        QVERIFY(!m_window->document().isDirty());
        QFile::remove(path);
        QTRY_VERIFY(m_window->messages().isVisible());
        QVERIFY(m_window->messages().text().contains(u"gone"_s));
        QVERIFY(m_window->files().save());
        QVERIFY(QFile::exists(path));
    }

    void workIsOfferedAfterACrash()
    {
        const QString folder = m_folder.filePath(u"data"_s);
        {
            ProjectDocument lost;
            Recovery recovery(lost, folder);
            lost.edit(u"Rename"_s, {ProjectEdit::SetName{u"Not saved"_s}});
            recovery.keepNow();
        }
        SessionOptions options;
        options.folder = folder;
        MainWindow next(options);
        next.show();
        QVERIFY(next.messages().isVisible());
        next.messages().findChild<QPushButton*>()->click();
        QCOMPARE(next.document().project().name, u"Not saved"_s);
        QVERIFY(next.document().isDirty());
        next.files().setQuestion([] { return ProjectFiles::Answer::Discard; });
        QVERIFY(next.close());
        QVERIFY(QDir(folder + u"/recovery"_s).entryList({u"*.hookswitch"_s}).isEmpty());
    }

    void anythingIsReachedByAFewLetters()
    {
        openSample();
        const auto type = [this](const QString& id, const QString& letters) {
            action(id).trigger();
            auto* bar = qobject_cast<CommandBar*>(QApplication::activePopupWidget());
            QVERIFY(bar);
            auto* line = bar->findChild<QLineEdit*>();
            QTest::keyClicks(line, letters);
            QTest::keyClick(line, Qt::Key_Return);
        };
        type(u"goTo"_s, u"ring a group"_s);
        const FlowScene* scene = m_window->tabs().currentScene();
        QCOMPARE(scene->flow().flow.node(scene->selected())->module, u"ring_group"_s);
        type(u"commands"_s, u"fold all"_s);
        QVERIFY(scene->wires().wires().size() < scene->flow().flow.nodes().size() - 1);
    }

    void findingsComeFromAnotherThreadAndReplacingIsOneStep()
    {
        openSample();
        action(u"find"_s).trigger();
        FindPanel* find = m_window->panes().find;
        auto* line = find->findChild<SearchLine*>();
        line->setText(u"voicemail"_s);
        QTRY_VERIFY(find->count() > 2);
        shoot(*find, u"find"_s);
        auto* list = find->findChild<QTreeWidget*>();
        Q_EMIT list->itemActivated(list->topLevelItem(1), 0);
        QVERIFY(m_window->tabs().currentNode());
        action(u"whereUsed"_s).trigger();
        QTRY_VERIFY(find->count() >= 1);
        const Project before = m_window->document().project();
        find->findChildren<QLineEdit*>().last()->setText(u"another"_s);
        for (auto* button : find->findChildren<QPushButton*>())
            button->click();
        QVERIFY(!(m_window->document().project() == before));
        QTRY_VERIFY(m_window->tabs().currentScene()->item(m_window->tabs().currentNode())->mood().badge);
        action(u"undo"_s).trigger();
        QVERIFY(m_window->document().project() == before);
        QTRY_VERIFY(!m_window->tabs().currentScene()->item(m_window->tabs().currentNode())->mood().badge);
    }

    void flowsAreWrittenForOthers_data()
    {
        QTest::addColumn<QString>("form");
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("VoIPBIN") << u"voipbin"_s << u".json"_s << QByteArray();
        QTest::newRow("BlueVia JSON") << u"bluevia"_s << u".json"_s << QByteArray("{");
        QTest::newRow("BlueVia XML") << u"bluevia-xml"_s << u".xml"_s << QByteArray("<");
        QTest::newRow("SVG") << u"drawing"_s << u".svg"_s << QByteArray("<?xml");
        QTest::newRow("PDF") << u"drawing"_s << u".pdf"_s << QByteArray("%PDF");
        QTest::newRow("PNG") << u"drawing"_s << u".png"_s << QByteArray("\x89PNG");
        QTest::newRow("Mermaid") << u"text"_s << u".mmd"_s << QByteArray("flowchart");
        QTest::newRow("Graphviz") << u"text"_s << u".dot"_s << QByteArray("digraph");
        QTest::newRow("PlantUML") << u"text"_s << u".puml"_s << QByteArray("@startuml");
        QTest::newRow("handbook in HTML") << u"handbook"_s << u".html"_s << QByteArray("<!DOCTYPE");
        QTest::newRow("handbook in PDF") << u"handbook"_s << u".pdf"_s << QByteArray("%PDF");
    }
    void flowsAreWrittenForOthers()
    {
        QFETCH(QString, form);
        QFETCH(QString, ending);
        QFETCH(QByteArray, begins);
        openSample();
        const QString path = m_folder.filePath(u"out"_s + ending);
        VERIFY_OK(exportFlow(m_window->document().project(), *m_window->tabs().currentScene(), form, path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY2(bytes.startsWith(begins), bytes.left(60).constData());
        QVERIFY2(bytes.size() > (begins.size() > 1 ? 200 : 10), bytes.constData()); // what is shared may be little
        const auto lost = exportLosses(m_window->tabs().currentScene()->flow(), form);
        QCOMPARE(lost.empty(), form != u"voipbin"_s && !form.startsWith(u"bluevia"_s));
        const auto refused = exportFlow(m_window->document().project(), *m_window->tabs().currentScene(), form,
                                        m_folder.filePath(u"no/such/folder/x"_s + ending));
        QVERIFY(!refused);
    }

    void aBlueViaFlowOfSeveralDocumentsBecomesAFolder_data()
    {
        QTest::addColumn<QString>("form");
        QTest::addColumn<QStringList>("files");
        QTest::newRow("JSON") << u"bluevia"_s
                              << QStringList{u"documents.json"_s, u"front-desk-menu-reception.json"_s,
                                             u"front-desk-menu.json"_s};
        QTest::newRow("XML") << u"bluevia-xml"_s
                             << QStringList{u"documents.json"_s, u"front-desk-menu-reception.xml"_s,
                                            u"front-desk-menu.xml"_s};
    }
    void aBlueViaFlowOfSeveralDocumentsBecomesAFolder()
    {
        QFETCH(QString, form);
        QFETCH(QStringList, files);
        QVERIFY(m_window->files().openSample(u"hotel-menu"_s));
        const FlowScene& scene = *m_window->tabs().currentScene();
        QVERIFY(isFolderExport(scene.flow(), form));
        QVERIFY(!isFolderExport(scene.flow(), u"kazoo"_s));
        const QString folder = m_folder.filePath(u"set/"_s + form);
        VERIFY_OK(exportFlow(m_window->document().project(), *m_window->tabs().currentScene(), form, folder));
        QCOMPARE(QDir(folder).entryList(QDir::Files, QDir::Name), files);
        for (const QString& name : files.mid(1)) {
            QFile file(QDir(folder).filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto read = loadAnyFlow(file.readAll());
            VERIFY_OK(read);
            QVERIFY(read->problems.empty());
        }
        QVERIFY(!exportFlow(m_window->document().project(), *m_window->tabs().currentScene(), form,
                            QDir(folder).filePath(files.last())));
    }

    void aProblemIsFixedFromItsPanelAndUndone()
    {
        m_window->takeFile(write(u"silent.json"_s, R"({"numbers":["1"],"flow":{"module":"answer","data":{}}})"));
        auto* panel = m_window->panes().problems;
        auto* table = panel->findChild<QTableView*>();
        m_window->panes().raise(u"problems"_s);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        table->setCurrentIndex(table->model()->index(0, 0));
        const auto buttons = panel->findChildren<QPushButton*>();
        const auto fix = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton* button) {
            return button->isVisible() && button->text() == u"Fix: Hang up then"_s;
        });
        QVERIFY(fix != buttons.end());
        (*fix)->click();
        QCOMPARE(m_window->document().project().flows.front().flow.nodes().size(), size_t(2));
        QTRY_COMPARE(table->model()->rowCount(), 0);
        QCOMPARE(action(u"undo"_s).text(), u"&Undo Fix: Hang up then"_s);
        action(u"undo"_s).trigger();
        QTRY_COMPARE(table->model()->rowCount(), 1);
    }

    void themesSwitchWhileOpen()
    {
        openSample();
        applyTheme(Theme::Dark);
        QCoreApplication::processEvents();
        QVERIFY(isDark(m_window->palette()));
        applyTheme(Theme::Light);
        QCoreApplication::processEvents();
        QVERIFY(!isDark(m_window->palette()));
    }

private:
    QAction& action(const QString& id) { return m_window->actions()[id]; }
    void openSample() { QVERIFY(m_window->files().openSample(sampleNames().value(0))); }
    LegState::Phase phase(quint32 leg)
    {
        const CallState* call = m_window->trace().current();
        const auto it = call ? call->legs.find(LegId(leg)) : std::map<LegId, LegState>::const_iterator();
        return call && it != call->legs.end() ? it->second.phase : LegState::Phase::Idle;
    }
    QString write(const QString& name, const QByteArray& text)
    {
        QFile file(m_folder.filePath(name));
        const bool ok = file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
        return ok ? file.fileName() : QString();
    }
    void drop(const QString& path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &event);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
