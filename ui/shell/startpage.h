// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace hookswitch {

/// What the window shows while no flow is open: recent files and the samples.
class StartPage : public QWidget
{
    Q_OBJECT
public:
    explicit StartPage(QWidget* parent = nullptr);

    void setRecent(const QStringList& paths);

Q_SIGNALS:
    void newRequested();
    void openRequested();
    void fileRequested(const QString& path);
    void sampleRequested(const QString& name);

private:
    QWidget* buildSamples();

    QVBoxLayout* m_recent;
    QWidget* m_recentBox;
};

/// What a sample is about, for menus: its title and one sentence.
struct SampleText
{
    QString title;
    QString sentence;
};
[[nodiscard]] SampleText sampleText(const QString& name);

} // namespace hookswitch
