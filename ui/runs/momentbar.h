// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runs/runtrace.h"
#include "workspace/fork.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QMenu;
class QSlider;
class QToolButton;

namespace hookswitch {

/// Looks back over the events of the selected call of a run that stands or is over: every panel shows the moment that
/// is chosen. From there the run can be made again with a change; the runs there are can be chosen.
class MomentBar : public QWidget
{
    Q_OBJECT
public:
    explicit MomentBar(RunTrace& trace, QWidget* parent = nullptr);

    /// The run goes on, so that there is no looking back.
    void setGoing(bool going);
    /// mayFork: the one that is shown can be made again.
    void setRuns(const QStringList& titles, int shown, bool mayFork);
    /// So many events of the call forward, or back.
    void step(int by);
    void showPresent();
    /// What can be changed at this moment.
    void fillForkMenu(QMenu& menu);

Q_SIGNALS:
    void runChosen(int run);
    void forkRequested(const hookswitch::Fork& fork);

private:
    void build();
    void refresh();
    void showWords();
    void choose(int index);
    void askDigits(LegId leg);
    void addPhone(QMenu& menu, const LegState& leg);
    [[nodiscard]] Fork forkHere(LegId leg, Fork::Change change, int code = 0) const;

    RunTrace& m_trace;
    QComboBox* m_runs;
    QSlider* m_slider;
    QLabel* m_words;
    QToolButton* m_fork;
    bool m_going = false;
};

} // namespace hookswitch
