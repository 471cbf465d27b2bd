// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/momentbar.h"

#include "canvas/flowscene.h"
#include "canvas/nodeitem.h"
#include "qtresult.h"
#include "runs/callspanel.h"
#include "runs/ladderpanel.h"
#include "runs/phonepanel.h"
#include "runs/variablespanel.h"
#include "shell/flowtabs.h"
#include "shell/liverun.h"
#include "shell/mainwindow.h"
#include "shell/panes.h"

#include <QComboBox>
#include <QMenu>
#include <QSignalSpy>
#include <QSlider>
#include <QTableView>
#include <QTableWidget>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kProject =
    R"({"format":1,"name":"Line","flows":[{"id":"f","dialect":"kazoo","name":"Line","document":{"numbers":["100"],)"
    R"("flow":{"module":"answer","data":{},"children":{"_":{"module":"set_variable","data":{"variable":"group_id",)"
    R"("value":"Bonn"},"children":{"_":{"module":"menu","data":{"id":"m"},"children":{)"
    R"("1":{"module":"tts","data":{"text":"one"},"children":{}},)"
    R"("2":{"module":"tts","data":{"text":"two"},"children":{}}}}}}}}}}],)"
    R"("numbers":[{"number":"100","dialect":"kazoo","flow":"f"}],)"
    R"("directory":{"menus":{"m":{"name":"M","retries":3,"timeout":10000}}}})";

} // namespace

