// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runs/runtrace.h"
#include "sim/ladder.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace hookswitch {

class LadderView;

/// The sequence diagram of the current call, drawn while it runs.
class LadderPanel : public QWidget
{
    Q_OBJECT
public:
    explicit LadderPanel(RunTrace& trace, QWidget* parent = nullptr);

    [[nodiscard]] LadderView& view() { return *m_view; }
    /// The diagram as text, as "Copy" puts it on the clipboard.
    [[nodiscard]] QString text() const;
    /// Brings the diagram up to date now; otherwise it follows within a twentieth of a second while visible.
    void refresh();

Q_SIGNALS:
    void stepActivated(const QString& flow, const QString& node, qint64 seq);

protected:
    void showEvent(QShowEvent* event) override;

private:
    [[nodiscard]] Ladder namedLadder() const;
    QLayout* buildBar();
    void refreshSoon();
    void showCall();
    void showMoment();

    RunTrace& m_trace;
    LadderView* m_view;
    QLabel* m_title;
    QWidget* m_hint;
    QTimer m_soon;
};

} // namespace hookswitch
