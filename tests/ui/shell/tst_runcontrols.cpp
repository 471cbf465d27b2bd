// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/runcontrols.h"

#include "canvas/canvasmenus.h"
#include "canvas/flowscene.h"
#include "canvas/flowview.h"
#include "canvas/nodeitem.h"
#include "flow/edit.h"
#include "qtresult.h"
#include "shell/conditiondialog.h"
#include "shell/flowtabs.h"
#include "shell/liverun.h"
#include "shell/mainwindow.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QSpinBox>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

const auto kSleep = u"/flow/children/_"_s;
const auto kSpeak = u"/flow/children/_/children/_"_s;

constexpr auto kProject =
    R"({"format":1,"name":"Line","flows":[{"id":"f","dialect":"kazoo","name":"Line","document":{"numbers":["100"],)"
    R"("flow":{"module":"answer","data":{},"children":{"_":{"module":"sleep","data":{"duration":60,"unit":"s"},)"
    R"("children":{"_":{"module":"tts","data":{"text":"hi"},"children":{}}}}}}}}],)"
    R"("numbers":[{"number":"100","dialect":"kazoo","flow":"f"}]})";

} // namespace

/// Stops of the live run as the window has them.
class TestRunControls : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    QString m_told;

    QAction& action(const char16_t* id) { return m_window->actions()[QString::fromUtf16(id)]; }
    FlowScene& scene() { return *m_window->tabs().currentScene(); }
    [[nodiscard]] NodeMood moodAt(const QString& place) { return scene().item(scene().nodeAt(place))->mood(); }
    void select(const QString& place) { scene().select(scene().nodeAt(place)); }
    void call()
    {
        CallOrder order;
        order.from = u"9"_s;
        order.to = u"100"_s;
        m_window->run().placeCall(order);
    }
    QString path() const { return m_folder.filePath(u"line.hookswitch"_s); }
    void open()
    {
        m_window = std::make_unique<MainWindow>(SessionOptions());
        m_window->rememberLayout();
        m_window->files().setQuestion([] { return ProjectFiles::Answer::Discard; });
        connect(&m_window->controls(), &RunControls::told, this, [this](const QString& text) { m_told = text; });
        m_window->show();
        QVERIFY(m_window->files().open(path()));
    }

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
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(kProject);
        file.close();
        open();
    }
    void cleanup() { m_window.reset(); }

    void aBreakpointIsADotAndStopsTheCall()
    {
        select(kSpeak);
        action(u"breakpoint").trigger();
        QVERIFY(moodAt(kSpeak).breakpoint);
        QVERIFY(!moodAt(kSleep).breakpoint);
        QVERIFY(!m_window->document().isDirty());
        scene().select({});
        m_window->run().setSpeed(0);
        call();
        QTRY_VERIFY(action(u"goOn").isEnabled());
        QTRY_COMPARE(scene().selected(), scene().nodeAt(kSpeak)); // it is shown
        QVERIFY2(m_told.contains(u"breakpoint"_s) && m_told.contains(kSpeak), qPrintable(m_told));
        QTRY_COMPARE(moodAt(kSpeak).run, NodeMood::Run::Here);
        QVERIFY(m_window->trace().isLive());
        action(u"goOn").trigger();
        QTRY_VERIFY(!m_window->trace().isLive());
        QTRY_VERIFY(m_told.isEmpty());
        QVERIFY(!action(u"goOn").isEnabled());
        action(u"breakpoint").trigger();
        QVERIFY(!moodAt(kSpeak).breakpoint);
    }

    void stepsGoFromBlockToBlock()
    {
        action(u"pause").trigger();
        QTRY_VERIFY(!action(u"pause").isEnabled());
        call();
        QTRY_COMPARE(scene().selected(), scene().nodeAt(u"/flow"_s));
        action(u"step").trigger();
        QTRY_COMPARE(scene().selected(), scene().nodeAt(kSleep));
        action(u"step").trigger();
        QTRY_COMPARE(scene().selected(), scene().nodeAt(kSpeak));
        QCOMPARE(m_window->trace().now().seconds(), 60.0);
    }

    void theContextMenuRunsToABlockAndKnowsItsBreakpoint()
    {
        const NodeId node = scene().nodeAt(kSpeak);
        const auto entry = [&](QMenu& menu, const QString& text) {
            const auto actions = menu.actions();
            const auto found = std::find_if(actions.begin(), actions.end(),
                                            [&](QAction* a) { return a->text().remove(u'&') == text; });
            return found == actions.end() ? nullptr : *found;
        };
        QMenu before;
        fillNodeMenu(before, *m_window->tabs().currentView(), node);
        QVERIFY(entry(before, u"Breakpoint"_s));
        QVERIFY(!entry(before, u"Breakpoint"_s)->isChecked());
        entry(before, u"Breakpoint"_s)->trigger();
        QVERIFY(moodAt(kSpeak).breakpoint);
        QMenu after;
        fillNodeMenu(after, *m_window->tabs().currentView(), node);
        QVERIFY(entry(after, u"Breakpoint"_s)->isChecked());
        m_window->controls().clear();
        action(u"pause").trigger();
        call();
        QTRY_VERIFY(m_window->trace().isLive());
        entry(after, u"Run to this block"_s)->trigger();
        QTRY_COMPARE(scene().selected(), node);
    }

    void breakpointsMoveWithTheirBlock()
    {
        m_window->controls().toggle(u"f"_s, kSpeak);
        const Flow& flow = m_window->document().project().flow(u"f"_s)->flow;
        m_window->document().edit(
            u"Remove"_s, ProjectEdit{ProjectEdit::EditFlow{u"f"_s, removeNode(flow, scene().nodeAt(kSleep))}});
        QCOMPARE(m_window->controls().breakpoints().size(), size_t(1));
        QCOMPARE(m_window->controls().breakpoints().front().node, kSleep); // the speech is there now
        QVERIFY(moodAt(kSleep).breakpoint);
        m_window->document().undo();
        QCOMPARE(m_window->controls().breakpoints().front().node, kSpeak);
    }

    void breakpointsComeBackWithTheirProject()
    {
        Breakpoint breakpoint;
        breakpoint.flow = u"f"_s;
        breakpoint.node = kSpeak;
        breakpoint.when = Breakpoint::When::Variable;
        breakpoint.name = u"city"_s;
        breakpoint.value = u"Bonn"_s;
        m_window->controls().setBreakpoint(breakpoint);
        m_window.reset();
        open();
        QCOMPARE(m_window->controls().breakpoints(), std::vector<Breakpoint>{breakpoint});
        QVERIFY(moodAt(kSpeak).breakpoint);
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("Bonn"));
    }

    void conditionsAreAskedFor_data()
    {
        QTest::addColumn<int>("choice");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("count");
        QTest::newRow("every time") << int(Breakpoint::When::Always) << QString() << 1;
        QTest::newRow("a variable") << int(Breakpoint::When::Variable) << u"x"_s << 1;
        QTest::newRow("digits") << int(Breakpoint::When::Digits) << u"x"_s << 1;
        QTest::newRow("one visit") << int(Breakpoint::When::Visit) << QString() << 3;
    }
    void conditionsAreAskedFor()
    {
        QFETCH(int, choice);
        ConditionDialog dialog({}, {u"city"_s}, m_window.get());
        auto* when = dialog.findChildren<QComboBox*>().front();
        when->setCurrentIndex(when->findData(choice));
        dialog.findChild<QLineEdit*>(QString(), Qt::FindDirectChildrenOnly)->setText(u"x"_s);
        dialog.findChild<QSpinBox*>()->setValue(3);
        const Breakpoint wanted = dialog.breakpoint();
        QCOMPARE(int(wanted.when), choice);
        QTEST(wanted.value, "value");
        QTEST(wanted.count, "count");
        QCOMPARE(wanted.name, wanted.when == Breakpoint::When::Variable ? u"city"_s : QString());
    }
};

QTEST_MAIN(TestRunControls)
#include "tst_runcontrols.moc"