/// Looking back over a run, and forks of it, as the window has them.
class TestMoments : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;

    RunTrace& trace() { return m_window->trace(); }
    MomentBar& bar() { return m_window->moment(); }
    FlowScene& scene() { return *m_window->tabs().currentScene(); }
    QSlider& slider() { return *bar().findChild<QSlider*>(); }
    QAction& action(const char16_t* id) { return m_window->actions()[QString::fromUtf16(id)]; }
    [[nodiscard]] QString hereModule()
    {
        for (const auto& [id, node] : m_window->document().project().flow(u"f"_s)->flow.nodes()) {
            if (scene().item(id)->mood().run == NodeMood::Run::Here)
                return node.module;
        }
        return {};
    }
    /// The slider's place of the first event of this kind.
    [[nodiscard]] int placeOf(TraceKind kind, const QString& module = {})
    {
        const auto& places = trace().placesOf(trace().currentCall());
        for (size_t i = 0; i < places.size(); ++i) {
            const TraceRow& row = trace().rows()[places[i]];
            if (row.kind == kind && (module.isEmpty() || row.module == module))
                return int(i);
        }
        return -1;
    }
    [[nodiscard]] QStringList heard() const
    {
        QStringList prompts;
        for (const TraceRow& row : m_window->trace().rows()) {
            if (row.kind == TraceKind::PromptStart && stringMember(row.data, "type") == u"speech")
                prompts << stringMember(row.data, "prompt");
        }
        return prompts;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QCoreApplication::setOrganizationName(u"hookswitch-test"_s);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        QFile file(m_folder.filePath(u"line.hookswitch"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(kProject);
    }
    void init()
    {
        m_window = std::make_unique<MainWindow>(SessionOptions());
        m_window->files().setQuestion([] { return ProjectFiles::Answer::Discard; });
        m_window->show();
        QVERIFY(!bar().isVisible());
        QVERIFY(m_window->files().open(m_folder.filePath(u"line.hookswitch"_s)));
        m_window->run().setSpeed(0);
        CallOrder order;
        order.from = u"9"_s;
        order.to = u"100"_s;
        order.press = u"1"_s;
        m_window->run().placeCall(order);
        QTRY_VERIFY(!trace().rows().empty() && !trace().isLive());
        QVERIFY(bar().isVisible());
        QTRY_VERIFY(bar().isEnabled());
    }
    void cleanup() { m_window.reset(); }

    void everyPanelShowsTheMoment()
    {
        QCOMPARE(trace().current()->variables.at(u"group_id"_s), u"Bonn"_s);
        QVERIFY(trace().current()->end);
        slider().setValue(placeOf(TraceKind::BlockEnter, u"set_variable"_s));
        QVERIFY(!trace().current()->end);
        QVERIFY(trace().current()->variables.empty());
        QTRY_COMPARE(hereModule(), u"set_variable"_s);
        auto* calls = m_window->panes().calls->findChild<QTableView*>();
        QCOMPARE(calls->model()->index(0, 3).data().toString(), u"talking"_s);
        QCOMPARE(calls->model()->index(0, 4).data().toString(), u"set_variable"_s);
        auto* variables = m_window->panes().variables->findChild<QTableWidget*>();
        QCOMPARE(variables->rowCount(), 0);
        slider().setValue(placeOf(TraceKind::BlockEnter, u"menu"_s));
        QTRY_COMPARE(hereModule(), u"menu"_s);
        QCOMPARE(variables->rowCount(), 1);
        QVERIFY(trace().current()->digits.isEmpty());
        action(u"present").trigger();
        QVERIFY(trace().current()->end);
        QCOMPARE(slider().value(), slider().maximum());
        QCOMPARE(trace().current()->digits, u"1"_s);
    }

    void keysGoEventByEvent()
    {
        const int last = slider().maximum();
        slider().setFocus();
        QTest::keyClick(&slider(), Qt::Key_Left);
        QCOMPARE(slider().value(), last - 1);
        action(u"eventBack").trigger();
        QCOMPARE(slider().value(), last - 2);
        QVERIFY(trace().moment());
        action(u"eventForward").trigger();
        QTest::keyClick(&slider(), Qt::Key_Right);
        QCOMPARE(slider().value(), last);
        QVERIFY(!trace().moment());
        action(u"eventForward").trigger();
        QCOMPARE(slider().value(), last);
    }

    void aForkIsASecondRunAndBothCanBeChosen()
    {
        slider().setValue(placeOf(TraceKind::Digit));
        QMenu menu;
        bar().fillForkMenu(menu);
        QVERIFY(!menu.isEmpty());
        Fork fork;
        fork.seq = trace().rows()[*trace().moment()].seq;
        fork.call = trace().currentCall();
        fork.leg = LegId(1);
        fork.digits = u"2"_s;
        const TraceRows before = trace().rows();
        Q_EMIT bar().forkRequested(fork);
        QCOMPARE(m_window->run().runs().size(), 2);
        QCOMPARE(m_window->run().shownRun(), 1);
        QCOMPARE(heard(), QStringList{u"two"_s});
        QCOMPARE(trace().currentCall(), fork.call);
        QVERIFY(bar().isEnabled());
        QVERIFY(!m_window->panes().phones->isEnabled());
        auto* runs = bar().findChild<QComboBox*>();
        QVERIFY(runs->isVisible());
        QCOMPARE(runs->count(), 2);
        Q_EMIT bar().runChosen(0);
        QCOMPARE(heard(), QStringList{u"one"_s});
        QCOMPARE(trace().rows().size(), before.size());
        QVERIFY(m_window->panes().phones->isEnabled());
        Q_EMIT bar().runChosen(1);
        QCOMPARE(heard(), QStringList{u"two"_s});
    }

    void aNewCallBringsTheLiveRunBack()
    {
        Fork fork;
        fork.seq = trace().rows()[trace().placesOf(trace().currentCall())[size_t(placeOf(TraceKind::Digit))]].seq;
        fork.call = trace().currentCall();
        fork.leg = LegId(1);
        fork.digits = u"2"_s;
        m_window->run().fork(fork);
        QCOMPARE(m_window->run().shownRun(), 1);
        CallOrder order;
        order.from = u"9"_s;
        order.to = u"100"_s;
        order.press = u"1"_s;
        m_window->run().placeCall(order);
        QCOMPARE(m_window->run().shownRun(), 0);
        QTRY_COMPARE(heard().size(), 2);
        m_window->run().clear();
        QCOMPARE(m_window->run().runs().size(), 1);
        QVERIFY(!bar().isVisible());
    }

    void theMenuOffersWhatPhonesCanDoThen()
    {
        slider().setValue(placeOf(TraceKind::BlockEnter, u"menu"_s));
        QMenu talking;
        bar().fillForkMenu(talking);
        QCOMPARE(talking.actions().size(), 2); // other digits, hanging up
        QSignalSpy asked(&bar(), &MomentBar::forkRequested);
        talking.actions().back()->trigger();
        QCOMPARE(asked.size(), 1);
        QVERIFY2(!heard().contains(u"one"_s), qPrintable(heard().join(u' '))); // the caller hung up in the menu
        QVERIFY(trace().current()->end);
        action(u"present").trigger();
        QMenu over;
        bar().fillForkMenu(over);
        QCOMPARE(over.actions().size(), 1);
        QVERIFY(!over.actions().front()->isEnabled());
    }
};

QTEST_MAIN(TestMoments)
#include "tst_moments.moc"
