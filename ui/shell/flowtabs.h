// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/document.h"

#include <QSet>
#include <QTabWidget>

#include <list>

class QSplitter;

namespace hookswitch {

class FlowScene;
class FlowView;

/// The canvases of the flows that are open, one tab each. Tabs follow the document: an edit redraws the flow it
/// touches, a flow that is deleted loses its tab.
class FlowTabs : public QTabWidget
{
    Q_OBJECT
public:
    explicit FlowTabs(ProjectDocument& document, QWidget* parent = nullptr);
    ~FlowTabs() override;

    /// Shows a flow, opening its tab when needed.
    void openFlow(const QString& id);
    /// Shows a block, opening its flow when needed. place: JSON pointer (or action id); a pointer deeper than a block
    /// finds the block.
    void showPlace(const QString& flow, const QString& place);

    [[nodiscard]] QString currentFlow() const; ///< id, "" when no tab is open
    [[nodiscard]] FlowScene* currentScene() const;
    [[nodiscard]] FlowView* currentView() const;
    [[nodiscard]] NodeId currentNode() const;

    /// Findings of every flow; of those opened later too.
    void setProblems(std::map<QString, Problems> problems);
    void setBreakpoints(const QString& flow, const QSet<QString>& places);
    /// Blocks glide to new places for so long; 0: never.
    void setGlideTime(int milliseconds);
    void setMinimaps(bool shown);
    void setLasso(bool lasso);
    /// The flow that is shown gets a second view beside the first, or loses it.
    void splitView(bool split);
    [[nodiscard]] bool isSplit() const;
    /// current: place of the block the call is in, when it is in this flow.
    void setRunState(const QString& flow, const QSet<QString>& visited, const QString& current);
    [[nodiscard]] QStringList openFlows() const;

Q_SIGNALS:
    void flowShown(const QString& id);
    void nodeSelected(const QString& flow, hookswitch::NodeId node);
    void nodeActivated(hookswitch::NodeId node);
    void breakpointToggled(const QString& flow, const QString& place);
    void conditionRequested(const QString& flow, const QString& place);
    void runToRequested(const QString& flow, const QString& place);
    void message(const QString& sentence);
    void zoomChanged(double zoom);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Tab
    {
        QString flow;
        FlowScene* scene = nullptr; ///< goes after the page
        QSplitter* page = nullptr;  ///< child of this widget; holds the views
        FlowView* view = nullptr;   ///< the one used last
    };
    FlowView* addView(Tab& tab);
    Tab& makeTab(const ProjectFlow& flow);
    [[nodiscard]] const Tab* tab(const QString& flow) const;
    [[nodiscard]] Tab* shownTab();
    void update(const Tab& tab);
    void applyEdit(const ProjectEdit& edit);
    void takeAll();
    void closeTab(int index);
    void dropDeleted();

    ProjectDocument& m_document;
    std::list<Tab> m_tabs; ///< addresses stay while views refer to them
    std::map<QString, Problems> m_problems;
    int m_glideTime = 0;
    bool m_minimaps = true;
    bool m_lasso = false;
};

} // namespace hookswitch
