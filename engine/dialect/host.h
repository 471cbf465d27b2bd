// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/httpmessage.h"
#include "base/ids.h"
#include "base/json.h"
#include "base/simtime.h"

#include <QStringList>

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace hookswitch {

class Program;

/// What the API handlers of the platforms need from the open project. The workspace implements it; handlers run on
/// its thread. Every write is in the project (and in its history) when the function returns.
class Host
{
public:
    virtual ~Host() = default;

    /// A Kazoo callflow document under its id.
    struct FlowDocument
    {
        QString id;
        QString name;
        Json document;
    };
    [[nodiscard]] virtual std::vector<FlowDocument> flows() const = 0;
    [[nodiscard]] virtual std::optional<FlowDocument> flow(const QString& id) const = 0;
    /// What each of these flows answers to, without its document: quick also when there are many.
    struct FlowNumbers
    {
        QString id;
        QString name;
        QStringList numbers;
        QStringList patterns;
    };
    [[nodiscard]] virtual std::vector<FlowNumbers> flowNumbers() const = 0;
    /// Creates or replaces; the flow's numbers are bound to it.
    virtual Result<void> putFlow(const FlowDocument& flow) = 0;
    virtual bool eraseFlow(const QString& id) = 0;

    /// An entity of the directory, null when absent.
    [[nodiscard]] virtual const Json* entity(const QString& kind, const QString& id) const = 0;

    /// A number of ours with its callbacks, in plain form.
    struct Number
    {
        QString number;
        QString platform;
        std::optional<QString> sendMethod, sendUrl, receiveMethod, receiveUrl;
        Json details = Json::object(); ///< what the platform keeps with a number, in the platform's own form
    };
    [[nodiscard]] virtual std::vector<Number> numbers() const = 0;
    /// Replaces the details of a number of ours; a number that is not there is added to the platform.
    virtual Result<void> putNumberDetails(const QString& number, const QString& platform, const Json& details) = 0;
    struct CallbackChange
    {
        QString number;
        bool sending = true; ///< send_notify, otherwise receive_notify
        QString method;      ///< "" clears
        QString url;
        QString user;
        QString password; ///< goes to the secret store
    };
    virtual Result<void> setCallback(const CallbackChange& change) = 0;

    /// An outbound call from a number of ours. Returns the call's uuid.
    struct OutboundCall
    {
        QString platform;
        QString from;
        QString to;
        QString speech;                     ///< spoken once after the answer, then the call ends; "": silent
        std::map<QString, QString> contact; ///< BlueVia: voiceCallbackUrl and voiceFallbackUrl of this call alone
    };
    virtual Result<QString> placeCall(const OutboundCall& call) = 0;
    /// A running call gets other things to do, see Run::setProgram(). An error when it is over.
    virtual Result<void> setProgram(CallId call, std::shared_ptr<const Program> program) = 0;
    /// BlueVia: members voiceCallbackUrl, voiceFallbackUrl and notificationFormat of a number; an empty text takes
    /// one away.
    virtual Result<void> setContact(const QString& number, const Json& contact) = 0;

    /// Where the clock of the live run stands.
    struct Moment
    {
        SimTime virtualNow;
        qint64 startUnix = 0; ///< wall time at virtual time 0
    };
    [[nodiscard]] virtual Moment moment() = 0;

    /// The project's settings, such as {"fonestorm":{"requestsPerSecond":10}}.
    [[nodiscard]] virtual const Json& settings() const = 0;
    /// 32 random hexadecimal digits, for new documents and request ids.
    [[nodiscard]] virtual QString newId() = 0;
    /// Seconds since 1970, of the clock that decides expiry.
    [[nodiscard]] virtual qint64 now() const = 0;
};

/// What a client must present; made by the program or read from a keys file.
struct Credentials
{
    QString controlKey;
    QString blueviaKey, blueviaSecret;
    QString fonestormUser, fonestormPassword;
    QString kazooAccountId, kazooAccountName, kazooUser, kazooPassword, kazooApiKey;
    QString voipbinUser, voipbinPassword, voipbinToken, voipbinAccessKey;
    QByteArray signingKey; ///< for the tokens we hand out; 32 random bytes, made at every start
};

} // namespace hookswitch
