// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a session takes over from one that was interrupted, and how it ends.
#include "workspace/session.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int finishStepMs = 50;

} // namespace

/// Two programs that save one file would undo each other's changes. The lock of a program that died counts no more.
void Session::lockProject(const QString& folder)
{
    if (m_document.path().isEmpty())
        return;
    const QString path = QFileInfo(m_document.path()).canonicalFilePath();
    const QString name =
        QString::fromLatin1(QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().left(32));
    QDir().mkpath(folder + u"/locks"_s);
    m_lock = std::make_unique<QLockFile>(folder + u"/locks/"_s + name + u".lock"_s);
    m_lock->setStaleLockTime(0);
    if (m_lock->tryLock(0) || m_lock->error() != QLockFile::LockFailedError)
        return;
    qint64 process = 0;
    QString host;
    QString program;
    m_lock->getLockInfo(&process, &host, &program);
    m_refusal =
        u"%1 is being served already, by process %2; end that one first"_s.arg(m_document.path()).arg(process);
}

/// Changes that were answered, but did not reach the file before the program was killed.
void Session::recover()
{
    const std::vector<JournalEntry> left =
        m_refusal.isEmpty() ? m_journal.begin(m_document.path()) : std::vector<JournalEntry>();
    if (left.empty())
        return;
    const Result<Project> project = withChanges(m_document.project(), left);
    if (!project) {
        m_trouble = u"changes of an interrupted session could not be taken over: %1"_s.arg(project.error().text());
        return;
    }
    m_recoveredChanges = static_cast<int>(left.size());
    m_document.edit(u"Recover %1 changes"_s.arg(left.size()), replacement(m_document.project(), *project));
    if (const Result<void> saved = m_document.isDirty() ? saveNow() : Result<void>(); !saved)
        m_trouble = saved.error().text();
    m_journal.fold();
}

/// What cannot be sent as it was is shown as failed rather than forgotten.
void Session::giveUp(Delivery delivery)
{
    Attempt attempt;
    attempt.number = delivery.attempts.empty() ? 1 : delivery.attempts.back().number + 1;
    attempt.at = QDateTime::currentDateTimeUtc();
    attempt.error = u"not sent after the restart: the password it needs is no longer kept. Set the password of the "
                    "callback again and send this delivery once more by hand"_s;
    delivery.attempts.push_back(std::move(attempt));
    delivery.state = Delivery::State::Failed;
    m_courier.record(std::move(delivery));
    ++m_lostDeliveries;
}

/// The old rows count as done only when the new ones are in the file: better twice with one key than not at all.
void Session::resumeDeliveries()
{
    for (Delivery& delivery : m_store.openDeliveries()) {
        delivery.call = 0; // numbers of calls begin anew
        if (!restoreSecrets(delivery, m_document.project(), m_secrets)) {
            giveUp(std::move(delivery));
            continue;
        }
        if (!delivery.order.isEmpty() && !delivery.order.startsWith(u"earlier "_s))
            delivery.order.prepend(u"earlier "_s);
        m_courier.resume(std::move(delivery));
        ++m_resumedDeliveries;
    }
    m_store.flush();
    m_store.closeOpenDeliveries();
}

void Session::finish(double patienceSeconds)
{
    m_isFinishing = true;
    stopServer();
    m_patience.setRemainingTime(static_cast<qint64>(patienceSeconds * 1000));
    m_finishTimer.start(finishStepMs);
    m_runner.setPaused(false);
    m_runner.sync();
}

void Session::hangUpEverybody()
{
    for (const CallId call : m_calls.live()) {
        const CallState* state = m_calls.board().call(call);
        bool hasPhone = false;
        for (const auto& [id, leg] : state->legs) {
            if (leg.phase == LegState::Phase::Ended)
                continue;
            hasPhone = true;
            m_runner.hangup(call, id);
        }
        if (!hasPhone)
            m_runner.endCall(call);
    }
}

void Session::finishIfDone()
{
    if (!m_finishTimer.isActive())
        return;
    if ((!m_calls.live().empty() || !m_courier.isIdle()) && !m_patience.hasExpired())
        return hangUpEverybody();
    m_finishTimer.stop();
    m_store.flush();
    Q_EMIT finished();
}

} // namespace hookswitch
