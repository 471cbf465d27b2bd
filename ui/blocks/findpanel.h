// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/document.h"
#include "workspace/find.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace hookswitch {

class SearchLine;

/// Finds a text in every field of every block, and replaces a reference everywhere as one step. Results follow the
/// document. The document must outlive the panel.
class FindPanel : public QWidget
{
    Q_OBJECT
public:
    explicit FindPanel(ProjectDocument& document, QWidget* parent = nullptr);

    /// The flow that "only this flow" means.
    void setFlow(const QString& flow);
    /// Moves the keyboard to the line, with what is in it selected.
    void startSearch();
    /// Shows where this id is used.
    void showUses(const QString& id);
    [[nodiscard]] int count() const { return int(m_found.size()); }

Q_SIGNALS:
    void blockActivated(const QString& flow, hookswitch::NodeId node);
    void message(const QString& sentence);

private:
    void layOut();
    void search();
    void replace();

    ProjectDocument& m_document;
    QString m_flow;
    std::vector<Found> m_found;
    QTimer m_later; ///< typing makes one search
    SearchLine* m_text;
    QCheckBox* m_here;
    QCheckBox* m_whole;
    QLineEdit* m_by;
    QPushButton* m_replace;
    QLabel* m_count;
    QTreeWidget* m_list;
};

} // namespace hookswitch
