// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace hookswitch {

/// A line to filter a list by. Up, Down, Page keys and Enter go to the list it belongs to, Escape empties it.
class SearchLine : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchLine(const QString& hint, QWidget* parent = nullptr);

    /// The list that gets the keys; not owned, must outlive this line.
    void setList(QWidget* list) { m_list = list; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* m_list = nullptr;
};

} // namespace hookswitch
