// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QPointer>

namespace hookswitch {

/// Lies over an empty view and tells what will appear there and what to do. Takes no mouse; follows its host's size.
class EmptyHint : public QLabel
{
    Q_OBJECT
public:
    /// host: the viewport or widget to lie over; it owns the hint.
    EmptyHint(QWidget* host, const QString& title, const QString& text);

    void setTexts(const QString& title, const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPointer<QWidget> m_host;
};

} // namespace hookswitch
