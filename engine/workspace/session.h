// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/bluevia/callbook.h"
#include "server/httpserver.h"
#include "store/trafficstore.h"
#include "webhook/courier.h"
#include "workspace/calllog.h"
#include "workspace/gateway.h"
#include "workspace/journal.h"
#include "workspace/notifier.h"
#include "workspace/projecthost.h"
#include "workspace/receiver.h"
#include "workspace/runner.h"
#include "workspace/voipbindesk.h"

#include <QDeadlineTimer>
#include <QLockFile>
#include <QTimer>

namespace hookswitch {

/// Where a session keeps what is not the project.
struct SessionOptions
{
    QString folder;       ///< for secrets and the traffic log; "": nothing is kept
    QString keysFile;     ///< credentials, made there when absent; "": fresh ones
    bool saves = false;   ///< writes the project file within a second of every change, and at the end (hsw serve);
                          ///< changes are answered only once they are in the journal
    bool forgets = false; ///< the run lets go of what it has told: it may last for ever
};

/// The open project at work: live run, API server, receiver, webhooks and their log. Connects what the run's trace
/// tells with the webhooks that follow from it. Lives on the thread of its document.
class Session : public QObject
{
    Q_OBJECT
public:
    /// The user's data folder of this program.
    [[nodiscard]] static QString dataFolder();

    /// REQUIRES: document outlives the session.
    explicit Session(ProjectDocument& document, const SessionOptions& options = {}, QObject* parent = nullptr);
    ~Session() override;

    /// What went wrong while opening secrets, keys or the log; they are then kept in memory only. "" normally.
    [[nodiscard]] const QString& trouble() const { return m_trouble; }
    /// Why this session must not serve: another program serves the same project file. "" normally.
    [[nodiscard]] const QString& refusal() const { return m_refusal; }
    /// Changes of an interrupted session that were taken over from the journal, and deliveries that go on.
    [[nodiscard]] int recoveredChanges() const { return m_recoveredChanges; }
    [[nodiscard]] int resumedDeliveries() const { return m_resumedDeliveries; }
    /// Deliveries that could not go on, since a password is missing; they stand in the log as failed.
    [[nodiscard]] int lostDeliveries() const { return m_lostDeliveries; }

    [[nodiscard]] ProjectDocument& document() { return m_document; }
    /// For phones, speed, seed and clear(). Place calls through placeCall(), which takes the project as it is now.
    [[nodiscard]] Runner& runner() { return m_runner; }
    [[nodiscard]] VoipbinDesk& voipbin() { return *m_voipbin; }
    [[nodiscard]] Courier& courier() { return m_courier; }
    [[nodiscard]] TrafficStore& store() { return m_store; }
    [[nodiscard]] const Credentials& credentials() const { return m_credentials; }
    /// The calls of the live run that are not forgotten.
    [[nodiscard]] const CallLog& calls() const { return m_calls; }
    [[nodiscard]] const CallBoard& board() const { return m_calls.board(); }

    Result<CallId> placeCall(const CallOrder& order);
    /// Port 0: any free one. The address is also told by serverStateChanged().
    Result<quint16> startServer(quint16 port);
    Result<void> serveConsole(const QString& folder); ///< paths of no API become its files
    void stopServer();
    /// "http://127.0.0.1:8731", "" while the server is off.
    [[nodiscard]] QString address() const;

    /// Ends for good: no further calls or requests, everybody hangs up, and what follows from that (END callbacks) is
    /// sent. Then, or after patience, finished() is told; what is not delivered by then goes on at the next start.
    void finish(double patienceSeconds = 5);

    /// The password of a callback as it is now; "" removes it. Call after the callback itself was changed.
    Result<void> setCallbackPassword(const QString& number, bool sending, const QString& password);
    /// Sends the callback once with made-up values (of an END, answered). None when the number has no such callback.
    DeliveryId testCallback(const QString& number, bool sending);
    /// The key that signs what a callback tells, when its profile is "standard-webhooks"; "" otherwise.
    [[nodiscard]] QByteArray signingKey(const QString& number, bool sending) const;
    /// Saves the project now when the session saves and something changed.
    Result<void> saveNow();

Q_SIGNALS:
    /// Secrets are masked.
    void deliveryChanged(const hookswitch::Delivery& delivery);
    void exchangeAdded(const hookswitch::Exchange& exchange);
    /// The address, or "" and why ("" when it was stopped on purpose).
    void serverStateChanged(const QString& address, const QString& error);
    /// A save of the project file failed.
    void saveFailed(const QString& sentence);
    /// After finish().
    void finished();

private:
    void openFiles(const SessionOptions& options);
    void lockProject(const QString& folder);
    void recover();
    void resumeDeliveries();
    void giveUp(Delivery delivery);
    void connectParts();
    void connectLog();
    void handle(const HttpRequest& request, const HttpServer::Responder& respond);
    void answerHook(const HttpRequest& request, const HttpServer::Responder& respond);
    bool takeStream(const HttpRequest& request, const HttpServer::TakeSocket& take);
    void changed(const ProjectEdit& edit);
    void scheduleSave();
    void makeSigningKeys();
    void hangUpEverybody();
    void finishIfDone();
    void beginRun();
    void takeRows(const TraceRows& rows);
    void applySettings();
    void logExchange(const HttpRequest& request, const HttpResponse& response, double seconds);
    /// Returns its number.
    qint64 keepExchange(Exchange exchange);
    [[nodiscard]] Result<QString> placeOutbound(const Host::OutboundCall& call);

    ProjectDocument& m_document;
    bool m_saves = false;
    QString m_trouble;
    Secrets m_secrets;
    Credentials m_credentials;
    QString m_refusal;
    int m_recoveredChanges = 0;
    int m_resumedDeliveries = 0;
    int m_lostDeliveries = 0;
    std::unique_ptr<QLockFile> m_lock; ///< for the project file, while it is served
    TrafficStore m_store;
    Journal m_journal;
    Courier m_courier;
    Receiver m_receiver;
    Runner m_runner;
    bool m_isStale = true; ///< the runner's project is not the document's yet
    CallLog m_calls;
    CallId m_placed; ///< by the request that is being answered
    bluevia::CallBook m_book;
    QByteArray m_salt;
    int m_runs = 0;
    std::unique_ptr<Notifier> m_notifier;
    ProjectHost m_host;
    std::unique_ptr<VoipbinDesk> m_voipbin;
    std::unique_ptr<Gateway> m_gateway;
    HttpServer m_server;
    qint64 m_exchanges = 0;
    bool m_logs = true; ///< requests to the server are kept
    QTimer m_saveTimer;
    bool m_isFinishing = false;
    QTimer m_finishTimer; ///< looks whether everything has ended
    QDeadlineTimer m_patience;
};

} // namespace hookswitch
