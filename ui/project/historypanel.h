// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/document.h"

#include <QTimer>
#include <QWidget>

class QListWidget;

namespace hookswitch {

/// Every step by name, what is undone greyed; choosing one goes there. The document must outlive the panel.
class HistoryPanel : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryPanel(ProjectDocument& document, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void fill();

    ProjectDocument& m_document;
    QListWidget* m_list;
    QTimer m_later; ///< a burst of edits is shown once
    bool m_filling = false;
};

} // namespace hookswitch
