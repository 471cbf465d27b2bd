// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/project.h"

#include <QGroupBox>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace hookswitch {

/// Form for one callback of a number. Unchecked: no callback.
class CallbackEditor : public QGroupBox
{
    Q_OBJECT
public:
    /// sending: for calls from the number, otherwise for calls to it.
    CallbackEditor(bool sending, QWidget* parent = nullptr);

    /// Shows a callback; emits nothing. What is already shown stays untouched, so that the cursor stays where it is.
    void setCallback(const QString& number, const std::optional<Callback>& callback);
    /// A password is stored for this callback; it is never shown.
    void setHasPassword(bool has);

Q_SIGNALS:
    void callbackChanged(const std::optional<hookswitch::Callback>& callback);
    void passwordChanged(const QString& password);
    void testRequested();

private:
    void build();
    void connectFields();
    void emitChange();
    void review();

    bool m_sending;
    QString m_number;
    Callback m_callback;
    QComboBox* m_method;
    QLineEdit* m_url;
    QLabel* m_finding;
    QLineEdit* m_user;
    QLineEdit* m_password;
    QPushButton* m_test;
    QPlainTextEdit* m_preview;
};

} // namespace hookswitch
