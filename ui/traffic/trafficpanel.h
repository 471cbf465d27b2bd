// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "webhook/delivery.h"

#include <QWidget>

class QAction;
class QLineEdit;
class QPlainTextEdit;
class QTabWidget;
class QTableView;

namespace hookswitch {

class MessageView;
class TrafficFilter;
class TrafficModel;
struct TrafficItem;

/// The webhooks we sent and the requests that reached us, with every detail of the chosen one.
class TrafficPanel : public QWidget
{
    Q_OBJECT
public:
    explicit TrafficPanel(QWidget* parent = nullptr);

    [[nodiscard]] TrafficModel& model() { return *m_model; }
    [[nodiscard]] QTableView& table() { return *m_table; }
    /// Address of our server, for commands that repeat a request to it ("http://127.0.0.1:8731").
    void setServerAddress(const QString& address) { m_address = address; }

    /// Chooses the row of this delivery.
    void choose(DeliveryId id);
    [[nodiscard]] QString curl() const; ///< of the chosen row

Q_SIGNALS:
    void resendRequested(hookswitch::DeliveryId id);
    void blockActivated(const QString& flow, const QString& node);
    void callActivated(quint32 call);

private:
    void build();
    QLayout* buildBar();
    QWidget* buildDetails();
    void connectModel();
    void showChosen();
    void openMenu(const QPoint& at);
    [[nodiscard]] const TrafficItem* chosenItem() const;
    [[nodiscard]] bool canResend() const;

    TrafficModel* m_model;
    TrafficFilter* m_filter;
    QTableView* m_table;
    QTabWidget* m_tabs;
    MessageView* m_request;
    MessageView* m_answer;
    QPlainTextEdit* m_attempts;
    QAction* m_resend;
    QAction* m_copy;
    QString m_address;
    bool m_follow = true;
};

} // namespace hookswitch
