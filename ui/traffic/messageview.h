// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/httpmessage.h"

#include <QWidget>

class QPlainTextEdit;

namespace hookswitch {

class JsonView;

/// One HTTP message to read: its first line and headers, and the body for people.
class MessageView : public QWidget
{
    Q_OBJECT
public:
    explicit MessageView(QWidget* parent = nullptr);

    void show(const HttpRequest& request);
    void show(const HttpResponse& response);
    /// Instead of a message: a sentence.
    void showText(const QString& text);
    using QWidget::show;

private:
    void set(const QString& head, const QString& body);

    QPlainTextEdit* m_head;
    JsonView* m_body;
};

} // namespace hookswitch
