// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/callspanel.h"
#include "runs/chartspanel.h"
#include "runs/dialerpanel.h"
#include "runs/eventspanel.h"
#include "runs/ladderpanel.h"
#include "runs/ladderview.h"
#include "runs/phonepanel.h"
#include "runs/variablespanel.h"
#include "ui/rows.h"
#include "ui/themes.h"

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

class TestPanels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(QFontDatabase::families().join(u' ').contains(u"DejaVu"_s),
                 "no DejaVu fonts: every picture would be boxes");
    }

    void phonesOfferWhatMakesSense()
    {
        RunTrace trace;
        PhonePanel panel(trace);
        panel.resize(300, 640);
        panel.show();
        shoot(panel, u"phone-empty"_s);
        append(trace, [](rows::List& list) { rows::ringing(list); });
        QVERIFY(button(panel, u"Answer"_s, 1)->isVisible());
        QVERIFY(!button(panel, u"Hang up"_s, 1)->isVisible());
        QVERIFY(button(panel, u"Hang up"_s, 0)->isVisible());
        shoot(panel, u"phone-ringing"_s);

        QSignalSpy answered(&panel, &PhonePanel::answered);
        button(panel, u"Answer"_s, 1)->click();
        QCOMPARE(answered.count(), 1);
        QCOMPARE(answered[0][1].value<LegId>(), LegId(2));
        QSignalSpy rejected(&panel, &PhonePanel::rejected);
        button(panel, u"Busy"_s, 1)->click();
        button(panel, u"Decline"_s, 1)->click();
        QCOMPARE(rejected[0][2].toInt(), 486);
        QCOMPARE(rejected[1][2].toInt(), 603);
        QSignalSpy hungUp(&panel, &PhonePanel::hungUp);
        button(panel, u"Hang up"_s, 0)->click();
        QCOMPARE(hungUp[0][1].value<LegId>(), LegId(1));
    }

    void keypadAndKeyboardPressForTheCaller()
    {
        RunTrace trace;
        PhonePanel panel(trace);
        panel.show();
        append(trace, [](rows::List& list) { rows::ringing(list); });
        QSignalSpy pressed(&panel, &PhonePanel::pressed);
        panel.findChild<QPushButton*>(u"key5"_s)->click();
        QTest::keyClicks(&panel, u"7#x"_s);
        QCOMPARE(pressed.count(), 3);
        QCOMPARE(pressed[0][2].toString(), u"5"_s);
        QCOMPARE(pressed[2][2].toString(), u"#"_s);
        QCOMPARE(pressed[0][1].value<LegId>(), LegId(1));
        append(trace, [](rows::List& list) { rows::talkAndEnd(list); });
        QTest::keyClicks(&panel, u"1"_s);
        QCOMPARE(pressed.count(), 3); // the call is over
        QVERIFY(!panel.findChild<QPushButton*>(u"key5"_s)->isEnabled());
        shoot(panel, u"phone-ended"_s);
    }

    void ladderDrawsAndTellsWhatIsClicked()
    {
        RunTrace trace;
        LadderPanel panel(trace);
        panel.resize(760, 420);
        panel.show();
        append(trace, [](rows::List& list) {
            rows::ringing(list);
            rows::talkAndEnd(list);
        });
        panel.refresh();
        LadderView& view = panel.view();
        QVERIFY(view.ladder().lanes.size() >= 3);
        QSignalSpy activated(&panel, &LadderPanel::stepActivated);
        const auto& steps = view.ladder().steps;
        const auto menu =
            std::find_if(steps.begin(), steps.end(), [](const LadderStep& step) { return step.node == u"/flow"; });
        QVERIFY(menu != steps.end());
        view.choose(menu->seq);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                          view.stepRect(static_cast<int>(menu - steps.begin())).center());
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated[0][0].toString(), u"main"_s);
        QCOMPARE(activated[0][1].toString(), u"/flow"_s);
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(activated.count(), 2);
        QVERIFY(panel.text().contains(u"menu"_s));
        shoot(panel, u"ladder"_s);
    }

    void ladderStaysAtTheEndWhileItIsInSight()
    {
        RunTrace trace;
        LadderPanel panel(trace);
        panel.resize(600, 240);
        panel.show();
        append(trace, [](rows::List& list) { rows::ringing(list); });
        panel.refresh();
        QScrollBar* bar = panel.view().verticalScrollBar();
        QVERIFY(bar->maximum() > 0);
        QCOMPARE(bar->value(), bar->maximum());
        const int before = bar->maximum();
        append(trace, [](rows::List& list) { rows::talkAndEnd(list); });
        panel.refresh();
        QVERIFY(bar->maximum() > before);
        QCOMPARE(bar->value(), bar->maximum());
        bar->setValue(0);
        panel.refresh();
        QCOMPARE(bar->value(), 0); // whoever scrolled away is left alone
    }

    void choosingACallMovesEveryPanel()
    {
        RunTrace trace;
        CallsPanel calls(trace);
        EventsPanel events(trace);
        VariablesPanel variables(trace);
        calls.resize(900, 200);
        events.resize(900, 300);
        variables.resize(300, 260);
        for (QWidget* panel : std::initializer_list<QWidget*>{&calls, &events, &variables})
            panel->show();
        shoot(calls, u"calls-empty"_s);
        append(trace, [](rows::List& list) {
            rows::ringing(list);
            rows::talkAndEnd(list);
            rows::ringing(list, 2, 15);
        });
        QCOMPARE(trace.currentCall(), CallId(1));
        calls.table().selectRow(1);
        QCOMPARE(trace.currentCall(), CallId(2));
        const int all = events.table().model()->rowCount();
        events.findChild<QCheckBox*>()->setChecked(true);
        QVERIFY(events.table().model()->rowCount() < all);
        trace.setCurrentCall(CallId(1));
        QCOMPARE(calls.table().currentIndex().row(), 0);
        shoot(calls, u"calls"_s);
        shoot(events, u"events"_s);
        shoot(variables, u"variables"_s);
    }

    void dialerMakesOrders()
    {
        DialerPanel panel;
        panel.resize(300, 300);
        panel.show();
        QVERIFY(!button(panel, u"Place &call"_s)->isEnabled());
        panel.setProject(project());
        QVERIFY(button(panel, u"Place &call"_s)->isEnabled());
        QCOMPARE(panel.order().to, u"+1 555 0100"_s);
        QVERIFY(panel.order().interactive);
        QSignalSpy placed(&panel, &DialerPanel::callRequested);
        button(panel, u"Place &call"_s)->click();
        QCOMPARE(placed.count(), 1);
        CallOrder scripted;
        scripted.to = u"4711"_s;
        scripted.from = u"1001"_s;
        scripted.press = u"1,2"_s;
        panel.setOrder(scripted);
        QCOMPARE(panel.order().to, u"4711"_s);
        QCOMPARE(panel.order().press, u"1,2"_s);
        panel.setProject(project());
        QCOMPARE(panel.order().to, u"4711"_s); // what was typed stays
        shoot(panel, u"dialer"_s);
    }

    void nobodyPlaysPhonesAtUnlimitedSpeed()
    {
        DialerPanel panel;
        CallOrder scripted;
        panel.setOrder(scripted);
        panel.setSpeed(0);
        QCOMPARE(panel.speed(), 0.0);
        QSignalSpy speed(&panel, &DialerPanel::speedChanged);
        CallOrder interactive;
        interactive.interactive = true;
        panel.setOrder(interactive);
        QCOMPARE(panel.speed(), 1.0);
        QVERIFY(speed.count() >= 1);
    }

    void chartsCountWhatHappened()
    {
        RunTrace trace;
        ChartsPanel panel(trace);
        panel.resize(900, 300);
        panel.show();
        shoot(panel, u"charts-empty"_s);
        append(trace, [](rows::List& list) {
            for (quint32 call = 1; call <= 9; ++call) {
                rows::ringing(list, call, call * 7);
                if (call % 4 == 0)
                    list.add(TraceKind::CallEnd, 0, {{"outcome", "busy"}, {"cause", "USER_BUSY"}});
                else if (call < 8)
                    rows::talkAndEnd(list, call, call * 7 + 3);
            }
        });
        const auto outcomes = callOutcomes(trace.board());
        QCOMPARE(outcomes.at(u"answered"_s), 6);
        QCOMPARE(outcomes.at(u"busy"_s), 2);
        QCOMPARE(outcomes.at(u"live"_s), 1);
        const CallBuckets buckets = callBuckets(trace.board());
        QCOMPARE(buckets.width, 5.0);
        QCOMPARE(std::accumulate(buckets.live.begin(), buckets.live.end(), 0), 1);
        panel.refresh();
        shoot(panel, u"charts"_s);
    }

private:
    static void append(RunTrace& trace, const std::function<void(rows::List&)>& fill)
    {
        rows::List list;
        fill(list);
        trace.append(list.take());
    }
    static QPushButton* button(QWidget& panel, const QString& text, int which = 0)
    {
        QList<QPushButton*> found;
        for (QPushButton* candidate : panel.findChildren<QPushButton*>()) {
            if (candidate->text() == text)
                found += candidate;
        }
        return found.value(which);
    }
    static Project project()
    {
        Project project;
        ProjectFlow flow;
        flow.id = u"main"_s;
        flow.name = u"Main number"_s;
        project.flows.push_back(flow);
        NumberBinding binding;
        binding.number = u"+1 555 0100"_s;
        binding.flow = flow.id;
        project.numbers.push_back(binding);
        return project;
    }
};

QTEST_MAIN(TestPanels)
#include "tst_panels.moc"
